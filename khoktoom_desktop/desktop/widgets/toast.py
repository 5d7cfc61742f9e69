"""A short notice at the foot of the window that goes by itself; an error stays until it is closed."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QWidget

from khoktoom_desktop.desktop.context import Tone
from khoktoom_desktop.desktop.icons import icon, pixmap
from khoktoom_desktop.desktop.theme import GAP_L, GAP_M, GAP_XL, ICON, Colours, Theme
from khoktoom_desktop.desktop.widgets.wrapped_label import WrappedLabel
from khoktoom_desktop.desktop.words import tr

SHOWN_MS = 6_000
WIDEST = 560
_ICONS = {
    Tone.DONE: "circle-check",
    Tone.INFORMATION: "info",
    Tone.WARNING: "triangle-alert",
    Tone.ERROR: "circle-alert",
}


class Toast(QFrame):
    """Lie over the foot of its parent; one notice at a time, the newest wins."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._over = parent
        self._theme = theme
        self._call: Callable[[], object] | None = None
        self.setProperty("look", "toast")
        self.picture, self.words = QLabel(self), WrappedLabel(parent=self)
        self.deed, self.close_button = QToolButton(self), QToolButton(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(GAP_L, GAP_M, GAP_M, GAP_M)
        row.setSpacing(GAP_M)
        row.addWidget(self.picture)
        row.addWidget(self.words, 1)
        row.addWidget(self.deed)
        row.addWidget(self.close_button)
        self.close_button.clicked.connect(self.hide)
        self.deed.clicked.connect(self._act)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        parent.installEventFilter(self)
        self.hide()

    def tell(
        self, text: str, tone: Tone = Tone.DONE, *, action: str = "", call: Callable[[], object] | None = None
    ) -> None:
        """Show a notice; ``action`` names the one deed it offers."""
        self._call = call
        self.close_button.setToolTip(tr("ปิดข้อความนี้"))
        self.close_button.setAccessibleName(tr("ปิดข้อความนี้"))
        self.words.setText(text)
        self.deed.setText(action)
        self.deed.setVisible(bool(action and call))
        colours = self._theme.colours
        self.picture.setPixmap(pixmap(_ICONS[tone], _tint(tone, colours), ICON, self.devicePixelRatioF()))
        self.close_button.setIcon(icon("x", colours.surface))
        self._place()
        self.show()
        self.raise_()
        QAccessible.updateAccessibility(QAccessibleEvent(self.words, QAccessible.Event.Alert))
        if tone is Tone.ERROR:
            self._timer.stop()
        else:
            self._timer.start(SHOWN_MS)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the foot when the parent's size changes."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def _act(self) -> None:
        self.hide()
        if self._call is not None:
            self._call()

    def _place(self) -> None:
        parent = self._over
        text_width = self.words.fontMetrics().horizontalAdvance(self.words.plain)
        others = 2 * GAP_L + 5 * GAP_M + ICON + 36 + (self.deed.sizeHint().width() if self._call else 0)
        width = min(WIDEST, text_width + others, parent.width() - 2 * GAP_XL)
        self.setFixedWidth(width)
        self.adjustSize()
        height = max(self.heightForWidth(width), self.sizeHint().height())
        self.resize(width, height)
        self.move((parent.width() - width) // 2, parent.height() - height - GAP_XL)


def _tint(tone: Tone, colours: Colours) -> str:
    """Return the icon's colour on the toast's dark (or, in the dark theme, light) ground."""
    light_ground = colours.text > colours.surface
    tints = {
        Tone.DONE: ("#6FD09A", "#1A7045"),
        Tone.INFORMATION: ("#6FCBC2", "#0F6E6E"),
        Tone.WARNING: ("#F2BE5C", "#8A5D00"),
        Tone.ERROR: ("#FF8A80", "#B3261E"),
    }
    return tints[tone][light_ground]
