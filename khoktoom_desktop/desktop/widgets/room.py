"""The room of a window: where the screen is too small for large type, it scrolls instead of cutting words off."""

from typing import cast

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QDialog, QFrame, QLayout, QScrollArea, QVBoxLayout, QWidget

from khoktoom_desktop.desktop.theme import GAP

LEAST = QSize(1280, 660)
"""What the pages need, in px at 100 %; less than a window on 1366 × 768."""


class Room(QScrollArea):
    """Hold the whole content of a window; what has the focus is brought into view.

    ``least`` is what the content needs, in px; ``None`` leaves that to its layout.
    """

    def __init__(self, content: QWidget, parent: QWidget | None = None, least: QSize | None = LEAST) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        if least is not None:
            content.setMinimumSize(least)
        self._content = content
        self.setWidget(content)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow)

    def minimumSizeHint(self) -> QSize:
        """Let the window be as small as its screen."""
        return QSize(320, 240)

    def sizeHint(self) -> QSize:
        """Return what the content would have."""
        return self._content.sizeHint()

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is not None and self._content.isAncestorOf(now):
            self.ensureWidgetVisible(now, GAP, GAP)


def give_room(dialog: QDialog) -> QWidget:
    """Let a dialog that is laid out be smaller than its content, which then scrolls; returns the content."""
    content = QWidget(dialog)
    content.setProperty("look", "scrolled")
    # A layout that is set on another widget leaves its first one, with everything in it.
    content.setLayout(cast(QLayout, dialog.layout()))
    column = QVBoxLayout(dialog)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(Room(content, dialog, None))
    return content
