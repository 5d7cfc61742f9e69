"""What cells of the year say beside their figure: headings of departments, tips, colours."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QColor

from khoktoom_desktop.desktop.theme import font
from khoktoom_desktop.desktop.words import tr
from khoktoom_desktop.domain.money import write_count
from khoktoom_desktop.services.year_grid import GridRow

if TYPE_CHECKING:
    from khoktoom_desktop.desktop.models.year_table import YearTable

Role = Qt.ItemDataRole
NAME, UNIT, FIRST, TOTAL = 0, 1, 2, 14
"""The columns of the year: service, unit, twelve months, total."""


def heading_data(table: "YearTable", row: int, column: int, role: int) -> object:
    """Return what the heading of a department shows."""
    if role == Role.DisplayRole:
        return (table.heading(row) or tr("ไม่ระบุกอง")) if column == NAME else None
    if role == Role.FontRole:
        return font(13, strong=True)
    if table.colours and role == Role.BackgroundRole:
        return QBrush(QColor(table.colours.ground))
    if table.colours and role == Role.ForegroundRole:
        return QBrush(QColor(table.colours.quiet))
    return None


def tip(table: "YearTable", service: GridRow, row: int, column: int) -> str | None:
    """Return why a cell cannot be read, what it awaits, and the year before."""
    if column == NAME:
        return service.service
    cell = table.cell(row, column)
    if cell is None:
        return None
    entered = table.entered(row, column)
    if entered is not None and entered.wrong:
        return entered.wrong
    parts = []
    if cell.by_days:
        whole, part = tr("กรอกรายวันครบแล้ว กด Enter เพื่อดูรายวัน"), tr("กรอกรายวันยังไม่ปิดเดือน กด Enter เพื่อดูรายวัน")
        parts.append(whole if cell.closed else part)
    elif not cell.expected:
        parts.append(tr("เดือนนี้ไม่ได้ให้บริการทางช่องทางนี้"))
    elif cell.count is None and entered is None:
        parts.append(tr("ยังไม่ได้กรอก ถ้าไม่มีผู้มารับบริการให้กรอก 0"))
    before = service.last_year[column - FIRST]
    if before is not None:
        parts.append(tr("ปีก่อน {count}").format(count=write_count(before)))
    return "\n".join(parts) or None


def colour(table: "YearTable", row: int, column: int, role: int) -> QBrush | None:
    """Return the ground or the ink of a cell."""
    colours, cell = table.colours, table.cell(row, column)
    if colours is None:
        return None
    ground = role == Role.BackgroundRole
    if cell is None:
        quiet = column == UNIT and not ground
        return QBrush(QColor(colours.quiet)) if quiet else None
    entered = table.entered(row, column)
    if entered is not None and entered.wrong:
        return QBrush(QColor(colours.error_tint if ground else colours.error))
    if not ground:
        return QBrush(QColor(colours.accent)) if cell.by_days else None
    if entered is not None:
        return QBrush(QColor(colours.accent_tint))
    if not cell.expected and cell.count is None:
        return QBrush(QColor(colours.raised))
    month = table.month(column)
    over = month is not None and month < table.today.replace(day=1)
    lacks = table.lacks(row, column) or (over and cell.by_days and not cell.closed)
    return QBrush(QColor(colours.warning_tint)) if lacks and month in table.marked else None
