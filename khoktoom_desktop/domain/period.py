"""The fiscal year (1 October to 30 September, named by its ending Buddhist year) and its parts."""

from dataclasses import dataclass
from datetime import date, timedelta

from khoktoom_desktop.thai.dates import BUDDHIST_ERA as BUDDHIST_ERA
from khoktoom_desktop.thai.dates import MONTHS as MONTHS
from khoktoom_desktop.thai.dates import SHORT_MONTHS as SHORT_MONTHS
from khoktoom_desktop.thai.digits import to_thai

FISCAL_MONTHS = (10, 11, 12, 1, 2, 3, 4, 5, 6, 7, 8, 9)


def fiscal_year(day: date) -> int:
    """Return the Buddhist fiscal year of a day."""
    return day.year + BUDDHIST_ERA + (day.month >= 10)


def fiscal_quarter(day: date) -> int:
    """Return 1 for October–December, 2 for January–March, 3 and 4 likewise."""
    return (day.month + 2) // 3 % 4 + 1


@dataclass(frozen=True)
class Period:
    """A fiscal year or one part of it; all fields ``None`` means all records.

    ``year`` is a Buddhist fiscal year; at most one of ``half`` (1–2), ``quarter``
    (1–4) and ``month`` (calendar number, 1–12) narrows it. Raises ``ValueError``
    for anything else.
    """

    year: int | None = None
    half: int | None = None
    quarter: int | None = None
    month: int | None = None

    def __post_init__(self) -> None:
        parts = [part for part in (self.half, self.quarter, self.month) if part is not None]
        if len(parts) > 1 or (parts and self.year is None):
            raise ValueError("one part of one fiscal year at most")
        limits = ((self.half, 1, 2), (self.quarter, 1, 4), (self.month, 1, 12), (self.year, 2400, 2700))
        if any(value is not None and not low <= value <= high for value, low, high in limits):
            raise ValueError("period out of range")

    @property
    def kind(self) -> str:
        """Return ``all``, ``year``, ``half``, ``quarter`` or ``month``."""
        if self.year is None:
            return "all"
        return next((kind for kind in ("half", "quarter", "month") if getattr(self, kind) is not None), "year")

    def months(self) -> tuple[tuple[int, int], ...]:
        """Return the (C.E. year, month) pairs of the period, October first; empty for all records."""
        if self.year is None:
            return ()
        first = self.year - BUDDHIST_ERA - 1
        year = tuple((first + (month < 10), month) for month in FISCAL_MONTHS)
        if self.half is not None:
            return year[6 * (self.half - 1) : 6 * self.half]
        if self.quarter is not None:
            return year[3 * (self.quarter - 1) : 3 * self.quarter]
        if self.month is not None:
            return tuple(pair for pair in year if pair[1] == self.month)
        return year

    @property
    def start(self) -> date | None:
        """Return the first day, or ``None`` for all records."""
        months = self.months()
        return date(*months[0], 1) if months else None

    @property
    def end(self) -> date | None:
        """Return the last day, or ``None`` for all records."""
        months = self.months()
        if not months:
            return None
        year, month = months[-1]
        return date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)

    def contains(self, day: date | None) -> bool:
        """Tell whether a day lies in the period; a missing day lies only in all records."""
        start, end = self.start, self.end
        if start is None or end is None:
            return True
        return day is not None and start <= day <= end

    def year_before(self) -> "Period":
        """Return the same part of the fiscal year before."""
        return Period(None if self.year is None else self.year - 1, self.half, self.quarter, self.month)

    def title(self, *, thai_digits: bool = False) -> str:
        """Name the period as the office writes it, such as ``ไตรมาสที่ 3 ประจำปีงบประมาณ พ.ศ. 2568``."""
        if self.year is None:
            return "ทุกปีงบประมาณ"
        year = f"ประจำปีงบประมาณ พ.ศ. {self.year}"
        if self.half is not None:
            months = "ตุลาคม – มีนาคม" if self.half == 1 else "เมษายน – กันยายน"
            name = f"รอบ 6 เดือน{('แรก', 'หลัง')[self.half - 1]} ({months}) {year}"
        elif self.quarter is not None:
            name = f"ไตรมาสที่ {self.quarter} {year}"
        elif self.month is not None:
            calendar = self.months()[0]
            name = f"ประจำเดือน{MONTHS[self.month - 1]} พ.ศ. {calendar[0] + BUDDHIST_ERA}"
        else:
            name = year
        return to_thai(name) if thai_digits else name

    def as_json(self) -> dict[str, int | str | None]:
        """Return the period as the command line writes it; dates ISO C.E., the year B.E."""
        return {
            "year": self.year,
            "half": self.half,
            "quarter": self.quarter,
            "month": self.month,
            "from": self.start.isoformat() if self.start else None,
            "to": self.end.isoformat() if self.end else None,
        }


ALL_RECORDS = Period()


def period_of(day: date, kind: str) -> Period:
    """Return the period of a kind (``year``, ``half``, ``quarter``, ``month``) that holds a day."""
    year, quarter = fiscal_year(day), fiscal_quarter(day)
    parts = {"half": (quarter + 1) // 2, "quarter": quarter, "month": day.month}
    return Period(year, **({kind: parts[kind]} if kind in parts else {}))
