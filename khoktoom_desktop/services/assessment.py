"""The calendar of the assessment: when its windows close, and how many items of the year still lack."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from khoktoom_desktop.domain.office import DatedFact, Office
from khoktoom_desktop.domain.period import Period
from khoktoom_desktop.domain.sentence import Sentence, sentence
from khoktoom_desktop.registers.publication_log.deliverables import YEAR
from khoktoom_desktop.registers.publication_log.figures import figures
from khoktoom_desktop.registers.publication_log.summary import ItemCount
from khoktoom_desktop.thai.dates import short_date

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

OIT_WINDOW, EIT_WINDOW = "oit-window", "eit-window"
"""Topics of dated facts: the key is the ITA year (B.E.), start and end are the days on which the window is open."""


@dataclass(frozen=True)
class Milestone:
    """A day of the assessment: what closes, on which day, how many days are left, how many items lack (``None``: EIT).

    ``ita_year`` is a Buddhist year; ``missing`` of a window leads to the publication log, or to the pack ``ita``.
    """

    text: Sentence
    ita_year: int
    day: date
    days: int
    missing: int | None = None


def milestones(session: "Session", office: Office, period: Period, today: date) -> tuple[Milestone, ...]:
    """Return when the windows of the assessment close that a fiscal year is about, the nearest first.

    These are the ITA year of the same number and the ITA years that report on the fiscal year. Windows that the
    office has not entered are not guessed.
    """
    found = []
    for year in _years(office, period):
        for fact in _windows(office, year):
            if fact.end is not None:
                found.append(_milestone(session, office, year, fact, fact.end, today))
    return tuple(sorted(found, key=lambda each: (each.day, each.ita_year)))


def missing_items(session: "Session", office: Office, ita_year: int) -> tuple[ItemCount, ...]:
    """Return the items of an ITA year for which nothing is published, each with its reason (``lack``)."""
    return figures(session, Period(ita_year), office).missing


def _years(office: Office, period: Period) -> list[int]:
    reporting = {int(fact.key) for fact in office.facts if fact.topic == YEAR and fact.amount == period.year}
    return sorted(reporting | ({period.year} if period.year is not None else set()))


def _windows(office: Office, year: int) -> list[DatedFact]:
    return [fact for fact in office.facts if fact.topic in (OIT_WINDOW, EIT_WINDOW) and fact.key == str(year)]


def _milestone(session: "Session", office: Office, year: int, window: DatedFact, end: date, today: date) -> Milestone:
    missing = len(missing_items(session, office, year)) if window.topic == OIT_WINDOW else None
    facts = {"window": window.title, "day": short_date(end), "days": (end - today).days, "missing": missing}
    if end < today:
        text = sentence("{window} ปิดแล้วเมื่อ {day}", **facts)
    elif missing is None:
        text = sentence("{window} ปิดวันที่ {day} เหลือ {days} วัน", **facts)
    else:
        text = sentence("{window} ปิดวันที่ {day} เหลือ {days} วัน ยังขาด {missing} ข้อ", **facts)
    return Milestone(text, year, end, (end - today).days, missing)
