"""Opening, making, trying, restoring: real files, led by the window."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from khoktoom_desktop.desktop.main_window import MainWindow
from khoktoom_desktop.desktop.offices import Offices
from khoktoom_desktop.desktop.restore_dialog import RestoreDialog
from khoktoom_desktop.desktop.single_instance import SingleInstance
from khoktoom_desktop.desktop.theme import Theme
from khoktoom_desktop.desktop.wizard.office_wizard import OfficeWizard
from khoktoom_desktop.services.backup import backups_of
from khoktoom_desktop.services.office_file import OfficeFile
from khoktoom_desktop.services.settings import read_settings
from khoktoom_desktop.services.starting import blank_office


@pytest.fixture
def offices(theme: Theme, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Offices]:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    window = MainWindow(theme)
    qtbot.addWidget(window)
    window.show()
    made = Offices(window, theme)
    yield made
    window.work.wait()
    made.quit()


@pytest.fixture
def own_path(tmp_path: Path, made_office: OfficeFile) -> Path:
    """Return the file of an office with nothing in its registers, which opens sooner than the sample."""
    return Path(shutil.copy(made_office.path, tmp_path / "ตัวอย่าง.khoktoom"))


def settle(offices: Offices, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not offices.window.work.busy, timeout=30_000)


def test_an_office_file_is_opened_and_remembered(offices: Offices, own_path: Path, qtbot: QtBot) -> None:
    offices.show_welcome()
    offices.open(own_path)
    assert not offices.window.ui.top_bar.isVisible()
    settle(offices, qtbot)
    assert offices.window.ui.top_bar.isVisible()
    assert offices.window.windowTitle() == "เทศบาลตำบลตัวอย่าง"
    assert Path(read_settings().last_office) == own_path
    offices.open(own_path)
    assert offices.office_file is not None


def test_closing_the_window_backs_the_office_up_and_gives_its_name_back(
    offices: Offices, own_path: Path, qtbot: QtBot
) -> None:
    offices.open(own_path)
    settle(offices, qtbot)
    offices.window.close()
    assert offices.office_file is None
    assert backups_of(own_path)
    other = SingleInstance()
    assert other.claim(own_path)
    other.release()


def test_a_file_that_is_gone_leads_to_the_first_steps(offices: Offices, tmp_path: Path, qtbot: QtBot) -> None:
    offices.open(tmp_path / "หาย.khoktoom")
    settle(offices, qtbot)
    assert offices.welcome.isVisible()
    assert "หาย.khoktoom" in offices.welcome.ui.problem_words.plain
    offices.show_welcome()
    assert not offices.welcome.ui.problem.isVisible()


def test_a_file_that_another_window_has_is_not_opened_twice(offices: Offices, own_path: Path, qtbot: QtBot) -> None:
    first = SingleInstance()
    assert first.claim(own_path)
    with qtbot.waitSignal(first.raised):
        offices.open(own_path)
    assert "เปิดอยู่แล้ว" in offices.welcome.ui.problem_words.plain
    first.release()


@pytest.mark.untraced
def test_the_sample_is_made_once_and_opened_again(offices: Offices, qtbot: QtBot) -> None:
    offices.welcome.ui.sample.click()
    settle(offices, qtbot)
    assert offices.window.ui.sample_band.isVisible()
    assert offices.office_file is not None
    made = offices.office_file.path
    offices.window.drop_office()
    offices.close()
    offices.open_sample()
    settle(offices, qtbot)
    assert offices.office_file.path == made


@pytest.mark.untraced
def test_the_wizard_makes_an_office_with_the_usual_services(offices: Offices, tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "ใหม่" / "ของเรา.khoktoom"

    def answer() -> None:
        wizard = QApplication.activeModalWidget()
        assert isinstance(wizard, OfficeWizard)
        wizard.steps[0].ui.name.setText("เทศบาลตำบลทดสอบ")
        for _step in range(4):
            wizard.ui.next.click()
        wizard.place.ui.path.setText(str(path))
        wizard.ui.next.click()

    QTimer.singleShot(0, answer)
    offices.lead(blank_office(""))
    settle(offices, qtbot)
    assert offices.window.windowTitle() == "เทศบาลตำบลทดสอบ"
    assert path.exists()
    assert not offices.window.ui.sample_band.isVisible()


def test_a_wizard_that_is_left_makes_nothing(offices: Offices, tmp_path: Path, qtbot: QtBot) -> None:
    def leave() -> None:
        wizard = QApplication.activeModalWidget()
        assert isinstance(wizard, OfficeWizard)
        wizard.ui.cancel.click()

    QTimer.singleShot(0, leave)
    offices.lead(blank_office(""))
    assert offices.office_file is None
    assert list(tmp_path.rglob("*.khoktoom")) == []


def test_a_backup_takes_the_place_of_the_office_and_the_present_one_is_kept(
    offices: Offices, own_path: Path, qtbot: QtBot
) -> None:
    offices.open(own_path)
    settle(offices, qtbot)
    backup = backups_of(own_path)[0].path
    offices.go_back_to(backup)
    settle(offices, qtbot)
    assert offices.window.windowTitle() == "เทศบาลตำบลตัวอย่าง"
    assert any(each.occasion == "replaced" for each in backups_of(own_path))


@pytest.mark.untraced
def test_a_damaged_backup_leaves_the_office_as_it_was(offices: Offices, own_path: Path, qtbot: QtBot) -> None:
    offices.open(own_path)
    settle(offices, qtbot)
    damaged = Path(shutil.copy(own_path, own_path.with_name("damaged.khoktoom")))
    damaged.write_bytes(damaged.read_bytes()[:5000])
    offices.go_back_to(damaged)
    settle(offices, qtbot)
    assert offices.window.windowTitle() == "เทศบาลตำบลตัวอย่าง"
    assert offices.window.toast.isVisible()
    assert offices.window.toast.words.plain


def test_a_change_of_the_office_is_seen_in_the_navigation(offices: Offices, own_path: Path, qtbot: QtBot) -> None:
    offices.open(own_path)
    settle(offices, qtbot)
    offices.window.navigation.office.setText("เก่า")
    offices.window.changes.announce("office")
    assert offices.window.navigation.office.plain == "เทศบาลตำบลตัวอย่าง"


def test_a_file_is_chosen_and_opened(
    offices: Offices, own_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_words: ("", ""))
    offices.welcome.ui.open.click()
    assert not offices.window.work.busy
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_words: (str(own_path), ""))
    offices.welcome.ui.open.click()
    settle(offices, qtbot)
    assert offices.office_file is not None
    assert offices.office_file.path == own_path


def test_a_backup_is_restored_as_a_file_of_its_own(
    offices: Offices, own_path: Path, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "กู้คืน.khoktoom"
    answers = iter(["", str(own_path), str(own_path)])
    targets = iter(["", str(target)])
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_words: (next(answers), ""))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_words: (next(targets), ""))
    for _left in range(3):
        assert offices.office_file is None
        offices.welcome.ui.restore.click()
        settle(offices, qtbot)
    assert offices.office_file is not None
    assert offices.office_file.path == target


def test_the_first_steps_lead_to_the_wizard(offices: Offices, qtbot: QtBot) -> None:
    seen: list[str] = []

    def leave() -> None:
        wizard = QApplication.activeModalWidget()
        if wizard is None:
            QTimer.singleShot(20, leave)
            return
        assert isinstance(wizard, OfficeWizard)
        seen.append(wizard.ui.title.text())
        wizard.reject()

    QTimer.singleShot(0, leave)
    offices.welcome.ui.new_office.click()
    qtbot.waitUntil(lambda: seen == ["ข้อมูลสำนักงาน"], timeout=20_000)


def test_a_bug_while_opening_goes_on_as_one(offices: Offices) -> None:
    with pytest.raises(ValueError, match="bug"):
        offices._failed(ValueError("bug"))


def test_another_start_raises_the_window(offices: Offices, qtbot: QtBot) -> None:
    offices.window.hide()
    offices.single.raised.emit()
    assert offices.window.isVisible()
    offices.go_back_to(Path("nothing is open"))
    assert offices.office_file is None


def in_the_dialog(press: Callable[[RestoreDialog], None]) -> None:
    def find() -> None:
        dialog = QApplication.activeModalWidget()
        if dialog is None:
            QTimer.singleShot(20, find)
            return
        assert isinstance(dialog, RestoreDialog)
        press(dialog)

    QTimer.singleShot(0, find)


def test_the_backups_of_the_last_office_are_offered(
    offices: Offices, own_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    offices.open(own_path)
    settle(offices, qtbot)
    offices.window.drop_office()
    offices.close()
    own_path.unlink()
    offices.show_welcome()
    in_the_dialog(lambda dialog: dialog.ui.cancel.click())
    offices.welcome.ui.restore.click()
    settle(offices, qtbot)
    assert offices.office_file is None
    asked: list[bool] = []
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_words: (asked.append(True), ("", ""))[1])
    in_the_dialog(lambda dialog: dialog.ui.other.click())
    offices.welcome.ui.restore.click()
    settle(offices, qtbot)
    assert asked == [True]
    in_the_dialog(lambda dialog: dialog.ui.restore.click())
    offices.welcome.ui.restore.click()
    settle(offices, qtbot)
    assert offices.office_file is not None
    assert offices.office_file.path == own_path
    assert offices.window.windowTitle() == "เทศบาลตำบลตัวอย่าง"
