"""A block of a spreadsheet pasted into the year of service counts or the days of a month, and what it would change."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from khoktoom_desktop.domain.money import read_count, write_count
from khoktoom_desktop.domain.period import MONTHS, SHORT_MONTHS
from khoktoom_desktop.domain.problem import Severity
from khoktoom_desktop.domain.sentence import Sentence, sentence
from khoktoom_desktop.registers.importing import heading_key
from khoktoom_desktop.services.grid_paste import Block, Preview, PreviewCell, PreviewRow
from khoktoom_desktop.services.grid_rows import Fate
from khoktoom_desktop.services.year_grid import Cell, GridRow, YearGrid
from khoktoom_desktop.thai.text import normalise
from khoktoom_desktop.thai.unreadable import Unreadable


@dataclass(frozen=True)
class TypedCount:
    """A pasted cell: its service, its month (0 is October), what was pasted."""

    service_id: int
    month: int
    text: str


@dataclass(frozen=True)
class CountsPaste:
    """The cells that a block falls on, and what is told about the block as a whole."""

    cells: tuple[TypedCount, ...]
    notes: tuple[Sentence, ...] = ()


def place_counts(block: Block, grid: YearGrid, services: Sequence[int], month: int) -> CountsPaste:
    """Place a block from a service and month on, or by the names that its first row and column give.

    ``services`` are the rows shown, from the one of the cursor on; ``month`` is the column of the cursor.
    """
    months = _month_heading(block, grid)
    rows = block[1:] if months else block
    by_name = {heading_key(row.service): row.service_id for row in grid.rows}
    named = [by_name.get(heading_key(row[0])) if row and row[0].strip() else None for row in rows]
    # Names lead where one of them is known and none of the others could be a count.
    by_row = any(named) and not any(row and row[0].strip() and _counts(row[0]) for row in rows)
    columns = months or {at: month + at - by_row for at in range(int(by_row), max(map(len, block)))}
    targets = named if by_row else [services[at] if at < len(services) else None for at in range(len(rows))]
    cells = [
        TypedCount(service, columns[at], _bare(text))
        for service, row in zip(targets, rows, strict=True)
        for at, text in enumerate(row)
        if service is not None and at in columns and columns[at] < 12 and not (by_row and at == 0)
    ]
    return CountsPaste(tuple(cells), _notes(rows, targets, columns))


def _month_heading(block: Block, grid: YearGrid) -> dict[int, int]:
    """Return which columns of a block are which months, where its first row names them."""
    names = {
        heading_key(name): at
        for at, month in enumerate(grid.months)
        for name in (MONTHS[month.month - 1], SHORT_MONTHS[month.month - 1])
    }
    found = {at: names[key] for at, cell in enumerate(block[0]) if (key := heading_key(cell)) in names}
    return found if len(block) > 1 else {}


def _notes(rows: Block, targets: Sequence[int | None], columns: Mapping[int, int]) -> tuple[Sentence, ...]:
    notes: tuple[Sentence, ...] = ()
    lost = sum(1 for service, row in zip(targets, rows, strict=True) if service is None and any(map(str.strip, row)))
    if lost:
        notes += (sentence("{count} แถวไม่ตรงกับงานบริการในตาราง จึงไม่วาง", count=lost),)
    over = sum(1 for month in columns.values() if month >= 12)
    if over:
        notes += (sentence("เกินเดือนกันยายนไป {count} คอลัมน์ จึงไม่วางส่วนที่เกิน", count=over),)
    return notes


def _counts(text: str) -> bool:
    """Tell whether a text is a count."""
    try:
        read_count(text)
    except Unreadable:
        return False
    return True


def _bare(text: str) -> str:
    """Return a pasted count as typed; a lone dash is how sheets write nothing."""
    bare = normalise(text)
    return "" if bare in ("-", "–", "—") else bare


def preview_counts(paste: CountsPaste, grid: YearGrid) -> Preview:
    """Return what pasted cells would change, a row per service."""
    rows = {row.service_id: row for row in grid.rows}
    months = sorted({cell.month for cell in paste.cells})
    texts = {(cell.service_id, cell.month): cell.text for cell in paste.cells}
    services = dict.fromkeys(cell.service_id for cell in paste.cells)
    titles = ("งานบริการ", *(SHORT_MONTHS[grid.months[month].month - 1] for month in months))
    return Preview(titles, tuple(_row(rows[service], months, texts) for service in services), paste.notes)


def _row(row: GridRow, months: Sequence[int], texts: Mapping[tuple[int, int], str]) -> PreviewRow:
    cells = [_cell(row.cells[month], texts.get((row.service_id, month))) for month in months]
    reasons = {str(cell.problem): cell.problem for cell in cells if cell.problem is not None}
    fate = Fate.BAD if reasons else Fate.CHANGED if any(cell.changed for cell in cells) else Fate.UNCHANGED
    return PreviewRow(fate, (PreviewCell(row.service, row.service), *cells), tuple(reasons.values()))


def _cell(cell: Cell, text: str | None) -> PreviewCell:
    before = "" if cell.count is None else write_count(cell.count)
    if text is None:
        return PreviewCell(before, before)
    if cell.by_days:
        return _kept_by_days(before, text)
    try:
        return PreviewCell(before, write_count(read_count(text)) if text else "")
    except Unreadable as unreadable:
        return PreviewCell(before, text, Sentence(unreadable.template, unreadable.facts), Severity.ERROR)


def _kept_by_days(before: str, text: str) -> PreviewCell:
    try:
        same = write_count(read_count(text)) == before if text else not before
    except Unreadable:
        same = False
    if same:
        return PreviewCell(before, before)
    return PreviewCell(before, text, sentence("เดือนนี้กรอกรายวัน กด Enter ที่ช่องเพื่อแก้รายวัน"), Severity.ERROR)


def place_days(block: Block, days: Sequence[date], first: int) -> dict[date, str]:
    """Return the texts that a block types into days from one on, read row by row; what is over falls away."""
    texts = [_bare(cell) for row in block for cell in row]
    return dict(zip(days[first:], texts, strict=False))


def preview_days(texts: Mapping[date, str], before: Mapping[date, int | None], words: Mapping[date, str]) -> Preview:
    """Return what pasted days would change, a row per day."""
    rows = []
    for day, text in texts.items():
        cell = _cell(Cell(before.get(day)), text)
        fate = Fate.BAD if cell.problem else Fate.CHANGED if cell.changed else Fate.UNCHANGED
        reasons = (cell.problem,) if cell.problem else ()
        rows.append(PreviewRow(fate, (PreviewCell(words[day], words[day]), cell), reasons))
    return Preview(("วันที่", "จำนวน"), tuple(rows))
