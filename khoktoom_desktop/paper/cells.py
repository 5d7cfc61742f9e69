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

    @property
    def padding(self) -> float:
        """Return the room above and below a cell's text together."""
        return self.above + self.below


class Box(NamedTuple):
    """A cell: where it stands in its row, in points from the row's upper left corner, and its lines."""

    left: float
    down: float
    width: float
    height: float
    lines: tuple[Line, ...]
    setting: Setting = Setting.LEFT
    middle: bool = False
    again: tuple[Line, ...] = ()
    tag: Tag | None = None


@dataclass(kw_only=True)
class RowStrip(Strip):
    """A row of boxes; those of the row's own height are ruled to its foot."""

    boxes: tuple[Box, ...]
    type: Type
    tint: Colour | None = None

    def draw(self, sheet: Sheet, left: float, top: float) -> None:
        """Draw tint, rules and text."""
        if self.tint is not None:
            width = max(box.left + box.width for box in self.boxes)
            sheet.tint(left, top - self.height, width, self.height, self.tint)
        for box in self.boxes:
            self._draw_box(sheet, box, left + box.left, top - box.down)

    def cut(self, room: float) -> tuple[Strip, Strip] | None:
        """Cut the row between lines, at least two on either side."""
        most = max(len(box.lines) for box in self.boxes)
        fitting = int((room - self.type.padding) / self.type.leading)
        fitting = min(fitting, most - _FEWEST_LINES)
        if fitting < _FEWEST_LINES:
            return None
        return self._with_lines(0, fitting), self._with_lines(fitting, most)

    def _with_lines(self, start: int, stop: int) -> "RowStrip":
        parts = [(start and box.again) or box.lines[start:stop] for box in self.boxes]
        height = max(map(len, parts)) * self.type.leading + self.type.padding
        boxes = tuple(box._replace(lines=part, height=height) for box, part in zip(self.boxes, parts, strict=True))
        before, keep = (0.0, self.keep) if start else (self.before, False)
        return replace(self, boxes=boxes, height=height, before=before, keep=keep)

    def _draw_box(self, sheet: Sheet, box: Box, left: float, top: float) -> None:
        right, bottom = left + box.width, top - box.height
        for ends in ((left, top, right, top), (left, bottom, right, bottom)):
            sheet.rule(*ends)
        for x in (left, right):
            sheet.rule(x, bottom, x, top)
        spare = box.height - self.type.padding - len(box.lines) * self.type.leading
        first = top - self.type.above - self.type.ascent - (spare / 2 if box.middle else 0.0)
        if box.lines and box.tag is not None:
            sheet.mark(box.tag)
        for i, line in enumerate(box.lines):
            sheet.set_line(line, left + self.type.side, first - i * self.type.leading, box.setting)
