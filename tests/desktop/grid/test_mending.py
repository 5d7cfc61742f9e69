"""Cells are mended and completed where they are: by a click, by Alt+Enter, from the office's own past."""

from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from khoktoom_desktop.desktop.grid.editors import make_editor
from khoktoom_desktop.desktop.widgets.completion import Completion
from khoktoom_desktop.desktop.widgets.twin_dialog import TwinDialog
from khoktoom_desktop.domain.column import Column, ColumnKind, Lookups
from khoktoom_desktop.services import records

from .conftest import GIFTS, keys


def offered(desk: Any) -> list[str]:
    return [button.text() for button in desk.grid.status.links.buttons]


def test_alt_enter_mends_the_cell_before_and_after_it_is_left(desk: Any) -> None:
    desk.cursor(0, "value")
    keys("=1,5")
    delegate = desk.grid.view.delegates[0]
    assert delegate.bubble.text().endswith("Alt+Enter ใช้ “1.5”")
    keys("A-Enter")
    assert QApplication.focusWidget().text() == "1.5"
    keys("Tab")
    assert (desk.text(0, "value"), offered(desk)) == ("1.50", [])
    desk.cursor(1, "value")
    keys("=2,5 Enter")
    assert (desk.state(1), desk.stored()[1].value) == ("wrong", 20000)
    keys("C-Home F8")
    assert desk.place == (1, "value")
    assert offered(desk) == ["ใช้ “2.5”", "ใช้ “25”"]
    keys("A-Enter Enter")
    assert (desk.state(1), desk.stored()[1].value) == ("saved", 250)


def test_a_link_mends_a_word_that_is_in_no_list(desk: Any) -> None:
    desk.cursor(0, "department_id")
    keys("=กองชาง Enter")
    desk.cursor(0, "department_id")
    assert offered(desk)[0] == "ใช้ “กองช่าง”"
    desk.grid.status.links.buttons[0].click()
    assert desk.text(0, "department_id") == "กองช่าง"
    assert desk.grid.view.hasFocus()
    keys("Enter")
    assert desk.state(0) == "saved"


def test_the_other_layout_is_noticed_while_one_types_and_afterwards(desk: Any) -> None:
    desk.cursor(0, "reporter")
    keys("=0yf:nhv")
    bubble = desk.grid.view.delegates[0].bubble
    assert "พิมพ์ผิดแป้นภาษาหรือไม่" in bubble.text()
    assert bubble.property("look") == "bubble"
    keys("Enter")
    desk.cursor(0, "reporter")
    assert desk.state(0) == "warned"
    keys("A-Enter")
    assert desk.text(0, "reporter") == "จัดซื้อ"


def test_a_month_is_typed_by_its_name_or_number(desk: Any, type_text: Any) -> None:
    column = Column("month", "เดือน", ColumnKind.DATE, month=True)
    for text in ("ธ.ค. 68", "12/68", "๑๒/๒๕๖๘"):
        field = make_editor(column, Lookups(), desk.grid)
        type_text(field, text)
        assert (field.value(), field.problem()) == (date(2025, 12, 1), None)
        assert field.echo() == "ธันวาคม 2568 · ไตรมาส 1 ปีงบประมาณ 2569"
        field.deleteLater()


def test_a_text_of_the_past_is_taken_only_when_it_was_chosen(desk: Any, qtbot: QtBot) -> None:
    desk.cursor(1, "reporter")
    keys("=ผู้รายงาน")
    window = desk.grid.window()
    shown = QApplication.focusWidget().findChild(Completion)
    assert [shown.list.item(row).text() for row in range(4)] == [f"ผู้รายงาน {number}" for number in (4, 3, 2, 1)]
    assert window.rect().contains(shown.list.mapTo(window, QPoint()))
    # As in a spreadsheet: an arrow ends typing, Tab goes on; neither takes anything.
    keys("Down")
    assert (desk.place, desk.text(1, "reporter")) == ((2, "reporter"), "ผู้รายงาน")
    desk.cursor(1, "reporter")
    keys("=ผู้ A-Down Tab")
    assert (desk.place, desk.text(1, "reporter")) == ((1, "department_id"), "ผู้")
    # The first Escape closes the list, the second gives back what the cell held.
    desk.cursor(1, "reporter")
    keys("=ผู้ Esc")
    assert QApplication.focusWidget().text() == "ผู้"
    keys("Esc")
    assert desk.text(1, "reporter") == "ผู้"
    keys("=ผู้รายงาน A-Down Down Up A-Down Enter")
    assert (desk.place, desk.text(1, "reporter")) == ((1, "reporter"), "ผู้รายงาน 3")
    assert desk.grid.view.hasFocus()
    qtbot.waitUntil(lambda: not desk.grid.findChildren(Completion))


def test_what_a_text_brings_along_fills_empty_cells_alone(desk: Any) -> None:
    stored = desk.stored()[1]
    records.save(desk.office_file, GIFTS, replace(stored, reporter="นางตัวอย่าง", department_id=2))
    desk.context.changes.announce("gifts", (), None)
    desk.load()
    desk.cursor(4, "reporter")
    keys("=ตัวอย่าง A-Down Right")
    assert desk.text(4, "reporter") == "นางตัวอย่าง"
    assert desk.text(4, "department_id") == desk.text(1, "department_id") != ""
    assert desk.told == ["เติมจากรายการก่อนให้ 1 ช่อง"]
    desk.offered[-1]()
    assert desk.text(4, "department_id") == ""
    desk.cursor(4, "department_id")
    keys("=ช่าง Left =ตัวอย่าง A-Down Enter")
    assert (desk.text(4, "reporter"), desk.text(4, "department_id")) == ("นางตัวอย่าง", "กองช่าง")
    records.save(desk.office_file, GIFTS, replace(desk.stored()[1], reporter="ผู้รายงาน 2", department_id=1))


def test_a_row_that_repeats_another_is_compared_and_said_to_be_none(desk: Any) -> None:
    desk.cursor(0, "received_on")
    desk.grid.duplicate()
    desk.cursor(4, "received_on")
    keys("=1/10/67 Enter Up")
    assert desk.state(4) == "warned"
    first = next(problem for problem in desk.grid.model.warned[desk.grid.model.key(4)] if problem.other)
    desk.cursor(4, first.field)
    assert offered(desk) == ["เทียบกับอีกรายการ", "ไม่ซ้ำ"]
    keys("A-Enter")
    dialog = desk.grid.findChild(TwinDialog)
    assert dialog.isVisible()
    dialog.reject()
    desk.grid.status.links.buttons[1].click()
    assert (offered(desk), desk.undo.undo_text[:18]) == ([], "บันทึกว่าไม่ซ้ำกัน")
    assert desk.undo.undo()
    desk.grid.remedies.offers(4, first)[0][1]()
    desk.grid.findChildren(TwinDialog)[-1].distinct_button.click()
    found = records.problems_of(desk.office_file, GIFTS, desk.grid.model.record(4))
    assert [problem for problem in found if problem.other] == []
