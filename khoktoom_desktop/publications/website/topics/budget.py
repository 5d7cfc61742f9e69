"""Receipts and payments: budget, plan and what was spent."""

from khoktoom_desktop.domain.money import per_cent, write_baht
from khoktoom_desktop.domain.table import Kind, RowStyle, Table, TableColumn, TableRow
from khoktoom_desktop.publications.website.blocks import Charts, Data, Folded, Page, Section, Tile, Tiles, Words
from khoktoom_desktop.publications.website.facts import SiteFacts
from khoktoom_desktop.publications.website.papers import documents
from khoktoom_desktop.registers.budget_spending.record import QUARTERS, Side
from khoktoom_desktop.registers.budget_spending.report import (
    notes,
    quarter_chart,
    sides_table,
    spending_table,
    written,
)
from khoktoom_desktop.registers.budget_spending.summary import BudgetFigures


def budget_page(facts: SiteFacts) -> Page:
    """Return the page of the budget."""
    return Page(
        "budget",
        "การรับ - จ่ายเงินงบประมาณ",
        f"งบประมาณ แผนการใช้จ่าย และผลการใช้จ่าย {facts.period.title()}",
        (*_figures(facts), documents(facts, "budget")),
        facts.changed.get("budget-spending"),
    )


def _figures(facts: SiteFacts) -> tuple[Section, ...]:
    found = facts.budget
    if not found.lines:
        return (Section("spending", "ผลการใช้จ่าย", (Words("ยังไม่มีข้อมูลงบประมาณของปีนี้", quiet=True),)),)
    total, span = found.total(Side.SPENDING), found.span
    tiles = Tiles(
        (
            Tile("งบประมาณรายจ่าย", write_baht(total.budget), "บาท"),
            Tile("จ่ายจริง", write_baht(span.actual_so_far(total)), "บาท"),
            Tile("ใช้จ่ายแล้ว", written(span.of_budget(total)), "ร้อยละของงบประมาณ"),
            Tile("คงเหลือ", write_baht(span.left(total)), "บาท"),
        )
    )
    return (
        Section("spending", "ผลการใช้จ่าย", (tiles, Charts((quarter_chart(found),), _quarters(found)))),
        Section(
            "details",
            "รายละเอียด",
            (
                Folded("สรุปรายรับและรายจ่าย", (Data(sides_table(found)),)),
                Folded("รายจ่ายจำแนกตามแผนงาน", (Data(spending_table(found, "plan", "แผนงาน")),)),
                Folded("รายจ่ายจำแนกตามกอง", (Data(spending_table(found, "department", "กอง")),)),
                *(Words(note, quiet=True) for note in notes(found)),
            ),
        ),
    )


def _quarters(found: BudgetFigures) -> Table:
    """Return plan and payments by quarter, as the chart shows them in millions."""
    total = found.total(Side.SPENDING)
    columns = (
        TableColumn("ไตรมาส"),
        TableColumn("แผน (บาท)", Kind.BAHT),
        TableColumn("จ่ายจริง (บาท)", Kind.BAHT),
        TableColumn("ร้อยละของแผน", Kind.PERCENT, empty="–"),
    )
    pairs = [(total.planned[each - 1], total.actual[each - 1]) for each in QUARTERS]
    rows = [
        TableRow((f"ไตรมาส {quarter}", planned, actual, per_cent(actual, planned)))
        for quarter, (planned, actual) in zip(QUARTERS, pairs, strict=True)
    ]
    planned, actual = sum(total.planned), sum(total.actual)
    rows.append(TableRow(("รวม", planned, actual, per_cent(actual, planned)), RowStyle.TOTAL))
    return Table(columns, tuple(rows), title="แผนและผลการใช้จ่ายรายไตรมาส")
