"""Read the export of an accounting system: the year stands above the headings, plan and group once for many rows.

A file whose headings name the fiscal year is read as any other; this one lacks it.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from khoktoom_desktop.domain.column import Lookups
from khoktoom_desktop.domain.office import Office
from khoktoom_desktop.domain.problem import Severity
from khoktoom_desktop.domain.sentence import sentence
from khoktoom_desktop.registers.budget_spending.columns import COLUMNS
from khoktoom_desktop.registers.importing import (
    CellProblem,
    Heading,
    ImportedRow,
    cell_text,
    find_heading,
    read_generic,
)
from khoktoom_desktop.registers.register import Register
from khoktoom_desktop.sheets.raw import RawSheet, RawValue
from khoktoom_desktop.thai.digits import to_arabic

_REGISTER = Register("budget-spending", "งบประมาณ", "", "khoktoom_desktop.registers.budget_spending", "BudgetLine", "")
_YEAR = re.compile(r"ปีงบประมาณ\s*(?:พ\.?\s*ศ\.?)?\s*(2[4-6][0-9]{2})")
_FILLED_DOWN = ("side", "plan", "budget_group", "receipt_group", "department_id")
_TOTAL = re.compile(r"^\s*(?:ยอด)?รวม")


def recognise(raw: RawSheet) -> bool:
    """Tell whether a sheet has headings of the budget but the year only in a line above them."""
    return raw.json_keys is None and _located(raw) is not None


def read(raw: RawSheet, office: Office, lookups: Lookups) -> Iterator[ImportedRow]:
    """Read its rows with the year of the line above; lines of totals are left out, and told."""
    found = _located(raw)
    if found is None:
        return
    heading, year = found
    rows, totals = _filled(raw, heading, year)
    told = tuple(_left_out(raw, index) for index in totals)
    for row in read_generic(_REGISTER, replace(raw, rows=rows), lookups):
        yield replace(row, problems=(*told, *row.problems))
        told = ()


def _located(raw: RawSheet) -> tuple[Heading, int] | None:
    heading = find_heading(raw, COLUMNS)
    if (
        heading is None
        or heading.uid is not None
        or any(each.field == "fiscal_year" for each in heading.fields.values())
    ):
        return None
    for row in raw.rows[: heading.index]:
        for cell in row:
            year = _YEAR.search(to_arabic(cell)) if isinstance(cell, str) else None
            if year:
                return heading, int(year[1])
    return None


def _filled(raw: RawSheet, heading: Heading, year: int) -> tuple[list[list[RawValue]], list[int]]:
    """Return the rows with the year in a column of its own and what stands for the rows below filled in."""
    width = max((len(row) for row in raw.rows), default=0)
    names = {column.field: place for place, column in heading.fields.items()}
    above: dict[int, RawValue] = {}
    rows: list[list[RawValue]] = []
    totals: list[int] = []
    for index, row in enumerate(raw.rows):
        padded = [*row, *([None] * (width - len(row)))]
        if index < heading.index:
            rows.append(padded)
        elif index == heading.index:
            rows.append([*padded, "ปีงบประมาณ"])
        elif any(isinstance(cell, str) and _TOTAL.match(cell) for cell in padded):
            totals.append(index)
            rows.append([])
        else:
            for field in _FILLED_DOWN:
                place = names.get(field)
                if place is None:
                    continue
                if cell_text(padded[place]).strip():
                    above[place] = padded[place]
                else:
                    padded[place] = above.get(place)
            amounts = any(padded[place] is not None for field, place in names.items() if field not in _FILLED_DOWN)
            rows.append([*padded, year] if amounts else [])
    return rows, totals


def _left_out(raw: RawSheet, index: int) -> CellProblem:
    text = next((cell for cell in raw.rows[index] if isinstance(cell, str) and cell.strip()), "")
    words = sentence("แถวนี้เป็นยอดรวม จึงไม่นำเข้า โปรแกรมรวมยอดให้เอง")
    return CellProblem(raw.row_number(index), "", None, text, Severity.WARNING, words, "total-row")
