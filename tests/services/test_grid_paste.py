"""Blocks from spreadsheets: read and written, matched to columns, and what they would change."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khoktoom_desktop.domain.column import Column, ColumnKind
from khoktoom_desktop.registers.catalogue import register
from khoktoom_desktop.registers.gifts.record import Gift
from khoktoom_desktop.services import records
from khoktoom_desktop.services.grid_paste import (
    entries_of,
    match_columns,
    preview,
    read_block,
    tiled,
    write_block,
)
from khoktoom_desktop.services.grid_rows import Entry, Fate, save_rows
from khoktoom_desktop.services.office_file import OfficeFile

GIFTS = register("gifts")
A, B, C = Column("a", "วันที่"), Column("b", "จำนวน (ราย)", synonyms=("ราย",)), Column("c", "หมายเหตุ")
SUM = Column("s", "รวม", ColumnKind.BAHT, computed=True)


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ("ก\tข\r\nค\tง\r\n", (("ก", "ข"), ("ค", "ง"))),
        ("ก\tข\nค\tง", (("ก", "ข"), ("ค", "ง"))),
        ('"บรรทัดหนึ่ง\nบรรทัดสอง"\t2', (("บรรทัดหนึ่ง\nบรรทัดสอง", "2"),)),
        ('"เขาว่า ""ดี"""\t2', (('เขาว่า "ดี"', "2"),)),
        ('"กระเช้า" ของขวัญ\t2', (('"กระเช้า" ของขวัญ', "2"),)),
        ('19" จอ\tก', (('19" จอ', "ก"),)),
        ('"ไม่ปิด\tก\nข', (('"ไม่ปิด', "ก"), ("ข",))),
        ("\t\t\n", (("", "", ""),)),
        ("ก\n\nข\n", (("ก",), ("",), ("ข",))),
        ("ก\rข", (("ก",), ("ข",))),
        ('"ก\tข"\r\n"ค"', (("ก\tข",), ("ค",))),
        ("", (("",),)),
        ('""\tก', (("", "ก"),)),
    ],
)
def test_blocks_are_read(text: str, cells: tuple[tuple[str, ...], ...]) -> None:
    assert read_block(text) == cells


@given(st.lists(st.lists(st.text('ก"\t\nx ๑', max_size=6), min_size=2, max_size=3), min_size=1, max_size=4))
def test_what_is_written_is_read_again(rows: list[list[str]]) -> None:
    assert read_block(write_block(rows)) == tuple(map(tuple, rows))


def test_columns_are_matched_by_place() -> None:
    match = match_columns(read_block("1\t2\t3"), (A, SUM, B), 1)
    assert match.columns == (None, B, None)
    assert [str(note) for note in match.notes] == [
        "เกินคอลัมน์สุดท้ายไป 1 คอลัมน์ จึงไม่วางส่วนที่เกิน",
        "รวม โปรแกรมคำนวณเอง จึงไม่วาง",
    ]


def test_a_heading_row_names_columns_wherever_the_cursor_is() -> None:
    block = read_block("ราย\tวัน ที่ *\tอื่น\n5\t1/2/69\tx\t?")
    match = match_columns(block, (C,), 0, (A, B, C))
    assert match.columns == (B, A, None, None)
    assert match.rows == (("5", "1/2/69", "x", "?"),)
    assert [str(note) for note in match.notes] == [
        "แถวแรกเป็นหัวคอลัมน์ จับคู่ได้ 2 คอลัมน์",
        "ไม่รู้จักหัวคอลัมน์ อื่น จึงไม่วาง",
    ]


@pytest.mark.parametrize("text", ["วันที่\tหมายเหตุ", "วันที่\tก\tข\n1\t2\t3", "ก\tข\n1\t2", "\t\n1\t2"])
def test_rows_of_data_are_no_heading(text: str) -> None:
    assert not match_columns(read_block(text), (A, B, C), 0).heading


def test_one_heading_over_one_column() -> None:
    assert match_columns(read_block("วันที่\n1/2/69"), (A, B), 1).columns == (A,)
    assert match_columns(read_block("วันที่\tวันที่\tราย\n1\t2\t3"), (A, B), 0).columns == (A, None, B)


def test_a_block_fills_a_selection_that_it_divides() -> None:
    one, pair = read_block("ก"), read_block("ก\tข")
    assert tiled(one, 2, 3) == (("ก",) * 3,) * 2
    assert tiled(pair, 2, 2) == pair * 2
    assert tiled(pair, 2, 3) == pair
    assert tiled(pair, 1, 2) is pair


def test_the_preview_shows_before_after_and_reasons(office_file: OfficeFile) -> None:
    lookups = records.lookups(office_file)
    columns = [column for column in GIFTS.columns() if not column.hidden]
    head = "\t".join(("วันที่ได้รับ", "ผู้รายงาน", "กอง", "รายการ", "มูลค่า (บาท)", "ประเภทผู้ให้", "รับในนาม"))
    first = f"{head}\n2/5/67\tนางสาวหนึ่ง\tกองคลัง\tผลไม้\t๑,๒๐๐\tประชาชน\tรายบุคคล"
    match = match_columns(read_block(first), columns, 0)
    entries = [entry for _, entry in entries_of(match, (), Gift)]
    done = save_rows(office_file, GIFTS, entries)
    assert [each.fate for each in done] == [Fate.ADDED], done[0].problems

    wrong = "2/5/67\tนางสาวสอง\tกองคลัง\tขนม\t1,5\tคนแปลกหน้า\tรายบุคคล"
    text = f"{head}\n2/5/67\tนางสาวหนึ่ง\tกองคลัง\tผลไม้\t1,300\tประชาชน\tรายบุคคล\n{wrong}\n\t\t\t\t\t\t\n"
    match = match_columns(read_block(text), columns, 0)
    assert done[0].after is not None
    placed = entries_of(match, [Entry(done[0].after, {"note": "พิมพ์ไว้"})], Gift)
    assert [number for number, _ in placed] == [0, 1]
    entries = [entry for _, entry in placed]
    assert entries[0].texts["note"] == "พิมพ์ไว้"
    found = preview(match, entries, save_rows(office_file, GIFTS, entries, trial=True), lookups)
    assert [row.fate for row in found.rows] == [Fate.CHANGED, Fate.BAD]
    assert (found.count(Fate.BAD), found.cells) == (1, 1)
    value = found.titles.index("มูลค่า (บาท)")
    assert (found.rows[0].cells[value].before, found.rows[0].cells[value].after) == ("1,200.00", "1,300.00")
    bad = found.rows[1]
    assert bad.cells[value].after == "1,5"
    assert [str(reason) for reason in bad.reasons][0].startswith("“1,5” หมายถึง")
    assert bad.cells[value].problem is bad.reasons[0]
