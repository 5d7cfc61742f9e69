"""What a paste would change, shown before it is done: added rows, cells before → after, what is wrong and why."""

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QBrush, QColor
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from khoktoom_desktop.desktop.help import help_key
from khoktoom_desktop.desktop.icons import icon
from khoktoom_desktop.desktop.theme import GAP, GAP_L, GAP_M, MARGIN, NOTE, ROW, Colours, Theme, font
from khoktoom_desktop.desktop.widgets.wrapped_label import WrappedLabel
from khoktoom_desktop.desktop.words import mark, say, tr
from khoktoom_desktop.domain.problem import Severity
from khoktoom_desktop.services.grid_paste import Preview, PreviewCell, PreviewRow
from khoktoom_desktop.services.grid_rows import Fate

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
_WORDS = {
    Fate.ADDED: mark("เพิ่ม"),
    Fate.CHANGED: mark("แก้ไข"),
    Fate.UNCHANGED: mark("เหมือนเดิม"),
    Fate.BAD: mark("ต้องแก้"),
}
_PICTURES = {Fate.ADDED: "plus", Fate.CHANGED: "pen-line", Fate.UNCHANGED: "circle", Fate.BAD: "circle-alert"}
STATE_WIDTH, NARROWEST, WIDEST = 112, 72, 220


class PreviewModel(QAbstractTableModel):
    """Show the rows of one fate, or all: what becomes of each, its cells, and at the end the reason."""

    def __init__(self, preview: Preview, colours: Colours, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.preview, self._colours = preview, colours
        self._rows = preview.rows

    def show_only(self, fate: Fate | None) -> None:
        """Show the rows of one fate, or all."""
        self.beginResetModel()
        self._rows = tuple(row for row in self.preview.rows if fate is None or row.fate is fate)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Return the number of rows shown."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        """Return state, cells, reason."""
        return 0 if parent.isValid() else len(self.preview.titles) + 2

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Role.DisplayRole) -> object:
        """Return the titles."""
        if orientation is Qt.Orientation.Vertical or role not in (Role.DisplayRole, Role.TextAlignmentRole):
            return None
        if role == Role.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return (tr("ผล"), *(tr(title) for title in self.preview.titles), tr("เหตุผล"))[section]

    def data(self, index: Index, role: int = Role.DisplayRole) -> object:
        """Return what a cell shows."""
        row, at = self._rows[index.row()], index.column()
        if at == 0:
            return self._state(row, role)
        if at == self.columnCount() - 1:
            return self._reason(row, role)
        return self._cell(row, row.cells[at - 1], role)

    def _state(self, row: PreviewRow, role: int) -> object:
        if role == Role.DisplayRole:
            return tr(_WORDS[row.fate])
        if role == Role.DecorationRole:
            return icon(_PICTURES[row.fate], self._fate_colour(row.fate), NOTE)
        if role == Role.ForegroundRole:
            return QBrush(QColor(self._fate_colour(row.fate)))
        return None

    def _reason(self, row: PreviewRow, role: int) -> object:
        text = " · ".join(say(reason) for reason in row.reasons)
        if role in (Role.DisplayRole, Role.ToolTipRole):
            return text or None
        if role == Role.ForegroundRole:
            bad = row.fate is Fate.BAD
            return QBrush(QColor(self._colours.error if bad else self._colours.warning))
        return None

    def _cell(self, row: PreviewRow, cell: PreviewCell, role: int) -> object:
        wrong = cell.severity is Severity.ERROR
        arrow = cell.changed and cell.before and row.fate is not Fate.ADDED
        if role == Role.DisplayRole:
            text = f"{cell.before} → {cell.after or tr('ว่าง')}" if arrow else cell.after
            return text.replace("\n", " · ")
        if role == Role.ToolTipRole:
            return say(cell.problem) if cell.problem else None
        if role == Role.DecorationRole and cell.problem is not None:
            colour = self._colours.error if wrong else self._colours.warning
            return icon("circle-alert" if wrong else "triangle-alert", colour, NOTE)
        if role == Role.ForegroundRole:
            colour = self._colours.error if wrong else self._colours.text if cell.changed else self._colours.quiet
            return QBrush(QColor(colour))
        if role == Role.BackgroundRole and (wrong or (cell.changed and row.fate is Fate.CHANGED)):
            return QBrush(QColor(self._colours.error_tint if wrong else self._colours.accent_tint))
        if role == Role.FontRole:
            return font(tabular=True)
        return None

    def _fate_colour(self, fate: Fate) -> str:
        colours = self._colours
        return {Fate.ADDED: colours.done, Fate.CHANGED: colours.accent, Fate.BAD: colours.error}.get(
            fate, colours.quiet
        )


class PasteDialog(QDialog):
    """Show a preview; accepted means: do it. ``take`` names on its button what will be done."""

    def __init__(self, theme: Theme, preview: Preview, take: str, note: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("วางจากตารางอื่น"))
        help_key(self, "grid")
        self.preview = preview
        self.model = PreviewModel(preview, theme.colours, self)
        heading = WrappedLabel(self, tr("จะวาง {count} แถว").format(count=f"{len(preview.rows):,}"), look="section")
        self.note = WrappedLabel(self, " · ".join((*map(say, preview.notes), *((note,) if note else ()))), look="quiet")
        self.note.setVisible(bool(self.note.plain))
        self.table = self._table()
        self.cancel, self.take = QPushButton(tr("ไม่วาง"), self), QPushButton(take, self)
        self.take.setProperty("look", "primary")
        self.take.setEnabled(bool(preview.rows))
        self.take.clicked.connect(self.accept)
        self.cancel.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.setSpacing(GAP)
        foot.addStretch(1)
        foot.addWidget(self.cancel)
        foot.addWidget(self.take)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, GAP_L, MARGIN, GAP_L)
        column.setSpacing(GAP_M)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(heading)
        words.addWidget(self.note)
        column.addLayout(words)
        column.addWidget(self._kinds(), 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.table, 1)
        column.addLayout(foot)
        self._fit()
        self.take.setFocus(Qt.FocusReason.OtherFocusReason)

    def _kinds(self) -> QFrame:
        """Return the buttons that show rows of one fate; only those that occur."""
        frame = QFrame(self)
        frame.setProperty("look", "segments")
        row = QHBoxLayout(frame)
        row.setContentsMargins(2, 2, 2, 2)
        row.setSpacing(2)
        self.kinds = QButtonGroup(self)
        found = [fate for fate in _WORDS if self.preview.count(fate)]
        for fate in (None, *found):
            count = len(self.preview.rows) if fate is None else self.preview.count(fate)
            button = QPushButton(f"{tr('ทั้งหมด') if fate is None else tr(_WORDS[fate])} {count:,}", frame)
            button.setCheckable(True)
            button.setChecked(fate is None)
            button.clicked.connect(lambda _checked=False, fate=fate: self.model.show_only(fate))
            self.kinds.addButton(button)
            row.addWidget(button)
        return frame

    def _table(self) -> QTableView:
        table = QTableView(self)
        table.setAccessibleName(tr("ตัวอย่างก่อนวาง"))
        table.setModel(self.model)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setTabKeyNavigation(False)
        table.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        table.setHorizontalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        rows = table.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(ROW)
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setStretchLastSection(True)
        header.setFixedHeight(ROW + 2)
        return table

    def _fit(self) -> None:
        """Give each column what its longest of the first rows takes."""
        metrics = self.table.fontMetrics()
        total = STATE_WIDTH
        self.table.setColumnWidth(0, STATE_WIDTH)
        for at, title in enumerate(self.preview.titles, 1):
            texts = [str(self.model.index(row, at).data() or "") for row in range(min(self.model.rowCount(), 50))]
            marked = any(row.cells[at - 1].problem is not None for row in self.preview.rows)
            wide = max(metrics.horizontalAdvance(text) for text in (*texts, tr(title))) + 30 + 20 * marked
            wide = max(NARROWEST, min(wide, WIDEST))
            self.table.setColumnWidth(at, wide)
            total += wide
        reasons = 380 if any(row.reasons for row in self.preview.rows) else 80
        self.resize(max(560, min(total + reasons + 2 * MARGIN, 1180)), min(640, 300 + ROW * len(self.preview.rows)))
