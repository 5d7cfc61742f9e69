"""The procurement plan: how much of what, by which method, and when it is expected."""

from khoktoom_desktop.domain.chart import Chart, ChartKind, Series
from khoktoom_desktop.domain.money import write_baht
from khoktoom_desktop.domain.table import Align, Kind, RowStyle, Table, TableColumn, TableRow
from khoktoom_desktop.publications.website.blocks import Charts, Data, Page, Section, Tile, Tiles, Words
from khoktoom_desktop.publications.website.facts import SiteFacts
from khoktoom_desktop.publications.website.findings import most
from khoktoom_desktop.publications.website.papers import documents
from khoktoom_desktop.registers.procurement_plan.figures import GIVEN_UP, PlanFigures
from khoktoom_desktop.thai.dates import month_year

_NO_METHOD = "ไม่ระบุวิธี"


def plan_page(facts: SiteFacts) -> Page:
    """Return the page of the procurement plan."""
    return Page(
        "plan",
        "แผนการจัดซื้อจัดจ้าง",
        f"รายการในแผนการจัดซื้อจัดจ้าง {facts.period.title()}",
        (*_figures(facts), documents(facts, "plan")),
        facts.changed.get("procurement-plan"),
    )


def _figures(facts: SiteFacts) -> tuple[Section, ...]:
    found = facts.plan
    if not found.count:
        return (Section("summary", "สรุปแผน", (Words("ยังไม่มีรายการในแผนของปีนี้", quiet=True),)),)
    tiles = Tiles(
        (
            Tile("รายการในแผน", f"{found.count:,}", "โครงการ"),
            Tile("งบประมาณ", write_baht(found.budget), "บาท"),
            Tile("เผยแพร่แล้ว", f"{found.published:,}", "โครงการ"),
            Tile("เปลี่ยนแปลงแผน", f"{found.changed:,}", "โครงการ"),
        )
    )
    return (
        Section("summary", "สรุปแผน", (tiles, Charts((_chart(found),), _methods(found)))),
        Section("list", "รายการในแผน", (Data(_items(facts)),)),
    )


def _chart(found: PlanFigures) -> Chart:
    top = most((each.method or _NO_METHOD, each.count) for each in found.by_method)
    return Chart(
        f"มากที่สุด {top[0]:,} โครงการ คือวิธี{top[1]}" if top else "จำนวนโครงการแต่ละวิธี",
        tuple(each.method or _NO_METHOD for each in found.by_method),
        (Series("โครงการ", tuple(float(each.count) for each in found.by_method)),),
        kind=ChartKind.BARS,
    )


def _methods(found: PlanFigures) -> Table:
    columns = (TableColumn("วิธี"), TableColumn("โครงการ", Kind.INTEGER), TableColumn("งบประมาณ (บาท)", Kind.BAHT))
    rows = [TableRow((each.method or _NO_METHOD, each.count, each.budget)) for each in found.by_method]
    rows.append(TableRow(("รวม", found.count, found.budget), RowStyle.TOTAL))
    return Table(columns, tuple(rows), title="แผนจำแนกตามวิธี")


def _items(facts: SiteFacts) -> Table:
    columns = (
        TableColumn("ที่", Kind.INTEGER, align=Align.CENTRE),
        TableColumn("โครงการ"),
        TableColumn("วิธี"),
        TableColumn("งบประมาณ (บาท)", Kind.BAHT, empty="–"),
        TableColumn("คาดว่าจะประกาศ", align=Align.CENTRE, empty="–"),
        TableColumn("เผยแพร่บนเว็บไซต์", Kind.DATE, empty="–"),
    )
    standing = (each for each in facts.plan_items if each.status not in GIVEN_UP)
    rows = (
        TableRow(
            (
                number,
                each.title,
                each.method or _NO_METHOD,
                each.budget,
                month_year(each.expected_month) if each.expected_month else None,
                each.website_published_on,
            )
        )
        for number, each in enumerate(standing, start=1)
    )
    return Table(columns, tuple(rows), title="รายการในแผนการจัดซื้อจัดจ้าง")
