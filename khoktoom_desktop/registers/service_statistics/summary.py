"""What service counts add up to: frozen, and the same for paper, screen and ``--json``."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from khoktoom_desktop.domain.column import Choice
from khoktoom_desktop.domain.period import FISCAL_MONTHS, Period


@dataclass(frozen=True)
class MonthCount:
    """What is known of one service, channel and month; ``by_days`` months are complete when ``closed``."""

    count: int
    by_days: bool = False
    closed: bool = False

    @property
    def complete(self) -> bool:
        """Tell whether nothing more is expected."""
        return self.closed or not self.by_days


@dataclass(frozen=True)
class ServiceLine:
    """One service within one department, with its counts by channel key and first day of the month."""

    service_id: int
    service: str
    department_id: int | None
    department: str
    unit: str
    counts: Mapping[tuple[str, date], MonthCount]

    def of_month(self, month: date, channel: str | None = None) -> int | None:
        """Return the sum of a month, of one channel or of all; ``None`` where nothing was entered."""
        return added(each.count for (key, day), each in self.counts.items() if day == month and channel in (None, key))

    def total(self, channel: str | None = None) -> int | None:
        """Return the sum of all months; ``None`` where nothing was entered."""
        return added(each.count for (key, _), each in self.counts.items() if channel in (None, key))


@dataclass(frozen=True)
class Gap:
    """A month that lacks its count: nothing entered, or kept by days and not closed (``open``)."""

    service_id: int
    service: str
    department: str
    channel: str
    month: date
    open: bool = False

    def as_json(self) -> Mapping[str, object]:
        """Return the gap as the command line writes it."""
        return {
            "service": self.service,
            "department": self.department,
            "channel": self.channel,
            "month": self.month.isoformat(),
            "state": "open" if self.open else "missing",
        }


@dataclass(frozen=True)
class StatisticsFigures:
    """The counts of a period: its months, the office's channels, the services by department, what lacks."""

    period: Period
    months: tuple[date, ...]
    channels: tuple[Choice, ...]
    lines: tuple[ServiceLine, ...]
    not_entered: tuple[Gap, ...]

    @property
    def total(self) -> int:
        """Return the number of all entries, whatever their unit; ``by_unit`` keeps the units apart."""
        return sum(line.total() or 0 for line in self.lines)

    def of_channel(self, channel: str) -> int:
        """Return the sum of one channel."""
        return sum(line.total(channel) or 0 for line in self.lines)

    def units(self) -> tuple[str, ...]:
        """Return the units in the order of their first service."""
        return tuple(dict.fromkeys(line.unit for line in self.lines))

    def of_unit(self, unit: str, month: date | None = None, channel: str | None = None) -> int | None:
        """Return the sum of one unit, of a month or all, of a channel or all."""
        lines = [line for line in self.lines if line.unit == unit]
        sums = (line.total(channel) if month is None else line.of_month(month, channel) for line in lines)
        return added(each for each in sums if each is not None)

    def as_json(self) -> Mapping[str, object]:
        """Return the flat answer of ``khoktoom figures``; ``by_month`` has 12 entries, October first."""
        return {
            "total": self.total,
            "by_channel": [
                {"id": each.key, "title": each.title, "total": self.of_channel(each.key)} for each in self.channels
            ],
            "by_service": [self._line_as_json(line) for line in self.lines],
            "by_unit": [
                {
                    "unit": unit,
                    "total": self.of_unit(unit) or 0,
                    "by_month": self._by_month(self._of_unit(unit)),
                    "by_channel": [
                        {"id": each.key, "title": each.title, "total": self.of_unit(unit, channel=each.key)}
                        for each in self.channels
                    ],
                }
                for unit in self.units()
            ],
            "by_month": self._by_month(self.lines),
            "not_entered": [gap.as_json() for gap in self.not_entered],
        }

    def _of_unit(self, unit: str) -> list[ServiceLine]:
        return [line for line in self.lines if line.unit == unit]

    def _line_as_json(self, line: ServiceLine) -> dict[str, object]:
        used = [each for each in self.channels if line.total(each.key) is not None]
        return {
            "service": line.service,
            "department": line.department,
            "unit": line.unit,
            "total": line.total() or 0,
            "by_month": self._by_month([line]),
            "by_channel": [
                {
                    "id": each.key,
                    "title": each.title,
                    "total": line.total(each.key),
                    "by_month": self._by_month([line], each.key),
                }
                for each in used
            ],
        }

    def _by_month(self, lines: Iterable[ServiceLine], channel: str | None = None) -> list[int | None]:
        """Return 12 sums, October first; over several years the same months together."""
        sums: dict[int, int] = {}
        for line in lines:
            for (key, month), each in line.counts.items():
                if channel in (None, key):
                    sums[month.month] = sums.get(month.month, 0) + each.count
        return [sums.get(month) for month in FISCAL_MONTHS]


def added(values: Iterable[int]) -> int | None:
    """Return the sum of what was entered; ``None`` of nothing."""
    entered = list(values)
    return sum(entered) if entered else None
