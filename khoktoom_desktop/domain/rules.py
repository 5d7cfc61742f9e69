"""Rules that the records of several registers share."""

from datetime import date

from khoktoom_desktop.domain.office import Office
from khoktoom_desktop.domain.problem import Problem, error, warning


def unlisted(record: object, office: Office, *lists: tuple[str, str]) -> list[Problem]:
    """Return an error for each field whose key its list does not have on any day; ``lists`` are (field, topic)."""
    text = "ไม่มี “{key}” ในรายการของสำนักงาน เลือกจากรายการ หรือเพิ่มที่หน้า ตั้งค่าสำนักงาน"
    keys = ((field, topic, getattr(record, field)) for field, topic in lists)
    return [
        error(field, "unknown-entry", text, key=key)
        for field, topic, key in keys
        if key and not office.has_entry(topic, key)
    ]


def yet_to_come(record: object, today: date, *fields: str) -> list[Problem]:
    """Return a warning for each field whose day is after today."""
    days = ((field, getattr(record, field)) for field in fields)
    return [
        warning(field, "future", "วันที่นี้ยังมาไม่ถึง ตรวจปีอีกครั้ง") for field, day in days if day is not None and day > today
    ]
