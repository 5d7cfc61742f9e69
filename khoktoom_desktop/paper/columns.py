"""How wide the columns of a table become: by their share, but never narrower than their longest word."""

from collections.abc import Sequence

_STEPS = 60


def column_widths(
    total: float, shares: Sequence[float], minimums: Sequence[float], naturals: Sequence[float]
) -> list[float] | None:
    """Return widths in points that add up to ``total``; ``None`` where the longest words do not fit.

    A column gets its share, at least its longest word, and no more than its longest line
    as long as another column can use the room.
    """
    if sum(minimums) > total:
        return None
    naturals = [max(pair) for pair in zip(minimums, naturals, strict=True)]
    roomy = sum(naturals) <= total
    lows = naturals if roomy else list(minimums)
    highs = [total] * len(naturals) if roomy else naturals
    limits = list(zip(shares, lows, highs, strict=True))

    def widths(scale: float) -> list[float]:
        return [min(max(scale * share, low), high) for share, low, high in limits]

    low, high = 0.0, total / max(min(shares), 1e-6)
    for _ in range(_STEPS):
        middle = (low + high) / 2
        low, high = (low, middle) if sum(widths(middle)) > total else (middle, high)
    found = widths(low)
    return [width + (total - sum(found)) / len(found) for width in found]


def squeezed(total: float, minimums: Sequence[float]) -> list[float]:
    """Return widths for a table that fits at no size: the longest words are then cut at their clusters."""
    return [width * total / sum(minimums) for width in minimums]
