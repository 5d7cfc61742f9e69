"""The workbook to fill in: a register's headings, drop-downs of this office, hints, and a mark by which it is known."""

import hashlib
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from khoktoom_desktop.domain.column import Column, ColumnKind, Lookups
from khoktoom_desktop.domain.problem import Severity
from khoktoom_desktop.domain.sentence import sentence
from khoktoom_desktop.domain.table import Kind, Table, TableColumn, TableRow
from khoktoom_desktop.domain.trouble import Misuse, Refused
from khoktoom_desktop.registers.catalogue import REGISTERS
from khoktoom_desktop.registers.importing import CellProblem
from khoktoom_desktop.registers.register import Register
from khoktoom_desktop.services import records
from khoktoom_desktop.services.exporting import table_column
from khoktoom_desktop.services.files import write_file
from khoktoom_desktop.services.papers import paper_day
from khoktoom_desktop.sheets.book import Sheet, write_book
from khoktoom_desktop.storage.office import read_office

if TYPE_CHECKING:
    from khoktoom_desktop.services.office_file import OfficeFile

_MARK = "khoktoom-template"
_ROWS = 30
_DATES = "พิมพ์เป็น พ.ศ. เช่น 28/12/2567 หรือ 28 ธ.ค. 67"
_LISTS = "เลือกจากรายการที่ขึ้นให้"
_LINES = "บรรทัดละหนึ่งรายการ (Alt+Enter ขึ้นบรรทัดใหม่)"


def write_template(office_file: "OfficeFile", register: Register, to: Path) -> Path:
    """Write an empty workbook to fill in: locked headings, drop-downs of this office, hints, a sheet of help."""
    if to.suffix.lower() != ".xlsx":
        raise Misuse(
            "unknown-format",
            "แม่แบบเป็น .{ending} ไม่ได้",
            "ใช้นามสกุล .xlsx",
            ending=to.suffix.lower().lstrip(".") or "-",
        )
    with office_file.reading() as session:
        office = read_office(session)
        known = records.lookups_in(session, office, records.today())
    columns = _asked(register)
    title = f"แม่แบบทะเบียน{register.title}"
    lists = {index: entries for index, column in enumerate(columns) if (entries := _entries(column, known))}
    hints = {index: hint for index, column in enumerate(columns) if (hint := _hint_of(column))}
    filled = Sheet(
        register.title,
        (),
        Table(tuple(map(_heading, columns)), ()),
        characters=True,
        lists=lists,
        blank_rows=_ROWS,
        hints=hints,
        locked=True,
        mark=template_mark(register),
    )
    data = write_book([filled, _help_sheet(register, columns)], title=title, author=office.name, day=paper_day(None))
    write_file(to, data)
    return to


def template_mark(register: Register) -> str:
    """Return the mark of a register's template: the register, and what its columns come to in this version."""
    titles = "\n".join(f"{column.field}={column.title}" for column in _asked(register))
    return f"{_MARK}/{register.id}/{hashlib.sha256(titles.encode()).hexdigest()[:8]}"


def check_mark(register: Register, mark: str) -> tuple[CellProblem, ...]:
    """Warn of a template of an older version; raises ``Refused`` (``another-template``) for another register's."""
    parts = mark.split("/")
    if len(parts) != 3 or parts[0] != _MARK or mark == template_mark(register):
        return ()
    if parts[1] != register.id:
        other = next((each.title for each in REGISTERS if each.id == parts[1]), parts[1])
        raise Refused(
            "another-template",
            "แฟ้มนี้เป็นแม่แบบของทะเบียน{other} ไม่ใช่{register}",
            "เปิดหน้าทะเบียน{other} แล้วนำเข้าแฟ้มนี้ที่นั่น",
            other=other,
            register=register.title,
        )
    words = sentence("แม่แบบนี้เป็นรุ่นเก่า คอลัมน์ของทะเบียนเปลี่ยนไปแล้ว ครั้งหน้าให้ใช้แม่แบบใหม่จากหน้าทะเบียน")
    return (CellProblem(0, "", None, parts[2], Severity.WARNING, words, "older-template"),)


def _asked(register: Register) -> tuple[Column, ...]:
    return tuple(column for column in register.columns() if not column.computed)


def _heading(column: Column) -> TableColumn:
    """Return a heading; days are typed as text, so that no spreadsheet makes years of its own of them."""
    made = table_column(column)
    title = f"{column.title} *" if column.required else column.title
    kind = Kind.TEXT if made.kind is Kind.DATE else made.kind
    return replace(made, heading=title, kind=kind, width=max(10, column.width))


def _hint_of(column: Column) -> str:
    """Return what is said where one types into a column: how, why, an example."""
    how = ""
    if column.kind is ColumnKind.DATE:
        how = _DATES
    elif column.kind in (ColumnKind.CHOICE, ColumnKind.REFERENCE, ColumnKind.BOOLEAN):
        how = _LISTS
    elif column.kind is ColumnKind.LINES:
        how = _LINES
    example = f"เช่น {column.example}" if column.example and column.kind is not ColumnKind.DATE else ""
    return "\n".join(text for text in (column.help, how, example) if text)


def _entries(column: Column, known: Lookups) -> tuple[str, ...]:
    """Return the words that a cell of a column may hold."""
    if column.kind is ColumnKind.BOOLEAN:
        return ("ใช่", "ไม่ใช่")
    if column.kind is ColumnKind.CHOICE:
        return tuple(choice.title for choice in column.entries(known))
    if column.kind is ColumnKind.REFERENCE:
        return tuple(known.references.get(column.source, {}).values())
    return ()


def _help_sheet(register: Register, columns: Sequence[Column]) -> Sheet:
    """Say of each column why it is asked and what an entry looks like."""
    table = Table(
        (
            TableColumn("คอลัมน์", width=2),
            TableColumn("ต้องกรอก", width=0.8),
            TableColumn("คำอธิบาย", width=4),
            TableColumn("ตัวอย่าง", width=2.4),
        ),
        tuple(
            TableRow((column.title, "ต้องกรอก" if column.required else "", column.help, column.example))
            for column in columns
        ),
    )
    version = template_mark(register).rpartition("/")[2]
    return Sheet("คำอธิบาย", (f"วิธีกรอกแม่แบบทะเบียน{register.title}", f"รุ่นของแม่แบบ {version}"), table)
