"""The table of the statistics report: services by department down, months and channels across."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from khoktoom_desktop.domain.comparison import Compared
from khoktoom_desktop.domain.period import BUDDHIST_ERA, SHORT_MONTHS
from khoktoom_desktop.domain.table import Align, Kind, RowStyle, Table, TableColumn, TableRow, Value
from khoktoom_desktop.registers.service_statistics.summary import Gap, ServiceLine, StatisticsFigures

Awaited = Mapping[tuple[int, str], Sequence[Gap]]

NOT_ENTERED = "…"
NOT_OFFERED = "-"
# Up to a quarter the channels stand side by side; longer periods have a table for each.
_SIDE_BY_SIDE = 3


@dataclass(frozen=True)
class Slot:
    """A column of numbers: a channel or all of them, a month or all of them."""

    channel: str | None
    month: date | None
    heading: str
    group: str = ""


@dataclass(frozen=True)
class Part:
    """One table of the report and the channel it is of; ``None`` where the channels stand side by side."""

    title: str
    slots: tuple[Slot, ...]
    channel: str | None = None


def parts(figures: StatisticsFigures) -> tuple[Part, ...]:
    """Return the tables that a period needs."""
    if len(figures.months) <= _SIDE_BY_SIDE:
        slots = [slot for each in figures.channels for slot in _channel_slots(figures, each.key, each.title)]
        several = len(figures.channels) > 1
        return (Part("", (*slots, *((Slot(None, None, "รวมทุก\nช่องทาง"),) if several else ()))),)
    return tuple(
        Part(f"ช่องทาง {each.title}", _channel_slots(figures, each.key, ""), each.key)
        for each in figures.channels
        if _lines(figures, each.key)
    )


def part_table(figures: StatisticsFigures, part: Part, *, marks: bool) -> Table:
    """Return the rows of a part; with ``marks`` a month whose days are not closed carries an asterisk."""
    columns = (
        TableColumn("ที่", Kind.INTEGER, 0.6, Align.CENTRE),
        TableColumn("งานบริการ", width=6.0 if len(part.slots) > 7 else 5.0),
        TableColumn("หน่วยนับ", width=1.1, align=Align.CENTRE),
        *(TableColumn(slot.heading, Kind.INTEGER, 1.0, group=slot.group) for slot in part.slots),
    )
    rows: list[TableRow] = []
    awaited = _awaited(figures)
    lines = _lines(figures, part.channel)
    number = 0
    for department, group in groupby(lines, key=lambda line: line.department):
        rows.append(TableRow((department or "ไม่ระบุกอง", *(None for _ in columns[1:])), RowStyle.SECTION))
        for line in group:
            number += 1
            cells = (_cell(awaited, line, slot, marks) for slot in part.slots)
            rows.append(TableRow((number, line.service, line.unit, *cells)))
    for unit in dict.fromkeys(line.unit for line in lines):
        sums = (_sum(figures, awaited, unit, slot) for slot in part.slots)
        rows.append(TableRow((f"รวมทั้งสิ้น ({unit})", None, None, *sums), RowStyle.TOTAL, 3))
    return Table(columns, tuple(rows), "ยังไม่มีงานบริการในงวดนี้", part.title)


def summary_table(figures: StatisticsFigures) -> Table:
    """Return the totals of every unit by channel; units are never added together."""
    columns = (
        TableColumn("หน่วยนับ", width=1.5, align=Align.CENTRE),
        *(TableColumn(each.title, Kind.INTEGER, 1.5) for each in figures.channels),
        TableColumn("รวมทุกช่องทาง", Kind.INTEGER, 1.5),
    )
    slots = (*(Slot(each.key, None, each.title) for each in figures.channels), Slot(None, None, ""))
    awaited = _awaited(figures)
    rows = [TableRow((unit, *(_sum(figures, awaited, unit, slot) for slot in slots))) for unit in figures.units()]
    return Table(columns, tuple(rows), title="สรุปตามหน่วยนับ")


def beside(figures: StatisticsFigures, before: StatisticsFigures) -> list[Compared]:
    """Return the totals of every unit, by channel and together, with those of the year before."""
    found: list[Compared] = []
    for unit in figures.units():
        several = len([each for each in figures.channels if figures.of_unit(unit, channel=each.key) is not None]) > 1
        for each in figures.channels if several else ():
            then, now = (of.of_unit(unit, channel=each.key) for of in (before, figures))
            if (then, now) != (None, None):
                found.append(Compared(f"{each.title} ({unit})", then, now))
        found.append(Compared(f"รวมทุกช่องทาง ({unit})", before.of_unit(unit), figures.of_unit(unit)))
    return found


def notes(figures: StatisticsFigures, *, marks: bool) -> tuple[str, ...]:
    """Return what stands below the tables: what the signs mean, and how much lacks."""
    missing = sum(not gap.open for gap in figures.not_entered)
    open_ = len(figures.not_entered) - missing
    found = ["จำนวนที่มีหน่วยนับต่างกันไม่รวมเข้าด้วยกัน"]
    if missing:
        found.append(f"{NOT_ENTERED} หมายถึง ยังไม่ได้บันทึก ({missing} ช่อง) ไม่ใช่ศูนย์")
    if open_:
        sign = "* หมายถึง " if marks else ""
        found.append(f"{sign}บันทึกรายวันและยังไม่ปิดยอดของเดือน ({open_} ช่อง)")
    awaited = _awaited(figures)
    if any(_not_offered(figures, awaited, line) for line in figures.lines):
        found.append(f"{NOT_OFFERED} หมายถึง ไม่ได้ให้บริการทางช่องทางนั้นในเดือนนั้น")
    return tuple(found)


def _channel_slots(figures: StatisticsFigures, channel: str, group: str) -> tuple[Slot, ...]:
    months = tuple(
        Slot(channel, month, f"{SHORT_MONTHS[month.month - 1]}\n{(month.year + BUDDHIST_ERA) % 100:02}", group)
        for month in figures.months
    )
    return (*months, Slot(channel, None, "รวม", group)) if len(months) > 1 else months


def _lines(figures: StatisticsFigures, channel: str | None) -> Sequence[ServiceLine]:
    """Return the services that a channel has or should have."""
    if channel is None:
        return figures.lines
    awaited = {gap.service_id for gap in figures.not_entered if gap.channel == channel}
    return [line for line in figures.lines if line.total(channel) is not None or line.service_id in awaited]


def _awaited(figures: StatisticsFigures) -> Awaited:
    """Return what lacks by service and department."""
    found: dict[tuple[int, str], list[Gap]] = defaultdict(list)
    for gap in figures.not_entered:
        found[gap.service_id, gap.department].append(gap)
    return found


def _gaps(awaited: Awaited, line: ServiceLine, slot: Slot) -> list[Gap]:
    """Return what lacks in a cell."""
    return [
        gap
        for gap in awaited.get((line.service_id, line.department), ())
        if slot.channel in (None, gap.channel) and slot.month in (None, gap.month)
    ]


def _cell(awaited: Awaited, line: ServiceLine, slot: Slot, marks: bool) -> Value:
    total = line.total(slot.channel) if slot.month is None else line.of_month(slot.month, slot.channel)
    gaps = _gaps(awaited, line, slot)
    if total is None:
        return NOT_ENTERED if gaps else NOT_OFFERED
    return f"{total:,}*" if marks and slot.month is not None and any(gap.open for gap in gaps) else total


def _sum(figures: StatisticsFigures, awaited: Awaited, unit: str, slot: Slot) -> Value:
    total = figures.of_unit(unit, slot.month, slot.channel)
    if total is not None:
        return total
    lines = (line for line in figures.lines if line.unit == unit)
    return NOT_ENTERED if any(_gaps(awaited, line, slot) for line in lines) else NOT_OFFERED


def _not_offered(figures: StatisticsFigures, awaited: Awaited, line: ServiceLine) -> bool:
    """Tell whether a table that shows a service has a cell of it that awaits nothing."""
    side_by_side = len(figures.months) <= _SIDE_BY_SIDE
    return any(
        line.of_month(month, channel.key) is None and not _gaps(awaited, line, Slot(channel.key, month, ""))
        for channel in figures.channels
        if side_by_side or line.total(channel.key) is not None or _gaps(awaited, line, Slot(channel.key, None, ""))
        for month in figures.months
    )
