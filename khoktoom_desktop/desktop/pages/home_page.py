"""The home page: what is due, missing and recorded in the chosen period; each line leads to its place."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from khoktoom_desktop.desktop.chart_words import chart_words
from khoktoom_desktop.desktop.clock import today
from khoktoom_desktop.desktop.context import Context, Place
from khoktoom_desktop.desktop.forms.ui_home_page import Ui_HomePage
from khoktoom_desktop.desktop.pages.page import Page
from khoktoom_desktop.desktop.pages.paper_periods import short_title
from khoktoom_desktop.desktop.pages.period_words import period_title
from khoktoom_desktop.desktop.theme import GAP
from khoktoom_desktop.desktop.widgets.chart_view import ChartView
from khoktoom_desktop.desktop.widgets.history_dialog import moment_words
from khoktoom_desktop.desktop.widgets.line_button import LineButton
from khoktoom_desktop.desktop.widgets.state_panel import Skeleton
from khoktoom_desktop.desktop.widgets.wrapped_label import WrappedLabel
from khoktoom_desktop.desktop.words import day_words, mark, say, tr
from khoktoom_desktop.domain.period import Period
from khoktoom_desktop.domain.problem import Severity
from khoktoom_desktop.publications.catalogue import paper
from khoktoom_desktop.registers.catalogue import register
from khoktoom_desktop.thai.dates import short_date

if TYPE_CHECKING:
    from khoktoom_desktop.services.overview import Line, Overview
    from khoktoom_desktop.services.recent import Recent


MOST, RECORDED, RECENT = 4, 4, 3
SOON = 7
DEEDS = {
    "insert": (mark("เพิ่ม"), "pen-line"),
    "update": (mark("แก้ไข"), "pen-line"),
    "unbin": (mark("นำกลับ"), "archive-restore"),
    "issued": (mark("ออกเอกสาร"), "send"),
    "printed": (mark("พิมพ์"), "printer"),
}
"""What was done last, by the history's action or to a paper: its word and its icon."""


class HomePage(Page):
    """Show the overview of the chosen period; it is read off-thread."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.title = tr("หน้าหลัก")
        self.ui = Ui_HomePage()
        self.ui.setupUi(self)
        self.lines: list[LineButton] = []
        self.chart_title = WrappedLabel(self, look="section")
        self.chart = ChartView(context.theme)
        self.ui.chart_rows.addWidget(self.chart_title)
        self.ui.chart_rows.addWidget(self.chart, 1)
        for frame, rows, title in self._cards():
            self._begin(frame, rows, title)
            rows.addWidget(Skeleton(context.theme, 3))
        context.changes.changed.connect(self._changed)

    def set_period(self, period: Period) -> None:
        """Show another period."""
        self.figures_line = period_title(period)

    def refresh(self) -> None:
        """Read the overview anew; what is in view stays until it is there."""
        file, period = self.context.office_file, self.context.period()

        def job(_progress: object) -> "Overview":
            # Imported here, on the worker's thread: it brings the store.
            from khoktoom_desktop.services.overview import overview

            return overview(file, period, today())

        def done(found: "Overview") -> None:
            if period == self.context.period():
                self.show_overview(found)

        self.context.work.run(tr("กำลังสรุปงวด"), job, done, failed=self._failed, quiet=True)

    def show_overview(self, found: "Overview") -> None:
        """Show due dates, gaps, records and the chart."""
        self.lines = []
        ui = self.ui
        self._fill(ui.due, ui.due_rows, tr("ถึงกำหนด"), (*found.due, *found.over_time), tr("ไม่มีงานที่ถึงกำหนดในงวดนี้"))
        self._fill(ui.missing, ui.missing_rows, tr("ยังขาด"), found.missing, tr("ครบแล้ว ไม่มีอะไรขาดในงวดนี้"))
        # What is unusual comes first: it must not hide behind the button for the rest.
        recorded = tuple(sorted(found.recorded, key=lambda line: not (line.beside and line.beside.unusual)))
        self._fill(ui.recorded, ui.recorded_rows, tr("บันทึกแล้ว"), recorded, tr("ยังไม่มีการบันทึกในงวดนี้"), RECORDED)
        self._fill_recent(found)
        chart = chart_words(found.chart)
        self.chart_title.setText(chart.title)
        self.chart.show_chart(chart)
        self.figures_line = period_title(self.context.period())
        if found.progress.of:
            progress = tr(" · ครบ {done}/{of} เรื่อง").format(done=found.progress.done, of=found.progress.of)
            self.figures_line += progress
        if found.progress.days is not None:
            self.figures_line += tr(" · เหลือ {left} วัน").format(left=found.progress.days)
        if found.missing:
            self.figures_line += tr(" · ยังขาด {count} เรื่อง").format(count=len(found.missing))
        self.header_changed.emit()

    def _failed(self, exception: Exception) -> None:
        """Say in every card that it could not be read, then tell the trouble."""
        self.lines = []
        for frame, rows, title in self._cards():
            self._fill(frame, rows, title, (), tr("อ่านข้อมูลไม่ได้ กด F5 เพื่อลองอีกครั้ง"))
        self.context.trouble(exception)

    def _cards(self) -> tuple[tuple[QFrame, QVBoxLayout, str], ...]:
        ui = self.ui
        return (
            (ui.due, ui.due_rows, tr("ถึงกำหนด")),
            (ui.missing, ui.missing_rows, tr("ยังขาด")),
            (ui.recorded, ui.recorded_rows, tr("บันทึกแล้ว")),
            (ui.recent, ui.recent_rows, tr("ล่าสุด")),
        )

    def _fill_recent(self, found: "Overview") -> None:
        """Show the records that were touched and the papers that were made last, the latest first."""
        recent = (*found.records[:RECENT], *found.papers[:RECENT])
        self._begin(self.ui.recent, self.ui.recent_rows, tr("ล่าสุด"))
        buttons = [
            self._recent(each, self.ui.recent) for each in sorted(recent, key=lambda each: each.at, reverse=True)
        ]
        for button in buttons:
            self.ui.recent_rows.addWidget(button)
        self.lines += buttons
        if not buttons:
            self._say_nothing(self.ui.recent, self.ui.recent_rows, tr("ยังไม่มีอะไรที่ทำในสำนักงานนี้"))

    def _recent(self, recent: "Recent", frame: QFrame) -> LineButton:
        """Make a line of a record or a paper, with what was done and when."""
        words, picture = DEEDS[recent.deed]
        when = f"{tr(words)} {moment_words(recent.at)}"
        if recent.paper is None:
            title, where = recent.words, tr(register(recent.register or "").title)
        else:
            title, where = tr(paper(recent.paper).title), _part(recent.period)
        note = f"{when} · {where}" if where else when
        button = LineButton(self.context.theme, picture, title, frame, detail=note)
        period = recent.period if recent.period is not None and recent.period.year is not None else None
        place = Place(recent.register or "papers", period=period, record=recent.record, paper=recent.paper)
        button.clicked.connect(lambda: self.context.navigate(place))
        return button

    def _say_nothing(self, frame: QFrame, rows: QVBoxLayout, nothing: str) -> None:
        words = WrappedLabel(frame, nothing, look="quiet")
        words.setContentsMargins(GAP, 0, GAP, 4)
        rows.addWidget(words)

    def _fill(
        self,
        frame: QFrame,
        rows: QVBoxLayout,
        title: str,
        lines: "tuple[Line, ...]",
        nothing: str,
        most: int = MOST,
    ) -> None:
        """Fill a card with its first lines; the rest come when they are asked for."""
        counted = any(line.day or line.severity for line in lines)
        self._begin(frame, rows, tr("{title} {count} เรื่อง").format(title=title, count=len(lines)) if counted else title)
        buttons = [self._button(line, frame) for line in lines]
        for number, button in enumerate(buttons):
            rows.addWidget(button)
            button.setVisible(number < most)
        self.lines += buttons
        if not lines:
            self._say_nothing(frame, rows, nothing)
        if len(lines) > most:
            more = QPushButton(tr("แสดงอีก {count} เรื่อง").format(count=len(lines) - most), frame)
            more.setProperty("look", "link")
            more.clicked.connect(lambda: _show_all(buttons, more))
            rows.addWidget(more)

    def _button(self, line: "Line", frame: QFrame) -> LineButton:
        """Make a line: what is due as paper and days, the rest as its sentence."""
        words, note, look = say(line.text), "", "note"
        if line.day is not None and line.paper is not None:
            left = (line.day - today()).days
            words = tr(paper(line.paper).title)
            when = tr("ครบกำหนด {day}").format(day=day_words(short_date(line.day)))
            look = "note" if left > SOON else "warning"
            note = f"{when} · " + (
                tr("เหลือ {left} วัน").format(left=left) if left > 0 else tr("วันนี้") if left == 0 else tr("ผ่านไปแล้ว")
            )
            if line.period is not None:
                note = f"{short_title(line.period)} · {note}"
            look = "note" if left < 0 else look
        elif line.beside is not None and line.beside.unusual:
            look = "warning"
        button = LineButton(
            self.context.theme,
            _picture(line),
            words,
            frame,
            note=note,
            look=look,
            detail=tr("ที่มา: {rule}").format(rule=line.rule) if line.rule else "",
            beside=say(line.beside.note) if line.beside is not None else "",
        )
        button.clicked.connect(lambda: self._go(line))
        return button

    def _begin(self, frame: QFrame, rows: QVBoxLayout, title: str) -> None:
        """Empty a card down to its title."""
        while (item := rows.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        caption = QLabel(title, frame)
        caption.setProperty("look", "section")
        caption.setContentsMargins(GAP, 0, 0, 4)
        rows.addWidget(caption)

    def _go(self, line: "Line") -> None:
        """Go where a line leads: to the very gap, else to its paper, else to its register, in the same period."""
        if line.gap is not None:
            gap = line.gap
            self.context.navigate(Place(gap.page, period=line.period, record=gap.record, section=gap.section))
        elif line.paper:
            self.context.navigate(Place("papers", period=line.period, paper=line.paper))
        elif line.register:
            self.context.navigate(Place(line.register, period=line.period))

    def _changed(self, _register_id: str, _uids: tuple[str, ...], _initiator: object) -> None:
        if self.isVisible():
            self.refresh()


def _picture(line: "Line") -> str:
    """Return the icon of a line: when it is due, how grave the lack is, or whether anything is recorded."""
    if line.day is not None:
        return "calendar"
    if line.severity is not None:
        return "circle-alert" if line.severity is Severity.ERROR else "triangle-alert"
    if line.gap is not None:
        return "archive-restore"
    if line.beside is not None and line.beside.unusual:
        return "triangle-alert"
    return "circle-check" if line.count else "circle"


def _part(period: Period | None) -> str:
    """Name the period of a paper, nothing where it has none."""
    return short_title(period) if period is not None and period.year is not None else ""


def _show_all(buttons: "list[LineButton]", more: QPushButton) -> None:
    for button in buttons:
        button.show()
    more.hide()
