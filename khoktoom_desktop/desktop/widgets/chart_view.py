"""A chart on the screen, drawn from the same description as on paper."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from khoktoom_desktop.desktop.theme import GAP, NOTE, Theme, font
from khoktoom_desktop.desktop.words import tr
from khoktoom_desktop.domain.chart import Chart, ChartKind
from khoktoom_desktop.domain.money import write_count

TICKS = 4
NICE = (1.0, 2.0, 2.5, 5.0, 10.0)


@dataclass(frozen=True)
class Scale:
    """The axis of values: how high it is, and where its lines are."""

    top: float
    step: float


def scale_for(largest: float) -> Scale:
    """Return an axis of about four round steps that holds the largest value."""
    if largest <= 0:
        return Scale(float(TICKS), 1.0)
    rough = largest / TICKS
    power = 1.0
    while power * 10 <= rough:
        power *= 10
    while power > rough:
        power /= 10
    step = max(next(power * nice for nice in NICE if power * nice >= rough), 1.0 if largest >= TICKS else 0.0)
    count = int(-(-largest // step))
    return Scale(step * count, step)


class ChartView(QWidget):
    """Draw a chart with its title, which says the finding; the alternative text is for screen readers."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.chart: Chart | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(180)
        theme.changed.connect(self.update)

    def show_chart(self, chart: Chart) -> None:
        """Show another chart."""
        self.chart = chart
        self.setAccessibleName(chart.title)
        self.setAccessibleDescription(chart.alternative)
        self.setToolTip(chart.alternative)
        self.update()

    def sizeHint(self) -> QSize:
        """Return the usual size."""
        return QSize(480, 200)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw lines, columns or points, labels and the key."""
        chart = self.chart
        if chart is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(font(NOTE, tabular=True))
        values = [value for series in chart.series for value in series.values if value is not None]
        if not values:
            painter.setPen(QColor(self._theme.colours.quiet))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, tr("ยังไม่มีข้อมูล"))
            painter.end()
            return
        scale = scale_for(max(values))
        metrics = QFontMetricsF(painter.font())
        left = metrics.horizontalAdvance(_number(scale.top)) + GAP
        top = self._key(painter, chart, metrics)
        area = QRectF(left, top, self.width() - left, self.height() - top - metrics.height() - GAP)
        self._grid(painter, area, scale, metrics)
        self._labels(painter, area, chart, metrics)
        if chart.kind is ChartKind.LINE:
            self._lines(painter, area, chart, scale)
        else:
            self._columns(painter, area, chart, scale)
        painter.end()

    def _colour(self, number: int) -> QColor:
        colours = self._theme.colours
        return QColor((colours.accent, colours.second)[number % 2])

    def _key(self, painter: QPainter, chart: Chart, metrics: QFontMetricsF) -> float:
        """Draw unit and names of the series; returns how far down they reach."""
        painter.setPen(QColor(self._theme.colours.quiet))
        line = metrics.height() + 4
        if chart.unit:
            painter.drawText(QPointF(0, metrics.ascent()), chart.unit)
        if len(chart.series) > 1:
            right = float(self.width())
            for number, series in reversed(list(enumerate(chart.series))):
                right -= metrics.horizontalAdvance(series.name)
                painter.setPen(QColor(self._theme.colours.text))
                painter.drawText(QPointF(right, metrics.ascent()), series.name)
                right -= 16
                painter.fillRect(QRectF(right, metrics.ascent() - 9, 10, 10), self._colour(number))
                right -= 2 * GAP
        return line + GAP

    def _grid(self, painter: QPainter, area: QRectF, scale: Scale, metrics: QFontMetricsF) -> None:
        steps = round(scale.top / scale.step)
        for number in range(steps + 1):
            y = area.bottom() - area.height() * number / steps
            painter.setPen(QPen(QColor(self._theme.colours.line), 1))
            painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
            painter.setPen(QColor(self._theme.colours.quiet))
            box = QRectF(0, y - metrics.height() / 2, area.left() - GAP, metrics.height())
            right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(box, right, _number(number * scale.step))

    def _labels(self, painter: QPainter, area: QRectF, chart: Chart, metrics: QFontMetricsF) -> None:
        painter.setPen(QColor(self._theme.colours.quiet))
        slot = area.width() / max(1, len(chart.labels))
        for number, label in enumerate(chart.labels):
            box = QRectF(area.left() + slot * number, area.bottom() + 4, slot, metrics.height() + 4)
            text = metrics.elidedText(label, Qt.TextElideMode.ElideRight, slot)
            painter.drawText(box, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, text)

    def _columns(self, painter: QPainter, area: QRectF, chart: Chart, scale: Scale) -> None:
        slot = area.width() / max(1, len(chart.labels))
        width = min(28.0, slot * 0.7 / max(1, len(chart.series)))
        painter.setPen(Qt.PenStyle.NoPen)
        for number, series in enumerate(chart.series):
            painter.setBrush(self._colour(number))
            for place, value in enumerate(series.values):
                if value is None:
                    continue
                height = area.height() * value / scale.top
                centre = area.left() + slot * (place + 0.5)
                x = centre + width * (number - len(chart.series) / 2)
                painter.drawRect(QRectF(x + 1, area.bottom() - height, width - 2, height))

    def _lines(self, painter: QPainter, area: QRectF, chart: Chart, scale: Scale) -> None:
        slot = area.width() / max(1, len(chart.labels))
        for number, series in enumerate(chart.series):
            painter.setPen(QPen(self._colour(number), 2))
            before: QPointF | None = None
            for place, value in enumerate(series.values):
                if value is None:
                    before = None
                    continue
                point = QPointF(area.left() + slot * (place + 0.5), area.bottom() - area.height() * value / scale.top)
                if before is not None:
                    painter.drawLine(before, point)
                painter.drawEllipse(point, 3, 3)
                before = point


def _number(value: float) -> str:
    if value >= 1_000_000:
        return tr("{number:g} ล้าน").format(number=value / 1000000)
    return write_count(round(value)) if value == round(value) else f"{value:g}"
