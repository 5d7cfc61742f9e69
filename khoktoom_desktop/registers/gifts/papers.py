"""The gift report (รายงานการรับของขวัญและของกำนัล) of a quarter, half or year, and the form of one gift."""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from khoktoom_desktop.domain.comparison import comparison_table
from khoktoom_desktop.domain.office import Signatory
from khoktoom_desktop.domain.phrase import phrase
from khoktoom_desktop.domain.problem import Problem, error, warning
from khoktoom_desktop.domain.request import PaperRequest
from khoktoom_desktop.domain.trouble import Refused
from khoktoom_desktop.paper.blocks import (
    Blank,
    Block,
    Emblem,
    FormLine,
    Grid,
    Paper,
    Setting,
    Setup,
    Signatures,
    Space,
    Text,
    plain,
)
from khoktoom_desktop.paper.official import notice_setup, paragraph, report_head, signer_of, signers_of
from khoktoom_desktop.paper.typeset import typeset
from khoktoom_desktop.registers.gifts import report
from khoktoom_desktop.registers.gifts.figures import figures, gift_of, gifts_of
from khoktoom_desktop.registers.gifts.form import form_blocks, form_title
from khoktoom_desktop.registers.gifts.record import Basis, Gift, check
from khoktoom_desktop.registers.gifts.summary import GiftFigures
from khoktoom_desktop.sheets.book import Sheet, write_book

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from khoktoom_desktop.domain.table import Table

_SIZE = 13.0
# Tables of as many rows are not parted.
_SHORT = 8
_NOTHING = "ไม่มีรายการที่บันทึกในงวดนี้"


@dataclass(frozen=True)
class GiftReport:
    """What the report prints: the figures of two years, the gifts one by one, who signs on its date."""

    figures: GiftFigures
    before: GiftFigures
    gifts: tuple[Gift, ...]
    reporters: tuple[Signatory, ...]
    head: Signatory

    @property
    def nil(self) -> bool:
        """Tell whether nothing was received: no gift, and a declaration of every department."""
        return not self.gifts and bool(self.figures.nil_declared) and not self.figures.not_declared

    @property
    def missing(self) -> tuple[Problem, ...]:
        """Return what lacks: without a gift every quarter must be declared, else those not declared are told."""
        if self.gifts or self.nil:
            return (*self._not_declared(), *self._unfinished())
        text = "ยังไม่มีรายการและยังไม่ได้แจ้งว่าไม่มีการรับของขวัญ: {quarters} ให้แจ้งที่ทะเบียนการรับของขวัญก่อน"
        quarters = report.quarters_text(self.figures.not_declared) or "ทุกกอง"
        return (error(None, "nil-not-declared", text, quarters=quarters),)

    def _not_declared(self) -> tuple[Problem, ...]:
        if not self.figures.not_declared:
            return ()
        text = "ยังไม่ได้แจ้งว่ามีหรือไม่มีการรับของขวัญ: {quarters} รายงานจะพิมพ์ว่ายังไม่ได้แจ้ง"
        quarters = report.quarters_text(self.figures.not_declared)
        return (warning(None, "nil-not-declared", text, quarters=quarters),)

    def _unfinished(self) -> tuple[Problem, ...]:
        open_ = [each for each in self.figures.section_128 if not (each.decided and each.disposed and each.reported_on)]
        if not open_:
            return ()
        text = "มีการรับตามมาตรา 128 ที่ยังไม่ครบ {count} รายการ (วันที่รายงาน ผลการพิจารณา หรือการดำเนินการ)"
        return (warning(None, "section-128-open", text, count=len(open_)),)


@dataclass(frozen=True)
class GiftForm:
    """What the form prints: one gift, its department, what lacks on it."""

    gift: Gift
    department: str
    missing: tuple[Problem, ...]


def gather_gift_report(session: "Session", request: PaperRequest) -> GiftReport:
    """Read the gifts of the period; raises ``Refused`` where nobody, or two, sign on the day."""
    office = request.office
    return GiftReport(
        figures(session, request.period, office),
        figures(session, request.period.year_before(), office),
        tuple(gifts_of(session, request.period)),
        office.signatories_on(request.day, "reporter"),
        office.signatory(request.day),
    )


def draw_gift_report(facts: GiftReport, request: PaperRequest) -> bytes:
    """Set the report as PDF, or write it as a workbook with a sheet for each table."""
    return _workbook(facts, request) if request.format == "xlsx" else typeset(_paper(facts, request))


def gather_gift_form(session: "Session", request: PaperRequest) -> GiftForm:
    """Read one gift; raises ``Refused`` ``unknown-record`` where there is none of that uid."""
    gift = gift_of(session, request.record or "")
    if gift is None:
        raise Refused(
            "unknown-record",
            "ไม่พบรายการรหัส {uid} ในทะเบียนการรับของขวัญ",
            "เลือกรายการจากทะเบียนการรับของขวัญ แล้วพิมพ์อีกครั้ง",
            uid=request.record or "",
        )
    names = {department.id: department.name for department in request.office.departments}
    problems = check(gift, request.office, request.day)
    return GiftForm(gift, names.get(gift.department_id or 0, ""), problems)


def draw_gift_form(facts: GiftForm, request: PaperRequest) -> bytes:
    """Set the individual form as PDF."""
    setup = _setup(request, form_title(facts.gift, request))
    return typeset(Paper(setup, form_blocks(facts.gift, facts.department, request)))


def _setup(request: PaperRequest, title: str) -> Setup:
    return replace(notice_setup(request, title), emblem=Emblem.NONE)


def _heading(request: PaperRequest) -> tuple[str, ...]:
    return (phrase(request.office, "gift-report-title", request.day), request.office.name, request.period.title())


def _nil_words(request: PaperRequest) -> tuple[str, str]:
    """Return the sentence that there was nothing, and what follows from it."""
    office, day = request.office, request.day
    return (
        phrase(office, "gift-nil", day, period=request.period.title()),
        phrase(office, "gift-nil-conclusion", day, office=office.name),
    )


def _paper(facts: GiftReport, request: PaperRequest) -> Paper:
    heading = _heading(request)
    blocks: list[Block] = [
        *report_head(heading, 17.0, below=3.0),
    ]
    if facts.nil:
        sentence, conclusion = _nil_words(request)
        blocks += [Text(plain(sentence), Setting.CENTRE, bold=True, space_after=1.0), paragraph(conclusion)]
    for number, (title, tables) in enumerate(_sections(facts, request), start=1):
        blocks.append(_section_head(f"{number}. {title}"))
        if not tables:
            blocks.append(Text(_NOTHING, space_before=1.0))
        for table in tables:
            if table.title:
                blocks.append(Text(plain(table.title), keep=True, space_before=1.0, space_after=1.0))
            blocks.append(Grid(replace(table, title=""), _SIZE, whole=len(table.rows) <= _SHORT))
    blocks += [
        Space(2.0),
        FormLine((Blank("ปัญหาและอุปสรรค"),)),
        FormLine((Blank("ข้อเสนอแนะ"),)),
        Signatures((*signers_of(facts.reporters, "ผู้รายงาน"), signer_of(facts.head))),
    ]
    return Paper(_setup(request, f"{heading[0]} {request.period.title()}"), tuple(blocks))


def _section_head(text: str) -> Text:
    return Text(plain(text), bold=True, heading=2, keep=True, space_before=3.0)


def _sections(facts: GiftReport, request: PaperRequest) -> list[tuple[str, "list[Table]"]]:
    """Return the parts of the report: the policy, section 128, the departments' declarations."""
    office, day, found = request.office, request.day, facts.figures
    titles = {Basis.POLICY: "gift-report-policy", Basis.SECTION_128: "gift-report-section-128"}
    sections: list[tuple[str, list[Table]]] = []
    for basis, key in titles.items():
        tables = [report.giver_table(found, basis)]
        if not facts.nil:
            tables.append(report.disposition_table(found, basis))
        if any(gift.basis == basis for gift in facts.gifts):
            tables.append(report.list_table(facts.gifts, found, basis))
        elif basis is Basis.SECTION_128:
            tables = []
        if basis is Basis.SECTION_128 and found.section_128:
            tables.append(report.section_128_table(found))
        sections.append((phrase(office, key, day), tables))
    declared = report.declaration_table(found, facts.gifts, office)
    beside = comparison_table(found.period, report.beside(found, facts.before))
    return [
        *sections,
        (declared.title, [replace(declared, title="มีหรือไม่มีการรับในแต่ละไตรมาส")]),
        (beside.title, [replace(beside, title="")]),
    ]


def _workbook(facts: GiftReport, request: PaperRequest) -> bytes:
    heading = _heading(request)
    footer = _nil_words(request) if facts.nil else ()
    sheets = [
        Sheet(
            f"{mark}{table.title}",
            tuple(filter(None, (*heading, title, table.title))),
            replace(table, title=""),
            footer,
            landscape=False,
        )
        for mark, (title, tables) in zip(("", "ม.128 ", "", "เทียบปีก่อน"), _sections(facts, request), strict=True)
        for table in tables
    ]
    return write_book(
        sheets, title=f"{heading[0]} {request.period.title()}", author=request.office.name, day=request.day
    )
