"""The home page: what is due, missing and recorded in the chosen period; each line leads to its place."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from khoktoom_desktop.desktop.clock import today
from khoktoom_desktop.desktop.context import Context, Place
from khoktoom_desktop.desktop.forms.ui_home_page import Ui_HomePage
from khoktoom_desktop.desktop.pages.page import Page
from khoktoom_desktop.desktop.widgets.chart_view import ChartView
from khoktoom_desktop.desktop.widgets.line_button import LineButton
from khoktoom_desktop.desktop.widgets.state_panel import Skeleton
from khoktoom_desktop.desktop.widgets.wrapped_label import WrappedLabel
from khoktoom_desktop.domain.period import Period

if TYPE_CHECKING:
    from khoktoom_desktop.services.overview import Line, Overview


class HomePage(Page):
    """Show the overview of the chosen period; it is read off-thread."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.title = "หน้าหลัก"
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
        self.figures_line = period.title()

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

        self.context.work.run("กำลังสรุปงวด", job, done, quiet=True)

    def show_overview(self, found: "Overview") -> None:
        """Show due dates, gaps, records and the chart."""
        self.lines = []
        ui = self.ui
        self._fill(ui.due, ui.due_rows, "ถึงกำหนด", found.due, "calendar", "ไม่มีงานที่ถึงกำหนดในงวดนี้")
        self._fill(ui.missing, ui.missing_rows, "ยังขาด", found.missing, "circle-alert", "ครบแล้ว ไม่มีอะไรขาดในงวดนี้")
        self._fill(
            ui.recorded, ui.recorded_rows, "บันทึกแล้ว", found.recorded, "circle-check", "ยังไม่มีการบันทึกในงวดนี้"
        )
        self.chart_title.setText(found.chart.title)
        self.chart.show_chart(found.chart)
        self.figures_line = self.context.period().title()
        if found.missing:
            self.figures_line += f" · ยังขาด {len(found.missing)} เรื่อง"
        self.header_changed.emit()

    def _cards(self) -> tuple[tuple[QFrame, QVBoxLayout, str], ...]:
        ui = self.ui
        return (
            (ui.due, ui.due_rows, "ถึงกำหนด"),
            (ui.missing, ui.missing_rows, "ยังขาด"),
            (ui.recorded, ui.recorded_rows, "บันทึกแล้ว"),
        )

    def _fill(
        self, frame: QFrame, rows: QVBoxLayout, title: str, lines: "tuple[Line, ...]", picture: str, nothing: str
    ) -> None:
        self._begin(frame, rows, title)
        for line in lines:
            button = LineButton(self.context.theme, picture, str(line.text), frame)
            button.clicked.connect(lambda _checked=False, line=line: self._go(line))
            self.lines.append(button)
            rows.addWidget(button)
        if not lines:
            rows.addWidget(WrappedLabel(frame, nothing, look="quiet"))

    def _begin(self, frame: QFrame, rows: QVBoxLayout, title: str) -> None:
        """Empty a card down to its title."""
        while (item := rows.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        caption = QLabel(title, frame)
        caption.setProperty("look", "section")
        rows.addWidget(caption)

    def _go(self, line: "Line") -> None:
        """Go where a line leads: to its paper, else to its register, in the same period."""
        if line.paper:
            self.context.navigate(Place("papers", paper=line.paper))
        elif line.register:
            self.context.navigate(Place(line.register))

    def _changed(self, _register_id: str, _uids: tuple[str, ...], _initiator: object) -> None:
        if self.isVisible():
            self.refresh()
