"""Deeds offered as links beside a sentence, such as those that mend a problem."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from khoktoom_desktop.desktop.theme import TARGET

Offer = tuple[str, Callable[[], object]]
"""The words of a deed, and the deed."""


class OfferLinks:
    """Keep the links in a row, before its last item."""

    def __init__(self, parent: QWidget, row: QHBoxLayout) -> None:
        self._parent, self._row = parent, row
        self.buttons: tuple[QPushButton, ...] = ()

    def show(self, offers: Sequence[Offer]) -> None:
        """Show deeds; those shown already keep their buttons, so that a press is never lost."""
        if [words for words, _call in offers] != [button.text() for button in self.buttons]:
            for button in self.buttons:
                self._row.removeWidget(button)
                button.hide()
                button.deleteLater()
            self.buttons = tuple(self._link(words) for words, _call in offers)
        for button, (_words, call) in zip(self.buttons, offers, strict=True):
            button.clicked.disconnect()
            button.clicked.connect(lambda _checked=False, do=call: do())

    def take_first(self) -> bool:
        """Do the first deed; tell whether there was one."""
        if self.buttons:
            self.buttons[0].click()
            return True
        return False

    def _link(self, words: str) -> QPushButton:
        button = QPushButton(words, self._parent)
        button.setProperty("look", "link")
        button.setAutoDefault(False)
        button.setMinimumHeight(TARGET)
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.clicked.connect(lambda: None)
        self._row.insertWidget(self._row.count() - 1, button)
        button.show()
        return button
