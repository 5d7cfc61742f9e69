"""Where an office file may lie: on this computer's own disk, never on a share or in a synchronised folder.

SQLite's locks do not hold over a network share, and a synchronised folder takes the file away in the middle
of a save; both lose records.
"""

import ctypes
import os
import re
from collections.abc import Callable
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from khoktoom_desktop.domain.trouble import Trouble

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

_SHARED_SYSTEMS = frozenset(
    {"9p", "afs", "ceph", "cifs", "fuse.gvfsd-fuse", "fuse.sshfs", "ncpfs", "nfs", "nfs4", "smb", "smb2"}
    | {"smb3", "smbfs"}
)
_SYNCHRONISED = re.compile(r"^(onedrive( - .+)?|dropbox|google ?drive|my drive|icloud ?drive)$", re.IGNORECASE)
_REMOTE_DRIVE = 4


def refuse_shared(path: Path, *, filesystem: Callable[[Path], str] | None = None) -> None:
    """Refuse a path on a network share or in a synchronised folder with ``Trouble``.

    ``filesystem`` tells the type of the file system of a path; tests give their own.
    """
    place = path.absolute()
    if is_network_path(place) or (filesystem or filesystem_type)(place) in _SHARED_SYSTEMS:
        raise Trouble(
            "network-share",
            "แฟ้มสำนักงานวางไว้ในโฟลเดอร์ที่ใช้ร่วมกันทางเครือข่ายไม่ได้ ({file}) เพราะข้อมูลจะสูญหายเมื่อเปิดพร้อมกัน",
            "วางแฟ้มไว้ในเครื่องนี้ เช่น ในโฟลเดอร์ เอกสาร แล้วสำรองไปไว้ที่เครือข่ายแทน",
            file=str(path),
        )
    if synchronised_folder(place) is not None:
        raise Trouble(
            "synchronised-folder",
            "แฟ้มสำนักงานวางไว้ในโฟลเดอร์ {folder} ไม่ได้ เพราะการซิงก์จะดึงแฟ้มไประหว่างบันทึก",
            "วางแฟ้มไว้นอกโฟลเดอร์ {folder} แล้วสำรองไปไว้ที่นั่นแทน",
            folder=synchronised_folder(place),
        )


def file_of(session: "Session") -> Path:
    """Return the path of the office file that a session reads."""
    databases = session.connection().exec_driver_sql("PRAGMA database_list")
    return Path({name: file for _, name, file in databases}["main"])


def is_network_path(path: PurePath) -> bool:
    r"""Tell whether a path names a server: ``\\server\share`` or ``\\?\UNC\server``."""
    text = str(path).replace("/", "\\") if isinstance(path.drive, str) and path.drive else str(path)
    return text.startswith("\\\\") and not re.match(r"^\\\\[?.]\\[A-Za-z]:", text)


def synchronised_folder(path: PurePath) -> str | None:
    """Return the folder of a path that a cloud service synchronises, by its name."""
    return next((part for part in path.parts if _SYNCHRONISED.match(part)), None)


def filesystem_type(path: Path) -> str:
    """Return the type of the file system that holds a path; empty where it cannot be told."""
    if os.name == "nt":
        return windows_type(path)
    try:
        table = Path("/proc/mounts").read_text(encoding="utf-8", errors="surrogateescape")
    except OSError:
        return ""
    return type_in_table(path.resolve(), table)


def type_in_table(path: PurePath, table: str) -> str:
    """Return the type of the mount that holds a path, by a table of mounts as Linux writes it."""
    best, found = -1, ""
    for line in table.splitlines():
        _, mount, kind, *_ = line.split(" ")
        folder = PurePath(mount.replace("\\040", " "))
        if path.is_relative_to(folder) and len(folder.parts) >= best:
            best, found = len(folder.parts), kind
    return found


def windows_type(path: PurePath, drive_type: Callable[[str], int] | None = None) -> str:
    """Return ``smb`` for a drive that Windows calls remote, else an empty text."""
    return "smb" if path.anchor and (drive_type or _drive_type)(path.anchor) == _REMOTE_DRIVE else ""


def _drive_type(anchor: str) -> int:
    windll = getattr(ctypes, "windll", None)
    return 0 if windll is None else int(windll.kernel32.GetDriveTypeW(anchor))
