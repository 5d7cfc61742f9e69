"""A list to pick from inside a table, and the table around it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QHBoxLayout, QHeaderView, QTableWidget, QWidget

from khoktoom_desktop.desktop.theme import GAP
from khoktoom_desktop.desktop.words import tr

LINE = 44


class Pick(QComboBox):
    """Pick one of some entries (key, words); the wheel passes by to the table."""

    def __init__(self, entries: Sequence[tuple[str, str]], chosen: str, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(12)
        self.setMaxVisibleItems(14)
        self.setAccessibleName(name)
        self.setProperty("look", "cell")
        for key, words in entries:
            self.addItem(words, key)
        self.setCurrentIndex(max(0, self.findData(chosen)))

    @property
    def key(self) -> str:
        """Return the key that is picked."""
        return str(self.currentData() or "")

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the table."""
        event.ignore()


def in_cell(pick: Pick) -> QWidget:
    """Return a pick with room around it, as it stands in a cell."""
    place = QWidget(pick.parentWidget())
    row = QHBoxLayout(place)
    row.setContentsMargins(GAP, 3, GAP, 3)
    row.addWidget(pick)
    return place


def set_up(table: QTableWidget, titles: Sequence[str], widths: Sequence[int], stretched: int) -> None:
    """Give a table of picks its headings, widths and manners."""
    table.setColumnCount(len(titles))
    table.setHorizontalHeaderLabels([tr(title) for title in titles])
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(LINE)
    table.setShowGrid(False)
    table.setWordWrap(False)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
    table.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    header = table.horizontalHeader()
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    header.setHighlightSections(False)
    for column, width in enumerate(widths):
        table.setColumnWidth(column, width)
    header.setSectionResizeMode(stretched, QHeaderView.ResizeMode.Stretch)
