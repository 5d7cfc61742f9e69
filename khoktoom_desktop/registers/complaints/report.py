"""The tables of the report of complaints: the three counts, month by month, and grievances by category."""

from datetime import date
from typing import NamedTuple

from khoktoom_desktop.domain.comparison import Compared
from khoktoom_desktop.domain.table import Align, Kind, RowStyle, Table, TableColumn, TableRow, Value
from khoktoom_desktop.registers.complaints.record import Kind as About
from khoktoom_desktop.registers.complaints.summary import ComplaintFigures, Counts, Month, first_day
from khoktoom_desktop.thai.dates import month_year

NOT_DECLARED, NOT_BEGUN = "…", "-"
NOT_DECLARED_NOTE = "… หมายถึง ยังไม่ได้แจ้งว่ามีหรือไม่มีเรื่องร้องเรียนในเดือนนั้น ไม่ใช่ศูนย์"
_COUNTED = (
    TableColumn("ทั้งหมด (เรื่อง)", Kind.INTEGER, 2.0, Align.CENTRE),
    TableColumn("แล้วเสร็จ (เรื่อง)", Kind.INTEGER, 2.0, Align.CENTRE),
    TableColumn("อยู่ระหว่างดำเนินการ (เรื่อง)", Kind.INTEGER, 2.6, Align.CENTRE),
)


class Titles(NamedTuple):
    """The words of the three counts."""

    total: str
    done: str
    pending: str


def counts_table(counts: Counts, titles: Titles) -> Table:
    """Return the three counts, one below the other, as the ITA item names them."""
    columns = (
        TableColumn("ที่", Kind.INTEGER, 0.6, Align.CENTRE),
        TableColumn("รายการ", width=6.0),
        TableColumn("จำนวน (เรื่อง)", Kind.INTEGER, 2.0, Align.CENTRE),
    )
    values = zip(titles, (counts.total, counts.done, counts.pending), strict=True)
    rows = (TableRow((number, title, value)) for number, (title, value) in enumerate(values, start=1))
    return Table(columns, tuple(rows))


def month_table(figures: ComplaintFigures, day: date) -> Table:
    """Return the complaints of corruption month by month; what was not declared is not nought."""
    rows = [TableRow((month_year(first_day(each)), *_month(figures, each, day))) for each in figures.months]
    rows.append(TableRow(("รวม", *_three(figures.counts(About.CORRUPTION))), RowStyle.TOTAL))
    return Table((TableColumn("เดือน", width=3.0), *_COUNTED), tuple(rows), title="จำแนกตามเดือน")


def category_table(figures: ComplaintFigures) -> Table:
    """Return the general grievances by category; categories without one are left out."""
    counted = [(each, figures.counts(About.GENERAL, category=each.key)) for each in figures.categories]
    rows = [TableRow((each.title, *_three(counts))) for each, counts in counted if counts.total]
    rows.append(TableRow(("รวม", *_three(figures.counts(About.GENERAL))), RowStyle.TOTAL))
    return Table((TableColumn("ประเภทเรื่อง", width=3.0), *_COUNTED), tuple(rows), title="จำแนกตามประเภท")


def beside(figures: ComplaintFigures, before: ComplaintFigures, titles: Titles) -> list[Compared]:
    """Return the three counts of both kinds, with those of the year before.

    None of corruption is nought only where every month was declared so; none of the others, where anything at all
    is known of the period.
    """
    found: list[Compared] = []
    for kind, words in ((About.CORRUPTION, "การทุจริต"), (About.GENERAL, "ทั่วไป")):
        values = zip(titles, _known(before, kind), _known(figures, kind), strict=True)
        found += [Compared(f"{words}: {title}", then, now) for title, then, now in values]
    return found


def _known(figures: ComplaintFigures, kind: About) -> tuple[int | None, int | None, int | None]:
    counts = figures.counts(kind)
    silent = not figures.nil if kind is About.CORRUPTION else not (figures.cells or figures.declared)
    return (None, None, None) if counts.total == 0 and silent else _three(counts)


def _month(figures: ComplaintFigures, month: Month, day: date) -> tuple[Value, Value, Value]:
    counts = figures.corruption_of(month)
    if counts is not None:
        return _three(counts)
    sign = NOT_DECLARED if first_day(month) <= day else NOT_BEGUN
    return (sign, sign, sign)


def _three(counts: Counts) -> tuple[int, int, int]:
    return (counts.total, counts.done, counts.pending)
