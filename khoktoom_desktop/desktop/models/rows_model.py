"""A short list of rows edited in place; a text that cannot be read stays as typed until it is mended."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from khoktoom_desktop.desktop.words import say, tr
from khoktoom_desktop.domain.column import Choice
from khoktoom_desktop.thai.unreadable import Unreadable

Index = QModelIndex | QPersistentModelIndex
_SHOWN = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole)


def _same(text: str) -> str:
    return text


@dataclass(frozen=True)
class RowField:
    """A column of a short list: how a text is read (raising ``Unreadable``) and a value written.

    ``choices`` make it a list to choose from, ``flag`` a box to tick, ``date`` a field for dates.
    ``locked`` columns are shown only. ``width`` is in px; 0 takes what is left.
    """

    title: str
    width: int = 0
    read: Callable[[str], Any] = _same
    write: Callable[[Any], str] = str
    choices: tuple[Choice, ...] = ()
    flag: bool = False
    date: bool = False
    required: bool = False
    locked: bool = False


class RowsModel(QAbstractTableModel):
    """Hold rows of values; ``edited`` after a person changed something."""

    edited = Signal()

    def __init__(self, fields: Sequence[RowField], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.fields = tuple(fields)
        self._rows: list[list[Any]] = []
        self._unread: dict[tuple[int, int], tuple[str, str]] = {}

    def set_rows(self, rows: Sequence[Sequence[Any]]) -> None:
        """Show rows of values, one per field."""
        self.beginResetModel()
        self._rows = [list(row) for row in rows]
        self._unread.clear()
        self.endResetModel()

    def rows(self) -> list[tuple[Any, ...]]:
        """Return the rows in which something is entered."""
        return [tuple(row) for number, row in enumerate(self._rows) if not self._blank(number)]

    def problems(self) -> list[str]:
        """Say what cannot be read and what is missing, row by row."""
        found = [
            tr("แถวที่ {number} {title}: {why}").format(number=row + 1, title=self.fields[at].title, why=why)
            for (row, at), (_, why) in self._unread.items()
        ]
        for row, values in enumerate(self._rows):
            for at, field in enumerate(self.fields):
                empty = values[at] in (None, "") and (row, at) not in self._unread
                if field.required and empty and not self._blank(row):
                    found.append(tr("แถวที่ {number}: กรอก{title}").format(number=row + 1, title=field.title))
        return found

    def insert(self, row: int, values: Sequence[Any]) -> None:
        """Add a row at a place."""
        self.beginInsertRows(QModelIndex(), row, row)
        self._rows.insert(row, list(values))
        self._unread = {(at + (at >= row), column): held for (at, column), held in self._unread.items()}
        self.endInsertRows()
        self.edited.emit()

    def take(self, row: int) -> list[Any]:
        """Take a row away and return it."""
        self.beginRemoveRows(QModelIndex(), row, row)
        taken = self._rows.pop(row)
        self._unread = {(at - (at > row), column): held for (at, column), held in self._unread.items() if at != row}
        self.endRemoveRows()
        self.edited.emit()
        return taken

    def rowCount(self, parent: Index | None = None) -> int:
        """Return how many rows there are."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index | None = None) -> int:
        """Return how many fields there are."""
        return 0 if parent is not None and parent.isValid() else len(self.fields)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:
        """Return a field's title, or a row's number."""
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return self.fields[section].title if orientation is Qt.Orientation.Horizontal else str(section + 1)

    def data(self, index: Index, role: int = 0) -> Any:
        """Return what a cell shows, its tick, or why its text cannot be read."""
        row, at = index.row(), index.column()
        field, value = self.fields[at], self._rows[row][at]
        unread = self._unread.get((row, at))
        if role in _SHOWN:
            if field.flag:
                return None
            if unread is not None:
                return unread[0]
            if role == Qt.ItemDataRole.DisplayRole and field.choices:
                return next((tr(choice.title) for choice in field.choices if choice.key == value), value)
            return "" if value is None else field.write(value)
        if role == Qt.ItemDataRole.CheckStateRole and field.flag:
            return Qt.CheckState.Checked if value else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.ToolTipRole:
            return unread[1] if unread else (None if field.flag or value is None else field.write(value))
        if role == Qt.ItemDataRole.UserRole:
            return unread is not None
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Take a typed text or a tick."""
        row, at = index.row(), index.column()
        field = self.fields[at]
        if role == Qt.ItemDataRole.CheckStateRole and field.flag:
            self._rows[row][at] = Qt.CheckState(value) == Qt.CheckState.Checked
        elif role == Qt.ItemDataRole.EditRole:
            self._read(row, at, str(value))
        else:
            return False
        self.dataChanged.emit(index, index)
        self.edited.emit()
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Tell what may be done with a cell."""
        flags = super().flags(index)
        field = self.fields[index.column()]
        if field.locked:
            return flags
        return flags | (Qt.ItemFlag.ItemIsUserCheckable if field.flag else Qt.ItemFlag.ItemIsEditable)

    def _read(self, row: int, at: int, text: str) -> None:
        field = self.fields[at]
        self._unread.pop((row, at), None)
        if not text.strip():
            self._rows[row][at] = "" if isinstance(self._rows[row][at], str) else None
            return
        try:
            self._rows[row][at] = field.read(text.strip())
        except Unreadable as unreadable:
            self._unread[row, at] = (text, say(unreadable))

    def _blank(self, row: int) -> bool:
        """Tell whether nothing was typed into a row; lists and ticks have a value from the start."""
        typed = [at for at, field in enumerate(self.fields) if not (field.flag or field.choices or field.locked)]
        return all(self._rows[row][at] in (None, "") and (row, at) not in self._unread for at in typed)
