"""Two records that look alike: the warning names the other, and a person may say for good that they are two."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from khoktoom_desktop.domain.problem import Problem, Severity
from khoktoom_desktop.registers.register import Register
from khoktoom_desktop.storage import listing
from khoktoom_desktop.storage.distinct import declare_distinct, distinct_from
from khoktoom_desktop.storage.record import Record

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from khoktoom_desktop.services.office_file import OfficeFile


def say_distinct(office_file: "OfficeFile", register: Register, one: str, two: str, *, distinct: bool = True) -> bool:
    """Remember that two records are two and no repetition, or no longer; tells whether both are still there."""
    record_class = register.record_class()
    with office_file.writing() as session:
        wanted = listing.Query(record_class, where=(record_class.uid.in_((one, two)),))
        found = listing.page(session, wanted)
        if len(found) == 2:
            declare_distinct(session, found[0], found[1], distinct=distinct)
        return len(found) == 2


def without_distinct(session: "Session", record: Record, found: Iterable[Problem]) -> tuple[Problem, ...]:
    """Leave out the warnings of a repetition that a person already said is none."""
    problems = tuple(found)
    if record.uid is None or not any(each.other for each in problems):
        return problems
    known = distinct_from(session, record.uid)
    return tuple(each for each in problems if each.other not in known or each.severity is Severity.ERROR)
