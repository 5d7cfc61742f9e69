"""The import wizard: columns, words, check; what needs nobody is passed over, and nothing is written before the end."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from khoktoom_desktop.desktop.context import Context
from khoktoom_desktop.desktop.help import help_key
from khoktoom_desktop.desktop.importing.check_step import CheckStep
from khoktoom_desktop.desktop.importing.columns_step import ColumnsStep
from khoktoom_desktop.desktop.importing.waiting import Waiting
from khoktoom_desktop.desktop.importing.words_step import WordsStep
from khoktoom_desktop.desktop.theme import GAP, GAP_L, GAP_XL
from khoktoom_desktop.desktop.widgets.room import give_room
from khoktoom_desktop.desktop.widgets.state_panel import StatePanel
from khoktoom_desktop.desktop.words import mark, say, tr
from khoktoom_desktop.domain.trouble import Trouble
from khoktoom_desktop.registers.register import Register
from khoktoom_desktop.services.import_case import Checked, ImportCase, check_case, open_case, take_case
from khoktoom_desktop.services.progress import Progress
from khoktoom_desktop.services.rejected_rows import write_rejected

if TYPE_CHECKING:
    from khoktoom_desktop.desktop.work import Task
    from khoktoom_desktop.services.import_report import ImportReport
    from khoktoom_desktop.services.mapping import UnknownWord

STEPS = (mark("คอลัมน์"), mark("คำในรายการ"), mark("ตรวจและนำเข้า"))
COLUMNS, WORDS, CHECK = range(3)
WIDTH, HEIGHT = 980, 640
T = TypeVar("T")


class ImportWizard(QDialog):
    """Lead a file into a register; ``imported(report)`` once something was written."""

    imported = Signal(object)

    def __init__(self, context: Context, register: Register, path: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._register, self._path = context, register, path
        self._task: Task | None = None
        self._writing = self._gone = False
        self._trouble: StatePanel | None = None
        self._checked: Checked | None = None
        self._kept: ImportReport | None = None
        self._asked: tuple[tuple[UnknownWord, str], ...] = ()
        self.case: ImportCase | None = None
        self.setWindowTitle(tr("นำเข้า{title}").format(title=tr(register.title)))
        help_key(self, "import")
        self.columns = ColumnsStep(context.theme, self)
        self.words = WordsStep(self)
        self.check = CheckStep(context.theme, self)
        self.waiting = Waiting(self)
        self._build()
        self.columns.sheet_asked.connect(self.open_sheet)
        self.columns.heading_asked.connect(self._choose_heading)
        self.columns.field_asked.connect(self._choose_field)
        self.check.changed.connect(self._say_deeds)
        self.check.rejected_asked.connect(self._ask_rejected)
        context.work.progressed.connect(self._progress)
        give_room(self)
        self.resize(WIDTH, HEIGHT)
        self.open_sheet(None)

    @property
    def step(self) -> int:
        """Return which step is shown: columns, words or check; -1 while something is read, or could not be."""
        place = self.stack.currentIndex()
        return place if place <= CHECK else -1

    def open_sheet(self, sheet: str | None) -> None:
        """Read the file, or another sheet of it."""
        file, register, path = self._context.office_file, self._register, self._path

        def job(progress: Progress) -> ImportCase:
            return open_case(file, register, path, sheet=sheet, progress=progress)

        self._run(tr("กำลังอ่าน {file}").format(file=path.name), job, self._opened)

    def go_on(self) -> None:
        """Do what the filled button says."""
        if self.step == COLUMNS and self.case is not None:
            self._check(self.case)
        elif self.step == WORDS and self._checked is not None:
            answers = self.words.answers()
            self._asked += answers
            said = {(word.place, word.word): title for word, title in answers}
            self._check(self._checked.case.with_words(said))
        elif self.step == CHECK:
            self._take()

    def go_back(self) -> None:
        """Go to the step before."""
        self._show(WORDS if self.step == CHECK and self.words.picks else COLUMNS)

    def reject(self) -> None:
        """Stop what is under way, else close; while rows are written they are taken back first."""
        if self._task is not None:
            self._task.cancel()
            self.waiting.say(tr("กำลังยกเลิก …"))
        if not self._writing:
            self._let_go()
            super().reject()

    def _opened(self, case: ImportCase) -> None:
        self.case = case
        self.sheet.setText(case.raw.name if len(case.raw.sheet_names) > 1 else "")
        if not case.own:
            self.columns.show_case(case)
        if case.settled:
            self._check(case)
        else:
            self._show(COLUMNS)

    def _choose_heading(self, index: int) -> None:
        if self.case is not None:
            self.case = self.case.with_heading(index)
            self.columns.show_case(self.case)
            self._say_deeds()

    def _choose_field(self, place: int, field: str) -> None:
        if self.case is not None:
            self.case = self.case.with_field(place, field)
            self.columns.show_fields(self.case)
            self._say_deeds()

    def _check(self, case: ImportCase) -> None:
        file = self._context.office_file
        self._run(
            tr("กำลังตรวจ {file}").format(file=case.file), lambda told: check_case(file, case, told), self._show_check
        )

    def _show_check(self, checked: Checked) -> None:
        self._checked, self.case = checked, replace(checked.case)
        fresh = [word for word in checked.unknown if (word.place, word.word) not in checked.case.said]
        if fresh:
            self.words.show_words(fresh)
            self._show(WORDS)
            return
        self.check.show_report(checked.report, self._register)
        self._show(CHECK)

    def _take(self) -> None:
        checked, asked, file = self._checked, self._asked, self._context.office_file
        if checked is None:
            return
        whole = self.check.all_or_nothing

        def job(told: Progress) -> "ImportReport":
            report = take_case(file, checked, asked, all_or_nothing=whole, progress=told)
            # Kept for a clerk who cancels a moment too late: what is written is said.
            self._kept = report
            return report

        self._writing = True
        self._run(tr("กำลังนำเข้า {file}").format(file=checked.case.file), job, self._taken)

    def _taken(self, report: "ImportReport") -> None:
        self._let_go()
        self.imported.emit(report)
        self.accept()

    def _ask_rejected(self) -> None:
        checked = self._checked
        if checked is None:
            return
        name = self._path.with_name(tr("{name} แถวที่ไม่ผ่าน.xlsx").format(name=self._path.stem))
        chosen, _kind = QFileDialog.getSaveFileName(self, tr("บันทึกแถวที่ไม่ผ่าน"), str(name), "Excel (*.xlsx)")
        if chosen:
            self.save_rejected(Path(chosen))

    def save_rejected(self, path: Path) -> None:
        """Write the rows that do not pass to a workbook, with a column of reasons."""
        checked, register = self._checked, self._register
        if checked is None:
            return

        def job(_progress: Progress) -> Path:
            return write_rejected(register, checked.case.raw, checked.case.told(), checked.report, path)

        def done(written: Path) -> None:
            self._show(CHECK)
            words = tr("บันทึก {file} แล้ว แก้ไขแล้วนำเข้าแฟ้มนั้นอีกครั้งได้").format(file=written.name)
            self.note.setText(words)

        self._run(tr("กำลังเขียน {file}").format(file=path.name), job, done)

    def _run(self, text: str, job: Callable[[Progress], T], done: Callable[[T], None]) -> None:
        """Do a job off-thread; a short one leaves the step in view, a long one shows how far it is."""
        before = self.stack.currentIndex()
        self.waiting.say(text)
        self._slow.start()
        self._task = self._context.work.run(
            text,
            job,
            lambda result: self._ended(lambda: done(result)),
            failed=lambda exception: self._ended(lambda: self._failed(exception)),
            stopped=lambda: self._ended(lambda: self._stopped(before)),
            quiet=True,
        )
        self._say_deeds()

    def _ended(self, call: Callable[[], None]) -> None:
        if self._gone:
            return
        self._task, self._writing = None, False
        self._slow.stop()
        self.note.setText("")
        call()

    def _failed(self, exception: Exception) -> None:
        if not isinstance(exception, Trouble):
            self._let_go()
            super().reject()
            self._context.trouble(exception)
            return
        if self._trouble is not None:
            self.stack.removeWidget(self._trouble)
            self._trouble.deleteLater()
        self._trouble = StatePanel(self._context.theme, "circle-alert", say(exception.message), say(exception.next))
        self._show(self.stack.addWidget(self._trouble))

    def _stopped(self, before: int) -> None:
        if self._kept is not None:
            self._taken(self._kept)
        elif before > CHECK:
            self._let_go()
            super().reject()
        else:
            self._show(before)

    def _progress(self, task: "Task", step: int, steps: int) -> None:
        if task is self._task:
            self.waiting.show_progress(step, steps)

    def _let_go(self) -> None:
        """Stop listening, once: what is still under way ends without the dialog."""
        if not self._gone:
            self._gone = True
            self._slow.stop()
            self._context.work.progressed.disconnect(self._progress)

    def _show(self, place: int) -> None:
        self.stack.setCurrentIndex(place)
        for number, label in enumerate(self._marks):
            label.setProperty("look", "strong" if number == place else "quiet")
            label.style().unpolish(label)
            label.style().polish(label)
        self._say_deeds()
        if place == COLUMNS:
            self.columns.focus_first()
        elif place <= CHECK and self.next.isEnabled():
            self.next.setFocus()

    def _say_deeds(self) -> None:
        """Say on the buttons what they do now."""
        step, busy = self.step, self._task is not None
        own = self.case is not None and self.case.own
        self.back.setVisible(step in (WORDS, CHECK) and not (own and (step == WORDS or not self.words.picks)))
        self.next.setVisible(step >= 0)
        words, able = tr("ถัดไป"), not busy
        if step == COLUMNS:
            able = able and self.case is not None and not self.case.missing
        elif step == CHECK and self._checked is not None:
            held = self.check.all_or_nothing and self._checked.report.rejected
            count = 0 if held else self.check.taken
            words = tr("นำเข้า {count:,} แถว").format(count=count) if count else tr("ไม่มีแถวที่จะนำเข้า")
            able = able and bool(count)
        self.next.setText(words)
        self.next.setEnabled(able)
        over = not busy and (step < 0 or (step == CHECK and not able))
        self.cancel.setText(tr("ปิด") if over else tr("ยกเลิก"))
        for label in self._marks[:CHECK]:
            label.setVisible(not own)
        self.back.setEnabled(not busy)

    def _build(self) -> None:
        title, self.sheet = QLabel(self._path.name, self), QLabel(self)
        title.setProperty("look", "section")
        self.sheet.setProperty("look", "quiet")
        head = QHBoxLayout()
        head.setSpacing(GAP_L)
        head.addWidget(title)
        head.addWidget(self.sheet, 1)
        self._marks = [QLabel(f"{number}  {tr(step)}", self) for number, step in enumerate(STEPS, 1)]
        for label in self._marks:
            head.addWidget(label)
        self.stack = QStackedWidget(self)
        for widget in (self.columns, self.words, self.check, self.waiting):
            self.stack.addWidget(widget)
        self.note = QLabel(self)
        self.note.setProperty("look", "done")
        self.back, self.cancel = QPushButton(tr("ย้อนกลับ"), self), QPushButton(tr("ยกเลิก"), self)
        self.next = QPushButton(tr("ถัดไป"), self)
        self.next.setProperty("look", "primary")
        self.next.setDefault(True)
        self.back.setAutoDefault(False)
        self.cancel.setAutoDefault(False)
        self.back.clicked.connect(self.go_back)
        self.cancel.clicked.connect(self.reject)
        self.next.clicked.connect(self.go_on)
        foot = QHBoxLayout()
        foot.setSpacing(GAP)
        foot.addWidget(self.note, 1)
        for button in (self.back, self.cancel, self.next):
            foot.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP_XL, GAP_L, GAP_XL, GAP_L)
        column.setSpacing(GAP_L)
        column.addLayout(head)
        column.addWidget(self.stack, 1)
        column.addLayout(foot)
        self._slow = QTimer(self)
        self._slow.setSingleShot(True)
        self._slow.setInterval(200)
        self._slow.timeout.connect(lambda: self._show(CHECK + 1))
        self.stack.setCurrentIndex(CHECK + 1)
