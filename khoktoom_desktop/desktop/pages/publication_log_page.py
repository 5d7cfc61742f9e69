"""The page of publications: what was published where, what waits, and copies of what was published."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from khoktoom_desktop.desktop.context import Context, Tone
from khoktoom_desktop.desktop.forms.ui_publication_log import Ui_PublicationForm
from khoktoom_desktop.desktop.pages.register_page import RegisterPage
from khoktoom_desktop.desktop.widgets.text_edit import TextEdit
from khoktoom_desktop.desktop.words import mark, tr
from khoktoom_desktop.services.progress import Progress

_ALL = mark("ทุกแฟ้ม (*)")


class PublicationLogPage(RegisterPage):
    """Publications of the period; what is not published yet stands under its paper's date."""

    register_id = "publication-log"
    form_class = Ui_PublicationForm
    listed = ("published_on", "title", "place", "o_code", "url", "document_date", "published_by")

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._attach = self.add_deed(tr("แนบแฟ้ม"), "upload", self.ask_file)
        self._attach.setEnabled(not context.office_file.database.read_only)

    def ask_file(self) -> None:
        """Ask for the file that was published and keep a copy with the record shown."""
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        name, _kind = QFileDialog.getOpenFileName(self, tr("แนบแฟ้ม"), folder, tr(_ALL))
        if name:
            self.attach(Path(name))

    def attach(self, path: Path) -> None:
        """Keep a copy of a file off-thread and name it in the record shown; the clerk saves the record."""
        if self.form.isHidden():
            self.context.notify(tr("เลือกหรือเพิ่มรายการก่อน แล้วจึงแนบแฟ้ม"), Tone.INFORMATION)
            return
        file, editor = self.context.office_file, self.form.binding.editors["file"]

        def job(_progress: Progress) -> str:
            # Imported here, on the worker's thread: it brings the store.
            from khoktoom_desktop.services.attachments import attach_file

            return attach_file(file, path)

        def done(text: str) -> None:
            if isinstance(editor, TextEdit):
                editor.setText(text)
                self.form.scroller.ensureWidgetVisible(editor)

        self.context.work.run(tr("กำลังแนบ {name}").format(name=path.name), job, done)
