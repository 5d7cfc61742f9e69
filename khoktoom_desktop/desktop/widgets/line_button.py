"""A line of words that leads somewhere: an icon, a sentence of any length, an arrow."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

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
    "archive-restore": "quiet",
    "pen-line": "quiet",
    "printer": "quiet",
    "send": "quiet",
}


class LineButton(QPushButton):
    """Show a sentence, notes under and beside it, as a button as wide as its place and as high as they need.

    ``detail`` is a second note that ends in … where there is no room; ``beside`` stands at the right.
    """

    def __init__(
        self,
        theme: Theme,
        picture: str,
        text: str,
        parent: QWidget | None = None,
        *,
        note: str = "",
        look: str = "note",
        detail: str = "",
        beside: str = "",
    ) -> None:
        super().__init__(parent)
        self._theme, self._name, self._height, self._detail = theme, picture, FIELD, detail
        self.setProperty("look", "row")
        self.setAccessibleName(" ".join(part for part in (text, note, detail, beside) if part))
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
        self.detail = QLabel(detail, self)
        self.detail.setProperty("look", "note")
        self.detail.setToolTip(detail)
        self.detail.setVisible(bool(detail))
        # It ends in … where there is no room, and never makes the line wider.
        self.detail.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        words.addWidget(self.detail)
        row.addLayout(words, 1)
        self.beside = QLabel(beside, self)
        self.beside.setProperty("look", look)
        self.beside.setVisible(bool(beside))
        row.addWidget(self.beside)
        row.addWidget(self.arrow)
        for label in (self.picture, self.words, self.note, self.detail, self.beside, self.arrow):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        theme.changed.connect(self._colour)
        self._colour()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Be as high as the sentence needs at this width."""
        super().resizeEvent(event)
        room = event.size().width() - 4 * GAP - 2 * 20
        room -= self.beside.sizeHint().width() + GAP if self.beside.text() else 0
        self.detail.setText(
            self.detail.fontMetrics().elidedText(self._detail, Qt.TextElideMode.ElideRight, max(room - 8, 60))
        )
        notes = bool(self.note.text()) + bool(self._detail)
        height = max(FIELD, self.words.heightForWidth(max(room, 60)) + 8 + NOTE_HEIGHT * notes)
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
