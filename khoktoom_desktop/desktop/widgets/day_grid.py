"""A month as a calendar of fields, one per day; Enter goes to the next day."""

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from khoktoom_desktop.desktop.theme import GAP
from khoktoom_desktop.desktop.widgets.count_edit import CountEdit
from khoktoom_desktop.desktop.words import day_words, mark, say, tr
from khoktoom_desktop.thai.dates import short_date, weekday_short

_WEEKDAYS = (mark("อา."), mark("จ."), mark("อ."), mark("พ."), mark("พฤ."), mark("ศ."), mark("ส."))


class DayGrid(QWidget):
    """Edit one count per day of a month; an empty field is a day that was not entered."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fields: dict[date, CountEdit] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(GAP)
        self._grid.setVerticalSpacing(4)
        for column, name in enumerate(_WEEKDAYS):
            label = QLabel(tr(name), self)
            label.setProperty("look", "caption")
            label.setAlignment(Qt.AlignmentFlag.AlignRight)
            self._grid.addWidget(label, 0, column)

    def show_days(self, days: Mapping[date, int | None]) -> None:
        """Show the days of one month with their counts."""
        for day, count in days.items():
            first = min(days)
            column = (day.weekday() + 1) % 7
            row = 1 + (day.day - 1 + (first.weekday() + 1) % 7) // 7
            self._add(day, count, row, column)

    def counts(self) -> dict[date, int | None]:
        """Return what is entered, ``None`` for an empty day."""
        return {day: field.value() for day, field in self.fields.items()}

    def problem(self) -> str:
        """Return why the first field that cannot be read cannot be."""
        for day, field in self.fields.items():
            found = field.problem()
            if found is not None:
                return tr("วันที่ {day}: {found}").format(day=day_words(short_date(day)), found=say(found))
        return ""

    def set_read_only(self, read_only: bool) -> None:
        """Show the days without letting them be changed."""
        for field in self.fields.values():
            field.setReadOnly(read_only)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go to the next day with Enter, to the week above or below with the arrows."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            fields = list(self.fields.values())
            steps = {Qt.Key.Key_Return: 1, Qt.Key.Key_Enter: 1, Qt.Key.Key_Down: 7, Qt.Key.Key_Up: -7}
            step = steps.get(Qt.Key(event.key())) if event.modifiers() in _PLAIN else None
            if step is not None and isinstance(watched, CountEdit):
                place = fields.index(watched) + step
                if 0 <= place < len(fields):
                    fields[place].setFocus(Qt.FocusReason.TabFocusReason)
                return True
        return False

    def _add(self, day: date, count: int | None, row: int, column: int) -> None:
        place = QWidget(self)
        box = QVBoxLayout(place)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(0)
        label = QLabel(str(day.day), place)
        label.setProperty("look", "note")
        label.setAlignment(Qt.AlignmentFlag.AlignRight)
        field = CountEdit(place)
        field.setProperty("grouped", True)
        field.set_value(count)
        field.setAccessibleName(f"{tr(weekday_short(day))} {day_words(short_date(day))}")
        field.changed.connect(self._tell)
        field.installEventFilter(self)
        box.addWidget(label)
        box.addWidget(field)
        self._grid.addWidget(place, row, column)
        self.fields[day] = field

    def _tell(self) -> None:
        for field in self.fields.values():
            state = "error" if field.problem() is not None else ""
            if (field.property("problem") or "") != state:
                field.setProperty("problem", state)
                field.style().unpolish(field)
                field.style().polish(field)
        self.changed.emit()


_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
