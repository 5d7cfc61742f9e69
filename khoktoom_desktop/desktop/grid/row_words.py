"""What rows and cells of the grid say beside their text: marks, tips, colours, words for who cannot see them."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QColor

from khoktoom_desktop.desktop.column_words import column_tip
from khoktoom_desktop.desktop.icons import icon
from khoktoom_desktop.desktop.theme import font
from khoktoom_desktop.desktop.words import say, tr
from khoktoom_desktop.domain.column import ColumnKind
from khoktoom_desktop.domain.problem import Problem, Severity

if TYPE_CHECKING:
    from khoktoom_desktop.desktop.grid.register_model import RegisterModel

Role = Qt.ItemDataRole
MARK = 14
_RIGHT = (ColumnKind.INTEGER, ColumnKind.BAHT)
_PICTURES = {"wrong": "circle-alert", "typed": "pen-line", "warned": "triangle-alert", "blank": "plus"}


def state_of(model: "RegisterModel", row: int) -> str:
    """Return ``blank``, ``wrong``, ``typed``, ``warned`` or ``saved``."""
    edit = model.edit_of(row)
    if edit is None and model.warned.get(model.key(row)):
        return "warned"
    if edit is None:
        return "blank" if model.is_blank(row) else "saved"
    wrong = edit.refused or any(problem.severity is Severity.ERROR for problem in edit.unread.values())
    return "wrong" if wrong else "typed"


def row_problems(model: "RegisterModel", row: int) -> tuple[Problem, ...]:
    """Return everything that is wrong with a row, errors first."""
    edit = model.edit_of(row)
    if edit is None:
        return model.warned.get(model.key(row), ())
    found = {str(each): each for each in (*edit.unread.values(), *edit.problems)}
    return tuple(sorted(found.values(), key=lambda each: each.severity is Severity.WARNING))


def say_problem(model: "RegisterModel", problem: Problem) -> str:
    """Write a problem with the title of its column."""
    place = model.places.get(problem.field or "")
    title = "" if place is None else f"{tr(model.columns[place].title)}: "
    return f"{title}{say(problem)}"


def shown_problem(model: "RegisterModel", row: int, column: int, role: int) -> object:
    """Return colours, alignment, tip and spoken words of a cell."""
    kind = model.columns[column].kind
    if role == Role.TextAlignmentRole:
        side = Qt.AlignmentFlag.AlignRight if kind in _RIGHT else Qt.AlignmentFlag.AlignLeft
        return side | Qt.AlignmentFlag.AlignVCenter
    if role in (Role.BackgroundRole, Role.ForegroundRole):
        return _colour(model, row, column, role)
    if role == Role.ToolTipRole:
        return _tip(model, row, column)
    if role == Role.AccessibleTextRole:
        return f"{tr(model.columns[column].title)} {model.text(row, column) or tr('ว่าง')}"
    if role == Role.AccessibleDescriptionRole:
        return _tip(model, row, column)
    return None


def _tip(model: "RegisterModel", row: int, column: int) -> str | None:
    problem = model.problem(row, model.columns[column].field)
    if problem is not None:
        return say(problem)
    text = model.text(row, column)
    return text if len(text) > 16 else None


def _colour(model: "RegisterModel", row: int, column: int, role: int) -> QBrush | None:
    colours, edit = model.colours, model.edit_of(row)
    if colours is None:
        return None
    name = model.columns[column].field
    problem = model.problem(row, name)
    if role == Role.ForegroundRole:
        quiet = model.columns[column].computed or model.is_blank(row) or (edit is not None and name in edit.pinned)
        return QBrush(QColor(colours.quiet)) if quiet else None
    if problem is not None:
        return QBrush(QColor(colours.error_tint if problem.severity is Severity.ERROR else colours.warning_tint))
    if edit is not None and name in edit.texts and name not in edit.pinned:
        return QBrush(QColor(colours.accent_tint))
    return QBrush(QColor(colours.ground)) if model.columns[column].computed else None


def header_data(model: "RegisterModel", section: int, orientation: Qt.Orientation, role: int) -> object:
    """Return titles of columns; numbers, marks and tips of rows."""
    if orientation is Qt.Orientation.Vertical:
        return _row_header(model, section, role)
    if not 0 <= section < len(model.columns):
        return None
    column = model.columns[section]
    if role == Role.DisplayRole:
        return f"{tr(column.title)} *" if column.required else tr(column.title)
    if role == Role.TextAlignmentRole:
        side = Qt.AlignmentFlag.AlignRight if column.kind in _RIGHT else Qt.AlignmentFlag.AlignLeft
        return side | Qt.AlignmentFlag.AlignVCenter
    if role == Role.DecorationRole and column.field in model.pins and model.colours:
        return icon("pin", model.colours.accent, MARK)
    if role == Role.ToolTipRole:
        pinned = tr("ปักหมุดไว้: แถวใหม่ใช้ค่าเดิม") if column.field in model.pins else ""
        return "\n".join(part for part in (column_tip(column), pinned) if part)
    return None


def _row_header(model: "RegisterModel", row: int, role: int) -> object:
    state = model.state(row) if 0 <= row < model.rowCount() else "saved"
    if role == Role.DisplayRole:
        return None if state == "blank" else f"{row + 1:,}"
    if role == Role.TextAlignmentRole:
        return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
    if role == Role.FontRole:
        return font(13, tabular=True)
    if role == Role.DecorationRole and model.colours and state in _PICTURES:
        known = {"wrong": model.colours.error, "warned": model.colours.warning}
        colour = known.get(state, model.colours.quiet)
        return icon(_PICTURES[state], colour, MARK)
    if role in (Role.ToolTipRole, Role.AccessibleTextRole):
        return _row_words(model, row, state)
    return None


def _row_words(model: "RegisterModel", row: int, state: str) -> str | None:
    if state in ("wrong", "warned"):
        return "\n".join(say_problem(model, problem) for problem in row_problems(model, row))
    return {"typed": tr("ยังไม่ได้บันทึก จะบันทึกเมื่อออกจากแถว"), "blank": tr("แถวใหม่")}.get(state)
