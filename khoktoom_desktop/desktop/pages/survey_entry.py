"""The dialog for keying in paper surveys: number keys fill one respondent in seconds, Enter goes on to the next."""

from collections.abc import Callable
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING, Protocol, cast

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from khoktoom_desktop.desktop.clock import today
from khoktoom_desktop.desktop.help import help_key
from khoktoom_desktop.desktop.theme import GAP, GAP_L, GAP_M, MARGIN
from khoktoom_desktop.desktop.widgets.answers_edit import question_steps
from khoktoom_desktop.desktop.widgets.choice_edit import ChoiceEdit
from khoktoom_desktop.desktop.widgets.date_edit import ThaiDateEdit
from khoktoom_desktop.desktop.widgets.editor import Editor
from khoktoom_desktop.desktop.widgets.keyed_choices import KeyedChoices, Step
from khoktoom_desktop.desktop.widgets.problem_label import ProblemLabel
from khoktoom_desktop.desktop.widgets.reference_edit import ReferenceEdit
from khoktoom_desktop.desktop.widgets.room import give_room
from khoktoom_desktop.desktop.widgets.text_edit import TextEdit
from khoktoom_desktop.desktop.widgets.unsaved import Unsaved, ask_unsaved
from khoktoom_desktop.desktop.widgets.wrapped_label import WrappedLabel
from khoktoom_desktop.desktop.words import tr
from khoktoom_desktop.domain.column import Column, ColumnKind, Lookups
from khoktoom_desktop.domain.office import Office
from khoktoom_desktop.domain.problem import Problem, blocks
from khoktoom_desktop.registers.satisfaction.questions import question_set
from khoktoom_desktop.registers.satisfaction.record import Answer, Response

if TYPE_CHECKING:
    from khoktoom_desktop.storage.record import Record

SHARED = ("answered_on", "way", "service_point", "department_id", "service_id")
"""Fields that stay from one respondent to the next."""

PROFILE = ("sex", "age", "education", "occupation")
_EDITORS: dict[ColumnKind, Callable[[], QWidget]] = {
    ColumnKind.DATE: ThaiDateEdit,
    ColumnKind.CHOICE: ChoiceEdit,
    ColumnKind.REFERENCE: ReferenceEdit,
}


class Deeds(Protocol):
    """What the dialog asks of its page."""

    def changing(self, record: "Record | None") -> None:
        """Remember that a new record is entered."""

    def problems(self, record: "Record") -> tuple[Problem, ...]:
        """Ask the rules."""

    def store(self, record: "Record") -> "Record | None":
        """Save a record; ``None`` where that was refused and said."""


class SurveyEntry(QDialog):
    """Key in one respondent after the other; ``count`` is how many were saved."""

    def __init__(
        self,
        office: Office,
        columns: tuple[Column, ...],
        lookups: Lookups,
        first: Response,
        deeds: Deeds,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("กรอกแบบสำรวจ"))
        help_key(self, "satisfaction")
        self._office, self._lookups, self._deeds = office, lookups, deeds
        self._columns = {column.field: column for column in columns}
        self._asked_again = False
        self.count = 0
        self.editors: dict[str, Editor] = {}
        self.choices = KeyedChoices(self)
        self.choices.takes_enter = True
        self.choices.setAccessibleName(tr("คำตอบ"))
        self._build()
        for field in SHARED:
            self.editors[field].set_value(getattr(first, field))
        self.choices.finished.connect(self.save)
        self.choices.changed.connect(self._say)
        self.editors["answered_on"].changed.connect(self._ask_of_day)
        self._blank()

    def record(self) -> Response:
        """Return the respondent as entered."""
        chosen = self.choices.chosen
        shared = {field: self.editors[field].value() for field in SHARED}
        shared = {field: getattr(Response(), field) if value is None else value for field, value in shared.items()}
        answered = [step.key for step in self.choices.steps if step.key in chosen and step.key not in PROFILE]
        answers = [Answer(position=at, question=key, value=int(chosen[key])) for at, key in enumerate(answered)]
        profile = {field: chosen.get(field, "") for field in PROFILE}
        suggestion = str(self.editors["suggestion"].value() or "")
        return Response(**shared, **profile, answers=answers, suggestion=suggestion)  # type: ignore[arg-type]

    def save(self) -> bool:
        """Save the respondent and begin the next; the first Enter with questions left leads to them."""
        unreadable = next((found for each in self.editors.values() if (found := each.problem()) is not None), None)
        if unreadable is not None:
            self.note.show_problem(unreadable)
            return False
        left = [at for at, step in enumerate(self.choices.steps) if self._is_open(step)]
        if left and self.choices.chosen and not self._asked_again:
            self._asked_again = True
            self.choices.move_to(left[0])
            self.note.say(tr("ยังไม่ได้ตอบ {count} ข้อ กด Enter อีกครั้งเพื่อบันทึกโดยเว้นไว้").format(count=len(left)), "warning")
            return False
        record = self.record()
        problems = self._deeds.problems(record)
        if blocks(problems):
            self.note.show_problem(next(problem for problem in problems if blocks((problem,))))
            return False
        self._deeds.changing(None)
        if self._deeds.store(record) is None:
            return False
        self.count += 1
        self._blank()
        return True

    def reject(self) -> None:
        """Close; ask about a respondent that is not saved."""
        if self._may_close():
            super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close as the button does."""
        event.ignore()
        self.reject()

    def _may_close(self) -> bool:
        if not self.choices.chosen and not self.editors["suggestion"].draft().strip():
            return True
        answer = ask_unsaved(self, tr("แบบสำรวจคนที่ {number}").format(number=self.count + 1))
        if answer is Unsaved.SAVE:
            self._asked_again = True
            return self.save()
        if answer is Unsaved.DISCARD:
            self._blank()
            return True
        return False

    def _is_open(self, step: Step) -> bool:
        return step.key not in PROFILE and step.key not in self.choices.chosen

    def _blank(self) -> None:
        """Begin a respondent; what they share stays."""
        self.editors["suggestion"].set_value(None)
        self._asked_again = False
        self.choices.show_steps(self._steps(), {})
        self.choices.setFocus(Qt.FocusReason.OtherFocusReason)
        self.scroller.verticalScrollBar().setValue(0)
        self._say()

    def _ask_of_day(self) -> None:
        """Show the questions of the day that was entered, keeping the answers that they share."""
        if self.editors["answered_on"].problem() is None:
            steps = self._steps()
            keys = {step.key for step in steps}
            self.choices.show_steps(steps, {k: v for k, v in self.choices.chosen.items() if k in keys})
            self._say()

    def _steps(self) -> list[Step]:
        day = self.editors["answered_on"].value()
        profile = [
            Step(field, tr(self._columns[field].title), self._columns[field].entries(self._lookups), heading)
            for field, heading in zip(PROFILE, (tr("ผู้ตอบ"), "", "", ""), strict=True)
        ]
        return [
            *profile,
            *question_steps(question_set(self._office, day if isinstance(day, date) else today()).questions),
        ]

    def _say(self) -> None:
        questions = [step for step in self.choices.steps if step.key not in PROFILE]
        done = sum(step.key in self.choices.chosen for step in questions)
        self.state.setText(
            tr("คนที่ {number} · ตอบแล้ว {done} ใน {count} ข้อ").format(
                number=self.count + 1, done=done, count=len(questions)
            )
        )
        self.note.say(tr("กดเลขเพื่อตอบและไปข้อถัดไป · Backspace ย้อนกลับ · 0 ล้างคำตอบ · Tab ไปข้อเสนอแนะ · Enter บันทึก"))

    def _build(self) -> None:
        self.resize(760, 720)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, GAP_L, MARGIN, GAP_L)
        column.setSpacing(GAP_M)
        column.addLayout(self._shared())
        self.scroller = QScrollArea(self)
        self.scroller.setWidgetResizable(True)
        self.scroller.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.scroller.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scroller.setWidget(self.choices)
        column.addWidget(self.scroller, 1)
        column.addLayout(self._field("suggestion", TextEdit(self)))
        self.note = ProblemLabel(self)
        column.addWidget(self.note)
        column.addLayout(self._foot())
        suggestion = cast(TextEdit, self.editors["suggestion"])
        suggestion.returnPressed.connect(self.save)
        shared = [cast(QWidget, self.editors[field]) for field in SHARED]
        order = (*shared, self.choices, suggestion, self._close, self._keep)
        for before, after in pairwise(order):
            self.setTabOrder(before, after)
        give_room(self)

    def _shared(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(GAP_M)
        grid.setVerticalSpacing(GAP)
        places = {"answered_on": (0, 0), "way": (0, 1), "service_point": (0, 2), "department_id": (1, 0)}
        for field in SHARED:
            kind = self._columns[field].kind
            editor = ChoiceEdit(self) if field == "department_id" else _EDITORS[kind]()
            row, place = places.get(field, (1, 1))
            grid.addLayout(self._field(field, editor), row, place, 1, 1 if field in places else 2)
        for place in range(3):
            grid.setColumnStretch(place, 1)
        return grid

    def _field(self, field: str, editor: QWidget) -> QVBoxLayout:
        made = cast(Editor, editor)
        made.configure(self._columns[field], self._lookups)
        self.editors[field] = made
        label = QLabel(tr(self._columns[field].title), self)
        label.setProperty("look", "label")
        label.setBuddy(editor)
        box = QVBoxLayout()
        box.setSpacing(4)
        box.addWidget(label)
        box.addWidget(editor)
        return box

    def _foot(self) -> QHBoxLayout:
        self.state = WrappedLabel(self, look="quiet")
        self._keep = keep = QPushButton(tr("บันทึกและคนถัดไป"), self)
        keep.setProperty("look", "primary")
        keep.setToolTip(tr("บันทึกและคนถัดไป (Enter)"))
        self._close = close = QPushButton(tr("ปิด"), self)
        for button, call in ((keep, self.save), (close, self.reject)):
            # Enter belongs to the answers, whichever button was used last.
            button.setAutoDefault(False)
            button.clicked.connect(lambda _checked=False, call=call: call())
        shortcut = QShortcut(QKeySequence("Ctrl+Return"), self)
        shortcut.activated.connect(lambda: self.save())
        row = QHBoxLayout()
        row.setSpacing(GAP)
        row.addWidget(self.state, 1)
        row.addWidget(close)
        row.addWidget(keep)
        return row
