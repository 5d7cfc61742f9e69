"""The office's set phrases: dated facts of the topic ``phrase`` with places that a paper fills."""

import re
from collections.abc import Mapping
from datetime import date

from khoktoom_desktop.domain.office import Office
from khoktoom_desktop.domain.trouble import Refused

TOPIC = "phrase"
_PLACE = re.compile(r"\{([a-z_0-9]+)\}")


def phrase(office: Office, key: str, day: date, /, **facts: object) -> str:
    """Return a phrase valid on a day with its places filled; raises ``Refused`` where the office has none."""
    found = office.fact(TOPIC, key, day)
    if found is None:
        raise Refused(
            "phrase-missing",
            "ไม่มีข้อความ “{key}” ที่ใช้ในวันที่ {day}",
            "เพิ่มข้อความนี้ หรือแก้วันที่เริ่มใช้ ที่หน้า ตั้งค่าสำนักงาน",
            key=key,
            day=day.isoformat(),
        )
    return fill(found.title, facts)


def fill(template: str, facts: Mapping[str, object]) -> str:
    """Fill the ``{places}`` of a text that a person may have edited; unknown places stay as they are."""
    return _PLACE.sub(lambda place: str(facts.get(place[1], place[0])), template)
