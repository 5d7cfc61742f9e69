"""The statistics report (รายงานสถิติการให้บริการ) of a month, quarter, half or year."""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from khoktoom_desktop.domain.comparison import NOT_WHOLE, comparison_table
from khoktoom_desktop.domain.comparison import TITLE as BESIDE
from khoktoom_desktop.domain.office import Signatory
from khoktoom_desktop.domain.problem import Problem, error, warning
from khoktoom_desktop.domain.request import PaperRequest
from khoktoom_desktop.paper.blocks import Block, Grid, Paper, Signatures, Text, plain
from khoktoom_desktop.paper.official import report_head, report_setup, signer_of, signers_of
from khoktoom_desktop.paper.typeset import typeset
from khoktoom_desktop.registers.service_statistics.figures import figures
from khoktoom_desktop.registers.service_statistics.report import beside, notes, part_table, parts, summary_table
from khoktoom_desktop.registers.service_statistics.summary import StatisticsFigures
from khoktoom_desktop.sheets.book import Sheet, write_book
from khoktoom_desktop.thai.dates import month_year

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from khoktoom_desktop.domain.table import Table

TITLE = "รายงานสถิติการให้บริการ"
SUMMARY = "สรุปตามหน่วยนับ"
_SIZE = 13.0


@dataclass(frozen=True)
class StatisticsReport:
    """What the report prints: the figures of the period and of the year before, who signs on its date."""

    figures: StatisticsFigures
    before: StatisticsFigures
    reporters: tuple[Signatory, ...]
    head: Signatory

    @property
    def missing(self) -> tuple[Problem, ...]:
        """Return what lacks: no service or no count at all refuses, months not entered are told."""
        if not self.figures.lines:
            text = "ยังไม่มีงานบริการในงวดนี้ เพิ่มที่ทะเบียนงานบริการก่อน"
            return (error(None, "no-services", text),)
        if all(line.total() is None for line in self.figures.lines):
            return (error(None, "no-counts", "งวดนี้ยังไม่ได้บันทึกจำนวนเลย กรอกที่ตารางสถิติการให้บริการก่อน"),)
        if not self.figures.not_entered:
            return ()
        first = self.figures.not_entered[0]
        text = "ยังไม่ได้บันทึกหรือยังไม่ปิดยอด {count} ช่อง เริ่มจาก “{service}” เดือน{month} รายงานจะพิมพ์ … ไว้"
        count, month = len(self.figures.not_entered), month_year(first.month)
        return (warning(None, "not-entered", text, count=count, service=first.service, month=month),)


def gather_service_statistics_report(session: "Session", request: PaperRequest) -> StatisticsReport:
    """Read the counts of the period; raises ``Refused`` where nobody, or two, sign on the day."""
    office = request.office
    return StatisticsReport(
        figures(session, request.period, office),
        figures(session, request.period.year_before(), office),
        office.signatories_on(request.day, "reporter"),
        office.signatory(request.day),
    )


def draw_service_statistics_report(facts: StatisticsReport, request: PaperRequest) -> bytes:
    """Set the report as PDF, or write it as a workbook with a sheet for each table."""
    return _workbook(facts, request) if request.format == "xlsx" else typeset(_paper(facts, request))


def _heading(request: PaperRequest) -> tuple[str, ...]:
    office = request.office
    place = " ".join(
        part
        for part in (
            office.name,
            f"อำเภอ{office.district}" if office.district else "",
            f"จังหวัด{office.province}" if office.province else "",
        )
        if part
    )
    return (TITLE, place, request.period.title())


def _paper(facts: StatisticsReport, request: PaperRequest) -> Paper:
    figures_, title = facts.figures, f"{TITLE} {request.period.title()}"
    blocks: list[Block] = [
        *report_head(_heading(request)),
    ]
    for part in parts(figures_):
        if part.title:
            blocks.append(Text(plain(part.title), bold=True, heading=2, keep=True, space_before=3.0, space_after=1.0))
        blocks.append(Grid(part_table(figures_, part, marks=True), _SIZE))
    if _summed_apart(figures_):
        blocks.append(Text(SUMMARY, bold=True, heading=2, keep=True, space_before=2.0, space_after=1.0))
        blocks.append(Grid(summary_table(figures_), _SIZE))
    blocks.append(Text(BESIDE, bold=True, heading=2, keep=True, space_before=2.0, space_after=1.0))
    blocks.append(Grid(_beside(facts), _SIZE))
    blocks.append(Text("หมายเหตุ", size=_SIZE, bold=True, keep=True, space_before=1.0))
    blocks += [Text(plain(note), size=_SIZE, keep=True) for note in _notes(facts, marks=True)]
    blocks.append(Signatures((*signers_of(facts.reporters, "ผู้รายงาน"), signer_of(facts.head))))
    return Paper(report_setup(request, title), tuple(blocks))


def _summed_apart(figures_: StatisticsFigures) -> bool:
    """Tell whether the channels have a table each, so that only a summary shows them together."""
    return any(part.channel is not None for part in parts(figures_))


def _beside(facts: StatisticsReport) -> "Table":
    """Return the totals of each unit beside those of the year before."""
    return replace(comparison_table(facts.figures.period, beside(facts.figures, facts.before)), title="")


def _notes(facts: StatisticsReport, *, marks: bool) -> tuple[str, ...]:
    return (*notes(facts.figures, marks=marks), *((NOT_WHOLE,) if facts.figures.not_entered else ()))


def _workbook(facts: StatisticsReport, request: PaperRequest) -> bytes:
    figures_, heading = facts.figures, _heading(request)
    signed = [each.name for each in (*facts.reporters, facts.head)]
    footer = (*_notes(facts, marks=False), "ผู้รายงานและผู้รับรอง: " + ", ".join(signed))
    sheets = [
        Sheet(
            part.title or "สถิติการให้บริการ",
            (*heading, part.title) if part.title else heading,
            part_table(figures_, part, marks=False),
            footer,
        )
        for part in parts(figures_)
    ]
    if _summed_apart(figures_):
        sheets.append(Sheet(SUMMARY, (*heading, SUMMARY), summary_table(figures_), footer))
    sheets.append(Sheet("เทียบปีก่อน", (*heading, BESIDE), _beside(facts), footer, landscape=False))
    return write_book(sheets, title=f"{TITLE} {request.period.title()}", author=request.office.name, day=request.day)
