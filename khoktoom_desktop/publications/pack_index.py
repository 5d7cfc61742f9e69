"""The index of an ITA year's evidence: each item with its files, where it is published, and why it is missing."""

from collections.abc import Sequence
from dataclasses import dataclass

from khoktoom_desktop.domain.request import PaperRequest
from khoktoom_desktop.domain.table import Align, Table, TableColumn, TableRow
from khoktoom_desktop.paper.blocks import Grid, Paper, Setting, Space, Text, plain
from khoktoom_desktop.paper.official import report_setup
from khoktoom_desktop.paper.typeset import typeset
from khoktoom_desktop.sheets.delimited import write_csv


@dataclass(frozen=True)
class EvidenceFile:
    """A file of an item: its path in the pack, whether it was issued and how, or that it was printed for the pack."""

    path: str
    title: str
    issued: bool
    state: str


@dataclass(frozen=True)
class Publicity:
    """Where and when something was published for an item; ``day`` is written, empty while it waits."""

    title: str
    place: str
    day: str
    url: str


@dataclass(frozen=True)
class Item:
    """An item of the assessment: what answers it, and in words why it is missing where it is."""

    code: str
    title: str
    folder: str
    files: tuple[EvidenceFile, ...]
    published: tuple[Publicity, ...]
    lacks: tuple[str, ...]

    @property
    def answered(self) -> bool:
        """Tell whether nothing lacks."""
        return not self.lacks


def index_pdf(request: PaperRequest, year: int, about: int, items: Sequence[Item]) -> bytes:
    """Set the index of an ITA year (B.E.) whose evidence is about a fiscal year."""
    title = f"ดัชนีหลักฐานการประเมิน ITA ปี พ.ศ. {year}"
    answered = sum(each.answered for each in items)
    told = (
        f"หลักฐานของปีงบประมาณ พ.ศ. {about} ครบ {answered:,} ข้อ จาก {len(items):,} ข้อ แฟ้มที่พิมพ์จากทะเบียนยังไม่ใช่เอกสารที่ออกแล้ว"
    )
    blocks = (
        Text(plain(title), Setting.CENTRE, bold=True, size=18.0, heading=1, keep=True),
        Text(plain(request.office.name), Setting.CENTRE, bold=True, keep=True),
        Text(plain(told), Setting.CENTRE, keep=True),
        Space(3),
        Grid(index_table(items), size=13.0),
    )
    return typeset(Paper(report_setup(request, title), blocks))


def index_csv(items: Sequence[Item]) -> bytes:
    """Write the index as CSV."""
    return write_csv(index_table(items))


def index_table(items: Sequence[Item]) -> Table:
    """Return the items as a table."""
    columns = (
        TableColumn("ข้อ", width=0.8, align=Align.CENTRE),
        TableColumn("รายการ", width=3.2),
        TableColumn("แฟ้มในชุด", width=4.6, empty="-"),
        TableColumn("เผยแพร่แล้วที่", width=3.6, empty="-"),
        TableColumn("ที่ยังขาดและเหตุผล", width=4.0, empty="ครบ"),
    )
    rows = (
        TableRow(
            (
                each.code,
                each.title,
                "\n".join(f"{file.title} ({file.state})" for file in each.files) or None,
                "\n".join(" ".join(filter(None, (one.place, one.day, one.url))) for one in each.published) or None,
                "\n".join(each.lacks) or None,
            )
        )
        for each in items
    )
    return Table(columns, tuple(rows))
