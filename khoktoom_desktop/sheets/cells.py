"""What may stand in a cell of a workbook: text made safe, values in the form that Excel computes with."""

import re
from datetime import date
from decimal import Decimal

from khoktoom_desktop.domain.table import Kind, TableColumn, Value
from khoktoom_desktop.domain.trouble import Refused

LONGEST_TEXT = 32_767
_EXCEL_BEGINS = date(1900, 3, 1)
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_FORMULA = re.compile("[=+\\-@\t\r＝＋－＠]")
FORMATS = {
    Kind.TEXT: "@",
    Kind.INTEGER: "#,##0",
    Kind.BAHT: "#,##0.00",
    Kind.PERCENT: "#,##0.00",
    Kind.NUMBER: "#,##0.00",
    # Buddhist calendar (07), Thai words (041E), Arabic digits (1).
    Kind.DATE: "[$-107041E]d mmm yyyy",
}


def clean_text(text: str) -> str:
    """Take out what XML cannot carry; vertical tabs, as Word writes them, become new lines."""
    return _NOT_XML.sub("", text.replace("\x0b", "\n").replace("\r\n", "\n").replace("\r", "\n"))


def looks_like_formula(text: str) -> bool:
    """Tell whether a spreadsheet would take a text for a formula."""
    return _FORMULA.match(text) is not None


def cell_value(column: TableColumn, value: Value) -> Value:
    """Return what a cell holds: baht as ``Decimal`` of satang, dates as dates, text cleaned.

    A day before Excel's calendar begins is written as ISO text.
    """
    if value is None:
        return column.empty or None
    if column.kind is Kind.BAHT and isinstance(value, int):
        return Decimal(value).scaleb(-2)
    if isinstance(value, date):
        return value if value >= _EXCEL_BEGINS else value.isoformat()
    return clean_text(value) if isinstance(value, str) else value


def sheet_value(column: TableColumn, value: Value) -> Value:
    """Return what a cell of a workbook holds; raises ``Refused`` for a text that no such cell can hold."""
    held = cell_value(column, value)
    if isinstance(held, str) and len(held) > LONGEST_TEXT:
        raise Refused(
            "text-too-long",
            "ข้อความในช่อง {column} ยาว {length} ตัวอักษร เกินที่ตารางคำนวณเก็บได้ ({limit})",
            "ตัดข้อความให้สั้นลง หรือบันทึกเป็นแฟ้ม .csv หรือ .json แทน",
            column=column.heading.replace("\n", " "),
            length=len(held),
            limit=LONGEST_TEXT,
        )
    return held
