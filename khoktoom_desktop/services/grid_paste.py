"""A block of a spreadsheet pasted into a grid: its cells, which columns they belong to, and what they would change."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from khoktoom_desktop.domain.cell import write_cell
from khoktoom_desktop.domain.column import Column, Lookups
from khoktoom_desktop.domain.problem import Problem, Severity
from khoktoom_desktop.domain.sentence import Sentence, sentence
from khoktoom_desktop.registers.importing import heading_key
from khoktoom_desktop.services.grid_rows import Entry, Fate, Outcome, typed_into
from khoktoom_desktop.storage.record import Record

MOST_ROWS = 20_000
"""Rows of one paste; more is an import."""

Block = tuple[tuple[str, ...], ...]

# A quoted cell ends where its closing quote is followed by a tab, a line end or the end of the block.
_CELL = re.compile(r'"(?P<quoted>(?:[^"]|"")*)"(?=\t|\r?\n|\r|\Z)|(?P<plain>[^\t\r\n]*)')


def read_block(text: str) -> Block:
    """Return the cells of what a spreadsheet put on the clipboard: tabs, line ends, quotes around either.

    A quote that does not enclose its whole cell is a character like any other. The line end after the last
    row begins no row.
    """
    rows: list[list[str]] = [[]]
    at = 0
    while at <= len(text):
        cell = _CELL.match(text, at)
        if cell is None:  # the pattern matches the empty text
            break
        quoted = cell["quoted"]
        rows[-1].append(cell["plain"] if quoted is None else quoted.replace('""', '"'))
        at = cell.end()
        if at >= len(text):
            break
        if text[at] == "\t":
            at += 1
            continue
        at += 2 if text.startswith("\r\n", at) else 1
        if at >= len(text):
            break
        rows.append([])
    return tuple(tuple(row) for row in rows)


def write_block(rows: Iterable[Sequence[str]]) -> str:
    """Write cells as a spreadsheet takes them from the clipboard; ``read_block`` reads the same again."""
    return "\n".join("\t".join(_quoted(cell) for cell in row) for row in rows)


def _quoted(cell: str) -> str:
    if any(mark in cell for mark in "\t\r\n") or cell.startswith('"'):
        return '"' + cell.replace('"', '""') + '"'
    return cell


@dataclass(frozen=True)
class Match:
    """Which column each column of a block belongs to (``None``: none), the rows without a heading, and what is told."""

    columns: tuple[Column | None, ...]
    rows: Block
    heading: bool = False
    notes: tuple[Sentence, ...] = ()


def match_columns(block: Block, columns: Sequence[Column], start: int, every: Sequence[Column] = ()) -> Match:
    """Match a block with the columns shown from ``start`` on, or by its first row where that names columns.

    ``every`` are all columns of the register, shown or not: a heading may name those too.
    """
    width = max((len(row) for row in block), default=0)
    named = _by_heading(block, every or columns)
    if named is not None:
        unknown = [title for title, column in zip(block[0], named, strict=False) if column is None and title.strip()]
        notes: tuple[Sentence, ...] = (
            sentence("แถวแรกเป็นหัวคอลัมน์ จับคู่ได้ {count} คอลัมน์", count=sum(1 for each in named if each)),
        )
        if unknown:
            notes += (sentence("ไม่รู้จักหัวคอลัมน์ {titles} จึงไม่วาง", titles=", ".join(unknown[:4])),)
        return _without_computed(Match((*named, *[None] * (width - len(named))), block[1:], True, notes))
    placed: list[Column | None] = list(columns[start : start + width])
    over = width - len(placed)
    notes = (sentence("เกินคอลัมน์สุดท้ายไป {count} คอลัมน์ จึงไม่วางส่วนที่เกิน", count=over),) if over else ()
    return _without_computed(Match((*placed, *[None] * over), block, False, notes))


def _by_heading(block: Block, columns: Sequence[Column]) -> tuple[Column | None, ...] | None:
    """Return the columns that the first row names, where it is a heading over further rows."""
    if len(block) < 2:
        return None
    known: dict[str, Column] = {}
    for column in columns:
        for name in (column.field, *column.synonyms):
            known.setdefault(heading_key(name), column)
    known |= {heading_key(column.title): column for column in columns}
    filled = [cell for cell in block[0] if cell.strip()]
    found: list[Column | None] = []
    for cell in block[0]:
        named = known.get(heading_key(cell)) if cell.strip() else None
        found.append(None if named in found else named)
    count = sum(1 for each in found if each is not None)
    return tuple(found) if filled and (count == len(filled) or (count >= 2 and 2 * count >= len(filled))) else None


def _without_computed(match: Match) -> Match:
    computed = [column.title for column in match.columns if column is not None and column.computed]
    if not computed:
        return match
    note = sentence("{titles} โปรแกรมคำนวณเอง จึงไม่วาง", titles=", ".join(computed))
    columns = tuple(None if column is None or column.computed else column for column in match.columns)
    return Match(columns, match.rows, match.heading, (*match.notes, note))


def tiled(block: Block, rows: int, columns: int) -> Block:
    """Return a block repeated over a selection of which it is an even part, else as it is."""
    height, width = len(block), max((len(row) for row in block), default=0)
    if not width or rows % height or columns % width or (rows, columns) == (height, width):
        return block
    full = [row + ("",) * (width - len(row)) for row in block]
    return tuple(full[at % height] * (columns // width) for at in range(rows))


def entries_of(
    match: Match, targets: Sequence[Entry | None], blank: Callable[[], Record]
) -> tuple[tuple[int, Entry], ...]:
    """Return the entries that a block makes, each with the number of its row in the block.

    ``targets`` are the rows that it falls on, with what is typed there already; beyond them rows are added, of
    which an empty one adds nothing.
    """
    found: list[tuple[int, Entry]] = []
    for number, row in enumerate(match.rows):
        target = targets[number] if number < len(targets) else None
        if target is None and not any(cell.strip() for cell in row):
            continue
        over = Entry(blank(), {}, new=True) if target is None else target
        texts = {
            column.field: cell
            for column, cell in zip(match.columns, row, strict=False)
            if column is not None and typed_into(column, over.base)
        }
        found.append((number, Entry(over.base, {**over.texts, **texts}, over.new)))
    return tuple(found)


@dataclass(frozen=True)
class PreviewCell:
    """A cell as it is and as it would be; ``problem`` says why it cannot be, or what to look at."""

    before: str
    after: str
    problem: Sentence | None = None
    severity: Severity | None = None

    @property
    def changed(self) -> bool:
        """Tell whether the cell would show another text."""
        return self.before != self.after


@dataclass(frozen=True)
class PreviewRow:
    """A row of a paste: what becomes of it, its cells, and what is wrong with the row as a whole."""

    fate: Fate
    cells: tuple[PreviewCell, ...]
    reasons: tuple[Sentence, ...] = ()


@dataclass(frozen=True)
class Preview:
    """What a paste would do, before it does it; ``notes`` are about the block as a whole."""

    titles: tuple[str, ...]
    rows: tuple[PreviewRow, ...]
    notes: tuple[Sentence, ...] = field(default=())

    def count(self, fate: Fate) -> int:
        """Return how many rows share a fate."""
        return sum(1 for row in self.rows if row.fate is fate)

    @property
    def cells(self) -> int:
        """Return how many cells of good rows would change."""
        return sum(cell.changed for row in self.rows if row.fate is not Fate.BAD for cell in row.cells)


def preview(match: Match, entries: Sequence[Entry], outcomes: Sequence[Outcome], lookups: Lookups) -> Preview:
    """Return what a trial found, cell by cell."""
    columns = [column for column in match.columns if column is not None]
    rows = tuple(_row(entry, outcome, columns, lookups) for entry, outcome in zip(entries, outcomes, strict=True))
    return Preview(tuple(column.title for column in columns), rows, match.notes)


def _row(entry: Entry, outcome: Outcome, columns: Sequence[Column], lookups: Lookups) -> PreviewRow:
    worst: Mapping[str | None, Problem] = {
        problem.field: problem for problem in sorted(outcome.problems, key=lambda each: each.severity is Severity.ERROR)
    }
    fields = {column.field for column in columns}
    cells = tuple(_cell(column, entry, outcome, worst.get(column.field), lookups) for column in columns)
    errors = [each for each in outcome.problems if each.severity is Severity.ERROR]
    reasons = errors or [each for each in outcome.problems if each.field not in fields]
    return PreviewRow(outcome.fate, cells, tuple({str(each): each.sentence for each in reasons}.values()))


def _cell(column: Column, entry: Entry, outcome: Outcome, problem: Problem | None, lookups: Lookups) -> PreviewCell:
    before = "" if entry.new else write_cell(column, getattr(entry.base, column.field), lookups)
    typed = entry.texts.get(column.field)
    if outcome.after is not None:
        after = write_cell(column, getattr(outcome.after, column.field), lookups)
    else:
        after = before if typed is None else typed
    if problem is None:
        return PreviewCell(before, after)
    return PreviewCell(before, after, problem.sentence, problem.severity)
