"""Service statistics: how many came to the counter and how many used the E-Service, each unit by itself."""

from khoktoom_desktop.domain.chart import Chart, Series
from khoktoom_desktop.domain.period import MONTHS, SHORT_MONTHS
from khoktoom_desktop.domain.table import Kind, RowStyle, Table, TableColumn, TableRow
from khoktoom_desktop.publications.website.blocks import Charts, Data, Folded, Page, Section, Tile, Tiles, Words
from khoktoom_desktop.publications.website.facts import SiteFacts
from khoktoom_desktop.publications.website.findings import most
from khoktoom_desktop.publications.website.papers import documents
from khoktoom_desktop.registers.service_statistics.report import notes, part_table, parts, summary_table
from khoktoom_desktop.registers.service_statistics.summary import StatisticsFigures
from khoktoom_desktop.thai.dates import month_year


def statistics_page(facts: SiteFacts) -> Page:
    """Return the page of the service statistics."""
    found = facts.statistics
    told = [unit for unit in found.units() if found.of_unit(unit)]
    return Page(
        "statistics",
        "สถิติการให้บริการ",
        f"จำนวนผู้มารับบริการ ณ จุดบริการและทางออนไลน์ {facts.period.title()}",
        (
            Section("units", "ยอดรวมตามหน่วยนับ", (_tiles(found, told), Data(summary_table(found)))),
            *((Section("months", "แต่ละเดือน", (Charts(_charts(found, told), _months(found, told)),)),) if told else ()),
            Section(
                "list",
                "แต่ละงานบริการ",
                (
                    *(
                        Folded(part.title or "ทุกงานบริการ", (Data(part_table(found, part, marks=True)),))
                        for part in parts(found)
                    ),
                    *(Words(note, quiet=True) for note in notes(found, marks=True)),
                ),
            ),
            documents(facts, "statistics"),
        ),
        facts.changed.get("service-statistics"),
    )


def _tiles(found: StatisticsFigures, told: list[str]) -> Tiles:
    return Tiles(
        tuple(
            Tile(f"หน่วยนับ: {unit}", f"{found.of_unit(unit) or 0:,}", "\n".join(_by_channel(found, unit)))
            for unit in told
        )
    )


def _by_channel(found: StatisticsFigures, unit: str) -> list[str]:
    sums = ((each.title, found.of_unit(unit, channel=each.key)) for each in found.channels)
    return [f"{title} {total:,}" for title, total in sums if total]


def _charts(found: StatisticsFigures, told: list[str]) -> tuple[Chart, ...]:
    return tuple(_chart(found, unit) for unit in told)


def _chart(found: StatisticsFigures, unit: str) -> Chart:
    """Return a unit's months; the title says which had the most."""
    counts = [found.of_unit(unit, month) for month in found.months]
    top = most((month_year(month), count) for month, count in zip(found.months, counts, strict=True))
    return Chart(
        f"มากที่สุด {top[0]:,} {unit} ในเดือน{top[1]}" if top else f"จำนวนแต่ละเดือน หน่วยนับ {unit}",
        tuple(SHORT_MONTHS[month.month - 1] for month in found.months),
        (Series(unit, tuple(None if count is None else float(count) for count in counts)),),
    )


def _months(found: StatisticsFigures, told: list[str]) -> Table:
    columns = (TableColumn("เดือน"), *(TableColumn(unit, Kind.INTEGER, empty="–") for unit in told))
    rows = [
        TableRow((f"{MONTHS[month.month - 1]}", *(found.of_unit(unit, month) for unit in told)))
        for month in found.months
    ]
    rows.append(TableRow(("รวม", *(found.of_unit(unit) for unit in told)), RowStyle.TOTAL))
    return Table(columns, tuple(rows), title="จำนวนแต่ละเดือนตามหน่วยนับ")
