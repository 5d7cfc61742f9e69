"""The values of a table as they are printed, and where they stand in their column."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal

from khoktoom_desktop.domain.money import write_baht
from khoktoom_desktop.domain.table import Align, Kind, TableColumn, Value
from khoktoom_desktop.paper.blocks import Setting
from khoktoom_desktop.thai.dates import short_date

NUMBERS = frozenset((Kind.INTEGER, Kind.BAHT, Kind.PERCENT, Kind.NUMBER))
_SETTINGS = {Align.LEFT: Setting.LEFT, Align.CENTRE: Setting.CENTRE, Align.RIGHT: Setting.RIGHT}
_WRITERS: dict[Kind, Callable[[int | Decimal], str]] = {
    Kind.BAHT: lambda value: write_baht(int(value)),
    Kind.INTEGER: lambda value: f"{value:,}",
    Kind.PERCENT: lambda value: f"{value:,.2f}",
    Kind.NUMBER: lambda value: f"{value:,}" if isinstance(value, int) else f"{value:,.2f}",
}


def write_value(column: TableColumn, value: Value) -> str:
    """Write a value in Arabic digits: satang as baht with two places, days as short Thai dates."""
    if value is None:
        return column.empty
    if isinstance(value, str):
        return value
    if isinstance(value, date):
        return short_date(value)
    return _WRITERS.get(column.kind, str)(value)


def is_whole(column: TableColumn, value: Value) -> bool:
    """Tell whether no line may cut a value: amounts, counts and dates."""
    return not isinstance(value, str) and (column.kind in NUMBERS or column.kind is Kind.DATE)


def column_setting(column: TableColumn, value: Value = None) -> Setting:
    """Return where a column's values stand; words in a column of numbers stand in the middle."""
    if column.align is not Align.AUTO:
        return _SETTINGS[column.align]
    if column.kind in NUMBERS:
        return Setting.CENTRE if isinstance(value, str) or value is None else Setting.RIGHT
    return Setting.CENTRE if column.kind is Kind.DATE else Setting.LEFT
