"""The tables of the gift report: who gave to whom, what became of it, and what each department declared."""

from collections.abc import Sequence

from khoktoom_desktop.domain.column import Choice
from khoktoom_desktop.domain.comparison import Compared, amounts
from khoktoom_desktop.domain.office import Office
from khoktoom_desktop.domain.period import Period
from khoktoom_desktop.domain.table import Align, Kind, RowStyle, Table, TableColumn, TableRow
from khoktoom_desktop.registers.gifts.record import Basis, Gift
from khoktoom_desktop.registers.gifts.summary import GiftFigures, Quarter
from khoktoom_desktop.thai.dates import short_date

NIL, NOT_DECLARED = "ไม่มี", "ยังไม่ได้แจ้ง"


def giver_table(figures: GiftFigures, basis: Basis) -> Table:
    """Return the reports by giver and in whose name they were received."""
    columns = (
        TableColumn("ผู้ให้", width=3.0),
        *(TableColumn(each.title, Kind.INTEGER, 1.3, group="รับในนาม (ครั้ง)") for each in figures.receivers),
        TableColumn("รวม (ครั้ง)", Kind.INTEGER, 1.3),
        TableColumn("มูลค่า (บาท)", Kind.BAHT, 1.8),
    )

    def cells(giver: str | None) -> tuple[int, ...]:
        by_receiver = (
            figures.added(basis=basis.value, giver=giver, receiver=each.key).count for each in figures.receivers
        )
        total = figures.added(basis=basis.value, giver=giver)
        return (*by_receiver, total.count, total.value)

    rows = [TableRow((each.title, *cells(each.key))) for each in figures.givers]
    rows.append(TableRow(("รวม", *cells(None)), RowStyle.TOTAL))
    return Table(columns, tuple(rows), title="ผู้ให้และการรับในนาม")


def disposition_table(figures: GiftFigures, basis: Basis) -> Table:
    """Return the reports by what was done with the gift."""
    columns = (
        TableColumn("การดำเนินการ", width=5.6),
        TableColumn("จำนวน (ครั้ง)", Kind.INTEGER, 1.3),
        TableColumn("มูลค่า (บาท)", Kind.BAHT, 1.8),
    )

    def row(title: str, disposition: str | None, style: RowStyle = RowStyle.BODY) -> TableRow:
        total = figures.added(basis=basis.value, disposition=disposition)
        return TableRow((title, total.count, total.value), style)

    rows = [row(each.title, each.key) for each in figures.dispositions]
    return Table(columns, (*rows, row("รวม", None, RowStyle.TOTAL)), title="การดำเนินการกับของที่ได้รับ")


def list_table(gifts: Sequence[Gift], figures: GiftFigures, basis: Basis) -> Table:
    """Return the gifts one by one, without the names of persons."""
    columns = (
        TableColumn("ที่", Kind.INTEGER, 0.6, Align.CENTRE),
        TableColumn("วันที่ได้รับ", Kind.DATE, 1.5),
        TableColumn("รายการ", width=3.6),
        TableColumn("จำนวน", width=1.3, align=Align.CENTRE),
        TableColumn("มูลค่า (บาท)", Kind.BAHT, 1.6),
        TableColumn("ผู้ให้", width=2.0),
        TableColumn("รับในนาม", width=1.4),
        TableColumn("การดำเนินการ", width=2.6),
    )
    titles = [_titles(entries) for entries in (figures.givers, figures.receivers, figures.dispositions)]
    rows = [
        TableRow(
            (
                number,
                gift.received_on,
                gift.description,
                f"{gift.quantity} {gift.quantity_unit}".strip(),
                gift.value,
                titles[0].get(gift.giver_kind, ""),
                titles[1].get(gift.received_as, ""),
                titles[2].get(gift.disposition, ""),
            )
        )
        for number, gift in enumerate((each for each in gifts if each.basis == basis), start=1)
    ]
    return Table(columns, tuple(rows), "ไม่มีรายการที่บันทึก", "รายการที่ได้รับ")


def section_128_table(figures: GiftFigures) -> Table:
    """Return the reports that section 128 asks for, their terms and what became of them."""
    columns = (
        TableColumn("ที่", Kind.INTEGER, 0.6, Align.CENTRE),
        TableColumn("วันที่ได้รับ", Kind.DATE, 1.5),
        TableColumn("รายการ", width=3.6),
        TableColumn("มูลค่า (บาท)", Kind.BAHT, 1.6),
        TableColumn("ครบกำหนดรายงาน", Kind.DATE, 1.7, empty="-"),
        TableColumn("วันที่รายงาน", Kind.DATE, 1.5, empty="ยังไม่รายงาน"),
        TableColumn("ผลการพิจารณา", width=1.8, align=Align.CENTRE),
    )
    rows = [
        TableRow(
            (
                number,
                each.received_on,
                each.description,
                each.value,
                each.due,
                each.reported_on,
                "พิจารณาแล้ว" if each.decided else "รอพิจารณา",
            )
        )
        for number, each in enumerate(figures.section_128, start=1)
    ]
    return Table(columns, tuple(rows), "ไม่มีรายการที่บันทึก", "การรายงานตามมาตรา 128")


def declaration_table(figures: GiftFigures, gifts: Sequence[Gift], office: Office) -> Table:
    """Return what each department's quarters hold: gifts, a declaration of none, or nothing said yet."""
    quarters = sorted({each.period for each in _all(figures)}, key=_place)
    columns = (
        TableColumn("กอง", width=4.0),
        *(TableColumn(_quarter_title(each), width=1.6, align=Align.CENTRE) for each in quarters),
    )
    states = _states(figures, gifts)
    departments = dict.fromkeys(
        each.department_id for each in sorted(_all(figures), key=lambda each: _rank(office, each.department_id))
    )
    names = {each.department_id: each.department for each in _all(figures)}
    rows = [
        TableRow((names[department], *(states.get((department, quarter), "-") for quarter in quarters)))
        for department in departments
    ]
    return Table(columns, tuple(rows), title="การแจ้งของแต่ละกอง")


def beside(figures: GiftFigures, before: GiftFigures) -> list[Compared]:
    """Return how many gifts there were and their value, with those of the year before.

    Without a gift and without a declaration of none nothing is known of the year before.
    """
    known = bool(before.recorded or before.nil_declared)
    found: list[Compared] = []
    for basis, title in ((Basis.POLICY, "ตามนโยบาย No Gift Policy"), (Basis.SECTION_128, "ตามมาตรา 128")):
        then, now = (each.added(basis=basis.value) for each in (before, figures))
        found.append(Compared(f"จำนวน{title} (ครั้ง)", then.count if known else None, now.count))
        found.append(amounts(f"มูลค่า{title} (บาท)", then.value if known else None, now.value))
    return found


def quarters_text(quarters: Sequence[Quarter]) -> str:
    """Name departments' quarters, such as ``กองคลัง (ไตรมาสที่ 1, 2)``."""
    by_department: dict[str, list[str]] = {}
    for each in quarters:
        by_department.setdefault(each.department, []).append(_quarter_number(each.period))
    return " ".join(f"{name} (ไตรมาสที่ {', '.join(numbers)})" for name, numbers in by_department.items())


def _states(figures: GiftFigures, gifts: Sequence[Gift]) -> dict[tuple[int, Period], str]:
    states = {(each.department_id, each.period): NIL for each in figures.nil_declared}
    states |= {(each.department_id, each.period): NOT_DECLARED for each in figures.not_declared}
    for each in figures.recorded:
        count = sum(
            gift.department_id == each.department_id and each.period.contains(gift.received_on) for gift in gifts
        )
        states[each.department_id, each.period] = f"มี {count} รายการ"
    return states


def _all(figures: GiftFigures) -> tuple[Quarter, ...]:
    return (*figures.recorded, *figures.nil_declared, *figures.not_declared)


def _place(period: Period) -> tuple[int, int]:
    return period.year or 0, period.quarter or 0


def _quarter_number(period: Period) -> str:
    return f"{period.quarter}/{period.year}"


def _quarter_title(period: Period) -> str:
    start, end = period.start, period.end
    if start is None or end is None:
        return ""
    months = f"{short_date(start).split()[1]}–{short_date(end).split(maxsplit=1)[1]}"
    return f"ไตรมาสที่ {period.quarter}\n({months})"


def _rank(office: Office, department_id: int) -> int:
    ranks = {department.id: at for at, department in enumerate(office.departments)}
    return ranks.get(department_id, len(ranks))


def _titles(entries: Sequence[Choice]) -> dict[str, str]:
    return {each.key: each.title for each in entries}
