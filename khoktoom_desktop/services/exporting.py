"""Export a register to xlsx, csv or json, and the empty workbook to fill in; the export imports without loss."""

import json
import re
from collections.abc import Sequence
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from khoktoom_desktop.domain.cell import write_cell
from khoktoom_desktop.domain.column import Column, ColumnKind, Lookups, Personal
from khoktoom_desktop.domain.office import Office
from khoktoom_desktop.domain.period import Period
from khoktoom_desktop.domain.table import Kind, Table, TableColumn, TableRow, Value
from khoktoom_desktop.domain.trouble import Misuse
from khoktoom_desktop.registers.importing import UID_TITLE
from khoktoom_desktop.registers.register import Register
from khoktoom_desktop.services import records
from khoktoom_desktop.services.files import write_file
from khoktoom_desktop.services.papers import paper_day
from khoktoom_desktop.services.record_json import record_json
from khoktoom_desktop.sheets.book import Sheet, write_book
from khoktoom_desktop.sheets.delimited import write_csv
from khoktoom_desktop.storage.office import read_office
from khoktoom_desktop.storage.record import Record
from khoktoom_desktop.thai.identifiers import is_juristic, mask_tax_id

if TYPE_CHECKING:
    from khoktoom_desktop.services.office_file import OfficeFile

HIDDEN = "(ปกปิด)"
_KINDS = {ColumnKind.INTEGER: Kind.INTEGER, ColumnKind.BAHT: Kind.BAHT, ColumnKind.DATE: Kind.DATE}
_STAMPS = ("version", "created_at", "created_by", "changed_at", "changed_by")
_YEAR = re.compile("year|position")
_TAX_ID = re.compile(r"(?<!\d)\d(?:-?\d){12}(?!\d)")


class Profile(StrEnum):
    """Say for whom an export is: the public (personal data masked), the office, or the office with all stamps."""

    PUBLIC = "public"
    INTERNAL = "internal"
    FULL = "full"


def export(
    office_file: "OfficeFile", register: Register, period: Period, to: Path, *, profile: str = Profile.INTERNAL
) -> Path:
    """Write the records of a period to a file whose ending chooses the format; returns the path.

    ``internal`` and ``full`` read back without loss; ``public`` masks personal data, leaves
    sensitive data out and names no uid. Raises ``Misuse`` for another ending or profile.
    """
    ending = _ending(to)
    chosen = _profile(profile)
    with office_file.reading() as session:
        office = read_office(session)
        found = records.list_in(session, register, period=period).records
        known = records.lookups_in(session, office, period.end or records.today())
    if ending == "json":
        data = write_json([_json_record(register, record, known, chosen) for record in found])
    elif ending == "csv":
        data = write_csv(_table(register, found, known, chosen))
    else:
        data = _book(register, found, known, chosen, office, period)
    write_file(to, data)
    return to


def _ending(to: Path) -> str:
    ending = to.suffix.lower().lstrip(".")
    if ending not in ("xlsx", "csv", "json"):
        raise Misuse(
            "unknown-format",
            "ส่งออกเป็น .{ending} ไม่ได้",
            "ใช้นามสกุล .xlsx .csv หรือ .json",
            ending=ending or "-",
        )
    return ending


def _profile(name: str) -> Profile:
    try:
        return Profile(name)
    except ValueError:
        known = ", ".join(Profile)
        raise Misuse(
            "unknown-profile",
            "ไม่มีระดับการเปิดเผยชื่อ {profile}",
            "ใช้ระดับใดระดับหนึ่ง: {known}",
            profile=name,
            known=known,
        ) from None


def columns_for(register: Register, profile: Profile) -> tuple[Column, ...]:
    """Return the columns that an export of a profile shows."""
    return tuple(
        column
        for column in register.columns()
        if profile is not Profile.PUBLIC or column.personal is not Personal.SENSITIVE
    )


def public_rows(register: Register, found: Sequence[Record], known: Lookups) -> tuple[Table, list[dict[str, object]]]:
    """Return records as the public profile has them: as a table, and as JSON."""
    profile = Profile.PUBLIC
    return _table(register, found, known, profile), [_json_record(register, each, known, profile) for each in found]


def write_json(content: object) -> bytes:
    """Write JSON as every answer of the program has it: UTF-8, Thai as it is, a line break at the end."""
    return (json.dumps(content, ensure_ascii=False, indent=1) + "\n").encode("utf-8")


def _json_record(register: Register, record: Record, known: Lookups, profile: Profile) -> dict[str, object]:
    """Return a record as an export of a profile has it."""
    whole = record_json(register, record, known)
    if profile is Profile.PUBLIC:
        return {
            column.field: _masked(column, whole[column.field])
            if column.personal is Personal.PERSONAL
            else whole[column.field]
            for column in columns_for(register, profile)
        }
    return whole | ({name: _stamp(record, name) for name in _STAMPS} if profile is Profile.FULL else {})


def _stamp(record: Record, name: str) -> str:
    value = getattr(record, name)
    return value.isoformat() if hasattr(value, "isoformat") else str(value)


def _masked(column: Column, value: object) -> object:
    """Mask personal data: the numbers of natural persons but for their last digits, any other text wholly.

    Firms' numbers are public; of lists (bidders) only the numbers are masked, their names stand on every notice.
    """
    if value in (None, "", []):
        return value
    if column.kind is ColumnKind.LINES:
        return [_TAX_ID.sub(_number_masked, line) for line in value] if isinstance(value, list) else HIDDEN
    if column.kind is ColumnKind.DIGITS:
        text = str(value)
        return _TAX_ID.sub(_number_masked, text) if _TAX_ID.fullmatch(text) else HIDDEN
    return HIDDEN


def _number_masked(found: re.Match[str]) -> str:
    return found[0] if is_juristic(found[0]) else mask_tax_id(found[0])


def _table(register: Register, found: Sequence[Record], known: Lookups, profile: Profile) -> Table:
    """Return the records as a table: uid first where it may be told, then every column."""
    columns = columns_for(register, profile)
    head = () if profile is Profile.PUBLIC else (TableColumn(UID_TITLE, width=38),)
    tail = tuple(TableColumn(name, width=20) for name in _STAMPS) if profile is Profile.FULL else ()
    return Table(
        (*head, *(table_column(column) for column in columns), *tail),
        tuple(
            TableRow(
                (
                    *((record.uid,) if head else ()),
                    *(_table_value(column, record, known, profile) for column in columns),
                    *((_stamp(record, name) for name in _STAMPS) if tail else ()),
                )
            )
            for record in found
        ),
    )


def table_column(column: Column) -> TableColumn:
    """Return a register's column as a workbook has it."""
    # A year or a place in a list is no amount: 2566, not 2,566.
    plain = column.kind is ColumnKind.INTEGER and _YEAR.search(column.field)
    return TableColumn(
        column.title, Kind.TEXT if plain else _KINDS.get(column.kind, Kind.TEXT), width=max(8, column.width)
    )


def _table_value(column: Column, record: Record, known: Lookups, profile: Profile) -> Value:
    value = getattr(record, column.field, None)
    if value is None:
        return None
    if profile is Profile.PUBLIC and column.personal is Personal.PERSONAL:
        text = write_cell(column, value, known)
        masked = _masked(column, text.split("\n") if column.kind is ColumnKind.LINES and text else text)
        return "\n".join(masked) if isinstance(masked, list) else str(masked)
    if column.kind in _KINDS and isinstance(value, int | date):
        return value
    return write_cell(column, value, known) or None


def _book(
    register: Register, found: Sequence[Record], known: Lookups, profile: Profile, office: Office, period: Period
) -> bytes:
    title = f"ทะเบียน{register.title}"
    lines = (office.name, f"{title} {period.title() if period.year else 'ทุกรายการ'}")
    sheet = Sheet(register.title, lines, _table(register, found, known, profile), characters=True)
    return write_book([sheet], title=title, author=office.name, day=paper_day(None))
