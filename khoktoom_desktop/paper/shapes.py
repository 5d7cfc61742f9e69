"""What a poster is made of: filled and drawn outlines, lines of text, a code; the same for PDF and SVG."""

from collections.abc import Sequence
from typing import NamedTuple

from PIL import Image
from reportlab.lib.utils import ImageReader

from khoktoom_desktop.paper.blocks import Setting
from khoktoom_desktop.paper.canvas import Colour, Sheet, operator_colour
from khoktoom_desktop.paper.lines import Line
from khoktoom_desktop.paper.outline import Stroke, pdf_path
from khoktoom_desktop.paper.qr import Matrix, qr_operators
from khoktoom_desktop.paper.tags import Tag

_ROUND = 0.5523
CODE_IN_WORDS = "คิวอาร์โค้ดของลิงก์"


class Filled(NamedTuple):
    """An outline filled with a colour."""

    strokes: Sequence[Stroke]
    colour: Colour


class Drawn(NamedTuple):
    """Strokes drawn with a round pen; ``width`` in points."""

    strokes: Sequence[Stroke]
    width: float
    colour: Colour


class Letters(NamedTuple):
    """A line of text in a column that begins at ``left``, in points."""

    line: Line
    left: float
    baseline: float
    setting: Setting
    colour: Colour
    tag: Tag


class Code(NamedTuple):
    """A QR code without its quiet zone, in points from its lower left corner, and what it holds."""

    matrix: Matrix
    left: float
    bottom: float
    side: float
    payload: str


class Stamp(NamedTuple):
    """A picture in a box, in points from its lower left corner; it says nothing that the text does not."""

    picture: Image.Image
    left: float
    bottom: float
    width: float
    height: float


Shape = Filled | Drawn | Letters | Code | Stamp


def rounded_box(left: float, bottom: float, width: float, height: float, radius: float) -> list[Stroke]:
    """Return a box with round corners."""
    right, top, bend = left + width, bottom + height, radius * (1 - _ROUND)
    return [
        ("M", ((left + radius, bottom),)),
        ("L", ((right - radius, bottom),)),
        ("C", ((right - bend, bottom), (right, bottom + bend), (right, bottom + radius))),
        ("L", ((right, top - radius),)),
        ("C", ((right, top - bend), (right - bend, top), (right - radius, top))),
        ("L", ((left + radius, top),)),
        ("C", ((left + bend, top), (left, top - bend), (left, top - radius))),
        ("L", ((left, bottom + radius),)),
        ("C", ((left, bottom + bend), (left + bend, bottom), (left + radius, bottom))),
        ("Z", ()),
    ]


def draw_shape(sheet: Sheet, shape: Shape) -> None:
    """Draw a shape on a sheet; all but text and codes is marked as no part of the text."""
    match shape:
        case Letters():
            sheet.mark(shape.tag)
            sheet.set_line(shape.line, shape.left, shape.baseline, shape.setting, shape.colour)
        case Filled():
            with sheet.artifact():
                sheet.fill_strokes(shape.strokes, shape.colour)
        case Drawn():
            pen = f"{operator_colour(shape.colour)} RG {shape.width:.3f} w 1 J 1 j"
            with sheet.artifact():
                sheet.ink(f"q {pen} {pdf_path(shape.strokes)} S Q")
        case Stamp():
            with sheet.artifact():
                sheet.drawImage(ImageReader(shape.picture), shape.left, shape.bottom, shape.width, shape.height)
        case Code(_, left, bottom, side, payload):
            with sheet.figure(f"{CODE_IN_WORDS} {payload}", (left, bottom, left + side, bottom + side)):
                sheet.ink(qr_operators(shape.matrix, shape.left, shape.bottom, shape.side))
