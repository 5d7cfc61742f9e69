"""What an import changed, kept so that all of it can be taken back in one step and done again."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, replace
from typing import TYPE_CHECKING, TypeVar

from sqlalchemy import inspect, select

from khoktoom_desktop.domain.trouble import Refused
from khoktoom_desktop.registers.register import Register
from khoktoom_desktop.storage.facts import owned_lists
from khoktoom_desktop.storage.nil import NilDeclaration
from khoktoom_desktop.storage.record import Base, Record

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from khoktoom_desktop.services.office_file import OfficeFile

_AT_ONCE = 500
Mapped = TypeVar("Mapped", bound=Base)


@dataclass(frozen=True)
class Change:
    """A record as it stood before an import (``None``: not in the file) and as the import left it; copies of both."""

    before: Record | None
    after: Record


def copy_of(record: Mapped) -> Mapped:
    """Return a record with its children as they stand now, tied to no session."""
    lists = {
        each.name: [copy_of(child) for child in value]
        for each in fields(record)
        if isinstance(value := getattr(record, each.name, None), list) and all(isinstance(one, Base) for one in value)
    }
    return replace(record, **lists)


def nil_cancelled(session: "Session") -> tuple[str, ...]:
    """Return the uids of the declarations of none that this transaction put into the bin."""
    session.flush()
    found = session.scalars(select(NilDeclaration.uid).where(NilDeclaration.deleted_at == session.info["now"]))
    return tuple(uid for uid in found if uid is not None)


def put_back(
    office_file: "OfficeFile", register: Register, changes: Sequence[Change], nil_uids: Sequence[str], *, forward: bool
) -> None:
    """Bring every record that an import touched to where it stood before it, or (``forward``) after it.

    All in one transaction. Raises ``Refused`` (``changed-meanwhile``) where one of them was changed since.
    """
    with office_file.writing() as session:
        now = session.info["now"]
        current = _current(session, register, [change.after.uid or "" for change in changes])
        for change in changes:
            found = current.get(change.after.uid or "")
            expected, wanted = (change.before, change.after) if forward else (change.after, change.before)
            if found is None or not _stands(found, expected, change.after):
                raise _changed(register, change.after)
            if wanted is None:
                found.deleted_at = now
            elif expected is None:
                found.deleted_at = None
            else:
                session.merge(replace(copy_of(wanted), id=found.id, version=found.version))
                _put_lists(session, found, wanted)
        session.flush()
        for uid in nil_uids:
            nil = session.scalars(select(NilDeclaration).where(NilDeclaration.uid == uid)).one_or_none()
            if nil is not None:
                nil.deleted_at = now if forward else None


def _stands(found: Record, expected: Record | None, created: Record) -> bool:
    """Tell whether a record stands as it is expected: facts and bin; what was not there before lies in the bin."""
    if expected is None:
        return found.deleted_at is not None and found == created
    return found == expected and (found.deleted_at is None) == (expected.deleted_at is None)


def _put_lists(session: "Session", found: Record, wanted: Record) -> None:
    """Put back the children that a merged copy does not bring along, such as the revisions of a plan's item."""
    for name, relation in inspect(type(found)).relationships.items():
        if name in owned_lists(type(found)) and not relation.cascade.merge:
            setattr(found, name, [session.merge(copy_of(child)) for child in getattr(wanted, name)])


def _current(session: "Session", register: Register, uids: Sequence[str]) -> Mapping[str, Record]:
    record_class = register.record_class()
    found: dict[str, Record] = {}
    for start in range(0, len(uids), _AT_ONCE):
        some = select(record_class).where(record_class.uid.in_(uids[start : start + _AT_ONCE]))
        found |= {record.uid: record for record in session.scalars(some) if record.uid is not None}
    return found


def _changed(register: Register, record: Record) -> Refused:
    return Refused(
        "changed-meanwhile",
        "{record} ถูกแก้ไขอีกหลังจากนั้น จึงไม่เลิกทำให้",
        "ดูประวัติของรายการนี้ แล้วแก้ไขด้วยตนเอง",
        record=register.record_module().describe(record),
    )
