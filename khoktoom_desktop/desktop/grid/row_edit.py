"""A row of the grid that is typed into and not saved: its texts, what they mean, what is wrong with them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from khoktoom_desktop.domain.column import Lookups
from khoktoom_desktop.domain.problem import Problem, Severity
from khoktoom_desktop.registers.register import Register
from khoktoom_desktop.services.grid_rows import Entry, take_texts

if TYPE_CHECKING:
    from khoktoom_desktop.storage.record import Record


@dataclass
class RowEdit:
    """Hold what was typed over a record, or into a ``new`` row; ``problems`` are what the rules said at the last try.

    ``pinned`` texts came from the row before and are no typing of their own.
    """

    base: "Record"
    new: bool
    texts: dict[str, str] = field(default_factory=dict)
    pinned: frozenset[str] = frozenset()
    problems: tuple[Problem, ...] = ()
    unread: dict[str, Problem] = field(default_factory=dict)
    record: "Record | None" = None
    _steps: list[tuple[str, str | None]] = field(default_factory=list)

    @property
    def entry(self) -> Entry:
        """Return what the service saves."""
        return Entry(self.base, dict(self.texts), self.new)

    @property
    def refused(self) -> bool:
        """Tell whether the rules have kept the row from being saved."""
        return any(problem.severity is Severity.ERROR for problem in self.problems)

    @property
    def blank(self) -> bool:
        """Tell whether a new row holds nothing that was typed."""
        return self.new and not any(text.strip() for name, text in self.texts.items() if name not in self.pinned)

    def type(self, name: str, text: str) -> None:
        """Take a typed text; what the record holds already is no change."""
        self._steps.append((name, self.texts.get(name)))
        self.texts[name] = text
        self.pinned -= {name}

    def restore(self, name: str) -> bool:
        """Forget what was typed into a cell; tell whether anything was."""
        if name not in self.texts:
            return False
        self._steps.append((name, self.texts.pop(name)))
        return True

    def undo(self) -> bool:
        """Take the last typed text back; tell whether there was one."""
        if not self._steps:
            return False
        name, before = self._steps.pop()
        if before is None:
            self.texts.pop(name, None)
        else:
            self.texts[name] = before
        return True

    def read(self, register: Register, lookups: Lookups) -> None:
        """Read the texts anew."""
        self.record, found = take_texts(register, self.entry, lookups)
        self.unread = {problem.field or "": problem for problem in found}

    def problem(self, name: str) -> Problem | None:
        """Return what is wrong with a cell: that it cannot be read, else the worst that the rules say."""
        if name in self.unread:
            return self.unread[name]
        found = sorted(
            (each for each in self.problems if each.field == name), key=lambda each: each.severity is Severity.WARNING
        )
        return found[0] if found else None

    def whole(self, shown: Mapping[str, object]) -> tuple[Problem, ...]:
        """Return what is wrong with the row as a whole, and with cells that are not shown."""
        return tuple(each for each in self.problems if each.field is None or each.field not in shown)
