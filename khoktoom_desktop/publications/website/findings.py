"""What a chart's title says of its values: which is the most, and nothing where no one stands out."""

from collections.abc import Iterable


def most(values: Iterable[tuple[str, int | None]]) -> tuple[int, str] | None:
    """Return the greatest value and the name or the two names that have it; ``None`` where more share it, or nought."""
    known = [(name, value) for name, value in values if value]
    greatest = max((value for _, value in known), default=0)
    names = [name for name, value in known if value == greatest]
    if not names or len(names) > 2 or (len(names) == len(known) > 1):
        return None
    return greatest, "และ".join(names)
