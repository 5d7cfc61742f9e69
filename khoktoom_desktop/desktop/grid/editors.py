"""What opens over a cell: the house's own fields, a line that finds an entry of a list, a box for long text."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent, QMoveEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QListWidget, QPlainTextEdit, QWidget

from khoktoom_desktop.desktop.grid.keys import ENTER
from khoktoom_desktop.desktop.theme import ROW
from khoktoom_desktop.desktop.widgets.baht_edit import BahtEdit
from khoktoom_desktop.desktop.widgets.count_edit import CountEdit
from khoktoom_desktop.desktop.widgets.date_edit import ThaiDateEdit
from khoktoom_desktop.desktop.widgets.reading_edit import ReadingEdit
from khoktoom_desktop.desktop.widgets.text_edit import IdentifierEdit, TextEdit
from khoktoom_desktop.domain.cell import NO, YES
from khoktoom_desktop.domain.column import Column, ColumnKind, Lookups
from khoktoom_desktop.thai.text import search_key

SHOWN = 10
LONG_WIDTH, LONG_LINES = 320, 4
_FIELDS = {
    ColumnKind.DATE: ThaiDateEdit,
    ColumnKind.BAHT: BahtEdit,
    ColumnKind.INTEGER: CountEdit,
    ColumnKind.DIGITS: IdentifierEdit,
}
_LISTS = (ColumnKind.CHOICE, ColumnKind.REFERENCE, ColumnKind.BOOLEAN)


def make_editor(column: Column, lookups: Lookups, parent: QWidget) -> QWidget:
    """Return the field for a column's cells."""
    if column.kind in _LISTS:
        return ChoiceLine(titles_of(column, lookups), parent)
    if column.kind in (ColumnKind.LONG_TEXT, ColumnKind.LINES):
        return LongCell(parent)
    field: ReadingEdit = _FIELDS.get(column.kind, TextEdit)(parent)
    field.setProperty("ofMonth", column.month)
    # In a grid the field is as high as its row.
    field.setMinimumHeight(0)
    field.setMaximumHeight(ROW * 2)
    return field


def titles_of(column: Column, lookups: Lookups) -> tuple[str, ...]:
    """Return the words that a cell of a list may hold."""
    if column.kind is ColumnKind.BOOLEAN:
        return (YES, NO)
    if column.kind is ColumnKind.REFERENCE:
        return tuple(lookups.references.get(column.source, {}).values())
    return tuple(entry.title for entry in column.entries(lookups))


def text_of(editor: QWidget) -> str:
    """Return what was typed into a field."""
    if isinstance(editor, ChoiceLine):
        return editor.taken()
    if isinstance(editor, QPlainTextEdit):
        return editor.toPlainText()
    return editor.text() if isinstance(editor, QLineEdit) else ""


def find_titles(titles: Sequence[str], typed: str) -> list[str]:
    """Return the titles that contain what is typed: the very one first, then those that begin so."""
    wanted = search_key(typed)
    keyed = [(search_key(title), title) for title in titles]
    return [title for _, title in sorted(_ranked(keyed, wanted), key=lambda each: each[0])]


def _ranked(keyed: Sequence[tuple[str, str]], wanted: str) -> list[tuple[int, str]]:
    return [
        (0 if key == wanted else 1 if key.startswith(wanted) else 2, title) for key, title in keyed if wanted in key
    ]


class ChoiceLine(QLineEdit):
    """Find an entry of a list by typing part of it; the marked one is taken by Enter, Tab or leaving.

    What is not in the list stays as typed, to be shown in red.
    """

    def __init__(self, titles: Sequence[str], parent: QWidget) -> None:
        super().__init__(parent)
        self._titles = tuple(titles)
        # A window of its own, so that the grid's edge does not cut it; it never takes the keys.
        self.list = QListWidget(self)
        self.list.setWindowFlags(Qt.WindowType.ToolTip)
        self.list.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setAccessibleName(self.tr("รายการให้เลือก"))
        self.list.itemPressed.connect(lambda item: self.setText(item.text()))
        self.textEdited.connect(self._find)

    def open_list(self) -> None:
        """Show all entries, the one of the cell marked."""
        self._fill(self._titles, self.text())

    def taken(self) -> str:
        """Return the marked entry, else what was typed; nothing typed is nothing."""
        item = self.list.currentItem()
        if self.text().strip() and item is not None and self.list.isVisible():
            return item.text()
        return self.text()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the mark; Alt+Down and F4 show the whole list."""
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if event.key() == Qt.Key.Key_F4 or (alt and event.key() == Qt.Key.Key_Down):
            self.open_list()
        else:
            super().keyPressEvent(event)

    def step(self, down: bool) -> bool:
        """Move the mark of an open list; tell whether one is open."""
        if not self.list.isVisible() or not self.list.count():
            return False
        row = self.list.currentRow() + (1 if down else -1)
        self.list.setCurrentRow(max(0, min(row, self.list.count() - 1)))
        item = self.list.currentItem()
        self.setText(item.text())
        self.selectAll()
        return True

    def hideEvent(self, event: QEvent) -> None:
        """Close the list with the line."""
        self.list.hide()

    def moveEvent(self, event: QMoveEvent) -> None:
        """Let the list follow the line."""
        if self.list.isVisible():
            self._place()

    def _find(self, typed: str) -> None:
        self._fill(find_titles(self._titles, typed) if typed.strip() else self._titles, typed)

    def _fill(self, titles: Sequence[str], typed: str) -> None:
        self.list.clear()
        self.list.addItems(list(titles))
        same = [at for at, title in enumerate(titles) if search_key(title) == search_key(typed)]
        self.list.setCurrentRow(same[0] if same else 0 if typed.strip() else -1)
        self.list.setVisible(bool(titles))
        self._place()

    def _place(self) -> None:
        rows = min(max(self.list.count(), 1), SHOWN)
        width = max(self.width(), self.list.sizeHintForColumn(0) + 40)
        self.list.resize(width, rows * max(self.list.sizeHintForRow(0), 28) + 4)
        corner = self.mapToGlobal(QPoint(0, self.height() + 1))
        room = self.screen().availableGeometry()
        if corner.y() + self.list.height() > room.bottom():
            corner = self.mapToGlobal(QPoint(0, -self.list.height() - 1))
        corner.setX(max(room.left(), min(corner.x(), room.right() - width)))
        self.list.move(corner)


class LongCell(QPlainTextEdit):
    """Type text of several lines over a cell; Alt+Enter and Shift+Enter begin a new line."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)

    def wanted_height(self) -> int:
        """Return the height of the box, in px."""
        return LONG_LINES * self.fontMetrics().lineSpacing() + 12

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Begin a new line; Enter alone has ended typing before it comes here."""
        if event.key() in ENTER:
            self.insertPlainText("\n")
            return
        super().keyPressEvent(event)


class Bubble(QLabel):
    """Say under an open cell how its text is understood, or why it cannot be read."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._room = parent
        self.setProperty("look", "bubble")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def say(self, editor: QWidget, text: str, *, wrong: bool) -> None:
        """Show a text under an editor, or nothing."""
        self.setVisible(bool(text))
        if not text:
            return
        look = "bubble-error" if wrong else "bubble"
        if look != self.property("look"):
            self.setProperty("look", look)
            self.style().unpolish(self)
            self.style().polish(self)
        self.setText(text)
        self.adjustSize()
        place = self._room
        corner = editor.mapTo(place, QPoint(0, editor.height() + 2))
        if corner.y() + self.height() > place.height():
            corner = editor.mapTo(place, QPoint(0, -self.height() - 2))
        corner.setX(max(0, min(corner.x(), place.width() - self.width())))
        self.move(corner)
        self.raise_()
