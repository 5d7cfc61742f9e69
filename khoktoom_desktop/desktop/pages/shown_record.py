"""Which record the form beside a list shows: the chosen row, a new one, or what somebody else changed meanwhile."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from khoktoom_desktop.desktop.models.record_table import RecordTable
from khoktoom_desktop.desktop.pages.record_deeds import RecordDeeds
from khoktoom_desktop.desktop.pages.record_form import RecordForm
from khoktoom_desktop.desktop.widgets.register_table import RegisterTable
from khoktoom_desktop.desktop.words import tr
from khoktoom_desktop.services import copies

if TYPE_CHECKING:
    from khoktoom_desktop.storage.record import Record


class ShownRecord(QObject):
    """Keep the form in step with the row that is chosen in the list, which keeps its row while the form is not left.

    ``changed`` when the form shows another record, or the same one as it was read anew.
    """

    changed = Signal()

    def __init__(self, table: RegisterTable, form: RecordForm, deeds: RecordDeeds, parent: QObject) -> None:
        super().__init__(parent)
        self._table, self._form, self._deeds = table, form, deeds
        self._model: RecordTable = table.model
        table.chosen.connect(self._choose)
        table.opened.connect(form.focus_first)

    @property
    def new(self) -> bool:
        """Tell whether the form shows a record that is not in the file yet."""
        return self._form.is_new and not self._form.isHidden()

    @property
    def uid(self) -> str | None:
        """Return which record of the file the form shows."""
        return None if self._form.is_new or self._form.isHidden() else self._form.binding.shown.uid

    def begin(self, record: "Record") -> None:
        """Show a record that is not in the file yet."""
        self._table.choose(-1, quiet=True)
        self._deeds.changing(None)
        self._form.show()
        self._form.show_record(record, new=True)
        self._form.focus_first()
        self.changed.emit()

    def show(self, record: "Record") -> None:
        """Show a record of the file."""
        self._deeds.changing(record)
        self._form.show()
        self._form.show_record(record)
        self.changed.emit()

    def show_row(self, row: int) -> None:
        """Show the record of a row, or no form where there is none."""
        record = self._model.record(row) if row >= 0 else None
        if record is not None:
            self.show(record)
        else:
            self._form.hide()

    def settle(self, uid: str | None, before: int, *, moved: bool) -> None:
        """Go on with the same record after the rows were read anew; other rows (``moved``) begin with the first.

        ``before`` is the row that the record had. What is typed stays.
        """
        row = self._model.find(uid, max(before, 0)) if uid else -1
        if row >= 0:
            self._table.choose(row, quiet=True)
            if not self._form.dirty:
                self.show_row(row)
        elif not self._form.dirty and not self.new:
            latest = self._deeds.latest(uid) if uid and not moved else None
            self._table.choose(-1 if latest is not None or not self._model.rowCount() else 0, quiet=True)
            if latest is not None:
                self.show(latest)
            else:
                self.show_row(0)

    def conflict(self, text: str) -> None:
        """Say that somebody else was faster, and offer both: theirs, or what is typed."""
        latest = self._deeds.latest(self._form.binding.shown.uid or "")
        if latest is None:
            self._form.gone(tr("{text} รายการนี้ถูกลบไปแล้ว บันทึกเป็นรายการใหม่ได้").format(text=text), self._keep_as_new)
            return

        def keep_mine() -> None:
            self._deeds.changing(latest)
            self._form.rebase(latest)

        self._form.conflict(text, lambda: self.show(latest), keep_mine)

    def _keep_as_new(self) -> None:
        mine = self._form.binding.drafts()
        self.begin(copies.duplicate(self._form.binding.shown))
        self._form.binding.restore(mine)

    def _choose(self, row: int) -> None:
        if not self._form.leaving():
            shown = self._form.binding.shown.uid
            self._table.choose(self._model.row_of(shown) if shown and not self._form.is_new else -1, quiet=True)
            return
        self.show_row(row)
