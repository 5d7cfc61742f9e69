"""The page of a register: its list, the form of the row, and what can be done with both."""

from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from khoktoom_desktop.desktop.binding import Binding
from khoktoom_desktop.desktop.context import Context, Place
from khoktoom_desktop.desktop.drafts_keeper import DraftsKeeper
from khoktoom_desktop.desktop.finding.filter_line import FilterLine
from khoktoom_desktop.desktop.icons import icon
from khoktoom_desktop.desktop.models.record_table import RecordTable, Sort
from khoktoom_desktop.desktop.pages.bin_deeds import BinDeeds
from khoktoom_desktop.desktop.pages.grid_mode import GridMode
from khoktoom_desktop.desktop.pages.listed_columns import ListedColumns
from khoktoom_desktop.desktop.pages.page import Page
from khoktoom_desktop.desktop.pages.period_words import period_words
from khoktoom_desktop.desktop.pages.record_deeds import RecordDeeds
from khoktoom_desktop.desktop.pages.record_form import RecordForm
from khoktoom_desktop.desktop.pages.register_empty import nothing_found, nothing_yet
from khoktoom_desktop.desktop.pages.register_files import RegisterFiles
from khoktoom_desktop.desktop.pages.shown_record import ShownRecord
from khoktoom_desktop.desktop.recalling import Recall
from khoktoom_desktop.desktop.theme import GAP_M, MARGIN
from khoktoom_desktop.desktop.widgets.date_edit import ThaiDateEdit
from khoktoom_desktop.desktop.widgets.field_pins import FieldPins
from khoktoom_desktop.desktop.widgets.history_dialog import HistoryDialog
from khoktoom_desktop.desktop.widgets.list_and_form import ListAndForm
from khoktoom_desktop.desktop.widgets.register_table import RegisterTable
from khoktoom_desktop.desktop.widgets.state_panel import StatePanel
from khoktoom_desktop.desktop.words import say, tr
from khoktoom_desktop.domain.column import Lookups
from khoktoom_desktop.domain.period import ALL_RECORDS, Period
from khoktoom_desktop.domain.trouble import Trouble
from khoktoom_desktop.registers.catalogue import register
from khoktoom_desktop.services import copies, records
from khoktoom_desktop.services.finding import understood
from khoktoom_desktop.services.grid_layout import change_layout, read_layout
from khoktoom_desktop.services.settings import drafts_path
from khoktoom_desktop.storage.drafts import Drafts
from khoktoom_desktop.storage.reverting import values_of

if TYPE_CHECKING:
    from khoktoom_desktop.storage.record import Record


class RegisterPage(Page):
    """A list beside a form; a sub-class names the register and the class of its compiled form."""

    register_id: ClassVar[str]
    form_class: ClassVar[type[Any]]
    listed: ClassVar[tuple[str, ...]] = ()
    """Fields that the list shows, in this order; the others can be chosen on its headings."""

    summed: ClassVar[tuple[tuple[str, str], ...]] = ()
    """Fields whose totals stand in the line of figures, each with its word."""

    finds = True

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.register = register(self.register_id)
        self.title = tr(self.register.title)
        self.dated = self.register.dated
        self.columns = self.register.columns()
        self.words = ""
        self.lookups = Lookups()
        self._stale = True
        self._shown_period: Period | None = None
        self.listing = ListedColumns(self.columns, self.listed)
        self.model = RecordTable(self.listing.of_list(), self)
        self.deeds = RecordDeeds(context, self.register, self.reload, lambda text: self.shown.conflict(text), self)
        self.bin = BinDeeds(context, self.register, self.deeds, self)
        self.files = RegisterFiles(context, self.register, self)
        self.files.imported.connect(self.reload)
        # All below are born where they stay: a widget that changes its parent is styled all over again; the grid's
        # buttons come first, so that the keys meet them first.
        self.mode = self._build_mode()
        self.splitter = ListAndForm(self)
        self.table = RegisterTable(self.model, self.splitter.places)
        self.table.view.setAccessibleName(tr(self.register.title))
        self.table.lay_out(self.register.id, self.listing.hidden())
        self.form = self._build_form()
        self.pins = FieldPins(self.form.form, self.form.binding.editors, context.theme)
        self.pins.set_pinned(read_layout(self.register.id).pins)
        self.pins.changed.connect(self._keep_pins)
        self._build()
        self._add_deeds()
        self.shown = ShownRecord(self.table, self.form, self.deeds, self)
        self.form.asked_new.connect(self.add)
        context.changes.changed.connect(self._written)
        context.theme.changed.connect(self._colour)
        self._colour()

    def new_record(self) -> "Record":
        """Return a blank record with what the office and the chosen period already say."""
        return self.register.record_class()()

    def prepare(self, form: QWidget) -> None:
        """Finish the widgets of the form that need more than their name."""

    def period(self) -> Period:
        """Return the chosen period, or all records where the register has no dates."""
        return self.context.period() if self.register.dated else ALL_RECORDS

    def set_period(self, period: Period) -> None:
        """Show another period at the next refresh."""
        self._stale = self._stale or period != self._shown_period
        self._shown_period = period

    def find_text(self, text: str) -> None:
        """Show only the records that contain the words."""
        if text.strip() != self.words:
            self.mode.save_typed()
            self.words, self._stale = text.strip(), True
            self.filter.show_text(text)
            # Only the rows: what a page shows beside them does not depend on the words.
            self._read_rows()

    def refresh(self) -> None:
        """Read names and records anew; what is typed stays."""
        self.form.set_read_only(self.context.office_file.database.read_only)
        self.lookups = records.lookups(self.context.office_file)
        self.form.binding.configure(self.lookups)
        self.reload()

    def take_keys(self) -> None:
        """Give the keys to the rows."""
        view = self.table.view if self.mode.grid is None or not self.mode.active else self.mode.grid.view
        view.setFocus(Qt.FocusReason.OtherFocusReason)

    def reload(self) -> None:
        """Read the rows anew, and what the page shows beside them."""
        self._read_rows()
        self.read_beside()

    def read_beside(self) -> None:
        """Read anew what stands beside the rows and changes with them."""

    def _read_rows(self) -> None:
        """Read the list anew and keep the record that is shown; another period or find begins with the first one."""
        if self.mode.active:
            self.mode.reload()
            self._say_figures()
            return
        moved, self._stale = self._stale, False
        before, shown = self.table.row, self.shown.uid
        self.model.load(self._fetch, self.lookups)
        self.splitter.say_instead(None if self.model.rowCount() else self._empty())
        self._say_figures()
        self.shown.settle(shown, before, moved=moved)

    def go(self, place: Place) -> None:
        """Show a record, whatever the period; or a new one."""
        if place.section == "bin":
            self.bin.show()
        if place.record is None:
            return
        record = self.deeds.latest(place.record)
        shown = record is not None and self.mode.active and self.mode.show_record(record)
        if record is not None and not shown and self.mode.choose(False):
            self.table.choose(self.model.row_of(place.record), quiet=True)
            self.shown.show(record)

    def leaving(self) -> bool:
        """Ask about what is not saved."""
        return self.mode.leaving() and self.form.leaving()

    def closing(self) -> None:
        """Keep what is typed and stop listening."""
        self.mode.closing()
        self.table.keeper.flush()
        self.context.changes.changed.disconnect(self._written)
        self.context.theme.changed.disconnect(self._colour)

    def add(self) -> None:
        """Begin a new record."""
        if not self.mode.add():
            self.pins.hold()
            self.shown.begin(self.new_record())
            self.pins.carry()

    def duplicate(self) -> None:
        """Begin a new record with the facts of the one shown."""
        if not self.mode.duplicate() and self.shown.uid is not None:
            self.shown.begin(copies.duplicate(self.form.binding.record()))
            self.form.binding.changed.emit()

    def delete(self) -> None:
        """Put the selected records into the bin; that can be undone."""
        if self.mode.delete(self.deeds.delete):
            return
        rows = self.table.rows()
        uids = [record.uid for row in rows if (record := self.model.record(row)) and record.uid]
        if not uids and self.shown.uid is not None:
            uids = [self.shown.uid]
        if not uids or (self.form.binding.shown.uid in uids and not self.form.leaving()):
            return
        following = min(rows, default=0)
        if self.deeds.delete(uids):
            row = min(following, self.model.rowCount() - 1)
            self.table.choose(row, quiet=True)
            self.shown.show_row(row)

    def show_history(self) -> None:
        """Show who changed the record, when, and what."""
        uid = self._shown_uid()
        if uid is not None:
            changes = records.history(self.context.office_file, uid)
            current = self.mode.current() if self.mode.active else None
            name = self.form.heading.plain if current is None else self.deeds.describe(current)
            values = partial(values_of, self.register.record_class())
            HistoryDialog(name, changes, self.columns, self.lookups, self, values=values).exec()

    def _build_form(self) -> RecordForm:
        drafts = DraftsKeeper(Drafts(drafts_path()), self.context.office_file.id, self.register.id, self)
        form = RecordForm(self._make_form, self.deeds, drafts, self.splitter)
        self.recall = Recall(self.context, self.register, form.binding, self)
        return form

    def _make_form(self, parent: QWidget) -> tuple[QWidget, Binding[Any]]:
        widget = QWidget(parent)
        self.form_class().setupUi(widget)
        self.prepare(widget)
        return widget, Binding(widget, self.columns, self.register.record_class()())

    def _build_mode(self) -> GridMode:
        hidden = self.listing.hidden_in_grid(self.new_blank())
        mode = GridMode(self.context, self, self.listing.of_grid(), hidden, self)
        mode.changed.connect(self._show_mode)
        mode.written.connect(self._say_figures)
        mode.written.connect(lambda: self.read_beside())
        mode.form_asked.connect(self._show_in_form)
        return mode

    def new_blank(self) -> "Record":
        """Return a record with nothing but the defaults of its class."""
        return self.register.record_class()()

    def _show_mode(self) -> None:
        """Show grid or form, each as the file stands now."""
        self.pins.set_pinned(read_layout(self.register.id).pins)
        self._lay_out_mode()
        self.reload()
        if self.mode.active and self.mode.grid is not None:
            self.mode.grid.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _keep_pins(self, pins: tuple[str, ...]) -> None:
        with suppress(Trouble):  # a full disk must not keep anybody from pinning
            change_layout(self.register.id, pins=pins)
        self.mode.read_pins()

    def _lay_out_mode(self) -> None:
        self.splitter.setVisible(not self.mode.active)
        self.column.setStretchFactor(self.mode, int(self.mode.active))

    def _show_in_form(self, uid: str) -> None:
        if self.mode.choose(False):
            self.go(Place(self.register.id, record=uid))
            self.form.focus_first()

    def _build(self) -> None:
        self.splitter.put(self.table, self.form)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(MARGIN, 0, MARGIN, MARGIN)
        self.column.setSpacing(GAP_M)
        self.filter = FilterLine(self.context.theme, self)
        self.filter.asked.connect(self.find_text)
        self.mode.bar.insertWidget(1, self.filter, 6)
        self.column.addWidget(self.mode)
        self.column.addWidget(self.splitter, 1)
        self._lay_out_mode()

    def _add_deeds(self) -> None:
        self.import_deed = self.add_deed(tr("นำเข้า"), "upload", self.files.ask_import)
        self.export_deed = self.add_deed(tr("ส่งออก"), "download", self.files.ask_export)
        self.print_deed: QAction | None = self.files.print_deed(self._shown_uid)
        if self.print_deed is not None:
            self.addAction(self.print_deed)
        self.add_deed_ = self.add_deed(tr("เพิ่ม"), "plus", self._add_by_hand, keys="Ctrl+N", primary=True)
        self.duplicate_deed = self.add_deed(tr("ทำซ้ำรายการนี้"), "copy", self.duplicate, keys="Ctrl+Shift+D")
        self.delete_deed = self.add_deed(tr("ลบรายการที่เลือก"), "trash-2", self.delete, keys="Ctrl+Del")
        self.mode_deed = self.add_deed(tr("สลับตารางและแบบฟอร์ม"), "table-2", self.mode.toggle, keys="Ctrl+T")
        self.history_deed = self.add_deed(tr("ประวัติของรายการนี้"), "history", self.show_history)
        self.bin_deed = self.add_deed(tr("ถังขยะ"), "archive-restore", self.bin.show)
        self.template_deed = self.add_deed(tr("แม่แบบ Excel สำหรับกรอก"), "file-spreadsheet", self.files.ask_template)
        read_only = self.context.office_file.database.read_only
        for deed in (self.import_deed, self.add_deed_, self.duplicate_deed, self.delete_deed):
            deed.setEnabled(not read_only)

    def _fetch(self, sort: Sort, offset: int, limit: int) -> records.Listing:
        return records.list_records(
            self.context.office_file,
            self.register,
            period=self.period(),
            find=self.words,
            lookups=self.lookups,
            sort=sort,
            offset=offset,
            limit=limit,
        )

    def _add_by_hand(self) -> None:
        if self.form.leaving():
            self.add()

    def _shown_uid(self) -> str | None:
        if self.mode.active:
            current = self.mode.current()
            return None if current is None else current.uid
        return self.shown.uid

    def _written(self, register_id: str, _uids: tuple[str, ...], initiator: object) -> None:
        if register_id not in (self.register.id, "office", ""):
            return
        if self.mode.wrote(initiator):
            return
        if initiator is self.deeds or self.isVisible():
            self.reload()

    def _colour(self) -> None:
        picture = icon("calendar", self.context.theme.colours.quiet)
        for field in self.form.findChildren(ThaiDateEdit):
            field.set_icon(picture)

    def _empty(self) -> StatePanel:
        if self.words:
            return nothing_found(self.context.theme, self.words, self.period())
        deeds = ((tr("+ เพิ่มรายการ"), self._add_by_hand), (tr("นำเข้าจากแฟ้ม"), self.files.ask_import))
        read_only = self.context.office_file.database.read_only
        return nothing_yet(self.context.theme, self.register, self.period(), () if read_only else deeds)

    def _say_figures(self) -> None:
        found = understood(self.register, self.words, self.period())
        parts = [period_words(found.period or self.period())] if self.register.dated else []
        count = self.mode.count if self.mode.active else self.model.rowCount()
        parts.append(tr("{count:,} รายการ").format(count=count))
        if self.mode.active:
            totals = {field: self.mode.total(field) for field, _words in self.summed}
        else:
            totals = {column.field: self.model.total(column) for column in self.model.columns}
        if count:
            parts += [
                tr("{words} {amount} บาท").format(words=tr(words), amount=totals[field])
                for field, words in self.summed
                if totals.get(field)
            ]
        self.figures_line = " · ".join(parts)
        self.filter.tell(parts, [say(each) for each in found.told])
        self.header_changed.emit()
