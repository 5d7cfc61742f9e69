"""The page of the budget."""

from typing import TYPE_CHECKING, cast

from khoktoom_desktop.desktop.forms.ui_budget_spending import Ui_BudgetLineForm
from khoktoom_desktop.desktop.pages.register_page import RegisterPage
from khoktoom_desktop.desktop.words import tr
from khoktoom_desktop.domain.money import write_baht
from khoktoom_desktop.registers.budget_spending.record import Side
from khoktoom_desktop.registers.budget_spending.summary import BudgetFigures
from khoktoom_desktop.services.figures import figures

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

    def new_record(self) -> "Record":
        """Return a line of the chosen fiscal year."""
        return self.register.record_class()(fiscal_year=self.context.period().year)  # type: ignore[call-arg]

    def _say_figures(self) -> None:
        """Say how much of the budget is spent, and of the estimate received."""
        super()._say_figures()
        found = cast(BudgetFigures, figures(self.context.office_file, self.register, self.period()))
        for side, words in ((Side.SPENDING, tr("จ่าย")), (Side.RECEIPT, tr("รับ"))):
            amounts = found.total(side)
            share = found.span.of_budget(amounts)
            if share is not None:
                self.figures_line += tr(" · {words}สะสม {amount} บาท ({share} %)").format(
                    words=words, amount=write_baht(found.span.actual_so_far(amounts)), share=share
                )
        self.header_changed.emit()
