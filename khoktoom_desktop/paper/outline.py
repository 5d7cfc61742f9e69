"""Text as outlines: for watermarks, which must not be found as text, and for pictures in SVG."""

from collections.abc import Sequence
from typing import Any

import uharfbuzz as hb

from khoktoom_desktop.paper.typecase import Word

Point = tuple[float, float]
Stroke = tuple[str, tuple[Point, ...]]


class _Pen:
    """Take the strokes of glyphs as HarfBuzz draws them, shifted and scaled."""

    def __init__(self) -> None:
        self.strokes: list[Stroke] = []
        self.x = self.y = 0.0
        self.scale = 1.0

    def point(self, x: float, y: float) -> Point:
        return self.x + x * self.scale, self.y + y * self.scale

    def draw_functions(self) -> Any:
        functions = hb.DrawFuncs()
        functions.set_move_to_func(lambda x, y, _: self.strokes.append(("M", (self.point(x, y),))))
        functions.set_line_to_func(lambda x, y, _: self.strokes.append(("L", (self.point(x, y),))))
        functions.set_quadratic_to_func(
            lambda cx, cy, x, y, _: self.strokes.append(("Q", (self.point(cx, cy), self.point(x, y))))
        )
        functions.set_cubic_to_func(
            lambda ax, ay, bx, by, x, y, _: self.strokes.append(
                ("C", (self.point(ax, ay), self.point(bx, by), self.point(x, y)))
            )
        )
        functions.set_close_path_func(lambda _: self.strokes.append(("Z", ())))
        return functions


def outline(words: Sequence[Word], x: float, baseline: float) -> list[Stroke]:
    """Return the strokes of words set from a point on, ``y`` upwards, in points."""
    pen = _Pen()
    functions = pen.draw_functions()
    for word in words:
        font = hb.Font(word.face.harfbuzz)
        pen.scale = word.size / word.face.units
        kerns = word.run.kerns or (0,) * len(word.run.glyphs)
        for glyph, kern in zip(word.run.glyphs, kerns, strict=True):
            for part in glyph.parts:
                pen.x, pen.y = x + part.x * pen.scale, baseline + part.y * pen.scale
                font.draw_glyph(part.glyph, functions, None)
            x += (glyph.advance + kern) * pen.scale
    return pen.strokes


def pdf_path(strokes: Sequence[Stroke]) -> str:
    """Write strokes as PDF path operators; quadratic curves become cubic ones."""
    written: list[str] = []
    here: Point = (0.0, 0.0)
    names = {"M": "m", "L": "l", "C": "c"}
    for name, points in strokes:
        if name == "Z":
            written.append("h")
            continue
        if name == "Q":
            control, end = points
            points = (_two_thirds(here, control), _two_thirds(end, control), end)
            name = "C"
        written.append(" ".join(f"{part:.2f}" for point in points for part in point) + f" {names[name]}")
        here = points[-1]
    return " ".join(written)


def svg_path(strokes: Sequence[Stroke], height: float) -> str:
    """Write strokes as the path of an SVG picture of a height, whose ``y`` goes downwards."""
    return "".join(name + " ".join(f"{x:.2f},{height - y:.2f}" for x, y in points) for name, points in strokes)


def transformed(strokes: Sequence[Stroke], matrix: tuple[float, float, float, float, float, float]) -> list[Stroke]:
    """Return strokes under a transformation written as in PDF."""
    a, b, c, d, e, f = matrix
    return [(name, tuple((a * x + c * y + e, b * x + d * y + f) for x, y in points)) for name, points in strokes]


def _two_thirds(start: Point, control: Point) -> Point:
    return start[0] + (control[0] - start[0]) * 2 / 3, start[1] + (control[1] - start[1]) * 2 / 3
