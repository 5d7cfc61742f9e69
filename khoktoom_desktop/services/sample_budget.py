"""The sample's budget: lines of spending and receipts with plan and actual of every quarter."""

import tomllib
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from khoktoom_desktop.domain.office import Office
from khoktoom_desktop.places import resource
from khoktoom_desktop.registers.budget_spending.record import QUARTERS, BudgetLine, Side
from khoktoom_desktop.storage.bulk import insert_records

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

YEAR = 2566


def add_budget(session: "Session", office: Office, identity: Callable[[str], str]) -> None:
    """Insert the budget of the sample year."""
    values = tomllib.loads(resource("office", "sample-budget-2566.toml").read_text(encoding="utf-8"))
    ids = {department.name: department.id for department in office.departments}
    lines: list[BudgetLine] = []
    for number, entry in enumerate(values["spending"]):
        lines.append(
            BudgetLine(
                uid=identity(f"budget spending {number}"),
                fiscal_year=YEAR,
                plan=entry["plan"],
                budget_group=entry["group"],
                category=entry["category"],
                department_id=ids[entry["department"]],
                **_amounts(entry, values["seasons"][entry["group"]], number),
            )
        )
    for number, entry in enumerate(values["receipt"]):
        lines.append(
            BudgetLine(
                uid=identity(f"budget receipt {number}"),
                fiscal_year=YEAR,
                side=Side.RECEIPT.value,
                receipt_group=entry["group"],
                category=entry["category"],
                department_id=ids["กองคลัง"],
                **_amounts(entry, values["seasons"]["receipt"], number),
            )
        )
    insert_records(session, BudgetLine, lines)


def _amounts(entry: Mapping[str, Any], season: Mapping[str, Any], number: int) -> dict[str, Any]:
    """Return the amounts of a line in satang; the plan adds up to the budget, the actual scatters around its season."""
    approved, transferred = entry["approved"] * 100, entry.get("transferred", 0) * 100
    budget = approved + transferred
    planned = [budget * share // 10_000 * 100 for share in season["plan"]]
    planned[-1] += budget - sum(planned)
    actual: list[int] = []
    for quarter, share in zip(QUARTERS, season["actual"], strict=True):
        # A fixed scatter of a few per cent, never above what is left.
        scatter = 93 + (number * 37 + quarter * 17) % 12
        actual.append(min(budget * share * scatter // 10_000, budget - sum(actual)))
    return {
        "approved": approved,
        "transferred": transferred or None,
        **{f"planned_{quarter}": amount for quarter, amount in zip(QUARTERS, planned, strict=True)},
        **{f"actual_{quarter}": amount for quarter, amount in zip(QUARTERS, actual, strict=True)},
    }
