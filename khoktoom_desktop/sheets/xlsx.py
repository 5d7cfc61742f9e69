"""Tables to a workbook (xlsx) that computes and prints: real numbers and dates, one page wide."""

import re
from collections.abc import Sequence
from datetime import date, datetime, time
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from openpyxl import Workbook

from khoktoom_desktop.sheets.cells import clean_text
from khoktoom_desktop.sheets.filling import make_fillable
from khoktoom_desktop.sheets.sheet import Sheet
from khoktoom_desktop.sheets.style import Look
from khoktoom_desktop.sheets.writer import SheetWriter

_NOT_IN_NAME = re.compile(r"[\[\]:*?/\\]")
LISTS = "ตัวเลือก"


def book_bytes(sheets: Sequence[Sheet], title: str, author: str, day: date) -> bytes:
    """Write a workbook; the same input gives the same bytes.

    ``day`` is the date that the file's metadata carry. Raises ``Refused`` for a text longer
    than a cell holds and for more rows than a sheet has.
    """
    book = Workbook()
    book.remove(book.worksheets[0])
    # The Normal style decides what "one character" of a column's width is; openpyxl has no public way to it.
    book._named_styles["Normal"].font = Look().plain  # type: ignore[attr-defined]  # noqa: SLF001 - openpyxl offers no other
    look = Look()
    for sheet in sheets:
        SheetWriter(book.create_sheet(_sheet_name(sheet.name, book.sheetnames)), sheet, look).write()
    make_fillable(book, sheets, _sheet_name(LISTS, book.sheetnames))
    moment = datetime.combine(day, time())
    book.properties.title = clean_text(title)
    book.properties.creator = book.properties.lastModifiedBy = clean_text(author)
    book.properties.language = "th-TH"
    book.properties.keywords = next((sheet.mark for sheet in sheets if sheet.mark), None)
    book.properties.created = book.properties.modified = moment
    stream = BytesIO()
    book.save(stream)
    return _same_bytes(stream.getvalue(), moment)


def _sheet_name(wanted: str, taken: Sequence[str]) -> str:
    """Make a name that Excel takes: 31 characters, none of its forbidden signs, not used yet."""
    name = _NOT_IN_NAME.sub(" ", clean_text(wanted)).strip(" '")[:31] or "แผ่นงาน"
    number, free = 2, name
    while free.casefold() in {each.casefold() for each in taken}:
        free, number = f"{name[:27]} ({number})", number + 1
    return free


def _same_bytes(data: bytes, moment: datetime) -> bytes:
    """Rewrite the zip with fixed times and the given moment of change."""
    stamp = (max(moment.year, 1980), moment.month, moment.day, 0, 0, 0)
    changed = f">{moment:%Y-%m-%dT%H:%M:%S}Z</dcterms:modified>".encode()
    result = BytesIO()
    with ZipFile(BytesIO(data)) as old, ZipFile(result, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            part = old.read(name)
            if name == "docProps/core.xml":
                part = re.sub(rb">[^<>]*</dcterms:modified>", changed, part)
            entry = ZipInfo(name, stamp)
            entry.compress_type = ZIP_DEFLATED
            entry.create_system = 0
            entry.external_attr = 0
            new.writestr(entry, part)
    return result.getvalue()
