"""The list of a register: fixed row heights, headings that sort, a row of totals that stays in view."""

from collections.abc import Sequence

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QMenu, QTableView, QVBoxLayout, QWidget

from khoktoom_desktop.desktop.grid.layout_keeper import LayoutKeeper
from khoktoom_desktop.desktop.models.record_table import RecordTable
from khoktoom_desktop.desktop.theme import ROW, font
from khoktoom_desktop.desktop.widgets.totals_row import INSET, TotalsRow
from khoktoom_desktop.desktop.words import tr
from khoktoom_desktop.domain.column import Column, ColumnKind

CHARACTER = 6
NARROWEST, WIDEST, WIDEST_HEADING = 70, 176, 110
# The share of the list that its main text takes, in per cent, while the clerk has not chosen another width.
MAIN_SHARE = 30
_WIDTHS = {ColumnKind.DATE: 108, ColumnKind.BAHT: 128, ColumnKind.INTEGER: 72, ColumnKind.BOOLEAN: 72}


class RegisterTable(QFrame):
    """Show a ``RecordTable``; ``chosen(row)`` when another row becomes the current one, ``opened`` on Enter."""

    chosen = Signal(int)
    opened = Signal()

    def __init__(self, model: RecordTable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "surface")
        self.model = model
        self.view = QTableView(self)
        self.view.setObjectName("records")
        self.view.setAccessibleName(tr("รายการในทะเบียน"))
        # The frame around table and totals draws the one border.
        self.view.setStyleSheet(f"QTableView {{ border: 0; }} QHeaderView::section {{ padding: 4px {INSET}px; }}")
        self.view.setCornerWidget(QWidget(self.view))
        self.view.setModel(model)
        self.totals = TotalsRow(self.view, self)
        self._main = self._main_width = 0
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.setSpacing(0)
        layout.addWidget(self.view, 1)
        layout.addWidget(self.totals)
        self._set_up_view()
        self._set_up_header()
        model.modelReset.connect(self._show_totals)
        self.view.selectionModel().currentRowChanged.connect(self._choose)
        self.view.selectionModel().selectionChanged.connect(self._selected)
        self.view.activated.connect(lambda _index: self.opened.emit())

    @property
    def row(self) -> int:
        """Return the current row, -1 where there is none."""
        return self.view.currentIndex().row()

    def rows(self) -> tuple[int, ...]:
        """Return the selected rows in order."""
        return tuple(sorted(index.row() for index in self.view.selectionModel().selectedRows()))

    def choose(self, row: int, *, quiet: bool = False) -> None:
        """Make a row the current and only selected one; -1 none. A quiet choice emits nothing."""
        selection = self.view.selectionModel()
        blocked = selection.blockSignals(quiet)
        if row < 0:
            selection.clear()
        else:
            index = self.model.index(row, self._first_visible())
            flags = QItemSelectionModel.SelectionFlag
            selection.setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
            self.view.scrollTo(index)
        selection.blockSignals(blocked)
        self.view.viewport().update()

    def lay_out(self, name: str, hidden: Sequence[str]) -> None:
        """Lay the columns out as the person left the list of that name, else all but those of some fields."""
        shown = [at for at, column in enumerate(self.model.columns) if column.field not in hidden]
        self._main = max(shown, key=lambda at: self.model.columns[at].width)
        self.keeper = LayoutKeeper(f"{name}.list", self.view, self.model.columns, self._usual, hidden, self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the main text its share of a wider list, unless the clerk has set its width."""
        super().resizeEvent(event)
        main = self.model.columns[self._main]
        if self.view.columnWidth(self._main) in (self._width(main), self._main_width):
            self._main_width = self._usual(main)
            self.view.setColumnWidth(self._main, self._main_width)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer on a heading which columns are shown."""
        header = self.view.horizontalHeader()
        if header.rect().contains(header.mapFromGlobal(event.globalPos())):
            self._column_menu(event.globalPos())

    def _set_up_view(self) -> None:
        self.view.setFont(font(tabular=True))
        self.view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.view.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.view.setShowGrid(False)
        self.view.setWordWrap(False)
        self.view.setTabKeyNavigation(False)
        self.view.setCornerButtonEnabled(False)
        rows = self.view.verticalHeader()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setMinimumSectionSize(ROW)
        rows.setDefaultSectionSize(ROW)
        rows.hide()

    def _set_up_header(self) -> None:
        header = self.view.horizontalHeader()
        header.setHighlightSections(False)
        header.setTextElideMode(Qt.TextElideMode.ElideRight)
        header.setSectionsMovable(True)
        header.setFixedHeight(ROW + 2)
        header.setMinimumSectionSize(48)
        header.setStretchLastSection(True)
        header.setSortIndicatorClearable(True)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.view.setSortingEnabled(True)

    def _width(self, column: Column) -> int:
        heading = min(self.fontMetrics().horizontalAdvance(tr(column.title)), WIDEST_HEADING) + 2 * INSET
        usual = min(column.width * CHARACTER, WIDEST) + 2 * INSET
        return _WIDTHS.get(column.kind) or max(NARROWEST, usual, heading)

    def _usual(self, column: Column) -> int:
        share = self.width() * MAIN_SHARE // 100 if column is self.model.columns[self._main] else 0
        return max(self._width(column), share)

    def _first_visible(self) -> int:
        hidden = self.view.isColumnHidden
        return next((at for at in range(self.model.columnCount()) if not hidden(at)), 0)

    def _column_menu(self, place: QPoint) -> None:
        menu = QMenu(self)
        for section, column in enumerate(self.model.columns):
            action = menu.addAction(tr(column.title))
            action.setCheckable(True)
            action.setChecked(not self.view.isColumnHidden(section))
            action.toggled.connect(lambda shown, at=section: self.keeper.hide(at, hidden=not shown))
        menu.addSeparator()
        menu.addAction(tr("คืนคอลัมน์ตามปกติ")).triggered.connect(lambda _checked=False: self.keeper.reset())
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(place)

    def _choose(self, current: QModelIndex, _previous: QModelIndex) -> None:
        self.chosen.emit(current.row())

    def _selected(self, _selected: QItemSelection, _deselected: QItemSelection) -> None:
        self._show_totals()

    def _show_totals(self) -> None:
        count, selected = self.model.rowCount(), len(self.view.selectionModel().selectedRows())
        title = tr("รวม {count:,} รายการ").format(count=count)
        if selected > 1:
            title += tr(" · เลือก {selected:,}").format(selected=selected)
        self.totals.show_totals((title, tuple(self.model.total(column) for column in self.model.columns)))
