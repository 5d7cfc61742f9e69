"""An amount in Thai words, as contracts, orders and notices write it beside the figures."""

_DIGITS = ("", "หนึ่ง", "สอง", "สาม", "สี่", "ห้า", "หก", "เจ็ด", "แปด", "เก้า")
_PLACES = ("", "สิบ", "ร้อย", "พัน", "หมื่น", "แสน")
_MILLION = 1_000_000


def baht_text(satang: int) -> str:
    """Write satang in words, such as ``หนึ่งร้อยเอ็ดบาทถ้วน`` for 10100.

    ``ถ้วน`` where there are no satang; no baht where there are none; ``ลบ`` before a negative amount.
    """
    baht, part = divmod(abs(satang), 100)
    words = f"{_words(baht)}บาท" if baht or not part else ""
    words += f"{_words(part)}สตางค์" if part else "ถ้วน"
    return f"ลบ{words}" if satang < 0 else words


def _words(number: int) -> str:
    """Write a whole number in words; millions are counted as numbers themselves."""
    if number == 0:
        return "ศูนย์"
    millions, rest = divmod(number, _MILLION)
    words = f"{_words(millions)}ล้าน" if millions else ""
    for place in range(5, -1, -1):
        digit = rest // 10**place % 10
        if digit:
            words += _digit(digit, place, first=not words) + _PLACES[place]
    return words


def _digit(digit: int, place: int, *, first: bool) -> str:
    """Write one digit: สิบ without หนึ่ง, ยี่สิบ for two tens, เอ็ด for a last one after anything."""
    if place == 1 and digit < 3:
        return ("", "ยี่")[digit - 1]
    if place == 0 and digit == 1 and not first:
        return "เอ็ด"
    return _DIGITS[digit]
