"""Pictures that a person adds to a record: cleaned of what a camera writes into them, and kept in the office file."""

from pathlib import Path
from typing import TYPE_CHECKING

from khoktoom_desktop.domain.trouble import Refused, Trouble
from khoktoom_desktop.storage.pictures import keep_picture

if TYPE_CHECKING:
    from khoktoom_desktop.services.office_file import OfficeFile

LARGEST = 20_000_000
"""Bytes that a picture's file may have; a telephone's have three to eight million."""


def keep_picture_file(office_file: "OfficeFile", path: Path) -> str:
    """Keep a picture in the office file and return its key.

    It is kept upright and no larger than a page shows, without the place where it was taken or anything else that
    the camera wrote. Raises ``Trouble`` for a file that cannot be read, ``Refused`` for one too large or no picture.
    """
    # The typesetter is large, and is wanted here only when somebody adds a picture.
    from khoktoom_desktop.paper.photo import clean_picture

    try:
        data = path.read_bytes()
    except OSError:
        raise Trouble(
            "unreadable-picture",
            "อ่านแฟ้ม {name} ไม่ได้",
            "ตรวจว่าแฟ้มยังอยู่และมีสิทธิ์อ่าน แล้วเลือกอีกครั้ง",
            name=path.name,
        ) from None
    if len(data) > LARGEST:
        raise Refused(
            "picture-too-large",
            "ภาพ {name} ใหญ่เกินไป ({size} เมกะไบต์)",
            "ย่อภาพให้ไม่เกิน 20 เมกะไบต์ แล้วเลือกอีกครั้ง",
            name=path.name,
            size=f"{len(data) / 1_000_000:.1f}",
        )
    kept = clean_picture(data)
    with office_file.writing() as session:
        return keep_picture(session, path.name, kept)
