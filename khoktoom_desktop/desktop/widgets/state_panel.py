"""What stands where there is nothing to show: empty, loading, or a problem with its next step."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from khoktoom_desktop.desktop.icons import pixmap
from khoktoom_desktop.desktop.theme import GAP, GAP_L, GAP_M, ROW, Theme
from khoktoom_desktop.desktop.widgets.wrapped_label import WrappedLabel
from khoktoom_desktop.desktop.words import tr

WIDTH = 440

LEAST = 3
"""Rows of a skeleton that it has to show; the others are drawn where there is room."""


class StatePanel(QWidget):
    """Say in the middle of an empty place what it is for, and offer at most two deeds, the first the usual one."""

    def __init__(
        self,
        theme: Theme,
        picture: str,
        title: str,
        text: str = "",
        deeds: tuple[tuple[str, Callable[[], None]], ...] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._picture = theme, picture
        self.image = QLabel(self)
        self.image.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.title = WrappedLabel(self, title, look="section")
        self.text = WrappedLabel(self, text, look="quiet")
        for label in (self.title, self.text):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            label.setFixedWidth(WIDTH)
            # A label that is not as wide as its place is given the height of one line; its font comes with the style.
            label.ensurePolished()
            label.setMinimumHeight(label.heightForWidth(WIDTH))
        self.text.setVisible(bool(text))
        column = QVBoxLayout(self)
        column.setSpacing(GAP)
        column.addStretch(1)
        for widget in (self.image, self.title, self.text):
            column.addWidget(widget, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addLayout(self._deeds(deeds))
        column.addStretch(2)
        theme.changed.connect(self._colour)
        self._colour()

    def _deeds(self, deeds: tuple[tuple[str, Callable[[], None]], ...]) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(0, GAP_L, 0, 0)
        row.setSpacing(GAP_M)
        row.addStretch(1)
        self.buttons: list[QPushButton] = []
        for words, call in deeds:
            button = QPushButton(words, self)
            button.clicked.connect(lambda _checked=False, call=call: call())
            if not self.buttons:
                button.setProperty("look", "primary")
            self.buttons.append(button)
            row.addWidget(button)
        row.addStretch(1)
        return row

    def _colour(self) -> None:
        self.image.setPixmap(pixmap(self._picture, self._theme.colours.quiet, 40, self.devicePixelRatioF()))


class Skeleton(QWidget):
    """Draw quiet bars where lines will stand, so that nothing jumps when they come; it does not move."""

    def __init__(self, theme: Theme, rows: int = 6, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._rows = theme, rows
        self.setMinimumHeight(min(rows, LEAST) * ROW)
        self.setAccessibleName(tr("กำลังอ่านข้อมูล"))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the bars."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.colours.raised))
        for row in range(self._rows):
            width = self.width() * (0.62 if row % 3 == 2 else 0.88 if row % 2 else 0.97)
            painter.drawRoundedRect(QRectF(0, row * ROW + 10, width, 14), 4, 4)
        painter.end()
