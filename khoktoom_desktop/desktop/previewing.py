"""Papers on the worker's thread: made, opened as pages, drawn, printed. pdfium is used by one thread at a time."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF, QRectF, QSizeF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter

from khoktoom_desktop.domain.trouble import Trouble

if TYPE_CHECKING:
    from PIL.Image import Image

    from khoktoom_desktop.paper.pages import Pages
    from khoktoom_desktop.services.progress import Progress

POINTS = 72.0
PRINT_DPI = 300


@dataclass(frozen=True)
class Preview:
    """The very bytes of a paper, and its pages; sizes in points."""

    data: bytes
    pages: "Pages"
    sizes: tuple[tuple[float, float], ...]

    def close(self) -> None:
        """Let go of the pages; on the worker's thread, as everything of pdfium."""
        self.pages.close()


def open_preview(data: bytes) -> Preview:
    """Open the bytes of a PDF as pages."""
    # Imported here: pdfium is loaded by the first preview, on the worker's thread.
    from khoktoom_desktop.paper.pages import Pages

    pages = Pages(data)
    return Preview(data, pages, tuple(pages.size(index) for index in range(pages.count)))


def draw(preview: Preview, index: int, scale: float) -> QImage:
    """Draw a page; ``scale`` is device pixels per point."""
    return as_image(preview.pages.image(index, scale))


def as_image(picture: "Image") -> QImage:
    """Turn a picture of Pillow into one of Qt that owns its pixels."""
    rgba = picture.convert("RGBA")
    data = rgba.tobytes()
    return QImage(data, rgba.width, rgba.height, 4 * rgba.width, QImage.Format.Format_RGBA8888).copy()


def set_paper(printer: QPrinter, size: tuple[float, float]) -> None:
    """Give the printer a page's own size, without margins or scaling; ``size`` in points."""
    width, height = size
    landscape = width > height
    short, long = sorted(size)
    page = QPageSize(QSizeF(short, long), QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.FuzzyMatch)
    orientation = QPageLayout.Orientation.Landscape if landscape else QPageLayout.Orientation.Portrait
    printer.setPageLayout(QPageLayout(page, orientation, QMarginsF(0, 0, 0, 0)))
    printer.setFullPage(True)


def print_pages(preview: Preview, printer: QPrinter, progress: "Progress") -> int:
    """Print the chosen pages at 100 %, each at its own size and place; returns how many.

    Raises ``Trouble`` ``printer-failed``; raises what ``progress`` raises, and nothing more is sent.
    """
    chosen = _chosen(printer, len(preview.sizes))
    painter = QPainter()
    try:
        for number, index in enumerate(chosen):
            progress(number, len(chosen))
            set_paper(printer, preview.sizes[index])
            if not (painter.begin(printer) if number == 0 else printer.newPage()):
                raise _failed()
            _paint(painter, printer, preview, index)
        if painter.isActive() and not painter.end():
            raise _failed()
    except BaseException:
        printer.abort()
        raise
    finally:
        if painter.isActive():
            painter.end()
    progress(len(chosen), len(chosen))
    return len(chosen)


def _paint(painter: QPainter, printer: QPrinter, preview: Preview, index: int) -> None:
    """Paint a page from the paper's corner, so that 1 point is 1 point on paper."""
    dots = printer.resolution() / POINTS
    picture = draw(preview, index, PRINT_DPI / POINTS)
    width, height = preview.sizes[index]
    painter.drawImage(QRectF(0, 0, width * dots, height * dots), picture)


def _chosen(printer: QPrinter, count: int) -> list[int]:
    if printer.printRange() == QPrinter.PrintRange.PageRange and printer.fromPage():
        first, last = printer.fromPage(), printer.toPage() or printer.fromPage()
        return [index for index in range(count) if first <= index + 1 <= last]
    return list(range(count))


def _failed() -> Trouble:
    return Trouble(
        "printer-failed",
        "เครื่องพิมพ์ไม่รับงาน",
        "ตรวจว่าเครื่องพิมพ์เปิดอยู่และมีกระดาษ แล้วพิมพ์อีกครั้ง หรือบันทึกเป็น PDF ไว้พิมพ์ภายหลัง",
    )
