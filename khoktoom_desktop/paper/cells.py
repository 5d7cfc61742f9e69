"""Boxes with text and rules around them, standing in a row: what tables are made of."""

from dataclasses import dataclass, replace
from typing import NamedTuple

from khoktoom_desktop.paper.blocks import Setting
from khoktoom_desktop.paper.canvas import Colour, Sheet
from khoktoom_desktop.paper.flow import Strip
from khoktoom_desktop.paper.lines import Line
from khoktoom_desktop.paper.tags import Tag

_FEWEST_LINES = 2


class Type(NamedTuple):
    """The measures of a table's text, in points: line to line, top of a line to its baseline, room around it."""

    leading: float
    ascent: float
    side: float
    above: float
    below: float

    def height(self, lines: int) -> float:
        """Return how high a cell of so many lines is."""
        return lines * self.leading + self.above + self.below


class Box(NamedTuple):
    """A cell: where it stands in its row, in points from the row's upper left corner, and its lines.

    ``again`` is what it says where its row goes on on the next page; ``marks`` is what it says there,
    over the rest of its lines, and no part of the text, which was set before.
    """

    left: float
    down: float
    width: float
    height: float
    lines: tuple[Line, ...]
    setting: Setting = Setting.LEFT
    middle: bool = False
    again: tuple[Line, ...] = ()
    tag: Tag | None = None
    marks: tuple[Line, ...] = ()

    @property
    def filled(self) -> int:
        """Return how many lines stand in the box."""
        return len(self.marks) + len(self.lines)


@dataclass(kw_only=True)
class RowStrip(Strip):
    """A row of boxes; those of the row's own height are ruled to its foot.

    ``goes_on`` is what the first box of a row that is cut says on the next page, ``(ต่อ)``.
    """

    boxes: tuple[Box, ...]
    type: Type
    tint: Colour | None = None
    goes_on: tuple[Line, ...] = ()

    def draw(self, sheet: Sheet, left: float, top: float) -> None:
        """Draw tint, rules and text."""
        if self.tint is not None:
            width = max(box.left + box.width for box in self.boxes)
            sheet.tint(left, top - self.height, width, self.height, self.tint)
        for box in self.boxes:
            sheet.rules.box(left + box.left, top - box.down, box.width, box.height)
            self._draw_lines(sheet, box, left + box.left + self.type.side, top - box.down)

    def cut(self, room: float) -> tuple[Strip, Strip] | None:
        """Cut the row between lines, at least two on either side."""
        most = max(box.filled for box in self.boxes)
        fitting = int((room - self.type.height(0)) / self.type.leading)
        fitting = min(fitting, most - _FEWEST_LINES)
        if fitting < _FEWEST_LINES:
            return None
        upper = [box._replace(lines=box.lines[: max(fitting - len(box.marks), 0)]) for box in self.boxes]
        lower = [
            box._replace(lines=box.lines[len(over.lines) :], marks=self._marks(i, box, box.lines[len(over.lines) :]))
            for i, (box, over) in enumerate(zip(self.boxes, upper, strict=True))
        ]
        return replace(self._of(upper), keep=False), replace(self._of(lower), before=0.0)

    def _marks(self, place: int, box: Box, rest: tuple[Line, ...]) -> tuple[Line, ...]:
        """Return what a box says over the rest of its lines: in the first one a number again, and ``(ต่อ)``."""
        if box.again or place or box.marks:
            return box.again or box.marks
        number = box.lines if not rest and len(box.lines) == 1 and box.setting is not Setting.LEFT else ()
        return number + self.goes_on

    def _of(self, boxes: list[Box]) -> "RowStrip":
        height = self.type.height(max(box.filled for box in boxes))
        return replace(self, boxes=tuple(box._replace(height=height) for box in boxes), height=height)

    def _draw_lines(self, sheet: Sheet, box: Box, left: float, top: float) -> None:
        spare = (box.height - self.type.height(box.filled)) / 2 if box.middle else 0.0
        baseline = top - self.type.above - self.type.ascent - spare
        if box.marks:
            with sheet.artifact():
                sheet.set_lines(box.marks, left, baseline, self.type.leading, box.setting)
        if box.lines:
            sheet.mark(box.tag)
            sheet.set_lines(
                box.lines, left, baseline - len(box.marks) * self.type.leading, self.type.leading, box.setting
            )
