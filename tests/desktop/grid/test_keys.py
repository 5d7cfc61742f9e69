"""The keys of the grid, one case after the other, as a clerk knows them from a spreadsheet."""

from typing import Any

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from khoktoom_desktop.domain.cell import NO, YES
from khoktoom_desktop.services.records import today
from khoktoom_desktop.thai.dates import numeric_date

from .conftest import keys

LAST = "note"

MOVES = {
    "Enter goes down": ("Enter", (1, "received_on")),
    "Shift+Enter goes up": ("Down Down S-Enter", (1, "received_on")),
    "Enter in the last row stays": ("C-End Enter", (4, "note")),
    "Tab goes right": ("Tab", (0, "reporter")),
    "Shift+Tab goes left": ("Tab Tab S-Tab", (0, "reporter")),
    "Enter after Tabs goes to where they began": ("Right Tab Tab Enter", (1, "reporter")),
    "an arrow forgets where Tabs began": ("Tab Tab Right Enter", (1, "description")),
    "Tab at the end goes to the next row": ("End Tab", (1, "received_on")),
    "Shift+Tab at the beginning goes to the row above": ("Down S-Tab", (0, "note")),
    "Right": ("Right", (0, "reporter")),
    "Left": ("Right Right Left", (0, "reporter")),
    "Down": ("Down Down", (2, "received_on")),
    "Up": ("Down Down Up", (1, "received_on")),
    "Left at the edge stays": ("Left", (0, "received_on")),
    "Up at the edge stays": ("Up", (0, "received_on")),
    "Home": ("Right Right Home", (0, "received_on")),
    "End": ("End", (0, "note")),
    "Ctrl+Home": ("Down Down Right C-Home", (0, "received_on")),
    "Ctrl+End": ("C-End", (4, "note")),
    "Ctrl+Down goes to the last record, then to the blank row": ("C-Down", (3, "received_on")),
    "Ctrl+Down again": ("C-Down C-Down", (4, "received_on")),
    "Ctrl+Up": ("Down Down C-Up", (0, "received_on")),
    "Ctrl+Right": ("C-Right", (0, "note")),
    "Ctrl+Left": ("C-Right C-Left", (0, "received_on")),
    "PgDn": ("PgDn", (4, "received_on")),
    "Esc with nothing typed stays": ("Right Esc", (0, "reporter")),
}


@pytest.mark.parametrize("case", MOVES)
def test_moving(desk: Any, case: str) -> None:
    script, place = MOVES[case]
    keys(script)
    assert desk.place == place
    assert desk.grid.model.edits == {}


SELECTIONS = {
    "Shift+Down": ("S-Down", (2, 1)),
    "Shift+Right twice and Down": ("S-Right S-Right S-Down", (2, 3)),
    "Shift back": ("S-Down S-Down S-Up", (2, 1)),
    "Ctrl+A": ("C-A", (5, 8)),
    "Ctrl+Shift+Down": ("C-S-Down", (4, 1)),
    "Ctrl+Shift+Right": ("C-S-Right", (1, 8)),
    "Ctrl+Shift+End": ("C-S-End", (5, 8)),
    "Shift+End": ("S-End", (1, 8)),
    "Shift+Home": ("End S-Home", (1, 8)),
    "Ctrl+Space takes the column": ("Right C-Space", (5, 1)),
    "Shift+Space takes the row": ("Down S-Space", (1, 8)),
    "Ctrl+Shift with two arrows": ("Down Right C-S-Down C-S-Right", (3, 7)),
}


@pytest.mark.parametrize("case", SELECTIONS)
def test_selecting(desk: Any, case: str) -> None:
    script, size = SELECTIONS[case]
    keys(script)
    assert desk.selected == size


TYPING = {
    "typing replaces": ("Right =ใหม่ Tab", (0, "reporter"), "ใหม่"),
    "F2 edits what stands there": ("Right F2 End =_ก Tab", (0, "reporter"), "ผู้รายงาน 1 ก"),
    "Esc throws typing away": ("Right =ผิด Esc", (0, "reporter"), "ผู้รายงาน 1"),
    "Esc restores the cell": ("Right =ผิด Tab Left Esc", (0, "reporter"), "ผู้รายงาน 1"),
    "arrows take what was typed": ("Right =ใหม่ Right", (0, "reporter"), "ใหม่"),
    "arrows move in the text after F2": ("Right F2 End Left Left =X Tab", (0, "reporter"), "ผู้รายงานX 1"),
    "Delete clears": ("Right Delete", (0, "reporter"), ""),
    "Backspace clears": ("Right Backspace", (0, "reporter"), ""),
    "Buddhist dates": ("=๕/๑๒/๖๗ Tab", (0, "received_on"), "05/12/2567"),
    "amounts": ("End Left Left =๑,๒๕๐.๕ Tab", (0, "value"), "1,250.50"),
    "part of a list's word": ("Right Right =ช่าง Tab", (0, "department_id"), "กองช่าง"),
    "the list's next entry": ("Right Right F2 Down Tab", (0, "department_id"), "กองคลัง"),
    "Space changes yes and no": ("End Left Space", (0, "giver_is_relative"), YES),
    "Space twice": ("End Left Space Space", (0, "giver_is_relative"), NO),
    "Ctrl+; types today": ("C-;", (0, "received_on"), numeric_date(today())),
    "Ctrl+' takes what stands above": ("Down Right C-'", (1, "reporter"), "ผู้รายงาน 1"),
    "Ctrl+D of one row takes the row above": ("Down Right C-D", (1, "reporter"), "ผู้รายงาน 1"),
    "a second line": ("End F2 =หนึ่ง A-Enter =สอง S-Tab", (0, "note"), "หนึ่ง\nสอง"),
    "the blank row begins a record": ("C-End Home =1/2/68 Tab", (4, "received_on"), "01/02/2568"),
    "Ctrl+Z takes typing back": ("Right =หนึ่ง Tab =สอง Tab C-Z", (0, "reporter"), "หนึ่ง"),
    "a bad text stays as typed": ("End Left Left =1,5 Tab", (0, "value"), "1,5"),
}


@pytest.mark.parametrize("case", TYPING)
def test_typing(desk: Any, case: str) -> None:
    script, (row, field), text = TYPING[case]
    keys(script)
    assert desk.text(row, field) == text
    assert desk.saves == 0 or desk.undo.undo_text == ""


def test_cells_above_are_taken_even_on_a_thai_keyboard(desk: Any) -> None:
    from PySide6.QtCore import QEvent, Qt
    from PySide6.QtGui import QKeyEvent

    desk.cursor(1, "reporter")
    event = QKeyEvent(QEvent.Type.KeyPress, ord("ก"), Qt.KeyboardModifier.ControlModifier, "")
    QApplication.sendEvent(desk.grid.view, event)
    assert desk.text(1, "reporter") == "ผู้รายงาน 1"


def test_leaving_a_row_saves_it_once(desk: Any) -> None:
    before = desk.saves
    keys("Right =หนึ่ง Tab Tab =ขนม Enter")
    assert desk.place == (1, "reporter")
    assert desk.saves == before + 1
    assert (desk.stored()[0].reporter, desk.stored()[0].description) == ("หนึ่ง", "ขนม")
    assert desk.state(0) == "saved"
    assert desk.undo.undo_text.startswith("แก้ไข")


def test_a_second_escape_restores_the_row(desk: Any) -> None:
    keys("Right =หนึ่ง Tab Tab =ขนม Tab Left Esc")
    assert (desk.text(0, "reporter"), desk.text(0, "description")) == ("หนึ่ง", "กระเช้า 1")
    keys("Esc")
    assert desk.text(0, "reporter") == "ผู้รายงาน 1"
    assert desk.grid.model.edits == {}


def test_a_row_with_errors_stays_red_with_its_reason(desk: Any) -> None:
    keys("Right =ใหม่ Tab End Left Left =1,5 Enter")
    assert desk.state(0) == "wrong"
    assert desk.stored()[0].reporter == "ผู้รายงาน 1"
    assert desk.text(0, "reporter") == "ใหม่"
    keys("Up")
    assert desk.grid.status.message.text().startswith("“1,5” หมายถึง")
    keys("=1500 Enter")
    assert (desk.stored()[0].reporter, desk.stored()[0].value) == ("ใหม่", 150000)
    assert desk.state(0) == "saved"


def test_f8_goes_from_one_refused_cell_to_the_next(desk: Any) -> None:
    places = []
    keys("F8")
    assert desk.place == (0, "received_on")
    keys("=32/1/68 Enter Enter =31/2/68 Enter C-Home")
    for _ in range(3):
        keys("F8")
        places.append(desk.place)
    assert [row for row, _field in places] == [2, 0, 2]
    keys("=28/2/68 Enter F8 =31/1/68 Enter F8")
    assert desk.state(0) == desk.state(2) == "saved"


def test_a_new_record_is_typed_by_keys_alone(desk: Any) -> None:
    for field in ("giver_kind", "giver", "received_as", "disposition"):
        desk.grid.columns.hide(desk.grid.model.places[field], False)
    keys("C-End Home =5/11/67 Tab =นางวันดี Tab =คลัง Tab =ผลไม้ Tab Tab =1500.50 Tab =ประชา Tab =ผู้ให้ Tab Tab")
    keys("=รายบุคคล Tab =ส่งคืน Enter")
    assert desk.place == (5, "received_on")
    assert desk.grid.model.rowCount() == 6
    gift = desk.stored()[-1]
    assert (gift.reporter, gift.department_id, gift.value, gift.quantity) == ("นางวันดี", 2, 150050, 1)
    assert desk.undo.undo_text.startswith("เพิ่ม")
    desk.undo.undo()
    assert desk.grid.model.rowCount() == 5
    desk.undo.redo()
    assert desk.grid.model.rowCount() == 6


def test_a_blank_row_is_left_without_a_trace(desk: Any) -> None:
    keys("C-End Home =1/2/68 Tab S-Tab Delete Up")
    assert desk.grid.model.rowCount() == 5
    assert desk.grid.model.edits == {}


def test_filling_down_saves_all_rows_and_is_one_undo(desk: Any) -> None:
    keys("Right S-Down S-Down C-D")
    assert [gift.reporter for gift in desk.stored()] == ["ผู้รายงาน 1"] * 3 + ["ผู้รายงาน 4"]
    assert desk.undo.undo_text == "กรอก 2 แถว"
    desk.undo.undo()
    assert [gift.reporter[-1] for gift in desk.stored()] == ["1", "2", "3", "4"]


def test_ctrl_enter_fills_the_selection(desk: Any) -> None:
    keys("Right S-Down S-Down =คนเดียว C-Enter")
    assert [gift.reporter for gift in desk.stored()][:3] == ["คนเดียว"] * 3


def test_copying_with_and_without_headings(desk: Any) -> None:
    keys("Right S-Right S-Down C-C")
    assert QGuiApplication.clipboard().text() == "ผู้รายงาน 1\tสำนักปลัดเทศบาล\nผู้รายงาน 2\tสำนักปลัดเทศบาล"
    keys("C-S-C")
    assert QGuiApplication.clipboard().text().splitlines()[0] == "ผู้รายงาน *\tกอง *"
    keys("Home C-Space C-X")
    assert desk.text(1, "received_on") == ""
    assert desk.state(1) == "wrong"


def test_tab_in_the_blank_row_leaves_the_grid_and_so_does_f6(desk: Any) -> None:
    keys("C-End Tab")
    assert not desk.grid.view.hasFocus() or desk.place == (4, LAST)
    desk.grid.view.setFocus()
    keys("F6")
    assert desk.place == (4, LAST)
