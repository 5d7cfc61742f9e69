"""Shaping: a word and a face in, glyphs out, each with the very characters it stands for.

HarfBuzz places the marks; what it says is kept so that a PDF needs no positioning operators and
gives back the text exactly: one glyph per character, marks with their shift built in, or, for
letter-spaced lines, one composite glyph per cluster.
"""

from dataclasses import dataclass, field
from itertools import groupby
from typing import Any, NamedTuple

import uharfbuzz as hb

from khoktoom_desktop.paper.face import Face
from khoktoom_desktop.paper.standin import UNKNOWN, stand_in

SARA_AM = "\u0e33"
# Their ink belongs to the consonant before them, so no space is put in between on a spaced line.
_FOLLOWING = frozenset("\u0e30\u0e32\u0e33\u0e45")


class Part(NamedTuple):
    """A glyph of the face and its shift, in font units."""

    glyph: int
    x: int
    y: int


class Glyph(NamedTuple):
    """One drawn sign: the parts of its ink, the characters it stands for, its own advance."""

    parts: tuple[Part, ...]
    text: str
    advance: int


class Run(NamedTuple):
    """A shaped word: glyphs, what to add after each (kerning), the whole advance, in font units.

    ``gaps`` are the places between two glyphs where a distributed line may put space.
    """

    glyphs: tuple[Glyph, ...]
    kerns: tuple[int, ...]
    advance: int
    gaps: frozenset[int]


@dataclass(eq=False)
class Shaper:
    """Shape words in one face and remember them for as long as one document is being made."""

    face: Face
    _font: Any = field(init=False, repr=False)
    _single: dict[tuple[int, str], Glyph] = field(default_factory=dict, init=False, repr=False)
    _words: dict[str, Run] = field(default_factory=dict, init=False, repr=False)
    _clusters: dict[str, Run] = field(default_factory=dict, init=False, repr=False)

    def __post_init__(self) -> None:
        self._font = hb.Font(self.face.harfbuzz)

    def word(self, text: str) -> Run:
        """Return a word with one glyph per character."""
        run = self._words.get(text)
        if run is None:
            run = self._words[text] = self._shape(text, split=True)
        return run

    def clusters(self, text: str) -> Run:
        """Return a word with one glyph per cluster, for lines with spaced letters."""
        run = self._clusters.get(text)
        if run is None:
            run = self._clusters[text] = self._shape(text, split=False)
        return run

    def _shape(self, text: str, *, split: bool) -> Run:
        if not self.face.characters.issuperset(text):
            return self._with_stand_ins(text, split=split)
        infos, positions = self._shaped(text)
        shifted = len(infos) != len(text) or any(place.x_offset or place.y_offset for place in positions)
        if not shifted and all(info.cluster == i for i, info in enumerate(infos)):
            return self._one_to_one(text, infos, positions)
        glyphs: list[Glyph] = []
        kerns: list[int] = []
        for cluster, parts, steps in _placed(text, infos, positions):
            natural = [self.face.advances[part.glyph] for part in parts]
            signs = _per_character(cluster, parts, steps, natural) if split and len(parts) > 1 else None
            if signs is None:
                signs = [(Glyph(_at_pen(parts, steps), cluster, sum(natural)), sum(steps) - sum(natural))]
            glyphs.extend(glyph for glyph, _ in signs)
            kerns.extend(kern for _, kern in signs)
        return _run(glyphs, kerns)

    def _with_stand_ins(self, text: str, *, split: bool) -> Run:
        """Return a word of which the face lacks a character; what is drawn for that is one glyph that stands for it."""
        glyphs: list[Glyph] = []
        kerns: list[int] = []
        for known, stretch in groupby(text, self.face.characters.__contains__):
            if known:
                run = self._shape("".join(stretch), split=split)
                glyphs += run.glyphs
                kerns += run.kerns or (0,) * len(run.glyphs)
                continue
            for character in stretch:
                drawn = stand_in(character, self.face.characters)
                run = self.word(UNKNOWN if drawn is None else drawn)
                glyphs.append(Glyph(_side_by_side(run), character, run.advance))
                kerns.append(0)
        return _run(glyphs, kerns)

    def _one_to_one(self, text: str, infos: Any, positions: Any) -> Run:
        """Return letters and figures that stand side by side, as they are: each character is a glyph of its own."""
        glyphs = []
        for character, info in zip(text, infos, strict=True):
            number = info.codepoint
            key = (number, character)
            glyph = self._single.get(key)
            if glyph is None:
                advance = self.face.advances[number]
                glyph = self._single[key] = Glyph((Part(number, 0, 0),), character, advance)
            glyphs.append(glyph)
        return _run(glyphs, [place.x_advance - glyph.advance for place, glyph in zip(positions, glyphs, strict=True)])

    def _shaped(self, text: str) -> tuple[Any, Any]:
        """Return what HarfBuzz says: glyphs, and where they stand."""
        buffer = hb.Buffer()
        buffer.add_str(text)
        buffer.direction, buffer.script, buffer.language = "ltr", "Thai", "th"
        hb.shape(self._font, buffer)
        return buffer.glyph_infos, buffer.glyph_positions


def _run(glyphs: list[Glyph], kerns: list[int]) -> Run:
    """Put glyphs together, with the places where a distributed line may put space."""
    total = sum([glyph.advance for glyph in glyphs]) + sum(kerns)
    gaps = [i for i, glyph in enumerate(glyphs) if i and glyph.advance and glyph.text[:1] not in _FOLLOWING]
    return Run(tuple(glyphs), tuple(kerns) if any(kerns) else (), total, frozenset(gaps))


def _side_by_side(run: Run) -> tuple[Part, ...]:
    """Return all parts of a shaped word, to become one glyph."""
    pen, parts = 0, []
    for glyph, kern in zip(run.glyphs, run.kerns or (0,) * len(run.glyphs), strict=True):
        parts += [Part(part.glyph, pen + part.x, part.y) for part in glyph.parts]
        pen += glyph.advance + kern
    return tuple(parts)


def _placed(text: str, infos: Any, positions: Any) -> list[tuple[str, list[Part], list[int]]]:
    """Return each cluster: its characters, its glyphs with HarfBuzz's shifts, their advances."""
    starts = sorted({info.cluster for info in infos})
    ends = dict(zip(starts, [*starts[1:], len(text)], strict=True))
    placed: dict[int, tuple[str, list[Part], list[int]]] = {}
    for info, place in zip(infos, positions, strict=True):
        start = info.cluster
        _, parts, steps = placed.setdefault(start, (text[start : ends[start]], [], []))
        parts.append(Part(info.codepoint, place.x_offset, place.y_offset))
        steps.append(place.x_advance)
    return list(placed.values())


def _at_pen(parts: list[Part], steps: list[int]) -> tuple[Part, ...]:
    """Move each part to where the pen of the cluster has come to."""
    pen, moved = 0, []
    for part, step in zip(parts, steps, strict=True):
        moved.append(Part(part.glyph, pen + part.x, part.y))
        pen += step
    return tuple(moved)


def _per_character(
    text: str, parts: list[Part], steps: list[int], natural: list[int]
) -> list[tuple[Glyph, int]] | None:
    """Give each character of a cluster its own glyph and kerning; ``None`` where they do not pair.

    HarfBuzz cuts SARA AM into a NIKHAHIT behind the consonant and SARA AA at the end; the two become
    one sign again, so that the text is found as it was typed.
    """
    nikhahit: Part | None = None
    if len(parts) == len(text) + 1 and text[-1] == SARA_AM and len(parts) >= 3 and steps[1] == 0:
        nikhahit = parts[1]
        parts, steps, natural = parts[:1] + parts[2:], steps[:1] + steps[2:], natural[:1] + natural[2:]
    if len(parts) != len(text):
        return None
    signs = []
    for i, (character, part, step, advance) in enumerate(zip(text, parts, steps, natural, strict=True)):
        ink = (nikhahit, part) if nikhahit is not None and i == len(text) - 1 else (part,)
        signs.append((Glyph(ink, character, advance), step - advance))
    return signs
