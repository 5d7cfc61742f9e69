"""The last resort: a bug becomes a sentence for the clerk and a report without personal data for the maintainers."""

import os
import platform
import sys
import traceback
from datetime import UTC, datetime
from pathlib import Path

from platformdirs import user_log_path

from khoktoom_desktop.domain.trouble import Trouble
from khoktoom_desktop.services.version import version


def report(bug: BaseException, folder: Path | None = None) -> Trouble:
    """Write a crash report and return what to tell the clerk.

    The report names the kinds of the exceptions and the places in the code, never their messages,
    values, file names of the office or the user's name.
    """
    target = folder or user_log_path("khoktoom", appauthor=False)
    moment = datetime.now(UTC)
    path = target / f"crash-{moment:%Y%m%d-%H%M%S}-{os.getpid()}.txt"
    try:
        target.mkdir(parents=True, exist_ok=True)
        path.write_text(_text(bug, moment), encoding="utf-8")
    except OSError:
        return Trouble(
            "bug",
            "โปรแกรมพบข้อผิดพลาดที่ไม่คาดไว้ ข้อมูลที่บันทึกแล้วยังอยู่ครบ",
            "ลองอีกครั้ง ถ้ายังพบ ให้แจ้งผู้ดูแลโปรแกรมว่าทำอะไรก่อนหน้านี้",
        )
    return Trouble(
        "bug",
        "โปรแกรมพบข้อผิดพลาดที่ไม่คาดไว้ ข้อมูลที่บันทึกแล้วยังอยู่ครบ",
        "ลองอีกครั้ง ถ้ายังพบ ให้ส่งแฟ้ม {path} (ไม่มีข้อมูลส่วนบุคคล) แก่ผู้ดูแลโปรแกรม",
        path=str(path),
    )


def _text(bug: BaseException, moment: datetime) -> str:
    """Return the report: versions, then each exception of the chain with its places in the code."""
    lines = [
        f"khoktoom {version()}",
        f"python {platform.python_version()} {sys.platform} {platform.release()}",
        moment.isoformat(timespec="seconds"),
    ]
    current: BaseException | None = bug
    told: set[int] = set()
    # A library that raises an exception from itself makes its chain a ring.
    while current is not None and id(current) not in told:
        told.add(id(current))
        lines.append(f"{type(current).__module__}.{type(current).__qualname__}")
        for frame in traceback.extract_tb(current.__traceback__):
            lines.append(f"  {_place(frame.filename)}:{frame.lineno} {frame.name}")
        current = current.__cause__ or current.__context__
    return "\n".join(lines) + "\n"


def _place(filename: str) -> str:
    """Return a path without the folders that may name a person."""
    parts = Path(filename).parts
    for anchor in ("khoktoom_desktop", "site-packages", "lib"):
        if anchor in parts:
            return "/".join(parts[parts.index(anchor) :])
    return parts[-1] if parts else ""
