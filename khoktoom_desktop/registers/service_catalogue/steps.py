"""The steps of a service as they are written: one to a line, with who does it and how long it takes."""

import re
from typing import NamedTuple

_PARTS = re.compile(r"\s+/\s+")


class Step(NamedTuple):
    """A step: what is done, who is responsible, how long it takes; what was not written is empty."""

    text: str
    person: str = ""
    time: str = ""


def read_steps(text: str) -> tuple[Step, ...]:
    """Read the steps of a text, such as ``ยื่นคำร้อง / เจ้าหน้าที่ทะเบียน / 5 นาที``; the last two parts may lack."""
    return tuple(_read(line.strip()) for line in text.splitlines() if line.strip())


def _read(line: str) -> Step:
    parts = _PARTS.split(line, maxsplit=2)
    return Step(*parts)
