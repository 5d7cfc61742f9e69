"""Every day of B.E. 2400 to 2700 in six forms as people write it and five that the program writes: read each.

    python tests/campaigns/thai_dates.py [--first 2400] [--last 2700] [--step 1]

The normal run samples the same days (tests/thai/test_dates.py). Exit status 1 where any is wrong.
"""

import argparse
import sys
from collections.abc import Iterator
from datetime import date, timedelta

from khoktoom_desktop.thai.dates import (
    BUDDHIST_ERA,
    MONTHS,
    SHORT_MONTHS,
    long_date,
    notice_date,
    numeric_date,
    read_date,
    short_date,
    weekday_short,
)
from khoktoom_desktop.thai.digits import to_thai
from khoktoom_desktop.thai.unreadable import Unreadable


def written_forms(day: date) -> dict[str, str]:
    """Return a day as people write it; with two digits of the year only where they mean it."""
    year = day.year + BUDDHIST_ERA
    forms = {
        "slashes": f"{day.day}/{day.month}/{year}",
        "thai digits": to_thai(f"{day.day:02}/{day.month:02}/{year}"),
        "full month": f"{day.day} {MONTHS[day.month - 1]} พ.ศ. {year}",
        "short month": f"{day.day} {SHORT_MONTHS[day.month - 1]} {year}",
        "year first": f"{year}-{day.month:02}-{day.day:02}",
        "digits alone": f"{day.day:02}{day.month:02}{year}",
        "written in full": long_date(day),
        "written in a notice": to_thai(notice_date(day)),
        "written briefly": short_date(day),
        "written in numbers": numeric_date(day),
        "written with its weekday": f"{weekday_short(day)} {short_date(day)}",
    }
    if year // 100 == 25:
        forms["two digits"] = f"{day.day}/{day.month}/{year % 100:02}"
    if 1900 <= day.year <= 2200:
        forms["ISO"] = day.isoformat()
    return forms


def days(first: int, last: int, step: int = 1) -> Iterator[date]:
    """Yield days of Buddhist years, and every end of February whatever the step."""
    day, end = date(first - BUDDHIST_ERA, 1, 1), date(last - BUDDHIST_ERA, 12, 31)
    place = 0
    while day <= end:
        tomorrow = day + timedelta(days=1)
        if place % step == 0 or (tomorrow.month, tomorrow.day) == (3, 1):
            yield day
        day = tomorrow
        place += 1


def wrong(first: int, last: int, step: int = 1) -> tuple[int, list[str]]:
    """Return how many forms were read, and those read wrongly or refused."""
    read, failures = 0, []
    for day in days(first, last, step):
        for form, text in written_forms(day).items():
            read += 1
            try:
                found: object = read_date(text)
            except Unreadable as unreadable:
                found = unreadable
            if found != day:
                failures.append(f"{form}: {text} → {found}")
    return read, failures


def main() -> int:
    """Run the campaign and say what was found."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--first", type=int, default=2400)
    parser.add_argument("--last", type=int, default=2700)
    parser.add_argument("--step", type=int, default=1)
    wanted = parser.parse_args()
    read, failures = wrong(wanted.first, wanted.last, wanted.step)
    print(f"{read} read, {len(failures)} wrong")
    print(*failures[:50], sep="\n")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
