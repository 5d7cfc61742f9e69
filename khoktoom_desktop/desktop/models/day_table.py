"""A month as a calendar of counts: weeks down, Sunday to Saturday across."""

from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QBrush, QColor

from khoktoom_desktop.desktop.grid.delegate import PROBLEM, Index
from khoktoom_desktop.desktop.models.typed_counts import Entered, TypedCounts
from khoktoom_desktop.desktop.theme import Colours
from khoktoom_desktop.desktop.words import say, tr
from khoktoom_desktop.domain.money import write_count
from khoktoom_desktop.domain.problem import Problem
from khoktoom_desktop.thai.dates import SHORT_WEEKDAYS, short_date, weekday_short

Role = Qt.ItemDataRole
DAY = Role.UserRole + 2
"""The number of a cell's day."""

WEEKDAYS = (SHORT_WEEKDAYS[-1], *SHORT_WEEKDAYS[:-1])
_MONTH = 0
"""All days are typed in one go; undo goes through them in the order of typing."""


class DayTable(QAbstractTableModel):
    """Hold the counts of a month's days as stored and as typed; ``edited`` after a person typed."""

    edited = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.days: tuple[date, ...] = ()
        self.colours: Colours | None = None
        self._stored: dict[date, int | None] = {}
        self._typed = TypedCounts()
        self._offset = 0

    def load(self, days: Mapping[date, int | None]) -> None:
        """Show the days of one month."""
        self.beginResetModel()
        self.days, self._stored = tuple(sorted(days)), dict(days)
        self._offset = (self.days[0].weekday() + 1) % 7 if self.days else 0
        self._typed.forget(tuple(self._typed))
        self.endResetModel()

    def day(self, row: int, column: int) -> date | None:
        """Return the day of a cell, ``None`` outside the month."""
        at = row * 7 + column - self._offset
        return self.days[at] if 0 <= at < len(self.days) and 0 <= column < 7 else None

    def place(self, day: date) -> QModelIndex:
        """Return the cell of a day."""
        at = self.days.index(day) + self._offset
        return self.index(at // 7, at % 7)

    def count(self, day: date) -> int | None:
        """Return what a day holds, typed or stored; a text that cannot be read leaves what is stored."""
        typed = self.typed(day)
        return self._stored[day] if typed is None or typed.problem is not None else typed.count

    def counts(self) -> dict[date, int | None]:
        """Return what every day holds."""
        return {day: self.count(day) for day in self.days}

    def typed(self, day: date) -> Entered | None:
        """Return what was typed into a day."""
        return self._typed.get((_MONTH, day.day))

    def problems(self) -> list[tuple[date, Problem]]:
        """Return the days whose text cannot be read."""
        found = [(day, typed.problem) for day in self.days if (typed := self.typed(day)) is not None]
        return [(day, problem) for day, problem in found if problem is not None]

    def put_texts(self, texts: Sequence[tuple[Index, str]]) -> None:
        """Type texts into cells."""
        for index, text in texts:
            day = self.day(index.row(), index.column())
            if day is not None:
                self._typed.type((_MONTH, day.day), text.strip(), self._stored[day])
        self._tell()

    def restore_cell(self, row: int, column: int) -> bool:
        """Bring back what a day held before it was typed over."""
        day = self.day(row, column)
        if day is None or self.typed(day) is None:
            return False
        self._typed.forget([(_MONTH, day.day)])
        self._tell()
        return True

    def can_undo_typing(self, row: int) -> bool:
        """Tell whether anything was typed."""
        return self._typed.can_undo(_MONTH)

    def undo_typing(self, row: int) -> None:
        """Take the last typed day back."""
        self._typed.undo(_MONTH)
        self._tell()

    def toggled(self, index: Index) -> str | None:
        """Return nothing: no cell is a yes or no."""
        return None

    def today_text(self, index: Index) -> str | None:
        """Return nothing: the cells hold counts."""
        return None

    def last_row(self) -> int:
        """Return the last week."""
        return self.rowCount() - 1

    def refused(self) -> list[tuple[int, int]]:
        """Return the cells of the days that cannot be read."""
        return [divmod(self._offset + day.day - 1, 7) for day, _problem in self.problems()]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Return the number of weeks."""
        return 0 if parent.isValid() else (self._offset + len(self.days) + 6) // 7

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Return the days of a week."""
        return 0 if parent.isValid() else 7

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Tell that the days of the month are typed into."""
        if self.day(index.row(), index.column()) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEditable

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        """Return count, day, problem and words of a cell."""
        day = self.day(index.row(), index.column())
        if role == Role.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if day is None:
            return QBrush(QColor(self.colours.ground)) if role == Role.BackgroundRole and self.colours else None
        typed, count = self.typed(day), self.count(day)
        problem = None if typed is None else typed.problem
        if role in (Role.DisplayRole, Role.EditRole):
            if typed is not None and problem is not None:
                return typed.text
            return "" if count is None else write_count(count) if role == Role.DisplayRole else str(count)
        if role == DAY:
            return day.day
        if role == PROBLEM:
            return problem
        if role == Role.ToolTipRole:
            return None if problem is None else say(problem)
        if role == Role.AccessibleTextRole:
            return f"{weekday_short(day)} {short_date(day)} {count if count is not None else tr('ว่าง')}"
        if role == Role.BackgroundRole and self.colours and typed is not None:
            return QBrush(QColor(self.colours.error_tint if problem else self.colours.accent_tint))
        return None

    def setData(self, index: Index, value: object, role: int = Role.EditRole) -> bool:
        """Take a typed count."""
        if role != Role.EditRole:
            return False
        self.put_texts([(index, str(value))])
        return True

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> object:
        """Return the days of the week."""
        if orientation is Qt.Orientation.Horizontal and role == Role.DisplayRole and section < 7:
            return tr(WEEKDAYS[section])
        if role == Role.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def _tell(self) -> None:
        if self.rowCount():
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, 6))
        self.edited.emit()
