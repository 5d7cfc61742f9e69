"""The sample's integrity measures: the five of the office's own report of the year, with their evidence."""

import tomllib
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from khoktoom_desktop.places import resource
from khoktoom_desktop.registers.measures.record import Evidence, Measure
from khoktoom_desktop.storage.bulk import insert_records
from khoktoom_desktop.storage.pictures import keep_picture

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

YEAR = 2566
_FILE = "sample-measures-2566.toml"


def add_measures(session: "Session", identity: Callable[[str], str]) -> None:
    """Insert the measures of the sample year and the pictures that prove them."""
    values = tomllib.loads(resource("office", _FILE).read_text(encoding="utf-8"))
    insert_records(
        session,
        Measure,
        [_measure(session, entry, number, identity) for number, entry in enumerate(values["measures"], start=1)],
    )


def _measure(session: "Session", entry: Mapping[str, Any], number: int, identity: Callable[[str], str]) -> Measure:
    return Measure(
        uid=identity(f"measure {number}"),
        fiscal_year=YEAR,
        position=number,
        title=entry["title"],
        topic=entry["topic"],
        starts_on=entry["from"],
        ends_on=entry["to"],
        methods="\n".join(entry["methods"]),
        responsible="\n".join(entry["responsible"]),
        results="\n".join(entry["results"]),
        outcomes="\n".join(entry["outcomes"]),
        evidence=[_evidence(session, each, place, identity) for place, each in enumerate(entry["evidence"])],
    )


def _evidence(session: "Session", entry: Mapping[str, str], place: int, identity: Callable[[str], str]) -> Evidence:
    file, key = entry.get("picture", ""), ""
    if file:
        key = keep_picture(
            session, entry["target"], resource("office", file).read_bytes(), uid=identity(f"picture {file}")
        )
    return Evidence(position=place, title=entry["title"], target=entry.get("target", ""), picture=key)
