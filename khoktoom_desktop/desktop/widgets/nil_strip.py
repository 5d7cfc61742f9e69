"""Who has declared that there was nothing: departments down, quarters across, and how each quarter stands."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from khoktoom_desktop.desktop.icons import icon
from khoktoom_desktop.desktop.theme import GAP, GAP_L, GAP_M, Theme
from khoktoom_desktop.desktop.words import mark, tr
from khoktoom_desktop.domain.period import Period
from khoktoom_desktop.services.nil import NilLine, NilState
from khoktoom_desktop.services.records import today
from khoktoom_desktop.thai.dates import short_date

_WORDS = {
    NilState.RECORDED: (mark("มีรายการ"), "gift"),
    NilState.DECLARED: (mark("แจ้งว่าไม่มี"), "circle-check"),
    NilState.NOT_DECLARED: (mark("ยังไม่แจ้ง"), "circle"),
}


class NilStrip(QFrame):
    """One line for the chosen quarter; opened, every department and quarter of the year.

    ``declared(lines)`` asks to declare departments' quarters nil, ``withdrawn(line)`` to take one back.
    """

    declared = Signal(tuple)
    withdrawn = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._lines: tuple[NilLine, ...] = ()
        self._today = today()
        self._quarter: int | None = None
        self.read_only = False
        self.setProperty("look", "surface")
        self.summary = QLabel(self)
        self.all_rest = QPushButton(tr("แจ้งว่าไม่มีทุกกองที่เหลือ"), self)
        self.all_rest.clicked.connect(lambda: self.declared.emit(self.rest()))
        self.toggle = QPushButton(tr("ดูทุกกอง"), self)
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

    def show_lines(self, lines: Sequence[NilLine], quarter: int | None, day: date) -> None:
        """Show the departments' quarters of a year; ``quarter`` is the chosen one, ``None`` the whole year."""
        self._lines, self._quarter, self._today = tuple(lines), quarter, day
        shown = [line for line in self._lines if quarter in (None, line.period.quarter) and self._over(line.period)]
        counts = {state: sum(line.state is state for line in shown) for state in NilState}
        unit = tr("กอง") if quarter is not None else tr("กอง-ไตรมาส")
        parts = [f"{tr(_WORDS[state][0])} {count} {unit}" for state, count in counts.items() if count]
        when = tr("ไตรมาส {quarter}").format(quarter=quarter) if quarter is not None else tr("ทั้งปี")
        self.summary.setText(
            tr("การแจ้งของแต่ละกอง {when}: {parts}").format(when=when, parts=" · ".join(parts) or tr("ไตรมาสยังไม่สิ้นสุด"))
        )
        self.all_rest.setVisible(bool(self.rest()) and not self.read_only)
        self._build()

    def rest(self) -> tuple[NilLine, ...]:
        """Return the quarters that are over and neither declared nor recorded, of the chosen quarter or the year."""
        return tuple(
            line
            for line in self._lines
            if line.state is NilState.NOT_DECLARED
            and self._quarter in (None, line.period.quarter)
            and self._over(line.period)
        )

    def button(self, department: str, quarter: int) -> QPushButton:
        """Return the button of a department's quarter."""
        return next(
            button
            for button in self.matrix.findChildren(QPushButton)
            if button.property("place") == f"{department}/{quarter}"
        )

    def _over(self, period: Period) -> bool:
        return period.end is not None and period.end <= self._today

    def _open(self, opened: bool) -> None:
        self.toggle.setText(tr("ซ่อน") if opened else tr("ดูทุกกอง"))
        self.matrix.setVisible(opened)

    def _build(self) -> None:
        old = self.matrix
        self.matrix = QWidget(self)
        grid = QGridLayout(self.matrix)
        grid.setContentsMargins(0, 0, 0, 4)
        grid.setHorizontalSpacing(GAP)
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(0, 1)
        for quarter in range(1, 5):
            label = QLabel(tr("ไตรมาส {quarter}").format(quarter=quarter), self.matrix)
            label.setProperty("look", "caption")
            label.setContentsMargins(GAP, 0, 0, 0)
            grid.addWidget(label, 0, quarter)
        rows: dict[str, int] = {}
        for line in self._lines:
            row = rows.setdefault(line.department, len(rows) + 1)
            if grid.itemAtPosition(row, 0) is None:
                grid.addWidget(QLabel(line.department, self.matrix), row, 0)
            grid.addWidget(self._button(line), row, line.period.quarter or 0)
        self._column.replaceWidget(old, self.matrix)
        self.matrix.setVisible(self.toggle.isChecked())
        old.hide()
        old.deleteLater()

    def _button(self, line: NilLine) -> QPushButton:
        words, picture = tr(_WORDS[line.state][0]), _WORDS[line.state][1]
        colours = self._theme.colours
        meaning = {NilState.DECLARED: colours.done, NilState.NOT_DECLARED: colours.warning}
        colour = meaning.get(line.state, colours.quiet)
        button = QPushButton(f" {words}", self.matrix)
        button.setProperty("look", "row")
        button.setProperty("place", f"{line.department}/{line.period.quarter}")
        button.setMinimumWidth(128)
        button.setIcon(icon(picture, colour, 16))
        button.setIconSize(QSize(16, 16))
        over = self._over(line.period)
        if not over and line.state is NilState.NOT_DECLARED:
            button.setText(tr(" ยังไม่สิ้นไตรมาส"))
        button.setEnabled(over and line.state is not NilState.RECORDED and not self.read_only)
        button.setToolTip(_tip(line))
        button.setAccessibleName(
            tr("{department} ไตรมาส {quarter}: {state}").format(
                department=line.department, quarter=line.period.quarter, state=button.text().strip()
            )
        )
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        if line.state is NilState.DECLARED:
            button.clicked.connect(lambda: self.withdrawn.emit(line))
        else:
            button.clicked.connect(lambda: self.declared.emit((line,)))
        return button


def _tip(line: NilLine) -> str:
    if line.state is NilState.DECLARED and line.declared_on is not None:
        return tr("แจ้งเมื่อ {day} โดย {declared_by}\nกดเพื่อถอนการแจ้ง").format(
            day=short_date(line.declared_on), declared_by=line.declared_by
        )
    if line.state is NilState.NOT_DECLARED:
        return tr("กดเพื่อแจ้งว่าไม่มีการรับของขวัญในไตรมาสนี้")
    return ""
