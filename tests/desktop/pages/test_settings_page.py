"""Each setting is kept as soon as it is changed."""

from dataclasses import replace
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from khoktoom_desktop.desktop.pages.settings_page import SettingsPage
from khoktoom_desktop.services.settings import read_settings


@pytest.fixture
def page(bench: Any) -> SettingsPage:
    made: SettingsPage = bench.open(SettingsPage)
    return made


def test_the_look_changes_at_once_and_is_kept(page: SettingsPage, qtbot: QtBot) -> None:
    assert page.ui.light.isChecked()
    page.ui.dark.click()
    assert page.context.theme.dark
    assert read_settings().theme == "dark"
    page.ui.light.click()
    assert not page.context.theme.dark


def test_the_name_in_the_history_is_kept(page: SettingsPage) -> None:
    page.ui.display_name.setText(" สมหญิง งานพัสดุ ")
    page.ui.display_name.editingFinished.emit()
    assert read_settings().display_name == "สมหญิง งานพัสดุ"
    page.refresh()
    assert page.ui.display_name.text() == "สมหญิง งานพัสดุ"


def test_settings_that_cannot_be_written_are_trouble(
    page: SettingsPage, bench: Any, settings_home: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    blocked = settings_home / "khoktoom"
    blocked.mkdir(exist_ok=True)
    (blocked / "settings.json").mkdir()
    page.ui.dark.click()
    page.ui.light.click()
    assert bench.troubles


def test_the_file_and_the_version_can_be_seen(page: SettingsPage) -> None:
    assert str(page.context.office_file.path) in page.ui.about.plain


def test_the_type_size_is_kept_for_the_next_start(page: SettingsPage, bench: Any) -> None:
    assert page.ui.type_size.currentText() == "100 %"
    page.ui.type_size.setCurrentIndex(page.ui.type_size.findData("150"))
    page.ui.type_size.activated.emit(page.ui.type_size.currentIndex())
    assert read_settings().type_size == "150"
    assert "150 %" in bench.told[-1][0]


def test_the_language_is_kept_and_asked_for(page: SettingsPage, qtbot: QtBot) -> None:
    asked: list[str] = []
    page.context = replace(page.context, speak=asked.append)
    page.ui.language.activated.emit(0)
    page.ui.language.setCurrentIndex(1)
    page.ui.language.activated.emit(1)
    qtbot.waitUntil(lambda: asked == ["en"])
    assert read_settings().language == "en"
