"""Which backups are kept: by number, day, week, month, and for a year those before a migration."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from khoktoom_desktop.storage.retention import BackupInfo, Occasion, to_drop


def info_of(at: datetime, occasion: Occasion = Occasion.CLOSE) -> BackupInfo:
    return BackupInfo(Path(f"{at.isoformat()}-{occasion}"), at, occasion, "o", "", 1, 1, {})


def test_two_years_of_use_keep_what_the_rule_says() -> None:
    kept: list[BackupInfo] = []
    start = datetime(2023, 1, 1, 2, 0, tzinfo=UTC)
    for day in range(730):
        for hour in (0, 7):
            now = start + timedelta(days=day, hours=hour)
            kept.append(info_of(now, Occasion.MIGRATION if day in (100, 500) and hour == 0 else Occasion.CLOSE))
            dropped = set(map(id, to_drop(kept, now)))
            kept = [info for info in kept if id(info) not in dropped]
            assert kept
    ages = sorted((start + timedelta(days=729, hours=7) - info.at).days for info in kept)
    assert ages[:10] == [0, 0, 1, 1, 2, 2, 3, 3, 4, 4]
    assert {5, 6} <= set(ages)
    days = [info.at + timedelta(hours=7) for info in kept]
    assert len({day.isocalendar()[:2] for day in days}) >= 5
    assert len({(day.year, day.month) for day in days}) >= 12
    assert [info.at.date() for info in kept if info.occasion is Occasion.MIGRATION] == [date(2024, 5, 15)]
    assert len(kept) <= 10 + 7 + 5 + 12 + 1
