"""Find records by what was typed: in the list of one register, or everywhere with count and sum by register."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from khoktoom_desktop.domain.cell import write_cell
from khoktoom_desktop.domain.column import Column, ColumnKind, Lookups
from khoktoom_desktop.domain.period import ALL_RECORDS, Period, fiscal_year
from khoktoom_desktop.domain.sentence import Sentence, sentence
from khoktoom_desktop.registers.catalogue import REGISTERS
from khoktoom_desktop.registers.importing import bare_key, known_headings
from khoktoom_desktop.registers.register import Register
from khoktoom_desktop.services import records
from khoktoom_desktop.services.filtering import Amount, Empty, Filter, Term, Word, read_filter
from khoktoom_desktop.services.progress import Progress, no_progress
from khoktoom_desktop.storage import listing
from khoktoom_desktop.storage.listing import Blank, Condition, Holds, Within
from khoktoom_desktop.thai.text import search_key

if TYPE_CHECKING:
    from sqlalchemy import ColumnElement
    from sqlalchemy.orm import Session

    from khoktoom_desktop.services.office_file import OfficeFile
    from khoktoom_desktop.storage.record import Record

SHOWN = 5
_LONGEST_LIST = 500
_NEVER_EMPTY = (ColumnKind.BOOLEAN, ColumnKind.LINES)


@dataclass(frozen=True)
class FoundList(records.Listing):
    """A page of the records found; ``told`` says what of the words was not understood, ``period`` which was named."""

    told: tuple[Sentence, ...] = ()
    period: Period | None = None


@dataclass(frozen=True)
class Hit:
    """A record found: what it is, when, how much."""

    uid: str
    title: str
    day: date | None
    amount: str


@dataclass(frozen=True)
class Group:
    """What one register has: the first few records, how many there are, and what their main amount adds up to."""

    register: Register
    hits: tuple[Hit, ...]
    count: int
    total_title: str = ""
    total: str = ""


@dataclass(frozen=True)
class Found:
    """What was found everywhere, register by register, and what of the words was not understood."""

    groups: tuple[Group, ...] = ()
    told: tuple[Sentence, ...] = ()

    @property
    def count(self) -> int:
        """Return how many records were found in all registers."""
        return sum(group.count for group in self.groups)


def list_found(
    office_file: "OfficeFile",
    register: Register,
    text: str,
    *,
    period: Period = ALL_RECORDS,
    lookups: Lookups | None = None,
    sort: Sequence[tuple[str, bool]] = (),
    offset: int = 0,
    limit: int | None = None,
) -> FoundList:
    """Return the records of a register that what was typed asks for; a period named there replaces the chosen one.

    ``lookups`` are the office's words for keys and ids, so that a department is found by its name.
    """
    typed = read_filter(text, period.year or fiscal_year(records.today()))
    known = lookups or Lookups()
    with office_file.reading() as session:
        query, told = _query(register, typed, ALL_RECORDS if typed.periods else period, known, tuple(sort))
        summed = [column.field for column in register.columns() if column.total and not column.computed]
        looked = listing.look(session, query, summed, offset, limit)
        return FoundList(
            looked.records,
            looked.count,
            looked.totals,
            (*typed.problems, *told),
            typed.periods[0] if typed.periods else None,
        )


def find_everywhere(
    office_file: "OfficeFile",
    text: str,
    *,
    year: int | None = None,
    lookups: Lookups | None = None,
    shown: int = SHOWN,
    progress: Progress = no_progress,
) -> Found:
    """Return what every register has of what was typed; ``year`` is the fiscal year of parts of a year.

    ``progress`` may raise ``Cancelled`` between two registers.
    """
    typed = read_filter(text, year or fiscal_year(records.today()))
    if not typed:
        return Found((), typed.problems)
    groups: list[Group] = []
    with office_file.reading() as session:
        for place, register in enumerate(REGISTERS):
            progress(place, len(REGISTERS))
            query, told = _query(register, typed, ALL_RECORDS, lookups or Lookups(), ())
            group = None if told else _group(session, register, query, lookups or Lookups(), shown)
            groups += [group] if group else []
    return Found(tuple(groups), typed.problems)


def _group(
    session: "Session", register: Register, query: "listing.Query[Record]", lookups: Lookups, shown: int
) -> Group | None:
    """Return what a register has of a query, or ``None`` where it has nothing."""
    main = main_amount(register)
    looked = listing.look(session, query, [main.field] if main else [], 0, shown)
    if not looked.count:
        return None
    days = [column for column in register.columns() if column.kind is ColumnKind.DATE]
    describe = register.record_module().describe
    hits = tuple(
        Hit(
            record.uid or "",
            describe(record),
            next((day for column in days if (day := getattr(record, column.field)) is not None), None),
            write_cell(main, getattr(record, main.field), lookups) if main else "",
        )
        for record in looked.records
    )
    if main is None:
        return Group(register, hits, looked.count)
    return Group(register, hits, looked.count, main.title, write_cell(main, looked.totals[main.field], lookups))


def main_amount(register: Register) -> Column | None:
    """Return the column whose sum says most of a register: the last amount that is added up, else the last count."""
    summed = [column for column in register.columns() if column.total and not column.computed]
    amounts = [column for column in summed if column.kind is ColumnKind.BAHT]
    return next(iter((amounts or summed)[::-1]), None)


def _query(
    register: Register, typed: Filter, period: Period, lookups: Lookups, sort: tuple[tuple[str, bool], ...]
) -> "tuple[listing.Query[Record], tuple[Sentence, ...]]":
    """Return the query for what was typed, and what of it this register has no column for."""
    where: list[ColumnElement[bool]] = []
    also: list[Condition] = []
    told: list[Sentence] = []
    columns = [column for column in register.columns() if not column.computed]
    for term in (*([] if period.year is None else [period]), *typed.terms):
        if isinstance(term, Period):
            if register.dated:
                where.append(register.figures_module().within(term))
            else:
                also.append(Within(_fields(columns, ColumnKind.DATE), term.start, term.end))
        elif isinstance(term, Empty):
            condition, unknown = _empty(columns, term)
            also.extend(condition)
            told.extend(unknown)
        else:
            also.append(_condition(columns, term, lookups))
    # Words are the dearest to look for: they come last.
    also.sort(key=lambda condition: isinstance(condition, Holds))
    query = listing.Query(register.record_class(), where=tuple(where), sort=sort or register.sort(), also=tuple(also))
    return query, tuple(told)


def _condition(columns: Sequence[Column], term: Term, lookups: Lookups) -> Condition:
    if isinstance(term, Amount):
        amounts = _fields(columns, ColumnKind.BAHT)
        return Within(amounts, term.low, term.high) if amounts else _counts(columns, term)
    if isinstance(term, date):
        return Within(_fields(columns, ColumnKind.DATE), term, term)
    word = term if isinstance(term, Word) else Word("")
    among: list[tuple[str, tuple[object, ...]]] = []
    for column in columns:
        if column.kind in (ColumnKind.CHOICE, ColumnKind.REFERENCE):
            values = _meant(column, word.key, lookups)
            among += [(column.field, values)] if values else []
        elif column.kind is ColumnKind.BAHT and word.satang is not None:
            among.append((column.field, (word.satang,)))
    return Holds(word.key, tuple(among))


def _counts(columns: Sequence[Column], term: Amount) -> Within:
    """Take an amount for a count where a register has no money: satang are hundredths of one."""
    fields = tuple(column.field for column in columns if column.kind is ColumnKind.INTEGER and column.total)
    low = None if term.low is None else -(-term.low // 100)
    return Within(fields, low, None if term.high is None else term.high // 100)


def _meant(column: Column, key: str, lookups: Lookups) -> tuple[object, ...]:
    """Return the keys or ids whose words hold what was typed; very long lists are not looked through."""
    if column.kind is ColumnKind.CHOICE:
        return tuple(each.key for each in column.entries(lookups) if key in search_key(each.title))
    known = lookups.references.get(column.source, {})
    if len(known) > _LONGEST_LIST:
        return ()
    return tuple(number for number, title in known.items() if key in search_key(title))


def _empty(columns: Sequence[Column], term: Empty) -> tuple[list[Condition], list[Sentence]]:
    """Return the condition that a named column, or any that the list shows, is empty."""
    usual = tuple(each.field for each in columns if not each.hidden and each.kind not in _NEVER_EMPTY)
    if not term.name:
        return [Blank(usual)], []
    known = known_headings(columns)
    key = bare_key(term.name)
    column = known.get(key) or next((each for name, each in known.items() if name.startswith(key)), None)
    if column is not None and column.kind not in _NEVER_EMPTY:
        return [Blank((column.field,))], []
    if term.loose:
        return [Holds(search_key(term.name)), Blank(usual)], []
    return [], [sentence("ทะเบียนนี้ไม่มีคอลัมน์ “{name}” ที่ว่างได้ ใช้ชื่อตามหัวตาราง", name=term.name)]


def _fields(columns: Sequence[Column], kind: ColumnKind) -> tuple[str, ...]:
    return tuple(column.field for column in columns if column.kind is kind)
