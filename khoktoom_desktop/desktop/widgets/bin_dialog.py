"""The bin of a register: what was deleted, when and by whom; taken back, or after its time erased for good."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
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
from khoktoom_desktop.desktop.widgets.history_dialog import moment_words
from khoktoom_desktop.desktop.widgets.plain_table import set_up_plain
from khoktoom_desktop.desktop.widgets.wrapped_label import WrappedLabel, with_breaks
from khoktoom_desktop.desktop.words import mark, tr
from khoktoom_desktop.services.bin import Binned
from khoktoom_desktop.thai.dates import short_date

WIDTH, HEIGHT = 820, 520
TITLES = (mark("รายการ"), mark("ลบเมื่อ"), mark("โดย"), mark("เก็บถึง"))
WIDTHS = {1: 150, 2: 170, 3: 130}
UID = Qt.ItemDataRole.UserRole


class BinDialog(QDialog):
    """List the bin, the latest first; ``restored(uids)`` asks to take records back, ``erased(uids)`` to erase them.

    Only what lies there longer than it must can be erased.
    """

    restored = Signal(tuple)
    erased = Signal(tuple)

    def __init__(self, theme: Theme, title: str, *, read_only: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._read_only = theme, read_only
        self._over: tuple[str, ...] = ()
        self.setWindowTitle(tr("ถังขยะของ{register}").format(register=title))
        help_key(self, "backup")
        self.resize(WIDTH, HEIGHT)
        self.words = WrappedLabel(self, look="section")
        self.note = WrappedLabel(self, tr("รายการในถังขยะไม่นับในรายงานใด ๆ โปรแกรมไม่ลบถาวรเอง"), look="quiet")
        self.table = self._table()
        self.restore_button = self._button("", self._restore)
        self.restore_button.setProperty("look", "primary")
        self.erase_button = self._button("", lambda: self.erased.emit(self._over))
        foot = QHBoxLayout()
        foot.setSpacing(GAP)
        foot.addWidget(self.restore_button)
        foot.addWidget(self.erase_button)
        foot.addStretch(1)
        foot.addWidget(self._button(tr("ปิด"), self.reject))
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP_L, GAP_L, GAP_L, GAP_M)
        column.setSpacing(GAP_M)
        for widget in (self.words, self.note, self.table):
            column.addWidget(widget)
        column.addLayout(foot)

    def show_binned(self, binned: Sequence[Binned], today: date) -> None:
        """Show what lies in the bin on a day."""
        self._over = tuple(each.uid for each in binned if each.over(today))
        count = len(binned)
        self.words.setText(tr("มี {count:,} รายการในถังขยะ").format(count=count) if count else tr("ถังขยะว่าง"))
        self.table.setRowCount(0)
        for each in binned:
            self._add(each, today)
        self.table.setVisible(bool(binned))
        self.erase_button.setText(tr("ลบถาวร {count:,} รายการที่เก็บครบกำหนด").format(count=len(self._over)))
        self.erase_button.setVisible(bool(self._over) and not self._read_only)
        if binned:
            self.table.selectRow(0)
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        self._say_chosen()

    def chosen(self) -> tuple[str, ...]:
        """Return the uids of the chosen lines."""
        rows = sorted({index.row() for index in self.table.selectedIndexes()})
        items = [self.table.item(row, 0) for row in rows]
        return tuple(str(item.data(UID)) for item in items if item is not None)

    def _restore(self) -> None:
        if self.chosen():
            self.restored.emit(self.chosen())

    def _table(self) -> QTableWidget:
        table = QTableWidget(self)
        table.setAccessibleName(self.windowTitle())
        set_up_plain(table, TITLES, WIDTHS, one=False)
        table.itemSelectionChanged.connect(self._say_chosen)
        return table

    def _add(self, binned: Binned, today: date) -> None:
        row = self.table.rowCount()
        self.table.insertRow(row)
        self.table.setRowHeight(row, ROW)
        over = binned.over(today)
        until = tr("ครบกำหนดแล้ว") if over else short_date(binned.until)
        texts = (binned.words, moment_words(binned.at), binned.by, until)
        for column, text in enumerate(texts):
            item = QTableWidgetItem(with_breaks(text))
            item.setToolTip(text)
            item.setData(UID, binned.uid)
            self.table.setItem(row, column, item)
            if column == 3 and over:
                item.setIcon(icon("triangle-alert", self._theme.colours.warning, NOTE))

    def _say_chosen(self) -> None:
        count = len(self.chosen())
        self.restore_button.setText(tr("นำกลับ {count:,} รายการ").format(count=count))
        self.restore_button.setEnabled(bool(count) and not self._read_only)

    def _button(self, words: str, call: object) -> QPushButton:
        button = QPushButton(words, self)
        button.setAutoDefault(False)
        button.clicked.connect(call)
        return button
