"""Whoever cannot see the window, or uses no mouse, reaches and understands every field and button."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QWidget,
)
from pytestqt.qtbot import QtBot

from khoktoom_desktop.desktop.context import Place
from khoktoom_desktop.desktop.main_window import MainWindow
from khoktoom_desktop.desktop.pages.catalogue import PAGES
from khoktoom_desktop.desktop.theme import TARGET, Theme
from khoktoom_desktop.desktop.wizard.office_wizard import OfficeWizard
from khoktoom_desktop.services.office_file import OfficeFile
from khoktoom_desktop.services.starting import blank_office

FIELDS = (QLineEdit, QPlainTextEdit, QComboBox, QAbstractButton, QAbstractItemView)


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
    return found


def small(top: QWidget) -> list[str]:
    """List buttons that are too small to be hit."""
    inner = (QAbstractScrollArea, QLineEdit, QTabBar, QComboBox)
    return [
        f"{button.objectName() or button.text()} {button.width()}×{button.height()}"
        for button in top.findChildren(QAbstractButton)
        if button.isVisible() and button.height() < TARGET and not isinstance(button.parent(), inner)
    ]


@pytest.fixture
def window(theme: Theme, sample_file: OfficeFile, qtbot: QtBot) -> Iterator[MainWindow]:
    made = MainWindow(theme)
    qtbot.addWidget(made, before_close_func=lambda each: each.drop_office())
    made.resize(1366, 768)
    made.show()
    made.show_office(sample_file, sample_file.office())
    yield made
    made.work.wait()


def test_everything_in_the_window_has_a_name_and_a_size(window: MainWindow, qtbot: QtBot) -> None:
    found: list[str] = []
    for entry in PAGES:
        window.navigate(Place(entry.id))
        qtbot.waitUntil(lambda: not window.work.busy, timeout=20_000)
        found += [f"{entry.id}: {wrong}" for wrong in nameless(window) + small(window)]
    assert found == []


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
