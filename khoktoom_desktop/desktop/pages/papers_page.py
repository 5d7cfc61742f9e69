"""The papers: what can be printed for the period, what still lacks, the very file in view, printing and saving."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction, QImage, QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QWidget

from khoktoom_desktop.desktop.clock import today
from khoktoom_desktop.desktop.context import Context, Place
from khoktoom_desktop.desktop.forms.ui_papers_page import Ui_PapersPage
from khoktoom_desktop.desktop.icons import icon
from khoktoom_desktop.desktop.pages.page import Page
from khoktoom_desktop.desktop.pages.paper_deeds import FORMATS, PaperDeeds
from khoktoom_desktop.desktop.pages.paper_list import PaperList
from khoktoom_desktop.desktop.pages.paper_options import PaperOptions
from khoktoom_desktop.desktop.pages.paper_work import Check, Made, make, records_for, states
from khoktoom_desktop.desktop.pages.period_words import period_title
from khoktoom_desktop.desktop.previewing import Preview, draw
from khoktoom_desktop.desktop.widgets.page_view import PageView
from khoktoom_desktop.desktop.widgets.paper_problems import PaperProblems
from khoktoom_desktop.desktop.widgets.state_panel import Skeleton, StatePanel
from khoktoom_desktop.desktop.words import say, tr
from khoktoom_desktop.desktop.work import Task
from khoktoom_desktop.domain.period import Period
from khoktoom_desktop.publications.catalogue import PAPERS, paper
from khoktoom_desktop.publications.paper_kind import PaperKind

DELAY_MS = 250


class PapersPage(Page):
    """List the papers and show the chosen one as it will be printed."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.title = tr("เอกสาร")
        self.ui = Ui_PapersPage()
        self.ui.setupUi(self)
        self.paper = PAPERS[0]
        self.preview: Preview | None = None
        self._making: Task | None = None
        self.deeds = PaperDeeds(context, self)
        self.list = PaperList(PAPERS, context.theme)
        self.ui.list_rows.addWidget(self.list)
        self.options = PaperOptions(self.ui, self)
        self.problems = PaperProblems(self.ui.problems, self.ui.problem_rows, context)
        self.view = PageView(context.theme)
        self._empty = QWidget()
        self._skeleton = Skeleton(context.theme, 10)
        for widget in (self.view, self._skeleton, self._empty):
            self.ui.preview.addWidget(widget)
        self._delay = QTimer(self)
        self._delay.setSingleShot(True)
        self._delay.timeout.connect(self._make)
        self._build_deeds()
        self._connect()
        self._colour()

    def set_period(self, period: Period) -> None:
        """Offer the papers of another period."""
        self._say_paper()

    def refresh(self) -> None:
        """Find the state of every paper and make the preview anew."""
        period, file = self.context.period(), self.context.office_file
        for row in self.list.rows.values():
            row.show_waiting()
        self.context.work.run(
            tr("กำลังตรวจเอกสาร"), lambda progress: states(file, PAPERS, period, progress), self._show_states, quiet=True
        )
        self.list.choose(self.paper.id)
        self._choose(self.paper)

    def go(self, place: Place) -> None:
        """Show a paper, of a record where one is named."""
        if place.paper:
            self._choose(paper(place.paper), record=place.record)
            self.list.choose(place.paper)

    def closing(self) -> None:
        """Stop what is being made."""
        self._delay.stop()
        if self.preview is not None:
            self.preview.close()
            self.preview = None

    def _build_deeds(self) -> None:
        self._save = QAction(tr("บันทึกเป็นแฟ้ม"), self)
        self._save.setProperty("icon_name", "download")
        self._menu = QMenu(self)
        self._save.setMenu(self._menu)
        self.addAction(self._save)
        self._issue = self.add_deed(tr("ออกเอกสาร"), "circle-check", self._issue_paper)
        self.add_deed(tr("เอกสารที่ออกแล้ว"), "history", self.deeds.show_issued)
        self._print = self.add_deed(tr("พิมพ์"), "printer", self._print_paper, keys="Ctrl+P", primary=True)

    def _connect(self) -> None:
        ui = self.ui
        self.list.chosen.connect(self._choose)
        self.options.changed.connect(self._changed)
        self.view.wanted.connect(self._draw)
        self.view.turned.connect(self._say_page)
        self.view.zoomed.connect(lambda: ui.percent.setText(f"{self.view.percent()} %"))
        for button, keys, call in (
            (ui.zoom_out, ("Ctrl+-",), lambda: self.view.step_zoom(-1)),
            # The key of + is the key of = without Shift.
            (ui.zoom_in, ("Ctrl++", "Ctrl+="), lambda: self.view.step_zoom(1)),
            (ui.zoom_fit, ("Ctrl+0",), lambda: self.view.set_zoom(0.0)),
        ):
            button.clicked.connect(call)
            for key in keys:
                shortcut = QShortcut(QKeySequence(key), self)
                shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
                shortcut.activated.connect(button.click)
        self.context.theme.changed.connect(self._colour)

    def _choose(self, chosen: PaperKind, record: str | None = None) -> None:
        self.paper = chosen
        self._say_paper()
        file, period = self.context.office_file, self.context.period()
        self._menu.clear()
        for kind in chosen.formats:
            self._menu.addAction(tr(FORMATS[kind])).triggered.connect(
                lambda _checked=False, kind=kind: self._save_as(kind)
            )
        if "record" not in chosen.options:
            self._offer(chosen, period, [])
            return
        self.context.work.run(
            tr("กำลังอ่านรายการ"),
            lambda _progress: records_for(file, chosen, period),
            lambda records: self._offer(chosen, period, records, record),
            quiet=True,
        )

    def _offer(
        self, chosen: PaperKind, period: Period, records: list[tuple[str, str]], record: str | None = None
    ) -> None:
        if chosen is self.paper:
            self.options.show_paper(chosen, period, today(), records)
            self.options.choose(period=period, record=record)
            self._changed()

    def _changed(self) -> None:
        self._delay.start(DELAY_MS)

    def _make(self) -> None:
        """Make the paper off-thread; what was being made for older choices is thrown away."""
        if self._making is not None:
            self._making.cancel()
        self._drop()
        self._enable()
        chosen, options, file = self.paper, self.options.options(), self.context.office_file
        if options is None:
            self._show_unchosen()
            return
        self.ui.preview.setCurrentWidget(self._skeleton)
        self._making = self.context.work.run(
            tr("กำลังจัดหน้า{title}").format(title=tr(chosen.title)),
            lambda _progress: make(file, chosen, options),
            self._show,
            failed=self._failed,
            # The place of the pages itself shows that they are coming; the window must not move.
            quiet=True,
        )

    def _say_paper(self) -> None:
        self.figures_line = f"{tr(self.paper.title)} · {period_title(self.context.period())}"
        self.header_changed.emit()

    def _drop(self) -> None:
        """Let the pages in view go."""
        shown, self.preview = self.preview, None
        if shown is not None:
            self.context.work.run("", lambda _progress: shown.close(), lambda _none: None, quiet=True)

    def _show(self, made: Made) -> None:
        self.problems.show_problems(made.problems, self.paper)
        row = self.list.rows[self.paper.id]
        row.show_state(made.problems)
        self.preview = made.preview
        self._enable()
        if made.preview is not None:
            self.view.show_pages(made.preview.sizes)
            self.ui.preview.setCurrentWidget(self.view)
        elif made.lacks:
            self._say("circle-alert", tr("ยังพิมพ์ไม่ได้"), tr("เติมข้อมูลที่ขาดตามรายการข้างบนให้ครบ แล้วตัวอย่างเอกสารจะแสดงที่นี่"))
        else:
            self._say(
                "file-spreadsheet",
                tr("เอกสารนี้เป็นสมุดงาน Excel"),
                tr("บันทึกเป็นแฟ้มแล้วเปิดด้วย Excel หรือ LibreOffice"),
                ((tr("บันทึกเป็น xlsx"), lambda: self._save_as("xlsx")),),
            )

    def _failed(self, exception: Exception) -> None:
        self._say("circle-alert", tr("จัดหน้าเอกสารไม่ได้"), say(exception))
        self.problems.show_problems((), self.paper)
        self.context.trouble(exception)

    def _show_unchosen(self) -> None:
        self.problems.show_problems((), self.paper)
        if self.ui.day.problem() is not None:
            self._say("calendar", tr("วันที่ของเอกสารอ่านไม่ได้"), str(self.ui.day.problem()))
        elif self.ui.record.count() == 0:
            self._say(
                "inbox", tr("ไม่มีรายการในงวดนี้"), tr("เลือกงวดอื่นที่แถบบน หรือบันทึกรายการในทะเบียนก่อน"), self._to_register()
            )

    def _to_register(self) -> tuple[tuple[str, Callable[[], None]], ...]:
        register_id = self.paper.register
        return ((tr("ไปที่ทะเบียน"), lambda: self.context.navigate(Place(register_id))),) if register_id else ()

    def _say(self, picture: str, title: str, text: str, deeds: tuple[tuple[str, Callable[[], None]], ...] = ()) -> None:
        """Show words in place of the preview."""
        self.ui.preview.removeWidget(self._empty)
        self._empty.deleteLater()
        self._empty = StatePanel(self.context.theme, picture, title, text, deeds)
        self.ui.preview.addWidget(self._empty)
        self.ui.preview.setCurrentWidget(self._empty)

    def _show_states(self, found: dict[str, Check]) -> None:
        for paper_id, problems in found.items():
            self.list.rows[paper_id].show_state(problems)

    def _draw(self, index: int, scale: float) -> None:
        shown = self.preview
        if shown is None:
            return

        def done(image: QImage) -> None:
            if shown is self.preview:
                self.view.set_image(index, scale, image)

        self.context.work.run(tr("กำลังวาดหน้า"), lambda _progress: draw(shown, index, scale), done, quiet=True)

    def _say_page(self, page: int, pages: int) -> None:
        self.ui.pages.setText(tr("หน้า {page}/{pages}").format(page=page, pages=pages) if pages and self.preview else "")

    def _enable(self) -> None:
        ready = self.preview is not None
        self._print.setEnabled(ready)
        chosen = self.options.options() is not None
        self._save.setEnabled(chosen)
        self._issue.setEnabled(chosen and not self.context.office_file.database.read_only)
        for button in (self.ui.zoom_in, self.ui.zoom_out, self.ui.zoom_fit):
            button.setEnabled(ready)
        self._say_page(self.view.page, self.view.count)

    def _save_as(self, kind: str) -> None:
        options, shown = self.options.options(), self.preview
        if options is not None:
            data = shown.data if kind == "pdf" and shown is not None else None
            self.deeds.save_as(self.paper, options, kind, data)

    def _issue_paper(self) -> None:
        options = self.options.options()
        if options is not None:
            self.deeds.issue(self.paper, options)

    def _print_paper(self) -> None:
        options = self.options.options()
        if self.preview is not None:
            self.deeds.print_paper(self.paper, self.preview, options.period if options is not None else None)

    def _colour(self) -> None:
        colour = self.context.theme.colours.text
        for button, name in (
            (self.ui.zoom_out, "zoom-out"),
            (self.ui.zoom_in, "zoom-in"),
            (self.ui.zoom_fit, "maximize"),
        ):
            button.setIcon(icon(name, colour))
        self.ui.day.set_icon(icon("calendar", self.context.theme.colours.quiet))
