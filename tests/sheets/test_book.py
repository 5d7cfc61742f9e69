"""Workbooks: what Excel computes with, how they look and print, and that the same input gives the same bytes."""

from datetime import date, datetime
from decimal import Decimal
from io import BytesIO
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook

from khoktoom_desktop.domain.table import Kind, RowStyle, Table, TableColumn, TableRow
from khoktoom_desktop.domain.trouble import Refused
from khoktoom_desktop.sheets.book import Sheet, write_book
from khoktoom_desktop.sheets.style import lines_needed, text_width

DAY = date(2023, 10, 2)
COLUMNS = (
    TableColumn("ลำดับ", Kind.INTEGER, 0.5, number="(๑)"),
    TableColumn("งานที่จัดซื้อหรือจัดจ้าง", width=3, number="(๒)"),
    TableColumn("วันที่", Kind.DATE, group="เอกสารอ้างอิง", number="(๓)"),
    TableColumn("เลขที่", group="เอกสารอ้างอิง", empty="-", number="(๔)"),
    TableColumn("จำนวนเงิน (บาท)", Kind.BAHT, number="(๕)"),
    TableColumn("ร้อยละ", Kind.PERCENT, number="(๖)"),
)
ROWS = (
    TableRow(("กองช่าง", None, None, None, None, None), RowStyle.SECTION),
    TableRow((1, "จ้างก่อสร้าง" * 12, date(2023, 5, 2), None, 2_836_914_582, Decimal("97.25"))),
    TableRow((2, "=HYPERLINK(1)", date(1890, 1, 1), "ก 1/2566", 0, None)),
    TableRow(("รวมทั้งสิ้น", None, None, None, 2_836_914_582, None), RowStyle.TOTAL, merge=4),
)


def book(rows: tuple[TableRow, ...] = ROWS, **more: object) -> bytes:
    sheet = Sheet("สขร.1", ("สรุปผล", "เทศบาล"), Table(COLUMNS, rows), ("ผู้จัดทำ",), **more)
    return write_book([sheet], title="แบบ สขร.1", author="เทศบาลตำบลตัวอย่าง", day=DAY)


def test_numbers_and_dates_are_real_and_text_is_text() -> None:
    ws = load_workbook(BytesIO(book())).active
    values = {cell.coordinate: cell for row in ws.iter_rows() for cell in row if cell.value is not None}
    assert (values["A4"].value, values["C4"].value, values["C5"].value) == ("ลำดับ", "เอกสารอ้างอิง", "วันที่")
    assert [values[f"{letter}6"].value for letter in "ABCDEF"] == ["(๑)", "(๒)", "(๓)", "(๔)", "(๕)", "(๖)"]
    assert values["E8"].value == 28369145.82
    assert values["E8"].number_format == "#,##0.00"
    assert values["C8"].value == datetime(2023, 5, 2)
    assert values["C8"].number_format == "[$-107041E]d mmm yyyy"
    assert values["A8"].value == 1
    assert values["D8"].value == "-"
    assert values["F8"].value == 97.25
    assert (values["B9"].value, values["B9"].data_type, values["B9"].quotePrefix) == ("=HYPERLINK(1)", "s", True)
    assert values["C9"].value == "1890-01-01"


def test_it_looks_and_prints_as_an_office_expects() -> None:
    loaded = load_workbook(BytesIO(book()))
    ws = loaded.active
    assert (ws["B8"].font.name, ws["B8"].font.size) == ("TH SarabunPSK", 16)
    assert ws["A7"].font.bold
    assert ws["A10"].font.bold
    assert ws["E8"].alignment.horizontal == "right"
    assert ws["B8"].alignment.wrap_text
    assert ws.freeze_panes == "A7"
    assert ws.print_title_rows == "$4:$6"
    assert (ws.page_setup.orientation, ws.page_setup.paperSize, ws.page_setup.fitToWidth) == ("landscape", 9, 1)
    assert ws.page_setup.fitToHeight == 0
    assert ws.sheet_properties.pageSetUpPr.fitToPage
    assert ws.oddFooter.center.text.endswith("หน้า &P/&N")
    merged = {str(each) for each in ws.merged_cells.ranges}
    assert {"A1:F1", "C4:D4", "A4:A5", "A7:F7", "A10:D10", "A12:F12"} <= merged
    assert ws.row_dimensions[8].height > ws.row_dimensions[9].height
    assert sum(ws.column_dimensions[letter].width for letter in "ABCDEF") == pytest.approx(116, abs=0.1)
    assert loaded.properties.title == "แบบ สขร.1"
    assert loaded.properties.created == datetime(2023, 10, 2)


def test_the_same_input_gives_the_same_bytes() -> None:
    assert book() == book()
    with ZipFile(BytesIO(book())) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(2023, 10, 2, 0, 0, 0)}
        assert b"2023-10-02T00:00:00Z</dcterms:modified>" in archive.read("docProps/core.xml")


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "＝1", "#N/A", "{=1}", "=cmd|'/c calc'!A0"])
def test_no_text_becomes_a_formula(text: str) -> None:
    data = book((TableRow((1, text, None, text, None, None)),))
    with ZipFile(BytesIO(data)) as archive:
        xml = archive.read("xl/worksheets/sheet1.xml").decode()
        assert "<f>" not in xml
        assert not any("externalLink" in name for name in archive.namelist())
    ws = load_workbook(BytesIO(data)).active
    assert ws["B7"].value == text
    assert ws["B7"].data_type == "s"


def test_what_word_pastes_is_kept_readable() -> None:
    data = book((TableRow((1, "บรรทัดหนึ่ง\x0bบรรทัดสอง\x00\ud800\ufffe", None, None, None, None)),))
    assert load_workbook(BytesIO(data)).active["B7"].value == "บรรทัดหนึ่ง\nบรรทัดสอง"


def test_a_text_that_no_cell_holds_is_refused() -> None:
    with pytest.raises(Refused) as refused:
        book((TableRow((1, "ก" * 32_768, None, None, None, None)),))
    assert refused.value.code == "text-too-long"
    assert load_workbook(BytesIO(book((TableRow((1, "ก" * 32_767, None, None, None, None)),)))).active["B7"].value


def test_nothing_is_said_in_words() -> None:
    ws = load_workbook(BytesIO(book(()))).active
    assert ws["A7"].value == "ไม่มีรายการ"


def test_drop_downs_stand_on_a_hidden_sheet() -> None:
    loaded = load_workbook(BytesIO(book((), lists={1: ("ซื้อ", "จ้าง"), 3: ()}, blank_rows=3)))
    assert loaded.worksheets[1].sheet_state == "hidden"
    rules = loaded.worksheets[0].data_validations.dataValidation
    assert [(rule.formula1, str(rule.sqref)) for rule in rules] == [("'ตัวเลือก'!$A$1:$A$2", "B7:B1006")]
    assert loaded.worksheets[0]["A7"].value is None


def test_names_of_sheets_are_made_to_fit() -> None:
    table = Table((TableColumn("ก"),), ())
    sheets = [Sheet("[ก]/ข:*?" + "ค" * 40, (), table), Sheet("  ", (), table), Sheet("", (), table, landscape=False)]
    loaded = load_workbook(BytesIO(write_book(sheets, title="ก", author="ข", day=DAY)))
    assert loaded.sheetnames[1:] == ["แผ่นงาน", "แผ่นงาน (2)"]
    assert len(loaded.sheetnames[0]) <= 31
    assert loaded.worksheets[2].page_setup.orientation == "portrait"


def test_thai_marks_take_no_width() -> None:
    assert text_width("ที่นี่ก็ดี") == 4
    assert lines_needed("ก" * 30, 21) == 2
    assert lines_needed("ก\nข", 40) == 2
