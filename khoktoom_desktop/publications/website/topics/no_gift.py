"""The No Gift Policy: the announcement, what was received all the same, and what each department declared."""

from dataclasses import replace

from khoktoom_desktop.domain.chart import Chart, ChartKind, Series
from khoktoom_desktop.publications.website.blocks import (
    Block,
    Charts,
    Data,
    Folded,
    Page,
    Photo,
    Photos,
    Section,
    Tile,
    Tiles,
    Words,
)
from khoktoom_desktop.publications.website.facts import SiteFacts
from khoktoom_desktop.publications.website.papers import documents
from khoktoom_desktop.registers.culture_activities.report import list_table as activities_table
from khoktoom_desktop.registers.gifts.record import Basis
from khoktoom_desktop.registers.gifts.report import declaration_table, disposition_table, giver_table, list_table
from khoktoom_desktop.registers.gifts.summary import GiftFigures


def no_gift_page(facts: SiteFacts) -> Page:
    """Return the page of the No Gift Policy."""
    found = facts.gifts
    table = declaration_table(found, facts.gift_list, facts.office)
    declared = (Data(replace(table, title="มีหรือไม่มีการรับในแต่ละไตรมาส")),)
    return Page(
        "no-gift",
        "นโยบายไม่รับของขวัญ (No Gift Policy)",
        f"ประกาศ และรายงานการรับของขวัญและของกำนัลจากการปฏิบัติหน้าที่ {facts.period.title()}",
        (
            Section("report", "รายงานการรับของขวัญ", _report(facts)),
            *_activities(facts),
            Section("declared", "การแจ้งของแต่ละกอง", declared),
            documents(facts, "no-gift"),
        ),
        facts.changed.get("gifts"),
    )


def _report(facts: SiteFacts) -> tuple[Block, ...]:
    found = facts.gifts
    policy, section = found.added(basis=Basis.POLICY.value), found.added(basis=Basis.SECTION_128.value)
    tiles = Tiles(
        (
            Tile("ตามนโยบาย No Gift Policy", f"{policy.count:,}", "ครั้ง"),
            Tile("ตามมาตรา 128", f"{section.count:,}", "ครั้ง"),
            Tile("แจ้งว่าไม่มีการรับ", f"{len(found.nil_declared):,}", "กองและไตรมาส"),
        )
    )
    if not policy.count and not section.count:
        nothing = "ไม่มีการรับของขวัญและของกำนัลที่บันทึกในปีนี้"
        if found.not_declared or not found.nil_declared:
            nothing = "ยังไม่มีรายการที่บันทึก และบางกองยังไม่ได้แจ้ง"
        return (tiles, Words(nothing))
    return (
        tiles,
        Charts((_chart(found),), giver_table(found, Basis.POLICY)),
        Folded("การดำเนินการกับของที่ได้รับ", (Data(disposition_table(found, Basis.POLICY)),)),
        *(
            Folded(title, (Data(list_table(facts.gift_list, found, basis)),))
            for title, basis in (("รายการตามนโยบาย", Basis.POLICY), ("รายการตามมาตรา 128", Basis.SECTION_128))
            if found.added(basis=basis.value).count
        ),
    )


def _chart(found: GiftFigures) -> Chart:
    counts = [found.added(basis=Basis.POLICY.value, giver=each.key).count for each in found.givers]
    title = f"การรับตามนโยบายจำแนกตามผู้ให้ รวม {sum(counts):,} ครั้ง"
    labels = tuple(each.title for each in found.givers)
    return Chart(title, labels, (Series("ครั้ง", tuple(map(float, counts))),), "ครั้ง", ChartKind.BARS)


def _activities(facts: SiteFacts) -> tuple[Section, ...]:
    """Return what was done for a culture of integrity, with its pictures."""
    if not facts.activity_list:
        return ()
    # One picture may stand for several activities; it is shown once.
    shown = {
        found.path: Photo(found.path, each.title or activity.title, found.width, found.height)
        for activity in reversed(facts.activity_list)
        for each in activity.pictures
        if (found := facts.pictures.get(each.picture))
    }
    photos = tuple(reversed(shown.values()))
    blocks: tuple[Block, ...] = (Data(activities_table(facts.activity_list, facts.activities)),)
    return (Section("culture", "กิจกรรมเสริมสร้างวัฒนธรรม", (*blocks, *((Photos(photos),) if photos else ()))),)
