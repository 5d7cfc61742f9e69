"""The way back: choose among the backups of the office opened last, or any other file."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QWidget

from khoktoom_desktop.desktop.forms.ui_restore_dialog import Ui_RestoreDialog
from khoktoom_desktop.desktop.help import help_key
from khoktoom_desktop.desktop.widgets.backups_table import fill, set_up
from khoktoom_desktop.desktop.words import tr

if TYPE_CHECKING:
    from khoktoom_desktop.services.backup import Backup


class RestoreDialog(QDialog):
    """Show the backups of an office file; ``chosen`` is one of them, or ``None`` where another file is wanted."""

    def __init__(self, office: Path, backups: "Sequence[Backup]", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._backups = tuple(backups)
        self.chosen: Path | None = None
        self.ui = Ui_RestoreDialog()
        self.ui.setupUi(self)
        help_key(self, "backup")
        kept = (
            tr("แฟ้มปัจจุบันจะเก็บไว้เป็นอีกแฟ้มหนึ่ง ไม่มีอะไรหาย")
            if office.exists()
            else tr("แฟ้มนี้ไม่อยู่ที่เดิมแล้ว จะสร้างขึ้นใหม่จากสำเนา")
        )
        self.ui.words.setText(tr("สำเนาของ {name} ทุกสำเนาตรวจแล้วว่ากู้คืนได้ {kept}").format(name=office.name, kept=kept))
        set_up(self.ui.table)
        fill(self.ui.table, self._backups)
        self.ui.table.doubleClicked.connect(self._take)
        self.ui.restore.clicked.connect(self._take)
        self.ui.other.clicked.connect(self.accept)
        self.ui.cancel.clicked.connect(self.reject)
        self.ui.table.setFocus()

    def _take(self) -> None:
        row = self.ui.table.currentRow()
        if 0 <= row < len(self._backups):
            self.chosen = self._backups[row].path
            self.accept()
