"""Many new records at once: the one path beside the session's own, with the same stamps and the same history."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from itertools import islice
from typing import cast

from sqlalchemy import Column, Table, insert, inspect, select
from sqlalchemy.orm import Session

from khoktoom_desktop.storage.facts import facts_now, owned_lists
from khoktoom_desktop.storage.history import Action, HistoryEntry, entry_of
from khoktoom_desktop.storage.record import Base, Record
from khoktoom_desktop.storage.stamping import stamp_new

_BATCH = 1000


def insert_records(session: Session, record_class: type[Record], records: Iterable[Record]) -> int:
    """Insert new records with their children and their history; returns how many.

    ``session`` is that of ``Database.writing``. The records stay values: they get uid and stamps, not their ids.
    """
    actor, now = session.info["actor"], session.info["now"]
    session.flush()
    waiting, inserted = iter(records), 0
    while batch := list(islice(waiting, _BATCH)):
        _insert(session, record_class, batch, actor, now)
        inserted += len(batch)
    return inserted


def _insert(session: Session, record_class: type[Record], batch: Sequence[Record], actor: str, now: datetime) -> None:
    for record in batch:
        stamp_new(record, actor, now)
    table = _table(record_class)
    session.execute(insert(table), [{**_row(record), "version": 1} for record in batch])
    if owned_lists(record_class):
        uids = [record.uid for record in batch]
        found = session.execute(select(table.c.uid, table.c.id).where(table.c.uid.in_(uids)))
        ids = {str(uid): int(each) for uid, each in found}
        _insert_children(session, record_class, [(ids[record.uid or ""], record) for record in batch])
    entries = [entry_of(each, Action.INSERT, actor, now, before=None, after=facts_now(each)) for each in batch]
    session.execute(insert(_table(HistoryEntry)), [_row(entry) for entry in entries])


def _insert_children(session: Session, owner: type[Base], owners: Sequence[tuple[int, Base]]) -> None:
    for name, child_class in owned_lists(owner).items():
        key = _key_to(owner, child_class)
        rows = [{**_row(child), key: owner_id} for owner_id, record in owners for child in getattr(record, name)]
        if rows:
            session.execute(insert(_table(child_class)), rows)


def _key_to(owner: type[Base], child_class: type[Base]) -> str:
    columns: Sequence[Column[object]] = _table(child_class).columns.values()
    return next(column.key for column in columns if column.references(_table(owner).c.id))


def _row(record: Base) -> Mapping[str, object]:
    """Return the values of a record's columns; the primary key is left to the database."""
    values: dict[str, object] = {}
    for attribute in inspect(type(record)).column_attrs:
        column = attribute.columns[0]
        if not column.primary_key:
            values[column.key] = getattr(record, attribute.key)
    return values


def _table(record_class: type[Base]) -> Table:
    return cast(Table, record_class.__table__)
