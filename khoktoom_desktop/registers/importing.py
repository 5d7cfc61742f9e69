"""What an import gives for each row of a file, and the reader that serves every register over its COLUMNS.

A register whose files need more (the e-GP open data) has an ``importing.py`` of its own with
``recognise(raw) -> bool`` and ``read(raw, office, lookups) -> Iterator[ImportedRow]``; it may also
offer ``merge_row(existing, row) -> tuple[Record, tuple[CellProblem, ...]]`` where a newer value of
the source does not always win, and its ``figures.py`` may offer ``match(session, record) -> Record | None``
where a row belongs to a record that it does not name by uid.
"""

import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, Protocol

from khoktoom_desktop.domain.cell import read_cell
from khoktoom_desktop.domain.column import Column, Lookups
from khoktoom_desktop.domain.office import Office
from khoktoom_desktop.domain.problem import Problem, Severity, blocks
from khoktoom_desktop.domain.sentence import Sentence, sentence
from khoktoom_desktop.domain.trouble import Refused, Trouble
from khoktoom_desktop.registers.register import Register
from khoktoom_desktop.sheets.raw import RawSheet, RawValue
from khoktoom_desktop.thai.text import search_key

if TYPE_CHECKING:
    from khoktoom_desktop.storage.record import Record

UID = "uid"
UID_TITLE = "รหัสรายการ"
REASON_TITLE = "เหตุผลที่ไม่ผ่าน"
"""The heading of the column that a file of rejected rows has beside its own; it is no field and not asked about."""

_HEADING_WITHIN = 30
_UNITS = re.compile(r"[(\[][^()\[\]]*[)\]]")
_MARKS_OF_HEADINGS = str.maketrans("", "", " *:\u200b\u00a0\n\t")


@dataclass(frozen=True)
class CellProblem:
    """What is wrong with a row or one of its cells: where, what it holds, and what to do.

    ``row`` counts the heading row (in JSON it is the place in the array, from 1); ``column`` is the letter
    (in JSON the key), empty for the row as a whole. Row 0 is the file as a whole.
    """

    row: int
    column: str
    field: str | None
    value: str
    severity: Severity
    message: Sentence
    code: str = ""

    def as_json(self, words: Callable[[Sentence], str] = str) -> dict[str, object]:
        """Return the problem as ``khoktoom import --json`` writes it; ``words`` writes its sentence."""
        return {
            "row": self.row,
            "column": self.column,
            "field": self.field,
            "value": self.value,
            "severity": self.severity.value,
            "message": words(self.message),
        }


@dataclass(frozen=True)
class ImportedRow:
    """A row of a file that is not blank: the record that it says, or none, and its problems.

    ``key`` names the record it belongs to (a uid, or the register's own key). ``fields`` are
    the fields that the file gives; the others keep what the existing record has. ``columns``
    says which column of the file a field came from, ``values`` what stood there.
    """

    row_number: int
    record: "Record | None"
    problems: tuple[CellProblem, ...] = ()
    key: str | None = None
    fields: frozenset[str] = frozenset()
    columns: Mapping[str, str] | None = None
    values: Mapping[str, str] | None = None

    def located(self, problem: Problem) -> CellProblem:
        """Say a problem of a rule with the place in the file of the field that it is about."""
        name = problem.field or ""
        return CellProblem(
            self.row_number,
            (self.columns or {}).get(name, ""),
            problem.field,
            (self.values or {}).get(name, ""),
            problem.severity,
            problem.sentence,
            problem.code,
        )

    @property
    def rejected(self) -> bool:
        """Tell whether the row cannot be kept."""
        return self.record is None or any(problem.severity is Severity.ERROR for problem in self.problems)


class Importing(Protocol):
    """``importing.py`` of a register that reads files in a shape of their own."""

    def recognise(self, raw: RawSheet) -> bool:
        """Tell whether a sheet has that shape."""

    def read(self, raw: RawSheet, office: Office, lookups: Lookups) -> Iterator[ImportedRow]:
        """Read its rows."""


@dataclass(frozen=True)
class Heading:
    """The heading row of a sheet: its index, and which column of the sheet each field stands in."""

    index: int
    fields: Mapping[int, Column]
    uid: int | None
    unknown: tuple[int, ...]


def heading_key(text: object) -> str:
    """Return what two headings share that mean the same: no spaces, marks or kinds of digits."""
    return search_key(str(text)).translate(_MARKS_OF_HEADINGS)


def bare_key(text: object) -> str:
    """Return the key of a heading without what stands in brackets (a unit); the whole key where nothing is left."""
    return heading_key(_UNITS.sub("", str(text))) or heading_key(text)


def known_headings(columns: Sequence[Column]) -> dict[str, Column]:
    """Return which column each heading means, by its key: titles before synonyms, both before their bare forms."""
    known: dict[str, Column] = {}
    for key in (heading_key, bare_key):
        for column in columns:
            known.setdefault(key(column.title), column)
        for column in columns:
            for name in (column.field, *column.synonyms):
                known.setdefault(key(name), column)
    return known


UID_KEYS = frozenset((heading_key(UID), heading_key(UID_TITLE)))
REASON_KEY = heading_key(REASON_TITLE)


def find_heading(raw: RawSheet, columns: Sequence[Column]) -> Heading | None:
    """Return the row of the first thirty that names most columns, where one names at least two or a required one."""
    known = known_headings(columns)
    best: Heading | None = None
    for index, row in enumerate(raw.rows[:_HEADING_WITHIN]):
        heading = _as_heading(index, row, known)
        strong = len(heading.fields) > 1 or any(column.required for column in heading.fields.values())
        if (strong or heading.uid is not None) and (best is None or len(heading.fields) > len(best.fields)):
            best = heading
    return best


def _as_heading(index: int, row: Sequence[RawValue], known: Mapping[str, Column]) -> Heading:
    """Take a row for a heading row."""
    found: dict[int, Column] = {}
    uid, unknown = None, []
    for place, cell in enumerate(row):
        if not isinstance(cell, str) or not cell.strip():
            continue
        key = heading_key(cell)
        column = known.get(key) or known.get(bare_key(cell))
        if uid is None and key in UID_KEYS:
            uid = place
        elif column is not None and column not in found.values():
            found[place] = column
        elif column is None and key != REASON_KEY:
            unknown.append(place)
    return Heading(index, found, uid, tuple(unknown))


def read_generic(
    register: Register, raw: RawSheet, lookups: Lookups, heading: Heading | None = None
) -> Iterator[ImportedRow]:
    """Read the rows under the heading, the given one or the one that is found.

    Raises ``Trouble`` (``no-heading``) and ``Refused`` (``heading-missing``).
    """
    heading = heading or find_heading(raw, register.columns())
    if heading is None:
        raise Trouble(
            "no-heading",
            "ไม่พบหัวคอลัมน์ของทะเบียน{register}ใน {name}",
            "ใช้หัวคอลัมน์ตามแม่แบบ (ส่งออกแม่แบบจากหน้าทะเบียน) แล้วนำเข้าอีกครั้ง",
            register=register.title,
            name=raw.name,
        )
    _refuse_missing(register, heading)
    for index in range(heading.index + 1, len(raw.rows)):
        row = raw.rows[index]
        if any(cell is not None and (not isinstance(cell, str) or cell.strip()) for cell in row):
            yield _read_row(register, raw, heading, index, lookups)


def unknown_headings(register: Register, raw: RawSheet) -> tuple[CellProblem, ...]:
    """Warn of columns of a file that no field is known for; they are not read."""
    heading = find_heading(raw, register.columns())
    if heading is None:
        return ()
    return tuple(
        CellProblem(
            0 if raw.json_keys is not None else raw.row_number(heading.index),
            raw.column_name(place),
            None,
            str(raw.rows[heading.index][place]),
            Severity.WARNING,
            sentence("ไม่รู้จักหัวคอลัมน์นี้ จึงไม่นำเข้าคอลัมน์นี้ ถ้าต้องการให้เปลี่ยนชื่อตามแม่แบบ"),
            "unknown-heading",
        )
        for place in heading.unknown
    )


def missing_columns(register: Register, present: Collection[str]) -> tuple[Column, ...]:
    """Return the required columns that are not present, unless a new record holds something there by itself."""
    blank = register.record_class()()
    return tuple(
        column
        for column in register.columns()
        if column.required and column.field not in present and getattr(blank, column.field) in (None, "")
    )


def _refuse_missing(register: Register, heading: Heading) -> None:
    """Refuse a file of new records without a required column."""
    present = {column.field for column in heading.fields.values()}
    missing = [column.title for column in missing_columns(register, present)]
    if missing and heading.uid is None:
        raise Refused(
            "heading-missing",
            "แฟ้มนี้ไม่มีคอลัมน์ที่ต้องมี: {columns}",
            "เพิ่มคอลัมน์ที่ขาดตามแม่แบบ แล้วนำเข้าอีกครั้ง",
            columns=", ".join(missing),
        )


def _read_row(register: Register, raw: RawSheet, heading: Heading, index: int, lookups: Lookups) -> ImportedRow:
    """Read one row to a record of the fields that the file gives."""
    row = raw.rows[index]
    cells = {place: row[place] if place < len(row) else None for place in heading.fields}
    kept = {place: column for place, column in heading.fields.items() if not column.computed}
    places = {column.field: raw.column_name(place) for place, column in kept.items()}
    values = {column.field: cell_text(cells[place]) for place, column in kept.items()}
    facts: dict[str, Any] = {}
    problems: list[Problem] = []
    for place, column in kept.items():
        value, problem = read_cell(column, cells[place], lookups)
        if problem is not None:
            problems.append(problem)
        # A blank cell is the field's own default.
        if value is not None and (problem is None or problem.severity is not Severity.ERROR):
            facts[column.field] = value
    uid = row[heading.uid] if heading.uid is not None and heading.uid < len(row) else None
    record = None if blocks(problems) else register.record_class()(**facts)
    imported = ImportedRow(
        raw.row_number(index),
        record,
        key=str(uid).strip() if uid is not None and str(uid).strip() else None,
        fields=frozenset(places),
        columns=places,
        values=values,
    )
    return with_problems(imported, (imported.located(problem) for problem in problems))


def with_problems(row: ImportedRow, problems: Iterator[CellProblem] | Sequence[CellProblem]) -> ImportedRow:
    """Return a row with further problems."""
    return ImportedRow(
        row.row_number, row.record, (*row.problems, *problems), row.key, row.fields, row.columns, row.values
    )


def cell_text(cell: RawValue) -> str:
    """Show a raw value as a report of problems quotes it."""
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "ใช่" if cell else "ไม่ใช่"
    if isinstance(cell, date):
        return cell.isoformat()[:10]
    return str(cell)
