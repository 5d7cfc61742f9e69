"""A date typed freely in any written form of a Buddhist date, echoed as it is understood."""

from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QIcon, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from khoktoom_desktop.desktop.widgets.month_grid import MonthGrid
from khoktoom_desktop.desktop.widgets.reading_edit import ReadingEdit
from khoktoom_desktop.desktop.words import day_words, mark, tr
from khoktoom_desktop.domain.period import BUDDHIST_ERA, SHORT_MONTHS, fiscal_quarter, fiscal_year
from khoktoom_desktop.thai.dates import month_year, read_date, read_day_or_month, short_month, weekday_short

_TODAY_KEYS = ("t", "T", "ะ")
_PLUS, _MINUS = ("+",), ("-", "\u2212")


def echo_of(day: date) -> str:
    """Write ``ส. 2 พ.ค. 2569 · ไตรมาส 3``."""
    month = tr(SHORT_MONTHS[day.month - 1])
    return tr("{weekday} {day} {month} {year} · ไตรมาส {quarter}").format(
        weekday=tr(weekday_short(day)),
        day=day.day,
        month=month,
        year=day.year + BUDDHIST_ERA,
        quarter=fiscal_quarter(day),
    )


def written(day: date) -> str:
    """Write ``2 พ.ค. 2569``, the usual form in a field."""
    return f"{day.day} {SHORT_MONTHS[day.month - 1]} {day.year + BUDDHIST_ERA}"


def month_later(day: date, months: int) -> date:
    """Return the same day some months later, the last of the month where it has no such day."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


class ThaiDateEdit(ReadingEdit):
    """Edit a ``date``; ``+``/``-`` a day, PgUp/PgDn a month, ``t`` today, F4 the month grid in พ.ศ.

    ``+`` and ``-`` act only on a text that already is a date, so that ``2-5-69`` can be typed. The form's
    property ``ofMonth`` makes it a field for a month: ``พ.ค. 69`` is read too, and kept as its first day.
    """

    told_keys = (
        ("F4", mark("เปิดปฏิทิน พ.ศ. ในช่องวันที่")),
        ("+ −", mark("วันถัดไป วันก่อนหน้า ในช่องวันที่")),
        ("PgUp PgDn", mark("เดือนก่อนหน้า เดือนถัดไป ในช่องวันที่")),
        ("T", mark("วันนี้ ในช่องวันที่")),
    )

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.today: Callable[[], date] = date.today
        self._grid: MonthGrid | None = None
        self._calendar = QAction(self)
        self._calendar.setToolTip(tr("ปฏิทิน พ.ศ. (F4)"))
        self._calendar.triggered.connect(self.show_grid)
        self.setAccessibleDescription(tr("พิมพ์วันที่เป็น พ.ศ. ได้ทุกแบบ ปุ่มบวกลบเลื่อนวัน F4 เปิดปฏิทิน"))

    def set_icon(self, icon: QIcon) -> None:
        """Show a calendar button inside the field, with an icon in the theme's colour."""
        self._calendar.setIcon(icon)
        if self._calendar not in self.actions():
            self.addAction(self._calendar, QLineEdit.ActionPosition.TrailingPosition)

    def read(self, text: str) -> date:
        """Read a date in any written form."""
        return read_day_or_month(text).replace(day=1) if self.property("ofMonth") else read_date(text)

    def write(self, value: date) -> str:
        """Write ``2 พ.ค. 2569``, or ``พ.ค. 2569`` for a month."""
        return short_month(value) if self.property("ofMonth") and value.day == 1 else written(value)

    def describe(self, value: date) -> str:
        """Write the day with its weekday, or the month, and the fiscal quarter."""
        if self.property("ofMonth"):
            return tr("{month} · ไตรมาส {quarter} ปีงบประมาณ {year}").format(
                month=day_words(month_year(value)), quarter=fiscal_quarter(value), year=fiscal_year(value)
            )
        return echo_of(value)

    def takes(self, event: QKeyEvent) -> bool:
        """Tell whether a key moves the day; marks that may belong to a date being typed do not."""
        if event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier):
            return event.key() == Qt.Key.Key_Semicolon and not event.modifiers() & Qt.KeyboardModifier.AltModifier
        if event.key() in (Qt.Key.Key_F4, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown) or event.text() in _TODAY_KEYS:
            return True
        return event.text() in _PLUS + _MINUS and self.value() is not None

    def act(self, event: QKeyEvent) -> None:
        """Move the day, or open the month grid."""
        day = self.value() or self.today()
        if event.key() == Qt.Key.Key_F4:
            self.show_grid()
        elif event.key() == Qt.Key.Key_Semicolon or event.text() in _TODAY_KEYS:
            self.put(self.today())
        elif event.key() in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self._move(month_later(day, -1 if event.key() == Qt.Key.Key_PageUp else 1))
        else:
            self._move(day + timedelta(days=1 if event.text() in _PLUS else -1))

    def show_grid(self) -> None:
        """Open the month grid under the field."""
        self._grid = MonthGrid(self.value() or self.today(), self.today(), self)
        self._grid.chosen.connect(self._choose)
        corner = self.mapToGlobal(QPoint(0, self.height() + 4))
        screen = self.screen().availableGeometry()
        size = self._grid.sizeHint()
        if corner.y() + size.height() > screen.bottom():
            corner = self.mapToGlobal(QPoint(0, -size.height() - 4))
        corner.setX(max(screen.left(), min(corner.x(), screen.right() - size.width())))
        self._grid.move(corner)
        self._grid.show()
        self._grid.setFocus()

    def _choose(self, day: date) -> None:
        self.put(day)
        self.setFocus(Qt.FocusReason.PopupFocusReason)
        self.selectAll()

    def _move(self, day: date) -> None:
        if 2400 <= day.year + BUDDHIST_ERA <= 2700:
            self.put(day)
