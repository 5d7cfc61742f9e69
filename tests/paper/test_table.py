"""Tables: how values are written, how wide columns become, what stands over what."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khoktoom_desktop.domain.table import Align, Kind, RowStyle, Table, TableColumn, TableRow, Value
from khoktoom_desktop.paper.blocks import Grid, Setting
from khoktoom_desktop.paper.cells import RowStrip
from khoktoom_desktop.paper.columns import column_widths, squeezed
from khoktoom_desktop.paper.lines import Line
from khoktoom_desktop.paper.table import SMALLEST, table_strips
from khoktoom_desktop.paper.typecase import TypeCase
from khoktoom_desktop.paper.values import column_setting, write_value

WIDTH = 453.0


def words(lines: tuple[Line, ...]) -> str:
    return "|".join("".join(p.word.text + " " * p.spaces for p in line.pieces).rstrip() for line in lines)


def rows(case: TypeCase, table: Table, width: float = WIDTH) -> list[RowStrip]:
    strips = table_strips(case, Grid(table), width)
    assert all(isinstance(strip, RowStrip) for strip in strips)
    return strips


@pytest.mark.parametrize(
    ("kind", "value", "written"),
    [
        (Kind.BAHT, 123400, "1,234.00"),
        (Kind.BAHT, -50, "-0.50"),
        (Kind.INTEGER, 1234567, "1,234,567"),
        (Kind.INTEGER, 0, "0"),
        (Kind.PERCENT, Decimal("12.5"), "12.50"),
        (Kind.DATE, date(2024, 11, 5), "5 พ.ย. 67"),
        (Kind.TEXT, "ข้อความ", "ข้อความ"),
        (Kind.TEXT, 7, "7"),
        (Kind.BAHT, None, "–"),
    ],
)
def test_values_are_written(kind: Kind, value: Value, written: str) -> None:
    assert write_value(TableColumn("ก", kind, empty="–"), value) == written


def test_numbers_stand_right_dates_in_the_middle_words_left() -> None:
    assert column_setting(TableColumn("ก", Kind.BAHT), 100) is Setting.RIGHT
    assert column_setting(TableColumn("ก", Kind.BAHT), "ไม่ได้กรอก") is Setting.CENTRE
    assert column_setting(TableColumn("ก", Kind.DATE), date(2024, 1, 1)) is Setting.CENTRE
    assert column_setting(TableColumn("ก")) is Setting.LEFT
    assert column_setting(TableColumn("ก", Kind.INTEGER, align=Align.CENTRE), 3) is Setting.CENTRE


@given(st.lists(st.tuples(st.floats(0.1, 9), st.floats(1, 60), st.floats(1, 400)), min_size=1, max_size=16))
def test_columns_fill_the_width_and_hold_their_longest_word(columns: list[tuple[float, float, float]]) -> None:
    shares, minimums, naturals = map(list, zip(*columns, strict=True))
    widths = column_widths(1000.0, shares, minimums, naturals)
    assert widths is not None
    assert sum(widths) == pytest.approx(1000.0)
    assert all(width >= minimum - 0.01 for width, minimum in zip(widths, minimums, strict=True))


def test_columns_take_their_share_where_there_is_room() -> None:
    assert column_widths(400.0, [1.0, 3.0], [10.0, 10.0], [20.0, 20.0]) == pytest.approx([100.0, 300.0])
    assert column_widths(400.0, [1.0, 1.0], [10.0, 10.0], [50.0, 900.0]) == pytest.approx([50.0, 350.0])
    assert column_widths(100.0, [1.0, 1.0], [60.0, 60.0], [60.0, 60.0]) is None
    assert squeezed(100.0, [60.0, 140.0]) == pytest.approx([30.0, 70.0])


def test_a_number_is_never_broken_however_narrow_its_column(case: TypeCase) -> None:
    columns = (TableColumn("รายการ", width=20.0), *[TableColumn("บาท", Kind.BAHT, 0.1)] * 4)
    table = Table(columns, (TableRow(("คำ " * 200, 703_298_600, 1, 99_999_999_999, None)),))
    for strip in rows(case, table)[1:]:
        for box in strip.boxes[1:]:
            assert len(box.lines) <= 1 or not words(box.lines)
            assert all(line.width <= line.measure for line in box.lines)


def test_a_table_too_wide_is_set_smaller(case: TypeCase) -> None:
    def leading(count: int) -> float:
        columns = (TableColumn("ก"), *[TableColumn("บาท", Kind.BAHT)] * count)
        return rows(case, Table(columns, (TableRow(("ก", *[12_345_678_900] * count)),)))[0].type.leading

    assert leading(3) > leading(9) > leading(30) >= SMALLEST * 1.13 - 0.01


def test_groups_span_their_columns_and_single_headings_both_rows(case: TypeCase) -> None:
    columns = (
        TableColumn("ลำดับ", number="(1)"),
        TableColumn("วันที่", group="เอกสาร\nอ้างอิง", number="(2)"),
        TableColumn("เลขที่", group="เอกสาร\nอ้างอิง", number="(3)"),
    )
    head = rows(case, Table(columns, ()))[0]
    boxes = {words(box.lines): box for box in head.boxes}
    assert list(boxes) == ["เอกสาร|อ้างอิง", "ลำดับ", "วันที่", "เลขที่", "(1)", "(2)", "(3)"]
    group, day, number = boxes["เอกสาร|อ้างอิง"], boxes["วันที่"], boxes["เลขที่"]
    assert group.width == pytest.approx(day.width + number.width)
    assert day.down == pytest.approx(group.height)
    assert boxes["ลำดับ"].down == 0
    assert boxes["ลำดับ"].height == pytest.approx(group.height + day.height)
    assert boxes["(1)"].down + boxes["(1)"].height == pytest.approx(head.height)


def test_section_and_total_rows(case: TypeCase) -> None:
    columns = (TableColumn("ที่", Kind.INTEGER), TableColumn("งาน"), TableColumn("ราย", Kind.INTEGER))
    table = Table(
        columns,
        (
            TableRow(("กองช่าง", None, None), RowStyle.SECTION),
            TableRow((1, "ขออนุญาต", 5)),
            TableRow(("รวม", None, 5), RowStyle.SUBTOTAL, 2),
            TableRow(("รวมทั้งสิ้น", None, 1234), RowStyle.TOTAL, 2),
        ),
    )
    _, section, body, subtotal, total = rows(case, table)
    assert [words(box.lines) for box in section.boxes] == ["กองช่าง"]
    assert section.boxes[0].width == pytest.approx(WIDTH)
    assert [words(box.lines) for box in total.boxes] == ["รวมทั้งสิ้น", "1,234"]
    assert total.boxes[0].setting is Setting.CENTRE
    assert total.boxes[0].lines[0].pieces[0].word.face.bold
    assert not body.boxes[1].lines[0].pieces[0].word.face.bold
    assert (section.keep, body.keep, subtotal.keep, total.keep) == (True, True, True, False)


def test_a_cell_may_hold_lines_of_its_own(case: TypeCase) -> None:
    (_, row) = rows(case, Table((TableColumn("ก"), TableColumn("ข")), (TableRow(("หนึ่ง\nสอง\n\nสี่", "ก")),)))
    assert words(row.boxes[0].lines) == "หนึ่ง|สอง||สี่"
    assert row.boxes[0].height == row.boxes[1].height == row.height


def test_a_row_is_cut_between_lines(case: TypeCase) -> None:
    (_, row) = rows(case, Table((TableColumn("ก"), TableColumn("ข")), (TableRow(("\n".join("กขคงจฉ"), "ก")),)))
    assert row.cut(row.type.leading * 1.9) is None
    halves = row.cut(row.type.height(3) + 0.1)
    assert halves is not None
    assert [words(half.boxes[0].lines) for half in halves] == ["ก|ข|ค", "ง|จ|ฉ"]
    halves = row.cut(row.height)
    assert halves is not None
    assert [len(half.boxes[0].lines) for half in halves] == [4, 2]
