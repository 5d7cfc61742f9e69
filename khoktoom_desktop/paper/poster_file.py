"""Posters as PDF, PNG and SVG, each checked by reading its code."""

import re
from collections.abc import Callable
from io import BytesIO

from PIL import Image, ImageDraw

from khoktoom_desktop.paper.canvas import Sheet
from khoktoom_desktop.paper.faces import poster_faces
from khoktoom_desktop.paper.frame import page_size
from khoktoom_desktop.paper.pages import Pages
from khoktoom_desktop.paper.poster import Poster
from khoktoom_desktop.paper.poster_layout import poster_shapes
from khoktoom_desktop.paper.poster_pledge import pledge_shapes
from khoktoom_desktop.paper.poster_svg import svg_document
from khoktoom_desktop.paper.qr import QUIET_ZONE, require_readable
from khoktoom_desktop.paper.shapes import Shape, draw_shape
from khoktoom_desktop.paper.typecase import TypeCase
from khoktoom_desktop.thai.words import Segmenter

CHECK_DPI = 150
_POINTS = 72
_RUN = re.compile(r"M(\d+) (\d+)h(\d+)v1")


def poster_file(poster: Poster, file_format: str) -> bytes:
    """Return a poster as ``pdf``, ``png`` or ``svg``; raises ``Refused`` where its code cannot be read back."""
    return _WRITERS[file_format](poster)


def poster_pdf(poster: Poster) -> bytes:
    """Return a poster as PDF; raises ``Refused`` where its code cannot be read back at 150 dpi."""
    pdf = _pdf(poster)
    if poster.link:
        require_readable(_picture(pdf, CHECK_DPI), poster.link)
    return pdf


def poster_png(poster: Poster, dpi: int = 150) -> bytes:
    """Return a poster as PNG, the rendered page of its PDF; raises ``Refused`` like ``poster_pdf``."""
    picture = _picture(_pdf(poster), dpi)
    if poster.link:
        require_readable(picture, poster.link)
    file = BytesIO()
    picture.save(file, "PNG", dpi=(dpi, dpi), optimize=True)
    return file.getvalue()


def poster_svg(poster: Poster) -> bytes:
    """Return a poster as SVG, all text as outlines; raises ``Refused`` like ``poster_pdf``.

    Checked twice: the page that it is drawn like, and the code's path as it stands in the file.
    """
    if poster.link:
        require_readable(_picture(_pdf(poster), CHECK_DPI), poster.link)
    case, shapes, size = _shapes(poster)
    listed = (text for entry in poster.entries for text in (entry.title, entry.text, entry.note))
    message = (poster.office, poster.headline, poster.subtitle, poster.pledge)
    words = " · ".join(filter(None, (*message, *listed, poster.link, poster.closing, poster.privacy)))
    svg = svg_document(case, shapes, size, poster.title or poster.headline, words, poster.language[:2])
    if poster.link:
        require_readable(_code_in(svg), poster.link)
    return svg.encode()


def _pdf(poster: Poster) -> bytes:
    case, shapes, size = _shapes(poster)
    sheet = Sheet(case, poster.title or poster.headline, poster.author or poster.office, poster.day, poster.language)
    sheet.setPageSize(size)
    for shape in shapes:
        draw_shape(sheet, shape)
    sheet.end_page()
    return sheet.finish()


def _shapes(poster: Poster) -> tuple[TypeCase, list[Shape], tuple[float, float]]:
    """Return what stands on the poster and where."""
    case = TypeCase(poster_faces(), Segmenter(poster.names), poster.thai_digits)
    size = page_size(poster.size)
    shapes = poster_shapes if poster.link else pledge_shapes
    return case, shapes(case, poster, size), size


def _picture(pdf: bytes, dpi: int) -> Image.Image:
    with Pages(pdf) as pages:
        return pages.image(0, dpi / _POINTS)


def _code_in(svg: str) -> Image.Image:
    """Draw the code's path of an SVG file again, four pixels to the module, on white."""
    path = svg.partition('id="code"')[2].partition("/>")[0]
    runs = [tuple(map(int, run)) for run in _RUN.findall(path)]
    count = max(column + length for column, _, length in runs)
    side = 4 * (count + 2 * QUIET_ZONE)
    picture = Image.new("L", (side, side), 255)
    pen = ImageDraw.Draw(picture)
    for column, row, length in runs:
        left, top = 4 * (column + QUIET_ZONE), 4 * (row + QUIET_ZONE)
        pen.rectangle((left, top, left + 4 * length - 1, top + 3), fill=0)
    return picture


_WRITERS: dict[str, Callable[[Poster], bytes]] = {"pdf": poster_pdf, "png": poster_png, "svg": poster_svg}
