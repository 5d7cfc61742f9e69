"""The report of complaints of a month, quarter, half or year: the three counts of the ITA item, or the nil sentence."""

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from khoktoom_desktop.domain.comparison import TITLE as BESIDE
from khoktoom_desktop.domain.comparison import comparison_table
from khoktoom_desktop.domain.office import Signatory
from khoktoom_desktop.domain.phrase import phrase
from khoktoom_desktop.domain.problem import Problem, error, warning
from khoktoom_desktop.domain.request import PaperRequest
from khoktoom_desktop.paper.blocks import (
    Block,
    Emblem,
    Grid,
    PageBreak,
    Paper,
    Setting,
    Setup,
    Signatures,
    Space,
    Text,
    plain,
)
from khoktoom_desktop.paper.official import notice_setup, report_head, signer_of, signers_of
from khoktoom_desktop.paper.typeset import typeset
from khoktoom_desktop.registers.complaints import report
from khoktoom_desktop.registers.complaints.figures import figures
from khoktoom_desktop.registers.complaints.record import Kind
from khoktoom_desktop.registers.complaints.summary import ComplaintFigures, Month, first_day
from khoktoom_desktop.sheets.book import Sheet, write_book
from khoktoom_desktop.thai.dates import month_year

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from khoktoom_desktop.domain.table import Table

_SIZE = 13.0
# Tables of as many rows are not parted.
_SHORT = 8
# The months of more than half a year fill a page; the grievances then begin on the next.
_HALF_YEAR = 6
# What the two parts are called on the tabs of the workbook.
_ABOUT = ("การทุจริต", "ทั่วไป", "เทียบปีก่อน")


@dataclass(frozen=True)
class ComplaintReport:
    """What the report prints: the figures of the period and of the year before, and who signs on its day."""

    figures: ComplaintFigures
    before: ComplaintFigures
    day: date
    reporters: tuple[Signatory, ...]
    head: Signatory

    @property
    def missing(self) -> tuple[Problem, ...]:
        """Return what lacks: without a complaint every month must be declared, else those not declared are told."""
        silent = self.figures.not_declared
        if silent and self.figures.counts(Kind.CORRUPTION).total == 0:
            text = "ยังไม่มีเรื่องร้องเรียนการทุจริต และยังไม่ได้แจ้งว่าไม่มี: {months} ให้แจ้งที่ทะเบียนเรื่องร้องเรียนก่อน"
            return (error(None, "nil-not-declared", text, months=_names(silent)),)
        begun = tuple(each for each in silent if first_day(each) <= self.day)
        if not begun:
            return ()
        text = "ยังไม่ได้แจ้งว่ามีหรือไม่มีเรื่องร้องเรียนการทุจริต: {months} รายงานจะพิมพ์ … ไว้"
        return (warning(None, "nil-not-declared", text, months=_names(begun)),)


def gather_complaint_report(session: "Session", request: PaperRequest) -> ComplaintReport:
    """Read the complaints of the period; raises ``Refused`` where nobody, or two, sign on the day."""
    office = request.office
    return ComplaintReport(
        figures(session, request.period, office),
        figures(session, request.period.year_before(), office),
        request.day,
        office.signatories_on(request.day, "reporter"),
        office.signatory(request.day),
    )


def draw_complaint_report(facts: ComplaintReport, request: PaperRequest) -> bytes:
    """Set the report as PDF, or write it as a workbook with a sheet for each table."""
    return _workbook(facts, request) if request.format == "xlsx" else typeset(_paper(facts, request))


def _names(months: tuple[Month, ...]) -> str:
    return ", ".join(month_year(first_day(each)) for each in months)


def _setup(request: PaperRequest, title: str) -> Setup:
    return replace(notice_setup(request, title), emblem=Emblem.NONE)


def _heading(request: PaperRequest) -> tuple[str, ...]:
    return (phrase(request.office, "complaint-report-title", request.day), request.office.name, request.period.title())


def _nil_sentence(request: PaperRequest) -> str:
    return phrase(request.office, "complaint-nil", request.day, period=request.period.title())


def _nil_text(request: PaperRequest) -> Text:
    """Return the nil sentence as the report shows it: the period on a line of its own."""
    period = plain(request.period.title())
    text = plain(_nil_sentence(request)).replace(f" {period}", f"<br/>{period}")
    return Text(text, Setting.CENTRE, bold=True, space_before=1.0, space_after=1.0, keep=True)


def _sections(facts: ComplaintReport, request: PaperRequest) -> list[tuple[str, "list[Table]"]]:
    """Return the parts of the report: corruption, then general grievances apart from it."""
    office, day, found = request.office, request.day, facts.figures
    titles = report.Titles(*(phrase(office, f"complaint-{key}", day) for key in ("total", "done", "pending")))
    corruption = [report.counts_table(found.counts(Kind.CORRUPTION), titles)]
    if len(found.months) > 1 and not found.nil:
        corruption.append(report.month_table(found, facts.day))
    general = [report.counts_table(found.counts(Kind.GENERAL), titles)]
    if found.counts(Kind.GENERAL).total:
        general.append(report.category_table(found))
    beside = comparison_table(found.period, report.beside(found, facts.before, titles))
    return [
        (phrase(office, "complaint-report-corruption", day), corruption),
        (phrase(office, "complaint-report-general", day), general),
        (BESIDE, [replace(beside, title="")]),
    ]


def _paper(facts: ComplaintReport, request: PaperRequest) -> Paper:
    heading = _heading(request)
    blocks: list[Block] = [
        *report_head(heading),
    ]
    whole_page = len(facts.figures.months) > _HALF_YEAR and not facts.figures.nil
    for number, (title, tables) in enumerate(_sections(facts, request), start=1):
        if number == 2 and whole_page:
            blocks.append(PageBreak())
        blocks.append(Text(plain(f"{number}. {title}"), bold=True, heading=2, keep=True, space_before=3.0))
        if number == 1 and facts.figures.nil:
            blocks.append(_nil_text(request))
        for table in tables:
            if table.title:
                blocks.append(Text(plain(table.title), keep=True, space_before=2.0))
            blocks += [Space(1.0), Grid(replace(table, title=""), _SIZE, whole=len(table.rows) <= _SHORT)]
    blocks += [Text(plain(f"หมายเหตุ {note}"), size=14.0, space_before=2.0) for note in _notes(facts, request)]
    blocks.append(Signatures((*signers_of(facts.reporters, "ผู้รายงาน"), signer_of(facts.head))))
    return Paper(_setup(request, f"{heading[0]} {request.period.title()}"), tuple(blocks))


def _notes(facts: ComplaintReport, request: PaperRequest) -> tuple[str, ...]:
    """Return what stands below the tables."""
    privacy = phrase(request.office, "complaint-privacy", request.day)
    return (report.NOT_DECLARED_NOTE, privacy) if facts.missing else (privacy,)


def _workbook(facts: ComplaintReport, request: PaperRequest) -> bytes:
    heading = _heading(request)
    nil = (_nil_sentence(request),) if facts.figures.nil else ()
    sheets = [
        Sheet(
            f"{about} {table.title}".strip(),
            (*heading, title, table.title) if table.title else (*heading, title),
            replace(table, title=""),
            (*(nil if about == _ABOUT[0] else ()), *_notes(facts, request)),
            landscape=False,
        )
        for about, (title, tables) in zip(_ABOUT, _sections(facts, request), strict=True)
        for table in tables
    ]
    return write_book(
        sheets, title=f"{heading[0]} {request.period.title()}", author=request.office.name, day=request.day
    )
