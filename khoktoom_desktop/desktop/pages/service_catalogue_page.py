"""The page of the services that the office offers."""

from typing import TYPE_CHECKING

from khoktoom_desktop.desktop.forms.ui_service_catalogue import Ui_ServiceForm
from khoktoom_desktop.desktop.pages.register_page import RegisterPage

if TYPE_CHECKING:
    from khoktoom_desktop.storage.record import Record


class ServiceCataloguePage(RegisterPage):
    """Services by department; a new one belongs to the department of the one shown."""

    register_id = "service-catalogue"
    form_class = Ui_ServiceForm
    listed = ("position", "name", "department_id", "unit", "duration", "fee", "place", "active_from", "active_to")

    def new_record(self) -> "Record":
        """Return a service of the department that was looked at last."""
        shown = getattr(self.form.binding.shown, "department_id", None)
        return self.register.record_class()(department_id=shown)  # type: ignore[call-arg]
