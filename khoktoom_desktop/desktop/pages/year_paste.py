"""A block pasted into the year of counts: shown before it is done, saved at once, taken back at once."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from khoktoom_desktop.desktop.context import Context
from khoktoom_desktop.desktop.grid.paste_dialog import PasteDialog
from khoktoom_desktop.desktop.models.year_table import YearTable
from khoktoom_desktop.desktop.models.year_words import FIRST, TOTAL
from khoktoom_desktop.desktop.pages.year_deeds import YearDeeds
from khoktoom_desktop.desktop.widgets.year_view import YearView
from khoktoom_desktop.desktop.words import tr
from khoktoom_desktop.domain.problem import Severity
from khoktoom_desktop.services.grid_counts import CountsPaste, place_counts, preview_counts
from khoktoom_desktop.services.grid_paste import Preview, read_block, tiled


class YearPaste(QObject):
    """Paste from the corner of the selection on; a single cell is typed, more are shown before."""

    def __init__(self, context: Context, view: YearView, deeds: YearDeeds, page: QWidget) -> None:
        super().__init__(page)
        self._context, self._view, self._deeds, self._page = context, view, deeds, page
        self._model: YearTable = view.model
        self.dialog: PasteDialog | None = None
        view.grid.paste_asked.connect(self.paste)

    def paste(self, text: str) -> None:
        """Show what a block would change, and do it if that is wanted."""
        rows, columns = self._view.grid.selected_box()
        block, grid = read_block(text), self._model.grid
        if grid is None or not columns or not any(cell.strip() for row in block for cell in row):
            return
        self._view.end_typing()
        if len(block) == len(block[0]) == 1 and len(rows) * len(columns) == 1:
            self._view.grid.blocks.put([(self._view.grid.currentIndex(), block[0][0])])
            return
        services = self._model.services_from(rows.start)
        wide = len([column for column in columns if FIRST <= column < TOTAL])
        tall = len([row for row in rows if self._model.row(row) is not None])
        paste = place_counts(tiled(block, tall, wide), grid, services, max(columns[0] - FIRST, 0))
        self._show(paste, preview_counts(paste, grid))

    def _show(self, paste: CountsPaste, shown: Preview) -> None:
        wrong = sum(cell.severity is Severity.ERROR for row in shown.rows for cell in row.cells)
        good = sum(cell.changed and cell.problem is None for row in shown.rows for cell in row.cells)
        take = (
            tr("วาง {count} ช่อง").format(count=f"{good:,}") if good else tr("วางไว้แก้ {count} ช่อง").format(count=wrong)
        )
        note = tr("{count} ช่องที่ต้องแก้จะอยู่ในตารางเป็นสีแดง ยังไม่บันทึกจนกว่าจะแก้").format(count=wrong) if wrong else ""
        self.dialog = PasteDialog(self._context.theme, shown, take, note, self._page)
        self.dialog.take.setEnabled(bool(good or wrong))
        self.dialog.accepted.connect(lambda: self._take(paste))
        self.dialog.finished.connect(self._close)
        self.dialog.open()

    def _close(self, _result: int) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = None
        self._view.grid.setFocus()

    def _take(self, paste: CountsPaste) -> None:
        before = set(self._model.typed)
        self._model.put_counts((cell.service_id, cell.month, cell.text) for cell in paste.cells)
        bad = [place for place in self._model.typed if place not in self._model.taken() and place not in before]
        saved = len(self._model.taken())
        self._deeds.save_cells(None, tr("วาง {count} ช่อง").format(count=f"{saved:,}"), bad)
        self._deeds.reread.emit()
