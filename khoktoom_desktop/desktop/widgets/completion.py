"""Texts to choose from under a field while one types; Tab passes by, and nothing is taken that was not chosen."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QFrame, QLineEdit, QListWidget, QPlainTextEdit, QVBoxLayout, QWidget

from khoktoom_desktop.desktop.theme import ROW
from khoktoom_desktop.desktop.words import tr
from khoktoom_desktop.services.recall import matching

Field = QLineEdit | QPlainTextEdit
LEAST_WIDTH = 280
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Completion(QObject):
    """Offer under a field what ``texts`` holds of the words typed.

    Down and Up choose; Enter or → (at the end) takes what was chosen, a click takes its line; Esc closes the list,
    and once it is closed asks ``escaped``, which tells whether that was its to do. Leaving the field takes nothing.
    ``texts`` gives the search key of each text; ``chosen(before, text)`` tells what was typed and what was taken.
    In a cell the arrows are the grid's until Alt+Down, a spreadsheet's key, has gone into the list.
    """

    chosen = Signal(str, str)

    def __init__(
        self,
        field: Field,
        texts: Callable[[], Mapping[str, str]],
        escaped: Callable[[], bool] = lambda: False,
        *,
        in_cell: bool = False,
    ) -> None:
        super().__init__(field)
        self._field, self._texts, self._escaped, self._in_cell = field, texts, escaped, in_cell
        self._place: QFrame | None = None
        self.list = QListWidget()
        field.installEventFilter(self)
        if isinstance(field, QLineEdit):
            field.textEdited.connect(lambda _text: self.offer())
        else:
            field.textChanged.connect(self._typed)

    @property
    def shown(self) -> bool:
        """Tell whether the list is open."""
        return self._place is not None and self._place.isVisible()

    def offer(self) -> None:
        """Show what fits the words typed, or nothing."""
        found = matching(self._texts(), self._text()) if not self._field.isReadOnly() else ()
        if not found:
            self.close()
            return
        self._made()
        self.list.clear()
        self.list.addItems([text.replace("\n", " ") for text in found])
        for row, text in enumerate(found):
            self.list.item(row).setData(Qt.ItemDataRole.UserRole, text)
            self.list.item(row).setToolTip(text)
        self.list.setCurrentRow(-1)
        self._lay_out(len(found))

    def close(self) -> None:
        """Hide the list; what is typed stays."""
        if self._place is not None:
            self._place.hide()

    def drop(self) -> None:
        """Take the list away with its field: it lies in the window, which lives longer."""
        (self._place or self.list).deleteLater()
        self._place = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys of the list from the field while it is open."""
        kind = event.type()
        if kind in (QEvent.Type.FocusOut, QEvent.Type.Hide, QEvent.Type.Move):
            self.close()
        elif kind == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Escape and self.shown:
                event.accept()
        elif kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self.press(event)
        return False

    def press(self, event: QKeyEvent) -> bool:
        """Do what a key does to the list; tell whether it was the list's."""
        key = event.key()
        if key == Qt.Key.Key_Escape:
            return self._shut() or self._escaped()
        if not self.shown:
            return False
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up) and (alt or not self._in_cell or self.list.currentItem()):
            self._move(1 if key == Qt.Key.Key_Down else -1)
            return True
        item = self.list.currentItem()
        if item is not None and (key in _ENTER or (key == Qt.Key.Key_Right and self._at_end())):
            self._take(item.data(Qt.ItemDataRole.UserRole))
            return True
        if key in (*_ENTER, Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            self.close()
        return False

    def _shut(self) -> bool:
        open_before = self.shown
        self.close()
        return open_before

    def _move(self, by: int) -> None:
        """Choose the next line; before the first none is chosen."""
        self.list.setCurrentRow(max(-1, min(self.list.currentRow() + by, self.list.count() - 1)))

    def _take(self, text: str) -> None:
        before = self._text()
        self.close()
        if isinstance(self._field, QLineEdit):
            self._field.setText(text)
        else:
            self._field.setPlainText(text)
            self._field.moveCursor(QTextCursor.MoveOperation.End)
        self.close()
        self.chosen.emit(before, text)

    def _typed(self) -> None:
        if self._field.hasFocus() and self._at_end():
            self.offer()
        else:
            self.close()

    def _text(self) -> str:
        return self._field.text() if isinstance(self._field, QLineEdit) else self._field.toPlainText()

    def _at_end(self) -> bool:
        if isinstance(self._field, QLineEdit):
            return self._field.cursorPosition() == len(self._field.text())
        return self._field.textCursor().atEnd()

    def _made(self) -> None:
        """Make the list in the field's own window, where it never takes the focus."""
        window = self._field.window()
        if self._place is not None and self._place.parent() is window:
            return
        self._place = QFrame(window)
        self._place.setProperty("look", "surface")
        self.list.setParent(self._place)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setAccessibleName(tr("ข้อความที่เคยกรอก"))
        self.list.setStyleSheet("QListView { border: 0; }")
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.itemClicked.connect(lambda item: self._take(item.data(Qt.ItemDataRole.UserRole)))
        column = QVBoxLayout(self._place)
        column.setContentsMargins(1, 1, 1, 1)
        column.addWidget(self.list)

    def _lay_out(self, rows: int) -> None:
        place, window = self._place, self._field.window()
        if place is None:
            return
        below = self._field.mapTo(window, QPoint(0, self._field.height() + 2))
        height = rows * ROW + 8
        top = below.y() if below.y() + height <= window.height() else below.y() - self._field.height() - height - 4
        width = min(max(self._field.width(), LEAST_WIDTH), window.width())
        place.setGeometry(min(below.x(), window.width() - width), max(0, top), width, height)
        place.show()
        place.raise_()


def completed(widget: QWidget) -> Field | None:
    """Return a widget as a field that can be completed, or nothing."""
    return widget if isinstance(widget, QLineEdit | QPlainTextEdit) else None
