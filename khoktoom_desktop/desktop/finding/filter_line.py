"""The line over a list: words, periods, amounts, gaps as one types; and what was made of them."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from khoktoom_desktop.desktop.icons import icon
from khoktoom_desktop.desktop.theme import FIELD, GAP_M, Theme
from khoktoom_desktop.desktop.widgets.one_line import OneLine
from khoktoom_desktop.desktop.words import mark, tr

DELAY = 120
"""Milliseconds after the last key until the list is asked."""

KEYS = "Ctrl+Shift+L"
WIDEST = 380
EXAMPLES = mark("คำ · ไตรมาส 2 · มี.ค. 69 · ปี 2568 · >10000 · 1,000-5,000 · ผู้ชนะ ว่าง")


class FilterLine(QWidget):
    """Ask for other records as one types (``asked``); Esc shows all again."""

    asked = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.edit, self.note = QLineEdit(self), OneLine(self)
        self.edit.setObjectName("filter")
        self.edit.setFixedHeight(FIELD)
        self.edit.setMaximumWidth(WIDEST)
        self.edit.setClearButtonEnabled(True)
        self.edit.setPlaceholderText(tr("กรอง: คำ ไตรมาส 2 มี.ค. 69 >10000 ว่าง"))
        self.edit.setAccessibleName(tr("กรองรายการ"))
        self.edit.setToolTip(f"{tr('กรองรายการขณะพิมพ์')} ({KEYS})\n{tr(EXAMPLES)}")
        self.note.setProperty("look", "note")
        self._picture = QAction(self)
        self.edit.addAction(self._picture, QLineEdit.ActionPosition.LeadingPosition)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP_M)
        row.addWidget(self.edit, 2)
        row.addWidget(self.note, 1)
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(DELAY)
        self._wait.timeout.connect(self._ask)
        self.edit.textChanged.connect(lambda _text: self._wait.start())
        self.edit.returnPressed.connect(self._ask)
        clear = QShortcut(QKeySequence("Esc"), self.edit, context=Qt.ShortcutContext.WidgetShortcut)
        clear.activated.connect(self.edit.clear)
        begin = QShortcut(QKeySequence(KEYS), parent or self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        begin.activated.connect(self._begin)
        theme.changed.connect(self._colour)
        self._colour()

    @property
    def text(self) -> str:
        """Return what is typed."""
        return self.edit.text()

    def show_text(self, text: str) -> None:
        """Show what the list is asked for, when that was not typed here."""
        if text.strip() != self.edit.text().strip():
            with QSignalBlocker(self.edit):
                self.edit.setText(text)

    def tell(self, parts: Sequence[str], not_understood: Sequence[str]) -> None:
        """Say what was found, or what of the words was not understood; nothing while nothing is typed."""
        words = " ".join(not_understood) if not_understood else " · ".join(parts)
        self.note.setText(words if self.edit.text().strip() else "")
        self.note.setToolTip(self.note.text())
        self.edit.setAccessibleDescription(self.note.text())
        look = "warning" if not_understood else "note"
        if self.note.property("look") != look:
            self.note.setProperty("look", look)
            self.note.style().unpolish(self.note)
            self.note.style().polish(self.note)

    def _begin(self) -> None:
        self.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.edit.selectAll()

    def _ask(self) -> None:
        self._wait.stop()
        self.asked.emit(self.edit.text())

    def _colour(self) -> None:
        self._picture.setIcon(icon("search", self._theme.colours.quiet))
