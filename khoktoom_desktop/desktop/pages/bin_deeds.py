"""What the bin of a register's page does: show it, take records back with undo, erase for good after a question."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMessageBox, QWidget

from khoktoom_desktop.desktop.context import Context, Tone
from khoktoom_desktop.desktop.pages.record_deeds import RecordDeeds
from khoktoom_desktop.desktop.widgets.bin_dialog import BinDialog
from khoktoom_desktop.desktop.words import tr
from khoktoom_desktop.domain.trouble import Trouble
from khoktoom_desktop.registers.register import Register
from khoktoom_desktop.services import bin as waste
from khoktoom_desktop.services import records


class BinDeeds(QObject):
    """Lend a page the dialog of its register's bin."""

    def __init__(self, context: Context, register: Register, deeds: RecordDeeds, page: QWidget) -> None:
        super().__init__(page)
        self._context, self._register, self._deeds, self._page = context, register, deeds, page
        self.dialog: BinDialog | None = None

    def show(self) -> None:
        """Show the bin."""
        read_only = self._context.office_file.database.read_only
        self.dialog = BinDialog(self._context.theme, tr(self._register.title), read_only=read_only, parent=self._page)
        self.dialog.restored.connect(self.restore)
        self.dialog.erased.connect(self._ask)
        self.dialog.finished.connect(self._forget)
        self._fill()
        self.dialog.open()

    def restore(self, uids: tuple[str, ...]) -> None:
        """Take records out of the bin; that can be undone."""
        if self._deeds.restore(uids):
            self._fill()

    def erase(self, uids: tuple[str, ...]) -> None:
        """Erase records for good; what others refer to stays, and that is said."""
        try:
            done = waste.erase(self._context.office_file, self._register, uids)
        except Trouble as trouble:
            self._context.trouble(trouble)
            return
        self._context.saved()
        words = tr("ลบถาวร {count:,} รายการแล้ว").format(count=done.erased)
        if done.kept:
            words += tr(" อีก {count:,} รายการยังมีรายการอื่นอ้างถึง จึงเก็บไว้").format(count=done.kept)
        self._context.notify(words, Tone.DONE)
        self._fill()

    def _ask(self, uids: tuple[str, ...]) -> None:
        box = QMessageBox(
            QMessageBox.Icon.Warning,
            tr("ลบถาวร"),
            tr("ลบถาวร {count:,} รายการที่เก็บครบกำหนดแล้วหรือไม่\nเลิกทำไม่ได้ แต่ประวัติยังบอกว่าเคยมีอะไรและใครลบ").format(
                count=len(uids)
            ),
            QMessageBox.StandardButton.NoButton,
            self._page,
        )
        erase = box.addButton(
            tr("ลบถาวร {count:,} รายการ").format(count=len(uids)), QMessageBox.ButtonRole.DestructiveRole
        )
        keep = box.addButton(tr("เก็บไว้"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(keep)
        box.setEscapeButton(keep)
        box.exec()
        if box.clickedButton() is erase:
            self.erase(uids)

    def _fill(self) -> None:
        if self.dialog is None:
            return
        try:
            found = waste.in_bin(self._context.office_file, self._register)
        except Trouble as trouble:
            self._context.trouble(trouble)
            return
        self.dialog.show_binned(found, records.today())

    def _forget(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = None
