"""The sample's budget: lines of spending and receipts with plan and actual of every quarter, of two years."""

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
    """Insert the budget of the sample year, and that of the year before."""
    values = tomllib.loads(resource("office", "sample-budget-2566.toml").read_text(encoding="utf-8"))
    for year in (YEAR - 1, YEAR):
        insert_records(session, BudgetLine, _lines(values, office, identity, year))


def _lines(values: Mapping[str, Any], office: Office, identity: Callable[[str], str], year: int) -> list[BudgetLine]:
    """Return the lines of a year; the one before had six per cent less in every line."""
    share, mark = (100, "") if year == YEAR else (94, f" of {year}")
    ids = {department.name: department.id for department in office.departments}
    lines: list[BudgetLine] = []
    for number, entry in enumerate(values["spending"]):
        lines.append(
            BudgetLine(
                uid=identity(f"budget spending {number}{mark}"),
                fiscal_year=year,
                plan=entry["plan"],
                budget_group=entry["group"],
                category=entry["category"],
                department_id=ids[entry["department"]],
                **_amounts(entry, values["seasons"][entry["group"]], number, share),
            )
        )
    for number, entry in enumerate(values["receipt"]):
        lines.append(
            BudgetLine(
                uid=identity(f"budget receipt {number}{mark}"),
                fiscal_year=year,
                side=Side.RECEIPT.value,
                receipt_group=entry["group"],
                category=entry["category"],
                department_id=ids["กองคลัง"],
                **_amounts(entry, values["seasons"]["receipt"], number, share),
            )
        )
    return lines


def _amounts(entry: Mapping[str, Any], season: Mapping[str, Any], number: int, share: int) -> dict[str, Any]:
    """Return the amounts of a line in satang; the plan adds up to the budget, the actual scatters around its season."""
    approved, transferred = (entry.get(name, 0) * share for name in ("approved", "transferred"))
    budget = approved + transferred
    planned = [budget * part // 10_000 * 100 for part in season["plan"]]
    planned[-1] += budget - sum(planned)
    actual: list[int] = []
    for quarter, part in zip(QUARTERS, season["actual"], strict=True):
        # A fixed scatter of a few per cent, never above what is left.
        scatter = 93 + (number * 37 + quarter * 17 + share) % 12
        actual.append(min(budget * part * scatter // 10_000, budget - sum(actual)))
    return {
        "approved": approved,
        "transferred": transferred or None,
        **{f"planned_{quarter}": amount for quarter, amount in zip(QUARTERS, planned, strict=True)},
        **{f"actual_{quarter}": amount for quarter, amount in zip(QUARTERS, actual, strict=True)},
    }
