"""What gifts and nil declarations add up to: frozen, and the same for paper, screen and ``--json``."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from khoktoom_desktop.domain.column import Choice
from khoktoom_desktop.domain.money import json_baht
from khoktoom_desktop.domain.period import Period
from khoktoom_desktop.registers.gifts.columns import BASES


@dataclass(frozen=True)
class Sum:
    """How many reports, and their value in satang."""

    count: int = 0
    value: int = 0

    def plus(self, count: int, value: int) -> "Sum":
        """Return the sum with more added."""
        return Sum(self.count + count, self.value + value)


@dataclass(frozen=True)
class Quarter:
    """One department's fiscal quarter."""

    department_id: int
    department: str
    period: Period

    def as_json(self) -> Mapping[str, object]:
        """Return the quarter as the command line writes it."""
        return {"department": self.department, "year": self.period.year, "quarter": self.period.quarter}


@dataclass(frozen=True)
class Section128:
    """A gift to be reported under section 128: what became of its report.

    ``due`` is the last day of the term; ``None`` where the office has no term for that day.
    """

    uid: str
    description: str
    reporter: str
    value: int
    received_on: date
    due: date | None
    reported_on: date | None
    decided: bool
    disposed: bool

    def as_json(self) -> Mapping[str, object]:
        """Return the report as the command line writes it; who reported stays inside."""
        return {
            "uid": self.uid,
            "received_on": self.received_on.isoformat(),
            "value": json_baht(self.value),
            "due": self.due.isoformat() if self.due else None,
            "reported_on": self.reported_on.isoformat() if self.reported_on else None,
            "decided": self.decided,
            "disposed": self.disposed,
        }


@dataclass(frozen=True)
class GiftFigures:
    """The gifts of a period by giver, receiver and disposition, and the quarters declared nil or not.

    ``cells`` is keyed by basis, giver kind, received as and disposition; the lists give titles and order.
    """

    period: Period
    cells: Mapping[tuple[str, str, str, str], Sum]
    givers: tuple[Choice, ...]
    receivers: tuple[Choice, ...]
    dispositions: tuple[Choice, ...]
    section_128: tuple[Section128, ...]
    nil_declared: tuple[Quarter, ...]
    recorded: tuple[Quarter, ...]
    not_declared: tuple[Quarter, ...]

    def added(
        self,
        *,
        basis: str | None = None,
        giver: str | None = None,
        receiver: str | None = None,
        disposition: str | None = None,
    ) -> Sum:
        """Return the sum of the reports that fit; ``None`` fits all."""
        wanted = (basis, giver, receiver, disposition)
        total = Sum()
        for key, each in self.cells.items():
            if all(want in (None, have) for want, have in zip(wanted, key, strict=True)):
                total = total.plus(each.count, each.value)
        return total

    def as_json(self) -> Mapping[str, object]:
        """Return the flat answer of ``khoktoom figures``; amounts are baht."""
        total = self.added()
        return {
            "count": total.count,
            "value": json_baht(total.value),
            "by_basis": [_entry(each.key, each.title, self.added(basis=each.key)) for each in BASES],
            "by_giver": [_entry(each.key, each.title, self.added(giver=each.key)) for each in self.givers],
            "by_received_as": [_entry(each.key, each.title, self.added(receiver=each.key)) for each in self.receivers],
            "by_disposition": [
                _entry(each.key, each.title, self.added(disposition=each.key)) for each in self.dispositions
            ],
            "section_128": [each.as_json() for each in self.section_128],
            "nil_declared": [each.as_json() for each in self.nil_declared],
            "recorded": [each.as_json() for each in self.recorded],
            "not_declared": [each.as_json() for each in self.not_declared],
        }


def _entry(key: str, title: str, total: Sum) -> dict[str, object]:
    return {"id": key, "title": title, "count": total.count, "value": json_baht(total.value)}
