"""The history of one record: when, who, and each changed field before and after."""

import json
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Protocol

from PySide6.QtWidgets import QDialog, QHeaderView, QTreeWidgetItem, QWidget

from khoktoom_desktop.desktop.clock import BANGKOK
from khoktoom_desktop.desktop.forms.ui_history import Ui_History
from khoktoom_desktop.desktop.help import help_key
from khoktoom_desktop.desktop.theme import TARGET
from khoktoom_desktop.desktop.words import mark, tr
from khoktoom_desktop.domain.cell import write_cell
from khoktoom_desktop.domain.column import Column, Lookups
from khoktoom_desktop.domain.period import BUDDHIST_ERA, SHORT_MONTHS

_WORDS = {
    "insert": mark("เพิ่มรายการ"),
    "update": mark("แก้ไข"),
    "delete": mark("ลบถาวร"),
    "bin": mark("ลบ (อยู่ในถังขยะ)"),
    "unbin": mark("นำกลับจากถังขยะ"),
    "distinct": mark("ยืนยันว่าไม่ซ้ำกับอีกรายการ"),
    "not-distinct": mark("เลิกยืนยันว่าไม่ซ้ำกับอีกรายการ"),
}


class Change(Protocol):
    """One change: when (with its zone), by whom, what, and canonical JSON of the facts before and after."""

    @property
    def at(self) -> datetime:
        """Return when."""

    @property
    def actor(self) -> str:
        """Return who."""

    @property
    def action(self) -> str:
        """Return ``insert``, ``update``, ``delete``, ``bin`` or ``unbin``."""

    @property
    def before(self) -> str | None:
        """Return the changed facts before."""

    @property
    def after(self) -> str | None:
        """Return the changed facts after."""


class HistoryDialog(QDialog):
    """List the changes of a record, the newest first and open.

    ``values`` makes values of the record's fields from facts as the history keeps them.
    """

    def __init__(
        self,
        title: str,
        changes: Sequence[Change],
        columns: Sequence[Column],
        lookups: Lookups,
        parent: QWidget | None = None,
        *,
        values: Callable[[dict[str, object]], Mapping[str, object]],
    ) -> None:
        super().__init__(parent)
        self._values = values
        self._columns = {column.field: column for column in columns}
        self._lookups = lookups
        self.ui = Ui_History()
        self.ui.setupUi(self)
        help_key(self, "backup")
        self.ui.headline.setText(title)
        self.ui.close_button.clicked.connect(self.accept)
        self.ui.changes.setAccessibleName(self.windowTitle())
        self.ui.changes.setStyleSheet(f"QTreeView::item {{ min-height: {TARGET}px; }}")
        header = self.ui.changes.header()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        for change in reversed(changes):
            self.ui.changes.addTopLevelItem(self._item(change))
        if (newest := self.ui.changes.topLevelItem(0)) is not None:
            newest.setExpanded(True)

    def _item(self, change: Change) -> QTreeWidgetItem:
        item = QTreeWidgetItem(
            [
                moment_words(change.at),
                change.actor,
                tr(_WORDS[change.action]) if change.action in _WORDS else change.action,
            ]
        )
        before, after = self._facts(change.before), self._facts(change.after)
        for field in self._columns:
            if field in before or field in after:
                texts = [self._write(field, before.get(field)), self._write(field, after.get(field))]
                item.addChild(QTreeWidgetItem([tr(self._columns[field].title), *texts]))
        return item

    def _write(self, field: str, value: object) -> str:
        return write_cell(self._columns[field], value, self._lookups)

    def _facts(self, text: str | None) -> Mapping[str, object]:
        found = json.loads(text) if text else {}
        return self._values({name: fact for name, fact in found.items() if name in self._columns})


def moment_words(at: datetime) -> str:
    """Write a moment in the office's own time, such as ``2 พ.ค. 2569 10:42``."""
    here = at.astimezone(BANGKOK)
    return f"{here.day} {tr(SHORT_MONTHS[here.month - 1])} {here.year + BUDDHIST_ERA} {here:%H:%M}"
