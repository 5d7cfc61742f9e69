"""Money and counts: integer satang and integers inside; Thai and Arabic writing at the edges.

Reading never guesses: a comma where no thousand ends is a question, not a decimal point.
"""

import re
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation

from khoktoom_desktop.thai.digits import to_arabic, to_thai
from khoktoom_desktop.thai.text import normalise
from khoktoom_desktop.thai.unreadable import Unreadable, shown

SATANG = 100
LARGEST = 10**15 - 1  # whole baht: what a workbook's numbers hold exactly

_FULL_WIDTH = str.maketrans("，．＋－（）−﹣–", ",.+-()---")
_GLUED_THOUSANDS = re.compile("(?<=[0-9])\N{NO-BREAK SPACE}(?=[0-9]{3}(?![0-9]))")
_CURRENCY_BEFORE = re.compile(r"^(-?\(?-?)\s*฿\s*")
_CURRENCY_AFTER = re.compile(r"\s*(?:฿|บาท(?:\s*ถ้วน)?|(?<=[0-9])\.-)\s*(\)?)$")
_NEGATIVE = re.compile(r"-\s*(?P<minus>[^-()]+)|\(\s*(?P<brackets>[^-()]+?)\s*\)")
_NUMBER = re.compile(r"(?P<whole>[0-9]+|[1-9][0-9]{0,2}(?:,[0-9]{3})+)?(?:\.(?P<part>[0-9]*))?")
_ONE_COMMA = re.compile(r"(?P<left>[0-9]+),(?P<right>[0-9]+)")


def read_baht(text: str) -> int:
    """Read an amount in baht and return satang; raises ``Unreadable`` rather than change a figure.

    Thai, Arabic and full-width digits; thousands by comma or NBSP exactly every three digits; at most two
    decimals; ``฿``, ``บาท``, ``.-`` beside it; a minus or brackets make it negative.
    """
    negative, number = _number(text)
    whole, part = number["whole"] or "0", number["part"] or ""
    if len(part) > 2:
        raise _too_many_decimals(text, part)
    satang = _whole(whole, text) * SATANG + int(part.ljust(2, "0"))
    return -satang if negative else satang


def read_count(text: str) -> int:
    """Read a whole number that is not negative; raises ``Unreadable``."""
    negative, number = _number(text)
    if (number["part"] or "").strip("0"):
        raise Unreadable("not-whole", "“{text}” ต้องเป็นจำนวนเต็ม เช่น 12", text=shown(text))
    count = _whole(number["whole"] or "0", text)
    if negative and count:
        raise Unreadable("negative", "“{text}” ติดลบไม่ได้ ใส่ 0 หรือมากกว่า", text=shown(text))
    return count


def write_baht(satang: int, thai_digits: bool = False) -> str:
    """Write satang as baht, such as ``1,234,567.00``."""
    whole, part = divmod(abs(satang), SATANG)
    text = f"{'-' if satang < 0 else ''}{whole:,}.{part:02}"
    return to_thai(text) if thai_digits else text


def write_count(count: int, thai_digits: bool = False) -> str:
    """Write a whole number with its thousands, such as ``12,345``."""
    return to_thai(f"{count:,}") if thai_digits else f"{count:,}"


def as_decimal(satang: int) -> Decimal:
    """Return satang as baht with two decimals, exactly."""
    return Decimal((satang < 0, tuple(map(int, str(abs(satang)))), -2))


def from_decimal(baht: Decimal | int | str) -> int:
    """Return baht as satang; raises ``Unreadable`` where there are parts of a satang or no number."""
    try:
        number = Decimal(baht)
    except InvalidOperation:
        raise _no_number(str(baht)) from None
    if number.is_nan():
        raise _no_number(str(number))
    if number.copy_abs() >= LARGEST + 1:
        raise _too_large(str(number))
    whole, _, part = f"{number.copy_abs():f}".partition(".")
    part = part.rstrip("0")
    if len(part) > 2:
        raise _too_many_decimals(str(number), part)
    satang = int(whole) * SATANG + int(part.ljust(2, "0"))
    return -satang if number < 0 else satang


def json_baht(satang: int) -> str:
    """Write satang as machines read baht, such as ``28369145.82``."""
    return str(as_decimal(satang))


def per_cent(part: int | Decimal, whole: int | Decimal) -> Decimal | None:
    """Return what part is of whole in per cent, two places, half up; ``None`` of nothing."""
    if whole == 0:
        return None
    return (Decimal(part) * 100 / Decimal(whole)).quantize(Decimal("0.01"), ROUND_HALF_UP)


def _number(text: str) -> tuple[bool, re.Match[str]]:
    """Return whether a text is negative, and its digits before and after the point."""
    plain = to_arabic(normalise(text)).translate(_FULL_WIDTH)
    plain = _GLUED_THOUSANDS.sub(",", plain).replace("\N{NO-BREAK SPACE}", " ").strip()
    plain = _CURRENCY_AFTER.sub("\\1", _CURRENCY_BEFORE.sub("\\1", plain)).strip()
    if not plain:
        raise Unreadable("empty", "ยังไม่ได้ระบุจำนวน เช่น 1,234.50", text=shown(text))
    negative = _NEGATIVE.fullmatch(plain)
    if negative:
        plain = (negative["minus"] or negative["brackets"]).strip()
    number = _NUMBER.fullmatch(plain)
    if number and (number["whole"] or number["part"]):
        return bool(negative), number
    raise _reason(plain, text)


def _reason(plain: str, text: str) -> Unreadable:
    """Tell why a text is no number, with the question where a comma may mean two things."""
    comma = _ONE_COMMA.fullmatch(plain)
    if comma:
        return Unreadable(
            "decimal-comma",
            "“{text}” หมายถึง {point} หรือ {joined} โปรดพิมพ์ใหม่",
            text=shown(text),
            point=f"{comma['left']}.{comma['right']}",
            joined=comma["left"] + comma["right"],
        )
    if "," in plain and re.fullmatch("[0-9.,]+", plain):
        return Unreadable("grouping", "“{text}” จุลภาคต้องคั่นทุก 3 หลัก เช่น 1,234,567.00", text=shown(text))
    return _no_number(text)


def _whole(digits: str, text: str) -> int:
    """Return digits with their thousands as a number within what is kept exactly."""
    plain = digits.replace(",", "").lstrip("0") or "0"
    if len(plain) > len(str(LARGEST)):
        raise _too_large(text)
    return int(plain)


def _too_large(text: str) -> Unreadable:
    """Tell that a number is too large."""
    return Unreadable("too-large", "“{text}” มากเกินไป ใส่ได้ไม่เกิน 15 หลัก", text=shown(text))


def _too_many_decimals(text: str, part: str) -> Unreadable:
    """Tell that there are parts of a satang."""
    return Unreadable(
        "decimals", "“{text}” มีทศนิยม {places} ตำแหน่ง สตางค์มีได้ 2 ตำแหน่ง", text=shown(text), places=len(part)
    )


def _no_number(text: str) -> Unreadable:
    """Tell that a text is no number."""
    return Unreadable("not-a-number", "“{text}” ไม่ใช่จำนวน พิมพ์เช่น 1,234.50", text=shown(text))
