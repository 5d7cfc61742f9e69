"""A table with the keys of a spreadsheet: typing replaces, Enter goes down, Tab right, blocks are copied and pasted."""

from typing import Protocol, cast

from PySide6.QtCore import QAbstractItemModel, QEvent, QItemSelection, QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QTableView, QWidget

from khoktoom_desktop.desktop.grid.blocks import Blocks
from khoktoom_desktop.desktop.grid.delegate import Advise, CellDelegate, Index, MakeEditor, plain_line
from khoktoom_desktop.desktop.grid.frozen import FrozenColumns
from khoktoom_desktop.desktop.grid.keys import ARROWS, ENTER, TABS, key_of, modifiers_of
from khoktoom_desktop.desktop.grid.steps import Steps
from khoktoom_desktop.desktop.words import mark

Cursor = QAbstractItemView.CursorAction
Hint = QAbstractItemView.ScrollHint
Trigger = QAbstractItemView.EditTrigger
Key = Qt.Key
Flag = QItemSelectionModel.SelectionFlag
_TYPING = Trigger.AnyKeyPressed | Trigger.EditKeyPressed | Trigger.DoubleClicked


class SheetModel(Protocol):
    """What the keys ask of a model beside Qt's own: Esc, Ctrl+Z, Space, and many cells at once."""

    def restore_cell(self, row: int, column: int) -> bool:
        """Bring back what a cell held before it was typed over, else its row; tell whether anything changed."""

    def can_undo_typing(self, row: int) -> bool:
        """Tell whether a row has a typed cell that is not saved."""

    def undo_typing(self, row: int) -> None:
        """Take the last typed cell of a row back that is not saved."""

    def toggled(self, index: Index) -> str | None:
        """Return what Space types into a cell; ``None`` where Space begins typing."""

    def today_text(self, index: Index) -> str | None:
        """Return today as typed into a cell, ``None`` where no date belongs."""

    def last_row(self) -> int:
        """Return the last row that holds something."""

    def refused(self) -> list[tuple[int, int]]:
        """Return the cells that keep their rows from being saved, as one reads."""


class SheetView(QTableView):
    """A table whose cells are typed into.

    ``row_left(row)`` when the cursor leaves a row, ``opened(row, column)`` for Enter on a cell that is not typed
    into, ``block_typed`` after many cells were changed at once, ``paste_asked(text)`` for Ctrl+V,
    ``current_moved`` when the cursor moved, ``too_many(cells)`` where a block is too large to be done at once,
    ``recalled(row, column, text)`` when a text of the past was taken, ``remedy_asked`` for Alt+Enter.
    """

    told_keys = (
        ("Enter", mark("ไปช่องล่าง")),
        ("Tab", mark("ไปช่องขวา")),
        ("F2", mark("แก้ไขในช่อง")),
        ("Esc", mark("คืนค่าเดิมของช่อง")),
        ("Ctrl+C", mark("คัดลอกช่องที่เลือก")),
        ("Ctrl+Shift+C", mark("คัดลอกพร้อมหัวตาราง")),
        ("Ctrl+X", mark("ตัดช่องที่เลือก")),
        ("Ctrl+V", mark("วางจากตารางอื่น")),
        ("Ctrl+D", mark("เติมลงจากช่องบนสุด")),
        ("Ctrl+'", mark("ใส่ค่าเหมือนช่องบน")),
        ("Ctrl+;", mark("ใส่วันนี้")),
        ("Delete", mark("ล้างช่องที่เลือก")),
        ("F6", mark("ออกจากตาราง")),
        ("F8", mark("ไปช่องที่ผิดถัดไป")),
        ("Alt+Enter", mark("ใช้คำแนะนำแรกของช่องที่ต้องแก้")),
        ("Alt+Down", mark("เลือกจากข้อความที่เคยกรอก")),
    )
    row_left = Signal(int)
    opened = Signal(int, int)
    block_typed = Signal()
    paste_asked = Signal(str)
    current_moved = Signal()
    too_many = Signal(int)
    resized = Signal()
    recalled = Signal(int, int, str)
    remedy_asked = Signal()

    def __init__(
        self,
        parent: QWidget | None = None,
        make: MakeEditor = plain_line,
        delegate: type[CellDelegate] = CellDelegate,
    ) -> None:
        super().__init__(parent)
        self.steps = Steps(self)
        self.frozen_count = 0
        self.blocks = Blocks(self)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.frozen = FrozenColumns(self, lambda: self.frozen_count)
        self.delegates: list[CellDelegate] = []
        for view in (self, self.frozen):
            made = delegate(self, view, make)
            made.left_by.connect(self._go_on)
            made.recalled.connect(self.recalled)
            view.setItemDelegate(made)
            view.setEditTriggers(_TYPING)
            view.doubleClicked.connect(self._open)
            self.delegates.append(made)

    def setModel(self, model: QAbstractItemModel | None) -> None:
        """Show a model, in the columns that stay as well."""
        super().setModel(model)
        if model is not None:
            self.frozen.attach()

    def set_read_only(self, read_only: bool) -> None:
        """Let cells be typed into, or not."""
        for view in (self, self.frozen):
            view.setEditTriggers(Trigger.NoEditTriggers if read_only else _TYPING)

    @property
    def sheet(self) -> SheetModel:
        """Return the model as the keys see it."""
        return cast(SheetModel, self.model())

    @property
    def read_only(self) -> bool:
        """Tell whether cells can only be looked at."""
        return self.editTriggers() == Trigger.NoEditTriggers

    def freeze(self, count: int) -> None:
        """Keep so many columns in view."""
        self.frozen_count = count
        self.frozen.attach()

    def set_advice(self, advise: Advise) -> None:
        """Let what is typed be judged as the register judges it."""
        for delegate in self.delegates:
            delegate.advise = advise

    def set_colours(self, error: str, warning: str) -> None:
        """Draw marks in the colours of the theme."""
        for delegate in self.delegates:
            delegate.colours = (error, warning)
        for view in (self, self.frozen):
            view.viewport().update()

    def edit(  # type: ignore[override]  # Qt has two of that name, one without the last two
        self, index: Index, trigger: Trigger = Trigger.EditKeyPressed, event: QEvent | None = None
    ) -> bool:
        """Open a cell where it lies: among the columns that stay, or the others."""
        for delegate in self.delegates:
            delegate.entered = trigger == Trigger.AnyKeyPressed
        if self.frozen.isVisible() and index.column() in self.frozen.columns():
            return self.frozen.open_editor(index, trigger, event)
        if event is None:
            return bool(super().edit(index, trigger, QEvent(QEvent.Type.None_)))
        return bool(super().edit(index, trigger, event))

    def setCurrentIndex(self, index: Index) -> None:
        """Put the cursor into a cell and select it alone, whatever keys are held down."""
        self.selectionModel().setCurrentIndex(index, Flag.ClearAndSelect)

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell that a row was left."""
        super().currentChanged(current, previous)
        for place in (current, previous):
            if place.isValid():
                self.frozen.update(self.model().index(place.row(), place.column()))
        if previous.isValid() and current.row() != previous.row():
            self.row_left.emit(previous.row())
        self.current_moved.emit()

    def scrollTo(self, index: Index, hint: Hint = Hint.EnsureVisible) -> None:
        """Bring a cell out from under the columns that stay."""
        bar = self.horizontalScrollBar()
        before = bar.value()
        super().scrollTo(index, hint)
        taken = self.frozen.width_taken()
        if not taken:
            return
        if index.column() in self.frozen.columns():
            bar.setValue(before)
            return
        hidden = taken - self.columnViewportPosition(index.column())
        if hidden > 0:
            bar.setValue(bar.value() - hidden)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell that there is more or less room for the columns, as when a scroll bar comes."""
        super().resizeEvent(event)
        self.resized.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keys go."""
        super().focusInEvent(event)
        self.frozen.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that the keys go elsewhere."""
        super().focusOutEvent(event)
        self.frozen.viewport().update()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Let Tab go to the next cell; past the last one it leaves the grid."""
        if self.currentIndex().isValid() and self.steps.right(1 if forward else -1):
            return True
        return super().focusNextPrevChild(forward)

    def leave(self, forward: bool = True) -> None:
        """Give the keys to the next field of the page."""
        super().focusNextPrevChild(forward)

    def event(self, event: QEvent) -> bool:
        """Keep the grid's own keys from the window's shortcuts."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            ctrl, shift, _alt = modifiers_of(event)
            undo = ctrl and not shift and key_of(event) == Key.Key_Z
            if undo and self.sheet.can_undo_typing(self.currentIndex().row()):
                event.accept()
                return True
        return super().event(event)

    def moveCursor(self, action: Cursor, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Step over headings."""
        index = super().moveCursor(action, modifiers)
        step = 1 if action in (Cursor.MoveDown, Cursor.MovePageDown, Cursor.MoveHome) else -1
        for direction in (step, -step):
            row = index.row()
            while 0 <= row < self.model().rowCount():
                if self.enabled(row, index.column()):
                    return self.model().index(row, index.column())
                row += direction
        return index

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Act on the keys of a spreadsheet; everything else is Qt's."""
        key = key_of(event)
        ctrl, shift, alt = modifiers_of(event)
        if key in ENTER and not ctrl and not alt:
            self._enter(shift)
        elif key in ENTER and alt and not ctrl:
            self.remedy_asked.emit()
        elif key == Key.Key_Escape:
            self._restore()
        elif key == Key.Key_F6:
            self.leave(not shift)
        elif key == Key.Key_F8:
            self.steps.to_refused()
        elif key in (*ARROWS, Key.Key_Home, Key.Key_End) and ctrl and not alt:
            self._jump(key, extend=shift)
        elif alt and key == Key.Key_Down:
            self.edit(self.currentIndex(), Trigger.EditKeyPressed)
        elif self._block(event, key, ctrl, shift):
            pass
        elif ctrl and not shift and key == Key.Key_Z:
            self.sheet.undo_typing(self.currentIndex().row())
        else:
            if key in ARROWS:
                self.steps.forget()
            super().keyPressEvent(event)

    def end_typing(self) -> None:
        """Take what is being typed into the cell that is open."""
        for view in (self, self.frozen):
            if view.state() != QAbstractItemView.State.EditingState:
                continue
            # A field that was closed lives on until the next turn of the event loop.
            fields = [each for each in view.viewport().findChildren(QWidget) if each.isVisible() and each.hasFocus()]
            field = fields[0] if fields else None
            while field is not None and field.parentWidget() is not view.viewport():
                field = field.parentWidget()
            if field is not None:
                view.commitData(field)
                view.closeEditor(field, QAbstractItemDelegate.EndEditHint.NoHint)

    def shown_columns(self) -> list[int]:
        """Return the columns that are shown, from left to right."""
        header = self.horizontalHeader()
        every = [header.logicalIndex(at) for at in range(header.count())]
        return [column for column in every if not header.isSectionHidden(column)]

    def selected_box(self) -> tuple[range, list[int]]:
        """Return the rows and columns of the selection, columns from left to right; the cursor where there is none."""
        ranges = self.selectionModel().selection().toList()
        current = self.currentIndex()
        if not ranges:
            return (
                (range(current.row(), current.row() + 1), [current.column()]) if current.isValid() else (range(0), [])
            )
        rows = range(min(each.top() for each in ranges), max(each.bottom() for each in ranges) + 1)
        chosen = {column for each in ranges for column in range(each.left(), each.right() + 1)}
        return rows, [column for column in self.shown_columns() if column in chosen]

    def enabled(self, row: int, column: int) -> bool:
        """Tell whether a cell can be reached."""
        return bool(self.model().index(row, column).flags() & Qt.ItemFlag.ItemIsEnabled)

    def typed(self, row: int, column: int) -> bool:
        """Tell whether a cell can be typed into."""
        return bool(self.model().index(row, column).flags() & Qt.ItemFlag.ItemIsEditable)

    def _block(self, event: QKeyEvent, key: Qt.Key, ctrl: bool, shift: bool) -> bool:
        """Do what is done with a block; tell whether the key was one of those."""
        blocks = self.blocks
        if event.matches(QKeySequence.StandardKey.Copy) or (ctrl and key == Key.Key_C):
            blocks.copy(headings=shift)
        elif key == Key.Key_Space and (ctrl or shift):
            blocks.select_whole(columns=ctrl)
        elif self.read_only:
            return False
        elif event.matches(QKeySequence.StandardKey.Cut) or (ctrl and key == Key.Key_X):
            blocks.copy()
            blocks.clear()
        elif event.matches(QKeySequence.StandardKey.Paste) or (ctrl and key == Key.Key_V):
            self.paste_asked.emit(QGuiApplication.clipboard().text())
        elif ctrl and not shift and key == Key.Key_D:
            blocks.fill_down()
        elif ctrl and key == Key.Key_Apostrophe:
            blocks.ditto()
        elif ctrl and key == Key.Key_Semicolon:
            blocks.today()
        elif key in (Key.Key_Delete, Key.Key_Backspace) and not ctrl and not shift:
            blocks.clear()
        elif key == Key.Key_Space and not ctrl and not shift:
            return blocks.toggle()
        else:
            return False
        return True

    def _restore(self) -> None:
        index = self.currentIndex()
        if index.isValid() and not self.sheet.restore_cell(index.row(), index.column()):
            self.setCurrentIndex(index)

    def _jump(self, key: Qt.Key, *, extend: bool) -> None:
        """Go to the edge of what is filled, as Ctrl with an arrow, Home or End does."""
        index = self.currentIndex()
        if not index.isValid():
            return
        target = self.steps.edge(key)
        if extend:
            anchor = self.blocks.anchor()
            self.selectionModel().setCurrentIndex(target, Flag.NoUpdate)
            self.selectionModel().select(QItemSelection(anchor, target), Flag.ClearAndSelect)
        else:
            self.setCurrentIndex(target)

    def _enter(self, back: bool) -> None:
        index = self.currentIndex()
        if index.isValid() and not index.flags() & Qt.ItemFlag.ItemIsEditable and not back:
            self.opened.emit(index.row(), index.column())
        else:
            self.steps.down(-1 if back else 1)

    def _open(self, index: QModelIndex) -> None:
        if not index.flags() & Qt.ItemFlag.ItemIsEditable:
            self.opened.emit(index.row(), index.column())

    def _go_on(self, key: int, back: bool, ctrl: bool) -> None:
        if key in ENTER and ctrl:
            self.blocks.fill_selection()
        elif key in TABS:
            self.steps.right(-1 if key == Key.Key_Backtab or back else 1)
        elif key in (Key.Key_Left, Key.Key_Right):
            self.steps.aside(-1 if key == Key.Key_Left else 1)
        else:
            self.steps.down(-1 if key == Key.Key_Up or (back and key != Key.Key_Down) else 1)
