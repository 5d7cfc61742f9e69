"""Sentences for the results of measures, drafted from the registers: every number with its source, nothing invented.

A sentence is a dated fact of the office (topic ``measure-draft``) with ``{places}``. A place is filled from the
figures of a register, the same that ``khoktoom figures`` tells; where a register has nothing yet, the sentence
becomes a mark ``«โปรดเขียน …»``, and a sentence about what did not happen is left out.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, cast

from khoktoom_desktop.domain.money import from_decimal, write_baht, write_count
from khoktoom_desktop.domain.office import Office
from khoktoom_desktop.domain.period import Period
from khoktoom_desktop.domain.phrase import fill
from khoktoom_desktop.registers.catalogue import REGISTERS
from khoktoom_desktop.registers.measures.figures import measures_of
from khoktoom_desktop.registers.measures.record import MARK, Measure

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

DRAFT = "measure-draft"
OFFICE = "office"
RESULT, OUTCOME = "result", "outcome"
_AMOUNT = re.compile(r"-?\d+\.\d\d")
_PLACE = re.compile(r"\{([a-z_0-9]+)\}")
_TITLES = {OFFICE: "ข้อมูลสำนักงาน"} | {each.id: each.title for each in REGISTERS}
Value = int | str
Json = Mapping[str, object]


@dataclass(frozen=True)
class Source:
    """Where a number comes from: ``field`` is the way to it in the answer of ``khoktoom figures REGISTER --json``.

    Steps are parted by ``/`` (one inside a step is ``~1``, as in a JSON pointer); in a list a step is the first
    value of an entry: its id, unit or method; a list at the end counts its entries. ``office`` stands for the
    office's own facts.
    """

    register: str
    period: Period
    field: str
    value: Value

    @property
    def title(self) -> str:
        """Return the Thai name of the register."""
        return _TITLES.get(self.register, self.register)

    @property
    def words(self) -> str:
        """Return the number as a sentence writes it."""
        if isinstance(self.value, int):
            return write_count(self.value)
        return _baht(self.value) if _AMOUNT.fullmatch(self.value) else self.value

    def as_json(self) -> Json:
        """Return the source as the command line writes it."""
        return {
            "register": self.register,
            "period": self.period.as_json(),
            "field": self.field,
            "value": self.value,
        }


@dataclass(frozen=True)
class Draft:
    """A sentence for the results or the outcomes of a measure; ``judgement`` ones wait for a person."""

    part: str
    text: str
    sources: tuple[Source, ...] = ()

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


@dataclass(frozen=True)
class Place:
    """What fills a place of a sentence; without sources the register ``lacks`` the number."""

    text: str = ""
    sources: tuple[Source, ...] = ()
    lacks: str = ""


@dataclass(frozen=True)
class Known:
    """The figures of one register for one period."""

    register: str
    period: Period
    figures: Json

    def source(self, field: str) -> Source:
        """Return the number at a way into the figures."""
        return Source(self.register, self.period, field, value_at(self.figures, field))


Places = Mapping[str, Place]


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
            registers = " ".join(_TITLES.get(each, each) for each in lacking)
            text = f"{MARK}: ยังไม่มีข้อมูลในทะเบียน{registers}»"
            if all(each.text != text for each in found):
                found.append(Draft(part, text))
            continue
        sources = tuple(dict.fromkeys(source for name in names for source in places[name].sources))
        found.append(Draft(part, fill(fact.title, {name: places[name].text for name in names}), sources))
    return found


def gather_places(session: "Session", period: Period, office: Office) -> Places:
    """Return what fills the places of sentences, from the figures of every register that there is."""
    places: dict[str, Place] = {}
    registers = {each.id: each for each in REGISTERS}
    for register_id, read in _READERS.items():
        found = registers.get(register_id)
        if found is None:
            continue
        figures = found.figures_module().figures(session, period, office).as_json()
        places |= read(Known(register_id, period, figures))
    link = office.eit_links.get(period.year or 0, "")
    if link:
        places["eit_link"] = Place(link, (Source(OFFICE, period, f"eit_link/{period.year}", link),))
    else:
        places["eit_link"] = Place(lacks=OFFICE)
    return places


def value_at(figures: Json, field: str) -> Value:
    """Return the value at a way into figures; a list counts its entries. Raises ``KeyError`` where there is none."""
    here: object = figures
    for step in (each.replace("~1", "/") for each in field.split("/")):
        here = here[step] if isinstance(here, Mapping) else _entry(cast("Sequence[Json]", here), step)
    if isinstance(here, list | tuple):
        return len(here)
    return cast(Value, here)


def _entry(entries: Sequence[Json], step: str) -> Json:
    for entry in entries:
        if str(next(iter(entry.values()))) == step:
            return entry
    raise KeyError(step)


def _services(known: Known) -> Places:
    return {"services": _counted(known, "count")}


def _statistics(known: Known) -> Places:
    """Return how many came, in all and by channel; units are never added together."""
    units = cast("Sequence[Json]", known.figures["by_unit"])
    channels = [str(each["id"]) for each in cast("Sequence[Json]", known.figures["by_channel"])]
    places = {"served": _by_unit(known, {str(each["unit"]): "total" for each in units})}
    for channel in channels:
        field = f"by_channel/{_step(channel)}/total"
        counted = {str(each["unit"]): field for each in units if value_at(each, field) is not None}
        places[f"served_{channel.replace('-', '_')}"] = _by_unit(known, counted)
    return places


def _by_unit(known: Known, counted: Mapping[str, str]) -> Place:
    """Return a number for each unit, by the way to it inside the unit's entry."""
    sources = {unit: known.source(f"by_unit/{_step(unit)}/{field}") for unit, field in counted.items()}
    if not sources:
        return Place(lacks=known.register)
    words = (f"{write_count(int(source.value))} {unit}" for unit, source in sources.items())
    return Place(" ".join(words), tuple(sources.values()))


def _step(name: str) -> str:
    return name.replace("/", "~1")


def _gifts(known: Known) -> Places:
    """Return the reports and declarations; ``gift_none`` only where every department declared that there was none."""
    count, nil, left = (known.source(field) for field in ("count", "nil_declared", "not_declared"))
    if not count.value and not nil.value:
        return {name: Place(lacks=known.register) for name in ("gifts", "gift_nil", "gift_open")}
    if not count.value and not left.value:
        return {"gift_none": Place(write_count(int(nil.value)), (count, nil, left))}
    return {
        "gifts": Place(write_count(int(count.value)), (count,)),
        "gift_nil": Place(write_count(int(nil.value)), (nil,)),
        "gift_open": Place(write_count(int(left.value)), (left,)),
    }


def _plan(known: Known) -> Places:
    return {
        "plan_items": _counted(known, "count"),
        "plan_published": _counted(known, "published", "count"),
        "plan_changed": _counted(known, "changed", "count"),
        "plan_budget": _money(known, "budget", "count"),
    }


def _purchases(known: Known) -> Places:
    by_method = cast("Sequence[Json]", known.figures["by_method"])
    sources: list[Source] = []
    words = []
    for each in by_method:
        method = each["method"]
        count, agreed = (known.source(f"by_method/{_step(str(method))}/{name}") for name in ("count", "agreed"))
        sources += (count, agreed)
        words.append(f"{method or 'ไม่ระบุวิธี'} {write_count(int(count.value))} รายการ {_baht(agreed.value)} บาท")
    return {
        "purchases": _counted(known, "count"),
        "purchases_agreed": _money(known, "agreed", "count"),
        "purchases_by_method": Place(" ".join(words), tuple(sources), known.register),
    }


def _counted(known: Known, field: str, asked: str | None = None) -> Place:
    """Return a count; where the register holds nothing of the period (``asked`` is 0), it lacks it."""
    source = known.source(field)
    if not known.source(asked or field).value:
        return Place(lacks=known.register)
    return Place(write_count(int(source.value)), (source,))


def _money(known: Known, field: str, asked: str) -> Place:
    source = known.source(field)
    if not known.source(asked).value:
        return Place(lacks=known.register)
    return Place(_baht(source.value), (source,))


def _baht(value: Value) -> str:
    return write_baht(from_decimal(value))


def _channels(known: Known) -> Places:
    return {"channels": _counted(known, "count"), "channels_new": _counted(known, "new", "count")}


_READERS: Mapping[str, Callable[[Known], Places]] = {
    "service-catalogue": _services,
    "service-statistics": _statistics,
    "gifts": _gifts,
    "procurement-plan": _plan,
    "procurement-results": _purchases,
    "contact-channels": _channels,
}
