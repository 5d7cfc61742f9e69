"""Match the columns of a file to the fields of a register, and its words to the office's own: guessed, then told.

A heading is matched by the columns' titles and synonyms first, then by what it contains or nearly is, where the
cells below read as that column's. A person may say otherwise; ``services.import_memory`` keeps what was said.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from khoktoom_desktop.domain.cell import read_cell
from khoktoom_desktop.domain.column import Column, ColumnKind, Lookups
from khoktoom_desktop.domain.problem import Severity
from khoktoom_desktop.registers.importing import (
    REASON_KEY,
    UID,
    UID_KEYS,
    bare_key,
    cell_text,
    heading_key,
    known_headings,
)
from khoktoom_desktop.registers.register import Register
from khoktoom_desktop.services.import_report import ImportReport
from khoktoom_desktop.services.layout import Layout, is_numbering
from khoktoom_desktop.sheets.raw import RawSheet, RawValue
from khoktoom_desktop.thai.text import search_key

WITHIN = 30
"""How many rows from the top a heading is looked for in."""

_SAMPLES = 20
_SHORTEST, _NEAR, _ALIKE = 4, 0.55, 0.8
# Read as one of these, a cell says by itself whether a column can hold it.
_TELLING = (ColumnKind.DATE, ColumnKind.BAHT, ColumnKind.INTEGER, ColumnKind.BOOLEAN)


@dataclass(frozen=True)
class FileColumn:
    """A column of a file: its place, its letter, the words of its heading, and some of what stands below."""

    place: int
    letter: str
    heading: str
    samples: tuple[str, ...]


@dataclass(frozen=True)
class UnknownWord:
    """A word of a file that no list of the office has: in which column, how often, and what it may mean.

    ``known`` are the words of the list, ``suggested`` the one that comes nearest, or nothing.
    """

    place: int
    column: Column
    letter: str
    word: str
    count: int
    known: tuple[str, ...]
    suggested: str = ""


def headings_at(raw: RawSheet, index: int) -> tuple[str, ...]:
    """Return the words of a heading row; of one in two storeys the upper words stand before the lower ones.

    A heading has two storeys where the row above names a column that the row itself leaves empty.
    """
    row = raw.rows[index] if index < len(raw.rows) else []
    width = max((len(each) for each in raw.rows[index : index + 1 + _SAMPLES]), default=0)
    own = [cell_text(row[place]).strip() if place < len(row) else "" for place in range(width)]
    above = raw.rows[index - 1] if 0 < index <= len(raw.rows) and raw.json_keys is None else []
    over = [cell.strip() if isinstance(cell, str) else "" for cell in above[:width]]
    if not any(upper and not lower for upper, lower in zip(over, own, strict=False)):
        return tuple(own)
    over += [""] * (width - len(over))
    spanning, joined = "", []
    for place in range(width):
        spanning = over[place] or (spanning if own[place] else "")
        joined.append(" ".join(text for text in (spanning, own[place]) if text))
    return tuple(joined)


def guess(register: Register, raw: RawSheet) -> Layout:
    """Return the heading row and the columns as they look; no row is named where nothing fits."""
    best, most = Layout(0, ("",)), 0
    for index in range(min(WITHIN, len(raw.rows))):
        if not _is_heading(raw.rows[index]):
            continue
        fields = guess_fields(register, raw, index)
        if (found := sum(bool(field) for field in fields)) > most:
            best, most = Layout(index, fields), found
    return best


def guess_fields(register: Register, raw: RawSheet, index: int) -> tuple[str, ...]:
    """Return which field each column holds under a heading row; empty where nothing fits."""
    headings = headings_at(raw, index)
    plain = [cell_text(cell).strip() for cell in raw.rows[index]] + [""] * len(headings)
    columns = [column for column in register.columns() if not column.computed]
    known = known_headings(register.columns())
    found: dict[int, str] = {}
    for texts in (headings, plain):
        for place, text in enumerate(texts[: len(headings)]):
            if not text or place in found or heading_key(text) == REASON_KEY:
                continue
            if heading_key(text) in UID_KEYS:
                found[place] = UID
                continue
            column = known.get(heading_key(text)) or known.get(bare_key(text))
            if column is not None and not column.computed and column.field not in found.values():
                found[place] = column.field
    for _score, place, field in sorted(_near(raw, index, headings, columns, known), key=lambda each: -each[0]):
        if place not in found and field not in found.values():
            found[place] = field
    return tuple(found.get(place, "") for place in range(len(headings)))


def file_columns(raw: RawSheet, index: int) -> tuple[FileColumn, ...]:
    """Return the columns of a file under a heading row, those without a heading and without values left out."""
    found = []
    for place, heading in enumerate(headings_at(raw, index)):
        samples = tuple(dict.fromkeys(cell_text(cell).strip() for cell in _below(raw, index, place)))[:3]
        if heading or samples:
            found.append(FileColumn(place, raw.column_name(place), heading, samples))
    return tuple(found)


def unknown_words(register: Register, raw: RawSheet, report: ImportReport, lookups: Lookups) -> tuple[UnknownWord, ...]:
    """Return the words that kept rows out because no list has them, most frequent first."""
    columns = {column.field: column for column in register.columns()}
    places = {raw.column_name(place): place for place in range(max((len(row) for row in raw.rows), default=0))}
    counts = Counter(
        (problem.field or "", problem.column, problem.value)
        for problem in report.problems
        if problem.severity is Severity.ERROR and problem.code in ("unknown-choice", "two-of-a-name")
    )
    found = []
    for (field, letter, word), count in counts.most_common():
        if field in columns and letter in places:
            known = known_words(columns[field], lookups)
            near = nearest(word, known)
            found.append(UnknownWord(places[letter], columns[field], letter, word, count, known, near))
    return tuple(found)


def known_words(column: Column, lookups: Lookups) -> tuple[str, ...]:
    """Return the words that a cell of a list's column may hold."""
    if column.kind is ColumnKind.REFERENCE:
        return tuple(lookups.references.get(column.source, {}).values())
    return tuple(choice.title for choice in column.entries(lookups))


def nearest(word: str, known: Sequence[str]) -> str:
    """Return the one known word that another begins, holds or nearly is; nothing where several might be meant."""
    key = search_key(word)
    keys = {title: search_key(title) for title in known}
    for fits in (str.startswith, str.__contains__):
        found = [title for title, each in keys.items() if key and each and (fits(each, key) or fits(key, each))]
        if len(found) == 1:
            return found[0]
    scores = sorted(((SequenceMatcher(None, key, each).ratio(), title) for title, each in keys.items()), reverse=True)
    return scores[0][1] if scores and scores[0][0] >= _ALIKE else ""


def with_meanings(layout: Layout, words: Mapping[tuple[int, str], str]) -> Layout:
    """Return a layout that also reads words of the file, by column index and word, as words of the lists."""
    further = {(place, search_key(word)): title for (place, word), title in words.items() if title}
    return replace(layout, meanings={**layout.meanings, **further})


def _is_heading(row: Sequence[RawValue]) -> bool:
    texts = [cell for cell in row if isinstance(cell, str) and cell.strip()]
    return bool(texts) and 2 * len(texts) >= sum(cell is not None for cell in row) and not is_numbering(row)


def _near(
    raw: RawSheet, index: int, headings: Sequence[str], columns: Sequence[Column], known: Mapping[str, Column]
) -> Iterator[tuple[float, int, str]]:
    """Yield how well each heading fits each column that it holds, is held by, or nearly is: score, place, field."""
    readable = {column.field for column in columns}
    names = [(key, column) for key, column in known.items() if column.field in readable and len(key) >= _SHORTEST]
    for place, text in enumerate(headings):
        key = bare_key(text)
        if len(key) < _SHORTEST or key == REASON_KEY or key in UID_KEYS:
            continue
        for name, column in names:
            score = _likeness(key, name)
            if score and _fits(column, _below(raw, index, place)):
                yield score, place, column.field


def _likeness(key: str, name: str) -> float:
    """Return how near two keys are, 0 where they are not."""
    shorter, longer = sorted((key, name), key=len)
    if shorter in longer and len(shorter) >= _NEAR * len(longer):
        return 1 + len(shorter) / len(longer)
    ratio = SequenceMatcher(None, key, name).ratio()
    return ratio if ratio >= _ALIKE else 0.0


def _fits(column: Column, cells: Sequence[RawValue]) -> bool:
    """Tell whether at least half of some cells read as a column's, where its kind can tell."""
    if column.kind not in _TELLING or not cells:
        return True
    readable = sum(read_cell(column, cell, Lookups())[1] is None for cell in cells)
    return 2 * readable >= len(cells)


def _below(raw: RawSheet, index: int, place: int) -> list[RawValue]:
    """Return the first cells of a column below the heading that hold anything."""
    rows = raw.rows[index + 1 : index + 1 + _SAMPLES]
    if rows and is_numbering(rows[0]):
        rows = rows[1:]
    return [row[place] for row in rows if place < len(row) and row[place] is not None and str(row[place]).strip()]
