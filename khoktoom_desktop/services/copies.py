"""Copies of records: in the form that is stored, and a new one with the same facts."""

from dataclasses import MISSING, fields, replace
from typing import Any, TypeVar

from khoktoom_desktop.domain.column import ColumnKind
from khoktoom_desktop.registers.register import Register
from khoktoom_desktop.storage.record import Base, Record
from khoktoom_desktop.thai.text import normalise

_TEXT = (ColumnKind.TEXT, ColumnKind.LONG_TEXT, ColumnKind.DIGITS)
_IDENTITY = ("id", "uid", "version", "created_at", "created_by", "changed_at", "changed_by", "deleted_at")
Mapped = TypeVar("Mapped", bound=Base)


def normalised(register: Register, record: Record) -> Record:
    """Return the record with every text, its children's too, in the form that is stored."""
    changed = _tidied(record, {column.field for column in register.columns() if column.kind in _TEXT})
    return replace(record, **changed) if changed else record


def _tidied(record: Base, names: set[str]) -> dict[str, Any]:
    """Return the fields of a record that normalising changes."""
    changed: dict[str, Any] = {}
    for each in fields(record):
        value = getattr(record, each.name, None)
        if isinstance(value, str) and each.name in names:
            tidy = normalise(value)
            if tidy != value:
                changed[each.name] = tidy
        elif isinstance(value, list) and any(
            isinstance(child, Base) and not isinstance(child, Record) for child in value
        ):
            children = [_tidy_child(child) for child in value]
            if any(new is not old for new, old in zip(children, value, strict=True)):
                changed[each.name] = children
    return changed


def _tidy_child(child: Mapped) -> Mapped:
    changed = _tidied(child, {each.name for each in fields(child)})
    return replace(child, **changed) if changed else child


def duplicate(record: Record) -> Record:
    """Return a new record with the same facts but no identity, and without what must be its own.

    A class names the latter in ``__own_numbers__`` (numbers and dates of documents).
    """
    empty: dict[str, Any] = {name: _default(record, name) for name in getattr(type(record), "__own_numbers__", ())}
    copies: dict[str, Any] = {}
    for each in fields(record):
        value = getattr(record, each.name, None)
        if isinstance(value, list) and all(isinstance(child, Base) for child in value):
            # What does not count among the facts (revisions, announcements) is the original's own history.
            copies[each.name] = [_unbound(child) for child in value] if each.compare else []
    return replace(record, **(dict.fromkeys(_IDENTITY) | copies | empty))


def _unbound(child: Base) -> Base:
    """Copy a child without its identity and its owner."""
    owner = {column.key: None for column in type(child).__table__.columns if column.primary_key or column.foreign_keys}
    names = {each.name for each in fields(child)}
    return replace(child, **{name: None for name in owner if name in names})


def _default(record: Record, name: str) -> object:
    """Return what a new record holds in a field."""
    found = next(each for each in fields(record) if each.name == name)
    if found.default_factory is not MISSING:
        return found.default_factory()
    return getattr(type(record)(), name)
