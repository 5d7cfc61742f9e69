"""A poster as an SVG file that looks the same everywhere: text as outlines, nothing from outside."""

from base64 import b64encode
from collections.abc import Sequence
from io import BytesIO

from khoktoom_desktop.paper.blocks import plain
from khoktoom_desktop.paper.canvas import MILLIMETRE, Colour
from khoktoom_desktop.paper.ink import line_offset
from khoktoom_desktop.paper.outline import Stroke, outline, svg_path
from khoktoom_desktop.paper.qr import qr_path
from khoktoom_desktop.paper.shapes import Code, Drawn, Filled, Letters, Shape, Stamp
from khoktoom_desktop.paper.typecase import TypeCase


def svg_document(
    case: TypeCase,
    shapes: Sequence[Shape],
    size: tuple[float, float],
    title: str,
    description: str,
    language: str = "th",
) -> str:
    """Return shapes as an SVG file of the sheet's size in millimetres; title and description for screen readers."""
    width, height = size
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width / MILLIMETRE:.0f}mm" '
        f'height="{height / MILLIMETRE:.0f}mm" viewBox="0 0 {width:.2f} {height:.2f}" role="img" xml:lang="{language}">'
    )
    words = f"<title>{plain(title)}</title>\n<desc>{plain(case.digits(description))}</desc>"
    ground = f'<rect width="{width:.2f}" height="{height:.2f}" fill="#ffffff"/>'
    return "\n".join([head, words, ground, *(_element(shape, height) for shape in shapes), "</svg>", ""])


def _element(shape: Shape, height: float) -> str:
    match shape:
        case Filled():
            return f'<path fill="{_colour(shape.colour)}" d="{svg_path(shape.strokes, height)}"/>'
        case Drawn():
            pen = f'stroke="{_colour(shape.colour)}" stroke-width="{shape.width:.2f}" stroke-linecap="round"'
            return f'<path fill="none" {pen} stroke-linejoin="round" d="{svg_path(shape.strokes, height)}"/>'
        case Letters():
            return f'<path fill="{_colour(shape.colour)}" d="{svg_path(_letters(shape), height)}"/>'
        case Stamp():
            file = BytesIO()
            shape.picture.save(file, "PNG", optimize=True)
            place = f'x="{shape.left:.2f}" y="{height - shape.bottom - shape.height:.2f}"'
            box = f'{place} width="{shape.width:.2f}" height="{shape.height:.2f}"'
            return f'<image {box} href="data:image/png;base64,{b64encode(file.getvalue()).decode()}"/>'
        case Code():
            module = shape.side / len(shape.matrix)
            place = f"translate({shape.left:.3f} {height - shape.bottom - shape.side:.3f}) scale({module:.6f})"
            return f'<path id="code" fill="#000000" transform="{place}" d="{qr_path(shape.matrix)}"/>'


def _letters(shape: Letters) -> list[Stroke]:
    """Return a line of text as outlines."""
    strokes: list[Stroke] = []
    x = shape.left + line_offset(shape.line, shape.setting)
    for piece in shape.line.pieces:
        strokes += outline([piece.word], x, shape.baseline)
        x += piece.word.width + piece.space
    return strokes


def _colour(colour: Colour) -> str:
    return "#" + "".join(f"{round(255 * part):02x}" for part in colour)
