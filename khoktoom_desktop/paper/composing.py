"""A paper into PDF: each block becomes strips, strips become pages, pages are drawn."""

import gc
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, nullcontext

from khoktoom_desktop.paper import blocks
from khoktoom_desktop.paper.canvas import MILLIMETRE, Colour, Sheet
from khoktoom_desktop.paper.chart import chart_strip
from khoktoom_desktop.paper.code import code_strip
from khoktoom_desktop.paper.contents import contents_strips, number_entries
from khoktoom_desktop.paper.faces import official_faces
from khoktoom_desktop.paper.flow import Page, Strip, Turn, paginate
from khoktoom_desktop.paper.form import choices_strips, form_strip
from khoktoom_desktop.paper.frame import Frame, official_frame
from khoktoom_desktop.paper.items import items_strips
from khoktoom_desktop.paper.lines import break_lines
from khoktoom_desktop.paper.memo import memo_head_strip
from khoktoom_desktop.paper.notice import emblem_strips, rule_strip, signature_strip
from khoktoom_desktop.paper.paragraph import paragraph_strips
from khoktoom_desktop.paper.photo import photo_strips
from khoktoom_desktop.paper.table import table_strips
from khoktoom_desktop.paper.typecase import TypeCase
from khoktoom_desktop.paper.watermark import draw_watermark
from khoktoom_desktop.thai.words import Segmenter

REPORT_TINT: Colour = (0.925, 0.953, 0.953)
_NUMBER_SIZE, _SHEET_NUMBER_SIZE = 16.0, 14.0
_NUMBER_DOWN = 17.0 * MILLIMETRE
_AFTER_FIGURE = 3.0 * MILLIMETRE
# How many lines of text at least stand on the page of a signature.
_COMPANY = 2


def paper_pdf(paper: blocks.Paper) -> bytes:
    """Set a paper and return it as PDF; the same paper gives the same bytes.

    Raises ``Refused`` for an emblem or an office's own faces that cannot be used.
    """
    with _undisturbed():
        return _document(paper)


def _document(paper: blocks.Paper) -> bytes:
    """Set a paper; all that was needed for it is let go of at the end."""
    setup = paper.setup
    case = TypeCase(official_faces(setup.face_folder), Segmenter(setup.names), setup.thai_digits)
    pages = _pages(case, paper)
    sheet = Sheet(case, setup.title, setup.author, setup.day, setup.language)
    for number, page in enumerate(pages, start=1):
        _draw(sheet, setup, page, number, len(pages))
    return sheet.finish()


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Keep Python from searching for cycles meanwhile: there are hardly any, and looking takes a fifth of the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _pages(case: TypeCase, paper: blocks.Paper) -> list[Page]:
    """Set all blocks and place them on pages."""
    setup = paper.setup
    composer = _Composer(case, setup)
    levels = 0
    for place, block in enumerate(paper.blocks, start=1):
        if isinstance(block, blocks.Contents):
            levels = block.levels
            composer.add_contents(block, paper.blocks[place:])
        else:
            composer.add(block)
    frame = official_frame(setup, setup.landscape)
    pages = paginate(composer.strips, frame.with_emblem() if _has_emblem(paper) else frame, frame)
    if levels:
        number_entries(pages, levels)
    return pages


def _has_emblem(paper: blocks.Paper) -> bool:
    """Tell whether the first page begins with an emblem, its space, or on a draft its place."""
    shown = paper.setup.emblem is not blocks.Emblem.NONE or paper.setup.draft
    return shown and isinstance(next(iter(paper.blocks), None), blocks.EmblemSpace | blocks.MemoHead)


class _Composer:
    """Turn blocks into strips, one after the other, as wide as the page they stand on."""

    def __init__(self, case: TypeCase, setup: blocks.Setup) -> None:
        self.case, self.setup = case, setup
        self.landscape = setup.landscape
        self.strips: list[Strip] = []
        self._after = 0.0

    @property
    def frame(self) -> Frame:
        """Return the frame of the page that the next block stands on."""
        return official_frame(self.setup, self.landscape)

    def add(self, block: blocks.Block) -> None:
        """Set one block."""
        match block:
            case blocks.Space():
                self._after += block.height * MILLIMETRE
            case blocks.PageBreak():
                self.landscape = self.landscape if block.landscape is None else block.landscape
                self.strips.append(Turn(frame=self.frame))
                self._after = 0.0
            case blocks.Signatures():
                self._hold_company()
                self._append([signature_strip(self.case, block, self.frame.width)])
                self._after = _AFTER_FIGURE
            case blocks.Text():
                self._append(paragraph_strips(self.case, block, self.frame.width))
                self._after = block.space_after * MILLIMETRE
            case _:
                self._append(self._strips(block))
                if isinstance(block, blocks.Grid | blocks.Picture | blocks.Photo):
                    self._after = _AFTER_FIGURE

    def add_contents(self, block: blocks.Contents, following: Sequence[blocks.Block]) -> None:
        """Set the table of contents of the blocks that follow."""
        self._append(contents_strips(self.case, block, following, self.frame.width))

    def _strips(self, block: blocks.Block) -> list[Strip]:
        case, width = self.case, self.frame.width
        match block:
            case blocks.EmblemSpace():
                return emblem_strips(case, block, self.setup, width)
            case blocks.MemoHead():
                return [memo_head_strip(case, block, self.setup, width)]
            case blocks.Items():
                return items_strips(case, block, width)
            case blocks.Rule():
                return [rule_strip(block, width)]
            case blocks.Grid():
                tinted = self.setup.page_numbers is blocks.PageNumbers.SHEET
                strips = table_strips(case, block, width, REPORT_TINT if tinted else None)
                for strip in strips[:-1] if block.whole else ():
                    strip.keep = True
                return strips
            case blocks.FormLine():
                return [form_strip(case, block, width)]
            case blocks.Choices():
                return choices_strips(case, block, width)
            case blocks.Picture():
                return [chart_strip(case, block, width)]
            case blocks.Code():
                return [code_strip(case, block, width)]
            case blocks.Photo():
                return photo_strips(case, block, width)
        raise TypeError(f"unknown block {type(block).__name__}")

    def _append(self, strips: Sequence[Strip]) -> None:
        if strips:
            if self.strips and isinstance(self.strips[-1], Turn):
                # At the head of a page only the space asked for there: headings of all pages stand equally high.
                strips[0].before = 0.0
            strips[0].before += self._after
            self._after = 0.0
            self.strips += strips

    def _hold_company(self) -> None:
        """Keep the last lines before a signature with it: a signature never stands alone on a page."""
        for strip in self.strips[-_COMPANY:]:
            if not isinstance(strip, Turn):
                strip.keep = True


def _draw(sheet: Sheet, setup: blocks.Setup, page: Page, number: int, count: int) -> None:
    """Draw one page."""
    frame = page.frame
    sheet.setPageSize((frame.page_width, frame.page_height))
    draw_watermark(sheet, setup.watermark, frame.page_width, frame.page_height)
    _draw_number(sheet, setup.page_numbers, frame, number, count)
    for strip, down, again in page.placed:
        with sheet.artifact() if again else nullcontext():
            strip.draw(sheet, frame.left, frame.head - down)
    sheet.end_page()


def _draw_number(sheet: Sheet, manner: blocks.PageNumbers, frame: Frame, number: int, count: int) -> None:
    """Draw the page number: ``- ๒ -`` from page two of a notice, ``หน้า ๑/๓`` on every sheet of a report."""
    if manner is blocks.PageNumbers.NONE or (manner is blocks.PageNumbers.NOTICE and number == 1):
        return
    notice = manner is blocks.PageNumbers.NOTICE
    text, size = (f"- {number} -", _NUMBER_SIZE) if notice else (f"หน้า {number}/{count}", _SHEET_NUMBER_SIZE)
    case = sheet.case
    (line,) = break_lines(case, [case.whole(text, size)], frame.width)
    setting = blocks.Setting.CENTRE if notice else blocks.Setting.RIGHT
    down = min(_NUMBER_DOWN, 0.7 * frame.top)
    with sheet.artifact():
        sheet.set_line(line, frame.left, frame.page_height - down, setting)
