"""The integrity measures of the year, what came of them, and the result of the ITA assessment."""

from khoktoom_desktop.domain.ita import level, write_points
from khoktoom_desktop.publications.website.blocks import (
    Block,
    Folded,
    Items,
    Link,
    Page,
    Photo,
    Photos,
    Section,
    Terms,
    Tile,
    Tiles,
    Words,
)
from khoktoom_desktop.publications.website.facts import SiteFacts
from khoktoom_desktop.publications.website.papers import documents
from khoktoom_desktop.registers.contact_channels.record import link_of
from khoktoom_desktop.registers.measures.record import MARK, Measure, lines_of
from khoktoom_desktop.thai.dates import month_year

_INSTRUMENTS = (("iit", "IIT ผู้มีส่วนได้เสียภายใน"), ("eit", "EIT ผู้มีส่วนได้เสียภายนอก"), ("oit", "OIT การเปิดเผยข้อมูลสาธารณะ"))


def integrity_page(facts: SiteFacts) -> Page:
    """Return the page of the measures."""
    measures = tuple(_measure(facts, each) for each in facts.measures)
    nothing = (Words("ยังไม่มีมาตรการที่บันทึกในปีนี้", quiet=True),)
    return Page(
        "integrity",
        "มาตรการส่งเสริมคุณธรรมและความโปร่งใส",
        f"มาตรการ ผลการดำเนินการ และผลการประเมิน ITA {facts.period.title()}",
        (
            *_scores(facts),
            Section("measures", "มาตรการและผลการดำเนินการ", measures or nothing),
            documents(facts, "integrity"),
        ),
        facts.changed.get("measures"),
    )


def _scores(facts: SiteFacts) -> tuple[Section, ...]:
    score = facts.office.scores.get(facts.year)
    if score is None:
        return ()
    tiles = (
        Tile("คะแนนรวม", write_points(score.total), f"ระดับ {level(score, facts.year)}"),
        *(Tile(title, write_points(getattr(score, name)), "คะแนน") for name, title in _INSTRUMENTS),
    )
    return (Section("ita", f"ผลการประเมิน ITA ปี {facts.year}", (Tiles(tiles),)),)


def _measure(facts: SiteFacts, measure: Measure) -> Block:
    told = (
        ("วิธีการดำเนินการ", lines_of(measure.methods)),
        ("ผู้รับผิดชอบ", lines_of(measure.responsible)),
        ("ระยะเวลา", _months(measure)),
        ("ผลการดำเนินการ", _written(measure.results)),
        ("ผลลัพธ์หรือความสำเร็จ", _written(measure.outcomes)),
    )
    terms = tuple((term, texts) for term, texts in told if texts)
    title = f"{measure.position}. {' '.join(measure.title.split())}"
    return Folded(title, (Terms(terms), *_evidence(facts, measure)))


def _months(measure: Measure) -> tuple[str, ...]:
    if measure.starts_on is None or measure.ends_on is None:
        return ()
    return (f"{month_year(measure.starts_on)} ถึง {month_year(measure.ends_on)}",)


def _written(text: str) -> tuple[str, ...]:
    """Return what was written; lines that still wait for a person's judgement are not for the public."""
    return tuple(line for line in lines_of(text) if MARK not in line)


def _evidence(facts: SiteFacts, measure: Measure) -> list[Block]:
    links = tuple(
        Link(each.title or each.target, link)
        for each in measure.evidence
        if each.kind == "link" and (link := link_of(each.target))
    )
    pictures = tuple(
        Photo(found.path, each.title or "ภาพหลักฐาน", found.width, found.height)
        for each in measure.evidence
        if (found := facts.pictures.get(each.picture))
    )
    return [*([Items(links)] if links else []), *([Photos(pictures)] if pictures else [])]
