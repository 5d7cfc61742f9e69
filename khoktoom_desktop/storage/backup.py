"""Backups of an office file: made by SQLite itself, checked, counted, sealed by a manifest beside each."""

import hashlib
import json
import os
import shutil
import sqlite3
import time
from contextlib import closing, suppress
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import quote

from khoktoom_desktop.domain.trouble import Trouble
from khoktoom_desktop.storage import failure
from khoktoom_desktop.storage.files import file_trouble, replace_patiently, write_file
from khoktoom_desktop.storage.location import refuse_shared
from khoktoom_desktop.storage.presence import is_open
from khoktoom_desktop.storage.retention import BackupInfo, Occasion, thai_day, to_drop

_ABANDONED = 3600.0
_TABLES = (
    "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name != 'alembic_version'"
    " ORDER BY name"
)


def backup_folder(path: Path) -> Path:
    """Return the folder of an office file's own backups, beside it."""
    return path.with_name(f"{path.stem}-backups")


def manifest_path(backup: Path) -> Path:
    """Return where the manifest of a backup lies."""
    return backup.with_name(f"{backup.name}.json")


def backup_name(path: Path, occasion: Occasion, now: datetime, folder: Path) -> Path:
    """Return a free name for a backup of an office file; the moment in it is UTC."""
    stem = f"{path.stem}-{now.astimezone(UTC):%Y%m%dT%H%M%SZ}-{occasion}"
    target, number = folder / f"{stem}{path.suffix}", 2
    while target.exists():
        target, number = folder / f"{stem}-{number}{path.suffix}", number + 1
    return target


def back_up(
    path: Path, target: Path, *, occasion: Occasion = Occasion.ASKED, now: datetime | None = None
) -> BackupInfo:
    """Copy an office file, also one in use, to a target that appears only when it is whole and checked.

    Raises ``Trouble``: ``file-missing``, ``corrupt-file``, ``target-exists``, ``disk-full``, ``no-permission``.
    """
    if not path.exists():
        raise failure.missing(path)
    if target.exists():
        raise failure.target_exists(target)
    unfinished = target.with_name(f".{target.name}.part")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        unfinished.unlink(missing_ok=True)
        with failure.told(path), closing(_reader(path)) as source, closing(sqlite3.connect(unfinished)) as copy:
            source.backup(copy)
        info = _sealed(unfinished, target, occasion, now or datetime.now(UTC), blamed=path)
        # The manifest first: a kill in between leaves a manifest of nothing, never a backup without one.
        write_file(manifest_path(target), _manifest(info))
        replace_patiently(unfinished, target)
    except OSError as error:
        raise file_trouble(target, error) from error
    finally:
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)
    return info


def keep_backup(path: Path, occasion: Occasion, *, now: datetime | None = None) -> BackupInfo:
    """Back up into the office file's own folder and let go of what the retention does not keep."""
    moment = now or datetime.now(UTC)
    folder = backup_folder(path)
    info = back_up(path, backup_name(path, occasion, moment, folder), occasion=occasion, now=moment)
    for old in to_drop(listed(path), moment):
        with suppress(OSError):
            old.path.unlink()
            manifest_path(old.path).unlink(missing_ok=True)
    for unfinished in folder.glob(".*.part"):
        # Left by a kill. A young one may be another program's, still at work.
        with suppress(OSError):
            if time.time() - unfinished.stat().st_mtime > _ABANDONED:
                unfinished.unlink()
    return info


def listed(path: Path) -> tuple[BackupInfo, ...]:
    """Return the backups in an office file's own folder by their manifests, newest first; they are not opened."""
    found = (read_manifest(file) for file in sorted(backup_folder(path).glob(f"*{path.suffix}")))
    return tuple(sorted((info for info in found if info is not None), key=lambda info: info.at, reverse=True))


def read_manifest(backup: Path) -> BackupInfo | None:
    """Return what the manifest beside a backup says; ``None`` where there is none that can be read."""
    try:
        values = json.loads(manifest_path(backup).read_text(encoding="utf-8"))
        moment, occasion = datetime.fromisoformat(values.pop("at")), Occasion(values.pop("occasion"))
        return BackupInfo(**{**values, "path": backup}, at=moment, occasion=occasion)
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return None


def verify(backup: Path) -> BackupInfo:
    """Read all of a backup and compare it with its manifest, where there is one; raises ``Trouble``.

    ``file-missing``, ``not-an-office-file``, or ``backup-damaged`` where a single byte differs.
    """
    if not backup.is_file():
        raise failure.missing(backup)
    said = read_manifest(backup)
    try:
        found = _sealed(backup, backup, said.occasion if said else Occasion.ASKED, said.at if said else _made(backup))
    except Trouble as trouble:
        raise trouble if trouble.code == "not-an-office-file" else _damaged(backup) from trouble
    if said is not None and (said.sha256, said.records) != (found.sha256, found.records):
        raise _damaged(backup)
    return found


def restore(backup: Path, to: Path, *, replace: bool = False, now: datetime | None = None) -> Path | None:
    """Put a verified copy of a backup in the place of an office file; the file there is never opened.

    With ``replace`` the present file is kept aside among its backups, and its name is returned.
    Raises ``Trouble``: what ``verify`` raises, ``target-exists``, ``in-use`` where any program has the present
    file open, ``network-share``, ``synchronised-folder``, ``disk-full``, ``no-permission``.
    """
    seal = verify(backup).sha256
    refuse_shared(to)
    if to.exists() and not replace:
        raise failure.target_exists(to, replaceable=True)
    if is_open(to):
        raise failure.in_use(to)
    unfinished = to.with_name(f".{to.name}.part")
    try:
        _copy(backup, unfinished)
        if _sha256(unfinished) != seal:
            raise _damaged(backup)
        aside = _keep_aside(to, now or datetime.now(UTC)) if to.exists() else None
        # A journal left by a kill belongs to the old file; SQLite would roll it back into the new one.
        journal_of(to).unlink(missing_ok=True)
        replace_patiently(unfinished, to)
    except OSError as error:
        raise file_trouble(to, error) from error
    finally:
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)
    if aside is not None:
        _seal_aside(aside, now or datetime.now(UTC))
    return aside


def journal_of(path: Path) -> Path:
    """Return where SQLite keeps the rollback journal of a file."""
    return path.with_name(f"{path.name}-journal")


def changed_since_backup(path: Path) -> bool:
    """Tell whether the history of an office file has grown since its newest backup."""
    backups = listed(path)
    if not backups:
        return True
    with failure.told(path), closing(_reader(path)) as connection:
        return _marks(connection)[1] != backups[0].changes or _marks(connection)[2] != backups[0].office


def needs_daily(path: Path, now: datetime) -> bool:
    """Tell whether an office file has no backup of today, in Thailand's time."""
    return not any(thai_day(info.at) == thai_day(now) for info in listed(path))


def _sealed(file: Path, target: Path, occasion: Occasion, at: datetime, *, blamed: Path | None = None) -> BackupInfo:
    """Look a copy through; what is wrong with it is said of ``blamed``, the file that it was made from."""
    with failure.told(blamed or file), closing(_reader(file)) as connection:
        if connection.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
            raise failure.corrupt(blamed or file)
        number, changes, office = _marks(connection)
        tables = [name for (name,) in connection.execute(_TABLES)]
        counts = {
            name: int(connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0])  # noqa: S608 - a name from the schema
            for name in tables
        }
    _sync(file)
    return BackupInfo(target, at, occasion, office, _sha256(file), number, changes, counts)


def _marks(connection: sqlite3.Connection) -> tuple[int, int, str]:
    """Return the schema's number, the number of the last change, the office's UUID."""
    number = int(connection.execute("PRAGMA user_version").fetchone()[0])
    try:
        changes = connection.execute("SELECT coalesce(max(id), 0) FROM history").fetchone()[0]
        office = connection.execute("SELECT uid FROM office").fetchone()
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode == sqlite3.SQLITE_ERROR:
            raise failure.not_an_office(Path(connection.execute("PRAGMA database_list").fetchone()[2])) from error
        raise
    return number, int(changes), "" if office is None else str(office[0])


def _reader(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(f"file:{quote(str(path.absolute()))}?mode=rw", uri=True, isolation_level=None)
    connection.execute("PRAGMA query_only = ON")
    return connection


def _manifest(info: BackupInfo) -> bytes:
    values = {**asdict(info), "at": info.at.isoformat()}
    del values["path"]
    return json.dumps(values, ensure_ascii=False, indent=1).encode()


def _keep_aside(path: Path, now: datetime) -> Path:
    aside = backup_name(path, Occasion.REPLACED, now, backup_folder(path))
    aside.parent.mkdir(parents=True, exist_ok=True)
    _copy(path, aside)
    if journal_of(path).exists():
        _copy(journal_of(path), journal_of(aside))
    return aside


def _seal_aside(aside: Path, now: datetime) -> None:
    # The file that was replaced may be the broken one: then it has no manifest and is not offered again.
    with suppress(Trouble):
        info = _sealed(aside, aside, Occasion.REPLACED, now)
        write_file(manifest_path(aside), _manifest(info))


def _copy(source: Path, target: Path) -> None:
    shutil.copyfile(source, target)
    _sync(target)


def _sync(file: Path) -> None:
    with file.open("r+b") as opened:
        os.fsync(opened.fileno())


def _sha256(file: Path) -> str:
    with file.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()


def _made(backup: Path) -> datetime:
    return datetime.fromtimestamp(backup.stat().st_mtime, UTC)


def _damaged(backup: Path) -> Trouble:
    return Trouble(
        "backup-damaged",
        "สำเนาสำรอง {file} เสียหาย จึงไม่นำมากู้คืน",
        "เลือกสำเนาสำรองฉบับอื่นที่เก่ากว่าหรือใหม่กว่า",
        file=backup.name,
    )
