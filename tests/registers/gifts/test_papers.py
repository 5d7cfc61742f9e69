"""The gift report and the form: the nil sentence only where all declared, what lacks, pages and workbook."""

from dataclasses import replace
from datetime import date
from io import BytesIO

import openpyxl
import pytest

from khoktoom_desktop.domain.period import Period
from khoktoom_desktop.domain.problem import Severity
from khoktoom_desktop.domain.request import PaperRequest
from khoktoom_desktop.domain.trouble import Refused
from khoktoom_desktop.paper.pages import Pages
from khoktoom_desktop.registers.gifts.figures import gifts_of
from khoktoom_desktop.registers.gifts.papers import (
    GiftReport,
    draw_gift_form,
    draw_gift_report,
    gather_gift_form,
    gather_gift_report,
)
from khoktoom_desktop.services.nil import declare_nil
from khoktoom_desktop.services.office_file import OfficeFile

DAY = date(2023, 4, 10)
Q1, HALF = Period(2566, quarter=1), Period(2566, half=1)
NIL = "ไม่มีการรับของขวัญและของกำนัลในไตรมาสที่ ๑ ประจำปีงบประมาณ พ.ศ. ๒๕๖๖"


def gather(office_file: OfficeFile, period: Period, form: str = "pdf") -> tuple[GiftReport, PaperRequest]:
    request = PaperRequest(office_file.office(), DAY, period, form)
    with office_file.reading() as session:
        return gather_gift_report(session, request), request


def words(pdf: bytes) -> str:
    with Pages(pdf) as pages:
        return " ".join(" ".join(pages.text(page) for page in range(pages.count)).split())


def test_a_nil_report_needs_the_declaration_of_every_department(office_file: OfficeFile) -> None:
    for department in (1, 2):
        declare_nil(office_file, "gifts", department, Q1, date(2023, 1, 4))
    (problem,) = gather(office_file, Q1)[0].missing
    assert (problem.code, problem.severity) == ("nil-not-declared", Severity.ERROR)
    assert "กองช่าง (ไตรมาสที่ 1/2566)" in str(problem)
    declare_nil(office_file, "gifts", 3, Q1, date(2023, 1, 4))
    facts, request = gather(office_file, Q1)
    assert facts.missing == ()
    pdf = draw_gift_report(facts, request)
    text = words(pdf)
    with Pages(pdf) as pages:
        assert NIL in " ".join(pages.text(0).split())
    assert "เปรียบเทียบกับช่วงเดียวกันของปีก่อน" in text
    assert text.count("ไม่มีข้อมูลปีก่อน") == 4
    assert "ไม่ปรากฏพบว่าบุคลากรในสังกัดเทศบาลตำบลตัวอย่าง" in text.replace(" ", "")


def test_an_office_that_said_nothing_gets_no_nil_paper(office_file: OfficeFile) -> None:
    assert gather(office_file, HALF)[0].missing[0].severity is Severity.ERROR


def test_with_gifts_the_report_prints_and_tells_who_did_not_declare(gifted: OfficeFile) -> None:
    facts, request = gather(gifted, HALF)
    assert [(problem.code, problem.severity) for problem in facts.missing] == [
        ("nil-not-declared", Severity.WARNING),
        ("section-128-open", Severity.WARNING),
    ]
    text = words(draw_gift_report(facts, request))
    for shown in ("ปฏิทิน & สมุด", "๑,๒๐๐.๕๐", "ยังไม่ได้แจ้ง", "มี ๑ รายการ", "ตามมาตรา ๑๒๘"):
        assert shown in text
    assert "นางสาวสมมติ" not in text
    assert "ไม่มีการรับของขวัญและของกำนัลใน" not in text


def test_the_workbook_holds_baht_as_numbers(gifted: OfficeFile) -> None:
    facts, request = gather(gifted, HALF, "xlsx")
    book = openpyxl.load_workbook(BytesIO(draw_gift_report(facts, request)))
    rows = [row for row in book.worksheets[0].iter_rows(values_only=True) if row[0] == "รวม"]
    assert rows[0][-1] == pytest.approx(1700.5)


def test_a_nil_workbook_carries_the_sentence(office_file: OfficeFile) -> None:
    for department in (1, 2, 3):
        declare_nil(office_file, "gifts", department, Q1, date(2023, 1, 4))
    facts, request = gather(office_file, Q1, "xlsx")
    book = openpyxl.load_workbook(BytesIO(draw_gift_report(facts, request)))
    cells = [str(cell) for row in book.worksheets[0].iter_rows(values_only=True) for cell in row if cell]
    assert any(cell.startswith("ไม่มีการรับของขวัญ") for cell in cells)


@pytest.mark.parametrize(
    ("index", "title"),
    [(0, "แบบรายงานการรับของขวัญและของกำนัลตามนโยบาย No Gift Policy"), (2, "โดยธรรมจรรยา ตามมาตรา ๑๒๘")],
)
def test_the_form_is_filled_from_its_record(gifted: OfficeFile, index: int, title: str) -> None:
    with gifted.reading() as session:
        gift = gifts_of(session, HALF)[index]
    request = PaperRequest(gifted.office(), DAY, record=gift.uid)
    with gifted.reading() as session:
        facts = gather_gift_form(session, request)
    text = words(draw_gift_form(facts, request))
    for shown in (title, "นางสาวสมมติ ตัวอย่าง", "กระเช้า", "ร้านตัวอย่าง"):
        assert shown in text
    assert ("ครบกำหนดรายงานตามมาตรา ๑๒๘" in text) is (index == 2)


def test_an_unfinished_gift_prints_dots_and_warnings(gifted: OfficeFile) -> None:
    request = PaperRequest(gifted.office(), DAY)
    with gifted.reading() as session:
        gift = gifts_of(session, HALF)[2]
        facts = gather_gift_form(session, replace(request, record=gift.uid))
    assert {problem.code for problem in facts.missing} == {"disposition-missing", "decision-missing"}
    empty = replace(facts, gift=replace(gift, value=None, giver="", reported_on=None, reporter_position="นิติกร"))
    assert "นิติกร" in words(draw_gift_form(empty, request))


def test_a_form_of_nothing_is_refused(office_file: OfficeFile) -> None:
    request = PaperRequest(office_file.office(), DAY, record="ไม่มี")
    with office_file.reading() as session, pytest.raises(Refused) as refused:
        gather_gift_form(session, request)
    assert refused.value.code == "unknown-record"
