"""What would mend a problem at once: read again by the field, it has no problem any more."""

from datetime import date

import pytest

from khoktoom_desktop.domain.cell import read_cell
from khoktoom_desktop.domain.column import Choice, Column, ColumnKind, Lookups
from khoktoom_desktop.domain.problem import Severity, beside, warning
from khoktoom_desktop.domain.remedy import is_link, layout_problem, remedies

TODAY = date(2026, 5, 2)
LOOKUPS = Lookups(
    {"giver": (Choice("people", "ประชาชน"), Choice("state", "หน่วยงานของรัฐ"))}, {"department": {1: "กองคลัง"}}
)
BAHT = Column("value", "มูลค่า", ColumnKind.BAHT)
COUNT = Column("count", "จำนวน", ColumnKind.INTEGER)
DAY = Column("day", "วันที่", ColumnKind.DATE)
GIVER = Column("giver", "ผู้ให้", ColumnKind.CHOICE, topic="giver")
DEPARTMENT = Column("department_id", "กอง", ColumnKind.REFERENCE, source="department")
FLAG = Column("flag", "ใช่หรือไม่", ColumnKind.BOOLEAN)


@pytest.mark.parametrize(
    ("column", "typed", "wanted"),
    [
        (BAHT, "1,5", ("1.5", "15")),
        (BAHT, "1,23,4.00", ("1234.00",)),
        (BAHT, "๑๒.๕๕๕", ("12.56",)),
        (BAHT, "12.555 บาท", ()),
        (BAHT, "ๅ/จจ", ("1200",)),
        (BAHT, "ๅ/ฝจจ", ()),
        (BAHT, "มาก", ()),
        (COUNT, "-5", ("5",)),
        (DAY, "2/5/2026", ("02/05/2569",)),
        (DAY, "31/2/2026", ()),
        (DAY, "020503", ("2 พ.ค. 03", "3 พ.ค. 02")),
        (DAY, "จันทร์ที่ 2 พ.ค. 2569", ("2 พฤษภาคม 2569",)),
        (DAY, "29/2/2568", ("28 ก.พ. 2568", "1 มี.ค. 2568")),
        (DAY, "2/5", ("2/5/2569",)),
        (DAY, "2 พ.ค.", ("2 พ.ค. 2569",)),
        (DAY, "/ฝถฝุต", ("2/5/69",)),
        (DAY, "วันพุธหน้า", ()),
        (DAY, "31/4/2569", ()),
        (GIVER, "ประชาชล", ("ประชาชน",)),
        (GIVER, "รัฐ", ("หน่วยงานของรัฐ",)),
        (GIVER, "ไม่มีเลย", ()),
        (DEPARTMENT, "คลัง", ("กองคลัง",)),
        (FLAG, "อาจจะ", ("ใช่", "ไม่ใช่")),
    ],
)
def test_a_remedy_mends_what_was_typed(column: Column, typed: str, wanted: tuple[str, ...]) -> None:
    _, problem = read_cell(column, typed, LOOKUPS)
    assert problem is not None
    found = remedies(problem.code, problem.sentence.facts, column, LOOKUPS, TODAY)
    assert found == wanted
    assert all(read_cell(column, text, LOOKUPS)[1] is None for text in found)


def test_a_text_typed_on_the_other_layout_is_questioned() -> None:
    title = Column("title", "เรื่อง")
    problem = layout_problem(title, "0yf:nhv 2569")
    assert problem is not None
    assert (problem.field, problem.severity) == ("title", Severity.WARNING)
    assert str(problem) == "“0yf:nhv 2569” พิมพ์ผิดแป้นภาษาหรือไม่ ถ้าใช่ หมายถึง “จัดซื้อ 2569”"
    assert remedies(problem.code, problem.sentence.facts, title, LOOKUPS, TODAY) == ("จัดซื้อ 2569",)
    assert layout_problem(title, "Canon LBP2900") is None
    assert layout_problem(title, None) is None
    assert layout_problem(GIVER, "0yf:nhv") is None


def test_links_and_codes_typed_on_the_thai_layout_are_questioned() -> None:
    link = Column("url", "ลิงก์", example="https://www.example.go.th")
    problem = layout_problem(link, "ไไไใแนทฟรืใเนใะ้")
    assert is_link(link)
    assert problem is not None
    assert problem.sentence.facts["meant"] == "www.comain.go.th"
    code = layout_problem(Column("code", "รหัส", ColumnKind.DIGITS), "ุถจ/จจๅ/-ภถ")
    assert code is not None
    assert code.sentence.facts["meant"] == "65020012345"


def test_what_is_wrong_with_a_record_may_have_a_remedy_too() -> None:
    assert remedies("giver-missing", {}, Column("giver", "ผู้ให้"), LOOKUPS, TODAY) == ("ไม่ทราบชื่อ",)
    assert beside(warning("title", "duplicate", "ซ้ำ"), "u-1").other == "u-1"
