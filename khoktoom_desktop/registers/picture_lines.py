"""Links, files and kept pictures of a record as lines of one cell, written and read back without loss."""

import re
from collections.abc import Callable, Iterable
from functools import partial
from typing import Protocol, cast

from khoktoom_desktop.domain.column import Lines
from khoktoom_desktop.thai.text import normalise

LINK = re.compile(r"(https?://|www\.)\S+", re.IGNORECASE)
_MARK = " / "
_PARTS = re.compile(r"\s+/\s+")
_PICTURE = re.compile(r"ภาพ:([0-9a-f]{16})")


class PictureLine(Protocol):
    """A child of a record: a title, the link or file that it names, the key of its kept picture; each may be blank."""

    title: str
    target: str
    picture: str


def picture_lines(child: Callable[..., PictureLine], *, links: bool = False) -> Lines:
    """Return how such children stand one per line: ``title / link or file``, and the key of a kept picture.

    A line may hold a title alone, with ``links`` a link alone too.
    """
    return Lines(_write_all, partial(_read_all, child, links))


def _write_all(value: object) -> str:
    return "\n".join(_write(each) for each in cast("Iterable[PictureLine]", value or ()))


def _write(line: PictureLine) -> str:
    parts = [line.title or "-", line.target or "-"]
    parts += [f"ภาพ:{line.picture}"] if line.picture else []
    return _MARK.join(part.replace("\n", " ") for part in parts)


def _read_all(child: Callable[..., PictureLine], links: bool, text: str) -> object:
    lines = (normalise(line) for line in text.splitlines())
    return [_read(child, links, line, place) for place, line in enumerate(line for line in lines if line)]


def _read(child: Callable[..., PictureLine], links: bool, line: str, place: int) -> PictureLine:
    parts = _PARTS.split(line)
    found = _PICTURE.fullmatch(parts[-1]) if len(parts) > 1 else None
    if found is not None:
        parts.pop()
    if links and len(parts) == 1 and LINK.fullmatch(parts[0]):
        parts.insert(0, "-")
    target = parts.pop() if len(parts) > 1 else "-"
    title = _MARK.join(parts)
    return child(
        position=place,
        title="" if title == "-" else title,
        target="" if target == "-" else target,
        picture=found[1] if found else "",
    )
