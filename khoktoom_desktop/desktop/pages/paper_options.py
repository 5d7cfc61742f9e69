"""What is chosen for a paper: period, date, digits, size, record, tax IDs, draft, where the paper takes them."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QComboBox

from khoktoom_desktop.desktop.forms.ui_papers_page import Ui_PapersPage
from khoktoom_desktop.desktop.pages.paper_periods import first_choice, periods_for, short_title
from khoktoom_desktop.desktop.words import mark, tr
from khoktoom_desktop.domain.period import ALL_RECORDS, Period
from khoktoom_desktop.publications.paper_kind import PaperKind

if TYPE_CHECKING:
    from khoktoom_desktop.services.papers import PrintOptions

DIGITS = ((mark("ตามแบบเอกสาร"), None), (mark("เลขไทย ๑๒๓"), True), (mark("เลขอารบิก 123"), False))
SIZES = ("A4", "A3", "A5")


class PaperOptions(QObject):
    """Fill the options' widgets for a paper and read them back; ``changed`` after a person's choice."""

    changed = Signal()

    def __init__(self, ui: Ui_PapersPage, parent: QObject) -> None:
        super().__init__(parent)
        self._ui, self._quiet = ui, False
        self.paper: PaperKind | None = None
        for words, value in DIGITS:
            ui.digits.addItem(tr(words), value)
        for size in SIZES:
            ui.size.addItem(size, size)
        for combo in (ui.period, ui.digits, ui.size, ui.record):
            combo.currentIndexChanged.connect(self._say)
        for flag in (ui.tax_ids, ui.draft):
            flag.toggled.connect(self._say)
        ui.day.changed.connect(self._say)

    def show_paper(self, paper: PaperKind, chosen: Period, today: date, records: Sequence[tuple[str, str]]) -> None:
        """Show what a paper takes; ``records`` are uid and words of what it may be printed of."""
        self._quiet = True
        same = self.paper is paper
        self.paper = paper
        ui = self._ui
        _fill(ui.period, [(short_title(each), each) for each in periods_for(paper, chosen)])
        _select(ui.period, first_choice(paper, chosen, today))
        kept = ui.record.currentData() if same else None
        whole: list[tuple[str, object]] = [(tr(paper.whole), None)] if paper.whole else []
        _fill(ui.record, [*whole, *((words, uid) for uid, words in records)])
        _select(ui.record, kept)
        if ui.day.value() is None:
            ui.day.set_value(today)
        ui.period_field.setVisible(bool(paper.periods))
        ui.record_field.setVisible("record" in paper.options)
        ui.digits_field.setVisible("digits" in paper.options)
        ui.size_field.setVisible("size" in paper.options)
        ui.tax_ids.setVisible("tax-ids" in paper.options)
        self._quiet = False

    def choose(self, *, period: Period | None = None, record: str | None = None) -> None:
        """Choose a period or a record, as when another page leads here."""
        self._quiet = True
        if period is not None:
            _select(self._ui.period, period)
        if record is not None:
            _select(self._ui.record, record)
        self._quiet = False

    def options(self) -> "PrintOptions | None":
        """Return the choices; ``None`` while the record is not chosen or the date cannot be read."""
        # Imported here: the services bring the store, which the window does not need to be painted.
        from khoktoom_desktop.services.papers import PrintOptions

        ui, paper = self._ui, self.paper
        if paper is None or ui.day.problem() is not None or (paper.of_one_record and not ui.record.currentData()):
            return None
        chosen = PrintOptions(day=ui.day.value(), draft=ui.draft.isChecked())
        if paper.periods:
            chosen = replace(chosen, period=ui.period.currentData() or ALL_RECORDS)
        if "record" in paper.options:
            chosen = replace(chosen, record=ui.record.currentData())
        if "digits" in paper.options:
            chosen = replace(chosen, digits=ui.digits.currentData())
        if "size" in paper.options:
            chosen = replace(chosen, size=ui.size.currentData())
        return replace(chosen, tax_ids="tax-ids" in paper.options and ui.tax_ids.isChecked())

    def _say(self) -> None:
        if not self._quiet:
            self.changed.emit()


def _fill(combo: QComboBox, entries: Sequence[tuple[str, object]]) -> None:
    combo.clear()
    for words, value in entries:
        combo.addItem(words, value)


def _select(combo: QComboBox, value: object) -> None:
    """Select the entry of a value; Qt's own find compares identity for Python objects."""
    at = next((row for row in range(combo.count()) if combo.itemData(row) == value), 0 if combo.count() else -1)
    combo.setCurrentIndex(at)
