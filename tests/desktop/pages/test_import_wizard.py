"""The import wizard with a real file: columns, words, check, the rejected rows mended, and one undo for all of it."""

import csv
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from khoktoom_desktop.desktop.pages.gifts_page import GiftsPage
from khoktoom_desktop.registers.catalogue import register
from khoktoom_desktop.services.records import list_records
from khoktoom_desktop.sheets.reading import read_rows

GIFTS = register("gifts")
HEAD = ["ที่", "เมื่อไร", "ชื่อ-สกุล ผู้รับ", "สังกัด", "สิ่งของที่ได้รับ", "ราคา", "ประเภทผู้ให้", "รับในนาม"]


@pytest.fixture
def source(tmp_path: Path) -> Path:
    """Write a file as an office has it: a title, its own headings and words, one amount that cannot be read."""
    rows = [["รายงาน", "เทศบาล"], HEAD, ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)", "(8)"]]
    for number in range(1, 6):
        price = "1,5" if number == 3 else f"{number}00"
        kind = "ชาวบ้าน" if number == 5 else "ประชาชน"
        rows.append(
            [str(number), f"{number} ธ.ค. 67", f"นาย{number}", "สำนักปลัด", f"ของ {number}", price, kind, "รายบุคคล"]
        )
    rows.append(["รวม", "", "", "", "", "1,500", "", ""])
    path = tmp_path / "ของขวัญ.csv"
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file).writerows(rows)
    return path


@pytest.fixture
def page(bench: Any) -> Any:
    """Open the page of the gifts."""
    return bench.open(GiftsPage)


def opened(page: Any, qtbot: QtBot, path: Path, step: int) -> Any:
    """Import a file up to a step and return the wizard."""
    page.files.try_import(path)
    qtbot.waitUntil(lambda: page.files.dialog.step == step)
    return page.files.dialog


@pytest.mark.untraced
def test_a_file_goes_in_and_is_taken_back(page: Any, bench: Any, qtbot: QtBot, source: Path, tmp_path: Path) -> None:
    file = bench.context.office_file
    wizard = opened(page, qtbot, source, 0)
    columns = wizard.columns
    assert columns.heading.currentText().startswith("แถว 2: ที่ · เมื่อไร")
    assert columns.sheet.isHidden()
    assert "วันที่ได้รับ" in columns.state.plain
    assert not wizard.next.isEnabled()
    columns.heading.setCurrentIndex(0)
    columns.heading.activated.emit(0)
    assert wizard.case.layout.heading == 0
    columns.heading.setCurrentIndex(1)
    columns.heading.activated.emit(1)
    day = columns.picks[1]
    assert day.accessibleName() == "คอลัมน์ B เมื่อไร นำเข้าเป็น"
    day.setCurrentIndex(day.findData("received_on"))
    day.activated.emit(day.currentIndex())
    assert wizard.next.isEnabled()
    assert "ครบแล้ว" in columns.state.plain

    wizard.next.click()
    qtbot.waitUntil(lambda: wizard.step == 1)
    words = {wizard.words.table.item(row, 1).text(): pick for row, pick in enumerate(wizard.words.picks)}
    assert words["สำนักปลัด"].currentText() == "สำนักปลัดเทศบาล"
    assert words["ชาวบ้าน"].key == ""
    wizard.next.click()
    qtbot.waitUntil(lambda: wizard.step == 2)
    assert [figure.text() for figure in wizard.check.figures] == ["3", "0", "0", "2"]
    tree = wizard.check.problems
    kinds = [tree.topLevelItem(number) for number in range(tree.topLevelItemCount())]
    assert {kind.text(0).split(":")[0] for kind in kinds[:2]} == {"1 แถว · มูลค่า (บาท)", "1 แถว · ประเภทผู้ให้"}
    wrong = next(kind for kind in kinds if "มูลค่า" in kind.text(0)).child(0)
    assert [wrong.text(column) for column in range(4)] == ["แถว 6", "F", "1,5", "แนะนำ: 1.5 หรือ 15"]
    assert wizard.next.text() == "นำเข้า 3 แถว"
    wizard.check.nothing.setChecked(True)
    assert not wizard.next.isEnabled()
    wizard.check.good.setChecked(True)

    bad = tmp_path / "แก้.xlsx"
    wizard.save_rejected(bad)
    qtbot.waitUntil(bad.exists)
    qtbot.waitUntil(lambda: "แก้.xlsx" in wizard.note.text())
    assert [row[0] for row in read_rows(bad).rows[1:]] == ["3", "5"]
    wizard.back.click()
    assert wizard.step == 1
    wizard.next.click()
    qtbot.waitUntil(lambda: wizard.step == 2)
    wizard.next.click()
    wizard.reject()
    qtbot.waitUntil(lambda: not bench.work.busy)
    assert wizard.step == 2
    assert list_records(file, GIFTS).count == 0
    wizard.next.click()
    qtbot.waitUntil(lambda: page.model.rowCount() == 3)
    assert page.files.dialog is None
    assert bench.told[-1][0] == "นำเข้า ของขวัญ.csv แล้ว: เพิ่มใหม่ 3 · แก้ไข 0 · เหมือนเดิม 0 · ไม่ผ่าน 2"
    assert bench.undo.undo_text == "นำเข้า ของขวัญ.csv 3 แถว"
    assert bench.undo.undo()
    assert (list_records(file, GIFTS).count, page.model.rowCount()) == (0, 0)
    assert bench.undo.redo()
    assert page.model.rowCount() == 3

    again = opened(page, qtbot, source, 1)
    assert [pick.accessibleName() for pick in again.words.picks] == ["ชาวบ้าน หมายถึง"]
    again.next.click()
    qtbot.waitUntil(lambda: again.step == 2)
    assert [figure.text() for figure in again.check.figures] == ["0", "0", "3", "2"]
    qtbot.keyClick(again, Qt.Key.Key_Escape)
    assert page.files.dialog is None


def test_what_cannot_be_read_says_why_and_closing_stops(page: Any, qtbot: QtBot, source: Path, tmp_path: Path) -> None:
    broken = tmp_path / "เสีย.xlsx"
    broken.write_bytes(b"PK\x03\x04 no workbook")
    page.files.try_import(broken)
    wizard = page.files.dialog
    qtbot.waitUntil(lambda: wizard.stack.count() == 5)
    assert "เสีย.xlsx" in wizard.stack.currentWidget().title.plain
    assert not wizard.next.isVisible()
    wizard.cancel.click()
    assert page.files.dialog is None
    page.files.try_import(source)
    page.files.dialog.reject()
    assert page.files.dialog is None
    qtbot.waitUntil(lambda: not page.context.work.busy)
