"""Strips into pages: what holds together stays together, table headings come again, long rows are cut."""

from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple, Protocol

from khoktoom_desktop.paper.canvas import Sheet
from khoktoom_desktop.paper.frame import Frame

_ROUNDING = 0.01
# A row this much of a page high may be cut although it would fit on the next, where this much of a page is still free.
_CUT_HEIGHT, _CUT_ROOM = 0.75, 0.30


class Carried(Protocol):
    """What is carried over the page below a row of a table: rows of one height."""

    @property
    def height(self) -> float:
        """Return the height of either row."""
        ...

    def forth(self) -> "Strip":
        """Return the row at the foot of the page."""
        ...

    def back(self) -> "Strip":
        """Return the row under the headings of the next page."""
        ...


@dataclass(kw_only=True)
class Strip:
    """A piece of a page that is not broken, as wide as the column; lengths in points.

    ``before`` is space that vanishes at the head of a page. ``keep`` holds it with the next strip.
    ``head`` is what a table repeats above it on a new page; ``carried`` what it writes below it where the page ends.
    """

    height: float = 0.0
    before: float = 0.0
    keep: bool = False
    head: "Strip | None" = None
    carried: Carried | None = None

    @property
    def reserve(self) -> float:
        """Return what must stay free below the strip."""
        return self.carried.height if self.carried is not None else 0.0

    def draw(self, sheet: Sheet, left: float, top: float) -> None:
        """Draw the strip with its upper left corner at a point."""

    def cut(self, room: float) -> "tuple[Strip, Strip] | None":
        """Return two strips of which the first fits into ``room``; ``None`` where that cannot be."""
        return None


@dataclass(kw_only=True)
class Turn(Strip):
    """Go on at a new page of another frame."""

    frame: Frame


class Placed(NamedTuple):
    """A strip and how far its top lies below the head of the column; ``again``: it stood on an earlier page."""

    strip: Strip
    down: float
    again: bool = False


@dataclass
class Page:
    """A page to be drawn; ``asked`` tells that the author began it."""

    frame: Frame
    placed: list[Placed] = field(default_factory=list)
    used: float = 0.0
    asked: bool = False

    @property
    def spaced(self) -> bool:
        """Tell whether the next strip keeps the space before it: not at the head of a page that came of itself."""
        return self.asked or bool(self.placed)

    @property
    def room(self) -> float:
        """Return the height that is still free."""
        return self.frame.height - self.used

    def place(self, strip: Strip, *, again: bool = False) -> None:
        """Put a strip under the last one."""
        down = self.used + (strip.before if self.spaced else 0.0)
        self.placed.append(Placed(strip, down, again))
        self.used = down + strip.height


def paginate(strips: Iterable[Strip], first: Frame, after: Frame) -> list[Page]:
    """Place strips on pages: ``first`` is the frame of page one, ``after`` that of the following pages."""
    waiting = deque(strips)
    pages = [Page(first, asked=True)]
    frame = after
    while waiting:
        page = pages[-1]
        chunk = _chunk(waiting)
        opening = chunk[0]
        if isinstance(opening, Turn):
            waiting.popleft()
            frame = opening.frame
            pages = _turned(pages, frame)
            continue
        if _height(chunk, spaced=page.spaced) + chunk[-1].reserve <= page.room + _ROUNDING:
            for strip in chunk:
                page.place(strip)
                waiting.popleft()
        elif not _forced(page, opening, chunk, waiting):
            pages.append(_next_page(page, frame, opening))
    return pages


def _turned(pages: list[Page], frame: Frame) -> list[Page]:
    """Begin a page of another frame; an empty one is not left behind."""
    kept = pages[:-1] if not pages[-1].placed else pages
    return [*kept, Page(frame, asked=True)]


def _chunk(waiting: deque[Strip]) -> list[Strip]:
    """Return the next strips that hold together."""
    chunk: list[Strip] = []
    for strip in waiting:
        if isinstance(strip, Turn) and chunk:
            break
        chunk.append(strip)
        if not strip.keep:
            break
    return chunk


def _height(chunk: list[Strip], *, spaced: bool) -> float:
    height = sum(strip.before + strip.height for strip in chunk)
    return height if spaced else height - chunk[0].before


def _next_page(page: Page, frame: Frame, opening: Strip) -> Page:
    """Begin a page, with the table's heading and what is carried over above where a table goes on."""
    following = Page(frame)
    if opening.head is None:
        return following
    following.place(opening.head, again=True)
    carried = page.placed[-1].strip.carried if page.placed and page.placed[-1].strip.head is opening.head else None
    if carried is not None:
        page.place(carried.forth(), again=True)
        following.place(carried.back(), again=True)
    return following


def _forced(page: Page, opening: Strip, chunk: list[Strip], waiting: deque[Strip]) -> bool:
    """Place what fits on no page: part of a row, or the first of too many strips; tells whether it did."""
    head = opening.head.height if opening.head else 0.0
    whole = page.frame.height - head
    long = opening.height > whole or (opening.height > _CUT_HEIGHT * whole and page.room > _CUT_ROOM * whole)
    room = page.room - opening.reserve - (opening.before if page.spaced else 0.0)
    halves = opening.cut(room) if long else None
    if halves is not None:
        waiting.popleft()
        page.place(halves[0])
        waiting.appendleft(halves[1])
        return True
    fresh = all(placed.again for placed in page.placed)
    if fresh or (len(chunk) > 1 and _height(chunk, spaced=False) > page.frame.height):
        if not fresh and opening.height + opening.before > page.room:
            return False
        waiting.popleft()
        page.place(opening)
        return True
    return False
