"""The page of the purchases."""

from typing import TYPE_CHECKING, cast

from PySide6.QtWidgets import QWidget

from khoktoom_desktop.desktop.context import Context, Place
from khoktoom_desktop.desktop.forms.ui_procurement_results import Ui_PurchaseForm
from khoktoom_desktop.desktop.pages.month_nil import MonthNil
from khoktoom_desktop.desktop.pages.register_page import RegisterPage
from khoktoom_desktop.desktop.widgets.lines_edit import LinesEdit
from khoktoom_desktop.desktop.words import mark, tr
from khoktoom_desktop.domain.column import Column, ColumnKind
from khoktoom_desktop.registers.procurement_results.record import Amendment, Bidder

if TYPE_CHECKING:
    from khoktoom_desktop.storage.record import Record

BIDDER = (
    Column("name", mark("ชื่อผู้เสนอราคา"), width=28, example="ร้านตัวอย่างพานิช"),
    Column("price", mark("ราคาที่เสนอ (บาท)"), ColumnKind.BAHT, 18),
    Column("tax_id", mark("เลขประจำตัวผู้เสียภาษี"), ColumnKind.DIGITS, 24),
    Column("note", mark("หมายเหตุ"), width=22),
)
AMENDMENT = (
    Column("amended_on", mark("วันที่แก้ไข"), ColumnKind.DATE, 18),
    Column("title", mark("เรื่องที่แก้ไข"), width=28, example="ขยายเวลาทำการ"),
    Column("agreed", mark("ราคาใหม่ (บาท)"), ColumnKind.BAHT, 23),
    Column("ends_on", mark("วันสิ้นสุดใหม่"), ColumnKind.DATE, 23),
)


class ProcurementResultsPage(RegisterPage):
    """Purchases with their bidders, winner and contract; a new one is of the chosen fiscal year."""

    register_id = "procurement-results"
    form_class = Ui_PurchaseForm
    listed = (
        "contract_on", "title", "winner", "agreed", "budget", "method", "doc_number", "status", "department_id",
    )  # fmt: skip
    summed = (("budget", mark("วงเงิน")), ("agreed", mark("ตกลง")))

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.nil = MonthNil(self, tr("การจัดซื้อจัดจ้าง"))

    def read_beside(self) -> None:
        """Read the declared months anew."""
        self.nil.reload()

    def go(self, place: Place) -> None:
        """Show a record, or the months."""
        super().go(place)
        self.nil.go(place.section)

    def prepare(self, form: QWidget) -> None:
        """Say what a bidder and an amendment hold."""
        cast(LinesEdit, form.findChild(LinesEdit, "bidders")).describe(tr("ผู้เสนอราคา"), BIDDER, Bidder)
        cast(LinesEdit, form.findChild(LinesEdit, "amendments")).describe(tr("การแก้ไขสัญญา"), AMENDMENT, Amendment)

    def new_record(self) -> "Record":
        """Return a purchase of the chosen fiscal year."""
        return self.register.record_class()(fiscal_year=self.context.period().year)  # type: ignore[call-arg]
