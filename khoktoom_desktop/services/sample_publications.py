"""The sample's publications: what was published in the year, in several places, and one that waits."""

import tomllib
from collections.abc import Callable
from typing import TYPE_CHECKING

from khoktoom_desktop.places import resource
from khoktoom_desktop.registers.publication_log.record import Publication
from khoktoom_desktop.storage.bulk import insert_records

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


def add_publications(session: "Session", identity: Callable[[str], str]) -> None:
    """Insert the publications, one for each place; ``identity`` gives each its uid by name."""
    values = tomllib.loads(resource("office", "sample-2566-publications.toml").read_text(encoding="utf-8"))
    made = [
        Publication(
            uid=identity(f"publication {number} {place}"),
            title=each["title"],
            document_number=each.get("number", ""),
            document_date=each["dated"],
            place=place,
            published_on=day,
            published_by=values["by"] if place else "",
            url=each.get("url", "") if place == "website" else "",
            file=each.get("file", ""),
            o_code=each.get("code", ""),
            note=each.get("note", ""),
        )
        for number, each in enumerate(values["publication"])
        for place, day in (each["published"].items() or (("", None),))
    ]
    insert_records(session, Publication, made)
