"""Tables to a workbook (xlsx) that computes and prints: the door of what writes it."""

from collections.abc import Sequence
from datetime import date

from khoktoom_desktop.sheets.sheet import Sheet

__all__ = ["Sheet", "write_book"]


def write_book(sheets: Sequence[Sheet], *, title: str, author: str, day: date) -> bytes:
    """Write a workbook; the same input gives the same bytes.

    ``day`` is the date that the file's metadata carry. Raises ``Refused`` for a text longer
    than a cell holds and for more rows than a sheet has.
    """
    # Imported when the first workbook is written: modules of papers are read to ask what is missing, too.
    from khoktoom_desktop.sheets.xlsx import book_bytes

    return book_bytes(sheets, title, author, day)
