"""F1 opens the section of the page, with its pictures; Ctrl+/ lists the keys that really serve there."""

import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as Xml

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QShortcut
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from khoktoom_desktop.desktop.column_words import column_tip
from khoktoom_desktop.desktop.context import Place
from khoktoom_desktop.desktop.help import KEYS, ORDER, START, HelpWindow, broken, help_key, open_help, section
from khoktoom_desktop.desktop.keys import KeyLine, keys_of
from khoktoom_desktop.desktop.language import speak
from khoktoom_desktop.desktop.main_window import MainWindow
from khoktoom_desktop.desktop.pages.catalogue import PAGES
from khoktoom_desktop.desktop.theme import Theme
from khoktoom_desktop.places import resource
from khoktoom_desktop.registers.catalogue import REGISTERS
from khoktoom_desktop.services.office_file import OfficeFile

LARGEST = 80_000
KEY_NAMES = {"Enter", "Tab", "Esc", "Backspace", "0", "F1", "F2", "F4", "F8"}
PICTURES = re.compile(r"!\[([^\]]*)\]\(([^)]+)\)")


@pytest.fixture
def window(theme: Theme, sample_file: OfficeFile, qtbot: QtBot) -> Iterator[MainWindow]:
    made = MainWindow(theme)
    qtbot.addWidget(made, before_close_func=lambda each: each.drop_office())
    made.show()
    made.show_office(sample_file, sample_file.office())
    yield made
    made.work.wait()


@pytest.fixture(scope="module")
def window_words() -> tuple[set[str], set[str]]:
    """Return the words of the window in Thai and in English."""
    tree = Xml.parse(resource("translations", "khoktoom_en.ts"))
    thai, english = (
        {(each.text or "").strip().lower() for each in tree.iter(tag)} for tag in ("source", "translation")
    )
    return thai, english


@pytest.mark.parametrize("code", ["th", "en"])
def test_every_page_has_its_section_and_every_section_is_listed(code: str) -> None:
    written = {path.stem for path in resource("help", code).glob("*.md")}
    assert written == set(ORDER)
    assert {entry.id for entry in PAGES} <= written


@pytest.mark.parametrize("section_id", ORDER)
def test_a_section_is_the_same_in_both_languages(section_id: str, window_words: tuple[set[str], set[str]]) -> None:
    """Each line has its like: heading, picture, entry; keys, numbers and articles of laws are the same."""
    thai, english = (resource("help", code, f"{section_id}.md").read_text(encoding="utf-8") for code in ("th", "en"))
    assert [shape(line) for line in english.splitlines()] == [shape(line) for line in thai.splitlines()]
    assert told(english) == told(thai)
    assert re.findall(r"(?:มาตรา|ข้อ) \d+", thai) == [] or re.findall(r"(?:มาตรา|ข้อ) \d+", english)
    for text, words in zip((thai, english), window_words, strict=True):
        for name in re.findall(r"\*\*([^*]+)\*\*", text):
            parts = () if name in KEY_NAMES or "+" in name else name.split(" › ")
            assert [part for part in parts if not any(each.startswith(part.lower()) for each in words)] == []


def shape(line: str) -> str:
    """Return what a line is: its mark, its picture, whether it says anything."""
    marks = re.match(r"#+ |- |\d+\. ", line)
    picture = PICTURES.search(line)
    return f"{marks[0] if marks else ''}{picture[2] if picture else ''}{bool(line.strip())}"


def told(text: str) -> list[str]:
    """Return the keys and the years of laws that a section tells."""
    return sorted(set(re.findall(r"(?:Ctrl|Alt|Shift)\+[^\s*]|\bF\d+|25[0-6]\d|\d{1,3}(?:,\d{3})+", text)))


@pytest.mark.parametrize("section_id", ORDER)
def test_a_section_is_whole(section_id: str) -> None:
    found = section(section_id)
    assert found.id == section_id
    assert found.title
    assert len(found.text.splitlines()) >= 8
    for words, name in PICTURES.findall(found.text):
        assert words
        assert resource("help", "pictures", name).is_file()


def test_pictures_are_small_and_each_is_shown() -> None:
    shown = {name for each in ORDER for _words, name in PICTURES.findall(section(each).text)}
    files = {path.name: path for path in resource("help", "pictures").glob("*.png")}
    assert set(files) == shown
    for path in files.values():
        assert path.stat().st_size <= LARGEST
        with Image.open(path) as picture:
            assert picture.width <= 700


def test_a_section_that_names_a_rule_agrees_with_the_register() -> None:
    """A rule that a register's columns name stands in the help of that register, by its law and number."""
    for register in REGISTERS:
        text = section(register.id).text
        for why in {column.why for column in register.columns() if column.why}:
            number = re.search(r"(?:มาตรา|ข้อ) \d+|OIT|พ\.ศ\. \d{4}", why)
            assert number is not None, why
            assert number[0] in text, f"{register.id}: {why}"


def test_every_field_tells_in_its_tip_what_it_is_for() -> None:
    fields = [(each.id, column) for each in REGISTERS for column in each.columns() if not column.computed]
    assert [(name, column.field) for name, column in fields if "\n" not in column_tip(column)] == []


def test_marks_of_markdown_stay_and_words_may_break() -> None:
    text = "# ทะเบียนงานบริการ\n- กด **บันทึก** แล้วพิมพ์เอกสาร\n![ภาพ](home.png)\n\n1. ข้อความ"
    made = broken(text)
    assert made.replace("\u200b", "") == text
    assert "\u200b" in made
    assert [line[:2] for line in made.split("\n")] == ["# ", "- ", "![", "", "1."]


@pytest.mark.untraced
def test_f1_opens_the_page_and_ctrl_slash_the_keys(window: MainWindow, qtbot: QtBot) -> None:
    window.navigate(Place("gifts"))
    qtbot.waitUntil(lambda: not window.work.busy)
    own = {action.shortcut().toString(): action for action in window.actions()}
    own["F1"].trigger()
    shown = window.findChild(HelpWindow)
    assert "มาตรา 128" in shown.browser.toPlainText().replace("\u200b", "")
    own["Ctrl+/"].trigger()
    assert [each for each in window.findChildren(HelpWindow) if each.isVisible()] == [shown]
    words = shown.browser.toPlainText().replace("\u200b", "")
    for told in ("Ctrl+N", "เพิ่ม", "Ctrl+S", "บันทึก", "F4", "F1", "คู่มือของหน้านี้", "Alt+3", "การรับของขวัญ"):
        assert told in words
    qtbot.keyClick(shown, Qt.Key.Key_Escape)
    assert not shown.isVisible()


def test_keys_are_gathered_once_from_what_obeys_them(qtbot: QtBot) -> None:
    top = QWidget()
    qtbot.addWidget(top)
    action = QAction("พิมพ์", top, shortcut="Ctrl+P")
    top.addAction(action)
    inner = QWidget(top)
    inner.addAction(action)
    QShortcut("Ctrl+9", top)
    hidden = QWidget(top)
    hidden.addAction(QAction("ลบ", hidden, shortcut="Ctrl+D"))
    hidden.hide()
    assert keys_of(top) == (KeyLine("Ctrl+P", "พิมพ์"),)


def test_a_dialog_opens_its_own_section(qtbot: QtBot) -> None:
    dialog = QDialog()
    qtbot.addWidget(dialog)
    QLabel("คำถาม", dialog)
    help_key(dialog, "import")
    dialog.show()
    keys = {each.key().toString(): each for each in dialog.findChildren(QShortcut)}
    keys["F1"].activated.emit()
    shown = dialog.findChild(HelpWindow)
    assert "Excel" in shown.browser.toPlainText()
    keys["Ctrl+/"].activated.emit()
    assert "F1" in shown.browser.toPlainText()
    shown.close()


def test_help_speaks_the_language_of_the_window(qtbot: QtBot, qapp: QApplication) -> None:
    top = QWidget()
    qtbot.addWidget(top)
    try:
        speak(qapp, "en")
        shown = open_help(top, "grid")
        assert shown.list.currentItem().text() == "Entering in the table"
        assert "Alt+Down" in shown.browser.toPlainText()
        shown.close()
    finally:
        speak(qapp, "th")
    assert open_help(top, "grid").list.currentItem().text() == "กรอกในตาราง"


def test_what_has_no_section_begins_at_the_beginning(qtbot: QtBot) -> None:
    assert section("no-such-page") == section(START)
    top = QWidget()
    qtbot.addWidget(top)
    shown = open_help(top, "no-such-page")
    assert shown.list.currentRow() == 0
    assert shown.list.item(shown.list.count() - 1).data(Qt.ItemDataRole.UserRole) == KEYS
    shown.close()


def test_help_is_shipped_with_the_program() -> None:
    spec = (Path(__file__).parents[2] / "installer.spec").read_text(encoding="utf-8")
    assert '"help"' in spec
