"""Every count as a row with its form: for notes, days out of order, history, and what the grid does not show."""

from typing import TYPE_CHECKING

from khoktoom_desktop.desktop.forms.ui_service_statistics import Ui_CountForm
from khoktoom_desktop.desktop.pages.register_page import RegisterPage

if TYPE_CHECKING:
    from khoktoom_desktop.storage.record import Record


class CountListPage(RegisterPage):
    """The counts of the chosen period as a list; it stands as a tab beside the year grid."""

    register_id = "service-statistics"
    form_class = Ui_CountForm
    listed = ("month", "day", "service_id", "channel", "count", "basis", "note")

    def new_record(self) -> "Record":
        """Return a count of the first month of the chosen period."""
        return self.register.record_class()(month=self.context.period().start)  # type: ignore[call-arg]
