"""What mends a cell of the grid: another text, by a click or Alt+Enter, or a look at the record that it repeats."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from khoktoom_desktop.desktop.context import Context, Place
from khoktoom_desktop.desktop.grid.delegate import Index
from khoktoom_desktop.desktop.grid.register_model import RegisterModel
from khoktoom_desktop.desktop.grid.sheet_view import SheetView
from khoktoom_desktop.desktop.remedies import mending_offers, mending_texts
from khoktoom_desktop.desktop.twin_deeds import TwinDeeds
from khoktoom_desktop.desktop.widgets.offer_links import Offer
from khoktoom_desktop.desktop.widgets.reading_edit import ReadingEdit
from khoktoom_desktop.desktop.widgets.twin_dialog import TwinDialog
from khoktoom_desktop.desktop.words import tr
from khoktoom_desktop.domain.problem import Problem, Severity
from khoktoom_desktop.domain.remedy import layout_problem
from khoktoom_desktop.domain.trouble import Trouble
from khoktoom_desktop.registers.register import Register
from khoktoom_desktop.services import records

if TYPE_CHECKING:
    from khoktoom_desktop.storage.record import Record


class CellRemedies(QObject):
    """Offer for the cells of one view what mends them."""

    def __init__(self, context: Context, register: Register, view: SheetView, model: RegisterModel, window: QWidget):
        super().__init__(window)
        self._context, self._register, self._view, self._model = context, register, view, model
        self._window = window
        self._twins = TwinDeeds(context, register, self)

    def offers(self, row: int, problem: Problem) -> list[Offer]:
        """Return what mends a problem of a row: texts for its cell, or a look at the record that it may repeat."""
        place = self._model.places.get(problem.field or "")
        if self._view.read_only or place is None:
            return []
        key = self._model.key(row)
        column = self._model.columns[place]
        put = partial(self._put, key, place)
        found = mending_offers(problem, column, self._model.lookups, put) if self._view.typed(row, place) else []
        if problem.other is not None:
            found.append((tr("เทียบกับอีกรายการ"), partial(self._compare, key, problem.other)))
            if problem.severity is not Severity.ERROR and self._stored(key) is not None:
                found.append((tr("ไม่ซ้ำ"), partial(self._say_two, key, problem.other)))
        return found

    def advice(self, editor: ReadingEdit, index: Index) -> tuple[Problem | None, str]:
        """Return what is wrong with a text while it is typed, and the text that Alt+Enter puts in its place."""
        column = self._model.columns[index.column()]
        problem = editor.problem() or layout_problem(column, editor.value())
        texts = mending_texts(problem, column, self._model.lookups) if problem is not None else ()
        return problem, texts[0] if texts else ""

    def _put(self, key: int, place: int, text: str) -> None:
        """Type a text into a cell, wherever its row lies now; the cursor goes there."""
        row = self._model.row_of(key)
        if row >= 0:
            index = self._model.index(row, place)
            self._view.setCurrentIndex(index)
            self._model.put_texts([(index, text)])
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _stored(self, key: int) -> "Record | None":
        """Return the record of a row where it stands in the file."""
        row = self._model.row_of(key)
        record = self._model.record(row) if row >= 0 else None
        return record if record is not None and record.uid else None

    def _compare(self, key: int, uid: str) -> None:
        """Show the record that a row seems to repeat beside it."""
        mine = self._model.shown_record(self._model.row_of(key))
        try:
            other = records.get(self._context.office_file, self._register, uid)
        except Trouble as trouble:
            self._context.trouble(trouble)
            return
        if mine is None:
            return
        describe = self._register.record_module().describe
        columns = tuple(column for column in self._register.columns() if not column.computed)
        theme, lookups = self._context.theme, self._model.lookups
        dialog = TwinDialog(theme, (describe(mine), describe(other)), (mine, other), columns, lookups, self._window)
        dialog.distinct_button.setVisible(self._stored(key) is not None)
        dialog.distinct.connect(partial(self._say_two, key, uid))
        dialog.opened.connect(lambda: self._context.navigate(Place(self._register.id, record=uid)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _say_two(self, key: int, other: str) -> None:
        """Write down that a row does not repeat another record; it is not told of that one again."""
        record = self._stored(key)
        if record is not None and self._twins.say_two(record, other):
            self._model.settle_twins(key, other)
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)
