"""The e-GP open data and its defects, imported into a real office file."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from khoktoom_desktop.domain.period import Period
from khoktoom_desktop.registers.procurement_results.record import Purchase
from khoktoom_desktop.registers.register import Register
from khoktoom_desktop.services import records
from khoktoom_desktop.services.figures import figures_json
from khoktoom_desktop.services.importing import ImportReport, import_file
from khoktoom_desktop.services.office_file import OfficeFile
from khoktoom_desktop.storage.nil import NilDeclaration

Row = dict[str, object]
Writer = Callable[..., Path]


def counts(report: ImportReport) -> tuple[int, int, int, int, int]:
    return report.found, report.imported, report.updated, report.unchanged, report.rejected


def codes(report: ImportReport) -> dict[str, int]:
    found = [problem.code for problem in report.problems]
    return {code: found.count(code) for code in found}


def stored(office_file: OfficeFile, purchases: Register, project: str) -> Purchase:
    found = records.list_records(office_file, purchases, find=project).records
    assert len(found) == 1
    assert isinstance(found[0], Purchase)
    return found[0]


@pytest.mark.untraced
@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-8", "cp874", "utf-16"])
def test_every_encoding_gives_the_golden_sums(
    office_file: OfficeFile, purchases: Register, egp_rows: list[Row], csv_file: Writer, golden: Row, encoding: str
) -> None:
    report = import_file(office_file, purchases, csv_file(egp_rows, encoding))
    assert counts(report) == (8, 8, 0, 0, 0)
    answer = figures_json(office_file, purchases, Period(2568))
    assert {name: answer[name] for name in golden} == golden


def test_json_and_xlsx_give_the_golden_sums(
    office_file: OfficeFile,
    purchases: Register,
    egp_rows: list[Row],
    json_file: Writer,
    xlsx_file: Writer,
    golden: Row,
) -> None:
    assert counts(import_file(office_file, purchases, json_file({"count": 8, "rows": egp_rows}))) == (8, 8, 0, 0, 0)
    answer = figures_json(office_file, purchases, Period(2568))
    assert {name: answer[name] for name in golden} == golden
    again = import_file(office_file, purchases, xlsx_file(egp_rows))
    assert counts(again) == (8, 0, 0, 8, 0)


def test_a_list_with_numbers_reads_as_the_texts_do(
    office_file: OfficeFile, purchases: Register, egp_rows: list[Row], csv_file: Writer, json_file: Writer
) -> None:
    numbers = ("รหัสโครงการ", "งบประมาณ(บาท)", "ราคาตกลงซื้อ/จ้าง", "ปีงบประมาณ", "เลขนิติบุคคล")
    typed = [
        {
            name: (float(str(cell)) if "." in str(cell) else int(str(cell))) if name in numbers and cell else cell
            for name, cell in row.items()
        }
        for row in egp_rows
    ]
    assert counts(import_file(office_file, purchases, json_file(typed))) == (8, 8, 0, 0, 0)
    milk = stored(office_file, purchases, "67100000022")
    assert (milk.egp_project, milk.winner_tax_id, milk.budget) == ("67100000022", "0165500000011", 29731410)
    assert counts(import_file(office_file, purchases, csv_file(egp_rows))) == (8, 0, 0, 8, 0)


def test_the_same_file_again_changes_nothing(
    office_file: OfficeFile, purchases: Register, egp_rows: list[Row], csv_file: Writer
) -> None:
    path = csv_file(egp_rows)
    import_file(office_file, purchases, path)
    before = [(each.uid, each.version) for each in records.list_records(office_file, purchases).records]
    assert counts(import_file(office_file, purchases, path)) == (8, 0, 0, 8, 0)
    assert [(each.uid, each.version) for each in records.list_records(office_file, purchases).records] == before


def test_fields_are_read_as_they_are_meant(
    office_file: OfficeFile, purchases: Register, egp_rows: list[Row], csv_file: Writer
) -> None:
    import_file(office_file, purchases, csv_file(egp_rows))
    bridge = stored(office_file, purchases, "68010000066")
    assert bridge.method == "ประกวดราคาอิเล็กทรอนิกส์ (e-bidding)"
    assert (bridge.contract_on, bridge.announced_on) == (date(2025, 4, 18), date(2025, 3, 10))
    assert (bridge.agreed, bridge.status, bridge.fiscal_year) == (333500055, "in-progress", 2568)
    truck = stored(office_file, purchases, "67110000033")
    assert (truck.contract_on, truck.doc_number, truck.announced_on) == (date(2024, 11, 9), "๑๒๐/๒๕๖๘", None)


def test_the_warnings_of_real_data(
    office_file: OfficeFile, purchases: Register, egp_rows: list[Row], csv_file: Writer
) -> None:
    report = import_file(office_file, purchases, csv_file(egp_rows))
    assert codes(report) == {
        "repeated-numbers": 1,
        "possible-split": 1,
        "plan-missing": 1,
        "agreed-over-budget": 1,
        "winner-missing": 1,
    }
    assert not report.has_errors
    over = next(problem for problem in report.problems if problem.code == "agreed-over-budget").as_json()
    assert (over["row"], over["column"], over["field"], over["value"]) == (8, "L", "agreed", "15000")
    summary = next(problem for problem in report.problems if problem.code == "repeated-numbers").as_json()
    assert (summary["row"], summary["column"]) == (0, "P")
    assert "2 เลข รวม 4 แถว" in str(summary["message"])


def test_bad_cells_reject_their_row_alone_and_say_where(
    office_file: OfficeFile, purchases: Register, egp_rows: list[Row], csv_file: Writer
) -> None:
    egp_rows[0]["งบประมาณ(บาท)"] = "1,5"
    egp_rows[1]["วันที่ลงนามสัญญา"] = "29 ก.พ. 66"
    egp_rows[2]["ชื่อโครงการ"] = " "
    egp_rows[3]["ราคาตกลงซื้อ/จ้าง"] = "-5"
    report = import_file(office_file, purchases, csv_file(egp_rows))
    assert counts(report) == (8, 4, 0, 0, 4)
    wrong = [problem.as_json() for problem in report.problems if problem.severity == "error"]
    assert [(each["row"], each["column"], each["field"]) for each in wrong] == [
        (2, "C", "budget"),
        (3, "N", "contract_on"),
        (4, "B", "title"),
        (5, "L", "agreed"),
    ]
    assert wrong[0]["value"] == "1,5"
    assert "1.5" in str(wrong[0]["message"])


def test_another_agency_is_a_warning(
    office_file: OfficeFile, purchases: Register, egp_rows: list[Row], csv_file: Writer
) -> None:
    egp_rows[0]["ชื่อหน่วยงาน"] = "เทศบาลตำบลข้างเคียง"
    report = import_file(office_file, purchases, csv_file(egp_rows))
    assert counts(report)[1] == 8
    told = next(problem for problem in report.problems if problem.code == "another-agency")
    assert (told.row, told.column, told.value) == (2, "F", "เทศบาลตำบลข้างเคียง")


def test_a_newer_value_updates_and_a_clerks_own_stays(
    office_file: OfficeFile, purchases: Register, egp_rows: list[Row], csv_file: Writer
) -> None:
    import_file(office_file, purchases, csv_file(egp_rows))
    water = stored(office_file, purchases, "67100000011")
    records.save(office_file, purchases, replace(water, winner="ร้านน้ำใสสะอาด", reason="ราคาต่ำสุด"))
    assert counts(import_file(office_file, purchases, csv_file(egp_rows))) == (8, 0, 0, 8, 0)
    egp_rows[0] |= {"ชื่อผู้ชนะ": "ร้านน้ำใสใหม่", "ราคาตกลงซื้อ/จ้าง": "24000", "สถานะสัญญา": "สิ้นสุดสัญญา"}
    newer = csv_file(egp_rows)
    report = import_file(office_file, purchases, newer)
    assert counts(report) == (8, 0, 1, 7, 0)
    kept = [problem for problem in report.problems if problem.code == "edited-here"]
    assert [(each.row, each.column, each.value) for each in kept] == [(2, "J", "ร้านน้ำใสใหม่")]
    water = stored(office_file, purchases, "67100000011")
    assert (water.winner, water.agreed, water.status) == ("ร้านน้ำใสสะอาด", 2400000, "ended")
    again = import_file(office_file, purchases, newer)
    assert counts(again) == (8, 0, 0, 8, 0)
    assert codes(again)["edited-here"] == 1


def test_a_record_typed_by_hand_is_completed_not_overwritten(
    office_file: OfficeFile, purchases: Register, egp_rows: list[Row], csv_file: Writer
) -> None:
    typed = Purchase(title="ซื้อน้ำดื่ม", egp_project="67100000011", budget=2500000, method="เฉพาะเจาะจง")
    records.save(office_file, purchases, typed)
    report = import_file(office_file, purchases, csv_file(egp_rows))
    assert counts(report) == (8, 7, 1, 0, 0)
    assert codes(report)["edited-here"] == 1
    water = stored(office_file, purchases, "67100000011")
    assert (water.title, water.doc_number, water.winner) == ("ซื้อน้ำดื่ม", "4/2568", "ร้านน้ำใส")


def test_a_repeated_row_is_told_and_stays_stable(
    office_file: OfficeFile, purchases: Register, egp_rows: list[Row], csv_file: Writer
) -> None:
    path = csv_file([*egp_rows, {**egp_rows[0], "ราคาตกลงซื้อ/จ้าง": "50000"}])
    first = import_file(office_file, purchases, path)
    assert counts(first) == (9, 8, 0, 1, 0)
    assert [(each.row, each.column) for each in first.problems if each.code == "repeated-row"] == [(10, "A")]
    assert counts(import_file(office_file, purchases, path)) == (9, 0, 0, 9, 0)
    assert stored(office_file, purchases, "67100000011").agreed == 2500000


def test_rows_without_a_project_number_are_known_by_their_facts(
    office_file: OfficeFile, purchases: Register, egp_rows: list[Row], csv_file: Writer
) -> None:
    for row in egp_rows:
        row["รหัสโครงการ"] = ""
    path = csv_file(egp_rows)
    assert counts(import_file(office_file, purchases, path)) == (8, 8, 0, 0, 0)
    assert counts(import_file(office_file, purchases, path)) == (8, 0, 0, 8, 0)


def test_the_method_is_found_in_either_column(
    office_file: OfficeFile, purchases: Register, egp_rows: list[Row], csv_file: Writer
) -> None:
    egp_rows[0] |= {"กลุ่มวิธีจัดซื้อฯ": "ประกาศเชิญชวนทั่วไป", "วิธีจัดซื้อฯ": "สอบราคา"}
    egp_rows[1] |= {"กลุ่มวิธีจัดซื้อฯ": CAPTION, "วิธีจัดซื้อฯ": "วิธีใหม่"}
    egp_rows[2] |= {"กลุ่มวิธีจัดซื้อฯ": "", "วิธีจัดซื้อฯ": CAPTION}
    report = import_file(office_file, purchases, csv_file(egp_rows))
    methods = [stored(office_file, purchases, f"{row['รหัสโครงการ']}").method for row in egp_rows[:3]]
    assert methods == ["สอบราคา", "วิธีใหม่", None]
    found = {(problem.code, problem.row, problem.column) for problem in report.problems}
    assert ("method-unknown", 3, "E") in found
    assert any(code == "method-missing" for code, _, _ in found)


CAPTION = "วิธีการจัดหา ประกาศเชิญชวนทั่วไป คัดเลือก เฉพาะเจาะจง"


def test_states_of_the_source(
    office_file: OfficeFile, purchases: Register, egp_rows: list[Row], csv_file: Writer
) -> None:
    egp_rows[0]["สถานะสัญญา"] = "ยกเลิกสัญญา"
    egp_rows[1]["สถานะสัญญา"] = "รอพิจารณา"
    report = import_file(office_file, purchases, csv_file(egp_rows))
    assert [(each.row, each.column) for each in report.problems if each.code == "unknown-state"] == [(3, "R")]
    gone = stored(office_file, purchases, "67100000011")
    assert (gone.cancelled, gone.status, gone.cancel_reason) == (True, "cancelled", "ยกเลิกสัญญา")
    assert stored(office_file, purchases, "67100000022").status is None
    assert figures_json(office_file, purchases, Period(2568))["cancelled"] == 1


def test_the_price_is_taken_from_the_contract_where_there_is_no_other(
    office_file: OfficeFile, purchases: Register, egp_rows: list[Row], csv_file: Writer
) -> None:
    egp_rows[0] |= {"ราคาตกลงซื้อ/จ้าง": "", "งบสัญญา(บาท)": "24500.25"}
    import_file(office_file, purchases, csv_file(egp_rows))
    assert stored(office_file, purchases, "67100000011").agreed == 2450025


def shifted(row: Row, place: int) -> Row:
    """Return a row as the service of 2568 gives it: three names too many before the values after the province."""
    names = (
        "_id", "รหัสโครงการ", "ชื่อโครงการ", "ชื่อประเภทโครงการ", "ชื่อหน่วยงาน", "วิธีจัดซื้อฯ", "กลุ่มวิธีจัดซื้อฯ", "วันที่ประกาศ",
        "งบประมาณ(บาท)", "ราคากลาง(บาท)", "ราคาตกลงซื้อ/จ้าง", "ปีงบประมาณ", "วันที่เกิดรายการ", "จังหวัด", "จังหวัด(Eng)",
        "เขต/อำเภอ", "เขต/อำเภอ(Eng)", "แขวง/ตำบล", "แขวง/ตำบล(Eng)", "สถานะโครงการ", "พิกัดของโครงการ", "ละติจูดโครงการ",
        "ลองจิจูดโครงการ", "เลขนิติบุคคล", "ชื่อผู้ชนะ", "เลขที่สัญญา", "วันที่ลงนามสัญญา", "วันที่สิ้นสุดสัญญา", "งบสัญญา(บาท)",
        "สถานะสัญญา",
    )  # fmt: skip
    point = ("POINT(100.6 14.8)", 14.8, 100.6) if place % 2 else ("", None, None)
    values = (
        place, int(str(row["รหัสโครงการ"])), row["ชื่อโครงการ"], "ซื้อ", row["ชื่อหน่วยงาน"], row["วิธีจัดซื้อฯ"],
        row["กลุ่มวิธีจัดซื้อฯ"], row["วันที่ประกาศ"], float(str(row["งบประมาณ(บาท)"])), float(str(row["งบประมาณ(บาท)"])),
        float(str(row["ราคาตกลงซื้อ/จ้าง"])), 2568, row["วันที่ลงนามสัญญา"], "ลพบุรี", "เมืองลพบุรี", "ตัวอย่าง", "ระหว่างดำเนินการ",
        *point, row["เลขนิติบุคคล"] or None, row["ชื่อผู้ชนะ"], row["เลขที่สัญญา"], row["วันที่ลงนามสัญญา"],
        row["วันที่สิ้นสุดสัญญา"], float(str(row["ราคาตกลงซื้อ/จ้าง"])), "ระหว่างดำเนินการ", None, None, None,
    )  # fmt: skip
    assert len(names) == len(values)
    return dict(zip(names, values, strict=True))


def test_shifted_values_are_read_by_what_they_hold(
    office_file: OfficeFile, purchases: Register, egp_rows: list[Row], json_file: Writer, golden: Row
) -> None:
    rows = [shifted(row, place) for place, row in enumerate(egp_rows)]
    report = import_file(office_file, purchases, json_file({"source": "egp", "rows": rows}))
    assert counts(report) == (8, 8, 0, 0, 0)
    assert codes(report)["shifted"] == 1
    answer = figures_json(office_file, purchases, Period(2568))
    assert {name: answer[name] for name in golden} == golden
    milk = stored(office_file, purchases, "67100000022")
    assert (milk.winner_tax_id, milk.winner, milk.doc_number) == ("0165500000011", "บริษัท นมสด จำกัด", "4/2568")
    assert (milk.contract_on, milk.ends_on, milk.reference_price) == (date(2024, 10, 3), date(2024, 10, 31), 29731410)


def test_a_csv_with_two_headings_too_few(
    office_file: OfficeFile, purchases: Register, egp_rows: list[Row], tmp_path: Path, golden: Row
) -> None:
    rows = [shifted(row, place) for place, row in enumerate(egp_rows)]
    dropped = ("จังหวัด(Eng)", "เขต/อำเภอ(Eng)", "แขวง/ตำบล(Eng)", "เขต/อำเภอ", "แขวง/ตำบล")
    headings = [name for name in rows[0] if name not in dropped]
    lines = [",".join(headings)]
    for row in rows:
        values = list(row.values())[:-3]
        lines.append(",".join("" if value is None else f'"{value}"' for value in values))
    path = tmp_path / "two-short.csv"
    path.write_text("\n".join(lines), encoding="utf-8")
    assert len(headings) + 2 == len(rows[0]) - 3
    report = import_file(office_file, purchases, path)
    assert counts(report) == (8, 8, 0, 0, 0)
    assert codes(report)["shifted"] == 1
    answer = figures_json(office_file, purchases, Period(2568))
    assert {name: answer[name] for name in golden} == golden


def test_dates_and_ids_of_a_workbook(
    office_file: OfficeFile, purchases: Register, egp_rows: list[Row], xlsx_file: Writer
) -> None:
    egp_rows[0] |= {"วันที่ลงนามสัญญา": date(2024, 10, 1), "เลขนิติบุคคล": 165500000011, "ปีงบประมาณ": 2025}
    egp_rows[1] |= {"วันที่สิ้นสุดสัญญา": date(2567, 10, 31), "รหัสโครงการ": Decimal("67100000022")}
    assert counts(import_file(office_file, purchases, xlsx_file(egp_rows)))[1] == 8
    water = stored(office_file, purchases, "67100000011")
    assert (water.contract_on, water.winner_tax_id, water.fiscal_year) == (date(2024, 10, 1), "0165500000011", 2568)
    assert stored(office_file, purchases, "67100000022").ends_on == date(2024, 10, 31)


def test_a_row_inside_a_declared_month_cancels_the_declaration(
    office_file: OfficeFile, purchases: Register, egp_rows: list[Row], csv_file: Writer
) -> None:
    with office_file.writing() as session:
        session.add(
            NilDeclaration(
                register="procurement-results",
                start=date(2024, 11, 1),
                end=date(2024, 11, 30),
                declared_on=date(2024, 12, 1),
                declared_by="ผู้ทดสอบ",
            )
        )
    assert figures_json(office_file, purchases, Period(2568))["by_month"] == [None, 0, *[None] * 10]
    report = import_file(office_file, purchases, csv_file(egp_rows))
    assert [(each.row, each.column) for each in report.problems if each.code == "nil-cancelled"] == [(4, "N")]
    assert figures_json(office_file, purchases, Period(2568))["by_month"][:2] == [2, 1]


def test_ids_that_a_spreadsheet_has_spoilt(
    office_file: OfficeFile, purchases: Register, egp_rows: list[Row], csv_file: Writer
) -> None:
    egp_rows[0] |= {"รหัสโครงการ": "6.71E+10"}
    egp_rows[1] |= {"รหัสโครงการ": "67100000022.0", "เลขนิติบุคคล": "165500000011"}
    egp_rows[2] |= {"รหัสโครงการ": "ไม่มีเลข", "เลขนิติบุคคล": "123456789012"}
    report = import_file(office_file, purchases, csv_file(egp_rows))
    assert counts(report) == (8, 7, 0, 0, 1)
    lost = next(problem for problem in report.problems if problem.code == "digits-lost")
    assert (lost.row, lost.column, lost.value) == (2, "A", "6.71E+10")
    milk = stored(office_file, purchases, "67100000022")
    assert (milk.egp_project, milk.winner_tax_id) == ("67100000022", "0165500000011")
    truck = stored(office_file, purchases, "ไม่มีเลข")
    assert truck.winner_tax_id == "123456789012"
    assert {"project-number", "tax-id-length"} <= set(codes(report))
