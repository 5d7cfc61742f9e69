"""Numbers of documents: what two ways of writing one share, the year at their end, and their order."""

import re

from khoktoom_desktop.thai.digits import to_arabic
from khoktoom_desktop.thai.text import search_key

_YEAR_AT_END = re.compile(r"/(?P<year>\d{4}|\d{2})$")


def number_key(number: str | None) -> str:
    """Return what two ways of writing a document number share."""
    return search_key(number or "").replace(" ", "")


def yearless_key(number: str | None) -> str | None:
    """Return the key of a number without the year at its end; ``None`` of no number."""
    key = number_key(number)
    return _YEAR_AT_END.sub("", key) if key else None


def written_year(number: str | None) -> int:
    """Return the Buddhist year at the end of a number, ``12/68`` too; 0 where it has none."""
    written = _YEAR_AT_END.search(number_key(number))
    year = int(written["year"]) if written else 0
    return year + 2500 if 0 < year < 100 else year


def number_order(number: str | None) -> tuple[int, str]:
    """Return a key that puts 2/2568 before 12/2568."""
    digits = re.search(r"\d+", to_arabic(number or ""))
    return (int(digits[0][:12]) if digits else 0, number or "")
