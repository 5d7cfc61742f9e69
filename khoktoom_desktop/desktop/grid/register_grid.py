"""A register as a grid: rows typed in place over a line of totals and a line that says what is wrong and selected."""

from functools import partial

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QFrame, QHeaderView, QVBoxLayout, QWidget

from khoktoom_desktop.desktop.context import Context, Tone
from khoktoom_desktop.desktop.grid.cell_recall import CellRecall
from khoktoom_desktop.desktop.grid.cell_remedies import CellRemedies
from khoktoom_desktop.desktop.grid.column_control import ColumnControl
from khoktoom_desktop.desktop.grid.delegate import PROBLEM, Index
from khoktoom_desktop.desktop.grid.editors import make_editor
from khoktoom_desktop.desktop.grid.grid_deeds import GridDeeds
from khoktoom_desktop.desktop.grid.register_model import RegisterModel
from khoktoom_desktop.desktop.grid.row_store import Source
from khoktoom_desktop.desktop.grid.row_words import row_problems, say_problem
from khoktoom_desktop.desktop.grid.selection_sums import sums_of
from khoktoom_desktop.desktop.grid.sheet_view import SheetView
from khoktoom_desktop.desktop.grid.status_line import StatusLine
from khoktoom_desktop.desktop.theme import ROW, font
from khoktoom_desktop.desktop.widgets.totals_row import TotalsRow
from khoktoom_desktop.desktop.words import mark, say, tr
from khoktoom_desktop.domain.cell import write_cell
from khoktoom_desktop.domain.column import Column, ColumnKind, Lookups
from khoktoom_desktop.domain.problem import Problem, Severity
from khoktoom_desktop.registers.register import Register
from khoktoom_desktop.services import grid_rows
from khoktoom_desktop.services.grid_paste import match_columns, read_block, tiled
from khoktoom_desktop.services.grid_rows import Keys

CHARACTER, NARROWEST, WIDEST = 7, 64, 240
INSET = 11
ROW_HEADER = 58
_WIDTHS = {ColumnKind.DATE: 116, ColumnKind.BAHT: 132, ColumnKind.INTEGER: 84, ColumnKind.BOOLEAN: 84}
HINT = mark("Enter ลง · Tab ขวา · F2 แก้ · Ctrl+D เติมลง · Ctrl+V วาง · Esc คืนค่า")


def usual_width(column: Column) -> int:
    """Return how wide a column is until a person says otherwise, in px."""
    return _WIDTHS.get(column.kind) or max(NARROWEST, min(column.width * CHARACTER, WIDEST))


class RegisterGrid(QFrame):
    """Type a register in.

    ``form_asked(row)`` for a cell that only the form edits, ``written`` after something was saved, ``stale`` when
    the rows are to be read anew.
    """

    form_asked = Signal(int)
    written = Signal()
    stale = Signal()

    def __init__(
        self,
        context: Context,
        register: Register,
        columns: tuple[Column, ...],
        hidden: tuple[str, ...],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("look", "surface")
        self._context, self.register = context, register
        self.model = RegisterModel(register, columns, self)
        self.view = SheetView(self, self._editor)
        self.view.setObjectName("grid")
        self.view.setAccessibleName(tr("ตาราง{register}").format(register=tr(register.title)))
        self._set_up_view()
        self.view.setModel(self.model)
        self.totals = TotalsRow(self.view, self, INSET, self.view.frozen.lefts)
        self.status = StatusLine(context.theme, self)
        self.deeds = GridDeeds(context, register, self.model, self)
        self.remedies = CellRemedies(context, register, self.view, self.model, self)
        self.recall = CellRecall(context, register, self.view, self.model, self)
        self.view.set_advice(self.remedies.advice)
        self.columns = ColumnControl(register.id, self.view, self.model, usual_width, hidden, self)
        # What is selected is added up when the selection rests, not at every step of a drag.
        self._adding = QTimer(self)
        self._adding.setSingleShot(True)
        self._adding.setInterval(40)
        self._adding.timeout.connect(self._say_sums)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        for widget, stretch in ((self.view, 1), (self.totals, 0), (self.status, 0)):
            column.addWidget(widget, stretch)
        self._connect()
        self.colour()

    @property
    def pending(self) -> bool:
        """Tell whether something typed is not saved."""
        return bool(self.model.edits)

    def load(self, source: Source, keys: Keys, lookups: Lookups) -> None:
        """Show rows, the cursor where it was."""
        index = self.view.currentIndex()
        key = self.model.key(index.row()) if index.isValid() else 0
        fresh = not index.isValid()
        self.model.load(source, keys, lookups)
        row = self.model.row_of(key) if key else -1
        if row < 0:
            row = min(index.row(), self.model.rowCount() - 1) if not fresh else self.model.rowCount() - 1
        shown = self.view.shown_columns()
        column = index.column() if index.column() in shown else shown[0]
        self.view.setCurrentIndex(self.model.index(max(row, 0), column))
        self.show_totals()

    def show_totals(self) -> None:
        """Show the sums of the list under their columns."""
        count = self.model.saved_rows
        texts = tuple(self._total(column) for column in self.model.columns)
        self.totals.show_totals((tr("รวม {count} รายการ").format(count=f"{count:,}"), texts))

    def end_typing(self) -> None:
        """Take what is being typed into the cell that is open."""
        self.view.end_typing()

    def save_row(self) -> bool:
        """Save the row of the cursor now."""
        self.end_typing()
        index = self.view.currentIndex()
        return self.deeds.save([self.model.key(index.row())]) if index.isValid() else True

    def save_all(self) -> bool:
        """Save every row that can be; tell whether none is left."""
        self.end_typing()
        return self.deeds.save_all()

    def go_to_blank(self) -> None:
        """Put the cursor into the first cell of the blank row."""
        first = next((at for at in self.view.shown_columns() if self.view.typed(self.model.rowCount() - 1, at)), 0)
        self.view.setCurrentIndex(self.model.index(self.model.rowCount() - 1, first))
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_row(self, row: int) -> None:
        """Put the cursor into a row."""
        if 0 <= row < self.model.rowCount():
            self.view.setCurrentIndex(self.model.index(row, self.view.shown_columns()[0]))

    def duplicate(self) -> None:
        """Begin a new row with the facts of the one under the cursor."""
        index = self.view.currentIndex()
        if not index.isValid() or self.model.is_blank(index.row()):
            return
        key = self.model.key(index.row())
        self.save_row()
        edit = self.deeds.duplicate(key)
        if edit is not None:
            row = self.model.row_of(self.model.append([edit])[0])
            self.view.setCurrentIndex(self.model.index(row, index.column()))
            self.model.edited.emit()

    def selected_uids(self) -> list[str]:
        """Return the uids of the stored records among the selected rows."""
        rows, _columns = self.view.selected_box()
        records = (self.model.record(row) for row in rows)
        return [record.uid for record in records if record is not None and record.uid]

    def drop_new_rows(self) -> bool:
        """Throw away selected rows that were never saved; tell whether there were any."""
        rows, _columns = self.view.selected_box()
        keys = [key for row in rows if (key := self.model.key(row)) in self.model.edits and self.model.edits[key].new]
        for key in keys:
            self.model.drop(key)
        if keys:
            self.deeds.drafts.typed()
        return bool(keys)

    def paste(self, text: str) -> None:
        """Paste a block from the corner of the selection on; one row is typed, more are shown before."""
        rows, columns = self.view.selected_box()
        block = read_block(text)
        if not columns or not any(cell.strip() for row in block for cell in row):
            return
        self.end_typing()
        shown = self.view.shown_columns()
        block = tiled(block, len(rows), len(columns))
        match = match_columns(
            block, [self.model.columns[at] for at in shown], shown.index(columns[0]), self.register.columns()
        )
        last = min(rows.start + len(match.rows), self.model.last_row() + 1)
        if len(match.rows) == 1 and not match.heading:
            places = {self.model.places[each.field]: at for at, each in enumerate(match.columns) if each is not None}
            self.view.blocks.put(
                [(self.model.index(rows.start, place), match.rows[0][at]) for place, at in places.items()]
            )
            return
        self.deeds.paste(match, [self.model.key(row) for row in range(rows.start, last)])

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Open the menu of the column under the mouse, or with the keys of the cursor's."""
        index = self.view.currentIndex()
        at = index.column()
        place = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            header = self.view.horizontalHeader()
            frozen = self.view.frozen.columns() if self.view.frozen.isVisible() else []
            x = header.mapFromGlobal(place).x()
            over = self.view.frozen.horizontalHeader().logicalIndexAt(x) if x < self.view.frozen.width_taken() else -1
            at = over if over in frozen else header.logicalIndexAt(x)
        elif index.isValid():
            place = self.view.viewport().mapToGlobal(self.view.visualRect(index).bottomLeft() + QPoint(0, 2))
        if at >= 0:
            menu = self.columns.menu(at)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.popup(place)

    def colour(self) -> None:
        """Take the colours of the theme."""
        colours = self._context.theme.colours
        self.model.colours = colours
        self.view.set_colours(colours.error, colours.warning)

    def closing(self) -> None:
        """Keep what is typed and how the columns lie."""
        self.deeds.drafts.keep_now()
        self.columns.keeper.flush()

    def _set_up_view(self) -> None:
        view = self.view
        view.setStyleSheet(f"QTableView {{ border: 0; }} QHeaderView::section {{ padding: 4px {INSET - 2}px; }}")
        view.setCornerWidget(QWidget(view))
        view.setFont(font(tabular=True))
        view.setWordWrap(False)
        view.setCornerButtonEnabled(False)
        rows = view.verticalHeader()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setMinimumSectionSize(ROW)
        rows.setDefaultSectionSize(ROW)
        rows.setFixedWidth(ROW_HEADER)
        rows.setHighlightSections(False)
        header = view.horizontalHeader()
        header.setHighlightSections(False)
        header.setTextElideMode(Qt.TextElideMode.ElideRight)
        header.setSectionsMovable(True)
        header.setFixedHeight(ROW + 2)
        header.setMinimumSectionSize(48)

    def _connect(self) -> None:
        view, model = self.view, self.model
        view.row_left.connect(self._leave_row)
        view.opened.connect(lambda row, _column: self.form_asked.emit(row))
        view.block_typed.connect(self._save_block)
        view.paste_asked.connect(self.paste)
        view.current_moved.connect(self._moved)
        view.too_many.connect(self._refuse_many)
        view.remedy_asked.connect(self.status.links.take_first)
        view.selectionModel().selectionChanged.connect(lambda *_: self._adding.start())
        model.dataChanged.connect(lambda *_: self._moved())
        model.edited.connect(self._adding.start)
        self.deeds.written.connect(self.written)
        self.deeds.written.connect(self.columns.carry_pins)
        self.columns.resorted.connect(self._resorted)
        self.deeds.moved.connect(self.stale)

    def _editor(self, parent: QWidget, index: Index) -> QWidget:
        column = self.model.columns[index.column()]
        editor = make_editor(column, self.model.lookups, parent)
        self.recall.attach(editor, column)
        return editor

    def _leave_row(self, row: int) -> None:
        if row < self.model.rowCount():
            self.deeds.save([self.model.key(row)])

    def _save_block(self) -> None:
        self.deeds.save_all()

    def _resorted(self) -> None:
        self.save_all()
        self.stale.emit()

    def _refuse_many(self, cells: int) -> None:
        text = tr("เลือกไว้ {cells} ช่อง มากเกินไปสำหรับคลิปบอร์ด ใช้ส่งออกหรือนำเข้าจากแฟ้มแทน")
        self._context.notify(text.format(cells=f"{cells:,}"), Tone.WARNING)

    def _moved(self) -> None:
        self._adding.start()
        index = self.view.currentIndex()
        if not index.isValid() or index.row() >= self.model.rowCount():
            return
        problem = index.data(PROBLEM)
        rest = row_problems(self.model, index.row())
        if problem is not None:
            self._say_problem(say(problem), problem, index.row())
        elif rest:
            self._say_problem(say_problem(self.model, rest[0]), rest[0], index.row())
        else:
            self.status.say(tr(self.model.columns[index.column()].help) or tr(HINT))

    def _say_problem(self, words: str, problem: Problem, row: int) -> None:
        look = "error" if problem.severity is Severity.ERROR else "warning"
        self.status.say(words, look, self.remedies.offers(row, problem))

    def _say_sums(self) -> None:
        rows, columns = self.view.selected_box()
        add_up = partial(grid_rows.added_up, self._context.office_file, self.register)
        self.status.show_sums(sums_of(self.model, rows, columns, add_up) if len(rows) * len(columns) > 1 else None)

    def _total(self, column: Column) -> str:
        total = self.model.totals.get(column.field)
        return "" if total is None or not column.total else write_cell(column, total, self.model.lookups)
