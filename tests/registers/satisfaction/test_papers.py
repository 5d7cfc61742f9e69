"""The report and the form: what they need, what they say, and what they never show."""

import statistics
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from io import BytesIO

import openpyxl
import pytest

from khoktoom_desktop.domain.office import DatedFact
from khoktoom_desktop.domain.period import Period
from khoktoom_desktop.domain.problem import Severity
from khoktoom_desktop.domain.request import PaperRequest
from khoktoom_desktop.paper.pages import Pages
from khoktoom_desktop.paper.qr import read_qr
from khoktoom_desktop.registers.satisfaction.papers import (
    SurveyReport,
    draw_satisfaction_form,
    draw_satisfaction_report,
    gather_satisfaction_form,
    gather_satisfaction_report,
)
from khoktoom_desktop.registers.satisfaction.record import Response
from khoktoom_desktop.services.office_file import OfficeFile

DAY = date(2023, 4, 10)
Q2 = Period(2566, quarter=2)
Maker = Callable[..., Response]


@pytest.fixture
def answered(office_file: OfficeFile, respondent: Maker) -> OfficeFile:
    """Return the office file with a year ago, twelve respondents of now, two suggestions."""
    with office_file.writing() as session:
        session.add_all(
            [
                respondent(*[3] * 20, day=date(2022, 1, 16)),
                *(respondent(*[5, 4] * 10, sex="female", service_point="one-stop") for _ in range(9)),
                respondent(*[2] * 20, sex="male", suggestion="ควรมีที่จอดรถ", publish=True),
                respondent(*[2] * 20, sex="male", suggestion="โทรหาผมที่ 08x"),
            ]
        )
    return office_file


def gather(office_file: OfficeFile, form: str = "pdf") -> tuple[SurveyReport, PaperRequest]:
    request = PaperRequest(office_file.office(), DAY, Q2, form)
    with office_file.reading() as session:
        return gather_satisfaction_report(session, request), request


def words(pdf: bytes) -> str:
    with Pages(pdf) as pages:
        return " ".join(" ".join(pages.text(page) for page in range(pages.count)).split())


def test_a_report_of_nobody_is_refused(office_file: OfficeFile) -> None:
    (problem,) = gather(office_file)[0].missing
    assert (problem.code, problem.severity) == ("no-respondents", Severity.ERROR)


def test_without_bands_nothing_can_be_interpreted(answered: OfficeFile) -> None:
    facts, _ = gather(answered)
    assert [each.code for each in replace(facts, figures=replace(facts.figures, bands=())).missing] == ["no-bands"]
    held = replace(facts, figures=replace(facts.figures, published=()))
    assert [each.code for each in held.missing] == ["suggestions-held"]


def test_the_report_says_the_figures_and_hides_the_few(answered: OfficeFile) -> None:
    facts, request = gather(answered)
    assert facts.missing == ()
    text = words(draw_satisfaction_report(facts, request))
    for shown in (
        "มีผู้ตอบแบบสำรวจ",
        "ค่าเฉลี่ย 4.05",
        "ช่วงเดียวกันของปีก่อนมีผู้ตอบ 1 คน",
        "ควรมีที่จอดรถ",
        "มีผู้เขียนข้อเสนอแนะ 2 คน",
        "เกณฑ์แปลผล 1.00–1.50 ควรปรับปรุง",
        "น้อยกว่า 5 คน",
    ):
        assert shown in text
    assert "โทรหาผม" not in text


def test_a_report_without_suggestions_says_so(answered: OfficeFile) -> None:
    facts, request = gather(answered)
    none = replace(facts, figures=replace(facts.figures, suggestions=0, published=(), versions=(1, 2)))
    text = words(draw_satisfaction_report(none, request))
    assert "ไม่มีข้อเสนอแนะในงวดนี้" in text
    assert "แบบสำรวจฉบับที่ 1, 2" in text


def test_the_workbook_holds_numbers(answered: OfficeFile) -> None:
    facts, request = gather(answered, "xlsx")
    book = openpyxl.load_workbook(BytesIO(draw_satisfaction_report(facts, request)))
    rows = [row for row in book.worksheets[0].iter_rows(values_only=True) if row[0] == "รวม"]
    deviation = statistics.stdev([5] * 90 + [4] * 90 + [2] * 40)
    assert rows[0][1:4] == (220, pytest.approx(4.05), pytest.approx(deviation, abs=0.005))
    assert {"ข้อมูลทั่วไปของผู้ตอบ", "รายข้อ", "รายด้าน"} <= set(book.sheetnames)


def test_the_form_asks_the_questions_of_its_day(office_file: OfficeFile) -> None:
    request = PaperRequest(office_file.office(), DAY)
    with office_file.reading() as session:
        facts = gather_satisfaction_form(session, request)
    assert [(each.code, each.severity) for each in facts.missing] == [("no-online-form", Severity.WARNING)]
    text = words(draw_satisfaction_form(facts, request))
    for shown in ("แบบสำรวจความพึงพอใจ", "ควรปรับปรุง", "ด้านสิ่งอำนวยความสะดวก", "อุปกรณ์และเครื่องมือ", "ฉบับที่ 1"):
        assert shown in text


def test_a_form_without_questions_is_refused(office_file: OfficeFile) -> None:
    request = PaperRequest(replace(office_file.office(), facts=()), DAY)
    with office_file.reading() as session:
        facts = gather_satisfaction_form(session, request)
    assert [(each.code, each.severity) for each in facts.missing] == [("no-questions", Severity.ERROR)]


def test_the_code_on_the_form_leads_to_the_offices_own_form(office_file: OfficeFile) -> None:
    link = "https://www.example.go.th/survey?id=2566"
    office = office_file.office()
    office = replace(office, facts=(*office.facts, DatedFact("survey-link", "online", link)))
    request = PaperRequest(office, DAY)
    with office_file.reading() as session:
        facts = gather_satisfaction_form(session, request)
    assert facts.missing == ()
    pdf = draw_satisfaction_form(facts, request)
    assert link in words(pdf)
    with Pages(pdf) as pages:
        assert read_qr(pages.image(0, 150 / 72)) == [link]
