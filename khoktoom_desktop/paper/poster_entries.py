"""The entries of a poster that is a list: an icon, a title and what belongs to it, in two columns."""

from collections.abc import Callable, Sequence
from itertools import zip_longest
from typing import NamedTuple

from khoktoom_desktop.paper.canvas import Colour
from khoktoom_desktop.paper.icons import placed_icon
from khoktoom_desktop.paper.lines import Line, break_lines
from khoktoom_desktop.paper.poster import Entry
from khoktoom_desktop.paper.shapes import Drawn, Filled, Shape, rounded_box
from khoktoom_desktop.paper.typecase import TypeCase

LEADING = 1.42
_COLUMNS = 2
# Sizes of title, text and note on A4, and the side of the disc, in points.
_TITLE, _NOTE, _DISC = 17.0, 12.5, 34.0
# A text that is a little too long for its line is set smaller before it is cut.
_TEXTS = (15.0, 14.0, 13.0, 12.0)
_GAP, _ROW_GAP = 12.0, 11.0


class Inks(NamedTuple):
    """The colours of an entry: its disc and text, its title, its note, the icon."""

    accent: Colour
    title: Colour
    note: Colour
    icon: Colour


class _Part(NamedTuple):
    lines: list[Line]
    size: float
    colour: Colour


# Sets lines of a size on A4 in a column that begins at ``left``, their upper edge at ``top``.
Setter = Callable[[list[Line], float, float, float, Colour], list[Shape]]


class Entries:
    """Entries set at a part of their full size on a sheet of a scale; ``height`` is what they take, in points."""

    def __init__(
        self,
        case: TypeCase,
        entries: Sequence[Entry],
        column: tuple[float, float],
        scales: tuple[float, float],
        inks: Inks,
    ) -> None:
        self._case, self._inks = case, inks
        self._sheet, self._share = scales
        self._scale = self._sheet * self._share
        self._left, width = column
        self._column = (width - _GAP * self._scale) / _COLUMNS
        half = (len(entries) + 1) // _COLUMNS
        # Read down the first column, then down the second.
        self._rows = [
            [(entry, self._parts(entry)) for entry in row if entry is not None]
            for row in zip_longest(entries[:half], entries[half:])
        ]
        self._heights = [max(self._height(parts) for _, parts in row) for row in self._rows]
        self.height = sum(self._heights) + max(len(self._rows) - 1, 0) * _ROW_GAP * self._scale

    def shapes(self, top: float, set_lines: Setter) -> list[Shape]:
        """Return the shapes of all entries, the first row's upper edge at ``top``."""
        shapes: list[Shape] = []
        for row, height in zip(self._rows, self._heights, strict=True):
            for place, (entry, parts) in enumerate(row):
                left = self._left + place * (self._column + _GAP * self._scale)
                shapes += self._disc(entry, left, top)
                shapes += self._words(parts, left, top, set_lines)
            top -= height + _ROW_GAP * self._scale
        return shapes

    def _parts(self, entry: Entry) -> list[_Part]:
        lines = {size: self._lines(entry.text, size, bold=True) for size in _TEXTS}
        size = next((size for size in _TEXTS if len(lines[size]) < 2), _TEXTS[0])
        parts = (
            _Part(self._lines(entry.title, _TITLE, bold=True), _TITLE, self._inks.title),
            _Part(lines[size], size, self._inks.accent),
            _Part(self._lines(entry.note, _NOTE), _NOTE, self._inks.note),
        )
        return [part for part in parts if part.lines]

    def _lines(self, text: str, size: float, bold: bool = False) -> list[Line]:
        wide = self._column - (_DISC + _GAP) * self._scale
        return break_lines(self._case, self._case.plain(text, size * self._scale, bold), wide) if text else []

    def _height(self, parts: Sequence[_Part]) -> float:
        return max(sum(len(part.lines) * part.size * LEADING for part in parts), _DISC) * self._scale

    def _disc(self, entry: Entry, left: float, top: float) -> list[Shape]:
        disc = _DISC * self._scale
        side = 0.56 * disc
        low, inset = top - disc - 2 * self._scale, (disc - side) / 2
        return [
            Filled(rounded_box(left, low, disc, disc, disc / 2), self._inks.accent),
            Drawn(placed_icon(entry.icon, left + inset, low + inset, side), 0.085 * side, self._inks.icon),
        ]

    def _words(self, parts: Sequence[_Part], left: float, top: float, set_lines: Setter) -> list[Shape]:
        at = left + (_DISC + _GAP) * self._scale
        shapes: list[Shape] = []
        for part in parts:
            shapes += set_lines(part.lines, part.size * self._share, at, top, part.colour)
            top -= len(part.lines) * part.size * LEADING * self._scale
        return shapes
