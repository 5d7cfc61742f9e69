"""Lists of any register: found, sorted and paged by the database, never loaded whole."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from sqlalchemy import ColumnElement, String, and_, false, func, or_, select
from sqlalchemy.orm import Session

from khoktoom_desktop.storage.record import Record
from khoktoom_desktop.thai.text import search_key

Row = TypeVar("Row", bound=Record)
MOST_KEYS = 10_000
"""Ids that one statement may name; SQLite takes 32,766."""


@dataclass(frozen=True)
class Within:
    """Ask that any of some fields lies between two values, both included; ``None`` leaves an end open."""

    fields: tuple[str, ...]
    low: object = None
    high: object = None


@dataclass(frozen=True)
class Blank:
    """Ask that any of some fields holds nothing."""

    fields: tuple[str, ...]


@dataclass(frozen=True)
class Holds:
    """Ask for a word, given as its search key, or for one of some values in one of some fields."""

    word: str
    among: tuple[tuple[str, tuple[object, ...]], ...] = ()


Condition = Within | Blank | Holds


@dataclass(frozen=True)
class Query(Generic[Row]):
    """Which records of a class, in which order.

    ``find`` holds words that must all occur, in any spelling, digits or case; ``sort`` is (field, descending),
    the most important first, Thai fields in dictionary order; ``binned`` asks for the bin instead. All of ``also``
    must hold besides.
    """

    record_class: type[Row]
    where: tuple[ColumnElement[bool], ...] = ()
    find: str = ""
    sort: tuple[tuple[str, bool], ...] = ()
    binned: bool = False
    also: tuple[Condition, ...] = ()


def page(session: Session, query: Query[Row], offset: int = 0, limit: int | None = None) -> list[Row]:
    """Return the records from an offset on, at most ``limit`` of them."""
    statement = select(query.record_class).where(*_conditions(query)).order_by(*_order(query)).offset(offset)
    return list(session.scalars(statement if limit is None else statement.limit(limit)))


def count(session: Session, query: Query[Row]) -> int:
    """Return how many records there are."""
    statement = select(func.count()).select_from(query.record_class)
    return session.scalars(statement.where(*_conditions(query))).one()


@dataclass(frozen=True)
class Looked(Generic[Row]):
    """A page of records, how many there are on all pages, and the sums over all of them."""

    records: tuple[Row, ...]
    count: int
    totals: Mapping[str, int]


def look(
    session: Session, query: Query[Row], fields: Sequence[str], offset: int = 0, limit: int | None = None
) -> Looked[Row]:
    """Return page, count and totals of a query from one pass over its records, as typing wants it."""
    record_class = query.record_class
    key = record_class.__table__.c.id
    order = [getattr(record_class, f"{name}_order", None) or getattr(record_class, name) for name, _down in query.sort]
    hits = (
        select(
            key.label("id"),
            *(getattr(record_class, name).label(f"sum_{name}") for name in fields),
            *(column.label(f"order_{place}") for place, column in enumerate(order)),
        )
        .where(*_conditions(query))
        .cte("hits")
    )
    sums = [select(func.coalesce(func.sum(hits.c[f"sum_{name}"]), 0)).scalar_subquery() for name in fields]
    sorted_by = [
        (hits.c[f"order_{place}"].desc() if down else hits.c[f"order_{place}"].asc()).nulls_last()
        for place, (_name, down) in enumerate(query.sort)
    ]
    counted = select(func.count()).select_from(hits).scalar_subquery()
    statement = select(hits.c.id, counted, *sums).order_by(*sorted_by, hits.c.id.asc()).offset(offset).limit(limit)
    rows = session.execute(statement).all()
    if not rows:
        if not offset:
            return Looked((), 0, dict.fromkeys(fields, 0))
        return Looked((), count(session, query), totals(session, query, fields))
    found = {record.id: record for record in session.scalars(select(record_class).where(key.in_([r[0] for r in rows])))}
    added = {name: int(value) for name, value in zip(fields, rows[0][2:], strict=True)}
    return Looked(tuple(found[row[0]] for row in rows), int(rows[0][1]), added)


def totals(session: Session, query: Query[Row], fields: Sequence[str]) -> Mapping[str, int]:
    """Return the sums of fields over all records of a query; an empty field counts nothing."""
    if not fields:
        return {}
    sums = [func.coalesce(func.sum(getattr(query.record_class, name)), 0) for name in fields]
    row = session.execute(select(*sums).where(*_conditions(query))).one()
    return {name: int(value) for name, value in zip(fields, row, strict=True)}


def keys(session: Session, query: Query[Row], fields: Sequence[str] = ()) -> tuple[list[int], Mapping[str, int]]:
    """Return the ids of all records of a query in its order, and the sums of fields, from one pass over them."""
    columns = [query.record_class.__table__.c.id, *(getattr(query.record_class, name) for name in fields)]
    statement = select(*columns).select_from(query.record_class).where(*_conditions(query)).order_by(*_order(query))
    rows = session.execute(statement).all()
    sums = {name: sum(row[at] or 0 for row in rows) for at, name in enumerate(fields, 1)}
    return [row[0] for row in rows], sums


def by_keys(session: Session, record_class: type[Row], wanted: Sequence[int]) -> list[Row]:
    """Return the records of some ids in the order of the ids; one that is gone or in the bin is left out."""
    key = record_class.__table__.c.id
    statement = select(record_class).where(key.in_(wanted), record_class.deleted_at.is_(None))
    found = {record.id: record for record in session.scalars(statement)}
    return [found[each] for each in wanted if each in found]


def added_up(session: Session, record_class: type[Row], field: str, wanted: Sequence[int]) -> tuple[int, int]:
    """Return how many records of some ids hold a value in a field, and the sum of the values."""
    column, key = getattr(record_class, field), record_class.__table__.c.id
    filled = total = 0
    for start in range(0, len(wanted), MOST_KEYS):
        some = wanted[start : start + MOST_KEYS]
        statement = select(func.count(column), func.coalesce(func.sum(column), 0)).where(key.in_(some))
        count_, sum_ = session.execute(statement).one()
        filled, total = filled + int(count_), total + int(sum_)
    return filled, total


def _conditions(query: Query[Row]) -> list[ColumnElement[bool]]:
    record_class = query.record_class
    binned = record_class.deleted_at.is_not(None) if query.binned else record_class.deleted_at.is_(None)
    # Folding drops spaces at Thai letters, so a text is cut into words before it is folded.
    words = [key for key in map(search_key, query.find.split()) if key]
    told = (_condition(record_class, condition) for condition in query.also)
    return [binned, *query.where, *(record_class.search_key.contains(word, autoescape=True) for word in words), *told]


def _condition(record_class: type[Record], condition: Condition) -> ColumnElement[bool]:
    """Write a condition in SQL; one over no fields is never met."""
    if isinstance(condition, Holds):
        found = [record_class.search_key.contains(condition.word, autoescape=True)]
        found += [getattr(record_class, name).in_(values) for name, values in condition.among]
        return or_(*found)
    columns = [getattr(record_class, name) for name in condition.fields]
    if isinstance(condition, Blank):
        return or_(false(), *(_blank(column) for column in columns))
    return or_(false(), *(and_(column.is_not(None), *_ends(condition, column)) for column in columns))


def _ends(condition: Within, column: ColumnElement[object]) -> list[ColumnElement[bool]]:
    low = [column >= condition.low] if condition.low is not None else []
    return low + ([column <= condition.high] if condition.high is not None else [])


def _blank(column: ColumnElement[object]) -> ColumnElement[bool]:
    empty = column.is_(None)
    return or_(empty, column == "") if isinstance(column.type, String) else empty


def _order(query: Query[Row]) -> list[ColumnElement[object]]:
    order: list[ColumnElement[object]] = []
    for name, descending in query.sort:
        column = getattr(query.record_class, f"{name}_order", None) or getattr(query.record_class, name)
        order.append((column.desc() if descending else column.asc()).nulls_last())
    return [*order, query.record_class.__table__.c.id.asc()]
