"""The SQL of gifts: what a period adds up to, which quarters are declared nil, the rules beside other gifts."""

from collections.abc import Iterable, Sequence
from datetime import date

from sqlalchemy import ColumnElement, func, or_, select, true
from sqlalchemy.orm import Session

from khoktoom_desktop.domain.column import Choice
from khoktoom_desktop.domain.office import Department, Office
from khoktoom_desktop.domain.period import Period, period_of
from khoktoom_desktop.domain.problem import Problem, beside, warning
from khoktoom_desktop.registers.gifts.record import (
    DISPOSITION,
    GIVER,
    RECEIVED_AS,
    Basis,
    Gift,
    due_on,
    over_limit,
)
from khoktoom_desktop.registers.gifts.summary import GiftFigures, Quarter, Section128, Sum
from khoktoom_desktop.storage.nil import NilDeclaration, cancel_inside
from khoktoom_desktop.storage.office import read_office

REGISTER = "gifts"


def within(period: Period) -> ColumnElement[bool]:
    """Return the condition that a gift was received in a period."""
    if period.start is None or period.end is None:
        return true()
    return Gift.received_on.between(period.start, period.end)


def figures(session: Session, period: Period, office: Office) -> GiftFigures:
    """Return what the gifts of a period add up to; the bin is left out.

    Nil declarations are by department and quarter: of a month its quarter, of all records every
    quarter from the first gift or declaration to the last.
    """
    cells = _cells(session, period)
    quarters = _quarters(session, period)
    recorded, nil, neither = _states(session, quarters, office)
    return GiftFigures(
        period,
        cells,
        givers=_choices(office, GIVER, {giver for _, giver, _, _ in cells}),
        receivers=_choices(office, RECEIVED_AS, {receiver for _, _, receiver, _ in cells}),
        dispositions=_choices(office, DISPOSITION, {disposition for *_, disposition in cells}),
        section_128=_section_128(session, period, office),
        nil_declared=nil,
        recorded=recorded,
        not_declared=neither,
    )


def gifts_of(session: Session, period: Period) -> Sequence[Gift]:
    """Return the gifts of a period by the day received."""
    return session.scalars(
        select(Gift).where(Gift.deleted_at.is_(None), within(period)).order_by(Gift.received_on, Gift.id)
    ).all()


def gift_of(session: Session, uid: str) -> Gift | None:
    """Return a gift by its uid; ``None`` where there is none or it lies in the bin."""
    return session.scalars(select(Gift).where(Gift.uid == uid, Gift.deleted_at.is_(None))).one_or_none()


def check_among(session: Session, record: Gift, office: Office, today: date) -> tuple[Problem, ...]:
    """Return what is wrong with a gift beside the others: repeated, or in a quarter declared nil."""
    found = []
    twin = match(session, record)
    if twin is not None:
        text = "มีรายงานของผู้รายงาน วันที่ รายการ และผู้ให้เดียวกันอยู่แล้ว ตรวจว่าบันทึกซ้ำหรือไม่"
        found.append(beside(warning("description", "duplicate", text), twin.uid))
    if record.id is None and record.received_on is not None and _nil_around(session, record):
        text = "ไตรมาสนี้แจ้งไว้แล้วว่าไม่มีการรับของขวัญ เมื่อบันทึก การแจ้งนั้นจะถูกยกเลิก"
        found.append(warning("received_on", "declared-nil", text))
    return tuple(found)


def after_save(session: Session, record: Gift) -> tuple[Problem, ...]:
    """Cancel the nil declarations that a saved gift contradicts, in the same transaction, and tell of each."""
    if record.received_on is None or record.deleted_at is not None:
        return ()
    text = "ยกเลิกการแจ้งว่าไม่มีการรับของขวัญของ{department} {period} แล้ว เพราะมีรายการที่บันทึกในช่วงนั้น"
    cancelled = cancel_inside(session, REGISTER, record.department_id, record.received_on)
    if not cancelled:
        return ()
    names = {department.id: department.name for department in read_office(session).departments}
    return tuple(
        warning(
            None,
            "nil-cancelled",
            text,
            department=names.get(each.department_id or 0, "ทั้งหน่วยงาน"),
            period=period_of(each.start, "quarter").title(),
        )
        for each in cancelled
    )


def match(session: Session, record: Gift) -> Gift | None:
    """Return another gift with the same reporter, day, description and giver."""
    alike = select(Gift).where(
        Gift.deleted_at.is_(None),
        Gift.received_on == record.received_on,
        Gift.same_key == record.keys()["same_key"],
    )
    others = session.scalars(alike.order_by(Gift.id))
    return next((each for each in others if record.id is None or each.id != record.id), None)


def _nil_around(session: Session, record: Gift) -> bool:
    table = NilDeclaration
    found = session.scalars(
        select(table.id).where(
            table.register == REGISTER,
            table.deleted_at.is_(None),
            table.start <= record.received_on,
            table.end >= record.received_on,
            or_(table.department_id.is_(None), table.department_id == record.department_id),
        )
    )
    return found.first() is not None


def _cells(session: Session, period: Period) -> dict[tuple[str, str, str, str], Sum]:
    keys = (Gift.basis, Gift.giver_kind, Gift.received_as, Gift.disposition)
    statement = (
        select(*keys, func.count(), func.sum(Gift.value))
        .where(Gift.deleted_at.is_(None), within(period))
        .group_by(*keys)
        .order_by(*keys)
    )
    rows = session.execute(statement)
    return {
        (basis, giver, receiver, done): Sum(count, int(value or 0))
        for basis, giver, receiver, done, count, value in rows
    }


def _choices(office: Office, topic: str, used: set[str]) -> tuple[Choice, ...]:
    return tuple(Choice(key, title) for key, title in office.titles(topic, used).items())


def _section_128(session: Session, period: Period, office: Office) -> tuple[Section128, ...]:
    asked = [each for each in gifts_of(session, period) if each.basis == Basis.SECTION_128 or over_limit(each, office)]
    return tuple(
        Section128(
            each.uid or "",
            each.description,
            each.reporter,
            each.value or 0,
            each.received_on or date.min,
            due_on(each, office),
            each.reported_on,
            bool(each.decision.strip()),
            bool(each.disposition),
        )
        for each in asked
    )


def _quarters(session: Session, period: Period) -> tuple[Period, ...]:
    """Return the fiscal quarters that a period touches, in order."""
    start, end = period.start, period.end
    if start is None or end is None:
        days = [
            *session.execute(
                select(func.min(Gift.received_on), func.max(Gift.received_on)).where(Gift.deleted_at.is_(None))
            ).one(),
            *session.execute(
                select(func.min(NilDeclaration.start), func.max(NilDeclaration.end)).where(
                    NilDeclaration.register == REGISTER, NilDeclaration.deleted_at.is_(None)
                )
            ).one(),
        ]
        known = [day for day in days if day is not None]
        if not known:
            return ()
        start, end = min(known), max(known)
    months = range(start.year * 12 + start.month - 1, end.year * 12 + end.month)
    firsts = (date(number // 12, number % 12 + 1, 1) for number in months)
    return tuple(dict.fromkeys(period_of(first, "quarter") for first in firsts))


def _states(
    session: Session, quarters: Iterable[Period], office: Office
) -> tuple[tuple[Quarter, ...], tuple[Quarter, ...], tuple[Quarter, ...]]:
    """Return which departments' quarters have gifts, are declared nil, are neither; departments of their time."""
    recorded: list[Quarter] = []
    nil: list[Quarter] = []
    neither: list[Quarter] = []
    for quarter in quarters:
        with_gifts = set(session.scalars(select(Gift.department_id).where(Gift.deleted_at.is_(None), within(quarter))))
        declared = _declared_over(session, quarter)
        for department in office.departments:
            line = Quarter(department.id, department.name, quarter)
            if department.id in with_gifts:
                recorded.append(line)
            elif department.id in declared or None in declared:
                if _existed(department, quarter):
                    nil.append(line)
            elif _existed(department, quarter):
                neither.append(line)
    return tuple(recorded), tuple(nil), tuple(neither)


def _declared_over(session: Session, quarter: Period) -> set[int | None]:
    """Return the departments (``None``: the whole office) whose declarations cover the quarter."""
    table = NilDeclaration
    return set(
        session.scalars(
            select(table.department_id).where(
                table.register == REGISTER,
                table.deleted_at.is_(None),
                table.start <= quarter.start,
                table.end >= quarter.end,
            )
        )
    )


def _existed(department: Department, quarter: Period) -> bool:
    start, end = quarter.start or date.min, quarter.end or date.max
    return (department.start or date.min) <= end and (department.end or date.max) >= start
