"""The bin: what was deleted, when and by whom; taken out again, or after its time erased for good by a person.

What is erased stays in the history: that it was, its facts, and who erased it. Nothing is erased by itself.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from sqlalchemy import select

from khoktoom_desktop.domain.office import Office
from khoktoom_desktop.registers.catalogue import REGISTERS
from khoktoom_desktop.registers.register import Register
from khoktoom_desktop.services import records
from khoktoom_desktop.storage import listing
from khoktoom_desktop.storage.defaults import default_facts
from khoktoom_desktop.storage.history import Action, HistoryEntry
from khoktoom_desktop.storage.office import read_office
from khoktoom_desktop.storage.reverting import referred_to

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from khoktoom_desktop.services.office_file import OfficeFile

TERM, KEY = "term", "bin"


@dataclass(frozen=True)
class Binned:
    """A record in the bin: its name, when it went there and by whom, and when its time there is over."""

    register: str
    uid: str
    words: str
    at: datetime
    by: str
    until: date

    def over(self, today: date) -> bool:
        """Tell whether its time in the bin is over."""
        return today > self.until


@dataclass(frozen=True)
class Erased:
    """How many records were erased for good, and how many stay because others refer to them."""

    erased: int
    kept: int


def in_bin(office_file: "OfficeFile", register: Register) -> tuple[Binned, ...]:
    """Return what lies in a register's bin, the latest first."""
    with office_file.reading() as session:
        return _in_bin(session, register, retention(read_office(session), records.today()))


def over_time(office_file: "OfficeFile", today: date) -> tuple[Binned, ...]:
    """Return what lies in any register's bin longer than it must."""
    with office_file.reading() as session:
        return over_time_in(session, read_office(session), today)


def over_time_in(session: "Session", office: Office, today: date) -> tuple[Binned, ...]:
    """Return what ``over_time`` does, in a session that is open already."""
    days = retention(office, today)
    return tuple(each for register in REGISTERS for each in _in_bin(session, register, days) if each.over(today))


def retention(office: Office, today: date) -> int:
    """Return how many days the bin keeps records: a dated fact, of an older office the program's first value."""
    fact = office.fact(TERM, KEY, today)
    if fact is None or fact.amount is None:
        fact = next(each for each in default_facts() if (each.topic, each.key) == (TERM, KEY))
    return fact.amount or 0


def erase(office_file: "OfficeFile", register: Register, uids: Iterable[str]) -> Erased:
    """Erase records of the bin for good, with the history of it; what other records refer to stays in the bin."""
    erased = kept = 0
    record_class = register.record_class()
    with office_file.writing() as session:
        wanted = select(record_class).where(record_class.uid.in_(tuple(uids)), record_class.deleted_at.is_not(None))
        for record in session.scalars(wanted).all():
            if referred_to(session, record):
                kept += 1
            else:
                session.delete(record)
                erased += 1
    return Erased(erased, kept)


def _in_bin(session: "Session", register: Register, days: int) -> tuple[Binned, ...]:
    record_class = register.record_class()
    found = listing.page(session, listing.Query(record_class, sort=(("deleted_at", True),), binned=True))
    deleters = _deleters(session, record_class.__tablename__) if found else {}
    describe = register.record_module().describe
    return tuple(
        Binned(
            register.id,
            record.uid or "",
            describe(record),
            record.deleted_at,
            deleters.get(record.uid or "", ""),
            record.deleted_at.astimezone(records.BANGKOK).date() + timedelta(days=days),
        )
        for record in found
        if record.deleted_at is not None
    )


def _deleters(session: "Session", table: str) -> dict[str, str]:
    """Return who put each record into the bin; of several times the last."""
    rows = session.execute(
        select(HistoryEntry.uid, HistoryEntry.actor)
        .where(HistoryEntry.register == table, HistoryEntry.action == Action.BIN.value)
        .order_by(HistoryEntry.id)
    )
    return {row.uid: row.actor for row in rows}
