"""The navigation at the left: whose office this is, and every page by its section."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from khoktoom_desktop.desktop.icons import icon, pixmap
from khoktoom_desktop.desktop.pages.catalogue import PAGES, PageEntry, Section
from khoktoom_desktop.desktop.theme import GAP, GAP_L, GAP_M, ICON, NAVIGATION_WIDTH, Theme
from khoktoom_desktop.desktop.widgets.wrapped_label import WrappedLabel
from khoktoom_desktop.desktop.words import tr

EMBLEM = 40


class Navigation(QFrame):
    """List the pages; ``chosen(page_id)`` asks for one, ``show_page`` marks the one shown."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._emblem_image: bytes | None = None
        self.setProperty("look", "navigation")
        self.setFixedWidth(NAVIGATION_WIDTH)
        self.emblem = QLabel(self)
        self.emblem.setFixedSize(EMBLEM, EMBLEM)
        self.office = WrappedLabel(parent=self, look="strong")
        self._group = QButtonGroup(self)
        self.buttons: dict[str, QPushButton] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, GAP_M)
        column.setSpacing(0)
        column.addWidget(self._head())
        column.addWidget(self._list(), 1)
        column.addWidget(self._section(Section.PAPERS, tr("พิมพ์และเผยแพร่")))
        column.addSpacing(GAP_M)
        column.addWidget(self._section(Section.SETTINGS, ""))
        theme.changed.connect(self._colour)
        self._colour()

    def hasHeightForWidth(self) -> bool:
        """Ask for no more height than is needed: the list of pages scrolls, and the width is fixed."""
        return False

    def set_office(self, name: str, emblem: bytes | None) -> None:
        """Show the office's name and emblem."""
        self.office.setText(name)
        self._emblem_image = emblem
        self._colour()

    def show_page(self, page_id: str) -> None:
        """Mark a page as the one shown."""
        self.buttons[page_id].setChecked(True)

    def _head(self) -> QWidget:
        head = QWidget(self)
        row = QHBoxLayout(head)
        row.setContentsMargins(GAP_L, GAP_L, GAP_L, GAP_M)
        row.setSpacing(GAP_M)
        row.addWidget(self.emblem, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.office, 1, Qt.AlignmentFlag.AlignVCenter)
        head.setMinimumHeight(72)
        return head

    def _list(self) -> QScrollArea:
        inside = QWidget(self)
        inside.setProperty("look", "scrolled")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_M)
        column.addWidget(self._section(Section.HOME, ""))
        column.addWidget(self._section(Section.REGISTERS, tr("ทะเบียน")))
        column.addStretch(1)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inside)
        area.viewport().setAutoFillBackground(False)
        return area

    def _section(self, section: Section, caption: str) -> QWidget:
        box = QWidget(self)
        column = QVBoxLayout(box)
        column.setContentsMargins(GAP_M, 0, GAP_M, 0)
        column.setSpacing(2)
        if caption:
            label = QLabel(caption, box)
            label.setProperty("look", "caption")
            label.setContentsMargins(GAP_M, GAP, 0, 4)
            column.addWidget(label)
        for entry in PAGES:
            if entry.section is section:
                column.addWidget(self._button(entry, box))
        return box

    def _button(self, entry: PageEntry, parent: QWidget) -> QPushButton:
        button = QPushButton(f"  {tr(entry.title)}", parent)
        button.setAccessibleName(tr(entry.title))
        button.setProperty("look", "nav")
        button.setCheckable(True)
        button.setIconSize(QSize(ICON, ICON))
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        if len(self.buttons) < 9:
            button.setShortcut(f"Alt+{len(self.buttons) + 1}")
            button.setToolTip(f"{tr(entry.title)} (Alt+{len(self.buttons) + 1})")
        button.clicked.connect(lambda: self.chosen.emit(entry.id))
        self._group.addButton(button)
        self.buttons[entry.id] = button
        return button

    def _colour(self) -> None:
        colours = self._theme.colours
        for entry in PAGES:
            self.buttons[entry.id].setIcon(icon(entry.icon, colours.quiet, checked=colours.accent))
        picture = QPixmap()
        if self._emblem_image and picture.loadFromData(self._emblem_image):
            scale = self.devicePixelRatioF()
            side = round(EMBLEM * scale)
            picture = picture.scaled(
                side, side, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
            )
            picture.setDevicePixelRatio(scale)
        else:
            picture = pixmap("landmark", colours.accent, 28, self.devicePixelRatioF())
        self.emblem.setPixmap(picture)
        self.emblem.setAlignment(Qt.AlignmentFlag.AlignCenter)
