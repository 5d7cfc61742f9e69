"""What activities add up to: frozen, and the same for paper, screen and ``--json``."""

from collections.abc import Mapping
from dataclasses import dataclass

from khoktoom_desktop.domain.period import Period


@dataclass(frozen=True)
class KindCount:
    """The activities of one kind: how many, and how many people came."""

    key: str
    title: str
    count: int
    participants: int

    def as_json(self) -> Mapping[str, object]:
        """Return the kind as the command line writes it."""
        return {"id": self.key, "title": self.title, "count": self.count, "participants": self.participants}


@dataclass(frozen=True)
class ActivityFigures:
    """The activities of a period by kind; ``uncounted`` have no number of participants, ``unpictured`` no picture."""

    period: Period
    by_kind: tuple[KindCount, ...]
    pictures: int
    uncounted: int
    unpictured: int

    @property
    def count(self) -> int:
        """Return how many activities there were."""
        return sum(each.count for each in self.by_kind)

    @property
    def participants(self) -> int:
        """Return how many people came, where they were counted; who came twice counts twice."""
        return sum(each.participants for each in self.by_kind)

    def as_json(self) -> Mapping[str, object]:
        """Return the flat answer of ``khoktoom figures``."""
        return {
            "count": self.count,
            "participants": self.participants,
            "by_kind": [each.as_json() for each in self.by_kind],
            "pictures": self.pictures,
            "uncounted": self.uncounted,
            "unpictured": self.unpictured,
        }
