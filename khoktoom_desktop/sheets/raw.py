"""What a file of rows holds before anyone says what it means: values with the types the file gave them."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal

from khoktoom_desktop.domain.trouble import Trouble

Tick = Callable[[], None]
"""Called now and then while a file is read; what it raises ends the reading."""

RawValue = str | int | Decimal | bool | date | datetime | None

MOST_BYTES = 20_000_000
MOST_INFLATED = 200_000_000
MOST_RATIO = 100
MOST_PARTS = 500
MOST_ROWS = 200_000
MOST_COLUMNS = 200


@dataclass(frozen=True)
class RawSheet:
    """Rows from the top of a sheet, the heading among them.

    ``json_keys`` is given for JSON, whose keys are then also the first row; ``sheet_names`` are
    all sheets that the file shows, ``mark`` is what the program left in a workbook of its own.
    """

    name: str
    rows: list[list[RawValue]]
    sheet_names: tuple[str, ...] = ()
    json_keys: tuple[str, ...] | None = None
    mark: str = ""

    def row_number(self, index: int) -> int:
        """Return what a clerk calls a row: 1-based with the heading; in JSON the place in the array, from 1."""
        return index if self.json_keys is not None else index + 1

    def column_name(self, index: int) -> str:
        """Return what a clerk calls a column: its letter; in JSON its key."""
        if self.json_keys is not None and index < len(self.json_keys):
            return self.json_keys[index]
        return column_letter(index)


def column_letter(index: int) -> str:
    """Return the letters of a column counted from 0: A to Z, then AA."""
    letters = ""
    while index >= 0:
        index, rest = index // 26 - 1, index % 26
        letters = chr(ord("A") + rest) + letters
    return letters


def tidy(value: object) -> RawValue:
    """Return a value of a workbook as the program knows it; a float becomes an exact whole number or ``Decimal``."""
    if value is None or isinstance(value, bool | int | Decimal | datetime | date):
        return value
    if isinstance(value, float):
        if value != value or value in (float("inf"), float("-inf")):
            return str(value)
        return int(value) if value.is_integer() else Decimal(repr(value))
    if isinstance(value, time):
        return value.isoformat()
    text = str(value)
    return text or None


def without_tail(rows: list[list[RawValue]]) -> list[list[RawValue]]:
    """Drop empty cells at the ends of rows and empty rows at the end."""
    for row in rows:
        while row and row[-1] is None:
            row.pop()
    while rows and not rows[-1]:
        rows.pop()
    return rows


def broken(name: str) -> Trouble:
    """Say that a file cannot be read as what it claims to be."""
    return Trouble(
        "broken-file",
        "อ่านแฟ้ม {name} ไม่ได้ แฟ้มอาจเสียหรือไม่ใช่ชนิดที่นามสกุลบอก",
        "เปิดแฟ้มด้วยโปรแกรมตารางคำนวณ แล้วบันทึกใหม่เป็น .xlsx หรือ .csv จากนั้นนำเข้าอีกครั้ง",
        name=name,
    )


_SMALLER = "แบ่งแฟ้มเป็นหลายแฟ้ม หรือลบแถวและคอลัมน์ที่ไม่ใช้ แล้วนำเข้าทีละแฟ้ม"


def too_big(name: str) -> Trouble:
    """Say that a file has more bytes than the program reads."""
    limit = MOST_BYTES // 1_000_000
    return Trouble("too-large", "แฟ้ม {name} ใหญ่เกิน {limit} เมกะไบต์", _SMALLER, name=name, limit=limit)


def too_much_inside(name: str) -> Trouble:
    """Say that a compressed file holds more than the program inflates."""
    return Trouble("too-large", "ข้อมูลที่บีบอัดไว้ในแฟ้ม {name} มากผิดปกติ โปรแกรมจึงไม่เปิด", _SMALLER, name=name)


def check_size(name: str, rows: int, columns: int) -> None:
    """Raise ``Trouble`` where there are more rows or columns than the program reads."""
    if rows > MOST_ROWS:
        raise Trouble("too-large", "แฟ้ม {name} มีมากกว่า {limit} แถว", _SMALLER, name=name, limit=f"{MOST_ROWS:,}")
    if columns > MOST_COLUMNS:
        raise Trouble("too-large", "แฟ้ม {name} มีมากกว่า {limit} คอลัมน์", _SMALLER, name=name, limit=MOST_COLUMNS)
