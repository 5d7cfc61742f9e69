"""The same period of the year before beside each total: what is not known of it is said, never taken for nought."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from khoktoom_desktop.domain.money import as_decimal, per_cent
from khoktoom_desktop.domain.period import Period
from khoktoom_desktop.domain.table import Kind, Table, TableColumn, TableRow

TITLE = "เปรียบเทียบกับช่วงเดียวกันของปีก่อน"
NO_DATA = "ไม่มีข้อมูลปีก่อน"
NOT_WHOLE = "งวดที่บันทึกยังไม่ครบเทียบได้เฉพาะยอดที่บันทึกแล้ว"
_NONE = "-"
Number = int | Decimal


@dataclass(frozen=True)
class Compared:
    """A total of a period and of the same period a year before; ``None`` is not known.

    Counts are ``int``, amounts and means ``Decimal``. ``share`` tells whether per cents of the difference make
    sense: they do not of per cents.
    """

    title: str
    before: Number | None = None
    now: Number | None = None
    share: bool = True

    @property
    def difference(self) -> Number | None:
        """Return how much more there is now; ``None`` where either is not known."""
        return None if self.before is None or self.now is None else self.now - self.before

    @property
    def per_cent(self) -> Decimal | None:
        """Return the difference in per cent of the year before, two places; ``None`` of nothing."""
        if self.difference is None or self.before is None or not self.share:
            return None
        return per_cent(self.difference, self.before if self.before >= 0 else -self.before)


def amounts(title: str, before: int | None, now: int | None) -> Compared:
    """Return two amounts in satang as they are compared: in baht."""
    return Compared(title, _baht(before), _baht(now))


def comparison_table(period: Period, lines: Iterable[Compared]) -> Table:
    """Return totals of a period beside those of the same period a year before."""
    columns = (
        TableColumn("รายการ", width=4.6),
        TableColumn(_heading(period.year_before()), Kind.NUMBER, 2.6),
        TableColumn(_heading(period), Kind.NUMBER, 2.6),
        TableColumn("เพิ่มขึ้น\nลดลง (-)", Kind.NUMBER, 2.0),
        TableColumn("ร้อยละ", Kind.PERCENT, 1.3),
    )
    return Table(columns, tuple(_row(line) for line in lines), title=TITLE)


def _baht(satang: int | None) -> Decimal | None:
    return None if satang is None else as_decimal(satang)


def _heading(period: Period) -> str:
    return period.title().replace(" ประจำปีงบประมาณ", "\nปีงบประมาณ").removeprefix("ประจำ")


def _row(line: Compared) -> TableRow:
    before = NO_DATA if line.before is None else line.before
    values = (line.now, line.difference, line.per_cent)
    return TableRow((line.title, before, *(_NONE if each is None else each for each in values)))
