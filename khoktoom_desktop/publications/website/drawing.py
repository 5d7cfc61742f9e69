"""The blocks of a page as HTML."""

from collections.abc import Callable, Iterable
from itertools import count
from typing import Any

from khoktoom_desktop.publications.website import blocks
from khoktoom_desktop.publications.website.blocks import Block, Link, Section
from khoktoom_desktop.publications.website.charts import drawn_chart
from khoktoom_desktop.publications.website.code import drawn_code
from khoktoom_desktop.publications.website.element import Element, element
from khoktoom_desktop.publications.website.icons import icon
from khoktoom_desktop.publications.website.tables import drawn_table

# A table with more columns has no room beside its chart but on a very wide screen.
_NARROW = 3
# Figures that let two tiles stand side by side on a telephone.
_SHORT = 8
_ELSEWHERE = ("http://", "https://")


class Drawing:
    """Draw the sections of one page; what it numbers is unique on the page."""

    def __init__(self) -> None:
        self._numbers = count(1)
        self._within = ""
        self._drawers: dict[type, Callable[[Any], Element]] = {
            blocks.Words: _words,
            blocks.Items: _items,
            blocks.Tiles: _tiles,
            blocks.Charts: self._charts,
            blocks.Data: lambda block: drawn_table(block.table, self._ident("table"), self._within),
            blocks.Files: _files,
            blocks.Terms: _terms,
            blocks.Folded: self._folded,
            blocks.Cards: self._cards,
            blocks.Code: self._code,
            blocks.Photos: _photos,
        }

    def section(self, section: Section) -> Element:
        """Return a section with its heading."""
        heading = element("h2", section.title, id=f"{section.id}-title")
        return element(
            "section",
            heading,
            *self._all(section.blocks),
            id=section.id,
            aria_labelledby=f"{section.id}-title",
        )

    def _all(self, found: Iterable[Block]) -> list[Element]:
        return [self._drawers[type(block)](block) for block in found]

    def _ident(self, kind: str) -> str:
        return f"{kind}-{next(self._numbers)}"

    def _charts(self, block: blocks.Charts) -> Element:
        drawn = (drawn_chart(chart, self._ident("chart")) for chart in block.charts)
        beside = element("div", drawn_table(block.table, self._ident("table")), class_="beside")
        shape = " several" if len(block.charts) > 1 else " wide" if len(block.table.columns) > _NARROW else ""
        return element("div", element("div", *drawn, class_="drawn"), beside, class_=f"charts{shape}")

    def _folded(self, block: blocks.Folded) -> Element:
        note = element("span", block.note, class_="note") if block.note else None
        summary = element("summary", element("span", block.title), note)
        self._within = block.title
        inside = self._all(block.blocks)
        self._within = ""
        return element("details", summary, element("div", *inside, class_="fold"))

    def _cards(self, block: blocks.Cards) -> Element:
        return element("ul", *(element("li", *_card(card)) for card in block.cards), class_="cards")

    def _code(self, block: blocks.Code) -> Element:
        plate = element("div", drawn_code(block.link, self._ident("code")), class_="plate")
        shown = element("p", link(Link(block.link, block.link)), class_="address")
        return element("div", plate, element("div", *self._all(block.blocks), shown), class_="answer")


def link(found: Link) -> Element:
    """Return a link; one that leads elsewhere tells no other site where the reader came from."""
    rel = "noreferrer" if found.target.startswith(_ELSEWHERE) else None
    return element("a", found.text, href=found.target, rel=rel)


def _words(block: blocks.Words) -> Element:
    return element("p", block.text, class_="quiet" if block.quiet else None)


def _inline(found: str | Link) -> tuple[Element | str, ...]:
    if isinstance(found, str):
        return (found,)
    return (link(found), *((element("span", found.note, class_="note"),) if found.note else ()))


def _items(block: blocks.Items) -> Element:
    entries = (element("li", *_inline(each)) for each in block.items)
    return element("ol" if block.numbered else "ul", *entries, class_="items")


def _tiles(block: blocks.Tiles) -> Element:
    short = all(len(tile.value) <= _SHORT for tile in block.tiles)
    kind = "tiles short" if short else "tiles"
    return element("ul", *(element("li", *_tile(tile)) for tile in block.tiles), class_=kind)


def _tile(tile: blocks.Tile) -> tuple[Element, ...]:
    label = element("a", tile.label, href=tile.page) if tile.page else tile.label
    found = (element("span", label, class_="label"), element("span", tile.value, class_="figure"))
    return (*found, element("span", tile.note, class_="note")) if tile.note else found


def _files(block: blocks.Files) -> Element:
    if not block.files:
        return element("p", block.nothing, class_="quiet")
    return element("ul", *(element("li", _file(each)) for each in block.files), class_="files")


def _file(found: blocks.File) -> Element:
    tags = (element("span", tag, class_="tag") for tag in found.tags)
    note = element("p", found.note, class_="note") if found.note else None
    formats = (
        element("a", icon("download"), each.text, href=each.target, aria_label=f"{found.title} {each.text}")
        for each in found.formats
    )
    words = element("div", element("p", found.title, *tags, class_="title"), note)
    return element("div", words, element("p", *formats, class_="formats"), class_="file")


def _terms(block: blocks.Terms) -> Element:
    pairs = (
        element("div", element("dt", term), *(element("dd", *_inline(each)) for each in found))
        for term, found in block.terms
    )
    return element("dl", *pairs)


def _card(card: blocks.Card) -> tuple[Element, ...]:
    title = element("a", card.title, href=card.page) if card.page else card.title
    found = [icon(card.icon)] if card.icon else []
    found.append(element("h3", title))
    found += [element("p", *_inline(line)) for line in card.lines]
    if card.note:
        found.append(element("p", card.note, class_="note"))
    return tuple(found)


def _photos(block: blocks.Photos) -> Element:
    pictures = (
        element(
            "li",
            element(
                "img",
                src=photo.path,
                alt=photo.alternative,
                width=str(photo.width),
                height=str(photo.height),
                loading="lazy",
            ),
        )
        for photo in block.photos
    )
    return element("ul", *pictures, class_="photos")
