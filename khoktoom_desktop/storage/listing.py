"""Lists of any register: found, sorted and paged by the database, never loaded whole."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from khoktoom_desktop.storage.record import Record
from khoktoom_desktop.thai.text import search_key

Row = TypeVar("Row", bound=Record)


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
