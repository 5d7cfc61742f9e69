"""The issued papers of a year: the same bytes again, a corrected edition, or cancelling with a reason."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QFileDialog, QTableWidgetItem, QWidget

from khoktoom_desktop.desktop.clock import today
from khoktoom_desktop.desktop.context import Context, Place
from khoktoom_desktop.desktop.forms.ui_issued_papers import Ui_IssuedPapers
from khoktoom_desktop.desktop.help import help_key
from khoktoom_desktop.desktop.issuing_dialog import IssuingDialog
from khoktoom_desktop.desktop.pages.period_words import period_title
from khoktoom_desktop.desktop.widgets.plain_table import set_up_plain
from khoktoom_desktop.desktop.widgets.room import give_room
from khoktoom_desktop.desktop.widgets.working_dialog import WorkingDialog
from khoktoom_desktop.desktop.words import day_words, mark, say, tr
from khoktoom_desktop.domain.period import Period
from khoktoom_desktop.domain.trouble import Trouble
from khoktoom_desktop.publications.catalogue import paper
from khoktoom_desktop.thai.dates import short_date

if TYPE_CHECKING:
    from khoktoom_desktop.domain.sentence import Sentence
    from khoktoom_desktop.storage.issued import IssuedPaper

TITLES = (mark("เลขที่"), mark("ลงวันที่"), mark("เอกสาร"), mark("ฉบับที่"), mark("สถานะ"))
WIDTHS = {0: 88, 1: 100, 3: 64, 4: 190}
NOTHING = mark("ยังไม่มีเอกสารที่ออกของปีนี้ เลือกเอกสารแล้วกด ออกเอกสาร")
SHOWN = 6


class IssuedDialog(WorkingDialog):
    """List what was issued of a period; of the chosen one, who signed it and what its correction changed."""

    def __init__(self, context: Context, period: Period, parent: QWidget | None = None) -> None:
        super().__init__(context.work, parent)
        self._context, self._period = context, period
        self._rows: list[tuple[IssuedPaper, str, bool]] = []
        self._folder = Path.home()
        self.ui = Ui_IssuedPapers()
        self.ui.setupUi(self)
        help_key(self, "papers")
        ui = self.ui
        ui.headline.setText(tr("เอกสารที่ออกแล้ว {period}").format(period=period_title(period)))
        set_up_plain(ui.papers, TITLES, WIDTHS)
        ui.cancelling.hide()
        ui.problem.hide()
        ui.papers.itemSelectionChanged.connect(self._chosen)
        ui.reprint_button.clicked.connect(self.reprint)
        ui.correct_button.clicked.connect(self.correct)
        ui.letter_button.clicked.connect(self.write_letter)
        ui.cancel_button.clicked.connect(self._ask_reason)
        ui.confirm_button.clicked.connect(self.cancel)
        ui.close_button.clicked.connect(self.accept)
        give_room(self)
        self.reload()

    def reload(self) -> None:
        """Read the list off-thread."""
        file, period = self._context.office_file, self._period

        def job(_progress: object) -> "list[tuple[IssuedPaper, str, bool]]":
            # Imported here, on the worker's thread: it brings the store and the typesetter.
            from khoktoom_desktop.services import issuing

            standing = issuing.standing_uids(file)
            found = [(each, each.uid in standing) for each in issuing.issued(file, period)]
            return [(each, str(issuing.state_words(each, standing=stands)), stands) for each, stands in found]

        self.read(job, self._show)

    def chosen(self) -> "IssuedPaper | None":
        """Return the paper of the selected row."""
        row = self.ui.papers.currentRow()
        return self._rows[row][0] if 0 <= row < len(self._rows) else None

    def reprint(self) -> None:
        """Ask for a file and write the very bytes that were issued into it."""
        found = self.chosen()
        if found is None:
            return
        name = f"{found.title} {found.number}".strip().replace("/", "-")
        kind = found.format
        target, _filter = QFileDialog.getSaveFileName(
            self, tr("พิมพ์ซ้ำเป็นแฟ้ม"), str(self._folder / f"{name}.{kind}"), f"{kind.upper()} (*.{kind})"
        )
        if not target:
            return
        path = Path(target) if Path(target).suffix else Path(f"{target}.{kind}")
        self._folder = path.parent
        file, uid = self._context.office_file, found.uid or ""

        def job(_progress: object) -> Path:
            # As above.
            from khoktoom_desktop.services import issuing

            return issuing.reprint_to(file, uid, path)

        self.write(tr("กำลังบันทึก {name}").format(name=path.name), job, self._written, self._failed)

    def correct(self) -> None:
        """Ask for day and number and issue a corrected edition from the registers as they stand."""
        found = self.chosen()
        if found is None:
            return
        # Imported here: the services bring the store, which the window does not need to be painted.
        from khoktoom_desktop.services.papers import PrintOptions

        dialog = IssuingDialog(
            self._context, paper(found.paper), PrintOptions(day=today()), found.title, before=found, parent=self
        )
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        dialog.deleteLater()
        if accepted:
            self.reload()

    def write_letter(self) -> None:
        """Go to the letter that says what the chosen corrected edition changed."""
        found = self.chosen()
        if found is None:
            return
        self.accept()
        period = found.period if found.period.year else None
        self._context.navigate(Place("papers", period=period, paper="change-letter", record=found.uid))

    def cancel(self) -> None:
        """Cancel the chosen paper with the reason that is typed."""
        found, reason, file = self.chosen(), self.ui.reason.text(), self._context.office_file
        if found is None:
            return
        uid, day = found.uid or "", today()

        def job(_progress: object) -> "IssuedPaper":
            # As above.
            from khoktoom_desktop.services import issuing

            return issuing.cancel(file, uid, reason, day)

        self.write(tr("กำลังยกเลิกเอกสาร"), job, self._cancelled, self._failed)

    def _cancelled(self, _paper: "IssuedPaper") -> None:
        self._context.saved()
        self._context.changes.announce("publication-log", (), None)
        self.ui.reason.set_value("")
        self.reload()

    def _written(self, path: Path) -> None:
        folder = QUrl.fromLocalFile(str(path.parent))
        self._context.notify(
            tr("บันทึกแฟ้ม {name} แล้ว").format(name=path.name),
            action=tr("เปิดโฟลเดอร์"),
            call=lambda: QDesktopServices.openUrl(folder),
        )

    def _show(self, rows: "list[tuple[IssuedPaper, str, bool]]") -> None:
        self._rows = rows
        table = self.ui.papers
        table.setRowCount(len(rows))
        for row, (each, state, _stands) in enumerate(rows):
            texts = (each.number or "-", day_words(short_date(each.day)), each.title, str(each.edition), state)
            for column, text in enumerate(texts):
                item = QTableWidgetItem(text)
                item.setToolTip(text)
                table.setItem(row, column, item)
        if rows:
            table.selectRow(0)
        self._chosen()

    def _chosen(self) -> None:
        """Say who signed the chosen paper, and look for what its correction changed."""
        found, ui = self.chosen(), self.ui
        stands = found is not None and self._rows[ui.papers.currentRow()][2]
        ui.reprint_button.setEnabled(found is not None)
        writable = not self._context.office_file.database.read_only
        ui.correct_button.setEnabled(stands and writable)
        ui.cancel_button.setEnabled(stands and writable)
        ui.letter_button.setVisible(found is not None and found.corrects)
        ui.cancelling.hide()
        ui.problem.hide()
        ui.details.setText(tr(NOTHING) if found is None else _details(found))
        if found is None or not found.supersedes:
            return
        file, uid = self._context.office_file, found.uid or ""

        def job(_progress: object) -> "tuple[Sentence, ...]":
            # As above.
            from khoktoom_desktop.services import issuing

            return issuing.what_changed(file, uid)

        self.read(job, lambda changed: self._say_changed(uid, [say(each) for each in changed]))

    def _say_changed(self, uid: str, changed: Sequence[str]) -> None:
        found = self.chosen()
        if found is None or found.uid != uid:
            return
        lines = [f"• {each}" for each in changed[:SHOWN]] or [tr("ตัวเลขและรายการเหมือนฉบับก่อน")]
        if len(changed) > SHOWN:
            lines.append(tr("และอีก {count} เรื่อง").format(count=len(changed) - SHOWN))
        self.ui.details.setText("\n".join([_details(found), tr("สิ่งที่เปลี่ยนจากฉบับก่อน:"), *lines]))

    def _ask_reason(self) -> None:
        self.ui.cancelling.show()
        self.ui.reason.setFocus()

    def _failed(self, exception: Exception) -> None:
        if isinstance(exception, Trouble):
            self.ui.problem.setText(f"{exception.message}\n{exception.next}")
            self.ui.problem.show()
        else:
            self._context.trouble(exception)


def _details(found: "IssuedPaper") -> str:
    signed = tr("ผู้ลงนาม {signatory} · ").format(signatory=found.signatory) if found.signatory else ""
    cancelled = (
        tr(" · ยกเลิกเมื่อ {day}").format(day=day_words(short_date(found.cancelled_on))) if found.cancelled_on else ""
    )
    return tr("{signed}แฟ้ม {format} {size} KB · ออกโดย {created_by}{cancelled}").format(
        signed=signed,
        format=found.format.upper(),
        size=max(1, found.size // 1000),
        created_by=found.created_by,
        cancelled=cancelled,
    )
