"""The desk of a task: the window over a copy of the sample office, and the files that it may write."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from clerk import Clerk

from khoktoom_desktop.desktop.main_window import MainWindow
from khoktoom_desktop.desktop.offices import Offices
from khoktoom_desktop.desktop.theme import Theme
from khoktoom_desktop.domain.period import Period
from khoktoom_desktop.registers.catalogue import register
from khoktoom_desktop.services import records
from khoktoom_desktop.storage.backup import keep_backup
from khoktoom_desktop.storage.retention import Occasion

EMPTY = Period(2567, quarter=1)
BEFORE = dict.fromkeys(("thirty-counts", "ten-purchases", "paste", "five-errors", "undo-paste", "nil-gifts"), EMPTY)


@contextmanager
def at_the_desk(theme: Theme, sample: Path, folder: Path, pictures: Path | None = None) -> Iterator[Clerk]:
    """Open a copy of the sample office in a window of 1366 × 768 and sit a clerk before it."""
    path = Path(shutil.copy(sample, folder / "สำนักงาน.khoktoom"))
    window = MainWindow(theme)
    window.resize(1366, 768)
    window.show()
    offices = Offices(window, theme)
    clerk = Clerk(window, folder, pictures)
    offices.open(path)
    clerk.settle()
    try:
        yield clerk
    finally:
        window.work.wait()
        window.close()
        window.deleteLater()


def prepare(clerk: Clerk, task_id: str) -> None:
    """Lay what a task begins with: its period, and for restoring a day's work gone wrong."""
    window = clerk.window
    if task_id in BEFORE:
        window.period_bar.asked.emit(BEFORE[task_id])
        clerk.settle()
    if task_id == "restore":
        assert window.context is not None
        file, gifts = window.context.office_file, register("gifts")
        keep_backup(file.path, Occasion.CLOSE)
        found = records.list_records(file, gifts).records
        clerk.before = len(found)
        records.delete(file, gifts, [each.uid for each in found if each.uid])
    clerk.begin()
