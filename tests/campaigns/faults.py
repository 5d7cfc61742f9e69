"""Let the disk fail at its k-th call: never a false «saved», never a damaged file, always a sentence.

    python tests/campaigns/faults.py [--faults 60] [--seed 1]

Needs strace, which makes one call of the process fail as a broken or a full disk would. The process saves until
it is told of trouble, then stops; the file is opened again and compared with what was acknowledged. Exit
status 1 where an acknowledged save is missing, the file is damaged, or something else than a sentence came.
"""

import argparse
import random
import subprocess
import sys
import tempfile
from pathlib import Path

from sqlalchemy import select

from khoktoom_desktop.domain.office import Office
from khoktoom_desktop.domain.trouble import Trouble
from khoktoom_desktop.registers.procurement_results.record import Bidder, Purchase
from khoktoom_desktop.storage.backup import keep_backup, listed, verify
from khoktoom_desktop.storage.database import Database
from khoktoom_desktop.storage.integrity import dangling_references, history_disagreements, page_damage
from khoktoom_desktop.storage.office import write_office
from khoktoom_desktop.storage.retention import Occasion

CALLS = ("pwrite64", "fdatasync", "fsync", "ftruncate", "unlink", "rename")
SAVES = 25


def work(path: Path) -> None:
    """Save and back up, acknowledging each save; stop at the first trouble and say its code."""
    try:
        database = Database.open(path)
        for number in range(SAVES):
            with database.writing("ผู้ทดสอบ") as session:
                bidders = [Bidder(position=place, name=f"ร้าน {place}") for place in range(3)]
                record = session.merge(Purchase(title=f"งาน {number} " + "ยาว" * 300, bidders=bidders))
            print("ack", record.uid, flush=True)
            if number % 10 == 9:
                keep_backup(path, Occasion.CLOSE)
        database.close()
    except Trouble as trouble:
        print("trouble", trouble.code, flush=True)


def one_fault(folder: Path, call: str, error: str, when: int) -> tuple[str, list[str]]:
    """Let one call fail; return the trouble that was told, and what is wrong."""
    path = folder / "office.khoktoom"
    Database.create(path, fill=lambda session: write_office(session, Office("ก")), actor="ก").close()
    fault = f"inject={call}:error={error}:when={when}"
    words = ["strace", "-f", "-qq", "-o", "/dev/null", "-e", f"trace={call}", "-e", fault]
    child = subprocess.run(
        [*words, sys.executable, __file__, "--work", str(path)], capture_output=True, text=True, check=False
    )
    lines = [line.split() for line in child.stdout.splitlines()]
    acknowledged = {words[1] for words in lines if words[0] == "ack"}
    told = next((words[1] for words in lines if words[0] == "trouble"), "")
    wrong = [] if child.returncode == 0 else [child.stderr.strip().splitlines()[-1]]
    return told, [f"{call} {error} {when}: {each}" for each in wrong + wrong_with(path, acknowledged)]


def wrong_with(path: Path, acknowledged: set[str]) -> list[str]:
    """Open the file after the fault and return what is wrong."""
    database = Database.open(path)
    with database.reading() as session:
        stored = set(session.scalars(select(Purchase.uid)))
        wrong = [*page_damage(session.connection()), *dangling_references(session.connection())]
        wrong += map(str, history_disagreements(session))
    database.close()
    for info in listed(path):
        verify(info.path)
    return wrong + [f"{uid} was acknowledged and is lost" for uid in acknowledged - stored]


def campaign(faults: int, seed: int) -> int:
    """Let the disk fail as often as asked and report."""
    dice, wrong, told = random.Random(seed), list[str](), dict[str, int]()
    for number in range(faults):
        call, error = CALLS[number % len(CALLS)], ("EIO", "ENOSPC")[number // len(CALLS) % 2]
        when = dice.randrange(1, 60 if call in ("pwrite64", "fdatasync") else 8)
        with tempfile.TemporaryDirectory() as folder:
            trouble, found = one_fault(Path(folder), call, error, when)
        told[trouble or "nothing"] = told.get(trouble or "nothing", 0) + 1
        wrong += found
    print(f"{faults} faults, told {told}, {len(wrong)} wrong")
    print("\n".join(wrong[:20]))
    return 1 if wrong else 0


def main() -> int:
    """Read the command line and run."""
    options = argparse.ArgumentParser(description="Let the disk fail at its k-th call.")
    options.add_argument("--faults", type=int, default=60)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--work", type=Path, help=argparse.SUPPRESS)
    asked = options.parse_args()
    if asked.work:
        work(asked.work)
        return 0
    return campaign(asked.faults, asked.seed)


if __name__ == "__main__":
    sys.exit(main())
