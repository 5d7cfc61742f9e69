"""The vocabulary of a paper: what stands on it, top to bottom, without a word on how it is set.

Text in blocks may carry ``<b>…</b>``, ``<i>…</i>``, ``<sup>…</sup>`` and ``<br/>``; ``&``, ``<`` and ``>`` of
plain text are escaped with ``plain``. Sizes are nominal points of TH Sarabun; lengths are millimetres.
"""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from html import escape

from khoktoom_desktop.domain.chart import Chart
from khoktoom_desktop.domain.table import Table


def plain(text: str) -> str:
    """Return a plain text as marked-up text: ``&``, ``<`` and ``>`` escaped."""
    return escape(text, quote=False)


class Setting(StrEnum):
    """How the lines of a text stand."""

    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"
    JUSTIFIED = "justified"


class PageNumbers(StrEnum):
    """NOTICE: ``- ๒ -`` top centre from page 2; SHEET: ``หน้า 1/3`` top right; NONE: none."""

    NOTICE = "notice"
    SHEET = "sheet"
    NONE = "none"


class Emblem(StrEnum):
    """What stands at the head of a notice: the office's picture, the space of pre-printed paper, nothing."""

    PICTURE = "picture"
    PREPRINTED = "preprinted"
    NONE = "none"


@dataclass(frozen=True)
class Setup:
    """The sheet and the manner of the whole paper.

    ``title``: the document's Thai title, in the metadata. ``author``: the office. ``day``:
    the paper's date, which the file's metadata carry. ``thai_digits``: whether digits of
    text and tables print as Thai digits. ``watermark``: ``ตัวอย่าง``, ``ร่าง`` or none.
    ``emblem_image``: PNG, JPEG or SVG bytes for ``Emblem.PICTURE``. ``names``: the office's own
    names, never cut at a line's end. ``face_folder``: a folder with the office's own TH Sarabun
    (four TTF files) or ``None`` for the bundled Laksaman. ``language`` is that of the text (BCP 47).
    """

    title: str
    author: str
    day: date
    size: str = "A4"
    landscape: bool = False
    thai_digits: bool = True
    page_numbers: PageNumbers = PageNumbers.NOTICE
    watermark: str = ""
    emblem: Emblem = Emblem.NONE
    emblem_image: bytes | None = None
    names: tuple[str, ...] = ()
    face_folder: str | None = None
    draft: bool = False
    language: str = "th-TH"


@dataclass(frozen=True)
class EmblemSpace:
    """The emblem at the head of a notice, 30 mm high and centred, or its exact space."""

    height: float = 30.0


@dataclass(frozen=True)
class MemoHead:
    """The head of a memorandum: the emblem, or its space, at the left; the title in the middle of its height."""

    title: str = "บันทึกข้อความ"
    size: float = 29.0
    height: float = 15.0


@dataclass(frozen=True)
class Text:
    """A paragraph or a heading: text, setting, nominal size, weight, first-line indent, space around it.

    ``heading`` 1–3 puts it in the bookmarks; 0 is body text. ``keep`` holds it with the next block.
    """

    text: str
    setting: Setting = Setting.LEFT
    size: float = 16.0
    bold: bool = False
    first_indent: float = 0.0
    left_indent: float = 0.0
    space_before: float = 0.0
    space_after: float = 0.0
    heading: int = 0
    keep: bool = False


@dataclass(frozen=True)
class Items:
    """A list of texts, numbered from ``start`` in the paper's own digits, or with dashes."""

    items: tuple[str, ...]
    numbered: bool = True
    start: int = 1
    setting: Setting = Setting.LEFT
    size: float = 16.0
    left_indent: float = 25.0


@dataclass(frozen=True)
class Rule:
    """A short centred line under the head of a notice, ``width`` millimetres."""

    width: float = 40.0


@dataclass(frozen=True)
class Space:
    """An empty height in millimetres."""

    height: float


@dataclass(frozen=True)
class PageBreak:
    """Go on at the next page; ``landscape`` turns it, ``None`` leaves it as it is."""

    landscape: bool | None = None


@dataclass(frozen=True)
class Grid:
    """A table of values set with repeated headings; ``size`` is nominal.

    ``carry``: the places of columns whose sums are carried over the page (ยอดยกไป, ยอดยกมา), from nought.
    ``whole``: its rows stand on one page, where one page holds them.
    """

    table: Table
    size: float = 14.0
    heading_bold: bool = True
    carry: tuple[int, ...] = ()
    whole: bool = False


@dataclass(frozen=True)
class Signer:
    """A signature: an optional label (``ผู้รายงาน``), full name, and the lines of the position.

    ``name`` empty leaves a dotted line to be filled in.
    """

    name: str
    position: tuple[str, ...]
    label: str = ""


@dataclass(frozen=True)
class Signatures:
    """One signer at the right half as in a notice, or several side by side; never cut from one another."""

    signers: tuple[Signer, ...]
    space: float = 18.0


@dataclass(frozen=True)
class Blank:
    """A fill-in line of a form: a label and the value on a dotted line; empty leaves the dots.

    Neighbouring blanks of one ``FormLine`` share the line by ``width``.
    """

    label: str
    value: str = ""
    width: float = 1.0


@dataclass(frozen=True)
class FormLine:
    """Blanks that stand on one line of a form; ``label_size`` is the labels' own where they have one."""

    blanks: tuple[Blank, ...]
    size: float = 16.0
    label_size: float | None = None


@dataclass(frozen=True)
class Choice:
    """A box of a form and its label, ticked or not."""

    label: str
    ticked: bool = False


@dataclass(frozen=True)
class Choices:
    """Boxes of a form, in ``columns`` columns, after an optional label."""

    choices: tuple[Choice, ...]
    columns: int = 2
    label: str = ""
    size: float = 16.0
    left_indent: float = 0.0


@dataclass(frozen=True)
class Picture:
    """A chart set in the paper's own type; height in millimetres."""

    chart: Chart
    height: float = 80.0


@dataclass(frozen=True)
class Photo:
    """A picture of the office's own (PNG or JPEG bytes), centred over its caption, never apart from it.

    It becomes as wide and as high as fits into ``width`` and ``height`` millimetres, and is not enlarged
    beyond 150 dots to the inch.
    """

    data: bytes
    caption: str = ""
    width: float = 150.0
    height: float = 100.0


@dataclass(frozen=True)
class Code:
    """A QR code of a link, ``side`` millimetres, with a text of several lines beside it."""

    link: str
    text: str = ""
    side: float = 24.0
    size: float = 16.0


@dataclass(frozen=True)
class Contents:
    """The headings that follow, down to a level, each with the page on which it stands; once in a paper."""

    levels: int = 2
    size: float = 16.0


Block = (
    EmblemSpace
    | MemoHead
    | Text
    | Items
    | Rule
    | Space
    | PageBreak
    | Grid
    | Signatures
    | FormLine
    | Choices
    | Picture
    | Photo
    | Code
    | Contents
)


@dataclass(frozen=True)
class Paper:
    """A paper whole: its setup and its blocks."""

    setup: Setup
    blocks: tuple[Block, ...] = field(default=())
