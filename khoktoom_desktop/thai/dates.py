"""Dates as a Thai office writes them: read every written form of a Buddhist date, write five of them.

A day is a ``date`` (C.E.) inside the program; the Buddhist year exists only here. B.E. 2400 to 2700.
"""

import re
from datetime import date

from khoktoom_desktop.thai.digits import to_arabic
from khoktoom_desktop.thai.text import normalise
from khoktoom_desktop.thai.unreadable import Unreadable, shown

BUDDHIST_ERA = 543
FIRST_YEAR, LAST_YEAR = 2400, 2700
MONTHS = (
    "มกราคม", "กุมภาพันธ์", "มีนาคม", "เมษายน", "พฤษภาคม", "มิถุนายน",
    "กรกฎาคม", "สิงหาคม", "กันยายน", "ตุลาคม", "พฤศจิกายน", "ธันวาคม",
)  # fmt: skip
SHORT_MONTHS = (
    "ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค.",
)  # fmt: skip
WEEKDAYS = ("จันทร์", "อังคาร", "พุธ", "พฤหัสบดี", "ศุกร์", "เสาร์", "อาทิตย์")
SHORT_WEEKDAYS = ("จ.", "อ.", "พ.", "พฤ.", "ศ.", "ส.", "อา.")

# Each month also without its ending (กุมภา), its dots (กพ), and in the spelling that is often met.
_MONTHS = {
    name: number
    for number, (full, short) in enumerate(zip(MONTHS, SHORT_MONTHS, strict=True), 1)
    for name in (full, re.sub("(คม|ยน|พันธ์)$", "", full), short.replace(".", ""))
} | {"กรกฏาคม": 7, "กรกฏา": 7}
_WEEKDAYS = {
    name: number
    for number, (full, short) in enumerate(zip(WEEKDAYS, SHORT_WEEKDAYS, strict=True))
    for name in (full, short.rstrip("."))
} | {"พฤหัส": 3}

_LEAD = re.compile(
    r"^(?:ประกาศ|ณ|ลงวันที่|ลว\.?|เมื่อ|\s)*"
    rf"(?:(?:วัน)?(?P<weekday>{'|'.join(sorted(_WEEKDAYS, key=len, reverse=True))})\.?\s*(?=ที่|[\d,/]))?[\s,]*"
    r"(?:วันที่|ที่)?[\s:]*(?=\d)"
)
_MIDNIGHT = re.compile(r"(?<=\d)[T ]+\d{1,2}:\d\d(?::\d\d(?:\.\d+)?)?$")
_ERA = r"(?P<era>พ\.?\s*ศ\.?|ค\.?\s*ศ\.?)?"
_GAP = r"[\s./,\-–]*"
_NAMED = re.compile(
    rf"(?P<day>\d{{1,6}}){_GAP}(?:เดือน)?\s*(?P<month>[ก-ฮะ-ฺเ-๎. ]*?[ก-ฮะ-ฺเ-๎]\.?)"
    rf"{_GAP}(?:ปี)?\s*{_ERA}\s*(?P<year>\d{{1,6}})"
)
_NUMBERS = re.compile(
    rf"(?P<day>\d{{1,6}})(?:\s*[./\-–]\s*|\s+)(?P<month>\d{{1,6}})(?:\s*[./\-–]\s*|\s+)(?:ปี)?{_ERA}\s*(?P<year>\d{{1,6}})"
)
_YEAR_FIRST = re.compile(r"(?P<year>\d{4})(?P<mark>[./\-–])(?P<month>\d{1,2})(?P=mark)(?P<day>\d{1,2})")
_MONTH_ALONE = re.compile(r"(?:(?P<number>\d{1,2})\s*[./\-–]|เดือน|[ก-๎])[^\d]*(?P<year>\d{2,4})")
_NO_YEAR = re.compile(rf"\d{{1,2}}(?:{_GAP}(?:เดือน)?\s*(?P<month>[ก-๎. ]+)|\s*[./\-–]\s*\d{{1,2}})$")


def read_date(text: str) -> date:
    """Read a Buddhist date in any written form; raises ``Unreadable`` rather than guess.

    ``2/5/69``, ``๒ พ.ค. ๖๙``, ``2 พฤษภาคม พ.ศ. 2569``, ``02052569``, ``661015``, ``2569-05-02``; two digits
    are B.E. 25yy. A C.E. year is read only where the form says so: ``2026-05-02`` or ``ค.ศ. 2026``.
    """
    plain = " ".join(to_arabic(normalise(text)).split())
    if not plain:
        raise Unreadable("date-empty", "ยังไม่ได้ระบุวันที่ เช่น 2 พ.ค. 2569", text=shown(text))
    plain = _MIDNIGHT.sub("", plain)
    lead = _LEAD.match(plain)
    body = plain[lead.end() :] if lead else plain
    day = _read_body(body, text)
    if lead and lead["weekday"] and _WEEKDAYS[lead["weekday"]] != day.weekday():
        raise Unreadable(
            "date-weekday",
            "{day} เป็นวัน{right} ไม่ใช่วัน{typed} โปรดตรวจวันที่",
            text=shown(text),
            day=long_date(day),
            right=WEEKDAYS[day.weekday()],
            typed=WEEKDAYS[_WEEKDAYS[lead["weekday"]]],
        )
    return day


def read_day_or_month(text: str) -> date:
    """Read a date as ``read_date`` does, or a month with its year as its first day: ``มี.ค. 69``, ``3/2569``, ``3/69``.

    Raises ``Unreadable`` rather than guess: ``12/11`` may be a day without its year.
    """
    try:
        return read_date(text)
    except Unreadable as unreadable:
        plain = " ".join(to_arabic(normalise(text)).split())
        month = _MONTH_ALONE.fullmatch(plain)
        if month is None or (month["number"] and int(month["year"]) <= 12):
            raise
        try:
            return read_date(f"1/{plain}" if month["number"] else f"1 {plain}")
        except Unreadable:
            raise unreadable from None


def long_date(day: date) -> str:
    """Write ``2 พฤษภาคม 2569``."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year + BUDDHIST_ERA}"


def notice_date(day: date) -> str:
    """Write ``2 พฤษภาคม พ.ศ. 2569``, as notices do."""
    return f"{day.day} {MONTHS[day.month - 1]} พ.ศ. {day.year + BUDDHIST_ERA}"


def short_date(day: date) -> str:
    """Write ``2 พ.ค. 69``; the year whole where two digits would not mean it."""
    year = day.year + BUDDHIST_ERA
    written = f"{year - 2500:02}" if 2500 <= year < 2600 else str(year)
    return f"{day.day} {SHORT_MONTHS[day.month - 1]} {written}"


def numeric_date(day: date) -> str:
    """Write ``02/05/2569``."""
    return f"{day.day:02}/{day.month:02}/{day.year + BUDDHIST_ERA}"


def short_month(day: date) -> str:
    """Write ``พ.ค. 2569``."""
    return f"{SHORT_MONTHS[day.month - 1]} {day.year + BUDDHIST_ERA}"


def month_year(day: date) -> str:
    """Write ``พฤษภาคม 2569``."""
    return f"{MONTHS[day.month - 1]} {day.year + BUDDHIST_ERA}"


def weekday_short(day: date) -> str:
    """Write ``ส.`` for a Saturday."""
    return SHORT_WEEKDAYS[day.weekday()]


def _read_body(body: str, text: str) -> date:
    """Read a date that has lost its weekday and its ``วันที่``."""
    if body.isascii() and body.isdecimal():
        return _read_run(body, text)
    if match := _YEAR_FIRST.fullmatch(body):
        iso = match["mark"] == "-" and len(body) == 10
        return _day(match["year"], int(match["month"]), match["day"], text, christian=iso and int(match["year"]) < 2300)
    if match := _NUMBERS.fullmatch(body):
        return _day(match["year"], int(match["month"]), match["day"], text, era=match["era"])
    match = _NAMED.fullmatch(body)
    if match and (month := _MONTHS.get(re.sub("[. ]", "", match["month"]))):
        return _day(match["year"], month, match["day"], text, era=match["era"])
    if match:
        raise Unreadable(
            "date-month", "ไม่รู้จักเดือน “{month}” พิมพ์เช่น 2 พ.ค. 2569", text=shown(text), month=match["month"].strip()
        )
    if (match := _NO_YEAR.fullmatch(body)) and (
        match["month"] is None or re.sub("[. ]", "", match["month"]) in _MONTHS
    ):
        raise Unreadable("date-no-year", "“{text}” ยังไม่มีปี พ.ศ. พิมพ์เช่น 2 พ.ค. 2569", text=shown(text))
    raise _no_date(text)


def _read_run(digits: str, text: str) -> date:
    """Read digits without marks between them: ddmmyyyy, yyyymmdd (B.E.), ddmmyy or yymmdd."""
    if len(digits) == 8:
        if FIRST_YEAR <= int(digits[:4]) <= LAST_YEAR and int(digits[4:6]) <= 12:
            return _day(digits[:4], int(digits[4:6]), digits[6:], text)
        if int(digits[2:4]) > 12 and 1900 <= int(digits[:4]) <= 2200:
            return _day(digits[:4], int(digits[4:6]), digits[6:], text)
        return _day(digits[4:], int(digits[2:4]), digits[:2], text)
    if len(digits) != 6:
        raise _no_date(text)
    day_first = (digits[4:], int(digits[2:4]), digits[:2])
    year_first = (digits[:2], int(digits[2:4]), digits[4:])
    days = {day for parts in (day_first, year_first) if (day := _valid(2500 + int(parts[0]), parts[1], int(parts[2])))}
    if len(days) == 2:
        first, second = _day(*day_first, text), _day(*year_first, text)
        raise Unreadable(
            "date-ambiguous",
            "“{text}” หมายถึง {first} หรือ {second} โปรดพิมพ์ให้ครบ เช่น 02052569",
            text=shown(text),
            first=short_date(first),
            second=short_date(second),
        )
    if days:
        return days.pop()
    return _day(*(year_first if 0 < int(digits[4:]) <= 31 < int(digits[:2]) else day_first), text)


def _day(
    year_digits: str, month: int, day_digits: str, text: str, *, era: str | None = None, christian: bool = False
) -> date:
    """Make the day of a written year, month and day, or say which of them cannot be."""
    year, day = int(year_digits), int(day_digits)
    if christian or (era or "").startswith("ค"):
        year += BUDDHIST_ERA
    elif len(year_digits) == 2:
        year += 2500
    elif len(year_digits) == 4 and 1900 <= year <= 2200:
        raise _era_question(year, month, day, text)
    if not FIRST_YEAR <= year <= LAST_YEAR or len(year_digits) not in (2, 4):
        raise Unreadable(
            "date-year", "ปี {year} ไม่ใช่ปี พ.ศ. 2400–2700 พิมพ์เช่น 2569 หรือ 69", text=shown(text), year=year_digits
        )
    if not 1 <= month <= 12:
        raise Unreadable("date-month", "ไม่มีเดือนที่ {month} พิมพ์เช่น 2/5/2569", text=shown(text), month=month)
    found = _valid(year, month, day)
    if found:
        return found
    if (month, day) == (2, 29):
        raise Unreadable(
            "date-leap", "พ.ศ. {year} เดือนกุมภาพันธ์มี 28 วัน ไม่มีวันที่ 29 โปรดตรวจวันที่", text=shown(text), year=year
        )
    raise Unreadable(
        "date-day", "เดือน{month}ไม่มีวันที่ {day} โปรดตรวจวันที่", text=shown(text), month=MONTHS[month - 1], day=day
    )


def _era_question(year: int, month: int, day: int, text: str) -> Unreadable:
    """Ask which year is meant by one that looks like C.E."""
    meant = _valid(year + BUDDHIST_ERA, month, day)
    return Unreadable(
        "date-era",
        "ปี {year} เป็น ค.ศ. หรือไม่ ถ้าใช่ให้พิมพ์ {meant}",
        text=shown(text),
        year=year,
        meant=numeric_date(meant) if meant else f"พ.ศ. {year + BUDDHIST_ERA}",
    )


def _valid(buddhist_year: int, month: int, day: int) -> date | None:
    """Return the day, or ``None`` where the calendar has none; a leap year is one of the C.E. year."""
    try:
        return date(buddhist_year - BUDDHIST_ERA, month, day)
    except ValueError:
        return None


def _no_date(text: str) -> Unreadable:
    """Tell that a text is no date."""
    return Unreadable("date-unreadable", "อ่าน “{text}” เป็นวันที่ไม่ได้ พิมพ์เช่น 2/5/2569 หรือ 2 พ.ค. 69", text=shown(text))
