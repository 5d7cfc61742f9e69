"""Files that a publication is evidenced by: a copy in the office file, named in the log with the copy's key."""

import hashlib
from pathlib import Path
from typing import TYPE_CHECKING

from khoktoom_desktop.domain.trouble import Refused, Trouble
from khoktoom_desktop.registers.publication_log.record import attachment_of, attachment_text
from khoktoom_desktop.storage.pictures import keep_picture, pictures_of

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from khoktoom_desktop.services.office_file import OfficeFile

LARGEST = 20_000_000
"""Bytes that a file may have: it goes into every backup of the office."""


def attach_file(office_file: "OfficeFile", path: Path) -> str:
    """Keep a copy of a published file and return what stands for it in the log: its name and its copy's key.

    The key is the beginning of the file's SHA-256. Raises ``Trouble`` ``unreadable-file``, ``Refused``
    ``file-too-large``.
    """
    try:
        data = path.read_bytes()
    except OSError:
        raise Trouble(
            "unreadable-file",
            "อ่านแฟ้ม {name} ไม่ได้",
            "ตรวจว่าแฟ้มยังอยู่และมีสิทธิ์อ่าน แล้วเลือกอีกครั้ง",
            name=path.name,
        ) from None
    if len(data) > LARGEST:
        raise Refused(
            "file-too-large",
            "แฟ้ม {name} ใหญ่เกินไป ({size} เมกะไบต์)",
            "ลดขนาดแฟ้มให้ไม่เกิน 20 เมกะไบต์ หรือกรอกเฉพาะลิงก์",
            name=path.name,
            size=f"{len(data) / 1_000_000:.1f}",
        )
    with office_file.writing() as session:
        return attachment_text(path.name, keep_picture(session, path.name, data))


def attached_in(session: "Session", text: str) -> bytes | None:
    """Return the copy that an entry of the log names; ``None`` where it names none or the copy is not the file."""
    _, key = attachment_of(text)
    data = pictures_of(session, (key,)).get(key) if key else None
    return data if data is not None and hashlib.sha256(data).hexdigest().startswith(key) else None
