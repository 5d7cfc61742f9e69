"""The budget report of a quarter, half or year: a notice with its annex of receipts, spending and a chart."""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from khoktoom_desktop.domain.comparison import NOT_WHOLE, comparison_table
from khoktoom_desktop.domain.money import write_baht
from khoktoom_desktop.domain.office import Signatory
from khoktoom_desktop.domain.phrase import phrase
from khoktoom_desktop.domain.problem import Problem, error, warning
from khoktoom_desktop.domain.request import PaperRequest
from khoktoom_desktop.paper.blocks import Block, Grid, PageBreak, Paper, Picture, Setting, Space, Text, plain
from khoktoom_desktop.paper.official import notice_end, notice_head, notice_setup, paragraph
from khoktoom_desktop.paper.typeset import typeset
from khoktoom_desktop.registers.budget_spending import report
from khoktoom_desktop.registers.budget_spending.figures import figures, lines_of
from khoktoom_desktop.registers.budget_spending.record import BudgetLine, Side
from khoktoom_desktop.registers.budget_spending.summary import BudgetFigures
from khoktoom_desktop.sheets.book import Sheet, write_book

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from khoktoom_desktop.domain.table import Table

_SIZE = 13.0
# Tables of as many rows are not parted.
_SHORT = 12
_CHART = 62.0


@dataclass(frozen=True)
class BudgetReport:
    """What the report prints: the figures of two years, the lines of the period's year, who signs on its date."""

    figures: BudgetFigures
    before: BudgetFigures
    lines: tuple[BudgetLine, ...]
    signatory: Signatory

    @property
    def missing(self) -> tuple[Problem, ...]:
        """Return what lacks: no line or no amount at all refuses; a side without lines and gaps are told."""
        spending, receipts = self.figures.total(Side.SPENDING), self.figures.total(Side.RECEIPT)
        if not spending.count:
            return (error(None, "no-lines", "ปีงบประมาณนี้ยังไม่มีรายการรายจ่าย บันทึกหรือนำเข้าที่ทะเบียนงบประมาณก่อน"),)
        span = self.figures.span
        quarters = span.last - span.first + 1
        missing = span.missing(spending) + span.missing(receipts)
        if missing == (spending.count + receipts.count) * quarters:
            return (error(None, "no-actuals", "งวดนี้ยังไม่ได้บันทึกยอดรับและจ่ายจริงเลย กรอกที่ทะเบียนงบประมาณก่อน"),)
        found = []
        if not receipts.count:
            found.append(warning(None, "no-receipts", "ปีงบประมาณนี้ยังไม่มีรายการรายรับ รายงานจะมีเฉพาะรายจ่าย"))
        if missing:
            text = "ยังไม่ได้บันทึกยอดจริง {count} ช่องของงวดนี้ ยอดรวมจึงยังไม่ครบ"
            found.append(warning(None, "not-entered", text, count=missing))
        return tuple(found)


def gather_budget_report(session: "Session", request: PaperRequest) -> BudgetReport:
    """Read the budget of the period's year; raises ``Refused`` where nobody, or two, sign on the day."""
    office = request.office
    return BudgetReport(
        figures(session, request.period, office),
        figures(session, request.period.year_before(), office),
        tuple(lines_of(session, request.period, office)),
        office.signatory(request.day),
    )


def draw_budget_report(facts: BudgetReport, request: PaperRequest) -> bytes:
    """Set the notice and its annex as PDF, or write the annex as a workbook with a sheet for each table."""
    return _workbook(facts, request) if request.format == "xlsx" else typeset(_paper(facts, request))


def _places(facts: BudgetReport, request: PaperRequest) -> dict[str, object]:
    """Return what the phrases of the notice name."""
    span = facts.figures.span
    spending, receipts = facts.figures.total(Side.SPENDING), facts.figures.total(Side.RECEIPT)
    return {
        "office": request.office.name,
        "year": request.period.year,
        "period": request.period.title(),
        "received": write_baht(span.actual_so_far(receipts)),
        "received_share": report.written(span.of_budget(receipts)),
        "spent": write_baht(span.actual_so_far(spending)),
        "spent_share": report.written(span.of_budget(spending)),
    }


def _subject(facts: BudgetReport, request: PaperRequest) -> str:
    return phrase(request.office, "budget-notice-subject", request.day, **_places(facts, request))


def _tables(facts: BudgetReport, request: PaperRequest) -> "list[Table]":
    found = facts.figures
    return [
        report.sides_table(found),
        comparison_table(found.period, report.beside(found, facts.before)),
        report.spending_table(found, "plan", "แผนงาน"),
        report.spending_table(found, "department", "กอง"),
        report.detail_table(found, facts.lines, request.office),
    ]


def _paper(facts: BudgetReport, request: PaperRequest) -> Paper:
    office, day, places = request.office, request.day, _places(facts, request)
    subject = _subject(facts, request)
    blocks: list[Block] = [
        *notice_head(office.name, subject),
        paragraph(phrase(office, "budget-notice-reason", day, **places)),
        paragraph(phrase(office, "budget-notice-body", day, **places)),
        *notice_end(day, facts.signatory, phrase(office, "budget-notice-closing", day)),
        PageBreak(landscape=True),
        Text(plain(f"เอกสารแนบท้ายประกาศ เรื่อง {subject}"), Setting.CENTRE, bold=True, heading=1, keep=True),
        Text(plain(office.name), Setting.CENTRE, bold=True, keep=True),
        Space(2.0),
    ]
    for number, table in enumerate(_tables(facts, request), start=1):
        blocks.append(Text(plain(f"{number}. {table.title}"), bold=True, heading=2, keep=True, space_after=1.0))
        blocks += [Grid(replace(table, title=""), _SIZE, whole=len(table.rows) <= _SHORT), Space(2.0)]
        if number == 1:
            blocks += [Picture(report.quarter_chart(facts.figures), _CHART), Space(2.0)]
    blocks.append(Text("หมายเหตุ", size=_SIZE, bold=True, keep=True))
    blocks += [Text(plain(note), size=_SIZE) for note in _notes(facts)]
    return Paper(notice_setup(request, subject), tuple(blocks))


def _notes(facts: BudgetReport) -> tuple[str, ...]:
    found = report.notes(facts.figures)
    return (*found, NOT_WHOLE) if len(found) > 1 else found


def _workbook(facts: BudgetReport, request: PaperRequest) -> bytes:
    subject, footer = _subject(facts, request), _notes(facts)
    sheets = [
        Sheet(table.title, (subject, request.office.name, table.title), replace(table, title=""), footer)
        for table in _tables(facts, request)
    ]
    return write_book(sheets, title=subject, author=request.office.name, day=request.day)
