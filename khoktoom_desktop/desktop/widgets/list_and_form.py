"""A list beside a form, or above it where there is no room; words stand in the list's place where it is empty."""

from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QStackedWidget, QWidget

from khoktoom_desktop.desktop.theme import GAP_M

NARROW = 832
"""Below this width, in px, the form stands under the list."""
FORM_WIDTH = 424
LIST_WIDTH = 320


class ListAndForm(QSplitter):
    """Hold both; ``places`` is where the list stands, or what is said instead of it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.places = QStackedWidget(self)

    def put(self, listing: QWidget, form: QWidget) -> None:
        """Put list and form, children of ``places`` and of this, into their places; the form shows when it is asked."""
        self.setHandleWidth(GAP_M)
        self.setChildrenCollapsible(False)
        self.places.addWidget(listing)
        self.addWidget(self.places)
        self.addWidget(form)
        form.hide()
        self.setStretchFactor(0, 1)
        self.setSizes([FORM_WIDTH * 2, FORM_WIDTH])
        self.places.setMinimumWidth(LIST_WIDTH)
        form.setMinimumWidth(FORM_WIDTH)

    def say_instead(self, words: QWidget | None) -> None:
        """Show words in the list's place, or the list again."""
        while self.places.count() > 1:
            before = cast(QWidget, self.places.widget(1))
            self.places.removeWidget(before)
            before.deleteLater()
        if words is not None:
            self.places.addWidget(words)
            self.places.setCurrentWidget(words)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the form below the list where there is no room beside it."""
        super().resizeEvent(event)
        wanted = Qt.Orientation.Vertical if self.width() < NARROW else Qt.Orientation.Horizontal
        if wanted is not self.orientation():
            self.setOrientation(wanted)
            self.setSizes([1, 1] if wanted is Qt.Orientation.Vertical else [FORM_WIDTH * 2, FORM_WIDTH])
