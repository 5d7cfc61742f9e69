"""The rows that an import rejected, as a workbook with the file's own headings and a column of reasons.

Mended there it can be imported again: columns keep their letters, and the reasons are not asked about.
"""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from khoktoom_desktop.domain.column import ColumnKind
from khoktoom_desktop.domain.problem import Severity
from khoktoom_desktop.domain.table import Kind, Table, TableColumn, TableRow, Value
from khoktoom_desktop.registers.importing import REASON_TITLE, CellProblem, cell_text
from khoktoom_desktop.registers.register import Register
from khoktoom_desktop.services.files import write_file
from khoktoom_desktop.services.import_report import ImportReport
from khoktoom_desktop.services.layout import Layout
from khoktoom_desktop.services.mapping import headings_at
from khoktoom_desktop.services.papers import paper_day
from khoktoom_desktop.sheets.book import Sheet, write_book
from khoktoom_desktop.sheets.raw import RawSheet, RawValue
from khoktoom_desktop.thai.dates import BUDDHIST_ERA, FIRST_YEAR

_WIDEST, _NARROWEST = 40, 10
_REASON_WIDTH = 60


def rejected_rows(report: ImportReport) -> tuple[int, ...]:
    """Return the numbers of the rows that were rejected, as the report counts them."""
    return tuple(sorted({each.row for each in report.problems if each.severity is Severity.ERROR and each.row}))


def write_rejected(register: Register, raw: RawSheet, layout: Layout, report: ImportReport, to: Path) -> Path:
    """Write the rejected rows of a sheet to a workbook; returns its path. Raises ``Trouble`` as ``write_file``."""
    heading = layout.heading if layout.fields else _heading_of(raw, report)
    headings = headings_at(raw, heading)
    dates = _date_places(register, layout)
    wanted = set(rejected_rows(report))
    rows = [(index, row) for index, row in enumerate(raw.rows) if raw.row_number(index) in wanted]
    columns = tuple(
        TableColumn(text, Kind.DATE if place in dates else Kind.TEXT, width=min(_WIDEST, max(_NARROWEST, len(text))))
        for place, text in enumerate(headings)
        if text != REASON_TITLE
    )
    reasons = [place for place, text in enumerate(headings) if text == REASON_TITLE]
    table = Table(
        (*columns, TableColumn(REASON_TITLE, width=_REASON_WIDTH)),
        tuple(
            TableRow((*_values(row, len(headings), dates, reasons), _reason(report.problems, raw.row_number(index))))
            for index, row in rows
        ),
    )
    sheet = Sheet(raw.name, (), table, characters=True)
    title = f"แถวที่ไม่ผ่าน {report.file}"
    write_file(to, write_book([sheet], title=title, author=register.title, day=paper_day(None)))
    return to


def _heading_of(raw: RawSheet, report: ImportReport) -> int:
    """Return the row above the first rejected one that has most words: the heading of a reader's own."""
    first = next((index for index in range(len(raw.rows)) if raw.row_number(index) in rejected_rows(report)), 1)
    texts = [sum(isinstance(cell, str) and bool(cell.strip()) for cell in row) for row in raw.rows[:first]]
    return texts.index(max(texts)) if texts else 0


def _date_places(register: Register, layout: Layout) -> frozenset[int]:
    dates = {column.field for column in register.columns() if column.kind is ColumnKind.DATE}
    return frozenset(place for place, field in enumerate(layout.fields) if field in dates)


def _values(row: Sequence[RawValue], width: int, dates: frozenset[int], left_out: Sequence[int]) -> list[Value]:
    """Return a row's cells as they were: numbers as numbers, days as days, all else as text."""
    cells = [*row, *([None] * width)][:width]
    return [
        None if cell is None else _value(cell, day=place in dates)
        for place, cell in enumerate(cells)
        if place not in left_out
    ]


def _value(cell: RawValue, *, day: bool) -> Value:
    if isinstance(cell, date):
        if day and cell.year < FIRST_YEAR:
            return cell
        year = cell.year if cell.year >= FIRST_YEAR else cell.year + BUDDHIST_ERA
        return f"{cell.day:02}/{cell.month:02}/{year}"
    return cell_text(cell) if isinstance(cell, bool) else cell


def _reason(problems: Sequence[CellProblem], number: int) -> str:
    found = [each for each in problems if each.row == number and each.severity is Severity.ERROR]
    return "\n".join(f"{each.column}: {each.message}" if each.column else str(each.message) for each in found)
