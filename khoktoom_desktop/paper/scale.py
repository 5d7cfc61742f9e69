"""The scale of a chart: round marks that hold nought and all values."""

from collections.abc import Iterable
from math import ceil, log10

_STEPS = (1.0, 2.0, 2.5, 5.0, 10.0)
_MARKS_AT_MOST = 5


def scale_marks(values: Iterable[float]) -> list[float]:
    """Return evenly spaced round marks from the smallest to the largest value, nought among them.

    Counts get whole numbers.
    """
    values = [*values, 0.0]
    smallest, largest = min(values), max(values)
    reach = max(largest, -smallest)
    if reach <= 0:
        return [0.0, 1.0]
    power = 10.0 ** (ceil(log10(reach / _MARKS_AT_MOST)) - 1)
    step = next(step * power for step in _STEPS if step * power * _MARKS_AT_MOST >= reach * (1 - 1e-9))
    step = max(step, 1.0) if reach >= 2 else step
    down, up = ceil(-smallest / step - 1e-9), ceil(largest / step - 1e-9)
    return [round(i * step, 9) for i in range(-down, up + 1)]


def mark_text(value: float) -> str:
    """Write a mark: thousands separated, decimals only where there are any."""
    return f"{value:,.0f}" if float(value).is_integer() else f"{value:,.2f}".rstrip("0")


def value_text(value: float, values: Iterable[float]) -> str:
    """Write a value as its neighbours are written: with two decimals where one of them has any."""
    return f"{value:,.0f}" if all(float(each).is_integer() for each in values) else f"{value:,.2f}"
