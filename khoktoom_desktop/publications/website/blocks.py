"""What a page of the website says, before it is drawn: sections of plain blocks, like those of a paper."""

from dataclasses import dataclass
from datetime import date

from khoktoom_desktop.domain.chart import Chart
from khoktoom_desktop.domain.table import Table


@dataclass(frozen=True)
class Link:
    """A text that leads somewhere: a file of the site by its path, or an address elsewhere."""

    text: str
    target: str
    note: str = ""


@dataclass(frozen=True)
class Words:
    """A paragraph; ``quiet`` for notes."""

    text: str
    quiet: bool = False


@dataclass(frozen=True)
class Items:
    """A list of texts or links; ``numbered`` for steps."""

    items: tuple[str | Link, ...]
    numbered: bool = False


@dataclass(frozen=True)
class Tile:
    """A figure that is read at a glance, and the page that tells more where there is one."""

    label: str
    value: str
    note: str = ""
    page: str = ""


@dataclass(frozen=True)
class Tiles:
    """Tiles side by side."""

    tiles: tuple[Tile, ...]


@dataclass(frozen=True)
class Charts:
    """One chart or several small ones, and the table that says the same beside them."""

    charts: tuple[Chart, ...]
    table: Table


@dataclass(frozen=True)
class Data:
    """A table by itself."""

    table: Table


@dataclass(frozen=True)
class File:
    """A document in one format or several: each is a link named by its kind and size."""

    title: str
    formats: tuple[Link, ...]
    note: str = ""
    tags: tuple[str, ...] = ()


@dataclass(frozen=True)
class Files:
    """Files to open or to save; ``nothing`` where there are none."""

    files: tuple[File, ...]
    nothing: str = ""


@dataclass(frozen=True)
class Terms:
    """Pairs of a term and what it is, one text or link per line."""

    terms: tuple[tuple[str, tuple[str | Link, ...]], ...]


@dataclass(frozen=True)
class Folded:
    """Blocks that open when their title is clicked."""

    title: str
    blocks: tuple["Block", ...]
    note: str = ""


@dataclass(frozen=True)
class Card:
    """A channel, a page or a measure on a plate of its own."""

    title: str
    lines: tuple[str | Link, ...]
    icon: str = ""
    page: str = ""
    note: str = ""


@dataclass(frozen=True)
class Cards:
    """Cards side by side."""

    cards: tuple[Card, ...]


@dataclass(frozen=True)
class Code:
    """A QR code on its white plate, the link below it, and the blocks beside it."""

    link: str
    blocks: tuple["Block", ...]


@dataclass(frozen=True)
class Photo:
    """A picture of the site by its path, and what it shows."""

    path: str
    alternative: str
    width: int
    height: int


@dataclass(frozen=True)
class Photos:
    """Pictures side by side."""

    photos: tuple[Photo, ...]


Block = Words | Items | Tiles | Charts | Data | Files | Terms | Folded | Cards | Code | Photos


@dataclass(frozen=True)
class Section:
    """A part of a page with its heading."""

    id: str
    title: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True)
class Page:
    """A page: its id is its file's name without the ending; ``changed`` the day its data changed last."""

    id: str
    title: str
    summary: str
    sections: tuple[Section, ...]
    changed: date | None = None
