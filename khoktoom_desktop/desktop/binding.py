"""Bind the widgets of a form to the fields of a record: a widget is named as its field, a record is a value."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import partial
from typing import Any, Generic, TypeVar, cast

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QWidget

from khoktoom_desktop.desktop.column_words import column_tip
from khoktoom_desktop.desktop.remedies import mending_offers
from khoktoom_desktop.desktop.widgets.choice_edit import ChoiceEdit
from khoktoom_desktop.desktop.widgets.editor import Editor
from khoktoom_desktop.desktop.widgets.offer_links import Offer
from khoktoom_desktop.desktop.widgets.problem_label import ProblemLabel
from khoktoom_desktop.desktop.words import say, tr
from khoktoom_desktop.domain.cell import write_cell
from khoktoom_desktop.domain.column import Column, ColumnKind, Lookups
from khoktoom_desktop.domain.problem import Problem, Severity, error

R = TypeVar("R")


class Binding(QObject, Generic[R]):
    """Show a record in a form and build a new one from what was entered.

    Beside the editor ``field`` a form has a label ``field_label`` and a line ``field_hint``. ``changed`` is
    emitted when a person changed anything. A field that cannot be read keeps the shown value and has a problem.
    What mends a problem stands beside it; Alt+Enter in the field takes the first of it. ``twin_asked(uid)`` asks to
    see the record that this one seems to repeat, ``distinct_said(uid)`` says that it does not.
    """

    changed = Signal()
    twin_asked = Signal(str)
    distinct_said = Signal(str)

    def __init__(self, form: QWidget, columns: Iterable[Column], blank: R, parent: QObject | None = None) -> None:
        super().__init__(parent or form)
        every = tuple(columns)
        self.columns = {column.field: column for column in every if not column.computed}
        self._computed = {column: form.findChild(QLabel, column.field) for column in every if column.computed}
        self._lookups = Lookups()
        self.editors: dict[str, Editor] = {}
        self._notes: dict[str, ProblemLabel] = {}
        self._widgets: dict[QObject, str] = {}
        self._blank, self._shown = blank, blank
        self._touched: set[str] = set()
        self._untouched: dict[str, tuple[object, object]] = {}
        self._problems: tuple[Problem, ...] = ()
        self._loud = False
        for column in self.columns.values():
            self._take(form, column)
        for column in self._computed:
            label = form.findChild(QLabel, f"{column.field}_label")
            if label is not None:
                label.setText(tr(column.title))
        self.show(blank, loud=False)

    def configure(self, lookups: Lookups) -> None:
        """Fill lists and names again, keeping what is entered."""
        self._lookups = lookups
        for field, editor in self.editors.items():
            editor.configure(self.columns[field], lookups)

    @property
    def lookups(self) -> Lookups:
        """Return what keys and ids mean, as they were read last."""
        return self._lookups

    @property
    def shown(self) -> R:
        """Return the record as it was shown."""
        return self._shown

    @property
    def dirty(self) -> bool:
        """Tell whether what is entered differs from the record shown."""
        return bool(self.unreadable()) or self.record() != self._shown

    def show(self, record: R, *, loud: bool = True) -> None:
        """Show a record; a quiet one (new) says what is missing only of fields that were touched."""
        self._shown, self._loud = record, loud
        self._touched.clear()
        self._problems = ()
        for field, editor in self.editors.items():
            editor.set_value(getattr(record, field))
            self._untouched[field] = self._state(field)
        for column, label in self._computed.items():
            if label is not None:
                label.setText(write_cell(column, getattr(record, column.field), self._lookups) or "–")
        self._say_all()

    def rebase(self, record: R) -> None:
        """Take another state of the same record as the one shown, keeping every field that was changed here."""
        mine = {field: editor.draft() for field, editor in self.editors.items() if self._differs(field)}
        self.show(record)
        self.restore(mine)

    def record(self) -> R:
        """Return a new record with what is entered."""
        values = {field: self._value(field) for field in self.editors if self._differs(field)}
        return cast(R, replace(cast(Any, self._shown), **values))

    def unreadable(self) -> tuple[Problem, ...]:
        """Return the problems of texts that cannot be read, and of fields that may not be empty."""
        return tuple(problem for field in self.editors if (problem := self._own(field)) is not None)

    def place(self, problems: Iterable[Problem], *, loud: bool = False) -> tuple[Problem, ...]:
        """Show problems beside their fields; return those that belong to no field of the form."""
        self._loud = self._loud or loud
        self._problems = tuple(problems)
        self._say_all()
        return tuple(problem for problem in self._problems if problem.field not in self.editors)

    def first_wrong(self) -> QWidget | None:
        """Return the first field with an error, in the order of the form."""
        wrong = {problem.field for problem in self._problems if problem.severity is Severity.ERROR}
        wrong |= {problem.field for problem in self.unreadable()}
        return next((cast(QWidget, editor) for field, editor in self.editors.items() if field in wrong), None)

    def drafts(self) -> dict[str, str]:
        """Return the texts, as typed, of the fields that were changed."""
        return {field: editor.draft() for field, editor in self.editors.items() if self._differs(field)}

    def restore(self, texts: Mapping[str, str]) -> None:
        """Put back texts as if they were typed."""
        for field, text in texts.items():
            if field in self.editors:
                self.editors[field].restore(text)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Count a field that was left as touched; take the first remedy with Alt+Enter."""
        if event.type() == QEvent.Type.KeyPress and watched in self._widgets and _is_remedy_key(event):
            note = self._notes.get(self._widgets[watched])
            if note is not None and note.offers:
                note.offers[0].click()
                return True
        if event.type() == QEvent.Type.FocusOut and watched in self._widgets:
            field = self._widgets[watched]
            if self._differs(field) or self.editors[field].problem() is not None:
                self._touched.add(field)
                self._say(field)
        return False

    def _take(self, form: QWidget, column: Column) -> None:
        widget = form.findChild(QWidget, column.field)
        if widget is None:
            raise LookupError(f"the form {form.objectName()} has no widget {column.field}")
        editor = cast(Editor, widget)
        self.editors[column.field] = editor
        self._widgets[widget] = column.field
        widget.installEventFilter(self)
        editor.changed.connect(lambda: self._change(column.field))
        label = form.findChild(QLabel, f"{column.field}_label")
        if label is not None:
            label.setText(f"{tr(column.title)} *" if column.required else tr(column.title))
            label.setProperty("look", "label")
            label.setToolTip(column_tip(column))
        widget.setToolTip(column_tip(column))
        note = form.findChild(ProblemLabel, f"{column.field}_hint")
        if note is not None:
            self._notes[column.field] = note
            # What may be said while one types keeps its room, so that the fields below never move.
            says = bool(column.help) or column.kind in (ColumnKind.DATE, ColumnKind.BAHT, ColumnKind.DIGITS)
            note.keep_room(says)
        if isinstance(widget, ChoiceEdit):
            widget.set_optional(getattr(self._blank, column.field) in (None, ""))

    def _value(self, field: str) -> object:
        editor = self.editors[field]
        if editor.problem() is not None:
            return getattr(self._shown, field)
        value = editor.value()
        return getattr(self._blank, field) if value is None else value

    def _differs(self, field: str) -> bool:
        return self._state(field) != self._untouched.get(field)

    def _state(self, field: str) -> tuple[object, object]:
        editor = self.editors[field]
        problem = editor.problem()
        return (None, problem.sentence.facts) if problem is not None else (editor.value(), None)

    def _own(self, field: str) -> Problem | None:
        """Return what a field itself says is wrong: a text that cannot be read, nothing where a number stood."""
        problem = self.editors[field].problem()
        if problem is not None:
            return replace(problem, field=field)
        default = getattr(self._blank, field)
        if self.editors[field].value() is None and isinstance(default, int) and not isinstance(default, bool):
            return error(field, "required", "กรอก{title}", title=self.columns[field].title)
        return None

    def _change(self, field: str) -> None:
        self._touched.add(field)
        self._say(field)
        self.changed.emit()

    def _say_all(self) -> None:
        for field in self.editors:
            self._say(field)

    def _say(self, field: str) -> None:
        asked = self._loud or field in self._touched
        # A repetition follows from several fields: it is told whichever of them was touched last.
        found = [each for each in self._problems if each.field == field and (asked or each.other is not None)]
        found.sort(key=lambda each: each.severity is not Severity.ERROR)
        problem = (self._own(field) if asked else None) or (found[0] if found else None)
        editor, note = self.editors[field], self._notes.get(field)
        widget = cast(QWidget, editor)
        state = problem.severity.value if problem else ""
        if (widget.property("problem") or "") != state:
            widget.setProperty("problem", state)
            widget.style().unpolish(widget)
            widget.style().polish(widget)
        words = say(problem) if problem else editor.echo() or tr(self.columns[field].help)
        widget.setAccessibleDescription(words)
        if note is None:
            return
        if problem is not None:
            note.show_problem(problem, self._offers(field, problem))
            for before, after in zip((widget, *note.offers), note.offers, strict=False):
                QWidget.setTabOrder(before, after)
        else:
            note.say(words)

    def _offers(self, field: str, problem: Problem) -> list[Offer]:
        """Return what mends a problem: texts to put into the field, or a look at the record that it may repeat."""
        editor, column = self.editors[field], self.columns[field]
        if isinstance(editor, QLineEdit | QPlainTextEdit) and editor.isReadOnly():
            return []
        offers = mending_offers(problem, column, self._lookups, partial(self._mend, field))
        if problem.other is not None:
            offers.append((tr("เทียบกับอีกรายการ"), partial(self.twin_asked.emit, problem.other)))
            if problem.severity is not Severity.ERROR:
                offers.append((tr("ไม่ซ้ำ"), partial(self.distinct_said.emit, problem.other)))
        return offers

    def _mend(self, field: str, text: str) -> None:
        """Put a text into a field as if it were typed; the cursor goes there."""
        self.editors[field].restore(text)
        cast(QWidget, self.editors[field]).setFocus(Qt.FocusReason.OtherFocusReason)


def _is_remedy_key(event: QEvent) -> bool:
    return (
        isinstance(event, QKeyEvent)
        and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        and bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
    )
