"""A pack: what is asked of it, and one file of it: where it lies in the pack's folder, and its bytes."""

from dataclasses import dataclass
from datetime import date

from khoktoom_desktop.domain.period import Period
from khoktoom_desktop.domain.problem import Problem
from khoktoom_desktop.domain.sentence import Sentence


@dataclass(frozen=True)
class PackFile:
    """A file of a pack; ``path`` is relative to the pack's folder, with ``/`` between its parts."""

    path: str
    content: bytes


@dataclass(frozen=True)
class PackRequest:
    """What is asked of a pack: its period and the day that its papers bear.

    Nothing in a pack comes from the clock: the same office file and request give the same bytes. For ``ita`` and
    ``website`` the year of the period is what the pack's own catalogue entry says.
    """

    period: Period
    day: date


@dataclass(frozen=True)
class PackLine:
    """What is to stand in a pack, told before it is made: a paper or an item, what there is of it, what it lacks.

    An error keeps the pack from being made, a warning does not.
    """

    title: str
    note: Sentence
    problems: tuple[Problem, ...] = ()
