"""Sums carried over the page, and rows that go on on the next."""

import re
from dataclasses import replace

import pytest

from khoktoom_desktop.domain.table import Kind, RowStyle, Table, TableColumn, TableRow
from khoktoom_desktop.paper.blocks import Grid, Paper, Setup, Space, Text
from khoktoom_desktop.paper.pages import Pages
from khoktoom_desktop.paper.typeset import typeset

COLUMNS = (TableColumn("ที่", Kind.INTEGER, 0.3), TableColumn("รายการ", width=3.0), TableColumn("บาท", Kind.BAHT))
LONG = "การจ้างเหมาบริการดูแลรักษาความสะอาดและปั๊มน้ำ "


def amounts(count: int) -> Table:
    """Return a table of 1.00, 2.00, 3.00 … baht and their sum."""
    rows = tuple(TableRow((i, f"งานที่ {i}", 100 * i)) for i in range(1, count + 1))
    return Table(COLUMNS, (*rows, TableRow(("รวม", None, 50 * count * (count + 1)), RowStyle.TOTAL, 2)))


def texts(setup: Setup, *blocks: Grid | Text | Space) -> list[str]:
    with Pages(typeset(Paper(setup, blocks))) as pages:
        return [pages.text(i) for i in range(pages.count)]


def sums(text: str, words: str) -> list[str]:
    return re.findall(rf"{words}\s+([\d,.]+)", text)


@pytest.mark.untraced
@pytest.mark.parametrize("space", range(0, 60, 5))
def test_each_page_hands_its_sum_to_the_next(setup: Setup, space: int) -> None:
    pages = texts(setup, Space(float(space)), Grid(amounts(130), carry=(2,)))
    assert len(pages) > 3
    last = 0
    for page, following in zip(pages, pages[1:], strict=False):
        rows = [int(number) for number in re.findall(r"งานที่ (\d+)", page)]
        assert rows == list(range(last + 1, rows[-1] + 1))
        last = rows[-1]
        total = f"{last * (last + 1) // 2:,}.00"
        assert sums(page, "ยอดยกไป") == [total]
        assert sums(following, "ยอดยกมา") == [total]
    assert sums(pages[-1], "ยอดยกไป") == sums(pages[0], "ยอดยกมา") == []
    assert sums(pages[-1], "รวม") == ["8,515.00"]


def test_a_sum_stands_inside_the_page(setup: Setup) -> None:
    with Pages(typeset(Paper(setup, (Grid(amounts(130), carry=(2,)),)))) as pages:
        assert "ยอดยกไป" in pages.text(0)
        page = pages.image(0, 1.0).convert("L").point(lambda value: 255 if value < 128 else 0)
    box = page.getbbox()
    assert box is not None
    assert box[3] <= page.height - 20 * 72 / 25.4 + 1


def test_nothing_is_carried_unless_asked_nor_on_one_page(setup: Setup) -> None:
    assert "ยอดยก" not in "".join(texts(setup, Grid(amounts(130))))
    assert "ยอดยก" not in "".join(texts(setup, Grid(amounts(5), carry=(2,))))


def test_what_is_no_number_is_not_added(setup: Setup) -> None:
    rows = tuple(TableRow((i, "งาน", "ไม่ได้กรอก" if i % 2 else 100)) for i in range(1, 100))
    pages = texts(setup, Grid(Table(COLUMNS, rows), carry=(2,)))
    assert sums(pages[0], "ยอดยกไป") == sums(pages[1], "ยอดยกมา") == [f"{pages[0].count('1.00')}.00"]


def test_a_row_that_goes_on_says_so(setup: Setup) -> None:
    small = replace(setup, size="A5")
    long = Table((TableColumn("รายการ"), TableColumn("ผล", width=3.0)), (TableRow(("เรื่อง", LONG * 90)),))
    first, *rest = texts(small, Grid(long))
    assert len(rest) > 1
    assert "เรื่อง" in first
    assert "(ต่อ)" not in first
    assert all(page.count("(ต่อ)") == 1 and "เรื่อง" not in page for page in rest)
    assert "".join((first, *rest)).count("ปั๊มน้ำ") == 90


def test_a_row_that_goes_on_has_its_number_again(setup: Setup) -> None:
    small = replace(setup, size="A5")
    columns = (TableColumn("ลำดับที่", Kind.INTEGER), TableColumn("ผล", width=5.0))
    first, *rest = texts(small, Grid(Table(columns, (TableRow((77, LONG * 90)),))))
    assert len(rest) > 1
    assert all("77" in page for page in (first, *rest))
    assert all("(ต่อ)" in page for page in rest)


def test_words_for_the_next_page_leave_the_rest_of_the_cell(setup: Setup) -> None:
    small = replace(setup, size="A5")
    row = TableRow(("เรื่อง", LONG * 90), again=("เรื่อง (ต่อ)", None))
    columns = (TableColumn("รายการ"), TableColumn("ผล", width=3.0))
    first, *rest = texts(small, Grid(Table(columns, (row,))))
    assert all("เรื่อง(ต่อ)" in "".join(page.split()) for page in rest)
    assert "".join((first, *rest)).count("ปั๊มน้ำ") == 90
