"""The sample's activities for a culture of integrity, with a picture of their own."""

import tomllib
from collections.abc import Callable
from typing import TYPE_CHECKING

from khoktoom_desktop.domain.office import Office
from khoktoom_desktop.places import resource
from khoktoom_desktop.registers.culture_activities.record import ActivityPicture, CultureActivity
from khoktoom_desktop.storage.bulk import insert_records
from khoktoom_desktop.storage.pictures import keep_picture

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

_PICTURE = "sample-no-gift-2566.png"


def add_culture_activities(session: "Session", office: Office, identity: Callable[[str], str]) -> None:
    """Insert the activities; ``identity`` gives each its uid by name."""
    values = tomllib.loads(resource("office", "sample-2566-culture_activities.toml").read_text(encoding="utf-8"))
    ids = {department.name: department.id for department in office.departments}
    data = resource("office", _PICTURE).read_bytes()
    key = keep_picture(session, _PICTURE, data, uid=identity(f"picture {_PICTURE}"))
    activities = [
        CultureActivity(
            uid=identity(f"activity {each['on']} {each['title']}"),
            held_on=each["on"],
            kind=each["kind"],
            title=each["title"],
            place=each["place"],
            department_id=ids[each["department"]],
            participants=each["participants"],
            details="\n".join(each["details"]),
            pictures=[
                ActivityPicture(position=at, title=title, target=_PICTURE, picture=key)
                for at, title in enumerate(each.get("pictures", ()))
            ],
        )
        for each in values["activity"]
    ]
    insert_records(session, CultureActivity, activities)
