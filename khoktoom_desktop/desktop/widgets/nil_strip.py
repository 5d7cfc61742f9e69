"""Who has declared that there was nothing: departments down, quarters across, and how each quarter stands."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QWidget

from khoktoom_desktop.desktop.theme import GAP, Theme
from khoktoom_desktop.desktop.widgets.declared_strip import WORDS, DeclaredStrip
from khoktoom_desktop.desktop.words import tr
from khoktoom_desktop.services.nil import NilLine, NilState


class NilStrip(DeclaredStrip[NilLine]):
    """The quarters of a year of every department."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, tr("แจ้งว่าไม่มีทุกกองที่เหลือ"), tr("ดูทุกกอง"), "gift", parent)
        self._quarter: int | None = None

    def show_lines(self, lines: Sequence[NilLine], quarter: int | None, day: date) -> None:
        """Show the departments' quarters of a year; ``quarter`` is the chosen one, ``None`` the whole year."""
        self._quarter = quarter
        self.show_state(lines, day)
        when = tr("ไตรมาส {quarter}").format(quarter=quarter) if quarter is not None else tr("ทั้งปี")
        parts = self.counted(tr("{words} {count} กอง") if quarter is not None else tr("{words} {count} กอง-ไตรมาส"))
        self.summary.setText(
            tr("การแจ้งของแต่ละกอง {when}: {parts}").format(when=when, parts=" · ".join(parts) or tr("ไตรมาสยังไม่สิ้นสุด"))
        )

    def chosen(self) -> list[NilLine]:
        """Return the quarters that are over, of the chosen quarter or the year."""
        return [line for line in self.lines if self._quarter in (None, line.period.quarter) and self.over(line)]

    def button(self, department: str, quarter: int) -> QPushButton:
        """Return the button of a department's quarter."""
        return next(
            button
            for button in self.matrix.findChildren(QPushButton)
            if button.property("place") == f"{department}/{quarter}"
        )

    def show_place(self, department_id: int, quarter: int) -> None:
        """Open the strip and put the cursor on the button of a department's quarter."""
        self.toggle.setChecked(True)
        for line in self.lines:
            if (line.department_id, line.period.quarter) == (department_id, quarter):
                self.button(line.department, quarter).setFocus(Qt.FocusReason.OtherFocusReason)

    def fill(self, grid: QGridLayout) -> None:
        """Place departments down and quarters across."""
        grid.setColumnStretch(0, 1)
        for quarter in range(1, 5):
            label = QLabel(tr("ไตรมาส {quarter}").format(quarter=quarter), self.matrix)
            label.setProperty("look", "caption")
            label.setContentsMargins(GAP, 0, 0, 0)
            grid.addWidget(label, 0, quarter)
        rows: dict[str, int] = {}
        for line in self.lines:
            row = rows.setdefault(line.department, len(rows) + 1)
            if grid.itemAtPosition(row, 0) is None:
                grid.addWidget(QLabel(line.department, self.matrix), row, 0)
            grid.addWidget(self._button(line), row, line.period.quarter or 0)

    def _button(self, line: NilLine) -> QPushButton:
        words = tr(WORDS[line.state])
        if not self.over(line) and line.state is NilState.NOT_DECLARED:
            words = tr("ยังไม่สิ้นไตรมาส")
        button = self.state_button(line, words, tr("กดเพื่อแจ้งว่าไม่มีการรับของขวัญในไตรมาสนี้"))
        button.setProperty("place", f"{line.department}/{line.period.quarter}")
        button.setMinimumWidth(128)
        button.setAccessibleName(
            tr("{department} ไตรมาส {quarter}: {state}").format(
                department=line.department, quarter=line.period.quarter, state=words
            )
        )
        return button
