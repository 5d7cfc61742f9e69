"""What lines of the budget add up to: budget, plan and money moved by quarter; frozen, amounts in satang."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from khoktoom_desktop.domain.money import json_baht, per_cent
from khoktoom_desktop.domain.period import Period, fiscal_quarter
from khoktoom_desktop.registers.budget_spending.record import QUARTERS, Side

_NOTHING = (0, 0, 0, 0)


@dataclass(frozen=True)
class Amounts:
    """Lines together: how many, budget after transfers, plan and actual of each quarter, lines not entered."""

    count: int = 0
    budget: int = 0
    planned: tuple[int, ...] = _NOTHING
    actual: tuple[int, ...] = _NOTHING
    missing: tuple[int, ...] = _NOTHING

    def plus(self, other: "Amounts") -> "Amounts":
        """Return both together."""
        return Amounts(
            self.count + other.count,
            self.budget + other.budget,
            _each(self.planned, other.planned),
            _each(self.actual, other.actual),
            _each(self.missing, other.missing),
        )


@dataclass(frozen=True)
class Span:
    """The quarters of a period, 1 to 4: what it tells by itself, and up to where the year has come."""

    first: int
    last: int

    def planned(self, amounts: Amounts) -> int:
        """Return what was planned in the span."""
        return sum(amounts.planned[self.first - 1 : self.last])

    def actual(self, amounts: Amounts) -> int:
        """Return what was received or spent in the span."""
        return sum(amounts.actual[self.first - 1 : self.last])

    def missing(self, amounts: Amounts) -> int:
        """Return how many amounts of lines and quarters are not entered in the span."""
        return sum(amounts.missing[self.first - 1 : self.last])

    def actual_so_far(self, amounts: Amounts) -> int:
        """Return what was received or spent from the head of the year."""
        return sum(amounts.actual[: self.last])

    def planned_so_far(self, amounts: Amounts) -> int:
        """Return what was planned from the head of the year."""
        return sum(amounts.planned[: self.last])

    def of_budget(self, amounts: Amounts) -> Decimal | None:
        """Return what was received or spent from the head of the year, in per cent of the budget."""
        return per_cent(self.actual_so_far(amounts), amounts.budget)

    def of_plan(self, amounts: Amounts) -> Decimal | None:
        """Return what was received or spent in the span, in per cent of its plan."""
        return per_cent(self.actual(amounts), self.planned(amounts))

    def left(self, amounts: Amounts) -> int:
        """Return what is left of the budget."""
        return amounts.budget - self.actual_so_far(amounts)


def span_of(period: Period) -> Span:
    """Return the quarters of a period: of a month its quarter, of a year or all records all four."""
    if period.month is not None and period.start is not None:
        return Span(fiscal_quarter(period.start), fiscal_quarter(period.start))
    if period.quarter is not None:
        return Span(period.quarter, period.quarter)
    if period.half is not None:
        return Span(2 * period.half - 1, 2 * period.half)
    return Span(QUARTERS[0], QUARTERS[-1])


@dataclass(frozen=True)
class Line:
    """Lines of one side, plan, group and department together, with the titles that papers print."""

    side: str
    plan: str
    group: str
    department: str
    amounts: Amounts


@dataclass(frozen=True)
class BudgetFigures:
    """The budget of a year as a period sees it; ``lines`` are in the office's order."""

    period: Period
    span: Span
    lines: tuple[Line, ...]

    def total(self, side: Side) -> Amounts:
        """Return all lines of one side together."""
        return added(line.amounts for line in self.of_side(side))

    def of_side(self, side: Side) -> list[Line]:
        """Return the lines of one side."""
        return [line for line in self.lines if line.side == side]

    def by(self, side: Side, name: str) -> list[tuple[str, Amounts]]:
        """Return the lines of one side by ``plan``, ``group`` or ``department``, in their order."""
        found: dict[str, Amounts] = {}
        for line in self.of_side(side):
            title = getattr(line, name)
            found[title] = found.get(title, Amounts()).plus(line.amounts)
        return list(found.items())

    def as_json(self) -> Mapping[str, object]:
        """Return the flat answer of ``khoktoom figures``; amounts are baht, quarters four texts."""
        spending = {name: self._entries(Side.SPENDING, name) for name in ("plan", "group", "department")}
        return {
            "spending": self._as_json(self.total(Side.SPENDING)),
            **{f"spending_by_{name}": entries for name, entries in spending.items()},
            "receipts": self._as_json(self.total(Side.RECEIPT)),
            "receipts_by_group": self._entries(Side.RECEIPT, "group"),
        }

    def _entries(self, side: Side, name: str) -> list[dict[str, object]]:
        return [{"title": title, **self._as_json(amounts)} for title, amounts in self.by(side, name)]

    def _as_json(self, amounts: Amounts) -> dict[str, object]:
        span = self.span
        return {
            "count": amounts.count,
            "budget": json_baht(amounts.budget),
            "planned": json_baht(span.planned(amounts)),
            "actual": json_baht(span.actual(amounts)),
            "planned_so_far": json_baht(span.planned_so_far(amounts)),
            "actual_so_far": json_baht(span.actual_so_far(amounts)),
            "per_cent_of_budget": _text(span.of_budget(amounts)),
            "per_cent_of_plan": _text(span.of_plan(amounts)),
            "left": json_baht(span.left(amounts)),
            "by_quarter": [json_baht(amount) for amount in amounts.actual],
            "not_entered": span.missing(amounts),
        }


def added(amounts: Iterable[Amounts]) -> Amounts:
    """Return amounts together."""
    total = Amounts()
    for each in amounts:
        total = total.plus(each)
    return total


def _each(one: tuple[int, ...], other: tuple[int, ...]) -> tuple[int, ...]:
    return tuple(left + right for left, right in zip(one, other, strict=True))


def _text(value: Decimal | None) -> str | None:
    return None if value is None else str(value)
