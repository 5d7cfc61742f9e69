"""The menu of a column: sort, pin, freeze, hide, show others, and back to the usual; opened by mouse or keys."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QMenu, QWidget

from khoktoom_desktop.desktop.words import tr
from khoktoom_desktop.domain.column import Column


@dataclass(frozen=True)
class ColumnDeeds:
    """What can be done with columns; each takes the place of a column among the model's."""

    sort: Callable[[int, bool], None]
    unsort: Callable[[], None]
    pin: Callable[[int], None] | None
    freeze: Callable[[int], None] | None
    hide: Callable[[int, bool], None]
    reset: Callable[[], None]


@dataclass(frozen=True)
class ColumnState:
    """How the columns stand: which are hidden, pinned, sorted by, and how many stay in view."""

    hidden: frozenset[int]
    pinned: frozenset[int] = frozenset()
    sorted_by: tuple[str, bool] | None = None
    frozen: int = 0


def column_menu(
    parent: QWidget, columns: Sequence[Column], at: int, place: int, state: ColumnState, deeds: ColumnDeeds
) -> QMenu:
    """Return the menu of a column; ``place`` is where it stands among those shown, from 0."""
    menu = QMenu(parent)
    column = columns[at]
    _sorting(menu, column, at, state, deeds)
    menu.addSeparator()
    if deeds.pin is not None and not column.computed:
        pin = menu.addAction(tr("ปักหมุดค่าไว้ใช้แถวต่อไป"))
        pin.setCheckable(True)
        pin.setChecked(at in state.pinned)
        pin.triggered.connect(_calling(deeds.pin, at))
    if deeds.freeze is not None:
        count = place + 1
        frozen = state.frozen == count
        text = tr("เลิกตรึงคอลัมน์") if frozen else tr("ตรึงถึงคอลัมน์นี้")
        menu.addAction(text).triggered.connect(_calling(deeds.freeze, 0 if frozen else count))
    hide = menu.addAction(tr("ซ่อนคอลัมน์นี้"))
    hide.setEnabled(len(columns) - len(state.hidden) > 1)
    hide.triggered.connect(_calling(deeds.hide, at, True))
    menu.addSeparator()
    _showing(menu, columns, state, deeds)
    menu.addAction(tr("คืนคอลัมน์ตามปกติ")).triggered.connect(_calling(deeds.reset))
    return menu


def _sorting(menu: QMenu, column: Column, at: int, state: ColumnState, deeds: ColumnDeeds) -> None:
    if column.computed:
        return
    for text, descending in ((tr("เรียงจากน้อยไปมาก"), False), (tr("เรียงจากมากไปน้อย"), True)):
        action = menu.addAction(text)
        action.setCheckable(True)
        action.setChecked(state.sorted_by == (column.field, descending))
        action.triggered.connect(_calling(deeds.sort, at, descending))
    unsort = menu.addAction(tr("เรียงตามปกติของทะเบียน"))
    unsort.setEnabled(state.sorted_by is not None)
    unsort.triggered.connect(_calling(deeds.unsort))


def _showing(menu: QMenu, columns: Sequence[Column], state: ColumnState, deeds: ColumnDeeds) -> None:
    shown = menu.addMenu(tr("แสดงคอลัมน์"))
    for at, column in enumerate(columns):
        action = shown.addAction(tr(column.title))
        action.setCheckable(True)
        action.setChecked(at not in state.hidden)
        action.setEnabled(at in state.hidden or len(columns) - len(state.hidden) > 1)
        action.triggered.connect(_calling(deeds.hide, at, at not in state.hidden))


def _calling(function: Callable[..., None], *arguments: object) -> Callable[[bool], None]:
    """Return what calls a function with its arguments, whether the action is checked or not."""
    return lambda _checked: function(*arguments)
