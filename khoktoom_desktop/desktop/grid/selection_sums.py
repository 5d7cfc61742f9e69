"""Count, sum and average of what is selected, however many rows it reaches over."""

from collections.abc import Callable, Sequence

from khoktoom_desktop.desktop.grid.register_model import RegisterModel
from khoktoom_desktop.desktop.grid.status_line import Sums
from khoktoom_desktop.domain.column import Column, ColumnKind

FEW_ROWS = 400
"""Rows that are added up from what is shown; of more the store is asked."""

AddUp = Callable[[str, Sequence[int]], tuple[int, int]]
_UNCOUNTED = ("year", "position")


def adds_up(column: Column) -> bool:
    """Tell whether the numbers of a column mean something when they are added: years and ranks do not."""
    number = column.kind in (ColumnKind.BAHT, ColumnKind.INTEGER)
    return number and not column.computed and not column.field.endswith(_UNCOUNTED)


def sums_of(model: RegisterModel, rows: range, columns: Sequence[int], add_up: AddUp) -> Sums:
    """Add up a selection; amounts and counts together have no sum."""
    cells = len(rows) * len(columns)
    kinds = {model.columns[at].kind for at in columns if adds_up(model.columns[at])}
    if len(rows) > FEW_ROWS:
        filled, numbers, total = _many(model, rows, columns, add_up)
    else:
        filled, numbers, total = _few(model, rows, columns)
    one_kind = len(kinds) == 1
    return Sums(cells, filled, numbers, total if one_kind else None, kinds == {ColumnKind.BAHT})


def _few(model: RegisterModel, rows: range, columns: Sequence[int]) -> tuple[int, int, int]:
    filled = numbers = total = 0
    for row in rows:
        record = None if model.is_blank(row) else model.shown_record(row)
        for at in columns if record is not None else ():
            filled += bool(model.text(row, at))
            value = getattr(record, model.columns[at].field)
            if adds_up(model.columns[at]) and isinstance(value, int):
                numbers, total = numbers + 1, total + value
    return filled, numbers, total


def _many(model: RegisterModel, rows: range, columns: Sequence[int], add_up: AddUp) -> tuple[int, int, int]:
    """Ask the store about rows that stand as saved, and look at the few that are typed into."""
    typed = [row for row in rows if model.edit_of(row) is not None]
    ids = [key for key in model.ids(rows) if key not in model.edits]
    filled = numbers = total = 0
    for at in columns:
        if not model.columns[at].computed and model.columns[at].kind is not ColumnKind.LINES:
            count, sum_ = add_up(model.columns[at].field, ids)
            filled += count
            if adds_up(model.columns[at]):
                numbers, total = numbers + count, total + sum_
    for row in typed:
        more = _few(model, range(row, row + 1), columns)
        filled, numbers, total = filled + more[0], numbers + more[1], total + more[2]
    return filled, numbers, total
