"""What the register of services adds up to, and its rules beside other services."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, or_, select, true
from sqlalchemy.orm import Session

from khoktoom_desktop.domain.office import Office
from khoktoom_desktop.domain.period import Period
from khoktoom_desktop.domain.problem import Problem, error, warning
from khoktoom_desktop.registers.service_catalogue.record import Service
from khoktoom_desktop.thai.text import search_key


@dataclass(frozen=True)
class ServiceFigures:
    """How many services there are in a period, by department (in the office's order) and by unit."""

    count: int
    by_department: tuple[tuple[str, int], ...]
    by_unit: tuple[tuple[str, int], ...]

    def as_json(self) -> Mapping[str, object]:
        """Return the flat answer of ``khoktoom figures``."""
        return {
            "count": self.count,
            "by_department": [{"department": name, "count": count} for name, count in self.by_department],
            "by_unit": [{"unit": title, "count": count} for title, count in self.by_unit],
        }


def within(period: Period) -> ColumnElement[bool]:
    """Return the condition that a service is offered on any day of a period."""
    if period.start is None or period.end is None:
        return true()
    return or_(Service.active_from.is_(None), Service.active_from <= period.end) & or_(
        Service.active_to.is_(None), Service.active_to >= period.start
    )


def services_of(session: Session, period: Period, office: Office) -> tuple[Service, ...]:
    """Return the services offered in a period: by department in the office's order, then as the office put them."""
    found = session.scalars(select(Service).where(Service.deleted_at.is_(None), within(period)))
    rank = {department.id: at for at, department in enumerate(office.departments)}
    return tuple(
        sorted(
            found,
            key=lambda each: (
                rank.get(each.department_id or 0, len(rank)),
                each.position,
                each.name_order or "",
                each.id,
            ),
        )
    )


def figures(session: Session, period: Period, office: Office) -> ServiceFigures:
    """Return how many services there are; the bin is left out."""
    services = services_of(session, period, office)
    names = {department.id: department.name for department in office.departments}
    units = office.titles("unit")
    departments = Counter(names.get(each.department_id or 0, "") for each in services)
    by_unit = Counter(units.get(each.unit, each.unit) for each in services)
    return ServiceFigures(len(services), tuple(departments.items()), tuple(by_unit.items()))


def check_among(session: Session, record: Service, office: Office, today: date) -> tuple[Problem, ...]:
    """Return what is wrong with a service beside the others: the same name, counts of another department."""
    same = [other for other in _others(session, record) if search_key(other.name) == search_key(record.name)]
    found = []
    if any(other.department_id == record.department_id and _overlap(other, record) for other in same):
        text = "กองนี้มีงานบริการชื่อ “{name}” อยู่แล้ว แก้รายการเดิม หรือตั้งชื่อให้ต่างกัน"
        found.append(error("name", "duplicate", text, name=record.name))
    elif any(other.department_id != record.department_id and _overlap(other, record) for other in same):
        text = "มีงานบริการชื่อ “{name}” ในกองอื่นด้วย ในรายการเลือกจะมีรหัสต่อท้าย ตั้งชื่อให้ต่างกันจะอ่านง่ายกว่า"
        found.append(warning("name", "same-name", text, name=record.name))
    before = session.get(Service, record.id) if record.id is not None else None
    moved = before is not None and before is not record and before.department_id != record.department_id
    if moved and record.moved_on is None:
        text = "ย้ายกองโดยไม่ระบุวันที่ย้าย รายงานของเดือนก่อน ๆ จะย้ายตามไปด้วย ระบุกองเดิมและวันที่ย้าย"
        found.append(warning("moved_on", "moved-without-day", text))
    return tuple(found)


def match(session: Session, record: Service) -> Service | None:
    """Return the service that an imported one is: the same department and name."""
    for other in _others(session, record):
        if other.department_id == record.department_id and search_key(other.name) == search_key(record.name):
            return other
    return None


def _others(session: Session, record: Service) -> list[Service]:
    found = session.scalars(select(Service).where(Service.deleted_at.is_(None)).order_by(Service.id))
    return [other for other in found if record.id is None or other.id != record.id]


def _overlap(one: Service, other: Service) -> bool:
    first = max(one.active_from or date.min, other.active_from or date.min)
    return first <= min(one.active_to or date.max, other.active_to or date.max)
