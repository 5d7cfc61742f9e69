"""Pages of records are read when they are looked at, and forgotten when there are many."""

from dataclasses import dataclass, field
from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import Qt

from khoktoom_desktop.desktop.models.record_table import PAGE, PAGES_KEPT, RecordTable, Sort
from khoktoom_desktop.domain.column import Choice, Column, ColumnKind, Lookups

COLUMNS = (
    Column("title", "รายการ", help="สิ่งที่ซื้อ"),
    Column("amount", "เงิน (บาท)", ColumnKind.BAHT, total=True),
    Column("day", "วันที่", ColumnKind.DATE),
    Column("kind", "ประเภท", ColumnKind.CHOICE, choices=(Choice("a", "แบบ ก"),)),
)


@dataclass
class Row:
    uid: str
    title: str
    amount: int
    day: date = date(2024, 10, 5)
    kind: str = "a"


@dataclass
class Shelf:
    """So many rows, and which pages of them were asked for."""

    size: int
    asked: list[tuple[Sort, int, int]] = field(default_factory=list)

    def fetch(self, sort: Sort, offset: int, limit: int) -> Any:
        self.asked.append((sort, offset, limit))
        numbers = list(range(self.size))
        if sort:
            numbers.sort(reverse=sort[0][1])
        rows = [Row(f"u{at}", f"บรรทัด\nที่ {at}", at * 100) for at in numbers[offset : offset + limit]]

        @dataclass
        class Answer:
            records: list[Row]
            count: int
            totals: dict[str, int]

        return Answer(rows, self.size, {"amount": sum(at * 100 for at in numbers)})


@pytest.fixture
def shelf() -> Shelf:
    return Shelf(10_000)


@pytest.fixture
def table(shelf: Shelf) -> RecordTable:
    made = RecordTable(COLUMNS)
    made.load(shelf.fetch, Lookups())
    return made


def text(table: RecordTable, row: int, column: int) -> object:
    return table.index(row, column).data()


def test_cells_are_written_as_columns_say(table: RecordTable) -> None:
    assert [text(table, 3, column) for column in range(4)] == ["บรรทัด · ที่ 3", "3.00", "05/10/2567", "แบบ ก"]
    assert table.total(COLUMNS[1]) == "49,995,000.00"
    assert table.total(COLUMNS[0]) == ""
    right = table.index(0, 1).data(Qt.ItemDataRole.TextAlignmentRole)
    assert right & Qt.AlignmentFlag.AlignRight
    assert table.index(0, 0).data(Qt.ItemDataRole.DecorationRole) is None


def test_only_what_is_looked_at_is_read(table: RecordTable, shelf: Shelf) -> None:
    assert table.rowCount() == 10_000
    assert text(table, 9_999, 0) == "บรรทัด · ที่ 9999"
    assert [offset for _sort, offset, _limit in shelf.asked] == [0, 9_999 // PAGE * PAGE]
    text(table, 9_998, 0)
    assert len(shelf.asked) == 2


def test_pages_are_forgotten_when_there_are_many(table: RecordTable, shelf: Shelf) -> None:
    for page in range(PAGES_KEPT + 1):
        text(table, page * PAGE, 0)
    read = len(shelf.asked)
    text(table, 0, 0)
    assert len(shelf.asked) == read + 1


def test_sorting_asks_the_store_once(table: RecordTable, shelf: Shelf) -> None:
    table.sort(1, Qt.SortOrder.DescendingOrder)
    table.sort(1, Qt.SortOrder.DescendingOrder)
    assert shelf.asked[1:] == [((("amount", True),), 0, PAGE)]
    assert text(table, 0, 1) == "9,999.00"
    table.sort(-1)
    assert shelf.asked[-1][0] == ()


def test_records_are_found_by_row_and_uid(table: RecordTable) -> None:
    found: Any = table.record(7)
    assert found.uid == "u7"
    assert (table.row_of("u7"), table.row_of("u9000"), table.record(20_000)) == (7, -1, None)


def test_headings_name_and_explain(table: RecordTable) -> None:
    side = Qt.Orientation.Horizontal
    assert table.headerData(0, side) == "รายการ"
    assert table.headerData(0, side, Qt.ItemDataRole.ToolTipRole) == "รายการ\nสิ่งที่ซื้อ"
    assert table.headerData(1, side, Qt.ItemDataRole.ToolTipRole) == "เงิน (บาท)"
    assert table.headerData(1, side, Qt.ItemDataRole.DecorationRole) is None
    assert table.headerData(0, Qt.Orientation.Vertical) == 1
    assert table.headerData(9, side, Qt.ItemDataRole.ToolTipRole) is None


def test_long_texts_have_a_tip(table: RecordTable) -> None:
    assert table.index(0, 0).data(Qt.ItemDataRole.ToolTipRole) is None
    table._pages[0][0] = (table._pages[0][0][0], ("ข้อความที่ยาวกว่าช่องของตารางมาก", "", "", ""))
    assert table.index(0, 0).data(Qt.ItemDataRole.ToolTipRole) == "ข้อความที่ยาวกว่าช่องของตารางมาก"


def test_an_empty_table_has_nothing() -> None:
    table = RecordTable(COLUMNS)
    assert (table.rowCount(), table.columnCount(), table.record(0)) == (0, 4, None)
    table.sort(0)
    assert table.rowCount(table.index(0, 0)) == 0
