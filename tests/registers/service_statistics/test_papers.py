"""The statistics report: its tables, its signs for what lacks, its pages and its workbook."""

from dataclasses import replace
from datetime import date
from io import BytesIO

import openpyxl
import pytest

from khoktoom_desktop.domain.office import Signatory
from khoktoom_desktop.domain.period import Period
from khoktoom_desktop.domain.request import PaperRequest
from khoktoom_desktop.domain.table import RowStyle
from khoktoom_desktop.domain.trouble import Refused
from khoktoom_desktop.paper.pages import Pages
from khoktoom_desktop.registers.service_statistics.papers import (
    StatisticsReport,
    draw_service_statistics_report,
    gather_service_statistics_report,
)
from khoktoom_desktop.registers.service_statistics.report import notes, part_table, parts, summary_table
from khoktoom_desktop.services.office_file import OfficeFile

DAY = date(2023, 1, 10)
YEAR, QUARTER, MONTH = Period(2566), Period(2566, quarter=1), Period(2566, month=10)


def gather(office_file: OfficeFile, period: Period, form: str = "pdf") -> tuple[StatisticsReport, PaperRequest]:
    request = PaperRequest(office_file.office(), DAY, period, form)
    with office_file.reading() as session:
        return gather_service_statistics_report(session, request), request


def test_channels_stand_side_by_side_in_a_quarter(counted: OfficeFile) -> None:
    found = gather(counted, QUARTER)[0].figures
    (part,) = parts(found)
    table = part_table(found, part, marks=True)
    assert [column.group for column in table.columns[3:]] == ["Walk-in"] * 4 + ["E-Service"] * 4 + [""]
    cells = {row.cells[1]: row.cells for row in table.rows if row.style is RowStyle.BODY}
    assert cells["แจ้งเกิด"][3:] == (5, 0, "…", 5, 2, "…", "…", 2, 7)
    assert cells["ขอรถน้ำ"][3:] == (1, "4*", 0, 5, "-", "-", "-", "-", 5)
    totals = {row.cells[0]: row.cells[3:] for row in table.rows if row.style is RowStyle.TOTAL}
    assert totals["รวมทั้งสิ้น (ราย)"] == (5, 0, 10, 15, 2, "…", 7, 9, 24)
    assert totals["รวมทั้งสิ้น (ครั้ง)"] == (1, 4, 0, 5, "-", "-", "-", "-", 5)
    sections = [row.cells[0] for row in table.rows if row.style is RowStyle.SECTION]
    assert sections == ["สำนักปลัดเทศบาล", "กองคลัง"]


def test_a_year_has_a_table_for_each_channel_and_a_summary_by_unit(counted: OfficeFile) -> None:
    found = gather(counted, YEAR)[0].figures
    walk_in, e_service = parts(found)
    assert (walk_in.title, e_service.title) == ("ช่องทาง Walk-in", "ช่องทาง E-Service")
    shown = [row.cells[1] for row in part_table(found, e_service, marks=True).rows if row.style is RowStyle.BODY]
    assert shown == ["แจ้งเกิด", "ภาษีป้าย"]
    assert [row.cells for row in summary_table(found).rows] == [("ราย", 35, 9, 44), ("ครั้ง", 5, "-", 5)]


def test_notes_say_what_the_signs_mean(counted: OfficeFile) -> None:
    found = gather(counted, QUARTER)[0].figures
    signs, words = notes(found, marks=True), notes(found, marks=False)
    assert "… หมายถึง ยังไม่ได้บันทึก (7 ช่อง) ไม่ใช่ศูนย์" in signs
    assert any(note.startswith("* หมายถึง") for note in signs)
    assert not any(note.startswith("*") for note in words)


def test_the_report_prints_figures_heads_and_signatures(counted: OfficeFile) -> None:
    facts, request = gather(counted, YEAR)
    with Pages(draw_service_statistics_report(facts, request)) as pages:
        text = "\n".join(pages.text(page) for page in range(pages.count))
        width, height = pages.size(0)
    assert width > height
    for words in ("รายงานสถิติการให้บริการ", "ประจำปีงบประมาณ พ.ศ. 2566", "ทะเบียนพาณิชย์", "รวมทั้งสิ้น (ราย)", "นายสมมติ ตัวอย่าง"):
        assert words in text


def test_thai_digits_print_when_asked(counted: OfficeFile) -> None:
    facts, request = gather(counted, MONTH)
    with Pages(draw_service_statistics_report(facts, replace(request, thai_digits=True))) as pages:
        assert "พ.ศ. ๒๕๖๕" in pages.text(0)


@pytest.mark.parametrize(("period", "sheets"), [(QUARTER, 2), (YEAR, 4)])
def test_the_workbook_holds_numbers(counted: OfficeFile, period: Period, sheets: int) -> None:
    facts, request = gather(counted, period, "xlsx")
    book = openpyxl.load_workbook(BytesIO(draw_service_statistics_report(facts, request)))
    assert len(book.sheetnames) == sheets
    rows = [list(row) for row in book.worksheets[0].iter_rows(values_only=True)]
    born = next(row for row in rows if row[1] == "แจ้งเกิด")
    assert born[3:6] == [5, 0, "…"]
    beside = {row[0]: row[1:] for row in book["เทียบปีก่อน"].iter_rows(values_only=True)}
    now = facts.figures.of_unit("ราย")
    assert now is not None
    assert beside["รวมทุกช่องทาง (ราย)"][:3] == (99, now, now - 99)


def test_a_report_without_services_or_counts_is_refused(office_file: OfficeFile, counted: OfficeFile) -> None:
    assert [problem.code for problem in gather(counted, Period(2570))[0].missing] == ["no-counts"]
    assert [problem.code for problem in gather(counted, QUARTER)[0].missing] == ["not-entered"]


def test_an_empty_office_has_nothing_to_report(office_file: OfficeFile) -> None:
    assert [problem.code for problem in gather(office_file, QUARTER)[0].missing] == ["no-services"]


def test_nobody_in_office_refuses_the_paper(counted: OfficeFile) -> None:
    office = replace(counted.office(), signatories=())
    with counted.reading() as session, pytest.raises(Refused) as refused:
        gather_service_statistics_report(session, PaperRequest(office, DAY, QUARTER))
    assert refused.value.code == "no-signatory"


def test_a_reporter_in_office_signs_first(counted: OfficeFile) -> None:
    reporter = Signatory("นางผู้รายงาน ตัวอย่าง", "เจ้าพนักงานธุรการ", date(2020, 1, 1), role="reporter")
    facts, request = gather(counted, MONTH)
    with Pages(draw_service_statistics_report(replace(facts, reporters=(reporter,)), request)) as pages:
        text = "\n".join(pages.text(page) for page in range(pages.count))
    assert "นางผู้รายงาน ตัวอย่าง" in text


def test_a_period_without_gaps_has_no_note_of_any(counted: OfficeFile) -> None:
    facts, _ = gather(counted, QUARTER)
    whole = replace(facts, figures=replace(facts.figures, not_entered=()))
    assert whole.missing == ()
    assert not any("ยังไม่" in note for note in notes(whole.figures, marks=True))
