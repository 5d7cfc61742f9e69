"""A line of text that is read as it is typed; the text stays as typed until the field is left."""

from typing import Any, cast

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from khoktoom_desktop.desktop.theme import FIELD
from khoktoom_desktop.desktop.widgets.editor import problem_of
from khoktoom_desktop.desktop.widgets.layout_key import is_layout_key, switched
from khoktoom_desktop.desktop.words import mark, tr
from khoktoom_desktop.domain.column import Column, Lookups
from khoktoom_desktop.domain.problem import Problem
from khoktoom_desktop.thai.unreadable import Unreadable

LONGEST = 32_767


class ReadingEdit(QLineEdit):
    """The base of date, amount, count, number and text fields.

    Sub-classes say how a text is read (raising ``Unreadable``), how a value is written, and what is echoed.
    On leaving, a text that could be read is written anew in the usual form; its value never changes by that.
    """

    told_keys: tuple[tuple[str, str], ...] = (("Ctrl+Space", mark("เปลี่ยนคำที่พิมพ์ผิดแป้นภาษา")),)
    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._value: Any = None
        self._unreadable: Unreadable | None = None
        self._quiet = False
        self.setMaxLength(LONGEST)
        self.setFixedHeight(FIELD)
        self.textChanged.connect(self._read_again)

    def read(self, text: str) -> object:
        """Return the value of a text that is not blank; raises ``Unreadable``."""
        return text

    def write(self, value: Any) -> str:
        """Return the usual form of a value."""
        return str(value)

    def describe(self, value: Any) -> str:
        """Say what was understood, or nothing where the text says it itself."""
        return ""

    def configure(self, column: Column, lookups: Lookups) -> None:
        """Show the column's example while the field is empty."""
        self.setPlaceholderText(tr("เช่น {example}").format(example=column.example) if column.example else "")
        self.setAccessibleName(tr(column.title))

    def value(self) -> Any:
        """Return the value read from the text; ``None`` where it is empty or cannot be read."""
        return self._value

    def set_value(self, value: object) -> None:
        """Show a value in its usual form."""
        self._quiet = True
        self.setText("" if value is None else self.write(value))
        self.setCursorPosition(0)
        self._quiet = False

    def problem(self) -> Problem | None:
        """Return why the text cannot be read."""
        return problem_of(self._unreadable) if self._unreadable else None

    def echo(self) -> str:
        """Say how the text was understood."""
        return "" if self._value is None else self.describe(self._value)

    def draft(self) -> str:
        """Return the text as typed."""
        return self.text()

    def restore(self, text: str) -> None:
        """Put a text back as if it were typed."""
        self.setText(text)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Write a text that could be read in its usual form."""
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self._tidy()
        super().focusOutEvent(event)

    def event(self, event: QEvent) -> bool:
        """Keep keys of the field from the window's shortcuts."""
        overrides = event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent)
        if overrides and (is_layout_key(cast(QKeyEvent, event)) or self.takes(cast(QKeyEvent, event))):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let the field's own keys act before typing does; Ctrl+Space puts text onto the other layout."""
        if not self.isReadOnly() and is_layout_key(event):
            start = self.selectionStart() if self.hasSelectedText() else self.cursorPosition()
            self.setText(switched(self.text(), start, start + len(self.selectedText())))
            event.accept()
            return
        if not self.isReadOnly() and self.takes(event):
            self.act(event)
            event.accept()
            return
        super().keyPressEvent(event)

    def takes(self, event: QKeyEvent) -> bool:
        """Tell whether a key is one of the field's own."""
        return False

    def act(self, event: QKeyEvent) -> None:
        """Do what one of the field's own keys means."""

    def put(self, value: object) -> None:
        """Show a value as if it were typed, in its usual form."""
        self.setText("" if value is None else self.write(value))

    def _read_again(self, text: str) -> None:
        self._unreadable = None
        try:
            self._value = self.read(text) if text.strip() else None
        except Unreadable as unreadable:
            self._value, self._unreadable = None, unreadable
        if not self._quiet:
            self.changed.emit()

    def _tidy(self) -> None:
        if self._value is None or self.isReadOnly():
            return
        usual = self.write(self._value)
        if usual != self.text() and self.read(usual) == self._value:
            self._quiet = True
            self.setText(usual)
            self._quiet = False
