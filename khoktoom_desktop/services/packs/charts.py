"""The charts of a quarter: who came for services, what was bought, what was spent, how content people were."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from khoktoom_desktop.domain.chart import Chart, Series
from khoktoom_desktop.domain.money import write_count
from khoktoom_desktop.domain.office import Office
from khoktoom_desktop.domain.period import FISCAL_MONTHS, MONTHS, Period
from khoktoom_desktop.registers.budget_spending.figures import figures as budget_figures
from khoktoom_desktop.registers.budget_spending.report import quarter_chart
from khoktoom_desktop.registers.procurement_results.figures import figures as purchase_figures
from khoktoom_desktop.registers.satisfaction.figures import figures as survey_figures
from khoktoom_desktop.registers.satisfaction.report import aspect_chart
from khoktoom_desktop.registers.service_statistics.figures import figures as service_figures
from khoktoom_desktop.registers.service_statistics.summary import StatisticsFigures

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

_SIDE_BY_SIDE = 2


def charts_of(session: "Session", office: Office, quarter: Period) -> Mapping[str, Chart]:
    """Return the charts of a quarter by register; a register without anything in the quarter has none."""
    return dict(_charts(session, office, quarter))


def _charts(session: "Session", office: Office, quarter: Period) -> Iterator[tuple[str, Chart]]:
    services = service_figures(session, quarter, office)
    if services.units():
        yield "service-statistics", _services(services)
    bought = purchase_figures(session, quarter, office)
    if bought.count:
        counts = tuple(bought.by_month[FISCAL_MONTHS.index(month)] for _, month in quarter.months())
        labels = tuple(MONTHS[month - 1] for _, month in quarter.months())
        yield "procurement-results", _by_month("การจัดซื้อจัดจ้าง", labels, "รายการ", {"การจัดซื้อจัดจ้าง": counts})
    spent = budget_figures(session, quarter, office)
    if spent.lines:
        yield "budget-spending", quarter_chart(spent)
    survey = survey_figures(session, quarter, office)
    if survey.respondents:
        yield "satisfaction", aspect_chart(survey)


def _services(services: StatisticsFigures) -> Chart:
    """Return the months of the unit met most, walk-in and E-Service apart: units are never added together."""
    unit = max(services.units(), key=lambda each: services.of_unit(each) or 0)
    labels = tuple(MONTHS[month.month - 1] for month in services.months)
    series = {
        channel.title: tuple(services.of_unit(unit, month, channel.key) for month in services.months)
        for channel in services.channels
        if services.of_unit(unit, channel=channel.key)
    }
    return _by_month("ผู้รับบริการ", labels, unit, series)


def _by_month(what: str, labels: tuple[str, ...], unit: str, series: Mapping[str, tuple[int | None, ...]]) -> Chart:
    """Make the chart whose title says the month with most; more than two series are added up."""
    sums = [sum(value or 0 for value in values) for values in zip(*series.values(), strict=True)]
    most = max(sums, default=0)
    title = f"เดือน{labels[sums.index(most)]}มี{what}มากที่สุด {write_count(most)} {unit}" if most else f"ไม่มี{what}"
    shown = dict(series) if len(series) <= _SIDE_BY_SIDE else {"รวม": tuple(sums)}
    told = "; ".join(f"{name} {_told(labels, values)}" for name, values in shown.items())
    drawn = tuple(
        Series(name, tuple(None if value is None else float(value) for value in values))
        for name, values in shown.items()
    )
    return Chart(title, labels, drawn, unit, alternative=f"{title}: {told}")


def _told(labels: tuple[str, ...], values: tuple[int | None, ...]) -> str:
    return " ".join(
        f"{label} {write_count(value)}" for label, value in zip(labels, values, strict=True) if value is not None
    )
