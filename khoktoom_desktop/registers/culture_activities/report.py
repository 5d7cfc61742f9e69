"""The tables of the report of activities: one by one, by kind, and beside the year before."""

from collections.abc import Sequence

from khoktoom_desktop.domain.comparison import Compared
from khoktoom_desktop.domain.table import Align, Kind, RowStyle, Table, TableColumn, TableRow
from khoktoom_desktop.registers.culture_activities.record import CultureActivity
from khoktoom_desktop.registers.culture_activities.summary import ActivityFigures


def list_table(activities: Sequence[CultureActivity], figures: ActivityFigures) -> Table:
    """Return the activities one by one: day, kind, what, where, how many came."""
    columns = (
        TableColumn("ที่", Kind.INTEGER, 0.6, Align.CENTRE),
        TableColumn("วันที่จัด", Kind.DATE, 1.5),
        TableColumn("กิจกรรม", width=4.2),
        TableColumn("ประเภท", width=1.8),
        TableColumn("สถานที่", width=2.8, empty="-"),
        TableColumn("ผู้เข้าร่วม\n(คน)", Kind.INTEGER, 1.3, empty="-"),
    )
    titles = {each.key: each.title for each in figures.by_kind}
    rows = [
        TableRow((number, each.held_on, each.title, titles.get(each.kind, ""), each.place or None, each.participants))
        for number, each in enumerate(activities, start=1)
    ]
    words = f"รวม {figures.count:,} กิจกรรม"
    rows.append(TableRow((words, None, None, None, None, figures.participants), RowStyle.TOTAL, 5))
    return Table(columns, tuple(rows), title="กิจกรรมที่จัด")


def kind_table(figures: ActivityFigures) -> Table:
    """Return the activities by kind."""
    columns = (
        TableColumn("ประเภทกิจกรรม", width=5.0),
        TableColumn("จำนวน (ครั้ง)", Kind.INTEGER, 1.8),
        TableColumn("ผู้เข้าร่วม (คน)", Kind.INTEGER, 1.8),
    )
    rows = [TableRow((each.title, each.count, each.participants)) for each in figures.by_kind]
    rows.append(TableRow(("รวม", figures.count, figures.participants), RowStyle.TOTAL))
    return Table(columns, tuple(rows), title="จำแนกตามประเภท")


def beside(figures: ActivityFigures, before: ActivityFigures) -> list[Compared]:
    """Return activities and participants, with those of the year before; of a year without one nothing is known."""
    known = bool(before.count)
    return [
        Compared("กิจกรรม (ครั้ง)", before.count if known else None, figures.count),
        Compared("ผู้เข้าร่วม (คน)", before.participants if known else None, figures.participants),
    ]
