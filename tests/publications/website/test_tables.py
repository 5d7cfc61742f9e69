"""Tables of the website: headings that are heard with their cells, groups, sections, totals."""

from datetime import date
from decimal import Decimal

from khoktoom_desktop.domain.table import Kind, RowStyle, Table, TableColumn, TableRow
from khoktoom_desktop.publications.website.element import Writer
from khoktoom_desktop.publications.website.tables import drawn_table

COLUMNS = (
    TableColumn("ที่", Kind.INTEGER),
    TableColumn("รายการ"),
    TableColumn("จำนวน", Kind.INTEGER, group="ผล"),
    TableColumn("ร้อยละ", Kind.PERCENT, group="ผล", empty="-"),
    TableColumn("บาท", Kind.BAHT),
    TableColumn("วันที่", Kind.DATE),
)
ROWS = (
    TableRow(("กองคลัง", *(None,) * 5), RowStyle.SECTION),
    TableRow((1, "กระดาษ", 1200, Decimal("12.5"), 123456, date(2023, 1, 2))),
    TableRow((2, "หมึก", 3, None, 5, None)),
    TableRow(("รวม", None, 1203, None, 123461, None), RowStyle.TOTAL, 2),
)


def html(table: Table, within: str = "") -> str:
    return Writer(()).write(drawn_table(table, "t1", within))


def test_headings_have_their_scope_and_values_their_form() -> None:
    text = html(Table(COLUMNS, ROWS, title="รายการซื้อ"), "ไตรมาสที่ 1")
    assert text.startswith('<div class="scroll" role="region" aria-label="ไตรมาสที่ 1 รายการซื้อ" tabindex="0"><table>')
    assert '<caption id="t1">' in text
    assert text.count('scope="col"') == 6
    assert '<th scope="colgroup" colspan="2" class="mid">' in text
    assert text.count('rowspan="2"') == 4
    assert '<th colspan="6" scope="rowgroup">' in text
    assert '<th scope="row" colspan="2">' in text
    assert text.count("<tbody>") == 1
    assert all(f">{value}<" in text for value in ("1,200", "12.50", "1,234.56", "-"))
    assert "2\N{NO-BREAK SPACE}ม.ค." in text or "2 ม.ค." in text


def test_a_narrow_table_needs_no_frame_and_an_empty_one_says_so() -> None:
    narrow = html(Table((TableColumn("เดือน"), TableColumn("จำนวน", Kind.INTEGER)), (TableRow(("ตุลาคม", 5)),)))
    assert narrow.startswith("<table>")
    assert '<th scope="row"><span class="whole">ตุลาคม</span></th><td class="num whole">5</td>' in narrow
    assert "ไม่มีรายการ" in html(Table(COLUMNS, ())).replace("<wbr>", "")
