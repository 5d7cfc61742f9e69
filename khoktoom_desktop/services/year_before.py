"""This period's registers beside the same period of the year before: what is unusual, said in words."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from sqlalchemy import select

from khoktoom_desktop.domain.money import write_count
from khoktoom_desktop.domain.office import Office, valid_on
from khoktoom_desktop.domain.period import Period
from khoktoom_desktop.domain.sentence import Sentence, sentence
from khoktoom_desktop.registers.register import Register
from khoktoom_desktop.storage import listing

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

TIMES = 3
"""From how many times as much, or as little, a change is unusual."""

FEWEST = 5
"""How many records there must be on the greater side, since three instead of one is no news."""


@dataclass(frozen=True)
class Beside:
    """How many records there were in the same period of the year before, and what is unusual, if anything."""

    before: int
    note: Sentence
    unusual: bool = False


def beside_year_before(
    session: "Session", register: Register, office: Office, period: Period, count: int, today: date
) -> Beside | None:
    """Compare a register's records of a period with the year before; ``None`` where there were none in either.

    What is less than before is unusual only once the period is over.
    """
    if not register.dated or period.year is None:
        return None
    earlier = period.year_before()
    before = _count(session, register, earlier)
    if not before and not count:
        return None
    over = period.end is not None and today > period.end
    facts = {"before": write_count(before)}
    silent = _silent_department(session, register, office, period) if over and before and count else ""
    if over and not count:
        return Beside(before, sentence("ปีที่แล้ว {before} ปีนี้ไม่มีเลย", **facts), unusual=True)
    if before and count >= TIMES * before and count >= FEWEST:
        return Beside(before, sentence("ปีที่แล้ว {before} มากกว่าเดิม {times} เท่า", **facts, times=count // before), True)
    if over and before >= TIMES * count and before >= FEWEST:
        return Beside(before, sentence("ปีที่แล้ว {before} เหลือ 1 ใน {times}", **facts, times=before // count), True)
    if silent:
        return Beside(before, sentence("ปีที่แล้ว {before} {department}ยังไม่มีรายการ", **facts, department=silent), True)
    return Beside(before, sentence("ปีที่แล้ว {before}", **facts))


def _count(session: "Session", register: Register, period: Period) -> int:
    record_class = register.record_class()
    return listing.count(session, listing.Query(record_class, where=(register.figures_module().within(period),)))


def _silent_department(session: "Session", register: Register, office: Office, period: Period) -> str:
    """Name the first department that had records a year ago, still exists, and has none now."""
    column = register.record_class().__table__.columns.get("department_id")
    if column is None:
        return ""
    ids: Mapping[int, str] = {
        each.id: each.name for each in office.departments if valid_on(each.start, each.end, period.start or date.min)
    }
    here, before = (
        set(
            session.scalars(
                select(column).where(
                    register.record_class().deleted_at.is_(None), register.figures_module().within(part)
                )
            )
        )
        for part in (period, period.year_before())
    )
    return next((name for key, name in ids.items() if key in before - here), "")
