"""Sentences for the results of measures, drafted from the registers: every number with its source, nothing invented.

A sentence is a dated fact of the office (topic ``measure-draft``) with ``{places}``. A place is filled from the
figures of a register, the same that ``khoktoom figures`` tells; where a register has nothing yet, the sentence
becomes a mark ``«โปรดเขียน …»``, and a sentence about what did not happen is left out.
"""

import re
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from khoktoom_desktop.domain.comparison import NO_DATA
from khoktoom_desktop.domain.office import Office
from khoktoom_desktop.domain.period import Period
from khoktoom_desktop.domain.phrase import fill
from khoktoom_desktop.publications.measures_places import TITLES, Json, Places, Source, gather_places
from khoktoom_desktop.registers.measures.figures import measures_of
from khoktoom_desktop.registers.measures.record import MARK, Measure

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

DRAFT = "measure-draft"
RESULT, OUTCOME = "result", "outcome"
NOT_SO = "-"
_PLACE = re.compile(r"\{([a-z_0-9]+)\}")


@dataclass(frozen=True)
class Draft:
    """A sentence for the results or the outcomes of a measure; ``judgement`` ones wait for a person.

    ``key`` is that of the fact that it was made from.
    """

    part: str
    text: str
    sources: tuple[Source, ...] = ()
    key: str = ""

    @property
    def judgement(self) -> bool:
        """Tell whether a person has to write here."""
        return MARK in self.text

    def as_json(self) -> Json:
        """Return the sentence as the command line writes it."""
        return {
            "text": self.text,
            "judgement": self.judgement,
            "sources": [each.as_json() for each in self.sources],
        }


@dataclass(frozen=True)
class MeasureDrafts:
    """The sentences of one measure, in order."""

    uid: str
    year: int
    position: int
    title: str
    drafts: tuple[Draft, ...]

    def of(self, part: str) -> tuple[Draft, ...]:
        """Return the sentences of the results or of the outcomes."""
        return tuple(each for each in self.drafts if each.part == part)

    def as_json(self) -> Json:
        """Return the sentences as the command line writes them."""
        return {
            "uid": self.uid,
            "year": self.year,
            "position": self.position,
            "title": self.title,
            "results": [each.as_json() for each in self.of(RESULT)],
            "outcomes": [each.as_json() for each in self.of(OUTCOME)],
        }


def further_figures(session: "Session", period: Period, office: Office) -> Json:
    """Return what ``khoktoom figures measures`` tells beside the register's own figures: the drafted sentences."""
    return {"drafts": [each.as_json() for each in gather_drafts(session, period, office)]}


def gather_drafts(session: "Session", period: Period, office: Office) -> tuple[MeasureDrafts, ...]:
    """Return the drafted sentences of the measures of a period, each from the figures of its whole fiscal year."""
    measures = measures_of(session, period)
    years = {each.fiscal_year for each in measures}
    places = {year: gather_places(session, Period(year), office) for year in years}
    return tuple(drafts_of(each, places[each.fiscal_year], office) for each in measures)


def drafts_of(measure: Measure, places: Places, office: Office) -> MeasureDrafts:
    """Return the sentences of one measure."""
    drafts = draft_topic(measure.topic, places, office, measure.ends_on or date.min)
    return MeasureDrafts(
        measure.uid or "", measure.fiscal_year or 0, measure.position or 0, measure.title, tuple(drafts)
    )


def draft_topic(topic: str, places: Places, office: Office, day: date) -> list[Draft]:
    """Fill the sentences of a topic that are valid on a day; one whose place is not known of is left out."""
    found: list[Draft] = []
    for fact in office.facts_on(DRAFT, day):
        about, part, _number = (*fact.key.split("."), "", "")[:3]
        names = _PLACE.findall(fact.title)
        if about != topic or not topic or any(name not in places for name in names):
            continue
        lacking = dict.fromkeys(places[name].lacks for name in names if not places[name].sources)
        if lacking:
            registers = " ".join(TITLES.get(each, each) for each in lacking)
            text = f"{MARK}: ยังไม่มีข้อมูลในทะเบียน{registers}»"
            if all(each.text != text for each in found):
                found.append(Draft(part, text))
            continue
        sources = tuple(dict.fromkeys(source for name in names for source in places[name].sources))
        found.append(Draft(part, fill(fact.title, {name: places[name].text for name in names}), sources, fact.key))
    return found


def said_before(draft: Draft, places: Places, office: Office, day: date) -> str:
    """Say the same as a draft of the year before, whose places are given.

    A register without records of that year says so; what did not come about that year is a dash.
    """
    fact = office.fact(DRAFT, draft.key, day)
    names = _PLACE.findall(fact.title) if fact is not None else ()
    if fact is None or any(name not in places for name in names):
        return NOT_SO
    if any(not places[name].sources for name in names):
        return NO_DATA
    return fill(fact.title, {name: places[name].text for name in names})
