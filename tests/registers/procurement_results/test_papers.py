"""The papers of the purchases, printed and read back."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from khoktoom_desktop.domain.office import DatedFact, Signatory
from khoktoom_desktop.domain.period import Period
from khoktoom_desktop.domain.trouble import Refused
from khoktoom_desktop.paper.pages import Pages
from khoktoom_desktop.publications.catalogue import paper
from khoktoom_desktop.registers.procurement_results import wording
from khoktoom_desktop.registers.procurement_results.record import Bidder, Purchase
from khoktoom_desktop.registers.register import Register
from khoktoom_desktop.services import papers, records
from khoktoom_desktop.services.importing import import_file
from khoktoom_desktop.services.office_file import OfficeFile
from khoktoom_desktop.services.papers import PrintOptions
from khoktoom_desktop.storage.nil import NilDeclaration
from khoktoom_desktop.storage.office import read_office, write_office

DAY = date(2025, 10, 15)
OPTIONS = PrintOptions(day=DAY)
ITA_HEADINGS = [
    "ที่", "ปีงบประมาณ", "ชื่อหน่วยงาน", "อำเภอ", "จังหวัด", "กระทรวง", "ประเภทหน่วยงาน", "ชื่อรายการของงานที่ซื้อหรือจ้าง",
    "วงเงินงบประมาณที่ได้รับจัดสรร (บาท)", "แหล่งที่มาของงบประมาณ", "สถานะการจัดซื้อจัดจ้าง", "วิธีการจัดซื้อจัดจ้าง", "ราคากลาง (บาท)",
    "ราคาที่ตกลงซื้อหรือจ้าง (บาท)", "รายชื่อผู้ประกอบการที่ได้รับการคัดเลือก", "เลขที่โครงการในระบบ e-GP",
]  # fmt: skip
SKR_HEADINGS = [
    "ลำดับที่", "งานที่จัดซื้อหรือจัดจ้าง", "วงเงินที่จะซื้อหรือจ้าง (บาท)", "ราคากลาง (บาท)", "วิธีซื้อหรือจ้าง",
    "รายชื่อผู้เสนอราคาและราคาที่เสนอ", "ผู้ได้รับการคัดเลือกและราคาที่ตกลงซื้อหรือจ้าง", "เหตุผลที่คัดเลือกโดยสรุป",
    "เลขที่และวันที่ของสัญญาหรือข้อตกลงในการซื้อหรือจ้าง",
]  # fmt: skip


@pytest.fixture
def filled(
    office_file: OfficeFile,
    purchases: Register,
    egp_rows: list[dict[str, object]],
    csv_file: Callable[..., Path],
) -> OfficeFile:
    """Return an office with the made-up purchases of fiscal year 2568."""
    import_file(office_file, purchases, csv_file(egp_rows))
    return office_file


def text_of(office_file: OfficeFile, paper_id: str, options: PrintOptions) -> str:
    """Return a paper's text without spaces and line ends."""
    with Pages(papers.make(office_file, paper(paper_id), options)) as pages:
        return "".join("".join(pages.text(place) for place in range(pages.count)).split())


def sheet_of(office_file: OfficeFile, paper_id: str, options: PrintOptions) -> Worksheet:
    book = openpyxl.load_workbook(BytesIO(papers.make(office_file, paper(paper_id), options, "xlsx")))
    assert isinstance(book.active, Worksheet)
    return book.active


def lacking(office_file: OfficeFile, paper_id: str, options: PrintOptions, file_format: str = "pdf") -> list[str]:
    return [problem.code for problem in papers.missing(office_file, paper(paper_id), options, file_format)]


def declare(office_file: OfficeFile, start: date, end: date) -> None:
    with office_file.writing() as session:
        session.add(
            NilDeclaration(register="procurement-results", start=start, end=end, declared_on=end, declared_by="ผู้ทดสอบ")
        )


def test_skr_1_has_the_nine_columns_and_what_was_bought(filled: OfficeFile, purchases: Register) -> None:
    water = records.list_records(filled, purchases, find="น้ำดื่ม").records[0]
    assert isinstance(water, Purchase)
    bidders = [Bidder(name="ร้านน้ำใส", price=2_500_000), Bidder(name="ร้านน้ำขุ่น", price=2_600_000)]
    reason = "เป็นผู้มีคุณสมบัติตรงตามเงื่อนไขที่กำหนด"
    changed = replace(water, bidders=bidders, doc_type="purchase-order", reason=reason, reference_price=2_500_000)
    records.save(filled, purchases, changed)
    text = text_of(filled, "skr-1", replace(OPTIONS, period=Period(2568, month=10)))
    for words in (
        "แบบ สขร. 1",
        "สรุปผลการดำเนินการจัดซื้อจัดจ้างในรอบเดือนตุลาคม 2567",
        "วันที่ 15 เดือน ตุลาคม พ.ศ. 2568",
        *SKR_HEADINGS,
        "ร้านน้ำใส / 25,000.00 บาท",
        "ร้านน้ำขุ่น / 26,000.00 บาท",
        "ใบสั่งซื้อ เลขที่ 4/2568 ลงวันที่ 1 ต.ค. 67",
        reason,
        "รวม 2 รายการ",
        "322,314.10",
        "ผู้จัดทำ",
    ):
        assert words.replace(" ", "") in text


def test_no_line_cuts_who_offered_and_who_won() -> None:
    purchase = Purchase(winner="ร้านชนะ", bidders=[Bidder(name="ร้านชนะ"), Bidder(name="ร้านแพ้")])
    assert wording.vendors((purchase, Purchase())) == {"ร้านชนะ", "ร้านแพ้"}


def test_skr_1_as_a_worksheet_has_numbers(filled: OfficeFile) -> None:
    options = replace(OPTIONS, period=Period(2568, month=10))
    sheet = sheet_of(filled, "skr-1", options)
    rows = list(sheet.iter_rows(values_only=True))
    place = next(index for index, row in enumerate(rows) if row[0] == "ลำดับที่")
    assert list(rows[place]) == SKR_HEADINGS
    assert rows[place + 1][:5] == (1, "ซื้อน้ำดื่ม โดยวิธีเฉพาะเจาะจง", 25000, "-", "เฉพาะเจาะจง")
    assert rows[place + 2][2] == pytest.approx(297314.10)
    assert "ต.ค." in sheet.title
    assert sheet.print_title_rows is not None
    assert sheet.page_setup.orientation == "landscape"
    first = papers.make(filled, paper("skr-1"), options, "xlsx")
    assert first == papers.make(filled, paper("skr-1"), options, "xlsx")


def test_an_empty_month_prints_only_when_declared(office_file: OfficeFile) -> None:
    options = replace(OPTIONS, period=Period(2568, month=1))
    assert lacking(office_file, "skr-1", options) == ["not-declared"]
    with pytest.raises(Refused):
        papers.make(office_file, paper("skr-1"), options)
    declare(office_file, date(2025, 1, 1), date(2025, 1, 31))
    assert lacking(office_file, "skr-1", options) == []
    assert "ไม่มีการจัดซื้อจัดจ้าง" in text_of(office_file, "skr-1", options)
    sheet = sheet_of(office_file, "skr-1", options)
    assert any("ไม่มีการจัดซื้อจัดจ้าง" in map(str, row) for row in sheet.iter_rows(values_only=True))


def test_a_month_that_has_not_begun_is_not_declared_by_silence(office_file: OfficeFile) -> None:
    assert lacking(office_file, "skr-1", replace(OPTIONS, period=Period(2570, month=1))) == ["not-declared"]


def test_thai_digits_on_demand(filled: OfficeFile) -> None:
    text = text_of(filled, "skr-1", replace(OPTIONS, period=Period(2568, month=10), digits=True))
    assert "๒๙๗,๓๑๔.๑๐" in text
    sheet = sheet_of(filled, "skr-1", replace(OPTIONS, period=Period(2568, month=10), digits=True))
    assert sheet["A2"].value == "สรุปผลการดำเนินการจัดซื้อจัดจ้างในรอบเดือนตุลาคม ๒๕๖๗"


def test_the_ita_list_has_sixteen_exact_columns_and_no_empty_cell(filled: OfficeFile, purchases: Register) -> None:
    gone = Purchase(title="ซื้อโต๊ะ", contract_on=date(2024, 11, 20), cancelled=True, cancel_reason="งบไม่พอ")
    records.save(filled, purchases, gone)
    declare(filled, date(2025, 1, 1), date(2025, 1, 31))
    sheet = sheet_of(filled, "ita-procurement-list", replace(OPTIONS, period=Period(2568, half=1)))
    rows = [list(row) for row in sheet.iter_rows(values_only=True)]
    assert rows[0] == ITA_HEADINGS
    assert all(cell not in (None, "") for row in rows for cell in row)
    assert [row[0] for row in rows[1:]] == list(range(1, 8))
    assert rows[1][1:9] == [
        "2568", "เทศบาลตำบลตัวอย่าง", "เมืองลพบุรี", "ลพบุรี", "กระทรวงมหาดไทย", "องค์กรปกครองส่วนท้องถิ่น",
        "ซื้อน้ำดื่ม โดยวิธีเฉพาะเจาะจง", 25000,
    ]  # fmt: skip
    assert rows[1][15] == "67100000011"
    assert rows[2][10] == "สิ้นสุดสัญญา"
    assert next(row for row in rows if row[7] == "ซื้อโต๊ะ")[10] == "ยกเลิกการดำเนินการ"
    assert rows[-1][7] == "ไม่มีการจัดซื้อจัดจ้างในเดือนมกราคม 2568"
    found = lacking(filled, "ita-procurement-list", replace(OPTIONS, period=Period(2568, half=1)), "xlsx")
    assert found.count("not-declared") == 1
    assert "blank-cells" in found


def test_the_winners_notice_without_and_with_tax_ids(filled: OfficeFile, purchases: Register) -> None:
    person = Purchase(
        title="จ้างเหมาทำความสะอาด",
        method="เฉพาะเจาะจง",
        budget=900_000,
        agreed=900_000,
        contract_on=date(2024, 10, 5),
        doc_number="9/2568",
        winner="นางสาวตัวอย่าง ใจดี",
        winner_tax_id="1999900000048",
        annex_reason="4",
    )
    records.save(filled, purchases, person)
    records.save(filled, purchases, replace(person, title="จ้างเหมาตัดหญ้า", agreed=100_000))
    options = replace(OPTIONS, period=Period(2568, quarter=1))
    text = text_of(filled, "winners-notice", options)
    for words in (
        "ประกาศเทศบาลตำบลตัวอย่าง",
        "ประจำไตรมาสที่ ๑ (เดือน ตุลาคม พ.ศ. ๒๕๖๗ ถึง เดือน ธันวาคม พ.ศ. ๒๕๖๗)",
        "จำนวน ๗ รายการ เป็นเงินทั้งสิ้น ๑,๓๒๗,๒๒๖.๘๔ บาท",
        "(หนึ่งล้านสามแสนสองหมื่นเจ็ดพันสองร้อยยี่สิบหกบาทแปดสิบสี่สตางค์)",
        "ประกาศ ณ วันที่ ๑๕ ตุลาคม พ.ศ. ๒๕๖๘",
        "รายละเอียดแนบท้ายประกาศผลผู้ชนะการจัดซื้อจัดจ้างหรือผู้ได้รับการคัดเลือก",
        "เหตุผลสนับสนุน(๖)",
        "๐๙/๑๑/๒๕๖๗",
        "๑๐,๐๐๐.๐๐",
        "- ๒ -",
    ):
        assert words.replace(" ", "") in text
    assert "เลขประจำตัวประชาชน" not in text
    assert "สะพาน" not in text
    with_ids = text_of(filled, "winners-notice", replace(options, tax_ids=True))
    assert "เลขประจำตัวผู้เสียภาษี/เลขประจำตัวประชาชน" in with_ids
    assert "เหตุผลสนับสนุน(๗)" in with_ids
    assert "๐๑๖๕๕๐๐๐๐๐๐๑๑" in with_ids
    assert "๑๙๙๙๙๐๐๐๐๐๐๔๘" not in with_ids
    assert "1999900000048" not in with_ids
    assert "x-xxxx-xxxxx" in with_ids


def test_a_quarter_without_purchases_is_announced_when_declared(office_file: OfficeFile) -> None:
    options = replace(OPTIONS, period=Period(2568, quarter=2))
    assert lacking(office_file, "winners-notice", options) == ["not-declared"]
    for month, last in ((1, 31), (2, 28), (3, 31)):
        declare(office_file, date(2025, month, 1), date(2025, month, last))
    assert "ไม่มีการจัดซื้อจัดจ้างที่ต้องประกาศ" in text_of(office_file, "winners-notice", options)


def test_the_office_chooses_the_methods_of_the_notice(filled: OfficeFile) -> None:
    office = filled.office()
    more = DatedFact("winners-notice-method", "ประกวดราคาอิเล็กทรอนิกส์ (e-bidding)", "e-bidding")
    with filled.writing() as session:
        write_office(session, replace(office, facts=(*office.facts, more)))
    assert "สะพาน" in text_of(filled, "winners-notice", replace(OPTIONS, period=Period(2568, quarter=3)))


def test_the_signatory_is_the_one_in_office_on_the_day(filled: OfficeFile) -> None:
    office = filled.office()
    acting = Signatory("นายรักษา การแทน", "ปลัดเทศบาล", date(2025, 10, 1), acting="ปฏิบัติหน้าที่ นายกเทศมนตรีตำบลตัวอย่าง")
    gone = replace(office.signatories[0], end=date(2025, 9, 30))
    with filled.writing() as session:
        write_office(session, replace(read_office(session), signatories=(gone, acting)))
    options = replace(OPTIONS, period=Period(2568, quarter=1))
    assert "นายรักษาการแทน" in text_of(filled, "winners-notice", options)
    assert "นายสมมติตัวอย่าง" in text_of(filled, "winners-notice", replace(options, day=date(2025, 9, 30)))
    assert lacking(filled, "winners-notice", replace(options, day=date(2020, 1, 1))) == ["no-signatory"]


def test_one_winner_is_announced_in_the_usual_words(filled: OfficeFile, purchases: Register) -> None:
    bridge, truck = (records.list_records(filled, purchases, find=words).records[0] for words in ("สะพาน", "รถบรรทุก"))
    text = text_of(filled, "winner-announcement", replace(OPTIONS, record=bridge.uid))
    for words in (
        "เรื่อง ประกาศผู้ชนะการเสนอราคา ประกวดราคาจ้างก่อสร้างสะพาน ด้วยวิธีประกวดราคาอิเล็กทรอนิกส์ (e-bidding)",
        "ผู้ได้รับการคัดเลือก ได้แก่ บริษัท สะพานดี จำกัด โดยเสนอราคาเป็นเงินทั้งสิ้น ๓,๓๓๕,๐๐๐.๕๕ บาท",
        "(สามล้านสามแสนสามหมื่นห้าพันบาทห้าสิบห้าสตางค์)",
        "รวมภาษีมูลค่าเพิ่มและภาษีอื่น",
    ):
        assert words.replace(" ", "") in text
    assert "โดยวิธีเฉพาะเจาะจงนั้น" in text_of(filled, "winner-announcement", replace(OPTIONS, record=truck.uid))


def test_a_winner_that_cannot_be_announced(office_file: OfficeFile, purchases: Register) -> None:
    bare = records.save(office_file, purchases, Purchase(title="ซื้อของ", budget=1)).record
    assert lacking(office_file, "winner-announcement", replace(OPTIONS, record=bare.uid)) == [
        "winner-missing",
        "agreed-missing",
        "method-missing",
    ]
    gone = Purchase(title="ก", winner="ร้าน ก", agreed=1, method="เฉพาะเจาะจง", cancelled=True)
    uid = records.save(office_file, purchases, gone).record.uid
    assert lacking(office_file, "winner-announcement", replace(OPTIONS, record=uid)) == ["cancelled"]
    assert lacking(office_file, "winner-announcement", replace(OPTIONS, record="nobody")) == ["unknown-record"]


def test_a_winner_without_a_method_is_announced_without_one(office_file: OfficeFile, purchases: Register) -> None:
    plain = Purchase(title="ซื้อของใช้", winner="ร้าน ก", agreed=10_000)
    uid = records.save(office_file, purchases, plain).record.uid
    assert "โครงการซื้อของใช้นั้น" in text_of(office_file, "winner-announcement", replace(OPTIONS, record=uid))


def test_the_annual_summary_shows_the_figures_and_the_year_before(filled: OfficeFile, purchases: Register) -> None:
    options = replace(OPTIONS, period=Period(2568))
    alone = text_of(filled, "procurement-annual-summary", options)
    for words in ("1,336,226.84", "87.50", "3,500,000.00", "4,836,226.84", "163,999.46", "ไม่มีข้อมูล", "ผู้รายงาน"):
        assert words in alone
    assert {"no-problems", "no-suggestions"} <= set(lacking(filled, "procurement-annual-summary", options))
    last = Purchase(title="ก", method="คัดเลือก", budget=967_245_368, agreed=800, contract_on=date(2024, 9, 30))
    records.save(filled, purchases, last)
    office = filled.office()
    words = tuple(
        DatedFact(topic, "2568", title, start=date(2024, 10, 1), end=date(2025, 9, 30))
        for topic, title in (("procurement-problem", "มีผู้เสนอราคาน้อย"), ("procurement-suggestion", "วางแผนล่วงหน้า"))
    )
    with filled.writing() as session:
        write_office(session, replace(office, facts=(*office.facts, *words)))
    text = text_of(filled, "procurement-annual-summary", options)
    for each in ("มีผู้เสนอราคาน้อย", "วางแผนล่วงหน้า", "9,672,453.68", "-4,836,226.84", "-50.00", "ปีงบประมาณพ.ศ.2567"):
        assert each in text
    assert "ไม่มีข้อมูล" not in text
    assert "no-problems" not in lacking(filled, "procurement-annual-summary", options)


def test_a_summary_of_losses_and_cancellations(office_file: OfficeFile, purchases: Register) -> None:
    over = Purchase(title="ก", budget=100, agreed=300, contract_on=date(2025, 1, 1))
    records.save(office_file, purchases, over)
    records.save(office_file, purchases, replace(over, cancelled=True))
    text = text_of(office_file, "procurement-annual-summary", replace(OPTIONS, period=Period(2568)))
    assert "ราคาที่ตกลงสูงกว่างบประมาณ2.00บาท" in text
    assert "ยกเลิก1โครงการ" in text
    assert "ไม่ระบุวิธี" in text


def test_an_undeclared_year_is_refused(office_file: OfficeFile) -> None:
    assert (
        lacking(office_file, "procurement-annual-summary", replace(OPTIONS, period=Period(2568)))[0] == "not-declared"
    )
    with pytest.raises(Refused):
        papers.make(office_file, paper("procurement-annual-summary"), replace(OPTIONS, period=Period(2568)))


def test_a_year_of_nothing_at_all(office_file: OfficeFile) -> None:
    for month, (year, number) in enumerate(Period(2568).months()):
        following = Period(2568).months()[month + 1] if month < 11 else (2025, 10)
        declare(office_file, date(year, number, 1), date.fromordinal(date(*following, 1).toordinal() - 1))
    text = text_of(office_file, "procurement-annual-summary", replace(OPTIONS, period=Period(2568)))
    assert "ไม่มีการจัดซื้อจัดจ้าง" in text
