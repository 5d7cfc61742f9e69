"""Search for cyclic garbage on the window's thread alone: Qt's objects may be destroyed on no other."""

import gc

from PySide6.QtCore import QObject, QTimer

PERIOD_MS = 500


class Collector(QObject):
    """Take Python's automatic search for cycles over, for as long as the application lives.

    Python searches on whichever thread happens to allocate. A dialog in a cycle, found while a job runs, would be
    destroyed on the job's thread: file watchers lose their sockets, and the process may be aborted.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        # What start-up made stays, and is not looked at again and again.
        gc.freeze()
        self._timer = QTimer(self)
        self._timer.timeout.connect(collect_if_due)
        self._timer.start(PERIOD_MS)


def collect_if_due() -> None:
    """Search the oldest generation whose count passed its threshold, as Python would have done by itself."""
    due = [
        generation
        for generation, (count, threshold) in enumerate(zip(gc.get_count(), gc.get_threshold(), strict=True))
        if count > threshold > 0
    ]
    if due:
        gc.collect(due[-1])
