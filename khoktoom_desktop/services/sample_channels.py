"""The sample's contact channels: some always there, one new in the year, one closed, one for the staff alone."""

import tomllib
from collections.abc import Callable
from typing import TYPE_CHECKING

from khoktoom_desktop.domain.office import Office
from khoktoom_desktop.places import resource
from khoktoom_desktop.registers.contact_channels.record import ContactChannel
from khoktoom_desktop.storage.bulk import insert_records

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


def add_channels(session: "Session", office: Office, identity: Callable[[str], str]) -> None:
    """Insert the channels; ``identity`` gives each its uid by name."""
    values = tomllib.loads(resource("office", "sample-2566-channels.toml").read_text(encoding="utf-8"))
    ids = {department.name: department.id for department in office.departments}
    channels = [
        ContactChannel(
            uid=identity(f"channel {each['name']}"),
            name=each["name"],
            kind=each["kind"],
            address=each["address"],
            department_id=ids[each["department"]],
            purpose=each["purpose"],
            opened_on=each.get("opened"),
            closed_on=each.get("closed"),
            public=each.get("public", True),
            note=each.get("note", ""),
        )
        for each in values["channel"]
    ]
    insert_records(session, ContactChannel, channels)
