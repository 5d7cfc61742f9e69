"""The budget report: what it needs, what the notice says, what the annex adds up to."""

from dataclasses import replace
from datetime import date
from io import BytesIO

import openpyxl
import pytest

from khoktoom_desktop.domain.period import Period
from khoktoom_desktop.domain.problem import Severity
from khoktoom_desktop.domain.request import PaperRequest
from khoktoom_desktop.paper.pages import Pages
from khoktoom_desktop.registers.budget_spending.papers import BudgetReport, draw_budget_report, gather_budget_report
from khoktoom_desktop.registers.budget_spending.record import BudgetLine
from khoktoom_desktop.services.office_file import OfficeFile

DAY = date(2023, 10, 10)
Q2, Q3 = Period(2566, quarter=2), Period(2566, quarter=3)


def gather(office_file: OfficeFile, period: Period, form: str = "pdf") -> tuple[BudgetReport, PaperRequest]:
    request = PaperRequest(office_file.office(), DAY, period, form)
    with office_file.reading() as session:
        return gather_budget_report(session, request), request


def words(pdf: bytes) -> str:
    with Pages(pdf) as pages:
        return " ".join(" ".join(pages.text(page) for page in range(pages.count)).split())


def codes(facts: BudgetReport) -> list[tuple[str, Severity]]:
    return [(problem.code, problem.severity) for problem in facts.missing]


def test_a_year_without_a_budget_has_no_report(office_file: OfficeFile) -> None:
    assert codes(gather(office_file, Q2)[0]) == [("no-lines", Severity.ERROR)]


def test_a_quarter_without_any_amount_has_no_report(office_file: OfficeFile) -> None:
    line = BudgetLine(
        fiscal_year=2566, plan="general", budget_group="operation", category="ค่าวัสดุ", approved=100, actual_1=50
    )
    with office_file.writing() as session:
        session.add(line)
    assert codes(gather(office_file, Q2)[0]) == [("no-actuals", Severity.ERROR)]
    facts, request = gather(office_file, Period(2566, half=1))
    assert codes(facts) == [("no-receipts", Severity.WARNING), ("not-entered", Severity.WARNING)]
    assert "ไม่ใช่ศูนย์" in words(draw_budget_report(facts, request))


def test_the_notice_says_the_sums_in_thai_digits(budgeted: OfficeFile) -> None:
    facts, request = gather(budgeted, Q2)
    assert facts.missing == ()
    text = words(draw_budget_report(facts, request))
    for shown in (
        "ประกาศเทศบาลตำบลตัวอย่าง",
        "ไตรมาสที่ ๒ ประจำปีงบประมาณ พ.ศ. ๒๕๖๖",
        "รายรับสะสม ๖๐,๐๐๐.๐๐ บาท",
        "รายจ่ายสะสม ๖๐,๐๐๐.๐๐ บาท",
        "ร้อยละ ๔๐.๐๐",
        "เอกสารแนบท้ายประกาศ",
        "แผนงานอุตสาหกรรมและการโยธา",
        "ค่าก่อสร้าง",
        "ใช้จ่ายแล้วร้อยละ ๔๐.๐๐ ของงบประมาณ",
        "ประกาศ ณ วันที่ ๑๐ ตุลาคม พ.ศ. ๒๕๖๖",
    ):
        assert shown in text.replace("รายจ่าย สะสม", "รายจ่ายสะสม")


def test_what_is_not_entered_prints_as_such(budgeted: OfficeFile) -> None:
    facts, request = gather(budgeted, Q3)
    assert codes(facts) == [("not-entered", Severity.WARNING)]
    text = words(draw_budget_report(replace(facts), request))
    assert "…" in text
    assert "ขาดยอดจริง ๑ ช่อง" in text


def test_the_workbook_adds_up(budgeted: OfficeFile) -> None:
    facts, request = gather(budgeted, Period(2566), "xlsx")
    book = openpyxl.load_workbook(BytesIO(draw_budget_report(facts, request)))
    sides, beside, plans, departments, detail = book.worksheets
    compared = {row[0]: row[1:] for row in beside.iter_rows(values_only=True)}
    assert compared["จ่ายจริงในงวด (บาท)"] == ("ไม่มีข้อมูลปีก่อน", 130_000, "-", "-")
    for sheet, title in ((sides, "รวมรายจ่าย"), (plans, "รวม"), (departments, "รวม"), (detail, "รวม")):
        (total,) = [row for row in sheet.iter_rows(values_only=True) if row[0] == title]
        assert total[1:] == (150_000, 150_000, 130_000, pytest.approx(86.67), pytest.approx(86.67), 20_000)
