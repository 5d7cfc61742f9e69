"""What differs between two snapshots of an issued paper, figure by figure and record by record, in words."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from khoktoom_desktop.domain.sentence import Sentence, sentence
from khoktoom_desktop.publications.figure_words import entry_key, entry_title, place_title, word, written
from khoktoom_desktop.publications.paper_kind import PaperKind
from khoktoom_desktop.registers.catalogue import register

Json = Mapping[str, object]


class Change(NamedTuple):
    """A figure that differs: what it is, what stood there, what stands there now, each in words."""

    what: str
    before: str
    after: str


def changes(paper: PaperKind, before: Json, after: Json) -> tuple[Change, ...]:
    """Return the figures that differ between two snapshots of a paper."""
    found: list[Change] = []
    for part in ("figures", "facts", "record"):
        old, new = before.get(part), after.get(part)
        if old == new or (part == "record" and new is None):
            continue
        titles = _column_titles(paper) if part == "record" else {}
        found += [
            Change(" › ".join(titles.get(key) or word(key) for key in path), written(was), written(now))
            for path, was, now in _walk((), old, new)
        ]
    return tuple(found)


def record_changes(before: Json, after: Json) -> tuple[Sentence, ...]:
    """Say which records were added, edited or taken away between two snapshots."""
    if before.get("record") is not None and "record" in after and after["record"] is None:
        return (sentence("รายการที่เอกสารนี้พิมพ์ถูกลบแล้ว"),)
    return tuple(_record_differences(_entries(before), _entries(after)))


def differences(paper: PaperKind, before: Json, after: Json) -> tuple[Sentence, ...]:
    """Say what differs between two snapshots of a paper: figures first, then the records one by one."""
    figures = (
        sentence("{what} เดิม {before} เป็น {after}", what=each.what, before=each.before, after=each.after)
        for each in changes(paper, before, after)
    )
    return (*figures, *record_changes(before, after))


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
