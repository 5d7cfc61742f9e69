"""The home page: the year's figures at a glance, every topic, the EIT questionnaire, how to reach the office."""

from collections.abc import Sequence

from khoktoom_desktop.domain.ita import level, write_points
from khoktoom_desktop.publications.website.blocks import (
    Block,
    Card,
    Cards,
    Code,
    Files,
    Items,
    Link,
    Page,
    Section,
    Tile,
    Tiles,
    Words,
)
from khoktoom_desktop.publications.website.facts import SiteFacts
from khoktoom_desktop.publications.website.papers import entries, papers_of
from khoktoom_desktop.publications.website.shell import HOME, MenuEntry, path_of
from khoktoom_desktop.publications.website.topics.contact import channel_cards
from khoktoom_desktop.publications.website.topics.published import latest
from khoktoom_desktop.registers.budget_spending.record import Side

_LATEST = 5


def home_page(facts: SiteFacts, menu: Sequence[MenuEntry], summaries: dict[str, str]) -> Page:
    """Return the home page; ``summaries`` are those of the other pages."""
    topics = tuple(
        Card(each.title, (summaries[each.page].replace(f" {facts.period.title()}", ""),), each.icon, path_of(each.page))
        for each in menu
        if each.group and each.page in summaries and each.page != "about"
    )
    news = latest(facts, _LATEST)
    found = (
        ("glance", "ปีนี้โดยสรุป", _glance(facts)),
        ("topics", "ข้อมูลตามหัวข้อ", (Cards(topics),)),
        ("eit", "ร่วมประเมินความโปร่งใส (EIT)", _eit(facts)),
        ("news", "เผยแพร่ล่าสุด", (Items(news), _more()) if news else ()),
        ("contact", "ติดต่อสำนักงาน", channel_cards(facts)),
    )
    return Page(
        HOME,
        "หน้าแรก",
        f"ข้อมูลสาธารณะเพื่อความโปร่งใส {facts.period.title()}",
        tuple(Section(ident, title, blocks) for ident, title, blocks in found if blocks),
        facts.last_changed,
    )


def _more() -> Block:
    return Items((Link("รายการเผยแพร่ทั้งหมดตามข้อ O", path_of("published")),))


def _glance(facts: SiteFacts) -> tuple[Block, ...]:
    tiles: list[Tile] = []
    score = facts.office.scores.get(facts.year)
    if score is not None:
        words = f"คะแนน · ระดับ {level(score, facts.year)}"
        tiles.append(Tile(f"ผลประเมิน ITA {facts.year}", write_points(score.total), words, path_of("integrity")))
    if facts.survey.respondents:
        words = f"ร้อยละ · ผู้ตอบ {facts.survey.respondents:,} คน"
        tiles.append(Tile("ความพึงพอใจ", f"{facts.survey.overall.level}", words, path_of("satisfaction")))
    spent = facts.budget.span.of_budget(facts.budget.total(Side.SPENDING))
    if spent is not None:
        tiles.append(Tile("ใช้จ่ายงบประมาณ", f"{spent:.2f}", "ร้อยละของงบประมาณ", path_of("budget")))
    if facts.purchases.count:
        tiles.append(Tile("จัดซื้อจัดจ้าง", f"{facts.purchases.count:,}", "รายการ", path_of("procurement")))
    if facts.services:
        tiles.append(Tile("งานบริการ", f"{len(facts.services):,}", "งาน พร้อมขั้นตอนและเอกสาร", path_of("services")))
    return (Tiles(tuple(tiles)),) if tiles else ()


def _eit(facts: SiteFacts) -> tuple[Block, ...]:
    found = facts.eit
    if found is None:
        return ()
    blocks: list[Block] = [Words(found.subtitle), Items(found.steps, numbered=True)]
    if any(problem.code == "closed" for problem in found.missing):
        blocks.append(Words("แบบวัดของปีนี้ปิดรับคำตอบแล้ว"))
    elif found.closing:
        blocks.append(Words(found.closing))
    blocks.append(Words(found.privacy, quiet=True))
    return (Code(found.link, tuple(blocks)), Files(entries(facts, papers_of(facts, HOME))))
