"""The buttons at the head of the window that take the last deed back, do it again, and list what was done."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QToolButton

from khoktoom_desktop.desktop.icons import icon
from khoktoom_desktop.desktop.theme import Theme
from khoktoom_desktop.desktop.undo import Undo
from khoktoom_desktop.desktop.widgets.toast import Toast
from khoktoom_desktop.desktop.words import tr


class UndoButtons(QObject):
    """Keep three buttons in step with what can be undone; what they did is told in the toast, with its opposite."""

    def __init__(
        self, theme: Theme, undo: Undo, toast: Toast, buttons: tuple[QToolButton, QToolButton, QToolButton]
    ) -> None:
        super().__init__(toast)
        self._theme, self._undo, self._toast = theme, undo, toast
        self._back, self._again, self._history = buttons
        self._back.clicked.connect(self.undo)
        self._again.clicked.connect(self.redo)
        undo.changed.connect(self.refresh)
        theme.changed.connect(self._colour)
        self.refresh()

    def undo(self) -> None:
        """Take the last deed back and say which it was."""
        words = tr("เลิกทำแล้ว: {text}").format(text=self._undo.undo_text)
        self._undo.undo(lambda: self._toast.tell(words, action=tr("ทำซ้ำ"), call=self.redo))

    def redo(self) -> None:
        """Do the deed again that was taken back last and say which it was."""
        words = tr("ทำซ้ำแล้ว: {text}").format(text=self._undo.redo_text)
        self._undo.redo(lambda: self._toast.tell(words, action=tr("เลิกทำ"), call=self.undo))

    def refresh(self) -> None:
        """Say on the buttons what they would do, in the language shown."""
        for button, words, keys, text in (
            (self._back, tr("เลิกทำ"), "Ctrl+Z", self._undo.undo_text),
            (self._again, tr("ทำซ้ำ"), "Ctrl+Y", self._undo.redo_text),
        ):
            button.setEnabled(bool(text))
            button.setToolTip(f"{words}: {text} ({keys})" if text else f"{words} ({keys})")
        self._colour()

    def _colour(self) -> None:
        colours = self._theme.colours
        for button, name in ((self._back, "undo-2"), (self._again, "redo-2")):
            button.setIcon(icon(name, colours.text if button.isEnabled() else colours.field_line))
        self._history.setIcon(icon("history", colours.text))
