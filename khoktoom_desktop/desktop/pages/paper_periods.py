"""Which periods of a paper answer to the period chosen at the top: it itself, those inside it, those around it."""

from datetime import date

from khoktoom_desktop.desktop.pages.period_words import HALVES
from khoktoom_desktop.desktop.words import tr
from khoktoom_desktop.domain.period import BUDDHIST_ERA, MONTHS, Period, period_of
from khoktoom_desktop.publications.paper_kind import PaperKind

_PARTS = {"half": (1, 2), "quarter": (1, 2, 3, 4), "month": (10, 11, 12, 1, 2, 3, 4, 5, 6, 7, 8, 9)}


def periods_for(paper: PaperKind, chosen: Period) -> tuple[Period, ...]:
    """Return the periods of a paper that lie inside or around the chosen one, the best first."""
    found = [each for kind in paper.periods for each in _of_kind(kind, chosen) if _touches(each, chosen)]
    return tuple(sorted(found, key=lambda each: (each != chosen, _inside(each, chosen), -len(each.months()))))


def first_choice(paper: PaperKind, chosen: Period, today: date) -> Period | None:
    """Return the period to begin with: the chosen one, else the smallest around it, else the last that has begun.

    ``None`` for a paper without periods.
    """
    fitting = periods_for(paper, chosen)
    if not fitting or fitting[0] == chosen:
        return fitting[0] if fitting else None
    around = [each for each in fitting if len(each.months()) > len(chosen.months())]
    if around:
        return min(around, key=lambda each: len(each.months()))
    kind = fitting[0].kind
    begun = [each for each in fitting if each.kind == kind and each.start and each.start <= today]
    now = period_of(today, kind)
    return now if now in begun else (begun or fitting)[-1 if begun else 0]


def short_title(period: Period) -> str:
    """Name a period in the list of choices, such as ``ไตรมาส 3/2568`` or ``มิถุนายน 2568``."""
    if period.month is not None:
        return f"{tr(MONTHS[period.month - 1])} {period.months()[0][0] + BUDDHIST_ERA}"
    if period.quarter is not None:
        return tr("ไตรมาส {quarter}/{year}").format(quarter=period.quarter, year=period.year)
    if period.half is not None:
        return tr(HALVES[period.half - 1]).format(year=period.year)
    return tr("ปี {year}").format(year=period.year) if period.year else tr("ทุกปี")


def _of_kind(kind: str, chosen: Period) -> list[Period]:
    if kind == "year":
        return [Period(chosen.year)]
    return [Period(chosen.year, **{kind: part}) for part in _PARTS[kind]]


def _touches(one: Period, other: Period) -> bool:
    """Tell whether one of two periods lies inside the other."""
    mine, others = set(one.months()), set(other.months())
    return mine <= others or others <= mine


def _inside(one: Period, other: Period) -> bool:
    return len(one.months()) < len(other.months())
