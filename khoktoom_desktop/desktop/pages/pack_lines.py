"""The packs to choose from, and what is to stand in one: each paper or item with its state and what it lacks."""

from collections.abc import Iterable

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from khoktoom_desktop.desktop.icons import pixmap
from khoktoom_desktop.desktop.theme import GAP, GAP_L, GAP_M, Theme
from khoktoom_desktop.desktop.widgets.wrapped_label import WrappedLabel
from khoktoom_desktop.desktop.words import say, tr
from khoktoom_desktop.domain.pack import PackLine
from khoktoom_desktop.domain.problem import blocks


class PackRow(QPushButton):
    """A pack to choose: its title, and what it is of."""

    HEIGHT = 56

    def __init__(self, title: str, note: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("look", "entry")
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(title)
        self.setAccessibleDescription(note)
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP_M, 4, GAP_M, 4)
        column.setSpacing(0)
        for words, look in ((title, ""), (note, "note")):
            label = QLabel(words, self)
            label.setProperty("look", look)
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            column.addWidget(label)

    def sizeHint(self) -> QSize:
        """Be as high as two lines."""
        return QSize(super().sizeHint().width(), self.HEIGHT)


class PackLines(QScrollArea):
    """Show the lines of a pack; ``count`` and ``lacking`` tell how many there are, and how many lack something."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._lines: tuple[PackLine, ...] = ()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(tr("เอกสารในชุดและที่ยังขาด"))
        theme.changed.connect(lambda: self.show_lines(self._lines))
        self.show_lines(())

    @property
    def count(self) -> int:
        """Return how many lines are shown."""
        return len(self._lines)

    @property
    def lacking(self) -> int:
        """Return how many lines lack something."""
        return sum(bool(each.problems) for each in self._lines)

    def show_lines(self, lines: Iterable[PackLine]) -> None:
        """Show other lines in place of these."""
        self._lines = tuple(lines)
        inside = QWidget(self)
        inside.setProperty("look", "scrolled")
        column = QVBoxLayout(inside)
        column.setContentsMargins(GAP_L, GAP_M, GAP_L, GAP_M)
        column.setSpacing(GAP_M)
        for each in self._lines:
            column.addWidget(self._line(each, inside))
        column.addStretch(1)
        self.setWidget(inside)

    def _line(self, line: PackLine, parent: QWidget) -> QWidget:
        """Return a line: mark, title, what there is, and each problem below it."""
        colours = self._theme.colours
        if blocks(line.problems):
            name, colour = "circle-alert", colours.error
        elif line.problems:
            name, colour = "triangle-alert", colours.warning
        else:
            name, colour = "circle-check", colours.done
        row, picture = QWidget(parent), QLabel()
        picture.setPixmap(pixmap(name, colour, 18, self.devicePixelRatioF()))
        picture.setContentsMargins(0, 5, 0, 0)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(WrappedLabel(row, line.title))
        words.addWidget(WrappedLabel(row, say(line.note), look="note"))
        for problem in line.problems:
            words.addWidget(WrappedLabel(row, f"• {say(problem)}", look="note"))
        across = QHBoxLayout(row)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(GAP)
        across.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        across.addLayout(words, 1)
        return row
