"""A label that breaks Thai lines between words on every system, with the program's own word list."""

from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

if TYPE_CHECKING:
    from khoktoom_desktop.thai.words import Segmenter

BREAK = "\u200b"


@cache
def _segmenter(names: tuple[str, ...]) -> "Segmenter":
    # Imported here: the word list is read when the first long text is shown, after the window.
    from khoktoom_desktop.thai.words import Segmenter

    return Segmenter(names)


def with_breaks(text: str, names: tuple[str, ...] = ()) -> str:
    """Put a zero-width space where a line may break; for the screen only, never for what is stored or copied."""
    return _segmenter(names).with_breaks(text)


class WrappedLabel(QLabel):
    """Show a text of several lines; ``plain`` is the text without the marks of breaks."""

    def __init__(self, parent: QWidget | None = None, text: str = "", *, look: str = "") -> None:
        super().__init__(parent)
        self.plain = ""
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        if look:
            self.setProperty("look", look)
        if text:
            self.setText(text)

    def setText(self, text: str) -> None:  # noqa: N802 - Qt's name, so that forms set it too
        """Show a text, broken between words."""
        self.plain = text.replace(BREAK, "")
        self.setAccessibleName(self.plain)
        super().setText(with_breaks(self.plain))
