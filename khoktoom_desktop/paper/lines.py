"""Pieces into lines: the best set of breaks for a justified paragraph, the first that fits for others."""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate, pairwise
from operator import itemgetter
from typing import NamedTuple

from khoktoom_desktop.paper.typecase import Piece, TypeCase
from khoktoom_desktop.thai.breaks import clusters

# How much a space of a justified line may shrink, in ems.
SHRINK = 0.05
# How much a space of a justified line may grow, and the room between two of its clusters, in ems.
SPACE_LIMIT, CLUSTER_LIMIT = 0.60, 0.13
_ROUNDING = 1e-6
# What a line costs that is too wide; one that cannot be made as wide as its column.
_OVERFULL, _RAGGED = 1000.0, 1.0
# What a last line of a word or two costs, against an emptiness of a tenth in another line: 0.1.
_LONELY, _SHORT_LAST = 0.25, 0.12
_BALANCING = 7
# A line that ends in one of these leaves the reader hanging.
_WEAK = frozenset(("การ", "ความ", "ที่", "และ", "หรือ", "ของ", "ใน", "โดย", "จาก", "เพื่อ", "ให้", "ผู้", "ณ", "ซึ่ง"))


class Line(NamedTuple):
    """Pieces on one line; ``indent`` and ``measure`` in points say where it stands and how wide it may be.

    ``last``: it ends its hard line. ``blank``: a space stands between it and the next line of its text.
    """

    pieces: tuple[Piece, ...]
    width: float
    indent: float
    measure: float
    last: bool
    blank: bool = False


def break_lines(
    case: TypeCase, text: Sequence[Sequence[Piece]], measure: float, first_indent: float = 0.0, justified: bool = False
) -> list[Line]:
    """Break each hard line of a text into lines of at most ``measure`` points."""
    fill = _best_breaks if justified else _first_breaks
    lines: list[Line] = []
    for each in text:
        indent = first_indent if not lines else 0.0
        width = _width(each)
        if width <= measure - indent + _ROUNDING:
            # As most cells of tables are.
            lines.append(Line(tuple(each), width, indent, measure - indent, True))
            continue
        pieces = list(each)
        if max(_unit_widths(pieces)) > measure - max(indent, 0.0) + _ROUNDING:
            pieces = _without_overlong(case, pieces, measure - max(indent, 0.0))
        lines += _cut(pieces, fill(pieces, measure - indent, measure), indent, measure)
    return followed(lines)


def followed(lines: Sequence[Line]) -> list[Line]:
    """Return the lines of one text, each saying whether a space parts it from the next."""
    return [
        *(line._replace(blank=True) if line.last or line.pieces[-1].spaces else line for line in lines[:-1]),
        *lines[-1:],
    ]


def balanced_lines(case: TypeCase, text: Sequence[Sequence[Piece]], measure: float) -> list[Line]:
    """Break a centred text into as few lines as need be, all of about the same length."""
    lines = break_lines(case, text, measure)
    count, narrow, wide = len(lines), measure / 2, measure
    for _ in range(_BALANCING):
        middle = (narrow + wide) / 2
        if len(break_lines(case, text, middle)) > count or widest_unit(text) > middle:
            narrow = middle
        else:
            wide = middle
    return [line._replace(measure=measure) for line in break_lines(case, text, wide)]


def widest_unit(text: Sequence[Sequence[Piece]]) -> float:
    """Return the width of the widest stretch that no line may cut, in points."""
    return max((width for pieces in text for width in _unit_widths(pieces)), default=0.0)


def natural_width(text: Sequence[Sequence[Piece]]) -> float:
    """Return the width of the text on lines of any length, in points."""
    return max((_width(pieces) for pieces in text), default=0.0)


def _width(pieces: Sequence[Piece]) -> float:
    return sum(piece.word.width + piece.space for piece in pieces) - (pieces[-1].space if pieces else 0.0)


def _unit_widths(pieces: Sequence[Piece]) -> list[float]:
    widths, width = [], 0.0
    for piece in pieces:
        width += piece.word.width
        if piece.may_break:
            widths.append(width)
            width = 0.0
        else:
            width += piece.space
    return [*widths, width]


def _without_overlong(case: TypeCase, pieces: Sequence[Piece], measure: float) -> list[Piece]:
    """Open stretches wider than a line at their clusters, the last resort."""
    opened: list[Piece] = []
    stretch: list[Piece] = []
    for piece in pieces:
        stretch.append(piece)
        if piece.may_break:
            opened += _opened(case, stretch, measure)
            stretch = []
    return opened + _opened(case, stretch, measure)


def _opened(case: TypeCase, stretch: list[Piece], measure: float) -> list[Piece]:
    if len(stretch) == 0 or _width(stretch) <= measure + _ROUNDING:
        return stretch
    opened = []
    for word, space, spaces, may_break in stretch:
        parts = clusters(word.text)
        for i, cluster in enumerate(parts):
            run = case.shaper(word.face).word(cluster)
            sort = word._replace(text=cluster, run=run, width=run.advance * word.size / word.face.units)
            last = i == len(parts) - 1
            gap = (space, spaces, bool(spaces) or may_break) if last else (0.0, 0, True)
            opened.append(Piece(sort, *gap))
    return opened


def _edges(pieces: Sequence[Piece]) -> tuple[list[float], list[float]]:
    """Return where each piece begins and ends if all stood on one line."""
    begins, ends, at = [], [], 0.0
    for piece in pieces:
        begins.append(at)
        ends.append(at + piece.word.width)
        at = ends[-1] + piece.space
    return begins, ends


def _first_breaks(pieces: Sequence[Piece], first: float, measure: float) -> list[int]:
    """Return the index after each line, each line as full as it gets."""
    begins, ends = _edges(pieces)
    allowed = [i for i, piece in enumerate(pieces, start=1) if piece.may_break]
    reaches = [ends[i - 1] for i in allowed]
    stops: list[int] = []
    start, at, room = 0, 0, first
    while pieces and ends[-1] - begins[start] > room + _ROUNDING:
        # As many units as fit, at least one.
        at = max(bisect_right(reaches, begins[start] + room + _ROUNDING), at + 1)
        if at > len(allowed) or allowed[at - 1] == len(pieces):
            break
        start, room = allowed[at - 1], measure
        stops.append(start)
    return [*stops, len(pieces)]


def _best_breaks(pieces: Sequence[Piece], first: float, measure: float) -> list[int]:
    """Return the index after each line such that all lines together are filled most evenly."""
    if not pieces:
        return [0]
    begins, ends = _edges(pieces)
    count = len(pieces)
    # How much the line up to a piece may shrink: a share of the spaces before it.
    shrink = [SHRINK * pieces[0].word.size * spaces for spaces in accumulate((p.spaces for p in pieces), initial=0)]
    grow = list(accumulate(map(_growth, pieces), initial=0.0))
    best: dict[int, tuple[float, int]] = {0: (0.0, 0)}
    open_starts = [0]
    for stop in [i for i, piece in enumerate(pieces, start=1) if piece.may_break or i == count]:
        ways = []
        for start in open_starts[:]:
            room = first if start == 0 else measure
            width = ends[stop - 1] - begins[start]
            overfull = width > room + shrink[stop - 1] - shrink[start] + _ROUNDING
            if overfull and start != open_starts[-1]:
                open_starts.remove(start)
                continue
            cost = _OVERFULL if overfull else _cost(pieces, stop, room, width)
            if stop < count and room - width > grow[stop] - grow[start]:
                cost += _RAGGED
            ways.append((best[start][0] + cost, start))
        best[stop] = min(ways, key=itemgetter(0))
        open_starts.append(stop)
    stops = [count]
    while best[stops[-1]][1]:
        stops.append(best[stops[-1]][1])
    return stops[::-1]


def _growth(piece: Piece) -> float:
    """Return how much a piece of a justified line can grow, the space after it included."""
    clusters = len(piece.word.run.gaps) + 1 if is_thai(piece) else 0
    return (SPACE_LIMIT * piece.spaces + CLUSTER_LIMIT * clusters) * piece.word.size


def is_thai(piece: Piece) -> bool:
    """Tell whether a piece begins with a Thai letter; digits and Latin are never spaced out."""
    return "\u0e00" < piece.word.text[:1] < "\u0e4f"


def _cost(pieces: Sequence[Piece], stop: int, room: float, width: float) -> float:
    """Return how bad a line is: its emptiness squared, and more where it ends in a weak word."""
    slack = (room - width) / room
    if stop == len(pieces):
        return _LONELY if width < _SHORT_LAST * room else 0.0
    return 10.0 * slack * slack + 0.001 + (0.004 if pieces[stop - 1].word.text in _WEAK else 0.0)


def _cut(pieces: Sequence[Piece], stops: list[int], indent: float, measure: float) -> list[Line]:
    lines = []
    for start, stop in pairwise([0, *stops]):
        inside = tuple(pieces[start:stop])
        offset = indent if start == 0 else 0.0
        lines.append(Line(inside, _width(inside), offset, measure - offset, stop == len(pieces)))
    return lines
