"""Counts typed into the year and not saved yet: what was typed, why it cannot be read, and the way back."""

from collections.abc import Iterable
from dataclasses import dataclass

from khoktoom_desktop.domain.money import read_count
from khoktoom_desktop.domain.problem import Problem, Severity
from khoktoom_desktop.domain.sentence import Sentence
from khoktoom_desktop.thai.unreadable import Unreadable

Place = tuple[int, int]
"""A service by its id and a month: 0 is October."""


@dataclass(frozen=True)
class Entered:
    """What was typed into a cell: the count (``None`` clears) or why it cannot be read."""

    text: str
    count: int | None
    problem: Problem | None = None

    @property
    def wrong(self) -> str:
        """Return why it cannot be read, or nothing."""
        return "" if self.problem is None else str(self.problem)


def entered(text: str) -> Entered:
    """Read a typed count; empty text clears the cell."""
    try:
        return Entered(text, read_count(text) if text else None)
    except Unreadable as unreadable:
        sentence = Sentence(unreadable.template, unreadable.facts)
        return Entered(text, None, Problem(None, sentence, Severity.ERROR, unreadable.code))


class TypedCounts(dict[Place, Entered]):
    """Hold them by place, with the steps in which they were typed."""

    def __init__(self) -> None:
        super().__init__()
        self._steps: list[tuple[Place, Entered | None]] = []

    def type(self, place: Place, text: str, stored: int | None) -> None:
        """Take a typed text; what is stored already is no change."""
        found = entered(text)
        self._steps.append((place, self.get(place)))
        if not found.wrong and found.count == stored:
            self.pop(place, None)
        else:
            self[place] = found

    def restore(self, place: Place) -> bool:
        """Forget a cell, or where nothing was typed there, all of its service; tell whether anything was."""
        gone = [place] if place in self else [each for each in self if each[0] == place[0]]
        self.forget(gone)
        return bool(gone)

    def forget(self, places: Iterable[Place]) -> None:
        """Forget cells: they were saved or thrown away."""
        gone = set(places)
        for place in gone:
            self.pop(place, None)
        self._steps = [step for step in self._steps if step[0] not in gone]

    def can_undo(self, service: int) -> bool:
        """Tell whether a service has typed cells."""
        return any(place[0] == service for place in self)

    def undo(self, service: int) -> None:
        """Take the last typed cell of a service back."""
        for at in range(len(self._steps) - 1, -1, -1):
            place, before = self._steps[at]
            if place[0] == service:
                del self._steps[at]
                if before is None:
                    self.pop(place, None)
                else:
                    self[place] = before
                return
        self.forget([place for place in self if place[0] == service])
