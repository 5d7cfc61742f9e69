"""The head of a memorandum (แบบที่ ๒๙): the emblem 1.5 cm high at the left, the title in the middle of the line."""

from dataclasses import dataclass

from reportlab.lib.utils import ImageReader

from khoktoom_desktop.paper.blocks import Emblem, MemoHead, Setting, Setup, plain
from khoktoom_desktop.paper.canvas import MILLIMETRE, Sheet
from khoktoom_desktop.paper.flow import Strip
from khoktoom_desktop.paper.lines import Line, break_lines
from khoktoom_desktop.paper.notice import read_emblem
from khoktoom_desktop.paper.tags import Tag, text_tag
from khoktoom_desktop.paper.typecase import LEADING, TypeCase

_GAP = 1.0 * MILLIMETRE


@dataclass(kw_only=True)
class MemoHeadStrip(Strip):
    """Emblem and title side by side; ``down`` from the top to the title's baseline, in points."""

    title: Line
    words: str
    down: float
    side: float
    tag: Tag
    picture: ImageReader | None = None

    def draw(self, sheet: Sheet, left: float, top: float) -> None:
        """Draw the emblem as an artifact, and the title as the heading of the paper."""
        if self.picture is not None:
            wide, high = self.picture.getSize()
            with sheet.artifact():
                sheet.drawImage(self.picture, left, top - self.side, self.side * wide / high, self.side)
        sheet.heading(self.words, 1, top)
        sheet.mark(self.tag)
        sheet.set_line(self.title, left, top - self.down, Setting.CENTRE)


def memo_head_strip(case: TypeCase, block: MemoHead, setup: Setup, width: float) -> MemoHeadStrip:
    """Return the head of a memorandum; on pre-printed paper the emblem's exact space stays free."""
    side = block.height * MILLIMETRE
    picture = read_emblem(setup.emblem_image) if setup.emblem is Emblem.PICTURE and setup.emblem_image else None
    (title,) = break_lines(case, case.marked(plain(block.title), block.size, True), width)
    leading = block.size * LEADING
    height = max(side, leading)
    return MemoHeadStrip(
        height=height + _GAP,
        keep=True,
        title=title,
        words=block.title,
        down=height - leading + case.ascent(block.size, leading),
        side=side,
        tag=text_tag(1),
        picture=picture,
    )
