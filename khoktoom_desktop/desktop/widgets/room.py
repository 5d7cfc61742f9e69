"""The room of the window: where the screen is too small for large type, it scrolls instead of cutting words off."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QWidget

from khoktoom_desktop.desktop.theme import GAP

LEAST = QSize(1280, 660)
"""What the pages need, in px at 100 %; less than a window on 1366 × 768."""


class Room(QScrollArea):
    """Hold the whole content of a window; what has the focus is brought into view."""

    def __init__(self, content: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        content.setMinimumSize(LEAST)
        self._content = content
        self.setWidget(content)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow)

    def minimumSizeHint(self) -> QSize:
        """Let the window be as small as its screen."""
        return QSize(320, 240)

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is not None and self._content.isAncestorOf(now):
            self.ensureWidgetVisible(now, GAP, GAP)
