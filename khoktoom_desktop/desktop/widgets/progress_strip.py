"""The strip at the foot of the window that shows long work, how far it is, and lets it be cancelled."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from khoktoom_desktop.desktop.theme import GAP, GAP_M, GAP_XL
from khoktoom_desktop.desktop.words import tr
from khoktoom_desktop.desktop.work import Task, Work

PATIENCE_MS = 300


class ProgressStrip(QFrame):
    """Show the task that began last; a task shorter than 300 ms shows nothing."""

    def __init__(self, work: Work, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "foot")
        self._tasks: list[Task] = []
        self.words, self.bar, self.cancel = QLabel(self), QProgressBar(self), QPushButton(tr("ยกเลิก"), self)
        self.bar.setTextVisible(False)
        self.cancel.clicked.connect(self._cancel)
        row = QHBoxLayout(self)
        row.setContentsMargins(GAP_XL, GAP, GAP_XL, GAP)
        row.setSpacing(GAP_M)
        row.addWidget(self.words)
        row.addWidget(self.bar, 1)
        row.addWidget(self.cancel)
        self._delay = QTimer(self)
        self._delay.setSingleShot(True)
        self._delay.timeout.connect(self._show)
        work.started.connect(self._start)
        work.progressed.connect(self._progress)
        work.ended.connect(self._end)
        self.hide()

    def _start(self, task: Task) -> None:
        if task.quiet:
            return
        self._tasks.append(task)
        self.words.setText(task.text)
        self.bar.setRange(0, 0)
        self.cancel.setEnabled(True)
        self._delay.start(PATIENCE_MS)

    def _progress(self, task: Task, step: int, steps: int) -> None:
        if self._tasks and task is self._tasks[-1]:
            self.bar.setRange(0, steps)
            self.bar.setValue(step)

    def _end(self, task: Task) -> None:
        if task in self._tasks:
            self._tasks.remove(task)
        if self._tasks:
            self.words.setText(self._tasks[-1].text)
        else:
            self._delay.stop()
            self.hide()

    def _show(self) -> None:
        self.setVisible(bool(self._tasks))

    def _cancel(self) -> None:
        if self._tasks:
            self._tasks[-1].cancel()
            self.cancel.setEnabled(False)
            self.words.setText(tr("กำลังยกเลิก …"))
