"""Pictures as lines of one cell, written and read back without loss."""

import re
from typing import cast

from khoktoom_desktop.registers.culture_activities.record import ActivityPicture
from khoktoom_desktop.thai.text import normalise

_MARK = " / "
_PARTS = re.compile(r"\s+/\s+")
_PICTURE = re.compile(r"ภาพ:([0-9a-f]{16})")


def write_pictures(value: object) -> str:
    """Return pictures one per line: ``caption / file``, and the key of the kept picture."""
    return "\n".join(_write(each) for each in cast("list[ActivityPicture]", value or []))


def read_pictures(text: str) -> object:
    """Read pictures one per line; a line may hold a caption alone."""
    lines = (normalise(line) for line in text.splitlines())
    return [_read(line, place) for place, line in enumerate(line for line in lines if line)]


def _write(picture: ActivityPicture) -> str:
    parts = [picture.title or "-", picture.target or "-"]
    parts += [f"ภาพ:{picture.picture}"] if picture.picture else []
    return _MARK.join(part.replace("\n", " ") for part in parts)


def _read(line: str, place: int) -> ActivityPicture:
    parts = _PARTS.split(line)
    found = _PICTURE.fullmatch(parts[-1]) if len(parts) > 1 else None
    if found is not None:
        parts.pop()
    target = parts.pop() if len(parts) > 1 else "-"
    title = _MARK.join(parts)
    return ActivityPicture(
        position=place,
        title="" if title == "-" else title,
        target="" if target == "-" else target,
        picture=found[1] if found else "",
    )
