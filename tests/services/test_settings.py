"""The settings of a computer: kept, read back, never in the way."""

import json
from pathlib import Path

import pytest

from khoktoom_desktop.domain.trouble import Misuse, Trouble
from khoktoom_desktop.services import settings as module
from khoktoom_desktop.services.settings import (
    Settings,
    actor_name,
    chosen_office,
    drafts_path,
    read_settings,
    remember_office,
    settings_folder,
    write_settings,
)


def test_settings_come_back(settings_home: Path) -> None:
    assert read_settings() == Settings()
    wanted = Settings("/งาน/ก.khoktoom", "id", "สมหญิง", "en", "dark")
    write_settings(wanted)
    assert read_settings() == wanted
    assert settings_home in settings_folder().parents
    assert drafts_path().parent == settings_folder()


@pytest.mark.parametrize(
    "content", ["", "{", "[]", "null", '{"theme": 5, "last_office": "\\u0000", "unknown": "x", "language": "en"}']
)
def test_settings_that_cannot_be_read_are_the_first_ones(tmp_path: Path, content: str) -> None:
    (tmp_path / "settings.json").write_text(content)
    expected = Settings(language="en") if "language" in content else Settings()
    assert read_settings(tmp_path) == expected


def test_settings_that_cannot_be_written_are_trouble(tmp_path: Path) -> None:
    (tmp_path / "settings.json").mkdir()
    with pytest.raises(Trouble):
        write_settings(Settings(), tmp_path)
    (tmp_path / "แฟ้ม").touch()
    with pytest.raises(Trouble):
        write_settings(Settings(), tmp_path / "แฟ้ม" / "settings")


def test_the_last_office_is_remembered(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_settings(Settings(theme="dark"), tmp_path)
    remember_office(Path("ก.khoktoom"), "id", tmp_path)
    found = read_settings(tmp_path)
    assert (found.last_office, found.last_office_id, found.theme) == (str(Path("ก.khoktoom").absolute()), "id", "dark")
    monkeypatch.setattr(module, "write_settings", lambda *_: pytest.fail("written again"))
    remember_office(Path("ก.khoktoom"), "id", tmp_path)


def test_which_office_is_meant() -> None:
    remembered = Settings(last_office="/last")
    assert chosen_office(Path("/given"), remembered, {"KHOKTOOM_OFFICE": "/named"}) == Path("/given")
    assert chosen_office(None, remembered, {"KHOKTOOM_OFFICE": "/named"}) == Path("/named")
    assert chosen_office(None, remembered, {"KHOKTOOM_OFFICE": ""}) == Path("/last")
    with pytest.raises(Misuse, match="--office") as caught:
        chosen_office(None, Settings(), {})
    assert caught.value.code == "no-office"


@pytest.mark.parametrize(
    ("display", "user", "name"),
    [("สมหญิง", "somying", "สมหญิง (somying)"), ("สมหญิง", "", "สมหญิง"), ("", "somying", "somying"), ("", "", "ไม่ทราบชื่อ")],
)
def test_who_works_here(monkeypatch: pytest.MonkeyPatch, display: str, user: str, name: str) -> None:
    monkeypatch.setattr(module, "system_user", lambda: user)
    assert actor_name(Settings(display_name=display)) == name


def test_the_file_is_plain_json(tmp_path: Path) -> None:
    write_settings(Settings(display_name="สมหญิง"), tmp_path)
    assert json.loads((tmp_path / "settings.json").read_text(encoding="utf-8"))["display_name"] == "สมหญิง"
