"""What a paper was computed from, kept as JSON when it is issued, and what differs from it later, in words."""

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from typing import TYPE_CHECKING

from khoktoom_desktop.domain.office import Office
from khoktoom_desktop.domain.sentence import Sentence, sentence
from khoktoom_desktop.publications.catalogue import Facts, PaperKind
from khoktoom_desktop.registers.catalogue import register
from khoktoom_desktop.registers.register import Register
from khoktoom_desktop.services import records
from khoktoom_desktop.services.figure_words import entry_key, entry_title, place_title, word, written
from khoktoom_desktop.services.figures import figures_in
from khoktoom_desktop.services.papers import PrintOptions
from khoktoom_desktop.services.record_json import record_json
from khoktoom_desktop.storage.facts import canonical

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from khoktoom_desktop.domain.column import Lookups
    from khoktoom_desktop.storage.record import Record

Json = Mapping[str, object]
# Kept inside the office and printed nowhere: a changed note makes no paper wrong.
_UNPRINTED = ("uid", "note")
_DIGEST = 16


def snapshot(session: "Session", office: Office, paper: PaperKind, options: PrintOptions, facts: Facts | None) -> Json:
    """Return what a paper is computed from: figures and records of its register, its record, or its own facts.

    ``figures`` are the register's own answer; ``records`` gives for each record of the period its title and
    a digest of what may be printed of it; a paper of one record has ``record`` instead, one of no register
    ``facts``, what it gathered.
    """
    if paper.register is None:
        return {"facts": _plain(facts)}
    kept = register(paper.register)
    known = records.lookups_in(session, office, options.day or records.today())
    if options.record is not None:
        found = records.find_by_uid(session, kept, options.record)
        return {"record": None if found is None else _printed(kept, found, known)}
    listed = records.list_in(session, kept, period=options.period).records
    describe = kept.record_module().describe
    return {
        "figures": _plain(figures_in(session, kept, options.period, office)),
        "records": {each.uid or "": [describe(each), _digest(_printed(kept, each, known))] for each in listed},
    }


def differences(paper: PaperKind, before: Json, after: Json) -> tuple[Sentence, ...]:
    """Say what differs between two snapshots of a paper: figures first, then the records one by one."""
    found: list[Sentence] = []
    for part in ("figures", "facts", "record"):
        old, new = before.get(part), after.get(part)
        if old == new:
            continue
        if part == "record" and new is None:
            found.append(sentence("รายการที่เอกสารนี้พิมพ์ถูกลบแล้ว"))
            continue
        titles = _column_titles(paper) if part == "record" else {}
        found += [_difference(*each, titles) for each in _walk((), old, new)]
    return (*found, *_record_differences(_entries(before), _entries(after)))


def _difference(path: Sequence[str], old: object, new: object, titles: Mapping[str, str]) -> Sentence:
    what = " › ".join(titles.get(key) or word(key) for key in path)
    return sentence("{what} เดิม {before} เป็น {after}", what=what, before=written(old), after=written(new))


def _column_titles(paper: PaperKind) -> Mapping[str, str]:
    columns = register(paper.register).columns() if paper.register else ()
    return {column.field: column.title for column in columns}


def _entries(whole: Json) -> Mapping[str, Sequence[str]]:
    found = whole.get("records")
    return found if isinstance(found, Mapping) else {}


def _record_differences(before: Mapping[str, Sequence[str]], after: Mapping[str, Sequence[str]]) -> Iterator[Sentence]:
    for uid, (title, digest) in after.items():
        if uid not in before:
            yield sentence("เพิ่มรายการ “{record}”", record=title)
        elif before[uid][1] != digest:
            yield sentence("แก้ไขรายการ “{record}”", record=title)
    for uid, (title, _) in before.items():
        if uid not in after:
            yield sentence("ไม่มีรายการ “{record}” แล้ว", record=title)


def _walk(path: tuple[str, ...], old: object, new: object) -> Iterator[tuple[tuple[str, ...], object, object]]:
    """Yield each place where two figures differ, with what stood there and what stands there now."""
    if old == new:
        return
    if isinstance(old, Mapping) and isinstance(new, Mapping):
        for key in dict.fromkeys((*old, *new)):
            yield from _walk((*path, key), old.get(key), new.get(key))
    elif isinstance(old, list) and isinstance(new, list):
        yield from _walk_lists(path, old, new)
    else:
        yield path, _shortened(old), _shortened(new)


def _walk_lists(
    path: tuple[str, ...], old: list[object], new: list[object]
) -> Iterator[tuple[tuple[str, ...], object, object]]:
    if not all(isinstance(each, Mapping) for each in (*old, *new)):
        longer = max(old, new, key=len)
        for place in range(len(longer)):
            values = [each[place] if place < len(each) else None for each in (old, new)]
            yield from _walk((*path, place_title(longer, place)), *values)
        return
    before, after = _by_key(old), _by_key(new)
    for key in dict.fromkeys((*before, *after)):
        title = entry_title(after.get(key) or before[key])
        if key in before and key in after:
            yield from _walk((*path, title), before[key], after[key])
        else:
            yield (*path, title), _presence(key in before), _presence(key in after)


def _by_key(entries: list[object]) -> dict[str, Mapping[str, object]]:
    return {entry_key(each): each for each in entries if isinstance(each, Mapping)}


def _presence(there: bool) -> str:
    return "มี" if there else "ไม่มี"


def _shortened(value: object) -> object:
    """Return what a sentence can hold: a whole list or table is said by how much it holds."""
    if isinstance(value, Mapping | list):
        return f"{len(value)} รายการ"
    return value


def _printed(kept: Register, record: "Record", known: "Lookups") -> Json:
    """Return what may be printed of a record."""
    return {name: value for name, value in record_json(kept, record, known).items() if name not in _UNPRINTED}


def _digest(printed: Json) -> str:
    return hashlib.sha256(canonical(printed).encode()).hexdigest()[:_DIGEST]


def _plain(value: object) -> object:
    """Return a value as JSON has it and gives it back."""
    return json.loads(json.dumps(value, ensure_ascii=False, default=_json))


def _json(value: object) -> object:
    if is_dataclass(value):
        # A field that two facts are not compared by says no more than the others.
        return {
            each.name: getattr(value, each.name) for each in fields(value) if each.name != "missing" and each.compare
        }
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, bytes):
        return hashlib.sha256(value).hexdigest()
    if isinstance(value, date):
        return value.isoformat()
    return dict(value) if isinstance(value, Mapping) else str(value)
