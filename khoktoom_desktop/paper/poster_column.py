"""What all posters share: a sheet filled from above and from below, its colours, its steps and dates.

Measures are those of A4 in points and grow with the sheet.
"""

from khoktoom_desktop.paper.blocks import Setting
from khoktoom_desktop.paper.canvas import MILLIMETRE, Colour
from khoktoom_desktop.paper.frame import SIZES
from khoktoom_desktop.paper.icons import placed_icon
from khoktoom_desktop.paper.lines import Line, balanced_lines
from khoktoom_desktop.paper.outline import outline
from khoktoom_desktop.paper.poster import Poster
from khoktoom_desktop.paper.poster_entries import LEADING
from khoktoom_desktop.paper.shapes import Drawn, Filled, Letters, Shape, rounded_box
from khoktoom_desktop.paper.tags import text_tag
from khoktoom_desktop.paper.typecase import TypeCase
from khoktoom_desktop.paper.watermark import PALE, watermark

ACCENT: Colour = (0.059, 0.431, 0.431)
TINT: Colour = (0.902, 0.945, 0.945)
TEXT: Colour = (0.106, 0.141, 0.188)
QUIET: Colour = (0.30, 0.35, 0.41)
WHITE: Colour = (1.0, 1.0, 1.0)
TAG: Colour = (0.604, 0.404, 0.0)
_MARGIN = 15.0 * MILLIMETRE
_DISC = 17.0 * MILLIMETRE


class PosterColumn:
    """Fill a sheet from above (``top``) and from below (``bottom``), in points; a kind of poster fills the middle."""

    def __init__(self, case: TypeCase, poster: Poster, size: tuple[float, float]) -> None:
        self.case, self.poster = case, poster
        self.width, self.height = size
        self.scale = self.width / (SIZES["A4"][0] * MILLIMETRE)
        self.left = _MARGIN * self.scale
        self.column = self.width - 2 * self.left
        self.top = self.height - self.left
        self.bottom = 0.8 * self.left

    def stacked(self, head: list[Shape], middle: list[Shape], below: list[Shape]) -> list[Shape]:
        """Return all shapes, the lowest first: the panel that the middle begins with, the watermark, the rest."""
        mark = self.poster.watermark
        marks: list[Shape] = [Filled(watermark(self.case, mark, self.width, self.height), PALE)] if mark else []
        return [*middle[:1], *marks, *head, *middle[1:], *below, *(self._tag(mark) if mark else [])]

    def lines(self, text: str, size: float, width: float, bold: bool = False) -> list[Line]:
        """Break a text of a size on A4."""
        return balanced_lines(self.case, self.case.plain(text, size * self.scale, bold), width)

    def down(self, text: str, size: float, colour: Colour, bold: bool = False, heading: int = 0) -> list[Shape]:
        """Set a text under what stands above."""
        shapes = self.set_lines(self.lines(text, size, self.column, bold), size, self.left, self.top, colour, heading)
        self.top -= len(shapes) * size * LEADING * self.scale
        return shapes

    def up(self, text: str, size: float, colour: Colour) -> list[Shape]:
        """Set a text above what stands below."""
        lines = self.lines(text, size, self.column)
        self.bottom += len(lines) * size * LEADING * self.scale
        return self.set_lines(lines, size, self.left, self.bottom, colour)

    def gap(self, millimetres: float) -> float:
        """Return a distance of A4 on this sheet, in points."""
        return millimetres * MILLIMETRE * self.scale

    def set_lines(
        self,
        lines: list[Line],
        size: float,
        left: float,
        top: float,
        colour: Colour,
        heading: int = 0,
        setting: Setting = Setting.CENTRE,
    ) -> list[Shape]:
        """Set lines of a size on A4 in a column that begins at ``left``, their upper edge at ``top``."""
        leading = size * LEADING * self.scale
        down, tag = self.case.ascent(size * self.scale, leading), text_tag(heading)
        return [Letters(line, left, top - down - i * leading, setting, colour, tag) for i, line in enumerate(lines)]

    def steps_and_dates(self) -> list[Shape]:
        """Set, from below: office and date, the promise of privacy, the closing date, the steps; told from above."""
        foot = self.up(self.poster.foot, 12.0, QUIET)
        self.bottom += self.gap(2)
        privacy = self.up(self.poster.privacy, 15.0, TEXT) if self.poster.privacy else []
        if self.poster.privacy:
            self.bottom += self.gap(4)
        closing = self._closing() if self.poster.closing else []
        steps = self._steps() if self.poster.steps else []
        return [*steps, *closing, *privacy, *foot]

    def _closing(self) -> list[Shape]:
        """Set the closing date in white on a band of the accent."""
        size = 21.0
        lines = self.lines(self.poster.closing, size, self.column - self.gap(8), bold=True)
        height = len(lines) * size * LEADING * self.scale + self.gap(4)
        band = rounded_box(self.left, self.bottom, self.column, height, self.gap(3))
        self.bottom += height
        shapes: list[Shape] = [Filled(band, ACCENT)]
        shapes += self.set_lines(lines, size, self.left + self.gap(4), self.bottom - self.gap(2), WHITE)
        self.bottom += self.gap(5)
        return shapes

    def _steps(self) -> list[Shape]:
        """Set the steps side by side: a disc with the icon, number and words below."""
        size, disc = 16.0, _DISC * self.scale
        column = self.column / len(self.poster.steps)
        texts = [
            self.lines(f"{number}. {step.text}", size, column - self.gap(5))
            for number, step in enumerate(self.poster.steps, start=1)
        ]
        words = max(map(len, texts)) * size * LEADING * self.scale
        shapes: list[Shape] = []
        for i, (step, lines) in enumerate(zip(self.poster.steps, texts, strict=True)):
            left = self.left + i * column
            middle, low = left + column / 2, self.bottom + words + self.gap(1.5)
            shapes.append(Filled(rounded_box(middle - disc / 2, low, disc, disc, disc / 2), ACCENT))
            side = 0.56 * disc
            strokes = placed_icon(step.icon, middle - side / 2, low + (disc - side) / 2, side)
            shapes.append(Drawn(strokes, 0.075 * side, WHITE))
            shapes += self.set_lines(lines, size, left + self.gap(2.5), low - self.gap(1.5), TEXT)
        self.bottom += words + disc + self.gap(6)
        return shapes

    def _tag(self, word: str) -> list[Shape]:
        """Set the watermark's word once more in the corner, where the code does not hide it."""
        size = 15.0 * self.scale
        words = self.case.words(word, size, True, False)
        wide, high = sum(word.width for word in words) + self.gap(7), size * LEADING + self.gap(1)
        left, bottom = self.width - self.left - wide, self.height - 0.85 * self.left - high
        inked = outline(words, left + self.gap(3.5), bottom + self.gap(0.5) + size * LEADING * 0.31)
        return [
            Filled(rounded_box(left, bottom, wide, high, high / 2), TAG),
            Filled(inked, WHITE),
        ]
