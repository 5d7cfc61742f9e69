"""Where things stand on a poster: the message above, the code in the middle, steps and dates below.

Measures are those of A4 in points and grow with the sheet.
"""

from khoktoom_desktop.domain.trouble import Refused
from khoktoom_desktop.paper.blocks import Setting
from khoktoom_desktop.paper.canvas import MILLIMETRE, Colour
from khoktoom_desktop.paper.frame import SIZES
from khoktoom_desktop.paper.icons import placed_icon
from khoktoom_desktop.paper.lines import Line, balanced_lines, break_lines
from khoktoom_desktop.paper.outline import outline
from khoktoom_desktop.paper.poster import Poster
from khoktoom_desktop.paper.poster_entries import LEADING, Entries, Inks
from khoktoom_desktop.paper.qr import QUIET_ZONE, qr_matrix
from khoktoom_desktop.paper.shapes import Code, Drawn, Filled, Letters, Shape, rounded_box
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
_HEADLINES = (46.0, 42.0, 38.0, 34.0, 30.0, 26.0, 22.0)
_LINKS = (17.0, 15.0, 13.0, 11.0, 9.5)
_SUBTITLE = 18.0
# The height that the panel of the code should have at least, in millimetres of A4.
_PANEL = 112.0
# The same where the poster is a list of entries, and the parts of their full size that are tried.
_ENTRY_PANEL, _ENTRY_PARTS = 64.0, (1.0, 0.9, 0.8, 0.7, 0.6)
_DISC = 17.0 * MILLIMETRE
_LARGEST_CODE, _SMALLEST_CODE = 112.0 * MILLIMETRE, 40.0 * MILLIMETRE


def poster_shapes(case: TypeCase, poster: Poster, size: tuple[float, float]) -> list[Shape]:
    """Return the shapes of a poster on a sheet of a size in points, the lowest first."""
    layout = Layout(case, poster, size)
    below = layout.steps_and_dates()
    head = [*layout.message(), *layout.entries()]
    return layout.stacked(head, layout.code(), below)


class Layout:
    """Fill a sheet from above and from below; the code takes what is left."""

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
        return [*middle[:1], *marks, *head, *middle[1:], *below, *(self.tag(mark) if mark else [])]

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

    def message(self) -> list[Shape]:
        """Set office, headline and subtitle."""
        shapes = self.down(self.poster.office, 20.0, ACCENT, bold=True)
        self.top -= self.gap(2)
        sizes = _HEADLINES[:-2] if self.poster.entries else _HEADLINES
        size = next((size for size in sizes if self._fits(size)), sizes[-1])
        shapes += self.down(self.poster.headline, size, TEXT, bold=True, heading=1)
        if self.poster.subtitle:
            self.top -= self.gap(1)
            shapes += self.down(self.poster.subtitle, _SUBTITLE, QUIET)
        self.top -= self.gap(5)
        return shapes

    def entries(self) -> list[Shape]:
        """Set the entries as large as leaves room for the code; raises ``Refused`` where none does."""
        if not self.poster.entries:
            return []
        for part in _ENTRY_PARTS:
            found = self._entries(part)
            if self.top - found.height - self.gap(5) - self.bottom >= self.gap(_ENTRY_PANEL):
                shapes = found.shapes(self.top, self._set_left)
                self.top -= found.height + self.gap(5)
                return shapes
        raise Refused(
            "poster-full",
            "โปสเตอร์แผ่นเดียวบรรจุ {count} รายการไม่พอ",
            "ลดจำนวนรายการที่เผยแพร่ หรือใช้ชื่อและคำอธิบายที่สั้นลง",
            count=len(self.poster.entries),
        )

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

    def code(self) -> list[Shape]:
        """Set the code on its white plate in a tinted panel, the link in letters below it."""
        matrix = qr_matrix(self.poster.link)
        link_size = next((size for size in _LINKS if len(self._link(size)) == 1), _LINKS[-1])
        link = self._link(link_size)
        link_height = len(link) * link_size * LEADING * self.scale + self.gap(3)
        room = self.top - self.bottom
        whole = min(max(room - link_height - self.gap(10), self.gap(0) + _SMALLEST_CODE * self.scale), self.column)
        module = min(whole, _LARGEST_CODE * self.scale) / (len(matrix) + 2 * QUIET_ZONE)
        plate = module * (len(matrix) + 2 * QUIET_ZONE)
        inner = plate + link_height
        plate_bottom = self.bottom + (room - inner) / 2 + link_height
        left = (self.width - plate) / 2
        edge = QUIET_ZONE * module
        panel = rounded_box(self.left, self.bottom, self.column, room, self.gap(5))
        shapes: list[Shape] = [
            Filled(panel, TINT),
            Filled(rounded_box(left, plate_bottom, plate, plate, self.gap(2.5)), WHITE),
            Code(matrix, left + edge, plate_bottom + edge, plate - 2 * edge, self.poster.link),
        ]
        return shapes + self.set_lines(link, link_size, self.left + self.gap(4), plate_bottom - self.gap(2), TEXT)

    def tag(self, word: str) -> list[Shape]:
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

    def _fits(self, size: float) -> bool:
        """Tell whether the headline leaves enough room for the code at a size, and does not grow into a paragraph."""
        lines = len(self.lines(self.poster.headline, size, self.column, bold=True))
        subtitle = len(self.lines(self.poster.subtitle, _SUBTITLE, self.column)) if self.poster.subtitle else 0
        taken = (lines * size + subtitle * _SUBTITLE) * LEADING * self.scale + self.gap(6)
        panel = self.gap(_PANEL)
        if self.poster.entries:
            panel = self.gap(_ENTRY_PANEL + 5) + self._entries(1.0).height
        return lines <= 3 and self.top - taken - self.bottom >= panel

    def _entries(self, part: float) -> Entries:
        inks = Inks(ACCENT, TEXT, QUIET, WHITE)
        return Entries(self.case, self.poster.entries, (self.left, self.column), (self.scale, part), inks)

    def _set_left(self, lines: list[Line], size: float, left: float, top: float, colour: Colour) -> list[Shape]:
        return self.set_lines(lines, size, left, top, colour, setting=Setting.LEFT)

    def _link(self, size: float) -> list[Line]:
        words = self.case.words(self.poster.link, size * self.scale, True, False)
        return break_lines(self.case, [self.case.letters(words)], self.column - self.gap(8))

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
