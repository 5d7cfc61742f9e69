"""What the store itself fills in on a record: identity, stamps, keys for finding and for sorting."""

from collections.abc import Mapping
from datetime import datetime
from functools import cache
from uuid import uuid4

from sqlalchemy import inspect
from sqlalchemy.orm import InstanceState

from khoktoom_desktop.storage.facts import owned_lists
from khoktoom_desktop.storage.record import Base, Record
from khoktoom_desktop.thai.order import sort_key
from khoktoom_desktop.thai.text import search_key

_KEPT = ("uid", "created_at", "created_by", "changed_at", "changed_by")


def stamp_new(record: Record, actor: str, now: datetime) -> None:
    """Give a new record its uid, where it has none, its stamps and its computed columns."""
    record.uid = record.uid or str(uuid4())
    record.created_at = record.changed_at = now
    record.created_by = record.changed_by = actor
    fill_computed(record)


def stamp_changed(record: Record, actor: str, now: datetime) -> None:
    """Give a changed record its stamps and its computed columns."""
    record.changed_at, record.changed_by = now, actor
    fill_computed(record)


def keep_identity(record: Record) -> None:
    """Put back the identity and stamps that a merged copy left empty."""
    state: InstanceState[Record] = inspect(record)
    for name in _KEPT:
        if getattr(record, name) is None:
            before = state.attrs[name].load_history().deleted
            setattr(record, name, before[0] if before else None)


def fill_computed(record: Record) -> None:
    """Fill the columns that follow from others: search key, keys of sorting and of likeness, positions of children."""
    number_children(record)
    if record.__searched__:
        record.search_key = "\n".join(search_key(text) for text in _searched_texts(record) if text)
    for field, column in _order_columns(type(record)).items():
        value = getattr(record, field)
        setattr(record, column, None if value is None else sort_key(str(value)))
    for column, key in record.keys().items():
        setattr(record, column, key)


def number_children(record: Base) -> None:
    """Number children by the order of their list, where their positions do not already rise."""
    for name in owned_lists(type(record)):
        children = getattr(record, name)
        if not children or not hasattr(children[0], "position"):
            continue
        positions = [child.position for child in children]
        if any(left >= right for left, right in zip(positions, positions[1:], strict=False)):
            for position, child in enumerate(children):
                child.position = position


def _searched_texts(record: Record) -> list[str]:
    texts: list[str] = []
    for name in record.__searched__:
        value = getattr(record, name)
        if isinstance(value, list):
            texts.extend(child.search_text() for child in value)
        elif value is not None:
            texts.append(str(value))
    return texts


@cache
def _order_columns(record_class: type[Record]) -> Mapping[str, str]:
    names = {attribute.key for attribute in inspect(record_class).column_attrs}
    suffix = "_order"
    return {
        name.removesuffix(suffix): name
        for name in names
        if name.endswith(suffix) and name.removesuffix(suffix) in names
    }
