"""A month in พ.ศ. to choose a day from, by mouse or keys."""

from calendar import Calendar
from datetime import date, timedelta

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QFrame, QWidget

from khoktoom_desktop.desktop.words import mark, tr
from khoktoom_desktop.domain.period import BUDDHIST_ERA, MONTHS

CELL = 36
EDGE = 12
HEAD = 40
_WEEKDAYS = (mark("อา."), mark("จ."), mark("อ."), mark("พ."), mark("พฤ."), mark("ศ."), mark("ส."))


class MonthGrid(QFrame):
    """Show six weeks from a Sunday; emits ``chosen(day)`` on a click or Enter and closes.

    Arrows move by days and weeks, PgUp/PgDn by months, Home to today; Esc closes without choosing.
    """

    chosen = Signal(object)

    def __init__(self, day: date, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("monthGrid")
        self.setMouseTracking(True)
        self.setAccessibleName(tr("ปฏิทิน พ.ศ."))
        self._today = today
        self._day = day
        self._hovered: date | None = None
        self.resize(self.sizeHint())

    @property
    def day(self) -> date:
        """Return the day under the cursor."""
        return self._day

    @property
    def heading(self) -> str:
        """Return the name of the shown month, such as ``พฤษภาคม 2569``."""
        return f"{tr(MONTHS[self._day.month - 1])} {self._day.year + BUDDHIST_ERA}"

    def sizeHint(self) -> QSize:
        """Return room for a heading, the weekdays and six weeks."""
        return QSize(7 * CELL + 2 * EDGE, HEAD + 7 * CELL + 2 * EDGE)

    def days(self) -> list[date]:
        """Return the 42 days shown."""
        first = next(Calendar(6).itermonthdates(self._day.year, self._day.month))
        return [first + timedelta(days=number) for number in range(42)]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the cursor, choose or close."""
        steps = {
            Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -7, Qt.Key.Key_Down: 7,
        }  # fmt: skip
        if event.key() in steps:
            self._show(self._day + timedelta(days=steps[Qt.Key(event.key())]))
        elif event.key() in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self._turn(-1 if event.key() == Qt.Key.Key_PageUp else 1)
        elif event.key() == Qt.Key.Key_Home:
            self._show(self._today)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._choose(self._day)
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Mark the day under the mouse."""
        hovered = self._day_at(event.position().toPoint().x(), event.position().toPoint().y())
        if hovered != self._hovered:
            self._hovered = hovered
            self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Turn the month, or let a click outside close the grid."""
        place = event.position().toPoint()
        if not self.rect().contains(place):
            super().mousePressEvent(event)
        elif place.y() < EDGE + HEAD:
            if place.x() < EDGE + CELL:
                self._turn(-1)
            elif place.x() > self.width() - EDGE - CELL:
                self._turn(1)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose the clicked day."""
        place = event.position().toPoint()
        day = self._day_at(place.x(), place.y())
        if day is not None:
            self._choose(day)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Turn the months."""
        self._turn(-1 if event.angleDelta().y() > 0 else 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw heading, weekdays and days in the palette's colours."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette = self.palette()
        painter.fillRect(self.rect(), palette.base())
        painter.setPen(QPen(palette.mid().color(), 1))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        text, quiet = palette.text().color(), palette.placeholderText().color()
        self._draw_heading(painter, text)
        painter.setPen(quiet)
        for column, name in enumerate(_WEEKDAYS):
            painter.drawText(self._cell(-1, column), Qt.AlignmentFlag.AlignCenter, tr(name))
        for number, day in enumerate(self.days()):
            self._draw_day(painter, day, self._cell(number // 7, number % 7), text, quiet)

    def _draw_heading(self, painter: QPainter, text: QColor) -> None:
        painter.setPen(text)
        font = painter.font()
        bold = self.font()
        bold.setWeight(bold.Weight.DemiBold)
        painter.setFont(bold)
        painter.drawText(QRect(EDGE, EDGE, 7 * CELL, HEAD), Qt.AlignmentFlag.AlignCenter, self.heading)
        painter.setFont(font)
        painter.setPen(QPen(text, 1.6))
        for left, direction in ((EDGE + CELL // 2, -1), (EDGE + 7 * CELL - CELL // 2, 1)):
            middle = EDGE + HEAD // 2
            painter.drawLine(left - 2 * direction, middle - 5, left + 3 * direction, middle)
            painter.drawLine(left + 3 * direction, middle, left - 2 * direction, middle + 5)

    def _draw_day(self, painter: QPainter, day: date, cell: QRect, text: QColor, quiet: QColor) -> None:
        palette = self.palette()
        plate = cell.adjusted(2, 2, -2, -2)
        painter.setPen(Qt.PenStyle.NoPen)
        if day == self._day:
            painter.setBrush(palette.highlight())
            painter.drawRoundedRect(plate, 6, 6)
        elif day == self._hovered:
            painter.setBrush(palette.alternateBase())
            painter.drawRoundedRect(plate, 6, 6)
        if day == self._today:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(palette.highlight().color(), 1.5))
            painter.drawRoundedRect(plate, 6, 6)
        inside = day.month == self._day.month
        painter.setPen(palette.highlightedText().color() if day == self._day else text if inside else quiet)
        painter.drawText(cell, Qt.AlignmentFlag.AlignCenter, str(day.day))

    def _cell(self, week: int, column: int) -> QRect:
        return QRect(EDGE + column * CELL, EDGE + HEAD + (week + 1) * CELL, CELL, CELL)

    def _day_at(self, x: int, y: int) -> date | None:
        column, week = (x - EDGE) // CELL, (y - EDGE - HEAD) // CELL - 1
        return self.days()[week * 7 + column] if 0 <= column < 7 and 0 <= week < 6 else None

    def _turn(self, months: int) -> None:
        year, month = divmod(self._day.year * 12 + self._day.month - 1 + months, 12)
        first = date(year, month + 1, 1)
        last = (first.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)
        self._show(first.replace(day=min(self._day.day, last.day)))

    def _show(self, day: date) -> None:
        if 2400 <= day.year + BUDDHIST_ERA <= 2700:
            self._day = day
            self._hovered = None
            self.setAccessibleDescription(f"{day.day} {self.heading}")
            self.update()

    def _choose(self, day: date) -> None:
        self.chosen.emit(day)
        self.close()
