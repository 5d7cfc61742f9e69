"""Who is writing an office file: a small note beside it. SQLite holds the lock; the note gives it a name."""

import getpass
import json
import os
import socket
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path


@dataclass(frozen=True)
class Holder:
    """A user, the computer, the process and since when (UTC, ISO)."""

    user: str
    host: str
    pid: int
    since: str


def note_path(path: Path) -> Path:
    """Return where the note about a file lies."""
    return path.with_name(f"{path.name}.lock")


@contextmanager
def held(path: Path, now: datetime) -> Iterator[None]:
    """Leave a note that this process writes a file, for as long as it does.

    A note that cannot be written is left out: it only names the holder of SQLite's own lock.
    """
    holder = Holder(system_user(), socket.gethostname(), os.getpid(), now.isoformat(timespec="seconds"))
    with suppress(OSError):
        note_path(path).write_text(json.dumps(asdict(holder), ensure_ascii=False), encoding="utf-8")
    try:
        yield
    finally:
        with suppress(OSError):
            note_path(path).unlink()


def holder_of(path: Path) -> Holder | None:
    """Return who writes a file; ``None`` where there is no note, or one left by a process that died."""
    try:
        holder = Holder(**json.loads(note_path(path).read_text(encoding="utf-8")))
        stale = holder.host == socket.gethostname() and not is_running(int(holder.pid))
    except (OSError, ValueError, TypeError):
        return None
    return None if stale else holder


def is_running(pid: int) -> bool:
    """Tell whether a process of this computer is alive; what cannot be told counts as alive."""
    if os.name == "nt":
        # Signal 0 ends a process on Windows, so it is not asked there.
        return True
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except (PermissionError, OverflowError):
        return True
    return True


def system_user() -> str:
    """Return the name of the system's user, or an empty text where the system has none."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""
