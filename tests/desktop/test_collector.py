"""Objects of Qt end their lives on the window's thread, whichever thread is at work when they are found."""

import gc
import threading

from PySide6.QtCore import QObject, Qt
from pytestqt.qtbot import QtBot

from khoktoom_desktop.desktop.collector import Collector, collect_if_due
from khoktoom_desktop.desktop.work import Work
from khoktoom_desktop.services.progress import Progress


def allocate(_progress: Progress) -> int:
    """Make so many lasting containers that Python would search for cycles."""
    return len([[number] for number in range(50_000)])


def watched(ends: list[threading.Thread]) -> QObject:
    """Make an object that notes the thread on which it is destroyed."""
    made = QObject()
    made.destroyed.connect(lambda: ends.append(threading.current_thread()), Qt.ConnectionType.DirectConnection)
    return made


def test_a_cycle_with_a_qt_object_is_not_destroyed_by_a_job(qtbot: QtBot) -> None:
    Collector(parent := QObject())
    ends: list[threading.Thread] = []
    done: list[int] = []
    work = Work(parent)
    cycle: list[object] = [watched(ends)]
    cycle.append(cycle)
    del cycle
    work.run("จอง", allocate, done.append)
    qtbot.waitUntil(lambda: bool(done))
    qtbot.waitUntil(lambda: bool(ends) or gc.collect() < 0)
    assert ends == [threading.main_thread()]
    work.wait()


def test_what_a_job_held_ends_on_the_windows_thread(qtbot: QtBot) -> None:
    ends: list[threading.Thread] = []
    work = Work()
    for _ in range(50):
        held = watched(ends)
        work.run("ถือ", lambda _progress, held=held: held is not None, lambda _true: None)
        del held
    qtbot.waitUntil(lambda: len(ends) == 50)
    assert set(ends) == {threading.main_thread()}
    work.wait()


def test_the_search_keeps_pythons_own_rhythm(qtbot: QtBot) -> None:
    gc.collect()
    collect_if_due()
    assert gc.get_count()[0] < 700
    kept = [[number] for number in range(2_000)]
    before = gc.get_count()[1]
    collect_if_due()
    assert gc.get_count()[1] == before + 1
    assert len(kept) == 2_000
