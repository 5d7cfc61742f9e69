"""The columns of a register's grid: laid out, sorted by, pinned, kept in view, as a person chose."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from khoktoom_desktop.desktop.grid.header_menu import ColumnDeeds, ColumnState, column_menu
from khoktoom_desktop.desktop.grid.layout_keeper import LayoutKeeper
from khoktoom_desktop.desktop.grid.register_model import RegisterModel
from khoktoom_desktop.desktop.grid.sheet_view import SheetView
from khoktoom_desktop.domain.column import Column

USUAL_FROZEN = 1
"""Columns that stay in view until a person says otherwise."""


class ColumnControl(QObject):
    """Do what the menu of a column offers; ``resorted`` when rows are to be read in another order."""

    resorted = Signal()

    def __init__(
        self,
        name: str,
        view: SheetView,
        model: RegisterModel,
        usual_width: Callable[[Column], int],
        hidden: Sequence[str],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._view, self._model, self._parent = view, model, parent
        self.keeper = LayoutKeeper(name, view, model.columns, usual_width, hidden, self)
        self._freeze()
        self.keeper.show_sort()

    @property
    def sort(self) -> tuple[tuple[str, bool], ...]:
        """Return the order chosen, empty for the register's own."""
        return self.keeper.sort

    @property
    def pins(self) -> tuple[str, ...]:
        """Return the fields whose value a new row takes from the one before."""
        return self.keeper.layout.pins

    def menu(self, at: int) -> QMenu:
        """Return the menu of a column."""
        shown, columns = self._view.shown_columns(), self._model.columns
        state = ColumnState(
            frozenset(range(len(columns))) - frozenset(shown),
            frozenset(self._model.places[name] for name in self.pins if name in self._model.places),
            self.sort[0] if self.sort else None,
            self._view.frozen_count,
        )
        deeds = ColumnDeeds(self.sort_by, self.unsort, self.toggle_pin, self.freeze, self.hide, self.reset)
        return column_menu(self._parent, columns, at, shown.index(at) if at in shown else 0, state, deeds)

    def sort_by(self, at: int, descending: bool) -> None:
        """Sort by a column."""
        self._change(sort=(self._model.columns[at].field, descending))
        self._resort()

    def unsort(self) -> None:
        """Bring back the register's own order."""
        self._change(sort=None)
        self._resort()

    def freeze(self, count: int) -> None:
        """Keep so many columns in view."""
        self._change(frozen=count)
        self._freeze()

    def hide(self, at: int, hidden: bool) -> None:
        """Hide a column or show it."""
        self.keeper.hide(at, hidden=hidden)
        self._view.frozen.sync()

    def reset(self) -> None:
        """Bring back the usual columns."""
        sorted_ = bool(self.sort)
        self.keeper.reset()
        self._freeze()
        if sorted_:
            self._resort()

    def toggle_pin(self, at: int) -> None:
        """Pin a column with the value under the cursor, or let it go."""
        name = self._model.columns[at].field
        pins = self.pins
        self._change(pins=tuple(each for each in pins if each != name) if name in pins else (*pins, name))
        self.carry_pins()

    def carry_pins(self) -> None:
        """Offer the pinned values of the row under the cursor, else of the last one, to the next new row."""
        model, row = self._model, self._view.currentIndex().row()
        row = row if 0 <= row <= model.last_row() else model.last_row()
        known = {name: at for name, at in model.places.items() if name in self.pins}
        model.pins = {name: model.text(row, at) for name, at in known.items() if row >= 0}
        model.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(model.columns) - 1)
        model.repaint(model.rowCount() - 1)

    def read_pins(self) -> None:
        """Take pins that were set elsewhere, as on the form."""
        self.keeper.read_pins()

    def _change(self, **changes: Any) -> None:
        self.keeper.change(replace(self.keeper.layout, **changes))

    def _freeze(self) -> None:
        count = self.keeper.layout.frozen
        self._view.freeze(USUAL_FROZEN if count < 0 else count)

    def _resort(self) -> None:
        self.keeper.keep()
        self.keeper.show_sort()
        self.resorted.emit()
