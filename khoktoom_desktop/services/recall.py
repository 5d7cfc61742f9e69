"""Recall what the office entered before: texts to choose from as one types, and what a chosen one brings along."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from khoktoom_desktop.domain.column import Column, ColumnKind, Personal
from khoktoom_desktop.registers.register import Register
from khoktoom_desktop.storage import past
from khoktoom_desktop.thai.text import search_key

if TYPE_CHECKING:
    from khoktoom_desktop.services.office_file import OfficeFile

# More would keep the window waiting at the first key of a field: their keys take a tenth of a second.
MOST = 2_000
SHOWN = 6
_LONGEST = 300
_TEXTS = (ColumnKind.TEXT, ColumnKind.LONG_TEXT)


def recalled_fields(register: Register) -> tuple[Column, ...]:
    """Return the columns of a register whose texts are offered again: no remarks, nothing sensitive."""
    return tuple(
        column
        for column in register.columns()
        if column.kind in _TEXTS and not column.computed and column.personal is not Personal.SENSITIVE
        if column.field != "note" and column.field not in getattr(register.record_class(), "__own_numbers__", ())
    )


def past_texts(office_file: "OfficeFile", register: Register, field: str) -> tuple[str, ...]:
    """Return the texts entered in a field before, the most frequent first; very long ones are left out."""
    with office_file.reading() as session:
        found = past.past_texts(session, register.record_class(), field, MOST)
    return tuple(text for text in found if len(text) <= _LONGEST)


def matching(keys: Mapping[str, str], typed: str, most: int = SHOWN) -> tuple[str, ...]:
    """Return the texts (by text: search key) that hold every word typed, those that begin with it first."""
    words = [key for key in map(search_key, typed.split()) if key]
    whole = search_key(typed)
    if not words:
        return ()
    found = [text for text, key in keys.items() if all(word in key for word in words) and key != whole]
    found.sort(key=lambda text: not keys[text].startswith(whole))
    return tuple(found[:most])


def keyed(texts: Sequence[str]) -> dict[str, str]:
    """Return texts with their search keys, in order; of texts that look alike the first."""
    seen: dict[str, str] = {}
    for text in texts:
        seen.setdefault(search_key(text), text)
    return {text: key for key, text in seen.items()}


def brought_along(office_file: "OfficeFile", register: Register, field: str, text: str) -> Mapping[str, object]:
    """Return the values that a chosen text brings along, from the latest records that have it."""
    wanted = register.recall().get(field, ())
    if not wanted:
        return {}
    with office_file.reading() as session:
        return past.beside(session, register.record_class(), field, text, wanted)
