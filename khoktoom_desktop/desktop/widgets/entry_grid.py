"""A grid that is typed into as in a spreadsheet: typing replaces, Enter goes down, Tab right, Esc restores."""

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

Index = QModelIndex | QPersistentModelIndex
Cursor = QAbstractItemView.CursorAction
Key = Qt.Key
_ENDS = (Key.Key_Return, Key.Key_Enter, Key.Key_Tab, Key.Key_Backtab, Key.Key_Up, Key.Key_Down)


class CellDelegate(QStyledItemDelegate):
    """Open a plain line over a cell; the keys that end typing also say where the cursor goes next."""

    left_by = Signal(int, bool)

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Return the line to type into."""
        line = QLineEdit(parent)
        line.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        line.setAccessibleName(str(index.data(Qt.ItemDataRole.AccessibleTextRole) or ""))
        return line

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Show what the cell holds, as typed."""
        if isinstance(editor, QLineEdit):
            editor.setText(str(index.data(Qt.ItemDataRole.EditRole) or ""))

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Hand what was typed to the model."""
        if isinstance(editor, QLineEdit):
            model.setData(index, editor.text(), Qt.ItemDataRole.EditRole)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the cell, and a frame around the one that the keys go to."""
        super().paint(painter, option, index)
        view = self.parent()
        if isinstance(view, QTableView) and index == view.currentIndex():
            painter.save()
            colour = view.palette().link().color()
            painter.setPen(QPen(colour, 2 if view.hasFocus() else 1))
            painter.drawRect(option.rect.adjusted(0, 0, -2, -2))
            painter.restore()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """End typing by Enter, Tab and the arrows up and down; the rest is the line's own."""
        typing = isinstance(watched, QLineEdit) and event.type() == QEvent.Type.KeyPress
        if typing and isinstance(event, QKeyEvent) and event.key() in _ENDS:
            self.commitData.emit(watched)
            self.closeEditor.emit(watched, QAbstractItemDelegate.EndEditHint.NoHint)
            self.left_by.emit(event.key(), bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
            return True
        return super().eventFilter(watched, event)


class EntryGrid(QTableView):
    """A table whose editable cells are typed into; ``row_left(row)`` when the cursor leaves a row.

    ``opened(row, column)`` is emitted by Enter or a double click on a cell that is not typed into.
    """

    row_left = Signal(int)
    opened = Signal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._first_column = -1
        self._delegate = CellDelegate(self)
        self._delegate.left_by.connect(self._go_on)
        self.setItemDelegate(self._delegate)
        trigger = QAbstractItemView.EditTrigger
        self.setEditTriggers(trigger.AnyKeyPressed | trigger.EditKeyPressed | trigger.DoubleClicked)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.setTabKeyNavigation(False)
        self.doubleClicked.connect(self._open)

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell that a row was left."""
        super().currentChanged(current, previous)
        if previous.isValid() and current.row() != previous.row():
            self.row_left.emit(previous.row())

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Let Tab go to the next cell; past the last one it leaves the grid."""
        if self.currentIndex().isValid() and self._step_right(1 if forward else -1):
            return True
        return super().focusNextPrevChild(forward)

    def moveCursor(self, action: Cursor, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Step over headings."""
        index = super().moveCursor(action, modifiers)
        down = action in (Cursor.MoveDown, Cursor.MovePageDown, Cursor.MoveHome)
        step = 1 if down else -1
        for direction in (step, -step):
            row = index.row()
            while 0 <= row < self.model().rowCount():
                found = self.model().index(row, index.column())
                if found.flags() & Qt.ItemFlag.ItemIsEnabled:
                    return found
                row += direction
        return index

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Act on the keys of a spreadsheet; everything else is Qt's."""
        key = event.key()
        if event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText(self.copied())
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.paste(QGuiApplication.clipboard().text())
        elif key == Qt.Key.Key_D and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            self._fill_down()
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and not event.modifiers():
            self._put([(index, "") for index in self.selectedIndexes()])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter(bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._first_column = -1
            super().keyPressEvent(event)
        else:
            super().keyPressEvent(event)

    def end_typing(self) -> None:
        """Take what is being typed into the cell that is open."""
        # A line that was closed lives on until the next turn of the event loop.
        line = next((each for each in self.viewport().findChildren(QLineEdit) if each.isVisible()), None)
        if line is not None and self.state() == QAbstractItemView.State.EditingState:
            self.commitData(line)
            self.closeEditor(line, QAbstractItemDelegate.EndEditHint.NoHint)

    def copied(self) -> str:
        """Return the selected block as tab-separated text."""
        indexes = self.selectedIndexes()
        rows = sorted({index.row() for index in indexes})
        columns = sorted({index.column() for index in indexes})
        model = self.model()
        return "\n".join(
            "\t".join(str(model.index(row, column).data(Qt.ItemDataRole.EditRole) or "") for column in columns)
            for row in rows
            if model.index(row, columns[0]).flags() & Qt.ItemFlag.ItemIsEnabled
        )

    def paste(self, text: str) -> None:
        """Type a block of tab-separated text from the cursor on; headings are stepped over."""
        start = self.currentIndex()
        if not start.isValid() or not text.strip("\n"):
            return
        row, put = start.row(), []
        for line in text.rstrip("\n").split("\n"):
            while row < self.model().rowCount() and not self._enabled(row, start.column()):
                row += 1
            for place, part in enumerate(line.rstrip("\r").split("\t")):
                put.append((self.model().index(row, start.column() + place), part.strip()))
            row += 1
        self._put(put)

    def _put(self, texts: list[tuple[QModelIndex, str]]) -> None:
        for index, text in texts:
            if index.isValid() and index.flags() & Qt.ItemFlag.ItemIsEditable:
                self.model().setData(index, text, Qt.ItemDataRole.EditRole)

    def _fill_down(self) -> None:
        indexes = sorted(self.selectedIndexes(), key=lambda index: (index.column(), index.row()))
        above: dict[int, str] = {}
        put = []
        for index in indexes:
            if index.column() in above:
                put.append((index, above[index.column()]))
            else:
                above[index.column()] = str(index.data(Qt.ItemDataRole.EditRole) or "")
        self._put(put)

    def _enter(self, back: bool) -> None:
        index = self.currentIndex()
        if index.isValid() and not index.flags() & Qt.ItemFlag.ItemIsEditable:
            self.opened.emit(index.row(), index.column())
        else:
            self._step_down(-1 if back else 1)

    def _open(self, index: QModelIndex) -> None:
        if not index.flags() & Qt.ItemFlag.ItemIsEditable:
            self.opened.emit(index.row(), index.column())

    def _go_on(self, key: int, back: bool) -> None:
        if key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            self._step_right(-1 if key == Qt.Key.Key_Backtab or back else 1)
        else:
            self._step_down(-1 if key == Qt.Key.Key_Up or (back and key != Qt.Key.Key_Down) else 1)

    def _step_down(self, step: int) -> None:
        index = self.currentIndex()
        column = self._first_column if self._first_column >= 0 else index.column()
        row = index.row() + step
        while 0 <= row < self.model().rowCount() and not self._enabled(row, column):
            row += step
        if 0 <= row < self.model().rowCount():
            self.setCurrentIndex(self.model().index(row, column))
        self._first_column = -1

    def _step_right(self, step: int) -> bool:
        index = self.currentIndex()
        if self._first_column < 0:
            self._first_column = index.column()
        column = index.column() + step
        while 0 <= column < self.model().columnCount() and not self._typed(index.row(), column):
            column += step
        if not 0 <= column < self.model().columnCount():
            return False
        self.setCurrentIndex(self.model().index(index.row(), column))
        return True

    def _enabled(self, row: int, column: int) -> bool:
        return bool(self.model().index(row, column).flags() & Qt.ItemFlag.ItemIsEnabled)

    def _typed(self, row: int, column: int) -> bool:
        return bool(self.model().index(row, column).flags() & Qt.ItemFlag.ItemIsEditable)
