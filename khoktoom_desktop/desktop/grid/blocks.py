"""What is done with the selected cells at once: copied, cleared, filled from above, with today, with one text."""

from typing import TYPE_CHECKING, Protocol, cast

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, Qt
from PySide6.QtGui import QGuiApplication

from khoktoom_desktop.services.grid_paste import write_block

if TYPE_CHECKING:
    from khoktoom_desktop.desktop.grid.sheet_view import SheetView

Role = Qt.ItemDataRole
MOST_CELLS = 100_000
"""Cells that are copied or changed at once; more is an export or an import."""


class Typed(Protocol):
    """A model that takes many typed cells at once."""

    def put_texts(self, texts: list[tuple[QModelIndex, str]]) -> None:
        """Type texts into cells."""


class Blocks:
    """Do it for one view; cells that are not typed into stay as they are."""

    def __init__(self, view: "SheetView") -> None:
        self._view = view

    def copy(self, *, headings: bool = False) -> None:
        """Put the selected block on the clipboard."""
        if self._fits():
            QGuiApplication.clipboard().setText(self.copied(headings=headings))

    def copied(self, *, headings: bool = False) -> str:
        """Return the selected block as a spreadsheet takes it, under its headings if wanted."""
        model = self._view.model()
        rows, columns = self._view.selected_box()
        block: list[list[str]] = []
        if headings:
            side = Qt.Orientation.Horizontal
            block.append([str(model.headerData(column, side) or "") for column in columns])
        for row in rows:
            if columns and self._view.enabled(row, columns[0]):
                block.append([_text(model.index(row, column)) for column in columns])
        return write_block(block)

    def clear(self) -> None:
        """Empty the selected cells."""
        self.put([(index, "") for index in self._cells()])

    def fill_down(self) -> None:
        """Type the first row of the selection into the others; a single row takes the row above."""
        rows, columns = self._view.selected_box()
        first = rows.start if len(rows) > 1 else self._above(rows.start, columns[0] if columns else 0)
        if first < 0:
            return
        model = self._view.model()
        above = {column: _text(model.index(first, column)) for column in columns}
        self.put([(index, above[index.column()]) for index in self._cells() if index.row() != first])

    def ditto(self) -> None:
        """Type what stands above the cursor."""
        index = self._view.currentIndex()
        above = self._above(index.row(), index.column()) if index.isValid() else -1
        if above >= 0:
            self.put([(index, _text(self._view.model().index(above, index.column())))])

    def today(self) -> None:
        """Type today where a date belongs."""
        index = self._view.currentIndex()
        text = self._view.sheet.today_text(index) if index.isValid() else None
        if text is not None:
            self.put([(index, text)])

    def toggle(self) -> bool:
        """Change a yes to a no in the selected cells; tell whether the cursor stands on one."""
        current = self._view.currentIndex()
        text = self._view.sheet.toggled(current) if current.isValid() else None
        if text is None:
            return False
        self.put([(index, text) for index in self._cells() if index.column() == current.column()])
        return True

    def fill_selection(self) -> None:
        """Type what was just typed into all selected cells of its column."""
        current = self._view.currentIndex()
        text = _text(current)
        self.put([(index, text) for index in self._cells() if index.column() == current.column()])

    def select_whole(self, *, columns: bool) -> None:
        """Select whole columns or whole rows of the selection."""
        model = self._view.model()
        rows, chosen = self._view.selected_box()
        if not chosen:
            return
        if columns:
            first, last = model.index(0, min(chosen)), model.index(model.rowCount() - 1, max(chosen))
        else:
            first, last = model.index(rows.start, 0), model.index(rows.stop - 1, model.columnCount() - 1)
        flags = QItemSelectionModel.SelectionFlag
        self._view.selectionModel().select(QItemSelection(first, last), flags.ClearAndSelect)

    def anchor(self) -> QModelIndex:
        """Return the corner of the selection from which it was begun: the one away from the cursor."""
        current = self._view.currentIndex()
        rows, columns = self._view.selected_box()
        if not columns:
            return current
        row = rows.start if current.row() == rows.stop - 1 else rows.stop - 1
        column = columns[0] if current.column() == columns[-1] else columns[-1]
        return self._view.model().index(row, column)

    def put(self, texts: list[tuple[QModelIndex, str]]) -> None:
        """Type texts into cells; more than one row is saved at once."""
        wanted = [(index, text) for index, text in texts if self._view.typed(index.row(), index.column())]
        if not wanted:
            return
        cast(Typed, self._view.model()).put_texts(wanted)
        if len({index.row() for index, _ in wanted}) > 1:
            self._view.block_typed.emit()

    def _fits(self) -> bool:
        rows, columns = self._view.selected_box()
        cells = len(rows) * len(columns)
        if cells > MOST_CELLS:
            self._view.too_many.emit(cells)
        return 0 < cells <= MOST_CELLS

    def _cells(self) -> list[QModelIndex]:
        if not self._fits():
            return []
        rows, columns = self._view.selected_box()
        model = self._view.model()
        return [model.index(row, column) for row in rows for column in columns]

    def _above(self, row: int, column: int) -> int:
        row -= 1
        while row >= 0 and not self._view.enabled(row, column):
            row -= 1
        return row


def _text(index: QModelIndex) -> str:
    return str(index.data(Role.EditRole) or "")
