"""The office in the store: its tables, and how they become one frozen ``domain.office.Office`` and back."""

import json
from collections.abc import Callable, Hashable, Iterable, Sequence
from datetime import date
from functools import lru_cache
from typing import Any, TypeVar
from uuid import uuid4

from sqlalchemy import BigInteger, func, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from khoktoom_desktop.domain.column import Choice, Lookups
from khoktoom_desktop.domain.office import DatedFact, Department, ItaScore, Office, Signatory, valid_on
from khoktoom_desktop.domain.trouble import Refused
from khoktoom_desktop.storage.defaults import first_values
from khoktoom_desktop.storage.history import HistoryEntry
from khoktoom_desktop.storage.record import Base, Record

KEPT = "office by last row of history"
"""Under this name the session of a reader holds what its database keeps for ``read_office``."""


class OfficeRecord(Record):
    """The office's own facts; one row. Its ``uid`` identifies the office file."""

    __tablename__ = "office"

    name: Mapped[str]
    kind: Mapped[str]
    district: Mapped[str] = mapped_column(default="")
    province: Mapped[str] = mapped_column(default="")
    address: Mapped[str] = mapped_column(default="")
    website: Mapped[str] = mapped_column(default="")
    agency_code: Mapped[str] = mapped_column(default="")
    emblem: Mapped[bytes | None] = mapped_column(default=None)
    preprinted_paper: Mapped[bool] = mapped_column(default=False)
    sample: Mapped[bool] = mapped_column(default=False)
    names: Mapped[str] = mapped_column(default="[]")
    face_folder: Mapped[str | None] = mapped_column(default=None)


class DepartmentRecord(Record):
    """A department; records of registers point at it."""

    __tablename__ = "department"

    name: Mapped[str]
    start: Mapped[date | None] = mapped_column(default=None)
    end: Mapped[date | None] = mapped_column(default=None)
    position: Mapped[int] = mapped_column(default=0)


class SignatoryRecord(Record):
    """Who signs, in which role and position, from when to when."""

    __tablename__ = "signatory"

    name: Mapped[str]
    office_position: Mapped[str]
    role: Mapped[str]
    start: Mapped[date]
    end: Mapped[date | None] = mapped_column(default=None)
    acting: Mapped[str] = mapped_column(default="")
    position: Mapped[int] = mapped_column(default=0)


class EitLinkRecord(Record):
    """The link of the public questionnaire of one Buddhist year."""

    __tablename__ = "eit_link"

    year: Mapped[int]
    url: Mapped[str]


class ItaScoreRecord(Record):
    """The office's ITA scores of one Buddhist year, in hundredths."""

    __tablename__ = "ita_score"

    year: Mapped[int]
    iit: Mapped[int]
    eit: Mapped[int]
    oit: Mapped[int]
    total: Mapped[int]


class FactRecord(Record):
    """A dated fact: a limit, a list's entry, a deadline, a phrase."""

    __tablename__ = "dated_fact"

    topic: Mapped[str] = mapped_column(index=True)
    key: Mapped[str]
    title: Mapped[str]
    amount: Mapped[int | None] = mapped_column(BigInteger, default=None)
    start: Mapped[date | None] = mapped_column(default=None)
    end: Mapped[date | None] = mapped_column(default=None)
    source: Mapped[str] = mapped_column(default="")
    confirmed: Mapped[bool] = mapped_column(default=False)
    position: Mapped[int] = mapped_column(default=0)


Row = TypeVar("Row", bound=Record)
Values = dict[str, Any]

_PLAIN = ("name", "kind", "district", "province", "address", "website", "agency_code", "emblem", "preprinted_paper")
_FACT = ("topic", "key", "title", "amount", "start", "end", "source", "confirmed", "position")


def office_id(session: Session) -> str:
    """Return the UUID of the office file; empty where no office was ever written into it."""
    return session.scalars(select(OfficeRecord.uid)).one_or_none() or ""


def read_office(session: Session) -> Office:
    """Read all facts of the office.

    Every page and paper asks for them, and they seldom change: sessions that only read share what was read since the
    last row of the history, in the ``KEPT`` of their database. A session that writes sees its own changes.
    """
    kept: dict[int, Office] | None = session.info.get(KEPT)
    if kept is None:
        return _read(session)
    last = session.scalar(select(func.max(HistoryEntry.id))) or 0
    office = kept.get(last)
    if office is None:
        office = _read(session)
        kept.clear()
        kept[last] = office
    return office


def _read(session: Session) -> Office:
    row = session.scalars(select(OfficeRecord)).one()
    return Office(
        **{name: getattr(row, name) for name in (*_PLAIN, "sample", "face_folder")},
        names=tuple(json.loads(row.names)),
        departments=tuple(
            Department(each.id or 0, each.name, each.start, each.end) for each in _live(session, DepartmentRecord)
        ),
        signatories=tuple(
            Signatory(each.name, each.office_position, each.start, each.end, each.acting, each.role)
            for each in _live(session, SignatoryRecord)
        ),
        facts=_facts(session),
        eit_links={each.year: each.url for each in _live(session, EitLinkRecord)},
        scores={
            each.year: ItaScore(each.iit, each.eit, each.oit, each.total) for each in _live(session, ItaScoreRecord)
        },
    )


def _facts(session: Session) -> tuple[DatedFact, ...]:
    """Read the dated facts as plain rows: there are hundreds, and every page asks for them.

    An office that was begun before a list or a phrase was shipped gets its first values, as a new office does;
    they are in its file once it is next written. What it has taken out stays out.
    """
    table = FactRecord.__table__.c
    order = (table.topic, table.position, table.key, table.start, table.id)
    rows = session.execute(select(table.deleted_at, *(table[name] for name in _FACT)).order_by(*order)).all()
    own = tuple(_fact(*values) for deleted, *values in rows if deleted is None)
    return (*own, *first_values({(row.topic, row.key) for row in rows}))


@lru_cache(4096)
def _fact(*values: Any) -> DatedFact:
    return DatedFact(*values)


def write_office(session: Session, office: Office) -> None:
    """Write all facts of the office: what is equal stays untouched, what is gone goes to the bin.

    A department keeps its id; one with id 0 is known by its name, or new. Raises ``Refused``
    ``department-in-use`` where records still point at a department that is gone.
    """
    values: Values = {name: getattr(office, name) for name in (*_PLAIN, "sample", "face_folder")}
    values["names"] = json.dumps(list(office.names), ensure_ascii=False)
    row = session.scalars(select(OfficeRecord)).one_or_none()
    if row is None:
        session.add(OfficeRecord(uid=str(uuid4()), **values))
    else:
        _assign(row, values)
    _write_departments(session, office.departments)
    _write(
        session, SignatoryRecord, [_signatory_values(s, at) for at, s in enumerate(office.signatories)], _signatory_key
    )
    facts = [{name: getattr(fact, name) for name in _FACT} for fact in office.facts]
    _write(session, FactRecord, facts, lambda fact: (fact["topic"], fact["key"], fact["start"]))
    links = [{"year": year, "url": url} for year, url in sorted(office.eit_links.items())]
    _write(session, EitLinkRecord, links, lambda link: link["year"])
    scores = [
        {"year": year, "iit": score.iit, "eit": score.eit, "oit": score.oit, "total": score.total}
        for year, score in sorted(office.scores.items())
    ]
    _write(session, ItaScoreRecord, scores, lambda score: score["year"])


def read_lookups(office: Office, day: date) -> Lookups:
    """Return what keys and ids mean on a day: the lists of dated facts, the departments."""
    topics = sorted({fact.topic for fact in office.facts})
    choices = {topic: tuple(Choice(f.key, f.title) for f in office.facts_on(topic, day)) for topic in topics}
    departments = sorted(office.departments, key=lambda each: not valid_on(each.start, each.end, day))
    return Lookups(choices=choices, references={"department": {each.id: each.name for each in departments}})


def _live(session: Session, record_class: type[Row]) -> Sequence[Row]:
    table = record_class.__table__.c
    order = [table[name] for name in ("topic", "year", "position", "key", "start", "id") if name in table]
    return session.scalars(select(record_class).where(record_class.deleted_at.is_(None)).order_by(*order)).all()


def _signatory_values(signatory: Signatory, position: int) -> Values:
    return {
        "name": signatory.name,
        "office_position": signatory.position,
        "role": signatory.role,
        "start": signatory.start,
        "end": signatory.end,
        "acting": signatory.acting,
        "position": position,
    }


def _signatory_key(values: Values) -> Hashable:
    return values["role"], values["name"], values["start"]


def _write(
    session: Session, record_class: type[Row], wanted: Iterable[Values], key: Callable[[Values], object]
) -> None:
    """Make the live rows of a class equal to the wanted values, pairing them by a key."""
    rows = list(_live(session, record_class))
    names = [column.key for column in record_class.__table__.columns]
    by_key: dict[object, list[Row]] = {}
    for row in rows:
        by_key.setdefault(key({name: getattr(row, name) for name in names}), []).append(row)
    for values in wanted:
        matching = by_key.get(key(values))
        if matching:
            _assign(matching.pop(0), values)
        else:
            session.add(record_class(**values))
    for gone in (row for left in by_key.values() for row in left):
        gone.deleted_at = session.info["now"]


def _write_departments(session: Session, departments: tuple[Department, ...]) -> None:
    rows = {row.id: row for row in _live(session, DepartmentRecord)}
    by_name = {row.name: row.id for row in rows.values()}
    for position, department in enumerate(departments):
        row = rows.pop(department.id, None) or rows.pop(by_name.get(department.name), None)
        values: Values = {
            "name": department.name,
            "start": department.start,
            "end": department.end,
            "position": position,
        }
        if row is None:
            session.add(DepartmentRecord(**values))
        else:
            _assign(row, values)
    for row in rows.values():
        _refuse_used(session, row)
        row.deleted_at = session.info["now"]


def _refuse_used(session: Session, department: DepartmentRecord) -> None:
    for table in Base.metadata.sorted_tables:
        for column in table.c:
            points = any(key.target_fullname == "department.id" for key in column.foreign_keys)
            if points and session.execute(select(column).where(column == department.id).limit(1)).first() is not None:
                raise Refused(
                    "department-in-use",
                    "ลบ {department} ไม่ได้ เพราะยังมีรายการในทะเบียนหรือถังขยะที่อ้างถึง",
                    "กำหนดวันสิ้นสุดของ {department} แทนการลบ หรือย้ายรายการไปกองอื่นก่อน",
                    department=department.name,
                )


def _assign(record: Record, values: Values) -> None:
    for name, value in values.items():
        if getattr(record, name) != value:
            setattr(record, name, value)
