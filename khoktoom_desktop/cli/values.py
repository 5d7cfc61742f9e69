"""Words of the command line into values; Thai digits and Buddhist dates are accepted everywhere."""

import re
from argparse import Namespace
from datetime import date

from khoktoom_desktop.domain.period import Period
from khoktoom_desktop.domain.trouble import Misuse
from khoktoom_desktop.thai.dates import read_date
from khoktoom_desktop.thai.digits import to_arabic
from khoktoom_desktop.thai.unreadable import Unreadable

_WHOLE = re.compile("[0-9]{1,9}")


def whole(text: str) -> int:
    """Read a whole number; raises ``Misuse``."""
    plain = to_arabic(text.strip())
    if not _WHOLE.fullmatch(plain):
        raise Misuse("not-a-number", "“{text}” ไม่ใช่จำนวนเต็ม", "ใช้ตัวเลข เช่น 2566", text=text)
    return int(plain)


def day(text: str) -> date:
    """Read a date, Buddhist in any written form or ISO; raises ``Misuse``."""
    try:
        return read_date(text)
    except Unreadable as unreadable:
        # What is wrong with it, in the reader's own words.
        reason = Misuse("not-a-date", unreadable.template, "ใช้เช่น 10/4/2566 หรือ 2023-04-10", **unreadable.facts)
        raise reason from unreadable


def period(arguments: Namespace) -> Period:
    """Return the period asked for; raises ``Misuse`` for parts without a year, several parts, or out of range."""
    parts = {name: getattr(arguments, name) for name in ("half", "quarter", "month")}
    given = [name for name, value in parts.items() if value is not None]
    if given and arguments.year is None:
        raise Misuse(
            "period-without-year",
            "--{part} ต้องใช้คู่กับ --year",
            "เพิ่มปีงบประมาณ เช่น --year 2566 --{part} {value}",
            part=given[0],
            value=parts[given[0]],
        )
    if len(given) > 1:
        raise Misuse(
            "period-parts",
            "ระบุช่วงของปีได้เพียงอย่างเดียว แต่มี {parts}",
            "เลือกเพียง --half, --quarter หรือ --month อย่างใดอย่างหนึ่ง",
            parts=" ".join(f"--{name}" for name in given),
        )
    try:
        return Period(arguments.year, **parts)
    except ValueError:
        raise Misuse(
            "period-range",
            "งวดที่ระบุไม่มีจริง",
            "ปี พ.ศ. เช่น 2566, --half 1 ถึง 2, --quarter 1 ถึง 4, --month 1 ถึง 12",
        ) from None
