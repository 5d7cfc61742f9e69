"""The checklist of a quarter's pack: what is in it, what lacks and why, and how its files agree with one another."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from khoktoom_desktop.domain.request import PaperRequest
from khoktoom_desktop.domain.table import Align, Kind, Table, TableColumn, TableRow
from khoktoom_desktop.paper.blocks import Block, Grid, Paper, Setting, Space, Text, plain
from khoktoom_desktop.paper.official import report_setup
from khoktoom_desktop.paper.typeset import typeset
from khoktoom_desktop.sheets.delimited import write_csv

TITLE = "รายการตรวจสอบชุดรายงานรายไตรมาส"
_CENTRE = Align.CENTRE


@dataclass(frozen=True)
class Entry:
    """A paper of the pack: its files, whether it is issued, where it is published, what lacks and why."""

    title: str
    formats: tuple[str, ...]
    state: str
    published: str
    lacks: tuple[str, ...]


@dataclass(frozen=True)
class Agreement:
    """A total that was read back from a file, and the figure that it is."""

    file: str
    what: str
    value: str
    against: str


def checklist_pdf(
    request: PaperRequest, entries: Sequence[Entry], agreements: Sequence[Agreement], data: Mapping[str, int]
) -> bytes:
    """Set the checklist; ``data`` gives the machine-readable files of each register and their rows."""
    title = f"{TITLE} {request.period.title()}"
    lacking = sum(bool(each.lacks) for each in entries)
    told = f"เอกสารในชุด {len(entries):,} ฉบับ ยังมีเรื่องที่ต้องทำต่อ {lacking:,} ฉบับ"
    checked = f"อ่านยอดกลับจากแฟ้ม {len({each.file for each in agreements}):,} แฟ้ม {len(agreements):,} ยอด ตรงกันทุกยอด"
    blocks: list[Block] = [
        Text(plain(TITLE), Setting.CENTRE, bold=True, size=18.0, heading=1, keep=True),
        Text(plain(request.office.name), Setting.CENTRE, bold=True, keep=True),
        Text(plain(request.period.title()), Setting.CENTRE, keep=True),
        Space(3),
        *_part("1. เอกสารในชุด", told, entry_table(entries)),
        *_part("2. ข้อมูลที่เครื่องอ่านได้", "แฟ้ม CSV และ JSON ของแต่ละทะเบียน ปกปิดข้อมูลบุคคลแล้ว", _data_table(data)),
        *_part("3. การตรวจยอดระหว่างแฟ้ม", checked, agreement_table(agreements)),
    ]
    return typeset(Paper(report_setup(request, title), tuple(blocks)))


def checklist_csv(entries: Sequence[Entry]) -> bytes:
    """Write the papers of the checklist as CSV."""
    return write_csv(entry_table(entries))


def agreement_csv(agreements: Sequence[Agreement]) -> bytes:
    """Write the totals that were read back as CSV."""
    return write_csv(agreement_table(agreements))


def entry_table(entries: Sequence[Entry]) -> Table:
    """Return the papers as a table."""
    columns = (
        TableColumn("ที่", Kind.INTEGER, 0.6, _CENTRE),
        TableColumn("เอกสาร", width=5.0),
        TableColumn("แฟ้ม", width=1.3, align=_CENTRE),
        TableColumn("การออกเอกสาร", width=2.6),
        TableColumn("การเผยแพร่", width=2.6),
        TableColumn("ที่ยังขาดและเหตุผล", width=4.2, empty="ครบ"),
    )
    rows = tuple(
        TableRow(
            (number, each.title, ", ".join(each.formats), each.state, each.published, "\n".join(each.lacks) or None)
        )
        for number, each in enumerate(entries, 1)
    )
    return Table(columns, rows, nothing="ไม่มีเอกสารที่ครบกำหนดในไตรมาสนี้")


def agreement_table(agreements: Sequence[Agreement]) -> Table:
    """Return the totals that were read back as a table."""
    columns = (
        TableColumn("แฟ้ม", width=5.0),
        TableColumn("ยอด", width=2.6),
        TableColumn("ค่า", width=1.8, align=Align.RIGHT),
        TableColumn("ตรงกับ", width=4.4),
    )
    return Table(columns, tuple(TableRow((each.file, each.what, each.value, each.against)) for each in agreements))


def _data_table(data: Mapping[str, int]) -> Table:
    columns = (TableColumn("ทะเบียน", width=5.0), TableColumn("จำนวนแถว", Kind.INTEGER, 1.5))
    return Table(columns, tuple(TableRow((title, count)) for title, count in data.items()))


def _part(title: str, told: str, table: Table) -> tuple[Block, ...]:
    return (
        Text(plain(title), bold=True, heading=2, space_before=3.0, keep=True),
        Text(plain(told), keep=True),
        Grid(table, size=13.0),
    )
