"""What would mend a problem at once: the texts that may stand in the field instead, to be taken with one click.

The same for a form, a grid and the report of an import: a remedy is a text as one types it, read by the field again.
Nothing is ever put in by itself.
"""

from collections.abc import Callable, Mapping
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from difflib import get_close_matches

from khoktoom_desktop.domain.column import Column, ColumnKind, Lookups
from khoktoom_desktop.domain.money import read_baht
from khoktoom_desktop.domain.problem import Problem, warning
from khoktoom_desktop.thai.dates import BUDDHIST_ERA, read_date
from khoktoom_desktop.thai.digits import to_arabic
from khoktoom_desktop.thai.text import search_key
from khoktoom_desktop.thai.unreadable import Unreadable, shown
from khoktoom_desktop.thai.wrong_layout import meant_latin, meant_thai

WRONG_LAYOUT = "wrong-layout"
_TEXTS = (ColumnKind.TEXT, ColumnKind.LONG_TEXT)
_CLOSE, _MOST = 0.6, 2

Facts = Mapping[str, object]
Texts = tuple[str, ...]


def remedies(code: str, facts: Facts, column: Column, lookups: Lookups, today: date) -> Texts:
    """Return at most two texts that would mend a problem of a column, the likelier first; none where nobody knows.

    ``code`` and ``facts`` are those of the problem; ``today`` gives the year that a date was typed without.
    """
    if code in ("unknown-choice", "two-of-a-name"):
        return _close(str(facts.get("text", "")), column, lookups)
    if code in ("date-unreadable", "not-a-number"):
        return _other_layout(str(facts.get("text", "")), column)
    if code == "date-no-year":
        typed = _text(facts)
        return (f"{typed}{' ' if typed[-1] == '.' or typed[-1].isalpha() else '/'}{today.year + BUDDHIST_ERA}",)
    found = _BY_CODE.get(code)
    return found(facts) if found is not None else ()


def layout_problem(column: Column, value: object) -> Problem | None:
    """Return the warning that a text was typed on the other layout of the keyboard, or nothing.

    Latin that means nothing in a Thai text, Thai that means nothing in a number or a link.
    """
    if not isinstance(value, str):
        return None
    if column.kind is ColumnKind.DIGITS or is_link(column):
        meant = meant_latin(value)
    else:
        meant = meant_thai(value) if column.kind in _TEXTS else None
    if meant is None:
        return None
    text = "“{text}” พิมพ์ผิดแป้นภาษาหรือไม่ ถ้าใช่ หมายถึง “{short}”"
    return warning(column.field, WRONG_LAYOUT, text, text=shown(value), short=shown(meant), meant=meant)


def is_link(column: Column) -> bool:
    """Tell whether a column holds a link of the web, as its example shows."""
    return column.kind is ColumnKind.TEXT and column.example.startswith(("http", "www."))


def _text(facts: Facts) -> str:
    return to_arabic(str(facts["text"])).strip()


def _close(typed: str, column: Column, lookups: Lookups) -> Texts:
    """Return the entries of a list that are written almost as what was typed."""
    if column.kind is ColumnKind.REFERENCE:
        titles = tuple(lookups.references.get(column.source, {}).values())
    else:
        titles = tuple(choice.title for choice in column.entries(lookups))
    keys = {search_key(title): title for title in titles}
    wanted = search_key(typed)
    within = [title for key, title in keys.items() if wanted and wanted in key]
    close = [keys[key] for key in get_close_matches(wanted, keys, _MOST, _CLOSE)]
    return tuple(dict.fromkeys((*within, *close)))[:_MOST]


def _other_layout(typed: str, column: Column) -> Texts:
    """Return what the same keys give on the other layout, where that can be read."""
    meant = meant_latin(typed)
    read = read_date if column.kind is ColumnKind.DATE else read_baht
    if meant is None:
        return ()
    try:
        read(meant)
    except Unreadable:
        return ()
    return (meant,)


def _leap(facts: Facts) -> Texts:
    return f"28 ก.พ. {facts['year']}", f"1 มี.ค. {facts['year']}"


def _rounded(facts: Facts) -> Texts:
    """Round to satang half up; what is not a plain number is left to the clerk."""
    plain = _text(facts).replace(",", "")
    whole, _, part = plain.partition(".")
    if not (whole.isdecimal() and part.isdecimal()):
        return ()
    return (f"{Decimal(plain).quantize(Decimal('0.01'), ROUND_HALF_UP):,}",)


def _meant(facts: Facts) -> Texts:
    """Return the day that a year of the Christian era means; a year alone is no day."""
    meant = str(facts["meant"])
    return (meant,) if "/" in meant else ()


_BY_CODE: Mapping[str, Callable[[Facts], Texts]] = {
    WRONG_LAYOUT: lambda facts: (str(facts["meant"]),),
    "decimal-comma": lambda facts: (str(facts["point"]), str(facts["joined"])),
    "grouping": lambda facts: (_text(facts).replace(",", ""),),
    "decimals": _rounded,
    "negative": lambda facts: (_text(facts).strip("-()– "),),
    "date-era": _meant,
    "date-ambiguous": lambda facts: (str(facts["first"]), str(facts["second"])),
    "date-weekday": lambda facts: (str(facts["day"]),),
    "date-leap": _leap,
    "not-yes-or-no": lambda facts: ("ใช่", "ไม่ใช่"),
    "giver-missing": lambda facts: ("ไม่ทราบชื่อ",),
}
