"""Whoever cannot see the window, uses no mouse or reads another language reaches and understands everything."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import QCoreApplication, Qt, QTranslator
from PySide6.QtGui import QAccessible, QAction, QFontMetrics
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QTabBar,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from khoktoom_desktop.desktop.application import change_language
from khoktoom_desktop.desktop.context import Place
from khoktoom_desktop.desktop.keys import keys_of, shell_keys
from khoktoom_desktop.desktop.language import speak
from khoktoom_desktop.desktop.main_window import MainWindow
from khoktoom_desktop.desktop.pages.catalogue import PAGES
from khoktoom_desktop.desktop.pages.settings_page import SettingsPage
from khoktoom_desktop.desktop.theme import TARGET, Theme
from khoktoom_desktop.desktop.widgets.one_line import OneLine
from khoktoom_desktop.desktop.widgets.wrapped_label import WrappedLabel
from khoktoom_desktop.desktop.wizard.office_wizard import OfficeWizard
from khoktoom_desktop.domain.period import Period
from khoktoom_desktop.places import resource
from khoktoom_desktop.services.office_file import OfficeFile
from khoktoom_desktop.services.settings import read_settings
from khoktoom_desktop.services.starting import blank_office

# Whole papers and windows, whose lines smaller tests measure already: tracing them doubles their time.
pytestmark = pytest.mark.untraced

FIELDS = (QLineEdit, QPlainTextEdit, QComboBox, QAbstractButton, QAbstractItemView)
INNER = (QAbstractScrollArea, QLineEdit, QTabBar, QComboBox)
PATIENCE = 10
WORDED = (QPushButton, QToolButton, QCheckBox, QRadioButton, QLabel)


class Longest(QTranslator):
    """A language with the wider of a text's English and its Thai made a third longer in brackets.

    What has room for it has room for English, for Thai and for a language that needs more.
    """

    def __init__(self, parent: QApplication) -> None:
        super().__init__(parent)
        self._english = QTranslator(self)
        assert self._english.load(str(resource("translations", "khoktoom_en.qm")))
        self._width = QFontMetrics(parent.font()).horizontalAdvance

    def isEmpty(self) -> bool:
        """Say that there are words."""
        return False

    def translate(self, context: str, text: str, disambiguation: str | None = None, n: int = -1) -> str | None:
        """Return the wider text; Qt's own and the name of the language stay."""
        if not any("\u0e01" <= letter <= "\u0e5b" for letter in text):
            return None
        longer = f"[{text}{'~' * (len(text) // 3)}]"
        return max(longer, self._english.translate(context, text) or "", key=self._width)


def nameless(top: QWidget) -> list[str]:
    """List what can be reached by keys and has neither a name, nor words, nor a label."""
    labelled = {label.buddy() for label in top.findChildren(QLabel) if label.buddy() is not None}
    found = []
    for widget in top.findChildren(QWidget):
        if not isinstance(widget, FIELDS) or not widget.isVisible() or isinstance(widget.parent(), QTabBar | QComboBox):
            continue
        if widget.focusPolicy() == Qt.FocusPolicy.NoFocus or widget.objectName().startswith("qt_"):
            continue
        words = widget.text() if isinstance(widget, QAbstractButton) else ""
        if not (widget.accessibleName() or words or widget in labelled):
            found.append(f"{type(widget).__name__} {widget.objectName()}")
        elif (spoken := QAccessible.queryAccessibleInterface(widget)) is None or not spoken.text(QAccessible.Text.Name):
            found.append(f"unspoken {type(widget).__name__} {widget.objectName()}")
    return found


def small(top: QWidget) -> list[str]:
    """List buttons that are too small to be hit."""
    return [
        f"{button.objectName() or button.text()} {button.width()}×{button.height()}"
        for button in top.findChildren(QAbstractButton)
        if button.isVisible()
        and min(button.height(), button.width()) < TARGET
        and not isinstance(button.parent(), INNER)
    ]


def clipped(top: QWidget) -> list[str]:
    """List words that are wider or higher than their place; a line that ends in … by design is none of them."""
    found = []
    for widget in top.findChildren(QWidget):
        if not isinstance(widget, WORDED) or not widget.isVisible() or isinstance(widget, OneLine):
            continue
        if isinstance(widget.parent(), INNER) or widget.visibleRegion().isEmpty():
            continue
        if isinstance(widget, QLabel) and widget.wordWrap():
            tight = widget.heightForWidth(widget.width()) > widget.height() + 2
        else:
            tight = bool(widget.text()) and widget.sizeHint().width() > widget.width() + 1
        if tight:
            words = widget.plain if isinstance(widget, WrappedLabel) else widget.text()
            found.append(
                f"{type(widget).__name__} {widget.objectName()} “{words}” {widget.sizeHint()} in {widget.size()}"
            )
    return found


def unreachable(top: QWidget) -> list[str]:
    """List what can be pressed and neither takes the focus nor has keys; a segment is reached by its group's keys."""
    found = []
    for button in top.findChildren(QAbstractButton):
        if not button.isVisible() or not button.isEnabled() or isinstance(button.parent(), INNER):
            continue
        if not button.focusPolicy() & Qt.FocusPolicy.TabFocus and button.shortcut().isEmpty():
            found.append(f"{type(button).__name__} {button.objectName() or button.text() or button.accessibleName()}")
    return found


def unsaid(window: MainWindow) -> list[str]:
    """List keys of the page and the window that the list of keys leaves out, or does not say the meaning of."""
    page = window.page
    assert page is not None
    lines = (*keys_of(page), *shell_keys(window, page))
    listed = {line.keys for line in lines}
    found = [f"{line.keys} says nothing" for line in lines if not line.words.strip()]
    for action in (*page.findChildren(QAction), *window.actions()):
        if action.isEnabled() and action.isVisible():
            found += [
                f"{each.toString()} is not listed" for each in action.shortcuts() if each.toString() not in listed
            ]
    return found


def astray(top: QWidget) -> list[str]:
    """List neighbours that Tab reaches in another order than they are read: from left to right, line after line."""
    chain: list[QWidget] = []
    widget = top.nextInFocusChain()
    while widget is not None and widget is not top:
        if widget.isVisible() and widget.isEnabled() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            chain.append(widget)
        widget = widget.nextInFocusChain()
    last: dict[QWidget, QWidget] = {}
    found = []
    for widget in chain:
        parent = widget.parentWidget()
        # What takes a line away is reached after what is typed into it, though it stands at its head.
        if isinstance(widget.parent(), INNER) or parent is None or widget.objectName() == "remove":
            continue
        before = last.get(parent)
        if before is not None:
            one, other = before.geometry(), widget.geometry()
            above = other.bottom() < one.top()
            left = other.top() < one.bottom() and one.top() < other.bottom() and other.right() < one.left()
            if above or left:
                found.append(f"{_name(before)} then {_name(widget)}")
        last[parent] = widget
    return found


def _name(widget: QWidget) -> str:
    return f"{type(widget).__name__} {widget.objectName() or widget.accessibleName()}"


def everything(top: MainWindow) -> list[str]:
    """List all that is wrong for one who sees, hears or only types."""
    return nameless(top) + small(top) + unreachable(top) + clipped(top) + unsaid(top) + astray(top)


@pytest.fixture
def window(theme: Theme, sample_file: OfficeFile, qtbot: QtBot) -> Iterator[MainWindow]:
    made = MainWindow(theme)
    qtbot.addWidget(made, before_close_func=lambda each: each.drop_office())
    made.resize(1366, 768)
    made.show()
    made.show_office(sample_file, sample_file.office())
    yield made
    made.work.wait()


def walk(window: MainWindow, qtbot: QtBot, look: Callable[[MainWindow], list[str]]) -> list[str]:
    """Go through every page and gather what a look finds wrong there."""
    found: list[str] = []
    for entry in PAGES:
        window.navigate(Place(entry.id))
        qtbot.waitUntil(lambda: not window.work.busy, timeout=20_000)
        QApplication.processEvents()
        wrong = look(window)
        for _again in range(PATIENCE if wrong else 0):
            # What was built last is laid out a few events later.
            qtbot.wait(100)
            wrong = look(window)
            if not wrong:
                break
        found += [f"{entry.id}: {each}" for each in wrong]
    return found


def test_every_page_is_named_reached_and_whole_in_every_language(
    window: MainWindow, qtbot: QtBot, qapp: QApplication
) -> None:
    found = walk(window, qtbot, everything)
    longest = Longest(qapp)
    try:
        QCoreApplication.installTranslator(longest)
        window.speak_again()
        found += walk(window, qtbot, clipped)
    finally:
        QCoreApplication.removeTranslator(longest)
        speak(qapp, "th")
    assert found == []


def test_at_200_per_cent_on_a_small_screen_everything_is_reached_whole(window: MainWindow, qtbot: QtBot) -> None:
    """1366 × 768 px at 200 % leave 683 × 384: the window scrolls, words stay whole, the focus comes into view."""
    window.resize(683, 384)
    assert window.size().width() == 683
    for page_id in ("gifts", "settings"):
        window.navigate(Place(page_id))
        qtbot.waitUntil(lambda: not window.work.busy)
        qtbot.waitUntil(lambda: clipped(window) == [])
    room = cast(QAbstractScrollArea, window.centralWidget())
    about = cast(SettingsPage, window.page).ui.display_name
    about.setFocus()
    seen = about.mapTo(room.viewport(), about.rect().center())
    assert room.viewport().rect().contains(seen)


def test_the_language_changes_where_one_is(window: MainWindow, qtbot: QtBot, qapp: QApplication) -> None:
    window.language_asked.connect(lambda code: change_language(qapp, window, code))
    window.navigate(Place("settings", period=Period(2566, quarter=2)))
    page = cast(SettingsPage, window.page)
    try:
        page.ui.language.setCurrentIndex(page.ui.language.findData("en"))
        page.ui.language.activated.emit(page.ui.language.currentIndex())
        qtbot.waitUntil(lambda: window.page is not page)
        assert window.page is not None
        assert window.page.title == "Settings"
        assert cast(SettingsPage, window.page).ui.look_title.text() == "Look"
        assert window.navigation.buttons["gifts"].text().strip() == "Gifts received"
        assert window.period_bar.period == Period(2566, quarter=2)
        assert window.windowTitle() == "เทศบาลตำบลโคกตูม"
        assert read_settings().language == "en"
        assert "Help for this page" in {action.text() for action in window.actions()}
    finally:
        speak(qapp, "th")


def test_everything_in_the_wizard_has_a_name(theme: Theme, tmp_path: Path, qtbot: QtBot) -> None:
    wizard = OfficeWizard(theme, tmp_path, blank_office("เทศบาลตำบลทดสอบ"))
    qtbot.addWidget(wizard)
    wizard.show()
    found: list[str] = []
    for _step in wizard.steps:
        found += nameless(wizard) + small(wizard)
        if wizard.step + 1 < len(wizard.steps):
            wizard.go_on()
    assert found == []
