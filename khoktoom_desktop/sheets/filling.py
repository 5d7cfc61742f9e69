"""What makes a sheet one to fill in: drop-downs, a hint where one types, headings that cannot be changed by mistake."""

from collections.abc import Sequence

from openpyxl import Workbook
from openpyxl.styles import Protection
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from khoktoom_desktop.domain.table import Kind
from khoktoom_desktop.sheets.cells import FORMATS, clean_text
from khoktoom_desktop.sheets.sheet import Sheet

_ROWS = 1_000
_LONGEST_TITLE, _LONGEST_HINT = 32, 255
_OPEN = Protection(locked=False)


def make_fillable(book: Workbook, sheets: Sequence[Sheet], name: str) -> None:
    """Give sheets their drop-downs (from a hidden sheet of a name), hints and locks."""
    shown = list(book.worksheets)
    hidden = None
    if any(sheet.lists for sheet in sheets):
        hidden = book.create_sheet(name)
        hidden.sheet_state = "hidden"
    used = 0
    for ws, sheet in zip(shown, sheets, strict=True):
        first = int(str(ws.freeze_panes)[1:]) if ws.freeze_panes else 2
        last = first + max(sheet.blank_rows, _ROWS) - 1
        for index in range(len(sheet.table.columns)):
            rule = DataValidation(allow_blank=True)
            if hidden is not None and sheet.lists.get(index):
                used += 1
                rule = _list(hidden, used, sheet.lists[index])
            if index in sheet.hints:
                _hint(rule, sheet.table.columns[index].heading, sheet.hints[index])
            if rule.type or index in sheet.hints:
                letter = get_column_letter(index + 1)
                rule.add(f"{letter}{first}:{letter}{last}")
                ws.add_data_validation(rule)
        if sheet.locked:
            _lock(ws, sheet, first)


def _list(hidden: Worksheet, column: int, entries: Sequence[str]) -> DataValidation:
    """Write the entries of a drop-down and return the rule that offers them; another word is asked about."""
    for row, entry in enumerate(entries, 1):
        cell = hidden.cell(row, column)
        cell.value, cell.data_type = clean_text(entry), "s"
    letter = get_column_letter(column)
    return DataValidation(
        type="list",
        formula1=f"'{hidden.title}'!${letter}$1:${letter}${len(entries)}",
        allow_blank=True,
        showErrorMessage=True,
        errorStyle="warning",
        errorTitle="ไม่อยู่ในรายการ",
        error="เลือกจากรายการ หรือเพิ่มรายการในโปรแกรมก่อน",
    )


def _hint(rule: DataValidation, title: str, hint: str) -> None:
    rule.showInputMessage = True
    rule.promptTitle = clean_text(title)[:_LONGEST_TITLE]
    rule.prompt = clean_text(hint)[:_LONGEST_HINT]


def _lock(ws: Worksheet, sheet: Sheet, first: int) -> None:
    """Lock what stands above the first row to fill in; below it all is open, and columns may be set and sorted."""
    for index, column in enumerate(sheet.table.columns, 1):
        letter = get_column_letter(index)
        # What is typed below the ruled rows takes the format of its column.
        ws.column_dimensions[letter].protection = _OPEN
        ws.column_dimensions[letter].number_format = FORMATS[Kind.TEXT] if column.kind is Kind.TEXT else "General"
        for row in range(first, ws.max_row + 1):
            ws.cell(row, index).protection = _OPEN
    locks = ws.protection
    locks.sheet = True
    locks.formatCells = locks.formatColumns = locks.formatRows = locks.sort = locks.autoFilter = False
    locks.insertRows = locks.deleteRows = False
