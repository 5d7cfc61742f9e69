"""The page of the procurement plan."""

from typing import TYPE_CHECKING

from khoktoom_desktop.desktop.forms.ui_procurement_plan import Ui_PlanItemForm
from khoktoom_desktop.desktop.pages.register_page import RegisterPage
from khoktoom_desktop.desktop.words import mark

if TYPE_CHECKING:
    from khoktoom_desktop.storage.record import Record


class ProcurementPlanPage(RegisterPage):
    """Items of the plan, with their publication and changes; a new one is of the chosen fiscal year."""

    register_id = "procurement-plan"
    form_class = Ui_PlanItemForm
    listed = (
        "expected_month", "title", "budget", "method", "status", "plan_code", "egp_published_on",
        "website_published_on", "board_published_on", "department_id", "source_of_money",
    )  # fmt: skip
    summed = (("budget", mark("งบประมาณ")),)

    def new_record(self) -> "Record":
        """Return an item of the chosen fiscal year."""
        return self.register.record_class()(fiscal_year=self.context.period().year)  # type: ignore[call-arg]
