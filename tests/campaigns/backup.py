"""Months of use with kills in the middle of backups: every backup that is listed restores, never fewer than one.

    python tests/campaigns/backup.py [--days 400] [--kills 200] [--seed 1]

Each day the clerk opens, saves, closes; on random days the process is killed while it backs up, restores
over the office file, or brings an older file up. Exit status 1 where a listed backup is not whole, none is
left, more are kept than the rule says, or the office file is neither the old nor the new one.
"""

import argparse
import random
import sys
import tempfile
from datetime import UTC, datetime, timedelta
from pathlib import Path

from killing import Acknowledge, killed_at_random
from sqlalchemy import func, select

from khoktoom_desktop.domain.office import Office
from khoktoom_desktop.domain.trouble import Trouble
from khoktoom_desktop.registers.service_catalogue.record import Service
from khoktoom_desktop.storage.backup import backup_folder, keep_backup, listed, restore, verify
from khoktoom_desktop.storage.bulk import insert_records
from khoktoom_desktop.storage.database import Database
from khoktoom_desktop.storage.office import write_office
from khoktoom_desktop.storage.retention import Occasion

START = datetime(2024, 1, 1, 2, 0, tzinfo=UTC)
MOST = 10 + 7 + 5 + 12
LONGEST = 0.03


def rows(path: Path) -> int:
    """Return how many services a file holds; raises ``Trouble`` where it is not whole."""
    database = Database.open(path, read_only=True)
    with database.reading() as session:
        found = session.scalars(select(func.count()).select_from(Service)).one()
    database.close()
    return found


def save(path: Path, count: int) -> None:
    """Add services to a file."""
    database = Database.open(path)
    with database.writing("ผู้ทดสอบ") as session:
        insert_records(session, Service, [Service(name=f"งาน {number}", steps="ยาว" * 100) for number in range(count)])
    database.close()


def backing_up(path: Path, now: datetime, acknowledge: Acknowledge) -> None:
    """Back up without end."""
    acknowledge("began")
    while True:
        keep_backup(path, Occasion.CLOSE, now=now)
        now += timedelta(seconds=1)


def restoring(path: Path, now: datetime, acknowledge: Acknowledge) -> None:
    """Restore the newest backup over the file without end."""
    newest = listed(path)[0].path
    acknowledge("began")
    while True:
        restore(newest, path, replace=True, now=now)


def wrong_backups(path: Path) -> list[str]:
    """Return which of the listed backups are not whole."""
    wrong = []
    for info in listed(path):
        try:
            verify(info.path)
        except Trouble as trouble:
            wrong.append(str(trouble))
    return wrong


def kill(path: Path, now: datetime, dice: random.Random) -> list[str]:
    """Kill one backup or one restoring, and return what is wrong afterwards."""
    known = {rows(path), *(rows(info.path) for info in listed(path)[:1])}
    deed = dice.choice((backing_up, restoring))
    killed_at_random(lambda tell: deed(path, now, tell), dice, LONGEST)
    try:
        found = rows(path)
    except Trouble as trouble:
        return [f"after {deed.__name__}: {trouble}"]
    wrong = [] if found in known else [f"after {deed.__name__}: {found} rows, neither the old nor the new file"]
    return wrong + wrong_backups(path)


def campaign(days: int, kills: int, seed: int) -> int:
    """Live through the days and report."""
    dice = random.Random(seed)
    killed = set(dice.sample(range(1, days), min(kills, days - 1)))
    wrong: list[str] = []
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "สำนักงาน.khoktoom"
        Database.create(path, fill=lambda session: write_office(session, Office("ก")), actor="ก").close()
        for day in range(days):
            now = START + timedelta(days=day)
            save(path, 3)
            keep_backup(path, Occasion.DAILY, now=now)
            if day in killed:
                wrong += kill(path, now + timedelta(hours=1), dice)
            keep_backup(path, Occasion.CLOSE, now=now + timedelta(hours=7))
            if not 1 <= len(listed(path)) <= MOST:
                wrong.append(f"day {day}: {len(listed(path))} backups are kept")
        wrong += wrong_backups(path)
        target = Path(folder) / "กู้คืน.khoktoom"
        for info in listed(path):
            restore(info.path, target, replace=target.exists())
            if rows(target) != info.records["service"]:
                wrong.append(f"{info.path.name}: {rows(target)} rows restored of {info.records['service']}")
        kept, leftovers = len(listed(path)), len(list(backup_folder(path).glob(".*.part")))
    print(f"{days} days, {len(killed)} kills, {kept} backups kept, {leftovers} unfinished files, {len(wrong)} wrong")
    print("\n".join(wrong[:20]))
    return 1 if wrong else 0


def main() -> int:
    """Read the command line and run."""
    options = argparse.ArgumentParser(description="Kill backups and restorings over months of use.")
    options.add_argument("--days", type=int, default=400)
    options.add_argument("--kills", type=int, default=200)
    options.add_argument("--seed", type=int, default=1)
    asked = options.parse_args()
    return campaign(asked.days, asked.kills, asked.seed)


if __name__ == "__main__":
    sys.exit(main())
