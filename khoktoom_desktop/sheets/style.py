"""How a workbook looks: TH SarabunPSK 16, thin rules, quiet shades for headings and totals."""

import re
from dataclasses import dataclass, field

from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

from khoktoom_desktop.domain.table import Align, Kind, RowStyle, TableColumn

FACE = "TH SarabunPSK"
SIZE = 16
LINE_HEIGHT = 22.0  # points: TH Sarabun 16 needs 21.3
_ALIGN = {Align.LEFT: "left", Align.CENTRE: "center", Align.RIGHT: "right"}
_MARKS = re.compile("[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e\u200b]")
_NUMBERS = (Kind.INTEGER, Kind.BAHT, Kind.PERCENT, Kind.NUMBER)
# A4 within 1 cm margins holds this many digits of TH SarabunPSK 16.
PAGE_CHARACTERS = {True: 116.0, False: 80.0}


def _fill(colour: str) -> PatternFill:
    return PatternFill("solid", fgColor=colour)


@dataclass(frozen=True)
class Look:
    """The styles of one workbook; openpyxl shares equal ones."""

    plain: Font = field(default_factory=lambda: Font(name=FACE, size=SIZE))
    bold: Font = field(default_factory=lambda: Font(name=FACE, size=SIZE, bold=True))
    title: Font = field(default_factory=lambda: Font(name=FACE, size=18, bold=True))
    ruled: Border = field(default_factory=lambda: Border(*(Side("thin", color="FF8A8F98"),) * 4))
    heading: PatternFill = field(default_factory=lambda: _fill("FFE4ECF4"))
    shades: dict[RowStyle, PatternFill] = field(
        default_factory=lambda: {
            RowStyle.SECTION: _fill("FFF1F5F9"),
            RowStyle.SUBTOTAL: _fill("FFF6F8FA"),
            RowStyle.TOTAL: _fill("FFE4ECF4"),
        }
    )


def alignment(column: TableColumn) -> Alignment:
    """Return how a column's values stand: numbers right, dates centred, text left and wrapped."""
    if column.align is Align.AUTO:
        place = "right" if column.kind in _NUMBERS else "center" if column.kind is Kind.DATE else "left"
    else:
        place = _ALIGN[column.align]
    return Alignment(horizontal=place, vertical="top", wrap_text=column.kind not in _NUMBERS)


def text_width(text: str) -> int:
    """Count the characters of a line that take up width; Thai marks above and below take none."""
    return len(_MARKS.sub("", text))


def lines_needed(text: str, width: float) -> int:
    """Estimate the lines of a wrapped text in a column ``width`` characters wide; Thai words break raggedly."""
    usable = max(1.0, width * 0.9 - 1)
    return sum(max(1, -int(-text_width(line) // usable)) for line in text.split("\n"))
