"""Undo and redo of whole deeds, each with its words: ``ลบ 3 รายการ``."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial

from PySide6.QtCore import QObject, Signal

from khoktoom_desktop.desktop.clock import now
from khoktoom_desktop.desktop.words import tr
from khoktoom_desktop.desktop.work import Work
from khoktoom_desktop.domain.trouble import Trouble
from khoktoom_desktop.services.progress import Progress, no_progress

KEPT = 500
FEW = 10
"""Records that are moved at once; more are moved off the window's thread."""


@dataclass(frozen=True)
class Move:
    """A way back or forward that may take long: ``write`` off the window's thread, then ``show`` on it.

    ``size`` counts the records that it touches; few are moved at once, without the detour.
    """

    write: Callable[[Progress], None]
    show: Callable[[], None]
    size: int


@dataclass(frozen=True)
class Deed:
    """What was done, in words, and how to take it back and do it again.

    Both are called on the window's thread, but for what a ``Move`` writes, and may raise ``Trouble``; the deed then
    stays where it was. ``at`` is when it was done, with its zone.
    """

    text: str
    undo: Callable[[], None] | Move
    redo: Callable[[], None] | Move
    at: datetime = field(default_factory=now)


class Undo(QObject):
    """Keep the last 500 deeds of a session, done and undone.

    One is moved at a time. ``refused`` carries the trouble of one that could not be; ``stayed`` follows that, and a
    move that the clerk stopped.
    """

    changed = Signal()
    refused = Signal(object)
    stayed = Signal()

    def __init__(self, parent: QObject | None = None, work: Work | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self._moving: Deed | None = None
        self._done: list[Deed] = []
        self._undone: list[Deed] = []

    @property
    def busy(self) -> bool:
        """Tell whether a deed is being moved off the window's thread."""
        return self._moving is not None

    @property
    def undo_text(self) -> str:
        """Return the words of the deed that would be undone, or nothing."""
        return self._done[-1].text if self._done and not self.busy else ""

    @property
    def redo_text(self) -> str:
        """Return the words of the deed that would be done again, or nothing."""
        return self._undone[-1].text if self._undone and not self.busy else ""

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

    def undo(self, told: Callable[[], None] | None = None) -> bool:
        """Take the last deed back, then call ``told``; tells whether it was, or is being, taken back.

        Emits ``refused`` with the trouble if it was not.
        """
        return self._move(self._done, self._undone, told, back=True)

    def redo(self, told: Callable[[], None] | None = None) -> bool:
        """Do the last undone deed again; as ``undo``."""
        return self._move(self._undone, self._done, told, back=False)

    def clear(self) -> None:
        """Forget everything, as when another office is opened."""
        self._moving = None
        self._done.clear()
        self._undone.clear()
        self.changed.emit()

    def _move(self, source: list[Deed], target: list[Deed], told: Callable[[], None] | None, *, back: bool) -> bool:
        if not source or self.busy:
            return False
        deed = source[-1]
        way = deed.undo if back else deed.redo
        if isinstance(way, Move) and way.size > FEW and self._work is not None:
            self._begin(self._work, deed, way, partial(self._moved, deed, way, source, target, told), back=back)
            return True
        try:
            if isinstance(way, Move):
                way.write(no_progress)
                way.show()
            else:
                way()
        except Trouble as trouble:
            self._stay(trouble)
            return False
        self._put(deed, source, target, told)
        return True

    def _begin(self, work: Work, deed: Deed, way: Move, moved: Callable[[None], None], *, back: bool) -> None:
        self._moving = deed
        self.changed.emit()
        words = tr("กำลังเลิกทำ: {text}") if back else tr("กำลังทำซ้ำ: {text}")
        stay = partial(self._end, deed)
        work.run(words.format(text=deed.text), way.write, moved, failed=stay, stopped=stay)

    def _moved(
        self,
        deed: Deed,
        way: Move,
        source: list[Deed],
        target: list[Deed],
        told: Callable[[], None] | None,
        _result: None,
    ) -> None:
        if self._moving is deed:
            self._moving = None
            way.show()
            self._put(deed, source, target, told)

    def _end(self, deed: Deed, exception: Exception | None = None) -> None:
        """Leave a deed where it is: it could not be moved, or the clerk stopped that."""
        if self._moving is deed:
            self._moving = None
            self._stay(exception)
            self.changed.emit()

    def _stay(self, exception: Exception | None) -> None:
        if exception is not None:
            self.refused.emit(exception)
        self.stayed.emit()

    def _put(self, deed: Deed, source: list[Deed], target: list[Deed], told: Callable[[], None] | None) -> None:
        source[:] = [each for each in source if each is not deed]
        target.append(deed)
        self.changed.emit()
        if told:
            told()
