"""The words that say whether what was typed is in the office file: ``บันทึกแล้ว 10:42``."""

from datetime import datetime

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QLabel

from khoktoom_desktop.desktop.clock import BANGKOK, now
from khoktoom_desktop.desktop.icons import pixmap
from khoktoom_desktop.desktop.theme import Theme
from khoktoom_desktop.desktop.words import tr


class SavedState(QObject):
    """Own the two labels at the right end of the top bar."""

    def __init__(self, theme: Theme, picture: QLabel, words: QLabel) -> None:
        super().__init__(words)
        self._theme, self._picture, self._words = theme, picture, words
        self._icon, self._done = "circle-check", False
        theme.changed.connect(self.colour)

    def opened(self, *, read_only: bool) -> None:
        """Say that a file was opened and nothing has been written yet."""
        self._show(
            "eye" if read_only else "circle-check", tr("อ่านอย่างเดียว") if read_only else tr("บันทึกครบแล้ว"), done=False
        )

    def saved(self, moment: datetime | None = None) -> None:
        """Say that a change was committed, at a time of Asia/Bangkok; tells screen readers too."""
        when = (moment or now()).astimezone(BANGKOK)
        self._show("circle-check", tr("บันทึกแล้ว {when:%H:%M}").format(when=when), done=True)
        QAccessible.updateAccessibility(QAccessibleEvent(self._words, QAccessible.Event.Alert))

    def colour(self) -> None:
        """Draw the icon in the theme's colour."""
        colours = self._theme.colours
        scale = self._picture.devicePixelRatioF()
        self._picture.setPixmap(pixmap(self._icon, colours.done if self._done else colours.quiet, 16, scale))

    def _show(self, name: str, words: str, *, done: bool) -> None:
        self._icon, self._done = name, done
        self._words.setText(words)
        self.colour()
