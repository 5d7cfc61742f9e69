"""What the publications add up to: frozen, and the same for paper, screen and ``--json``."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from khoktoom_desktop.domain.period import Period
from khoktoom_desktop.domain.sentence import sentence


class Lack(StrEnum):
    """Say why an item is missing."""

    NOT_ISSUED = "not-issued"
    NOT_ENTERED = "not-entered"
    NOT_PUBLISHED = "not-published"


WHY = {
    Lack.NOT_ISSUED: sentence("ยังไม่ได้ออกเอกสารของข้อนี้จากโปรแกรม และยังไม่มีรายการเผยแพร่"),
    Lack.NOT_ENTERED: sentence("ยังไม่มีรายการเผยแพร่ของข้อนี้"),
    Lack.NOT_PUBLISHED: sentence("มีรายการแล้ว แต่ยังไม่ได้ระบุที่และวันที่เผยแพร่"),
}


@dataclass(frozen=True)
class PlaceCount:
    """How many things were published in a place."""

    key: str
    title: str
    count: int

    def as_json(self) -> Mapping[str, object]:
        """Return the place as the command line writes it."""
        return {"id": self.key, "title": self.title, "count": self.count}


@dataclass(frozen=True)
class ItemCount:
    """An item of an ITA year: what is published for it, what waits, and why it is missing where it is."""

    key: str
    title: str
    published: int
    waiting: int
    lack: Lack | None = None
    papers: tuple[str, ...] = ()

    def as_json(self) -> Mapping[str, object]:
        """Return the item as the command line writes it."""
        return {"id": self.key, "title": self.title, "count": self.published, "waiting": self.waiting}

    def lack_json(self) -> Mapping[str, object]:
        """Return what is missing as the command line writes it, with the reason in words."""
        reason = self.lack.value if self.lack else ""
        why = str(WHY[self.lack]) if self.lack else ""
        return {"id": self.key, "title": self.title, "reason": reason, "why": why, "papers": list(self.papers)}


@dataclass(frozen=True)
class PublicationFigures:
    """What was published in a period by place, what waits, and the items of the ITA year of the same number."""

    period: Period
    by_place: tuple[PlaceCount, ...]
    waiting: int
    items: tuple[ItemCount, ...]

    @property
    def published(self) -> int:
        """Return how many things were published in the period."""
        return sum(each.count for each in self.by_place)

    @property
    def missing(self) -> tuple[ItemCount, ...]:
        """Return the items for which nothing is published."""
        return tuple(each for each in self.items if each.lack is not None)

    def as_json(self) -> Mapping[str, object]:
        """Return the flat answer of ``khoktoom figures``."""
        return {
            "count": self.published + self.waiting,
            "published": self.published,
            "waiting": self.waiting,
            "by_place": [each.as_json() for each in self.by_place],
            "by_o_code": [each.as_json() for each in self.items],
            "missing": [each.lack_json() for each in self.missing],
        }
