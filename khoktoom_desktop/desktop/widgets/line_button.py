"""A line of words that leads somewhere: an icon, a sentence of any length, an arrow."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from khoktoom_desktop.desktop.icons import pixmap
from khoktoom_desktop.desktop.theme import FIELD, GAP, Theme
from khoktoom_desktop.desktop.widgets.wrapped_label import WrappedLabel

NOTE_HEIGHT = 22
MEANING = {
    "circle-alert": "error",
    "circle-check": "done",
    "triangle-alert": "warning",
    "calendar": "accent",
    "circle": "quiet",
}


class LineButton(QPushButton):
    """Show a sentence, and a note under it, as a button as wide as its place and as high as they need."""

    def __init__(
        self,
        theme: Theme,
        picture: str,
        text: str,
        parent: QWidget | None = None,
        *,
        note: str = "",
        look: str = "note",
    ) -> None:
        super().__init__(parent)
        self._theme, self._name, self._height = theme, picture, FIELD
        self.setProperty("look", "row")
        self.setAccessibleName(f"{text} {note}".strip())
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.picture, self.arrow = QLabel(self), QLabel(self)
        self.words = WrappedLabel(self, text)
        row = QHBoxLayout(self)
        row.setContentsMargins(GAP, 4, GAP, 4)
        row.setSpacing(GAP)
        self.picture.setContentsMargins(0, 6, 0, 0)
        row.addWidget(self.picture, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.words)
        self.note = QLabel(note, self)
        self.note.setProperty("look", look)
        self.note.setVisible(bool(note))
        words.addWidget(self.note)
        row.addLayout(words, 1)
        row.addWidget(self.arrow)
        for label in (self.picture, self.words, self.note, self.arrow):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        theme.changed.connect(self._colour)
        self._colour()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Be as high as the sentence needs at this width."""
        super().resizeEvent(event)
        room = event.size().width() - 4 * GAP - 2 * 20
        height = max(FIELD, self.words.heightForWidth(max(room, 60)) + 8 + NOTE_HEIGHT * bool(self.note.text()))
        if height != self._height:
            self._height = height
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return the usual size; the width is given by the place."""
        return QSize(200, self._height)

    def _colour(self) -> None:
        colours = self._theme.colours
        scale = self.devicePixelRatioF()
        self.picture.setPixmap(pixmap(self._name, getattr(colours, MEANING[self._name]), 20, scale))
        self.arrow.setPixmap(pixmap("chevron-right", colours.quiet, 18, scale))
