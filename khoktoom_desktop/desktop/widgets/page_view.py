"""The pages of the very file that will be saved or printed, one under another, at any zoom."""

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from khoktoom_desktop.desktop.theme import GAP_L, Theme
from khoktoom_desktop.desktop.words import tr

STEPS = (0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1.0, 1.25, 1.5, 2.0, 3.0, 4.0)
SCREEN_DPI = 96.0
POINTS = 72.0
Size = tuple[float, float]


class PageView(QScrollArea):
    """Show pages whose pictures are drawn elsewhere, when they come into view.

    ``wanted(index, scale)`` asks for the picture of a page, ``scale`` in device pixels per point;
    ``set_image`` brings it. ``turned(page, pages)`` says which page is in view, counted from 1.
    ``zoom`` is 1.0 where a page is as large as on paper; 0 fits the width.
    """

    wanted = Signal(int, float)
    turned = Signal(int, int)
    zoomed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.canvas = _Canvas(self, theme)
        self.setWidget(self.canvas)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.setAccessibleName(tr("ตัวอย่างเอกสาร"))
        self.sizes: tuple[Size, ...] = ()
        self.zoom = 0.0
        self._images: dict[int, tuple[float, QImage]] = {}
        self._asked: set[tuple[int, float]] = set()
        self.verticalScrollBar().valueChanged.connect(self._turn)
        theme.changed.connect(self.canvas.update)

    @property
    def count(self) -> int:
        """Return how many pages there are."""
        return len(self.sizes)

    @property
    def page(self) -> int:
        """Return the page in view, counted from 1; 0 without pages."""
        middle = self.verticalScrollBar().value() + self.viewport().height() // 2
        rects = self.rects()
        return next((at for at, rect in enumerate(rects, start=1) if rect.bottom() >= middle), len(rects))

    def show_pages(self, sizes: tuple[Size, ...]) -> None:
        """Show new pages of sizes in points; their pictures are asked for."""
        kept = self.verticalScrollBar().value() if sizes == self.sizes else 0
        self.sizes = sizes
        self._images.clear()
        self._asked.clear()
        self._lay()
        self.verticalScrollBar().setValue(kept)

    def set_image(self, index: int, scale: float, image: QImage) -> None:
        """Take the picture of a page; one of an older zoom is thrown away."""
        self._asked.discard((index, scale))
        if index < self.count and abs(scale - self.scale()) < 1e-6:
            self._images[index] = (scale, image)
            self.canvas.update()

    def scale(self) -> float:
        """Return device pixels per point at the present zoom."""
        return self._pixels_per_point() * self.devicePixelRatioF()

    def percent(self) -> int:
        """Return the present zoom in per cent of the paper's own size."""
        return round(self._pixels_per_point() * POINTS / SCREEN_DPI * 100)

    def set_zoom(self, zoom: float) -> None:
        """Zoom to a factor; 0 fits the width."""
        self.zoom = zoom
        self._images.clear()
        self._asked.clear()
        self._lay()

    def step_zoom(self, direction: int) -> None:
        """Zoom to the next step in (1) or out (-1)."""
        now = self.percent() / 100
        steps = [step for step in STEPS if (step > now + 0.01 if direction > 0 else step < now - 0.01)]
        if steps:
            self.set_zoom(steps[0] if direction > 0 else steps[-1])

    def turn_to(self, page: int) -> None:
        """Bring a page into view, counted from 1."""
        rects = self.rects()
        if rects:
            self.verticalScrollBar().setValue(rects[max(0, min(page, self.count) - 1)].top() - GAP_L)

    def rects(self) -> list[QRect]:
        """Return where the pages lie on the canvas, in px."""
        found, top, factor = [], GAP_L, self._pixels_per_point()
        widest = max((width for width, _height in self.sizes), default=0.0)
        for width, height in self.sizes:
            size = QSize(round(width * factor), round(height * factor))
            found.append(QRect(QPoint(GAP_L + round((widest - width) * factor / 2), top), size))
            top += size.height() + GAP_L
        return found

    def picture(self, index: int) -> QImage | None:
        """Return the picture of a page, or ask for it."""
        scale = self.scale()
        held = self._images.get(index)
        if held is not None and abs(held[0] - scale) < 1e-6:
            return held[1]
        if (index, scale) not in self._asked:
            self._asked.add((index, scale))
            self.wanted.emit(index, scale)
        return None

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the width again."""
        super().resizeEvent(event)
        if not self.zoom:
            self._lay()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom with Ctrl and the wheel."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.step_zoom(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)

    def _pixels_per_point(self) -> float:
        if self.zoom:
            return self.zoom * SCREEN_DPI / POINTS
        widest = max((width for width, _height in self.sizes), default=595.0)
        # The bar's width is always kept free, or the width would change as the bar comes and goes.
        room = self.width() - 2 * GAP_L - self.verticalScrollBar().sizeHint().width()
        return max(room, 100) / widest

    def _lay(self) -> None:
        rects = self.rects()
        right = max((rect.right() for rect in rects), default=0) + GAP_L
        bottom = max((rect.bottom() for rect in rects), default=0) + GAP_L
        self.canvas.resize(right, bottom)
        self.canvas.update()
        self.zoomed.emit()
        self._turn()

    def _turn(self) -> None:
        self.turned.emit(self.page, self.count)


class _Canvas(QWidget):
    """Draw the pages in view; a page whose picture has not come yet is white paper."""

    def __init__(self, view: PageView, theme: Theme) -> None:
        super().__init__(view)
        self._view, self._theme = view, theme

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what is exposed."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        for index, rect in enumerate(self._view.rects()):
            if not rect.intersects(event.rect()):
                continue
            painter.fillRect(rect, QColor("white"))
            picture = self._view.picture(index)
            if picture is not None:
                painter.drawImage(QRectF(rect), picture)
            painter.setPen(QColor(self._theme.colours.line))
            painter.drawRect(rect.adjusted(-1, -1, 0, 0))
        painter.end()
