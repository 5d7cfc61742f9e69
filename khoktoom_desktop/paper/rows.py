"""Cells and rows of one table at one size; cells that say the same are measured and broken once."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from khoktoom_desktop.paper.blocks import Setting
from khoktoom_desktop.paper.canvas import Colour
from khoktoom_desktop.paper.cells import Box, RowStrip, Type
from khoktoom_desktop.paper.lines import Line, balanced_lines, break_lines, natural_width, widest_unit
from khoktoom_desktop.paper.tags import Tag
from khoktoom_desktop.paper.typecase import Piece, TypeCase

LEADING = 1.13
# More above than below: two marks over a letter reach higher than a vowel under it reaches down.
_SIDE, _ABOVE, _BELOW = 0.30, 0.20, 0.08


@dataclass(eq=False, slots=True)
class Cell:
    """The words of a cell: their pieces, the widest that no line may cut, all on one line, in points."""

    text: list[list[Piece]]
    widest: float
    natural: float
    lines: dict[float, tuple[Line, ...]] = field(default_factory=dict)


class RowSetter:
    """Set the rows of a table; ``tag`` is the table's, ``tint`` lies under headings and totals."""

    def __init__(self, case: TypeCase, size: float, tint: Colour | None) -> None:
        self.case, self.size, self.tint = case, size, tint
        leading = size * LEADING
        self.type = Type(leading, case.ascent(size, leading), _SIDE * size, _ABOVE * size, _BELOW * size)
        self.tag = Tag("Table")
        self._cells: dict[tuple[str, bool, bool], Cell] = {}

    def cell(self, text: str, bold: bool = False, whole: bool = False) -> Cell:
        """Return a text as a cell; a ``whole`` one is never cut."""
        key = (text, bold, whole)
        cell = self._cells.get(key)
        if cell is None:
            set_text = [self.case.whole(text, self.size, bold)] if whole else self.case.plain(text, self.size, bold)
            cell = self._cells[key] = Cell(set_text, widest_unit(set_text), natural_width(set_text))
        return cell

    def lines(self, cell: Cell, width: float) -> tuple[Line, ...]:
        """Break a cell for a column of a width."""
        lines = cell.lines.get(width)
        if lines is None:
            lines = cell.lines[width] = tuple(break_lines(self.case, cell.text, width - 2 * self.type.side))
        return lines

    def heading(self, text: str, width: float, bold: bool) -> tuple[Line, ...]:
        """Set a heading for a column of a width, its lines of about the same length."""
        return tuple(balanced_lines(self.case, self.cell(text, bold).text, width - 2 * self.type.side))

    def row(
        self,
        cells: Sequence[Cell],
        widths: Sequence[float],
        settings: Sequence[Setting],
        tags: Sequence[Tag | None],
        again: Sequence[Cell | None] = (),
        *,
        tinted: bool = False,
    ) -> RowStrip:
        """Put cells side by side; ``again`` is what they say on the next page where the row is cut."""
        lines = [self.lines(cell, width) for cell, width in zip(cells, widths, strict=True)]
        height = self.type.height(max(map(len, lines)))
        repeated = [self.lines(cell, width) if cell else () for cell, width in zip(again, widths, strict=False)]
        repeated += [()] * (len(lines) - len(repeated))
        boxes, left = [], 0.0
        for each, width, setting, tag, more in zip(lines, widths, settings, tags, repeated, strict=True):
            boxes.append(Box(left, 0.0, width, height, each, setting, False, more, tag))
            left += width
        return RowStrip(height=height, boxes=tuple(boxes), type=self.type, tint=self.tint if tinted else None)
