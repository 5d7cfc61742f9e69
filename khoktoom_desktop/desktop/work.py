"""Work off the window's thread, with progress and cancel; results come back on the window's thread."""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from threading import Event, Thread
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal

from khoktoom_desktop.services.progress import Cancelled, Progress

T = TypeVar("T")


@dataclass(eq=False)
class Task:
    """A job under way: its words, what follows it, how it ended, and whether the clerk cancelled it."""

    text: str
    function: Callable[[Progress], Any]
    done: Callable[[Any], None]
    failed: Callable[[Exception], None]
    stopped: Callable[[], None] | None = None
    quiet: bool = False
    result: Any = None
    exception: Exception | None = None
    _cancelled: Event = field(default_factory=Event)

    @property
    def cancelled(self) -> bool:
        """Tell whether the clerk asked to stop."""
        return self._cancelled.is_set()

    def cancel(self) -> None:
        """Ask the job to stop at its next report of progress; its result is thrown away."""
        self._cancelled.set()


class Work(QObject):
    """Start jobs and say how they go; every signal is received on the window's thread.

    ``started(task)``, ``progressed(task, step, steps)``, ``ended(task)`` feed the progress strip;
    ``troubled(exception)`` takes what a caller did not handle itself.
    """

    started = Signal(object)
    progressed = Signal(object, int, int)
    ended = Signal(object)
    troubled = Signal(object)
    _performed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        # One at a time: pdfium may be used by one thread, and the office file has one writer.
        self._tasks: deque[Task] = deque()
        self._thread: Thread | None = None
        self._performed.connect(self._finish, Qt.ConnectionType.QueuedConnection)

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
        task = Task(text, function, done, failed or self.troubled.emit, stopped, quiet)
        self._tasks.append(task)
        self.started.emit(task)
        if len(self._tasks) == 1:
            self._begin(task)
        return task

    def wait(self) -> None:
        """Cancel what is under way and wait for its thread, as before closing the office."""
        for task in self._tasks:
            task.cancel()
        if self._thread is not None:
            self._thread.join()

    def _begin(self, task: Task) -> None:
        self._thread = Thread(target=self._perform, args=([task],), daemon=True)
        self._thread.start()

    def _perform(self, held: list[Task]) -> None:
        """Do the task that is held, on a thread of its own; nothing escapes from it.

        The thread lets go of the task before it says so: what the task holds, widgets among it, must end its life on
        the window's thread.
        """
        task = held.pop()
        try:
            if not task.cancelled:
                task.result = task.function(partial(self._progress, task))
        except Exception as exception:  # every outcome, a bug included, is reported on the window's thread
            task.exception = exception
        del task
        self._performed.emit()

    def _progress(self, task: Task, step: int, steps: int) -> None:
        if task.cancelled:
            raise Cancelled
        self.progressed.emit(task, step, steps)

    def _finish(self) -> None:
        task = self._tasks.popleft()
        if self._tasks:
            self._begin(self._tasks[0])
        self.ended.emit(task)
        if task.cancelled or isinstance(task.exception, Cancelled):
            if task.stopped is not None:
                task.stopped()
        elif task.exception is not None:
            task.failed(task.exception)
        else:
            task.done(task.result)
