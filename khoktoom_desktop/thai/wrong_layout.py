"""Notice text that was typed while the keyboard stood on the other layout, and say what was meant.

Two small models of neighbouring letters (``resources/words/pairs.txt``) are asked how Thai the same keys would be
and how Latin the text is as it stands; the Thai must also be spelt as Thai is and consist of known words.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from khoktoom_desktop.places import resource
from khoktoom_desktop.thai.keyboard import is_thai, to_latin_keys, to_thai_keys
from khoktoom_desktop.thai.words import known_words, segmented

PAIRS_FILE = resource("words", "pairs.txt")
STEP = 0.25
"""What one step of a digit in the file of pairs stands for: natural logarithm."""

_LETTER = re.compile("[\u0e01-\u0e2e]")
_SPELT = re.compile(
    "(?:ฤๅ?|[ๆฯ]|[\u0e40-\u0e44]?[\u0e01-\u0e2e]"
    "(?:[\u0e34\u0e38]?\u0e4c|[\u0e31\u0e34-\u0e39\u0e47]?[\u0e48-\u0e4b]?[าำะ]?ะ?))+"
)
# What it costs the Latin reading to take a mark before a word, or after it, for no part of the word.
_BEFORE = dict.fromkeys("([{<\"'*", 4.0)
_AFTER = dict.fromkeys(",.:", 2.0) | dict.fromkeys(")]}>\"'*;!?", 5.0)
# Latin seldom has a digit amid the letters of a word.
_DIGIT_WITHIN, _DIGIT_COST = re.compile("(?<=[A-Za-z])[0-9]+(?=[A-Za-z])"), 3.0
# A short word says little: the shorter, the surer one must be. What is known to be wrong makes its neighbours suspect.
_SHORT, _SHORT_MARGIN = 3, 6.0
_LETTERS_MARGIN, _MARKED_MARGIN, _BESIDE = 1.0, -1.0, -2.0
_LINK = re.compile(
    r"(?:https?://|www\.)[!-~]+|(?:[a-z0-9-]+\.)+(?:go\.th|or\.th|co\.th|ac\.th|in\.th|com|net|org)(?:/[!-~]*)?"
)
_MAIL = re.compile(r"[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")
_NUMBER = re.compile(r"(?=.*\d)[A-Z]?\d[\d ,./\-]*")


@dataclass(frozen=True)
class Pairs:
    """The logarithms of how often one letter follows another; ``^`` begins a word and ``$`` ends it."""

    of: Mapping[str, float]

    def weigh(self, letters: str) -> float:
        """Return the logarithm of how likely a word is; a pair that is not in the table weighs the least."""
        word = f"^{letters}$"
        return sum(self.of.get(word[place : place + 2], -12.0) for place in range(len(word) - 1))


def meant_thai(text: str) -> str | None:
    """Return a text with its words that were typed on the US layout in Thai; ``None`` where none was.

    Words that hold Thai already, numbers, links and whatever is as likely Latin stay as they are.
    """
    parts = re.split(r"(\s+)", text)
    scores = [_how_thai(part) for part in parts]
    sure = [score is not None and score > _margin(part) for part, score in zip(parts, scores, strict=True)]
    if not any(sure):
        return None
    wrong = [is_sure or (score is not None and score > _BESIDE) for is_sure, score in zip(sure, scores, strict=True)]
    return "".join(to_thai_keys(part) if each else part for part, each in zip(parts, wrong, strict=True))


def meant_latin(text: str) -> str | None:
    """Return the link, address, code or number that was typed on the Thai layout; ``None`` where it was none."""
    stripped = text.strip()
    if not is_thai(stripped):
        return None
    latin = to_latin_keys(stripped)
    found = latin.isascii() and any(shape.fullmatch(latin) for shape in (_LINK, _MAIL, _NUMBER))
    return latin if found else None


def latin_letters(word: str) -> str:
    """Return a Latin word as the model knows it: ``A`` a capital within it, ``0`` a digit, ``#`` what it lacks."""
    letters, before = "", ""
    for character in word:
        if character.isascii() and character.isalpha():
            letters += "A" if character.isupper() and before.islower() else character.lower()
        elif character.isdecimal():
            letters += "0"
        else:
            letters += character if character in "-./@:_'&+" else "#"
        before = character
    return letters


def thai_letters(word: str) -> str:
    """Return a Thai word as the model knows it: its letters and marks, ``#`` the rest."""
    return "".join(each if "\u0e01" <= each <= "\u0e3a" or "\u0e40" <= each <= "\u0e4e" else "#" for each in word)


def _margin(part: str) -> float:
    """Return by how much a word must be more likely Thai; one with digits or marks in it is seldom Latin."""
    if len(part) <= _SHORT:
        return _SHORT_MARGIN
    return _LETTERS_MARGIN if part.isalpha() else _MARKED_MARGIN


def _how_thai(part: str) -> float | None:
    """Return how much more likely a word is Thai than Latin; ``None`` where it cannot be Thai at all."""
    thai = to_thai_keys(part)
    if not part.isascii() or part.isdecimal() or not any(map(str.isalnum, part)):
        return None
    if not _LETTER.search(thai) or not _SPELT.fullmatch(thai):
        return None
    if not all(piece in known_words() for piece in segmented(thai)):
        return None
    latin, thai_pairs = _models(PAIRS_FILE)
    as_latin = max(latin.weigh(latin_letters(part)), _without_marks(part, latin))
    within = len(_DIGIT_WITHIN.findall(part))
    return thai_pairs.weigh(thai_letters(thai)) - as_latin + within * _DIGIT_COST


def _without_marks(part: str, latin: Pairs) -> float:
    """Return how Latin a word is when marks and brackets around it are none of its letters."""
    front = part.lstrip("".join(_BEFORE))
    bare = front.rstrip("".join(_AFTER))
    before, after = part[: len(part) - len(front)], front[len(bare) :]
    return (
        latin.weigh(latin_letters(bare)) - sum(_BEFORE[mark] for mark in before) - sum(_AFTER[mark] for mark in after)
    )


@lru_cache(2)
def _models(path: Path) -> tuple[Pairs, Pairs]:
    """Read the two tables: a line of letters, then a line for each of them with one digit per follower."""
    latin, thai = path.read_text(encoding="utf-8").split("\n\n")[1:3]
    return _table(latin), _table(thai)


def _table(block: str) -> Pairs:
    lines = block.strip("\n").split("\n")
    letters = lines[0]
    return Pairs(
        {
            first + second: -STEP * (ord(digit) - ord("0"))
            for first, line in zip(letters, lines[1:], strict=True)
            for second, digit in zip(letters, line, strict=True)
        }
    )
