"""A register's page as a grid: chosen and remembered, pasted into, laid out, and nothing typed is lost."""

from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QMenu, QMessageBox
from pytestqt.qtbot import QtBot

from khoktoom_desktop.desktop.context import Place, Tone
from khoktoom_desktop.desktop.grid.grid_deeds import DRAFT
from khoktoom_desktop.desktop.pages.catalogue import PAGES, Section
from khoktoom_desktop.desktop.pages.count_list_page import CountListPage
from khoktoom_desktop.desktop.pages.gifts_page import GiftsPage
from khoktoom_desktop.desktop.pages.register_page import RegisterPage
from khoktoom_desktop.domain.cell import write_cell
from khoktoom_desktop.domain.column import Lookups
from khoktoom_desktop.domain.period import ALL_RECORDS
from khoktoom_desktop.registers.catalogue import register
from khoktoom_desktop.registers.gifts.record import Gift
from khoktoom_desktop.services import records
from khoktoom_desktop.services.grid_layout import read_layout
from khoktoom_desktop.services.grid_rows import Entry, save_rows, typed_into
from khoktoom_desktop.services.office_file import OfficeFile

GIFTS = register("gifts")
HEAD = ("วันที่ได้รับ", "ผู้รายงาน", "กอง", "รายการ", "มูลค่า (บาท)", "ประเภทผู้ให้", "ชื่อผู้ให้", "รับในนาม", "การดำเนินการ")
FIRST = ("5/11/67", "นางหนึ่ง", "กองคลัง", "ผลไม้", "๑,๒๐๐", "ประชาชน", "ผู้ให้ ก", "รายบุคคล", "ส่งคืนผู้ให้")
SECOND = ("6/11/67", "นางสอง", "กองช่าง", '"ขนม\nและน้ำ"', "1,5", "ประชาชน", "ผู้ให้ ข", "รายบุคคล", "ส่งคืนผู้ให้")
THIRD = ("7/11/67", "นางสาม", "กองช่าง", "ปฏิทิน", "300.50", "ประชาชน", "ผู้ให้ ค", "รายบุคคล", "ส่งคืนผู้ให้")
BLOCK = "\r\n".join("\t".join(row) for row in (HEAD, FIRST, SECOND, THIRD)) + "\r\n"


@pytest.fixture
def page(bench: Any) -> Any:
    made = bench.open(GiftsPage)
    made.mode.choose(True)
    return made


def stored(page: Any) -> list[Any]:
    found = records.list_records(page.context.office_file, GIFTS, sort=(("received_on", False),)).records
    return [gift.reporter for gift in found]


def cell(page: Any, row: int, field: str) -> str:
    return page.mode.grid.model.text(row, page.mode.grid.model.places[field])


def pasted(page: Any, qtbot: QtBot, text: str = BLOCK) -> Any:
    """Paste at the cursor and return the preview."""
    QGuiApplication.clipboard().setText(text)
    grid = page.mode.grid
    qtbot.keyClick(grid.view, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: grid.deeds.dialog is not None)
    return grid.deeds.dialog


def test_a_block_is_shown_saved_mended_and_taken_back_at_once(page: Any, qtbot: QtBot, bench: Any) -> None:
    grid = page.mode.grid
    dialog = pasted(page, qtbot)
    assert stored(page) == []
    assert [button.text() for button in dialog.kinds.buttons()] == ["ทั้งหมด 3", "เพิ่ม 2", "ต้องแก้ 1"]
    assert dialog.take.text() == "วาง 2 แถว"
    assert "แถวแรกเป็นหัวคอลัมน์ จับคู่ได้ 9 คอลัมน์" in dialog.note.plain
    dialog.kinds.buttons()[2].click()
    last = dialog.model.columnCount() - 1
    assert dialog.model.rowCount() == 1
    assert dialog.model.index(0, last).data().startswith("“1,5” หมายถึง 1.5 หรือ 15")
    assert dialog.model.index(0, 5).data(Qt.ItemDataRole.ToolTipRole).startswith("“1,5”")
    qtbot.keyClick(dialog.take, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: grid.model.rowCount() == 4)
    assert stored(page) == ["นางหนึ่ง", "นางสาม"]
    assert [grid.model.state(row) for row in range(4)] == ["saved", "wrong", "saved", "blank"]
    assert cell(page, 1, "value") == "1,5"
    assert cell(page, 1, "description") == "ขนม\nและน้ำ"
    qtbot.waitUntil(lambda: "มูลค่า" in page.figures_line)
    assert page.figures_line == "ไตรมาส 1/2568 · 2 รายการ · มูลค่า 1,500.50 บาท"
    assert bench.undo.undo_text == "วาง 2 แถว"
    assert bench.undo.undo()
    assert stored(page) == []
    assert grid.model.rowCount() == 1
    assert bench.undo.redo()
    assert stored(page) == ["นางหนึ่ง", "นางสาม"]
    wrong = next(row for row in range(4) if grid.model.state(row) == "wrong")
    grid.model.setData(grid.model.index(wrong, grid.model.places["value"]), "1500")
    assert page.leaving()
    assert stored(page) == ["นางหนึ่ง", "นางสอง", "นางสาม"]
    assert bench.troubles == []


def test_a_paste_over_rows_shows_before_and_after(page: Any, qtbot: QtBot, bench: Any) -> None:
    pasted(page, qtbot, BLOCK.replace("1,5", "15")).accept()
    grid = page.mode.grid
    qtbot.waitUntil(lambda: grid.model.rowCount() == 4)
    grid.view.setCurrentIndex(grid.model.index(0, grid.view.shown_columns()[2]))
    before = [cell(page, row, "reporter") for row in range(3)]
    dialog = pasted(page, qtbot, "คนใหม่\nนางสอง\nคนสุดท้าย")
    assert dialog.preview.titles == ("ผู้รายงาน",)
    shown = [dialog.model.index(row, 1).data() for row in range(3)]
    assert shown[0] == f"{before[0]} → คนใหม่"
    dialog.reject()
    assert [cell(page, row, "reporter") for row in range(3)] == before
    pasted(page, qtbot, "คนใหม่\nคนเดิม\nคนสุดท้าย").accept()
    qtbot.waitUntil(lambda: not bench.work.busy and "คนใหม่" in stored(page))
    bench.undo.undo()
    assert sorted(stored(page)) == sorted(before)
    # One row is typed, not asked about; Esc takes it back.
    grid.view.paste_asked.emit("แถวเดียว\tกองคลัง")
    assert grid.deeds.dialog is None
    assert cell(page, grid.view.currentIndex().row(), "reporter") == "แถวเดียว"
    grid.deeds.forget()
    grid.view.paste_asked.emit("ก\n" * 20_001)
    assert bench.told[-1][1] is Tone.WARNING


def test_the_choice_and_what_is_typed_outlive_a_kill(page: Any, bench: Any, qtbot: QtBot) -> None:
    grid = page.mode.grid
    pasted(page, qtbot).accept()
    qtbot.waitUntil(lambda: grid.model.rowCount() == 4)
    grid.model.setData(grid.model.index(0, grid.model.places["note"]), "ยังไม่บันทึก")
    grid.deeds.drafts.keep_now()
    again = bench.open(GiftsPage)
    assert again.mode.active
    assert again.mode.band.text.startswith("มี 2 แถวที่พิมพ์ค้างไว้เมื่อ")
    again.mode.band.choose(0)
    states = [again.mode.grid.model.state(row) for row in range(again.mode.grid.model.rowCount())]
    assert sorted(states) == ["blank", "saved", "typed", "wrong"]
    again.mode.grid.deeds.forget()
    assert again.mode.grid.deeds.drafts.offer(DRAFT) is None


def test_leaving_with_red_rows_asks(page: Any, qtbot: QtBot) -> None:
    grid = page.mode.grid
    grid.model.setData(grid.model.index(0, grid.model.places["value"]), "1,5")
    words = ["ไม่ไปไหน"]

    def press() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        wanted = box.escapeButton() if words else box.buttons()[0]
        words.clear()
        wanted.click()

    QTimer.singleShot(0, press)
    assert not page.leaving()
    assert grid.pending
    QTimer.singleShot(0, lambda: _discard())
    assert page.leaving()
    assert not grid.pending


def _discard() -> None:
    box = QApplication.activeModalWidget()
    assert isinstance(box, QMessageBox)
    next(each for each in box.buttons() if box.buttonRole(each) == QMessageBox.ButtonRole.DestructiveRole).click()


def test_what_can_be_done_with_a_record_is_done_with_the_row(page: Any, qtbot: QtBot, bench: Any) -> None:
    pasted(page, qtbot, BLOCK.replace("1,5", "15")).accept()
    grid = page.mode.grid
    qtbot.waitUntil(lambda: grid.model.rowCount() == 4)
    grid.show_row(1)
    page.duplicate()
    assert grid.model.rowCount() == 5
    assert cell(page, 3, "reporter") == "นางสอง"
    page.delete()
    assert grid.model.rowCount() == 4
    grid.show_row(0)
    uid = page.mode.current().uid
    page.delete()
    assert "นางหนึ่ง" not in stored(page)
    bench.undo.undo()
    assert "นางหนึ่ง" in stored(page)
    page.go(Place("gifts", record=uid))
    assert page.mode.current().uid == uid
    page.add()
    assert grid.view.currentIndex().row() == grid.model.rowCount() - 1
    page.find_text(">1000")
    assert [cell(page, row, "value") for row in range(grid.model.rowCount() - 1)] == ["1,200.00"]
    page.find_text("นางสาม")
    assert grid.model.rowCount() == 2
    page.find_text("")
    page.mode.toggle()
    assert not page.mode.active
    assert page.model.rowCount() == 3
    assert not read_layout("gifts").grid


def test_columns_are_sorted_pinned_frozen_hidden_and_kept(page: Any, qtbot: QtBot, bench: Any) -> None:
    pasted(page, qtbot, BLOCK.replace("1,5", "15")).accept()
    grid = page.mode.grid
    qtbot.waitUntil(lambda: grid.model.rowCount() == 4)
    at = grid.model.places

    def choose(field: str, words: str) -> None:
        menu = grid.columns.menu(at[field])
        next(action for action in menu.actions() if action.text() == words).trigger()

    choose("value", "เรียงจากน้อยไปมาก")
    assert [cell(page, row, "value") for row in range(3)] == ["15.00", "300.50", "1,200.00"]
    grid.show_row(0)
    choose("department_id", "ปักหมุดค่าไว้ใช้แถวต่อไป")
    assert cell(page, 3, "department_id") == "กองช่าง"
    assert grid.model.is_blank(3)
    grid.model.setData(grid.model.index(3, at["note"]), "ใหม่")
    assert grid.model.edits[grid.model.key(3)].texts == {"department_id": "กองช่าง", "note": "ใหม่"}
    grid.model.setData(grid.model.index(3, at["note"]), "")
    assert grid.model.edits == {}
    choose("reporter", "ตรึงถึงคอลัมน์นี้")
    assert grid.view.frozen_count == grid.view.shown_columns().index(at["reporter"]) + 1
    choose("giver", "ซ่อนคอลัมน์นี้")
    grid.view.setColumnWidth(at["description"], 333)
    page.closing()
    page.mode.closing = lambda: None
    page.closing = lambda: None
    again = bench.open(GiftsPage).mode.grid
    kept = read_layout("gifts")
    assert (kept.sort, kept.pins, kept.widths["description"]) == (("value", False), ("department_id",), 333)
    assert again.view.isColumnHidden(at["giver"])
    assert again.view.columnWidth(at["description"]) == 333
    assert again.view.frozen_count == grid.view.frozen_count
    assert again.model.text(0, at["value"]) == "15.00"
    reset = next(action for action in again.columns.menu(0).actions() if action.text() == "คืนคอลัมน์ตามปกติ")
    reset.trigger()
    assert not again.view.isColumnHidden(at["giver"])
    assert again.columns.sort == ()
    shown = next(each for each in again.columns.menu(0).actions() if each.menu() is not None)
    inner = shown.menu()
    assert isinstance(inner, QMenu)
    next(action for action in inner.actions() if action.text() == "ชื่อผู้ให้").trigger()
    assert again.view.isColumnHidden(at["giver"])
    reason = QContextMenuEvent.Reason.Keyboard
    again.contextMenuEvent(QContextMenuEvent(reason, QPoint(9, 9), QPoint(9, 9)))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert menu.actions()[0].text() == "เรียงจากน้อยไปมาก"
    menu.close()


def test_a_large_selection_is_added_up_by_the_store(page: Any, qtbot: QtBot) -> None:
    with page.context.office_file.writing() as session:
        session.add_all(
            Gift(
                reporter="ก", department_id=1, received_on=page.period().start, description=f"ของ {at:03}", value=100,
                giver_kind="citizen", giver="ข", received_as="person", disposition="returned",
            )
            for at in range(600)
        )  # fmt: skip
    page.reload()
    grid = page.mode.grid
    at = grid.model.places["value"]
    grid.model.setData(grid.model.index(0, at), "3.00")
    grid.view.setCurrentIndex(grid.model.index(0, at))
    qtbot.keyClick(grid.view, Qt.Key.Key_Space, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: bool(grid.status.sums.text()))
    assert grid.status.sums.text() == "เลือก 601 ช่อง · มีค่า 600 · รวม 602.00 · เฉลี่ย 1.00"
    grid.view.scrollToBottom()
    assert cell(page, 599, "value") == "1.00"
    grid.view.selectAll()
    qtbot.keyClick(grid.view, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    grid.deeds.forget()


@pytest.mark.untraced
def test_every_register_can_be_entered_in_its_grid(sample_file: OfficeFile) -> None:
    """What a record holds, typed as text into the cells of a new row, makes the same record again."""
    pages = {
        entry.id: entry.page_class()
        for entry in PAGES
        if entry.section is Section.REGISTERS and issubclass(entry.page_class(), RegisterPage)
    }
    pages["service-statistics"] = CountListPage
    lookups: Lookups = records.lookups(sample_file)
    for register_id in pages:
        each = register(register_id)
        record = records.list_records(sample_file, each, period=ALL_RECORDS).records[0]
        blank = each.record_class()()
        texts = {
            column.field: write_cell(column, getattr(record, column.field), lookups)
            for column in each.columns()
            if typed_into(column, blank) and getattr(record, column.field) != getattr(blank, column.field)
        }
        if register_id == "service-statistics":
            texts["note"] = "อีกครั้ง"
            texts["month"] = "1/10/2575"
        if register_id == "service-catalogue":
            texts["name"] = "งานใหม่ที่ยังไม่มี"
        (outcome,) = save_rows(sample_file, each, [Entry(blank, texts, new=True)], trial=True)
        blocking = [(problem.field, problem.code) for problem in outcome.problems if problem.severity == "error"]
        assert blocking == [], register_id


def test_a_pin_carries_a_field_on_and_the_mouse_alone_never_changes_it(bench: Any, qtbot: QtBot) -> None:
    page = bench.open(GiftsPage)
    page.add()
    editors = page.form.binding.editors
    for field, text in (("reporter", "นางวันดี"), ("giver_kind", "citizen"), ("description", "ผลไม้")):
        editors[field].restore(text)
    assert not page.pins.buttons["giver_kind"].isVisible()
    editors["giver_kind"].setFocus()
    assert page.pins.buttons["giver_kind"].isVisible()
    qtbot.mouseClick(page.pins.buttons["giver_kind"], Qt.MouseButton.LeftButton)
    editors["reporter"].setFocus()
    qtbot.keyClick(editors["reporter"], Qt.Key.Key_P, CONTROL_SHIFT)
    assert page.pins.pinned == read_layout("gifts").pins == ("giver_kind", "reporter")
    assert page.pins.buttons["giver_kind"].isVisible()
    page.add()
    assert (editors["reporter"].text(), editors["giver_kind"].value()) == ("นางวันดี", "citizen")
    assert editors["description"].text() == ""
    for _ in range(2):
        qtbot.mouseClick(editors["giver_kind"], Qt.MouseButton.LeftButton)
    assert QApplication.activePopupWidget() is None
    assert editors["giver_kind"].value() == "citizen"
    qtbot.mouseClick(editors["reporter"], Qt.MouseButton.LeftButton)
    assert editors["reporter"].hasFocus()
    page.form.discard()
    page.mode.choose(True)
    assert page.mode.grid.columns.pins == ("giver_kind", "reporter")
    page.pins.toggle("giver_kind")
    assert page.mode.grid.columns.pins == ("reporter",)


CONTROL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
