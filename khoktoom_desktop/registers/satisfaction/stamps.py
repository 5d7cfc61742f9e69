"""Days of the time stamps of form services: they are of the common era, and their order is the account's."""

import re
from collections.abc import Iterable

from khoktoom_desktop.thai.digits import to_arabic
from khoktoom_desktop.thai.text import normalise

_YEAR_FIRST = re.compile(r"([0-9]{4})[/-]([0-9]{1,2})[/-]([0-9]{1,2})")
_YEAR_LAST = re.compile(r"([0-9]{1,2})/([0-9]{1,2})/((?:19|20)[0-9]{2})[,\s]+[0-9]{1,2}[:.][0-9]{2}")
_TIME = re.compile(r"[,\s]+(?=[0-9]{1,2}[:.][0-9]{2})")


def order_of(stamps: Iterable[str]) -> str:
    """Tell how the stamps of a column are written: ``day``, ``month`` comes first, or nothing where none tells."""
    found = [each for each in map(_YEAR_LAST.match, map(_plain, stamps)) if each]
    first, second = (any(int(each[at]) > 12 for each in found) for at in (1, 2))
    return "" if first == second else "day" if first else "month"


def day_of(stamp: str, order: str) -> str:
    """Return the day of a stamp: ``2023/01/15 10:22:01 AM GMT+7`` and ``15/1/2023, 10:22:01`` are 2023-01-15.

    Without an order the second stays as it was typed, for the reader of dates to ask about its year.
    """
    plain = _plain(stamp)
    if leading := _YEAR_FIRST.match(plain):
        return f"{leading[1]}-{int(leading[2]):02}-{int(leading[3]):02}"
    if order and (last := _YEAR_LAST.match(plain)):
        day, month = (last[1], last[2]) if order == "day" else (last[2], last[1])
        return f"{last[3]}-{int(month):02}-{int(day):02}"
    return _TIME.split(plain)[0]


def _plain(text: str) -> str:
    return to_arabic(normalise(text))
