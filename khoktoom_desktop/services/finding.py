"""Find records by what was typed: in the list of one register, or everywhere with count and sum by register."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from khoktoom_desktop.domain.cell import write_cell
from khoktoom_desktop.domain.column import Column, ColumnKind, Lookups
from khoktoom_desktop.domain.period import ALL_RECORDS, Period, fiscal_year
from khoktoom_desktop.domain.sentence import Sentence
from khoktoom_desktop.registers.catalogue import REGISTERS
from khoktoom_desktop.registers.register import Register
from khoktoom_desktop.services import records
from khoktoom_desktop.services.filtering import read_filter
from khoktoom_desktop.services.found_query import found_query
from khoktoom_desktop.services.progress import Progress, no_progress
from khoktoom_desktop.storage import listing

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from khoktoom_desktop.services.office_file import OfficeFile
    from khoktoom_desktop.storage.record import Record

SHOWN = 5


@dataclass(frozen=True)
class Understood:
    """What of the words typed into the line over a list was understood: which period was named, and what was not."""

    period: Period | None = None
    told: tuple[Sentence, ...] = ()


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


def understood(register: Register, text: str, period: Period) -> Understood:
    """Return what the list of a register makes of what was typed, beside the records that it shows."""
    typed = read_filter(text, period.year or fiscal_year(records.today()))
    _query, told = found_query(register, typed, period, Lookups())
    return Understood(typed.periods[0] if typed.periods else None, (*typed.problems, *told))


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
            query, told = found_query(register, typed, ALL_RECORDS, lookups or Lookups())
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
            _title(register, record, describe(record), lookups),
            next((day for column in days if (day := getattr(record, column.field)) is not None), None),
            write_cell(main, getattr(record, main.field), lookups) if main else "",
        )
        for record in looked.records
    )
    if main is None:
        return Group(register, hits, looked.count)
    return Group(register, hits, looked.count, main.title, write_cell(main, looked.totals[main.field], lookups))


def _title(register: Register, record: "Record", described: str, lookups: Lookups) -> str:
    """Name a record, with the record of another register that it is about: a count says of which service."""
    about = [
        text
        for column in register.columns()
        if column.kind is ColumnKind.REFERENCE and column.required and column.source != "department"
        if (text := write_cell(column, getattr(record, column.field), lookups))
    ]
    return " · ".join((*about, described))


def main_amount(register: Register) -> Column | None:
    """Return the column whose sum says most of a register: the last amount that is added up, else the last count."""
    summed = [column for column in register.columns() if column.total and not column.computed]
    amounts = [column for column in summed if column.kind is ColumnKind.BAHT]
    return next(iter((amounts or summed)[::-1]), None)
