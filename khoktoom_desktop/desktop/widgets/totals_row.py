"""A row of totals under a table, column under column."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHeaderView, QTableView, QWidget

from khoktoom_desktop.desktop.theme import GAP, ROW, font


class TotalsRow(QWidget):
    """Stand under a table and follow its columns; ``show_totals`` gives the words at the left and the sums."""

    def __init__(self, table: QTableView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._table = table
        self._title = ""
        self._sums: tuple[str, ...] = ()
        self.setFixedHeight(ROW)
        header = table.horizontalHeader()
        for signal in (header.sectionResized, header.sectionMoved, header.geometriesChanged):
            signal.connect(self.update)
        table.horizontalScrollBar().valueChanged.connect(self.update)

    @property
    def title(self) -> str:
        """Return the words at the left."""
        return self._title

    @property
    def sums(self) -> tuple[str, ...]:
        """Return the sums, one per column, empty where a column is not added up."""
        return self._sums

    def show_totals(self, title: str, sums: tuple[str, ...]) -> None:
        """Show the words at the left and one sum per column."""
        self._title, self._sums = title, sums
        said = [f"{self._heading(column)} {text}" for column, text in enumerate(sums) if text]
        self.setAccessibleName(", ".join((title, *said)))
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
        free = self.width()
        for column, text in enumerate(self._sums):
            place = self._place(self._table.horizontalHeader(), column)
            if not text or place.width() == 0:
                continue
            width = painter.fontMetrics().horizontalAdvance(text) + 2 * GAP
            if width > place.width():
                place.setLeft(place.right() - width)
            free = min(free, place.left())
            alignment = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(place.adjusted(GAP, 0, -GAP, 0), alignment, text)
        room = QRect(GAP + 1, 0, max(0, free - GAP), self.height())
        words = painter.fontMetrics().elidedText(self._title, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)

    def _place(self, header: QHeaderView, column: int) -> QRect:
        if header.isSectionHidden(column):
            return QRect()
        left = header.sectionViewportPosition(column) + self._table.viewport().x()
        return QRect(left, 0, header.sectionSize(column), self.height())

    def _heading(self, column: int) -> str:
        model = self._table.model()
        return str(model.headerData(column, Qt.Orientation.Horizontal) or "") if model is not None else ""
