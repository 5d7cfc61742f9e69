"""The rules over one line of the budget."""

from dataclasses import replace
from datetime import date

import pytest

from khoktoom_desktop.domain.office import Office
from khoktoom_desktop.registers.budget_spending.columns import COLUMNS
from khoktoom_desktop.registers.budget_spending.record import BudgetLine, check, describe

TODAY = date(2023, 4, 20)
GOOD = BudgetLine(
    fiscal_year=2566,
    plan="general",
    budget_group="operation",
    category="ค่าใช้สอย",
    approved=100_000_00,
    planned_1=25_000_00,
    planned_2=25_000_00,
    planned_3=25_000_00,
    planned_4=25_000_00,
    actual_1=10_000_00,
    actual_2=20_000_00,
)
RECEIPT = replace(GOOD, side="receipt", plan="", budget_group="", receipt_group="tax")


def codes(line: BudgetLine, office: Office) -> list[tuple[str | None, str]]:
    return [(problem.field, problem.code) for problem in check(line, office, TODAY)]


def test_whole_lines_have_no_problem(office: Office) -> None:
    assert codes(GOOD, office) == []
    assert codes(RECEIPT, office) == []
    assert (GOOD.budget, GOOD.spent, GOOD.left) == (100_000_00, 30_000_00, 70_000_00)
    assert (BudgetLine().spent, BudgetLine().budget) == (None, 0)
    assert describe(GOOD) == "ค่าใช้สอย ปีงบประมาณ 2566"
    assert describe(BudgetLine()) == "รายการงบประมาณ"


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"fiscal_year": None}, ("fiscal_year", "required")),
        ({"fiscal_year": 2023}, ("fiscal_year", "year")),
        ({"side": "ใด"}, ("side", "unknown-side")),
        ({"category": " "}, ("category", "required")),
        ({"approved": None}, ("approved", "required")),
        ({"approved": -1, "planned_4": None}, ("approved", "negative")),
        ({"plan": ""}, ("plan", "required")),
        ({"plan": "ใด"}, ("plan", "unknown-entry")),
        ({"budget_group": ""}, ("budget_group", "required")),
        ({"receipt_group": "tax"}, ("receipt_group", "not-for-spending")),
        ({"planned_4": 1}, ("planned_4", "plan-sum")),
        ({"planned_1": -1, "planned_2": None}, ("planned_1", "negative")),
        ({"actual_1": -1}, ("actual_1", "negative")),
        ({"actual_3": 1}, None),
        ({"actual_4": 1}, ("actual_4", "future")),
        ({"actual_2": 90_000_01}, ("approved", "over-budget")),
    ],
)
def test_what_is_wrong_is_said_at_its_field(
    office: Office, change: dict[str, object], expected: tuple[str, str] | None
) -> None:
    found = codes(replace(GOOD, **change), office)
    wanted = [] if expected is None else [expected]
    assert [each for each in found if change != {"approved": -1, "planned_4": None} or each[1] == "negative"] == wanted


def test_receipts_need_their_group_and_no_plan(office: Office) -> None:
    assert codes(replace(RECEIPT, receipt_group=""), office) == [("receipt_group", "required")]
    assert codes(replace(RECEIPT, plan="general"), office) == [("plan", "not-for-receipts")]
    assert codes(replace(RECEIPT, actual_1=200_000_00), office) == []


def test_a_transfer_counts_and_may_not_take_more_than_there_is(office: Office) -> None:
    assert replace(GOOD, transferred=-40_000_00).budget == 60_000_00
    assert ("transferred", "below-nought") in codes(replace(GOOD, transferred=-100_000_01), office)


def test_every_column_is_a_field_of_the_record() -> None:
    assert {column.field for column in COLUMNS if not column.computed} <= set(BudgetLine.__dataclass_fields__)
