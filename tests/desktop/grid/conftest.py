"""One grid over a small register of gifts, typed into with real key events; each case finds it as it was."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QApplication

from khoktoom_desktop.desktop.changes import Changes
from khoktoom_desktop.desktop.context import Context
from khoktoom_desktop.desktop.grid.register_grid import RegisterGrid
from khoktoom_desktop.desktop.grid.row_store import Source
from khoktoom_desktop.desktop.theme import Scheme, Theme
from khoktoom_desktop.desktop.undo import Undo
from khoktoom_desktop.desktop.work import Work
from khoktoom_desktop.domain.period import Period
from khoktoom_desktop.registers.catalogue import register
from khoktoom_desktop.registers.gifts.record import Gift
from khoktoom_desktop.services import grid_rows, records
from khoktoom_desktop.services.office_file import OfficeFile
from khoktoom_desktop.storage.database import Database

GIFTS = register("gifts")
SHOWN = ("received_on", "reporter", "department_id", "description", "quantity", "value", "giver_is_relative", "note")
HIDDEN = tuple(column.field for column in GIFTS.columns() if column.field not in SHOWN)

_MODIFIERS = {
    "C": Qt.KeyboardModifier.ControlModifier,
    "S": Qt.KeyboardModifier.ShiftModifier,
    "A": Qt.KeyboardModifier.AltModifier,
}
_NAMES = {"Enter": "Return", "Esc": "Escape", "PgDn": "PageDown", "PgUp": "PageUp", ";": "Semicolon", "'": "Apostrophe"}


def press(name: str) -> None:
    """Press a key by its name, such as ``C-S-Home``, where the keys go now."""
    *held, key = name.split("-")
    modifiers = Qt.KeyboardModifier.NoModifier
    for each in held:
        modifiers |= _MODIFIERS[each]
    code = Qt.Key["Key_" + _NAMES.get(key, key)]
    if code == Qt.Key.Key_Tab and "S" in held:
        code = Qt.Key.Key_Backtab
    text = chr(code) if code < 0x7F and "C" not in held else ""
    _send(code, modifiers, text)


def type_text(text: str) -> None:
    """Type a text letter by letter where the keys go now."""
    for letter in text:
        _send(Qt.Key.Key_Space if letter == " " else Qt.Key(0), Qt.KeyboardModifier.NoModifier, letter)


def _send(code: Qt.Key, modifiers: Qt.KeyboardModifier, text: str) -> None:
    widget = QApplication.focusWidget()
    assert widget is not None
    override = QKeyEvent(QEvent.Type.ShortcutOverride, code, modifiers, text)
    override.ignore()
    QApplication.sendEvent(widget, override)
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(QApplication.focusWidget() or widget, QKeyEvent(kind, code, modifiers, text))


def keys(script: str) -> None:
    """Do a script: names of keys, and texts that begin with ``=`` (``_`` is a blank)."""
    for token in script.split():
        if token.startswith("="):
            type_text(token[1:].replace("_", " "))
        else:
            press(token)


def a_gift(number: int, **changes: object) -> Gift:
    gift = Gift(
        reporter=f"ผู้รายงาน {number}",
        department_id=1,
        received_on=date(2024, 10, number),
        description=f"กระเช้า {number}",
        value=number * 10000,
        giver_kind="citizen",
        giver="ผู้ให้ตัวอย่าง",
        received_as="person",
        disposition="returned",
    )
    return replace(gift, **changes)


class Desk:
    """The grid in its window, what it told, and ways to look at it."""

    def __init__(self, office_file: OfficeFile) -> None:
        self.office_file = office_file
        self.told: list[str] = []
        self.troubles: list[Exception] = []
        self.offered: list[Any] = []
        self.saves = 0
        self.work, self.undo = Work(), Undo()
        self.context = Context(
            office_file,
            Changes(),
            self.work,
            self.undo,
            Theme(Scheme.LIGHT),
            lambda: Period(2568),
            self._tell,
            lambda _place: None,
            self._saved,
            self.troubles.append,
            lambda _path: None,
        )
        self.undo.refused.connect(self.troubles.append)
        self.work.troubled.connect(self.troubles.append)
        self.grid = RegisterGrid(self.context, GIFTS, GIFTS.columns(), HIDDEN)
        self.grid.stale.connect(self.load)
        self.window = self.grid
        self.grid.resize(900, 420)
        self.load()
        self.grid.show()
        self.grid.activateWindow()

    def load(self) -> None:
        found = grid_rows.read_keys(self.office_file, GIFTS, sort=self.grid.columns.sort or (("received_on", False),))
        source = Source(partial(grid_rows.read_rows, self.office_file, GIFTS), Gift)
        self.grid.load(source, found, records.lookups(self.office_file))

    def reset(self) -> None:
        """Take everything back that a case did."""
        self.grid.view.end_typing()
        self.grid.deeds.forget()
        while self.undo.undo_text:
            assert self.undo.undo(), self.troubles
        self.undo.clear()
        self.told.clear()
        self.troubles.clear()
        self.grid.columns.reset()
        self.grid.columns.keeper.change(replace(self.grid.columns.keeper.layout, pins=()))
        self.grid.columns.carry_pins()
        self.load()
        QGuiApplication.clipboard().clear()
        self.cursor(0, "received_on")
        self.grid.view.setFocus()

    def cursor(self, row: int, field: str) -> None:
        self.grid.view.setCurrentIndex(self.grid.model.index(row, self.grid.model.places[field]))

    @property
    def place(self) -> tuple[int, str]:
        index = self.grid.view.currentIndex()
        return index.row(), self.grid.model.columns[index.column()].field

    @property
    def selected(self) -> tuple[int, int]:
        rows, columns = self.grid.view.selected_box()
        return len(rows), len(columns)

    def text(self, row: int, field: str) -> str:
        return self.grid.model.text(row, self.grid.model.places[field])

    def state(self, row: int) -> str:
        return self.grid.model.state(row)

    def stored(self) -> list[Any]:
        return list(records.list_records(self.office_file, GIFTS, sort=(("received_on", False),)).records)

    def _tell(self, text: str, *_tone: object, call: object = None, **_words: object) -> None:
        self.told.append(text)
        self.offered.append(call)

    def _saved(self) -> None:
        self.saves += 1


@pytest.fixture(scope="module")
def desk_of_module(
    qapp: QApplication, made_office: OfficeFile, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Desk]:
    patch = pytest.MonkeyPatch()
    patch.setenv("XDG_CONFIG_HOME", str(tmp_path_factory.mktemp("settings")))
    path = Path(shutil.copy(made_office.path, tmp_path_factory.mktemp("grid") / "สำนักงาน.khoktoom"))
    office_file = replace(made_office, path=path, database=Database.open(path))
    grid_rows.save_rows(office_file, GIFTS, [grid_rows.Entry(a_gift(number), {}, True) for number in range(1, 5)])
    desk = Desk(office_file)
    yield desk
    desk.grid.closing()
    desk.work.wait()
    desk.grid.close()
    desk.grid.deleteLater()
    office_file.database.close()
    patch.undo()


@pytest.fixture
def desk(desk_of_module: Desk, qtbot: Any) -> Desk:
    """Return the grid as it was at the beginning: four gifts and the blank row, the cursor in the first cell."""
    desk_of_module.grid.activateWindow()
    qtbot.waitUntil(desk_of_module.grid.isActiveWindow)
    desk_of_module.reset()
    return desk_of_module
