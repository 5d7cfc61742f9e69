"""The scale of a chart: round marks from nought to above the largest value."""

from math import ceil, log10

_STEPS = (1.0, 2.0, 2.5, 5.0, 10.0)
_MARKS_AT_MOST = 5


def scale_marks(largest: float) -> list[float]:
    """Return evenly spaced marks from 0 that reach the largest value; whole numbers for small counts."""
    if largest <= 0:
        return [0.0, 1.0]
    power = 10.0 ** (ceil(log10(largest / _MARKS_AT_MOST)) - 1)
    step = next(step * power for step in _STEPS if step * power * _MARKS_AT_MOST >= largest * (1 - 1e-9))
    step = max(step, 1.0) if largest >= 2 else step
    count = ceil(largest / step - 1e-9)
    return [round(i * step, 9) for i in range(count + 1)]


def mark_text(value: float) -> str:
    """Write a mark or a value: thousands separated, decimals only where there are any."""
    return f"{value:,.0f}" if float(value).is_integer() else f"{value:,.2f}".rstrip("0")
