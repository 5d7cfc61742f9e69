"""Where the cursor of a grid goes next: down, right, to the edge of what is filled."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt

if TYPE_CHECKING:
    from khoktoom_desktop.desktop.grid.sheet_view import SheetView

Key = Qt.Key


class Steps:
    """Move the cursor of one view; Enter after Tabs goes back to the column in which the Tabs began."""

    def __init__(self, view: "SheetView") -> None:
        self._view = view
        self._first_column = -1

    def forget(self) -> None:
        """Forget where Tabs began, as after an arrow."""
        self._first_column = -1

    def down(self, step: int) -> None:
        """Go to the next row that can be reached."""
        view, index = self._view, self._view.currentIndex()
        column = self._first_column if self._first_column >= 0 else index.column()
        row = index.row() + step
        while 0 <= row < view.model().rowCount() and not view.enabled(row, column):
            row += step
        if 0 <= row < view.model().rowCount():
            view.setCurrentIndex(view.model().index(row, column))
        self.forget()

    def right(self, step: int) -> bool:
        """Go to the next cell that is typed into, at the end of a row to the next row; false past the last."""
        view, index = self._view, self._view.currentIndex()
        shown = view.shown_columns()
        if index.column() not in shown:
            return False
        if self._first_column < 0:
            self._first_column = index.column()
        row, at = index.row(), shown.index(index.column()) + step
        while 0 <= row < view.model().rowCount():
            while 0 <= at < len(shown):
                if view.typed(row, shown[at]):
                    if row != index.row():
                        self._first_column = shown[at] if step > 0 else -1
                    view.setCurrentIndex(view.model().index(row, shown[at]))
                    return True
                at += step
            if row == index.row() and row > view.sheet.last_row():
                return False  # an untouched blank row: Tab leaves the grid
            row += step
            at = 0 if step > 0 else len(shown) - 1
        return False

    def aside(self, step: int) -> None:
        """Go to the next column, typed into or not."""
        view, index, shown = self._view, self._view.currentIndex(), self._view.shown_columns()
        self.forget()
        at = shown.index(index.column()) + step
        if 0 <= at < len(shown):
            view.setCurrentIndex(view.model().index(index.row(), shown[at]))

    def to_refused(self) -> None:
        """Go to the next cell that keeps its row from being saved, after the last one to the first."""
        view, index = self._view, self._view.currentIndex()
        shown = view.shown_columns()
        cells = [(row, shown.index(column)) for row, column in view.sheet.refused() if column in shown]
        if not cells:
            return
        here = index.row(), shown.index(index.column()) if index.column() in shown else -1
        row, at = next((cell for cell in cells if cell > here), cells[0])
        self.forget()
        view.setCurrentIndex(view.model().index(row, shown[at]))

    def edge(self, key: Qt.Key) -> QModelIndex:
        """Return the cell at the edge of what is filled, as Ctrl with an arrow, Home or End goes there."""
        view, index = self._view, self._view.currentIndex()
        shown, rows = view.shown_columns(), view.model().rowCount()
        row, column = index.row(), index.column()
        first = next((at for at in range(rows) if view.enabled(at, column)), row)
        last = view.sheet.last_row()
        self.forget()
        if key in (Key.Key_Left, Key.Key_Home):
            column = shown[0]
        elif key in (Key.Key_Right, Key.Key_End):
            column = shown[-1]
        if key in (Key.Key_Up, Key.Key_Home):
            row = first
        elif key == Key.Key_End or (key == Key.Key_Down and row >= last):
            row = rows - 1
        elif key == Key.Key_Down:
            row = last
        return view.model().index(row, column)
