"""What is done with the paper in view: saved as a file, issued for good, printed at 100 %."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from khoktoom_desktop.desktop.context import Context, Place
from khoktoom_desktop.desktop.issued_dialog import IssuedDialog
from khoktoom_desktop.desktop.issuing_dialog import IssuingDialog
from khoktoom_desktop.desktop.pages.paper_periods import short_title
from khoktoom_desktop.desktop.pages.paper_work import write
from khoktoom_desktop.desktop.pages.period_words import period_title
from khoktoom_desktop.desktop.previewing import Preview, print_pages, set_paper
from khoktoom_desktop.desktop.words import mark, tr
from khoktoom_desktop.domain.period import Period
from khoktoom_desktop.publications.paper_kind import PaperKind
from khoktoom_desktop.services.papers import PrintOptions
from khoktoom_desktop.services.progress import Progress
from khoktoom_desktop.services.recent import remember_printed

FORMATS = {"pdf": mark("เอกสาร PDF"), "xlsx": mark("สมุดงาน Excel"), "png": mark("ภาพ PNG"), "svg": mark("ภาพ SVG")}


class PaperDeeds(QObject):
    """Do what the papers page asks for, with the dialogs that it needs; ``page`` is their parent."""

    def __init__(self, context: Context, page: QWidget) -> None:
        super().__init__(page)
        self._context, self._page = context, page
        self._folder = Path.home()

    def save_as(self, chosen: PaperKind, options: PrintOptions, kind: str, data: bytes | None) -> None:
        """Ask for a file and write the paper into it; ``data`` is the file in view, where there is one."""
        name = f"{tr(chosen.title)} {short_title(options.period) if chosen.periods else ''}".strip().replace("/", "-")
        target, _filter = QFileDialog.getSaveFileName(
            self._page,
            tr("บันทึก{format}").format(format=tr(FORMATS[kind])),
            str(self._folder / f"{name}.{kind}"),
            f"{tr(FORMATS[kind])} (*.{kind})",
        )
        if not target:
            return
        path = Path(target) if Path(target).suffix else Path(f"{target}.{kind}")
        self._folder = path.parent
        file = self._context.office_file
        self._context.work.run(
            tr("กำลังบันทึก {name}").format(name=path.name),
            lambda _progress: write(file, chosen, options, path, data),
            self._saved,
        )

    def _saved(self, path: Path) -> None:
        folder = QUrl.fromLocalFile(str(path.parent))
        self._context.notify(
            tr("บันทึกแฟ้ม {name} แล้ว").format(name=path.name),
            action=tr("เปิดโฟลเดอร์"),
            call=lambda: QDesktopServices.openUrl(folder),
        )

    def issue(self, chosen: PaperKind, options: PrintOptions) -> None:
        """Ask for a number and issue the paper in view for good."""
        title = f"{tr(chosen.title)} {period_title(options.period)}" if chosen.periods else tr(chosen.title)
        # What is issued is never a draft, whatever the preview shows.
        dialog = IssuingDialog(self._context, chosen, replace(options, draft=False), title, parent=self._page)
        accepted, issued = dialog.exec() == QDialog.DialogCode.Accepted, dialog.issued
        dialog.deleteLater()
        if accepted and issued is not None:
            number = tr(" เลขที่ {number}").format(number=issued.number) if issued.number else ""
            self._context.notify(
                tr("ออก{title}{number} แล้ว").format(title=issued.title, number=number),
                action=tr("ลงที่เผยแพร่"),
                call=lambda: self._context.navigate(Place("publication-log")),
            )

    def show_issued(self) -> None:
        """Show what was issued in the chosen fiscal year."""
        dialog = IssuedDialog(self._context, Period(self._context.period().year), self._page)
        dialog.exec()
        dialog.deleteLater()

    def print_paper(self, chosen: PaperKind, shown: Preview, period: Period | None = None) -> None:
        """Ask for a printer and print the pages in view at 100 %."""
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(chosen.title)
        set_paper(printer, shown.sizes[0])
        dialog = QPrintDialog(printer, self._page)
        dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
        dialog.setMinMax(1, len(shown.sizes))
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self.send(chosen, shown, printer, period)

    def send(self, chosen: PaperKind, shown: Preview, printer: QPrinter, period: Period | None = None) -> None:
        """Send the pages in view to a printer, off-thread; the home page then tells of the paper."""
        office_id = self._context.office_file.id

        def job(progress: Progress) -> int:
            pages = print_pages(shown, printer, progress)
            remember_printed(office_id, chosen.id, chosen.title, period)
            return pages

        self._context.work.run(
            tr("กำลังพิมพ์{title}").format(title=tr(chosen.title)),
            job,
            lambda pages: self._context.notify(tr("ส่งพิมพ์แล้ว {pages} หน้า").format(pages=pages)),
        )
