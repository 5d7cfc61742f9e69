"""The year grid: typed like a spreadsheet, saved row by row, empty is not zero, days beside months."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from khoktoom_desktop.desktop.context import Place
from khoktoom_desktop.desktop.drafts_keeper import DELAY
from khoktoom_desktop.desktop.models.year_words import FIRST, NAME, TOTAL
from khoktoom_desktop.desktop.pages.service_statistics_page import ServiceStatisticsPage
from khoktoom_desktop.desktop.widgets.day_entry import DayEntryDialog
from khoktoom_desktop.domain.period import Period
from khoktoom_desktop.registers.catalogue import register
from khoktoom_desktop.registers.service_catalogue.record import Service
from khoktoom_desktop.services import records, year_grid

SERVICES = register("service-catalogue")
OCTOBER = date(2024, 10, 1)
Typist = Callable[[QWidget, str], None]


@pytest.fixture
def page(bench: Any) -> Any:
    places = ((1, "แจ้งเกิด", "case"), (1, "แจ้งตาย", "case"), (2, "ภาษีป้าย", "case"), (3, "ซ่อมไฟฟ้า", "time"))
    for position, (department, name, unit) in enumerate(places):
        service = Service(name=name, department_id=department, unit=unit, position=position)
        records.save(bench.context.office_file, SERVICES, service)
    made = bench.open(ServiceStatisticsPage)
    made.view.grid.setFocus()
    return made


def stored(page: Any, service: str, month: int = 0, channel: str = "walk-in") -> int | None:
    grid = year_grid.read_year_grid(page.context.office_file, 2568, channel)
    return next(row.cells[month].count for row in grid.rows if row.service == service)


def place(page: Any) -> tuple[int, int]:
    index = page.view.grid.currentIndex()
    return index.row(), index.column()


def press(page: Any, qtbot: QtBot, *keys: Qt.Key | str) -> None:
    """Press keys where the focus is: the grid, or the cell that is being typed into."""
    for key in (part for each in keys for part in (each if isinstance(each, str) else (each,))):
        qtbot.keyClick(open_line(page) or page.view.grid, key)


def open_line(page: Any) -> QLineEdit | None:
    """Return the line of the cell that is being typed into."""
    lines = page.view.grid.viewport().findChildren(QLineEdit)
    return next((line for line in lines if line.isVisible()), None)


def test_services_stand_under_their_departments_with_the_cursor_in_the_period(page: Any) -> None:
    names = [page.model.index(row, NAME).data() for row in range(page.model.rowCount())]
    assert names == ["สำนักปลัดเทศบาล", "แจ้งเกิด", "แจ้งตาย", "กองคลัง", "ภาษีป้าย", "กองช่าง", "ซ่อมไฟฟ้า"]
    assert place(page) == (1, FIRST)
    headings = [page.model.headerData(at, Qt.Orientation.Horizontal) for at in range(FIRST, TOTAL + 1)]
    assert headings[0] == "ต.ค."
    assert headings[-2:] == ["ก.ย.", "รวม"]


def test_typing_replaces_and_enter_goes_down_saving_the_row(page: Any, qtbot: QtBot, bench: Any) -> None:
    press(page, qtbot, "12", Qt.Key.Key_Return)
    assert place(page) == (2, FIRST)
    assert stored(page, "แจ้งเกิด") == 12
    assert bench.saves == 1
    press(page, qtbot, "7", Qt.Key.Key_Return)
    assert place(page) == (4, FIRST)
    press(page, qtbot, Qt.Key.Key_Up)
    assert place(page) == (2, FIRST)
    press(page, qtbot, "9", Qt.Key.Key_Return)
    assert stored(page, "แจ้งตาย") == 9


def test_tab_goes_right_and_enter_back_to_the_first_column(page: Any, qtbot: QtBot) -> None:
    press(page, qtbot, "1", Qt.Key.Key_Tab, "2", Qt.Key.Key_Tab, "3", Qt.Key.Key_Return)
    assert place(page) == (2, FIRST)
    assert [stored(page, "แจ้งเกิด", month) for month in range(4)] == [1, 2, 3, None]


def test_totals_are_live_before_anything_is_saved(page: Any, qtbot: QtBot) -> None:
    press(page, qtbot, "12", Qt.Key.Key_Tab, "8", Qt.Key.Key_Tab)
    assert page.model.index(1, TOTAL).data() == "20"
    assert stored(page, "แจ้งเกิด") is None
    (title, sums), other = page.view.totals.lines
    assert title == "รวม (ราย)"
    assert sums[FIRST : FIRST + 2] == ("12", "8")
    assert sums[TOTAL] == "20"
    assert other[0] == "รวม (ครั้ง)"


def test_zero_is_entered_and_empty_is_not(page: Any, qtbot: QtBot) -> None:
    press(page, qtbot, "0", Qt.Key.Key_Return)
    assert stored(page, "แจ้งเกิด") == 0
    assert page.model.index(1, FIRST).data() == "0"
    assert page.model.index(2, FIRST).data() == ""
    assert "ยังไม่ได้กรอก" in page.model.index(2, FIRST).data(Qt.ItemDataRole.ToolTipRole)
    press(page, qtbot, Qt.Key.Key_Up, Qt.Key.Key_Delete, Qt.Key.Key_Down)
    assert stored(page, "แจ้งเกิด") is None


def test_escape_restores_and_f2_edits_what_stands_there(page: Any, qtbot: QtBot) -> None:
    press(page, qtbot, "15", Qt.Key.Key_Return, Qt.Key.Key_Up, "9", Qt.Key.Key_Escape)
    assert page.model.index(1, FIRST).data() == "15"
    press(page, qtbot, Qt.Key.Key_F2)
    line = open_line(page)
    assert line.text() == "15"
    press(page, qtbot, Qt.Key.Key_End, "0", Qt.Key.Key_Return)
    assert stored(page, "แจ้งเกิด") == 150


def test_thai_digits_are_typed(page: Any, qtbot: QtBot, type_text: Typist) -> None:
    press(page, qtbot, Qt.Key.Key_F2)
    type_text(open_line(page), "๑๒")
    press(page, qtbot, Qt.Key.Key_Return)
    assert stored(page, "แจ้งเกิด") == 12


def test_what_cannot_be_read_stays_in_red_and_is_asked_about(page: Any, qtbot: QtBot) -> None:
    press(page, qtbot, "1,5", Qt.Key.Key_Return)
    assert stored(page, "แจ้งเกิด") is None
    assert page.model.index(1, FIRST).data() == "1,5"
    page.view.show_cell(1, FIRST)
    assert [button.text() for button in page.view.status.links.buttons] == ["ใช้ “1.5”", "ใช้ “15”"]
    page.view.status.links.buttons[1].click()
    assert page.model.count(1, FIRST) == 15
    press(page, qtbot, "1,5", Qt.Key.Key_Return)
    assert "1.5 หรือ 15" in page.model.index(1, FIRST).data(Qt.ItemDataRole.ToolTipRole)
    ground = page.model.index(1, FIRST).data(Qt.ItemDataRole.BackgroundRole)
    assert ground.color().name().upper() == page.context.theme.colours.error_tint
    asked: list[str] = []

    def answer(words: str) -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        asked.append(box.informativeText().replace("\u200b", ""))
        next(button for button in box.buttons() if button.text() == words).click()

    QTimer.singleShot(0, lambda: answer("กลับไปแก้"))
    assert not page.leaving()
    QTimer.singleShot(0, lambda: answer("ทิ้งการแก้ไข"))
    assert page.leaving()
    assert asked == ["มีช่องที่อ่านไม่ได้ จึงบันทึกทั้งหมดไม่ได้"] * 2
    assert page.model.index(1, FIRST).data() == ""


def test_leaving_the_page_saves_what_is_still_being_typed(page: Any, qtbot: QtBot) -> None:
    press(page, qtbot, "31")
    assert page.leaving()
    assert stored(page, "แจ้งเกิด") == 31


def test_undo_and_redo_of_a_row(page: Any, qtbot: QtBot, bench: Any) -> None:
    press(page, qtbot, "5", Qt.Key.Key_Tab, "6", Qt.Key.Key_Return)
    assert bench.undo.undo_text == "กรอก แจ้งเกิด 2 ช่อง"
    assert bench.undo.undo()
    assert page.model.index(1, FIRST).data() == ""
    assert bench.undo.redo()
    assert page.model.index(1, FIRST + 1).data() == "6"


def test_a_block_is_shown_then_pasted_over_headings_and_taken_back_at_once(page: Any, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText("1\t๒\n3\t4\n5\tหก\n")
    qtbot.keyClick(page.view.grid, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    dialog = page.paste.dialog
    assert dialog.take.text() == "วาง 5 ช่อง"
    assert [dialog.model.index(2, at).data() for at in range(4)] == ["ต้องแก้", "ภาษีป้าย", "5", "หก"]
    assert "หก" in dialog.model.index(2, 4).data()
    assert stored(page, "แจ้งเกิด") is None
    dialog.take.click()
    assert len(page.model.wrong) == 1
    assert [stored(page, name) for name in ("แจ้งเกิด", "แจ้งตาย", "ภาษีป้าย")] == [1, 3, 5]
    assert [stored(page, name, 1) for name in ("แจ้งเกิด", "แจ้งตาย", "ภาษีป้าย")] == [2, 4, None]
    selection = page.view.grid.selectionModel()
    selection.select(page.model.index(1, FIRST), selection.SelectionFlag.ClearAndSelect)
    selection.select(page.model.index(2, FIRST), selection.SelectionFlag.Select)
    assert page.view.status.sums.text() == "เลือก 2 ช่อง · มีค่า 2 · รวม 4 · เฉลี่ย 2.00"
    qtbot.keyClick(page.view.grid, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "1\n3"
    undo = page.context.undo
    assert undo.undo_text == "วาง 5 ช่อง"
    assert undo.undo()
    assert page.model.typed == ()
    assert [stored(page, name) for name in ("แจ้งเกิด", "แจ้งตาย", "ภาษีป้าย")] == [None, None, None]
    assert undo.redo()
    assert (len(page.model.wrong), stored(page, "ภาษีป้าย")) == (1, 5)


def test_a_single_cell_is_pasted_as_if_typed_and_a_refused_block_changes_nothing(page: Any, qtbot: QtBot) -> None:
    for text in ("", "\n"):
        page.view.grid.paste_asked.emit(text)
    page.view.grid.paste_asked.emit("๗")
    assert page.paste.dialog is None
    qtbot.keyClick(page.view.grid, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert page.model.typed == ()
    page.view.grid.paste_asked.emit("งาน\tธ.ค.\nภาษีป้าย\t9\nไม่มีงานนี้\t1")
    dialog = page.paste.dialog
    assert "1 แถวไม่ตรงกับงานบริการในตาราง จึงไม่วาง" in dialog.note.plain
    dialog.cancel.click()
    assert page.model.typed == ()
    press(page, qtbot, "x", Qt.Key.Key_Tab)
    qtbot.keyClick(page.view.grid, Qt.Key.Key_Left)
    assert "x" in page.view.status.message.text()
    for _ in range(2):
        qtbot.keyClick(page.view.grid, Qt.Key.Key_Escape)
    assert page.model.typed == ()


def test_fill_down_repeats_the_first_cell(page: Any, qtbot: QtBot) -> None:
    press(page, qtbot, "4", Qt.Key.Key_Return, Qt.Key.Key_Up)
    selection = page.view.grid.selectionModel()
    selection.select(page.model.index(2, FIRST), selection.SelectionFlag.Select)
    qtbot.keyClick(page.view.grid, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    page.save_typed()
    assert stored(page, "แจ้งตาย") == 4


def test_channels_are_kept_apart(page: Any, qtbot: QtBot) -> None:
    press(page, qtbot, "3", Qt.Key.Key_Return)
    page.channels.setCurrentIndex(1)
    assert page.channel == "e-service"
    assert page.model.index(1, FIRST).data() == ""
    page.view.grid.setFocus()
    press(page, qtbot, "8")
    page.channels.setCurrentIndex(0)
    assert stored(page, "แจ้งเกิด") == 3
    assert stored(page, "แจ้งเกิด", channel="e-service") == 8


def test_another_year_is_shown(page: Any, qtbot: QtBot, bench: Any) -> None:
    press(page, qtbot, "3", Qt.Key.Key_Return)
    bench.choose_period(page, Period(2569, quarter=2))
    assert page.model.index(1, FIRST).data() == ""
    assert "ปีก่อน 3" in page.model.index(1, FIRST).data(Qt.ItemDataRole.ToolTipRole)
    assert place(page) == (1, FIRST + 3)


def test_line_of_figures_keeps_units_apart_and_names_the_gaps(page: Any, qtbot: QtBot) -> None:
    press(page, qtbot, "3", Qt.Key.Key_Return)
    page.reload()
    assert page.figures_line.startswith("ไตรมาส 1/2568 · 3 ราย · ยังขาด ต.ค. พ.ย. ธ.ค. ")


def test_finding_keeps_only_what_contains_the_words(page: Any) -> None:
    page.find_text("ภาษี")
    assert [page.model.index(row, NAME).data() for row in range(page.model.rowCount())] == ["กองคลัง", "ภาษีป้าย"]
    page.find_text("กองช่าง")
    assert page.model.row(1).service == "ซ่อมไฟฟ้า"
    page.find_text("")
    assert page.model.rowCount() == 7


def in_dialog(act: Callable[[DayEntryDialog], None]) -> None:
    def run() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, DayEntryDialog)
        try:
            act(dialog)
        except BaseException:
            dialog.done(0)  # a dialog left open would hold the test for ever
            raise

    QTimer.singleShot(0, run)


def test_a_month_by_days_is_typed_in_its_dialog(page: Any, qtbot: QtBot, bench: Any) -> None:
    def type_days(dialog: DayEntryDialog) -> None:
        days = dialog.ui.days
        assert len(days.model.days) == 31
        assert dialog.focusWidget() is days.view
        for place, count in enumerate(("4", "", "7")):
            index = days.view.currentIndex()
            assert days.model.day(index.row(), index.column()) == date(2024, 10, 1 + place)
            if count:
                qtbot.keyClicks(days.view, count)
            qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Return)
        assert dialog.ui.total.text() == "รวม 11 ราย"
        qtbot.keyClick(days.view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        qtbot.keyClick(days.view, Qt.Key.Key_Left)
        days.view.paste_asked.emit("๕\tx\n")
        assert [days.dialog.model.index(row, 3).data() for row in range(2)][0] is None
        days.dialog.take.click()
        assert dialog.ui.total.text() == "รวม 9 ราย"
        assert "4 ต.ค. 67" in dialog.ui.problem.plain
        assert not dialog.ui.keep.isEnabled()
        dialog.accept()
        assert dialog.isVisible()
        days.type(date(2024, 10, 4), "8")
        days.view.setCurrentIndex(days.model.place(date(2024, 10, 4)))
        qtbot.keyClick(days.view, Qt.Key.Key_Escape)
        days.view.paste_asked.emit("")
        days.view.selectAll()
        assert days.sums.text() == "เลือก 31 ช่อง · มีค่า 2 · รวม 9 · เฉลี่ย 4.50"
        dialog.ui.closed.setChecked(True)
        dialog.ui.keep.click()

    in_dialog(type_days)
    page._open_current()
    cell = page.model.cell(1, FIRST)
    assert (cell.count, cell.by_days, cell.closed) == (9, True, True)
    assert not page.model.index(1, FIRST).flags() & Qt.ItemFlag.ItemIsEditable
    assert bench.undo.undo()
    assert page.model.cell(1, FIRST).count is None
    assert bench.undo.redo()
    assert page.model.cell(1, FIRST).count == 9


def test_enter_on_a_month_by_days_opens_it_and_a_whole_is_replaced(page: Any, qtbot: QtBot, bench: Any) -> None:
    press(page, qtbot, "20", Qt.Key.Key_Return, Qt.Key.Key_Up)

    def replace_whole(dialog: DayEntryDialog) -> None:
        assert dialog.replaces
        assert "ยอดทั้งเดือน 20 ราย" in dialog.ui.note.plain
        assert dialog.ui.keep.text() == "แทนที่ด้วยยอดรายวัน"
        dialog.ui.days.view.paste_asked.emit("6")
        dialog.ui.keep.click()

    in_dialog(replace_whole)
    page._open_current()
    assert page.model.cell(1, FIRST).count == 6
    in_dialog(lambda dialog: dialog.ui.cancel.click())
    press(page, qtbot, Qt.Key.Key_Return)
    assert bench.undo.undo()
    assert (page.model.cell(1, FIRST).count, page.model.cell(1, FIRST).by_days) == (20, False)


def test_typed_cells_are_offered_back_after_a_kill(page: Any, qtbot: QtBot, bench: Any) -> None:
    press(page, qtbot, "44", Qt.Key.Key_Tab)
    qtbot.wait(DELAY + 100)
    again = bench.open(ServiceStatisticsPage)
    assert "1 ช่องที่พิมพ์ค้างไว้" in again.band.text
    again.band.choose(0)
    assert again.model.index(1, FIRST).data() == "44"
    assert again.leaving()
    assert stored(page, "แจ้งเกิด") == 44
    assert not bench.open(ServiceStatisticsPage).band.isVisible()


def test_a_cell_changed_elsewhere_is_not_overwritten(page: Any, qtbot: QtBot, bench: Any) -> None:
    service = page.model.row(1).service_id
    change = year_grid.CellChange(service, "walk-in", OCTOBER, 70)
    year_grid.save_cells(bench.context.office_file, [change])
    press(page, qtbot, "12", Qt.Key.Key_Return)
    assert "ถูกแก้ไขจากที่อื่น" in str(bench.troubles[-1])
    assert page.model.index(1, FIRST).data() == "12"
    assert stored(page, "แจ้งเกิด") == 70


def test_going_to_a_gap_puts_the_cursor_there(page: Any) -> None:
    service = page.model.row(4).service_id
    page.go(Place("service-statistics", section=f"{service}/e-service/2024-12-01"))
    assert page.channel == "e-service"
    assert place(page) == (4, FIRST + 2)
    page.go(Place("service-statistics", section="ไม่มี"))
    assert place(page) == (4, FIRST + 2)


def test_a_period_begins_at_what_first_lacks_in_it(page: Any, qtbot: QtBot) -> None:
    press(page, qtbot, *(part for count in "1234" for part in (count, Qt.Key.Key_Return)))
    page.go(Place("service-statistics", period=Period(2568, quarter=1)))
    assert place(page) == (1, FIRST + 1)


def test_without_services_the_page_leads_to_their_register(bench: Any) -> None:
    page = bench.open(ServiceStatisticsPage)
    panel = page.places.currentWidget()
    panel.buttons[0].click()
    assert bench.places == [Place("service-catalogue")]
    page.closing()


def test_every_count_is_also_a_row_with_its_form(page: Any, qtbot: QtBot) -> None:
    press(page, qtbot, "12", Qt.Key.Key_Return)
    page.channels.setCurrentIndex(page.channels.count() - 1)
    listed = page.counts
    assert page.places.currentWidget() is listed
    assert not page.days_deed.isEnabled()
    assert (listed.model.rowCount(), listed.form.heading.plain) == (1, "สถิติเดือนตุลาคม 2567")
    listed.form.binding.editors["count"].restore("15")
    listed.form.binding.editors["note"].restore("รวมออกหน่วยเคลื่อนที่")
    assert listed.form.save()
    assert stored(page, "แจ้งเกิด") == 15
    listed.form.binding.editors["count"].restore("16")

    def answer() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        next(button for button in box.buttons() if button.text() == "กลับไปแก้").click()

    QTimer.singleShot(0, answer)
    page.channels.setCurrentIndex(0)
    assert page.places.currentWidget() is listed
    listed.form.discard()
    page.channels.setCurrentIndex(0)
    assert page.model.index(1, FIRST).data() == "15"
    page.find_text("ไม่มี")
    page.closing()
