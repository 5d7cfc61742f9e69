"""Which backups are kept, and for how long."""

from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone
from enum import StrEnum
from pathlib import Path

_THAI_TIME = timezone(timedelta(hours=7))
_LATEST, _DAYS, _WEEKS, _MONTHS = 10, 7, 5, 12
_YEAR = timedelta(days=366)


class Occasion(StrEnum):
    """Say why a backup was made; ``replaced`` is a file that a restored one took the place of."""

    ASKED = "asked"
    CLOSE = "close"
    DAILY = "daily"
    IMPORT = "import"
    MIGRATION = "migration"
    REPLACED = "replaced"


@dataclass(frozen=True)
class BackupInfo:
    """What a backup holds: when it was made (UTC), why, its SHA-256, the rows of each table.

    ``office`` is the office file's UUID, ``changes`` the number of the last change in its history,
    ``schema`` its schema's number.
    """

    path: Path
    at: datetime
    occasion: Occasion
    office: str
    sha256: str
    schema: int
    changes: int
    records: Mapping[str, int]


def to_drop(backups: Sequence[BackupInfo], now: datetime) -> tuple[BackupInfo, ...]:
    """Return the backups that need not be kept.

    Kept are the 10 latest, the last of each of 7 days, 5 weeks and 12 months that have one, and for a
    year those made before a migration.
    """
    newest_first = sorted(backups, key=lambda info: info.at, reverse=True)
    kept = {info.path for info in newest_first[:_LATEST]}
    kept |= {b.path for b in newest_first if b.occasion is Occasion.MIGRATION and now - b.at <= _YEAR}
    for count, part in ((_DAYS, _day), (_WEEKS, _week), (_MONTHS, _month)):
        kept |= _last_of_each(newest_first, count, part)
    return tuple(info for info in newest_first if info.path not in kept)


def thai_day(moment: datetime) -> date:
    """Return the day of a moment in Thailand."""
    return moment.astimezone(_THAI_TIME).date()


def _last_of_each(newest_first: Sequence[BackupInfo], count: int, part: Callable[[BackupInfo], Hashable]) -> set[Path]:
    last: dict[Hashable, Path] = {}
    for info in newest_first:
        last.setdefault(part(info), info.path)
    return set(list(last.values())[:count])


def _day(info: BackupInfo) -> Hashable:
    return thai_day(info.at)


def _week(info: BackupInfo) -> Hashable:
    return thai_day(info.at).isocalendar()[:2]


def _month(info: BackupInfo) -> Hashable:
    day = thai_day(info.at)
    return day.year, day.month
