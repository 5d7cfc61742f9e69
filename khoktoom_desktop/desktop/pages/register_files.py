"""Files of a register: import with its report, export, the workbook to fill in, and the way to its papers."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, QUrl, Signal
from PySide6.QtGui import QAction, QDesktopServices
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from khoktoom_desktop.desktop.context import Context, Place, Tone
from khoktoom_desktop.desktop.pages.period_words import period_words
from khoktoom_desktop.desktop.widgets.import_report import ImportReportDialog, counts_of
from khoktoom_desktop.desktop.words import mark, tr
from khoktoom_desktop.domain.period import ALL_RECORDS
from khoktoom_desktop.publications.catalogue import PAPERS, PaperKind
from khoktoom_desktop.registers.register import Register
from khoktoom_desktop.services.exporting import export
from khoktoom_desktop.services.importing import ImportReport, import_file
from khoktoom_desktop.services.template import write_template

_READ = mark("แฟ้มข้อมูล (*.xlsx *.xls *.ods *.csv *.json);;ทุกแฟ้ม (*)")
_WRITTEN = "Excel (*.xlsx);;CSV (*.csv);;JSON (*.json)"


class RegisterFiles(QObject):
    """Bring files in and out for one register; ``imported`` is emitted after something was written."""

    imported = Signal()

    def __init__(self, context: Context, register: Register, page: QWidget) -> None:
        super().__init__(page)
        self._context, self._register, self._page = context, register, page
        self.dialog: ImportReportDialog | None = None
        self._sheet = ""

    def ask_import(self) -> None:
        """Ask for a file and try it."""
        name, _kind = QFileDialog.getOpenFileName(
            self._page, tr("นำเข้า{title}").format(title=tr(self._register.title)), _documents(), tr(_READ)
        )
        if name:
            self.try_import(Path(name))

    def try_import(self, path: Path, sheet: str | None = None) -> None:
        """Do all of an import but keep nothing, and show what it would do."""
        self._context.work.run(
            tr("กำลังตรวจ {name}").format(name=path.name),
            partial(self._import, path, sheet, dry_run=True),
            partial(self._show_trial, path),
        )

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

    def _import(
        self,
        path: Path,
        sheet: str | None,
        progress: Callable[[int, int], None],
        *,
        dry_run: bool,
        all_or_nothing: bool = False,
    ) -> ImportReport:
        return import_file(
            self._context.office_file,
            self._register,
            path,
            sheet=sheet,
            dry_run=dry_run,
            all_or_nothing=all_or_nothing,
            progress=progress,
        )

    def _show_trial(self, path: Path, report: ImportReport) -> None:
        if self.dialog is None:
            self.dialog = ImportReportDialog(self._context.theme, self._page)
            self.dialog.sheet_asked.connect(lambda sheet: self.try_import(path, sheet))
            self.dialog.accepted.connect(lambda: self._take(path))
            self.dialog.finished.connect(self._forget_dialog)
            self.dialog.open()
        self.dialog.show_report(report)
        self._sheet = report.sheet

    def _take(self, path: Path) -> None:
        if self.dialog is None:
            return
        self._context.work.run(
            tr("กำลังนำเข้า {name}").format(name=path.name),
            partial(self._import, path, self._sheet or None, dry_run=False, all_or_nothing=self.dialog.all_or_nothing),
            self._say_imported,
        )

    def _forget_dialog(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = None

    def _say_imported(self, report: ImportReport) -> None:
        if report.kept and report.imported + report.updated:
            self._context.saved()
        self._context.changes.announce(self._register.id, (), self)
        self._context.notify(
            tr("นำเข้า {file} แล้ว: {counts}").format(file=report.file, counts=counts_of(report)), Tone.DONE
        )
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
