"""A register's records as a table: pages read from the store when they are looked at, never the whole."""

from collections import OrderedDict
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from khoktoom_desktop.desktop.column_words import column_tip
from khoktoom_desktop.desktop.words import tr
from khoktoom_desktop.domain.cell import show_cell, write_cell
from khoktoom_desktop.domain.column import Column, ColumnKind, Lookups

if TYPE_CHECKING:
    from khoktoom_desktop.storage.record import Record

PAGE = 256
PAGES_KEPT = 16
Sort = tuple[tuple[str, bool], ...]
Index = QModelIndex | QPersistentModelIndex

_RIGHT = (ColumnKind.INTEGER, ColumnKind.BAHT)


class Rows(Protocol):
    """Some records in order, and of all that were asked for their number and totals by field."""

    @property
    def records(self) -> "Sequence[Record]":
        """Return the records of the page."""

    @property
    def count(self) -> int:
        """Return how many there are on all pages."""

    @property
    def totals(self) -> Mapping[str, int]:
        """Return the sums over all pages."""


Fetch = Callable[[Sort, int, int], Rows]
"""``fetch(sort, offset, limit)`` reads one page."""


class RecordTable(QAbstractTableModel):
    """Show records by their columns, sorted by the store; an empty sort leaves the register's own order."""

    def __init__(self, columns: Sequence[Column], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self.lookups = Lookups()
        self.totals: Mapping[str, int] = {}
        self.sort_by: Sort = ()
        self._fetch: Fetch | None = None
        self._count = 0
        self._pages: OrderedDict[int, list[tuple[Record, tuple[str, ...]]]] = OrderedDict()

    def load(self, fetch: Fetch, lookups: Lookups) -> None:
        """Read anew from the first page on; a later page is read when it is shown."""
        self.beginResetModel()
        self._fetch, self.lookups = fetch, lookups
        self._pages.clear()
        self._read(0)
        self.endResetModel()

    def record(self, row: int) -> "Record | None":
        """Return the record of a row."""
        found = self._row(row)
        return found[0] if found else None

    def row_of(self, uid: str) -> int:
        """Return the row of a record among the pages that were read, -1 where it is on none."""
        for page, rows in self._pages.items():
            for number, (record, _texts) in enumerate(rows):
                if record.uid == uid:
                    return page * PAGE + number
        return -1

    def find(self, uid: str, near: int) -> int:
        """Return the row of a record, looking around a row it may have moved from; -1 where it is not there."""
        for page in dict.fromkeys((0, near // PAGE, near // PAGE - 1, near // PAGE + 1)):
            if page >= 0 and page * PAGE < self._count and page not in self._pages:
                self._read(page)
        return self.row_of(uid)

    def total(self, column: Column) -> str:
        """Write the sum of a column that is added up, else nothing."""
        if not column.total or column.field not in self.totals:
            return ""
        return write_cell(column, self.totals[column.field], self.lookups)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Return the number of all records, read or not."""
        return 0 if parent.isValid() else self._count

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the text of a cell, the whole text as its tip, its alignment."""
        if role == Qt.ItemDataRole.DisplayRole:
            found = self._row(index.row())
            return found[1][index.column()].replace("\n", " · ") if found else None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(self.columns[index.column()])
        if role == Qt.ItemDataRole.ToolTipRole:
            found = self._row(index.row())
            return found[1][index.column()] if found and len(found[1][index.column()]) > 20 else None
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return titles, their alignment, and what a column is for as its tip."""
        if orientation is Qt.Orientation.Vertical or not 0 <= section < len(self.columns):
            return section + 1 if role == Qt.ItemDataRole.DisplayRole else None
        column = self.columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return tr(column.title)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return column_tip(column)
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column in the store; no column brings back the register's own order."""
        wanted: Sort = ()
        if 0 <= column < len(self.columns):
            wanted = ((self.columns[column].field, order is Qt.SortOrder.DescendingOrder),)
        if wanted == self.sort_by:
            return
        self.sort_by = wanted
        if self._fetch is not None:
            self.load(self._fetch, self.lookups)

    def _row(self, row: int) -> "tuple[Record, tuple[str, ...]] | None":
        page, number = divmod(row, PAGE)
        if page not in self._pages:
            self._read(page)
        rows = self._pages.get(page, [])
        return rows[number] if number < len(rows) else None

    def _read(self, page: int) -> None:
        if self._fetch is None:
            return
        found = self._fetch(self.sort_by, page * PAGE, PAGE)
        if page == 0:
            self._count, self.totals = found.count, found.totals
        self._pages[page] = [(record, self._texts(record)) for record in found.records]
        while len(self._pages) > PAGES_KEPT:
            self._pages.popitem(last=False)

    def _texts(self, record: "Record") -> tuple[str, ...]:
        return tuple(show_cell(column, getattr(record, column.field), self.lookups) for column in self.columns)


def _alignment(column: Column) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column.kind in _RIGHT else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
