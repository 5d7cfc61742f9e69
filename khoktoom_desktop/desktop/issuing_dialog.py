"""Issuing a paper: its day, its number, and in words what is then kept for good."""

from typing import TYPE_CHECKING

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLayout, QWidget

from khoktoom_desktop.desktop.context import Context
from khoktoom_desktop.desktop.forms.ui_issue_paper import Ui_IssuePaper
from khoktoom_desktop.desktop.help import help_key
from khoktoom_desktop.desktop.icons import icon
from khoktoom_desktop.desktop.widgets.working_dialog import WorkingDialog
from khoktoom_desktop.desktop.words import day_words, mark, say, tr
from khoktoom_desktop.domain.trouble import Trouble
from khoktoom_desktop.publications.paper_kind import PaperKind
from khoktoom_desktop.thai.dates import long_date

if TYPE_CHECKING:
    from khoktoom_desktop.services.papers import PrintOptions
    from khoktoom_desktop.storage.issued import IssuedPaper

ROOM = 24
MEANING = mark(
    "เมื่อออกแล้ว โปรแกรมจะเก็บแฟ้ม ตัวเลข และผู้ลงนามของเอกสารนี้ไว้ถาวร พิมพ์ซ้ำได้เหมือนเดิมทุกครั้ง "
    "และเพิ่มรายการรอเผยแพร่ในทะเบียนการเผยแพร่ข้อมูล ถ้าพบว่าผิด ให้ออกฉบับแก้ไขหรือยกเลิกพร้อมเหตุผล"
)
CORRECTION = mark(
    "ฉบับแก้ไขพิมพ์จากข้อมูลในทะเบียนตอนนี้ และใช้แทนฉบับที่ {edition} เลขที่ {number} ลงวันที่ {day} "
    "ฉบับเดิมยังเก็บไว้และพิมพ์ซ้ำได้ ปล่อยเลขที่ไว้ตามเดิมถ้าใช้เลขเดิม"
)


class IssuingDialog(WorkingDialog):
    """Ask for the day and the number and issue; what is refused is said here, and nothing typed is lost.

    ``issued`` is the paper once it is issued. With ``before`` a corrected edition of it is issued.
    """

    def __init__(
        self,
        context: Context,
        paper: PaperKind,
        options: "PrintOptions",
        title: str,
        before: "IssuedPaper | None" = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(context.work, parent)
        self._context, self._paper, self._options, self._before = context, paper, options, before
        self.issued: IssuedPaper | None = None
        self._suggested = ""
        self.ui = Ui_IssuePaper()
        self.ui.setupUi(self)
        help_key(self, "papers")
        ui = self.ui
        ui.headline.setText(title)
        ui.day.set_value(options.day)
        ui.day.set_icon(icon("calendar", context.theme.colours.quiet))
        ui.meaning.setText(tr(MEANING) if before is None else _correction(before))
        if before is not None:
            self.setWindowTitle(tr("ออกฉบับแก้ไข"))
            ui.number.set_value(before.number)
        for widget in (ui.reason_label, ui.reason):
            widget.setVisible(before is not None)
        ui.problem.hide()
        ui.day.changed.connect(self._say_day)
        ui.back_button.clicked.connect(self.reject)
        ui.issue_button.clicked.connect(self.issue)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self.issue)
        self._say_day()
        ui.number.setFocus()
        self._fit()

    def issue(self) -> None:
        """Issue the paper off-thread with what is typed."""
        ui, file, before = self.ui, self._context.office_file, self._before
        day, number, reason = ui.day.value(), ui.number.text(), ui.reason.text()
        if day is None:
            self._complain(say(wrong) if (wrong := ui.day.problem()) else tr("กรอกวันที่ของเอกสาร เช่น 10 เม.ย. 2566"))
            return
        paper, options = self._paper, self._options

        def job(_progress: object) -> "IssuedPaper":
            # Imported here, on the worker's thread: it brings the store and the typesetter.
            from khoktoom_desktop.services import issuing

            if before is not None:
                return issuing.reissue(file, before.uid or "", day, number, reason=reason).paper
            return issuing.issue(file, paper, options, day, number, format=paper.formats[0])

        self._enable(False)
        ui.problem.hide()
        self.write(tr("กำลังออกเอกสาร"), job, self._done, self._failed)

    def _done(self, issued: "IssuedPaper") -> None:
        self.issued = issued
        self._context.saved()
        self._context.changes.announce("publication-log", (), None)
        self.accept()

    def _failed(self, exception: Exception) -> None:
        self._enable(True)
        if isinstance(exception, Trouble):
            self._complain(f"{exception.message}\n{exception.next}")
        else:
            self._context.trouble(exception)

    def _complain(self, words: str) -> None:
        self.ui.problem.setText(words)
        self.ui.problem.show()
        self._fit()

    def _fit(self) -> None:
        """Take the height of the lines as they are broken; a layout asks for what a narrow column would take."""
        layout = self.ui.dialog_layout
        layout.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        height = layout.totalHeightForWidth(self.width()) + ROOM
        self.setMinimumSize(self.width(), height)
        self.resize(self.width(), height)

    def _enable(self, free: bool) -> None:
        for widget in (self.ui.day, self.ui.number, self.ui.reason, self.ui.issue_button, self.ui.back_button):
            widget.setEnabled(free)

    def _say_day(self) -> None:
        """Echo the day and look for the number that comes next in its year."""
        ui, day = self.ui, self.ui.day.value()
        problem = ui.day.problem()
        ui.day_note.setText(say(problem) if problem is not None else day_words(long_date(day)) if day else "")
        if day is None or self._before is not None:
            return
        file, paper = self._context.office_file, self._paper

        def job(_progress: object) -> tuple[str, str]:
            # As above.
            from khoktoom_desktop.services.numbering import following_number

            return following_number(file, paper, day)

        self.read(job, self._suggest)

    def _suggest(self, found: tuple[str, str]) -> None:
        series, following = found
        number = self.ui.number
        if number.text() in ("", self._suggested):
            number.set_value(following)
            self._suggested = following
        if not series:
            self.ui.number_note.setText(tr("เอกสารนี้ไม่ต้องมีเลขที่ก็ออกได้"))
        elif following:
            self.ui.number_note.setText(tr("เลขถัดไปของชุด{series}ที่ออกจากโปรแกรม ตรวจกับทะเบียนก่อน").format(series=series))
        else:
            self.ui.number_note.setText(tr("ขอเลขที่จากทะเบียน{series}ของสำนักงาน").format(series=series))


def _correction(before: "IssuedPaper") -> str:
    return tr(CORRECTION).format(
        edition=before.edition, number=before.number or "-", day=day_words(long_date(before.day))
    )
