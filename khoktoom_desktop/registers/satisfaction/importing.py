"""Read the file of a form service: one row per respondent, one column per question, words or numbers as answers.

A column belongs to a question whose words its heading holds, as Google Forms and Microsoft Forms write them,
whose key it is, or whose number it is (``1``, ``ข้อ 1``). A profile word that the office's list lacks is kept
in the note; an answer that is none of the five rejects the row.
"""

import hashlib
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from khoktoom_desktop.domain.cell import read_cell
from khoktoom_desktop.domain.column import Column, ColumnKind, Lookups
from khoktoom_desktop.domain.office import Office
from khoktoom_desktop.domain.problem import Severity
from khoktoom_desktop.domain.sentence import Sentence, sentence
from khoktoom_desktop.domain.trouble import Trouble
from khoktoom_desktop.registers.importing import UID, UID_TITLE, CellProblem, ImportedRow, cell_text, heading_key
from khoktoom_desktop.registers.satisfaction.columns import COLUMNS
from khoktoom_desktop.registers.satisfaction.questions import (
    LABEL,
    SCALE,
    WAY,
    Question,
    every_question,
    question_set,
)
from khoktoom_desktop.registers.satisfaction.record import LISTS, Answer, Response
from khoktoom_desktop.registers.satisfaction.stamps import day_of, order_of
from khoktoom_desktop.sheets.raw import RawSheet, RawValue
from khoktoom_desktop.thai.digits import to_arabic
from khoktoom_desktop.thai.text import normalise, search_key

if TYPE_CHECKING:
    from khoktoom_desktop.storage.record import Record

_HEADING_WITHIN = 30
_FEWEST = 3
_OWN = frozenset(map(heading_key, ("answers", "คำตอบ", UID, UID_TITLE)))
_NUMBERED = re.compile(r"(?:ข้อ(?:ที่)?|q|คำถาม(?:ที่)?)?\s*([0-9]{1,2})\s*[.)]?", re.IGNORECASE)
_LEADING = re.compile(r"^(?:ข้อ(?:ที่)?\s*)?[0-9]{1,2}(?:\.[0-9]{1,2})?\s*[.)]\s*")
_VALUE = re.compile(r"(?<![0-9])([1-5])(?:\.0+)?(?![0-9])")
_SIGNS = re.compile(r"[0-9.=:()\[\]–-]")
_LEAST = ("น้อยที่สุด", "ควรปรับปรุง")
# What services say of the person and the form beside the answers; none of it is kept.
_OF_SERVICE = frozenset(
    map(
        heading_key,
        (
            *("ID", "Start time", "Last modified time", "Email", "Email Address", "Username", "Name", "Language"),
            *("เวลาเริ่มต้น", "เวลาที่แก้ไขล่าสุด", "อีเมล", "ที่อยู่อีเมล", "ชื่อผู้ใช้", "ชื่อ", "ภาษา"),
        ),
    )
)
_NOTHING = frozenset("-–—")


@dataclass(frozen=True)
class _Source:
    """The sheet, the heading row, what its columns are, how its stamps are written, and what the office knows."""

    raw: RawSheet
    heading: int
    questions: Mapping[int, tuple[str, ...]]
    numbers: Mapping[int, int]
    fields: Mapping[int, Column]
    unknown: tuple[int, ...]
    orders: Mapping[int, str]
    office: Office
    lookups: Lookups


def recognise(raw: RawSheet) -> bool:
    """Tell whether a sheet has no column of our own for all answers: then its columns are questions."""
    return not any(
        isinstance(cell, str) and heading_key(cell) in _OWN for row in raw.rows[:_HEADING_WITHIN] for cell in row
    )


def read(raw: RawSheet, office: Office, lookups: Lookups) -> Iterator[ImportedRow]:
    """Read its rows; raises ``Trouble`` (``no-questions``) where no row names three questions."""
    source = _locate(raw, office, lookups)
    if source is None:
        raise Trouble(
            "no-questions",
            "ไม่พบคอลัมน์คำถามของแบบสำรวจใน {name}",
            "ให้หัวคอลัมน์มีข้อความคำถามเหมือนที่หน้า ตั้งค่าสำนักงาน หรือเป็นเลขข้อ 1 ถึง 20",
            name=raw.name,
        )
    seen: Counter[str] = Counter()
    told = _about_file(source)
    for index in range(source.heading + 1, len(raw.rows)):
        row = raw.rows[index]
        if any(cell is not None and (not isinstance(cell, str) or cell.strip()) for cell in row):
            yield _read_row(source, index, row, seen, told)
            told = ()


def merge_row(existing: "Record", row: ImportedRow) -> tuple["Record", tuple[CellProblem, ...]]:
    """Keep the respondent as it stands: the row was imported before, and a clerk may have mended it since."""
    return existing, ()


def _locate(raw: RawSheet, office: Office, lookups: Lookups) -> _Source | None:
    """Return the row that names most questions, at least three."""
    best: _Source | None = None
    for index, row in enumerate(raw.rows[:_HEADING_WITHIN]):
        found = _as_heading(raw, index, row, office, lookups)
        named = len(found.questions) + len(found.numbers)
        if named >= _FEWEST and (best is None or named > len(best.questions) + len(best.numbers)):
            best = found
    return best


def _as_heading(raw: RawSheet, index: int, row: Sequence[RawValue], office: Office, lookups: Lookups) -> _Source:
    known = {heading_key(name): column for column in COLUMNS for name in (column.field, column.title, *column.synonyms)}
    asked = every_question(office)
    questions: dict[int, tuple[str, ...]] = {}
    numbers: dict[int, int] = {}
    fields: dict[int, Column] = {}
    unknown: list[int] = []
    for place, cell in enumerate(row):
        text = str(cell).strip() if isinstance(cell, str | int) and not isinstance(cell, bool) else ""
        number = _NUMBERED.fullmatch(to_arabic(text))
        if not text:
            continue
        if keys := _keys_of(text, asked):
            questions[place] = keys
        elif number and int(number[1]) >= 1:
            numbers[place] = int(number[1])
        elif (column := known.get(heading_key(text))) is not None and column not in fields.values():
            fields[place] = column
        elif heading_key(text) not in _OF_SERVICE:
            unknown.append(place)
    orders = {
        place: order_of(cell for row in raw.rows[index + 1 :] if isinstance(cell := _cell(row, place), str))
        for place, column in fields.items()
        if column.kind is ColumnKind.DATE
    }
    return _Source(raw, index, questions, numbers, fields, tuple(unknown), orders, office, lookups)


def _keys_of(heading: str, asked: Sequence[Question]) -> tuple[str, ...]:
    """Return the keys of the questions whose words a heading is, or holds in brackets or after a number."""
    wanted = {heading_key(heading), heading_key(_LEADING.sub("", to_arabic(normalise(heading))))}
    whole = heading_key(heading)
    exact = tuple(
        each.key
        for each in asked
        if wanted & {heading_key(each.key), heading_key(each.text), heading_key(f"{each.aspect}{each.text}")}
    )
    return exact or tuple(each.key for each in asked if f"[{heading_key(each.text)}]" in whole)


def _about_file(source: _Source) -> tuple[CellProblem, ...]:
    """Warn of columns that are neither a question nor anything else that is kept."""
    row = source.raw.rows[source.heading]
    return tuple(
        CellProblem(
            source.raw.row_number(source.heading),
            source.raw.column_name(place),
            None,
            cell_text(row[place]),
            Severity.WARNING,
            sentence("หัวคอลัมน์นี้ไม่ใช่คำถามที่รู้จัก จึงไม่นำเข้าคอลัมน์นี้ ตรวจข้อความคำถามที่หน้า ตั้งค่าสำนักงาน"),
            "unknown-heading",
        )
        for place in source.unknown
    )


def _read_row(
    source: _Source, index: int, row: Sequence[RawValue], seen: Counter[str], told: tuple[CellProblem, ...]
) -> ImportedRow:
    """Read one row to a respondent."""
    number = source.raw.row_number(index)
    problems = list(told)
    facts, notes = _facts(source, number, row, problems)
    day = facts.get("answered_on")
    facts["answers"] = _answers(source, number, row, day if isinstance(day, date) else None, problems)
    ways = {choice.key for choice in source.lookups.choices.get(WAY, ())}
    if "online" in ways:
        facts.setdefault("way", "online")
    mark = hashlib.sha256("\x1f".join(cell_text(cell) for cell in row).rstrip("\x1f").encode()).hexdigest()[:24]
    # Two people may answer alike in the same second; the same file again has them in the same order.
    seen[mark] += 1
    record = Response(**facts, note="\n".join(notes), origin=f"{mark}-{seen[mark]}")
    wrong = any(problem.severity is Severity.ERROR for problem in problems)
    columns = {column.field: source.raw.column_name(place) for place, column in source.fields.items()}
    values = {column.field: cell_text(_cell(row, place)) for place, column in source.fields.items()}
    return ImportedRow(
        number,
        None if wrong else record,
        tuple(problems),
        fields=frozenset({*columns, "answers"}),
        columns=columns,
        values=values,
    )


def _facts(
    source: _Source, number: int, row: Sequence[RawValue], problems: list[CellProblem]
) -> tuple[dict[str, Any], list[str]]:
    """Read everything but the answers; words that no list has go into the note."""
    facts: dict[str, Any] = {}
    notes: list[str] = []
    for place, column in source.fields.items():
        cell = _cell(row, place)
        if column.kind is ColumnKind.DATE and isinstance(cell, str):
            cell = day_of(cell, source.orders[place])
        value, problem = read_cell(column, cell, source.lookups)
        if problem is None:
            if value is not None:
                facts[column.field] = value
            continue
        severity, words = problem.severity, problem.sentence
        if column.field in LISTS or column.kind is ColumnKind.REFERENCE:
            severity = Severity.WARNING
            notes.append(f"{column.title}: {cell_text(cell)}")
            words = sentence("ไม่มี “{text}” ในรายการ{title} จึงเก็บไว้ในหมายเหตุ", text=cell_text(cell), title=column.title)
        elif severity is Severity.WARNING:
            facts[column.field] = value
        problems.append(_problem(source, number, place, column.field, cell, severity, words, problem.code))
    return facts, notes


def _answers(
    source: _Source, number: int, row: Sequence[RawValue], day: date | None, problems: list[CellProblem]
) -> list[Answer]:
    """Read the answers in the order of the questions of the day."""
    asked = [each.key for each in question_set(source.office, day or date.max).questions]
    labels = _labels(source.office, day or date.max)
    found: dict[str, int] = {}
    for place, keys in _places(source, asked).items():
        cell = _cell(row, place)
        text = normalise(cell_text(cell))
        if not text or text in _NOTHING:
            continue
        value = _value(text, labels)
        if value is None:
            words = sentence("“{text}” ไม่ใช่คำตอบ ใช้เลข 1–5 หรือคำของแบบสำรวจ เช่น มากที่สุด", text=text)
            problems.append(_problem(source, number, place, "answers", cell, Severity.ERROR, words, "not-an-answer"))
            continue
        found[next((key for key in keys if key in asked), keys[0])] = value
    order = [*(key for key in asked if key in found), *(key for key in found if key not in asked)]
    return [Answer(position=at, question=key, value=found[key]) for at, key in enumerate(order)]


def _places(source: _Source, asked: Sequence[str]) -> dict[int, tuple[str, ...]]:
    """Return the columns of answers; a number means that question of the day's set."""
    numbered = {place: (asked[at - 1],) for place, at in source.numbers.items() if at <= len(asked)}
    return {**source.questions, **numbered}


def _labels(office: Office, day: date) -> dict[str, int]:
    """Return the words of the five values, and the usual other words of the least."""
    found = {search_key(word): SCALE[-1] for word in _LEAST}
    for fact in office.facts_on(LABEL, day):
        if fact.key.isdecimal():
            found[search_key(fact.title)] = int(fact.key)
    return found


def _value(text: str, labels: Mapping[str, int]) -> int | None:
    """Read ``5``, ``มากที่สุด``, ``5 = มากที่สุด`` or ``มากที่สุด (5)``; ``None`` for anything else."""
    plain = to_arabic(text)
    digits = set(_VALUE.findall(plain))
    number = int(digits.pop()) if len(digits) == 1 else None
    word = search_key(_SIGNS.sub(" ", plain))
    named = labels.get(word)
    if not word:
        return number
    return named if number in (None, named) and not digits else None


def _cell(row: Sequence[RawValue], place: int) -> RawValue:
    return row[place] if place < len(row) else None


def _problem(
    source: _Source,
    number: int,
    place: int,
    field: str,
    cell: RawValue,
    severity: Severity,
    words: Sentence,
    code: str,
) -> CellProblem:
    return CellProblem(number, source.raw.column_name(place), field, cell_text(cell), severity, words, code)
