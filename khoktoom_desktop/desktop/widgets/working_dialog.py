"""A dialog with work under way: it stays open while something is written, and what it only read is dropped."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtWidgets import QDialog, QWidget

from khoktoom_desktop.desktop.work import Task, Work
from khoktoom_desktop.services.progress import Progress

T = TypeVar("T")


class WorkingDialog(QDialog):
    """Run jobs whose results never reach a dialog that is gone."""

    def __init__(self, work: Work, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self._reading: list[Task] = []
        self._writing = 0

    def read(self, function: Callable[[Progress], T], done: Callable[[T], None]) -> None:
        """Read something off-thread, quietly; closing the dialog drops the answer."""
        self._reading.append(self._work.run("", function, done, quiet=True))

    def write(
        self,
        text: str,
        function: Callable[[Progress], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None],
    ) -> None:
        """Write something off-thread; the dialog cannot be closed before it is done."""
        self._writing += 1

        def ended(call: Callable[[], None]) -> None:
            self._writing -= 1
            call()

        self._work.run(
            text,
            function,
            lambda result: ended(lambda: done(result)),
            failed=lambda exception: ended(lambda: failed(exception)),
            stopped=lambda: ended(lambda: None),
        )

    def done(self, result: int) -> None:
        """Close, unless something is being written."""
        if self._writing:
            return
        for task in self._reading:
            task.cancel()
        super().done(result)
