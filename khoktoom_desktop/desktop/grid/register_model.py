"""The records of a register as a grid: read when they are looked at, typed over, one blank row at the bottom."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt, Signal

from khoktoom_desktop.desktop.grid.delegate import PROBLEM, Index
from khoktoom_desktop.desktop.grid.row_edit import RowEdit
from khoktoom_desktop.desktop.grid.row_store import RowStore, Source
from khoktoom_desktop.desktop.grid.row_words import header_data, shown_problem, state_of
from khoktoom_desktop.desktop.theme import Colours
from khoktoom_desktop.domain.cell import NO, YES, show_cell
from khoktoom_desktop.domain.column import Column, ColumnKind, Lookups
from khoktoom_desktop.domain.problem import Problem, Severity
from khoktoom_desktop.registers.register import Register
from khoktoom_desktop.services.grid_rows import Fate, Keys, Outcome, typed_into
from khoktoom_desktop.services.records import today
from khoktoom_desktop.thai.dates import numeric_date

if TYPE_CHECKING:
    from khoktoom_desktop.storage.record import Record

Role = Qt.ItemDataRole


class RegisterModel(QAbstractTableModel):
    """Show rows by their keys: ids of records, negative numbers for rows that are not saved yet.

    ``edited`` after a person typed; ``rejected_typing`` is never silent: a text that cannot be read stays, in red.
    """

    edited = Signal()

    def __init__(self, register: Register, columns: Sequence[Column], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.register, self.columns = register, tuple(columns)
        self.places = {column.field: at for at, column in enumerate(self.columns)}
        self.lookups = Lookups()
        self.colours: Colours | None = None
        self.totals: Mapping[str, int] = {}
        self.pins: dict[str, str] = {}
        self._rows = RowStore(self._texts)
        self.edits: dict[int, RowEdit] = {}
        self.warned: dict[int, tuple[Problem, ...]] = {}

    def load(self, source: Source, keys: Keys, lookups: Lookups) -> None:
        """Show other rows; those that are not saved stay, at the bottom where the list does not hold them."""
        self.beginResetModel()
        self.lookups, self.totals = lookups, keys.totals
        listed = set(keys.ids)
        rest = [key for key in self._rows.keys[:-1] if key in self.edits and key not in listed]
        rest += [key for key in self.edits if key not in listed and key not in rest]
        self._rows.load(source, keys.ids, rest)
        self.warned.clear()
        for edit in self.edits.values():
            edit.read(self.register, lookups)
        self.endResetModel()

    def key(self, row: int) -> int:
        """Return the key of a row."""
        return self._rows.keys[row]

    def row_of(self, key: int) -> int:
        """Return the row of a key, -1 where it has none."""
        return self._rows.row_of(key)

    def ids(self, rows: Iterable[int]) -> list[int]:
        """Return the ids of the stored records among some rows."""
        return self._rows.ids(rows)

    def record(self, row: int) -> "Record | None":
        """Return the record of a row as it is stored; ``None`` for a new one."""
        found = self._rows.read(row)
        return found[0] if found else None

    def shown_record(self, row: int) -> "Record | None":
        """Return the record of a row with what was typed and can be read."""
        edit = self.edits.get(self._rows.keys[row])
        return edit.record if edit is not None else self.record(row)

    def edit_of(self, row: int) -> RowEdit | None:
        """Return what was typed into a row and is not saved."""
        return self.edits.get(self._rows.keys[row]) if 0 <= row < len(self._rows.keys) else None

    def text(self, row: int, column: int) -> str:
        """Return what a cell shows."""
        edit, name = self.edit_of(row), self.columns[column].field
        if edit is not None and (name in edit.texts or edit.new):
            problem = edit.unread.get(name)
            if problem is not None and edit.texts.get(name, "").strip():
                return edit.texts[name]
            if edit.record is not None:
                return show_cell(self.columns[column], getattr(edit.record, name), self.lookups)
        if self.is_blank(row):
            return self.pins.get(name, "")
        found = self._rows.read(row)
        return found[1][column] if found else ""

    def problem(self, row: int, name: str) -> Problem | None:
        """Return what is wrong with a cell, or what is worth a look since its row was saved."""
        edit = self.edit_of(row)
        if edit is not None:
            return edit.problem(name)
        found = self.warned.get(self._rows.keys[row], ()) if 0 <= row < len(self._rows.keys) else ()
        return next((problem for problem in found if problem.field == name), None)

    @property
    def saved_rows(self) -> int:
        """Return how many records are shown, without rows that were never saved."""
        return len(self._rows.keys) - 1 - sum(edit.new for edit in self.edits.values())

    def is_blank(self, row: int) -> bool:
        """Tell whether a row is the untouched one at the bottom."""
        return row == len(self._rows.keys) - 1 and self._rows.keys[row] not in self.edits

    def settle(self, outcomes: Mapping[int, Outcome]) -> None:
        """Take what became of rows that were to be saved: their records, or why they stay red."""
        for key, outcome in outcomes.items():
            row = self.row_of(key)
            if outcome.fate is Fate.BAD:
                self.edits[key].problems = outcome.problems
            else:
                self.edits.pop(key, None)
                if outcome.after is not None and outcome.after.id is not None:
                    if row >= 0:
                        self._rows.keys[row] = outcome.after.id
                    self.keep(outcome.after, outcome.problems)
            if row >= 0:
                self.repaint(row)

    def settle_twins(self, key: int, other: str) -> None:
        """Tell of a row no more that it may repeat another record: they were said to be two."""
        edit = self.edits.get(key)
        if edit is not None:
            edit.problems = tuple(each for each in edit.problems if each.other != other)
        self.warned[key] = tuple(each for each in self.warned.get(key, ()) if each.other != other)
        self.repaint(self.row_of(key))

    def append(self, rows: "Sequence[RowEdit | Record]") -> list[int]:
        """Add rows above the blank one, saved or not; returns their keys."""
        if not rows:
            return []
        at = len(self._rows.keys) - 1
        keys = []
        self.beginInsertRows(QModelIndex(), at, at + len(rows) - 1)
        for row in rows:
            if isinstance(row, RowEdit):
                key = row.base.id or self._rows.fresh()
                row.read(self.register, self.lookups)
                self.edits[key] = row
            else:
                key = row.id or self._rows.fresh()
                self.keep(row)
            keys.append(key)
        self._rows.keys[at:at] = keys
        self.endInsertRows()
        return keys

    def put_edit(self, key: int, edit: RowEdit) -> None:
        """Show a row as typed over, such as one of a paste that cannot be saved yet."""
        edit.read(self.register, self.lookups)
        self.edits[key] = edit
        row = self.row_of(key)
        if row >= 0:
            self.repaint(row)

    def blank_record(self) -> "Record":
        """Return what a new row begins with."""
        source = self._rows.source
        return source.blank() if source is not None else self.register.record_class()()

    def over(self, row: int) -> RowEdit:
        """Return what is typed into a row, beginning to type where nothing was; the blank row gets a successor."""
        key = self._rows.keys[row]
        if key in self.edits:
            return self.edits[key]
        record = self.record(row)
        if record is None:
            pinned = {name: text for name, text in self.pins.items() if name in self.places}
            made = RowEdit(self.blank_record(), True, pinned, frozenset(pinned))
        else:
            made = RowEdit(record, False)
        made.read(self.register, self.lookups)
        self.edits[key] = made
        if row == len(self._rows.keys) - 1:
            self.beginInsertRows(QModelIndex(), row + 1, row + 1)
            self._rows.keys.append(self._rows.fresh())
            self.endInsertRows()
        return made

    def drop(self, key: int) -> None:
        """Forget what was typed into a row; a new row goes away."""
        row = self.row_of(key)
        edit = self.edits.get(key)
        if edit is None or row < 0:
            return
        # First of all: the cursor may leave the row while it goes, and must find nothing to save.
        del self.edits[key]
        if edit.new:
            self.beginRemoveRows(QModelIndex(), row, row)
            del self._rows.keys[row]
            self.endRemoveRows()
        else:
            self.repaint(row)

    def put_texts(self, texts: Sequence[tuple[Index, str]]) -> None:
        """Type texts into cells."""
        rows = set()
        for index, text in texts:
            # To empty a row that holds nothing is not to begin one.
            if text.strip() or not self.is_blank(index.row()):
                rows.add(self._type(index.row(), index.column(), text))
        for row in sorted(rows, reverse=True):
            self._settle_typing(row)
        if rows:
            self.edited.emit()

    def restore_cell(self, row: int, column: int) -> bool:
        """Bring back what a cell held, else what its row held."""
        edit = self.edit_of(row)
        if edit is None:
            return False
        if edit.restore(self.columns[column].field):
            self._settle_typing(row)
        else:
            self.drop(self._rows.keys[row])
        self.edited.emit()
        return True

    def can_undo_typing(self, row: int) -> bool:
        """Tell whether a row has typed cells that are not saved."""
        return self.edit_of(row) is not None

    def undo_typing(self, row: int) -> None:
        """Take the last typed cell of a row back."""
        edit = self.edit_of(row)
        if edit is None:
            return
        if edit.undo():
            self._settle_typing(row)
        else:
            self.drop(self._rows.keys[row])
        self.edited.emit()

    def toggled(self, index: Index) -> str | None:
        """Return the other of yes and no."""
        if self.columns[index.column()].kind is not ColumnKind.BOOLEAN:
            return None
        return NO if self.text(index.row(), index.column()) == YES else YES

    def today_text(self, index: Index) -> str | None:
        """Return today for a date's cell."""
        return numeric_date(today()) if self.columns[index.column()].kind is ColumnKind.DATE else None

    def last_row(self) -> int:
        """Return the last row that holds something."""
        return len(self._rows.keys) - 2

    def refused(self) -> list[tuple[int, int]]:
        """Return the cells that keep their rows from being saved, as one reads."""
        return sorted(
            (self.row_of(key), column)
            for key, edit in self.edits.items()
            for column, each in enumerate(self.columns)
            if (problem := edit.problem(each.field)) is not None and problem.severity is Severity.ERROR
        )

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Return the number of rows, the blank one too."""
        return 0 if parent.isValid() else len(self._rows.keys)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self.columns)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Tell whether a cell is typed into."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        column = self.columns[index.column()]
        if column.computed:
            return flags
        if column.kind is ColumnKind.LINES:
            record = self.shown_record(index.row())
            if record is not None and not typed_into(column, record):
                return flags
        return flags | Qt.ItemFlag.ItemIsEditable

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        """Return text, problem, colours, alignment and tip of a cell."""
        row, column = index.row(), index.column()
        if role == Role.DisplayRole:
            return self.text(row, column).replace("\n", " · ")
        if role == Role.EditRole:
            edit, name = self.edit_of(row), self.columns[column].field
            typed = edit.texts.get(name) if edit is not None and name in edit.unread else None
            return self.text(row, column) if typed is None else typed
        if role == PROBLEM:
            return self.problem(row, self.columns[column].field)
        return shown_problem(self, row, column, role)

    def setData(self, index: Index, value: object, role: int = Role.EditRole) -> bool:
        """Take a typed text."""
        if role != Role.EditRole:
            return False
        self.put_texts([(index, str(value))])
        return True

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> object:
        """Return titles of columns; numbers and states of rows."""
        return header_data(self, section, orientation, role)

    def repaint(self, row: int) -> None:
        """Show a row anew."""
        self.dataChanged.emit(self.index(row, 0), self.index(row, len(self.columns) - 1))
        self.headerDataChanged.emit(Qt.Orientation.Vertical, row, row)

    def state(self, row: int) -> str:
        """Return ``blank``, ``wrong``, ``typed`` or ``saved``."""
        return state_of(self, row)

    def _type(self, row: int, column: int, text: str) -> int:
        edit, name = self.over(row), self.columns[column].field
        stored = show_cell(self.columns[column], getattr(edit.base, name), self.lookups)
        if text == stored and not edit.new:
            edit.restore(name)
        else:
            edit.type(name, text)
        return row

    def _settle_typing(self, row: int) -> None:
        """Read a row anew, or let it go where nothing typed is left."""
        edit = self.edits[self._rows.keys[row]]
        if edit.blank or not (edit.new or edit.texts):
            self.drop(self._rows.keys[row])
            return
        edit.read(self.register, self.lookups)
        self.repaint(row)

    def keep(self, record: "Record", problems: tuple[Problem, ...] = ()) -> None:
        """Take a record as it now stands in the file, and what is worth a look."""
        if problems:
            self.warned[record.id or 0] = problems
        else:
            self.warned.pop(record.id or 0, None)
        self._rows.keep(record)

    def _texts(self, record: "Record") -> tuple[str, ...]:
        return tuple(show_cell(column, getattr(record, column.field), self.lookups) for column in self.columns)
