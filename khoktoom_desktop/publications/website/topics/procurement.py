"""What was bought: month by month, by method, and each purchase with its price and who was chosen."""

from khoktoom_desktop.domain.chart import Chart, Series
from khoktoom_desktop.domain.money import per_cent, write_baht
from khoktoom_desktop.domain.period import FISCAL_MONTHS, MONTHS, SHORT_MONTHS
from khoktoom_desktop.domain.table import Align, Kind, RowStyle, Table, TableColumn, TableRow
from khoktoom_desktop.publications.website.blocks import Block, Charts, Data, Folded, Page, Section, Tile, Tiles, Words
from khoktoom_desktop.publications.website.facts import SiteFacts
from khoktoom_desktop.publications.website.findings import most
from khoktoom_desktop.publications.website.papers import documents
from khoktoom_desktop.registers.procurement_results.figures import PurchaseFigures

_NO_METHOD = "ไม่ระบุวิธี"
# A page stays readable on a telephone; the data file has them all.
LISTED = 200


def procurement_page(facts: SiteFacts) -> Page:
    """Return the page of the purchases."""
    return Page(
        "procurement",
        "ผลการจัดซื้อจัดจ้าง",
        f"ประกาศ รายการ และสรุปผลการจัดซื้อจัดจ้าง {facts.period.title()}",
        (*_figures(facts), documents(facts, "procurement")),
        facts.changed.get("procurement-results"),
    )


def _figures(facts: SiteFacts) -> tuple[Section, ...]:
    found = facts.purchases
    if not found.count:
        return (Section("summary", "สรุปผล", (Words("ยังไม่มีการจัดซื้อจัดจ้างที่บันทึกในปีนี้", quiet=True),)),)
    saved = per_cent(found.saved, found.budget)
    tiles = Tiles(
        (
            Tile("จัดซื้อจัดจ้าง", f"{found.count:,}", "รายการ"),
            Tile("วงเงิน", write_baht(found.budget), "บาท"),
            Tile("ราคาที่ตกลง", write_baht(found.agreed), "บาท"),
            Tile("ประหยัดงบประมาณ", write_baht(found.saved), "บาท" if saved is None else f"บาท · ร้อยละ {saved}"),
        )
    )
    return (
        Section("summary", "สรุปผล", (tiles, Charts((_chart(found),), _months(found)), Data(_methods(found)))),
        Section("list", "รายการจัดซื้อจัดจ้าง", _list(facts)),
    )


def _chart(found: PurchaseFigures) -> Chart:
    """Return the purchases of each month; the title says which had the most."""
    top = most((MONTHS[month - 1], count) for month, count in zip(FISCAL_MONTHS, found.by_month, strict=True))
    return Chart(
        f"มากที่สุด {top[0]:,} รายการ ในเดือน{top[1]}" if top else "จำนวนรายการแต่ละเดือน",
        tuple(SHORT_MONTHS[month - 1] for month in FISCAL_MONTHS),
        (Series("รายการ", tuple(None if each is None else float(each) for each in found.by_month)),),
    )


def _months(found: PurchaseFigures) -> Table:
    columns = (TableColumn("เดือน"), TableColumn("รายการ", Kind.INTEGER, empty="–"))
    rows = [TableRow((MONTHS[month - 1], count)) for month, count in zip(FISCAL_MONTHS, found.by_month, strict=True)]
    rows.append(TableRow(("รวม", sum(count or 0 for count in found.by_month)), RowStyle.TOTAL))
    return Table(columns, tuple(rows), title="จำนวนรายการแต่ละเดือน")


def _methods(found: PurchaseFigures) -> Table:
    columns = (
        TableColumn("วิธี"),
        TableColumn("รายการ", Kind.INTEGER),
        TableColumn("วงเงิน (บาท)", Kind.BAHT),
        TableColumn("ราคาที่ตกลง (บาท)", Kind.BAHT),
        TableColumn("ประหยัด (บาท)", Kind.BAHT),
    )
    rows = [
        TableRow((each.method or _NO_METHOD, each.count, each.budget, each.agreed, each.saved))
        for each in found.by_method
    ]
    rows.append(TableRow(("รวม", found.count, found.budget, found.agreed, found.saved), RowStyle.TOTAL))
    return Table(columns, tuple(rows), title="ผลการจัดซื้อจัดจ้างจำแนกตามวิธี")


def _list(facts: SiteFacts) -> tuple[Block, ...]:
    columns = (
        TableColumn("ที่", Kind.INTEGER, align=Align.CENTRE),
        TableColumn("รายการ"),
        TableColumn("วิธี"),
        TableColumn("วงเงิน (บาท)", Kind.BAHT, empty="–"),
        TableColumn("ราคาที่ตกลง (บาท)", Kind.BAHT, empty="–"),
        TableColumn("ผู้ได้รับการคัดเลือก", empty="–"),
        TableColumn("วันที่", Kind.DATE, empty="–"),
    )
    newest = sorted(facts.purchase_list, key=lambda each: (each.day is not None, each.day), reverse=True)
    rows = tuple(
        TableRow(
            (
                number,
                each.title,
                each.method or _NO_METHOD,
                each.budget,
                each.agreed,
                each.winner or None,
                each.day,
            )
        )
        for number, each in enumerate(newest[:LISTED], start=1)
    )
    table = Data(Table(columns, rows, title="รายการจัดซื้อจัดจ้าง วันล่าสุดก่อน"))
    left = len(newest) - LISTED
    more = (Words(f"แสดง {LISTED:,} รายการล่าสุด อีก {left:,} รายการอยู่ในแฟ้มข้อมูลที่หน้า ข้อมูลเปิด", quiet=True),)
    return (Folded(f"ทุกรายการ ({len(newest):,})", (table, *(more if left > 0 else ()))),)
