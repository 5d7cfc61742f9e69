"""A year of service counts as on paper: services down, October to September across; and a month by its days."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from khoktoom_desktop.domain.office import Office
from khoktoom_desktop.domain.period import Period
from khoktoom_desktop.domain.problem import Problem
from khoktoom_desktop.domain.trouble import Refused
from khoktoom_desktop.registers.service_catalogue.record import UNIT, Service, channel_keys
from khoktoom_desktop.registers.service_statistics import figures as counts
from khoktoom_desktop.registers.service_statistics.record import Basis, ClosedMonth, ServiceCount, last_day
from khoktoom_desktop.registers.service_statistics.summary import MonthCount, added
from khoktoom_desktop.services.records import today
from khoktoom_desktop.services.stored_counts import Place, StoredCounts, checked, switch_question
from khoktoom_desktop.storage.office import read_office
from khoktoom_desktop.thai.dates import month_year

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from khoktoom_desktop.services.office_file import OfficeFile


@dataclass(frozen=True)
class Cell:
    """One month of a service: ``count`` ``None`` is not entered; ``expected`` says that a count is awaited.

    ``by_days`` cells are sums of days, complete when ``closed``.
    """

    count: int | None
    by_days: bool = False
    closed: bool = False
    expected: bool = True


@dataclass(frozen=True)
class GridRow:
    """A service, its twelve cells, and the year before."""

    service_id: int
    service: str
    department: str
    unit: str
    cells: tuple[Cell, ...]
    last_year: tuple[int | None, ...]

    @property
    def total(self) -> int | None:
        """Return the sum of the year; ``None`` where nothing was entered."""
        return added(cell.count for cell in self.cells if cell.count is not None)

    @property
    def last_year_total(self) -> int | None:
        """Return the sum of the year before."""
        return added(count for count in self.last_year if count is not None)


@dataclass(frozen=True)
class UnitTotal:
    """What all services of one unit add up to; units are never added together."""

    unit: str
    by_month: tuple[int | None, ...]
    last_year: tuple[int | None, ...]

    @property
    def total(self) -> int | None:
        """Return the sum of the year."""
        return added(count for count in self.by_month if count is not None)

    @property
    def last_year_total(self) -> int | None:
        """Return the sum of the year before."""
        return added(count for count in self.last_year if count is not None)


@dataclass(frozen=True)
class YearGrid:
    """A fiscal year (B.E.) of one channel: rows in the office's order, totals by unit."""

    year: int
    channel: str
    months: tuple[date, ...]
    rows: tuple[GridRow, ...]
    totals: tuple[UnitTotal, ...]

    def cell(self, service_id: int, month: date) -> Cell | None:
        """Return the cell of a service and month; ``None`` where the grid has none."""
        if month not in self.months:
            return None
        at = self.months.index(month)
        return next((row.cells[at] for row in self.rows if row.service_id == service_id), None)


@dataclass(frozen=True)
class CellChange:
    """A cell and what it shall hold; ``None`` clears it."""

    service_id: int
    channel: str
    month: date
    count: int | None


@dataclass(frozen=True)
class SavedCells:
    """How many cells or days were changed, and what is worth a look all the same."""

    changed: int
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True)
class MonthByDays:
    """A month of one service and channel by its days; ``whole`` is a count of the whole month instead."""

    service_id: int
    service: str
    channel: str
    month: date
    days: tuple[tuple[date, int | None], ...]
    closed: bool
    whole: int | None

    @property
    def total(self) -> int | None:
        """Return the sum of the days; ``None`` where nothing was entered."""
        return added(count for _, count in self.days if count is not None)


def read_year_grid(office_file: "OfficeFile", year: int, channel: str) -> YearGrid:
    """Read a fiscal year (B.E.) of one channel with the year before beside it."""
    period = Period(year)
    months = tuple(date(*month, 1) for month in period.months())
    with office_file.reading() as session:
        office = read_office(session)
        known = counts.month_counts(session, period, channel)
        before = counts.month_counts(session, period.year_before(), channel)
        services = counts.counted_services(session, period, office, known)
    counted = {service_id for service_id, _, _ in known}
    shown = [
        service
        for service in services
        if service.id in counted or any(channel in channel_keys(service, office, month) for month in months)
    ]
    rows = [_row(service, office, channel, months, known, before) for service in shown]
    rank = {department.name: at for at, department in enumerate(office.departments)}
    rows.sort(key=lambda row: rank.get(row.department, len(rank)))
    units = dict.fromkeys(row.unit for row in rows)
    return YearGrid(year, channel, months, tuple(rows), tuple(_unit_total(unit, rows) for unit in units))


def save_cells(
    office_file: "OfficeFile",
    changes: Iterable[CellChange],
    *,
    switch: bool = False,
    shown: YearGrid | None = None,
) -> SavedCells:
    """Save many cells in one transaction, each with its history; clearing a cell puts its row into the bin.

    Raises ``HasErrors``; ``Refused`` ``basis-switch`` where a month is kept by days, unless ``switch``
    says to drop its days; ``changed-meanwhile`` where a cell no longer holds what the ``shown`` grid shows.
    """
    wanted = {(each.service_id, each.channel, each.month.replace(day=1)): each.count for each in changes}
    with office_file.writing() as session:
        stored = StoredCounts(session, wanted)
        if shown is not None:
            _refuse_stale(stored, shown, wanted)
        kept_by_days = [place for place in wanted if stored.by_days(place)]
        if kept_by_days and not switch:
            raise switch_question(stored, kept_by_days[0], "รายวัน", "ทั้งเดือน")
        for place in kept_by_days:
            stored.drop(place)
        problems: list[Problem] = []
        changed = len(kept_by_days)
        office, day = read_office(session), today()
        for place, count in wanted.items():
            found = _put(session, stored, place, count, office, day)
            if found is not None:
                problems += found
                changed += place not in kept_by_days
        return SavedCells(changed, _once(problems))


def _put(
    session: "Session", stored: StoredCounts, place: Place, count: int | None, office: Office, day: date
) -> Sequence[Problem] | None:
    """Set the count of a month and return what is amiss with it; ``None`` where nothing changes."""
    record = stored.whole(place)
    if count is None:
        if record is None:
            return None
        stored.bin(record)
        return ()
    if record is not None and record.count == count:
        return None
    fresh = ServiceCount(service_id=place[0], channel=place[1], month=place[2], count=count)
    problems = checked(fresh, office, day)
    if record is None:
        session.add(fresh)
    else:
        record.count = count
    return problems


def read_days(office_file: "OfficeFile", service_id: int, channel: str, month: date) -> MonthByDays:
    """Read a month of one service and channel by its days."""
    place = (service_id, channel, month.replace(day=1))
    with office_file.reading() as session:
        stored = StoredCounts(session, (place,))
        whole = stored.whole(place)
        by_day = {each.day: each.count for each in stored.counts[place]}
        return MonthByDays(
            service_id,
            stored.services[service_id].name,
            channel,
            place[2],
            tuple((day, by_day.get(day)) for day in _days(place[2])),
            place in stored.closed,
            None if whole is None else whole.count,
        )


def save_days(
    office_file: "OfficeFile",
    service_id: int,
    channel: str,
    month: date,
    days: Mapping[date, int | None],
    *,
    closed: bool,
    switch: bool = False,
) -> SavedCells:
    """Save the days of a month in one transaction and whether it is complete; ``None`` clears a day.

    Days that are not given stay. Raises ``HasErrors``; ``Refused`` ``basis-switch`` where the month has
    a count of its whole, unless ``switch`` says to drop it; ``day-outside-month``.
    """
    place = (service_id, channel, month.replace(day=1))
    _refuse_outside(place[2], days)
    with office_file.writing() as session:
        stored = StoredCounts(session, (place,))
        if stored.whole(place) is not None:
            if not switch:
                raise switch_question(stored, place, "ยอดทั้งเดือน", "รายวัน")
            stored.drop(place)
        saved = _put_days(session, stored, place, days)
        _mark(session, stored, place, closed)
        return saved


def _put_days(session: "Session", stored: StoredCounts, place: Place, days: Mapping[date, int | None]) -> SavedCells:
    """Bring the rows of a month's days to what they shall hold."""
    problems: list[Problem] = []
    changed, office, now = 0, read_office(session), today()
    by_day = {each.day: each for each in stored.counts[place] if each.deleted_at is None}
    for day, count in sorted(days.items()):
        record = by_day.get(day)
        if count == (None if record is None else record.count):
            continue
        changed += 1
        if count is None:
            stored.bin(by_day[day])
            continue
        fresh = ServiceCount(service_id=place[0], channel=place[1], basis=Basis.DAY.value, day=day, count=count)
        problems += checked(fresh, office, now)
        if record is None:
            session.add(fresh)
        else:
            record.count = count
    return SavedCells(changed, _once(problems))


def _refuse_outside(month: date, days: Iterable[date]) -> None:
    outside = [day for day in days if day.replace(day=1) != month]
    if outside:
        raise Refused(
            "day-outside-month",
            "วันที่ {day} ไม่อยู่ในเดือน{month}",
            "เลือกเดือนใหม่ แล้วกรอกอีกครั้ง",
            day=outside[0].isoformat(),
            month=month_year(month),
        )


def _once(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return each problem once; many cells have the same."""
    found: list[Problem] = []
    for problem in problems:
        if problem not in found:
            found.append(problem)
    return tuple(found)


def _mark(session: "Session", stored: StoredCounts, place: Place, closed: bool) -> None:
    """Set or take away the mark that a month kept by days is complete."""
    if closed and place not in stored.closed:
        session.add(ClosedMonth(service_id=place[0], channel=place[1], month=place[2]))
    elif not closed and place in stored.closed:
        stored.bin(stored.closed[place])


def _refuse_stale(stored: StoredCounts, shown: YearGrid, wanted: Iterable[Place]) -> None:
    for place in wanted:
        cell = shown.cell(place[0], place[2])
        if cell is not None and cell.count != stored.value(place):
            raise Refused(
                "changed-meanwhile",
                "“{service}” เดือน{month} ถูกแก้ไขจากที่อื่นหลังจากที่เปิดตาราง จึงยังไม่ได้บันทึก",
                "เปิดตารางใหม่เพื่อดูค่าล่าสุด แล้วกรอกอีกครั้ง",
                service=stored.services[place[0]].name,
                month=month_year(place[2]),
            )


def _row(
    service: Service,
    office: Office,
    channel: str,
    months: Sequence[date],
    known: Mapping[Place, MonthCount],
    before: Mapping[Place, MonthCount],
) -> GridRow:
    names = {department.id: department.name for department in office.departments}
    units = office.titles(UNIT)
    service_id = service.id or 0
    past = [before.get((service_id, channel, month.replace(year=month.year - 1))) for month in months]
    return GridRow(
        service_id,
        service.name,
        names.get(service.department_on(last_day(months[-1])) or 0, ""),
        units.get(service.unit, service.unit),
        tuple(_cell(service, office, channel, month, known.get((service_id, channel, month))) for month in months),
        tuple(None if each is None else each.count for each in past),
    )


def _cell(service: Service, office: Office, channel: str, month: date, known: MonthCount | None) -> Cell:
    offered = service.deleted_at is None and (service.offered_on(month) or service.offered_on(last_day(month)))
    expected = offered and channel in channel_keys(service, office, month)
    if known is None:
        return Cell(None, expected=expected)
    return Cell(known.count, known.by_days, known.closed, expected)


def _unit_total(unit: str, rows: Sequence[GridRow]) -> UnitTotal:
    mine = [row for row in rows if row.unit == unit]
    return UnitTotal(
        unit,
        tuple(_column(row.cells[at].count for row in mine) for at in range(12)),
        tuple(_column(row.last_year[at] for row in mine) for at in range(12)),
    )


def _column(values: Iterable[int | None]) -> int | None:
    return added(value for value in values if value is not None)


def _days(month: date) -> tuple[date, ...]:
    return tuple(month + timedelta(days=number) for number in range(last_day(month).day))
