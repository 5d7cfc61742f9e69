"""The line under a field: its problem with what mends it, else how the text was understood, else why it is asked."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap, QPolygonF
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from khoktoom_desktop.desktop.theme import GAP
from khoktoom_desktop.desktop.widgets.offer_links import Offer, OfferLinks
from khoktoom_desktop.desktop.widgets.wrapped_label import USUAL_ROOM, WrappedLabel
from khoktoom_desktop.desktop.words import say, tr
from khoktoom_desktop.domain.problem import Problem, Severity

SIZE = 14
LINE = 20


class ProblemLabel(QWidget):
    """Show one sentence with an icon; room for one line is always kept, so that nothing jumps.

    Under a problem stand, as links, the deeds that mend it at once.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = QLabel(self)
        self._icon.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._icon.setFixedWidth(SIZE)
        self._icon.setContentsMargins(0, USUAL_ROOM, 0, 0)
        self._text = WrappedLabel(self, look="note")
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._text.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        line = QHBoxLayout()
        line.setSpacing(4)
        line.addWidget(self._icon)
        line.addWidget(self._text, 1)
        self._row = QHBoxLayout()
        self._row.setContentsMargins(SIZE + 4 - GAP, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addStretch(1)
        self._links = OfferLinks(self, self._row)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(line)
        layout.addLayout(self._row)
        self._keeps = True
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.MinimumExpanding)
        self._icon.hide()
        self.setMinimumHeight(LINE)

    def keep_room(self, keep: bool) -> None:
        """Keep room for one line even while nothing is said, or not."""
        self._keeps = keep
        self._fit()

    @property
    def offers(self) -> tuple[QPushButton, ...]:
        """Return the links shown."""
        return self._links.buttons

    @property
    def text(self) -> str:
        """Return the words shown."""
        return self._text.plain

    @property
    def look(self) -> str:
        """Return ``error``, ``warning``, ``done`` or ``note``."""
        return str(self._text.property("look"))

    def show_problem(self, problem: Problem, offers: Sequence[Offer] = ()) -> None:
        """Show a problem with its icon and colour, and the deeds that mend it."""
        self.say(say(problem), "error" if problem.severity is Severity.ERROR else "warning", offers)

    def say(self, text: str, look: str = "note", offers: Sequence[Offer] = ()) -> None:
        """Show words in one of the theme's looks."""
        self._links.show(offers)
        if text == self._text.plain and look == self._text.property("look"):
            return
        self._text.setText(text)
        self._fit()
        if look != self._text.property("look"):
            self._text.setProperty("look", look)
            self._text.style().unpolish(self._text)
            self._text.style().polish(self._text)
        self._icon.setVisible(look in ("error", "warning"))
        if look in ("error", "warning"):
            colour = self._text.palette().color(self._text.foregroundRole())
            self._icon.setPixmap(_icon(look, colour, self.devicePixelRatioF()))
        word = {"error": tr("ต้องแก้ไข: "), "warning": tr("โปรดตรวจ: ")}.get(look, "")
        self.setAccessibleName(f"{word}{text}")

    def _fit(self) -> None:
        self.setVisible(self._keeps or bool(self._text.plain))
        self.setMinimumHeight(LINE)


def _icon(look: str, colour: QColor, ratio: float) -> QPixmap:
    """Draw a disc for an error, a triangle for a warning, each with its mark."""
    picture = QPixmap(QSize(SIZE, LINE) * ratio)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour, 1.5))
    top = (LINE - SIZE) / 2
    if look == "error":
        painter.drawEllipse(QRectF(1, top + 1, SIZE - 2, SIZE - 2))
        first, last, dot = top + 4, top + 7.5, top + 10
    else:
        painter.drawPolygon(
            QPolygonF([QPointF(SIZE / 2, top + 1), QPointF(SIZE - 1, top + SIZE - 1), QPointF(1, top + SIZE - 1)])
        )
        first, last, dot = top + 5.5, top + 8.5, top + 11
    painter.drawLine(QPointF(SIZE / 2, first), QPointF(SIZE / 2, last))
    painter.drawPoint(QPointF(SIZE / 2, dot))
    painter.end()
    return picture
