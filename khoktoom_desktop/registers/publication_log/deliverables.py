"""The items of the transparency assessment by ITA year, read from the office's dated facts."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from khoktoom_desktop.domain.office import DatedFact, Office
from khoktoom_desktop.registers.publication_log.record import O_CODE

PAPERS = "o-code-paper"
YEAR = "ita-year"
_DIGITS = re.compile("([0-9]+)")


@dataclass(frozen=True)
class Deliverable:
    """An item: its key (``2567-O12``), its title, the ids of the papers of this program that answer it."""

    key: str
    title: str
    papers: tuple[str, ...] = ()


def deliverables(office: Office, year: int) -> tuple[Deliverable, ...]:
    """Return the items of an ITA year (B.E.) in the order of their numbers."""
    found = [
        Deliverable(fact.key, fact.title, _papers(office, fact.key))
        for fact in office.facts
        if fact.topic == O_CODE and fact.key.startswith(f"{year}-")
    ]
    return tuple(sorted(found, key=lambda each: _in_order(each.key)))


def reported_year(office: Office, year: int) -> int | None:
    """Return the fiscal year that the evidence of an ITA year reports on, where the office says it."""
    return next((fact.amount for fact in _of(office, YEAR) if fact.key == str(year)), None)


def code_of(office: Office, paper: str, fiscal_year: int | None) -> str:
    """Return the item that a paper about a fiscal year answers, the first by its number; empty where there is none."""
    years = sorted(fact.key for fact in _of(office, YEAR) if fiscal_year is not None and fact.amount == fiscal_year)
    codes = [each.key for year in years for each in deliverables(office, int(year)) if paper in each.papers]
    return codes[0] if codes else ""


def _papers(office: Office, key: str) -> tuple[str, ...]:
    return tuple(name for fact in _of(office, PAPERS) if fact.key == key for name in fact.title.split())


def _of(office: Office, topic: str) -> Iterable[DatedFact]:
    return (fact for fact in office.facts if fact.topic == topic)


def _in_order(key: str) -> list[tuple[int, str]]:
    """Return a key in whose order O9 stands before O12."""
    return [(int(part), "") if part.isdecimal() else (0, part) for part in _DIGITS.split(key)]
