"""A chart as a file of its own, PNG or SVG, drawn by the very strokes that papers have."""

from collections.abc import Sequence
from datetime import date
from io import BytesIO

from khoktoom_desktop.domain.chart import Chart
from khoktoom_desktop.paper.blocks import Setting
from khoktoom_desktop.paper.canvas import BLACK, MILLIMETRE, Sheet
from khoktoom_desktop.paper.chart import TITLE_SIZE, Area, draw_figure, in_words
from khoktoom_desktop.paper.faces import official_faces
from khoktoom_desktop.paper.lines import break_lines
from khoktoom_desktop.paper.pages import Pages
from khoktoom_desktop.paper.poster_svg import svg_document
from khoktoom_desktop.paper.shapes import Letters, Shape, draw_shape
from khoktoom_desktop.paper.tags import text_tag
from khoktoom_desktop.paper.typecase import LEADING, TypeCase
from khoktoom_desktop.thai.words import Segmenter

# Twice the width of a column of text: large enough for a slide, and sharp at 150 dpi.
WIDTH, HEIGHT = 240.0, 120.0
_EDGE = 6.0
_DPI, _POINTS = 150, 72


def chart_png(chart: Chart, day: date, names: Sequence[str] = ()) -> bytes:
    """Return a chart as PNG at 150 dpi; ``names`` are never cut at a line's end, ``day`` changes no picture."""
    case = _case(names)
    sheet = Sheet(case, chart.title, "", day)
    sheet.setPageSize(_size())
    for shape in _shapes(case, chart):
        draw_shape(sheet, shape)
    sheet.end_page()
    file = BytesIO()
    with Pages(sheet.finish()) as pages:
        pages.image(0, _DPI / _POINTS).save(file, "PNG", dpi=(_DPI, _DPI))
    return file.getvalue()


def chart_svg(chart: Chart, names: Sequence[str] = ()) -> bytes:
    """Return a chart as SVG, all text as outlines; its words stand in the file's description."""
    case = _case(names)
    return svg_document(case, _shapes(case, chart), _size(), chart.title, in_words(chart)).encode()


def _case(names: Sequence[str]) -> TypeCase:
    return TypeCase(official_faces(None), Segmenter(tuple(names)), thai_digits=False)


def _size() -> tuple[float, float]:
    return WIDTH * MILLIMETRE, HEIGHT * MILLIMETRE


def _shapes(case: TypeCase, chart: Chart) -> list[Shape]:
    """Return title and figure as shapes on a white sheet."""
    width, height = _size()
    edge, leading = _EDGE * MILLIMETRE, TITLE_SIZE * LEADING
    title = break_lines(case, case.plain(chart.title, TITLE_SIZE, True), width - 2 * edge)
    top = height - edge
    first = top - case.ascent(TITLE_SIZE, leading)
    shapes: list[Shape] = [
        Letters(line, edge, first - at * leading, Setting.LEFT, BLACK, text_tag()) for at, line in enumerate(title)
    ]
    head = top - len(title) * leading - 1.0 * MILLIMETRE
    draw_figure(shapes.append, case, chart, Area(edge, edge, width - edge, head))
    return shapes
