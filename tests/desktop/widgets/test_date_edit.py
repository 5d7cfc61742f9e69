"""Dates are typed freely and echoed; nothing that was typed is changed before the field is left."""

from collections.abc import Callable, Iterator
from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from khoktoom_desktop.desktop.widgets.date_edit import ThaiDateEdit, month_later
from khoktoom_desktop.desktop.widgets.month_grid import CELL, EDGE, HEAD, MonthGrid
from khoktoom_desktop.domain.column import Column, ColumnKind, Lookups

DAY = date(2026, 5, 2)
Typist = Callable[[QWidget, str], None]


# The screenless platform says so of every popup.
pytestmark = pytest.mark.qt_log_ignore("does not support grabbing the keyboard", "does not support raise", extend=True)


@pytest.fixture
def field(qtbot: QtBot) -> Iterator[ThaiDateEdit]:
    form = QWidget()
    made = ThaiDateEdit(form)
    made.today = lambda: date(2026, 5, 9)
    layout = QVBoxLayout(form)
    layout.addWidget(made)
    layout.addWidget(QLineEdit(form))
    qtbot.addWidget(form)
    form.show()
    qtbot.waitExposed(form)
    made.setFocus()
    yield made
    form.close()


@pytest.mark.parametrize("text", ["2/5/69", "๒ พ.ค. ๖๙", "02052569", "2 พฤษภาคม 2569", "2569-05-02", "2026-05-02"])
def test_every_written_form_is_read_and_echoed(field: ThaiDateEdit, type_text: Typist, text: str) -> None:
    type_text(field, text)
    assert field.value() == DAY
    assert field.echo() == "ส. 2 พ.ค. 2569 · ไตรมาส 3"
    assert field.text() == text


def test_text_is_tidied_on_leaving_and_means_the_same(field: ThaiDateEdit, qtbot: QtBot) -> None:
    qtbot.keyClicks(field, "2/5/69")
    qtbot.keyClick(field, Qt.Key.Key_Tab)
    assert field.text() == "2 พ.ค. 2569"
    assert field.value() == DAY


@pytest.mark.parametrize(("text", "words"), [("2/5/2026", "ค.ศ."), ("29/2/2568", "28 วัน"), ("32/1/69", "ไม่มีวันที่")])
def test_what_cannot_be_read_stays_as_typed_with_its_reason(
    field: ThaiDateEdit, qtbot: QtBot, text: str, words: str
) -> None:
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, Qt.Key.Key_Tab)
    problem = field.problem()
    assert problem is not None
    assert words in str(problem)
    assert (field.text(), field.value(), field.echo()) == (text, None, "")


def test_signs_move_a_day_and_pages_a_month(field: ThaiDateEdit, qtbot: QtBot) -> None:
    field.set_value(date(2026, 1, 31))
    qtbot.keyClick(field, Qt.Key.Key_PageDown)
    assert field.value() == date(2026, 2, 28)
    qtbot.keyClicks(field, "+")
    assert field.value() == date(2026, 3, 1)
    qtbot.keyClicks(field, "--")
    assert field.value() == date(2026, 2, 27)
    qtbot.keyClick(field, Qt.Key.Key_PageUp)
    assert field.value() == date(2026, 1, 27)


def test_a_minus_is_typed_while_the_text_is_no_date(field: ThaiDateEdit, qtbot: QtBot) -> None:
    qtbot.keyClicks(field, "2-5-69")
    assert field.value() == DAY
    assert field.text() == "2-5-69"


def test_today_by_letter_in_both_layouts_and_by_the_spreadsheet_key(
    field: ThaiDateEdit, qtbot: QtBot, type_text: Typist
) -> None:
    qtbot.keyClicks(field, "t")
    assert field.value() == date(2026, 5, 9)
    field.set_value(None)
    type_text(field, "ะ")
    assert field.value() == date(2026, 5, 9)
    field.set_value(None)
    qtbot.keyClick(field, Qt.Key.Key_Semicolon, Qt.KeyboardModifier.ControlModifier)
    assert field.value() == date(2026, 5, 9)


def test_moving_stops_at_the_years_that_can_be_read(field: ThaiDateEdit, qtbot: QtBot) -> None:
    field.set_value(date(1857, 1, 1))
    qtbot.keyClicks(field, "-")
    assert field.value() == date(1857, 1, 1)


def test_changed_is_told_of_typing_only(field: ThaiDateEdit, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(field.changed):
        field.set_value(DAY)
    with qtbot.waitSignal(field.changed):
        qtbot.keyClicks(field, "+")


def test_a_read_only_field_takes_no_keys(field: ThaiDateEdit, qtbot: QtBot) -> None:
    field.set_value(DAY)
    field.setReadOnly(True)
    qtbot.keyClicks(field, "+t")
    assert field.value() == DAY


def test_column_gives_the_example_and_the_name(field: ThaiDateEdit) -> None:
    field.configure(Column("day", "วันที่รับ", ColumnKind.DATE, example="2 พ.ค. 2569"), Lookups())
    assert field.placeholderText() == "เช่น 2 พ.ค. 2569"
    assert field.accessibleName() == "วันที่รับ"


@pytest.mark.parametrize("text", ["พ.ค. 69", "5/2569", "พฤษภาคม 2569", "17/5/69"])
def test_a_field_of_months_keeps_the_first_day(field: ThaiDateEdit, type_text: Typist, text: str) -> None:
    field.setProperty("ofMonth", True)
    type_text(field, text)
    assert field.value() == date(2026, 5, 1)
    assert field.echo() == "พฤษภาคม 2569 · ไตรมาส 3 ปีงบประมาณ 2569"
    field.put(field.value())
    assert field.text() == "พ.ค. 2569"


def test_a_field_of_months_says_the_first_reason(field: ThaiDateEdit, qtbot: QtBot) -> None:
    field.setProperty("ofMonth", True)
    qtbot.keyClicks(field, "hello")
    assert "อ่าน" in str(field.problem())


def test_month_grid_opens_and_puts_the_chosen_day(field: ThaiDateEdit, qtbot: QtBot) -> None:
    field.set_value(DAY)
    qtbot.keyClick(field, Qt.Key.Key_F4)
    grid = field.findChild(MonthGrid)
    assert grid is not None
    assert grid.heading == "พฤษภาคม 2569"
    qtbot.keyClick(grid, Qt.Key.Key_Right)
    qtbot.keyClick(grid, Qt.Key.Key_Return)
    assert field.value() == date(2026, 5, 3)


@pytest.fixture
def grid(qtbot: QtBot) -> Iterator[MonthGrid]:
    parent = QWidget()
    qtbot.addWidget(parent)
    made = MonthGrid(DAY, date(2026, 5, 9), parent)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    made.show()
    yield made
    parent.close()


def test_month_grid_begins_on_sunday_and_shows_six_weeks(grid: MonthGrid) -> None:
    days = grid.days()
    assert (days[0], days[-1]) == (date(2026, 4, 26), date(2026, 6, 6))
    assert days[0].weekday() == 6


@pytest.mark.parametrize(
    ("key", "day"),
    [
        (Qt.Key.Key_Left, date(2026, 5, 1)),
        (Qt.Key.Key_Up, date(2026, 4, 25)),
        (Qt.Key.Key_Down, date(2026, 5, 9)),
        (Qt.Key.Key_PageDown, date(2026, 6, 2)),
        (Qt.Key.Key_PageUp, date(2026, 4, 2)),
        (Qt.Key.Key_Home, date(2026, 5, 9)),
    ],
)
def test_month_grid_moves_by_keys(grid: MonthGrid, qtbot: QtBot, key: Qt.Key, day: date) -> None:
    qtbot.keyClick(grid, key)
    assert grid.day == day


def test_month_grid_is_chosen_from_and_turned_by_mouse(grid: MonthGrid, qtbot: QtBot) -> None:
    right = QPoint(EDGE + 6 * CELL + 10, EDGE + 10)
    qtbot.mousePress(grid, Qt.MouseButton.LeftButton, pos=right)
    assert grid.heading == "มิถุนายน 2569"
    qtbot.mousePress(grid, Qt.MouseButton.LeftButton, pos=QPoint(EDGE + 10, EDGE + 10))
    assert grid.heading == "พฤษภาคม 2569"
    third_monday = QPoint(EDGE + CELL + 5, EDGE + HEAD + 3 * CELL + 5)
    qtbot.mouseMove(grid, third_monday)
    with qtbot.waitSignal(grid.chosen) as chosen:
        qtbot.mouseRelease(grid, Qt.MouseButton.LeftButton, pos=third_monday)
    assert chosen.args == [date(2026, 5, 11)]


def test_month_grid_is_drawn_with_all_its_days(grid: MonthGrid) -> None:
    picture = grid.grab().toImage()
    colours = {
        picture.pixelColor(x, y).name() for x in range(0, picture.width(), 3) for y in range(0, picture.height(), 3)
    }
    assert grid.palette().highlight().color().name() in colours
    assert len(colours) > 4


def test_month_grid_closes_without_choosing(grid: MonthGrid, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(grid.chosen):
        qtbot.keyClick(grid, Qt.Key.Key_Escape)
    assert not grid.isVisible()


def test_a_month_later_keeps_to_the_end_of_the_month() -> None:
    assert month_later(date(2024, 3, 31), -1) == date(2024, 2, 29)
    assert month_later(date(2025, 12, 15), 1) == date(2026, 1, 15)
