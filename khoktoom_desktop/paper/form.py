"""The parts of a form: dotted lines to be filled in, with the value standing on the dots, and boxes to tick."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from khoktoom_desktop.paper.blocks import Blank, Choices, FormLine
from khoktoom_desktop.paper.canvas import MILLIMETRE, Sheet
from khoktoom_desktop.paper.drawing import dotted, tick_box
from khoktoom_desktop.paper.flow import Strip
from khoktoom_desktop.paper.lines import Line, break_lines
from khoktoom_desktop.paper.tags import Tag, text_tag
from khoktoom_desktop.paper.typecase import Piece, TypeCase

LEADING = 1.30
_BETWEEN = 2.5 * MILLIMETRE
_AFTER_LABEL = 1.2 * MILLIMETRE
# A blank shorter than this share of its column begins on a line of its own.
_SHORTEST = 0.2
_LABEL_SHARE = 0.45
# What a box says to a reader who does not see it.
_TICKED, _UNTICKED = "เลือก", "ไม่เลือก"


class _SetBlank(NamedTuple):
    """A blank in its column: label lines, value lines, and which line the first dots stand on."""

    left: float
    width: float
    label: tuple[Line, ...]
    value: tuple[Line, ...]
    first: int
    tag: Tag

    @property
    def lines(self) -> int:
        return self.first + len(self.value)


@dataclass(kw_only=True)
class FormStrip(Strip):
    """Blanks side by side."""

    blanks: tuple[_SetBlank, ...]
    leading: float
    down: float

    def draw(self, sheet: Sheet, left: float, top: float) -> None:
        """Draw labels, dots and values; dots go on to the last line of the tallest neighbour's value."""
        for blank in self.blanks:
            x, baseline = left + blank.left, top - self.down
            sheet.mark(blank.tag)
            for i, line in enumerate(blank.label):
                sheet.set_line(line, x, baseline - i * self.leading)
            for i, line in enumerate(blank.value, start=blank.first):
                y = baseline - i * self.leading
                dotted(sheet, x + line.indent, x + blank.width, y)
                sheet.mark(blank.tag)
                sheet.set_line(line, x + 0.1 * self.leading, y)


def form_strip(case: TypeCase, form: FormLine, width: float) -> Strip:
    """Set the blanks of one line of a form by their share of it."""
    room = width - _BETWEEN * (len(form.blanks) - 1)
    shares = sum(blank.width for blank in form.blanks)
    blanks: list[_SetBlank] = []
    left = 0.0
    for blank in form.blanks:
        column = room * blank.width / shares
        blanks.append(_set_blank(case, blank, form, left, column))
        left += column + _BETWEEN
    largest = max(form.size, form.label_size or form.size)
    leading = largest * LEADING
    return FormStrip(
        height=leading * max(blank.lines for blank in blanks),
        blanks=tuple(blanks),
        leading=leading,
        down=case.ascent(largest, leading),
    )


def _set_blank(case: TypeCase, blank: Blank, form: FormLine, left: float, column: float) -> _SetBlank:
    size, marked = form.size, case.marked(blank.label, form.label_size or form.size)
    label = tuple(break_lines(case, marked, column)) if blank.label else ()
    taken = label[-1].width + _AFTER_LABEL if label else 0.0
    own_line = column - taken < _SHORTEST * column
    value = break_lines(case, case.marked(blank.value, size), column, 0.0 if own_line else taken)
    return _SetBlank(left, column, label, tuple(value), len(label) - (0 if own_line or not label else 1), text_tag())


class _SetChoice(NamedTuple):
    """A box and the lines of its label."""

    left: float
    ticked: bool
    lines: tuple[Line, ...]
    mark: Tag
    words: Tag


@dataclass(kw_only=True)
class ChoicesStrip(Strip):
    """A row of boxes, after the label in the first row."""

    label: tuple[Line, ...]
    tag: Tag
    choices: tuple[_SetChoice, ...]
    side: float
    text: float
    leading: float
    down: float

    def draw(self, sheet: Sheet, left: float, top: float) -> None:
        """Draw label, boxes and the text beside them."""
        baseline = top - self.down
        if self.label:
            sheet.mark(self.tag)
        for i, line in enumerate(self.label):
            sheet.set_line(line, left, baseline - i * self.leading)
        for choice in self.choices:
            sheet.mark(choice.mark)
            tick_box(sheet, left + choice.left, baseline, self.side, choice.ticked)
            sheet.mark(choice.words)
            for i, line in enumerate(choice.lines):
                sheet.set_line(line, left + choice.left + self.text, baseline - i * self.leading)


def choices_strips(case: TypeCase, block: Choices, width: float) -> list[Strip]:
    """Set the boxes of a form in columns; a long label stands on lines of its own."""
    start = block.left_indent * MILLIMETRE
    marked: Sequence[Sequence[Piece]] = case.marked(block.label, block.size) if block.label else []
    beside = tuple(break_lines(case, marked, width - start))
    room = max((line.width for line in beside), default=0.0) + (2 * _BETWEEN if beside else 0.0)
    above: tuple[Line, ...] = ()
    if room > _LABEL_SHARE * width:
        above, beside, room = beside, (), 0.0
    setter = _ChoiceSetter(case, Tag("L"), block.size, start, start + room, (width - start - room) / block.columns)
    strips: list[Strip] = [setter.row(above, ())] if above else []
    for first in range(0, len(block.choices), block.columns):
        row = block.choices[first : first + block.columns]
        strips.append(setter.row(beside if first == 0 else (), [(choice.label, choice.ticked) for choice in row]))
    for strip in strips[:-1]:
        strip.keep = True
    return strips


class _ChoiceSetter(NamedTuple):
    """Set rows of boxes that begin at ``left`` in columns of one width; all of them are one list."""

    case: TypeCase
    list: Tag
    size: float
    start: float
    left: float
    column: float

    def row(self, label: tuple[Line, ...], choices: Sequence[tuple[str, bool]]) -> ChoicesStrip:
        leading = self.size * LEADING
        side = 0.5 * self.size
        text = side + 0.35 * self.size
        label = tuple(line._replace(indent=line.indent + self.start) for line in label)
        boxes = tuple(self._choice(i, words, ticked, text) for i, (words, ticked) in enumerate(choices))
        lines = max([len(label), *(len(box.lines) for box in boxes)])
        return ChoicesStrip(
            height=lines * leading,
            label=label,
            tag=text_tag(),
            choices=boxes,
            side=side,
            text=text,
            leading=leading,
            down=self.case.ascent(self.size, leading),
        )

    def _choice(self, place: int, label: str, ticked: bool, text: float) -> _SetChoice:
        lines = break_lines(self.case, self.case.marked(label, self.size), self.column - text - _BETWEEN)
        item = self.list.add("LI")
        box = item.add("Lbl", alternative=_TICKED if ticked else _UNTICKED)
        return _SetChoice(self.left + place * self.column, ticked, tuple(lines), box, item.add("LBody"))
