"""A list: each item hangs beside its number or its dash."""

from dataclasses import dataclass, fields

from khoktoom_desktop.paper.blocks import Items, Text
from khoktoom_desktop.paper.canvas import MILLIMETRE, Sheet
from khoktoom_desktop.paper.flow import Strip
from khoktoom_desktop.paper.lines import Line, break_lines
from khoktoom_desktop.paper.paragraph import LineStrip, paragraph_strips
from khoktoom_desktop.paper.tags import Tag
from khoktoom_desktop.paper.typecase import TypeCase

_DASH = "–"
_GAP = 1.5 * MILLIMETRE


@dataclass(kw_only=True)
class OpeningStrip(LineStrip):
    """The first line of an item, its number left of it; ``number_left`` in points from the column's edge."""

    number: Line
    number_left: float
    number_tag: Tag

    def draw(self, sheet: Sheet, left: float, top: float) -> None:
        """Draw the number, then the line."""
        sheet.mark(self.number_tag)
        sheet.set_line(self.number, left + self.number_left, top - self.down)
        super().draw(sheet, left, top)


def items_strips(case: TypeCase, block: Items, width: float) -> list[Strip]:
    """Set the items of a list; all hang as far in as the widest number needs."""
    left = block.left_indent * MILLIMETRE
    numbers = [f"{i}." if block.numbered else _DASH for i, _ in enumerate(block.items, start=block.start)]
    set_numbers = [break_lines(case, [case.whole(number, block.size)], width)[0] for number in numbers]
    hang = left + max((number.width for number in set_numbers), default=0.0) + _GAP
    whole = Tag("L", attributes=f"/O/List/ListNumbering/{'Decimal' if block.numbered else 'Disc'}")
    strips: list[Strip] = []
    for item, number in zip(block.items, set_numbers, strict=True):
        text = Text(item, block.setting, block.size, left_indent=hang / MILLIMETRE)
        tag = whole.add("LI")
        label, body = tag.add("Lbl"), tag.add("LBody")
        opening, *rest = paragraph_strips(case, text, width, body)
        shared = {each.name: getattr(opening, each.name) for each in fields(opening)}
        strips += [OpeningStrip(**shared, number=number, number_left=left, number_tag=label), *rest]
    return strips
