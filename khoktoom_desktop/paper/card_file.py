"""Ten cards of 90 × 54 mm on a sheet of A4, with marks to cut along; the code is read back."""

from khoktoom_desktop.paper.blocks import Setting
from khoktoom_desktop.paper.canvas import MILLIMETRE, Colour, Sheet
from khoktoom_desktop.paper.card import Card
from khoktoom_desktop.paper.faces import poster_faces
from khoktoom_desktop.paper.frame import page_size
from khoktoom_desktop.paper.icons import placed_icon
from khoktoom_desktop.paper.lines import Line, balanced_lines, break_lines
from khoktoom_desktop.paper.pages import Pages
from khoktoom_desktop.paper.poster_column import ACCENT, QUIET, TEXT
from khoktoom_desktop.paper.qr import QUIET_ZONE, qr_matrix, require_readable
from khoktoom_desktop.paper.shapes import Code, Drawn, Filled, Letters, Shape, draw_shape
from khoktoom_desktop.paper.tags import text_tag
from khoktoom_desktop.paper.typecase import TypeCase
from khoktoom_desktop.paper.watermark import PALE, watermark
from khoktoom_desktop.thai.words import Segmenter

CHECK_DPI = 300
LEADING = 1.36
_POINTS = 72
_ACROSS, _DOWN = 2, 5
_WIDTH, _HEIGHT, _MARGIN = 90.0 * MILLIMETRE, 54.0 * MILLIMETRE, 5.0 * MILLIMETRE
# The side of the code without its quiet zone, which reaches into the white margin.
_CODE = 22.0 * MILLIMETRE
_NAME, _LINES = 12.0, (9.0, 8.5, 8.0, 7.5, 7.0)
_ICON, _GAP, _BETWEEN = 9.0, 5.0, 2.5
_MARK = 4.0 * MILLIMETRE


def card_pdf(card: Card) -> bytes:
    """Return a sheet of ten cards as PDF; raises ``Refused`` where the code cannot be read back at 300 dpi."""
    case = TypeCase(poster_faces(), Segmenter(card.names), card.thai_digits)
    size = page_size("A4")
    sheet = Sheet(case, card.title, card.author, card.day)
    sheet.setPageSize(size)
    for shape in _shapes(case, card, size):
        draw_shape(sheet, shape)
    sheet.end_page()
    pdf = sheet.finish()
    with Pages(pdf) as pages:
        require_readable(pages.image(0, CHECK_DPI / _POINTS), card.link)
    return pdf


def _shapes(case: TypeCase, card: Card, size: tuple[float, float]) -> list[Shape]:
    left, bottom = (size[0] - _ACROSS * _WIDTH) / 2, (size[1] - _DOWN * _HEIGHT) / 2
    shapes: list[Shape] = [Filled(watermark(case, card.watermark, *size), PALE)] if card.watermark else []
    shapes += _marks(left, bottom)
    for row in reversed(range(_DOWN)):
        for column in range(_ACROSS):
            shapes += _card(case, card, left + column * _WIDTH, bottom + row * _HEIGHT)
    return shapes


def _marks(left: float, bottom: float) -> list[Shape]:
    """Return the marks to cut along, outside the cards."""
    right, top = left + _ACROSS * _WIDTH, bottom + _DOWN * _HEIGHT
    upright = [(left + column * _WIDTH, end) for column in range(_ACROSS + 1) for end in (bottom - _MARK, top)]
    across = [(end, bottom + row * _HEIGHT) for row in range(_DOWN + 1) for end in (left - _MARK, right)]
    strokes = [
        *(stroke for x, y in upright for stroke in (("M", ((x, y),)), ("L", ((x, y + _MARK),)))),
        *(stroke for x, y in across for stroke in (("M", ((x, y),)), ("L", ((x + _MARK, y),)))),
    ]
    return [Drawn(strokes, 0.3, QUIET)]


def _card(case: TypeCase, card: Card, left: float, bottom: float) -> list[Shape]:
    """Return one card: its code at the right, name and lines at the left, both about the middle."""
    matrix = qr_matrix(card.link)
    place = left + _WIDTH - _MARGIN - _CODE, bottom + (_HEIGHT - _CODE) / 2
    column = _WIDTH - 2 * _MARGIN - _CODE * (1 + QUIET_ZONE / len(matrix))
    name = break_lines(case, case.plain(card.name, _NAME, True), column)
    set_lines = [_fitted(case, each.text, column - _ICON - _GAP) for each in card.lines]
    heights = [len(lines) * size * LEADING + _BETWEEN for lines, size in set_lines]
    height = len(name) * _NAME * LEADING + _GAP + sum(heights)
    top = bottom + (_HEIGHT + height) / 2
    shapes = _text(case, name, _NAME, left + _MARGIN, top, ACCENT)
    top -= len(name) * _NAME * LEADING + _GAP
    for line, (lines, size), taken in zip(card.lines, set_lines, heights, strict=True):
        low = top - size * LEADING / 2 - _ICON / 2
        shapes.append(Drawn(placed_icon(line.icon, left + _MARGIN, low, _ICON), 0.085 * _ICON, ACCENT))
        shapes += _text(case, lines, size, left + _MARGIN + _ICON + _GAP, top, TEXT)
        top -= taken
    return [*shapes, Code(matrix, *place, _CODE, card.link)]


def _fitted(case: TypeCase, text: str, width: float) -> tuple[list[Line], float]:
    """Break a text at the largest size that needs one line, else at the middle one into several of about one length."""
    for size in _LINES:
        lines = break_lines(case, case.plain(text, size), width)
        if len(lines) == 1:
            return lines, size
    size = _LINES[len(_LINES) // 2]
    return balanced_lines(case, case.plain(text, size), width), size


def _text(case: TypeCase, lines: list[Line], size: float, left: float, top: float, colour: Colour) -> list[Shape]:
    leading, tag = size * LEADING, text_tag()
    down = case.ascent(size, leading)
    return [Letters(line, left, top - down - i * leading, Setting.LEFT, colour, tag) for i, line in enumerate(lines)]
