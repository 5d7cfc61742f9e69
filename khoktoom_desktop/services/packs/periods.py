"""Which periods of a pack answer to the period that a person has chosen, and what a pack's folder is called."""

from khoktoom_desktop.domain.office import Office
from khoktoom_desktop.domain.period import Period, fiscal_quarter
from khoktoom_desktop.registers.publication_log.deliverables import YEAR
from khoktoom_desktop.services.packs.catalogue import PackKind
from khoktoom_desktop.services.packs.naming import period_words, safe_name

ITA = "ita"


def pack_periods(kind: PackKind, office: Office, chosen: Period) -> tuple[Period, ...]:
    """Return the periods to choose from: the quarters of the chosen year, the ITA years that the office knows."""
    if kind.id == ITA:
        return tuple(Period(int(key)) for key in sorted(_reported(office), reverse=True))
    if chosen.year is None:
        return ()
    if "quarter" in kind.periods:
        return tuple(Period(chosen.year, quarter=number) for number in (1, 2, 3, 4))
    return (Period(chosen.year),)


def first_period(kind: PackKind, office: Office, chosen: Period) -> Period | None:
    """Return the period to begin with: the quarter in which the chosen one ends, the ITA year that reports on it."""
    found = pack_periods(kind, office, chosen)
    if kind.id == ITA:
        about = [key for key, year in _reported(office).items() if year == chosen.year]
        return Period(int(about[0])) if about else next(iter(found), None)
    if "quarter" in kind.periods and chosen.end is not None:
        return Period(chosen.year, quarter=fiscal_quarter(chosen.end))
    return next(iter(found), None)


def folder_name(kind: PackKind, period: Period) -> str:
    """Return the name of a pack's folder."""
    return f"{safe_name(kind.title)} {period_words(period)}"


def _reported(office: Office) -> dict[str, int | None]:
    """Return the fiscal year that each ITA year of the office's list reports on."""
    return {fact.key: fact.amount for fact in office.facts if fact.topic == YEAR and fact.key.isdecimal()}
