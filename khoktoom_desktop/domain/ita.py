"""The ITA levels by year, and what the three instruments weigh together."""

from collections.abc import Mapping

from khoktoom_desktop.domain.office import ItaScore

WEIGHT = "ita-weight"
"""The topic of the weights: keys ``iit``, ``eit``, ``oit``, amounts in per cent."""

INSTRUMENTS = ("iit", "eit", "oit")
FIRST_WORDS = 2566
_LETTERS = ((9500, "AA"), (8500, "A"), (7500, "B"), (6500, "C"), (5500, "D"), (5000, "E"))


def level(score: ItaScore, year: int) -> str:
    """Return the level of a score in a Buddhist year: letters before B.E. 2566, NACC's words since.

    Since 2566 a level above ``ผ่าน`` asks it of every instrument: 96.72 in total is ``ผ่านดี`` where one
    of the three lies below 95.
    """
    if year >= FIRST_WORDS:
        return score.level
    return next((letter for least, letter in _LETTERS if score.total >= least), "F")


def weighted_total(score: ItaScore, weights: Mapping[str, int]) -> int | None:
    """Return the total that the instruments give, in hundredths, half up; ``None`` unless weights add up to 100."""
    parts = [weights.get(name, 0) for name in INSTRUMENTS]
    if sum(parts) != 100:
        return None
    points = (score.iit, score.eit, score.oit)
    return (sum(weight * each for weight, each in zip(parts, points, strict=True)) + 50) // 100


def write_points(hundredths: int) -> str:
    """Write points with their two decimals, such as ``96.72``."""
    return f"{hundredths // 100}.{hundredths % 100:02}"
