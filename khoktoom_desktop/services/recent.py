"""What was done last: the records that were touched, the papers that were issued and those that were printed."""

import json
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlalchemy import func, select

from khoktoom_desktop.domain.period import Period
from khoktoom_desktop.domain.trouble import Trouble
from khoktoom_desktop.registers.catalogue import REGISTERS
from khoktoom_desktop.services import settings
from khoktoom_desktop.services.files import write_file
from khoktoom_desktop.storage.history import Action, HistoryEntry
from khoktoom_desktop.storage.issued import IssuedPaper
from khoktoom_desktop.storage.record import Record

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

MOST = 10
_PRINTED = "printed.json"
_LOOKED_AT = 400
"""Rows of the history that are looked at for records: an import alone may have written thousands."""


@dataclass(frozen=True)
class Recent:
    """A record or a paper, when it was touched (with its zone), and where it is.

    ``deed`` is the history's action of a record, ``issued`` or ``printed`` of a paper.
    """

    words: str
    at: datetime
    deed: str
    register: str | None = None
    record: str | None = None
    paper: str | None = None
    period: Period | None = None


def recent_records(session: "Session", most: int = MOST) -> tuple[Recent, ...]:
    """Return the records that were changed last and are not in the bin, each once."""
    tables = {each.record_class().__tablename__: each for each in REGISTERS}
    newest = session.scalar(select(func.max(HistoryEntry.id))) or 0
    entries = session.scalars(
        select(HistoryEntry)
        .where(HistoryEntry.id > newest - _LOOKED_AT, HistoryEntry.register.in_(tables))
        .where(HistoryEntry.action.in_((Action.INSERT, Action.UPDATE, Action.UNBIN)))
        .order_by(HistoryEntry.id.desc())
    )
    found: dict[str, Recent] = {}
    for entry in entries:
        if len(found) == most:
            break
        register = tables[entry.register]
        record_class: type[Record] = register.record_class()
        alive = select(record_class).where(record_class.uid == entry.uid, record_class.deleted_at.is_(None))
        record = None if entry.uid in found else session.scalars(alive).one_or_none()
        if record is not None:
            words = register.record_module().describe(record)
            found[entry.uid] = Recent(words, entry.at, entry.action, register=register.id, record=entry.uid)
    return tuple(found.values())


def recent_papers(
    session: "Session", office_id: str, most: int = MOST, folder: Path | None = None
) -> tuple[Recent, ...]:
    """Return the papers that were issued or, on this computer, printed last; the latest first."""
    issued = session.scalars(
        select(IssuedPaper).where(IssuedPaper.deleted_at.is_(None)).order_by(IssuedPaper.id.desc()).limit(most)
    )
    found = [
        Recent(each.title, each.created_at, "issued", paper=each.paper, record=each.record, period=each.period)
        for each in issued
        if each.created_at is not None
    ]
    found += [_printed(each) for each in _read(folder).get(office_id, ())]
    return tuple(sorted(found, key=lambda each: each.at, reverse=True)[:most])


def remember_printed(
    office_id: str,
    paper: str,
    title: str,
    period: Period | None,
    *,
    now: Callable[[], datetime] = lambda: datetime.now(UTC),
    folder: Path | None = None,
) -> None:
    """Remember on this computer that a paper was printed or written; a full disk never disturbs that."""
    part = period or Period()
    entry = {
        "paper": paper,
        "title": title,
        "at": now().isoformat(),
        "period": [part.year, part.half, part.quarter, part.month],
    }
    kept = _read(folder)
    same = [each for each in kept.get(office_id, ()) if (each["paper"], each["period"]) != (paper, entry["period"])]
    target = (folder or settings.settings_folder()) / _PRINTED
    with suppress(Trouble, OSError):
        target.parent.mkdir(parents=True, exist_ok=True)
        write_file(target, json.dumps({**kept, office_id: [entry, *same][:MOST]}, ensure_ascii=False).encode())


def _read(folder: Path | None) -> dict[str, list[dict[str, Any]]]:
    """Return what is remembered by office; nothing where the file is missing or not as it should be."""
    try:
        text = ((folder or settings.settings_folder()) / _PRINTED).read_text(encoding="utf-8")
        kept = json.loads(text)
        for each in (entry for entries in kept.values() for entry in entries):
            _printed(each)
    except (OSError, ValueError, AttributeError, KeyError, TypeError):
        return {}
    found: dict[str, list[dict[str, Any]]] = kept
    return found


def _printed(entry: Mapping[str, Any]) -> Recent:
    year, half, quarter, month = entry["period"]
    at = datetime.fromisoformat(str(entry["at"]))
    period = Period(year, half, quarter, month)
    return Recent(str(entry["title"]), at, "printed", paper=str(entry["paper"]), period=period)
