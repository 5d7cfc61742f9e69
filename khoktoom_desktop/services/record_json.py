"""A record as the command line and JSON files have it."""

from datetime import date

from khoktoom_desktop.domain.cell import write_cell
from khoktoom_desktop.domain.column import Column, ColumnKind, Lookups
from khoktoom_desktop.domain.money import json_baht
from khoktoom_desktop.registers.importing import UID
from khoktoom_desktop.registers.register import Register
from khoktoom_desktop.storage.record import Record


def record_json(register: Register, record: Record, known: Lookups) -> dict[str, object]:
    """Return a record as ``khoktoom list --json`` has it: uid first, fields by their names in code.

    Amounts are strings in baht, dates ISO C.E., lists one text for each entry, departments by name.
    """
    return {UID: record.uid} | {
        column.field: _json_value(column, getattr(record, column.field, None), known) for column in register.columns()
    }


def _json_value(column: Column, value: object, known: Lookups) -> object:
    if value is None:
        return None
    if column.kind is ColumnKind.BAHT and isinstance(value, int):
        return json_baht(value)
    if isinstance(value, date):
        return value.isoformat()
    if column.kind is ColumnKind.LINES:
        text = write_cell(column, value, known)
        return text.split("\n") if text else []
    if column.kind is ColumnKind.REFERENCE:
        return write_cell(column, value, known)
    return value
