"""What the strips of nil declarations share: a line that says how things stand, and buttons behind a toggle."""

from collections.abc import Iterable
from datetime import date
from typing import Generic, TypeVar

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from khoktoom_desktop.desktop.icons import icon
from khoktoom_desktop.desktop.theme import GAP, GAP_L, GAP_M, Theme
from khoktoom_desktop.desktop.words import day_words, mark, tr
from khoktoom_desktop.services.nil import MonthLine, NilLine, NilState
from khoktoom_desktop.services.records import today
from khoktoom_desktop.thai.dates import short_date

WORDS = {
    NilState.RECORDED: mark("มีรายการ"),
    NilState.DECLARED: mark("แจ้งว่าไม่มี"),
    NilState.NOT_DECLARED: mark("ยังไม่แจ้ง"),
}
_PICTURES = {NilState.DECLARED: "circle-check", NilState.NOT_DECLARED: "circle"}

L = TypeVar("L", NilLine, MonthLine)


class DeclaredStrip(QFrame, Generic[L]):
    """One line for the chosen period; opened, a button for every period of the year.

    ``declared(lines)`` asks to declare periods nil, ``withdrawn(line)`` to take one back. A strip of its own says
    which lines are chosen, in words of its own, and places the buttons.
    """

    declared = Signal(tuple)
    withdrawn = Signal(object)

    def __init__(self, theme: Theme, all_rest: str, opener: str, recorded: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._opener = theme, opener
        self._pictures = {NilState.RECORDED: recorded, **_PICTURES}
        self.lines: tuple[L, ...] = ()
        self.day = today()
        self.read_only = False
        self.setProperty("look", "surface")
        self.summary = QLabel(self)
        self.all_rest = QPushButton(all_rest, self)
        self.all_rest.clicked.connect(lambda: self.declared.emit(self.rest()))
        self.toggle = QPushButton(opener, self)
        self.toggle.setProperty("look", "link")
        self.toggle.setCheckable(True)
        self.toggle.toggled.connect(self._open)
        head = QHBoxLayout()
        head.setSpacing(GAP_M)
        head.addWidget(self.summary, 1)
        head.addWidget(self.all_rest)
        head.addWidget(self.toggle)
        self.matrix = QWidget(self)
        self.matrix.hide()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(GAP_L, GAP, GAP_M, GAP)
        self._column.setSpacing(GAP)
        self._column.addLayout(head)
        self._column.addWidget(self.matrix)
        theme.changed.connect(self.build)

    def chosen(self) -> list[L]:
        """Return the lines of the chosen period that are over."""
        raise NotImplementedError

    def rest(self) -> tuple[L, ...]:
        """Return the chosen lines that are neither declared nor recorded."""
        return tuple(line for line in self.chosen() if line.state is NilState.NOT_DECLARED)

    def over(self, line: L) -> bool:
        """Tell whether the period of a line has ended."""
        return line.period.end is not None and line.period.end <= self.day

    def show_state(self, lines: Iterable[L], day: date) -> None:
        """Take the lines of a year as they stand on a day, and show their buttons."""
        self.lines, self.day = tuple(lines), day
        self.all_rest.setVisible(bool(self.rest()) and not self.read_only)
        self.build()

    def counted(self, template: str) -> list[str]:
        """Return how many of the chosen lines stand how; ``template`` has places for ``words`` and ``count``."""
        counts = {state: sum(line.state is state for line in self.chosen()) for state in NilState}
        return [template.format(words=tr(WORDS[state]), count=count) for state, count in counts.items() if count]

    def build(self) -> None:
        """Place the buttons anew, in the colours of the theme."""
        old = self.matrix
        self.matrix = QWidget(self)
        grid = QGridLayout(self.matrix)
        grid.setContentsMargins(0, 0, 0, GAP // 2)
        grid.setHorizontalSpacing(GAP)
        grid.setVerticalSpacing(0)
        self.fill(grid)
        self._column.replaceWidget(old, self.matrix)
        self.matrix.setVisible(self.toggle.isChecked())
        old.hide()
        old.deleteLater()

    def fill(self, grid: QGridLayout) -> None:
        """Place a button for every line."""
        raise NotImplementedError

    def state_button(self, line: L, text: str, ask: str) -> QPushButton:
        """Make the button that declares a line nil or takes that back; ``ask`` is its tip while it may be declared."""
        colours = self._theme.colours
        meaning = {NilState.DECLARED: colours.done, NilState.NOT_DECLARED: colours.warning}
        over = self.over(line)
        button = QPushButton(f" {text}", self.matrix)
        button.setProperty("look", "row")
        colour = meaning.get(line.state, colours.quiet) if over else colours.quiet
        button.setIcon(icon(self._pictures[line.state], colour, 16))
        button.setIconSize(QSize(16, 16))
        button.setEnabled(over and line.state is not NilState.RECORDED and not self.read_only)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        if line.state is NilState.DECLARED:
            button.clicked.connect(lambda: self.withdrawn.emit(line))
        else:
            button.clicked.connect(lambda: self.declared.emit((line,)))
        if line.state is NilState.DECLARED and line.declared_on is not None:
            button.setToolTip(
                tr("แจ้งเมื่อ {day} โดย {declared_by}\nกดเพื่อถอนการแจ้ง").format(
                    day=day_words(short_date(line.declared_on)), declared_by=line.declared_by
                )
            )
        elif line.state is NilState.NOT_DECLARED:
            button.setToolTip(ask)
        return button

    def _open(self, opened: bool) -> None:
        self.toggle.setText(tr("ซ่อน") if opened else self._opener)
        self.matrix.setVisible(opened)
