"""The page of the budget."""

from typing import TYPE_CHECKING

from khoktoom_desktop.desktop.forms.ui_budget_spending import Ui_BudgetLineForm
from khoktoom_desktop.desktop.pages.register_page import RegisterPage

if TYPE_CHECKING:
    from khoktoom_desktop.storage.record import Record


class BudgetSpendingPage(RegisterPage):
    """Lines of the budget with plan and actual of each quarter; a new one is of the chosen fiscal year."""

    register_id = "budget-spending"
    form_class = Ui_BudgetLineForm
    listed = (
        "category", "approved", "actual_1", "actual_2", "actual_3", "actual_4", "plan", "budget_group",
        "receipt_group", "side", "department_id",
    )  # fmt: skip
    summed = (("approved", "งบประมาณอนุมัติ"),)

    def new_record(self) -> "Record":
        """Return a line of the chosen fiscal year."""
        return self.register.record_class()(fiscal_year=self.context.period().year)  # type: ignore[call-arg]
