"""The SQL of service counts: what a period adds up to, what lacks, and the rules beside other counts."""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date

from sqlalchemy import ColumnElement, func, select, true
from sqlalchemy.orm import Session

from khoktoom_desktop.domain.column import Choice
from khoktoom_desktop.domain.office import Office, valid_on
from khoktoom_desktop.domain.period import Period
from khoktoom_desktop.domain.problem import Problem, error, warning
from khoktoom_desktop.registers.service_catalogue.figures import services_of
from khoktoom_desktop.registers.service_catalogue.record import UNIT, Service, channel_keys
from khoktoom_desktop.registers.service_statistics.record import CHANNEL, Basis, ClosedMonth, ServiceCount, last_day
from khoktoom_desktop.registers.service_statistics.summary import Gap, MonthCount, ServiceLine, StatisticsFigures

Key = tuple[int, str, date]
OfService = Mapping[tuple[str, date], MonthCount]
Keys = Callable[[Service, date], tuple[str, ...]]


def within(period: Period) -> ColumnElement[bool]:
    """Return the condition that a count belongs to a period."""
    if period.start is None or period.end is None:
        return true()
    return ServiceCount.month.between(period.start, period.end)


def figures(session: Session, period: Period, office: Office) -> StatisticsFigures:
    """Return what the counts of a period add up to; the bin is left out.

    A count stays with its service when that goes to the bin; such a service lacks nothing more.
    """
    counts = month_counts(session, period)
    months = _months(period, counts)
    services = counted_services(session, period, office, counts)
    own: dict[int | None, dict[tuple[str, date], MonthCount]] = defaultdict(dict)
    for (service_id, channel, month), count in counts.items():
        own[service_id][channel, month] = count
    lines = [line for service in services for line in _line(service, months, own[service.id], office)]
    rank = {department.id: at for at, department in enumerate(office.departments)}
    # Stable: within a department the services keep their order.
    lines.sort(key=lambda line: rank.get(line.department_id or 0, len(rank)))
    keys = _channel_keys(office)
    gaps = [gap for service in services for gap in _gaps(service, months, own[service.id], office, keys)]
    return StatisticsFigures(period, months, _channels(office, months, counts), tuple(lines), tuple(gaps))


def month_counts(session: Session, period: Period, channel: str | None = None) -> dict[Key, MonthCount]:
    """Return what is known by service, channel and month: sums of days, whole months, closed months."""
    table = ServiceCount
    statement = (
        select(table.service_id, table.channel, table.month, table.basis, func.sum(table.count))
        .where(table.deleted_at.is_(None), within(period))
        .group_by(table.service_id, table.channel, table.month, table.basis)
    )
    closed = select(ClosedMonth.service_id, ClosedMonth.channel, ClosedMonth.month).where(
        ClosedMonth.deleted_at.is_(None)
    )
    if period.start is not None:
        closed = closed.where(ClosedMonth.month.between(period.start, period.end))
    if channel is not None:
        statement, closed = statement.where(table.channel == channel), closed.where(ClosedMonth.channel == channel)
    marks = {(service_id, key, month) for service_id, key, month in session.execute(closed)}
    found: dict[Key, MonthCount] = {}
    for service_id, key, month, basis, count in session.execute(statement):
        place = (service_id or 0, key, month or date.min)
        found[place] = MonthCount(int(count or 0), basis == Basis.DAY, place in marks)
    for service_id, key, month in marks:
        found.setdefault((service_id or 0, key, month or date.min), MonthCount(0, by_days=True, closed=True))
    return found


def check_among(session: Session, record: ServiceCount, office: Office, today: date) -> tuple[Problem, ...]:
    """Return what is wrong with a count beside the service and the other counts of its month."""
    service = session.get(Service, record.service_id) if record.service_id is not None else None
    if record.service_id is not None and service is None:
        return (error("service_id", "unknown-service", "ไม่พบงานบริการนี้ในทะเบียนงานบริการ"),)
    if service is None or record.month is None:
        return ()
    return (*_beside_service(record, record.month, service, office), *_beside_counts(session, record))


def match(session: Session, record: ServiceCount) -> ServiceCount | None:
    """Return the count that an imported one is: the same service, channel and month or day."""
    same = [each for each in counts_of(session, record.service_id, record.channel, record.month) if _same(each, record)]
    return same[0] if same else None


def counts_of(session: Session, service_id: int | None, channel: str, month: date | None) -> Sequence[ServiceCount]:
    """Return the counts of one service, channel and month, by day."""
    return session.scalars(
        select(ServiceCount)
        .where(
            ServiceCount.service_id == service_id,
            ServiceCount.channel == channel,
            ServiceCount.month == month,
            ServiceCount.deleted_at.is_(None),
        )
        .order_by(ServiceCount.day, ServiceCount.id)
    ).all()


def counts_in(session: Session, channels: Collection[str], months: Collection[date]) -> Sequence[ServiceCount]:
    """Return all counts of some channels and months."""
    return session.scalars(
        select(ServiceCount)
        .where(ServiceCount.channel.in_(channels), ServiceCount.month.in_(months), ServiceCount.deleted_at.is_(None))
        .order_by(ServiceCount.id)
    ).all()


def closed_in(session: Session, channels: Collection[str], months: Collection[date]) -> Sequence[ClosedMonth]:
    """Return the marks that months kept by days are complete, of some channels and months."""
    return session.scalars(
        select(ClosedMonth)
        .where(ClosedMonth.channel.in_(channels), ClosedMonth.month.in_(months), ClosedMonth.deleted_at.is_(None))
        .order_by(ClosedMonth.id)
    ).all()


def counted_services(
    session: Session, period: Period, office: Office, counts: Mapping[Key, MonthCount]
) -> tuple[Service, ...]:
    """Return the services offered in a period, then those that have counts all the same."""
    offered = services_of(session, period, office)
    others = {service_id for service_id, _, _ in counts} - {service.id for service in offered}
    if not others:
        return offered
    extra = session.scalars(select(Service).where(Service.id.in_(others)).order_by(Service.position, Service.id))
    return (*offered, *extra)


def _beside_service(record: ServiceCount, month: date, service: Service, office: Office) -> list[Problem]:
    found = []
    first, last = record.day or month, record.day or last_day(month)
    if not (service.offered_on(first) or service.offered_on(last)):
        text = "งาน “{service}” ไม่ได้ให้บริการในช่วงนี้ ตรวจเดือน หรือแก้วันที่ให้บริการในทะเบียนงานบริการ"
        found.append(warning("month", "not-offered", text, service=service.name))
    if record.channel and record.channel not in channel_keys(service, office, month):
        text = "ทะเบียนงานบริการระบุว่า “{service}” ไม่ได้ให้บริการทางช่องทางนี้ ตรวจช่องทางอีกครั้ง"
        found.append(warning("channel", "not-through-channel", text, service=service.name))
    return found


def _beside_counts(session: Session, record: ServiceCount) -> list[Problem]:
    others = [
        each
        for each in counts_of(session, record.service_id, record.channel, record.month)
        if record.id is None or each.id != record.id
    ]
    if any(_same(each, record) for each in others):
        text = "งานและช่องทางนี้มีจำนวนของเดือนหรือวันนี้แล้ว แก้รายการเดิมแทนการเพิ่มใหม่"
        return [error("day" if record.day else "month", "duplicate", text)]
    if any(each.basis != record.basis for each in others):
        text = (
            "เดือนนี้บันทึกเป็นรายวันอยู่แล้ว เปลี่ยนเป็นทั้งเดือนได้ที่ตารางรายปี"
            if record.basis == Basis.MONTH
            else "เดือนนี้บันทึกเป็นยอดทั้งเดือนอยู่แล้ว เปลี่ยนเป็นรายวันได้ที่หน้าบันทึกรายวัน"
        )
        return [error("basis", "other-basis", text)]
    return []


def _same(one: ServiceCount, other: ServiceCount) -> bool:
    return (one.basis, one.month, one.day) == (other.basis, other.month, other.day)


def _line(service: Service, months: Iterable[date], own: OfService, office: Office) -> list[ServiceLine]:
    """Return the line of a service, two where it moved to another department within the months."""
    names = {department.id: department.name for department in office.departments}
    units = office.titles(UNIT)
    # A month belongs to the department that the service has at its end.
    parts: dict[int | None, dict[tuple[str, date], MonthCount]] = {
        service.department_on(last_day(month)): {} for month in months
    }
    for (channel, month), count in own.items():
        parts.setdefault(service.department_on(last_day(month)), {})[channel, month] = count
    unit = units.get(service.unit, service.unit)
    return [
        ServiceLine(service.id or 0, service.name, department, names.get(department or 0, ""), unit, counts)
        for department, counts in parts.items()
    ]


def _gaps(service: Service, months: Iterable[date], own: OfService, office: Office, keys: Keys) -> Iterator[Gap]:
    """Return what lacks of a service: months that it is offered in, and days that are not closed."""
    names = {department.id: department.name for department in office.departments}
    if service.deleted_at is not None or service.id is None:
        return
    unfinished: dict[date, list[str]] = defaultdict(list)
    for (channel, month), known in own.items():
        if not known.complete:
            unfinished[month].append(channel)
    for month in months:
        last = last_day(month)
        expected = keys(service, month) if service.offered_on(month) or service.offered_on(last) else ()
        department = names.get(service.department_on(last) or 0, "")
        for channel in dict.fromkeys((*expected, *unfinished[month])):
            found = own.get((channel, month))
            if found is None or not found.complete:
                yield Gap(service.id, service.name, department, channel, month, found is not None)


def _channel_keys(office: Office) -> Keys:
    """Return ``channel_keys`` of an office that remembers its answers; many services say the same."""
    known: dict[tuple[str, date], tuple[str, ...]] = {}

    def keys(service: Service, month: date) -> tuple[str, ...]:
        place = (service.channels, month)
        if place not in known:
            known[place] = channel_keys(service, office, month)
        return known[place]

    return keys


def _months(period: Period, counts: Mapping[Key, MonthCount]) -> tuple[date, ...]:
    """Return the months of a period; of all records those from the first count to the last."""
    if period.year is not None:
        return tuple(date(year, month, 1) for year, month in period.months())
    months = [month for _, _, month in counts]
    if not months:
        return ()
    first, last = min(months), max(months)
    numbers = range(first.year * 12 + first.month - 1, last.year * 12 + last.month)
    return tuple(date(number // 12, number % 12 + 1, 1) for number in numbers)


def _channels(office: Office, months: Sequence[date], counts: Mapping[Key, MonthCount]) -> tuple[Choice, ...]:
    """Return the channels valid in any of the months, and others that have counts."""
    used = {channel for _, channel, _ in counts}
    facts = sorted((fact for fact in office.facts if fact.topic == CHANNEL), key=lambda each: (each.position, each.key))
    titles: dict[str, str] = {}
    for fact in facts:
        current = any(valid_on(fact.start, fact.end, month) for month in months) or not months
        if current or fact.key in used:
            titles[fact.key] = fact.title
    titles |= {key: key for key in sorted(used - titles.keys())}
    return tuple(Choice(key, title) for key, title in titles.items())
