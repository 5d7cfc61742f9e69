"""The history: one row for each change of a record, written in the transaction that changes it."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from enum import StrEnum

from sqlalchemy import Index, inspect, select
from sqlalchemy.orm import InstanceState, Mapped, Session, UOWTransaction, mapped_column
from sqlalchemy.orm.attributes import flag_modified

from khoktoom_desktop.storage.facts import Facts, canonical, facts_before, facts_now, filled, owned_lists
from khoktoom_desktop.storage.record import Base, Record
from khoktoom_desktop.storage.stamping import fill_computed, keep_identity, stamp_changed, stamp_new
from khoktoom_desktop.storage.types import UtcDateTime


class Action(StrEnum):
    """Say what was done to a record; the last two change no fact of it (``storage.distinct``)."""

    INSERT = "insert"
    UPDATE = "update"
    DELETE = "delete"
    BIN = "bin"
    UNBIN = "unbin"
    DISTINCT = "distinct"
    NOT_DISTINCT = "not-distinct"


class HistoryEntry(Base):
    """One change: when (UTC), by whom, of which table's record, and the changed facts before and after.

    ``id`` is the sequence: it rises by one transaction after another and is never given twice.
    ``before`` and ``after`` are canonical JSON of the changed facts alone; a new record has no
    ``before``, one erased for good no ``after``.
    """

    __tablename__ = "history"
    __table_args__ = (Index("ix_history_uid", "uid"), {"sqlite_autoincrement": True})

    id: Mapped[int | None] = mapped_column(primary_key=True, default=None, compare=False)
    at: Mapped[datetime] = mapped_column(UtcDateTime)
    actor: Mapped[str]
    register: Mapped[str]
    uid: Mapped[str]
    action: Mapped[str]
    before: Mapped[str | None] = mapped_column(default=None)
    after: Mapped[str | None] = mapped_column(default=None)


def entry_of(
    record: Record, action: Action, actor: str, now: datetime, *, before: Facts | None, after: Facts | None
) -> HistoryEntry:
    """Make the history row of one change; the only place that does.

    ``before`` and ``after`` are all facts of the record; of two only what differs is kept, of one
    only what is not empty.
    """
    if before is not None and after is not None:
        changed = [name for name in after if before.get(name) != after[name]]
        before, after = {n: before.get(n) for n in changed}, {n: after[n] for n in changed}
    return HistoryEntry(
        at=now,
        actor=actor,
        register=record.__tablename__,
        uid=record.uid or "",
        action=action.value,
        before=None if before is None else canonical(filled(before) if after is None else before),
        after=None if after is None else canonical(filled(after) if before is None else after),
    )


def record_changes(session: Session, _context: UOWTransaction, _instances: object) -> None:
    """Stamp every record that waits to be flushed and write its history; listens to ``before_flush``."""
    touched = list(_touched(session))
    if not touched:
        return
    actor, now = session.info.get("actor"), session.info.get("now")
    if actor is None or now is None:
        raise RuntimeError("a session without an actor does not write")
    for record in touched:
        entry = _change(session, record, actor, now)
        if entry is not None:
            session.add(entry)


def changes_of(session: Session, uid: str) -> list[HistoryEntry]:
    """Return the history of one record, oldest first."""
    return list(session.scalars(select(HistoryEntry).where(HistoryEntry.uid == uid).order_by(HistoryEntry.id)))


def _change(session: Session, record: Record, actor: str, now: datetime) -> HistoryEntry | None:
    if record in session.deleted:
        return entry_of(record, Action.DELETE, actor, now, before=facts_before(record), after=None)
    if record in session.new:
        stamp_new(record, actor, now)
        return entry_of(record, Action.INSERT, actor, now, before=None, after=facts_now(record))
    keep_identity(record)
    fill_computed(record)
    before, after = facts_before(record), facts_now(record)
    action = _action(record)
    if before == after and action is Action.UPDATE:
        return None
    stamp_changed(record, actor, now)
    # A change of children alone, or one within the same moment, must raise the version too.
    flag_modified(record, "changed_at")
    return entry_of(record, action, actor, now, before=before, after=after)


def _action(record: Record) -> Action:
    state: InstanceState[Record] = inspect(record)
    history = state.attrs.deleted_at.load_history()
    if not history.has_changes():
        return Action.UPDATE
    if record.deleted_at is None:
        return Action.UNBIN
    return Action.BIN if not any(history.deleted) else Action.UPDATE


def _touched(session: Session) -> Iterator[Record]:
    waiting = [*session.new, *session.dirty, *session.deleted]
    yield from (each for each in waiting if isinstance(each, Record))
    children = {id(each) for each in waiting if isinstance(each, Base) and not isinstance(each, Record)}
    if not children:
        return
    seen = {id(each) for each in waiting}
    for record in list(session.identity_map.values()):
        if isinstance(record, Record) and id(record) not in seen and _owns_any(record, children):
            yield record


def _owns_any(record: Base, children: set[int]) -> bool:
    return any(id(child) in children or _owns_any(child, children) for child in _loaded_children(record))


def _loaded_children(record: Base) -> Iterable[Base]:
    for name in owned_lists(type(record)):
        yield from record.__dict__.get(name, ())
