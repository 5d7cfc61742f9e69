"""HTML and SVG as a tree: texts and attributes are escaped when it is written, so nothing typed becomes markup.

Thai has no spaces between words: the writer marks with ``<wbr>`` where a line may end, for browsers that have
no Thai dictionary, and keeps the office's names whole where browsers that have one would cut them.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape

from khoktoom_desktop.thai.breaks import BreakUnit
from khoktoom_desktop.thai.words import Segmenter

_NO_END = frozenset(("br", "hr", "img", "input", "link", "meta", "wbr"))
# Where markup inside a text is not allowed, or a line never breaks.
_PLAIN = frozenset(("title", "desc", "text", "tspan", "option"))
# Short texts in narrow places: no word of them is cut, whatever a browser's dictionary holds.
_HEADINGS = frozenset(("th", "h1", "h2", "h3", "dt", "summary", "figcaption"))
_LONGEST = 24
# A long address may end a line after a stroke.
_ADDRESS = re.compile(r"(?=.{16})(?:https?://|www\.)")
# Browsers end a line after any hyphen.
_HYPHENED = re.compile(r"[^\s/]{1,24}-[^\s/]{1,24}")
_NBSP = "\N{NO-BREAK SPACE}"
# XML has no place for them, and browsers complain.
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff]")


@dataclass(frozen=True)
class Element:
    """A tag, its attributes in order, and what stands inside."""

    tag: str
    attributes: tuple[tuple[str, str], ...] = ()
    children: tuple["Element | str", ...] = ()


def element(tag: str, *children: "Element | str | None", **attributes: str | None) -> Element:
    """Make an element; ``class_`` and ``aria_label`` become ``class`` and ``aria-label``, ``None`` is left out."""
    given = ((name.rstrip("_").replace("_", "-"), value) for name, value in attributes.items())
    return Element(
        tag,
        tuple((name, value) for name, value in given if value is not None),
        tuple(child for child in children if child is not None),
    )


class Writer:
    """Write trees as HTML in the words of one office; ``names`` are never cut at a line's end."""

    def __init__(self, names: tuple[str, ...]) -> None:
        self._segmenter = Segmenter(names)
        self._names = tuple(dict.fromkeys(word for name in names for word in name.split() if len(word) > 2))

    def document(self, root: Element) -> bytes:
        """Return a page: the document type, the tree, a line break at the end."""
        return f"<!DOCTYPE html>\n{self.write(root)}\n".encode()

    def write(self, node: "Element | str", *, plain: bool = False, heading: bool = False) -> str:
        """Return a tree as HTML; ``plain`` texts get no marks of where lines may end, a ``heading`` has whole words."""
        if isinstance(node, str):
            return escape(_clean(node)) if plain else self._broken(node, heading)
        attributes = "".join(f' {name}="{escape(_clean(value))}"' for name, value in node.attributes)
        if node.tag in _NO_END:
            return f"<{node.tag}{attributes}>"
        within = plain or node.tag in _PLAIN
        titled = heading or node.tag in _HEADINGS
        inside = "".join(self.write(child, plain=within, heading=titled) for child in node.children)
        return f"<{node.tag}{attributes}>{inside}</{node.tag}>"

    def _broken(self, text: str, heading: bool) -> str:
        """Escape a text and mark where its lines may end; its own line breaks stay."""
        return "<br>".join("".join(self._line(line, heading)) for line in _clean(text).split("\n"))

    def _line(self, line: str, heading: bool) -> Iterator[str]:
        # What the segmenter is not asked about: the blanks at both ends, which part the text from its neighbours.
        head, tail = line[: len(line) - len(line.lstrip(" "))], line[len(line.rstrip(" ")) :] if line.strip() else ""
        yield head and " "
        units = self._segmenter.units(line.strip(" "))
        for place, unit in enumerate(units):
            yield self._unit(unit, heading)
            yield _after(unit, last=place == len(units) - 1)
        yield tail and " "

    def _unit(self, unit: BreakUnit, heading: bool) -> str:
        text = escape(unit.text)
        if _ADDRESS.match(unit.text):
            return text.replace("/", "/<wbr>").replace("/<wbr>/<wbr>", "//")
        kept = (
            (heading and 1 < len(unit.text) <= _LONGEST)
            or any(name in unit.text for name in self._names)
            or _HYPHENED.fullmatch(unit.text)
        )
        return f'<span class="whole">{text}</span>' if kept else text


def _after(unit: BreakUnit, *, last: bool) -> str:
    if last:
        return ""
    if unit.may_break:
        return " " if unit.spaces else "<wbr>"
    return _NBSP * unit.spaces


def _clean(text: str) -> str:
    return _CONTROL.sub("\N{REPLACEMENT CHARACTER}", text)
