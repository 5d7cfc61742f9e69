"""Typing as a clerk does: Qt's own key clicks abort on Thai letters."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget


@pytest.fixture
def type_text() -> Callable[[QWidget, str], None]:
    """Return a typist who sends one key event per character."""

    def type_it(widget: QWidget, text: str) -> None:
        for character in text:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                QApplication.sendEvent(widget, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, character))

    return type_it
