"""Writing a file whole or not at all: beside its place, then renamed."""

import errno
import os
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from uuid import uuid4

from khoktoom_desktop.domain.trouble import Trouble

# Access denied, sharing violation, lock violation: a virus scanner or an indexer holds the file for a moment.
_HELD = frozenset({5, 32, 33})
_PAUSES = (0.05, 0.1, 0.2, 0.4, 0.75, 1.0)

Replace = Callable[[Path, Path], None]


def write_file(path: Path, data: bytes) -> None:
    """Write a file in place of an older one, or leave the older one as it is.

    Raises ``Trouble``: ``no-folder``, ``target-held`` (another program has it open; a free name is
    offered), ``disk-full``, ``name-too-long``, ``no-permission``.
    """
    # Not the target's own name with an ending: a Thai name of 85 letters already fills what Linux allows.
    unfinished = path.with_name(f".{uuid4().hex}.part")
    try:
        with unfinished.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        replace_patiently(unfinished, path)
    except OSError as error:
        raise file_trouble(path, error) from error
    finally:
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)


def replace_patiently(
    source: Path,
    target: Path,
    *,
    replace: Replace = os.replace,
    sleep: Callable[[float], None] = time.sleep,
) -> None:
    """Rename over a target, waiting at most 2.5 seconds where Windows says that it is held; raises ``OSError``."""
    for pause in _PAUSES:
        try:
            replace(source, target)
        except OSError as error:
            if getattr(error, "winerror", None) not in _HELD:
                raise
            sleep(pause)
        else:
            return
    replace(source, target)


def free_name(path: Path) -> Path:
    """Return a name beside a path that is not taken: ``report (2).pdf``."""
    number = 2
    while (free := path.with_name(f"{path.stem} ({number}){path.suffix}")).exists():
        number += 1
    return free


def file_trouble(path: Path, error: OSError) -> Trouble:
    """Return the trouble that a failure to write a path means."""
    if getattr(error, "winerror", None) in _HELD:
        return Trouble(
            "target-held",
            "มีโปรแกรมอื่นเปิดแฟ้ม {file} อยู่ จึงเขียนทับไม่ได้",
            "ปิดแฟ้มนั้น หรือใช้ชื่อ {free} แทน",
            file=path.name,
            free=free_name(path).name,
        )
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return Trouble(
            "disk-full",
            "ดิสก์เต็ม จึงเขียนแฟ้ม {file} ไม่ได้",
            "ลบหรือย้ายแฟ้มที่ไม่ใช้ออกจากดิสก์ แล้วลองอีกครั้ง",
            file=path.name,
        )
    if error.errno == errno.ENAMETOOLONG:
        return name_too_long(path)
    if error.errno in (errno.ENOENT, errno.ENOTDIR):
        return Trouble(
            "no-folder",
            "ไม่มีโฟลเดอร์ {folder} จึงเขียนแฟ้มไม่ได้",
            "สร้างโฟลเดอร์นี้ก่อน หรือเลือกโฟลเดอร์อื่น",
            folder=str(path.parent),
        )
    return Trouble(
        "no-permission",
        "ไม่มีสิทธิ์เขียนแฟ้ม {file}",
        "เลือกโฟลเดอร์อื่นที่เขียนได้ หรือขอสิทธิ์จากผู้ดูแลเครื่อง",
        file=str(path),
    )


def name_too_long(path: Path) -> Trouble:
    """Say that a name is longer than the system allows."""
    return Trouble(
        "name-too-long",
        "ชื่อแฟ้ม {file} ยาวเกินไป",
        "ตั้งชื่อให้สั้นลง ไม่เกิน 60 ตัวอักษร",
        file=path.name,
    )
