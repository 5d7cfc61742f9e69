"""What complaints add up to: frozen, and the same for paper, screen and ``--json``; counts only."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from khoktoom_desktop.domain.column import Choice
from khoktoom_desktop.domain.period import Period
from khoktoom_desktop.registers.complaints.record import Kind, Status

Month = tuple[int, int]
Cell = tuple[Month, str, str, str, str]


@dataclass(frozen=True)
class Counts:
    """The three counts of the ITA item; the total is what is done and what is pending."""

    done: int = 0
    pending: int = 0

    @property
    def total(self) -> int:
        """Return how many there are."""
        return self.done + self.pending

    def as_json(self) -> dict[str, object]:
        """Return the counts as the command line writes them."""
        return {"total": self.total, "done": self.done, "pending": self.pending}


@dataclass(frozen=True)
class ComplaintFigures:
    """The complaints of a period, and the months declared to have none of corruption.

    ``cells`` is keyed by month (C.E. year, month), kind, status, category and channel; the lists give titles and
    order. ``months`` are those of the period, of all records those from the first complaint or declaration on.
    """

    period: Period
    months: tuple[Month, ...]
    cells: Mapping[Cell, int]
    categories: tuple[Choice, ...]
    channels: tuple[Choice, ...]
    declared: tuple[Month, ...]

    def counts(
        self, kind: Kind, *, month: Month | None = None, category: str | None = None, channel: str | None = None
    ) -> Counts:
        """Return the counts of the complaints that fit; ``None`` fits all."""
        found = {Status.DONE.value: 0, Status.PENDING.value: 0}
        for (at, of_kind, status, of_category, by_channel), count in self.cells.items():
            fits = zip((month, category, channel), (at, of_category, by_channel), strict=True)
            if of_kind == kind and all(want in (None, have) for want, have in fits):
                found[status] += count
        return Counts(found[Status.DONE], found[Status.PENDING])

    @property
    def nil(self) -> bool:
        """Tell whether there was no complaint of corruption: none recorded, and every month declared so."""
        return bool(self.months) and self.counts(Kind.CORRUPTION).total == 0 and not self.not_declared

    @property
    def not_declared(self) -> tuple[Month, ...]:
        """Return the months that have no complaint of corruption and no declaration of none."""
        return tuple(each for each in self.months if self.corruption_of(each) is None)

    def corruption_of(self, month: Month) -> Counts | None:
        """Return the counts of corruption of a month; ``None`` where nothing is known, which is not nought."""
        counts = self.counts(Kind.CORRUPTION, month=month)
        return counts if counts.total or month in self.declared else None

    def as_json(self) -> Mapping[str, object]:
        """Return the flat answer of ``khoktoom figures``: corruption first, general grievances apart."""
        general = self.counts(Kind.GENERAL)
        return {
            **self.counts(Kind.CORRUPTION).as_json(),
            "nil": self.nil,
            "by_month": [self._month(each) for each in self.months],
            "not_declared": [_name(each) for each in self.not_declared],
            "by_channel": _by(self.channels, lambda key: self.counts(Kind.CORRUPTION, channel=key)),
            "general_total": general.total,
            "general_done": general.done,
            "general_pending": general.pending,
            "general_by_category": _by(self.categories, lambda key: self.counts(Kind.GENERAL, category=key)),
            "general_by_channel": _by(self.channels, lambda key: self.counts(Kind.GENERAL, channel=key)),
        }

    def _month(self, month: Month) -> dict[str, object]:
        counts = self.corruption_of(month)
        known = counts.as_json() if counts else dict.fromkeys(("total", "done", "pending"))
        return {"month": _name(month), **known, "nil_declared": month in self.declared}


def _by(choices: tuple[Choice, ...], counted: Callable[[str], Counts]) -> list[dict[str, object]]:
    found = ((each, counted(each.key)) for each in choices)
    return [{"id": each.key, "title": each.title, **counts.as_json()} for each, counts in found if counts.total]


def first_day(month: Month) -> date:
    """Return the first day of a month."""
    return date(*month, 1)


def _name(month: Month) -> str:
    return f"{month[0]:04}-{month[1]:02}"
