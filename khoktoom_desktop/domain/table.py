"""A table of values: one description that the paper sets in type and the workbook writes as numbers."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

Value = str | int | Decimal | date | None


class Kind(StrEnum):
    """Say what the values of a column are; BAHT is integer satang, PERCENT a Decimal of per cents.

    In a NUMBER column counts are ``int`` and amounts, means and per cents ``Decimal``, written with two places.
    """

    TEXT = "text"
    INTEGER = "integer"
    BAHT = "baht"
    DATE = "date"
    PERCENT = "percent"
    NUMBER = "number"


class RowStyle(StrEnum):
    """Say what a row is: a record, a heading inside the body, a sub-total or the total."""

    BODY = "body"
    SECTION = "section"
    SUBTOTAL = "subtotal"
    TOTAL = "total"


class Align(StrEnum):
    """Where the text of a column stands; AUTO is right for numbers, centre for dates, left for text."""

    AUTO = "auto"
    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"


@dataclass(frozen=True)
class TableColumn:
    """Describe one column: heading (may hold newlines), what it holds, its share of the width.

    Neighbouring columns with the same ``group`` stand under one spanning heading.
    ``number`` is the form's own number of the column, such as ``(๑)``, printed in a row
    of its own below the headings where any column has one. ``width`` is relative.
    ``empty`` is printed where a value is ``None``.
    """

    heading: str
    kind: Kind = Kind.TEXT
    width: float = 1.0
    align: Align = Align.AUTO
    group: str = ""
    number: str = ""
    empty: str = ""


@dataclass(frozen=True)
class TableRow:
    """Hold one value per column; a text may hold newlines.

    In a SECTION row the first cell spans the whole width. ``merge`` is the number of
    leading cells that the first cell spans (for ``รวมทั้งสิ้น``), 1 for none. ``again`` is what
    stands in the cells of a row that goes on on the next page, such as its name with ``(ต่อ)``; a cell
    without it goes on with what is left of it.
    """

    cells: tuple[Value, ...]
    style: RowStyle = RowStyle.BODY
    merge: int = 1
    again: tuple[str | None, ...] = ()


@dataclass(frozen=True)
class Table:
    """Columns, rows, and the words that stand where there are no rows."""

    columns: tuple[TableColumn, ...]
    rows: tuple[TableRow, ...]
    nothing: str = "ไม่มีรายการ"
    title: str = ""
