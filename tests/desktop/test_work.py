"""Jobs run off the window's thread, and everything they say arrives on it."""

import threading
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from khoktoom_desktop.desktop.work import Task, Work
from khoktoom_desktop.services.progress import Progress


@pytest.fixture
def work(qtbot: QtBot) -> Iterator[Work]:
    made = Work()
    yield made
    made.wait()


def test_a_job_runs_elsewhere_and_its_result_comes_here(work: Work, qtbot: QtBot) -> None:
    threads, done = [], []

    def job(progress: Progress) -> int:
        progress(1, 2)
        threads.append(threading.current_thread())
        return 7

    def take(result: int) -> None:
        threads.append(threading.current_thread())
        done.append(result)

    steps: list[tuple[int, int]] = []
    work.progressed.connect(lambda _task, step, of: steps.append((step, of)))
    work.run("นับ", job, take)
    qtbot.waitUntil(lambda: done == [7])
    assert threads[0] is not threading.main_thread()
    assert threads[1] is threading.main_thread()
    assert steps == [(1, 2)]
    assert not work.busy


def test_a_failure_goes_to_whoever_asked_else_to_the_window(work: Work, qtbot: QtBot) -> None:
    failures: list[Exception] = []
    told: list[Exception] = []
    work.troubled.connect(told.append)

    def job(_progress: Progress) -> None:
        raise ValueError("no")

    work.run("ผิด", job, lambda _none: None, failed=failures.append)
    work.run("ผิด", job, lambda _none: None)
    qtbot.waitUntil(lambda: len(told) == 1)
    assert [str(each) for each in failures] == ["no"]


def test_a_cancelled_job_stops_at_its_next_step_and_its_result_is_dropped(work: Work, qtbot: QtBot) -> None:
    gate, stopped, done = threading.Event(), [], []

    def job(progress: Progress) -> int:
        gate.wait(5)
        for step in range(1000):
            progress(step, 1000)
        return 1

    task = work.run("ยาว", job, done.append, stopped=lambda: stopped.append(True))
    task.cancel()
    gate.set()
    qtbot.waitUntil(lambda: stopped == [True])
    assert done == []


def test_a_job_cancelled_before_it_began_does_nothing(work: Work, qtbot: QtBot) -> None:
    gate, ran, ended = threading.Event(), [], []
    work.ended.connect(ended.append)
    first = work.run("รอ", lambda _progress: gate.wait(5), lambda _none: None)
    second = work.run("ไม่ทำ", lambda _progress: ran.append(True), lambda _none: None)
    second.cancel()
    gate.set()
    qtbot.waitUntil(lambda: len(ended) == 2)
    assert isinstance(first, Task)
    assert ran == []


def test_waiting_cancels_what_is_under_way(work: Work, qtbot: QtBot) -> None:
    done: list[int] = []

    def job(progress: Progress) -> int:
        while True:
            progress(0, 0)

    work.run("ไม่จบ", job, done.append)
    work.wait()
    qtbot.waitUntil(lambda: not work.busy)
    assert done == []
