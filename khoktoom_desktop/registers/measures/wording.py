"""How measures read on paper: numbered entries, and the time a measure takes."""

import re
from collections.abc import Sequence

from khoktoom_desktop.registers.measures.record import Measure
from khoktoom_desktop.thai.dates import month_year

_MARKED = re.compile(r"[\d๐-๙]+[.)]|[-–•*]\s?")
_NUMBER = re.compile(r"([\d๐-๙]+)\.\s*")


def numbered(lines: Sequence[str]) -> tuple[str, ...]:
    """Return entries with their numbers; one alone, and entries that bring marks of their own, stay as they are."""
    if len(lines) < 2 or any(_MARKED.match(line) for line in lines):
        return tuple(lines)
    return tuple(f"{number}. {line}" for number, line in enumerate(lines, start=1))


def counted(lines: Sequence[str]) -> tuple[str, ...] | None:
    """Return entries without the numbers that they have on paper; ``None`` where they do not count from one."""
    marks = [_NUMBER.match(line) for line in numbered(lines)]
    if not lines or [int(mark[1]) if mark else 0 for mark in marks] != list(range(1, len(lines) + 1)):
        return None
    return tuple(_NUMBER.sub("", line, count=1) for line in lines)


def months(measure: Measure) -> str:
    """Return the time a measure takes, such as ``ตุลาคม 2565 ถึง มีนาคม 2566``."""
    if measure.starts_on is None or measure.ends_on is None:
        return ""
    first, last = month_year(measure.starts_on), month_year(measure.ends_on)
    return first if first == last else f"{first} ถึง {last}"


def titled(measure: Measure) -> str:
    """Return the title of a measure with its number."""
    return f"{measure.position}. {' '.join(measure.title.split())}"
