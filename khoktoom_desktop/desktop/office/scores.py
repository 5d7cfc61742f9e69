"""The office's ITA scores by year, and the level that follows from them."""

from dataclasses import replace
from decimal import Decimal, InvalidOperation

from PySide6.QtWidgets import QWidget

from khoktoom_desktop.desktop.clock import today
from khoktoom_desktop.desktop.models.rows_model import RowField
from khoktoom_desktop.desktop.office.lists import ListPart, read_year
from khoktoom_desktop.desktop.theme import Theme
from khoktoom_desktop.desktop.widgets.wrapped_label import WrappedLabel
from khoktoom_desktop.desktop.words import mark, tr
from khoktoom_desktop.domain.ita import level, write_points
from khoktoom_desktop.domain.office import ItaScore, Office
from khoktoom_desktop.domain.period import fiscal_year
from khoktoom_desktop.thai.digits import to_arabic
from khoktoom_desktop.thai.unreadable import Unreadable, shown

_HIGHEST = 100


class ScoresPart(ListPart):
    """Edit the scores of the three instruments and the total, one row for each year."""

    title = mark("คะแนน ITA")
    help = mark("คะแนนตามประกาศผล ITA ของแต่ละปี ใช้ในรายงานผลการดำเนินการตามมาตรการ ระดับคิดจากคะแนนให้เอง")

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        names = ("IIT", "EIT", "OIT", tr("คะแนนรวม"))
        points = (RowField(name, 104, read_points, write_points, required=True) for name in names)
        fields = (RowField(tr("ปี พ.ศ."), 96, read_year, required=True), *points)
        self.rows.configure(tr("ปี"), fields, lambda: (fiscal_year(today()), None, None, None, None))
        self.levels = WrappedLabel(self, look="quiet")
        self.layout().addWidget(self.levels)  # type: ignore[union-attr]
        self.rows.changed.connect(self._say_levels)

    def show_office(self, office: Office) -> None:
        """Show the scores, the newest year first."""
        self.rows.set_rows(
            [(year, each.iit, each.eit, each.oit, each.total) for year, each in sorted(office.scores.items())[::-1]]
        )
        self._say_levels()

    def applied(self, office: Office) -> Office:
        """Return the office with these scores; a row that is not whole is left out."""
        return replace(office, scores=self._scores())

    def problems(self) -> list[str]:
        """Refuse two rows of one year as well."""
        years = [row[0] for row in self.rows.rows()]
        twice = sorted({year for year in years if year is not None and years.count(year) > 1})
        return super().problems() + [tr("มีคะแนนของปี {year} มากกว่าหนึ่งแถว ลบแถวที่เกิน").format(year=year) for year in twice]

    def _scores(self) -> dict[int, ItaScore]:
        return {row[0]: ItaScore(*row[1:5]) for row in self.rows.rows() if None not in row}

    def _say_levels(self) -> None:
        words = (
            tr("ปี {year}: {level}").format(year=year, level=level(score, year))
            for year, score in self._scores().items()
        )
        self.levels.setText(" · ".join(words))


def read_points(text: str) -> int:
    """Read points of 0 to 100 with at most two decimals as hundredths; raises ``Unreadable``."""
    try:
        points = Decimal(to_arabic(text).strip()) * 100
    except InvalidOperation:
        points = Decimal("NaN")
    if not points.is_finite() or points != points.to_integral_value() or not 0 <= points <= _HIGHEST * 100:
        raise Unreadable("points", "“{text}” ไม่ใช่คะแนน พิมพ์ตัวเลข 0 ถึง 100 เช่น 96.72", text=shown(text))
    return int(points)
