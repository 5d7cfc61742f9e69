"""Lines into PDF text operators, distributed the Thai way where a line is justified."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from khoktoom_desktop.paper.blocks import Setting
from khoktoom_desktop.paper.embedding import Embedding
from khoktoom_desktop.paper.face import Face
from khoktoom_desktop.paper.lines import CLUSTER_LIMIT, SPACE_LIMIT, Line, is_thai
from khoktoom_desktop.paper.shaping import Run
from khoktoom_desktop.paper.typecase import Piece, TypeCase

# The share of a space against one between two clusters.
SPACE_SHARES = 6.0

Embed = Callable[[Face], Embedding]


class Spread(NamedTuple):
    """What a justified line adds to each space and after each cluster, in points."""

    space: float = 0.0
    cluster: float = 0.0


NO_SPREAD = Spread()


def line_offset(line: Line, setting: Setting) -> float:
    """Return how far right of its column a line begins, in points."""
    spare = line.measure - line.width
    if setting is Setting.RIGHT:
        return line.indent + spare
    return line.indent + (spare / 2 if setting is Setting.CENTRE else 0.0)


def spread(case: TypeCase, line: Line) -> Spread:
    """Distribute the spare width of a line; a hopeless line stays ragged."""
    spare = line.measure - line.width
    if not line.pieces or abs(spare) < 0.01 or (line.last and spare > 0):
        return Spread()
    size = line.pieces[0].word.size
    spaces = sum(piece.spaces for piece in line.pieces[:-1])
    if spare < 0:
        return Spread(space=spare / spaces) if spaces else Spread()
    clusters = sum(_cluster_places(case, piece) for piece in line.pieces) - is_thai(line.pieces[-1])
    share = spare / max(clusters + SPACE_SHARES * spaces, 1.0)
    widest = SPACE_LIMIT * size
    if SPACE_SHARES * share <= widest:
        found = Spread(SPACE_SHARES * share if spaces else 0.0, share)
    else:
        found = Spread(widest if spaces else 0.0, (spare - spaces * widest) / max(clusters, 1))
    return found if clusters and found.cluster <= CLUSTER_LIMIT * size else Spread()


def line_operators(
    case: TypeCase, line: Line, x: float, baseline: float, embed: Embed, given: Spread = NO_SPREAD
) -> str:
    """Return the operators that draw a line with its first letter at a point."""
    place = f"BT 1 0 0 1 {x:.2f} {baseline:.2f} Tm"
    if given == NO_SPREAD and (codes := _plain_codes(case, line, embed)) is not None:
        word = line.pieces[0].word
        return f"{place} /{embed(word.face).name} {word.size:g} Tf <{codes}> Tj ET"
    operators = [place]
    face: tuple[Face, float] | None = None
    rise = 0.0
    shown = _Shown()
    for i, piece in enumerate(line.pieces):
        word, last = piece.word, i == len(line.pieces) - 1
        if (word.face, word.size) != face:
            operators += shown.take()
            face = (word.face, word.size)
            operators.append(f"/{embed(word.face).name} {word.size:g} Tf")
        if word.rise != rise:
            operators += [*shown.take(), f"{word.rise:.2f} Ts"]
            rise = word.rise
        embedding = embed(word.face)
        extra = given.cluster if is_thai(piece) else 0.0
        if extra:
            run = case.shaper(word.face).clusters(word.text)
            shown.spaced(embedding, run, extra * 1000 / word.size, spread_end=not last)
        else:
            shown.run(embedding, word.text, word.run)
        if piece.spaces and not last:
            blank = case.shaper(word.face).word(" ")
            for _ in range(piece.spaces):
                shown.run(embedding, " ", blank)
                shown.move(given.space * 1000 / word.size)
    if line.blank and line.pieces:
        # Not seen, but found and heard: the words of two lines stay apart.
        word = line.pieces[-1].word
        shown.run(embed(word.face), " ", case.shaper(word.face).word(" "))
    operators += [*shown.take(), "0 Ts ET" if rise else "ET"]
    return " ".join(operators)


def _plain_codes(case: TypeCase, line: Line, embed: Embed) -> str | None:
    """Return the codes of a line in one face and size without kerning, as nearly all are; ``None`` for others."""
    _, face, size, _, _, rise = line.pieces[0].word
    if rise:
        return None
    embedding = embed(face)
    blank = embedding.written(" ", case.shaper(face).word(" "))
    codes = []
    for (text, other, its_size, run, _, its_rise), _, spaces, _ in line.pieces:
        if other is not face or its_size != size or its_rise or run.kerns:
            return None
        codes.append(embedding.written(text, run))
        if spaces:
            codes.append(blank * spaces)
    if line.pieces[-1].spaces:
        codes.pop()
    if line.blank:
        codes.append(blank)
    return "".join(codes)


class _Shown:
    """Collect codes and movements until they are shown with one operator."""

    def __init__(self) -> None:
        self._codes: list[str] = []
        self._parts: list[str] = []

    def run(self, embedding: Embedding, text: str, run: Run) -> None:
        if not run.kerns:
            self._codes.append(embedding.written(text, run))
            return
        for glyph, kern in zip(run.glyphs, run.kerns, strict=True):
            self._codes.append(embedding.code(glyph))
            self.move(kern * 1000 / embedding.face.units)

    def spaced(self, embedding: Embedding, run: Run, extra: float, *, spread_end: bool) -> None:
        kerns = run.kerns or (0,) * len(run.glyphs)
        end = len(run.glyphs)
        for i, (glyph, kern) in enumerate(zip(run.glyphs, kerns, strict=True), start=1):
            self._codes.append(embedding.code(glyph))
            opened = i in run.gaps or (i == end and spread_end)
            self.move(kern * 1000 / embedding.face.units + (extra if opened else 0.0))

    def move(self, thousandths: float) -> None:
        if abs(thousandths) >= 0.05:
            self._flush()
            self._parts.append(f"{-thousandths:.1f}")

    def take(self) -> Iterator[str]:
        self._flush()
        parts, self._parts = self._parts, []
        if len(parts) == 1 and parts[0].startswith("<"):
            yield f"{parts[0]} Tj"
        elif parts:
            yield f"[{''.join(parts)}] TJ"

    def _flush(self) -> None:
        if self._codes:
            self._parts.append(f"<{''.join(self._codes)}>")
            self._codes = []


def _cluster_places(case: TypeCase, piece: Piece) -> int:
    """Return how many places of a piece may be opened, the one behind it included."""
    if not is_thai(piece):
        return 0
    return len(case.shaper(piece.word.face).clusters(piece.word.text).gaps) + 1
