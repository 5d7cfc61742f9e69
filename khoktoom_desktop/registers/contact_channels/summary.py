"""What the contact channels add up to: frozen, and the same for paper, screen and ``--json``."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from khoktoom_desktop.domain.period import Period


@dataclass(frozen=True)
class Opened:
    """A channel that was opened in a period: the record behind a number."""

    uid: str
    name: str
    kind: str
    opened_on: date

    def as_json(self) -> Mapping[str, object]:
        """Return the channel as the command line writes it."""
        return {"uid": self.uid, "name": self.name, "kind": self.kind, "opened_on": self.opened_on.isoformat()}


@dataclass(frozen=True)
class KindCount:
    """How many channels of a kind were open on any day of a period, and how many of them are new."""

    key: str
    title: str
    count: int
    new: int

    def as_json(self) -> Mapping[str, object]:
        """Return the kind as the command line writes it."""
        return {"id": self.key, "title": self.title, "count": self.count, "new": self.new}


@dataclass(frozen=True)
class ChannelFigures:
    """The channels of a period by kind, those opened in it, and how many were closed in it."""

    period: Period
    by_kind: tuple[KindCount, ...]
    opened: tuple[Opened, ...]
    public: int
    closed: int

    @property
    def count(self) -> int:
        """Return how many channels were open on any day of the period."""
        return sum(each.count for each in self.by_kind)

    @property
    def new(self) -> int:
        """Return how many channels were opened in the period."""
        return len(self.opened)

    def as_json(self) -> Mapping[str, object]:
        """Return the flat answer of ``khoktoom figures``."""
        return {
            "count": self.count,
            "new": self.new,
            "public": self.public,
            "closed": self.closed,
            "by_kind": [each.as_json() for each in self.by_kind],
            "opened": [each.as_json() for each in self.opened],
        }
