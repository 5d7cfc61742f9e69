"""Which months were declared to have nothing: one line for the chosen period; opened, the twelve months of the year."""

from collections.abc import Sequence
from datetime import date
from typing import cast

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from khoktoom_desktop.desktop.icons import icon
from khoktoom_desktop.desktop.theme import GAP, GAP_L, GAP_M, Theme
from khoktoom_desktop.desktop.words import mark, tr
from khoktoom_desktop.domain.period import Period
from khoktoom_desktop.services.nil import MonthLine, NilState
from khoktoom_desktop.services.records import today
from khoktoom_desktop.thai.dates import MONTHS, SHORT_MONTHS, short_date

_WORDS = {
    NilState.RECORDED: (mark("มีรายการ"), "circle-dot"),
    NilState.DECLARED: (mark("แจ้งว่าไม่มี"), "circle-check"),
    NilState.NOT_DECLARED: (mark("ยังไม่แจ้ง"), "circle"),
}
_ACROSS = 6


class MonthStrip(QFrame):
    """The months of a year of the whole office; ``what`` is what there was none of.

    ``declared(lines)`` asks to declare months nil, ``withdrawn(line)`` to take one back.
    """

    declared = Signal(tuple)
    withdrawn = Signal(object)

    def __init__(self, theme: Theme, what: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._what = theme, what
        self._lines: tuple[MonthLine, ...] = ()
        self._months: tuple[tuple[int, int], ...] = ()
        self._today = today()
        self.read_only = False
        self.setProperty("look", "surface")
        self.summary = QLabel(self)
        self.all_rest = QPushButton(tr("แจ้งว่าไม่มีทุกเดือนที่เหลือ"), self)
        self.all_rest.clicked.connect(lambda: self.declared.emit(self.rest()))
        self.toggle = QPushButton(tr("ดูทุกเดือน"), self)
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
        theme.changed.connect(self._build)

    def show_lines(self, lines: Sequence[MonthLine], chosen: Period, day: date) -> None:
        """Show the months of a year; the line speaks of those of the chosen period that are over.

        Where every one of them has records, or none is over, there is nothing to declare and the strip stays away.
        """
        self._lines, self._months, self._today = tuple(lines), chosen.months(), day
        counts = {state: sum(line.state is state for line in self._shown()) for state in NilState}
        parts = [
            tr("{words} {count} เดือน").format(words=tr(_WORDS[state][0]), count=count)
            for state, count in counts.items()
            if count
        ]
        self.summary.setText(f"{self._what}: {' · '.join(parts)}")
        self.all_rest.setVisible(bool(self.rest()) and not self.read_only)
        self.setVisible(any(line.state is not NilState.RECORDED for line in self._shown()))
        self._build()

    def rest(self) -> tuple[MonthLine, ...]:
        """Return the months of the chosen period that are over and neither declared nor recorded."""
        return tuple(line for line in self._shown() if line.state is NilState.NOT_DECLARED)

    def button(self, month: int) -> QPushButton:
        """Return the button of a month by its calendar number."""
        return cast(QPushButton, self.matrix.findChild(QPushButton, f"month_{month}"))

    def _shown(self) -> list[MonthLine]:
        return [line for line in self._lines if line.period.months()[0] in self._months and self._over(line)]

    def _over(self, line: MonthLine) -> bool:
        return line.period.end is not None and line.period.end <= self._today

    def _open(self, opened: bool) -> None:
        self.toggle.setText(tr("ซ่อน") if opened else tr("ดูทุกเดือน"))
        self.matrix.setVisible(opened)

    def _build(self) -> None:
        old = self.matrix
        self.matrix = QWidget(self)
        grid = QGridLayout(self.matrix)
        grid.setContentsMargins(0, 0, 0, 4)
        grid.setHorizontalSpacing(GAP)
        grid.setVerticalSpacing(0)
        for place, line in enumerate(self._lines):
            grid.addWidget(self._button(line), place // _ACROSS, place % _ACROSS)
        self._column.replaceWidget(old, self.matrix)
        self.matrix.setVisible(self.toggle.isChecked())
        old.hide()
        old.deleteLater()

    def _button(self, line: MonthLine) -> QPushButton:
        month, words, picture = line.period.month or 1, tr(_WORDS[line.state][0]), _WORDS[line.state][1]
        colours = self._theme.colours
        meaning = {NilState.DECLARED: colours.done, NilState.NOT_DECLARED: colours.warning}
        over = self._over(line)
        if not over and line.state is NilState.NOT_DECLARED:
            words = tr("ยังไม่สิ้นเดือน")
        button = QPushButton(f" {tr(SHORT_MONTHS[month - 1])} {words}", self.matrix)
        button.setObjectName(f"month_{month}")
        button.setProperty("look", "row")
        button.setIcon(icon(picture, meaning.get(line.state, colours.quiet) if over else colours.quiet, 16))
        button.setIconSize(QSize(16, 16))
        button.setEnabled(over and line.state is not NilState.RECORDED and not self.read_only)
        button.setToolTip(self._tip(line))
        button.setAccessibleName(f"{tr(MONTHS[month - 1])}: {words}")
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        if line.state is NilState.DECLARED:
            button.clicked.connect(lambda: self.withdrawn.emit(line))
        else:
            button.clicked.connect(lambda: self.declared.emit((line,)))
        return button

    def _tip(self, line: MonthLine) -> str:
        if line.state is NilState.DECLARED and line.declared_on is not None:
            return tr("แจ้งเมื่อ {day} โดย {declared_by}\nกดเพื่อถอนการแจ้ง").format(
                day=short_date(line.declared_on), declared_by=line.declared_by
            )
        if line.state is NilState.NOT_DECLARED:
            return tr("กดเพื่อแจ้งว่าไม่มี{what}ในเดือนนี้").format(what=self._what)
        return ""
