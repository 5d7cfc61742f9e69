"""The first values of a new office: dated facts and departments that are shipped as data."""

import tomllib
from collections.abc import Collection
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from khoktoom_desktop.domain.office import DatedFact
from khoktoom_desktop.places import resource


def default_facts(folder: Path | None = None) -> tuple[DatedFact, ...]:
    """Return all facts of ``resources/office/*.toml``, file after file; the sample office's are its own.

    A file holds ``[[fact]]`` tables with the fields of ``DatedFact``; ``topic`` and ``source`` may stand
    once at the top for all of them, ``baht`` may stand for ``amount`` (satang).
    """
    return _read(folder) if folder is not None else _shipped()


@cache
def _shipped() -> tuple[DatedFact, ...]:
    """Read the program's own files once: an office that was begun before a list was shipped asks for them again."""
    return _read(resource("office"))


def _read(folder: Path) -> tuple[DatedFact, ...]:
    facts: list[DatedFact] = []
    for file in sorted(folder.glob("*.toml")):
        if file.name.startswith("sample-"):
            continue
        values = tomllib.loads(file.read_text(encoding="utf-8"))
        shared: dict[str, Any] = {name: values[name] for name in ("topic", "source", "confirmed") if name in values}
        facts += [_fact({**shared, **entry}, position) for position, entry in enumerate(values.get("fact", ()))]
    return tuple(facts)


def first_values(known: Collection[tuple[str, str]]) -> tuple[DatedFact, ...]:
    """Return what an office that was begun earlier lacks: the entries and phrases that its file has never held.

    ``known`` are the topics and keys of all facts that it holds or has taken out: what it took out stays out.
    """
    return tuple(fact for fact in default_facts() if (fact.topic, fact.key) not in known)


def default_departments() -> tuple[str, ...]:
    """Return the names of the departments that a subdistrict municipality usually has."""
    names = tomllib.loads(resource("office", "departments.toml").read_text(encoding="utf-8"))["departments"]
    return tuple(str(name) for name in names)


def _fact(values: dict[str, Any], position: int) -> DatedFact:
    amount = values["baht"] * 100 if "baht" in values else values.get("amount")
    return DatedFact(
        topic=str(values["topic"]),
        key=str(values["key"]),
        title=str(values["title"]),
        amount=None if amount is None else int(amount),
        start=_day(values.get("start")),
        end=_day(values.get("end")),
        source=str(values.get("source", "")),
        confirmed=bool(values.get("confirmed", False)),
        position=int(values.get("position", position)),
    )


def _day(value: object) -> date | None:
    if isinstance(value, str):
        return date.fromisoformat(value) if value else None
    return value if isinstance(value, date) else None
