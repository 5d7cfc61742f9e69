"""Kill -9 while records are saved: what was acknowledged is there, whole, with its history.

    python tests/campaigns/kill.py [--kills 500] [--longest 0.06] [--seed 1]

The child saves, changes, bins and bulk-inserts purchases with their bidders; the parent kills it at a random
moment, opens the file again and compares. The normal run does 50 kills (tests/storage/test_kills.py).
Exit status 1 where anything was lost, half or broken.
"""

import argparse
import random
import sys
import tempfile
from dataclasses import replace
from pathlib import Path

from killing import Acknowledge, killed_at_random
from sqlalchemy import select

from khoktoom_desktop.domain.office import Office
from khoktoom_desktop.registers.procurement_results.record import Bidder, Purchase
from khoktoom_desktop.storage.backup import journal_of
from khoktoom_desktop.storage.bulk import insert_records
from khoktoom_desktop.storage.database import Database
from khoktoom_desktop.storage.history import changes_of
from khoktoom_desktop.storage.integrity import dangling_references, history_disagreements, page_damage
from khoktoom_desktop.storage.office import write_office

KILLS_PER_FILE = 50
BULK = 40
# Acknowledged records after which, at the latest, the clock of a child's death starts.
DEEDS = 4


def purchase(number: int) -> Purchase:
    """Return a purchase of made-up values."""
    bidders = [Bidder(position=place, name=f"ร้าน {place}", price=number * 100 + place) for place in range(3)]
    return Purchase(title=f"งานที่ {number} " + "ยาว" * 40, budget=number * 100, bidders=bidders)


def work(path: Path, seed: int, acknowledge: Acknowledge) -> None:
    """Save without end; acknowledge ``uid version`` after each commit."""
    dice, database = random.Random(seed), Database.open(path)
    acknowledge("began")
    saved: list[Purchase] = []
    number = 0
    while True:
        number += 1
        deed = dice.choice(("new", "new", "change", "bidders", "bin", "bulk"))
        with database.writing("ผู้ทดสอบ") as session:
            if deed == "bulk":
                many = [purchase(number) for _ in range(BULK)]
                insert_records(session, Purchase, many)
                done = [(each.uid, 1) for each in many]
            elif deed == "new" or not saved:
                saved.append(session.merge(purchase(number)))
                done = []
            else:
                place = dice.randrange(len(saved))
                saved[place] = session.merge(changed(saved[place], deed, number, session.info["now"]))
                session.flush()
                done = [(saved[place].uid, saved[place].version)]
        acknowledge("\n".join(f"{uid} {version}" for uid, version in done or [(saved[-1].uid, saved[-1].version)]))


def changed(record: Purchase, deed: str, number: int, now: object) -> Purchase:
    """Return a changed copy of a purchase."""
    if deed == "bin":
        return replace(record, deleted_at=None if record.deleted_at else now)
    if deed == "bidders":
        return replace(record, bidders=[*record.bidders[1:], Bidder(position=number + 10, name=f"ร้านใหม่ {number}")])
    return replace(record, title=f"แก้ครั้งที่ {number}")


def lost(path: Path, acknowledged: list[str]) -> list[str]:
    """Open the file after a kill and return what is not as it was acknowledged."""
    wrong: list[str] = []
    database = Database.open(path)
    with database.reading() as session:
        wrong += dangling_references(session.connection())
        for line in acknowledged:
            uid, version = line.split()
            record = session.scalars(select(Purchase).where(Purchase.uid == uid)).one_or_none()
            if record is None or (record.version or 0) < int(version):
                wrong.append(f"{uid}: version {version} was acknowledged, {record and record.version} is stored")
            elif (rows := len(changes_of(session, uid))) != record.version:
                wrong.append(f"{uid}: {rows} rows of history for version {record.version}")
    database.close()
    return wrong


def disagreements(path: Path) -> list[str]:
    """Return everything in a file that its pages or its history disagree with."""
    database = Database.open(path)
    with database.reading() as session:
        wrong = [*page_damage(session.connection()), *map(str, history_disagreements(session))]
    database.close()
    return wrong


def campaign(kills: int, longest: float, seed: int) -> int:
    """Kill as often as asked and report."""
    dice = random.Random(seed)
    wrong: list[str] = []
    saves = hot = 0
    with tempfile.TemporaryDirectory() as folder:
        for number in range(kills):
            path = Path(folder) / f"{number // KILLS_PER_FILE}.khoktoom"
            if number % KILLS_PER_FILE == 0:
                Database.create(path, fill=lambda session: write_office(session, Office("ก")), actor="ก").close()
            child_seed = dice.randrange(1_000_000)
            heard = killed_at_random(lambda tell, s=child_seed, p=path: work(p, s, tell), dice, longest, DEEDS)
            _began, *acknowledged = heard
            hot += journal_of(path).exists() and journal_of(path).stat().st_size > 0
            saves += len(acknowledged)
            wrong += lost(path, acknowledged)
            if number % KILLS_PER_FILE == KILLS_PER_FILE - 1 or number == kills - 1:
                wrong += disagreements(path)
    print(f"{kills} kills, {saves} acknowledged records, {hot} hot journals, {len(wrong)} wrong")
    print("\n".join(wrong[:20]))
    if hot < kills // 10:
        print("the kills did not reach the middle of a save", file=sys.stderr)
        return 1
    return 1 if wrong else 0


def main() -> int:
    """Read the command line and run."""
    options = argparse.ArgumentParser(description="Kill -9 while records are saved.")
    options.add_argument("--kills", type=int, default=500)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--longest", type=float, default=0.06, help="seconds until death after the first deeds")
    asked = options.parse_args()
    return campaign(asked.kills, asked.longest, asked.seed)


if __name__ == "__main__":
    sys.exit(main())
