"""Cut the power at any moment of a day's work and open what the disk then holds.

    python tests/campaigns/power_cut.py [--states 1000] [--saves 60] [--seed 1] [--unsafe]

Needs strace. It records every write, truncation, sync, creation, removal and renaming of a run that saves,
changes, bins and backs up. From that list disk states are built: everything that was synced stands; of the
rest nothing, all, a random half, or a half torn at 512 bytes; of the unsynced changes of folders a random
beginning. Each state is opened as after a power cut. Exit status 1 where one is damaged, half, or without
an acknowledged save. With ``--unsafe`` the run syncs nothing, to see that the campaign notices.
"""

import argparse
import random
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from sqlalchemy import select

from khoktoom_desktop.domain.office import Office
from khoktoom_desktop.domain.trouble import Trouble
from khoktoom_desktop.registers.procurement_results.record import Bidder, Purchase
from khoktoom_desktop.storage import database as module
from khoktoom_desktop.storage.backup import keep_backup, listed, verify
from khoktoom_desktop.storage.database import Database
from khoktoom_desktop.storage.integrity import dangling_references, history_disagreements, page_damage
from khoktoom_desktop.storage.office import write_office
from khoktoom_desktop.storage.retention import Occasion

NAME = "office.khoktoom"
PRAGMAS = module._PRAGMAS
SECTOR = 512
CALLS = "openat,write,pwrite64,ftruncate,fsync,fdatasync,unlink,unlinkat,rename,renameat,renameat2,mkdir"
LINE = re.compile(r"^(?:\d+ +)?(\w+)\((.*)\) += (-?\d+)")
TEXT = re.compile(r'"((?:\\x[0-9a-f]{2})*)"')
OPENED = re.compile(r"<([^>]*)>")


@dataclass(frozen=True)
class Step:
    """One recorded call: what it did to which path; an ``ack`` carries the acknowledged line."""

    kind: str
    path: str = ""
    data: bytes = b""
    place: int = 0
    other: str = ""


@dataclass
class Content:
    """The bytes of one file: what is certain, and what was written since without a sync."""

    synced: bytes = b""
    waiting: list[Step] = field(default_factory=list)


@dataclass
class Disk:
    """Names and contents; ``kept`` are the names that are certain, ``waiting`` the changes of names since."""

    names: dict[str, Content] = field(default_factory=dict)
    kept: dict[str, Content] = field(default_factory=dict)
    waiting: list[tuple[Step, Content]] = field(default_factory=list)


def work(path: Path, saves: int, *, unsafe: bool) -> None:
    """Save, change and bin purchases, acknowledging each on standard output; back up now and then."""
    if unsafe:
        module._PRAGMAS = tuple(("synchronous", "OFF", 0) if each[0] == "synchronous" else each for each in PRAGMAS)
    database = Database.open(path)
    record = Purchase(title="แรก")
    for number in range(saves):
        with database.writing("ผู้ทดสอบ") as session:
            if number % 3 == 0:
                bidders = [Bidder(position=place, name=f"ร้าน {place}") for place in range(3)]
                record = session.merge(Purchase(title=f"งาน {number} " + "ยาว" * 300, bidders=bidders))
            else:
                record = session.get_one(Purchase, record.id)
                record.title = f"แก้ {number} " + "ยาว" * (number * 10)
                record.deleted_at = session.info["now"] if number % 3 == 2 else None
        sys.stdout.write(f"ack {record.uid} {record.version}\n")
        sys.stdout.flush()
        if number % 20 == 19:
            keep_backup(path, Occasion.CLOSE)
    database.close()


def recorded(folder: Path, saves: int, *, unsafe: bool) -> list[Step]:
    """Run the work under strace and return its steps inside the folder."""
    log = folder.with_name("strace.log")
    words = ["strace", "-f", "-y", "-xx", "-s", "10000000", "-e", f"trace={CALLS}", "-e", "signal=none", "-o", str(log)]
    child = [sys.executable, __file__, "--work", str(folder / NAME), "--saves", str(saves)]
    subprocess.run([*words, *child, *(["--unsafe"] if unsafe else [])], check=True, stdout=subprocess.DEVNULL)
    return list(parsed(log, str(folder)))


def parsed(log: Path, folder: str) -> Iterator[Step]:
    """Read strace's lines; paths outside the folder are passed over."""
    with log.open(encoding="ascii", errors="replace") as lines:
        for line in lines:
            found = LINE.match(line)
            if found is None or int(found[3]) < 0:
                continue
            call, words = found[1], found[2]
            texts = [bytes.fromhex(text.replace("\\x", "")) for text in TEXT.findall(words)]
            opened = OPENED.search(words if call != "openat" else line[found.end(3) - 1 :])
            path = unescaped(opened[1]) if opened else ""
            yield from step_of(call, words, texts, path, folder)


def step_of(call: str, words: str, texts: list[bytes], path: str, folder: str) -> Iterator[Step]:
    """Return the step of one call, or nothing."""
    if call == "write" and texts and texts[0].startswith(b"ack "):
        yield Step("ack", data=texts[0])
    named = [text.decode(errors="replace") for text in texts]
    if call == "openat" and "O_CREAT" in words and named[-1].startswith(folder):
        yield Step("create", named[-1])
    elif call == "openat" and "O_TRUNC" in words and named[-1].startswith(folder):
        yield Step("truncate", named[-1])
    elif call in ("unlink", "unlinkat") and named[-1].startswith(folder):
        yield Step("unlink", named[-1])
    elif call.startswith("rename") and named[-1].startswith(folder):
        yield Step("rename", named[0], other=named[-1])
    elif not path.startswith(folder):
        return
    elif call == "pwrite64":
        yield Step("write", path, texts[0], int(words.rsplit(",", 1)[1]))
    elif call == "write":
        yield Step("append", path, texts[0])
    elif call == "ftruncate":
        yield Step("truncate", path, place=int(words.rsplit(",", 1)[1]))
    elif call in ("fsync", "fdatasync"):
        yield Step("sync", path)


def unescaped(path: str) -> str:
    """Return a path of strace's ``-y``, whose letters are hexadecimal under ``-xx``."""
    if path.startswith("\\x"):
        return bytes.fromhex(path.replace("\\x", "")).decode()
    return path


def done(content: bytes, step: Step, *, torn: bool = False) -> bytes:
    """Return a file's content after a step; a torn write ends at a sector."""
    if step.kind == "truncate":
        return content[: step.place].ljust(step.place, b"\0")
    place = len(content) if step.kind == "append" else step.place
    data = step.data[: len(step.data) // 2 // SECTOR * SECTOR] if torn else step.data
    return content[:place].ljust(place, b"\0") + data + content[place + len(data) :]


def advance(disk: Disk, step: Step) -> None:
    """Let the disk take one step."""
    content = disk.names.get(step.path)
    if step.kind == "create" and content is None:
        content = Content()
    if step.kind in ("create", "unlink", "rename"):
        if content is not None and not (step.kind == "create" and step.path in disk.names):
            rename(disk.names, step, content)
            disk.waiting.append((step, content))
    elif step.kind == "sync" and content is None:
        # A folder's own sync.
        for waiting, named in disk.waiting:
            rename(disk.kept, waiting, named)
        disk.waiting.clear()
    elif step.kind == "sync" and content is not None:
        for waiting_step in content.waiting:
            content.synced = done(content.synced, waiting_step)
        content.waiting.clear()
    elif content is not None:
        content.waiting.append(step)


def rename(names: dict[str, Content], step: Step, content: Content) -> None:
    """Do a change of names."""
    if step.kind == "create":
        names[step.path] = content
    else:
        names.pop(step.path, None)
        if step.kind == "rename":
            names[step.other] = content


def after_the_cut(disk: Disk, dice: random.Random) -> dict[str, bytes]:
    """Return one of the states that the disk may have when the power is gone."""
    names = dict(disk.kept)
    for step, content in disk.waiting[: dice.randint(0, len(disk.waiting))]:
        rename(names, step, content)
    manner = dice.choice(("none", "all", "half", "torn"))
    return {name: surviving(content, manner, dice) for name, content in names.items()}


def surviving(content: Content, manner: str, dice: random.Random) -> bytes:
    """Return what is left of a file's bytes."""
    left = content.synced
    for step in content.waiting:
        if manner == "all" or (manner in ("half", "torn") and dice.random() < 0.5):
            left = done(left, step, torn=manner == "torn" and dice.random() < 0.5)
    return left


def wrong_with(files: dict[str, bytes], acknowledged: dict[str, int], recorded_in: Path, folder: Path) -> list[str]:
    """Lay a state out in a folder, open it, and return what is wrong."""
    for name, data in files.items():
        place = folder / Path(name).relative_to(recorded_in)
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(data)
    path = folder / NAME
    try:
        database = Database.open(path)
    except Trouble as trouble:
        return [str(trouble)]
    with database.reading() as session:
        stored = {each.uid: each.version for each in session.scalars(select(Purchase))}
        wrong = [*page_damage(session.connection()), *dangling_references(session.connection())]
        wrong += map(str, history_disagreements(session))
    database.close()
    wrong += [f"{uid} lost {v}" for uid, v in acknowledged.items() if (stored.get(uid) or 0) < v]
    for info in listed(path):
        try:
            verify(info.path)
        except Trouble as trouble:
            wrong.append(str(trouble))
    return wrong


def campaign(states: int, saves: int, seed: int, *, unsafe: bool) -> int:
    """Record one run, cut its power in many places, and report."""
    dice, wrong, changed = random.Random(seed), [], 0
    with tempfile.TemporaryDirectory() as top:
        folder = Path(top) / "work"
        folder.mkdir()
        path = folder / NAME
        Database.create(path, fill=lambda session: write_office(session, Office("ก")), actor="ก").close()
        before = Content(path.read_bytes())
        steps = recorded(folder, saves, unsafe=unsafe)
        cuts = sorted(dice.randrange(len(steps)) for _ in range(states))
        disk = Disk({str(path): before}, {str(path): before})
        acknowledged: dict[str, int] = {}
        for number, step in enumerate(steps):
            if step.kind == "ack":
                _, uid, version = step.data.decode().split()
                acknowledged[uid] = int(version)
            else:
                advance(disk, step)
            while cuts and cuts[0] == number:
                cuts.pop(0)
                scratch = Path(top) / "scratch"
                files = after_the_cut(disk, dice)
                changed += files[str(path)] != before.synced
                wrong += wrong_with(files, acknowledged, folder, scratch)
                shutil.rmtree(scratch)
    print(f"{states} states of {len(steps)} steps, {changed} in the middle of a write, {len(wrong)} wrong")
    print("\n".join(wrong[:20]))
    return 1 if wrong or not changed else 0


def main() -> int:
    """Read the command line and run."""
    options = argparse.ArgumentParser(description="Cut the power at any moment of a day's work.")
    options.add_argument("--states", type=int, default=1000)
    options.add_argument("--saves", type=int, default=60)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--unsafe", action="store_true", help="sync nothing, and expect to lose")
    options.add_argument("--work", type=Path, help=argparse.SUPPRESS)
    asked = options.parse_args()
    if asked.work:
        work(asked.work, asked.saves, unsafe=asked.unsafe)
        return 0
    return campaign(asked.states, asked.saves, asked.seed, unsafe=asked.unsafe)


if __name__ == "__main__":
    sys.exit(main())
