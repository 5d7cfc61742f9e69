"""Totals read back from written files: the text of a PDF, the cells of a workbook, the rows of CSV and JSON."""

import json
import re
from collections.abc import Mapping, Sequence
from decimal import Decimal, InvalidOperation
from typing import cast

from khoktoom_desktop.paper.pages import Pages
from khoktoom_desktop.sheets.delimited import read_delimited
from khoktoom_desktop.sheets.raw import RawValue
from khoktoom_desktop.sheets.written import written_rows
from khoktoom_desktop.thai.digits import to_arabic

# Numbers after a label, with the signs of nothing and the words that stand between them.
_NUMBERS = re.compile(r"(?:\s+(?:-?\d[\d,]*(?:\.\d+)?|[-–…*]|รายการ|โครงการ|บาท)(?!\S))+")
_BETWEEN = " ¶ "
_NUMBER = re.compile(r"-?\d[\d,]*(?:\.\d+)?|(?<!\S)[-–…*](?!\S)")


def text_of(name: str, content: bytes) -> str:
    """Return all text of a PDF or a workbook on one line, its digits Arabic, a mark between pages or rows."""
    if name.endswith(".pdf"):
        with Pages(content) as pages:
            parts = [pages.spaced_text(index) for index in range(pages.count)]
    else:
        rows = written_rows(content)
        parts = [" ".join(_cell(value) for value in row if value is not None) for row in rows]
    return " ".join(to_arabic(_BETWEEN.join(parts)).split())


def text_where_readable(name: str, content: bytes) -> str:
    """Return the text of a file from elsewhere; nothing where it cannot be read, is locked or is of another kind."""
    if not name.endswith((".pdf", ".xlsx")):
        return ""
    try:
        return text_of(name, content)
    except Exception:
        # A damaged or locked file fails in the readers' own many ways; it was published as it is.
        return ""


def numbers_after(text: str, label: str) -> list[list[Decimal | None]]:
    """Return the numbers that follow each place of a label (a regular expression); signs of nothing are ``None``."""
    return [
        [_number(each) for each in _NUMBER.findall(found[1])]
        for found in re.finditer(f"(?:{label})({_NUMBERS.pattern})", text)
    ]


def csv_rows(content: bytes) -> tuple[list[str], list[list[RawValue]]]:
    """Return the headings and the rows of a CSV file as it was written."""
    head, *rows = read_delimited("", content).rows
    return [str(value) for value in head], rows


def json_rows(content: bytes) -> list[Mapping[str, object]]:
    """Return the objects of a JSON file."""
    return cast("list[Mapping[str, object]]", json.loads(content))


def added(values: Sequence[object]) -> Decimal:
    """Return the sum of values as files hold them; an empty one counts nothing."""
    return sum((Decimal(str(value)) for value in values if value not in (None, "")), Decimal())


def figure(figures: Mapping[str, object], path: str) -> Decimal | None:
    """Return a figure by its path, such as ``by_basis/policy/count``; list entries by id or title."""
    found: object = figures
    for part in path.split("/"):
        if isinstance(found, Mapping):
            found = found.get(part)
        elif isinstance(found, list):
            found = next((each for each in found if part in (each.get("id"), each.get("title"))), None)
    try:
        return None if found is None else Decimal(str(found))
    except InvalidOperation:
        return None


def _cell(value: RawValue) -> str:
    if isinstance(value, int | Decimal) and not isinstance(value, bool):
        return f"{value:,}"
    return str(value)


def _number(text: str) -> Decimal | None:
    try:
        return Decimal(text.replace(",", ""))
    except InvalidOperation:
        return None
