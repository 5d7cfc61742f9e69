"""A paragraph or a heading as strips, one per line, so that it can go on over the page."""

from dataclasses import dataclass

from khoktoom_desktop.paper.blocks import Setting, Text
from khoktoom_desktop.paper.canvas import MILLIMETRE, Sheet
from khoktoom_desktop.paper.flow import Strip
from khoktoom_desktop.paper.lines import Line, balanced_lines, break_lines
from khoktoom_desktop.paper.markup import read_markup
from khoktoom_desktop.paper.tags import Tag, text_tag
from khoktoom_desktop.paper.typecase import LEADING, TypeCase


@dataclass(kw_only=True)
class LineStrip(Strip):
    """One line of text; ``down`` from its top to its baseline, ``indent`` of the paragraph, in points."""

    line: Line
    down: float
    setting: Setting
    tag: Tag
    indent: float = 0.0
    heading: int = 0
    title: str = ""

    def draw(self, sheet: Sheet, left: float, top: float) -> None:
        """Draw the line, and bookmark it where it opens a heading."""
        if self.heading:
            sheet.heading(self.title, self.heading, top)
        sheet.mark(self.tag)
        sheet.set_line(self.line, left + self.indent, top - self.down, self.setting)


def paragraph_strips(case: TypeCase, text: Text, width: float, tag: Tag | None = None) -> list[LineStrip]:
    """Break a text into lines for a column; its first two lines and its last two are not parted.

    ``tag`` is that of a part of something larger, such as an item of a list.
    """
    leading = text.size * LEADING
    indent = text.left_indent * MILLIMETRE
    pieces = case.marked(text.text, text.size, text.bold)
    if text.setting is Setting.CENTRE:
        lines = balanced_lines(case, pieces, width - indent)
    else:
        first = text.first_indent * MILLIMETRE
        lines = break_lines(case, pieces, width - indent, first, text.setting is Setting.JUSTIFIED)
    down, tag = case.ascent(text.size, leading), tag or text_tag(text.heading)
    strips = [
        LineStrip(height=leading, line=line, down=down, setting=text.setting, tag=tag, indent=indent) for line in lines
    ]
    for i in (0, len(strips) - 2):
        if 0 <= i < len(strips) - 1:
            strips[i].keep = True
    strips[-1].keep = text.keep or bool(text.heading)
    strips[0].before = text.space_before * MILLIMETRE
    if text.heading:
        strips[0].heading, strips[0].title = text.heading, case.digits(heading_title(text.text))
    return strips


def heading_title(text: str) -> str:
    """Return a marked-up text as one plain line."""
    return " ".join("".join(span.text for span in line) for line in read_markup(text)).strip()
