"""Files of a register: import with its report, export, the workbook to fill in, and the way to its papers."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, QUrl, Signal
from PySide6.QtGui import QAction, QDesktopServices
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from khoktoom_desktop.desktop.context import Context, Place, Tone
from khoktoom_desktop.desktop.importing.check_step import counts_of
from khoktoom_desktop.desktop.importing.import_wizard import ImportWizard
from khoktoom_desktop.desktop.pages.period_words import period_words
from khoktoom_desktop.desktop.undo import Deed, Move
from khoktoom_desktop.desktop.words import mark, tr
from khoktoom_desktop.domain.period import ALL_RECORDS
from khoktoom_desktop.publications.catalogue import PAPERS
from khoktoom_desktop.publications.paper_kind import PaperKind
from khoktoom_desktop.registers.register import Register
from khoktoom_desktop.services.exporting import export
from khoktoom_desktop.services.importing import ImportReport, do_again, take_back
from khoktoom_desktop.services.template import write_template

_READ = mark("แฟ้มข้อมูล (*.xlsx *.xls *.ods *.csv *.json);;ทุกแฟ้ม (*)")
_WRITTEN = "Excel (*.xlsx);;CSV (*.csv);;JSON (*.json)"


class RegisterFiles(QObject):
    """Bring files in and out for one register; ``imported`` is emitted after something was written."""

    imported = Signal()

    def __init__(self, context: Context, register: Register, page: QWidget) -> None:
        super().__init__(page)
        self._context, self._register, self._page = context, register, page
        self.dialog: ImportWizard | None = None

    def ask_import(self) -> None:
        """Ask for a file and try it."""
        name, _kind = QFileDialog.getOpenFileName(
            self._page, tr("นำเข้า{title}").format(title=tr(self._register.title)), _documents(), tr(_READ)
        )
        if name:
            self.try_import(Path(name))

    def try_import(self, path: Path) -> None:
        """Lead a file into the register; nothing is written before the clerk says so."""
        if self.dialog is not None or self._context.office_file.database.read_only:
            return
        self.dialog = ImportWizard(self._context, self._register, path, self._page)
        self.dialog.imported.connect(self._say_imported)
        self.dialog.finished.connect(self._forget_dialog)
        self.dialog.open()

    def ask_export(self) -> None:
        """Ask for a name and write the records of the chosen period."""
        when = period_words(self._context.period()).replace("/", "-")
        title = tr(self._register.title)
        name = f"{title} {when}.xlsx" if self._register.dated else f"{title}.xlsx"
        chosen = self._ask_name(tr("ส่งออก{title}").format(title=title), name, _WRITTEN)
        if chosen is not None:
            self.export_to(chosen)

    def export_to(self, path: Path) -> None:
        """Write the records of the chosen period to a file."""
        period = self._context.period() if self._register.dated else ALL_RECORDS
        self._context.work.run(
            tr("กำลังส่งออก {name}").format(name=path.name),
            lambda progress: export(self._context.office_file, self._register, period, path),
            self._say_written,
        )

    def ask_template(self) -> None:
        """Ask for a name and write the workbook to fill in."""
        chosen = self._ask_name(
            tr("แม่แบบ Excel"), tr("แม่แบบ {title}.xlsx").format(title=tr(self._register.title)), "Excel (*.xlsx)"
        )
        if chosen is not None:
            self._context.work.run(
                tr("กำลังเขียน {name}").format(name=chosen.name),
                lambda progress: write_template(self._context.office_file, self._register, chosen),
                self._say_written,
            )

    def print_deed(self, record: Callable[[], str | None]) -> QAction | None:
        """Return the action ``พิมพ์`` with the register's papers, or nothing where it has none."""
        papers = [paper for paper in PAPERS if paper.register == self._register.id]
        if not papers:
            return None
        menu = QMenu(self._page)
        for paper in papers:
            menu.addAction(tr(paper.title)).triggered.connect(partial(self._go_to_paper, paper, record))
        deed = QAction(tr("พิมพ์"), self)
        deed.setProperty("icon_name", "printer")
        deed.setMenu(menu)
        return deed

    def _go_to_paper(self, paper: PaperKind, record: Callable[[], str | None], _checked: bool = False) -> None:
        uid = record() if "record" in paper.options else None
        if paper.of_one_record and uid is None:
            self._context.notify(tr("เลือกรายการที่จะพิมพ์ในตารางก่อน"), Tone.INFORMATION)
            return
        self._context.navigate(Place("papers", record=uid, paper=paper.id))

    def _forget_dialog(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = None

    def _say_imported(self, report: ImportReport) -> None:
        """Tell what was imported; all of it can be taken back in one step."""
        words = tr("นำเข้า {file} แล้ว: {counts}").format(file=report.file, counts=counts_of(report))
        if report.span.empty:
            self._context.notify(words, Tone.INFORMATION)
            return
        text = tr("นำเข้า {file} {count:,} แถว").format(file=report.file, count=report.imported + report.updated)
        file, size = self._context.office_file, report.span.last - report.span.first
        undo = Move(partial(take_back, file, report), self._written, size)
        self._context.undo.push(Deed(text, undo, Move(partial(do_again, file, report), self._written, size)))
        self._written()
        self._context.notify(words, Tone.DONE, action=tr("เลิกทำ"), call=self._context.undo.undo)

    def _written(self) -> None:
        self._context.saved()
        self._context.changes.announce(self._register.id, (), self)
        self.imported.emit()

    def _say_written(self, path: Path) -> None:
        def show() -> None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent)))

        self._context.notify(
            tr("บันทึก {name} แล้ว").format(name=path.name), Tone.DONE, action=tr("เปิดโฟลเดอร์"), call=show
        )

    def _ask_name(self, title: str, name: str, kinds: str) -> Path | None:
        chosen, _kind = QFileDialog.getSaveFileName(self._page, title, str(Path(_documents()) / name), kinds)
        return Path(chosen) if chosen else None


def _documents() -> str:
    return QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
