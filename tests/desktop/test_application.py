"""The program starts on a screen, says so where there is none, and tells a bug in a sentence."""

import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QFileDialog, QLineEdit
from pytestqt.qtbot import QtBot

from khoktoom_desktop.desktop.application import NO_DISPLAY, enlarge, has_display, remembered, tell_bug
from khoktoom_desktop.domain.trouble import Refused, Trouble
from khoktoom_desktop.services.settings import Settings

START = "from khoktoom_desktop.desktop.application import run; import sys; from pathlib import Path; "


@pytest.mark.parametrize(
    ("environment", "platform", "shown"),
    [
        ({}, "linux", False),
        ({"DISPLAY": ":0"}, "linux", True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "linux", True),
        ({"QT_QPA_PLATFORM": "offscreen"}, "linux", True),
        ({}, "win32", True),
        ({}, "darwin", True),
    ],
)
def test_a_screen_is_looked_for_before_qt_aborts(environment: dict[str, str], platform: str, shown: bool) -> None:
    assert has_display(environment, platform) is shown


def start(code: str, *words: str, **environment: str) -> subprocess.CompletedProcess[str]:
    kept = {
        name: value
        for name, value in os.environ.items()
        if name not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    }
    return subprocess.run(
        [sys.executable, "-c", START + code, *words],
        capture_output=True,
        text=True,
        timeout=60,
        env={**kept, **environment, "PYTHONUTF8": "1"},
    )


def test_without_a_screen_there_is_a_sentence_and_status_three() -> None:
    done = start("sys.exit(run(None, 'th'))")
    assert done.returncode == 3
    assert done.stderr == NO_DISPLAY


@pytest.mark.untraced
def test_the_window_of_an_office_opens_and_closes(sample_path: Path) -> None:
    """Start the whole program, close its window when the office is shown, and look at the office file."""
    code = (
        "from PySide6.QtCore import QTimer; from PySide6.QtWidgets import QApplication\n"
        "def look():\n"
        "    window = next(each for each in QApplication.topLevelWidgets() if isinstance(each, module.MainWindow))\n"
        "    if not window.ui.top_bar.isVisible():\n"
        "        return QTimer.singleShot(50, look)\n"
        "    print(window.windowTitle(), flush=True)\n"
        "    window.close()\n"
        "import khoktoom_desktop.desktop.main_window as module\n"
        "show = module.MainWindow.show_at_its_place\n"
        "module.MainWindow.show_at_its_place = lambda self, folder: (show(self, folder), QTimer.singleShot(50, look))\n"
        "sys.exit(run(Path(sys.argv[1]), 'th'))\n"
    )
    code = "\n" + code
    done = start(code, str(sample_path), QT_QPA_PLATFORM="offscreen")
    assert "Traceback" not in done.stderr
    assert done.stdout.strip() == "เทศบาลตำบลโคกตูม"
    assert done.returncode == 0


def test_the_office_is_the_named_one_else_the_last(monkeypatch: pytest.MonkeyPatch) -> None:
    assert remembered(Settings()) is None
    assert remembered(Settings(last_office="a.khoktoom")) == Path("a.khoktoom")
    monkeypatch.setenv("KHOKTOOM_OFFICE", "b.khoktoom")
    assert remembered(Settings(last_office="a.khoktoom")) == Path("b.khoktoom")


def test_a_bug_is_told_in_a_sentence_and_kept_without_its_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qapp: QApplication
) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    told: list[Exception] = []
    tell_bug(told.append, ValueError, ValueError("นางสาวลับ"), None)
    refused = Refused("x", "ทำไม่ได้", "ทำใหม่")
    tell_bug(told.append, Refused, refused, None)
    assert isinstance(told[0], Trouble)
    assert "Traceback" not in str(told[0])
    assert told[1] is refused
    reports = list(tmp_path.rglob("crash-*.txt"))
    assert len(reports) == 1
    assert "นางสาวลับ" not in reports[0].read_text(encoding="utf-8")


def test_an_interrupt_ends_the_program(qapp: QApplication) -> None:
    told: list[Exception] = []
    QTimer.singleShot(0, lambda: tell_bug(told.append, KeyboardInterrupt, KeyboardInterrupt(), None))
    assert QCoreApplication.exec() == 3
    assert told == []
    assert threading.active_count() >= 1


def test_qt_speaks_thai(qapp: QApplication, qtbot: QtBot) -> None:
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel | QDialogButtonBox.StandardButton.Save)
    qtbot.addWidget(box)
    assert {button.text() for button in box.buttons()} == {"ยกเลิก", "บันทึก"}
    line = QLineEdit("x")
    qtbot.addWidget(line)
    menu = line.createStandardContextMenu()
    words = [action.text().partition("\t")[0] for action in menu.actions() if action.text()]
    menu.deleteLater()
    assert words == ["เลิกทำ", "ทำซ้ำ", "ตัด", "คัดลอก", "วาง", "ลบ", "เลือกทั้งหมด"]
    dialog = QFileDialog(None, "", "", "แฟ้ม (*.khoktoom)")
    qtbot.addWidget(dialog)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    assert dialog.labelText(QFileDialog.DialogLabel.FileName) == "ชื่อแฟ้ม:"


def test_the_bundled_face_is_there(qapp: QApplication) -> None:
    assert "Sarabun" in QFontDatabase.families()


def test_larger_type_is_asked_of_qt_before_it_starts() -> None:
    for size, expected in (("100", {}), ("150", {"QT_SCALE_FACTOR": "1.5"}), ("large", {})):
        environment: dict[str, str] = {}
        enlarge(size, environment)
        assert environment == expected
    environment = {"QT_SCALE_FACTOR": "1.1"}
    enlarge("200", environment)
    assert environment == {"QT_SCALE_FACTOR": "1.1"}
