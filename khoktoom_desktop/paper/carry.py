"""Sums carried over the page: ยอดยกไป at the foot of a page, ยอดยกมา at the head of the next."""

from collections.abc import Sequence
from dataclasses import dataclass

from khoktoom_desktop.domain.table import RowStyle, TableColumn, TableRow
from khoktoom_desktop.paper.blocks import Setting
from khoktoom_desktop.paper.cells import RowStrip
from khoktoom_desktop.paper.flow import Strip
from khoktoom_desktop.paper.rows import RowSetter
from khoktoom_desktop.paper.values import column_setting, write_value

FORTH, BACK = "ยอดยกไป", "ยอดยกมา"


@dataclass(frozen=True)
class Carrier:
    """Set the sums of the columns ``carried`` (by their places); their words stand in the columns before the first."""

    setter: RowSetter
    columns: tuple[TableColumn, ...]
    widths: Sequence[float]
    carried: tuple[int, ...]

    def follow(self, strips: Sequence[Strip], rows: Sequence[TableRow]) -> None:
        """Tell each row but the last what is carried over where a page ends below it."""
        sums = dict.fromkeys(self.carried, 0)
        height = self.row(FORTH, dict.fromkeys(self.carried, 0)).height
        for strip, row in zip(strips[:-1], rows, strict=False):
            if row.style is RowStyle.BODY:
                sums = {place: total + _number(row, place) for place, total in sums.items()}
            strip.carried = _Sums(self, sums, height)

    def row(self, words: str, sums: dict[int, int]) -> RowStrip:
        """Set the words over the columns before the first sum, the sums in their columns."""
        first = max(min(self.carried), 1)
        cells, settings = [self.setter.cell(words)], [Setting.RIGHT]
        for place, column in enumerate(self.columns[first:], start=first):
            value = sums.get(place)
            cells.append(self.setter.cell("" if value is None else write_value(column, value), whole=True))
            settings.append(column_setting(column, value))
        widths = [sum(self.widths[:first]), *self.widths[first:]]
        return self.setter.row(cells, widths, settings, [None] * len(cells), tinted=True)


@dataclass(frozen=True)
class _Sums:
    """The sums up to and with one row."""

    carrier: Carrier
    sums: dict[int, int]
    height: float

    def forth(self) -> Strip:
        """Return ``ยอดยกไป``."""
        return self.carrier.row(FORTH, self.sums)

    def back(self) -> Strip:
        """Return ``ยอดยกมา``."""
        return self.carrier.row(BACK, self.sums)


def _number(row: TableRow, place: int) -> int:
    value = row.cells[place]
    return value if isinstance(value, int) else 0
