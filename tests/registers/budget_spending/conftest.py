"""An office file with a small budget: two lines of spending, one of receipts, one in the bin."""

from collections.abc import Sequence
from typing import Any

import pytest

from khoktoom_desktop.registers.budget_spending.record import BudgetLine
from khoktoom_desktop.services.office_file import OfficeFile


def a_line(planned: Sequence[int | None] = (), actual: Sequence[int | None] = (), **facts: Any) -> BudgetLine:
    """Return a line of spending whose amounts by quarter are given in baht."""
    quarters = {
        f"{name}_{number}": None if amount is None else amount * 100
        for name, amounts in (("planned", planned), ("actual", actual))
        for number, amount in enumerate(amounts, start=1)
    }
    values = {
        "fiscal_year": 2566,
        "plan": "general",
        "budget_group": "operation",
        "category": "ค่าใช้สอย",
        "department_id": 1,
        "approved": 100_000_00,
    }
    return BudgetLine(**{**values, **quarters, **facts})


@pytest.fixture
def budgeted(office_file: OfficeFile) -> OfficeFile:
    """Return the office file: the third quarter of receipts is not entered."""
    with office_file.writing() as session:
        binned = a_line((1, 1, 1, 1), (1, 1, 1, 1))
        binned.deleted_at = session.info["now"]
        session.add_all(
            [
                a_line((10_000, 40_000, 30_000, 20_000), (5_000, 45_000, 20_000, 10_000)),
                a_line(
                    (0, 20_000, 30_000, 0),
                    (0, 10_000, 30_000, 10_000),
                    plan="works",
                    budget_group="investment",
                    category="ค่าก่อสร้าง",
                    department_id=3,
                    approved=60_000_00,
                    transferred=-10_000_00,
                ),
                a_line(
                    (30_000, 30_000, 30_000, 60_000),
                    (25_000, 35_000, None, 80_000),
                    side="receipt",
                    plan="",
                    budget_group="",
                    receipt_group="tax",
                    category="ภาษีป้าย",
                    approved=150_000_00,
                ),
                binned,
            ]
        )
    return office_file
