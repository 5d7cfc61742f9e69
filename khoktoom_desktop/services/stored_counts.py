"""The counts of some services, channels and months as the file holds them, for a transaction that changes them."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

from khoktoom_desktop.domain.office import Office
from khoktoom_desktop.domain.problem import Problem, blocks
from khoktoom_desktop.domain.trouble import Refused
from khoktoom_desktop.registers.service_catalogue.record import Service
from khoktoom_desktop.registers.service_statistics import figures as counts
from khoktoom_desktop.registers.service_statistics.record import Basis, ClosedMonth, ServiceCount, check
from khoktoom_desktop.registers.service_statistics.summary import added
from khoktoom_desktop.services.records import HasErrors
from khoktoom_desktop.thai.dates import month_year

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

Place = tuple[int, str, date]


class StoredCounts:
    """Hold the rows of some places (service, channel, month), read at once; refuses an unknown service."""

    def __init__(self, session: "Session", places: Iterable[Place]) -> None:
        self._session = session
        wanted = set(places)
        channels, months = {channel for _, channel, _ in wanted}, {month for _, _, month in wanted}
        self.services: dict[int, Service] = {}
        for service_id in sorted({service_id for service_id, _, _ in wanted}):
            service = session.get(Service, service_id)
            if service is None:
                raise Refused("unknown-service", "ไม่พบงานบริการนี้ในทะเบียนงานบริการ", "เปิดตารางใหม่แล้วกรอกอีกครั้ง")
            self.services[service_id] = service
        self.counts: dict[Place, list[ServiceCount]] = defaultdict(list)
        for record in counts.counts_in(session, channels, months):
            self.counts[place_of(record)].append(record)
        self.closed = {place_of(mark): mark for mark in counts.closed_in(session, channels, months)}

    def by_days(self, place: Place) -> bool:
        """Tell whether a month is kept by days."""
        return place in self.closed or any(each.basis == Basis.DAY for each in self.counts[place])

    def whole(self, place: Place) -> ServiceCount | None:
        """Return the count of a whole month."""
        found = (each for each in self.counts[place] if each.basis == Basis.MONTH and each.deleted_at is None)
        return next(found, None)

    def value(self, place: Place) -> int | None:
        """Return what a cell shows."""
        marked = [0] if place in self.closed else []
        return added([*marked, *(each.count or 0 for each in self.counts[place])])

    def drop(self, place: Place) -> None:
        """Put all that is known of a place into the bin, with its mark."""
        mark = self.closed.pop(place, None)
        for record in self.counts[place]:
            self.bin(record)
        if mark is not None:
            self.bin(mark)

    def bin(self, record: ServiceCount | ClosedMonth) -> None:
        """Put a row into the bin."""
        record.deleted_at = self._session.info["now"]


def place_of(record: ServiceCount | ClosedMonth) -> Place:
    """Return the service, channel and month of a row."""
    return record.service_id or 0, record.channel, record.month or date.min


def checked(record: ServiceCount, office: Office, day: date) -> tuple[Problem, ...]:
    """Return the warnings of a count; raises ``HasErrors``."""
    problems = check(record, office, day)
    if blocks(problems):
        raise HasErrors(problems)
    return problems


def switch_question(stored: StoredCounts, place: Place, now: str, then: str) -> Refused:
    """Ask whether a month shall change its basis."""
    return Refused(
        "basis-switch",
        "“{service}” เดือน{month} บันทึกเป็น{now}อยู่แล้ว",
        "ยืนยันว่าจะเปลี่ยนเป็น{then} ข้อมูลเดิมจะไปอยู่ในถังขยะและมีประวัติไว้",
        service=stored.services[place[0]].name,
        month=month_year(place[2]),
        now=now,
        then=then,
    )
