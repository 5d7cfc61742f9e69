"""Backing an office up, looking through its backups, going back to one."""

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from khoktoom_desktop.storage import backup as store
from khoktoom_desktop.storage.retention import BackupInfo, Occasion

if TYPE_CHECKING:
    from khoktoom_desktop.services.office_file import OfficeFile

# What a clerk counts as entries: not the history, not the office's own lists.
_NOT_ENTRIES = frozenset({"history", "office", "department", "signatory", "eit_link", "ita_score", "dated_fact"})


@dataclass(frozen=True)
class Backup:
    """A backup as a clerk chooses one: the file, when (UTC), why, how many entries it holds."""

    path: Path
    at: datetime
    occasion: str
    records: int


def back_up_to(office_file: "OfficeFile", folder: Path) -> Path:
    """Back an office up into a folder, also while others use the file; returns the backup's path.

    Raises ``Trouble``: ``disk-full``, ``no-permission``, ``corrupt-file``.
    """
    now = datetime.now(UTC)
    target = store.backup_name(office_file.path, Occasion.ASKED, now, folder)
    return store.back_up(office_file.path, target, now=now).path


def back_up_before(office_file: "OfficeFile", occasion: Occasion = Occasion.IMPORT) -> Path:
    """Keep a backup among the office's own before something that changes much."""
    return store.keep_backup(office_file.path, occasion).path


def backups_of(path: Path) -> tuple[Backup, ...]:
    """Return the backups that lie beside an office file, newest first; the office file itself is not opened."""
    return tuple(_backup(info) for info in store.listed(path))


def restore(backup: Backup | Path, to: Path, *, replace: bool = False) -> Path | None:
    """Put a backup in the place of an office file that nobody has open, after verifying it.

    With ``replace`` the present file is kept aside, and its new name is returned. Raises ``Trouble``:
    ``backup-damaged``, ``not-an-office-file``, ``file-missing``, ``target-exists``, ``in-use``, ``disk-full``,
    ``no-permission``, ``network-share``, ``synchronised-folder``.
    """
    source = backup.path if isinstance(backup, Backup) else backup
    return store.restore(source, to, replace=replace)


def _backup(info: BackupInfo) -> Backup:
    entries = sum(rows for table, rows in info.records.items() if table not in _NOT_ENTRIES)
    return Backup(info.path, info.at, info.occasion.value, entries)
