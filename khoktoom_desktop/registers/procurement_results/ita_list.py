"""The ITA list of purchases: exactly the 16 columns of the FY 2568 form, no cell empty, as a worksheet."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from khoktoom_desktop.domain.office import Office
from khoktoom_desktop.domain.period import BUDDHIST_ERA, MONTHS, fiscal_year
from khoktoom_desktop.domain.problem import Problem, warning
from khoktoom_desktop.domain.request import PaperRequest
from khoktoom_desktop.domain.table import Align, Kind, Table, TableColumn, TableRow, Value
from khoktoom_desktop.registers.procurement_plan.limits import title_of
from khoktoom_desktop.registers.procurement_results.figures import all_purchases_of
from khoktoom_desktop.registers.procurement_results.months import Months, months_of
from khoktoom_desktop.registers.procurement_results.record import Purchase
from khoktoom_desktop.sheets.book import Sheet, write_book

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

_CENTRE = Align.CENTRE
COLUMNS = (
    TableColumn("ที่", Kind.INTEGER, 5, _CENTRE),
    TableColumn("ปีงบประมาณ", width=10, align=_CENTRE),
    TableColumn("ชื่อหน่วยงาน", width=18),
    TableColumn("อำเภอ", width=12),
    TableColumn("จังหวัด", width=10),
    TableColumn("กระทรวง", width=14),
    TableColumn("ประเภทหน่วยงาน", width=20),
    TableColumn("ชื่อรายการของงานที่ซื้อหรือจ้าง", width=44),
    TableColumn("วงเงินงบประมาณที่ได้รับจัดสรร (บาท)", Kind.BAHT, 16),
    TableColumn("แหล่งที่มาของงบประมาณ", width=18),
    TableColumn("สถานะการจัดซื้อจัดจ้าง", width=20),
    TableColumn("วิธีการจัดซื้อจัดจ้าง", width=18),
    TableColumn("ราคากลาง (บาท)", Kind.BAHT, 16),
    TableColumn("ราคาที่ตกลงซื้อหรือจ้าง (บาท)", Kind.BAHT, 16),
    TableColumn("รายชื่อผู้ประกอบการที่ได้รับการคัดเลือก", width=30),
    TableColumn("เลขที่โครงการในระบบ e-GP", width=16, align=_CENTRE),
)
_TITLE = "รายการจัดซื้อจัดจ้างหรือการจัดหาพัสดุ"


@dataclass(frozen=True)
class ItaList:
    """The purchases of a period, cancelled ones among them, and its months."""

    rows: tuple[TableRow, ...]
    months: Months

    @property
    def missing(self) -> tuple[Problem, ...]:
        """Return the months nobody spoke of, and the columns with cells that print as ``-``."""
        blanks = (
            (column.heading, sum(row.cells[place] == "-" for row in self.rows if isinstance(row.cells[8], int)))
            for place, column in enumerate(COLUMNS)
        )
        return (
            *self.months.problems(),
            *(
                warning(None, "blank-cells", "ช่อง {column} ว่าง {count} รายการ พิมพ์เป็น -", column=heading, count=count)
                for heading, count in blanks
                if count
            ),
        )


def gather_ita_procurement_list(session: "Session", request: PaperRequest) -> ItaList:
    """Read the purchases of the period, and the months without any."""
    purchases = tuple(all_purchases_of(session, request.period))
    months = months_of(session, request.period, purchases, request.day)
    entries: list[tuple[tuple[int, int], tuple[Value, ...]]] = [
        ((each.day.year, each.day.month), _purchase(each, request)) for each in purchases if each.day is not None
    ]
    entries += [(pair, _nil(pair, request)) for pair in months.nil]
    entries.sort(key=lambda entry: entry[0])
    rows = (TableRow((number, *_filled(cells))) for number, (_, cells) in enumerate(entries, 1))
    return ItaList(tuple(rows), months)


def draw_ita_procurement_list(facts: ItaList, request: PaperRequest) -> bytes:
    """Write the worksheet: the headings in its first row, as the form must not be altered."""
    sheet = Sheet("ITA", (), Table(COLUMNS, facts.rows), characters=True)
    title = f"{_TITLE} {request.period.title()}"
    return write_book((sheet,), title=title, author=request.office.name, day=request.day)


def _purchase(purchase: Purchase, request: PaperRequest) -> tuple[Value, ...]:
    """Return columns 2 to 16 of a purchase."""
    office, day = request.office, purchase.day or request.day
    status = "cancelled" if purchase.cancelled else purchase.status
    return (
        str(purchase.fiscal_year or fiscal_year(day)),
        *_agency(office, request),
        purchase.title,
        purchase.budget,
        title_of(office, "source-of-money", purchase.source_of_money, day),
        title_of(office, "purchase-status", status, day),
        purchase.method,
        purchase.reference_price,
        purchase.agreed,
        purchase.winner,
        purchase.egp_project,
    )


def _nil(pair: tuple[int, int], request: PaperRequest) -> tuple[Value, ...]:
    """Return columns 2 to 16 of a month that was declared to have no purchase."""
    year, month = pair
    words = f"ไม่มีการจัดซื้อจัดจ้างในเดือน{MONTHS[month - 1]} {year + BUDDHIST_ERA}"
    return (str(request.period.year), *_agency(request.office, request), words, *(None,) * 8)


def _agency(office: Office, request: PaperRequest) -> tuple[Value, ...]:
    """Return columns 3 to 7: who the office is."""
    ministry, kind = (office.fact("ita-procurement-list", key, request.day) for key in ("ministry", "agency-kind"))
    titles = (fact.title if fact else None for fact in (ministry, kind))
    return (office.name, office.district, office.province, *titles)


def _filled(cells: tuple[Value, ...]) -> tuple[Value, ...]:
    """Put ``-`` where there is nothing: the form has no empty cell."""
    return tuple("-" if cell is None or cell == "" else cell for cell in cells)
