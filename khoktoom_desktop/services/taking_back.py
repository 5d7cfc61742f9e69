"""Taking back what was written, and writing it again: every change of a span of the history, in one transaction.

Saving a record may do more than one thing (cancel a declaration of none, begin a revision), an import does hundreds:
the history knows each, so that one step takes back all of them. Nothing is removed: taking back is history too.
"""

import json
from collections.abc import Sequence
from typing import TYPE_CHECKING

from sqlalchemy import select

from khoktoom_desktop.domain.trouble import Refused
from khoktoom_desktop.registers.catalogue import REGISTERS
from khoktoom_desktop.services import records
from khoktoom_desktop.services.progress import Progress, no_progress
from khoktoom_desktop.storage.facts import Facts, canonical, facts_now
from khoktoom_desktop.storage.history import Action, HistoryEntry
from khoktoom_desktop.storage.record import Base, Record
from khoktoom_desktop.storage.reverting import Span, entries_of, values_of

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from khoktoom_desktop.services.office_file import OfficeFile


def take_back(office_file: "OfficeFile", span: Span, progress: Progress = no_progress) -> None:
    """Bring everything of a span back to how it was before; all of it or nothing.

    Raises ``Refused`` (``changed-meanwhile``) where any of it was changed since.
    """
    with office_file.writing() as session:
        _move_all(session, entries_of(session, span)[::-1], progress, back=True)


def do_again(office_file: "OfficeFile", span: Span, progress: Progress = no_progress) -> None:
    """Do again what a span did and ``take_back`` took back; raises as that does."""
    with office_file.writing() as session:
        _move_all(session, entries_of(session, span), progress, back=False)


def _move_all(session: "Session", entries: Sequence[HistoryEntry], progress: Progress, *, back: bool) -> None:
    registers = {each.record_class().__tablename__: each for each in REGISTERS}
    changed: dict[str, Record] = {}
    for number, entry in enumerate(entries):
        progress(number, len(entries))
        if Action(entry.action) in (Action.DISTINCT, Action.NOT_DISTINCT):
            continue
        record = _found(session, entry)
        _move(session, entry, record, back=back)
        session.flush()
        if entry.action == Action.UPDATE:
            changed[entry.uid] = record
    # What a register keeps in step with a changed record (the revisions of a plan) is no fact that the history knows.
    for record in changed.values():
        if record.deleted_at is None and record.__tablename__ in registers:
            records.keep_in(session, registers[record.__tablename__], record)


def _move(session: "Session", entry: HistoryEntry, record: Record, *, back: bool) -> None:
    action = Action(entry.action)
    came = action in (Action.INSERT, Action.UNBIN)
    before, after = _facts(entry.before), _facts(entry.after)
    # A record that was made goes to the bin as it was made, and comes back so.
    expected, wanted = (after, before) if back or action is Action.INSERT else (before, after)
    lives = record.deleted_at is None
    # What the deed brought to life lives until that is taken back, and what it threw away does not.
    if (action is not Action.UPDATE and lives != (came if back else not came)) or not _holds(record, expected):
        raise _changed_meanwhile(record)
    if action is not Action.UPDATE:
        record.deleted_at = session.info["now"] if came == back else None
    if action is not Action.INSERT:
        for name, value in values_of(type(record), wanted).items():
            setattr(record, name, value)


def _facts(text: str | None) -> Facts:
    found: Facts = json.loads(text or "{}")
    return found


def _holds(record: Record, expected: Facts) -> bool:
    """Tell whether a record still says what a change left; an empty fact and none are the same."""
    now: Facts = json.loads(canonical(facts_now(record)))
    return all((now.get(name) or None) == (value or None) for name, value in expected.items())


def _found(session: "Session", entry: HistoryEntry) -> Record:
    record_class = next(each for each in _record_classes() if each.__tablename__ == entry.register)
    record = session.scalars(select(record_class).where(record_class.uid == entry.uid)).one_or_none()
    if record is None:
        raise Refused(
            "erased",
            "รายการหนึ่งถูกลบถาวรไปแล้ว จึงเลิกทำหรือทำซ้ำไม่ได้",
            "กู้คืนจากสำเนาสำรองหากต้องการข้อมูลเดิม",
        )
    return record


def _record_classes() -> tuple[type[Record], ...]:
    for each in REGISTERS:
        each.record_class()
    found = (mapper.class_ for mapper in Base.registry.mappers)
    return tuple(each for each in found if issubclass(each, Record))


def _changed_meanwhile(record: Record) -> Refused:
    register = next((each for each in REGISTERS if each.record_class() is type(record)), None)
    return Refused(
        "changed-meanwhile",
        "{record} ถูกแก้ไขอีกหลังจากนั้น จึงไม่เลิกทำให้",
        "ดูประวัติของรายการนี้ แล้วแก้ไขด้วยตนเอง",
        record=register.record_module().describe(record) if register else "รายการนี้",
    )
