"""How long the grid keeps a clerk waiting on a large register: opening, finding, scrolling, saving a row, pasting 200.

    QT_QPA_PLATFORM=offscreen python benchmarks/entry.py [--rows 50000] [--saves 200]

Real widgets over a real office file of made-up purchases of twenty years, all shown at once, in one process. Each
line is the median, the 99th of a hundred and the longest of its runs, in milliseconds, and the median of the time
that the processor worked for it (less on a busy machine), beside the limit that the design sets. ``longest gap`` is the
longest time during which the window answered nothing, while all of that was done.
"""

import argparse
import os
import statistics
import tempfile
import time
from collections.abc import Callable
from datetime import date, timedelta
from functools import partial
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from many_rows import rows_of_purchases
from PySide6.QtCore import QElapsedTimer, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from khoktoom_desktop.desktop.application import make_application
from khoktoom_desktop.desktop.changes import Changes
from khoktoom_desktop.desktop.context import Context
from khoktoom_desktop.desktop.pages.procurement_results_page import ProcurementResultsPage
from khoktoom_desktop.desktop.theme import Scheme, Theme
from khoktoom_desktop.desktop.undo import Undo
from khoktoom_desktop.desktop.work import Work
from khoktoom_desktop.domain.period import ALL_RECORDS, fiscal_year
from khoktoom_desktop.registers.procurement_results.record import Purchase
from khoktoom_desktop.services.grid_layout import change_layout
from khoktoom_desktop.services.office_file import OfficeFile, create_office
from khoktoom_desktop.services.settings import Settings
from khoktoom_desktop.services.starting import blank_office
from khoktoom_desktop.storage.bulk import insert_records

WORDS = ("ถนน ค.ส.ล.", "วัสดุสำนักงาน", "น้ำมันเชื้อเพลิง", "อาหารเสริม (นม)", "ครุภัณฑ์คอมพิวเตอร์")
FIRST, YEARS = date(2003, 10, 1), 20


def main() -> None:
    """Print one line per task."""
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("--rows", type=int, default=50_000)
    words.add_argument("--saves", type=int, default=200)
    given = words.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        os.environ["XDG_CONFIG_HOME"] = folder
        application = make_application(["khoktoom"], Settings())
        Theme(Scheme.LIGHT, application).apply()
        office = large_office(Path(folder), given.rows)
        change_layout("procurement-results", grid=True)
        bench(application, office, given.saves)
        office.database.close()


def large_office(folder: Path, rows: int) -> OfficeFile:
    """Make an office with so many purchases over twenty years."""
    office = create_office(folder / "large.khoktoom", blank_office("เทศบาลตำบลทดสอบ"), actor="benchmark")
    made = [
        Purchase(
            title=f"ซื้อ{WORDS[at % len(WORDS)]} ครั้งที่ {at}",
            winner=f"ร้านตัวอย่าง {at % 700}",
            contract_on=(day := FIRST + timedelta(days=at % (YEARS * 365))),
            fiscal_year=fiscal_year(day),
            budget=at * 100,
            agreed=at * 90,
        )
        for at in range(rows)
    ]
    with office.writing() as session:
        insert_records(session, Purchase, made)
    return office


def bench(application: QApplication, office: OfficeFile, saves: int) -> None:
    """Do what a clerk does, and tell how long each took."""
    period = ALL_RECORDS
    work = Work()
    context = Context(
        office, Changes(), work, Undo(), Theme(Scheme.LIGHT), lambda: period, lambda *_, **__: None, print,
        lambda: None, print, print,
    )  # fmt: skip
    page = ProcurementResultsPage(context)
    page.resize(1086, 620)
    page.set_period(period)

    def opened() -> None:
        page.refresh()
        page.show()
        application.processEvents()

    tell("open the grid", timed(opened, 1), 3_000)
    heart = Heart()
    grid = page.mode.grid
    assert grid is not None
    grid.view.setFocus()
    texts = [word[: at + 1] for word in ("ถนน ค.ส.ล.", "นม", "ร้านตัวอย่าง 12") for at in range(len(word))]
    tell("find as one types, each letter", [one(lambda t=text: found(page, t)) for text in texts], 100)
    found(page, "")
    rows = [at * (grid.model.rowCount() - 2) // 40 for at in range(40)]
    tell("scroll anywhere", [one(partial(scrolled, application, grid, row)) for row in rows], 100)
    tell("save a row on leaving it", [one(partial(saved, grid, at)) for at in range(saves)], 50)
    grid.view.setCurrentIndex(grid.model.index(0, 3))
    QTest.qWait(300)
    tell("select a column and add it up", timed(lambda: added(application, grid), 5), 200)
    tell("sort by a column", timed(lambda: (grid.columns.sort_by(1, False), application.processEvents()), 3), 200)
    tell("preview 200 pasted rows", timed(lambda: pasted(application, grid, take=False), 1), 1_000)
    tell("paste 200 rows", timed(lambda: pasted(application, grid, take=True), 1), 2_000)
    print(f"{'longest gap':36} {heart.longest:8.0f} ms   (limit 200)")
    page.closing()
    work.wait()


class Heart:
    """Beat every 10 ms and remember the longest silence."""

    def __init__(self) -> None:
        self.longest = 0.0
        self._clock = QElapsedTimer()
        self._clock.start()
        self._timer = QTimer()
        self._timer.timeout.connect(self._beat)
        self._timer.start(10)

    def _beat(self) -> None:
        self.longest = max(self.longest, self._clock.restart())


def found(page: ProcurementResultsPage, text: str) -> None:
    page.find_text(text)
    QApplication.processEvents()


def scrolled(application: QApplication, grid: object, row: int) -> None:
    view = grid.view
    view.scrollTo(view.model().index(row, 0))
    application.processEvents()


def saved(grid: object, at: int) -> None:
    """Type an amount into a row and leave it."""
    model, view = grid.model, grid.view
    view.setCurrentIndex(model.index(at, model.places["agreed"]))
    for letter in str(1_000 + at):
        QTest.keyClick(QApplication.focusWidget() or view, letter)
    QTest.keyClick(QApplication.focusWidget() or view, Qt.Key.Key_Return)
    QApplication.processEvents()


def added(application: QApplication, grid: object) -> None:
    grid.view.blocks.select_whole(columns=True)
    while not grid.status.sums.text():
        application.processEvents()
    grid.view.setCurrentIndex(grid.model.index(0, 3))
    grid.status.show_sums(None)


def pasted(application: QApplication, grid: object, *, take: bool) -> None:
    """Paste 200 rows of twelve columns below the last one."""
    QGuiApplication.clipboard().setText(rows_of_purchases(200))
    grid.go_to_blank()
    before = grid.model.rowCount()
    QTest.keyClick(grid.view, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    deeds = grid.deeds
    # Without spinning, which would take half of the processor from the work that is waited for.
    while deeds.dialog is None:
        QTest.qWait(5)
    application.processEvents()
    (deeds.dialog.accept if take else deeds.dialog.reject)()
    while take and grid.model.rowCount() == before:
        application.processEvents()
    application.processEvents()


def timed(task: Callable[[], object], runs: int) -> list[tuple[float, float]]:
    return [one(task) for _ in range(runs)]


def one(task: Callable[[], object]) -> tuple[float, float]:
    """Return how long a task took, and how long the processor worked for it, in seconds."""
    began, worked = time.perf_counter(), time.process_time()
    task()
    return time.perf_counter() - began, time.process_time() - worked


def tell(name: str, taken: list[tuple[float, float]], limit: int) -> None:
    """Print median, 99th of a hundred, longest, and the median of the processor's time."""
    ordered = sorted(wall for wall, _work in taken)
    late = ordered[min(len(ordered) - 1, len(ordered) * 99 // 100)]
    work = statistics.median(work for _wall, work in taken)
    figures = (statistics.median(ordered), late, ordered[-1], work)
    print(f"{name:36}" + "".join(f" {1000 * each:8.0f}" for each in figures) + f" ms   (limit {limit})", flush=True)


if __name__ == "__main__":
    main()
