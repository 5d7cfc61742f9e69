"""The other way to see a register: as a grid instead of list and form; which of the two is kept per person."""

from collections.abc import Callable, Mapping
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from khoktoom_desktop.desktop.clock import BANGKOK
from khoktoom_desktop.desktop.context import Context
from khoktoom_desktop.desktop.grid.grid_deeds import DRAFT
from khoktoom_desktop.desktop.grid.register_grid import RegisterGrid
from khoktoom_desktop.desktop.grid.row_store import Source
from khoktoom_desktop.desktop.icons import icon
from khoktoom_desktop.desktop.theme import GAP
from khoktoom_desktop.desktop.widgets.band import Band
from khoktoom_desktop.desktop.widgets.unsaved import Unsaved, ask_unsaved
from khoktoom_desktop.desktop.words import tr
from khoktoom_desktop.domain.cell import write_cell
from khoktoom_desktop.domain.column import Column, Lookups
from khoktoom_desktop.domain.period import Period
from khoktoom_desktop.domain.trouble import Trouble
from khoktoom_desktop.registers.register import Register
from khoktoom_desktop.services import grid_rows
from khoktoom_desktop.services.grid_layout import change_layout, read_layout

if TYPE_CHECKING:
    from khoktoom_desktop.storage.record import Record


SUMMING_DELAY = 200
"""Milliseconds after a row was saved until the totals are read anew."""


class Shown(Protocol):
    """What the grid asks of its page: which records, and what a new one begins with."""

    register: Register
    words: str
    lookups: Lookups

    def period(self) -> Period:
        """Return the period whose records are shown."""

    def new_record(self) -> "Record":
        """Return what a new row begins with."""


class GridMode(QFrame):
    """Two buttons over a register, and the grid once it is wanted.

    ``changed`` when the other way was chosen, ``written`` when the grid saved something, ``form_asked(uid)`` for a
    record that is to be shown in the form.
    """

    changed = Signal()
    written = Signal()
    form_asked = Signal(str)

    def __init__(
        self, context: Context, page: Shown, columns: tuple[Column, ...], hidden: tuple[str, ...], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._context, self._page, self._columns, self._hidden = context, page, columns, hidden
        self.register = page.register
        self.active = read_layout(self.register.id).grid
        self.grid: RegisterGrid | None = None
        self.band = Band(self)
        self.form_button = self._button(tr("แบบฟอร์ม"), "panel-right", active=False)
        self.grid_button = self._button(tr("ตาราง"), "table-2", active=True)
        self.columns_button = QPushButton(" " + tr("คอลัมน์"), self)
        self.columns_button.setAccessibleName(tr("คอลัมน์"))
        self.columns_button.setToolTip(tr("เรียง ตรึง ปักหมุด ซ่อนคอลัมน์ (ปุ่มเมนู)"))
        self.columns_button.clicked.connect(self._column_menu)
        self.hint = QLabel(tr("แถวบันทึกเองเมื่อออกจากแถว"), self)
        self.hint.setProperty("look", "note")
        self._summing = QTimer(self)
        self._summing.setSingleShot(True)
        self._summing.setInterval(SUMMING_DELAY)
        self._summing.timeout.connect(self._say_totals)
        self._lay_out()
        context.theme.changed.connect(self._colour)
        self._colour()
        self._say()

    def toggle(self) -> None:
        """Show the other way."""
        self.choose(not self.active)

    def choose(self, active: bool) -> bool:
        """Show grid or form, unless something typed is kept; tell whether it is shown."""
        if active == self.active:
            return True
        if not active and not self.leaving():
            self._say()
            return False
        self.active = active
        self._say()
        with suppress(Trouble):  # a full disk must not keep anybody from looking
            change_layout(self.register.id, grid=active)
        self.changed.emit()
        return True

    def reload(self) -> None:
        """Read the rows anew, making the grid where it is wanted first."""
        page, file = self._page, self._context.office_file
        fresh = self.grid is None
        grid = self._made()
        grid.end_typing()
        keys = grid_rows.read_keys(
            file, self.register, period=page.period(), find=page.words, lookups=page.lookups, sort=grid.columns.sort
        )
        source = Source(partial(grid_rows.read_rows, file, self.register), page.new_record)
        grid.view.set_read_only(file.database.read_only)
        grid.load(source, keys, page.lookups)
        grid.columns.read_pins()
        grid.columns.carry_pins()
        if fresh:
            self._offer_draft(grid)

    @property
    def count(self) -> int:
        """Return how many records the grid shows."""
        return 0 if self.grid is None else self.grid.model.saved_rows

    def total(self, field: str) -> str:
        """Write the sum of a column, nothing where it has none."""
        column = next(each for each in self._columns if each.field == field)
        totals: Mapping[str, int] = {} if self.grid is None else self.grid.model.totals
        return write_cell(column, totals[field], self._page.lookups) if field in totals else ""

    def add(self) -> bool:
        """Go to the blank row; tell whether the grid is shown."""
        if self.active and self.grid is not None:
            self.grid.go_to_blank()
        return self.active

    def duplicate(self) -> bool:
        """Repeat the row of the cursor; tell whether the grid is shown."""
        if self.active and self.grid is not None:
            self.grid.duplicate()
        return self.active

    def delete(self, delete: Callable[[list[str]], object]) -> bool:
        """Delete the selected records, let selected new rows go; tell whether the grid is shown."""
        if self.active and self.grid is not None:
            self.grid.end_typing()
            uids = self.grid.selected_uids()
            if not self.grid.drop_new_rows() or uids:
                delete(uids)
        return self.active

    def save_typed(self) -> None:
        """Save what can be saved, as before the rows are found anew."""
        if self.grid is not None:
            self.grid.save_all()

    def read_pins(self) -> None:
        """Take pins that were set on the form."""
        if self.grid is not None:
            self.grid.columns.read_pins()
            self.grid.columns.carry_pins()

    def wrote(self, initiator: object) -> bool:
        """Tell whether a change was announced by the grid itself."""
        return self.grid is not None and initiator is self.grid.deeds

    def current(self) -> "Record | None":
        """Return the record under the cursor as it is stored."""
        if self.grid is None or not self.grid.view.currentIndex().isValid():
            return None
        return self.grid.model.record(self.grid.view.currentIndex().row())

    def show_record(self, record: "Record") -> bool:
        """Put the cursor into a record's row; tell whether the list holds it."""
        row = self.grid.model.row_of(record.id or 0) if self.grid is not None else -1
        if row >= 0 and self.grid is not None:
            self.grid.show_row(row)
        return row >= 0

    def leaving(self) -> bool:
        """Save what can be saved; ask about rows that cannot."""
        if self.grid is None or self.grid.save_all() or not self.grid.pending:
            return True
        title = tr("{count} แถวในตาราง").format(count=len(self.grid.model.edits))
        if ask_unsaved(self, title, can_save=False) is not Unsaved.DISCARD:
            return False
        self.grid.deeds.forget()
        return True

    def closing(self) -> None:
        """Keep what is typed and how the columns lie."""
        self._context.theme.changed.disconnect(self._colour)
        if self.grid is not None:
            self.grid.closing()

    def _made(self) -> RegisterGrid:
        if self.grid is None:
            self.grid = RegisterGrid(self._context, self.register, self._columns, self._hidden, self)
            self.grid.written.connect(self._written)
            self.grid.stale.connect(self.reload)
            self.grid.form_asked.connect(self._ask_form)
            self._column.addWidget(self.grid, 1)
        return self.grid

    def _lay_out(self) -> None:
        segments = QFrame(self)
        segments.setProperty("look", "segments")
        pair = QHBoxLayout(segments)
        pair.setContentsMargins(2, 2, 2, 2)
        pair.setSpacing(2)
        pair.addWidget(self.form_button)
        pair.addWidget(self.grid_button)
        self._kinds = QButtonGroup(self)
        self._kinds.addButton(self.form_button)
        self._kinds.addButton(self.grid_button)
        self.bar = bar = QHBoxLayout()
        bar.setSpacing(GAP)
        bar.addWidget(segments)
        bar.addStretch(1)
        bar.addWidget(self.hint)
        bar.addWidget(self.columns_button)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GAP)
        self._column.addLayout(bar)
        self._column.addWidget(self.band)

    def _button(self, words: str, picture: str, *, active: bool) -> QPushButton:
        button = QPushButton(f" {words}", self)
        button.setProperty("picture", picture)
        button.setCheckable(True)
        button.setIconSize(QSize(16, 16))
        button.setAccessibleName(words)
        button.setToolTip(f"{words} (Ctrl+T)")
        button.clicked.connect(lambda _checked: self.choose(active))
        return button

    def _say(self) -> None:
        self.form_button.setChecked(not self.active)
        self.grid_button.setChecked(self.active)
        for widget in (self.columns_button, self.hint):
            widget.setVisible(self.active)
        if self.grid is not None:
            self.grid.setVisible(self.active)
        if not self.active:
            self.band.hide()

    def _written(self) -> None:
        """Say what was saved; the sums follow when the keys rest, for adding up all rows takes its time."""
        self._summing.start()

    def _say_totals(self) -> None:
        if self.grid is not None:
            page = self._page
            self.grid.model.totals = grid_rows.read_totals(
                self._context.office_file, self.register, period=page.period(), find=page.words, lookups=page.lookups
            )
            self.grid.show_totals()
        self.written.emit()

    def _ask_form(self, row: int) -> None:
        record = self.grid.model.record(row) if self.grid is not None else None
        if record is not None and record.uid:
            self.form_asked.emit(record.uid)

    def _column_menu(self) -> None:
        if self.grid is None:
            return
        at = max(self.grid.view.currentIndex().column(), 0)
        menu = self.grid.columns.menu(at)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.columns_button.mapToGlobal(self.columns_button.rect().bottomLeft()))

    def _offer_draft(self, grid: RegisterGrid) -> None:
        offer = grid.deeds.drafts.offer(DRAFT)
        if offer is None:
            return
        rows = len({place.rpartition("/")[0] for place in offer.texts})
        when = offer.at.astimezone(BANGKOK).strftime("%H:%M")
        take: Callable[[], None] = partial(grid.deeds.restore, offer.texts)
        self.band.say(
            tr("มี {count} แถวที่พิมพ์ค้างไว้เมื่อ {when} น. และยังไม่ได้บันทึก").format(count=rows, when=when),
            "caution",
            (tr("นำกลับมา"), take),
            (tr("ทิ้ง"), partial(grid.deeds.drafts.forget, DRAFT)),
        )

    def _colour(self) -> None:
        colours = self._context.theme.colours
        for button in (self.form_button, self.grid_button):
            button.setIcon(icon(str(button.property("picture")), colours.quiet, 16, colours.accent))
        self.columns_button.setIcon(icon("columns-3", colours.text, 16))
        if self.grid is not None:
            self.grid.colour()
