"""Whether an office file is open in some program: asked before it is replaced by a backup.

The system's own lock on a small file beside is held while the office is open and falls away with the process,
also one that was killed. Windows needs none of it: there an open file cannot be replaced.
"""

import os
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

try:
    import fcntl
except ImportError:  # pragma: no cover - Windows
    fcntl = None  # type: ignore[assignment]  # its type is that of a module


def presence_path(path: Path) -> Path:
    """Return where the file lies that is locked while an office file is open."""
    return path.with_name(f".{path.name}.open")


class Presence:
    """A sign that this process has an office file open; ``release`` it when done."""

    def __init__(self, path: Path) -> None:
        self._path = presence_path(path)
        self._file = _locked(self._path, shared=True)

    def release(self) -> None:
        """Take the sign away; the last one takes the file away too."""
        if self._file is None:
            return
        with suppress(OSError):
            fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            self._path.unlink(missing_ok=True)
        self._file.close()
        self._file = None


def is_open(path: Path) -> bool:
    """Tell whether any process, this one too, has an office file open for writing."""
    if fcntl is None or not presence_path(path).exists():
        return False
    try:
        file = _locked(presence_path(path), shared=False)
    except BlockingIOError:
        return True
    if file is not None:
        presence_path(path).unlink(missing_ok=True)
        file.close()
    return False


def _locked(path: Path, *, shared: bool) -> BinaryIO | None:
    """Lock the file of a name; ``None`` where the system or the folder does not allow it."""
    if fcntl is None:
        return None
    kind = fcntl.LOCK_SH if shared else fcntl.LOCK_EX | fcntl.LOCK_NB
    while True:
        try:
            file = path.open("ab")
        except OSError:
            return None
        try:
            fcntl.flock(file, kind)
            # Whoever was last may have taken the file away between the opening and the lock.
            if os.fstat(file.fileno()).st_ino == path.stat().st_ino:
                return file
        except FileNotFoundError:
            pass
        except BlockingIOError:
            file.close()
            raise
        file.close()
