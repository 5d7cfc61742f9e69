"""Writes one worksheet from top to bottom: lines, headings, rows, print set-up."""

from copy import copy
from typing import cast

from openpyxl.cell import Cell
from openpyxl.styles import Alignment
from openpyxl.styles.cell_style import StyleArray
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.header_footer import HeaderFooterItem
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from khoktoom_desktop.domain.table import Kind, RowStyle, TableColumn, TableRow, Value
from khoktoom_desktop.domain.trouble import Refused
from khoktoom_desktop.sheets.cells import FORMATS, clean_text, looks_like_formula, sheet_value
from khoktoom_desktop.sheets.sheet import Sheet
from khoktoom_desktop.sheets.style import FACE, LINE_HEIGHT, PAGE_CHARACTERS, Look, alignment, lines_needed

MOST_ROWS = 1_048_000
_CENTRED = Alignment(horizontal="center", vertical="center", wrap_text=True)


class SheetWriter:
    """Writes one sheet from top to bottom."""

    def __init__(self, ws: Worksheet, sheet: Sheet, look: Look) -> None:
        self.ws, self.sheet, self.look = ws, sheet, look
        self.columns = sheet.table.columns
        self.row = 0
        self.dressed: dict[tuple[TableColumn, RowStyle, str, bool], StyleArray] = {}
        total = sum(column.width for column in self.columns) or 1.0
        scale = 1.0 if sheet.characters else PAGE_CHARACTERS[sheet.landscape] / total
        self.widths = [max(4.0, column.width * scale) for column in self.columns]

    def write(self) -> None:
        """Write all parts and the print set-up."""
        if len(self.sheet.table.rows) > MOST_ROWS:
            raise Refused(
                "too-many-rows",
                "ข้อมูลมี {rows} แถว เกินที่แผ่นงานหนึ่งแผ่นเก็บได้ ({limit})",
                "เลือกช่วงเวลาให้สั้นลงแล้วส่งออกทีละช่วง หรือส่งออกเป็น .csv",
                rows=len(self.sheet.table.rows),
                limit=MOST_ROWS,
            )
        for index, width in enumerate(self.widths, 1):
            self.ws.column_dimensions[get_column_letter(index)].width = round(width, 2)
        for line in self.sheet.heading_lines:
            self._line(line, heading=True)
        if self.sheet.heading_lines:
            self.row += 1
        first = self.row + 1
        self._headings()
        if self.sheet.freeze:
            self.ws.freeze_panes = f"A{self.row + 1}"
        self.ws.print_title_rows = f"{first}:{self.row}"
        for row in self.sheet.table.rows:
            self._body(row)
        if not self.sheet.table.rows and not self.sheet.blank_rows and self.sheet.table.nothing:
            words = (self.sheet.table.nothing, *(None,) * (len(self.columns) - 1))
            self._body(TableRow(words, merge=len(self.columns)))
        for _ in range(self.sheet.blank_rows):
            self._body(TableRow((None,) * len(self.columns)))
        if self.sheet.footer_lines:
            self.row += 1
        for line in self.sheet.footer_lines:
            self._line(line, heading=False)
        self._print_setup()

    def _line(self, text: str, *, heading: bool) -> None:
        self.row += 1
        cell = self._text(self.row, 1, text)
        cell.font = self.look.title if heading and self.row == 1 else self.look.bold if heading else self.look.plain
        cell.alignment = Alignment(horizontal="center" if heading else "left", vertical="center", wrap_text=True)
        if len(self.columns) > 1:
            self.ws.merge_cells(start_row=self.row, end_row=self.row, start_column=1, end_column=len(self.columns))
        self.ws.row_dimensions[self.row].height = (LINE_HEIGHT + 2) * lines_needed(text, sum(self.widths))

    def _text(self, row: int, column: int, text: str) -> Cell:
        """Write a text as a text, whatever it begins with."""
        cell = cast(Cell, self.ws.cell(row, column))
        cell.value = clean_text(text)
        cell.data_type = "s"
        if looks_like_formula(text):
            cell.quotePrefix = True
        return cell

    def _headings(self) -> None:
        """Write grouped headings, headings and the form's own numbers, ruled and merged."""
        top = self.row + 1
        grouped = any(column.group for column in self.columns)
        numbered = any(column.number for column in self.columns)
        bottom = top + grouped
        for index, column in enumerate(self.columns, 1):
            if grouped and not column.group:
                self._heading_cell(top, index, column.heading)
                self.ws.merge_cells(start_row=top, end_row=bottom, start_column=index, end_column=index)
            else:
                self._heading_cell(bottom, index, column.heading)
            if numbered:
                self._heading_cell(bottom + 1, index, column.number)
        if grouped:
            self._groups(top)
            self.ws.row_dimensions[top].height = LINE_HEIGHT
        self.row = bottom + numbered
        tallest = max(
            lines_needed(column.heading, width) - (grouped and not column.group)
            for column, width in zip(self.columns, self.widths, strict=True)
        )
        self.ws.row_dimensions[bottom].height = LINE_HEIGHT * max(1, tallest) + 2
        self._rule(top, self.row)

    def _heading_cell(self, row: int, column: int, text: str) -> None:
        cell = self._text(row, column, text)
        cell.font, cell.alignment, cell.fill = self.look.bold, _CENTRED, self.look.heading

    def _groups(self, row: int) -> None:
        """Span a heading over neighbouring columns of one group."""
        index = 0
        while index < len(self.columns):
            group, start = self.columns[index].group, index
            while index < len(self.columns) and self.columns[index].group == group:
                index += 1
            if group:
                self._heading_cell(row, start + 1, group)
                self.ws.merge_cells(start_row=row, end_row=row, start_column=start + 1, end_column=index)

    def _rule(self, first: int, last: int) -> None:
        for row in range(first, last + 1):
            for column in range(1, len(self.columns) + 1):
                self.ws.cell(row, column).border = self.look.ruled

    def _body(self, row: TableRow) -> None:
        """Write one row; a section spans the width, a total is bold and shaded."""
        self.row += 1
        tallest = 1
        span = len(self.columns) if row.style is RowStyle.SECTION else row.merge
        for index, (column, value) in enumerate(zip(self.columns, row.cells, strict=True), 1):
            tallest = max(tallest, self._value(index, column, value, row, span if index == 1 else 1))
        if span > 1:
            self.ws.merge_cells(start_row=self.row, end_row=self.row, start_column=1, end_column=span)
            self.ws.cell(self.row, 1).alignment = Alignment(
                horizontal="left" if row.style is RowStyle.SECTION else "center", vertical="center", wrap_text=True
            )
        self.ws.row_dimensions[self.row].height = min(409.0, LINE_HEIGHT * tallest)

    def _value(self, index: int, column: TableColumn, value: Value, row: TableRow, span: int) -> int:
        """Write one value and return the lines that it takes."""
        held = sheet_value(column, value)
        cell = self._text(self.row, index, held) if isinstance(held, str) else self.ws.cell(self.row, index, held)
        shown = FORMATS[Kind.TEXT if isinstance(held, str) else column.kind]
        if isinstance(held, int) and column.kind is Kind.TEXT:
            shown = "0"
        if isinstance(held, int) and column.kind is Kind.NUMBER:
            shown = FORMATS[Kind.INTEGER]
        self._dress(cell, column, row.style, shown)
        return lines_needed(held, sum(self.widths[index - 1 : index - 1 + span])) if isinstance(held, str) else 1

    def _dress(self, cell: Cell, column: TableColumn, style: RowStyle, shown: str) -> None:
        """Give a cell its looks; openpyxl compares whole styles for every one given, so equal ones are copied."""
        key = (column, style, shown, cell.quotePrefix)
        if key in self.dressed:
            cell._style = copy(self.dressed[key])  # type: ignore[attr-defined]  # noqa: SLF001 - no public way to share a style
            return
        cell.number_format = shown
        cell.font = self.look.plain if style is RowStyle.BODY else self.look.bold
        cell.alignment, cell.border = alignment(column), self.look.ruled
        if style is not RowStyle.BODY:
            cell.fill = self.look.shades[style]
        self.dressed[key] = copy(cell._style)  # type: ignore[attr-defined]  # noqa: SLF001 - openpyxl offers no other

    def _print_setup(self) -> None:
        ws = self.ws
        ws.page_setup.orientation = "landscape" if self.sheet.landscape else "portrait"
        ws.page_setup.paperSize = 9  # A4
        ws.page_setup.fitToWidth, ws.page_setup.fitToHeight = 1, 0
        ws.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
        ws.print_options.horizontalCentered = True
        margins = ws.page_margins
        margins.left = margins.right = 0.4  # inches: 1 cm
        margins.top, margins.bottom, margins.header, margins.footer = 0.6, 0.7, 0.3, 0.3
        cast(HeaderFooterItem, ws.oddFooter).center.text = f'&"{FACE},Regular"&14หน้า &P/&N'
        ws.sheet_format.defaultRowHeight = LINE_HEIGHT
        ws.sheet_format.customHeight = True
