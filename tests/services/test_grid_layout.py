"""Layouts of grids are kept on this computer, whatever stands in their file."""

from pathlib import Path

import pytest

from khoktoom_desktop.domain.trouble import Trouble
from khoktoom_desktop.services.grid_layout import FILE, Layout, change_layout, read_layout, write_layout
from khoktoom_desktop.services.settings import settings_folder

LAID = Layout(("b", "a"), {"a": 120}, ("c",), ("a", True), 2, ("b",), True)


def test_what_is_kept_is_read_again(tmp_path: Path) -> None:
    folder = tmp_path / "ใหม่"
    assert read_layout("gifts", folder) == Layout()
    write_layout("gifts", LAID, folder)
    assert read_layout("gifts", folder) == LAID
    stamp = (folder / FILE).stat().st_mtime_ns
    write_layout("gifts", LAID, folder)
    assert (folder / FILE).stat().st_mtime_ns == stamp
    assert change_layout("gifts", folder, frozen=3).frozen == 3
    assert read_layout("gifts", folder).reset() == Layout(pins=("b",), grid=True)
    assert read_layout("complaints", folder) == Layout()


def test_the_usual_folder_is_that_of_the_settings() -> None:
    change_layout("gifts", grid=True)
    assert (settings_folder() / FILE).exists()


@pytest.mark.parametrize("text", ["", "[]", '{"gifts": 3}', '{"gifts": {"order": 1, "widths": [], "sort": ["a"]}}'])
def test_a_file_that_was_edited_does_no_harm(tmp_path: Path, text: str) -> None:
    (tmp_path / FILE).write_text(text, encoding="utf-8")
    assert read_layout("gifts", tmp_path) == Layout()
    write_layout("gifts", LAID, tmp_path)
    assert read_layout("gifts", tmp_path) == LAID


def test_parts_that_cannot_be_used_are_left_out(tmp_path: Path) -> None:
    text = '{"g": {"order": ["a", 1], "widths": {"a": 90, "b": -1, "c": true}, "frozen": 1, "grid": 1, "x": 2}}'
    (tmp_path / FILE).write_text(text, encoding="utf-8")
    assert read_layout("g", tmp_path) == Layout(("a",), {"a": 90}, frozen=1)


def test_a_folder_that_is_a_file_is_trouble(tmp_path: Path) -> None:
    (tmp_path / "ไม่ใช่โฟลเดอร์").write_text("x")
    with pytest.raises(Trouble):
        write_layout("gifts", LAID, tmp_path / "ไม่ใช่โฟลเดอร์")
