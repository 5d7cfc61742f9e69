"""The survey: how content those who were served are; groups that are too small stay hidden."""

from khoktoom_desktop.publications.website.blocks import (
    Block,
    Charts,
    Data,
    Folded,
    Items,
    Link,
    Page,
    Section,
    Tile,
    Tiles,
    Words,
)
from khoktoom_desktop.publications.website.facts import SiteFacts
from khoktoom_desktop.publications.website.papers import documents
from khoktoom_desktop.registers.satisfaction.report import (
    PROFILE,
    aspect_chart,
    aspect_table,
    group_table,
    groupings_told,
    notes,
    profile_table,
    question_table,
)


def satisfaction_page(facts: SiteFacts) -> Page:
    """Return the page of the survey."""
    return Page(
        "satisfaction",
        "ความพึงพอใจของผู้รับบริการ",
        f"ผลการสำรวจความพึงพอใจในการให้บริการ {facts.period.title()}",
        (
            *_results(facts),
            *_online(facts),
            documents(facts, "satisfaction"),
        ),
        facts.changed.get("satisfaction"),
    )


def _results(facts: SiteFacts) -> tuple[Section, ...]:
    found = facts.survey
    if not found.respondents:
        return (Section("result", "ผลการสำรวจ", (Words("ยังไม่มีผลการสำรวจของปีนี้", quiet=True),)),)
    overall = found.overall
    tiles = Tiles(
        (
            Tile("ผู้ตอบแบบสำรวจ", f"{found.respondents:,}", "คน"),
            Tile("ความพึงพอใจโดยรวม", f"{overall.level}", "ร้อยละของคะแนนเต็ม"),
            Tile("ค่าเฉลี่ย", f"{overall.mean}", "คะแนนเต็ม 5"),
            Tile("ระดับ", overall.band(found.bands) or "–"),
        )
    )
    groups: list[Block] = [
        Folded(f"จำแนกตาม{each.title}", (Data(group_table(found, each)),))
        for each in groupings_told(found)
        if each.id not in PROFILE
    ]
    return (
        Section("result", "ผลการสำรวจ", (tiles, Charts((aspect_chart(found),), aspect_table(found)))),
        Section(
            "details",
            "รายละเอียด",
            (
                Folded("ผลรายข้อ", (Data(question_table(found)),)),
                Folded("ข้อมูลทั่วไปของผู้ตอบ", (Data(profile_table(found)),)),
                *groups,
                *(Words(note, quiet=True) for note in notes(found)),
            ),
        ),
    )


def _online(facts: SiteFacts) -> tuple[Section, ...]:
    if not facts.survey_link:
        return ()
    link = Link("ตอบแบบสำรวจความพึงพอใจออนไลน์", facts.survey_link)
    return (Section("answer", "ตอบแบบสำรวจ", (Items((link,)),)),)
