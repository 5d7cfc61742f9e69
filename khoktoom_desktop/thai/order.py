"""The order of a Thai dictionary as a plain text, so that any database and any tool sorts alike."""

import re
import unicodedata

from khoktoom_desktop.thai.digits import to_arabic
from khoktoom_desktop.thai.text import normalise

# Weights of what decides only between words that are otherwise the same, weakest first.
_MARKS = {mark: str(weight) for weight, mark in enumerate("\u0e3a\u0e4d\u0e4e\u0e4c\u0e47\u0e48\u0e49\u0e4a\u0e4b", 1)}
_LEADING_VOWEL = re.compile("([เ-ไ])([ก-ฮ])")
_SIGNS = "ฯๆ"
_DIGITS = re.compile("[0-9]+")


def sort_key(text: str) -> str:
    """Return a key whose code points compare as a Thai dictionary orders: ก before เก before ข.

    A consonant counts before the vowel written in front of it; tones and silencers only where all
    letters are the same, ฯ and ๆ last of all; numbers by value, before letters; other signs not at all.
    """
    plain = unicodedata.normalize("NFD", to_arabic(normalise(text)).casefold())
    plain = _LEADING_VOWEL.sub("\\2\\1", plain.replace("ๅ", "า"))
    letters: list[str] = []
    marks: list[str] = []
    signs = ""
    for character in _DIGITS.sub(_by_value, plain):
        if character in _MARKS:
            if marks:
                marks[-1] += _MARKS[character]
        elif character in _SIGNS:
            signs += character
        elif character.isalnum() or "ะ" <= character <= "ๅ":
            letters.append(character)
            marks.append(".")
    # A space is less than any letter or digit: the shorter word comes first, its marks do not count yet.
    return f"{''.join(letters)} {''.join(marks).rstrip('.')} {signs}".rstrip()


def _by_value(number: re.Match[str]) -> str:
    """Write a number so that it compares by value: how many digits there are, then they."""
    digits = number[0].lstrip("0") or "0"
    return f"{min(len(digits), 99):02}{digits}"
