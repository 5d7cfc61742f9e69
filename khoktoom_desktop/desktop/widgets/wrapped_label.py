"""A label that breaks Thai lines between words on every system, with the program's own word list."""

from functools import cache
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

if TYPE_CHECKING:
    from khoktoom_desktop.thai.words import Segmenter

BREAK = "\u200b"
# Lines stand 1.5 times the size of the type apart (the face itself has 1.3). Low empty lines come first and last:
# two marks over a letter reach above their line, and Qt cuts what reaches out of the text; it ignores margins there.
ROOM = '<p style="font-size: 1px; line-height: {}px; margin: 0">\u00a0</p>'
ROOMS = {"title": 6, "section": 5}
USUAL_ROOM, ROOM_BELOW = 4, 2
STYLE = "line-height: 116%; margin: 0"


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
        self.setTextFormat(Qt.TextFormat.RichText)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        if look:
            self.setProperty("look", look)
        if text:
            self.setText(text)

    def setText(self, text: str) -> None:
        """Show a text, broken between words."""
        self.plain = text.replace(BREAK, "")
        self.setAccessibleName(self.plain)
        look = str(self.property("look") or "")
        lines = escape(with_breaks(self.plain)).replace("\n", "<br>")
        above, below = ROOM.format(ROOMS.get(look, USUAL_ROOM)), ROOM.format(ROOM_BELOW)
        super().setText(f'{above}<p style="{STYLE}">{lines}</p>{below}')
