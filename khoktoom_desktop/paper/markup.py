"""The little markup of a paper's text: bold, italic, raised, line break; everything else is text as it stands."""

import html
import re
from typing import NamedTuple

from khoktoom_desktop.thai.text import normalise

_TAG = re.compile(r"<(/?)(b|i|sup)>|<br\s*/?>|(\n)")


class Span(NamedTuple):
    """Text in one weight and slope, on the line or raised above it."""

    text: str
    bold: bool = False
    italic: bool = False
    raised: bool = False


def read_markup(text: str, bold: bool = False) -> list[list[Span]]:
    """Return the lines of a marked-up text, each as its spans; an unknown tag is text."""
    lines: list[list[Span]] = [[]]
    on = {"b": bold, "i": False, "sup": False}
    at = 0
    text = normalise(text)
    for tag in _TAG.finditer(text):
        _append(lines[-1], text[at : tag.start()], on)
        at = tag.end()
        if tag[2]:
            on[tag[2]] = not tag[1]
            on["b"] |= bold
        else:
            lines.append([])
    _append(lines[-1], text[at:], on)
    return lines


def read_plain(text: str, bold: bool = False) -> list[list[Span]]:
    """Return the lines of a text without markup."""
    return [[Span(line, bold)] if line else [] for line in normalise(text).split("\n")]


def _append(line: list[Span], text: str, on: dict[str, bool]) -> None:
    if text:
        line.append(Span(html.unescape(text), on["b"], on["i"], on["sup"]))
