"""Rows of the grid without a window: their keys, what typed texts make of a record, and saving many rows at once."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from khoktoom_desktop.domain.cell import read_cell
from khoktoom_desktop.domain.column import Column, ColumnKind, Lookups
from khoktoom_desktop.domain.office import Office
from khoktoom_desktop.domain.period import ALL_RECORDS, Period
from khoktoom_desktop.domain.problem import Problem, blocks, error
from khoktoom_desktop.domain.trouble import Refused
from khoktoom_desktop.registers.register import Register
from khoktoom_desktop.services import copies, records
from khoktoom_desktop.services.progress import Progress, no_progress
from khoktoom_desktop.storage import listing
from khoktoom_desktop.storage.office import read_office
from khoktoom_desktop.storage.record import Record
from khoktoom_desktop.thai.unreadable import Unreadable

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from khoktoom_desktop.services.office_file import OfficeFile


@dataclass(frozen=True)
class Keys:
    """The ids of all rows in order, and the totals of the columns that are added up."""

    ids: tuple[int, ...]
    totals: Mapping[str, int]


class Fate(StrEnum):
    """What becomes of a row: a new record, another state of one, nothing, or it waits to be mended."""

    ADDED = "added"
    CHANGED = "changed"
    UNCHANGED = "unchanged"
    BAD = "bad"


@dataclass(frozen=True)
class Entry:
    """What was typed into a row: ``base`` is the record it belongs to, or a blank one for a ``new`` row.

    ``texts`` are the typed cells by field, as typed; an empty text clears the cell.
    """

    base: Record
    texts: Mapping[str, str]
    new: bool = False


@dataclass(frozen=True)
class Outcome:
    """What became of an entry: the record before (``None``: new) and after (``None``: bad), and all problems."""

    fate: Fate
    before: Record | None
    after: Record | None
    problems: tuple[Problem, ...] = field(default=())


def read_keys(
    office_file: "OfficeFile",
    register: Register,
    *,
    period: Period = ALL_RECORDS,
    find: str = "",
    lookups: Lookups | None = None,
    sort: Sequence[tuple[str, bool]] = (),
) -> Keys:
    """Return which records a period holds, found and sorted, without reading them."""
    query = records.query_of(register, period=period, find=find, lookups=lookups, sort=sort)
    with office_file.reading() as session:
        ids, totals = listing.keys(session, query, records.summed_fields(register))
    return Keys(tuple(ids), totals)


def read_totals(
    office_file: "OfficeFile",
    register: Register,
    *,
    period: Period = ALL_RECORDS,
    find: str = "",
    lookups: Lookups | None = None,
) -> Mapping[str, int]:
    """Return the totals of the columns that are added up, as after a row was saved."""
    with office_file.reading() as session:
        query = records.query_of(register, period=period, find=find, lookups=lookups)
        return listing.totals(session, query, records.summed_fields(register))


def read_rows(office_file: "OfficeFile", register: Register, ids: Sequence[int]) -> tuple[Record, ...]:
    """Return the records of some rows in their order; one that went into the bin is left out."""
    with office_file.reading() as session:
        return tuple(listing.by_keys(session, register.record_class(), ids))


def added_up(office_file: "OfficeFile", register: Register, field_name: str, ids: Sequence[int]) -> tuple[int, int]:
    """Return how many of some rows hold a value in a field, and the sum of the values."""
    with office_file.reading() as session:
        return listing.added_up(session, register.record_class(), field_name, ids)


def typed_into(column: Column, record: Record) -> bool:
    """Tell whether a cell can be typed into: a list of children only where its text says all of it."""
    if column.computed:
        return False
    if column.kind is not ColumnKind.LINES:
        return True
    value = getattr(record, column.field)
    if column.lines is None or not value:
        return column.lines is not None
    try:
        return bool(column.lines.read(column.lines.write(value)) == value)
    except Unreadable:
        return False


def take_texts(register: Register, entry: Entry, lookups: Lookups) -> tuple[Record, tuple[Problem, ...]]:
    """Return the record with every typed text that can be read, and the problems of those that cannot."""
    blank = register.record_class()()
    changed: dict[str, Any] = {}
    problems: list[Problem] = []
    for column in register.columns():
        if column.field not in entry.texts or not typed_into(column, entry.base):
            continue
        value, problem = read_cell(column, entry.texts[column.field], lookups)
        default = getattr(blank, column.field)
        if problem is None and value is None and isinstance(default, int) and not isinstance(default, bool):
            problem = error(column.field, "required", "กรอก{title}", title=column.title)
        if problem is not None:
            problems.append(problem)
        if problem is None or not blocks((problem,)):
            value = default if value is None else value
            if value != getattr(entry.base, column.field):
                changed[column.field] = value
    return (replace(entry.base, **changed) if changed else entry.base), tuple(problems)


class _TakeBack(Exception):
    """Ends a trial without keeping anything."""


def save_rows(
    office_file: "OfficeFile",
    register: Register,
    entries: Sequence[Entry],
    *,
    lookups: Lookups | None = None,
    trial: bool = False,
    progress: Progress = no_progress,
) -> tuple[Outcome, ...]:
    """Save the good rows in one transaction, each with its history; the bad ones come back with their problems.

    The rules are the same as for a form. ``lookups`` are those that the rows were typed with, read anew where none
    are given. A ``trial`` does everything and keeps nothing.
    """
    found: list[Outcome] = []
    try:
        with office_file.writing() as session:
            office, day = read_office(session), records.today()
            known = lookups or records.lookups_in(session, office, day)
            for number, entry in enumerate(entries):
                progress(number, len(entries))
                found.append(_save(session, register, entry, known, office, day, trial=trial))
            if trial:
                raise _TakeBack
    except _TakeBack:
        pass
    return tuple(found)


def _save(
    session: "Session",
    register: Register,
    entry: Entry,
    lookups: Lookups,
    office: Office,
    day: date,
    *,
    trial: bool,
) -> Outcome:
    before = None if entry.new else entry.base
    record, problems = take_texts(register, entry, lookups)
    record = copies.normalised(register, record)
    if before is not None and record == before and not problems:
        return Outcome(Fate.UNCHANGED, before, before)
    with session.no_autoflush:
        problems = (*_meanwhile(session, register, before), *problems)
        problems = _all_problems(session, register, record, problems, office, day)
    if blocks(problems):
        return Outcome(Fate.BAD, before, None, problems)
    stored, further = records.keep_in(session, register, record)
    session.flush()
    # A trial ends by a rollback, after which what the session held can no longer be read.
    after = record if trial else stored
    return Outcome(Fate.ADDED if before is None else Fate.CHANGED, before, after, (*problems, *further))


def _all_problems(
    session: "Session", register: Register, record: Record, own: tuple[Problem, ...], office: Office, day: date
) -> tuple[Problem, ...]:
    """Return the cells' own problems and those of the rules about other cells: of a bad text the rules know nothing."""
    unread = {problem.field for problem in own if blocks((problem,))}
    rules = records.problems_in(session, register, record, office, day)
    return (*own, *(problem for problem in rules if problem.field is None or problem.field not in unread))


def _meanwhile(session: "Session", register: Register, before: Record | None) -> tuple[Problem, ...]:
    """Say that a record is no longer what the row was typed over."""
    if before is None:
        return ()
    current = session.get(register.record_class(), before.id)
    if current is not None and current.deleted_at is None and current.version == before.version:
        return ()
    return (error(None, "changed-meanwhile", "รายการนี้ถูกแก้ไขหรือลบจากที่อื่น กด Esc สองครั้งแล้วกรอกใหม่"),)


def take_back(
    office_file: "OfficeFile", register: Register, outcomes: Sequence[Outcome], progress: Progress = no_progress
) -> None:
    """Bring saved rows back to what they were before; new ones go into the bin.

    Raises ``Refused`` (``changed-meanwhile``) where one has been changed since; then nothing is taken back.
    """
    done = [each for each in outcomes if each.fate in (Fate.ADDED, Fate.CHANGED)]
    with office_file.writing() as session:
        current = [_still(session, register, each.after) for each in done]
        # The last first: what was saved later may rest on what was saved before.
        for number, (each, now) in enumerate(reversed(list(zip(done, current, strict=True)))):
            progress(number, len(done))
            if each.before is None:
                now.deleted_at = session.info["now"]
                session.flush()
            else:
                records.keep_in(session, register, replace(each.before, version=now.version))


def do_again(
    office_file: "OfficeFile", register: Register, outcomes: Sequence[Outcome], progress: Progress = no_progress
) -> None:
    """Bring rows that were taken back to what they were saved as; raises as ``take_back`` does."""
    done = [each for each in outcomes if each.fate in (Fate.ADDED, Fate.CHANGED) and each.after is not None]
    with office_file.writing() as session:
        current = [_still(session, register, each.before or each.after, binned=each.before is None) for each in done]
        for number, (each, now) in enumerate(zip(done, current, strict=True)):
            progress(number, len(done))
            if each.before is None:
                now.deleted_at = None
                session.flush()
            elif each.after is not None:
                records.keep_in(session, register, replace(each.after, version=now.version))


def _still(session: "Session", register: Register, expected: Record | None, *, binned: bool = False) -> Record:
    """Return a record that still holds the facts it is expected to; raises ``Refused``."""
    current = None if expected is None else session.get(register.record_class(), expected.id)
    if current is None or current != expected or (current.deleted_at is not None) != binned:
        raise Refused(
            "changed-meanwhile",
            "{record} ถูกแก้ไขอีกหลังจากนั้น จึงไม่เลิกทำให้",
            "ดูประวัติของรายการนี้ แล้วแก้ไขด้วยตนเอง",
            record="" if expected is None else register.record_module().describe(expected),
        )
    return current
