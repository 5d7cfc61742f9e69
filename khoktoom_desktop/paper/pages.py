"""The pages of a PDF as pictures, for the preview, for printing, and to check what was set."""

from collections.abc import Iterator
from threading import RLock
from types import TracebackType

import pypdfium2
from PIL import Image

# How far apart letters stand that belong to two cells, as a part of their height.
_APART = 0.45
# PDFium may be entered by one thread at a time, whatever document it works on.
_PDFIUM = RLock()


class Pages:
    """Open a PDF and hand out its pages; close it, or use it in a ``with`` statement."""

    def __init__(self, pdf: bytes) -> None:
        with _PDFIUM:
            self._document = pypdfium2.PdfDocument(pdf)
            self.count = len(self._document)

    def size(self, index: int) -> tuple[float, float]:
        """Return width and height of a page in points; pages count from nought."""
        with _PDFIUM:
            width, height = self._document.get_page_size(index)
            return float(width), float(height)

    def image(self, index: int, scale: float = 1.0) -> Image.Image:
        """Return a page as a picture of ``scale`` pixels per point (72 of which make an inch)."""
        with _PDFIUM:
            page = self._document[index]
            try:
                picture: Image.Image = page.render(scale=scale).to_pil().convert("RGB")
                return picture
            finally:
                page.close()

    def text(self, index: int) -> str:
        """Return the text of a page as a viewer finds and copies it."""
        with _PDFIUM:
            page = self._document[index]
            text_page = page.get_textpage()
            try:
                return str(text_page.get_text_bounded()).replace("\r\n", "\n")
            finally:
                text_page.close()
                page.close()

    def spaced_text(self, index: int) -> str:
        """Return the text of a page with a space wherever two letters of a line stand apart.

        PDFium itself joins what stands in narrow columns: ``3 5 3`` would be read as 353.
        """
        with _PDFIUM:
            page = self._document[index]
            text_page = page.get_textpage()
            try:
                return "".join(_spaced(text_page))
            finally:
                text_page.close()
                page.close()

    def close(self) -> None:
        """Let go of the document."""
        with _PDFIUM:
            self._document.close()

    def __enter__(self) -> "Pages":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def _spaced(text_page: pypdfium2.PdfTextPage) -> Iterator[str]:
    """Yield the letters of a page, and a space before one that stands apart from the letter before it."""
    right = low = high = 0.0
    for place in range(text_page.count_chars()):
        letter = chr(pypdfium2.raw.FPDFText_GetUnicode(text_page, place))
        if letter.isspace():
            yield " "
            continue
        left, bottom, end, top = text_page.get_charbox(place, loose=True)
        if bottom < high and top > low and left - right > _APART * (top - bottom):
            yield " "
        yield letter
        right, low, high = max(end, right) if bottom < high and top > low else end, bottom, top
