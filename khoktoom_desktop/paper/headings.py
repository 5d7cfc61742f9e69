"""The headings of a table: groups span their columns, single ones span both rows, the form's numbers stand below."""

from collections.abc import Sequence
from itertools import groupby
from operator import attrgetter

from khoktoom_desktop.domain.table import TableColumn
from khoktoom_desktop.paper.blocks import Setting
from khoktoom_desktop.paper.cells import Box, RowStrip
from khoktoom_desktop.paper.lines import Line
from khoktoom_desktop.paper.rows import RowSetter
from khoktoom_desktop.paper.tags import Tag, heading_cell


def heading_strip(
    setter: RowSetter, columns: Sequence[TableColumn], widths: Sequence[float], *, bold: bool
) -> RowStrip:
    """Set the headings of columns."""
    lines = [setter.heading(column.heading, width, bold) for column, width in zip(columns, widths, strict=True)]
    grouped = [bool(column.group) for column in columns]
    groups = _groups(setter, columns, widths, bold)
    upper = max((setter.type.height(len(cell)) for _, _, cell in groups), default=0.0)
    lower = _tallest(setter, lines, grouped, True)
    lower = max(lower, _tallest(setter, lines, grouped, False) - upper)
    over, singles = _tags(setter.tag, columns)
    boxes = [
        Box(left, 0.0, span, upper, cell, Setting.CENTRE, True, tag=tag)
        for (left, span, cell), tag in zip(groups, over, strict=True)
    ]
    left = 0.0
    for cell, width, inside, tag in zip(lines, widths, grouped, singles, strict=True):
        down = upper if inside else 0.0
        boxes.append(Box(left, down, width, upper + lower - down, cell, Setting.CENTRE, True, tag=tag))
        left += width
    numbers = _numbers(setter, columns, widths, upper + lower)
    height = upper + lower + (numbers[0].height if numbers else 0.0)
    return RowStrip(height=height, boxes=(*boxes, *numbers), type=setter.type, tint=setter.tint)


def _tallest(setter: RowSetter, lines: list[tuple[Line, ...]], grouped: list[bool], inside: bool) -> float:
    """Return the height of the tallest heading of those that stand in groups, or of the others."""
    counts = [len(cell) for cell, each in zip(lines, grouped, strict=True) if each is inside]
    return setter.type.height(max(counts)) if counts else 0.0


def _groups(
    setter: RowSetter, columns: Sequence[TableColumn], widths: Sequence[float], bold: bool
) -> list[tuple[float, float, tuple[Line, ...]]]:
    """Return where each spanning heading begins, how wide it is, and its lines."""
    groups, at = [], 0
    for name, inside in groupby(columns, key=attrgetter("group")):
        count = len(list(inside))
        if name:
            span = sum(widths[at : at + count])
            groups.append((sum(widths[:at]), span, setter.heading(name, span, bold)))
        at += count
    return groups


def _numbers(setter: RowSetter, columns: Sequence[TableColumn], widths: Sequence[float], down: float) -> list[Box]:
    """Return the row of the form's own column numbers, where any column has one."""
    if not any(column.number for column in columns):
        return []
    boxes, left = [], 0.0
    row = setter.tag.add("TR")
    for column, width in zip(columns, widths, strict=True):
        lines = setter.lines(setter.cell(column.number), width)
        boxes.append(Box(left, down, width, setter.type.height(1), lines, Setting.CENTRE, tag=heading_cell(row)))
        left += width
    return boxes


def _tags(table: Tag, columns: Sequence[TableColumn]) -> tuple[list[Tag], list[Tag]]:
    """Make the tags of the headings in the order of the columns: of those over several, and of all columns."""
    grouped = any(column.group for column in columns)
    upper = table.add("TR")
    lower = table.add("TR") if grouped else upper
    over, singles = [], []
    for name, inside in groupby(columns, key=attrgetter("group")):
        count = len(list(inside))
        if name:
            over.append(heading_cell(upper, columns=count))
            singles += [heading_cell(lower) for _ in range(count)]
        else:
            singles += [heading_cell(upper, rows=2 if grouped else 1) for _ in range(count)]
    return over, singles
