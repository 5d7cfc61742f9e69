"""Blocks pasted into the year of counts and the days of a month: by place or by names, with what would change."""

from datetime import date

from khoktoom_desktop.domain.period import Period
from khoktoom_desktop.services.grid_counts import place_counts, place_days, preview_counts, preview_days
from khoktoom_desktop.services.grid_paste import read_block
from khoktoom_desktop.services.grid_rows import Fate
from khoktoom_desktop.services.year_grid import Cell, GridRow, YearGrid

MONTHS = tuple(date(*month, 1) for month in Period(2568).months())
EMPTY = Cell(None)


def a_row(number: int, name: str, first: Cell = EMPTY) -> GridRow:
    return GridRow(number, name, "กองคลัง", "ราย", (first, *[EMPTY] * 11), (None,) * 12)


GRID = YearGrid(2568, "walk-in", MONTHS, (a_row(1, "แจ้งเกิด", Cell(7)), a_row(2, "แจ้งตาย", Cell(3, by_days=True))), ())


def placed(text: str, month: int = 0) -> list[tuple[int, int, str]]:
    return [
        (cell.service_id, cell.month, cell.text) for cell in place_counts(read_block(text), GRID, (1, 2), month).cells
    ]


def test_a_block_falls_from_the_cursor_on() -> None:
    assert placed("1\t๒\n-\t4", 3) == [(1, 3, "1"), (1, 4, "๒"), (2, 3, ""), (2, 4, "4")]


def test_what_is_over_is_told() -> None:
    paste = place_counts(read_block("1\t2\n3\t4\n5\t6"), GRID, (1, 2), 11)
    assert [(cell.service_id, cell.month) for cell in paste.cells] == [(1, 11), (2, 11)]
    assert [str(note) for note in paste.notes] == [
        "1 แถวไม่ตรงกับงานบริการในตาราง จึงไม่วาง",
        "เกินเดือนกันยายนไป 1 คอลัมน์ จึงไม่วางส่วนที่เกิน",
    ]


def test_names_of_services_and_months_lead() -> None:
    assert placed("งาน\tหน่วย\tม.ค.\tธันวาคม\nแจ้งตาย\tราย\t1\t2\nแจ้งเกิด\tราย\t3\t4") == [
        (2, 3, "1"),
        (2, 2, "2"),
        (1, 3, "3"),
        (1, 2, "4"),
    ]
    assert placed("แจ้งตาย\t9", 1) == [(2, 1, "9")]
    paste = place_counts(read_block("\tธ.ค.\nแจ้งตาย\t9\nไม่มี\t1\n\t2"), GRID, (1, 2), 0)
    assert [(cell.service_id, cell.text) for cell in paste.cells] == [(2, "9")]
    assert [str(note) for note in paste.notes] == ["2 แถวไม่ตรงกับงานบริการในตาราง จึงไม่วาง"]


def test_the_preview_shows_what_changes_and_what_cannot() -> None:
    found = preview_counts(place_counts(read_block("8\t1,234\n4\t1,5"), GRID, (1, 2), 0), GRID)
    assert found.titles == ("งานบริการ", "ต.ค.", "พ.ย.")
    assert [row.fate for row in found.rows] == [Fate.CHANGED, Fate.BAD]
    assert [(cell.before, cell.after) for cell in found.rows[0].cells] == [
        ("แจ้งเกิด", "แจ้งเกิด"),
        ("7", "8"),
        ("", "1,234"),
    ]
    reasons = [str(reason) for reason in found.rows[1].reasons]
    assert reasons[0] == "เดือนนี้กรอกรายวัน กด Enter ที่ช่องเพื่อแก้รายวัน"
    assert "1,5" in reasons[1]
    same = preview_counts(place_counts(read_block("7\n3"), GRID, (1, 2), 0), GRID)
    assert [row.fate for row in same.rows] == [Fate.UNCHANGED, Fate.UNCHANGED]
    wrong = preview_counts(place_counts(read_block("x"), GRID, (2,), 0), GRID)
    assert wrong.count(Fate.BAD) == 1


def test_days_are_filled_one_after_another() -> None:
    days = [date(2024, 10, day) for day in range(1, 4)]
    texts = place_days(read_block("1\t๒\n-\t9"), days, 1)
    assert texts == {days[1]: "1", days[2]: "๒"}
    words = {day: f"วันที่ {day.day}" for day in days}
    found = preview_days({days[0]: "5", days[1]: "x", days[2]: ""}, {days[0]: 5}, words)
    assert [row.fate for row in found.rows] == [Fate.UNCHANGED, Fate.BAD, Fate.UNCHANGED]
    assert found.titles == ("วันที่", "จำนวน")
