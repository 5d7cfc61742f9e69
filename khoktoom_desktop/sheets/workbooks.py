"""Workbooks into raw rows: xlsx by openpyxl over defusedxml, xls and ods by calamine, all within limits."""

import re
import warnings
from collections.abc import Callable, Sequence
from dataclasses import replace
from io import BytesIO
from zipfile import BadZipFile, ZipFile, ZipInfo

from defusedxml import DefusedXmlException
from openpyxl import load_workbook
from openpyxl.xml import DEFUSEDXML
from python_calamine import CalamineWorkbook, SheetVisibleEnum

from khoktoom_desktop.domain.trouble import Trouble
from khoktoom_desktop.sheets.raw import (
    MOST_COLUMNS,
    MOST_INFLATED,
    MOST_PARTS,
    MOST_RATIO,
    RawSheet,
    RawValue,
    Tick,
    broken,
    check_size,
    tidy,
    too_much_inside,
    without_tail,
)

_CHUNK = 1 << 20
_TICK = 200
_ODS_TAG = re.compile(rb"<(/?)table:(table-row|table-cell|covered-table-cell|table)(?=[\s/>])([^>]*)>")
_REPEATED_ROWS = re.compile(rb'number-rows-repeated="(\d+)"')
_REPEATED_COLUMNS = re.compile(rb'number-columns-repeated="(\d+)"')


def check_zip(name: str, data: bytes) -> None:
    """Raise ``Trouble`` for a zip of too many parts or too much inside, counted while inflating, not believed."""
    try:
        with ZipFile(BytesIO(data)) as archive:
            parts = archive.infolist()
            if len(parts) > MOST_PARTS:
                raise too_much_inside(name)
            total = 0
            for part in parts:
                inflated = _inflated(archive, part, MOST_INFLATED - total)
                total += inflated
                swollen = inflated > 10_000_000 and inflated > MOST_RATIO * max(part.compress_size, 1)
                if swollen or total > MOST_INFLATED:
                    raise too_much_inside(name)
    except Trouble:
        raise
    except (BadZipFile, OSError, ValueError, RuntimeError, NotImplementedError, EOFError):
        raise broken(name) from None


def _inflated(archive: ZipFile, part: ZipInfo, most: int) -> int:
    """Return how many bytes a part has, counted while inflating; no further than past the most allowed."""
    count = 0
    with archive.open(part) as stream:
        while count <= most and (chunk := stream.read(_CHUNK)):
            count += len(chunk)
    return count


def read_xlsx(name: str, data: bytes, sheet: str | None, tick: Tick = lambda: None) -> RawSheet:
    """Read a sheet row by row, without believing the size that the file claims."""
    if not DEFUSEDXML:  # pragma: no cover - a build without it must not read files
        raise RuntimeError("defusedxml is required")
    check_zip(name, data)
    try:
        with warnings.catch_warnings():
            # openpyxl warns of what it leaves out (data validation, styles); values are all that is read.
            warnings.simplefilter("ignore")
            book = load_workbook(BytesIO(data), read_only=True, data_only=True)
            shown = [ws.title for ws in book.worksheets if ws.sheet_state == "visible"]
            titles = [ws.title for ws in book.worksheets]

            def rows_of(title: str) -> list[list[RawValue]]:
                ws = book[title]
                ws.reset_dimensions()
                rows: list[list[RawValue]] = []
                for number, line in enumerate(ws.iter_rows(values_only=True)):
                    if number % _TICK == 0:
                        tick()
                    if any(value is not None for value in line[MOST_COLUMNS:]):
                        check_size(name, 0, len(line))
                    rows.append([tidy(value) for value in line[:MOST_COLUMNS]])
                    check_size(name, len(rows), 0)
                return without_tail(rows)

            found = _choose(name, titles, shown or titles, sheet, rows_of)
            return replace(found, mark=book.properties.keywords or "")
    except DefusedXmlException:
        raise broken(name) from None


def read_xls(name: str, data: bytes, sheet: str | None) -> RawSheet:
    """Read a sheet of the old binary workbook."""
    return _by_calamine(name, data, sheet)


def read_ods(name: str, data: bytes, sheet: str | None) -> RawSheet:
    """Read a sheet of an OpenDocument workbook; repeated cells are counted before they are unfolded."""
    check_zip(name, data)
    with ZipFile(BytesIO(data)) as archive:
        _check_repeats(name, archive.read("content.xml"))
    return _by_calamine(name, data, sheet)


def _by_calamine(name: str, data: bytes, sheet: str | None) -> RawSheet:
    book = CalamineWorkbook.from_filelike(BytesIO(data))
    shown = [each.name for each in book.sheets_metadata if each.visible == SheetVisibleEnum.Visible]

    def rows_of(title: str) -> list[list[RawValue]]:
        found = book.get_sheet_by_name(title)
        check_size(name, found.total_height, found.total_width)
        # Rows and columns before the first used cell keep their numbers and letters.
        return without_tail([[tidy(value) for value in line] for line in found.to_python(skip_empty_area=False)])

    return _choose(name, book.sheet_names, shown or book.sheet_names, sheet, rows_of)


def _check_repeats(name: str, xml: bytes) -> None:
    """Count the rows and columns with values that repetition in an OpenDocument sheet stands for."""
    rows = repeat = columns = 0
    filled = False
    for closing, tag, attributes in _ODS_TAG.findall(xml):
        if tag == b"table":
            rows = 0
        elif tag == b"table-row" and not closing:
            found = _REPEATED_ROWS.search(attributes)
            repeat, columns, filled = int(found[1]) if found else 1, 0, False
        elif tag == b"table-row":
            # Empty rows at the end are folded into one; they hold nothing to unfold.
            rows += repeat if filled else min(repeat, 1)
            check_size(name, rows, 0)
        elif not closing:
            found = _REPEATED_COLUMNS.search(attributes)
            columns += int(found[1]) if found else 1
            if b"value-type" in attributes:
                filled = True
                check_size(name, 0, columns)


def _choose(
    name: str,
    titles: Sequence[str],
    shown: Sequence[str],
    wanted: str | None,
    rows_of: Callable[[str], list[list[RawValue]]],
) -> RawSheet:
    """Return the wanted sheet, else the first shown one that holds anything."""
    if wanted is not None:
        if wanted not in titles:
            raise Trouble(
                "unknown-sheet",
                "แฟ้ม {name} ไม่มีแผ่นงานชื่อ {sheet}",
                "แผ่นงานในแฟ้มนี้คือ {known}",
                name=name,
                sheet=wanted,
                known=", ".join(shown),
            )
        return RawSheet(wanted, rows_of(wanted), tuple(shown))
    for title in shown:
        rows = rows_of(title)
        if rows:
            return RawSheet(title, rows, tuple(shown))
    return RawSheet(shown[0] if shown else name, [], tuple(shown))
