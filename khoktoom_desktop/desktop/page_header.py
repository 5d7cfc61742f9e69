"""The head of the page shown: title, one line of figures, and what can be done here."""

from itertools import pairwise

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QPushButton, QVBoxLayout, QWidget

from khoktoom_desktop.desktop.icons import icon
from khoktoom_desktop.desktop.pages.page import Page
from khoktoom_desktop.desktop.theme import GAP, GAP_L, ICON, MARGIN, Theme
from khoktoom_desktop.desktop.widgets.one_line import OneLine
from khoktoom_desktop.desktop.words import tr

MOST = 4


class PageHeader(QFrame):
    """Show the head of a page and keep it true while its title, figures or actions change; Tab comes from ``after``."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._page: Page | None = None
        self.title, self.figures = QLabel(self), OneLine(self)
        self.title.setProperty("look", "title")
        self.figures.setProperty("look", "quiet")
        self.figures.setTextFormat(Qt.TextFormat.PlainText)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.title)
        words.addWidget(self.figures)
        self._deeds = QHBoxLayout()
        self._deeds.setSpacing(GAP)
        row = QHBoxLayout(self)
        row.setContentsMargins(MARGIN, GAP_L, MARGIN, GAP_L)
        row.addLayout(words, 1)
        row.addLayout(self._deeds)
        self.setMinimumHeight(92)
        self.buttons: list[QPushButton] = []
        self.after: QWidget | None = None
        theme.changed.connect(self.show_again)

    def show_page(self, page: Page | None) -> None:
        """Show the head of another page; ``None`` forgets the one shown before it is closed."""
        if self._page is not None:
            self._page.header_changed.disconnect(self.show_again)
        self._page = page
        if page is not None:
            page.header_changed.connect(self.show_again)
            self.show_again()

    def show_again(self) -> None:
        """Read title, figures and actions of the page anew."""
        page = self._page
        if page is None:
            return
        self.title.setText(page.title)
        self.figures.setText(page.figures_line)
        self.figures.setToolTip(page.figures_line)
        for button in self.buttons:
            self._deeds.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.buttons = []
        shown = [action for action in page.actions() if action.isVisible()]
        first, rest = (shown, []) if len(shown) <= MOST else (shown[:MOST], shown[MOST:])
        for action in sorted(first, key=lambda each: each.data() == "primary"):
            self._add(ActionButton(action, self._theme, self))
        if rest:
            self._deeds.insertWidget(0, self._more(rest))
        self._order()

    def _order(self) -> None:
        """Let Tab go from ``after`` through the buttons, from left to right, and then to the page."""
        items = [self._deeds.itemAt(at) for at in range(self._deeds.count())]
        placed = [widget for item in items if item is not None and (widget := item.widget()) is not None]
        chain = placed if self.after is None else [self.after, *placed]
        for one, other in pairwise(chain):
            QWidget.setTabOrder(one, other)

    def _add(self, button: QPushButton) -> None:
        self.buttons.append(button)
        self._deeds.addWidget(button)

    def _more(self, rest: list[QAction]) -> QPushButton:
        button = QPushButton(self)
        button.setIcon(icon("ellipsis", self._theme.colours.text))
        button.setAccessibleName(tr("คำสั่งอื่น"))
        button.setToolTip(tr("คำสั่งอื่น"))
        menu = QMenu(button)
        menu.addActions(rest)
        button.setMenu(menu)
        self.buttons.append(button)
        return button


class ActionButton(QPushButton):
    """A button that shows an action, keeps up with it, and triggers it or opens its menu."""

    def __init__(self, action: QAction, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._action, self._theme = action, theme
        if action.data() == "primary":
            self.setProperty("look", "primary")
        self.setIconSize(QSize(ICON, ICON))
        menu = action.menu()
        if isinstance(menu, QMenu):
            self.setMenu(menu)
        else:
            self.clicked.connect(self._trigger)
        action.changed.connect(self._follow)
        self._follow()

    def _trigger(self) -> None:
        self._action.trigger()

    def _follow(self) -> None:
        action, colours = self._action, self._theme.colours
        name = action.property("icon_name")
        if name:
            colour = colours.on_accent if action.data() == "primary" else colours.text
            self.setIcon(icon(str(name), colour if action.isEnabled() else colours.field_line))
        self.setText(f" {action.text()}" if name else action.text())
        self.setAccessibleName(action.text())
        self.setToolTip(action.toolTip())
        self.setEnabled(action.isEnabled())
