"""The list of papers: each with its state in words, ready or what it lacks."""

from collections.abc import Iterable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from khoktoom_desktop.desktop.icons import pixmap
from khoktoom_desktop.desktop.theme import GAP_M, Theme
from khoktoom_desktop.desktop.widgets.wrapped_label import WrappedLabel
from khoktoom_desktop.desktop.words import say, tr
from khoktoom_desktop.domain.problem import Problem, Severity
from khoktoom_desktop.publications.paper_kind import PaperKind
from khoktoom_desktop.registers.catalogue import REGISTERS

WIDTH = 272
STATE_HEIGHT = 22


class PaperRow(QPushButton):
    """One paper: its title and its state."""

    def __init__(self, paper: PaperKind, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.paper, self._theme = paper, theme
        self._mark = ("circle", "quiet")
        self.setProperty("look", "entry")
        self.setCheckable(True)
        self.setAccessibleName(tr(paper.title))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.title = WrappedLabel(self, tr(paper.title))
        self.picture, self.state = QLabel(self), QLabel(self)
        self.state.setProperty("look", "note")
        self.picture.setContentsMargins(0, 3, 0, 1)
        words = QHBoxLayout()
        words.setSpacing(4)
        words.addWidget(self.picture)
        words.addWidget(self.state, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP_M, 4, GAP_M, 4)
        column.setSpacing(0)
        column.addWidget(self.title)
        column.addLayout(words)
        for label in (self.title, self.picture, self.state):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        theme.changed.connect(self.colour)
        self.show_waiting()

    def sizeHint(self) -> QSize:
        """Be as high as the title needs at the list's width."""
        return QSize(WIDTH, 2 * 4 + self.title.heightForWidth(WIDTH - 2 * GAP_M) + STATE_HEIGHT)

    def show_waiting(self) -> None:
        """Say that the state is being found out."""
        self._say("circle", "quiet", tr("กำลังตรวจ"))

    def show_state(self, problems: Iterable[Problem] | None) -> None:
        """Say ready, what lacks, or (``None``) that a record is to be chosen first."""
        if problems is None:
            self._say("circle", "quiet", tr("เลือกรายการก่อนพิมพ์"))
            return
        found = tuple(problems)
        errors = [problem for problem in found if problem.severity is Severity.ERROR]
        if errors:
            self._say("circle-alert", "error", tr("ยังขาด {count} เรื่อง").format(count=len(errors)))
        elif found:
            self._say("triangle-alert", "warning", tr("พร้อมพิมพ์ ควรตรวจ {count} เรื่อง").format(count=len(found)))
        else:
            self._say("circle-check", "done", tr("พร้อมพิมพ์"))
        self.setToolTip("\n".join(say(problem) for problem in found))

    def colour(self) -> None:
        """Draw the mark in the theme's colour."""
        name, meaning = self._mark
        colour = getattr(self._theme.colours, meaning)
        self.picture.setPixmap(pixmap(name, colour, 16, self.devicePixelRatioF()))

    def _say(self, name: str, meaning: str, words: str) -> None:
        self._mark = (name, meaning)
        self.state.setText(words)
        self.setAccessibleDescription(words)
        self.colour()


class PaperList(QWidget):
    """All papers by register; ``chosen(paper)`` when a person picks another one."""

    chosen = Signal(object)

    def __init__(self, papers: Iterable[PaperKind], theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self.rows: dict[str, PaperRow] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        shown = tuple(papers)
        for register_id, title in (*((each.id, tr(each.title)) for each in REGISTERS), (None, tr("ทั่วไป"))):
            of_register = [paper for paper in shown if paper.register == register_id]
            if of_register:
                self._caption(title, column)
            for paper in of_register:
                self._row(paper, theme, column)
        column.addStretch(1)

    def choose(self, paper_id: str) -> None:
        """Mark a paper as the one shown."""
        self.rows[paper_id].setChecked(True)

    def _caption(self, title: str, column: QVBoxLayout) -> None:
        caption = QLabel(title, self)
        caption.setProperty("look", "caption")
        caption.setContentsMargins(GAP_M, GAP_M if self.rows else 4, 0, 4)
        column.addWidget(caption)

    def _row(self, paper: PaperKind, theme: Theme, column: QVBoxLayout) -> None:
        row = PaperRow(paper, theme, self)
        row.clicked.connect(lambda: self.chosen.emit(paper))
        self._group.addButton(row)
        self.rows[paper.id] = row
        column.addWidget(row)
