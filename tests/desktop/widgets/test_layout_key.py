"""Ctrl+Space puts what was typed on the wrong layout right, in every field of text, and back again."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from khoktoom_desktop.desktop.widgets.baht_edit import BahtEdit
from khoktoom_desktop.desktop.widgets.layout_key import switched
from khoktoom_desktop.desktop.widgets.text_edit import LongTextEdit, TextEdit

CONTROL = Qt.KeyboardModifier.ControlModifier


def test_what_is_surely_wrong_else_the_last_word_else_what_is_chosen() -> None:
    assert switched("gvdlki 0yf:nhv Canon", 3, 3) == "เอกสาร จัดซื้อ Canon"
    assert switched("จ้าง ok ", 8, 8) == "จ้าง นา "
    assert switched("จ้าง นา", 7, 7) == "จ้าง ok"
    assert switched("abc def", 0, 3) == "ฟิแ def"
    assert switched("", 0, 0) == ""


def test_every_field_takes_the_key(qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    line, amount, long = TextEdit(window), BahtEdit(window), LongTextEdit(window)
    window.show()
    line.setText("0yf:nhv")
    qtbot.keyClick(line, Qt.Key.Key_Space, CONTROL)
    assert line.text() == "จัดซื้อ"
    line.setSelection(0, 3)
    qtbot.keyClick(line, Qt.Key.Key_Space, CONTROL)
    assert line.text() == "0yfซื้อ"
    amount.setText("ๅ/จจ")
    qtbot.keyClick(amount, Qt.Key.Key_Space, CONTROL)
    assert amount.value() == 120_000
    long.restore("0yf:nhv\n;ylf6")
    qtbot.keyClick(long, Qt.Key.Key_Space, CONTROL)
    assert long.value() == "จัดซื้อ\nวัสดุ"
    long.undo()
    assert long.toPlainText() == "0yf:nhv\n;ylf6"
    for field in (line, long):
        field.setReadOnly(True)
        before = field.draft()
        qtbot.keyClick(field, Qt.Key.Key_Space, CONTROL)
        assert field.draft() == before
