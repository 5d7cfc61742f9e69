"""The application as a clerk has it, the sample office, and typing: Qt's own key clicks abort on Thai letters."""

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from khoktoom_desktop.desktop.application import make_application
from khoktoom_desktop.desktop.collector import collect_if_due
from khoktoom_desktop.desktop.theme import Scheme, Theme
from khoktoom_desktop.services.office_file import OfficeFile, open_office
from khoktoom_desktop.services.settings import Settings

# Tests show real windows, on no screen: the same everywhere, and none flickers over the developer's.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture
def type_text() -> Callable[[QWidget, str], None]:
    """Return a typist who sends one key event per character."""

    def type_it(widget: QWidget, text: str) -> None:
        for character in text:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                QApplication.sendEvent(widget, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, character))

    return type_it


@pytest.fixture(scope="session")
def qapp() -> QApplication:
    """Make the application as the program does: the bundled face, Fusion, Thai, the light look."""
    application = make_application(["khoktoom"], Settings())
    Theme(Scheme.LIGHT, application).apply()
    return application


@pytest.fixture(autouse=True)
def collected() -> Iterator[None]:
    """Search for cycles between tests, as the running program does between events."""
    yield
    collect_if_due()


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    """Return a theme of the test's own; the look is light again afterwards."""
    made = Theme(Scheme.LIGHT)
    yield made
    made.choose(Scheme.LIGHT)


@pytest.fixture
def sample_path(sample_path: Path, tmp_path: Path) -> Path:
    """Return a copy of the sample office's file."""
    return Path(shutil.copy(sample_path, tmp_path / "โคกตูม.khoktoom"))


@pytest.fixture
def sample_file(sample_path: Path) -> Iterator[OfficeFile]:
    """Open a copy of the sample office."""
    opened = open_office(sample_path, actor="ผู้ทดสอบ")
    yield opened
    opened.database.close()
