"""The packs: choose one and its period, see what is in it and what lacks, make it, open its folder."""

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from khoktoom_desktop.desktop.clock import today
from khoktoom_desktop.desktop.context import Context, Place
from khoktoom_desktop.desktop.icons import icon
from khoktoom_desktop.desktop.pages.pack_lines import PackLines, PackRow
from khoktoom_desktop.desktop.pages.page import Page
from khoktoom_desktop.desktop.pages.period_words import period_title
from khoktoom_desktop.desktop.theme import GAP, GAP_L, GAP_M, GAP_XL
from khoktoom_desktop.desktop.widgets.date_edit import ThaiDateEdit
from khoktoom_desktop.desktop.widgets.state_panel import Skeleton, StatePanel
from khoktoom_desktop.desktop.widgets.wrapped_label import WrappedLabel
from khoktoom_desktop.desktop.words import mark, say, tr
from khoktoom_desktop.desktop.work import Task
from khoktoom_desktop.domain.pack import PackLine, PackRequest
from khoktoom_desktop.domain.period import Period
from khoktoom_desktop.services.files import free_name
from khoktoom_desktop.services.packs.catalogue import PACKS, PackKind
from khoktoom_desktop.services.packs.catalogue import pack as pack_of
from khoktoom_desktop.services.progress import Progress

WIDTH = 304
ITA = "ita"
KINDS = {"quarter": mark("รายไตรมาส"), "year": mark("รายปีงบประมาณ"), "ita": mark("รายปีของการประเมิน")}


class PacksPage(Page):
    """List the packs and show what is to stand in the chosen one."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.title = tr("ชุดเอกสาร")
        self.pack = PACKS[0]
        self.rows: dict[str, PackRow] = {}
        self.made: Path | None = None
        self._folder = Path.home()
        self._asking: Task | None = None
        self._making: Task | None = None
        self.periods, self.day = QComboBox(), ThaiDateEdit()
        self.purpose, self.told = WrappedLabel(look="quiet"), QLabel()
        self.lines = PackLines(context.theme)
        self.shown, self._skeleton, self._empty = QStackedWidget(), Skeleton(context.theme), QWidget()
        for widget in (self.lines, self._skeleton, self._empty):
            self.shown.addWidget(widget)
        across = QHBoxLayout(self)
        across.setContentsMargins(GAP_XL, 0, GAP_XL, GAP_XL)
        across.setSpacing(GAP_L)
        across.addWidget(self._list())
        across.addLayout(self._right(), 1)
        self._open = self.add_deed(tr("เปิดโฟลเดอร์"), "folder-open", self.open_folder)
        self._make = self.add_deed(tr("ทำชุด"), "download", self.ask_folder, keys="Ctrl+Return", primary=True)
        self.periods.currentIndexChanged.connect(lambda _index: self._survey())
        self.day.changed.connect(self._survey)
        context.theme.changed.connect(self._colour)
        self._colour()
        self._enable()

    def set_period(self, period: Period) -> None:
        """Offer the periods of packs that answer to another period."""
        self._say_header()

    def refresh(self) -> None:
        """Offer the periods anew and see what lacks now."""
        self._offer()

    def go(self, place: Place) -> None:
        """Show the pack that is named as a section."""
        if place.section in self.rows:
            self._choose(pack_of(place.section))

    def closing(self) -> None:
        """Stop what is under way."""
        for task in (self._asking, self._making):
            if task is not None:
                task.cancel()

    def request(self) -> PackRequest | None:
        """Return what is asked; ``None`` without a period or a day."""
        period, day = self.periods.currentData(), self.day.value()
        return PackRequest(period, day) if isinstance(period, Period) and day is not None else None

    def ask_folder(self) -> None:
        """Ask where the folder is to stand and make the pack there."""
        chosen = QFileDialog.getExistingDirectory(
            self, tr("เลือกที่เก็บโฟลเดอร์ของ{pack}").format(pack=tr(self.pack.title)), str(self._folder)
        )
        if chosen:
            self.make_in(Path(chosen))

    def make_in(self, folder: Path) -> None:
        """Make the pack as a new folder inside another one."""
        from khoktoom_desktop.services.packs.periods import folder_name

        request, kind, file = self.request(), self.pack, self.context.office_file
        if request is None or self._making is not None:
            return
        self._folder = folder
        to = folder / folder_name(kind, request.period)
        to = free_name(to) if to.exists() else to

        def job(progress: Progress) -> Path:
            # Imported here, on the worker's thread: it brings the typesetter, the store and the readers of files.
            from khoktoom_desktop.services.packs.making import make_pack

            return make_pack(file, kind, request, to, progress)

        self._making = self.context.work.run(
            tr("กำลังทำ{pack}").format(pack=tr(kind.title)),
            job,
            self._made,
            failed=self._failed,
            stopped=self._stopped,
        )
        self._enable()

    def open_folder(self) -> None:
        """Open the folder that was made last."""
        if self.made is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.made)))

    def _list(self) -> QWidget:
        """Return the packs, one below the other."""
        box, group = QFrame(), QButtonGroup(self)
        box.setProperty("look", "surface")
        box.setFixedWidth(WIDTH)
        column = QVBoxLayout(box)
        column.setContentsMargins(GAP, GAP, GAP, GAP)
        column.setSpacing(2)
        for each in PACKS:
            kind = "ita" if each.id == ITA else each.periods[0]
            row = PackRow(tr(each.title), tr(KINDS[kind]), box)
            row.setChecked(each is self.pack)
            row.clicked.connect(lambda _checked=False, each=each: self._choose(each))
            group.addButton(row)
            self.rows[each.id] = row
            column.addWidget(row)
        column.addStretch(1)
        return box

    def _right(self) -> QVBoxLayout:
        """Return the options over what is to stand in the pack."""
        options, list_frame = QFrame(), QFrame()
        for frame in (options, list_frame):
            frame.setProperty("look", "surface")
        fields = QHBoxLayout()
        fields.setSpacing(GAP_M)
        self.period_label = self._field(fields, tr("งวด"), self.periods, 3)
        self._field(fields, tr("วันที่ของเอกสาร"), self.day, 2)
        above = QVBoxLayout(options)
        above.setContentsMargins(GAP_L, GAP_M, GAP_L, GAP_M)
        above.setSpacing(GAP)
        above.addWidget(self.purpose)
        above.addLayout(fields)
        self.told.setProperty("look", "strong")
        self.told.setContentsMargins(GAP_L, GAP_M, GAP_L, 0)
        below = QVBoxLayout(list_frame)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(0)
        below.addWidget(self.told)
        below.addWidget(self.shown, 1)
        column = QVBoxLayout()
        column.setSpacing(GAP)
        column.addWidget(options)
        column.addWidget(list_frame, 1)
        self.day.set_value(today())
        return column

    def _field(self, row: QHBoxLayout, words: str, widget: QWidget, share: int) -> QLabel:
        """Put a field under its label; return the label."""
        label, column = QLabel(words), QVBoxLayout()
        label.setProperty("look", "label")
        label.setBuddy(widget)
        widget.setAccessibleName(words)
        column.setSpacing(4)
        column.addWidget(label)
        column.addWidget(widget)
        row.addLayout(column, share)
        return label

    def _choose(self, kind: PackKind) -> None:
        self.pack = kind
        self.rows[kind.id].setChecked(True)
        self._offer()

    def _offer(self) -> None:
        """Read which periods the pack has and offer them, the one that answers to the chosen period first."""
        kind, file, chosen = self.pack, self.context.office_file, self.context.period()
        self.period_label.setText(tr("ปีการประเมิน ITA") if kind.id == ITA else tr("งวด"))
        self.purpose.setText(tr(kind.purpose))
        self._say_header()

        def job(_progress: Progress) -> tuple[tuple[Period, ...], Period | None]:
            from khoktoom_desktop.services.packs.periods import first_period, pack_periods

            office = file.office()
            return pack_periods(kind, office, chosen), first_period(kind, office, chosen)

        def done(found: tuple[tuple[Period, ...], Period | None]) -> None:
            if kind is not self.pack:
                return
            self.periods.blockSignals(True)
            self.periods.clear()
            for each in found[0]:
                self.periods.addItem(self._period_words(each), each)
            if found[1] in found[0]:
                self.periods.setCurrentIndex(found[0].index(found[1]))
            self.periods.blockSignals(False)
            self._survey()

        self.context.work.run(tr("กำลังอ่านงวด"), job, done, quiet=True)

    def _period_words(self, period: Period) -> str:
        return tr("ปี {year}").format(year=period.year) if self.pack.id == ITA else period_title(period)

    def _survey(self) -> None:
        """See off-thread what is to stand in the pack; what was being read for older choices is thrown away."""
        if self._asking is not None:
            self._asking.cancel()
            self._asking = None
        self._say_header()
        self._enable()
        request, kind, file = self.request(), self.pack, self.context.office_file
        if request is None:
            self._say("calendar", tr("ยังไม่ได้เลือกงวดหรือวันที่"), tr("เลือกงวดและกรอกวันที่ของเอกสาร เช่น 10 เม.ย. 2566"))
            return
        self.told.setText(tr("กำลังตรวจ"))
        self.shown.setCurrentWidget(self._skeleton)
        self._asking = self.context.work.run(
            tr("กำลังตรวจ{pack}").format(pack=tr(kind.title)),
            lambda progress: kind.survey(file, request, progress),
            self._show,
            failed=lambda exception: self._say("circle-alert", tr("ตรวจชุดนี้ไม่ได้"), say(exception)),
            quiet=True,
        )

    def _show(self, lines: tuple[PackLine, ...]) -> None:
        self._asking = None
        if not lines:
            self._say("folder-open", tr("พร้อมทำชุด"), tr("กด ทำชุด แล้วเลือกที่เก็บโฟลเดอร์"))
            return
        self.lines.show_lines(lines)
        self.shown.setCurrentWidget(self.lines)
        words = tr("{count} รายการ ควรดู {lacking} รายการ") if self.lines.lacking else tr("{count} รายการ ครบทุกรายการ")
        self.told.setText(words.format(count=self.lines.count, lacking=self.lines.lacking))

    def _say(self, picture: str, title: str, text: str) -> None:
        """Show words in place of the list."""
        self.told.setText("")
        self.shown.removeWidget(self._empty)
        self._empty.deleteLater()
        self._empty = StatePanel(self.context.theme, picture, title, text)
        self.shown.addWidget(self._empty)
        self.shown.setCurrentWidget(self._empty)

    def _made(self, folder: Path) -> None:
        self._making, self.made = None, folder
        self._enable()
        self.context.notify(
            tr("ทำ{pack}แล้ว").format(pack=tr(self.pack.title)), action=tr("เปิดโฟลเดอร์"), call=self.open_folder
        )

    def _failed(self, exception: Exception) -> None:
        self._making = None
        self._enable()
        self.context.trouble(exception)

    def _stopped(self) -> None:
        self._making = None
        self._enable()
        self.context.notify(tr("หยุดแล้ว ไม่มีโฟลเดอร์ค้างไว้"))

    def _say_header(self) -> None:
        period = self.periods.currentData()
        words = self._period_words(period) if isinstance(period, Period) else ""
        self.figures_line = " · ".join(filter(None, (tr(self.pack.title), words)))
        self.header_changed.emit()

    def _enable(self) -> None:
        self._make.setEnabled(self.request() is not None and self._making is None)
        self._open.setEnabled(self.made is not None)

    def _colour(self) -> None:
        self.day.set_icon(icon("calendar", self.context.theme.colours.quiet))
