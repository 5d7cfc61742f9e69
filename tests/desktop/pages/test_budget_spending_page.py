"""The page of the budget: the line of figures keeps receipts and spending apart; a new line is of the chosen year."""

from typing import Any

from khoktoom_desktop.desktop.pages.budget_spending_page import BudgetSpendingPage
from khoktoom_desktop.domain.period import Period
from khoktoom_desktop.registers.budget_spending.record import BudgetLine
from khoktoom_desktop.registers.catalogue import register
from khoktoom_desktop.services import records


def test_receipts_and_spending_are_told_apart(bench: Any) -> None:
    file, budget = bench.context.office_file, register("budget-spending")
    spending = BudgetLine(
        fiscal_year=2568, plan="general", budget_group="operation", category="ค่าวัสดุ", approved=1000, actual_1=250
    )
    receipt = BudgetLine(
        fiscal_year=2568, side="receipt", receipt_group="tax", category="ภาษีป้าย", approved=2000, actual_1=100
    )
    records.save(file, budget, spending)
    page = bench.open(BudgetSpendingPage)
    assert page.figures_line == "ไตรมาส 1/2568 · 1 รายการ · จ่ายสะสม 2.50 บาท (25.00 %)"
    records.save(file, budget, receipt)
    page.reload()
    assert page.figures_line.endswith("จ่ายสะสม 2.50 บาท (25.00 %) · รับสะสม 1.00 บาท (5.00 %)")
    bench.choose_period(page, Period(2568, quarter=4))
    assert page.model.rowCount() == 2


def test_a_new_line_is_of_the_chosen_year(bench: Any) -> None:
    page = bench.open(BudgetSpendingPage)
    page.add()
    assert page.form.binding.record().fiscal_year == 2568
