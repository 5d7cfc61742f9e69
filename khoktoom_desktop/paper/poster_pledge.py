"""A poster without a code: what is not wanted, crossed out, over what the office declares."""

from math import sqrt

from khoktoom_desktop.paper.canvas import Colour
from khoktoom_desktop.paper.icons import placed_icon
from khoktoom_desktop.paper.notice import emblem_picture
from khoktoom_desktop.paper.outline import Stroke
from khoktoom_desktop.paper.poster import Poster
from khoktoom_desktop.paper.poster_column import ACCENT, QUIET, TEXT, TINT, PosterColumn
from khoktoom_desktop.paper.poster_entries import LEADING
from khoktoom_desktop.paper.shapes import Drawn, Filled, Shape, Stamp, rounded_box
from khoktoom_desktop.paper.typecase import TypeCase

FORBIDDEN: Colour = (0.741, 0.118, 0.118)
_HEADLINES = (66.0, 60.0, 54.0, 48.0, 42.0, 36.0)
_SUBTITLE = 22.0
_PLEDGES = (30.0, 28.0, 26.0, 24.0, 22.0, 20.0, 18.0)
# Millimetres of A4.
_EMBLEM, _LARGEST_SIGN, _SMALLEST_SIGN = 22.0, 74.0, 30.0


def pledge_shapes(case: TypeCase, poster: Poster, size: tuple[float, float]) -> list[Shape]:
    """Return the shapes of a poster without a code on a sheet of a size in points, the lowest first."""
    layout = _Pledge(case, poster, size)
    below = layout.steps_and_dates()
    head = layout.head()
    return layout.stacked(head, layout.middle(), below)


class _Pledge(PosterColumn):
    """Fill a sheet from above and from below; sign and pledge take what is left."""

    def head(self) -> list[Shape]:
        """Set emblem, office, headline and what is asked for."""
        shapes: list[Shape] = [*self._emblem(), *self.down(self.poster.office, 20.0, ACCENT, bold=True)]
        self.top -= self.gap(1)
        headline = self.poster.headline
        sizes = (size for size in _HEADLINES if len(self.lines(headline, size, self.column, bold=True)) == 1)
        shapes += self.down(headline, next(sizes, _HEADLINES[-1]), FORBIDDEN, bold=True, heading=1)
        shapes += self.down(self.poster.subtitle, _SUBTITLE, QUIET, bold=True)
        self.top -= self.gap(5)
        return shapes

    def middle(self) -> list[Shape]:
        """Set the sign and the pledge in a tinted panel, the pledge as large as leaves room for the sign."""
        room, text = self.top - self.bottom, self.poster.pledge
        width = self.column - self.gap(14)
        for size in _PLEDGES:
            lines = self.lines(text, size, width, bold=True)
            height = len(lines) * size * LEADING * self.scale
            side = min(room - height - self.gap(22), self.gap(_LARGEST_SIGN))
            if side >= self.gap(_LARGEST_SIGN) * 0.8:
                break
        side = max(side, self.gap(_SMALLEST_SIGN))
        above = (room - height - side - self.gap(7)) / 2
        low = self.top - above - side
        return [
            Filled(rounded_box(self.left, self.bottom, self.column, room, self.gap(5)), TINT),
            *crossed_out(self.poster.forbidden, self.width / 2, low, side),
            *self.set_lines(lines, size, self.left + self.gap(7), low - self.gap(7), TEXT),
        ]

    def _emblem(self) -> list[Shape]:
        if not self.poster.emblem:
            return []
        picture = emblem_picture(self.poster.emblem)
        high = self.gap(_EMBLEM)
        wide = high * picture.width / picture.height
        self.top -= high + self.gap(2)
        return [Stamp(picture, (self.width - wide) / 2, self.top + self.gap(2), wide, high)]


def crossed_out(icon: str, middle: float, bottom: float, side: float) -> list[Shape]:
    """Return an icon within a ring and a stroke across it, as on a sign that forbids; lengths in points."""
    pen, inner, centre = 0.07 * side, 0.57 * side, bottom + side / 2
    reach = (side - pen) / 2 / sqrt(2)
    ring = rounded_box(middle - (side - pen) / 2, bottom + pen / 2, side - pen, side - pen, (side - pen) / 2)
    strokes = placed_icon(icon, middle - inner / 2, centre - inner / 2, inner)
    across: list[Stroke] = [
        ("M", ((middle - reach, centre + reach),)),
        ("L", ((middle + reach, centre - reach),)),
    ]
    return [Drawn(strokes, 0.06 * inner, ACCENT), Drawn(ring, pen, FORBIDDEN), Drawn(across, pen, FORBIDDEN)]
