"""Read the export of an accounting system: the year stands above the headings, plan and group once for many rows.

A file whose headings name the fiscal year is read as any other; this one lacks it. Headings may stand in two rows
(``เบิกจ่าย`` over ``ไตรมาส 1``), the form's own numbers below them, and the rows a column beside their headings.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from khoktoom_desktop.domain.column import ColumnKind, Lookups
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
_AMOUNT = re.compile(r"-?\(?[0-9][0-9,]*(?:\.[0-9]+)?\)?|-")
_NUMBERED = re.compile(r"\([0-9]{1,2}\)")
# How far the rows of an export may stand beside their headings; none where that fits as well.
_SHIFTS = (0, 1, -1)


def recognise(raw: RawSheet) -> bool:
    """Tell whether a sheet has headings of the budget but the year only in a line above them."""
    return raw.json_keys is None and _located(raw) is not None


def read(raw: RawSheet, office: Office, lookups: Lookups) -> Iterator[ImportedRow]:
    """Read its rows with the year of the line above; lines of totals are left out, and told."""
    found = _located(raw)
    if found is None:
        return
    raw, heading, year = found
    raw, shifted = _in_place(raw, heading)
    rows, totals = _filled(raw, heading, year)
    told = (*shifted, *(_left_out(raw, index) for index in totals))
    for row in read_generic(_REGISTER, replace(raw, rows=rows), lookups):
        yield replace(row, problems=(*told, *row.problems))
        told = ()


def _located(raw: RawSheet) -> tuple[RawSheet, Heading, int] | None:
    """Return the sheet with its headings in one row, where they are, and the year above them."""
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
                return (*_joined(raw, heading), int(year[1]))
    return None


def _joined(raw: RawSheet, heading: Heading) -> tuple[RawSheet, Heading]:
    """Join headings in two rows where that tells more columns: a spanning one belongs to all below it."""
    below = raw.rows[heading.index + 1] if heading.index + 1 < len(raw.rows) else []
    if not any(isinstance(cell, str) for cell in below) or any(_is_number(cell) for cell in below):
        return raw, heading
    top = [*raw.rows[heading.index], *([None] * len(below))]
    joined: list[RawValue] = []
    spanning = ""
    for place in range(max(len(raw.rows[heading.index]), len(below))):
        spanning = cell_text(top[place]).strip() or spanning
        under = cell_text(below[place]).strip() if place < len(below) else ""
        joined.append(f"{spanning} {under}" if under else top[place])
    rows = [*raw.rows[: heading.index], joined, [], *raw.rows[heading.index + 2 :]]
    found = find_heading(replace(raw, rows=rows), COLUMNS)
    if found is None or len(found.fields) <= len(heading.fields):
        return raw, heading
    return replace(raw, rows=rows), found


def _in_place(raw: RawSheet, heading: Heading) -> tuple[RawSheet, tuple[CellProblem, ...]]:
    """Return the sheet without the form's own numbers, its rows under their headings; a shift is told."""
    after = raw.rows[heading.index + 1 :]
    plain = [[] if _is_numbering(row) else row for row in after]
    best = min(_SHIFTS, key=lambda shift: _misplaced(plain, heading, shift))
    moved = [[*([None] * -best), *row[max(best, 0) :]] for row in plain]
    sheet = replace(raw, rows=[*raw.rows[: heading.index + 1], *moved])
    if best == 0:
        return sheet, ()
    index = heading.index + 1
    words = sentence("ข้อมูลเลื่อนจากหัวตาราง {count} ช่อง โปรแกรมจัดให้ตรงแล้ว ตรวจก่อนนำเข้า", count=abs(best))
    return sheet, (CellProblem(raw.row_number(index), "", None, "", Severity.WARNING, words, "shifted"),)


def _misplaced(rows: list[list[RawValue]], heading: Heading, shift: int) -> int:
    """Count the cells that cannot belong to their columns: words under amounts, numbers under words."""
    wrong = 0
    for row in rows:
        for place, column in heading.fields.items():
            at = place + shift
            cell = row[at] if 0 <= at < len(row) else None
            if cell_text(cell).strip():
                wrong += _is_number(cell) is not (column.kind is ColumnKind.BAHT)
    return wrong


def _is_number(cell: RawValue) -> bool:
    if isinstance(cell, str):
        return _AMOUNT.fullmatch(to_arabic(cell).strip()) is not None
    return cell is not None


def _is_numbering(row: list[RawValue]) -> bool:
    """Tell whether a row holds the form's own numbers of its columns, such as (1) (2) (3)."""
    cells = [to_arabic(cell_text(cell)).strip() for cell in row if cell_text(cell).strip()]
    return len(cells) > 2 and all(_NUMBERED.fullmatch(cell) for cell in cells)


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
            _fill_down(padded, above, [names[field] for field in _FILLED_DOWN if field in names])
            amounts = any(padded[place] is not None for field, place in names.items() if field not in _FILLED_DOWN)
            rows.append([*padded, year] if amounts else [])
    return rows, totals


def _fill_down(row: list[RawValue], above: dict[int, RawValue], places: list[int]) -> None:
    """Put what stood last above into the blank cells of some places, and keep what stands in the others."""
    for place in places:
        if cell_text(row[place]).strip():
            above[place] = row[place]
        else:
            row[place] = above.get(place)


def _left_out(raw: RawSheet, index: int) -> CellProblem:
    text = next((cell for cell in raw.rows[index] if isinstance(cell, str) and cell.strip()), "")
    words = sentence("แถวนี้เป็นยอดรวม จึงไม่นำเข้า โปรแกรมรวมยอดให้เอง")
    return CellProblem(raw.row_number(index), "", None, text, Severity.WARNING, words, "total-row")
