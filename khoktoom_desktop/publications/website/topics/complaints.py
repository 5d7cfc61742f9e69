"""Complaints: counts only, corruption apart from general grievances, and where a complaint may be brought."""

from khoktoom_desktop.domain.chart import Chart, ChartKind, Series
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
from khoktoom_desktop.publications.website.findings import most
from khoktoom_desktop.publications.website.papers import documents
from khoktoom_desktop.registers.complaints.record import Kind
from khoktoom_desktop.registers.complaints.report import NOT_DECLARED_NOTE, category_table, month_table
from khoktoom_desktop.registers.complaints.summary import ComplaintFigures, Counts

_PRIVACY = "เผยแพร่เฉพาะจำนวนเรื่อง ไม่เปิดเผยชื่อและรายละเอียดของผู้ร้องหรือผู้ถูกร้อง"


def complaints_page(facts: SiteFacts) -> Page:
    """Return the page of the complaints."""
    found = facts.complaints
    return Page(
        "complaints",
        "เรื่องร้องเรียน",
        f"ช่องทางแจ้งเรื่องร้องเรียน และสถิติเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ {facts.period.title()}",
        (
            Section("corruption", "เรื่องร้องเรียนการทุจริตและประพฤติมิชอบ", _corruption(facts)),
            Section("general", "เรื่องร้องเรียนทั่วไป", _general(found)),
            Section(
                "where",
                "แจ้งเรื่องร้องเรียน",
                (Items((Link("ดูช่องทางติดต่อและแจ้งเรื่องทั้งหมด", "contact.html"),)), Words(_PRIVACY, quiet=True)),
            ),
            documents(facts, "complaints"),
        ),
        facts.changed.get("complaints"),
    )


def _corruption(facts: SiteFacts) -> tuple[Block, ...]:
    found = facts.complaints
    counts = found.counts(Kind.CORRUPTION)
    silent = tuple(Words(NOT_DECLARED_NOTE, quiet=True) for _ in found.not_declared[:1])
    if found.nil:
        return (Words(f"ไม่มีเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ {facts.period.title()}"), _tiles(counts))
    if not counts.total and found.not_declared:
        return (Words("ยังไม่มีเรื่องที่บันทึก และบางเดือนยังไม่ได้แจ้งว่ามีหรือไม่มี"), *silent)
    return (_tiles(counts), Folded("แต่ละเดือน", (Data(month_table(found, facts.day)), *silent)))


def _general(found: ComplaintFigures) -> tuple[Block, ...]:
    counts = found.counts(Kind.GENERAL)
    if not counts.total:
        return (Words("ไม่มีเรื่องร้องเรียนทั่วไปที่บันทึกในปีนี้"),)
    return (_tiles(counts), Charts((_chart(found),), category_table(found)))


def _tiles(counts: Counts) -> Tiles:
    return Tiles(
        (
            Tile("ทั้งหมด", f"{counts.total:,}", "เรื่อง"),
            Tile("แล้วเสร็จ", f"{counts.done:,}", "เรื่อง"),
            Tile("อยู่ระหว่างดำเนินการ", f"{counts.pending:,}", "เรื่อง"),
        )
    )


def _chart(found: ComplaintFigures) -> Chart:
    counted = [(each.title, found.counts(Kind.GENERAL, category=each.key)) for each in found.categories]
    shown = [(title, counts) for title, counts in counted if counts.total]
    top = most((title, counts.total) for title, counts in shown)
    return Chart(
        f"มากที่สุด {top[0]:,} เรื่อง คือ{top[1]}" if top else "จำนวนเรื่องแต่ละประเภท",
        tuple(title for title, _ in shown),
        (Series("เรื่อง", tuple(float(counts.total) for _, counts in shown)),),
        kind=ChartKind.BARS,
    )
