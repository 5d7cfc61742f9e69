"""The report of complaints: three counts, the nil sentence where all is declared, nobody's name."""

from datetime import date
from io import BytesIO
from typing import Any

import openpyxl

from khoktoom_desktop.domain.period import Period
from khoktoom_desktop.domain.problem import Severity
from khoktoom_desktop.domain.request import PaperRequest
from khoktoom_desktop.paper.pages import Pages
from khoktoom_desktop.registers.complaints.figures import REGISTER
from khoktoom_desktop.registers.complaints.papers import (
    ComplaintReport,
    draw_complaint_report,
    gather_complaint_report,
)
from khoktoom_desktop.services.nil import declare_nil
from khoktoom_desktop.services.office_file import OfficeFile

DAY = date(2023, 2, 10)
Q1, HALF, YEAR = Period(2566, quarter=1), Period(2566, half=1), Period(2566)
NIL = "ไม่มีเรื่องร้องเรียนการทุจริตและประพฤติมิชอบของเจ้าหน้าที่"


def gather(office_file: OfficeFile, period: Period, form: str = "pdf") -> tuple[ComplaintReport, PaperRequest]:
    request = PaperRequest(office_file.office(), DAY, period, form)
    with office_file.reading() as session:
        return gather_complaint_report(session, request), request


def pages_of(pdf: bytes) -> list[str]:
    with Pages(pdf) as pages:
        return [pages.text(page) for page in range(pages.count)]


def sheets_of(workbook: bytes) -> dict[str, list[tuple[Any, ...]]]:
    book = openpyxl.load_workbook(BytesIO(workbook))
    return {sheet.title: [row for row in sheet.iter_rows(values_only=True) if any(row)] for sheet in book}


def declare(office_file: OfficeFile, *months: int) -> None:
    for month in months:
        declare_nil(office_file, REGISTER, None, Period(2566, month=month), DAY)


def test_the_report_prints_counts_and_nobodys_name(complained: OfficeFile) -> None:
    facts, request = gather(complained, HALF)
    (problem,) = facts.missing
    assert (problem.code, problem.severity) == ("nil-not-declared", Severity.WARNING)
    assert str(problem).count("256") == 4
    text = " ".join(pages_of(draw_complaint_report(facts, request)))
    named = ("จำนวนเรื่องทั้งหมด", "จำนวนเรื่องที่ดำเนินการแล้วเสร็จ", "จำนวนเรื่องที่อยู่ระหว่างดำเนินการ")
    for shown in (*named, "ธันวาคม ๒๕๖๕", "…"):
        assert shown in text
    for hidden in ("สมมติ ผู้ร้อง", "เรื่องลับ", "การจัดซื้อจัดจ้าง", NIL):
        assert hidden not in text


def test_a_year_has_the_grievances_on_a_page_of_their_own(complained: OfficeFile) -> None:
    facts, request = gather(complained, YEAR)
    first, second = pages_of(draw_complaint_report(facts, request))
    assert "เรื่องร้องเรียนทั่วไป" not in first
    assert "เรื่องร้องเรียนทั่วไป" in second
    assert "ถนนและทางระบายน้ำ" in second


def test_a_nil_report_needs_the_declaration_of_every_month(office_file: OfficeFile) -> None:
    declare(office_file, 10, 11)
    (problem,) = gather(office_file, Q1)[0].missing
    assert (problem.code, problem.severity) == ("nil-not-declared", Severity.ERROR)
    assert "ธันวาคม 2565" in str(problem)
    declare(office_file, 12)
    facts, request = gather(office_file, Q1)
    assert facts.missing == ()
    (text,) = pages_of(draw_complaint_report(facts, request))
    assert NIL in text
    assert "ธันวาคม" not in text


def test_a_period_that_is_not_over_is_not_nil(office_file: OfficeFile) -> None:
    declare(office_file, 10, 11, 12, 1)
    assert gather(office_file, HALF)[0].missing[0].severity is Severity.ERROR


def test_the_workbook_holds_the_same_numbers(complained: OfficeFile) -> None:
    facts, request = gather(complained, HALF, "xlsx")
    sheets = sheets_of(draw_complaint_report(facts, request))
    assert list(sheets) == ["การทุจริต", "การทุจริต จำแนกตามเดือน", "ทั่วไป", "ทั่วไป จำแนกตามประเภท", "เทียบปีก่อน"]
    counted = {row[1]: row[2] for row in sheets["การทุจริต"] if isinstance(row[0], int)}
    assert list(counted.values()) == [2, 1, 1]
    months = {row[0]: row[1:] for row in sheets["การทุจริต จำแนกตามเดือน"]}
    assert months["ธันวาคม 2565"] == months["รวม"] == (2, 1, 1)
    assert months["พฤศจิกายน 2565"][0] == "…"
    assert months["มีนาคม 2566"][0] == "-"
    categories = {row[0]: row[1:] for row in sheets["ทั่วไป จำแนกตามประเภท"]}
    assert categories["ถนนและทางระบายน้ำ"] == (2, 1, 1)
    assert categories["รวม"] == (3, 2, 1)
    beside = {row[0]: row[1:] for row in sheets["เทียบปีก่อน"]}
    assert beside["การทุจริต: จำนวนเรื่องทั้งหมด"] == ("ไม่มีข้อมูลปีก่อน", 2, "-", "-")
    assert beside["ทั่วไป: จำนวนเรื่องทั้งหมด"] == ("ไม่มีข้อมูลปีก่อน", 3, "-", "-")


def test_a_nil_workbook_carries_the_sentence(office_file: OfficeFile) -> None:
    declare(office_file, 10, 11, 12)
    facts, request = gather(office_file, Q1, "xlsx")
    sheets = sheets_of(draw_complaint_report(facts, request))
    assert list(sheets) == ["การทุจริต", "ทั่วไป", "เทียบปีก่อน"]
    assert any(str(row[0]).startswith(NIL) for row in sheets["การทุจริต"])
    assert not any(str(row[0]).startswith(NIL) for row in sheets["ทั่วไป"])
