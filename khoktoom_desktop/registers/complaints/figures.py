"""The SQL of complaints: what a period adds up to, which months are declared nil, the rules beside others."""

from collections import Counter
from collections.abc import Iterable
from datetime import date

from sqlalchemy import ColumnElement, Select, func, select, true
from sqlalchemy.orm import Session

from khoktoom_desktop.domain.column import Choice
from khoktoom_desktop.domain.office import Office
from khoktoom_desktop.domain.period import Period, period_of
from khoktoom_desktop.domain.problem import Problem, beside, warning
from khoktoom_desktop.registers.complaints.record import CATEGORY, CHANNEL, Complaint, Kind
from khoktoom_desktop.registers.complaints.summary import Cell, ComplaintFigures, Month
from khoktoom_desktop.storage.nil import NilDeclaration, cancel_inside, declared
from khoktoom_desktop.thai.dates import month_year
from khoktoom_desktop.thai.text import search_key

REGISTER = "complaints"


def within(period: Period) -> ColumnElement[bool]:
    """Return the condition that a complaint was received in a period."""
    if period.start is None or period.end is None:
        return true()
    return Complaint.received_on.between(period.start, period.end)


def against_nil() -> ColumnElement[bool]:
    """Return the condition that a complaint contradicts a declaration of none: they speak of corruption alone."""
    return Complaint.kind == Kind.CORRUPTION.value


def figures(session: Session, period: Period, office: Office) -> ComplaintFigures:
    """Return what the complaints of a period add up to; the bin is left out."""
    cells = _cells(session, period)
    start, end = period.start or date.min, period.end or date.max
    declarations = declared(session, REGISTER, start, end)
    months = period.months() or _between([*(month for month, *_ in cells), *_months_of(declarations)])
    return ComplaintFigures(
        period,
        months,
        cells,
        categories=_choices(office, CATEGORY, {category for _, _, _, category, _ in cells}),
        channels=_choices(office, CHANNEL, {channel for *_, channel in cells}),
        declared=tuple(each for each in months if each in _months_of(declarations)),
    )


def check_among(session: Session, record: Complaint, office: Office, today: date) -> tuple[Problem, ...]:
    """Return what is wrong with a complaint beside the others: repeated, or in a month declared nil."""
    found = []
    twin = match(session, record)
    if twin is not None:
        text = "มีเรื่องที่รับวันเดียวกันและเหมือนกันอยู่แล้ว ตรวจว่าบันทึกซ้ำหรือไม่"
        found.append(beside(warning("received_on", "duplicate", text), twin.uid))
    elif record.number and (same := _same_number(session, record)) is not None:
        text = "เลขรับ {number} มีในทะเบียนของปีนี้อยู่แล้ว ตรวจเลขอีกครั้ง"
        found.append(beside(warning("number", "duplicate-number", text, number=record.number), same.uid))
    if record.id is None and _nil_around(session, record):
        text = "เดือนนี้แจ้งไว้แล้วว่าไม่มีเรื่องร้องเรียนการทุจริต เมื่อบันทึก การแจ้งนั้นจะถูกยกเลิก"
        found.append(warning("received_on", "declared-nil", text))
    return tuple(found)


def after_save(session: Session, record: Complaint) -> tuple[Problem, ...]:
    """Cancel the declarations that a saved complaint of corruption contradicts, in the same transaction."""
    if record.received_on is None or record.deleted_at is not None or record.kind != Kind.CORRUPTION:
        return ()
    text = "ยกเลิกการแจ้งว่าไม่มีเรื่องร้องเรียนการทุจริตของเดือน{month}แล้ว เพราะมีเรื่องที่บันทึกในเดือนนั้น"
    cancelled = cancel_inside(session, REGISTER, None, record.received_on)
    return tuple(warning(None, "nil-cancelled", text, month=month_year(each.start)) for each in cancelled)


def match(session: Session, record: Complaint) -> Complaint | None:
    """Return another complaint with the same number, day, kind, channel, category and subject."""
    same = _others(record).where(Complaint.received_on == record.received_on)
    wanted = _identity(record)
    return next((each for each in session.scalars(same) if _identity(each) == wanted), None)


def _identity(complaint: Complaint) -> tuple[str, ...]:
    texts = (complaint.number, complaint.subject)
    return (complaint.kind, complaint.channel, complaint.category, *(search_key(text) for text in texts))


def _others(record: Complaint) -> Select[Complaint]:
    """Return all complaints but one, oldest first."""
    others = select(Complaint).where(Complaint.deleted_at.is_(None)).order_by(Complaint.id)
    return others if record.id is None else others.where(Complaint.id != record.id)


def _same_number(session: Session, record: Complaint) -> Complaint | None:
    """Return another complaint of the same kind and calendar year with the same number."""
    if record.received_on is None:
        return None
    first, last = date(record.received_on.year, 1, 1), date(record.received_on.year, 12, 31)
    same = _others(record).where(Complaint.kind == record.kind, Complaint.received_on.between(first, last))
    wanted = search_key(record.number)
    return next((each for each in session.scalars(same) if search_key(each.number) == wanted), None)


def _nil_around(session: Session, record: Complaint) -> bool:
    if record.received_on is None or record.kind != Kind.CORRUPTION:
        return False
    month = period_of(record.received_on, "month")
    return bool(declared(session, REGISTER, month.start or date.min, month.end or date.max))


def _cells(session: Session, period: Period) -> Counter[Cell]:
    keys = (Complaint.received_on, Complaint.kind, Complaint.status, Complaint.category, Complaint.channel)
    statement = select(*keys, func.count()).where(Complaint.deleted_at.is_(None), within(period)).group_by(*keys)
    cells: Counter[Cell] = Counter()
    for day, kind, status, category, channel, count in session.execute(statement.order_by(*keys)):
        cells[_month(day or date.min), kind, status, category, channel] += count
    return cells


def _months_of(declarations: Iterable[NilDeclaration]) -> set[Month]:
    return {month for each in declarations for month in _between([_month(each.start), _month(each.end)])}


def _between(months: list[Month]) -> tuple[Month, ...]:
    """Return all months from the first to the last of some."""
    if not months:
        return ()
    (first_year, first), (last_year, last) = min(months), max(months)
    numbers = range(first_year * 12 + first - 1, last_year * 12 + last)
    return tuple((number // 12, number % 12 + 1) for number in numbers)


def _month(day: date) -> Month:
    return (day.year, day.month)


def _choices(office: Office, topic: str, used: set[str]) -> tuple[Choice, ...]:
    return tuple(Choice(key, title) for key, title in office.titles(topic, used).items())
