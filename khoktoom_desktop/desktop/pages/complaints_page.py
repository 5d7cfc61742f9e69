"""The page of complaints: what was received, and which months had no complaint of corruption."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from khoktoom_desktop.desktop.context import Context, Place
from khoktoom_desktop.desktop.forms.ui_complaints import Ui_ComplaintForm
from khoktoom_desktop.desktop.pages.month_nil import MonthNil
from khoktoom_desktop.desktop.pages.register_page import RegisterPage
from khoktoom_desktop.desktop.words import tr

if TYPE_CHECKING:
    from khoktoom_desktop.storage.record import Record


class ComplaintsPage(RegisterPage):
    """Complaints under a strip of months; who complained stands in the form alone."""

    register_id = "complaints"
    form_class = Ui_ComplaintForm
    listed = ("received_on", "number", "kind", "category", "channel", "department_id", "status", "finished_on")

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.nil = MonthNil(self, tr("เรื่องร้องเรียนการทุจริต"))

    def read_beside(self) -> None:
        """Read the declared months anew."""
        self.nil.reload()

    def go(self, place: Place) -> None:
        """Show a record, or the months."""
        super().go(place)
        self.nil.go(place.section)

    def new_record(self) -> "Record":
        """Return a complaint of the kind that was looked at last."""
        shown = getattr(self.form.binding.shown, "kind", "")
        return self.register.record_class()(kind=shown)  # type: ignore[call-arg]
