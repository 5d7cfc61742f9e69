"""Facts that the history keeps, read back to values of a record: how a change is taken back and done again."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import cast

from sqlalchemy import Date, LargeBinary, func, inspect, select
from sqlalchemy.orm import Session
from sqlalchemy.types import TypeEngine

from khoktoom_desktop.storage.facts import Facts, owned_lists
from khoktoom_desktop.storage.history import HistoryEntry
from khoktoom_desktop.storage.record import Base, Record
from khoktoom_desktop.storage.types import UtcDateTime


@dataclass(frozen=True)
class Span:
    """The rows of the history after ``first`` up to ``last``: what one deed wrote."""

    first: int
    last: int

    @property
    def empty(self) -> bool:
        """Tell whether the deed wrote nothing."""
        return self.last <= self.first


def last_entry(session: Session) -> int:
    """Return the number of the newest row of the history; 0 of an empty one."""
    return session.scalar(select(func.max(HistoryEntry.id))) or 0


def entries_of(session: Session, span: Span) -> Sequence[HistoryEntry]:
    """Return the rows of a span of the history, oldest first."""
    within = HistoryEntry.id > span.first, HistoryEntry.id <= span.last
    return session.scalars(select(HistoryEntry).where(*within).order_by(HistoryEntry.id)).all()


def values_of(record_class: type[Base], facts: Facts) -> dict[str, object]:
    """Return facts as the history keeps them as values of a mapped class, children and all.

    Raises ``ValueError`` for bytes, of which the history knows the SHA-256 alone.
    """
    owned = owned_lists(record_class)
    columns = {each.key: each.columns[0].type for each in inspect(record_class).column_attrs}
    values: dict[str, object] = {}
    for name, fact in facts.items():
        if name in owned:
            children = cast("list[Facts]", fact or [])
            values[name] = [owned[name](**values_of(owned[name], each)) for each in children]
        else:
            values[name] = _value(columns[name], fact)
    return values


def referred_to(session: Session, record: Record) -> bool:
    """Tell whether another record points at this one, in the bin or not; its own children do not count."""
    own = {each.__tablename__ for each in owned_lists(type(record)).values()}
    target = f"{record.__tablename__}.id"
    for table in Base.metadata.sorted_tables:
        for column in table.c if table.name not in own else ():
            points = any(key.target_fullname == target for key in column.foreign_keys)
            if points and session.execute(select(column).where(column == record.id).limit(1)).first() is not None:
                return True
    return False


def _value(kind: TypeEngine[object], fact: object) -> object:
    if isinstance(kind, LargeBinary) and fact is not None:
        raise ValueError("the history keeps no bytes")
    if isinstance(kind, UtcDateTime) and isinstance(fact, str):
        return datetime.fromisoformat(fact)
    if isinstance(kind, Date) and isinstance(fact, str):
        return date.fromisoformat(fact)
    return fact
