"""A poster with a code to scan: the message above, the code in the middle, steps and dates below."""

from khoktoom_desktop.domain.trouble import Refused
from khoktoom_desktop.paper.blocks import Setting
from khoktoom_desktop.paper.canvas import MILLIMETRE, Colour
from khoktoom_desktop.paper.lines import Line, break_lines
from khoktoom_desktop.paper.poster import Poster
from khoktoom_desktop.paper.poster_column import ACCENT, QUIET, TEXT, TINT, WHITE, PosterColumn
from khoktoom_desktop.paper.poster_entries import LEADING, Entries, Inks
from khoktoom_desktop.paper.qr import QUIET_ZONE, qr_matrix
from khoktoom_desktop.paper.shapes import Code, Filled, Shape, rounded_box
from khoktoom_desktop.paper.typecase import TypeCase

_HEADLINES = (46.0, 42.0, 38.0, 34.0, 30.0, 26.0, 22.0)
_LINKS = (17.0, 15.0, 13.0, 11.0, 9.5)
_SUBTITLE = 18.0
# The height that the panel of the code should have at least, in millimetres of A4.
_PANEL = 112.0
# The same where the poster is a list of entries, and the parts of their full size that are tried.
_ENTRY_PANEL, _ENTRY_PARTS = 64.0, (1.0, 0.9, 0.8, 0.7, 0.6)
_LARGEST_CODE, _SMALLEST_CODE = 112.0 * MILLIMETRE, 40.0 * MILLIMETRE


def poster_shapes(case: TypeCase, poster: Poster, size: tuple[float, float]) -> list[Shape]:
    """Return the shapes of a poster on a sheet of a size in points, the lowest first."""
    layout = _CodePoster(case, poster, size)
    below = layout.steps_and_dates()
    head = [*layout.message(), *layout.entries()]
    return layout.stacked(head, layout.code(), below)


class _CodePoster(PosterColumn):
    """Fill a sheet from above and from below; the code takes what is left."""

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
