"""The base of every page: the window shows its title, figures and actions, and asks before it leaves."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from khoktoom_desktop.desktop.context import Context, Place
from khoktoom_desktop.domain.period import Period


class Page(QWidget):
    """A page of the window.

    ``title`` and ``figures_line`` stand at the top; emit ``header_changed`` when they or the actions change.
    What can be done here are Qt's own ``actions()``, added by ``add_deed`` in order of use: the first four are
    buttons, the rest a menu; one whose ``data()`` is ``"primary"`` is the filled button at the right end, one with a
    ``menu()`` a button that opens it. ``finds`` tells whether the find field (Ctrl+F) serves this page, ``dated``
    whether the chosen period does.
    """

    header_changed = Signal()
    finds = False
    dated = True

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.title = ""
        self.figures_line = ""

    def add_deed(
        self, text: str, icon_name: str, call: Callable[[], None], *, keys: str = "", primary: bool = False
    ) -> QAction:
        """Add something that can be done here, with an icon of ``resources/icons`` and its keys, and return it."""
        action = QAction(text, self)
        action.setProperty("icon_name", icon_name)
        action.setData("primary" if primary else None)
        if keys:
            action.setShortcut(QKeySequence(keys))
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            action.setToolTip(f"{text} ({keys})")
        action.triggered.connect(lambda _checked=False: call())
        self.addAction(action)
        return action

    def set_period(self, period: Period) -> None:
        """Show another period; the window has asked ``leaving`` before."""

    def refresh(self) -> None:
        """Read again and show what stands in the office file now; called when the page is shown."""

    def take_keys(self) -> None:
        """Take the keys once the page was chosen, so that its own work at once."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def find_text(self, text: str) -> None:
        """Show only what contains the words; empty text shows all."""

    def go(self, place: Place) -> None:
        """Show a record, paper or section of this page."""

    def leaving(self) -> bool:
        """Ask about unsaved work; tell whether the page may be left."""
        return True

    def closing(self) -> None:
        """Let go of timers and work before the office is closed."""
