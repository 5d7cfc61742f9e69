"""แบบ สขร. 1: the purchases of a month, nine columns (พ.ร.บ. ข้อมูลข่าวสารของราชการ พ.ศ. ๒๕๔๐ มาตรา ๙ (๘))."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from khoktoom_desktop.domain.period import BUDDHIST_ERA, MONTHS, SHORT_MONTHS
from khoktoom_desktop.domain.phrase import phrase
from khoktoom_desktop.domain.problem import Problem, warning
from khoktoom_desktop.domain.request import PaperRequest
from khoktoom_desktop.domain.table import Align, Kind, RowStyle, Table, TableColumn, TableRow
from khoktoom_desktop.paper.blocks import Grid, Paper, Setting, Signatures, Signer, Space, Text, plain
from khoktoom_desktop.paper.official import report_setup, signers_of
from khoktoom_desktop.paper.typeset import typeset
from khoktoom_desktop.registers.procurement_results import wording
from khoktoom_desktop.registers.procurement_results.figures import PurchaseFigures, figures, purchases_of
from khoktoom_desktop.registers.procurement_results.months import Months, months_of
from khoktoom_desktop.registers.procurement_results.record import Purchase
from khoktoom_desktop.sheets.book import Sheet, write_book
from khoktoom_desktop.thai.digits import to_thai

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

FORM = "แบบ สขร. 1"
COLUMNS = (
    TableColumn("ลำดับที่", Kind.INTEGER, 5, Align.CENTRE),
    TableColumn("งานที่จัดซื้อหรือจัดจ้าง", width=25),
    TableColumn("วงเงินที่จะซื้อหรือจ้าง (บาท)", Kind.BAHT, 11, empty="-"),
    TableColumn("ราคากลาง (บาท)", Kind.BAHT, 11, empty="-"),
    TableColumn("วิธีซื้อหรือจ้าง", width=11, align=Align.CENTRE),
    TableColumn("รายชื่อผู้เสนอราคาและราคาที่เสนอ", width=17),
    TableColumn("ผู้ได้รับการคัดเลือกและราคาที่ตกลงซื้อหรือจ้าง", width=17),
    TableColumn("เหตุผลที่คัดเลือกโดยสรุป", width=24),
    TableColumn("เลขที่และวันที่ของสัญญาหรือข้อตกลงในการซื้อหรือจ้าง", width=15),
)


@dataclass(frozen=True)
class Skr1:
    """The purchases of a month, what they add up to, and whether the month was declared empty."""

    purchases: tuple[Purchase, ...]
    totals: PurchaseFigures
    months: Months
    nil_sentence: str
    signers: tuple[Signer, ...]

    @property
    def missing(self) -> tuple[Problem, ...]:
        """Return what the form lacks."""
        return (*self.months.problems(), *self._gaps())

    def _gaps(self) -> tuple[Problem, ...]:
        gaps = (
            ("bidders", sum(not each.bidders for each in self.purchases), "ยังไม่มีผู้เสนอราคา {count} รายการ พิมพ์เป็น -"),
            ("winner", sum(not each.winner for each in self.purchases), "ยังไม่มีผู้ได้รับการคัดเลือก {count} รายการ พิมพ์เป็น -"),
            ("reason", sum(not each.reason for each in self.purchases), "ยังไม่มีเหตุผลที่คัดเลือก {count} รายการ พิมพ์เป็น -"),
        )
        return tuple(warning(field, "gap", template, count=count) for field, count, template in gaps if count)


def gather_skr_1(session: "Session", request: PaperRequest) -> Skr1:
    """Read the purchases of the month."""
    purchases = tuple(purchases_of(session, request.period))
    labels = request.office.facts_on("skr-1-signer", request.day)
    return Skr1(
        purchases,
        figures(session, request.period, request.office),
        months_of(session, request.period, purchases, request.day),
        phrase(request.office, "skr-1-nil", request.day),
        tuple(
            signer
            for label in labels
            for signer in signers_of(request.office.signatories_on(request.day, label.key), label.title)
        ),
    )


def draw_skr_1(facts: Skr1, request: PaperRequest) -> bytes:
    """Set the form as PDF or as a worksheet."""
    return _workbook(facts, request) if request.format == "xlsx" else _pdf(facts, request)


def _pdf(facts: Skr1, request: PaperRequest) -> bytes:
    first, *more = _heading(request)
    blocks = (
        Text(plain(FORM), Setting.RIGHT, bold=True),
        Text(plain(first), Setting.CENTRE, bold=True, heading=1, keep=True),
        *(Text(plain(line), Setting.CENTRE, keep=True) for line in more),
        Space(2),
        Grid(_table(facts, request), size=13),
        *((Space(6), Signatures(facts.signers)) if facts.signers else ()),
    )
    return typeset(Paper(report_setup(request, first, wording.vendors(facts.purchases)), blocks))


def _workbook(facts: Skr1, request: PaperRequest) -> bytes:
    heading = _heading(request)
    year, month = request.period.months()[0]
    signatures = [line for signer in facts.signers for line in _signature_lines(signer)]
    sheet = Sheet(
        f"สขร.1 {SHORT_MONTHS[month - 1]} {year + BUDDHIST_ERA}",
        (FORM, *heading),
        _table(facts, request),
        tuple(signatures),
    )
    return write_book((sheet,), title=heading[0], author=request.office.name, day=request.day)


def _heading(request: PaperRequest) -> tuple[str, ...]:
    """Return the form's three lines: what it sums up, the office, the day it was made."""
    year, month = request.period.months()[0]
    day = request.day
    lines = (
        f"สรุปผลการดำเนินการจัดซื้อจัดจ้างในรอบเดือน{MONTHS[month - 1]} {year + BUDDHIST_ERA}",
        request.office.name,
        f"วันที่ {day.day} เดือน {MONTHS[day.month - 1]} พ.ศ. {day.year + BUDDHIST_ERA}",
    )
    return tuple(to_thai(line) for line in lines) if request.thai_digits else lines


def _table(facts: Skr1, request: PaperRequest) -> Table:
    rows = [_row(number, each, request) for number, each in enumerate(facts.purchases, 1)]
    if rows:
        totals = facts.totals
        cells = (f"รวม {totals.count:,} รายการ", None, totals.budget, "", "", "", wording.baht(totals.agreed), "", "")
        rows.append(TableRow(cells, RowStyle.TOTAL, merge=2))
    return Table(COLUMNS, tuple(rows), nothing=facts.nil_sentence)


def _row(number: int, purchase: Purchase, request: PaperRequest) -> TableRow:
    return TableRow(
        (
            number,
            purchase.title,
            purchase.budget,
            purchase.reference_price,
            purchase.method or "-",
            wording.offers(purchase),
            wording.selected(purchase),
            purchase.reason or "-",
            wording.document(purchase, request.office, request.day),
        )
    )


def _signature_lines(signer: Signer) -> tuple[str, ...]:
    """Return a signer as lines under a worksheet."""
    name = signer.name or "." * 40
    return (f"ลงชื่อ {'.' * 40} {signer.label}", f"({name})", *signer.position)
