"""Which months were declared to have nothing: one line for the chosen period; opened, the twelve months of the year."""

from collections.abc import Sequence
from datetime import date
from typing import cast

from PySide6.QtWidgets import QGridLayout, QPushButton, QWidget

from khoktoom_desktop.desktop.theme import Theme
from khoktoom_desktop.desktop.widgets.declared_strip import WORDS, DeclaredStrip
from khoktoom_desktop.desktop.words import tr
from khoktoom_desktop.domain.period import Period
from khoktoom_desktop.services.nil import MonthLine, NilState
from khoktoom_desktop.thai.dates import MONTHS, SHORT_MONTHS

_ACROSS = 6


class MonthStrip(DeclaredStrip[MonthLine]):
    """The months of a year of the whole office; ``what`` is what there was none of."""

    def __init__(self, theme: Theme, what: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, tr("แจ้งว่าไม่มีทุกเดือนที่เหลือ"), tr("ดูทุกเดือน"), "circle-dot", parent)
        self._what = what
        self._months: tuple[tuple[int, int], ...] = ()

    def show_lines(self, lines: Sequence[MonthLine], chosen: Period, day: date) -> None:
        """Show the months of a year; the line speaks of those of the chosen period that are over.

        Where every one of them has records, or none is over, there is nothing to declare and the strip stays away.
        """
        self._months = chosen.months()
        self.show_state(lines, day)
        self.summary.setText(f"{self._what}: {' · '.join(self.counted(tr('{words} {count} เดือน')))}")
        self.setVisible(any(line.state is not NilState.RECORDED for line in self.chosen()))

    def chosen(self) -> list[MonthLine]:
        """Return the months of the chosen period that are over."""
        return [line for line in self.lines if line.period.months()[0] in self._months and self.over(line)]

    def button(self, month: int) -> QPushButton:
        """Return the button of a month by its calendar number."""
        return cast(QPushButton, self.matrix.findChild(QPushButton, f"month_{month}"))

    def fill(self, grid: QGridLayout) -> None:
        """Place the months, October first."""
        for place, line in enumerate(self.lines):
            grid.addWidget(self._button(line), place // _ACROSS, place % _ACROSS)

    def _button(self, line: MonthLine) -> QPushButton:
        month, words = line.period.month or 1, tr(WORDS[line.state])
        if not self.over(line) and line.state is NilState.NOT_DECLARED:
            words = tr("ยังไม่สิ้นเดือน")
        ask = tr("กดเพื่อแจ้งว่าไม่มี{what}ในเดือนนี้").format(what=self._what)
        button = self.state_button(line, f"{tr(SHORT_MONTHS[month - 1])} {words}", ask)
        button.setObjectName(f"month_{month}")
        button.setAccessibleName(f"{tr(MONTHS[month - 1])}: {words}")
        return button
