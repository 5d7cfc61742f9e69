"""The words of a chart in the language of the window: its finding, labels, names and unit."""

from dataclasses import replace

from khoktoom_desktop.desktop.words import LANGUAGE, language, mark, tr
from khoktoom_desktop.domain.chart import Chart, Series
from khoktoom_desktop.domain.money import write_count
from khoktoom_desktop.domain.period import FISCAL_MONTHS, MONTHS

NAMES = (mark("ผู้รับบริการ"), mark("การจัดซื้อจัดจ้าง"), mark("รายการ"))
"""What the home page's charts count, as ``services.overview`` names it."""


def chart_words(chart: Chart) -> Chart:
    """Return a chart of a fiscal year's months with its words in the language shown; Thai ones stand already."""
    if language() == LANGUAGE:
        return chart
    title = _finding(chart)
    labels = tuple(tr(label) for label in chart.labels)
    values = chart.series[0].values
    told = " ".join(
        f"{label} {write_count(round(value))}" for label, value in zip(labels, values, strict=True) if value is not None
    )
    return replace(
        chart,
        title=title,
        labels=labels,
        series=tuple(Series(tr(each.name), each.values) for each in chart.series),
        unit=tr(chart.unit),
        alternative=f"{title}: {told}" if told else title,
    )


def _finding(chart: Chart) -> str:
    """Say the month with most, as the Thai title does."""
    series = chart.series[0]
    known = [(value, place) for place, value in enumerate(series.values) if value]
    if not known:
        return tr("ยังไม่มีข้อมูล{what}").format(what=tr(series.name))
    most, place = max(known, key=lambda each: each[0])
    return tr("เดือน{month}มี{what}มากที่สุด {count} {unit}").format(
        month=tr(MONTHS[FISCAL_MONTHS[place] - 1]),
        what=tr(series.name),
        count=write_count(round(most)),
        unit=tr(chart.unit),
    )
