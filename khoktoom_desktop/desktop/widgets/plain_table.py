"""A short table to be read and chosen from, not typed into, as dialogs and settings show it."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget

from khoktoom_desktop.desktop.theme import ROW
from khoktoom_desktop.desktop.words import tr


def set_up_plain(table: QTableWidget, titles: Sequence[str], widths: Mapping[int, int], *, one: bool = True) -> None:
    """Give a table its titles; columns without a width (px) share what is left. ``one`` row can be chosen, or many."""
    modes = QAbstractItemView.SelectionMode
    table.setColumnCount(len(titles))
    table.setHorizontalHeaderLabels([tr(title) for title in titles])
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(modes.SingleSelection if one else modes.ExtendedSelection)
    table.setTabKeyNavigation(False)
    table.setShowGrid(False)
    rows, header = table.verticalHeader(), table.horizontalHeader()
    rows.hide()
    rows.setDefaultSectionSize(ROW)
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    header.setHighlightSections(False)
    for column in range(len(titles)):
        if column in widths:
            table.setColumnWidth(column, widths[column])
        else:
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
