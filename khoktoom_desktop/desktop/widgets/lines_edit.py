"""A list of child values in a form, each on a card of its own: bidders with prices, amendments of a contract."""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any, cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from khoktoom_desktop.desktop.theme import GAP, GAP_M
from khoktoom_desktop.desktop.widgets.baht_edit import BahtEdit
from khoktoom_desktop.desktop.widgets.date_edit import ThaiDateEdit
from khoktoom_desktop.desktop.widgets.editor import Editor
from khoktoom_desktop.desktop.widgets.text_edit import IdentifierEdit, TextEdit
from khoktoom_desktop.desktop.words import tr
from khoktoom_desktop.domain.column import Column, ColumnKind, Lookups
from khoktoom_desktop.domain.problem import Problem

LINE_WIDTH = 46
"""Characters that stand side by side on a card before a new line begins."""

_EDITORS: dict[ColumnKind, Callable[[], QWidget]] = {
    ColumnKind.TEXT: TextEdit,
    ColumnKind.BAHT: BahtEdit,
    ColumnKind.DATE: ThaiDateEdit,
    ColumnKind.DIGITS: IdentifierEdit,
}


class LineCard(QFrame):
    """Edit one child value; ``removed`` is emitted by its button."""

    changed = Signal()
    removed = Signal()

    def __init__(self, columns: Sequence[Column], child: Any, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "card")
        self._child = child
        self._columns = columns
        self.editors: dict[str, Editor] = {}
        self.heading = QLabel(self)
        self.heading.setProperty("look", "caption")
        self.remove = QPushButton(tr("ลบ"), self)
        self.remove.setObjectName("remove")
        self.remove.setProperty("look", "link")
        self.remove.clicked.connect(self.removed)
        self._lay_out()
        for column in columns:
            self.editors[column.field].set_value(getattr(child, column.field))
            self.editors[column.field].changed.connect(self._change)

    @property
    def blank(self) -> bool:
        """Tell whether nothing is entered."""
        return all(editor.draft().strip() == "" for editor in self.editors.values())

    def value(self, position: int) -> object:
        """Return the child with what is entered; a text that cannot be read leaves its field as it was."""
        values: dict[str, object] = {}
        for field, editor in self.editors.items():
            if editor.problem() is None:
                value, before = editor.value(), getattr(self._child, field)
                values[field] = "" if value is None and isinstance(before, str) else value
        return replace(self._child, **values, position=position)

    def kept(self, fields: Sequence[str]) -> dict[str, str]:
        """Return texts of the child that the card does not edit."""
        return {field: getattr(self._child, field) for field in fields}

    def keep(self, texts: Mapping[str, str]) -> None:
        """Put back texts that the card does not edit."""
        self._child = replace(self._child, **texts)

    def problem(self) -> Problem | None:
        """Return why the first text that cannot be read cannot be."""
        return next((found for editor in self.editors.values() if (found := editor.problem()) is not None), None)

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(GAP_M, GAP, GAP_M, GAP_M)
        grid.setHorizontalSpacing(GAP)
        grid.setVerticalSpacing(4)
        grid.addWidget(self.heading, 0, 0, 1, LINE_WIDTH - 8)
        grid.addWidget(self.remove, 0, LINE_WIDTH - 8, 1, 8)
        line, place = 1, 0
        for number, column in enumerate(self._columns):
            if place + column.width > LINE_WIDTH:
                line, place = line + 2, 0
            rest = sum(each.width for each in self._columns[number : number + 2])
            alone = place + rest > LINE_WIDTH or number + 1 == len(self._columns)
            span = LINE_WIDTH - place if alone else column.width
            editor = _EDITORS[column.kind]()
            label = QLabel(tr(column.title), self)
            label.setProperty("look", "note")
            label.setBuddy(editor)
            grid.addWidget(label, line, place, 1, span)
            grid.addWidget(editor, line + 1, place, 1, span)
            place += span
            self.editors[column.field] = cast(Editor, editor)
            self.editors[column.field].configure(column, Lookups())
        for part in range(LINE_WIDTH):
            grid.setColumnStretch(part, 1)

    def _change(self) -> None:
        for editor in self.editors.values():
            widget = cast(QWidget, editor)
            state = "error" if editor.problem() is not None else ""
            if (widget.property("problem") or "") != state:
                widget.setProperty("problem", state)
                widget.style().unpolish(widget)
                widget.style().polish(widget)
        self.changed.emit()


class LinesEdit(QWidget):
    """Edit a list of child values in their order; blank cards count for nothing."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._columns: tuple[Column, ...] = ()
        self._make: Callable[[], object] | None = None
        self._kept: tuple[str, ...] = ()
        self.cards: list[LineCard] = []
        self.add = QPushButton(self)
        self.add.clicked.connect(self._add_by_hand)
        self._stack = QVBoxLayout(self)
        self._stack.setContentsMargins(0, 0, 0, 0)
        self._stack.setSpacing(GAP)
        self._stack.addWidget(self.add)
        self.words = tr("รายการ")

    def describe(
        self, words: str, columns: Sequence[Column], make: Callable[[], object], kept: Sequence[str] = ()
    ) -> None:
        """Say what a line is called, its columns, how a blank one is made; ``kept`` texts are not shown, nor lost."""
        self.words, self._columns, self._make, self._kept = words, tuple(columns), make, tuple(kept)
        self.add.setText(tr("+ เพิ่ม{words}").format(words=words))

    def configure(self, column: Column, lookups: Lookups) -> None:
        """Name the list after its column."""
        self.setAccessibleName(tr(column.title))

    def value(self) -> list[object]:
        """Return the children in their order."""
        return [card.value(place) for place, card in enumerate(card for card in self.cards if not card.blank)]

    def set_value(self, value: object) -> None:
        """Show children, one card each."""
        for card in self.cards:
            self._stack.removeWidget(card)
            card.deleteLater()
        self.cards = []
        for child in cast("Sequence[object]", value or ()):
            self._add(child)

    def problem(self) -> Problem | None:
        """Return the first text that cannot be read."""
        return next((found for card in self.cards if (found := card.problem()) is not None), None)

    def echo(self) -> str:
        """Return nothing: each card says it itself."""
        return ""

    def draft(self) -> str:
        """Return the texts of all cards as JSON."""
        cards = [
            {field: editor.draft() for field, editor in card.editors.items()} | card.kept(self._kept)
            for card in self.cards
        ]
        return json.dumps(cards, ensure_ascii=False)

    def restore(self, text: str) -> None:
        """Put back cards that ``draft`` wrote."""
        cards = json.loads(text) if text else []
        for number, texts in enumerate(cards):
            card = self.cards[number] if number < len(self.cards) else self._add()
            card.keep({field: typed for field, typed in texts.items() if field in self._kept})
            for field, typed in texts.items():
                if field in card.editors:
                    card.editors[field].restore(typed)
        for card in self.cards[len(cards) :]:
            self._drop(card)
        self.changed.emit()

    def append(self, child: object) -> None:
        """Add a child as if it were typed."""
        self._add(child)
        self.changed.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the focus on: to what cannot be read, else to the button that adds."""
        editors = [editor for card in self.cards for editor in card.editors.values()]
        wrong = next((editor for editor in editors if editor.problem() is not None), None)
        cast(QWidget, wrong or self.add).setFocus(event.reason())

    def _add_by_hand(self) -> None:
        card = self._add()
        cast(QWidget, next(iter(card.editors.values()))).setFocus()

    def _add(self, child: object = None) -> LineCard:
        if self._make is None:
            raise RuntimeError("a list of lines is described before it is shown")
        card = LineCard(self._columns, child if child is not None else self._make(), self)
        card.changed.connect(self.changed)
        card.removed.connect(lambda: self._remove(card))
        self._stack.insertWidget(len(self.cards), card)
        card.show()  # at once, so that the focus can go there
        self.cards.append(card)
        self._place_in_tab_order(card)
        self._order()
        return card

    def _remove(self, card: LineCard) -> None:
        self._drop(card)
        self.add.setFocus()
        self.changed.emit()

    def _drop(self, card: LineCard) -> None:
        self.cards.remove(card)
        self._stack.removeWidget(card)
        card.hide()
        card.deleteLater()
        self._order()

    def _order(self) -> None:
        for number, card in enumerate(self.cards, 1):
            card.heading.setText(f"{self.words} {number}")

    def _place_in_tab_order(self, card: LineCard) -> None:
        """Let Tab go through a new card before it reaches the button under it."""
        previous: QWidget = self.add.previousInFocusChain() or self
        while previous.focusPolicy() == Qt.FocusPolicy.NoFocus and previous is not self.add:
            previous = previous.previousInFocusChain() or self.add
        for widget in (*(cast(QWidget, editor) for editor in card.editors.values()), card.remove):
            QWidget.setTabOrder(previous, widget)
            previous = widget
