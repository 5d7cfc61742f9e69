"""The backups of an office: what there is, one more now, and back to an earlier one."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPushButton, QTableWidget, QVBoxLayout, QWidget

from khoktoom_desktop.desktop.context import Context
from khoktoom_desktop.desktop.icons import icon
from khoktoom_desktop.desktop.theme import GAP, GAP_M
from khoktoom_desktop.desktop.widgets.backups_table import fill, set_up
from khoktoom_desktop.desktop.widgets.wrapped_label import WrappedLabel
from khoktoom_desktop.desktop.words import mark, tr

if TYPE_CHECKING:
    from khoktoom_desktop.services.backup import Backup

HELP = mark(
    "โปรแกรมเก็บสำเนาเองเมื่อเปิดครั้งแรกของวัน เมื่อปิดโปรแกรม และก่อนงานที่เปลี่ยนข้อมูลมาก ทุกสำเนาตรวจแล้วว่ากู้คืนได้ "
    "ควรเก็บสำเนาลงแฟลชไดรฟ์หรือเครื่องอื่นด้วยเป็นครั้งคราว"
)


class BackupsView(QWidget):
    """List the backups; ``restore`` is asked for a path and leads the window to the restored file."""

    title = mark("สำรองข้อมูล")

    def __init__(self, context: Context, restore: Callable[[Path], None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._restore_path = context, restore
        self._backups: tuple[Backup, ...] = ()
        self.table = QTableWidget(self)
        self.now = QPushButton(tr(" สำรองตอนนี้"), self)
        self.restore = QPushButton(tr(" กู้คืนสำเนาที่เลือก"), self)
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

        self._context.work.run(tr("กำลังอ่านสำเนาสำรอง"), job, self._show, quiet=True)

    def back_up_to(self, folder: Path) -> None:
        """Back the office up into a folder."""
        file = self._context.office_file

        def job(_progress: object) -> Path:
            # As above.
            from khoktoom_desktop.services.backup import back_up_to

            return back_up_to(file, folder)

        self._context.work.run(tr("กำลังสำรองข้อมูล"), job, self._backed_up)

    def _backed_up(self, path: Path) -> None:
        self._context.notify(tr("สำรองข้อมูลไว้ที่ {name} แล้ว").format(name=path.name))
        self.refresh()

    def _choose_folder(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, tr("เก็บสำเนาไว้ที่"), str(self._context.office_file.path.parent))
        if folder:
            self.back_up_to(Path(folder))

    def _restore(self) -> None:
        row = self.table.currentRow()
        if 0 <= row < len(self._backups):
            self._restore_path(self._backups[row].path)

    def _show(self, backups: "Sequence[Backup]") -> None:
        self._backups = tuple(backups)
        fill(self.table, self._backups)
        self._enable()

    def _lay_out(self) -> None:
        set_up(self.table)
        self.table.setAccessibleName(tr("สำเนาสำรอง"))
        row = QHBoxLayout()
        row.setSpacing(GAP)
        row.addWidget(self.now)
        row.addWidget(self.restore)
        row.addStretch(1)
        column_box = QVBoxLayout(self)
        column_box.setContentsMargins(0, GAP_M, 0, 0)
        column_box.setSpacing(GAP_M)
        column_box.addWidget(WrappedLabel(self, tr(HELP), look="quiet"))
        column_box.addWidget(self.table, 1)
        column_box.addLayout(row)

    def _enable(self) -> None:
        self.restore.setEnabled(0 <= self.table.currentRow() < len(self._backups))

    def _colour(self) -> None:
        colour = self._context.theme.colours.text
        self.now.setIcon(icon("save", colour))
        self.restore.setIcon(icon("archive-restore", colour))
