"""The line under a field: its problem, else how the text was understood, else why it is asked."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap, QPolygonF
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from khoktoom_desktop.desktop.widgets.wrapped_label import USUAL_ROOM, WrappedLabel
from khoktoom_desktop.desktop.words import tr
from khoktoom_desktop.domain.problem import Problem, Severity

SIZE = 14
LINE = 20


class ProblemLabel(QWidget):
    """Show one sentence with an icon; room for one line is always kept, so that nothing jumps."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = QLabel(self)
        self._icon.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._icon.setFixedWidth(SIZE)
        self._icon.setContentsMargins(0, USUAL_ROOM, 0, 0)
        self._text = WrappedLabel(parent=self)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._text.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self._icon)
        layout.addWidget(self._text, 1)
        self._keeps = True
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.MinimumExpanding)
        self.say("", "note")

    def keep_room(self, keep: bool) -> None:
        """Keep room for one line even while nothing is said, or not."""
        self._keeps = keep
        self._fit()

    @property
    def text(self) -> str:
        """Return the words shown."""
        return self._text.plain

    @property
    def look(self) -> str:
        """Return ``error``, ``warning``, ``done`` or ``note``."""
        return str(self._text.property("look"))

    def show_problem(self, problem: Problem) -> None:
        """Show a problem with its icon and colour."""
        self.say(str(problem), "error" if problem.severity is Severity.ERROR else "warning")

    def say(self, text: str, look: str = "note") -> None:
        """Show words in one of the theme's looks."""
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
