"""Work off the window's thread, with progress and cancel; results come back on the window's thread."""

from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import count
from threading import Event
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, Signal

from khoktoom_desktop.services.progress import Cancelled, Progress

T = TypeVar("T")


@dataclass(eq=False)
class Task:
    """A job under way: its words, and whether the clerk cancelled it."""

    number: int
    text: str
    done: Callable[[Any], None]
    failed: Callable[[Exception], None]
    stopped: Callable[[], None] | None = None
    quiet: bool = False
    _cancelled: Event = field(default_factory=Event)

    @property
    def cancelled(self) -> bool:
        """Tell whether the clerk asked to stop."""
        return self._cancelled.is_set()

    def cancel(self) -> None:
        """Ask the job to stop at its next report of progress; its result is thrown away."""
        self._cancelled.set()


class _Job(QRunnable):
    """Run a function on a pool thread and hand its outcome to the window's thread."""

    def __init__(self, task: Task, function: Callable[[Progress], Any], work: "Work") -> None:
        super().__init__()
        self._task, self._function, self._work = task, function, work

    def run(self) -> None:
        """Call the function; nothing escapes from a pool thread."""
        try:
            if self._task.cancelled:
                raise Cancelled
            result = self._function(self._progress)
        except Exception as exception:  # every outcome, a bug included, is reported on the window's thread
            self._work.outcome.emit(self._task, None, exception)
        else:
            self._work.outcome.emit(self._task, result, None)

    def _progress(self, step: int, steps: int) -> None:
        if self._task.cancelled:
            raise Cancelled
        self._work.progressed.emit(self._task, step, steps)


class Work(QObject):
    """Start jobs and say how they go; every signal is received on the window's thread.

    ``started(task)``, ``progressed(task, step, steps)``, ``ended(task)`` feed the progress strip;
    ``troubled(exception)`` takes what a caller did not handle itself.
    """

    started = Signal(object)
    progressed = Signal(object, int, int)
    ended = Signal(object)
    troubled = Signal(object)
    outcome = Signal(object, object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        # One thread: pdfium may be used by one at a time, and the office file has one writer.
        self._pool.setMaxThreadCount(1)
        self._numbers = count(1)
        self._tasks: set[Task] = set()
        self.outcome.connect(self._finish, Qt.ConnectionType.QueuedConnection)

    @property
    def busy(self) -> bool:
        """Tell whether a job is under way."""
        return bool(self._tasks)

    def run(
        self,
        text: str,
        function: Callable[[Progress], T],
        done: Callable[[T], None],
        *,
        failed: Callable[[Exception], None] | None = None,
        stopped: Callable[[], None] | None = None,
        quiet: bool = False,
    ) -> Task:
        """Start ``function(progress)`` off-thread; ``done(result)``, ``failed(error)`` or ``stopped()`` follows here.

        ``text`` stands beside the progress bar (``กำลังนำเข้า …``); a quiet job shows none. ``progress(step, steps)``
        (0 steps: unknown) ends the job when it was cancelled.
        """
        task = Task(next(self._numbers), text, done, failed or self.troubled.emit, stopped, quiet)
        self._tasks.add(task)
        self.started.emit(task)
        self._pool.start(_Job(task, function, self))
        return task

    def wait(self) -> None:
        """Cancel what is under way and wait for its threads, as before closing the office."""
        for task in self._tasks:
            task.cancel()
        self._pool.waitForDone()

    def _finish(self, task: Task, result: object, exception: Exception | None) -> None:
        self._tasks.discard(task)
        self.ended.emit(task)
        if task.cancelled or isinstance(exception, Cancelled):
            if task.stopped is not None:
                task.stopped()
        elif exception is not None:
            task.failed(exception)
        else:
            task.done(result)
