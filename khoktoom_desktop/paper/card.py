"""A card of 90 × 54 mm, described: a name, lines with icons, a link to scan."""

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple


class CardLine(NamedTuple):
    """A line of a card: the name of its icon in ``resources/icons/poster``, and its text."""

    icon: str
    text: str


@dataclass(frozen=True)
class Card:
    """What each card of a sheet says; ``link`` is what the code holds, ``day`` the date that the file carries."""

    name: str
    lines: tuple[CardLine, ...]
    link: str
    day: date
    title: str
    author: str
    watermark: str = ""
    names: tuple[str, ...] = ()
    thai_digits: bool = False
