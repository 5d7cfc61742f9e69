"""The page of a register: its list, the form of the row, and what can be done with both."""

from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar, cast

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from khoktoom_desktop.desktop.binding import Binding
from khoktoom_desktop.desktop.context import Context, Place
from khoktoom_desktop.desktop.drafts_keeper import DraftsKeeper
from khoktoom_desktop.desktop.finding.filter_line import FilterLine
from khoktoom_desktop.desktop.icons import icon
from khoktoom_desktop.desktop.models.record_table import RecordTable, Sort
from khoktoom_desktop.desktop.pages.bin_deeds import BinDeeds
from khoktoom_desktop.desktop.pages.grid_mode import GridMode
from khoktoom_desktop.desktop.pages.page import Page
from khoktoom_desktop.desktop.pages.period_words import period_words
from khoktoom_desktop.desktop.pages.record_deeds import RecordDeeds
from khoktoom_desktop.desktop.pages.record_form import RecordForm
from khoktoom_desktop.desktop.pages.register_empty import nothing_found, nothing_yet
from khoktoom_desktop.desktop.pages.register_files import RegisterFiles
from khoktoom_desktop.desktop.recalling import Recall
from khoktoom_desktop.desktop.theme import GAP_M, MARGIN
from khoktoom_desktop.desktop.widgets.date_edit import ThaiDateEdit
from khoktoom_desktop.desktop.widgets.field_pins import FieldPins
from khoktoom_desktop.desktop.widgets.history_dialog import HistoryDialog
from khoktoom_desktop.desktop.widgets.register_table import RegisterTable
from khoktoom_desktop.desktop.widgets.state_panel import StatePanel
from khoktoom_desktop.desktop.words import say, tr
from khoktoom_desktop.domain.column import Column, Lookups
from khoktoom_desktop.domain.period import ALL_RECORDS, Period
from khoktoom_desktop.domain.trouble import Trouble
from khoktoom_desktop.registers.catalogue import register
from khoktoom_desktop.services import records
from khoktoom_desktop.services.finding import understood
from khoktoom_desktop.services.grid_layout import change_layout, read_layout
from khoktoom_desktop.services.settings import drafts_path
from khoktoom_desktop.storage.drafts import Drafts
from khoktoom_desktop.storage.reverting import values_of

if TYPE_CHECKING:
    from khoktoom_desktop.storage.record import Record

NARROW = 880
FORM_WIDTH = 424


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
        self.model = RecordTable(self._list_columns(), self)
        self.deeds = RecordDeeds(context, self.register, self.reload, self._conflict, self)
        self.bin = BinDeeds(context, self.register, self.deeds, self)
        self.files = RegisterFiles(context, self.register, self)
        self.files.imported.connect(self.reload)
        self.mode = self._build_mode()
        # All below are born where they stay: a widget that changes its parent is styled all over again.
        self.splitter = QSplitter(self)
        self.places = QStackedWidget(self.splitter)
        self.table = RegisterTable(self.model, self.places)
        self.table.view.setAccessibleName(tr(self.register.title))
        hidden = [column.field for column in self.model.columns if not self._is_listed(column)]
        self.table.lay_out(self.register.id, hidden)
        self.form = self._build_form()
        self.pins = FieldPins(self.form.form, self.form.binding.editors, context.theme)
        self.pins.set_pinned(read_layout(self.register.id).pins)
        self.pins.changed.connect(self._keep_pins)
        self._build()
        self._add_deeds()
        self.table.chosen.connect(self._choose)
        self.table.opened.connect(self.form.focus_first)
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
        before = self.table.row
        shown = None if self.form.is_new or self.form.isHidden() else self.form.binding.shown.uid
        self.model.load(self._fetch, self.lookups)
        row = self.model.find(shown, max(before, 0)) if shown else -1
        self._show_state()
        self._say_figures()
        if row >= 0:
            self.table.choose(row, quiet=True)
            if not self.form.dirty:
                self._show_row(row)
        elif not self.form.dirty and not (self.form.is_new and not self.form.isHidden()):
            latest = self.deeds.latest(shown) if shown and not moved else None
            self.table.choose(-1 if latest is not None or not self.model.rowCount() else 0, quiet=True)
            if latest is not None:
                self._show(latest)
            else:
                self._show_row(0)

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
            self._show(record)

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
            self._begin(self.new_record())
            self.pins.carry()

    def duplicate(self) -> None:
        """Begin a new record with the facts of the one shown."""
        if not self.mode.duplicate() and not self.form.isHidden() and not self.form.is_new:
            self._begin(records.duplicate(self.form.binding.record()))
            self.form.binding.changed.emit()

    def delete(self) -> None:
        """Put the selected records into the bin; that can be undone."""
        if self.mode.delete(self.deeds.delete):
            return
        rows = self.table.rows()
        uids = [record.uid for row in rows if (record := self.model.record(row)) and record.uid]
        if not uids and not self.form.is_new and not self.form.isHidden() and self.form.binding.shown.uid:
            uids = [self.form.binding.shown.uid]
        if not uids or (self.form.binding.shown.uid in uids and not self.form.leaving()):
            return
        following = min(rows, default=0)
        if self.deeds.delete(uids):
            row = min(following, self.model.rowCount() - 1)
            self.table.choose(row, quiet=True)
            self._show_row(row)

    def show_history(self) -> None:
        """Show who changed the record, when, and what."""
        uid = self._shown_uid()
        if uid is not None:
            changes = records.history(self.context.office_file, uid)
            current = self.mode.current() if self.mode.active else None
            name = self.form.heading.plain if current is None else self.deeds.describe(current)
            values = partial(values_of, self.register.record_class())
            HistoryDialog(name, changes, self.columns, self.lookups, self, values=values).exec()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the form below the list where there is no room beside it."""
        super().resizeEvent(event)
        wanted = Qt.Orientation.Vertical if self.width() < NARROW else Qt.Orientation.Horizontal
        if wanted is not self.splitter.orientation():
            self.splitter.setOrientation(wanted)
            self.splitter.setSizes([self.height() // 2] * 2 if self.width() < NARROW else [FORM_WIDTH * 2, FORM_WIDTH])

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
        # Born before the splitter, so that the keys meet its buttons first.
        columns = (*self._list_columns(), *(column for column in self.columns if column.computed))
        hidden = tuple(column.field for column in columns if not self._is_listed(column))
        mode = GridMode(self.context, self, columns, self._hidden_in_grid(hidden), self)
        mode.changed.connect(self._show_mode)
        mode.written.connect(self._say_figures)
        mode.written.connect(lambda: self.read_beside())
        mode.form_asked.connect(self._show_in_form)
        return mode

    def _hidden_in_grid(self, hidden: tuple[str, ...]) -> tuple[str, ...]:
        """Return what the grid hides at first: not what a new record must hold."""
        blank = self.new_blank()
        needed = {column.field for column in self.columns if column.required and not getattr(blank, column.field)}
        return tuple(field for field in hidden if field not in needed)

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
        self.splitter.setHandleWidth(GAP_M)
        self.splitter.setChildrenCollapsible(False)
        self.places.addWidget(self.table)
        self.splitter.addWidget(self.places)
        self.splitter.addWidget(self.form)
        self.form.hide()
        self.splitter.setStretchFactor(0, 1)
        self.splitter.setSizes([FORM_WIDTH * 2, FORM_WIDTH])
        self.places.setMinimumWidth(320)
        self.form.setMinimumWidth(FORM_WIDTH)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(MARGIN, 0, MARGIN, MARGIN)
        self.column.setSpacing(GAP_M)
        self.filter = FilterLine(self.context.theme, self)
        self.filter.asked.connect(self.find_text)
        self.mode.bar.insertWidget(1, self.filter, 6)
        self.column.addWidget(self.mode)
        self.column.addWidget(self.splitter, 1)
        self._lay_out_mode()

    def _list_columns(self) -> list[Column]:
        fields = [column.field for column in self.columns]
        order = {field: place for place, field in enumerate((*self.listed, *fields))}
        order |= {field: place for place, field in enumerate(self.listed)}
        return sorted((each for each in self.columns if not each.computed), key=lambda each: order[each.field])

    def _is_listed(self, column: Column) -> bool:
        return column.field in self.listed if self.listed else not column.hidden

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

    def _begin(self, record: "Record") -> None:
        self.table.choose(-1, quiet=True)
        self.deeds.changing(None)
        self.form.show()
        self.form.show_record(record, new=True)
        self.form.focus_first()

    def _choose(self, row: int) -> None:
        if not self.form.leaving():
            shown = self.form.binding.shown.uid
            self.table.choose(self.model.row_of(shown) if shown and not self.form.is_new else -1, quiet=True)
            return
        self._show_row(row)

    def _show_row(self, row: int) -> None:
        record = self.model.record(row) if row >= 0 else None
        if record is not None:
            self._show(record)
        else:
            self.form.hide()

    def _show(self, record: "Record") -> None:
        self.deeds.changing(record)
        self.form.show()
        self.form.show_record(record)

    def _shown_uid(self) -> str | None:
        if self.mode.active:
            current = self.mode.current()
            return None if current is None else current.uid
        return None if self.form.is_new or self.form.isHidden() else self.form.binding.shown.uid

    def _conflict(self, text: str) -> None:
        uid = self.form.binding.shown.uid or ""
        latest = self.deeds.latest(uid)
        if latest is None:
            self.form.gone(tr("{text} รายการนี้ถูกลบไปแล้ว บันทึกเป็นรายการใหม่ได้").format(text=text), self._keep_as_new)
            return

        def keep_mine() -> None:
            self.deeds.changing(latest)
            self.form.rebase(latest)

        self.form.conflict(text, lambda: self._show(latest), keep_mine)

    def _keep_as_new(self) -> None:
        mine = self.form.binding.drafts()
        self._begin(records.duplicate(self.form.binding.shown))
        self.form.binding.restore(mine)

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

    def _show_state(self) -> None:
        while self.places.count() > 1:
            panel = cast(QWidget, self.places.widget(1))
            self.places.removeWidget(panel)
            panel.deleteLater()
        if self.model.rowCount() == 0:
            self.places.addWidget(self._empty())
            self.places.setCurrentIndex(1)

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
