"""A poster, described: one message, a code to scan, steps or a list of entries."""

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from khoktoom_desktop.thai.dates import long_date


class Step(NamedTuple):
    """A step: the name of its icon in ``resources/icons/poster``, and what to do."""

    icon: str
    text: str


class Entry(NamedTuple):
    """An entry: the name of its icon in ``resources/icons/poster``, its title, its text and a smaller note."""

    icon: str
    title: str
    text: str
    note: str = ""


@dataclass(frozen=True)
class Poster:
    """What a poster says. ``link`` is what the code holds, printed in letters below it, never in Thai digits.

    ``closing`` and ``privacy`` are sentences, ``day`` is the poster's date, printed at its foot
    and carried by the file. ``names`` are never cut at a line's end. ``entries`` make it a list in two columns.
    Without a link ``pledge`` stands in the middle, under the icon ``forbidden`` crossed out. ``emblem`` is a PNG or
    JPEG; ``day_words`` stand for the day where it is not written in Thai; ``language`` is BCP 47.
    """

    office: str
    headline: str
    subtitle: str
    steps: tuple[Step, ...]
    link: str
    closing: str
    privacy: str
    day: date
    size: str = "A4"
    watermark: str = ""
    title: str = ""
    author: str = ""
    names: tuple[str, ...] = ()
    thai_digits: bool = False
    entries: tuple[Entry, ...] = ()
    pledge: str = ""
    forbidden: str = ""
    emblem: bytes | None = None
    day_words: str = ""
    language: str = "th-TH"

    @property
    def foot(self) -> str:
        """Return what stands at the foot: the office and the poster's date."""
        return f"{self.office} · {self.day_words or long_date(self.day)}"
