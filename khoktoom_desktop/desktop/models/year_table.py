"""The year of one channel as a grid: departments as headings, services down, ต.ค.–ก.ย. across, sums live."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QBrush, QColor

from khoktoom_desktop.desktop.grid.delegate import PROBLEM
from khoktoom_desktop.desktop.models.typed_counts import Entered, TypedCounts
from khoktoom_desktop.desktop.models.year_words import FIRST, NAME, TOTAL, UNIT, colour, heading_data, tip
from khoktoom_desktop.desktop.theme import Colours, font
from khoktoom_desktop.desktop.words import tr
from khoktoom_desktop.domain.money import write_count
from khoktoom_desktop.domain.period import BUDDHIST_ERA, SHORT_MONTHS
from khoktoom_desktop.services.records import today
from khoktoom_desktop.services.year_grid import Cell, GridRow, YearGrid
from khoktoom_desktop.thai.text import search_key

Index = QModelIndex | QPersistentModelIndex
COLUMNS = 15
_MIDDLE = Qt.AlignmentFlag.AlignVCenter


class YearTable(QAbstractTableModel):
    """Show a ``YearGrid``; typed cells stay here until ``taken`` hands them to be saved.

    ``edited`` is emitted after each typed cell. A count of a month that is kept by days is not typed over:
    ``days_asked(row, column)`` asks for the days instead.
    """

    edited = Signal()
    days_asked = Signal(int, int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.grid: YearGrid | None = None
        self.today = today()
        self.colours: Colours | None = None
        self.marked: tuple[date, ...] = ()  # the months of the chosen period: what lacks in them is tinted
        self._rows: list[GridRow | str] = []
        self._entered = TypedCounts()
        self._words = ""

    def load(self, grid: YearGrid, day: date) -> None:
        """Show another grid, or the same one as it stands now: then the cursor and what was typed stay."""
        before = self.grid
        same = before is not None and (grid.year, grid.channel) == (before.year, before.channel)
        alike = same and before is not None and [_key(row) for row in grid.rows] == [_key(row) for row in before.rows]
        if not alike:
            self.beginResetModel()
        if not same:
            self._entered.forget(tuple(self._entered))
        self.grid, self.today = grid, day
        self._fill()
        if alike:
            self._repaint()
        else:
            self.endResetModel()

    def find(self, words: str) -> None:
        """Show only services whose name or department contains the words."""
        self.beginResetModel()
        self._words = search_key(words)
        self._fill()
        self.endResetModel()

    def row(self, row: int) -> GridRow | None:
        """Return the service of a row, ``None`` for a heading."""
        found = self._rows[row] if 0 <= row < len(self._rows) else None
        return found if isinstance(found, GridRow) else None

    def heading(self, row: int) -> str:
        """Return the department that a heading names; nothing for a service."""
        found = self._rows[row] if 0 <= row < len(self._rows) else ""
        return found if isinstance(found, str) else ""

    def entered(self, row: int, column: int) -> Entered | None:
        """Return what was typed into a cell and is not saved."""
        service = self.row(row)
        return None if service is None else self._entered.get((service.service_id, column - FIRST))

    def row_of(self, service_id: int) -> int:
        """Return the row of a service, -1 where it is not shown."""
        rows = (at for at, row in enumerate(self._rows) if isinstance(row, GridRow) and row.service_id == service_id)
        return next(rows, -1)

    def cell(self, row: int, column: int) -> Cell | None:
        """Return the stored cell of a month column."""
        service = self.row(row)
        return service.cells[column - FIRST] if service and FIRST <= column < TOTAL else None

    def count(self, row: int, column: int) -> int | None:
        """Return what a cell holds, typed or stored."""
        service = self.row(row)
        if service is None:
            return None
        entered = self._entered.get((service.service_id, column - FIRST))
        return entered.count if entered is not None and not entered.wrong else service.cells[column - FIRST].count

    def lacks(self, row: int, column: int) -> bool:
        """Tell whether a cell is awaited, of a month that is over, and neither stored nor typed."""
        cell, month = self.cell(row, column), self.month(column)
        over = month is not None and month < self.today.replace(day=1)
        return over and cell is not None and cell.expected and self.count(row, column) is None

    def taken(self, service_ids: Iterable[int] | None = None) -> dict[tuple[int, int], int | None]:
        """Return the typed cells that can be saved, of some services or all: (service, month 0–11) → count."""
        wanted = None if service_ids is None else set(service_ids)
        return {
            place: entered.count
            for place, entered in self._entered.items()
            if not entered.wrong and (wanted is None or place[0] in wanted)
        }

    def forget(self, places: Iterable[tuple[int, int]]) -> None:
        """Forget typed cells: they were saved or thrown away."""
        self._entered.forget(tuple(places))
        self._repaint()

    @property
    def wrong(self) -> tuple[str, ...]:
        """Return why typed cells cannot be read."""
        return tuple(entered.wrong for entered in self._entered.values() if entered.wrong)

    def drafts(self) -> dict[str, str]:
        """Return the typed texts by ``service/month``, to be kept until they are saved."""
        return {f"{service}/{month}": entered.text for (service, month), entered in self._entered.items()}

    def restore(self, texts: Mapping[str, str]) -> None:
        """Type texts again that ``drafts`` gave."""
        for place, text in texts.items():
            service, _, month = place.partition("/")
            row = self.row_of(int(service)) if service.isdecimal() else -1
            if row >= 0 and month.isdecimal():
                self.setData(self.index(row, FIRST + int(month)), text)

    @property
    def typed(self) -> tuple[tuple[int, int], ...]:
        """Return the places of all typed cells, readable or not."""
        return tuple(self._entered)

    def totals(self) -> list[tuple[str, list[int | None], int | None]]:
        """Return per unit its name, the sums of the months and of the year, typed cells included."""
        rows = [at for at, row in enumerate(self._rows) if isinstance(row, GridRow)]
        units = dict.fromkeys(row.unit for row in self._rows if isinstance(row, GridRow))
        found = []
        for unit in units:
            mine = [at for at in rows if (service := self.row(at)) and service.unit == unit]
            months = [_added(self.count(at, FIRST + month) for at in mine) for month in range(12)]
            found.append((unit, months, _added(months)))
        return found

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Return the number of services and headings."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Return service, unit, twelve months, total."""
        return 0 if parent.isValid() else COLUMNS

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Return what can be done with a cell: months can be typed into, headings not even chosen."""
        service = self.row(index.row())
        if service is None:
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        cell = self.cell(index.row(), index.column())
        return flags | Qt.ItemFlag.ItemIsEditable if cell is not None and not cell.by_days else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return text, alignment, colours and tip of a cell."""
        row, column = index.row(), index.column()
        service = self.row(row)
        if service is None:
            return heading_data(self, row, column, role)
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(service, row, column)
        if role == Qt.ItemDataRole.EditRole:
            entered = self._entered.get((service.service_id, column - FIRST))
            count = self.count(row, column) if FIRST <= column < TOTAL else None
            return entered.text if entered is not None else "" if count is None else str(count)
        if role == PROBLEM:
            found = self._entered.get((service.service_id, column - FIRST))
            return None if found is None else found.problem
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return (Qt.AlignmentFlag.AlignRight if column >= FIRST else Qt.AlignmentFlag.AlignLeft) | _MIDDLE
        if role == Qt.ItemDataRole.FontRole:
            return font(strong=True, tabular=True) if column == TOTAL else None
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(self, service, row, column)
        if role in (Qt.ItemDataRole.BackgroundRole, Qt.ItemDataRole.ForegroundRole):
            return colour(self, row, column, role)
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Take a typed count; empty text clears the cell, text that is no count stays in red with its reason."""
        service, cell = self.row(index.row()), self.cell(index.row(), index.column())
        if role != Qt.ItemDataRole.EditRole or service is None or cell is None:
            return False
        if cell.by_days:
            self.days_asked.emit(index.row(), index.column())
            return False
        self._entered.type((service.service_id, index.column() - FIRST), str(value).strip(), cell.count)
        self._repaint()
        self.edited.emit()
        return True

    def put_texts(self, texts: "Sequence[tuple[Index, str]]") -> None:
        """Type texts into cells at once; a month kept by days is not typed over."""
        for index, text in texts:
            service, cell = self.row(index.row()), self.cell(index.row(), index.column())
            if service is not None and cell is not None and not cell.by_days:
                self._entered.type((service.service_id, index.column() - FIRST), text.strip(), cell.count)
        self._repaint()
        self.edited.emit()

    def restore_cell(self, row: int, column: int) -> bool:
        """Bring back what a cell held before it was typed over, else its row."""
        service = self.row(row)
        done = service is not None and self._entered.restore((service.service_id, column - FIRST))
        if done:
            self._repaint()
            self.edited.emit()
        return done

    def can_undo_typing(self, row: int) -> bool:
        """Tell whether a row has typed cells that are not saved."""
        service = self.row(row)
        return service is not None and self._entered.can_undo(service.service_id)

    def undo_typing(self, row: int) -> None:
        """Take the last typed cell of a row back."""
        service = self.row(row)
        if service is not None:
            self._entered.undo(service.service_id)
            self._repaint()
            self.edited.emit()

    def toggled(self, index: Index) -> str | None:
        """Return nothing: no cell is a yes or no."""
        return None

    def today_text(self, index: Index) -> str | None:
        """Return nothing: no cell is a date."""
        return None

    def last_row(self) -> int:
        """Return the last row; none is blank at the bottom."""
        return len(self._rows) - 1

    def refused(self) -> list[tuple[int, int]]:
        """Return the typed cells that cannot be read, as one reads."""
        wrong = ((service, month) for (service, month), entered in self._entered.items() if entered.wrong)
        return sorted((self.row_of(service), FIRST + month) for service, month in wrong)

    def put_counts(self, counts: "Iterable[tuple[int, int, str]]") -> None:
        """Type texts by service and month, whether their rows are shown or found."""
        rows = {row.service_id: row for row in self.grid.rows} if self.grid else {}
        for service, month, text in counts:
            cell = rows[service].cells[month]
            if not cell.by_days:
                self._entered.type((service, month), text, cell.count)
        self._repaint()
        self.edited.emit()

    def services_from(self, row: int) -> tuple[int, ...]:
        """Return the services shown from a row on."""
        return tuple(each.service_id for each in self._rows[max(row, 0) :] if isinstance(each, GridRow))

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the headings; a month of another calendar year carries its year in the tip."""
        if orientation is Qt.Orientation.Vertical:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return (Qt.AlignmentFlag.AlignRight if section >= FIRST else Qt.AlignmentFlag.AlignLeft) | _MIDDLE
        month = self.month(section)
        if role == Qt.ItemDataRole.DisplayRole:
            fixed = {NAME: tr("งานบริการ"), UNIT: tr("หน่วย"), TOTAL: tr("รวม")}
            return tr(SHORT_MONTHS[month.month - 1]) if month else fixed.get(section, "")
        if role == Qt.ItemDataRole.ToolTipRole and month:
            return f"{tr(SHORT_MONTHS[month.month - 1])} {month.year + BUDDHIST_ERA}"
        if role == Qt.ItemDataRole.ForegroundRole and month in self.marked and len(self.marked) < 12 and self.colours:
            return QBrush(QColor(self.colours.accent))
        return None

    def _fill(self) -> None:
        self._rows = []
        for row in self.grid.rows if self.grid else ():
            if self._words and self._words not in search_key(f"{row.service} {row.department}"):
                continue
            headings = [each for each in self._rows if isinstance(each, str)]
            if not headings or headings[-1] != row.department:
                self._rows.append(row.department)
            self._rows.append(row)

    def month(self, column: int) -> date | None:
        """Return the month of a column, ``None`` for another."""
        return self.grid.months[column - FIRST] if self.grid and FIRST <= column < TOTAL else None

    def _text(self, service: GridRow, row: int, column: int) -> str:
        if column == NAME:
            return service.service
        if column == UNIT:
            return service.unit
        if column == TOTAL:
            total = _added(self.count(row, at) for at in range(FIRST, TOTAL))
            return "" if total is None else write_count(total)
        entered = self._entered.get((service.service_id, column - FIRST))
        if entered is not None and entered.wrong:
            return entered.text
        count = self.count(row, column)
        return "" if count is None else write_count(count)

    def _repaint(self) -> None:
        if self._rows:
            self.dataChanged.emit(self.index(0, FIRST), self.index(len(self._rows) - 1, TOTAL))


def _key(row: GridRow) -> tuple[int, str, str, str]:
    return row.service_id, row.service, row.department, row.unit


def _added(counts: "Iterable[int | None] | Sequence[int | None]") -> int | None:
    """Return the sum of what was entered, ``None`` where nothing was."""
    known = [count for count in counts if count is not None]
    return sum(known) if known else None
