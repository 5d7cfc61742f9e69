"""The facts of a record, as it stands and as it stood: what counts when two are compared, ready for JSON."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import fields
from datetime import date, datetime
from enum import Enum
from functools import cache
from typing import cast

from sqlalchemy import inspect
from sqlalchemy.orm import InstanceState

from khoktoom_desktop.storage.record import Base

Facts = dict[str, object]


@cache
def fact_names(record_class: type[Base]) -> tuple[str, ...]:
    """Return the columns and the lists of children that count when two records of a class are compared."""
    mapper = inspect(record_class)
    known = {*mapper.column_attrs.keys(), *owned_lists(record_class)}
    return tuple(field.name for field in fields(record_class) if field.compare and field.name in known)


@cache
def owned_lists(record_class: type[Base]) -> Mapping[str, type[Base]]:
    """Return the lists of children that live and die with a record of a class, and the children's classes."""
    found = inspect(record_class).relationships.items()
    return {name: each.mapper.class_ for name, each in found if each.uselist and each.cascade.delete_orphan}


def facts_now(record: Base) -> Facts:
    """Return the facts of a record as it stands."""
    return {name: _plain(record, name, getattr(record, name)) for name in fact_names(type(record))}


def facts_before(record: Base) -> Facts:
    """Return the facts of a stored record as they stood before the changes that wait to be flushed."""
    return {name: _plain(record, name, _value_before(record, name), before=True) for name in fact_names(type(record))}


def canonical(facts: Mapping[str, object]) -> str:
    """Write facts as JSON that is the same for the same facts."""
    return json.dumps(facts, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def filled(facts: Mapping[str, object]) -> Facts:
    """Return the facts that hold anything."""
    return {name: value for name, value in facts.items() if value not in (None, [])}


def _value_before(record: Base, name: str) -> object:
    state: InstanceState[Base] = inspect(record)
    history = state.attrs[name].load_history()
    if name in owned_lists(type(record)):
        return [*history.unchanged, *history.deleted]
    kept = history.deleted or history.unchanged
    return kept[0] if kept else None


def _plain(record: Base, name: str, value: object, *, before: bool = False) -> object:
    if name not in owned_lists(type(record)):
        return plain_value(value)
    children = cast("list[Base]", value)
    if before and children and hasattr(children[0], "position"):
        children = sorted(children, key=_position_before)
    return [facts_before(child) if before else facts_now(child) for child in children]


def _position_before(child: Base) -> int:
    position = _value_before(child, "position")
    return position if isinstance(position, int) else -1


def plain_value(value: object) -> object:
    """Return a stored value as JSON has it: dates ISO, bytes as their SHA-256, the rest as text."""
    if value is None or isinstance(value, bool | int | float | list | dict):
        return value
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, datetime | date):
        return value.isoformat()
    if isinstance(value, bytes):
        return f"sha256:{hashlib.sha256(value).hexdigest()}"
    if isinstance(value, tuple):
        return list(value)
    return str(value)
