"""The first columns of a table, drawn a second time over it, so that they stay when the rest is scrolled."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTableView

Index = QModelIndex | QPersistentModelIndex


class FrozenColumns(QTableView):
    """Follow a table in everything but its horizontal scrolling; keys always go to the table itself."""

    def __init__(self, table: QTableView, count: Callable[[], int]) -> None:
        super().__init__(table)
        self._table, self._count = table, count
        self._syncing = False
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setFocusProxy(table)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrap(False)
        self.setSelectionMode(table.selectionMode())
        self.setObjectName("frozen")
        self.verticalHeader().hide()
        self.horizontalHeader().setSectionsMovable(False)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setTextElideMode(table.horizontalHeader().textElideMode())
        self.verticalScrollBar().valueChanged.connect(table.verticalScrollBar().setValue)
        table.verticalScrollBar().valueChanged.connect(self.verticalScrollBar().setValue)
        self.horizontalHeader().sectionResized.connect(self._resized)
        header = table.horizontalHeader()
        for signal in (header.sectionResized, header.sectionMoved, header.sectionCountChanged):
            signal.connect(lambda *_: self.sync())
        table.verticalHeader().geometriesChanged.connect(self.place)
        table.viewport().installEventFilter(self)
        self.hide()

    def attach(self) -> None:
        """Show the table's model with its selection."""
        table = self._table
        if self.model() is not table.model():
            own = self.selectionModel()
            self.setModel(table.model())
            if own is not None:
                own.deleteLater()
        if self.selectionModel() is not table.selectionModel():
            self.setSelectionModel(table.selectionModel())
        self.setAccessibleName(table.accessibleName())
        self.setFont(table.font())
        self.setShowGrid(table.showGrid())
        # The edge over which the rest is scrolled stands out from the lines between cells.
        self.setStyleSheet(
            table.styleSheet() + "QTableView#frozen { border: 0; border-right: 2px solid palette(mid); }"
        )
        rows, own_rows = table.verticalHeader(), self.verticalHeader()
        own_rows.setSectionResizeMode(own_rows.ResizeMode.Fixed)
        own_rows.setMinimumSectionSize(rows.minimumSectionSize())
        own_rows.setDefaultSectionSize(rows.defaultSectionSize())
        self.setVerticalScrollMode(table.verticalScrollMode())
        self.sync()

    def columns(self) -> list[int]:
        """Return the columns that stay, from left to right."""
        header = self._table.horizontalHeader()
        shown = [header.logicalIndex(at) for at in range(header.count())]
        return [column for column in shown if not header.isSectionHidden(column)][: self._count()]

    def sync(self) -> None:
        """Take order, widths and what is hidden from the table."""
        if self._syncing or self.model() is None:
            return
        self._syncing = True
        source, own = self._table.horizontalHeader(), self.horizontalHeader()
        own.restoreState(source.saveState())
        own.setSectionsMovable(False)
        own.setStretchLastSection(False)
        kept = self.columns()
        for column in range(own.count()):
            own.setSectionHidden(column, column not in kept)
            if column in kept:
                own.resizeSection(column, source.sectionSize(column))
        own.setTextElideMode(source.textElideMode())
        self._syncing = False
        self.place()

    def width_taken(self) -> int:
        """Return how much of the table's width the columns cover, in px."""
        return sum(self._table.columnWidth(column) for column in self.columns()) if self.isVisible() else 0

    def lefts(self) -> dict[int, int]:
        """Return the left edge of each column that stays, in px of the table."""
        found: dict[int, int] = {}
        left = self._table.viewport().x()
        for column in self.columns() if self.isVisible() else []:
            found[column] = left
            left += self._table.columnWidth(column)
        return found

    def place(self) -> None:
        """Lie over the left edge of the table's cells."""
        table = self._table
        kept = self.columns() if self.model() is not None else []
        wide = sum(table.columnWidth(column) for column in kept)
        room = table.viewport().geometry()
        # Columns that fill the whole room would leave none to scroll.
        shown = bool(kept) and wide < room.width()
        if shown:
            header = table.horizontalHeader()
            self.horizontalHeader().setFixedHeight(header.height())
            self.setGeometry(QRect(room.x(), room.y() - header.height(), wide, room.height() + header.height()))
            self.raise_()
        self.setVisible(shown)

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """Follow the size of the table's cells."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Show):
            self.place()
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the keys to the table."""
        self._table.keyPressEvent(event)

    def open_editor(self, index: Index, trigger: QAbstractItemView.EditTrigger, event: QEvent | None) -> bool:
        """Type into a cell that lies here."""
        return bool(self.edit(index, trigger, event or QEvent(QEvent.Type.None_)))

    def _resized(self, column: int, _before: int, width: int) -> None:
        if not self._syncing:
            self._table.setColumnWidth(column, width)
