"""What a catalogue of papers says of each: its name, what it can be asked for, and where it is made."""

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, Protocol, cast

from khoktoom_desktop.domain.period import Period
from khoktoom_desktop.domain.problem import Problem
from khoktoom_desktop.domain.request import PaperRequest

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


class Facts(Protocol):
    """What a paper prints, gathered in one read; ``missing`` says what still lacks (errors refuse it)."""

    @property
    def missing(self) -> tuple[Problem, ...]:
        """Return what keeps the paper from being complete."""


@dataclass(frozen=True)
class PaperKind:
    """Name a paper, the periods and formats it has, the options it takes, and the module that makes it.

    ``module`` holds ``gather_<id>(session, request) -> Facts`` and ``draw_<id>(facts, request) -> bytes``,
    which obeys ``request.format``; ``_`` stands there for the ``-`` of the id.
    ``options`` are command-line names: ``record``, ``size``, ``digits``, ``tax-ids``, ``with``.
    ``periods`` empty means that the paper has none; ``record`` papers are of one record. With ``whole`` the record
    may be left out: then the paper is of all of them, and ``whole`` names that choice.
    ``calendar_year`` says that the year of its periods is one. ``lacks_nothing`` papers are about what lacks elsewhere:
    nobody asks them what they lack themselves.
    """

    id: str
    title: str
    register: str | None
    periods: tuple[str, ...]
    formats: tuple[str, ...]
    module: str
    options: tuple[str, ...] = ("digits",)
    whole: str = ""
    calendar_year: bool = False
    lacks_nothing: bool = False

    def titled(self, period: Period) -> str:
        """Name the paper with its period, where it has periods."""
        if not self.periods:
            return self.title
        about = f"ประจำปี พ.ศ. {period.year}" if self.calendar_year else period.title()
        return f"{self.title} {about}"

    @property
    def of_one_record(self) -> bool:
        """Tell whether it cannot be printed without a record."""
        return "record" in self.options and not self.whole

    def gather(self, session: "Session", request: PaperRequest) -> Facts:
        """Read what the paper prints."""
        return cast("Callable[[Session, PaperRequest], Facts]", self._function("gather"))(session, request)

    def draw(self, facts: Facts, request: PaperRequest) -> bytes:
        """Set the gathered facts in the asked format."""
        return cast("Callable[[Facts, PaperRequest], bytes]", self._function("draw"))(facts, request)

    def _function(self, deed: str) -> object:
        return getattr(import_module(self.module), f"{deed}_{self.id.replace('-', '_')}")
