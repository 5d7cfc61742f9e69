"""The year grid with its totals per unit, and what is selected added up below."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QVBoxLayout, QWidget

from khoktoom_desktop.desktop.grid.delegate import PROBLEM
from khoktoom_desktop.desktop.grid.sheet_view import SheetView
from khoktoom_desktop.desktop.grid.status_line import StatusLine, Sums
from khoktoom_desktop.desktop.models.year_table import COLUMNS, YearTable
from khoktoom_desktop.desktop.models.year_words import FIRST, NAME, TOTAL, UNIT
from khoktoom_desktop.desktop.remedies import mending_offers
from khoktoom_desktop.desktop.theme import ROW, Theme, font
from khoktoom_desktop.desktop.widgets.totals_row import TotalsRow
from khoktoom_desktop.desktop.words import mark, say, tr
from khoktoom_desktop.domain.column import Column, ColumnKind, Lookups
from khoktoom_desktop.domain.money import write_count
from khoktoom_desktop.domain.period import FISCAL_MONTHS, Period

MONTH_WIDTH, UNIT_WIDTH, TOTAL_WIDTH = 62, 52, 76
PADDING = 4
"""Of a cell, in px: narrower than in lists, so that five figures fit into a month."""
NARROWEST_NAME = 180
FROZEN = 2
"""Columns that stay in view: the service and its unit."""
_COUNT = Column("count", "", ColumnKind.INTEGER)
HINT = mark("ว่าง คือยังไม่ได้กรอก · 0 คือไม่มีผู้มารับบริการ · Enter ลง · Tab ขวา · F2 แก้ · Ctrl+D เติมลง · Ctrl+V วาง")


class YearView(QFrame):
    """Hold the grid, its totals and the line of what is selected."""

    def __init__(self, model: YearTable, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "surface")
        self.model, self._theme = model, theme
        self.grid = SheetView(self)
        self.grid.setObjectName("year")
        self.grid.setAccessibleName(tr("ตารางสถิติทั้งปี"))
        self.grid.setModel(model)
        self.totals = TotalsRow(self.grid, self, PADDING + 3, self.grid.frozen.lefts)
        self.status = StatusLine(theme, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addWidget(self.grid, 1)
        column.addWidget(self.totals)
        column.addWidget(self.status)
        self._set_up()
        model.modelReset.connect(self._span)
        self.grid.resized.connect(self._set_widths)
        self.grid.selectionModel().selectionChanged.connect(self._say_selected)
        model.dataChanged.connect(self._say_selected)
        model.dataChanged.connect(self._say_cell)
        self.grid.current_moved.connect(self._say_cell)
        self.grid.remedy_asked.connect(self.status.links.take_first)
        theme.changed.connect(self._colour)
        self._colour()
        self._say_cell()

    def show_totals(self, totals: Sequence[tuple[str, Sequence[int | None], int | None]]) -> None:
        """Show one line of sums for each unit."""
        lines = []
        for unit, months, total in totals:
            cells = ["", "", *(_write(count) for count in months), _write(total)]
            lines.append((tr("รวม ({unit})").format(unit=unit), tuple(cells)))
        self.totals.show_totals(*lines)

    def start(self, period: Period) -> None:
        """Put the cursor into what first lacks in a period, else into its first month."""
        columns = [FIRST + FISCAL_MONTHS.index(month) for _year, month in period.months()] or [FIRST]
        rows = [row for row in range(self.model.rowCount()) if self.model.row(row) is not None]
        gaps = ((row, column) for column in columns for row in rows if self.model.lacks(row, column))
        place = next(gaps, (rows[0], columns[0]) if rows else None)
        if place is not None:
            self.show_cell(*place)

    def show_cell(self, row: int, column: int) -> None:
        """Put the cursor into a cell."""
        index = self.model.index(row, column)
        self.grid.setCurrentIndex(index)
        self.grid.scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)

    def end_typing(self) -> None:
        """Take what is being typed into the cell that is open."""
        self.grid.end_typing()

    def set_read_only(self, read_only: bool) -> None:
        """Let cells be typed into, or not."""
        self.grid.set_read_only(read_only)

    def _set_up(self) -> None:
        self.grid.setStyleSheet(
            "QTableView { border: 0; }"
            f"QTableView::item {{ padding: 0 {PADDING}px; }} QHeaderView::section {{ padding: 4px {PADDING + 3}px; }}"
        )
        self.grid.setCornerWidget(QWidget(self.grid))
        self.grid.setFont(font(tabular=True))
        self.grid.setWordWrap(False)
        self.grid.setCornerButtonEnabled(False)
        rows = self.grid.verticalHeader()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setMinimumSectionSize(ROW)
        rows.setDefaultSectionSize(ROW)
        rows.hide()
        self.grid.freeze(FROZEN)
        header = self.grid.horizontalHeader()
        header.setHighlightSections(False)
        header.setFixedHeight(ROW + 2)
        header.setMinimumSectionSize(40)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def _set_widths(self) -> None:
        widths = {UNIT: UNIT_WIDTH, TOTAL: TOTAL_WIDTH} | dict.fromkeys(range(FIRST, TOTAL), MONTH_WIDTH)
        rest = self.grid.viewport().width() - sum(widths.values())
        widths[NAME] = max(NARROWEST_NAME, rest)
        for column, width in widths.items():
            self.grid.setColumnWidth(column, width)

    def _span(self) -> None:
        self.grid.clearSpans()
        self.grid.frozen.clearSpans()
        for row in range(self.model.rowCount()):
            if self.model.row(row) is None:
                self.grid.setSpan(row, 0, 1, COLUMNS)
                self.grid.frozen.setSpan(row, 0, 1, FROZEN)
        self._set_widths()

    def _say_selected(self) -> None:
        cells = [index for index in self.grid.selectedIndexes() if FIRST <= index.column() < TOTAL]
        counts = [count for index in cells if (count := self.model.count(index.row(), index.column())) is not None]
        self.status.show_sums(Sums(len(cells), len(counts), len(counts), sum(counts)))

    def _say_cell(self) -> None:
        index = self.grid.currentIndex()
        problem = index.data(PROBLEM) if index.isValid() else None
        if problem is None:
            self.status.say(tr(HINT))
        else:
            put = partial(self._mend, index.row(), index.column())
            self.status.say(say(problem), "error", mending_offers(problem, _COUNT, Lookups(), put))

    def _mend(self, row: int, column: int, text: str) -> None:
        """Type what mends a cell into it."""
        self.model.put_texts([(self.model.index(row, column), text)])
        self.grid.setFocus(Qt.FocusReason.OtherFocusReason)

    def _colour(self) -> None:
        colours = self._theme.colours
        self.model.colours = colours
        self.grid.set_colours(colours.error, colours.warning)


def _write(count: int | None) -> str:
    return "" if count is None else write_count(count)
