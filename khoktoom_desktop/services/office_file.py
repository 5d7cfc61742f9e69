"""An office file in use: made, opened and closed with the care that nothing is lost."""

from contextlib import AbstractContextManager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy.orm import Session

from khoktoom_desktop.domain.office import Office
from khoktoom_desktop.domain.trouble import Trouble
from khoktoom_desktop.services.settings import actor_name, read_settings
from khoktoom_desktop.storage import schema
from khoktoom_desktop.storage.backup import changed_since_backup, keep_backup, needs_daily
from khoktoom_desktop.storage.database import Database, migrate, schema_number
from khoktoom_desktop.storage.failure import not_an_office, told
from khoktoom_desktop.storage.office import office_id, read_office, write_office
from khoktoom_desktop.storage.retention import Occasion


@dataclass(frozen=True)
class OfficeFile:
    """An open office file and who works with it; passed to every service."""

    path: Path
    database: Database
    actor: str
    id: str

    def office(self) -> Office:
        """Return the office's facts as they stand."""
        with self.reading() as session:
            return read_office(session)

    def reading(self) -> AbstractContextManager[Session]:
        """Give a session that only reads."""
        return self.database.reading()

    def writing(self, now: datetime | None = None) -> AbstractContextManager[Session]:
        """Give the one session that writes; it commits at the end."""
        return self.database.writing(self.actor, now=now)


def create_office(path: Path, office: Office, *, actor: str | None = None) -> OfficeFile:
    """Make a new office file with an office's facts; never overwrites. Raises ``Trouble``."""
    name = actor or actor_name(read_settings())

    def fill(session: Session) -> None:
        write_office(session, office)

    return _office_file(path, Database.create(path, fill=fill, actor=name), name)


def open_office(path: Path, *, read_only: bool = False, actor: str | None = None) -> OfficeFile:
    """Open an office file after checking it; an older one is backed up and brought to this program's schema.

    The first opening of a day that may write keeps a backup. Raises ``Trouble`` as ``Database.open``.
    """
    now = datetime.now(UTC)
    if schema_number(path) < schema.latest():
        keep_backup(path, Occasion.MIGRATION, now=now)
        with told(path):
            migrate(path)
    database = Database.open(path, read_only=read_only)
    try:
        if not read_only and needs_daily(path, now):
            # A full backup disk is no reason to keep a clerk out; the check says how old the last backup is.
            with suppress(Trouble):
                keep_backup(path, Occasion.DAILY, now=now)
        return _office_file(path, database, actor or actor_name(read_settings()))
    except BaseException:
        database.close()
        raise


def close_office(office_file: OfficeFile) -> None:
    """Close an office file, after a backup where something was changed since the last one."""
    try:
        if not office_file.database.read_only and changed_since_backup(office_file.path):
            keep_backup(office_file.path, Occasion.CLOSE, now=datetime.now(UTC))
    finally:
        office_file.database.close()


def _office_file(path: Path, database: Database, actor: str) -> OfficeFile:
    with database.reading() as session:
        identity = office_id(session)
    if not identity:
        raise not_an_office(path)
    return OfficeFile(path, database, actor, identity)
