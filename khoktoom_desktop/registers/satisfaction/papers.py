"""The satisfaction report (รายงานผลการสำรวจความพึงพอใจ) of a quarter, half or year, and the survey on paper."""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from khoktoom_desktop.domain.comparison import comparison_table
from khoktoom_desktop.domain.office import Signatory
from khoktoom_desktop.domain.phrase import phrase
from khoktoom_desktop.domain.problem import Problem, error, warning
from khoktoom_desktop.domain.request import PaperRequest
from khoktoom_desktop.paper.blocks import (
    Block,
    Grid,
    PageNumbers,
    Paper,
    Picture,
    Setting,
    Signatures,
    Text,
    plain,
)
from khoktoom_desktop.paper.official import report_head, report_setup, signer_of, signers_of
from khoktoom_desktop.paper.typeset import typeset
from khoktoom_desktop.registers.satisfaction import report
from khoktoom_desktop.registers.satisfaction.figures import figures
from khoktoom_desktop.registers.satisfaction.form import form_blocks, online_link
from khoktoom_desktop.registers.satisfaction.questions import QuestionSet, question_set
from khoktoom_desktop.registers.satisfaction.summary import SurveyFigures
from khoktoom_desktop.sheets.book import Sheet, write_book

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from khoktoom_desktop.domain.table import Table

_SIZE = 13.0
# Tables of as many rows are not parted.
_SHORT = 12
_CHART = 58.0


@dataclass(frozen=True)
class SurveyReport:
    """What the report prints: the figures of the period and of the year before, who signs on its date."""

    figures: SurveyFigures
    before: SurveyFigures
    reporters: tuple[Signatory, ...]
    head: Signatory

    @property
    def missing(self) -> tuple[Problem, ...]:
        """Return what lacks: nobody answered refuses; suggestions that nobody has released are told."""
        if not self.figures.respondents:
            return (error(None, "no-respondents", "งวดนี้ยังไม่มีผู้ตอบแบบสำรวจ บันทึกหรือนำเข้าที่ทะเบียนความพึงพอใจก่อน"),)
        found = []
        if not self.figures.bands:
            found.append(error(None, "no-bands", "ยังไม่มีเกณฑ์แปลผลความพึงพอใจ เพิ่มที่หน้า ตั้งค่าสำนักงาน"))
        if self.figures.respondents < self.figures.smallest:
            text = "งวดนี้มีผู้ตอบเพียง {count} คน ผลรวมอาจทำให้รู้คำตอบของบุคคล ใช้งวดที่ยาวกว่าก่อนเผยแพร่"
            found.append(warning(None, "few-respondents", text, count=self.figures.respondents))
        if self.figures.suggestions and not self.figures.published:
            text = "มีข้อเสนอแนะ {count} ข้อที่ยังไม่ได้เลือกให้พิมพ์ รายงานจะบอกเพียงจำนวน"
            found.append(warning(None, "suggestions-held", text, count=self.figures.suggestions))
        return tuple(found)


@dataclass(frozen=True)
class SurveyForm:
    """What the form prints: the questions of the paper's day; ``online`` tells whether it carries a code."""

    asked: QuestionSet
    online: bool

    @property
    def missing(self) -> tuple[Problem, ...]:
        """Return what lacks: no question refuses, no address on the web is told."""
        if not self.asked.questions:
            return (error(None, "no-questions", "ไม่มีคำถามที่ใช้ในวันนี้ เพิ่มคำถามแบบสำรวจที่หน้า ตั้งค่าสำนักงาน"),)
        if self.online:
            return ()
        text = "ยังไม่มีลิงก์แบบสำรวจออนไลน์ของสำนักงาน แบบจะไม่มีคิวอาร์โค้ด เพิ่มได้ที่หน้า ตั้งค่าสำนักงาน"
        return (warning(None, "no-online-form", text),)


def gather_satisfaction_report(session: "Session", request: PaperRequest) -> SurveyReport:
    """Read the answers of the period; raises ``Refused`` where nobody, or two, sign on the day."""
    office = request.office
    return SurveyReport(
        figures(session, request.period, office),
        figures(session, request.period.year_before(), office),
        office.signatories_on(request.day, "reporter"),
        office.signatory(request.day),
    )


def draw_satisfaction_report(facts: SurveyReport, request: PaperRequest) -> bytes:
    """Set the report as PDF, or write it as a workbook with a sheet for each table."""
    return _workbook(facts, request) if request.format == "xlsx" else typeset(_paper(facts, request))


def gather_satisfaction_form(session: "Session", request: PaperRequest) -> SurveyForm:
    """Return the questions of the paper's day."""
    return SurveyForm(question_set(request.office, request.day), bool(online_link(request)))


def draw_satisfaction_form(facts: SurveyForm, request: PaperRequest) -> bytes:
    """Set the form as PDF."""
    title = phrase(request.office, "survey-form-title", request.day)
    setup = replace(report_setup(request, title, landscape=False), page_numbers=PageNumbers.NONE)
    return typeset(Paper(setup, form_blocks(facts.asked, request)))


def _heading(request: PaperRequest) -> tuple[str, ...]:
    return (phrase(request.office, "survey-report-title", request.day), request.office.name, request.period.title())


def _tables(facts: SurveyReport) -> "list[Table]":
    found = facts.figures
    return [
        report.aspect_table(found),
        comparison_table(found.period, report.beside(found, facts.before)),
        report.profile_table(found),
        report.question_table(found),
        *(report.group_table(found, grouping) for grouping in report.groupings_told(found)),
    ]


def _paper(facts: SurveyReport, request: PaperRequest) -> Paper:
    heading = _heading(request)
    words = report.finding(facts.figures, facts.before, request.office.name)
    blocks: list[Block] = [
        *report_head(heading),
        Text(plain(words), Setting.JUSTIFIED, first_indent=12.5, space_after=2.0),
    ]
    for number, table in enumerate(_tables(facts), start=1):
        blocks.append(_part(f"{number}. {table.title}"))
        blocks.append(Grid(replace(table, title=""), _SIZE, whole=len(table.rows) <= _SHORT))
        if number == 1:
            blocks.append(Picture(report.aspect_chart(facts.figures), _CHART))
    blocks += _suggestions(facts, len(_tables(facts)) + 1)
    blocks.append(Text("หมายเหตุ", size=_SIZE, bold=True, keep=True, space_before=2.0))
    blocks += [Text(plain(note), size=_SIZE, keep=True) for note in report.notes(facts.figures)]
    blocks.append(Signatures((*signers_of(facts.reporters, "ผู้รายงาน"), signer_of(facts.head))))
    return Paper(report_setup(request, f"{heading[0]} {request.period.title()}"), tuple(blocks))


def _part(title: str) -> Text:
    return Text(plain(title), bold=True, heading=2, keep=True, space_before=3.0, space_after=1.0)


def _suggestions(facts: SurveyReport, number: int) -> list[Block]:
    """Say how many suggestions there are, and print those that the office has released."""
    found = facts.figures
    held = found.suggestions - len(found.published)
    if not found.suggestions:
        return [_part(f"{number}. ข้อเสนอแนะ"), Text("ไม่มีข้อเสนอแนะในงวดนี้")]
    words = f"มีผู้เขียนข้อเสนอแนะ {found.suggestions:,} คน"
    if found.published and held:
        words += f" พิมพ์ไว้ {len(found.published):,} ข้อ"
    listed = (Text(plain(f"{at}. {text}"), left_indent=8.0) for at, text in enumerate(found.published, start=1))
    return [_part(f"{number}. ข้อเสนอแนะ"), Text(plain(words)), *listed]


def _workbook(facts: SurveyReport, request: PaperRequest) -> bytes:
    heading, footer = _heading(request), report.notes(facts.figures)
    sheets = [
        Sheet(
            table.title.removeprefix("ความพึงพอใจ"),
            (*heading, table.title),
            replace(table, title=""),
            footer,
            landscape=len(table.columns) > 8,
        )
        for table in _tables(facts)
    ]
    return write_book(
        sheets, title=f"{heading[0]} {request.period.title()}", author=request.office.name, day=request.day
    )
