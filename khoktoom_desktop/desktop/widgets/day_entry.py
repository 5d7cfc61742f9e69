"""The dialog for a month that is kept by days."""

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget

from khoktoom_desktop.desktop.forms.ui_day_entry import Ui_DayEntry
from khoktoom_desktop.desktop.help import help_key
from khoktoom_desktop.desktop.theme import Theme
from khoktoom_desktop.desktop.widgets.room import give_room
from khoktoom_desktop.desktop.words import day_words, tr
from khoktoom_desktop.domain.money import write_count
from khoktoom_desktop.services.year_grid import MonthByDays
from khoktoom_desktop.thai.dates import month_year


class DayEntryDialog(QDialog):
    """Show a month by days; after ``accept`` read ``changed_days``, ``closed`` and ``replaces``."""

    def __init__(
        self, month: MonthByDays, unit: str, theme: Theme, parent: QWidget | None = None, *, read_only: bool = False
    ) -> None:
        super().__init__(parent)
        self._month, self._unit = month, unit
        self.ui = Ui_DayEntry()
        self.ui.setupUi(self)
        help_key(self, "service-statistics")
        self.ui.headline.setText(f"{month.service} · {day_words(month_year(month.month))}")
        self.ui.note.setText(self._note())
        self.ui.days.take_theme(theme)
        self.ui.days.show_days(dict(month.days))
        self.ui.days.set_read_only(read_only)
        self.ui.closed.setChecked(month.closed)
        self.ui.closed.setEnabled(not read_only)
        self.ui.keep.setText(tr("แทนที่ด้วยยอดรายวัน") if self.replaces else tr("บันทึก"))
        self.ui.keep.setVisible(not read_only)
        self.ui.cancel.clicked.connect(self.reject)
        self.ui.keep.clicked.connect(self.accept)
        self.ui.days.changed.connect(self._say)
        self._say()
        content = give_room(self)
        self.resize(self.width(), content.minimumSizeHint().height())
        self.ui.days.view.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def replaces(self) -> bool:
        """Tell whether the month has a count of its whole, which the days take the place of."""
        return self._month.whole is not None

    @property
    def closed(self) -> bool:
        """Tell whether the month is marked as complete."""
        return bool(self.ui.closed.isChecked())

    def changed_days(self) -> Mapping[date, int | None]:
        """Return the days whose count was changed."""
        before = dict(self._month.days)
        return {day: count for day, count in self.ui.days.counts().items() if count != before[day]}

    def accept(self) -> None:
        """Close only when every day can be read."""
        self.ui.days.view.end_typing()
        if not self.ui.days.problem():
            super().accept()

    def _note(self) -> str:
        if self._month.whole is not None:
            whole = write_count(self._month.whole)
            return tr("เดือนนี้มียอดทั้งเดือน {whole} {unit} ถ้าบันทึกรายวัน ยอดนั้นจะถูกแทนที่").format(whole=whole, unit=self._unit)
        return tr("กด Enter เพื่อไปวันถัดไป วันที่ว่างคือยังไม่ได้กรอก ถ้าไม่มีผู้มารับบริการให้กรอก 0")

    def _say(self) -> None:
        counts = [count for count in self.ui.days.counts().values() if count is not None]
        self.ui.total.setText(
            tr("รวม {count} {unit}").format(count=write_count(sum(counts)), unit=self._unit)
            if counts
            else tr("ยังไม่ได้กรอก")
        )
        problem = self.ui.days.problem()
        self.ui.problem.setText(problem)
        self.ui.keep.setEnabled(not problem)
