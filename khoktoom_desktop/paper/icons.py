"""The icons of posters: outlines on a grid of 24 units, read from their SVG files."""

import re
from functools import lru_cache

from khoktoom_desktop.paper.outline import Stroke, transformed
from khoktoom_desktop.places import resource

GRID = 24.0
_PATH = re.compile(r'<path d="([^"]+)"/>')
_COMMAND = re.compile(r"([MLCZ])([^MLCZ]*)")


@lru_cache(maxsize=32)
def icon(name: str) -> tuple[Stroke, ...]:
    """Return an icon's strokes, ``y`` upwards; raises ``FileNotFoundError`` for an unknown name.

    The files hold straight and cubic lines with absolute coordinates only.
    """
    drawing = resource("icons", "poster", f"{name}.svg").read_text(encoding="utf-8")
    strokes: list[Stroke] = []
    for path in _PATH.findall(drawing):
        for command, numbers in _COMMAND.findall(path):
            places = [float(number) for number in numbers.split()]
            points = tuple(zip(places[::2], (GRID - y for y in places[1::2]), strict=True))
            strokes.append((command, points))
    return tuple(strokes)


def placed_icon(name: str, left: float, bottom: float, side: float) -> list[Stroke]:
    """Return an icon's strokes in a square on the page, in points."""
    scale = side / GRID
    return transformed(icon(name), (scale, 0.0, 0.0, scale, left, bottom))
