"""Exports of accounting systems: the year above the headings, groups named once, totals left out."""

from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest

from khoktoom_desktop.domain.trouble import Refused
from khoktoom_desktop.registers.budget_spending.record import BudgetLine
from khoktoom_desktop.registers.catalogue import register
from khoktoom_desktop.services import records
from khoktoom_desktop.services.importing import ImportReport, import_file
from khoktoom_desktop.services.office_file import OfficeFile

BUDGET = register("budget-spending")
Writer = Callable[[list[list[object]]], Path]
HEADINGS: list[object] = [
    "แผนงาน",
    "งบ",
    "หมวด/ประเภทรายจ่าย",
    "งบประมาณอนุมัติ",
    "โอนเพิ่ม/ลด",
    "เบิกจ่าย ไตรมาส 1",
    "เบิกจ่าย ไตรมาสที่ ๒",
]
ROWS: list[list[object]] = [
    ["แผนงานบริหารงานทั่วไป", "งบดำเนินงาน", "ค่าใช้สอย", 100_000, -5_000, 12_345.67, "20,000.50"],
    [None, None, "ค่าวัสดุ", 50_000, None, None, 0],
    [None, "งบลงทุน", "ค่าครุภัณฑ์", 30_000, None, None, None],
    ["รวมแผนงานบริหารงานทั่วไป", None, None, 180_000, None, 12_345.67, 20_000.50],
    ["แผนงานการศึกษา", "งบดำเนินงาน", "ค่าวัสดุ", 70_000, None, 1, 2],
    ["รวมทั้งสิ้น", None, None, 250_000, None, None, None],
]


@pytest.fixture
def xlsx(tmp_path: Path) -> Writer:
    """Return a writer of workbooks."""

    def write(rows: list[list[object]]) -> Path:
        book = openpyxl.Workbook()
        for row in rows:
            book.active.append(row)
        path = tmp_path / "บัญชี.xlsx"
        book.save(path)
        return path

    return write


def stored(office_file: OfficeFile) -> list[BudgetLine]:
    found = records.list_records(office_file, BUDGET, sort=(("id", False),)).records
    return [each for each in found if isinstance(each, BudgetLine)]


def counts(report: ImportReport) -> tuple[int, int, int, int, int]:
    return report.found, report.imported, report.updated, report.unchanged, report.rejected


def test_an_accounting_export_is_read_with_the_year_of_its_title(office_file: OfficeFile, xlsx: Writer) -> None:
    path = xlsx([["รายงานการเบิกจ่าย ประจำปีงบประมาณ พ.ศ. ๒๕๖๖"], [], HEADINGS, *ROWS])
    report = import_file(office_file, BUDGET, path)
    assert counts(report) == (4, 4, 0, 0, 0), report.problems
    assert [(each.row, each.code) for each in report.problems] == [(7, "total-row"), (9, "total-row")]
    first, second, third, fourth = stored(office_file)
    assert (first.fiscal_year, first.side, first.plan, first.budget_group) == (2566, "spending", "general", "operation")
    assert (first.approved, first.transferred, first.actual_1, first.actual_2) == (
        100_000_00, -5_000_00, 12_345_67, 20_000_50,
    )  # fmt: skip
    assert (second.plan, second.budget_group, second.actual_1, second.actual_2) == ("general", "operation", None, 0)
    assert (third.plan, third.budget_group) == ("general", "investment")
    assert (fourth.plan, fourth.category, fourth.approved) == ("education", "ค่าวัสดุ", 70_000_00)


def test_the_next_quarters_file_updates_the_same_lines(office_file: OfficeFile, xlsx: Writer) -> None:
    title: list[object] = ["ปีงบประมาณ 2566"]
    import_file(office_file, BUDGET, xlsx([title, HEADINGS, *ROWS]))
    assert counts(import_file(office_file, BUDGET, xlsx([title, HEADINGS, *ROWS]))) == (4, 0, 0, 4, 0)
    later = [row.copy() for row in ROWS]
    later[1][5] = 777
    assert counts(import_file(office_file, BUDGET, xlsx([title, HEADINGS, *later]))) == (4, 0, 1, 3, 0)
    assert stored(office_file)[1].actual_1 == 777_00


def test_a_file_that_names_no_year_is_refused(office_file: OfficeFile, xlsx: Writer) -> None:
    with pytest.raises(Refused) as refused:
        import_file(office_file, BUDGET, xlsx([["รายงานการเบิกจ่าย"], HEADINGS, *ROWS]))
    assert refused.value.code == "heading-missing"
    assert "ปีงบประมาณ" in str(refused.value.message)


def test_a_file_with_a_column_of_years_is_read_as_any_other(office_file: OfficeFile, xlsx: Writer) -> None:
    headings: list[object] = ["ปีงบประมาณ", "ประเภท", "หมวดรายรับ", "หมวด/รายการ", "ประมาณการ", "รับจริง ไตรมาส 1"]
    path = xlsx([["ปีงบประมาณ 2565"], headings, [2566, "รายรับ", "หมวดภาษีอากร", "ภาษีป้าย", 240_000, 1_234.5]])
    assert counts(import_file(office_file, BUDGET, path)) == (1, 1, 0, 0, 0)
    (line,) = stored(office_file)
    assert (line.fiscal_year, line.side, line.receipt_group, line.actual_1) == (2566, "receipt", "tax", 1_234_50)


def test_an_unknown_plan_rejects_its_row_with_its_cell(office_file: OfficeFile, xlsx: Writer) -> None:
    path = xlsx([["ปีงบประมาณ 2566"], HEADINGS, ["แผนงานอวกาศ", "งบลงทุน", "จรวด", 1, None, None, None], *ROWS[4:5]])
    report = import_file(office_file, BUDGET, path)
    assert counts(report) == (2, 1, 0, 0, 1)
    assert ("unknown-choice", 3, "A") in {(each.code, each.row, each.column) for each in report.problems}


NUMBERS: list[object] = ["(๑)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)"]


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        ([HEADINGS, NUMBERS, *ROWS[:2]], []),
        ([HEADINGS, *([None, *row] for row in ROWS[:2])], ["shifted"]),
        ([[None, *HEADINGS], *ROWS[:2]], ["shifted"]),
        ([[None, *HEADINGS], *([None, *row] for row in ROWS[:2])], []),
        ([[*HEADINGS[:5], "เบิกจ่าย", None], [*[None] * 5, "ไตรมาส 1", "ไตรมาส 2"], *ROWS[:2]], []),
    ],
    ids=["numbered", "rows right", "rows left", "all right", "two rows of headings"],
)
def test_headings_that_stand_oddly_are_read(
    office_file: OfficeFile, xlsx: Writer, rows: list[list[object]], told: list[str]
) -> None:
    report = import_file(office_file, BUDGET, xlsx([["ปีงบประมาณ 2566"], *rows]))
    assert counts(report) == (2, 2, 0, 0, 0), report.problems
    assert [each.code for each in report.problems] == told
    first, second = stored(office_file)
    assert (first.plan, first.category, first.approved, first.transferred, first.actual_1, first.actual_2) == (
        "general", "ค่าใช้สอย", 100_000_00, -5_000_00, 12_345_67, 20_000_50,
    )  # fmt: skip
    assert (second.plan, second.category, second.actual_1, second.actual_2) == ("general", "ค่าวัสดุ", None, 0)
