"""Which papers fall due in a quarter, and the periods that a paper has within another: the office's dated facts."""

from dataclasses import dataclass
from datetime import date

from khoktoom_desktop.domain.office import DatedFact, Office
from khoktoom_desktop.domain.period import Period
from khoktoom_desktop.publications.catalogue import PAPERS, paper
from khoktoom_desktop.publications.paper_kind import PaperKind

QUARTER_PAPER = "quarter-paper"
_LAST_QUARTER = 4


@dataclass(frozen=True)
class Due:
    """A paper and the period that it is due for."""

    paper: PaperKind
    period: Period

    @property
    def title(self) -> str:
        """Name the paper with its period."""
        return self.paper.titled(self.period)


def due_in(office: Office, quarter: Period) -> tuple[Due, ...]:
    """Return the papers that fall due in a fiscal quarter, in the order of the catalogue of papers.

    A month, a quarter or a half year falls due in the quarter in which it ends, a paper of the year in the
    quarter that the office says, else the last.
    """
    facts = {fact.key: fact for fact in office.facts_on(QUARTER_PAPER, quarter.end or date.max)}
    return tuple(
        Due(each, period)
        for each in PAPERS
        if each.id in facts
        for period in _periods(facts[each.id], quarter)
        if period.kind in each.periods
    )


def parts_of(kind: PaperKind, period: Period) -> tuple[Period, ...]:
    """Return the periods that a paper has within one: itself, else its quarters or months, else the year around it."""
    if period.kind in kind.periods or not kind.periods or period.year is None:
        return (period,)
    quarters = tuple(part for part in _quarters(period) if "quarter" in kind.periods)
    if quarters:
        return quarters
    if "month" in kind.periods:
        return tuple(Period(period.year, month=month) for _, month in period.months())
    return (Period(period.year),)


def accompanied(office: Office, period: Period, named: tuple[str, ...]) -> tuple[Due, ...]:
    """Return the papers that a memorandum goes with: those named by their ids, else all that are due for the period.

    Raises ``Misuse`` for an id that there is not.
    """
    if named:
        return tuple(Due(kind, part) for kind in map(paper, named) for part in parts_of(kind, period))
    if period.kind == "quarter":
        return due_in(office, period)
    facts = {fact.key: fact for fact in office.facts_on(QUARTER_PAPER, period.end or date.max)}
    return tuple(
        Due(each, period)
        for each in PAPERS
        if each.id in facts and period.kind in facts[each.id].title.split() and period.kind in each.periods
    )


def _periods(fact: DatedFact, quarter: Period) -> list[Period]:
    """Return the periods of a paper's kinds that fall due in a quarter, the shortest first."""
    kinds, year, number = fact.title.split(), quarter.year, quarter.quarter or 0
    found = [Period(year, month=month) for _, month in quarter.months() if "month" in kinds]
    found += [quarter] if "quarter" in kinds else []
    found += [Period(year, half=number // 2)] if "half" in kinds and number % 2 == 0 else []
    return [*found, *([Period(year)] if "year" in kinds and number == (fact.amount or _LAST_QUARTER) else [])]


def _quarters(period: Period) -> tuple[Period, ...]:
    numbers = {"half": {1: (1, 2), 2: (3, 4)}.get(period.half or 0, ()), "year": (1, 2, 3, 4)}
    return tuple(Period(period.year, quarter=number) for number in numbers.get(period.kind, ()))
