"""What a paper was computed from, kept as JSON when it is issued."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from typing import TYPE_CHECKING

from khoktoom_desktop.domain.office import Office
from khoktoom_desktop.publications.paper_kind import Facts, PaperKind
from khoktoom_desktop.registers.catalogue import register
from khoktoom_desktop.registers.register import Register
from khoktoom_desktop.services import records
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
