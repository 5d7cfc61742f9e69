"""One entry of a short list: a key of the office's lists, or a record of another register."""

from collections.abc import Hashable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox, QStylePainter, QWidget

from khoktoom_desktop.desktop.theme import FIELD
from khoktoom_desktop.desktop.words import mark, tr
from khoktoom_desktop.domain.column import Choice, Column, ColumnKind, Lookups
from khoktoom_desktop.domain.problem import Problem

NOTHING = mark("— ไม่ระบุ —")


class ChoiceEdit(QComboBox):
    """Choose one entry; Delete clears it, the wheel never changes it while it only passes by.

    A stored key that the list no longer has stays visible and stays chosen.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.setMaxVisibleItems(12)
        self.setFixedHeight(FIELD)
        self._optional = True
        self.addItem(tr(NOTHING), None)
        self.activated.connect(lambda _index: self.changed.emit())

    def configure(self, column: Column, lookups: Lookups) -> None:
        """Fill the list from the column's entries, keeping what is chosen."""
        self.setAccessibleName(tr(column.title))
        if column.kind is ColumnKind.REFERENCE:
            titles = lookups.references.get(column.source, {})
            self.fill(tuple((number, title) for number, title in titles.items()))
        else:
            self.fill(tuple((entry.key, tr(entry.title)) for entry in column.entries(lookups)))

    def set_optional(self, optional: bool) -> None:
        """Offer no entry at all as well, or not: a field that always has a value needs no such offer."""
        self._optional = optional
        if optional and self.itemData(0) is not None:
            self.insertItem(0, tr(NOTHING), None)
        elif not optional and self.itemData(0) is None:
            self.removeItem(0)

    def fill(self, entries: tuple[tuple[Hashable, str], ...]) -> None:
        """Show other entries, keeping what is chosen."""
        chosen = self.value()
        self.clear()
        if self._optional:
            self.addItem(tr(NOTHING), None)
        for key, title in entries:
            self.addItem(title, key)
        self.set_value(chosen)

    def entries(self) -> tuple[Choice, ...]:
        """Return what can be chosen."""
        places = range(int(self._optional), self.count())
        return tuple(Choice(str(self.itemData(at)), self.itemText(at)) for at in places)

    def value(self) -> object:
        """Return the chosen key or id."""
        return self.currentData()

    def set_value(self, value: object) -> None:
        """Choose a key or id."""
        if value == "":
            value = None
        index = self._index(value)
        if index < 0:
            self.addItem(str(value), value)
            index = self.count() - 1
        self.setCurrentIndex(index)

    def problem(self) -> Problem | None:
        """Return nothing: any entry can be read."""
        return None

    def echo(self) -> str:
        """Return nothing: the title says it itself."""
        return ""

    def draft(self) -> str:
        """Return the key as text."""
        return "" if self.value() is None else str(self.value())

    def restore(self, text: str) -> None:
        """Choose a key written by ``draft``."""
        index = next((at for at in range(self.count()) if str(self.itemData(at) or "") == text), 0)
        if index != self.currentIndex():
            self.setCurrentIndex(index)
            self.changed.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the field; a title longer than its room ends in an ellipsis instead of being cut."""
        painter, option = QStylePainter(self), QStyleOptionComboBox()
        self.initStyleOption(option)
        style = self.style()
        part = QStyle.SubControl.SC_ComboBoxEditField
        room = style.subControlRect(QStyle.ComplexControl.CC_ComboBox, option, part, self).width() - 2
        option.currentText = self.fontMetrics().elidedText(option.currentText, Qt.TextElideMode.ElideRight, room)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        painter.end()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the form that is being scrolled."""
        event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Clear with Delete; arrows and letters choose, and say so."""
        before = self.currentIndex()
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.setCurrentIndex(0 if self._optional else before)
            event.accept()
        else:
            super().keyPressEvent(event)
            # Arrows emit ``activated`` themselves; typed letters only move the choice.
            if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
                return
        if self.currentIndex() != before:
            self.changed.emit()

    def _index(self, value: object) -> int:
        return next((at for at in range(self.count()) if self.itemData(at) == value), -1)
