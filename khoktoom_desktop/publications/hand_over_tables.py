"""The tables of the hand-over pack."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from khoktoom_desktop.domain.office import DatedFact, Department, Signatory
from khoktoom_desktop.domain.table import Align, Kind, RowStyle, Table, TableColumn, TableRow
from khoktoom_desktop.publications.catalogue import PAPERS
from khoktoom_desktop.registers.catalogue import REGISTERS

if TYPE_CHECKING:
    from khoktoom_desktop.publications.hand_over import OpenTask, Vendor

_PERIODS = {"month": "เดือน", "quarter": "ไตรมาส", "half": "6 เดือน", "year": "ปี"}
_ROLES = {
    "head": "ลงนามประกาศและรายงาน",
    "clerk": "ปลัดเทศบาล",
    "reporter": "ผู้รายงาน",
    "checker": "ผู้ตรวจ",
    "supply": "หัวหน้าเจ้าหน้าที่",
}


def tasks(found: "Sequence[OpenTask]") -> Table:
    """Return what is open, what keeps a paper from being printed first."""
    columns = (
        TableColumn("ที่", Kind.INTEGER, 0.6, Align.CENTRE),
        TableColumn("เรื่อง", width=5.2),
        TableColumn("เอกสารและงวด", width=3.4),
        TableColumn("ความสำคัญ", width=1.5, align=Align.CENTRE),
    )
    rows = [
        TableRow((number, each.what, f"{each.paper}\n{each.period}", "ต้องทำ" if each.grave else "ควรตรวจ"))
        for number, each in enumerate(found, start=1)
    ]
    return Table(columns, tuple(rows), "ไม่มีงานค้าง")


def papers(deadlines: Sequence[DatedFact]) -> Table:
    """Return every paper with its periods, the register that it comes from, and when it is due."""
    columns = (
        TableColumn("เอกสาร", width=4.2),
        TableColumn("ทำทุก", width=2.2, empty="เมื่อต้องใช้"),
        TableColumn("จากทะเบียน", width=2.2, empty="-"),
        TableColumn("กำหนด", width=2.2, empty="ไม่ได้ตั้งไว้"),
    )
    days = {fact.key: fact.amount for fact in deadlines}
    registers = {each.id: each.title for each in REGISTERS}
    rows = []
    for each in PAPERS:
        due = f"{days[each.id]} วันหลังสิ้นงวด" if days.get(each.id) is not None else None
        periods = ", ".join(_PERIODS[kind] for kind in each.periods)
        rows.append(TableRow((each.title, periods or None, registers.get(each.register or ""), due)))
    return Table(columns, tuple(rows))


def windows(found: Sequence[DatedFact]) -> Table:
    """Return the spans of days that come again every year with other dates."""
    columns = (
        TableColumn("ช่วงเวลาที่มาถึงทุกปี", width=5.0),
        TableColumn("ตั้งแต่", Kind.DATE, 2.0, empty="-"),
        TableColumn("ถึง", Kind.DATE, 2.0, empty="-"),
    )
    rows = (TableRow((each.title, each.start, each.end)) for each in found)
    return Table(columns, tuple(rows), "ยังไม่ได้บันทึก")


def departments(found: Sequence[Department]) -> Table:
    """Return the departments of the day."""
    columns = (TableColumn("ที่", Kind.INTEGER, 0.6, Align.CENTRE), TableColumn("กอง", width=9.0))
    rows = (TableRow((number, each.name)) for number, each in enumerate(found, start=1))
    return Table(columns, tuple(rows), "ยังไม่มีกอง")


def signatories(found: Sequence[Signatory]) -> Table:
    """Return who signs on the day, in which position and since when."""
    columns = (
        TableColumn("หน้าที่", width=2.4),
        TableColumn("ชื่อ", width=3.0),
        TableColumn("ตำแหน่ง", width=3.6),
        TableColumn("ตั้งแต่", Kind.DATE, 1.5),
        TableColumn("ถึง", Kind.DATE, 1.5, empty="-"),
    )
    rows = (
        TableRow((_ROLES.get(each.role, each.role), each.name, "\n".join(each.lines()), each.start, each.end))
        for each in found
    )
    return Table(columns, tuple(rows), "ยังไม่มีผู้ลงนาม")


def places(file: str, backups: str) -> Table:
    """Return where the office file and its backups lie."""
    columns = (TableColumn("สิ่งที่ส่งมอบ", width=2.6), TableColumn("อยู่ที่", width=7.0))
    return Table(columns, (TableRow(("แฟ้มสำนักงาน", file)), TableRow(("สำเนาสำรองอัตโนมัติ", backups))))


def vendors(found: "Sequence[Vendor]") -> Table:
    """Return the vendors of the year and what was bought from them."""
    columns = (
        TableColumn("ที่", Kind.INTEGER, 0.6, Align.CENTRE),
        TableColumn("ผู้ขายหรือผู้รับจ้าง", width=4.6),
        TableColumn("เลขประจำตัวผู้เสียภาษี", width=2.4, align=Align.CENTRE, empty="-"),
        TableColumn("รายการ", Kind.INTEGER, 1.0),
        TableColumn("ราคาที่ตกลงรวม (บาท)", Kind.BAHT, 2.0),
    )
    rows = [
        TableRow((number, each.name, each.tax_id or None, each.count, each.agreed))
        for number, each in enumerate(found, start=1)
    ]
    if rows:
        total = (sum(each.count for each in found), sum(each.agreed for each in found))
        rows.append(TableRow(("รวม", None, None, *total), RowStyle.TOTAL, 3))
    return Table(columns, tuple(rows), "ยังไม่มีการจัดซื้อจัดจ้างในปีนี้")
