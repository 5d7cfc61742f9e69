"""Lists of any register: found, sorted and paged by the database, never loaded whole."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from khoktoom_desktop.storage.record import Record
from khoktoom_desktop.thai.text import search_key

Row = TypeVar("Row", bound=Record)
MOST_KEYS = 10_000
"""Ids that one statement may name; SQLite takes 32,766."""


@dataclass(frozen=True)
class Query(Generic[Row]):
    """Which records of a class, in which order.

    ``find`` holds words that must all occur, in any spelling, digits or case; ``sort`` is (field, descending),
    the most important first, Thai fields in dictionary order; ``binned`` asks for the bin instead.
    """

    record_class: type[Row]
    where: tuple[ColumnElement[bool], ...] = ()
    find: str = ""
    sort: tuple[tuple[str, bool], ...] = ()
    binned: bool = False


def page(session: Session, query: Query[Row], offset: int = 0, limit: int | None = None) -> list[Row]:
    """Return the records from an offset on, at most ``limit`` of them."""
    statement = select(query.record_class).where(*_conditions(query)).order_by(*_order(query)).offset(offset)
    return list(session.scalars(statement if limit is None else statement.limit(limit)))


def count(session: Session, query: Query[Row]) -> int:
    """Return how many records there are."""
    statement = select(func.count()).select_from(query.record_class)
    return session.scalars(statement.where(*_conditions(query))).one()


def totals(session: Session, query: Query[Row], fields: Sequence[str]) -> Mapping[str, int]:
    """Return the sums of fields over all records of a query; an empty field counts nothing."""
    if not fields:
        return {}
    sums = [func.coalesce(func.sum(getattr(query.record_class, name)), 0) for name in fields]
    row = session.execute(select(*sums).where(*_conditions(query))).one()
    return {name: int(value) for name, value in zip(fields, row, strict=True)}


def keys(session: Session, query: Query[Row]) -> list[int]:
    """Return the ids of all records of a query in its order, without reading one of them."""
    key = query.record_class.__table__.c.id
    statement = select(key).select_from(query.record_class).where(*_conditions(query)).order_by(*_order(query))
    return list(session.execute(statement).scalars())


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
    return [binned, *query.where, *(record_class.search_key.contains(word, autoescape=True) for word in words)]


def _order(query: Query[Row]) -> list[ColumnElement[object]]:
    order: list[ColumnElement[object]] = []
    for name, descending in query.sort:
        column = getattr(query.record_class, f"{name}_order", None) or getattr(query.record_class, name)
        order.append((column.desc() if descending else column.asc()).nulls_last())
    return [*order, query.record_class.__table__.c.id.asc()]
