"""Finding an entry of a catalogue by the name that a person typed."""

from collections.abc import Sequence
from typing import Protocol, TypeVar

from khoktoom_desktop.domain.sentence import Sentence
from khoktoom_desktop.domain.trouble import Misuse


class Named(Protocol):
    """An entry of a catalogue."""

    @property
    def id(self) -> str:
        """Return its name."""


Entry = TypeVar("Entry", bound=Named)


def find_named(entries: Sequence[Entry], name: str, code: str, kind: Sentence) -> Entry:
    """Return the entry of a name; raises ``Misuse`` of the code, which tells the names of the kind that exist."""
    for entry in entries:
        if entry.id == name:
            return entry
    raise Misuse(
        code,
        "ไม่มี{kind}ชื่อ {name}",
        "ใช้ชื่อใดชื่อหนึ่งต่อไปนี้: {known}",
        kind=kind,
        name=name,
        known=", ".join(each.id for each in entries),
    )
