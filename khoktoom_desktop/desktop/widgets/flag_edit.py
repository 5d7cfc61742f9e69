"""A yes or no."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from khoktoom_desktop.desktop.words import mark, tr
from khoktoom_desktop.domain.column import Column, Lookups
from khoktoom_desktop.domain.problem import Problem

_YES = mark("ใช่")


class FlagEdit(QCheckBox):
    """Tick for yes; a flag that was never set stays unset until it is touched."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr(_YES), parent)
        self._set = False
        self.clicked.connect(self._touch)

    def configure(self, column: Column, lookups: Lookups) -> None:
        """Name the flag after its column."""
        self.setAccessibleName(tr(column.title))

    def value(self) -> bool | None:
        """Return yes, no, or ``None`` where it was never set."""
        return self.isChecked() if self._set else None

    def set_value(self, value: object) -> None:
        """Show a flag."""
        self._set = value is not None
        self.setChecked(bool(value))

    def problem(self) -> Problem | None:
        """Return nothing: a flag can always be read."""
        return None

    def echo(self) -> str:
        """Return nothing: the tick says it itself."""
        return ""

    def draft(self) -> str:
        """Return ``1``, ``0`` or nothing."""
        return str(int(self.isChecked())) if self._set else ""

    def restore(self, text: str) -> None:
        """Put back what ``draft`` gave."""
        before = self.value()
        self.set_value(None if text == "" else text == "1")
        if self.value() != before:
            self.changed.emit()

    def _touch(self) -> None:
        self._set = True
        self.changed.emit()
