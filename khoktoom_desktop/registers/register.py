"""What a register is to the rest of the house: a light descriptor that loads its parts on first use."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from importlib import import_module
from typing import TYPE_CHECKING, Protocol, cast

from khoktoom_desktop.domain.column import Column
from khoktoom_desktop.domain.office import Office
from khoktoom_desktop.domain.period import Period
from khoktoom_desktop.domain.problem import Problem

if TYPE_CHECKING:
    from sqlalchemy import ColumnElement
    from sqlalchemy.orm import Session

    from khoktoom_desktop.storage.record import Record


class Figures(Protocol):
    """What a period of a register adds up to: frozen, and the same for paper, screen and ``--json``."""

    def as_json(self) -> Mapping[str, object]:
        """Return the flat answer of ``khoktoom figures`` after its first two keys."""


class RecordModule(Protocol):
    """``record.py``: the mapped class and the rules over one record, read without the store."""

    def check(self, record: "Record", office: Office, today: date) -> tuple[Problem, ...]:
        """Return what is wrong with a record by itself."""

    def describe(self, record: "Record") -> str:
        """Name a record in a few Thai words, for messages and the undo list."""


class FiguresModule(Protocol):
    """``figures.py``: the SQL of a register."""

    def within(self, period: Period) -> "ColumnElement[bool]":
        """Return the condition that a record belongs to a period."""

    def figures(self, session: "Session", period: Period, office: Office) -> Figures:
        """Return what the records of a period add up to; the bin is left out."""

    def check_among(self, session: "Session", record: "Record", office: Office, today: date) -> tuple[Problem, ...]:
        """Return what is wrong with a record beside the others: duplicates, overlaps, limits."""


@dataclass(frozen=True)
class Register:
    """Name a register, its package and its mapped class; nothing of it is imported before it is asked for.

    ``dated`` tells whether its records belong to periods. ``purpose`` is shown while it is empty.
    """

    id: str
    title: str
    icon: str
    package: str
    class_name: str
    purpose: str
    dated: bool = True

    def record_class(self) -> "type[Record]":
        """Return the mapped class."""
        return cast("type[Record]", getattr(import_module(f"{self.package}.record"), self.class_name))

    def record_module(self) -> RecordModule:
        """Return the rules over one record."""
        return cast(RecordModule, import_module(f"{self.package}.record"))

    def columns(self) -> tuple[Column, ...]:
        """Return the one list of columns."""
        return cast(tuple[Column, ...], import_module(f"{self.package}.columns").COLUMNS)

    def sort(self) -> tuple[tuple[str, bool], ...]:
        """Return the order of its list: (field, descending), the most important first."""
        found = getattr(import_module(f"{self.package}.columns"), "SORT", ())
        return cast("tuple[tuple[str, bool], ...]", found)

    def recall(self) -> Mapping[str, tuple[str, ...]]:
        """Return which fields a text chosen from the office's own past fills besides, while they are empty."""
        found = getattr(import_module(f"{self.package}.columns"), "RECALL", {})
        return cast("Mapping[str, tuple[str, ...]]", found)

    def figures_module(self) -> FiguresModule:
        """Return the register's SQL."""
        return cast(FiguresModule, import_module(f"{self.package}.figures"))
