"""A row of totals under a table, column under column."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHeaderView, QTableView, QWidget

from khoktoom_desktop.desktop.theme import ROW, font

INSET = 11
"""How far the text of a cell stands from its edge, as Qt draws it under the style sheet."""
CLOSE = 24
"""The height of a line where there are several, so that the rows above keep their room on a low screen."""
PADDING = 4
"""Room above and below several lines."""


class TotalsRow(QWidget):
    """Stand under a table and follow its columns; one line, or one for each unit that is added up.

    ``staying`` gives columns that do not scroll with the others, each with its left edge in px.
    """

    def __init__(
        self,
        table: QTableView,
        parent: QWidget | None = None,
        inset: int = INSET,
        staying: Callable[[], Mapping[int, int]] = dict,
    ) -> None:
        super().__init__(parent)
        self._staying = staying
        self._table = table
        self._inset = inset
        self._lines: tuple[tuple[str, tuple[str, ...]], ...] = ()
        self._line, self._padding = ROW, 0
        self.setFixedHeight(ROW)
        header = table.horizontalHeader()
        for signal in (header.sectionResized, header.sectionMoved, header.geometriesChanged):
            signal.connect(self.update)
        table.horizontalScrollBar().valueChanged.connect(self.update)

    @property
    def lines(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """Return the words at the left of each line and its sums, one per column."""
        return self._lines

    def show_totals(self, *lines: tuple[str, tuple[str, ...]]) -> None:
        """Show lines of words at the left and one sum per column, empty where a column is not added up."""
        self._lines = lines
        self._line, self._padding = (CLOSE, PADDING) if len(lines) > 1 else (ROW, 0)
        self.setFixedHeight(self._line * max(1, len(lines)) + 2 * self._padding)
        said = [
            ", ".join((title, *(f"{self._heading(column)} {text}" for column, text in enumerate(sums) if text)))
            for title, sums in lines
        ]
        self.setAccessibleName("; ".join(said))
        self.update()

    def sizeHint(self) -> QSize:
        """Return the height of a row."""
        return QSize(200, ROW)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the sums under their columns; the words take what is free at the left."""
        painter = QPainter(self)
        palette = self.palette()
        painter.fillRect(self.rect(), palette.window())
        painter.setPen(QPen(palette.mid().color(), 1))
        painter.drawLine(0, 0, self.width(), 0)
        painter.setPen(palette.text().color())
        painter.setFont(font(strong=True, tabular=True))
        for number, (title, sums) in enumerate(self._lines):
            self._draw(painter, self._padding + number * self._line, title, sums)

    def _draw(self, painter: QPainter, top: int, title: str, sums: tuple[str, ...]) -> None:
        free = self.width()
        staying = self._staying()
        covered = max((left + self._table.columnWidth(column) for column, left in staying.items()), default=0)
        for column, text in enumerate(sums):
            place = self._place(self._table.horizontalHeader(), column).translated(0, top)
            if column in staying:
                place.moveLeft(staying[column])
            elif place.right() - painter.fontMetrics().horizontalAdvance(text) - self._inset < covered:
                continue  # scrolled away under the columns that stay
            if not text or place.width() == 0:
                continue
            width = painter.fontMetrics().horizontalAdvance(text) + 2 * self._inset
            if width > place.width():
                place.setLeft(place.right() - width)
            free = min(free, place.left())
            alignment = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(place.adjusted(self._inset, 0, -self._inset, 0), alignment, text)
        room = QRect(self._inset, top, max(0, free - self._inset), self._line)
        words = painter.fontMetrics().elidedText(title, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)

    def _place(self, header: QHeaderView, column: int) -> QRect:
        if header.isSectionHidden(column):
            return QRect()
        left = header.sectionViewportPosition(column) + self._table.viewport().x()
        return QRect(left, 0, header.sectionSize(column), self._line)

    def _heading(self, column: int) -> str:
        model = self._table.model()
        return str(model.headerData(column, Qt.Orientation.Horizontal) or "") if model is not None else ""
