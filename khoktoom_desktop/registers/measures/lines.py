"""Evidence as lines of one cell, written and read back without loss."""

import re
from typing import cast

from khoktoom_desktop.registers.measures.record import Evidence
from khoktoom_desktop.thai.text import normalise

_MARK = " / "
_PARTS = re.compile(r"\s+/\s+")
_PICTURE = re.compile(r"ภาพ:([0-9a-f]{16})")
_LINK = re.compile(r"(https?://|www\.)\S+", re.IGNORECASE)


def write_evidence(value: object) -> str:
    """Return evidence one per line: ``title / link or file``, and the key of a picture."""
    return "\n".join(_write(each) for each in cast("list[Evidence]", value or []))


def read_evidence(text: str) -> object:
    """Read evidence one per line; a line may hold a title or a link alone."""
    lines = (normalise(line) for line in text.splitlines())
    return [_read(line, place) for place, line in enumerate(line for line in lines if line)]


def _write(evidence: Evidence) -> str:
    parts = [evidence.title or "-", evidence.target or "-"]
    parts += [f"ภาพ:{evidence.picture}"] if evidence.picture else []
    return _MARK.join(part.replace("\n", " ") for part in parts)


def _read(line: str, place: int) -> Evidence:
    parts = _PARTS.split(line)
    found = _PICTURE.fullmatch(parts[-1]) if len(parts) > 1 else None
    if found is not None:
        parts.pop()
    if len(parts) == 1 and _LINK.fullmatch(parts[0]):
        parts.insert(0, "-")
    target = parts.pop() if len(parts) > 1 else "-"
    title = _MARK.join(parts)
    return Evidence(
        position=place,
        title="" if title == "-" else title,
        target="" if target == "-" else target,
        picture=found[1] if found else "",
    )
