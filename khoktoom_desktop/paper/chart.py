"""A chart in the paper's own type: columns, bars or a line, with its finding as the title."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import NamedTuple

from khoktoom_desktop.domain.chart import Chart, ChartKind
from khoktoom_desktop.paper.blocks import Picture, Setting
from khoktoom_desktop.paper.canvas import BLACK, MILLIMETRE, Colour, Sheet
from khoktoom_desktop.paper.flow import Strip
from khoktoom_desktop.paper.lines import Line, break_lines, natural_width
from khoktoom_desktop.paper.outline import Point, Stroke
from khoktoom_desktop.paper.scale import mark_text, scale_marks, value_text
from khoktoom_desktop.paper.shapes import Drawn, Filled, Letters, Shape, draw_shape
from khoktoom_desktop.paper.tags import Tag, text_tag
from khoktoom_desktop.paper.typecase import LEADING, TypeCase

ACCENT: Colour = (0.059, 0.431, 0.431)
SECOND: Colour = (0.729, 0.769, 0.792)
GRID: Colour = (0.87, 0.88, 0.90)
QUIET: Colour = (0.30, 0.34, 0.38)
TITLE_SIZE, LABEL_SIZE = 16.0, 13.0
_LABEL_LEADING = LABEL_SIZE * LEADING
_GROUP_SHARE, _BAR_LABEL_SHARE = 0.66, 0.34


class Area(NamedTuple):
    """Where values stand, in points."""

    left: float
    bottom: float
    right: float
    top: float


@dataclass(kw_only=True)
class ChartStrip(Strip):
    """A chart as wide as the column."""

    case: TypeCase
    chart: Chart
    width: float
    title: tuple[Line, ...]
    tag: Tag

    def draw(self, sheet: Sheet, left: float, top: float) -> None:
        """Draw title, legend, scale and values."""
        down = self.case.ascent(TITLE_SIZE, TITLE_SIZE * LEADING)
        sheet.mark(self.tag)
        for i, line in enumerate(self.title):
            sheet.set_line(line, left, top - down - i * TITLE_SIZE * LEADING)
        head = top - len(self.title) * TITLE_SIZE * LEADING - 1.0 * MILLIMETRE
        area = Area(left, top - self.height, left + self.width, head)
        with sheet.figure(in_words(self.chart), area):
            draw_figure(partial(draw_shape, sheet), self.case, self.chart, area)


def draw_figure(draw: Callable[[Shape], None], case: TypeCase, chart: Chart, area: Area) -> None:
    """Draw all of a chart but its title, shape after shape."""
    pen = _Pen(draw, case)
    area = area._replace(top=_legend(pen, chart, area.left, area.right, area.top))
    if chart.kind is ChartKind.BARS:
        _draw_bars(pen, chart, area)
    else:
        _draw_upright(pen, chart, area, scale_marks(_values(chart)))


def chart_strip(case: TypeCase, picture: Picture, width: float) -> Strip:
    """Return a chart as high as the picture says."""
    title = tuple(break_lines(case, case.plain(picture.chart.title, TITLE_SIZE, True), width))
    return ChartStrip(
        height=picture.height * MILLIMETRE, case=case, chart=picture.chart, width=width, title=title, tag=text_tag()
    )


class _Pen(NamedTuple):
    """Draw a chart's text and paths as shapes."""

    draw: Callable[[Shape], None]
    case: TypeCase

    def width(self, text: str) -> float:
        return natural_width([self.case.whole(text, LABEL_SIZE)])

    def text(self, text: str, x: float, baseline: float, setting: Setting, colour: Colour = QUIET) -> None:
        """Draw a short text left of, around or right of a point."""
        width = self.width(text)
        (line,) = break_lines(self.case, [self.case.whole(text, LABEL_SIZE)], width + 1)
        shift = {Setting.LEFT: 0.0, Setting.CENTRE: width / 2, Setting.RIGHT: width}[setting]
        self.draw(Letters(line, x - shift, baseline, Setting.LEFT, colour, text_tag()))

    def wrapped(self, text: str, left: float, width: float, top: float, setting: Setting) -> None:
        """Draw a label in a column, from its top downwards."""
        lines = break_lines(self.case, self.case.plain(text, LABEL_SIZE), width)
        down = self.case.ascent(LABEL_SIZE, _LABEL_LEADING)
        for i, line in enumerate(lines):
            self.draw(Letters(line, left, top - down - i * _LABEL_LEADING, setting, QUIET, text_tag()))

    def lines(self, text: str, width: float) -> int:
        """Return how many lines a label needs."""
        return len(break_lines(self.case, self.case.plain(text, LABEL_SIZE), width))

    def box(self, left: float, bottom: float, width: float, height: float, colour: Colour) -> None:
        corners = ((left, bottom), (left + width, bottom), (left + width, bottom + height), (left, bottom + height))
        strokes: list[Stroke] = [("M" if at == 0 else "L", (corner,)) for at, corner in enumerate(corners)]
        self.draw(Filled([*strokes, ("Z", ())], colour))

    def rule(self, x0: float, y0: float, x1: float, y1: float, colour: Colour, width: float = 0.5) -> None:
        self.draw(Drawn([("M", ((x0, y0),)), ("L", ((x1, y1),))], width, colour))


def _colour(index: int) -> Colour:
    """Return the colour of a series: the first in the accent, the one it is compared with in grey."""
    return SECOND if index else ACCENT


def _legend(pen: _Pen, chart: Chart, left: float, right: float, top: float) -> float:
    """Draw the unit, and the names of two series; return where the chart begins."""
    baseline = top - pen.case.ascent(LABEL_SIZE, _LABEL_LEADING)
    x = left
    if len(chart.series) > 1:
        for i, series in enumerate(chart.series):
            pen.box(x, baseline, 7.0, 7.0, _colour(i))
            pen.text(series.name, x + 11.0, baseline, Setting.LEFT)
            x += 11.0 + pen.width(series.name) + 16.0
    if chart.unit:
        pen.text(f"({chart.unit})", right, baseline, Setting.RIGHT)
    return top - (_LABEL_LEADING if len(chart.series) > 1 or chart.unit else 0.0)


def _draw_upright(pen: _Pen, chart: Chart, area: Area, marks: Sequence[float]) -> None:
    """Draw columns or a line over their labels."""
    room = max(pen.width(mark_text(mark)) for mark in marks) + 6.0
    left, count = area.left + room, max(len(chart.labels), 1)
    step = (area.right - left) / count
    deep = max((pen.lines(label, step - 2.0) for label in chart.labels), default=1)
    plot = Area(left, area.bottom + deep * _LABEL_LEADING + 3.0, area.right, area.top - 0.9 * _LABEL_LEADING)
    upright = _Upright(plot, step, marks[0], (plot.top - plot.bottom) / (marks[-1] - marks[0]))
    for mark in marks:
        y = upright.y(mark)
        pen.rule(plot.left, y, plot.right, y, GRID if mark else QUIET)
        pen.text(mark_text(mark), plot.left - 6.0, y - 2.6, Setting.RIGHT)
    for i, label in enumerate(chart.labels):
        pen.wrapped(label, plot.left + i * step + 1.0, step - 2.0, plot.bottom - 2.0, Setting.CENTRE)
    if chart.kind is ChartKind.LINE:
        _draw_lines(pen, chart, upright)
    else:
        _draw_columns(pen, chart, upright)


class _Upright(NamedTuple):
    """Where labels and values stand in a chart of columns or lines."""

    plot: Area
    step: float
    lowest: float
    scale: float

    def x(self, i: float) -> float:
        """Return the middle of a label's room."""
        return self.plot.left + (i + 0.5) * self.step

    def y(self, value: float) -> float:
        """Return the height of a value."""
        return self.plot.bottom + (value - self.lowest) * self.scale


def _draw_columns(pen: _Pen, chart: Chart, place: _Upright) -> None:
    """Draw columns from nought up, or down; their values beyond their ends."""
    count = max(len(chart.series), 1)
    bar = min(place.step * _GROUP_SHARE / count, 16.0 * MILLIMETRE)
    labelled = _fits(pen, chart, place.step / count)
    for n, series in enumerate(chart.series):
        for i, value in enumerate(series.values[: len(chart.labels)]):
            if value is None:
                continue
            middle = place.x(i) + (n - (len(chart.series) - 1) / 2) * bar
            low, high = sorted((place.y(0.0), place.y(value)))
            pen.box(middle - bar * 0.46, low, bar * 0.92, high - low, _colour(n))
            if labelled:
                pen.text(
                    value_text(value, _values(chart)),
                    middle,
                    high + 3.0 if value >= 0 else low - 9.0,
                    Setting.CENTRE,
                    BLACK,
                )


def _draw_lines(pen: _Pen, chart: Chart, place: _Upright) -> None:
    """Draw each series as a line; a missing value leaves a gap."""
    labelled = _fits(pen, chart, place.step) and len(chart.series) == 1
    for n, series in reversed(list(enumerate(chart.series))):
        pen_down, path = False, list[Stroke]()
        points: list[tuple[Point, float]] = []
        for i, value in enumerate(series.values[: len(chart.labels)]):
            if value is None:
                pen_down = False
                continue
            point = (place.x(i), place.y(value))
            path.append(("L" if pen_down else "M", (point,)))
            points.append((point, value))
            pen_down = True
        if points:
            dots: list[Stroke] = [(name, (point,)) for point, _ in points for name in ("M", "L")]
            pen.draw(Drawn(path, 1.6, _colour(n)))
            pen.draw(Drawn(dots, 4.6, _colour(n)))
        for (x, y), value in points if labelled else ():
            pen.text(value_text(value, _values(chart)), x, y + 5.0, Setting.CENTRE, BLACK)


def _fits(pen: _Pen, chart: Chart, room: float) -> bool:
    """Tell whether the values have room beside one another."""
    return all(pen.width(value_text(value, _values(chart))) <= room + 1.0 for value in _values(chart))


def in_words(chart: Chart) -> str:
    """Return what the chart shows, for those who do not see it: its own words, or title and values."""
    if chart.alternative:
        return chart.alternative
    values = _values(chart)
    series = (
        f"{each.name}: "
        + ", ".join(
            f"{label} {value_text(value, values)}"
            for label, value in zip(chart.labels, each.values, strict=False)
            if value is not None
        )
        for each in chart.series
    )
    return " ".join((chart.title, f"({chart.unit})" if chart.unit else "", "; ".join(series)))


def _values(chart: Chart) -> list[float]:
    """Return all values that were entered."""
    return [value for series in chart.series for value in series.values if value is not None]


def _draw_bars(pen: _Pen, chart: Chart, area: Area) -> None:
    """Draw bars beside their labels, each with its value at the end, the longest as long as there is room."""
    widest = max((pen.width(label) for label in chart.labels), default=0.0)
    names = min(widest + 8.0, _BAR_LABEL_SHARE * (area.right - area.left))
    values = _values(chart)
    room = max((pen.width(value_text(value, _values(chart))) for value in values), default=0.0) + 8.0
    plot = Area(area.left + names, area.bottom, area.right - room, area.top)
    lowest = min([*values, 0.0])
    scale = (plot.right - plot.left) / max(max([*values, 0.0]) - lowest, 1e-9)
    nought = plot.left - lowest * scale
    step = (plot.top - plot.bottom) / max(len(chart.labels), 1)
    bar = min(step * _GROUP_SHARE / max(len(chart.series), 1), 9.0 * MILLIMETRE)
    for i, label in enumerate(chart.labels):
        middle = plot.top - (i + 0.5) * step
        deep = pen.lines(label, names - 6.0) * _LABEL_LEADING
        pen.wrapped(label, area.left, names - 6.0, middle + deep / 2, Setting.RIGHT)
        for n, series in enumerate(chart.series):
            value = series.values[i] if i < len(series.values) else None
            if value is None:
                continue
            centre = middle - (n - (len(chart.series) - 1) / 2) * bar
            low, high = sorted((nought, nought + value * scale))
            pen.box(low, centre - bar * 0.46, high - low, bar * 0.92, _colour(n))
            pen.text(value_text(value, _values(chart)), high + 4.0, centre - 3.0, Setting.LEFT, BLACK)
    pen.rule(nought, plot.bottom, nought, plot.top, QUIET)
