"""A form that recalls: texts of the office's own past while one types, and what a chosen one brings along."""

from collections.abc import Mapping
from functools import partial
from typing import Any, cast

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from khoktoom_desktop.desktop.binding import Binding
from khoktoom_desktop.desktop.context import Context, Tone
from khoktoom_desktop.desktop.widgets.completion import Completion, completed
from khoktoom_desktop.desktop.words import tr
from khoktoom_desktop.domain.trouble import Trouble
from khoktoom_desktop.registers.register import Register
from khoktoom_desktop.services import recall


class PastTexts(QObject):
    """What the office entered before in the fields of a register, read once until something is written."""

    def __init__(self, context: Context, register: Register, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._register = context, register
        self.fields = tuple(column.field for column in recall.recalled_fields(register))
        self._texts: dict[str, Mapping[str, str]] = {}
        context.changes.changed.connect(self._forget)

    def of(self, field: str) -> Mapping[str, str]:
        """Return the texts of a field with their search keys; none where the file cannot be read."""
        if field not in self._texts:
            try:
                self._texts[field] = recall.keyed(recall.past_texts(self._context.office_file, self._register, field))
            except Trouble:
                return {}
        return self._texts[field]

    def beside(self, field: str, text: str) -> Mapping[str, object]:
        """Return the values that a chosen text brings along."""
        return recall.brought_along(self._context.office_file, self._register, field, text)

    def _forget(self, register_id: str, _uids: tuple[str, ...], _initiator: object) -> None:
        if register_id in (self._register.id, ""):
            self._texts.clear()


class Recall(QObject):
    """Complete the texts of a form; fields that are empty are filled beside, and Esc takes that back.

    What was typed or pinned is never overwritten: only what is empty is filled.
    """

    def __init__(self, context: Context, register: Register, binding: "Binding[Any]", parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._binding = context, binding
        self._past = PastTexts(context, register, self)
        self._before: dict[str, str] = {}
        self.completions: dict[str, Completion] = {}
        for name in self._past.fields:
            field = completed(cast(QWidget, binding.editors.get(name)))
            if field is not None:
                made = Completion(field, partial(self._past.of, name), self.take_back)
                made.chosen.connect(partial(self._fill, name))
                self.completions[name] = made

    def take_back(self) -> bool:
        """Put back what stood before a text was chosen; tell whether there was anything to put back."""
        before, self._before = self._before, {}
        for name, text in before.items():
            self._binding.editors[name].restore(text)
        return bool(before)

    def _fill(self, field: str, typed: str, text: str) -> None:
        """Fill what is still empty with what the chosen text brings along."""
        values = self._past.beside(field, text)
        editors, filled = self._binding.editors, []
        self._before = {field: typed}
        for name, value in values.items():
            editor = editors.get(name)
            if editor is None or editor.draft() or editor.problem() is not None:
                continue
            self._before[name] = ""
            editor.set_value(value)
            editor.changed.emit()
            filled.append(name)
        if filled:
            words = tr("เติมจากรายการก่อนให้ {count} ช่อง (Esc เลิก)").format(count=len(filled))
            self._context.notify(words, Tone.INFORMATION, action=tr("เลิกเติม"), call=self.take_back)
