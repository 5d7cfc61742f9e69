"""What was typed to find records, as the query of a register: words, periods, amounts and gaps over its own columns."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from khoktoom_desktop.domain.column import Column, ColumnKind, Lookups
from khoktoom_desktop.domain.period import ALL_RECORDS, Period
from khoktoom_desktop.domain.sentence import Sentence, sentence
from khoktoom_desktop.registers.importing import bare_key, known_headings
from khoktoom_desktop.registers.register import Register
from khoktoom_desktop.services.filtering import Amount, Empty, Filter, Term, Word
from khoktoom_desktop.storage import listing
from khoktoom_desktop.storage.listing import Blank, Condition, Holds, Within
from khoktoom_desktop.thai.text import search_key

if TYPE_CHECKING:
    from sqlalchemy import ColumnElement

    from khoktoom_desktop.storage.record import Record

_LONGEST_LIST = 500
_NEVER_EMPTY = (ColumnKind.BOOLEAN, ColumnKind.LINES)


def found_query(
    register: Register,
    typed: Filter,
    period: Period,
    lookups: Lookups,
    sort: Sequence[tuple[str, bool]] = (),
) -> "tuple[listing.Query[Record], tuple[Sentence, ...]]":
    """Return the query for what was typed, and what of it this register has no column for.

    A period that was named takes the place of ``period``. ``lookups`` are the office's words for keys and ids.
    """
    where: list[ColumnElement[bool]] = []
    also: list[Condition] = []
    told: list[Sentence] = []
    columns = [column for column in register.columns() if not column.computed]
    chosen = ALL_RECORDS if typed.periods else period
    for term in (*([] if chosen.year is None else [chosen]), *typed.terms):
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
    order = tuple(sort) or register.sort()
    return listing.Query(register.record_class(), where=tuple(where), sort=order, also=tuple(also)), tuple(told)


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
