"""A QR code on a paper: the code at the left, what it is for beside it."""

from dataclasses import dataclass

from khoktoom_desktop.paper.blocks import Code
from khoktoom_desktop.paper.canvas import MILLIMETRE, Sheet
from khoktoom_desktop.paper.flow import Strip
from khoktoom_desktop.paper.lines import Line, break_lines
from khoktoom_desktop.paper.qr import QUIET_ZONE, Matrix, qr_matrix, qr_operators
from khoktoom_desktop.paper.tags import Tag, text_tag
from khoktoom_desktop.paper.typecase import LEADING, TypeCase


@dataclass(kw_only=True)
class CodeStrip(Strip):
    """A code and the lines beside it, in the middle of its height."""

    link: str
    tag: Tag
    matrix: Matrix
    side: float
    quiet: float
    lines: tuple[Line, ...]
    leading: float
    down: float

    def draw(self, sheet: Sheet, left: float, top: float) -> None:
        """Draw the code within its quiet zone, then the lines."""
        box = (left, top - self.side - 2 * self.quiet, left + self.side + 2 * self.quiet, top)
        with sheet.figure(f"คิวอาร์โค้ด {self.link}", box):
            sheet.ink(qr_operators(self.matrix, left + self.quiet, top - self.quiet - self.side, self.side))
        beside = left + self.side + 2 * self.quiet
        first = top - max(0.0, (self.height - len(self.lines) * self.leading) / 2) - self.down
        if self.lines:
            sheet.mark(self.tag)
        for number, line in enumerate(self.lines):
            sheet.set_line(line, beside, first - number * self.leading)


def code_strip(case: TypeCase, block: Code, width: float) -> Strip:
    """Set a code and its text; raises ``Refused`` for a link that fits into no code."""
    matrix = qr_matrix(block.link)
    side = block.side * MILLIMETRE
    quiet = side / len(matrix) * QUIET_ZONE
    lines = (
        tuple(break_lines(case, case.marked(block.text, block.size), width - side - 2 * quiet)) if block.text else ()
    )
    leading = block.size * LEADING
    return CodeStrip(
        height=max(side + 2 * quiet, len(lines) * leading),
        link=block.link,
        tag=text_tag(),
        matrix=matrix,
        side=side,
        quiet=quiet,
        lines=lines,
        leading=leading,
        down=case.ascent(block.size, leading),
    )
