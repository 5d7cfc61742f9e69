"""Columns of a table as a person has laid them out: applied when it is made, kept when it is changed."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QTableView

from khoktoom_desktop.domain.column import Column
from khoktoom_desktop.domain.trouble import Trouble
from khoktoom_desktop.services.grid_layout import Layout, read_layout, write_layout

DELAY = 600
"""Milliseconds after the last change until it is kept."""


class LayoutKeeper(QObject):
    """Keep order, widths, what is hidden and the sort of one table under a name; ``reset`` brings back the usual."""

    def __init__(
        self,
        name: str,
        table: QTableView,
        columns: Sequence[Column],
        usual_width: Callable[[Column], int],
        usual_hidden: Sequence[str],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.name, self._table, self._columns = name, table, tuple(columns)
        self._usual_width, self._usual_hidden = usual_width, tuple(usual_hidden)
        self.layout = read_layout(name)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(DELAY)
        self._timer.timeout.connect(self.keep)
        self._applying = False
        header = table.horizontalHeader()
        header.sectionMoved.connect(lambda *_: self.changed())
        header.sectionResized.connect(lambda *_: self.changed())
        self.apply()

    def apply(self) -> None:
        """Lay the table out."""
        self._applying = True
        header = self._table.horizontalHeader()
        fields = [column.field for column in self._columns]
        wanted = [name for name in self.layout.order if name in fields]
        wanted += [name for name in fields if name not in wanted]
        for place, name in enumerate(wanted):
            header.moveSection(header.visualIndex(fields.index(name)), place)
        hidden = self._usual_hidden if self.layout.hidden is None else self.layout.hidden
        for at, column in enumerate(self._columns):
            header.resizeSection(at, self.layout.widths.get(column.field, self._usual_width(column)))
            self._table.setColumnHidden(at, column.field in hidden)
        self._applying = False

    def reset(self) -> None:
        """Bring back the usual layout; mode and pins stay."""
        self.layout = self.layout.reset()
        self.apply()
        self.keep()

    def change(self, layout: Layout) -> None:
        """Take another layout and keep it."""
        self.layout = layout
        self._timer.start()

    def changed(self) -> None:
        """Keep what was changed by dragging, a little later."""
        if not self._applying:
            self._timer.start()

    def hide(self, column: int, *, hidden: bool) -> None:
        """Hide a column or show it."""
        self._table.setColumnHidden(column, hidden)
        self.changed()

    def keep(self) -> None:
        """Keep the layout now; a full disk is no reason to disturb typing."""
        self._timer.stop()
        header = self._table.horizontalHeader()
        order = tuple(self._columns[header.logicalIndex(at)].field for at in range(len(self._columns)))
        usual = tuple(column.field for column in self._columns)
        hidden = tuple(column.field for at, column in enumerate(self._columns) if self._table.isColumnHidden(at))
        widths = {
            column.field: header.sectionSize(at)
            for at, column in enumerate(self._columns)
            if not self._table.isColumnHidden(at)
            and at != self._stretched()
            and header.sectionSize(at) != self._usual_width(column)
        }
        self.layout = replace(
            self.layout,
            order=() if order == usual else order,
            hidden=None if set(hidden) == set(self._usual_hidden) else hidden,
            widths=widths | {name: width for name, width in self.layout.widths.items() if name in hidden},
        )
        # Whether the grid is shown is not the columns' to say.
        self.layout = replace(self.layout, grid=read_layout(self.name).grid)
        with suppress(Trouble):
            write_layout(self.name, self.layout)

    def _stretched(self) -> int:
        """Return the column that fills the table because it is the last, -1 for none: no one chose its width."""
        header = self._table.horizontalHeader()
        if not header.stretchLastSection():
            return -1
        shown = [at for at in range(len(self._columns)) if not self._table.isColumnHidden(at)]
        return max(shown, key=header.visualIndex, default=-1)

    def read_pins(self) -> None:
        """Take pins that were set elsewhere, as on the form."""
        self.layout = replace(self.layout, pins=read_layout(self.name).pins)

    def flush(self) -> None:
        """Keep what waits to be kept, as before closing."""
        if self._timer.isActive():
            self.keep()

    @property
    def sort(self) -> tuple[tuple[str, bool], ...]:
        """Return the order chosen, empty for the register's own."""
        known = {column.field for column in self._columns}
        return (self.layout.sort,) if self.layout.sort is not None and self.layout.sort[0] in known else ()

    def show_sort(self) -> None:
        """Show on the headings how the rows are sorted."""
        header = self._table.horizontalHeader()
        fields = [column.field for column in self._columns]
        header.setSortIndicatorShown(bool(self.sort))
        for name, descending in self.sort:
            order = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
            header.setSortIndicator(fields.index(name), order)
