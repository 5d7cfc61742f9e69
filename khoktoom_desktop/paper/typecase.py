"""The type case of one document: its faces, its shaped words, its word breaker.

Made anew for each document and used by one thread, so that what it remembers ends with the document.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from khoktoom_desktop.paper.face import Face
from khoktoom_desktop.paper.faces import Faces
from khoktoom_desktop.paper.markup import Span, read_markup, read_plain
from khoktoom_desktop.paper.shaping import Run, Shaper
from khoktoom_desktop.thai.breaks import BreakUnit, Stretch, stretch_units, stretches
from khoktoom_desktop.thai.digits import to_thai
from khoktoom_desktop.thai.text import normalise
from khoktoom_desktop.thai.words import Segmenter

LEADING = 1.16
# A raised word: its size, and how high it stands, as parts of the nominal size.
RAISED, RISE = 0.62, 0.20
_MARK = re.compile("[\u0e31\u0e33-\u0e3a\u0e47-\u0e4e]")
# A link, a code, a plan number: digits that stand with Latin letters stay Arabic.
_LATIN = re.compile(r"[^\s\u0e00-\u0e7f]*[A-Za-z][^\s\u0e00-\u0e7f]*")


class Word(NamedTuple):
    """Letters in one face and size; ``size`` and ``width`` in points, ``rise`` above the line too."""

    text: str
    face: Face
    size: float
    run: Run
    width: float
    rise: float = 0.0


class Piece(NamedTuple):
    """A word, the width of the spaces after it, how many there are, and whether a line may end after it."""

    word: Word
    space: float
    spaces: int
    may_break: bool


@dataclass(eq=False)
class TypeCase:
    """Make pieces of text; ``thai_digits`` writes the digits of all text in Thai."""

    faces: Faces
    segmenter: Segmenter
    thai_digits: bool = False
    _shapers: dict[Face, Shaper] = field(default_factory=dict, init=False, repr=False)
    _stretches: dict[tuple[float, bool, bool], dict[Stretch, list[Piece]]] = field(
        default_factory=dict, init=False, repr=False
    )
    _plain: dict[tuple[str, float, bool], list[list[Piece]]] = field(default_factory=dict, init=False, repr=False)
    _words: dict[tuple[str, float, bool, bool], tuple[Word, ...]] = field(default_factory=dict, init=False, repr=False)

    def shaper(self, face: Face) -> Shaper:
        """Return the shaper of a face."""
        shaper = self._shapers.get(face)
        if shaper is None:
            shaper = self._shapers[face] = Shaper(face)
        return shaper

    def digits(self, text: str) -> str:
        """Write digits as the paper wants them, those of links and codes as they are."""
        if not self.thai_digits:
            return text
        at, written = 0, []
        for kept in _LATIN.finditer(text):
            written += [to_thai(text[at : kept.start()]), kept[0]]
            at = kept.end()
        return "".join([*written, to_thai(text[at:])])

    def marked(self, text: str, size: float, bold: bool = False) -> list[list[Piece]]:
        """Return the lines of a marked-up text as pieces; ``size`` is nominal."""
        return [self._pieces(line, size) for line in read_markup(text, bold)]

    def plain(self, text: str, size: float, bold: bool = False) -> list[list[Piece]]:
        """Return the lines of a plain text as pieces; ``size`` is nominal. Cells of a table say the same often."""
        key = (text, size, bold)
        lines = self._plain.get(key)
        if lines is None:
            lines = self._plain[key] = [self._pieces(line, size) for line in read_plain(text, bold)]
        return lines

    def whole(self, text: str, size: float, bold: bool = False) -> list[Piece]:
        """Return a text that no line may cut, such as an amount or a date."""
        return self.letters(self.words(self.digits(" ".join(normalise(text).split("\n"))), size, bold, False))

    def letters(self, words: Iterable[Word]) -> list[Piece]:
        """Return words as pieces that hold together."""
        return [Piece(word, 0.0, 0, False) for word in words]

    def words(self, text: str, size: float, bold: bool, italic: bool) -> tuple[Word, ...]:
        """Return a break unit as words: one, or several where a face lacks a character."""
        if not text:
            return ()
        key = (text, size, bold, italic)
        words = self._words.get(key)
        if words is None:
            words = self._words[key] = tuple(self._cast(text, size, bold, italic))
        return words

    def space(self, size: float, bold: bool, italic: bool) -> float:
        """Return the width of a space in points."""
        return self.words(" ", size, bold, italic)[0].width

    def ascent(self, size: float, leading: float) -> float:
        """Return how far below the top of a line its baseline lies, for a nominal size."""
        cut = self.faces.regular
        actual = size * cut.factor / cut.face.units
        ascent, descent = cut.face.ascent * actual, -cut.face.descent * actual
        return (leading - ascent - descent) / 2 + ascent

    def _cast(self, text: str, size: float, bold: bool, italic: bool) -> Iterable[Word]:
        own = self.faces.cut(bold, italic)
        if own.face.characters.issuperset(text):
            stretches = [(own, text)]
        else:
            stretches = []
            for character in text:
                cut = self.faces.cut_for(character, bold, italic)
                if stretches and (stretches[-1][0] == cut or _MARK.match(character)):
                    stretches[-1] = (stretches[-1][0], stretches[-1][1] + character)
                else:
                    stretches.append((cut, character))
        for cut, letters in stretches:
            run = self.shaper(cut.face).word(letters)
            actual = round(size * cut.factor, 3)
            yield Word(letters, cut.face, actual, run, run.advance * actual / cut.face.units)

    def _pieces(self, spans: list[Span], size: float) -> list[Piece]:
        """Cut one line's spans into pieces; a word in two weights becomes pieces that hold together."""
        if len(spans) == 1 and not spans[0].raised:
            return self._plain_pieces(spans[0], size)
        spans = [span._replace(text=self.digits(span.text)) for span in spans]
        text = "".join(span.text for span in spans)
        pieces: list[Piece] = []
        at = 0
        for unit in self.segmenter.units(text):
            at = text.index(unit.text, at)
            pieces += self._unit_pieces(unit, _styled(unit.text, at, spans), size)
            at += len(unit.text)
        return pieces

    def _plain_pieces(self, span: Span, size: float) -> list[Piece]:
        """Cut a text in one style, as nearly all are; stretches that were met before are taken as they are."""
        _, bold, italic, _ = span
        met = self._stretches.setdefault((size, bold, italic), {})
        blank = self.space(size, bold, italic)
        pieces: list[Piece] = []
        for stretch in stretches(self.digits(span.text), self.segmenter):
            known = met.get(stretch)
            if known is None:
                known = met[stretch] = []
                for unit in stretch_units(stretch, self.segmenter):
                    known += _held_together(self.words(unit.text, size, bold, italic), unit, blank)
            pieces += known
        return pieces

    def _unit_pieces(self, unit: BreakUnit, parts: list[Span], size: float) -> list[Piece]:
        """Set a unit whose style changes inside; the space after it is that of its last part."""
        words = [word for part in parts for word in self._part_words(part, size)]
        return _held_together(words, unit, self.space(size, parts[-1].bold, parts[-1].italic) if words else 0.0)

    def _part_words(self, part: Span, size: float) -> tuple[Word, ...]:
        if not part.raised:
            return self.words(part.text, size, part.bold, part.italic)
        words = self.words(part.text, round(size * RAISED, 2), part.bold, part.italic)
        return tuple(word._replace(rise=RISE * size) for word in words)


def _held_together(words: Sequence[Word], unit: BreakUnit, blank: float) -> list[Piece]:
    """Return the words of a unit as pieces; after the last come the unit's spaces, each ``blank`` points wide."""
    if not words:
        return []
    inner = [Piece(word, 0.0, 0, False) for word in words[:-1]]
    return [*inner, Piece(words[-1], unit.spaces * blank, unit.spaces, unit.may_break)]


def _styled(text: str, start: int, spans: list[Span]) -> list[Span]:
    """Cut a unit that begins at ``start`` where the style changes, but never before a mark."""
    if len(spans) == 1:
        return [spans[0]._replace(text=text)]
    parts: list[Span] = []
    begin = 0
    for span in spans:
        end = begin + len(span.text)
        letters = text[max(begin - start, 0) : max(end - start, 0)]
        begin = end
        if not letters:
            continue
        if parts:
            marks = _leading_marks(letters)
            parts[-1] = parts[-1]._replace(text=parts[-1].text + letters[:marks])
            letters = letters[marks:]
        if letters:
            parts.append(span._replace(text=letters))
    # A unit without letters, spaces only, keeps the style of the span that it stands in.
    return parts or [spans[0]._replace(text="")] if spans else []


def _leading_marks(text: str) -> int:
    count = 0
    while count < len(text) and _MARK.match(text[count]):
        count += 1
    return count
