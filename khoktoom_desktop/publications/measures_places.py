"""Numbers for the sentences of measures, read from the figures of every register, each with its source."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from khoktoom_desktop.domain.money import from_decimal, write_baht, write_count
from khoktoom_desktop.domain.office import Office
from khoktoom_desktop.domain.period import Period
from khoktoom_desktop.registers.catalogue import REGISTERS

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

OFFICE = "office"
TITLES = {OFFICE: "ข้อมูลสำนักงาน"} | {each.id: each.title for each in REGISTERS}
_AMOUNT = re.compile(r"-?\d+\.\d\d")
Value = int | str | None
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
        return TITLES.get(self.register, self.register)

    @property
    def words(self) -> str:
        """Return the number as a sentence writes it."""
        if isinstance(self.value, int):
            return write_count(self.value)
        text = str(self.value)
        return write_baht(from_decimal(text)) if _AMOUNT.fullmatch(text) else text

    def as_json(self) -> Json:
        """Return the source as the command line writes it."""
        return {
            "register": self.register,
            "period": self.period.as_json(),
            "field": self.field,
            "value": self.value,
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
    words = (f"{source.words} {unit}" for unit, source in sources.items())
    return Place(" ".join(words), tuple(sources.values()))


def _step(name: str) -> str:
    return name.replace("/", "~1")


def _gifts(known: Known) -> Places:
    """Return the reports and declarations; ``gift_none`` only where every department declared that there was none."""
    count, nil, left = (known.source(field) for field in ("count", "nil_declared", "not_declared"))
    if not count.value and not nil.value:
        return {name: Place(lacks=known.register) for name in ("gifts", "gift_nil", "gift_open")}
    if not count.value and not left.value:
        return {"gift_none": Place(nil.words, (count, nil, left))}
    return {
        "gifts": Place(count.words, (count,)),
        "gift_nil": Place(nil.words, (nil,)),
        "gift_open": Place(left.words, (left,)),
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
        words.append(f"{method or 'ไม่ระบุวิธี'} {count.words} รายการ {agreed.words} บาท")
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
    return Place(source.words, (source,))


def _money(known: Known, field: str, asked: str) -> Place:
    source = known.source(field)
    if not known.source(asked).value:
        return Place(lacks=known.register)
    return Place(source.words, (source,))


def _survey(known: Known) -> Places:
    """Return how many answered, their mean and its share of the highest mark; too few answers give no mean."""
    return {
        "respondents": _counted(known, "respondents"),
        "satisfaction_mean": _said(known, "mean"),
        "satisfaction_per_cent": _said(known, "per_cent_of_highest"),
    }


def _said(known: Known, field: str) -> Place:
    """Return a number that the figures have as text; they have none where there is nothing to reckon it from."""
    source = known.source(field)
    return Place(lacks=known.register) if source.value is None else Place(str(source.value), (source,))


def _spending(known: Known) -> Places:
    return {
        "spent": _money(known, "spending/actual", "spending/count"),
        "spending_budget": _money(known, "spending/budget", "spending/count"),
        "spent_per_cent": _said(known, "spending/per_cent_of_budget"),
    }


def _published(known: Known) -> Places:
    return {"published": _counted(known, "published")}


def _channels(known: Known) -> Places:
    return {"channels": _counted(known, "count"), "channels_new": _counted(known, "new", "count")}


def _activities(known: Known) -> Places:
    return {"activities": _counted(known, "count"), "activity_people": _counted(known, "participants", "count")}


_READERS: Mapping[str, Callable[[Known], Places]] = {
    "service-catalogue": _services,
    "service-statistics": _statistics,
    "gifts": _gifts,
    "procurement-plan": _plan,
    "procurement-results": _purchases,
    "contact-channels": _channels,
    "satisfaction": _survey,
    "budget-spending": _spending,
    "publication-log": _published,
    "culture-activities": _activities,
}
