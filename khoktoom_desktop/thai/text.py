"""One spelling for Thai that looks alike: the form that is stored, and the key that is searched and compared."""

import re
import unicodedata
from functools import lru_cache

from khoktoom_desktop.thai.digits import to_arabic

# How the marks of one consonant are typed one after another: phinthu, vowels, nikhahit, tones, silencers.
_MARK_ORDER = {"\u0e3a": 0, "\u0e4d": 2, "\u0e4c": 4, "\u0e4e": 4}
_MARK_ORDER |= dict.fromkeys("\u0e31\u0e34\u0e35\u0e36\u0e37\u0e38\u0e39\u0e47", 1)
_MARK_ORDER |= dict.fromkeys("\u0e48\u0e49\u0e4a\u0e4b", 3)

_MARKS = re.compile("[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]{2,}")
_NIKHAHIT_AA = re.compile("\u0e4d([\u0e48-\u0e4c\u0e4e]*)[\u0e32\u0e33]")
_TONE_AFTER_AM = re.compile("\u0e33([\u0e48-\u0e4b]+)")
_NEWLINES = re.compile("\r\n|[\r\v\f\x1c-\x1e\x85\u2028\u2029]")
# Letters, marks, digits and signs of which every one is kept: most texts are made of nothing else.
_ALL_KEPT = re.compile("[\n -~\u00a0\u0e01-\u0e3a\u0e3f-\u0e5b“”–…]*")
_GLUES = re.compile("[\u2007\u202f]")
_THAI = "\u0e01-\u0e3a\u0e40-\u0e4e"
_BESIDE_THAI = re.compile(f"(?<=[{_THAI}])[. ]+| +(?=[{_THAI}])")
_PUNCTUATION = str.maketrans("“”„‟‘’‚‛–—‒―−‐‑", "\"\"\"\"''''-------")

# Glyphs that older Windows fonts and PDF files give instead of letters: shifted marks, cut descenders.
_FONT_GLYPHS = str.maketrans(
    dict(
        zip(
            (chr(code) for code in range(0xF700, 0xF71B)),
            "ฐ\u0e34\u0e35\u0e36\u0e37\u0e48\u0e49\u0e4a\u0e4b\u0e4c\u0e48\u0e49\u0e4a\u0e4b\u0e4cญ"
            "\u0e31\u0e4d\u0e47\u0e48\u0e49\u0e4a\u0e4b\u0e4c\u0e38\u0e39\u0e3a",
            strict=True,
        )
    )
)


def normalise(text: str) -> str:
    """Return the form of a text that is stored; the same for every way of typing what looks alike.

    Composes ำ, เเ and accents, puts marks in their order, drops doubled marks, zero-width and
    control characters and what is no character; every line end becomes a line feed, a tab a space;
    NBSP stays, since it glues; ends are stripped. Nothing else changes, and a second time nothing.
    """
    if text.isascii() and text.isprintable():
        return text.strip()
    text = _NEWLINES.sub("\n", text).replace("\t", " ").translate(_FONT_GLYPHS)
    text = _GLUES.sub("\N{NO-BREAK SPACE}", text)
    if not _ALL_KEPT.fullmatch(text):
        text = "".join(kept for kept in map(_kept, text) if kept)
    while (ordered := _ordered(text)) != text:
        text = ordered
    return text.strip()


@lru_cache(maxsize=8192)
def search_key(text: str) -> str:
    """Return what two texts share that a reader takes for the same; for finding and for duplicates.

    Folds digits, letter case, quotation marks, dashes and widths; drops the dots of Thai
    abbreviations and spaces beside Thai, so that ``ค.ส.ล.``, ``ค ส ล`` and ``คสล`` are one.
    """
    text = normalise(unicodedata.normalize("NFKC", text))
    text = normalise(to_arabic(text.casefold().translate(_PUNCTUATION)))
    return normalise(_BESIDE_THAI.sub("", " ".join(text.split())))


def _kept(character: str) -> str:
    """Return a character as it is kept: every width of space is one space, what is invisible is nothing."""
    category = unicodedata.category(character)
    if category == "Zs":
        return character if character == "\N{NO-BREAK SPACE}" else " "
    if category in ("Cf", "Cs") or (category == "Cc" and character != "\n"):
        return ""
    code = ord(character)
    return "" if code & 0xFFFE == 0xFFFE or 0xFDD0 <= code <= 0xFDEF else character


def _ordered(text: str) -> str:
    """Compose and order once; a change may bring together what another composes."""
    text = unicodedata.normalize("NFC", text).replace("เเ", "แ")
    text = _MARKS.sub(_order_marks, text)
    text = _NIKHAHIT_AA.sub("\\1\u0e33", text)
    return _TONE_AFTER_AM.sub("\\1\u0e33", text)


def _order_marks(match: re.Match[str]) -> str:
    """Sort one consonant's marks and drop those typed twice."""
    marks = sorted(match[0], key=_MARK_ORDER.__getitem__)
    return "".join(mark for place, mark in enumerate(marks) if place == 0 or mark != marks[place - 1])
