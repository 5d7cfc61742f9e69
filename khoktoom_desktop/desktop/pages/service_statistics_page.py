"""The page of service counts: the year as a grid, one channel at a time, saved row by row."""

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from khoktoom_desktop.desktop.clock import BANGKOK
from khoktoom_desktop.desktop.context import Context, Place
from khoktoom_desktop.desktop.finding.filter_line import FilterLine
from khoktoom_desktop.desktop.models.year_table import YearTable
from khoktoom_desktop.desktop.models.year_words import FIRST
from khoktoom_desktop.desktop.pages.count_list_page import CountListPage
from khoktoom_desktop.desktop.pages.page import Page
from khoktoom_desktop.desktop.pages.period_words import period_words
from khoktoom_desktop.desktop.pages.register_files import RegisterFiles
from khoktoom_desktop.desktop.pages.year_deeds import YearDeeds
from khoktoom_desktop.desktop.pages.year_paste import YearPaste
from khoktoom_desktop.desktop.theme import GAP, GAP_L, MARGIN
from khoktoom_desktop.desktop.widgets.band import Band
from khoktoom_desktop.desktop.widgets.day_entry import DayEntryDialog
from khoktoom_desktop.desktop.widgets.state_panel import StatePanel
from khoktoom_desktop.desktop.widgets.unsaved import Unsaved, ask_unsaved
from khoktoom_desktop.desktop.widgets.year_view import YearView
from khoktoom_desktop.desktop.words import tr
from khoktoom_desktop.domain.period import SHORT_MONTHS, Period
from khoktoom_desktop.domain.trouble import Trouble
from khoktoom_desktop.registers.catalogue import register
from khoktoom_desktop.services import records, year_grid
from khoktoom_desktop.services.figures import figures

REGISTER = "service-statistics"
LIST = "list"
CATALOGUE = "service-catalogue"


class ServiceStatisticsPage(Page):
    """Services down, ต.ค.–ก.ย. across, a tab per channel; a row is saved when the cursor leaves it."""

    finds = True

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.register = register(REGISTER)
        self.title = tr(self.register.title)
        self.model = YearTable(self)
        self.view = YearView(self.model, context.theme)
        self.band = Band(self)
        self.channels = QTabBar(self)
        self.channels.setDrawBase(False)
        self.channels.setExpanding(False)
        self.channels.setAccessibleName(tr("ช่องทาง"))
        self.deeds = YearDeeds(context, self.model, self)
        self.paste = YearPaste(context, self.view, self.deeds, self)
        self.files = RegisterFiles(context, self.register, self)
        self._channel = ""
        self.counts: CountListPage | None = None
        self._build()
        self._add_deeds()
        self._connect()

    @property
    def channel(self) -> str:
        """Return the key of the channel shown."""
        return self._channel

    def set_period(self, period: Period) -> None:
        """Mark the months of another period; its year is shown at the next refresh."""
        if self.counts is not None:
            self.counts.set_period(period)
        self.model.marked = tuple(date(*month, 1) for month in period.months())

    def take_keys(self) -> None:
        """Give the keys to the year."""
        self.view.grid.setFocus(Qt.FocusReason.OtherFocusReason)

    def find_text(self, text: str) -> None:
        """Show only services that contain the words; in the list, only the counts that are asked for."""
        if self.counts is not None and self.places.currentWidget() is self.counts:
            self.counts.find_text(text)
            return
        self.save_typed()
        self.filter.show_text(text)
        self.model.find(text)
        self._show_totals()

    def refresh(self) -> None:
        """Read channels and counts anew; what is typed stays."""
        entries = records.lookups(self.context.office_file).choices.get("channel", ())
        shown = [self.channels.tabData(at) for at in range(self.channels.count())]
        if shown != [*(entry.key for entry in entries), LIST]:
            self.channels.blockSignals(True)
            while self.channels.count():
                self.channels.removeTab(0)
            for entry in entries:
                self.channels.setTabData(self.channels.addTab(tr(entry.title)), entry.key)
            self.channels.setTabData(self.channels.addTab(tr("ทุกรายการ")), LIST)
            self.channels.blockSignals(False)
        self.reload()

    def reload(self) -> None:
        """Read the counts of the year and channel anew."""
        year = self.context.period().year
        channel = str(self.channels.tabData(self.channels.currentIndex()) or "")
        self.days_deed.setEnabled(channel != LIST)
        self.filter.setVisible(channel != LIST)
        if channel == LIST:
            self._show_list()
        if year is None or channel == LIST:
            return
        moved = self.model.grid is None or (self.model.grid.year, self._channel) != (year, channel)
        self._channel = channel
        grid = year_grid.read_year_grid(self.context.office_file, year, channel)
        self.model.load(grid, records.today())
        self.view.set_read_only(self.context.office_file.database.read_only)
        self.places.setCurrentIndex(0 if grid.rows else 1)
        self._show_totals()
        self._say_figures()
        if moved:
            self.deeds.follow(f"{year}/{channel}")
            self._offer_draft(f"{year}/{channel}")
            self.view.start(self.context.period())

    def go(self, place: Place) -> None:
        """Show the cell named by ``place.section`` as ``service/channel/2025-10-01``, else the period's first gap."""
        if place.record is not None or place.find:
            self._show_tab(self.channels.count() - 1)
            self.reload()
            if self.counts is not None and place.record is not None:
                self.counts.go(place)
            return
        if not place.section and place.period is not None:
            self.view.start(place.period)
        service, _, rest = place.section.partition("/")
        channel, _, month = rest.partition("/")
        keys = [self.channels.tabData(at) for at in range(self.channels.count())]
        if channel in keys:
            self.channels.setCurrentIndex(keys.index(channel))
        row = self.model.row_of(int(service)) if service.isdecimal() else -1
        months = [each.isoformat() for each in self.model.grid.months] if self.model.grid else []
        if row >= 0:
            self.view.show_cell(row, FIRST + months.index(month) if month in months else FIRST)

    def save_typed(self) -> bool:
        """Save all typed cells; tell whether nothing was refused."""
        self.view.end_typing()
        if not self.model.taken():
            return True
        done = self.deeds.save_cells(None)
        self.reload()
        return done

    def leaving(self) -> bool:
        """Save what is typed; ask about cells that cannot be read."""
        if self.counts is not None and not self.counts.leaving():
            return False
        saved = self.save_typed()
        if not self.model.typed:
            return saved
        if ask_unsaved(self, self.title, can_save=False) is not Unsaved.DISCARD:
            return False
        self.model.forget(self.model.typed)
        self.deeds.drafts.drop()
        return True

    def closing(self) -> None:
        """Stop listening."""
        if self.counts is not None:
            self.counts.closing()
        self.context.changes.changed.disconnect(self._written)

    def open_days(self, row: int, column: int) -> None:
        """Show the days of a month in a dialog, and save what was changed there."""
        service, cell = self.model.row(row), self.model.cell(row, column)
        if service is None or cell is None or self.model.grid is None:
            return
        month = self.model.grid.months[column - FIRST]
        found = year_grid.read_days(self.context.office_file, service.service_id, self._channel, month)
        read_only = self.context.office_file.database.read_only
        dialog = DayEntryDialog(found, service.unit, self.context.theme, self, read_only=read_only)
        if dialog.exec() and self.deeds.save_days(found, dialog.changed_days(), closed=dialog.closed):
            self.reload()
        dialog.deleteLater()
        self.view.grid.setFocus(Qt.FocusReason.OtherFocusReason)

    def _build(self) -> None:
        self.places = QStackedWidget(self)
        self.places.addWidget(self.view)
        deeds = ((tr("ไปที่ทะเบียนงานบริการ"), lambda: self.context.navigate(Place(CATALOGUE))),)
        text = tr("{purpose} เริ่มจากเพิ่มงานบริการของแต่ละกองก่อน").format(purpose=tr(self.register.purpose))
        self.places.addWidget(
            StatePanel(self.context.theme, self.register.icon, tr("ยังไม่มีงานบริการทางช่องทางนี้"), text, deeds)
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, 0, MARGIN, MARGIN)
        column.setSpacing(GAP)
        self.filter = FilterLine(self.context.theme, self)
        self.filter.edit.setPlaceholderText(tr("กรองงานบริการหรือกอง"))
        self.filter.asked.connect(self.find_text)
        across = QHBoxLayout()
        across.setSpacing(GAP_L)
        across.addWidget(self.channels)
        across.addWidget(self.filter, 1)
        column.addWidget(self.band)
        column.addLayout(across)
        column.addWidget(self.places, 1)

    def _add_deeds(self) -> None:
        read_only = self.context.office_file.database.read_only
        self.add_deed(tr("นำเข้า"), "upload", self.files.ask_import).setEnabled(not read_only)
        self.add_deed(tr("ส่งออก"), "download", self.files.ask_export)
        self.print_deed = self.files.print_deed(lambda: None)
        if self.print_deed is not None:
            self.addAction(self.print_deed)
        self.days_deed = self.add_deed(
            tr("กรอกรายวัน"), "calendar", self._open_current, keys="Ctrl+Shift+R", primary=True
        )
        self.add_deed(tr("แม่แบบ Excel สำหรับกรอก"), "file-spreadsheet", self.files.ask_template)

    def _connect(self) -> None:
        self.channels.currentChanged.connect(self._change_channel)
        self.view.grid.row_left.connect(self._leave_row)
        self.view.grid.opened.connect(self.open_days)
        self.view.grid.block_typed.connect(self._save_block)
        self.deeds.reread.connect(self.reload)
        self.model.days_asked.connect(self.open_days)
        self.model.edited.connect(self._edited)
        self.files.imported.connect(self.reload)
        self.context.changes.changed.connect(self._written)

    def _open_current(self) -> None:
        index = self.view.grid.currentIndex()
        if index.isValid() and self.save_typed():
            self.open_days(index.row(), max(index.column(), FIRST))

    def _leave_row(self, row: int) -> None:
        service = self.model.row(row)
        if service is None or not self.model.taken([service.service_id]):
            return
        self.deeds.save_cells([service.service_id])
        self.reload()

    def _save_block(self) -> None:
        """Save what was filled or cleared over several rows at once."""
        self.save_typed()

    def _change_channel(self) -> None:
        wanted = self.channels.currentIndex()
        keys = [self.channels.tabData(at) for at in range(self.channels.count())]
        listed = self.counts is not None and self.places.currentWidget() is self.counts
        before = LIST if listed else self._channel
        if before in keys and not self.leaving():
            self._show_tab(keys.index(before))
            return
        self._show_tab(wanted)
        self.reload()

    def _show_tab(self, tab: int) -> None:
        blocked = self.channels.blockSignals(True)
        self.channels.setCurrentIndex(tab)
        self.channels.blockSignals(blocked)

    def _show_list(self) -> None:
        if self.counts is None:
            self.counts = CountListPage(self.context, self)
            self.counts.column.setContentsMargins(0, 0, 0, 0)
            self.counts.set_period(self.context.period())
            self.places.addWidget(self.counts)
        self.places.setCurrentWidget(self.counts)
        self.counts.refresh()
        self._say_figures()

    def _edited(self) -> None:
        self.deeds.drafts.typed()
        self._show_totals()

    def _offer_draft(self, place: str) -> None:
        offer = self.deeds.drafts.offer(place)
        if offer is None:
            self.band.hide()
            return

        def take(texts: Mapping[str, str] = offer.texts) -> None:
            self.model.restore(texts)

        when = offer.at.astimezone(BANGKOK).strftime("%H:%M")
        text = tr("มี {count} ช่องที่พิมพ์ค้างไว้เมื่อ {when} น. และยังไม่ได้บันทึก").format(count=len(offer.texts), when=when)
        self.band.say(text, "caution", (tr("นำกลับมา"), take), (tr("ทิ้ง"), lambda: self.deeds.drafts.forget(place)))

    def _show_totals(self) -> None:
        self.view.show_totals(self.model.totals())

    def _say_figures(self) -> None:
        period = self.context.period()
        try:
            found = figures(self.context.office_file, self.register, period)
        except Trouble:
            return
        answer = found.as_json()
        units = answer.get("by_unit", ())
        gaps = [gap.month for gap in getattr(found, "not_entered", ()) if gap.month <= records.today()]
        parts = [period_words(period)]
        parts += [f"{unit['total']:,} {unit['unit']}" for unit in units if unit["total"]]  # type: ignore[attr-defined]
        if gaps:
            names = [tr(SHORT_MONTHS[month.month - 1]) for month in sorted(set(gaps))]
            months = " ".join(names) if len(names) <= 3 else f"{names[0]}–{names[-1]}"
            parts.append(tr("ยังขาด {months} {count} ช่อง").format(months=months, count=len(gaps)))
        self.figures_line = " · ".join(parts)
        self.header_changed.emit()

    def _written(self, register_id: str, _uids: tuple[str, ...], initiator: object) -> None:
        if initiator is not self.deeds and register_id in (REGISTER, CATALOGUE, "office", "") and self.isVisible():
            self.reload()
