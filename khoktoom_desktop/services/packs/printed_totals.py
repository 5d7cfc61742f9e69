"""Where each paper prints its totals, and which figures of its register they must be."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from khoktoom_desktop.domain.office import Office
from khoktoom_desktop.domain.period import Period
from khoktoom_desktop.domain.phrase import TOPIC
from khoktoom_desktop.services.packs.reading import added, figure, numbers_after
from khoktoom_desktop.sheets.raw import RawValue
from khoktoom_desktop.sheets.written import written_rows
from khoktoom_desktop.thai.digits import to_arabic


@dataclass(frozen=True)
class Place:
    """A total in the text of a paper: behind the ``label``'s ``occurrence``, the number at ``at``.

    ``figure`` is the path of the register's figure; ``what`` names the total for a person.
    """

    what: str
    figure: str
    label: str
    at: int
    occurrence: int = 0


@dataclass(frozen=True)
class Total:
    """A total as a file says it, and as the register's figures say it; ``None`` was not found."""

    what: str
    printed: Decimal | None
    figure: Decimal | None


_BUDGET = (("budget", 0), ("planned", 1), ("actual", 2))
_BUDGET_WORDS = {"budget": "งบประมาณ", "planned": "แผน", "actual": "รับหรือจ่ายจริง"}
_ABOUT = (("", " (การทุจริต)"), ("general_", " (ทั่วไป)"))

PLACES: Mapping[str, tuple[Place, ...]] = {
    "skr-1": (
        Place("จำนวนรายการ", "count", r"(?<!\S)รวม", 0),
        Place("วงเงินรวม", "budget", r"(?<!\S)รวม", 1),
        Place("ราคาที่ตกลงรวม", "agreed", r"(?<!\S)รวม", 2),
    ),
    "procurement-annual-summary": (
        Place("จำนวนโครงการ", "count", "รวมทั้งสิ้น", 0),
        Place("งบประมาณรวม", "budget", "รวมทั้งสิ้น", 2),
        Place("ราคาที่ตกลงรวม", "agreed", "รวมทั้งสิ้น", 4),
    ),
    "plan-notice": (
        Place("จำนวนโครงการ", "count", "รวมทั้งสิ้น", 0, -1),
        Place("งบประมาณรวม", "budget", "รวมทั้งสิ้น", 1, -1),
    ),
    "gift-report": (
        Place("จำนวนครั้ง", "by_basis/policy/count", r"(?<!\S)รวม", -2),
        Place("มูลค่ารวม", "by_basis/policy/value", r"(?<!\S)รวม", -1),
    ),
    "budget-report": tuple(
        Place(f"{words} {_BUDGET_WORDS[name]}", f"{side}/{name}", f"รวม{words}", at)
        for side, words in (("receipts", "รายรับ"), ("spending", "รายจ่าย"))
        for name, at in _BUDGET
    ),
    "satisfaction-report": (
        Place("จำนวนคำตอบ", "answers", r"(?<!\S)รวม", 0),
        Place("ค่าเฉลี่ย", "mean", r"(?<!\S)รวม", 1),
        Place("S.D.", "standard_deviation", r"(?<!\S)รวม", 2),
    ),
}


def totals_of(paper: str, period: Period, office: Office, text: str, figures: Mapping[str, object]) -> Iterator[Total]:
    """Yield the totals that the text of a paper prints, each beside its figure; its words may be the office's own."""
    if paper == "service-statistics-report":
        yield from _by_unit(text, figures)
    elif paper == "winners-notice":
        yield from _winners(period, office, text, figures)
    elif paper == "complaint-report":
        for place in _complaints(office):
            yield _total(text, place, figure(figures, place.figure))
    for place in PLACES.get(paper, ()):
        yield _total(text, place, figure(figures, place.figure))


def listed_totals(content: bytes, office: Office, period: Period, figures: Mapping[str, object]) -> Iterator[Total]:
    """Yield what the rows of the ITA list of purchases add up to: the form has no row of totals."""
    end = period.end
    cancelled = {
        fact.title for fact in office.facts if fact.topic == "purchase-status" and fact.key == "cancelled" and end
    }
    rows = [row for row in written_rows(content)[1:] if not _is_nil(row)]
    kept = [row for row in rows if row[10] not in cancelled]
    yield Total("จำนวนรายการ", Decimal(len(kept)), figure(figures, "count"))
    yield Total("จำนวนที่ยกเลิก", Decimal(len(rows) - len(kept)), figure(figures, "cancelled"))
    for what, place, path in (("วงเงินรวม", 8, "budget"), ("ราคาที่ตกลงรวม", 13, "agreed")):
        yield Total(what, added([row[place] for row in kept if row[place] != "-"]), figure(figures, path))


def _is_nil(row: list[RawValue]) -> bool:
    return str(row[7] or "").startswith("ไม่มีการจัดซื้อจัดจ้างในเดือน") and row[8] == "-"


def _total(text: str, place: Place, known: Decimal | None) -> Total:
    """Read the number at a place; where nothing is to be added up there may be no row of totals, which is nought."""
    expected = known or Decimal()
    try:
        printed: Decimal | None = numbers_after(text, place.label)[place.occurrence][place.at] or Decimal()
    except IndexError:
        printed = None if expected else expected
    return Total(place.what, printed, expected)


def _by_unit(text: str, figures: Mapping[str, object]) -> Iterator[Total]:
    units = figures.get("by_unit")
    for entry in units if isinstance(units, list) else ():
        unit = str(entry["unit"])
        label = rf"รวมทั้งสิ้น\s*\({_pattern(unit)}\)"
        found = [numbers[-1] or Decimal() for numbers in numbers_after(text, label)]
        # Longer periods have a table for each channel: what they print together is the total.
        yield Total(f"รวม ({unit})", sum(found, Decimal()) if found else None, Decimal(str(entry["total"])))


def _complaints(office: Office) -> Iterator[Place]:
    """Yield the three counts, of corruption and then of all else, under the words that the office has for them."""
    for name in ("total", "done", "pending"):
        words = [fact.title for fact in office.facts if (fact.topic, fact.key) == (TOPIC, f"complaint-{name}")]
        # The comparison with the year before has the same words behind a colon.
        label = rf"(?<!:\s)(?:{'|'.join(map(_pattern, words))})"
        for occurrence, (prefix, more) in enumerate(_ABOUT if words else ()):
            yield Place(f"{words[-1]}{more}", f"{prefix}{name}", label, 0, occurrence)


def _pattern(words: str) -> str:
    """Return the pattern of words in the text of a paper, whose blanks and digits are one kind."""
    return r"\s+".join(map(re.escape, to_arabic(words).split()))


def _winners(period: Period, office: Office, text: str, figures: Mapping[str, object]) -> Iterator[Total]:
    """Yield the totals of the methods that the office announces."""
    announced = {fact.key for fact in office.facts_on("winners-notice-method", period.end)} if period.end else set()
    methods = figures.get("by_method")
    listed = [each for each in methods if each["method"] in announced] if isinstance(methods, list) else []
    for at, (what, name) in enumerate((("จำนวนรายการ", "count"), ("จำนวนเงินรวม", "agreed"))):
        yield _total(text, Place(what, name, "รวมทั้งสิ้น", at, -1), added([each[name] for each in listed]))
