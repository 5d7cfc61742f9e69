"""What a form asks of each of its fields: a value, a text as typed, a sentence where it cannot be read."""

from typing import Protocol

from PySide6.QtCore import SignalInstance

from khoktoom_desktop.domain.column import Column, Lookups
from khoktoom_desktop.domain.problem import Problem, Severity
from khoktoom_desktop.domain.sentence import Sentence
from khoktoom_desktop.thai.unreadable import Unreadable


class Editor(Protocol):
    """Edit one field of a record; the widget is named after the field.

    ``changed`` is emitted when a person or ``restore`` changed it, never by ``set_value``. ``value`` gives
    ``None`` where nothing is entered. ``problem`` is a text that cannot be read; its ``field`` is ``None``.
    ``echo`` says how the text was understood. ``draft`` and ``restore`` carry the text as it was typed.
    """

    @property
    def changed(self) -> SignalInstance:
        """Return the signal of a change by a person."""

    def configure(self, column: Column, lookups: Lookups) -> None:
        """Take lists, examples and names from the column."""

    def value(self) -> object:
        """Return what is entered, ``None`` where nothing is."""

    def set_value(self, value: object) -> None:
        """Show a value."""

    def problem(self) -> Problem | None:
        """Return why the text cannot be read."""

    def echo(self) -> str:
        """Say how the text was understood."""

    def draft(self) -> str:
        """Return what stands there, as typed."""

    def restore(self, text: str) -> None:
        """Put back what ``draft`` gave."""


def problem_of(unreadable: Unreadable) -> Problem:
    """Make the problem of a field from a text that cannot be read."""
    return Problem(None, Sentence(unreadable.template, unreadable.facts), Severity.ERROR, unreadable.code)
