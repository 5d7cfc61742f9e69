"""Whether an office file is what it should be: pages, references, schema, and a history that agrees with it."""

import json
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from sqlalchemy import Connection, create_engine, select, text
from sqlalchemy.orm import Session

from khoktoom_desktop.storage import schema
from khoktoom_desktop.storage.facts import Facts, canonical, facts_now, filled
from khoktoom_desktop.storage.history import Action, HistoryEntry
from khoktoom_desktop.storage.record import Base, Record

# What was done to a record, and the facts that it set as JSON.
Change = tuple[Action, str | None]

_CHUNK = 1000
_SHAPES = "SELECT name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%' AND name != 'alembic_version'"


def page_damage(connection: Connection) -> list[str]:
    """Return what SQLite finds wrong with the file's pages; empty where it is whole."""
    found = [str(line) for line in connection.execute(text("PRAGMA integrity_check(20)")).scalars()]
    return [] if found == ["ok"] else found


def dangling_references(connection: Connection) -> list[str]:
    """Return the tables and rows that point at a row that is not there."""
    found = connection.execute(text("PRAGMA foreign_key_check")).all()
    return [f"{table} {row}" for table, row, *_ in found]


def schema_differences(connection: Connection) -> list[str]:
    """Return the tables and indexes that are not as this program's migrations make them."""
    found, wanted = _shapes(connection), _wanted_shapes(schema.latest())
    return sorted(name for name in {*found, *wanted} if found.get(name) != wanted.get(name))


@lru_cache(1)
def _wanted_shapes(_number: int) -> Mapping[str, str | None]:
    """Return what all steps up to a number make; they are taken once, for every check and backup asks for it."""
    engine = create_engine("sqlite://")
    try:
        schema.upgrade(engine)
        with engine.connect() as fresh:
            return _shapes(fresh)
    finally:
        engine.dispose()


def history_disagreements(session: Session) -> Iterator[tuple[str, str]]:
    """Return the table and uid of each record whose history does not end in what the record says."""
    for mapper in sorted(Base.registry.mappers, key=lambda each: str(each.class_.__tablename__)):
        if issubclass(mapper.class_, Record):
            yield from _disagreements_of(session, mapper.class_)


def _shapes(connection: Connection) -> Mapping[str, str | None]:
    return {name: None if sql is None else " ".join(sql.split()) for name, sql in connection.execute(text(_SHAPES))}


def _disagreements_of(session: Session, record_class: type[Record]) -> Iterator[tuple[str, str]]:
    table, last = record_class.__tablename__, 0
    while True:
        statement = select(record_class).where(record_class.__table__.c.id > last)
        records = session.scalars(statement.order_by(record_class.__table__.c.id).limit(_CHUNK)).all()
        if not records:
            break
        histories = _histories(session, table, [record.uid or "" for record in records])
        for record in records:
            if not _agrees(record, histories.get(record.uid or "", [])):
                yield table, record.uid or ""
        last = records[-1].id or 0
        session.expunge_all()
    yield from ((table, uid) for uid in _without_record(session, record_class))


def _histories(session: Session, table: str, uids: Sequence[str]) -> Mapping[str, list[Change]]:
    entry = HistoryEntry
    entries = session.execute(
        select(entry.uid, entry.action, entry.after)
        .where(entry.register == table, entry.uid.in_(uids))
        .order_by(entry.id)
    )
    found: dict[str, list[Change]] = {}
    for uid, action, after in entries:
        found.setdefault(uid, []).append((Action(action), after))
    return found


def _agrees(record: Record, changes: Sequence[Change]) -> bool:
    if not changes or changes[0][0] is not Action.INSERT:
        return False
    state: Facts = {}
    binned = False
    for action, after in changes:
        if action in (Action.DISTINCT, Action.NOT_DISTINCT):
            continue
        state.update(json.loads(after or "{}"))
        binned = {Action.BIN: True, Action.UNBIN: False}.get(action, binned)
    now = json.loads(canonical(facts_now(record)))
    return filled(state) == filled(now) and binned == (record.deleted_at is not None)


def _without_record(session: Session, record_class: type[Record]) -> Iterator[str]:
    """Return the uids that the history knows as living and the table does not hold."""
    kept = select(record_class.uid)
    gone = select(HistoryEntry.uid).where(
        HistoryEntry.register == record_class.__tablename__, HistoryEntry.action == Action.DELETE.value
    )
    lost = select(HistoryEntry.uid).where(
        HistoryEntry.register == record_class.__tablename__,
        HistoryEntry.uid.not_in(kept),
        HistoryEntry.uid.not_in(gone),
    )
    yield from session.scalars(lost.distinct().order_by(HistoryEntry.uid))
