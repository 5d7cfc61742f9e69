"""A table of contents: the headings that follow, dots, and the pages on which they were placed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from khoktoom_desktop.paper.blocks import Contents, Text, plain
from khoktoom_desktop.paper.canvas import MILLIMETRE, Sheet
from khoktoom_desktop.paper.flow import Page, Strip
from khoktoom_desktop.paper.lines import Line, break_lines
from khoktoom_desktop.paper.paragraph import LineStrip, heading_title
from khoktoom_desktop.paper.tags import Tag
from khoktoom_desktop.paper.typecase import LEADING, TypeCase

_STEP = 8.0 * MILLIMETRE
_NUMBER_ROOM = 12.0 * MILLIMETRE
_GAP = 1.5 * MILLIMETRE


@dataclass(kw_only=True)
class EntryStrip(Strip):
    """One heading and its page, counted from 1; ``page`` is known when all pages are made."""

    case: TypeCase
    lines: tuple[Line, ...]
    width: float
    indent: float
    size: float
    bold: bool
    down: float
    leading: float
    tag: Tag
    page: int = 0

    def draw(self, sheet: Sheet, left: float, top: float) -> None:
        """Draw the title, the dots after its last line, the page's number at the right."""
        sheet.mark(self.tag)
        baseline = top - self.down
        sheet.set_lines(self.lines, left + self.indent, baseline, self.leading)
        baseline -= (len(self.lines) - 1) * self.leading
        number = self._line(str(self.page))
        begin = left + self.indent + self.lines[-1].width + _GAP
        end = left + self.width - number.width
        dot = self._line(".").width
        count = int((end - _GAP - begin) / dot)
        if count > 1:
            with sheet.artifact():
                sheet.set_line(self._line("." * count), end - _GAP - count * dot, baseline)
            sheet.mark(self.tag)
        sheet.set_line(number, end, baseline)

    def _line(self, text: str) -> Line:
        return break_lines(self.case, [self.case.whole(text, self.size, self.bold)], self.width)[0]


def contents_strips(case: TypeCase, block: Contents, following: Sequence[object], width: float) -> list[Strip]:
    """Set an entry for each heading of the blocks that follow; ``number_entries`` fills in the pages."""
    leading = block.size * LEADING
    whole = Tag("TOC")
    strips: list[Strip] = []
    for text in _headings(following, block.levels):
        indent, bold = (text.heading - 1) * _STEP, text.heading == 1 and block.levels > 1
        pieces = case.marked(plain(heading_title(text.text)), block.size, bold)
        lines = tuple(break_lines(case, pieces, width - indent - _NUMBER_ROOM))
        strips.append(
            EntryStrip(
                height=len(lines) * leading,
                before=1.0 * MILLIMETRE if bold and strips else 0.0,
                keep=bold,
                case=case,
                lines=lines,
                width=width,
                indent=indent,
                size=block.size,
                bold=bold,
                down=case.ascent(block.size, leading),
                leading=leading,
                tag=whole.add("TOCI"),
            )
        )
    return strips


def number_entries(pages: Sequence[Page], levels: int) -> None:
    """Tell every entry the page of its heading; the headings that follow the entries come in the same order."""
    entries: list[EntryStrip] = []
    found: list[int] = []
    for number, page in enumerate(pages, start=1):
        for placed in page.placed:
            if isinstance(placed.strip, EntryStrip):
                entries.append(placed.strip)
            elif entries and isinstance(placed.strip, LineStrip) and 0 < placed.strip.heading <= levels:
                found.append(number)
    for entry, number in zip(entries, found, strict=True):
        entry.page = number


def _headings(following: Sequence[object], levels: int) -> Iterator[Text]:
    return (each for each in following if isinstance(each, Text) and 0 < each.heading <= levels)
