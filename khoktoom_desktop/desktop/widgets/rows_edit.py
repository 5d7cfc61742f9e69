"""A short list of the office edited in place: departments, signatories, links, dated facts."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QPushButton,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from khoktoom_desktop.desktop.icons import icon
from khoktoom_desktop.desktop.models.rows_model import RowField, RowsModel
from khoktoom_desktop.desktop.theme import GAP, ROW, Theme
from khoktoom_desktop.desktop.widgets.date_edit import ThaiDateEdit
from khoktoom_desktop.desktop.words import tr

Index = QModelIndex | QPersistentModelIndex


class RowsEdit(QWidget):
    """Show a list with buttons to add, delete and move rows; ``changed`` after a person's change."""

    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._make: Callable[[], Sequence[Any]] = tuple
        self.model = RowsModel((), self)
        self.table = QTableView(self)
        self.add, self.delete = QPushButton(self), QPushButton(tr("ลบแถว"), self)
        self.up, self.down = QPushButton(self), QPushButton(self)
        self._lay_out()
        self.add.clicked.connect(self._add)
        self.delete.clicked.connect(self._delete)
        self.up.clicked.connect(lambda: self._move(-1))
        self.down.clicked.connect(lambda: self._move(1))
        theme.changed.connect(self._colour)
        self._colour()

    def configure(
        self, name: str, fields: Sequence[RowField], make: Callable[[], Sequence[Any]], *, ordered: bool = False
    ) -> None:
        """Say what the list is called, its fields, and the values of a new row; ``ordered`` rows can be moved."""
        self._make = make
        self.model = RowsModel(fields, self)
        self.model.edited.connect(self.changed)
        self.table.setModel(self.model)
        self.table.setAccessibleName(name)
        self.table.setItemDelegate(_Delegate(self._theme, self.table))
        self.table.selectionModel().currentChanged.connect(self._enable)
        self.add.setText(tr(" เพิ่ม{name}").format(name=name))
        self.up.setVisible(ordered)
        self.down.setVisible(ordered)
        header = self.table.horizontalHeader()
        for at, field in enumerate(fields):
            stretches = not field.width
            header.setSectionResizeMode(
                at, QHeaderView.ResizeMode.Stretch if stretches else QHeaderView.ResizeMode.Interactive
            )
            if not stretches:
                self.table.setColumnWidth(at, field.width)
        self._enable()

    def set_rows(self, rows: Sequence[Sequence[Any]]) -> None:
        """Show rows of values."""
        self.model.set_rows(rows)
        self._enable()

    def rows(self) -> list[tuple[Any, ...]]:
        """Return the rows in which something is entered."""
        return self.model.rows()

    def problems(self) -> list[str]:
        """Say what cannot be read or is missing."""
        return self.model.problems()

    def _lay_out(self) -> None:
        self.table.verticalHeader().setVisible(False)
        self.table.verticalHeader().setDefaultSectionSize(ROW)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setWordWrap(False)
        self.table.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.AnyKeyPressed
            | QAbstractItemView.EditTrigger.SelectedClicked
        )
        self.table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for button, words in ((self.up, tr("เลื่อนขึ้น")), (self.down, tr("เลื่อนลง"))):
            button.setToolTip(words)
            button.setAccessibleName(words)
        row = QHBoxLayout()
        row.setSpacing(GAP)
        for button in (self.add, self.delete, self.up, self.down):
            row.addWidget(button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self.table, 1)
        column.addLayout(row)

    def _add(self) -> None:
        row = self.model.rowCount()
        self.model.insert(row, self._make())
        first = next((at for at, field in enumerate(self.model.fields) if not field.locked), 0)
        index = self.model.index(row, first)
        self.table.setCurrentIndex(index)
        self.table.setFocus()
        self.table.edit(index)

    def _delete(self) -> None:
        row = self.table.currentIndex().row()
        if row >= 0:
            self.model.take(row)
            self._enable()

    def _move(self, step: int) -> None:
        row, column = self.table.currentIndex().row(), self.table.currentIndex().column()
        target = row + step
        if row < 0 or not 0 <= target < self.model.rowCount():
            return
        self.model.insert(target, self.model.take(row))
        self.table.setCurrentIndex(self.model.index(target, column))

    def _enable(self) -> None:
        row = self.table.currentIndex().row()
        self.delete.setEnabled(row >= 0)
        self.up.setEnabled(row > 0)
        self.down.setEnabled(0 <= row < self.model.rowCount() - 1)

    def _colour(self) -> None:
        colours = self._theme.colours
        for button, name in ((self.add, "plus"), (self.up, "arrow-up"), (self.down, "arrow-down")):
            button.setIcon(icon(name, colours.text))


class _Delegate(QStyledItemDelegate):
    """Edit a cell with the field's own editor, and show in red what cannot be read."""

    def __init__(self, theme: Theme, parent: QTableView) -> None:
        super().__init__(parent)
        self._theme = theme

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Make the editor of a field."""
        field = _field(index)
        if field.choices:
            combo = QComboBox(parent)
            for choice in field.choices:
                combo.addItem(tr(choice.title), choice.key)
            return combo
        return ThaiDateEdit(parent) if field.date else QLineEdit(parent)

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Show the cell's text in the editor."""
        if isinstance(editor, QComboBox):
            editor.setCurrentIndex(max(0, editor.findData(index.data(Qt.ItemDataRole.EditRole))))
        elif isinstance(editor, QLineEdit):
            editor.setText(str(index.data(Qt.ItemDataRole.EditRole) or ""))

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Hand the typed text to the model."""
        if isinstance(editor, QComboBox):
            model.setData(index, editor.currentData())
        elif isinstance(editor, QLineEdit):
            model.setData(index, editor.text())

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        """Colour a cell whose text cannot be read; its tooltip says why."""
        super().initStyleOption(option, index)
        if index.data(Qt.ItemDataRole.UserRole):
            palette: QPalette = option.palette
            for role in (QPalette.ColorRole.Text, QPalette.ColorRole.HighlightedText):
                palette.setColor(role, QColor(self._theme.colours.error))


def _field(index: Index) -> RowField:
    model = index.model()
    if not isinstance(model, RowsModel):
        raise TypeError("the delegate belongs to a list of rows")
    return model.fields[index.column()]
