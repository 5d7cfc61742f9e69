"""Every dialog is named, reached by keys in the order one reads, and whole in every language on the smallest screen."""

import csv
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from khoktoom_desktop.desktop.context import Place
from khoktoom_desktop.desktop.help import open_help
from khoktoom_desktop.desktop.issued_dialog import IssuedDialog
from khoktoom_desktop.desktop.issuing_dialog import IssuingDialog
from khoktoom_desktop.desktop.language import speak
from khoktoom_desktop.desktop.main_window import MainWindow
from khoktoom_desktop.desktop.restore_dialog import RestoreDialog
from khoktoom_desktop.desktop.theme import Theme
from khoktoom_desktop.desktop.widgets.day_entry import DayEntryDialog
from khoktoom_desktop.desktop.widgets.history_dialog import HistoryDialog
from khoktoom_desktop.desktop.widgets.twin_dialog import TwinDialog
from khoktoom_desktop.desktop.widgets.work_history import WorkHistory
from khoktoom_desktop.domain.period import Period
from khoktoom_desktop.publications.catalogue import paper
from khoktoom_desktop.registers.catalogue import register
from khoktoom_desktop.services import records, year_grid
from khoktoom_desktop.services.backup import Backup
from khoktoom_desktop.services.office_file import OfficeFile
from khoktoom_desktop.services.papers import PrintOptions
from khoktoom_desktop.storage.reverting import values_of

from .looking import Longest, astray, clipped, nameless, small, unreachable

pytestmark = pytest.mark.untraced

GIFTS = register("gifts")
LOOKS = (nameless, small, unreachable, clipped, astray)
PATIENCE = 5
SMALLEST = (683, 384)
"""What 1366 × 768 px leave at 200 %, in px."""


class Desk:
    """The window over the sample office, and a way to open each of its dialogs."""

    def __init__(self, window: MainWindow, folder: Path, qtbot: QtBot) -> None:
        self.window, self.folder, self.qtbot = window, folder, qtbot
        self.context: Any = window.context

    def page(self, page_id: str) -> Any:
        self.window.navigate(Place(page_id, period=Period(2566, quarter=2)))
        self.settle()
        return self.window.page

    def settle(self) -> None:
        """Wait until nothing is read off-thread."""
        self.qtbot.waitUntil(lambda: not self.window.work.busy, timeout=20_000)

    def gifts(self) -> Any:
        return records.list_records(self.context.office_file, GIFTS).records

    def help(self) -> QDialog:
        return open_help(self.window, "gifts")

    def work_history(self) -> QDialog:
        return WorkHistory(self.context.theme, self.window.undo, self.window)

    def bin(self) -> QDialog:
        page = self.page("gifts")
        page.deeds.delete([self.gifts()[0].uid])
        page.bin.show()
        return page.bin.dialog

    def history(self) -> QDialog:
        uid = self.gifts()[0].uid
        changes = records.history(self.context.office_file, uid)
        lookups = records.lookups(self.context.office_file)
        values = partial(values_of, GIFTS.record_class())
        return HistoryDialog("ของขวัญ", changes, GIFTS.columns(), lookups, self.window, values=values)

    def twins(self) -> QDialog:
        one, two = self.gifts()[:2]
        lookups = records.lookups(self.context.office_file)
        return TwinDialog(self.context.theme, ("หนึ่ง", "สอง"), (one, two), GIFTS.columns(), lookups, self.window)

    def paste(self) -> QDialog:
        page = self.page("gifts")
        page.mode.choose(True)
        grid = page.mode.grid
        grid.go_to_blank()
        grid.view.paste_asked.emit("2/1/66\tนางหนึ่ง\n3/1/66\tนางสอง\n")
        self.qtbot.waitUntil(lambda: grid.deeds.dialog is not None, timeout=20_000)
        page.mode.choose(False)
        return grid.deeds.dialog

    def importing(self) -> QDialog:
        path = self.folder / "ของขวัญ.csv"
        with path.open("w", encoding="utf-8-sig", newline="") as file:
            csv.writer(file).writerows([["วันที่ได้รับ", "ผู้รายงาน", "ประเภทผู้ให้"], ["2/1/66", "นางหนึ่ง", "ชาวบ้าน"]])
        page = self.page("gifts")
        page.files.try_import(path)
        self.settle()
        return page.files.dialog

    def survey(self) -> QDialog:
        page = self.page("satisfaction")
        page.key_in()
        return page.entry

    def days(self) -> QDialog:
        service = records.list_records(self.context.office_file, register("service-catalogue")).records[0]
        month = year_grid.read_days(self.context.office_file, service.id or 0, "walk-in", date(2023, 1, 1))
        return DayEntryDialog(month, "ราย", self.context.theme, self.window)

    def issuing(self) -> QDialog:
        options = PrintOptions(Period(2566, quarter=2), date(2023, 4, 10))
        return IssuingDialog(self.context, paper("winners-notice"), options, "ประกาศผลผู้ชนะ", parent=self.window)

    def issued(self) -> QDialog:
        return IssuedDialog(self.context, Period(2566), self.window)

    def restoring(self) -> QDialog:
        path = self.context.office_file.path
        return RestoreDialog(path, [Backup(path, datetime(2023, 4, 1, 9, 0, tzinfo=UTC), "closing", 1200)], self.window)


OPENERS: tuple[Callable[[Desk], QDialog], ...] = (
    Desk.help, Desk.work_history, Desk.bin, Desk.history, Desk.twins, Desk.paste, Desk.importing, Desk.survey,
    Desk.days, Desk.issuing, Desk.issued, Desk.restoring,
)  # fmt: skip


@pytest.fixture
def desk(theme: Theme, sample_file: OfficeFile, tmp_path: Path, qtbot: QtBot) -> Iterator[Desk]:
    window = MainWindow(theme)
    qtbot.addWidget(window, before_close_func=lambda each: each.drop_office())
    window.resize(1366, 768)
    window.show()
    window.show_office(sample_file, sample_file.office())
    yield Desk(window, tmp_path, qtbot)
    window.work.wait()


def wrong_with(desk: Desk, opener: Callable[[Desk], QDialog]) -> list[str]:
    """Open a dialog, look at it in its own size and on the smallest screen, close it."""
    dialog = opener(desk)
    dialog.show()
    found = []
    for size in (dialog.size().toTuple(), SMALLEST):
        dialog.resize(*size)
        for _again in range(PATIENCE):
            QApplication.processEvents()
            desk.settle()
            now = [each for look in LOOKS for each in look(dialog)]
            if not now:
                break
            desk.qtbot.wait(20)
        found += [f"{opener.__name__} {dialog.size().toTuple()}: {each}" for each in now]
    if dialog.width() > SMALLEST[0] or dialog.height() > SMALLEST[1]:
        found.append(f"{opener.__name__} has no room: {dialog.size().toTuple()}")
    dialog.reject()
    dialog.deleteLater()
    return found


def test_every_dialog_is_named_reached_and_whole_in_the_longest_language(desk: Desk, qapp: QApplication) -> None:
    longest = Longest(qapp)
    try:
        QCoreApplication.installTranslator(longest)
        found = [each for opener in OPENERS for each in wrong_with(desk, opener)]
    finally:
        QCoreApplication.removeTranslator(longest)
        speak(qapp, "th")
    assert found == []
