"""Undo and redo of whole deeds, each with its words: ``ลบ 3 รายการ``."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from PySide6.QtCore import QObject, Signal

from khoktoom_desktop.desktop.clock import now
from khoktoom_desktop.domain.trouble import Trouble

KEPT = 500


@dataclass(frozen=True)
class Deed:
    """What was done, in words, and how to take it back and do it again.

    Both are called on the window's thread and may raise ``Trouble``; the deed then stays where it was.
    ``at`` is when it was done, with its zone.
    """

    text: str
    undo: Callable[[], None]
    redo: Callable[[], None]
    at: datetime = field(default_factory=now)


class Undo(QObject):
    """Keep the last 500 deeds of a session, done and undone."""

    changed = Signal()
    refused = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._done: list[Deed] = []
        self._undone: list[Deed] = []

    @property
    def undo_text(self) -> str:
        """Return the words of the deed that would be undone, or nothing."""
        return self._done[-1].text if self._done else ""

    @property
    def redo_text(self) -> str:
        """Return the words of the deed that would be done again, or nothing."""
        return self._undone[-1].text if self._undone else ""

    @property
    def done(self) -> tuple[Deed, ...]:
        """Return the deeds that can be undone, the oldest first."""
        return tuple(self._done)

    @property
    def undone(self) -> tuple[Deed, ...]:
        """Return the deeds that can be done again, the one to come next first."""
        return tuple(reversed(self._undone))

    def push(self, deed: Deed) -> None:
        """Remember a deed that has just been done; what was undone before is forgotten."""
        self._done.append(deed)
        del self._done[:-KEPT]
        self._undone.clear()
        self.changed.emit()

    def undo(self) -> bool:
        """Take the last deed back; tells whether it was, and emits ``refused`` with the trouble if not."""
        return self._move(self._done, self._undone, back=True)

    def redo(self) -> bool:
        """Do the last undone deed again; as ``undo``."""
        return self._move(self._undone, self._done, back=False)

    def clear(self) -> None:
        """Forget everything, as when another office is opened."""
        self._done.clear()
        self._undone.clear()
        self.changed.emit()

    def _move(self, source: list[Deed], target: list[Deed], *, back: bool) -> bool:
        if not source:
            return False
        deed = source[-1]
        try:
            (deed.undo if back else deed.redo)()
        except Trouble as trouble:
            self.refused.emit(trouble)
            return False
        source.pop()
        target.append(deed)
        self.changed.emit()
        return True
