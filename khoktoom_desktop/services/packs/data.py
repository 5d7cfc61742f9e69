"""The machine-readable copy in a pack: each register's public rows as CSV and JSON, its figures, a data dictionary.

Of registers whose single records are nobody's to publish (who complained, who answered a survey) only the figures
leave the office: rows would undo what the reports hide of small groups.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from khoktoom_desktop.domain.column import Column, ColumnKind, Lookups, Personal
from khoktoom_desktop.domain.office import Office
from khoktoom_desktop.domain.pack import PackFile
from khoktoom_desktop.domain.period import ALL_RECORDS, Period
from khoktoom_desktop.domain.table import Table, TableColumn, TableRow
from khoktoom_desktop.publications.figure_words import entry_title, place_title, word
from khoktoom_desktop.registers.catalogue import REGISTERS
from khoktoom_desktop.registers.register import Register
from khoktoom_desktop.services import records
from khoktoom_desktop.services.exporting import Profile, columns_for, public_rows, write_json
from khoktoom_desktop.services.figures import figures_in
from khoktoom_desktop.services.packs.naming import period_code
from khoktoom_desktop.sheets.delimited import write_csv

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

FOLDER = "ข้อมูล"
COUNTS_ONLY = frozenset(("complaints", "satisfaction"))
# The office's own remarks, and what tells of the program and not of the matter.
INSIDE = frozenset(("note", "public", "issued_uid"))
_KINDS = {
    ColumnKind.TEXT: "ข้อความ",
    ColumnKind.LONG_TEXT: "ข้อความ",
    ColumnKind.INTEGER: "จำนวนเต็ม",
    ColumnKind.BAHT: "จำนวนเงิน (บาท ทศนิยม 2 ตำแหน่ง)",
    ColumnKind.DATE: "วันที่ (ค.ศ. แบบ ISO 8601)",
    ColumnKind.BOOLEAN: "ใช่หรือไม่ใช่",
    ColumnKind.DIGITS: "เลขประจำตัวหรือรหัส (ข้อความ)",
    ColumnKind.CHOICE: "ตัวเลือก",
    ColumnKind.REFERENCE: "ชื่อจากทะเบียนอื่น",
    ColumnKind.LINES: "หลายบรรทัด",
}
_COUNT = "ตัวเลขรวม"


@dataclass(frozen=True)
class DataSet:
    """What leaves the office of a register's period: rows as a table and as JSON, or its figures alone."""

    register: Register
    period: Period
    table: Table
    content: object

    @property
    def csv(self) -> str:
        """Return the path of the CSV file."""
        return f"{FOLDER}/{self.register.id}.csv"

    @property
    def json(self) -> str:
        """Return the path of the JSON file."""
        return f"{FOLDER}/{self.register.id}.json"

    def files(self) -> tuple[PackFile, PackFile]:
        """Write the copy in both formats."""
        return PackFile(self.csv, write_csv(self.table)), PackFile(self.json, write_json(self.content))


def data_set(session: "Session", office: Office, register: Register, period: Period, day: date) -> DataSet:
    """Read what leaves the office of a register; registers without periods give all that is public of them."""
    if register.id in COUNTS_ONLY:
        figures = figures_in(session, register, period, office)
        rows = tuple(TableRow(entry) for entry in _flat((), figures))
        return DataSet(register, period, Table((TableColumn("รายการ"), TableColumn("ค่า")), rows), figures)
    whole = ALL_RECORDS if not register.dated else period
    known = records.lookups_in(session, office, period.end or day)
    found = records.list_in(session, register, period=whole).records
    public = public_rows(register, [each for each in found if getattr(each, "public", True)], known)
    return DataSet(register, period, *_outward(register, public))


def _outward(register: Register, rows: tuple[Table, list[dict[str, object]]]) -> tuple[Table, list[dict[str, object]]]:
    """Return the rows without what stays inside the office."""
    table, content = rows
    kept = [at for at, column in enumerate(columns_for(register, Profile.PUBLIC)) if column.field not in INSIDE]
    return (
        Table(
            tuple(table.columns[at] for at in kept),
            tuple(replace(row, cells=tuple(row.cells[at] for at in kept)) for row in table.rows),
        ),
        [{name: value for name, value in row.items() if name not in INSIDE} for row in content],
    )


def figures_path(register_id: str, period: Period) -> str:
    """Return the path of a register's figures of a period."""
    return f"{FOLDER}/ยอดรวม/{register_id}.{period_code(period)}.json"


def figures_file(session: "Session", office: Office, register: Register, period: Period) -> PackFile:
    """Return a register's figures as ``khoktoom figures --json`` answers them."""
    answer = {"register": register.id, "period": period.as_json(), **figures_in(session, register, period, office)}
    return PackFile(figures_path(register.id, period), write_json(answer))


def dictionary(known: Lookups) -> tuple[PackFile, PackFile]:
    """Return the data dictionary: every field of every register with its words, kind, choices and who may see it."""
    entries = [entry for register in REGISTERS for entry in _entries(register, known)]
    headings = {
        "register": "ทะเบียน",
        "register_title": "ชื่อทะเบียน",
        "field": "ชื่อเขตข้อมูล",
        "title": "ความหมาย",
        "kind": "ชนิด",
        "choices": "ตัวเลือก (รหัส = ความหมาย)",
        "disclosure": "การเปิดเผย",
        "help": "คำอธิบาย",
        "example": "ตัวอย่าง",
    }
    columns = tuple(TableColumn(heading) for heading in headings.values())
    table = Table(columns, tuple(TableRow(tuple(entry[name] for name in headings)) for entry in entries))
    return (
        PackFile(f"{FOLDER}/พจนานุกรมข้อมูล.csv", write_csv(table)),
        PackFile(f"{FOLDER}/พจนานุกรมข้อมูล.json", write_json(entries)),
    )


def _entries(register: Register, known: Lookups) -> Iterator[dict[str, str]]:
    if register.id in COUNTS_ONLY:
        what = "เผยแพร่เฉพาะยอดรวม ไม่เผยแพร่รายการแต่ละรายการ"
        yield _entry(register, _COUNT, "รายการและค่าในแฟ้ม", _COUNT, disclosure=what)
        return
    shown = {column.field for column in columns_for(register, Profile.PUBLIC)}
    for column in register.columns():
        choices = "; ".join(f"{each.key} = {each.title}" for each in column.entries(known))
        yield _entry(
            register,
            column.field,
            column.title,
            _KINDS[column.kind],
            choices=choices if column.kind is ColumnKind.CHOICE else "",
            disclosure=_disclosure(column, shown),
            help=column.help,
            example=column.example,
        )


def _entry(register: Register, field: str, title: str, kind: str, **more: str) -> dict[str, str]:
    words = dict.fromkeys(("choices", "disclosure", "help", "example"), "") | more
    return {
        "register": register.id,
        "register_title": register.title,
        "field": field,
        "title": title,
        "kind": kind,
        **words,
    }


def _disclosure(column: Column, shown: set[str]) -> str:
    if column.field not in shown or column.field in INSIDE:
        return "ไม่เผยแพร่"
    return "ปกปิดข้อมูลบุคคล" if column.personal is Personal.PERSONAL else "เผยแพร่"


def _flat(path: tuple[str, ...], value: object) -> Iterator[tuple[str, str | int | None]]:
    """Yield each figure with the Thai words of its place."""
    if isinstance(value, Mapping):
        for key, each in value.items():
            yield from _flat((*path, word(key)), each)
    elif isinstance(value, list):
        for place, each in enumerate(value):
            if isinstance(each, Mapping):
                inner = {key: part for key, part in each.items() if key not in ("id", "title", "uid", "month")}
                yield from _flat((*path, entry_title(each) or str(each.get("month", place + 1))), inner)
            else:
                yield from _flat((*path, place_title(value, place)), each)
    else:
        yield " › ".join(path), value if isinstance(value, int) and not isinstance(value, bool) else _written(value)


def _written(value: object) -> str | None:
    return None if value is None else {"True": "ใช่", "False": "ไม่ใช่"}.get(str(value), str(value))
