"""A band over a form or a list: one sentence, and at most two deeds that it offers."""

from collections.abc import Callable

from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from khoktoom_desktop.desktop.theme import GAP, GAP_M
from khoktoom_desktop.desktop.widgets.wrapped_label import WrappedLabel

Offer = tuple[str, Callable[[], None]]


class Band(QFrame):
    """Hidden until there is something to say; a deed that is chosen hides it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = WrappedLabel(parent=self)
        self._buttons = [QPushButton(self), QPushButton(self)]
        self._calls: list[Callable[[], None]] = []
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GAP_M, GAP, GAP_M, GAP)
        layout.setSpacing(GAP)
        layout.addWidget(self._text)
        row = QHBoxLayout()
        row.setSpacing(GAP)
        for number, button in enumerate(self._buttons):
            button.clicked.connect(lambda _checked=False, at=number: self._do(at))
            row.addWidget(button)
        row.addStretch(1)
        layout.addLayout(row)
        self.hide()

    @property
    def text(self) -> str:
        """Return the sentence shown."""
        return self._text.plain

    @property
    def offers(self) -> tuple[str, ...]:
        """Return the words of the deeds offered."""
        return tuple(button.text() for button in self._buttons[: len(self._calls)])

    def say(self, text: str, look: str, *offers: Offer) -> None:
        """Show a sentence as ``caution`` or ``problem``, with the deeds that it offers."""
        self._text.setText(text)
        self.setProperty("look", look)
        self.style().unpolish(self)
        self.style().polish(self)
        self._calls = [call for _words, call in offers]
        for button, offer in zip(self._buttons, (*offers, None, None), strict=False):
            button.setVisible(offer is not None)
            button.setText(offer[0] if offer else "")
        self.setAccessibleName(text)
        self.show()

    def choose(self, number: int) -> None:
        """Do one of the deeds offered."""
        self._buttons[number].click()

    def _do(self, number: int) -> None:
        call = self._calls[number]
        self.hide()
        call()
