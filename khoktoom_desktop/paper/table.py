"""A table of values as strips: heading, rows, totals; each cell is broken into lines once."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from operator import attrgetter

from khoktoom_desktop.domain.table import RowStyle, TableColumn, TableRow, Value
from khoktoom_desktop.paper.blocks import Grid, Setting
from khoktoom_desktop.paper.canvas import Colour
from khoktoom_desktop.paper.cells import Box, RowStrip, Type
from khoktoom_desktop.paper.columns import column_widths, squeezed
from khoktoom_desktop.paper.flow import Strip
from khoktoom_desktop.paper.lines import Line, break_lines, natural_width, widest_unit
from khoktoom_desktop.paper.tags import Tag, heading_cell, value_cell
from khoktoom_desktop.paper.typecase import Piece, TypeCase
from khoktoom_desktop.paper.values import column_setting, is_whole, write_value

LEADING = 1.13
SMALLEST = 8.0
_SLACK = 0.6
_STRONG = frozenset((RowStyle.SECTION, RowStyle.SUBTOTAL, RowStyle.TOTAL))
Text = list[list[Piece]]


def table_strips(case: TypeCase, grid: Grid, width: float, tint: Colour | None = None) -> list[Strip]:
    """Return a table as its heading and its rows; ``tint`` lies under headings and totals of reports.

    Where the longest words do not fit side by side, the whole table is set smaller.
    """
    size = grid.size
    while True:
        setter = _TableSetter(case, grid, size, width, tint)
        if setter.widths is not None or size <= SMALLEST:
            return setter.strips(setter.widths or squeezed(width, setter.minimums))
        size -= 0.5


@dataclass(frozen=True)
class _Set:
    """A row's cells as text, before it is known how wide the columns are."""

    row: TableRow
    texts: tuple[Text, ...]


class _TableSetter:
    """Set one table at one size."""

    def __init__(self, case: TypeCase, grid: Grid, size: float, width: float, tint: Colour | None) -> None:
        self.case, self.table, self.size, self.width, self.tint = case, grid.table, size, width, tint
        self.tag = Tag("Table")
        leading = size * LEADING
        self.type = Type(leading, case.ascent(size, leading), 0.30 * size, 0.15 * size, 0.13 * size)
        self.headings = [case.plain(column.heading, size, grid.heading_bold) for column in self.table.columns]
        self.bold = grid.heading_bold
        self.rows = [_Set(row, tuple(self._texts(row))) for row in self.table.rows]
        self.minimums = self._demands(widest_unit)
        shares = [column.width for column in self.table.columns]
        self.widths = column_widths(width, shares, self.minimums, self._demands(natural_width))

    def strips(self, widths: list[float]) -> list[Strip]:
        """Return heading and rows in columns of the given widths."""
        head = self._heading(widths)
        rows: list[Strip] = [self._row(row, widths, head) for row in self.rows] or [self._nothing(head)]
        for strip, (row, following) in zip(rows, pairwise(self.table.rows), strict=False):
            strip.keep = row.style is RowStyle.SECTION or following.style in (RowStyle.TOTAL, RowStyle.SUBTOTAL)
        head.keep = True
        return [head, *rows]

    def _texts(self, row: TableRow) -> list[Text]:
        bold = row.style in _STRONG
        return [self._text(column, value, bold) for column, value in zip(self.table.columns, row.cells, strict=True)]

    def _text(self, column: TableColumn, value: Value, bold: bool) -> Text:
        written = write_value(column, value)
        if is_whole(column, value):
            return [self.case.whole(written, self.size, bold)]
        return self.case.plain(written, self.size, bold)

    def _demands(self, measure: Callable[[Sequence[Sequence[Piece]]], float]) -> list[float]:
        """Return what each column asks for, by its longest word or by its longest line, in points."""
        widest = [measure(heading) for heading in self.headings]
        for row in self.rows:
            spanned = len(row.texts) if row.row.style is RowStyle.SECTION else row.row.merge
            for i in range(spanned if spanned > 1 else 0, len(row.texts)):
                widest[i] = max(widest[i], measure(row.texts[i]))
        for i, column in enumerate(self.table.columns):
            widest[i] = max(widest[i], measure(self.case.plain(column.number, self.size)))
        room = 2 * self.type.side + _SLACK
        return [width + room for width in widest]

    def _lines(self, text: Text, width: float) -> tuple[Line, ...]:
        return tuple(break_lines(self.case, text, width - 2 * self.type.side))

    def _height(self, lines: int) -> float:
        return lines * self.type.leading + self.type.padding

    def _row(self, row: _Set, widths: list[float], head: Strip) -> RowStrip:
        spanned = len(widths) if row.row.style is RowStyle.SECTION else max(row.row.merge, 1)
        spans = [sum(widths[:spanned]), *widths[spanned:]]
        texts = [row.texts[0], *row.texts[spanned:]]
        columns = [self.table.columns[0], *self.table.columns[spanned:]]
        values = [row.row.cells[0], *row.row.cells[spanned:]]
        settings = [column_setting(column, value) for column, value in zip(columns, values, strict=True)]
        if row.row.style is RowStyle.SECTION:
            settings[0] = Setting.LEFT
        elif spanned > 1:
            settings[0] = Setting.CENTRE
        tinted = row.row.style in (RowStyle.SUBTOTAL, RowStyle.TOTAL)
        again = [self.case.plain(text, self.size) if text else [] for text in row.row.again]
        tags = self._tags(len(texts), spanned, row.row.style)
        return self._strip(texts, spans, settings, head, tags, tinted, again)

    def _tags(self, count: int, spanned: int = 1, style: RowStyle = RowStyle.BODY) -> list[Tag]:
        """Make the tags of a row's cells; the words of a section or a total head their row."""
        row = self.tag.add("TR")
        opening = heading_cell(row, "Row", columns=spanned) if style in _STRONG else value_cell(row, spanned)
        return [opening, *(value_cell(row) for _ in range(count - 1))]

    def _strip(
        self,
        texts: list[Text],
        widths: list[float],
        settings: list[Setting],
        head: Strip | None,
        tags: Sequence[Tag],
        tinted: bool,
        again: Sequence[Text] = (),
    ) -> RowStrip:
        lines = [self._lines(text, width) for text, width in zip(texts, widths, strict=True)]
        height = self._height(max(map(len, lines)))
        boxes, left = [], 0.0
        repeated = [self._lines(text, width) if text else () for text, width in zip(again, widths, strict=False)]
        repeated += [()] * (len(lines) - len(repeated))
        for cell, width, setting, more, tag in zip(lines, widths, settings, repeated, tags, strict=True):
            boxes.append(Box(left, 0.0, width, height, cell, setting, again=more, tag=tag))
            left += width
        return RowStrip(
            height=height, head=head, boxes=tuple(boxes), type=self.type, tint=self.tint if tinted else None
        )

    def _nothing(self, head: Strip) -> RowStrip:
        text = self.case.plain(self.table.nothing, self.size)
        return self._strip([text], [self.width], [Setting.CENTRE], head, self._tags(1, len(self.table.columns)), False)

    def _heading(self, widths: list[float]) -> RowStrip:
        """Set the headings: groups span their columns, single ones span both rows, numbers stand below."""
        lines = [self._lines(heading, width) for heading, width in zip(self.headings, widths, strict=True)]
        groups = self._groups(widths)
        upper = max((self._height(len(lines_)) for _, _, lines_ in groups), default=0.0)
        grouped = [bool(column.group) for column in self.table.columns]
        lower = max((self._height(len(cell)) for cell, inside in zip(lines, grouped, strict=True) if inside), default=0)
        single = max(
            (self._height(len(cell)) for cell, inside in zip(lines, grouped, strict=True) if not inside), default=0
        )
        lower = max(lower, single - upper)
        over, singles = self._heading_tags()
        boxes = [
            Box(left, 0.0, span, upper, cell, Setting.CENTRE, True, tag=tag)
            for (left, span, cell), tag in zip(groups, over, strict=True)
        ]
        left = 0.0
        for cell, width, inside, tag in zip(lines, widths, grouped, singles, strict=True):
            down = upper if inside else 0.0
            boxes.append(Box(left, down, width, upper + lower - down, cell, Setting.CENTRE, True, tag=tag))
            left += width
        boxes += (numbers := self._numbers(widths, upper + lower))
        height = upper + lower + (numbers[0].height if numbers else 0.0)
        return RowStrip(height=height, boxes=tuple(boxes), type=self.type, tint=self.tint)

    def _heading_tags(self) -> tuple[list[Tag], list[Tag]]:
        """Make the tags of the headings in the order of the columns: of those over several, and of all columns."""
        grouped = any(column.group for column in self.table.columns)
        upper = self.tag.add("TR")
        lower = self.tag.add("TR") if grouped else upper
        over, columns = [], []
        for name, group in groupby(self.table.columns, key=attrgetter("group")):
            count = len(list(group))
            if name:
                over.append(heading_cell(upper, columns=count))
            columns += [
                heading_cell(lower) if name else heading_cell(upper, rows=2 if grouped else 1) for _ in range(count)
            ]
        return over, columns

    def _groups(self, widths: list[float]) -> list[tuple[float, float, tuple[Line, ...]]]:
        """Return where each spanning heading begins, how wide it is, and its lines."""
        groups, at = [], 0
        for name, columns in groupby(self.table.columns, key=attrgetter("group")):
            count = len(list(columns))
            if name:
                span = sum(widths[at : at + count])
                lines = self._lines(self.case.plain(name, self.size, self.bold), span)
                groups.append((sum(widths[:at]), span, lines))
            at += count
        return groups

    def _numbers(self, widths: list[float], down: float) -> list[Box]:
        """Return the row of the form's own column numbers, where any column has one."""
        if not any(column.number for column in self.table.columns):
            return []
        boxes, left = [], 0.0
        row = self.tag.add("TR")
        for column, width in zip(self.table.columns, widths, strict=True):
            lines = self._lines(self.case.plain(column.number, self.size), width)
            boxes.append(Box(left, down, width, self._height(1), lines, Setting.CENTRE, tag=heading_cell(row)))
            left += width
        return boxes
