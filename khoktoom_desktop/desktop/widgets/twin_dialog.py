"""Two records that look alike, side by side: which fields differ, and whether they are one or two."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFont, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from khoktoom_desktop.desktop.help import help_key
from khoktoom_desktop.desktop.icons import icon
from khoktoom_desktop.desktop.theme import GAP, GAP_L, GAP_M, NOTE, ROW, Theme
from khoktoom_desktop.desktop.widgets.plain_table import set_up_plain
from khoktoom_desktop.desktop.widgets.wrapped_label import WrappedLabel, with_breaks
from khoktoom_desktop.desktop.words import mark, tr
from khoktoom_desktop.domain.cell import write_cell
from khoktoom_desktop.domain.column import Column, Lookups

WIDTH, HEIGHT = 760, 560
TITLES = (mark("ช่อง"), mark("รายการนี้"), mark("อีกรายการ"))


class TwinDialog(QDialog):
    """Show every field that either record fills, those that differ marked; ``opened`` asks for the other record.

    ``distinct`` says that the two are two, for good.
    """

    distinct = Signal()
    opened = Signal()

    def __init__(
        self,
        theme: Theme,
        names: tuple[str, str],
        records: tuple[object, object],
        columns: Sequence[Column],
        lookups: Lookups,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("เทียบรายการที่อาจซ้ำกัน"))
        help_key(self, "grid")
        self.resize(WIDTH, HEIGHT)
        self.table = QTableWidget(self)
        self.table.setAccessibleName(self.windowTitle())
        set_up_plain(self.table, TITLES, {}, one=False)
        lines = [
            (tr(each.title), *(write_cell(each, getattr(record, each.field), lookups) for record in records))
            for each in columns
        ]
        # What differs decides: it comes first.
        for title, mine, other in sorted(lines, key=lambda line: line[1] == line[2]):
            if mine or other:
                self._add(theme, title, mine, other)
        column_ = QVBoxLayout(self)
        column_.setContentsMargins(GAP_L, GAP_L, GAP_L, GAP_M)
        column_.setSpacing(GAP_M)
        column_.addWidget(WrappedLabel(self, f"{names[0]}\n{names[1]}", look="section"))
        column_.addWidget(self.table, 1)
        column_.addLayout(self._foot())

    def showEvent(self, event: QShowEvent) -> None:
        """Make the rows as high as their texts need, now that the columns have their widths."""
        super().showEvent(event)
        self.table.resizeRowsToContents()
        for row in range(self.table.rowCount()):
            self.table.setRowHeight(row, max(ROW, self.table.rowHeight(row)))

    def _add(self, theme: Theme, title: str, mine: str, other: str) -> None:
        row = self.table.rowCount()
        self.table.insertRow(row)
        differs = mine != other
        name, colour = ("pen-line", theme.colours.warning) if differs else ("circle-check", theme.colours.quiet)
        state = tr("{title}: ต่างกัน") if differs else tr("{title}: เหมือนกัน")
        items = [QTableWidgetItem(with_breaks(text)) for text in (title, mine, other)]
        items[0].setIcon(icon(name, colour, NOTE))
        if differs:
            face = QFont(self.font())
            face.setWeight(QFont.Weight.DemiBold)
            for item in items:
                item.setFont(face)
        items[0].setData(Qt.ItemDataRole.AccessibleTextRole, state.format(title=title))
        for place, item in enumerate(items):
            item.setToolTip((title, mine, other)[place])
            self.table.setItem(row, place, item)

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(GAP)
        self.open_button = QPushButton(tr("เปิดอีกรายการ"), self)
        self.open_button.clicked.connect(self.opened)
        self.open_button.clicked.connect(self.reject)
        self.close_button = QPushButton(tr("ปิด"), self)
        self.close_button.clicked.connect(self.reject)
        self.distinct_button = QPushButton(tr("ไม่ซ้ำ"), self)
        self.distinct_button.setToolTip(tr("จำไว้ว่าเป็นคนละรายการ และไม่เตือนอีก"))
        self.distinct_button.setProperty("look", "primary")
        self.distinct_button.clicked.connect(self.distinct)
        self.distinct_button.clicked.connect(self.accept)
        for button in (self.open_button, self.distinct_button, self.close_button):
            button.setAutoDefault(False)
        row.addWidget(self.open_button)
        row.addStretch(1)
        row.addWidget(self.close_button)
        row.addWidget(self.distinct_button)
        return row
