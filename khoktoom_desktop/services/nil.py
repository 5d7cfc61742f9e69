"""Nil declarations: that there was nothing is a recorded, dated fact, not an empty list."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from sqlalchemy import select

from khoktoom_desktop.domain.office import Office
from khoktoom_desktop.domain.period import Period
from khoktoom_desktop.domain.trouble import Misuse, Refused
from khoktoom_desktop.registers.catalogue import register
from khoktoom_desktop.registers.gifts import figures as gifts
from khoktoom_desktop.storage.nil import NilDeclaration, declared
from khoktoom_desktop.storage.office import read_office

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from khoktoom_desktop.services.office_file import OfficeFile

# Which kind of period each register declares nil, and whether by department.
_KINDS = {"gifts": ("quarter", True), "procurement-results": ("month", False), "complaints": ("month", False)}


class NilState(StrEnum):
    """Say what is known of a quarter or month: records, none declared, or neither."""

    RECORDED = "recorded"
    DECLARED = "declared"
    NOT_DECLARED = "not-declared"


@dataclass(frozen=True)
class NilLine:
    """One department's quarter and what is known of it; ``uid`` is the declaration's, where there is one."""

    department_id: int
    department: str
    period: Period
    state: NilState
    uid: str | None = None
    declared_on: date | None = None
    declared_by: str = ""


@dataclass(frozen=True)
class MonthLine:
    """A month of the whole office and what is known of it; ``uid`` is the declaration's, where there is one."""

    period: Period
    state: NilState
    uid: str | None = None
    declared_on: date | None = None
    declared_by: str = ""


def declare_nil(
    office_file: "OfficeFile", register_id: str, department_id: int | None, period: Period, day: date
) -> NilDeclaration:
    """Record that a register had nothing in a period; said once, a second time changes nothing.

    Gifts are declared by department and quarter, procurement results and complaints (of corruption) by month of
    the whole office.
    Raises ``Misuse`` for another kind of period, ``Refused`` ``not-nil`` where there are records and
    ``period-not-over`` before the period's last day.
    """
    start, end = _days(register_id, department_id, period)
    if day < end:
        raise Refused(
            "period-not-over",
            "ยังแจ้งไม่ได้ {period} ยังไม่สิ้นสุด",
            "แจ้งได้ตั้งแต่วันสุดท้ายของงวด",
            period=period.title(),
        )
    with office_file.writing() as session:
        _refuse_records(session, register_id, department_id, period)
        for existing in declared(session, register_id, start, end):
            if existing.department_id == department_id and (existing.start, existing.end) == (start, end):
                return existing
        declaration = NilDeclaration(
            register=register_id,
            department_id=department_id,
            start=start,
            end=end,
            declared_on=day,
            declared_by=office_file.actor,
        )
        session.add(declaration)
        session.flush()
        return declaration


def _days(register_id: str, department_id: int | None, period: Period) -> tuple[date, date]:
    """Return the first and the last day of a period that a register declares; raises ``Misuse`` for another kind."""
    kind, by_department = _kind(register_id)
    if period.kind != kind or period.start is None or period.end is None or (department_id is None) == by_department:
        raise Misuse(
            "nil-period",
            "การแจ้งว่าไม่มีรายการของ{register}ใช้กับงวดนี้ไม่ได้",
            "เลือกงวดและกองให้ถูกต้อง",
            register=register(register_id).title,
        )
    return period.start, period.end


def withdraw_nil(office_file: "OfficeFile", uid: str) -> None:
    """Put a declaration into the bin; one that is gone already stays gone."""
    with office_file.writing() as session:
        found = session.scalars(select(NilDeclaration).where(NilDeclaration.uid == uid)).one_or_none()
        if found is not None and found.deleted_at is None:
            found.deleted_at = session.info["now"]


def nil_state(office_file: "OfficeFile", period: Period) -> tuple[NilLine, ...]:
    """Return what is known of every department's quarters of gifts in a period, quarter by quarter."""
    with office_file.reading() as session:
        office = read_office(session)
        found = gifts.figures(session, period, office)
        declarations = _by_place(session)
    lines = [
        NilLine(quarter.department_id, quarter.department, quarter.period, state)
        for state, quarters in (
            (NilState.RECORDED, found.recorded),
            (NilState.DECLARED, found.nil_declared),
            (NilState.NOT_DECLARED, found.not_declared),
        )
        for quarter in quarters
    ]
    return tuple(
        sorted((_with_declaration(line, declarations) for line in lines), key=lambda line: _order(line, office))
    )


def month_state(office_file: "OfficeFile", register_id: str, year: int) -> tuple[MonthLine, ...]:
    """Return what is known of every month of a fiscal year, for a register that declares months; raises ``Misuse``."""
    if _kind(register_id) != ("month", False):
        raise ValueError(f"{register_id} declares no months")
    months = tuple(Period(year, month=month) for _, month in Period(year).months())
    with office_file.reading() as session:
        made = {each.start: each for each in declared(session, register_id, date.min, date.max)}
        return tuple(_month_line(session, register_id, month, made) for month in months)


def _month_line(session: "Session", register_id: str, month: Period, made: dict[date, NilDeclaration]) -> MonthLine:
    if _has_records(session, register_id, None, month):
        return MonthLine(month, NilState.RECORDED)
    found = made.get(month.start or date.min)
    if found is None:
        return MonthLine(month, NilState.NOT_DECLARED)
    return MonthLine(month, NilState.DECLARED, found.uid, found.declared_on, found.declared_by)


def _kind(register_id: str) -> tuple[str, bool]:
    if register_id not in _KINDS:
        raise Misuse(
            "no-nil-declaration",
            "ทะเบียน{register}ไม่มีการแจ้งว่าไม่มีรายการ",
            "ใช้กับทะเบียนต่อไปนี้: {known}",
            register=register(register_id).title,
            known=", ".join(register(each).title for each in _KINDS),
        )
    return _KINDS[register_id]


def _refuse_records(session: "Session", register_id: str, department_id: int | None, period: Period) -> None:
    if _has_records(session, register_id, department_id, period):
        raise Refused(
            "not-nil",
            "แจ้งว่าไม่มีไม่ได้ เพราะ{period}มีรายการในทะเบียน{register}แล้ว",
            "ตรวจรายการในงวดนั้น ถ้าบันทึกผิดให้ลบก่อน",
            period=period.title(),
            register=register(register_id).title,
        )


def _has_records(session: "Session", register_id: str, department_id: int | None, period: Period) -> bool:
    """Tell whether a period has records that contradict a declaration; some registers count only a kind of theirs."""
    found = register(register_id)
    record_class, module = found.record_class(), found.figures_module()
    conditions = [module.within(period), record_class.deleted_at.is_(None)]
    if department_id is not None:
        conditions.append(record_class.__table__.c.department_id == department_id)
    against_nil = getattr(module, "against_nil", None)
    if against_nil is not None:
        conditions.append(against_nil())
    return session.execute(select(record_class.id).where(*conditions).limit(1)).first() is not None


def _by_place(session: "Session") -> dict[tuple[int | None, date], NilDeclaration]:
    everything = declared(session, gifts.REGISTER, date.min, date.max)
    return {(each.department_id, each.start): each for each in everything}


def _with_declaration(line: NilLine, declarations: dict[tuple[int | None, date], NilDeclaration]) -> NilLine:
    start = line.period.start or date.min
    made = declarations.get((line.department_id, start)) or declarations.get((None, start))
    if line.state is not NilState.DECLARED or made is None:
        return line
    return NilLine(
        line.department_id,
        line.department,
        line.period,
        line.state,
        made.uid,
        made.declared_on,
        made.declared_by,
    )


def _order(line: NilLine, office: Office) -> tuple[date, int]:
    ranks = {department.id: at for at, department in enumerate(office.departments)}
    return line.period.start or date.min, ranks.get(line.department_id, len(ranks))
