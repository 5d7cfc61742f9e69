"""The backups of an office: what there is, one more now, and back to an earlier one."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from khoktoom_desktop.desktop.clock import BANGKOK
from khoktoom_desktop.desktop.context import Context
from khoktoom_desktop.desktop.icons import icon
from khoktoom_desktop.desktop.theme import GAP, GAP_M, ROW
from khoktoom_desktop.desktop.widgets.wrapped_label import WrappedLabel
from khoktoom_desktop.domain.money import write_count
from khoktoom_desktop.thai.dates import short_date

if TYPE_CHECKING:
    from khoktoom_desktop.services.backup import Backup

TITLES = ("เก็บเมื่อ", "เนื่องจาก", "รายการ", "ขนาด", "แฟ้ม")
OCCASIONS = {
    "close": "ปิดโปรแกรม",
    "daily": "เปิดครั้งแรกของวัน",
    "import": "ก่อนนำเข้าข้อมูล",
    "migration": "ก่อนปรับรุ่นแฟ้ม",
    "replaced": "แฟ้มเดิมก่อนกู้คืน",
    "asked": "สั่งเก็บเอง",
}
HELP = (
    "โปรแกรมเก็บสำเนาเองเมื่อเปิดครั้งแรกของวัน เมื่อปิดโปรแกรม และก่อนงานที่เปลี่ยนข้อมูลมาก ทุกสำเนาตรวจแล้วว่ากู้คืนได้ "
    "ควรเก็บสำเนาลงแฟลชไดรฟ์หรือเครื่องอื่นด้วยเป็นครั้งคราว"
)


class BackupsView(QWidget):
    """List the backups; ``restore`` is asked for a path and leads the window to the restored file."""

    title = "สำรองข้อมูล"

    def __init__(self, context: Context, restore: Callable[[Path], None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._restore_path = context, restore
        self._backups: tuple[Backup, ...] = ()
        self.table = QTableWidget(0, len(TITLES), self)
        self.now = QPushButton(" สำรองตอนนี้", self)
        self.restore = QPushButton(" กู้คืนสำเนาที่เลือก", self)
        self._lay_out()
        self.now.clicked.connect(self._choose_folder)
        self.restore.clicked.connect(self._restore)
        self.table.itemSelectionChanged.connect(self._enable)
        context.theme.changed.connect(self._colour)
        self._colour()

    def refresh(self) -> None:
        """Read the list of backups off-thread."""
        path = self._context.office_file.path

        def job(_progress: object) -> "tuple[Backup, ...]":
            # Imported here, on the worker's thread: it brings the store.
            from khoktoom_desktop.services.backup import backups_of

            return backups_of(path)

        self._context.work.run("กำลังอ่านสำเนาสำรอง", job, self._show, quiet=True)

    def back_up_to(self, folder: Path) -> None:
        """Back the office up into a folder."""
        file = self._context.office_file

        def job(_progress: object) -> Path:
            # As above.
            from khoktoom_desktop.services.backup import back_up_to

            return back_up_to(file, folder)

        self._context.work.run("กำลังสำรองข้อมูล", job, self._backed_up)

    def _backed_up(self, path: Path) -> None:
        self._context.notify(f"สำรองข้อมูลไว้ที่ {path.name} แล้ว")
        self.refresh()

    def _choose_folder(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, "เก็บสำเนาไว้ที่", str(self._context.office_file.path.parent))
        if folder:
            self.back_up_to(Path(folder))

    def _restore(self) -> None:
        row = self.table.currentRow()
        if 0 <= row < len(self._backups):
            self._restore_path(self._backups[row].path)

    def _show(self, backups: "Sequence[Backup]") -> None:
        self._backups = tuple(backups)
        self.table.setRowCount(len(backups))
        for row, backup in enumerate(backups):
            at = backup.at.astimezone(BANGKOK)
            texts = (
                f"{short_date(at.date())} {at:%H:%M}",
                OCCASIONS.get(backup.occasion, backup.occasion),
                write_count(backup.records),
                _size(backup.path),
                backup.path.name,
            )
            for column, text in enumerate(texts):
                item = QTableWidgetItem(text)
                if column in (2, 3):
                    item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                self.table.setItem(row, column, item)
        if backups:
            self.table.selectRow(0)
        self._enable()

    def _lay_out(self) -> None:
        self.table.setHorizontalHeaderLabels(TITLES)
        self.table.setAccessibleName("สำเนาสำรอง")
        self.table.verticalHeader().setVisible(False)
        self.table.verticalHeader().setDefaultSectionSize(ROW)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setShowGrid(False)
        header = self.table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for column, width in enumerate((160, 180, 96, 96)):
            self.table.setColumnWidth(column, width)
        header.setSectionResizeMode(len(TITLES) - 1, QHeaderView.ResizeMode.Stretch)
        row = QHBoxLayout()
        row.setSpacing(GAP)
        row.addWidget(self.now)
        row.addWidget(self.restore)
        row.addStretch(1)
        column_box = QVBoxLayout(self)
        column_box.setContentsMargins(0, GAP_M, 0, 0)
        column_box.setSpacing(GAP_M)
        column_box.addWidget(WrappedLabel(self, HELP, look="quiet"))
        column_box.addWidget(self.table, 1)
        column_box.addLayout(row)

    def _enable(self) -> None:
        self.restore.setEnabled(0 <= self.table.currentRow() < len(self._backups))

    def _colour(self) -> None:
        colour = self._context.theme.colours.text
        self.now.setIcon(icon("save", colour))
        self.restore.setIcon(icon("archive-restore", colour))


def _size(path: Path) -> str:
    try:
        size = path.stat().st_size
    except OSError:
        return ""
    return f"{size / 1_000_000:.1f} MB" if size >= 1_000_000 else f"{max(1, size // 1000)} KB"
