"""One office file: opened with care, read by many, written by one at a time."""

import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Self
from urllib.parse import quote

from sqlalchemy import Connection, Engine, create_engine, event, inspect
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.orm import Session

from khoktoom_desktop.domain.office import Office
from khoktoom_desktop.domain.trouble import Trouble
from khoktoom_desktop.storage import failure, schema
from khoktoom_desktop.storage.files import name_too_long
from khoktoom_desktop.storage.history import record_changes
from khoktoom_desktop.storage.location import refuse_shared
from khoktoom_desktop.storage.lock import held
from khoktoom_desktop.storage.office import KEPT  # its tables too: those of the registers point at departments
from khoktoom_desktop.storage.presence import Presence

BUSY_SECONDS = 5.0
# Names of backups, journals and notes are made from the file's; a file system takes 255 bytes.
_NAME_BYTES = 200
_WRITE = "khoktoom_write"
# TRUNCATE with FULL loses no acknowledged save in a power cut; SQLite's own default does.
_PRAGMAS = (
    ("journal_mode", "TRUNCATE", "truncate"),
    ("synchronous", "FULL", 2),
    ("foreign_keys", "ON", 1),
    ("secure_delete", "ON", 1),
    ("trusted_schema", "OFF", 0),
    ("cell_size_check", "ON", 1),
)


class OfficeSession(Session):
    """A session whose changes are stamped and written to the history."""


event.listen(OfficeSession, "before_flush", record_changes)


class Database:
    """An open office file; ``create`` or ``open`` it, ``close`` it when done."""

    def __init__(self, path: Path, *, read_only: bool) -> None:
        self.path = path
        self.read_only = read_only
        self._engine = engine_of(path, read_only=read_only)
        self._office: dict[int, Office] = {}
        self._presence = None if read_only else Presence(path)

    @classmethod
    def create(cls, path: Path, *, fill: Callable[[Session], None] | None = None, actor: str = "") -> Self:
        """Make a new office file and open it; never overwrites.

        ``fill`` writes its first records; the file appears only when it is done.
        Raises ``Trouble``: ``target-exists``, ``network-share``, ``synchronised-folder``,
        ``name-too-long``, ``no-permission``, ``disk-full``.
        """
        refuse_shared(path)
        if len(path.name.encode()) > _NAME_BYTES:
            raise name_too_long(path)
        if path.exists():
            raise failure.target_exists(path)
        unfinished = path.with_name(f".{path.name}.new")
        try:
            unfinished.unlink(missing_ok=True)
            with failure.told(path):
                migrate(unfinished, create=True)
            if fill is not None:
                _fill(cls.open(unfinished), fill, actor)
            os.replace(unfinished, path)
        except OSError as error:
            raise failure.no_permission(path.parent) from error
        finally:
            with suppress(OSError):
                unfinished.unlink(missing_ok=True)
        return cls.open(path)

    @classmethod
    def open(cls, path: Path, *, read_only: bool = False) -> Self:
        """Open an office file of this program's schema, after checking all of it.

        Raises ``Trouble``: ``file-missing``, ``not-an-office-file``, ``corrupt-file``, ``newer-file``,
        ``older-file``, ``locked``, ``no-permission``, ``network-share``, ``synchronised-folder``.
        """
        number = schema_number(path)
        if number < schema.latest():
            raise failure.older(path)
        if not read_only and not os.access(path, os.W_OK):
            raise failure.no_permission(path)
        database = cls(path, read_only=read_only)
        try:
            with failure.told(path), database._engine.connect() as connection:
                _refuse_damage(path, connection)
        except BaseException:
            database._let_go()
            raise
        return database

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """Give a session that sees one moment of the file and keeps nothing of what is done to it."""
        reader = OfficeSession(self._engine, expire_on_commit=False, autoflush=False, info={KEPT: self._office})
        with failure.told(self.path), reader as session:
            yield session

    @contextmanager
    def writing(self, actor: str, *, now: datetime | None = None) -> Iterator[Session]:
        """Give the one session that writes; it commits at the end, or takes all back on an exception.

        Waits five seconds for another writer, then raises ``Trouble`` ``locked`` naming it; also
        ``read-only``, ``disk-full``, ``disk-error``, ``no-permission``.
        """
        if self.read_only:
            raise Trouble(
                "read-only",
                "เปิดแฟ้ม {file} ไว้เพื่ออ่านอย่างเดียว จึงบันทึกไม่ได้",
                "ปิดแล้วเปิดแฟ้มใหม่เพื่อแก้ไข",
                file=self.path.name,
            )
        moment = now or datetime.now(UTC)
        writer = self._engine.execution_options(**{_WRITE: True})
        info = {"actor": actor, "now": moment}
        with failure.told(self.path), OfficeSession(writer, expire_on_commit=False, info=info) as session:
            session.connection()
            # The note goes before the lock does, so that it is never the next writer's that is taken away.
            with held(self.path, moment):
                yield session
                session.flush()
                _load_whole(session)
            session.commit()

    def close(self) -> None:
        """Close the file and take its emptied journal away."""
        if not self.read_only:
            drop_journal(self.path)
        self._let_go()

    def _let_go(self) -> None:
        self._engine.dispose()
        if self._presence is not None:
            self._presence.release()


def _load_whole(session: Session) -> None:
    """Load what the saved records have not loaded: they are values once the session is closed."""
    for record in list(session.identity_map.values()):
        for name in inspect(record).unloaded:
            getattr(record, name)


def _fill(database: Database, fill: Callable[[Session], None], actor: str) -> None:
    try:
        with database.writing(actor) as session:
            fill(session)
    finally:
        database.close()


def migrate(path: Path, *, create: bool = False) -> None:
    """Bring a file to this program's schema; with ``create`` a new one. Raises what SQLite or a step raises."""
    engine = engine_of(path, read_only=False, create=create)
    try:
        schema.upgrade(engine.execution_options(**{_WRITE: True}))
    finally:
        engine.dispose()
        drop_journal(path)


def drop_journal(path: Path) -> None:
    """Take away the emptied journal beside a file, unless another program is writing."""
    with suppress(sqlite3.Error), closing(sqlite3.connect(path, timeout=0.1)) as connection:
        # SQLite itself deletes the journal, under its lock, when the mode changes.
        connection.execute("PRAGMA journal_mode = TRUNCATE")
        connection.execute("PRAGMA journal_mode = DELETE")


def schema_number(path: Path) -> int:
    """Return the schema's number of an office file; the cheap half of ``Database.open``.

    Raises ``Trouble`` for a place that is refused, a missing, empty, foreign, damaged or newer file.
    """
    refuse_shared(path)
    # The file is not opened past SQLite: closing it would drop the locks that this process holds on it.
    try:
        size = path.stat().st_size
    except FileNotFoundError:
        raise failure.missing(path) from None
    except OSError as error:
        raise failure.no_permission(path) from error
    if path.is_dir():
        raise failure.not_an_office(path)
    if size == 0:
        raise failure.empty(path)
    with _told_foreign(path), closing(_driver(path)) as connection:
        marks = [connection.execute(f"PRAGMA {name}").fetchone()[0] for name in ("application_id", "user_version")]
    if marks[0] != schema.APPLICATION_ID or marks[1] < 1:
        raise failure.not_an_office(path)
    if marks[1] > schema.latest():
        raise failure.newer(path)
    return int(marks[1])


@contextmanager
def _told_foreign(path: Path) -> Iterator[None]:
    """Turn SQLite's «not a database» into a file of another kind, the rest as ever."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        if error.sqlite_errorcode == sqlite3.SQLITE_NOTADB:
            raise failure.not_an_office(path) from error
        raise (failure.trouble_of(path, error) or error) from error


def engine_of(path: Path, *, read_only: bool, create: bool = False) -> Engine:
    """Make an engine whose connections are all set and verified the same way."""
    engine = create_engine("sqlite://", creator=lambda: _driver(path, create=create))
    event.listen(engine, "connect", _set_up)
    if read_only:
        event.listen(engine, "connect", _only_read)
    event.listen(engine, "begin", _begin)
    return engine


def _driver(path: Path, *, create: bool = False) -> sqlite3.Connection:
    mode = "rwc" if create else "rw"
    address = f"file:{quote(str(path.absolute()))}?mode={mode}"
    return sqlite3.connect(address, uri=True, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False)


def _only_read(connection: DBAPIConnection, _record: object) -> None:
    # Not mode=ro: a journal left by a kill must still be rolled back before reading.
    connection.cursor().execute("PRAGMA query_only = ON")


def _set_up(connection: DBAPIConnection, _record: object) -> None:
    cursor = connection.cursor()
    for name, value, expected in _PRAGMAS:
        cursor.execute(f"PRAGMA {name} = {value}")
        found = cursor.execute(f"PRAGMA {name}").fetchone()[0]
        if found != expected:
            raise RuntimeError(f"PRAGMA {name} is {found}, not {expected}")
    cursor.close()


def _begin(connection: Connection) -> None:
    writes = connection.get_execution_options().get(_WRITE, False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _refuse_damage(path: Path, connection: Connection) -> None:
    pages, size = (connection.exec_driver_sql(f"PRAGMA {name}").scalar_one() for name in ("page_count", "page_size"))
    # SQLite reads a last page that was cut off as if it ended in zeroes.
    if path.stat().st_size < pages * size or connection.exec_driver_sql("PRAGMA quick_check(1)").scalar_one() != "ok":
        raise failure.corrupt(path)
    programs = "SELECT count(*) FROM sqlite_schema WHERE type IN ('trigger', 'view')"
    if connection.exec_driver_sql(programs).scalar_one():
        # This program makes none; in a file from elsewhere they would run with the clerk's rights.
        raise failure.not_an_office(path)
