"""A file on its way into a register: guessed, corrected, checked, taken, and remembered the next time."""

import csv
from pathlib import Path

import pytest

from khoktoom_desktop.registers.catalogue import register
from khoktoom_desktop.services.import_case import check_case, open_case, register_of, take_case
from khoktoom_desktop.services.office_file import OfficeFile
from khoktoom_desktop.services.progress import Cancelled
from khoktoom_desktop.services.records import list_records
from khoktoom_desktop.services.template import write_template

GIFTS = register("gifts")
ROWS = [
    ["รายงานของขวัญ", "เทศบาลตำบลตัวอย่าง"],
    ["เมื่อไร", "ชื่อ-สกุล", "สังกัด", "สิ่งของ", "บาท", "ประเภทผู้ให้", "รับในนาม", "ข้อสังเกต"],
    ["28 ธ.ค. 67", "นายก", "สำนักปลัด", "กระเช้า", "1,500", "ชาวบ้าน", "รายบุคคล", "x"],
    ["29 ธ.ค. 67", "นายข", "กองช่าง", "ปฏิทิน", "1,5", "ประชาชน", "รายบุคคล", ""],
]


def write(path: Path, rows: list[list[str]]) -> Path:
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file).writerows(rows)
    return path


def test_a_file_goes_in_step_by_step_and_by_itself_the_next_time(office_file: OfficeFile, tmp_path: Path) -> None:
    path = write(tmp_path / "a.csv", ROWS)
    case = open_case(office_file, GIFTS, path)
    assert case.layout.heading == 1
    assert (case.own, case.remembered, case.settled) == (False, False, False)
    assert [column.field for column in case.missing] == ["received_on", "value"]
    assert [index for index, _words in case.headings()] == [0, 1, 2, 3]
    assert [column.letter for column in case.columns] == list("ABCDEFGH")
    case = case.with_field(0, "received_on").with_field(4, "value")
    assert not case.missing
    assert not case.settled
    moved = case.with_field(7, "value")
    assert (moved.layout.fields[4], moved.layout.fields[7]) == ("", "value")
    assert case.with_heading(0).layout.heading == 0
    checked = check_case(office_file, case)
    assert (checked.report.imported, checked.report.rejected) == (0, 2)
    words = {each.word: each for each in checked.unknown}
    assert words["สำนักปลัด"].suggested == "สำนักปลัดเทศบาล"
    asked = [(words["สำนักปลัด"], "สำนักปลัดเทศบาล"), (words["ชาวบ้าน"], "ประชาชน")]
    told = checked.case.with_words({(each.place, each.word): title for each, title in asked})
    checked = check_case(office_file, told)
    assert (checked.report.imported, checked.report.rejected, checked.unknown) == (1, 1, ())
    assert not take_case(office_file, checked, asked, all_or_nothing=True).kept
    assert list_records(office_file, GIFTS).count == 0
    assert take_case(office_file, checked, asked).imported == 1

    again = open_case(office_file, GIFTS, write(tmp_path / "b.csv", [["อื่น"], *ROWS[1:3]]))
    assert (again.remembered, again.settled, again.layout.fields[:2]) == (True, True, ("received_on", "reporter"))
    assert again.layout.fields[7] == ""
    checked = check_case(office_file, again)
    assert (checked.report.unchanged, checked.report.rejected, checked.unknown) == (1, 0, ())


@pytest.mark.untraced
def test_a_file_that_a_register_knows_goes_straight_to_the_check(office_file: OfficeFile, tmp_path: Path) -> None:
    head = ["รหัสโครงการ", "ชื่อโครงการ", "งบประมาณ(บาท)", "วิธีจัดซื้อฯ", "ชื่อหน่วยงาน", "ชื่อผู้ชนะ", "เลขที่สัญญา", "ราคาตกลงซื้อ/จ้าง"]
    head += ["เลขนิติบุคคล", "วันที่ลงนามสัญญา", "จังหวัด", "สถานะสัญญา", "ปีงบประมาณ", "วันที่ประกาศ", "กลุ่มวิธีจัดซื้อฯ"]
    row = ["68019000001", "ซื้อน้ำ", "500", "เฉพาะเจาะจง", "เทศบาลตำบลตัวอย่าง", "ร้าน ก", "1/2568", "500", "", "18 เม.ย. 68"]
    path = write(tmp_path / "egp.csv", [head, [*row, "ลพบุรี", "", "2568", "-", "เฉพาะเจาะจง"]])
    case = open_case(office_file, register("procurement-results"), path)
    assert (case.own, case.settled, case.missing) == (True, True, ())
    checked = check_case(office_file, case)
    assert checked.report.imported == 1
    assert take_case(office_file, checked).kept
    assert register_of(path) == register("procurement-results")
    assert open_case(office_file, register("procurement-results"), path).own


def test_the_register_of_a_file_is_told_by_its_columns(office_file: OfficeFile, tmp_path: Path) -> None:
    head = ["วันที่ได้รับ", "ผู้รายงาน", "กอง", "รายการ", "มูลค่า", "ประเภทผู้ให้", "รับในนาม"]
    assert register_of(write(tmp_path / "a.csv", [["x"], head])) == GIFTS
    assert register_of(write(tmp_path / "b.csv", [["ก", "ข"], ["ค", "ง"]])) is None
    template = write_template(office_file, register("complaints"), tmp_path / "c.xlsx")
    assert register_of(template) == register("complaints")


def test_reading_and_checking_can_be_stopped(office_file: OfficeFile, tmp_path: Path) -> None:
    def stop(_done: int, _all: int) -> None:
        raise Cancelled

    case = open_case(office_file, GIFTS, write(tmp_path / "a.csv", ROWS))
    with pytest.raises(Cancelled):
        check_case(office_file, case.with_field(0, "received_on").with_field(4, "value"), stop)
