"""Whoever cannot see the window, uses no mouse or reads another language reaches and understands everything."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractScrollArea, QApplication
from pytestqt.qtbot import QtBot

from khoktoom_desktop.desktop.application import change_language
from khoktoom_desktop.desktop.context import Place
from khoktoom_desktop.desktop.keys import keys_of, shell_keys
from khoktoom_desktop.desktop.language import speak
from khoktoom_desktop.desktop.main_window import MainWindow
from khoktoom_desktop.desktop.pages.catalogue import PAGES
from khoktoom_desktop.desktop.pages.settings_page import SettingsPage
from khoktoom_desktop.desktop.theme import Theme
from khoktoom_desktop.desktop.wizard.office_wizard import OfficeWizard
from khoktoom_desktop.domain.period import Period
from khoktoom_desktop.services.office_file import OfficeFile
from khoktoom_desktop.services.settings import read_settings
from khoktoom_desktop.services.starting import blank_office

from .looking import Longest, astray, clipped, nameless, small, unreachable

# Whole papers and windows, whose lines smaller tests measure already: tracing them doubles their time.
pytestmark = pytest.mark.untraced

PATIENCE = 10


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
