"""Records of any register: list, check, save, delete, undelete, duplicate; rules and history always included."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from sqlalchemy import select
from sqlalchemy.orm.exc import StaleDataError

from khoktoom_desktop.domain.column import Lookups
from khoktoom_desktop.domain.office import Office
from khoktoom_desktop.domain.period import ALL_RECORDS, Period, fiscal_year
from khoktoom_desktop.domain.problem import Problem, Severity, blocks
from khoktoom_desktop.domain.remedy import layout_problem
from khoktoom_desktop.domain.trouble import Refused
from khoktoom_desktop.registers.catalogue import REGISTERS
from khoktoom_desktop.registers.register import Register
from khoktoom_desktop.services import copies
from khoktoom_desktop.services.filtering import read_filter
from khoktoom_desktop.services.found_query import found_query
from khoktoom_desktop.services.twins import without_distinct
from khoktoom_desktop.storage import listing
from khoktoom_desktop.storage.history import HistoryEntry, changes_of
from khoktoom_desktop.storage.office import read_lookups, read_office
from khoktoom_desktop.storage.record import Record
from khoktoom_desktop.storage.reverting import Span, last_entry

if TYPE_CHECKING:
    from sqlalchemy import ColumnElement
    from sqlalchemy.orm import Session

    from khoktoom_desktop.services.office_file import OfficeFile

BANGKOK = ZoneInfo("Asia/Bangkok")
# Which register a REFERENCE column's ``source`` names, beside the office's departments.
_SOURCES = {"service": "service-catalogue", "plan-item": "procurement-plan"}


@dataclass(frozen=True)
class Listing:
    """A page of records, how many there are in all, and the sums of the columns that add up."""

    records: tuple[Record, ...]
    count: int
    totals: Mapping[str, int]


@dataclass(frozen=True)
class Saved:
    """A record as it now stands in the file, what still may be amiss, and its row of history.

    ``entry`` is ``None`` where nothing had changed. ``span`` is all that saving wrote, for ``services.taking_back``.
    """

    record: Record
    problems: tuple[Problem, ...] = ()
    entry: HistoryEntry | None = None
    span: Span = Span(0, 0)


class HasErrors(Refused):
    """A record with errors, which is not saved; ``problems`` says them all."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        found = [problem for problem in problems if problem.severity is Severity.ERROR]
        super().__init__(
            "has-errors",
            "ยังบันทึกไม่ได้ มีข้อผิดพลาด {count} แห่ง: {first}",
            "แก้ไขช่องที่แจ้ง แล้วบันทึกอีกครั้ง",
            count=len(found),
            first=found[0].sentence if found else "",
        )
        self.problems = tuple(problems)


def today() -> date:
    """Return the day in Bangkok."""
    return datetime.now(BANGKOK).date()


def list_records(
    office_file: "OfficeFile",
    register: Register,
    *,
    period: Period = ALL_RECORDS,
    find: str = "",
    lookups: Lookups | None = None,
    sort: Sequence[tuple[str, bool]] = (),
    offset: int = 0,
    limit: int | None = None,
) -> Listing:
    """Return the records of a period, found and sorted; ``sort`` is (field, descending), first the most important.

    With ``lookups`` what is to be found may also be a period, an amount or a gap, as ``services.filtering`` reads it.
    """
    with office_file.reading() as session:
        return list_in(
            session, register, period=period, find=find, lookups=lookups, sort=sort, offset=offset, limit=limit
        )


def list_in(
    session: "Session",
    register: Register,
    *,
    period: Period = ALL_RECORDS,
    find: str = "",
    lookups: Lookups | None = None,
    sort: Sequence[tuple[str, bool]] = (),
    offset: int = 0,
    limit: int | None = None,
) -> Listing:
    """Return what ``list_records`` does, in a session that is open already."""
    query = query_of(register, period=period, find=find, lookups=lookups, sort=sort)
    looked = listing.look(session, query, summed_fields(register), offset, limit)
    return Listing(looked.records, looked.count, looked.totals)


def query_of(
    register: Register,
    *,
    period: Period = ALL_RECORDS,
    find: str = "",
    lookups: Lookups | None = None,
    sort: Sequence[tuple[str, bool]] = (),
) -> listing.Query[Record]:
    """Return the query of a register's list: of a period, found, in the wanted or the register's own order."""
    if lookups is not None and find:
        typed = read_filter(find, period.year or fiscal_year(today()))
        return found_query(register, typed, period, lookups, sort)[0]
    order = tuple(sort) or register.sort()
    return listing.Query(register.record_class(), where=_where(register, period), find=find, sort=order)


def summed_fields(register: Register) -> list[str]:
    """Return the fields whose totals stand under the list."""
    return [column.field for column in register.columns() if column.total and not column.computed]


def _where(register: Register, period: Period) -> "tuple[ColumnElement[bool], ...]":
    """Return the conditions of a period; all records need none."""
    if period.year is None or not register.dated:
        return ()
    return (register.figures_module().within(period),)


def get(office_file: "OfficeFile", register: Register, uid: str) -> Record:
    """Return one record; raises ``Refused`` (``unknown-record``) where there is none of that uid."""
    with office_file.reading() as session:
        found = find_by_uid(session, register, uid)
    if found is None:
        raise unknown_record(register, uid)
    return found


def find_by_uid(session: "Session", register: Register, uid: str, *, binned: bool = False) -> Record | None:
    """Return the record of a uid that is not in the bin (or is, with ``binned``), or ``None``."""
    record_class = register.record_class()
    found = listing.page(session, listing.Query(record_class, where=(record_class.uid == uid,), binned=binned), 0, 1)
    return found[0] if found else None


def unknown_record(register: Register, uid: str) -> Refused:
    """Say that a register holds no such record."""
    return Refused(
        "unknown-record",
        "ไม่พบรายการรหัส {uid} ในทะเบียน{register}",
        "ดูรหัสของรายการด้วยคำสั่ง khoktoom list {id} --json",
        uid=uid,
        register=register.title,
        id=register.id,
    )


def lookups(office_file: "OfficeFile", day: date | None = None) -> Lookups:
    """Return what keys and ids mean in this office on a day (today where none is given), for every register."""
    with office_file.reading() as session:
        return lookups_in(session, read_office(session), day or today())


def lookups_in(session: "Session", office: Office, day: date) -> Lookups:
    """Return the office's lists and departments, and the titles of records that others refer to."""
    known = read_lookups(office, day)
    references = dict(known.references)
    for source, register_id in _SOURCES.items():
        register = next(each for each in REGISTERS if each.id == register_id)
        describe = register.record_module().describe
        query = listing.Query(register.record_class(), sort=register.sort())
        references[source] = _titles(describe, listing.page(session, query))
    return Lookups(known.choices, references)


def _titles(describe: Callable[[Record], str], records: Sequence[Record]) -> dict[int, str]:
    """Name records so that each is known by its title alone: equal titles get the start of their uid."""
    titles = {record.id: describe(record) for record in records if record.id is not None}
    repeated = {title for title, times in Counter(titles.values()).items() if times > 1}
    return {
        record.id: f"{titles[record.id]} [{(record.uid or '')[:8]}]"
        if titles[record.id] in repeated
        else titles[record.id]
        for record in records
        if record.id is not None
    }


def problems_of(office_file: "OfficeFile", register: Register, record: Record) -> tuple[Problem, ...]:
    """Return what is wrong with a record, by itself and beside the others; nothing is saved."""
    with office_file.reading() as session:
        return problems_in(session, register, record, read_office(session), today())


def problems_in(
    session: "Session", register: Register, record: Record, office: Office, day: date
) -> tuple[Problem, ...]:
    """Return what is wrong with a record, in a session that is open already."""
    own = register.record_module().check(record, office, day)
    typed = (layout_problem(column, getattr(record, column.field)) for column in register.columns())
    among = register.figures_module().check_among(session, record, office, day)
    return (*own, *(each for each in typed if each is not None), *without_distinct(session, record, among))


def save(office_file: "OfficeFile", register: Register, record: Record) -> Saved:
    """Save a new or changed record with its history in one transaction.

    Raises ``HasErrors`` where the rules forbid it and ``Refused`` (``changed-meanwhile``) where
    somebody else changed the same record since it was read.
    """
    with office_file.writing() as session:
        return save_in(session, register, record, read_office(session), today())


def save_in(session: "Session", register: Register, record: Record, office: Office, day: date) -> Saved:
    """Save a record in a session that is open already; raises as ``save`` does."""
    record = copies.normalised(register, record)
    with session.no_autoflush:
        problems = problems_in(session, register, record, office, day)
    if blocks(problems):
        raise HasErrors(problems)
    first = last_entry(session)
    before = len(changes_of(session, record.uid)) if record.uid else 0
    stored, further = keep_in(session, register, record)
    session.flush()
    entries = changes_of(session, stored.uid or "")
    entry = entries[-1] if len(entries) > before else None
    return Saved(stored, (*problems, *further), entry, Span(first, last_entry(session)))


def keep_in(session: "Session", register: Register, record: Record) -> tuple[Record, tuple[Problem, ...]]:
    """Store a record whose rules were asked already; returns it as it stands and what its register says to that."""
    try:
        stored = session.merge(record)
        session.flush()
    except StaleDataError:
        raise _changed_meanwhile(register, record) from None
    after_save = getattr(register.figures_module(), "after_save", None)
    further = tuple((after_save(session, stored) if after_save else None) or ())
    if further or session.new or session.dirty:
        session.flush()
    return stored, further


def _changed_meanwhile(register: Register, record: Record) -> Refused:
    return Refused(
        "changed-meanwhile",
        "{record} ถูกแก้ไขจากที่อื่นหลังจากที่เปิดขึ้นมา จึงยังไม่ได้บันทึก",
        "เปิดรายการนี้ใหม่เพื่อดูค่าล่าสุด แล้วแก้ไขอีกครั้ง",
        record=register.record_module().describe(record),
    )


def delete(office_file: "OfficeFile", register: Register, uids: Iterable[str]) -> tuple[Record, ...]:
    """Put records into the bin; returns them as they now stand."""
    return _binned(office_file, register, uids, deleted=True)


def undelete(office_file: "OfficeFile", register: Register, uids: Iterable[str]) -> tuple[Record, ...]:
    """Take records out of the bin."""
    return _binned(office_file, register, uids, deleted=False)


def _binned(office_file: "OfficeFile", register: Register, uids: Iterable[str], *, deleted: bool) -> tuple[Record, ...]:
    with office_file.writing() as session:
        record_class = register.record_class()
        wanted = session.scalars(select(record_class).where(record_class.uid.in_(tuple(uids)))).all()
        for record in wanted:
            record.deleted_at = session.info["now"] if deleted else None
        session.flush()
        return tuple(wanted)


def history(office_file: "OfficeFile", uid: str) -> tuple[HistoryEntry, ...]:
    """Return the history of one record, oldest first."""
    with office_file.reading() as session:
        return tuple(changes_of(session, uid))
