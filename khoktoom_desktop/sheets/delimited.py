"""Delimited text (csv), both ways: any encoding and delimiter met in Thai offices in, UTF-8 with BOM out."""

import csv
import re
from datetime import date
from decimal import Decimal
from io import StringIO

from khoktoom_desktop.domain.table import Table
from khoktoom_desktop.domain.trouble import Trouble
from khoktoom_desktop.sheets.cells import cell_value
from khoktoom_desktop.sheets.raw import RawSheet, RawValue, broken, check_size, without_tail

_DELIMITERS = ",;\t"
# Excel takes a text that begins so for a formula; an apostrophe before it is how a sheet says "text".
_FORMULA = re.compile("'*[=+\\-@\t\r＝＋－＠]")
_GUARDED = re.compile("'+[=+\\-@\t\r＝＋－＠]")


def decode(name: str, data: bytes) -> str:
    """Decode UTF-8 or UTF-16 by their marks, else UTF-8, else Windows-874; raises ``Trouble`` (``encoding``)."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        candidates = ["utf-16"]
    elif data[:1] == b"\0" or data[1:2] == b"\0":
        candidates = ["utf-16-be" if data[:1] == b"\0" else "utf-16-le"]
    else:
        candidates = ["utf-8-sig", "cp874"]
    for encoding in candidates:
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise Trouble(
        "encoding",
        "อ่านตัวอักษรในแฟ้ม {name} ไม่ได้ ไม่ใช่รหัส UTF-8, UTF-16 หรือ Windows-874",
        "เปิดแฟ้มในโปรแกรมตารางคำนวณ แล้วบันทึกใหม่เป็น CSV UTF-8 หรือ .xlsx",
        name=name,
    )


def read_delimited(name: str, data: bytes) -> RawSheet:
    """Read rows of text; an apostrophe that guards a formula-like text is taken off."""
    text = decode(name, data)
    rows: list[list[RawValue]] = []
    try:
        for line in csv.reader(StringIO(text, newline=""), delimiter=_delimiter(text)):
            rows.append([_unguarded(cell) or None for cell in line])
            check_size(name, len(rows), len(line))
    except csv.Error:
        raise broken(name) from None
    if any("\0" in cell for row in rows[:50] for cell in row if isinstance(cell, str)):
        raise broken(name)
    return RawSheet(name, without_tail(rows))


def _delimiter(text: str) -> str:
    """Return the delimiter seen most, outside quotes, in the first lines."""
    counts, quoted = dict.fromkeys(_DELIMITERS, 0), False
    for character in text[:20_000]:
        if character == '"':
            quoted = not quoted
        elif not quoted and character in counts:
            counts[character] += 1
    return max(counts, key=lambda delimiter: counts[delimiter])


def _unguarded(cell: str) -> str:
    return cell[1:] if _GUARDED.match(cell) else cell


def write_csv(table: Table) -> bytes:
    """Write a table as UTF-8 with BOM: amounts in baht with two decimals, dates ISO C.E.

    Texts that a spreadsheet would take for formulas begin with an apostrophe; ``read_delimited``
    takes it off again.
    """
    stream = StringIO(newline="")
    writer = csv.writer(stream, lineterminator="\r\n")
    writer.writerow([column.heading.replace("\n", " ") for column in table.columns])
    for row in table.rows:
        values = (cell_value(column, value) for column, value in zip(table.columns, row.cells, strict=True))
        writer.writerow([_written(value) for value in values])
    return b"\xef\xbb\xbf" + stream.getvalue().encode("utf-8")


def _written(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, Decimal):
        return f"{value:.2f}"
    if isinstance(value, date):
        return value.isoformat()
    text = str(value)
    return f"'{text}" if isinstance(value, str) and _FORMULA.match(text) else text
