"""Pages over one another, of which only the one shown asks for room."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QStackedWidget, QWidget


class PageStack(QStackedWidget):
    """Ask for what the page shown needs; Qt's own stack asks for the most that any page, hidden ones too, would like.

    A page scrolls inside itself where it would like to be higher, so its height never depends on its width.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.currentChanged.connect(lambda _at: self.updateGeometry())

    def hasHeightForWidth(self) -> bool:
        """Ask for no more height where the window is narrower."""
        return False

    def minimumSizeHint(self) -> QSize:
        """Return what the page shown needs."""
        page = self.currentWidget()
        return QSize() if page is None else page.minimumSizeHint().expandedTo(page.minimumSize())

    def sizeHint(self) -> QSize:
        """Like what is needed: the stack takes whatever room the window has."""
        return self.minimumSizeHint()
