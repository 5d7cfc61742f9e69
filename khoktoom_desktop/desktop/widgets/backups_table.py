"""The backups of an office in a table: when, why, how many entries, how large."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTableWidget, QTableWidgetItem

from khoktoom_desktop.desktop.clock import BANGKOK
from khoktoom_desktop.desktop.widgets.plain_table import set_up_plain
from khoktoom_desktop.desktop.words import day_words, mark, tr
from khoktoom_desktop.domain.money import write_count
from khoktoom_desktop.thai.dates import short_date

if TYPE_CHECKING:
    from khoktoom_desktop.services.backup import Backup

TITLES = (mark("เก็บเมื่อ"), mark("เนื่องจาก"), mark("รายการ"), mark("ขนาด"), mark("แฟ้ม"))
WIDTHS = {0: 160, 1: 180, 2: 96, 3: 96}
OCCASIONS = {
    "close": mark("ปิดโปรแกรม"),
    "daily": mark("เปิดครั้งแรกของวัน"),
    "import": mark("ก่อนนำเข้าข้อมูล"),
    "migration": mark("ก่อนปรับรุ่นแฟ้ม"),
    "replaced": mark("แฟ้มเดิมก่อนกู้คืน"),
    "asked": mark("สั่งเก็บเอง"),
}


def set_up(table: QTableWidget) -> None:
    """Make a table ready for backups."""
    set_up_plain(table, TITLES, WIDTHS)


def fill(table: QTableWidget, backups: "Sequence[Backup]") -> None:
    """Show backups, the first of them selected."""
    table.setRowCount(len(backups))
    for row, backup in enumerate(backups):
        for column, text in enumerate(_texts(backup)):
            item = QTableWidgetItem(text)
            if column in (2, 3):
                item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            table.setItem(row, column, item)
    if backups:
        table.selectRow(0)


def _texts(backup: "Backup") -> tuple[str, ...]:
    at = backup.at.astimezone(BANGKOK)
    return (
        f"{day_words(short_date(at.date()))} {at:%H:%M}",
        tr(OCCASIONS[backup.occasion]) if backup.occasion in OCCASIONS else backup.occasion,
        write_count(backup.records),
        _size(backup.path),
        backup.path.name,
    )


def _size(path: Path) -> str:
    try:
        size = path.stat().st_size
    except OSError:
        return ""
    return f"{size / 1_000_000:.1f} MB" if size >= 1_000_000 else f"{max(1, size // 1000)} KB"
