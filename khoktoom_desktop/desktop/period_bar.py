"""The one place where the period is chosen: fiscal year, and the whole of it or a part."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QLabel, QMenu, QPushButton, QToolButton, QWidget

from khoktoom_desktop.desktop.clock import today
from khoktoom_desktop.desktop.icons import icon
from khoktoom_desktop.desktop.theme import GAP, Theme
from khoktoom_desktop.desktop.widgets.one_line import OneLine
from khoktoom_desktop.desktop.words import mark, tr
from khoktoom_desktop.domain.period import BUDDHIST_ERA, FISCAL_MONTHS, SHORT_MONTHS, Period, fiscal_year

HALVES = (mark("ครึ่งปีแรก (ต.ค. – มี.ค.)"), mark("ครึ่งปีหลัง (เม.ย. – ก.ย.)"))
FIRST_YEAR, LAST_YEAR = 2500, 2699


class PeriodBar(QWidget):
    """Show the chosen period and ask for another; it changes only when ``show_period`` is called.

    ``asked(Period)``: the clerk wants another one, and the page shown may first have something to save.
    """

    asked = Signal(object)

    def __init__(self, theme: Theme, period: Period, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._period = theme, period
        self._parts = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        self.before, self.after = QToolButton(self), QToolButton(self)
        self.year = QLabel(self)
        self._build_year(row)
        row.addSpacing(GAP)
        row.addWidget(self._build_segments())
        theme.changed.connect(self._colour)
        self._colour()
        self.show_period(period)

    @property
    def period(self) -> Period:
        """Return the chosen period."""
        return self._period

    def show_period(self, period: Period) -> None:
        """Show a period as the chosen one."""
        self._period = period
        year = period.year or fiscal_year(today())
        self.year.setText(str(year))
        self.year.setAccessibleName(tr("ปีงบประมาณ {year}").format(year=year))
        self.before.setEnabled(year > FIRST_YEAR)
        self.after.setEnabled(year < LAST_YEAR)
        for number, button in enumerate(self.quarters, start=1):
            button.setChecked(period.quarter == number)
        self.whole.setChecked(period.kind == "year")
        self.half.setChecked(period.half is not None)
        self.month.setChecked(period.month is not None)
        self.half.setText((tr("ครึ่งปีแรก"), tr("ครึ่งปีหลัง"))[period.half - 1] if period.half else tr("ครึ่งปี"))
        self.month.setText(self._month_name(period.month) if period.month else tr("เดือน"))

    def _build_year(self, row: QHBoxLayout) -> None:
        self.year.setProperty("look", "strong")
        caption = OneLine(tr("ปีงบประมาณ"), self)
        caption.setProperty("look", "quiet")
        row.addWidget(caption)
        for button, step, words in ((self.before, -1, tr("ปีก่อน")), (self.after, 1, tr("ปีถัดไป"))):
            button.setToolTip(f"{words} (Ctrl+{'[' if step < 0 else ']'})")
            button.setAccessibleName(words)
            button.setShortcut(f"Ctrl+{'[' if step < 0 else ']'}")
            button.clicked.connect(lambda _checked=False, step=step: self._step(step))
        row.addWidget(self.before)
        row.addWidget(self.year)
        row.addWidget(self.after)

    def _build_segments(self) -> QFrame:
        frame = QFrame(self)
        frame.setProperty("look", "segments")
        row = QHBoxLayout(frame)
        row.setContentsMargins(2, 2, 2, 2)
        row.setSpacing(0)
        caption = OneLine(tr("ไตรมาส"), frame)
        caption.setProperty("look", "quiet")
        caption.setContentsMargins(GAP, 0, 0, 0)
        row.addWidget(caption)
        self.quarters = tuple(
            self._segment(frame, row, str(number), tr("ไตรมาสที่ {number}").format(number=number))
            for number in range(1, 5)
        )
        for number, button in enumerate(self.quarters, start=1):
            button.clicked.connect(lambda _checked=False, number=number: self._ask(quarter=number))
        self.half = self._segment(frame, row, tr("ครึ่งปี"), tr("ครึ่งปีงบประมาณ"))
        self.whole = self._segment(frame, row, tr("ทั้งปี"), tr("ทั้งปีงบประมาณ"))
        self.month = self._segment(frame, row, tr("เดือน"), tr("เดือนหนึ่งของปีงบประมาณ"))
        self.whole.clicked.connect(lambda: self._ask())
        self.half.clicked.connect(self._choose_half)
        self.month.clicked.connect(self._choose_month)
        return frame

    def _segment(self, frame: QFrame, row: QHBoxLayout, text: str, name: str) -> QPushButton:
        button = QPushButton(text, frame)
        button.setCheckable(True)
        button.setAccessibleName(name)
        button.setToolTip(name)
        self._parts.addButton(button)
        row.addWidget(button)
        return button

    def _choose_half(self) -> None:
        menu = QMenu(self)
        for number, words in enumerate(HALVES, start=1):
            self._add(menu, tr(words), Period(self._period.year, half=number))
        self._open(menu, self.half)

    def _choose_month(self) -> None:
        menu = QMenu(self)
        for month in FISCAL_MONTHS:
            self._add(menu, self._month_name(month), Period(self._period.year, month=month))
        self._open(menu, self.month)

    def _add(self, menu: QMenu, words: str, period: Period) -> None:
        action = QAction(words, menu)
        action.setCheckable(True)
        action.setChecked(period == self._period)
        action.triggered.connect(lambda _checked=False: self.asked.emit(period))
        menu.addAction(action)

    def _open(self, menu: QMenu, under: QPushButton) -> None:
        self.show_period(self._period)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(under.mapToGlobal(under.rect().bottomLeft()))

    def _ask(self, quarter: int | None = None) -> None:
        wanted = Period(self._period.year, quarter=quarter)
        self.show_period(self._period)
        if wanted != self._period:
            self.asked.emit(wanted)

    def _step(self, step: int) -> None:
        chosen = self._period
        self.asked.emit(Period((chosen.year or 0) + step, chosen.half, chosen.quarter, chosen.month))

    def _month_name(self, month: int) -> str:
        calendar = Period(self._period.year, month=month).months()[0][0] + BUDDHIST_ERA
        return f"{tr(SHORT_MONTHS[month - 1])} {calendar % 100:02d}"

    def _colour(self) -> None:
        self.before.setIcon(icon("chevron-left", self._theme.colours.text))
        self.after.setIcon(icon("chevron-right", self._theme.colours.text))
