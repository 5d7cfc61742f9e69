"""The words of a Thai text: a dictionary breaker (nlpo3) that never cuts what it must not.

Addresses, Latin words, numbers, dotted abbreviations and names are taken out before the dictionary is
asked; loading the words takes about a tenth of a second and happens at the first Thai text.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cached_property, lru_cache
from pathlib import Path

from nlpo3 import load_dict, segment

from khoktoom_desktop.places import resource
from khoktoom_desktop.thai.breaks import NO_BREAK_SPACE, ZERO_WIDTH_SPACE, BreakUnit, break_units
from khoktoom_desktop.thai.text import normalise

WORDS_FILE = resource("words", "words_th.txt")
OFFICE_WORDS_FILE = resource("words", "office_words.txt")

# A text of the registers comes back often (a list repaints, a table is measured, then drawn).
_KEPT_TEXTS = 4096

_DIGIT = "0-9๐-๙"
_LATIN = f"{_DIGIT}A-Za-zÀ-ɏ"
_WHOLE = (
    r"\s+",
    r"(?:https?://|www\.)[!-~]*[0-9A-Za-z/=&#_~%-]",
    r"[0-9A-Za-z._%+-]+@[0-9A-Za-z.-]+\.[A-Za-z]{2,}",
    rf"[{_LATIN}]+(?:(?:[-.'’&_+]|(?<=[{_DIGIT}])[,/:–](?=[{_DIGIT}]))[{_LATIN}]+)*%?",
    "/",
    r"(?:[ก-ฮ]\.){2,}",
    # Not the word before an abbreviation: ถนนค.ส.ล. is ถนน and ค.ส.ล.
    r"(?<![ก-๎.])(?:[เ-ไ]?[ก-ฮ][ัิ-ู็-์]{0,2}(?:[ก-ฮ]{1,3}\.(?![ก-ฮ]\.)|\.))+",
)
# What stands before the name of a place; the name alone is kept whole too, for ตำบลโคกตูม.
_HEAD = re.compile("(?:เทศบาล(?:ตำบล|เมือง|นคร)|องค์การบริหารส่วน(?:ตำบล|จังหวัด)|หมู่บ้าน|ชุมชน|ตำบล|อำเภอ|จังหวัด)")


class Segmenter:
    """Cut Thai text into words for one office; ``names`` are never cut.

    A name with spaces is kept word by word. Texts already cut are remembered (a bounded number);
    one segmenter may serve several threads.
    """

    def __init__(self, names: tuple[str, ...] = ()) -> None:
        self.names = names
        self._words = lru_cache(_KEPT_TEXTS)(self._cut)
        self._units = lru_cache(_KEPT_TEXTS)(lambda text: break_units(text, self))

    def words(self, text: str) -> tuple[str, ...]:
        """Return the words of a text, its spaces among them; together they are the text exactly."""
        return self._words(text)

    def units(self, text: str) -> tuple[BreakUnit, ...]:
        """Return what ``break_units`` gives for a text, remembered."""
        return self._units(text)

    def with_breaks(self, text: str) -> str:
        """Return a text for the screen: U+200B where a line may end, NBSP for a space where it may not."""
        return "\n".join("".join(map(_shown, self.units(line))).rstrip(ZERO_WIDTH_SPACE) for line in text.split("\n"))

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        """What is taken out whole: first addresses, then names, then the rest."""
        names = sorted(set(_name_words((*_office_words(), *self.names))), key=lambda name: (-len(name), name))
        # A name ends where a letter ends: not before a mark or a following vowel, not after a leading one.
        named = rf"(?<![เ-ไ])(?:{'|'.join(map(re.escape, names))})(?![ะ-ฺๅ็-๎])"
        return re.compile(f"({'|'.join((*_WHOLE[:3], named, *_WHOLE[3:]))})")

    def _cut(self, text: str) -> tuple[str, ...]:
        """Cut a text that is not remembered."""
        return tuple(_pieces(self._pattern.split(text)))


def _shown(unit: BreakUnit) -> str:
    """Write a unit and what follows it, for the screen."""
    if unit.may_break:
        return unit.text + (" " * unit.spaces or ZERO_WIDTH_SPACE)
    return unit.text + NO_BREAK_SPACE * unit.spaces


def _pieces(parts: Iterable[str]) -> Iterator[str]:
    """Yield what was taken out as it is (every second part), and the words of what stands between."""
    for place, part in enumerate(parts):
        if place % 2:
            yield part
        elif part:
            yield from segmented(part)


@lru_cache(1)
def known_words() -> frozenset[str]:
    """Return the words of the dictionary."""
    return frozenset(WORDS_FILE.read_text(encoding="utf-8").splitlines())


@lru_cache(_KEPT_TEXTS)
def segmented(text: str) -> tuple[str, ...]:
    """Cut a text without spaces, or remember how it was cut: registers say the same phrases again and again."""
    return tuple(segment(text, _dictionary(WORDS_FILE)))


def _name_words(names: Iterable[str]) -> Iterator[str]:
    """Yield the words of names that the dictionary does not keep whole by itself.

    Short names that are words (ดอน, ดี) are left to the dictionary: taken out, they would cut longer words.
    """
    words = [word for name in names for word in normalise(name).split()]
    for word in (*words, *(_HEAD.sub("", word, count=1) for word in words if _HEAD.match(word))):
        if len(word) > 4 or len(segment(word, _dictionary(WORDS_FILE))) > 1:
            yield word


@lru_cache(1)
def _office_words() -> tuple[str, ...]:
    """Read the project's own list."""
    lines = OFFICE_WORDS_FILE.read_text(encoding="utf-8").splitlines()
    return tuple(word for line in lines if (word := line.partition("#")[0].strip()))


@lru_cache(4)
def _dictionary(file: Path) -> str:
    """Load a list of words once and return the name under which the breaker knows it.

    The breaker's own answer to a missing file is a panic that poisons every later call.
    """
    if not file.is_file():
        raise FileNotFoundError(file)
    load_dict(str(file), str(file))
    return str(file)
