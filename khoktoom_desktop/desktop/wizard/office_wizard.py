"""The first-run wizard: five screens to an office file; nothing is written before the last."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QScrollArea, QWidget

from khoktoom_desktop.desktop.forms.ui_wizard_frame import Ui_WizardFrame
from khoktoom_desktop.desktop.help import help_key
from khoktoom_desktop.desktop.icons import pixmap
from khoktoom_desktop.desktop.office.details import DetailsPart
from khoktoom_desktop.desktop.office.letterhead import LetterheadPart
from khoktoom_desktop.desktop.office.lists import DepartmentsPart
from khoktoom_desktop.desktop.office.part import OfficePart
from khoktoom_desktop.desktop.theme import GAP, Theme
from khoktoom_desktop.desktop.wizard.steps import PlaceStep, SigningStep
from khoktoom_desktop.desktop.words import mark, tr
from khoktoom_desktop.domain.office import Office

HELP = (
    mark("ข้อมูลนี้ปรากฏในเอกสารทุกฉบับ ช่องอื่นนอกจากชื่อเว้นไว้ก่อนได้"),
    mark("ประกาศและหนังสือขึ้นต้นด้วยตรา เลือกว่าจะพิมพ์อย่างไร"),
    mark("ลบกองที่ไม่มี แก้ชื่อให้ตรง หรือเพิ่มกองของสำนักงาน"),
    mark("ใส่ผู้ที่ลงนามในเอกสารพร้อมวันเริ่มดำรงตำแหน่ง เอกสารใช้ผู้ที่ดำรงตำแหน่งในวันที่ของเอกสารเสมอ"),
    mark("ข้อมูลทั้งหมดอยู่ในแฟ้มเดียวในเครื่องนี้"),
)


@dataclass(frozen=True)
class Answers:
    """What the wizard asked: the office, where its file lies, whether the usual services are put in."""

    office: Office
    path: Path
    starter: bool


class OfficeWizard(QDialog):
    """Lead through the parts of the office, one screen each; Esc and Cancel make nothing."""

    def __init__(self, theme: Theme, folder: Path, office: Office, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._office = theme, office
        self.ui = Ui_WizardFrame()
        self.ui.setupUi(self)
        help_key(self, "start")
        details = DetailsPart()
        details.ui.names_field.hide()
        self.place, departments = PlaceStep(folder), DepartmentsPart(theme)
        departments.words.hide()
        self.steps: tuple[OfficePart, ...] = (
            details,
            LetterheadPart(theme),
            departments,
            SigningStep(theme),
            self.place,
        )
        self._marks: list[tuple[QLabel, QLabel]] = []
        for number, step in enumerate(self.steps):
            step.show_office(office)
            step.changed.connect(self.ui.problems.hide)
            self.ui.stack.addWidget(_scrolled(step) if number == 0 else step)
            self.ui.step_rows.addWidget(self._mark(tr(step.title)))
        self.ui.problem_picture.setContentsMargins(0, 4, 0, 0)
        self.ui.problem_picture.setPixmap(pixmap("circle-alert", theme.colours.error, 20, self.devicePixelRatioF()))
        self.ui.cancel.clicked.connect(self.reject)
        self.ui.back.clicked.connect(lambda: self._show(self.step - 1))
        self.ui.next.clicked.connect(self.go_on)
        self._show(0)

    @property
    def step(self) -> int:
        """Return the number of the screen shown, from 0."""
        return int(self.ui.stack.currentIndex())

    def answers(self) -> Answers:
        """Return what was asked."""
        return Answers(self._office, self.place.path, self.place.ui.starter.isChecked())

    def go_on(self) -> None:
        """Take this screen's answers and go to the next, or end; problems are said first."""
        part = self.steps[self.step]
        problems = part.problems()
        self.ui.problem_words.setText("\n".join(problems))
        self.ui.problems.setVisible(bool(problems))
        if problems:
            return
        self._office = part.applied(self._office)
        if self.step + 1 == len(self.steps):
            self.accept()
        else:
            self._show(self.step + 1)

    def _show(self, step: int) -> None:
        last = step + 1 == len(self.steps)
        self.ui.stack.setCurrentIndex(step)
        self.ui.title.setText(tr(self.steps[step].title))
        self.ui.help.setText(tr(HELP[step]))
        self.ui.problems.hide()
        self.ui.back.setEnabled(step > 0)
        self.ui.next.setText(tr("สร้างสำนักงาน") if last else tr("ถัดไป"))
        if last:
            self.place.show_office(self._office)
        colours = self._theme.colours
        for number, (picture, words) in enumerate(self._marks):
            name, colour = (
                ("circle-check", colours.done)
                if number < step
                else ("circle-dot", colours.accent)
                if number == step
                else ("circle", colours.quiet)
            )
            picture.setPixmap(pixmap(name, colour, 18, self.devicePixelRatioF()))
            words.setProperty("look", "strong" if number == step else "quiet")
            words.style().unpolish(words)
            words.style().polish(words)
        self.steps[step].setFocus()

    def _mark(self, title: str) -> QWidget:
        line = QWidget(self.ui.steps)
        picture, words = QLabel(line), QLabel(title, line)
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 4, 0, 4)
        row.setSpacing(GAP)
        row.addWidget(picture)
        row.addWidget(words, 1)
        self._marks.append((picture, words))
        return line


def _scrolled(step: OfficePart) -> QScrollArea:
    """Let a screen that is taller than a small display be scrolled."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    step.setProperty("look", "scrolled")
    area.setWidget(step)
    return area
