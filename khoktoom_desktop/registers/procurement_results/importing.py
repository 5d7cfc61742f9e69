"""Read purchases from the e-GP open-data file (csv, json, xlsx), its known defects included."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from datetime import date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any, cast

from khoktoom_desktop.domain.column import Lookups
from khoktoom_desktop.domain.document_numbers import number_key
from khoktoom_desktop.domain.money import from_decimal, read_baht, read_count
from khoktoom_desktop.domain.office import Office
from khoktoom_desktop.domain.problem import Severity
from khoktoom_desktop.domain.sentence import Sentence, sentence
from khoktoom_desktop.registers.importing import CellProblem, ImportedRow, cell_text
from khoktoom_desktop.registers.procurement_results.egp_columns import locate
from khoktoom_desktop.registers.procurement_results.record import Purchase
from khoktoom_desktop.sheets.raw import RawSheet, RawValue
from khoktoom_desktop.thai.dates import read_date
from khoktoom_desktop.thai.digits import to_arabic
from khoktoom_desktop.thai.identifiers import digits_only, tax_id_problem
from khoktoom_desktop.thai.text import normalise, search_key
from khoktoom_desktop.thai.unreadable import Unreadable

if TYPE_CHECKING:
    from khoktoom_desktop.storage.record import Record

_NOTHING = ("", "-", "–", "ไม่มี", "N/A", "null")
# What a cell that repeats the caption of the portal's drop-down begins with: no method.
_CAPTION = "วิธีการจัดหา"
_CANCELLED = "cancelled"
_POINT_ZERO = re.compile(r"(?<=\d)\.0+$")
_EXPONENT = re.compile(r"\d(\.\d+)?E\+?\d+", re.IGNORECASE)


@dataclass(frozen=True)
class _Source:
    """The sheet, where its facts stand, and what the office knows."""

    raw: RawSheet
    places: Mapping[str, int]
    office: Office
    methods: Mapping[str, str]
    states: Mapping[str, str]

    def cell(self, row: Sequence[RawValue], name: str) -> RawValue:
        """Return the value of a fact in a row; ``-`` and the like are nothing."""
        place = self.places.get(name)
        value = row[place] if place is not None and place < len(row) else None
        return None if isinstance(value, str) and normalise(value) in _NOTHING else value


def recognise(raw: RawSheet) -> bool:
    """Tell whether a sheet has the headings of the e-GP open data."""
    return locate(raw) is not None


def read(raw: RawSheet, office: Office, lookups: Lookups) -> Iterator[ImportedRow]:
    """Read its rows; a first row repeating another's project and contract number wins, the later ones are told."""
    found = locate(raw)
    if found is None:
        return
    heading, places, shifted = found
    source = _Source(
        raw,
        places,
        office,
        {search_key(choice.key): choice.key for choice in lookups.choices.get("method", ())},
        {search_key(fact.key): fact.title for fact in office.facts if fact.topic == "egp-status"},
    )
    rows = [
        _read_row(source, index, row)
        for index, row in enumerate(raw.rows[heading + 1 :], heading + 1)
        if any(cell is not None and str(cell).strip() for cell in row)
    ]
    told = [*_about_file(source, heading, shifted), *_about_numbers(source, rows)]
    for place, row in enumerate(_first_wins(rows)):
        yield replace(row, problems=(*told, *row.problems)) if place == 0 else row


def merge_row(existing: "Record", row: ImportedRow) -> tuple["Record", tuple[CellProblem, ...]]:
    """Take over what is new in the source, but keep what a clerk has changed since, and say so."""
    stored, new = cast(Purchase, existing), cast(Purchase, row.record)
    origin = dict(stored.origin or {})
    changed: dict[str, Any] = {}
    problems: list[CellProblem] = []
    for name, given in (new.origin or {}).items():
        value, current = getattr(new, name), getattr(stored, name)
        if given == origin.get(name) or value == current:
            continue
        if current in (None, "", False) or _text_of(current) == origin.get(name):
            changed[name] = value
            origin[name] = given
        else:
            problems.append(_kept(row, name, _text_of(current)))
    if not changed:
        return stored, tuple(problems)
    return replace(stored, **changed, origin=origin), tuple(problems)


def _read_row(source: _Source, index: int, row: Sequence[RawValue]) -> ImportedRow:
    """Read one row to a purchase."""
    number = source.raw.row_number(index)
    columns = {name: source.raw.column_name(place) for name, place in source.places.items()}
    values = {name: cell_text(source.cell(row, name)) for name in source.places}
    facts: dict[str, Any] = {}
    problems: list[CellProblem] = []
    for name, reader in _READERS.items():
        cell = source.cell(row, name)
        if cell is None:
            continue
        try:
            facts[name] = reader(cell)
        except Unreadable as unreadable:
            message = Sentence(unreadable.template, unreadable.facts)
            problems.append(
                CellProblem(number, columns[name], name, values[name], Severity.ERROR, message, unreadable.code)
            )
    facts.setdefault("agreed", facts.pop("contract_amount", None))
    facts.pop("contract_amount", None)
    column = _method_column(source, row)
    if column is not None:
        text = normalise(str(source.cell(row, column)))
        facts["method"] = source.methods.get(search_key(text), text)
        columns["method"], values["method"] = columns[column], values[column]
    if "budget" in columns:
        # A missing plan is shown where the amount stands that needs one.
        columns["plan_item_id"], values["plan_item_id"] = columns["budget"], values["budget"]
    facts |= _state(source, row)
    problems += _about_agency(source, row, number, columns, values)
    problems += _about_state(source, row, number, columns, values)
    record = Purchase(**{name: value for name, value in facts.items() if value is not None})
    record.origin = {
        each.name: _text_of(getattr(record, each.name)) for each in fields(Purchase) if facts.get(each.name) is not None
    }
    return ImportedRow(
        number,
        None if any(problem.severity is Severity.ERROR for problem in problems) else record,
        tuple(problems),
        fields=frozenset(record.origin),
        columns=columns,
        values=values,
    )


def _method_column(source: _Source, row: Sequence[RawValue]) -> str | None:
    """Return which of the two method columns holds the method: a known one, else one that is no caption."""
    filled = [name for name in ("method_group", "method") if source.cell(row, name) is not None]
    texts = {name: normalise(str(source.cell(row, name))) for name in filled}
    known = [name for name in filled if search_key(texts[name]) in source.methods]
    plain = [name for name in filled if not texts[name].startswith(_CAPTION)]
    return next(iter([*known, *plain]), None)


def _state(source: _Source, row: Sequence[RawValue]) -> dict[str, object]:
    """Return the office's own state for e-GP's, and whether the purchase was cancelled; unknown states are left out."""
    cell = source.cell(row, "status")
    state = None if cell is None else source.states.get(search_key(str(cell)))
    if state is None:
        return {}
    return {"status": state, **({"cancelled": True, "cancel_reason": _text(cell)} if state == _CANCELLED else {})}


def _about_state(
    source: _Source, row: Sequence[RawValue], number: int, columns: Mapping[str, str], values: Mapping[str, str]
) -> list[CellProblem]:
    """Warn of a state that the office's list does not translate."""
    cell = source.cell(row, "status")
    if cell is None or search_key(str(cell)) in source.states:
        return []
    message = sentence("ไม่รู้จักสถานะ “{state}” จึงไม่นำเข้าสถานะ เพิ่มได้ที่หน้า ตั้งค่าสำนักงาน", state=_text(cell))
    return [
        CellProblem(number, columns["status"], "status", values["status"], Severity.WARNING, message, "unknown-state")
    ]


def _about_agency(
    source: _Source, row: Sequence[RawValue], number: int, columns: Mapping[str, str], values: Mapping[str, str]
) -> list[CellProblem]:
    """Warn of a row of another agency."""
    agency = source.cell(row, "agency")
    if agency is None or search_key(str(agency)) == search_key(source.office.name):
        return []
    return [
        CellProblem(
            number,
            columns["agency"],
            None,
            values["agency"],
            Severity.WARNING,
            sentence(
                "แถวนี้เป็นของ {agency} ไม่ใช่ {office} ตรวจว่าเลือกแฟ้มถูกต้อง",
                agency=normalise(str(agency)),
                office=source.office.name,
            ),
            "another-agency",
        )
    ]


def _about_file(source: _Source, heading: int, shifted: bool) -> list[CellProblem]:
    """Say that the values of a file are shifted against their names."""
    if not shifted:
        return []
    message = sentence("ค่าในแฟ้มนี้เลื่อนไปจากหัวคอลัมน์ โปรแกรมอ่านตามเนื้อหาแทน โปรดตรวจผู้ชนะและเลขที่สัญญา")
    column = source.raw.column_name(source.places["winner_tax_id"])
    return [CellProblem(0, column, "winner_tax_id", "", Severity.WARNING, message, "shifted")]


def _about_numbers(source: _Source, rows: Sequence[ImportedRow]) -> list[CellProblem]:
    """Say once how many contract numbers repeat: their kind of document is unknown, so that none is wrong by itself."""
    counts: dict[str, int] = {}
    for row in rows:
        if isinstance(row.record, Purchase) and row.record.doc_number:
            key = number_key(row.record.doc_number)
            counts[key] = counts.get(key, 0) + 1
    repeated = {key: count for key, count in counts.items() if count > 1}
    if not repeated:
        return []
    most = max(repeated, key=lambda key: (repeated[key], key))
    return [
        CellProblem(
            0,
            source.raw.column_name(source.places["doc_number"]),
            "doc_number",
            most,
            Severity.WARNING,
            sentence(
                "เลขที่สัญญาซ้ำกัน {numbers} เลข รวม {rows} แถว เช่น {example} ({times} แถว) แฟ้มไม่บอกประเภทเอกสาร จึงไม่ถือว่าผิด",
                numbers=len(repeated),
                rows=sum(repeated.values()),
                example=most,
                times=repeated[most],
            ),
            "repeated-numbers",
        )
    ]


def _first_wins(rows: Sequence[ImportedRow]) -> Iterator[ImportedRow]:
    """Give a row that repeats project and contract number the first one's record, so that importing twice is stable."""
    first: dict[tuple[str, str], ImportedRow] = {}
    for row in rows:
        if not isinstance(row.record, Purchase) or not row.record.egp_project:
            yield row
            continue
        key = (row.record.egp_project, number_key(row.record.doc_number))
        earlier = first.setdefault(key, row)
        if earlier is row or earlier.record is None:
            yield row
            continue
        message = sentence("เลขที่โครงการและเลขที่สัญญาซ้ำกับแถวที่ {row} ใช้ค่าของแถวแรก โปรดตรวจ", row=earlier.row_number)
        place = (row.columns or {}).get("egp_project", "")
        told = CellProblem(
            row.row_number,
            place,
            "egp_project",
            row.record.egp_project,
            Severity.WARNING,
            message,
            "repeated-row",
        )
        yield replace(row, record=replace(cast(Purchase, earlier.record)), problems=(*row.problems, told))


def _kept(row: ImportedRow, name: str, current: str) -> CellProblem:
    """Say that a clerk's own value stays against a newer one of the source."""
    return CellProblem(
        row.row_number,
        (row.columns or {}).get(name, ""),
        name,
        (row.values or {}).get(name, ""),
        Severity.WARNING,
        sentence("ค่าในแฟ้มใหม่กว่า แต่เจ้าหน้าที่แก้เป็น “{current}” ไว้แล้ว จึงคงค่าเดิม โปรดตรวจ", current=current),
        "edited-here",
    )


def _text_of(value: object) -> str:
    """Return a value as ``origin`` keeps it."""
    return value.isoformat() if isinstance(value, date) else str(value)


def _text(cell: RawValue) -> str:
    return normalise(str(cell)).replace("\n", " ")


def _long_text(cell: RawValue) -> str:
    return normalise(str(cell))


def _digits(cell: RawValue) -> str:
    """Read an identifier: a number without its point, a text's digits where it has nothing but marks beside them.

    Raises ``Unreadable`` where a spreadsheet has shortened it to ``6.80196E+10``: the digits are lost.
    """
    text = normalise(str(cell))
    plain = _POINT_ZERO.sub("", to_arabic(text))
    if _EXPONENT.fullmatch(plain):
        raise Unreadable("digits-lost", "Excel ตัดเลขนี้เหลือ “{text}” ให้จัดรูปแบบช่องเป็นข้อความแล้วนำเข้าแฟ้มเดิมอีกครั้ง", text=text)
    return digits_only(plain) if all(character in "0123456789 -." for character in plain) else text


def _tax_id(cell: RawValue) -> str:
    """Read a tax ID; a spreadsheet's number has lost the zero that a firm's begins with."""
    digits = _digits(cell)
    filled = digits.zfill(13)
    return filled if len(digits) == 12 and tax_id_problem(filled) is None else digits


def _baht(cell: RawValue) -> int:
    return from_decimal(cell) if isinstance(cell, int | Decimal) else read_baht(str(cell))


def _day(cell: RawValue) -> date:
    if isinstance(cell, datetime):
        return _buddhist(cell.date())
    return _buddhist(cell) if isinstance(cell, date) else read_date(str(cell))


def _buddhist(day: date) -> date:
    """Return a workbook's date, whose year may be Buddhist."""
    return read_date(f"{day.day}/{day.month}/{day.year}") if day.year >= 2400 else day


def _year(cell: RawValue) -> int:
    year = int(cell) if isinstance(cell, int | Decimal) else read_count(str(cell))
    return year + 543 if 1950 < year < 2100 else year


_READERS: dict[str, Callable[[RawValue], object]] = {
    "egp_project": _digits,
    "title": _long_text,
    "project_type": _text,
    "announced_on": _day,
    "budget": _baht,
    "reference_price": _baht,
    "agreed": _baht,
    "contract_amount": _baht,
    "fiscal_year": _year,
    "winner_tax_id": _tax_id,
    "winner": _text,
    "doc_number": _text,
    "contract_on": _day,
    "ends_on": _day,
}
