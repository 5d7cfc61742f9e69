"""Files that a person chooses to be kept in the office file, where they go into every backup."""

from pathlib import Path

from khoktoom_desktop.domain.trouble import Refused, Trouble

LARGEST = 20_000_000
"""Bytes that such a file may have; a telephone's pictures have three to eight million."""


def read_chosen(path: Path, *, picture: bool) -> bytes:
    """Return what a chosen file holds.

    Raises ``Trouble`` ``unreadable-file``, ``Refused`` ``file-too-large``; what is advised then depends on whether it
    is a ``picture``.
    """
    try:
        size = path.stat().st_size
        data = path.read_bytes() if size <= LARGEST else b""
    except OSError:
        raise Trouble(
            "unreadable-file",
            "อ่านแฟ้ม {name} ไม่ได้",
            "ตรวจว่าแฟ้มยังอยู่และมีสิทธิ์อ่าน แล้วเลือกอีกครั้ง",
            name=path.name,
        ) from None
    if size > LARGEST:
        raise Refused(
            "file-too-large",
            "แฟ้ม {name} ใหญ่เกินไป ({size} เมกะไบต์)",
            "ย่อภาพให้ไม่เกิน 20 เมกะไบต์ แล้วเลือกอีกครั้ง" if picture else "ลดขนาดแฟ้มให้ไม่เกิน 20 เมกะไบต์ หรือกรอกเฉพาะลิงก์",
            name=path.name,
            size=f"{size / 1_000_000:.1f}",
        )
    return data
