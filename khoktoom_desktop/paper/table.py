"""A table of values as strips: heading, rows, totals; each cell is broken into lines once."""

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from khoktoom_desktop.domain.table import RowStyle, Table, TableRow
from khoktoom_desktop.paper.blocks import Grid, Setting
from khoktoom_desktop.paper.canvas import Colour
from khoktoom_desktop.paper.carry import Carrier
from khoktoom_desktop.paper.cells import RowStrip
from khoktoom_desktop.paper.columns import column_widths, squeezed
from khoktoom_desktop.paper.flow import Strip
from khoktoom_desktop.paper.headings import heading_strip
from khoktoom_desktop.paper.lines import Line
from khoktoom_desktop.paper.rows import Cell, RowSetter
from khoktoom_desktop.paper.tags import Tag, heading_cell, value_cell
from khoktoom_desktop.paper.typecase import TypeCase
from khoktoom_desktop.paper.values import column_setting, is_whole, write_value

SMALLEST = 8.0
GOES_ON = "(ต่อ)"
_SLACK = 0.6
_STRONG = frozenset((RowStyle.SECTION, RowStyle.SUBTOTAL, RowStyle.TOTAL))


def table_strips(case: TypeCase, grid: Grid, width: float, tint: Colour | None = None) -> list[Strip]:
    """Return a table as its heading and its rows; ``tint`` lies under headings and totals of reports.

    Where the longest words do not fit side by side, the whole table is set smaller.
    """
    size = grid.size
    while True:
        setter = RowSetter(case, size, tint)
        rows = [_read(setter, grid.table, row) for row in grid.table.rows]
        minimums, naturals = _demands(setter, grid, rows)
        shares = [column.width for column in grid.table.columns]
        widths = column_widths(width, shares, minimums, naturals)
        if widths is not None or size <= SMALLEST:
            return _Columns(setter, grid, widths or squeezed(width, minimums)).strips(rows)
        size -= 0.5


class _Read(NamedTuple):
    """A row, its cells as text, and over how many columns the first of them stands."""

    row: TableRow
    cells: list[Cell]
    spanned: int


def _read(setter: RowSetter, table: Table, row: TableRow) -> _Read:
    """Write the values of a row, before it is known how wide the columns are."""
    bold = row.style in _STRONG
    cells = [
        setter.cell(write_value(column, value), bold, is_whole(column, value))
        for column, value in zip(table.columns, row.cells, strict=True)
    ]
    return _Read(row, cells, len(cells) if row.style is RowStyle.SECTION else max(row.merge, 1))


def _demands(setter: RowSetter, grid: Grid, rows: Sequence[_Read]) -> tuple[list[float], list[float]]:
    """Return what each column asks for at least, by its longest word, and by its longest line, in points."""
    columns: list[set[Cell]] = [
        {setter.cell(column.heading, grid.heading_bold), setter.cell(column.number)} for column in grid.table.columns
    ]
    for _, cells, spanned in rows:
        for i in range(spanned if spanned > 1 else 0, len(cells)):
            columns[i].add(cells[i])
    room = 2 * setter.type.side + _SLACK
    widest = [max(cell.widest for cell in column) + room for column in columns]
    return widest, [max(cell.natural for cell in column) + room for column in columns]


class _Columns:
    """Set the rows of a table in columns of known widths, in points."""

    def __init__(self, setter: RowSetter, grid: Grid, widths: list[float]) -> None:
        self.setter, self.columns, self.widths = setter, grid.table.columns, widths
        self.head = heading_strip(setter, self.columns, widths, bold=grid.heading_bold)
        self.nothing = grid.table.nothing
        self.carrier = Carrier(setter, self.columns, widths, grid.carry) if grid.carry else None
        self.goes_on = self._goes_on()

    def strips(self, rows: Sequence[_Read]) -> list[Strip]:
        """Return heading and rows; sections hold to what follows, totals to what they add up."""
        strips = [self._row(row) for row in rows] or [self._nothing()]
        for strip, (row, following) in zip(strips, pairwise(rows), strict=False):
            strip.keep = row.row.style is RowStyle.SECTION or following.row.style in (RowStyle.TOTAL, RowStyle.SUBTOTAL)
        for strip in strips:
            strip.head = self.head
        if self.carrier is not None and rows:
            self.carrier.follow(strips, [row.row for row in rows])
        self.head.keep = True
        return [self.head, *strips]

    def _row(self, read: _Read) -> RowStrip:
        row, cells, spanned = read
        picked = [0, *range(spanned, len(cells))]
        settings = [column_setting(self.columns[i], row.cells[i]) for i in picked]
        if row.style is RowStyle.SECTION:
            settings[0] = Setting.LEFT
        elif spanned > 1:
            settings[0] = Setting.CENTRE
        strip = self.setter.row(
            cells if spanned == 1 else [cells[i] for i in picked],
            self.widths if spanned == 1 else [sum(self.widths[:spanned]), *self.widths[spanned:]],
            settings,
            self._tags(len(picked), spanned, row.style),
            [self.setter.cell(text) if text else None for text in row.again],
            tinted=row.style in (RowStyle.SUBTOTAL, RowStyle.TOTAL),
        )
        if spanned == 1:
            strip.goes_on = self.goes_on
        return strip

    def _nothing(self) -> RowStrip:
        cell = self.setter.cell(self.nothing)
        return self.setter.row([cell], [sum(self.widths)], [Setting.CENTRE], self._tags(1, len(self.widths)))

    def _goes_on(self) -> tuple[Line, ...]:
        """Return what the first cell of a row says on the next page; nothing where it has no room for that."""
        lines = self.setter.lines(self.setter.cell(GOES_ON), self.widths[0])
        return lines if len(lines) == 1 and lines[0].width <= lines[0].measure else ()

    def _tags(self, count: int, spanned: int, style: RowStyle = RowStyle.BODY) -> list[Tag]:
        """Make the tags of a row's cells; the words of a section or a total head their row."""
        row = self.setter.tag.add("TR")
        opening = heading_cell(row, "Row", columns=spanned) if style in _STRONG else value_cell(row, spanned)
        return [opening, *(value_cell(row) for _ in range(count - 1))]
