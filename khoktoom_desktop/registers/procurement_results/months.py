"""Which months of a period have purchases, which were declared to have none, and which nobody spoke of."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from khoktoom_desktop.domain.period import MONTHS, Period
from khoktoom_desktop.domain.problem import Problem, error, warning
from khoktoom_desktop.registers.procurement_results.figures import nil_declared
from khoktoom_desktop.registers.procurement_results.record import Purchase

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


@dataclass(frozen=True)
class Months:
    """The months of a period as (C.E. year, month), and the problems of those nobody spoke of."""

    filled: tuple[tuple[int, int], ...]
    nil: tuple[tuple[int, int], ...]
    silent: tuple[tuple[int, int], ...]

    def problems(self) -> tuple[Problem, ...]:
        """Return what lacks: an error where nothing is known of the period, a warning for single months."""
        if not self.silent:
            return ()
        names = ", ".join(MONTHS[month - 1] for _, month in self.silent)
        if not self.filled:
            return (
                error(
                    None,
                    "not-declared",
                    "ยังไม่มีรายการ และยังไม่ได้แจ้งว่าไม่มีการจัดซื้อจัดจ้างในเดือน {months}",
                    months=names,
                ),
            )
        return (warning(None, "not-declared", "เดือน {months} ยังไม่มีรายการ และยังไม่ได้แจ้งว่าไม่มีการจัดซื้อจัดจ้าง", months=names),)


def months_of(session: "Session", period: Period, purchases: tuple[Purchase, ...], today: date) -> Months:
    """Read which months of a period have purchases or declarations; months that have not begun are left out."""
    filled = {(each.day.year, each.day.month) for each in purchases if each.day is not None}
    declared = {
        pair
        for each in nil_declared(session, period)
        for pair in period.months()
        if each.start <= date(*pair, 1) <= each.end
    }
    begun = [pair for pair in period.months() if date(*pair, 1) <= today or pair in filled or pair in declared]
    return Months(
        filled=tuple(pair for pair in begun if pair in filled),
        nil=tuple(pair for pair in begun if pair in declared and pair not in filled),
        silent=tuple(pair for pair in begun if pair not in filled and pair not in declared) or _unbegun(period, begun),
    )


def _unbegun(period: Period, begun: list[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """Return all months of a period that has not begun, since nothing can be said of them."""
    return () if begun else period.months()
