"""A value and its cell: how each kind of column is written, and read back from what people and files give.

The grid, pasted blocks, workbooks, delimited text, JSON and the command line all read here, so that the
same entry means the same everywhere. Nothing is guessed and nothing is lost: what cannot be read comes
back as it was typed, with a problem that says what to do.
"""

from collections.abc import Callable, Mapping
from datetime import date, datetime
from decimal import Decimal

from khoktoom_desktop.domain.column import Column, ColumnKind, Lookups
from khoktoom_desktop.domain.money import from_decimal, read_baht, read_count, write_baht, write_count
from khoktoom_desktop.domain.problem import Problem, Severity, error, warning
from khoktoom_desktop.domain.sentence import Sentence
from khoktoom_desktop.thai.dates import (
    BUDDHIST_ERA,
    FIRST_YEAR,
    LAST_YEAR,
    numeric_date,
    read_date,
    read_day_or_month,
    short_month,
)
from khoktoom_desktop.thai.digits import to_arabic
from khoktoom_desktop.thai.text import normalise, search_key
from khoktoom_desktop.thai.unreadable import Unreadable, shown

Reading = tuple[object, Problem | None]

YES, NO = "ใช่", "ไม่ใช่"
_BOOLEANS = dict.fromkeys((YES, "true", "yes", "y", "1", "✓", "✔", "☑", "มี"), True) | dict.fromkeys(
    (NO, "ไม่", "false", "no", "n", "0", "✗", "☐", "ไม่มี"), False
)
_NOTHING = frozenset("-–—")
# A workbook keeps fifteen digits of a number; what stands beyond them is not what was typed.
_EXACT = 10**15
_SHOWN_CHOICES = 6


def write_cell(column: Column, value: object, lookups: Lookups) -> str:
    """Write a value as its cell shows it and ``read_cell`` reads it; ``None`` is an empty cell.

    BAHT ``1,234.50``, DATE ``02/05/2569``; keys and ids by their words; years without a comma.
    """
    if value is None:
        return ""
    kind = column.kind
    if kind is ColumnKind.BAHT and isinstance(value, int):
        return write_baht(value)
    if kind is ColumnKind.INTEGER and isinstance(value, int):
        return str(value) if column.field.endswith("year") else write_count(value)
    if kind is ColumnKind.DATE and isinstance(value, date):
        return numeric_date(value)
    if kind is ColumnKind.BOOLEAN:
        return YES if value else NO
    if kind is ColumnKind.CHOICE:
        return next((choice.title for choice in column.entries(lookups) if choice.key == value), str(value))
    if kind is ColumnKind.REFERENCE and isinstance(value, int):
        return lookups.references.get(column.source, {}).get(value, str(value))
    if kind is ColumnKind.LINES and column.lines is not None:
        return column.lines.write(value)
    return str(value)


def show_cell(column: Column, value: object, lookups: Lookups) -> str:
    """Write a value as the window shows it: as ``write_cell``, but a month as ``พ.ค. 2569``; ``read_cell`` reads it."""
    if column.month and isinstance(value, date) and value.day == 1:
        return short_month(value)
    return write_cell(column, value, lookups)


def read_cell(column: Column, value: object, lookups: Lookups) -> Reading:
    """Read what was typed, or what a workbook gives, to the value that is kept; never raises for a bad one.

    Returns the value and a problem or none: with an error the value is the original text. A blank cell
    is ``None`` of any kind, and so is a dash but in text; whether the field must be filled is the rules'
    to say. A date cell of B.E. 2400 or later is a Buddhist year typed as C.E. and comes with a warning.
    """
    text = _text(value)
    if not text or (text in _NOTHING and column.kind not in (ColumnKind.TEXT, ColumnKind.LONG_TEXT)):
        return None, None
    try:
        return _READERS[column.kind](column, value, text, lookups)
    except Unreadable as unreadable:
        return text, _error_of(column, unreadable)


def _text(value: object) -> str:
    """Write any value of a file as a clerk would have typed it, in the form that is kept."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return YES if value else NO
    if isinstance(value, date):
        typed = value.year if value.year >= FIRST_YEAR else value.year + BUDDHIST_ERA
        return f"{value.day:02}/{value.month:02}/{typed}"
    if isinstance(value, int) and abs(value) >= _EXACT**2:
        return f"{Decimal(value):.3E}"
    if isinstance(value, float | Decimal):
        return _number_text(value)
    return normalise(str(value))


def _number_text(value: float | Decimal) -> str:
    """Write a number without an exponent; a float as a workbook shows it, with fifteen digits."""
    number = Decimal(f"{value:.15g}") if isinstance(value, float) else value
    if not number.is_finite() or abs(number.adjusted()) > 30:
        return str(value)
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _number(value: object) -> Decimal | None:
    """Return a value that came as a number, ``None`` for anything else."""
    if isinstance(value, bool) or not isinstance(value, int | float | Decimal):
        return None
    number = Decimal(f"{value:.15g}") if isinstance(value, float) else Decimal(value)
    return number if number.is_finite() else None


def _read_text(column: Column, value: object, text: str, lookups: Lookups) -> Reading:
    """Read text; a date among text is mostly a number such as 12/2568 that the workbook made one."""
    if not isinstance(value, date):
        return text, None
    if value.day == 1 and value.year >= FIRST_YEAR:
        text = f"{value.month}/{value.year}"
    return text, warning(column.field, "date-in-text", "Excel เปลี่ยนช่องนี้เป็นวันที่ โปรดตรวจว่าคือ “{text}”", text=text)


def _read_digits(column: Column, value: object, text: str, lookups: Lookups) -> Reading:
    """Read an identifier; a workbook's number has lost its leading zeros, the example says how many digits."""
    number = _number(value)
    if number is None:
        bare = to_arabic(text).replace(" ", "").replace("-", "").replace("–", "")
        if bare.isascii() and bare.isdecimal():
            return bare, None
        if "E+" in text.upper() and text.replace(".", "").upper().replace("E+", "").isdecimal():
            return text, _digits_lost(column, text)
        return _read_text(column, value, to_arabic(text), lookups)
    if not 0 <= number < _EXACT or number != int(number):
        return text, _digits_lost(column, text)
    length = sum(character.isdecimal() for character in column.example) if _is_digits(column.example) else 0
    if len(text) >= length:
        return text, None
    filled = text.zfill(length)
    return filled, warning(column.field, "leading-zero", "เติมเลข 0 ที่ Excel ตัดออกให้แล้ว เป็น {text} โปรดตรวจ", text=filled)


def _is_digits(example: str) -> bool:
    """Tell whether an example of an identifier is digits, with or without dashes."""
    return to_arabic(example).replace("-", "").replace(" ", "").isdecimal()


def _digits_lost(column: Column, text: str) -> Problem:
    """Say that a workbook no longer has all digits of an identifier."""
    return error(
        column.field,
        "digits-lost",
        "Excel ตัดเลขนี้เหลือ “{text}” ให้จัดรูปแบบช่องเป็นข้อความแล้วพิมพ์ใหม่",
        text=shown(text),
    )


def _read_baht(column: Column, value: object, text: str, lookups: Lookups) -> Reading:
    """Read an amount to satang."""
    number = _number(value)
    if number is not None:
        return from_decimal(number), None
    return _refuse_date(column, value, text) or (read_baht(text), None)


def _read_integer(column: Column, value: object, text: str, lookups: Lookups) -> Reading:
    """Read a count."""
    return _refuse_date(column, value, text) or (read_count(text), None)


def _refuse_date(column: Column, value: object, text: str) -> Reading | None:
    """Refuse a date where a number belongs; a workbook makes one of 1.5 or 2-3."""
    if not isinstance(value, date):
        return None
    return text, error(
        column.field, "date-for-number", "“{text}” เป็นวันที่ ช่องนี้ต้องเป็นจำนวน พิมพ์ใหม่ในช่องที่จัดรูปแบบเป็นตัวเลข", text=text
    )


def _read_day(column: Column, value: object, text: str, lookups: Lookups) -> Reading:
    """Read a day from a date cell, from digits kept as a number, or from text."""
    if isinstance(value, date):
        return _day_of_file(column, value.date() if isinstance(value, datetime) else value, text)
    digits = text if _number(value) is None or len(text) != 7 else text.zfill(8)
    return (read_day_or_month if column.month else read_date)(digits), None


def _day_of_file(column: Column, day: date, text: str) -> Reading:
    """Take a date cell as it was meant: years of the Buddhist era, or of two digits, were typed as C.E."""
    if FIRST_YEAR <= day.year <= LAST_YEAR:
        try:
            meant = day.replace(year=day.year - BUDDHIST_ERA)
        except ValueError:
            return read_date(f"{day.day}/{day.month}/{day.year}"), None
        return meant, warning(
            column.field,
            "be-year",
            "ช่องวันที่เป็นปี ค.ศ. {year} อ่านเป็น {day} (พ.ศ.) โปรดตรวจ",
            year=day.year,
            day=numeric_date(meant),
        )
    if not 1900 <= day.year <= 2200:
        return text, error(column.field, "date-year", "ปี {year} ไม่ใช่ปีที่ใช้ได้ พิมพ์เป็นข้อความ เช่น 2/5/2569", year=day.year)
    if 1930 <= day.year < 2000:
        return day, warning(
            column.field,
            "two-digit-year",
            "อ่านเป็น {day} ถ้าพิมพ์ปี 2 หลักใน Excel ให้แก้เป็น พ.ศ. 4 หลัก",
            day=numeric_date(day),
        )
    return day, None


def _read_boolean(column: Column, value: object, text: str, lookups: Lookups) -> Reading:
    """Read yes or no in the words, signs and digits in use."""
    found = _BOOLEANS.get(to_arabic(text).casefold())
    if found is None:
        return text, error(column.field, "not-yes-or-no", "“{text}” ให้พิมพ์ ใช่ หรือ ไม่ใช่", text=shown(text))
    return found, None


def _read_choice(column: Column, value: object, text: str, lookups: Lookups) -> Reading:
    """Read the key of an entry by its words or by itself."""
    entries = column.entries(lookups)
    wanted = search_key(text)
    for entry in entries:
        if text == entry.key or wanted == search_key(entry.title):
            return entry.key, None
    return text, _unknown(column, text, [entry.title for entry in entries])


def _read_reference(column: Column, value: object, text: str, lookups: Lookups) -> Reading:
    """Read the id of a record by its title."""
    titles: Mapping[int, str] = lookups.references.get(column.source, {})
    wanted = search_key(text)
    found = [key for key, title in titles.items() if title == text] or [
        key for key, title in titles.items() if search_key(title) == wanted
    ]
    if len(found) == 1:
        return found[0], None
    if found:
        return text, error(
            column.field, "two-of-a-name", "มี “{text}” มากกว่าหนึ่งรายการ เปิดแบบฟอร์มแล้วเลือกจากรายการ", text=shown(text)
        )
    return text, _unknown(column, text, list(titles.values()))


def _unknown(column: Column, text: str, titles: list[str]) -> Problem:
    """Say that a word is not in its list, and what is."""
    names = ", ".join(titles[:_SHOWN_CHOICES]) + (" …" if len(titles) > _SHOWN_CHOICES else "")
    return error(
        column.field,
        "unknown-choice",
        "ไม่มี “{text}” ในรายการ{title} เลือกจาก: {choices}",
        text=shown(text),
        title=column.title,
        choices=names or "-",
    )


def _read_lines(column: Column, value: object, text: str, lookups: Lookups) -> Reading:
    """Read a list of child values, one per line, as the column itself says."""
    return (text if column.lines is None else column.lines.read(text)), None


def _error_of(column: Column, unreadable: Unreadable) -> Problem:
    """Make a problem of what a reader could not read."""
    return Problem(column.field, Sentence(unreadable.template, unreadable.facts), Severity.ERROR, unreadable.code)


_READERS: Mapping[ColumnKind, Callable[[Column, object, str, Lookups], Reading]] = {
    ColumnKind.TEXT: _read_text,
    ColumnKind.LONG_TEXT: _read_text,
    ColumnKind.INTEGER: _read_integer,
    ColumnKind.BAHT: _read_baht,
    ColumnKind.DATE: _read_day,
    ColumnKind.BOOLEAN: _read_boolean,
    ColumnKind.DIGITS: _read_digits,
    ColumnKind.CHOICE: _read_choice,
    ColumnKind.REFERENCE: _read_reference,
    ColumnKind.LINES: _read_lines,
}
