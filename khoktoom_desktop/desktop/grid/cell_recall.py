"""Cells that recall: texts of the office's own past while one types, and what a chosen one brings into its row."""

from functools import partial

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from khoktoom_desktop.desktop.context import Context, Tone
from khoktoom_desktop.desktop.grid.register_model import RegisterModel
from khoktoom_desktop.desktop.grid.sheet_view import SheetView
from khoktoom_desktop.desktop.recalling import PastTexts
from khoktoom_desktop.desktop.widgets.completion import Completion, completed
from khoktoom_desktop.desktop.words import tr
from khoktoom_desktop.domain.cell import show_cell
from khoktoom_desktop.domain.column import Column
from khoktoom_desktop.registers.register import Register


class CellRecall(QObject):
    """Complete what is typed into the cells of one view; only empty cells of the row are filled beside."""

    def __init__(
        self, context: Context, register: Register, view: SheetView, model: RegisterModel, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._context, self._view, self._model = context, view, model
        self._past = PastTexts(context, register, self)
        view.recalled.connect(self._fill)

    def attach(self, editor: QWidget, column: Column) -> None:
        """Let the field over a cell offer what was entered in its column before."""
        field = completed(editor)
        if field is not None and column.field in self._past.fields:
            Completion(field, partial(self._past.of, column.field), in_cell=True)

    def _fill(self, row: int, column: int, text: str) -> None:
        """Fill what is empty in a row with what a chosen text brings along."""
        model, texts = self._model, []
        for name, value in self._past.beside(model.columns[column].field, text).items():
            place = model.places.get(name, -1)
            if place >= 0 and not model.text(row, place) and self._view.typed(row, place):
                texts.append((model.index(row, place), show_cell(model.columns[place], value, model.lookups)))
        if texts:
            model.put_texts(texts)
            words = tr("เติมจากรายการก่อนให้ {count} ช่อง").format(count=len(texts))
            places = tuple(index.column() for index, _text in texts)
            empty = partial(self._empty, model.key(row), places)
            self._context.notify(words, Tone.INFORMATION, action=tr("เลิกเติม"), call=empty)

    def _empty(self, key: int, places: tuple[int, ...]) -> None:
        """Empty the cells again that were filled."""
        row = self._model.row_of(key)
        if row >= 0:
            self._model.put_texts([(self._model.index(row, place), "") for place in places])
            self._view.setFocus(Qt.FocusReason.OtherFocusReason)
