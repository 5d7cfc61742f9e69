"""A chart as inline SVG: lengths across are per cents and the writing has one size, so it fits every screen.

The colours are the style sheet's; the picture has a title and a description for those who do not see it, and the
table with the same values always stands beside it.
"""

from collections.abc import Iterator
from math import ceil, floor, log10

from khoktoom_desktop.domain.chart import Chart, ChartKind
from khoktoom_desktop.publications.website.element import Element, element
from khoktoom_desktop.thai.words import Segmenter

_HEIGHT = 220.0
_BELOW, _ABOVE = 30.0, 18.0
_TICKS = 4
_FILLED = 0.7
# Of more labels a narrow screen shows every other one.
_LABELS = 8
# Bars: the longest leaves room for its value; a line of writing, a bar, the gap below.
_LONGEST = 78.0
_LINE, _BAR, _GAP = 22.0, 18.0, 12.0
_LETTERS = 40
_MARKS = frozenset("ัิีึืฺุู็่้๊๋์ํ๎")


def drawn_chart(chart: Chart, ident: str) -> Element:
    """Return a chart as a figure: its title, the key of its colours, the picture. ``ident`` is unique on the page."""
    draw = _bars if chart.kind is ChartKind.BARS else _columns
    height, shapes = draw(chart)
    picture = element(
        "svg",
        element("title", chart.title, id=f"{ident}-title"),
        element("desc", chart.alternative or _told(chart), id=f"{ident}-desc"),
        *shapes,
        class_="bars" if chart.kind is ChartKind.BARS else "columns",
        width="100%",
        height=_number(height),
        role="img",
        aria_labelledby=f"{ident}-title {ident}-desc",
    )
    unit = element("p", f"หน่วย: {chart.unit}", class_="unit") if chart.unit else None
    return element("figure", element("figcaption", chart.title), _key(chart), unit, picture, class_="chart")


def _key(chart: Chart) -> Element | None:
    """Return what each colour stands for, where there is more than one."""
    if len(chart.series) < 2:
        return None
    entries = (
        element("li", element("span", class_=f"swatch s{place}", aria_hidden="true"), series.name)
        for place, series in enumerate(chart.series, start=1)
    )
    return element("ul", *entries, class_="key")


def _columns(chart: Chart) -> tuple[float, list[Element]]:
    """Draw columns over their labels, with lines at round values; a missing value is a dash."""
    top, step = _scale(chart)
    base = _ABOVE + _HEIGHT

    def level(value: float) -> float:
        return base - value / top * _HEIGHT

    shapes = []
    for tick in (number * step for number in range(round(top / step) + 1)):
        at = _number(level(tick))
        shapes.append(element("line", x1="0", x2="100%", y1=at, y2=at))
        shapes.append(element("text", _value(tick), x="0", dx="-8", y=at, dy="4", class_="tick"))
    slot = 100 / max(1, len(chart.labels))
    wide = slot * _FILLED / len(chart.series)
    crowded = " dense" if len(chart.labels) * len(chart.series) > 6 else ""
    for place, label in enumerate(chart.labels):
        for number, series in enumerate(chart.series):
            value, across = series.values[place], slot * (place + (1 - _FILLED) / 2) + number * wide
            middle = f"{_number(across + wide / 2)}%"
            if value is None:
                shapes.append(element("text", "–", x=middle, y=_number(base - 6), class_="value"))
                continue
            height = max(0.0, base - level(value))
            shapes.append(
                element(
                    "rect",
                    x=f"{_number(across + wide * 0.04)}%",
                    y=_number(base - height),
                    width=f"{_number(wide * 0.92)}%",
                    height=_number(height),
                    class_=f"s{number + 1}",
                )
            )
            shapes.append(
                element("text", _value(value), x=middle, y=_number(base - height - 6), class_=f"value{crowded}")
            )
        shown = "label spare" if place % 2 and len(chart.labels) > _LABELS else "label"
        shapes.append(element("text", label, x=f"{_number((place + 0.5) * slot)}%", y=_number(base + 20), class_=shown))
    return base + _BELOW, shapes


def _bars(chart: Chart) -> tuple[float, list[Element]]:
    """Draw lying bars, each below its label, the value at its end."""
    most = max((value for series in chart.series for value in series.values if value is not None), default=0) or 1
    shapes, down = [], 0.0
    for place, label in enumerate(chart.labels):
        for line in _lines(label):
            down += _LINE
            shapes.append(element("text", line, x="0", y=_number(down - 6), class_="name"))
        for number, series in enumerate(chart.series):
            value = series.values[place]
            long = 0.0 if value is None else max(0.0, value) / most * _LONGEST
            across = f"{_number(long)}%"
            shapes.append(
                element("rect", x="0", y=_number(down), width=across, height=_number(_BAR), class_=f"s{number + 1}")
            )
            shapes.append(
                element(
                    "text",
                    "–" if value is None else _value(value),
                    x=across,
                    dx="8",
                    y=_number(down + _BAR - 4),
                    class_="end",
                )
            )
            down += _BAR + 3
        down += _GAP
    return down, shapes


def _lines(label: str) -> Iterator[str]:
    """Cut a label into lines that a narrow screen shows whole; marks above and below take no room."""
    line, length = "", 0
    for unit in Segmenter().units(label):
        letters = sum(letter not in _MARKS for letter in unit.text)
        if line and length + letters > _LETTERS:
            yield line.rstrip()
            line, length = "", 0
        line += unit.text + " " * unit.spaces
        length += letters + unit.spaces
    yield line.rstrip()


def _scale(chart: Chart) -> tuple[float, float]:
    """Return the highest line and the step between lines: 1, 2 or 5 times a power of ten."""
    most = max((value for series in chart.series for value in series.values if value is not None), default=0)
    if most <= 0:
        return 1.0, 1.0
    power = 10.0 ** floor(log10(most / _TICKS))
    step = next(power * factor for factor in (1, 2, 5, 10) if power * factor * _TICKS >= most)
    if float(most).is_integer() and step < 1:
        step = 1.0
    return ceil(most / step - 1e-9) * step, step


def _told(chart: Chart) -> str:
    """Say every value in words, where the chart brings no words of its own."""
    parts = (
        f"{label} {series.name} {'ไม่มีข้อมูล' if value is None else _value(value)}"
        for place, label in enumerate(chart.labels)
        for series in chart.series
        for value in (series.values[place],)
    )
    return ", ".join(parts)


def _value(value: float) -> str:
    """Write a value as short as it is exact to two places."""
    return f"{value:,.0f}" if float(value).is_integer() else f"{value:,.2f}"


def _number(value: float) -> str:
    """Write a length of the picture."""
    return f"{value:.2f}".rstrip("0").rstrip(".")
