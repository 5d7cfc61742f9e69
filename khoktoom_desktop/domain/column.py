"""A column of a register, described once for the grid, the form, the workbook, the import and the annex."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class ColumnKind(StrEnum):
    """Say what a field holds, and so how it is read, written, aligned and edited.

    BAHT is integer satang. DIGITS is an identifier kept as text (tax ID, project number).
    CHOICE holds the key of an entry of ``topic`` (a list of dated facts) or of ``choices``.
    REFERENCE holds the integer id of a record of ``source``. LINES holds a list of values,
    written one per line by ``lines``.
    """

    TEXT = "text"
    LONG_TEXT = "long_text"
    INTEGER = "integer"
    BAHT = "baht"
    DATE = "date"
    BOOLEAN = "boolean"
    DIGITS = "digits"
    CHOICE = "choice"
    REFERENCE = "reference"
    LINES = "lines"


class Personal(StrEnum):
    """Say how far a column is personal data: masked in public output, or left out of it."""

    NONE = "none"
    PERSONAL = "personal"
    SENSITIVE = "sensitive"


@dataclass(frozen=True)
class Choice:
    """An entry of a list: the key that is stored, the Thai words that are shown."""

    key: str
    title: str


@dataclass(frozen=True)
class Lines:
    """How a list of child values is written to one cell, one per line, and read back.

    ``read`` raises ``khoktoom_desktop.thai.unreadable.Unreadable`` for text that it cannot read.
    """

    write: Callable[[object], str]
    read: Callable[[str], object]


@dataclass(frozen=True)
class Lookups:
    """What keys and ids mean in one office on one day.

    ``choices``: topic → entries in order; ``references``: source → {id: title}.
    """

    choices: Mapping[str, tuple[Choice, ...]] = field(default_factory=dict)
    references: Mapping[str, Mapping[int, str]] = field(default_factory=dict)


@dataclass(frozen=True)
class Column:
    """One field: its name in code, its Thai title, what it holds, and how it is met elsewhere.

    ``width`` is in characters. ``synonyms`` are headings met in files, matched without spaces.
    ``computed`` columns are shown and exported, never read. ``help`` says what the field is,
    ``use`` what the entry is for (told in the tip alone), ``why`` by which rule it is asked,
    ``example`` what an entry looks like.
    ``total`` columns are added up in the totals row.
    Of ``month`` columns (DATE) only the month counts: ``พ.ค. 69`` is read too, as its first day.
    ``hidden`` columns are in exports and the form, not in the list until chosen.
    """

    field: str
    title: str
    kind: ColumnKind = ColumnKind.TEXT
    width: int = 16
    required: bool = False
    topic: str = ""
    choices: tuple[Choice, ...] = ()
    source: str = ""
    lines: Lines | None = None
    synonyms: tuple[str, ...] = ()
    personal: Personal = Personal.NONE
    computed: bool = False
    hidden: bool = False
    total: bool = False
    month: bool = False
    help: str = ""
    use: str = ""
    why: str = ""
    example: str = ""

    def entries(self, lookups: Lookups) -> tuple[Choice, ...]:
        """Return the entries of a CHOICE column: its own, else those of its topic."""
        return self.choices or lookups.choices.get(self.topic, ())
