"""Imports: every row counted, problems told by row and column letter, and the same file again changes nothing."""

import json
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from khoktoom_desktop.domain.period import Period
from khoktoom_desktop.domain.problem import Severity
from khoktoom_desktop.domain.trouble import Refused, Trouble
from khoktoom_desktop.registers.catalogue import register
from khoktoom_desktop.registers.importing import REASON_TITLE
from khoktoom_desktop.services.importing import do_again, import_file, import_sheet, take_back
from khoktoom_desktop.services.layout import Layout
from khoktoom_desktop.services.mapping import unknown_words, with_meanings
from khoktoom_desktop.services.nil import declare_nil
from khoktoom_desktop.services.office_file import OfficeFile
from khoktoom_desktop.services.progress import Cancelled
from khoktoom_desktop.services.records import delete, list_records, lookups, save
from khoktoom_desktop.services.rejected_rows import rejected_rows, write_rejected
from khoktoom_desktop.sheets.raw import RawSheet, RawValue
from khoktoom_desktop.sheets.reading import read_rows
from khoktoom_desktop.storage.nil import declared

GIFTS = register("gifts")
HEAD = [
    "วันที่ได้รับ *",
    "ชื่อ-สกุล",
    "กอง",
    "รายการ",
    "มูลค่าโดยประมาณ\n(บาท)",
    "ประเภทผู้ให้",
    "ผู้ให้",
    "รับในนาม",
    "ประเภทรายงาน",
    "ข้อสังเกต",
]
GOOD = ["28 ธ.ค. 67", "นายตัวอย่าง ใจดี", "กองคลัง", "กระเช้า", "1,500", "หน่วยงานภาคเอกชน", "ร้าน ก", "รายบุคคล"]


def row(**cells: object) -> list[object]:
    names = ("day", "reporter", "department", "what", "value", "kind", "giver", "received_as")
    return [cells.get(name, usual) for name, usual in zip(names, GOOD, strict=True)]


def write(path: Path, rows: list[list[object]], head: list[str] | None = None) -> Path:
    book = Workbook()
    ws = book.active
    assert ws is not None
    ws.append(["เทศบาลตำบลตัวอย่าง"])
    ws.append([])
    ws.append(HEAD if head is None else head)
    for each in rows:
        ws.append(each)
    book.save(path)
    return path


def test_rows_are_counted_and_told(office_file: OfficeFile, tmp_path: Path) -> None:
    rows = [
        row(),
        [None] * 10,
        row(day="29/2/2566"),
        row(value="1,5", department="กองที่ไม่มี"),
        [" ", "", None],
        row(day=date(2567, 12, 30), what="ปฏิทิน", value=120.5, giver=""),
        row(reporter=None),
    ]
    report = import_file(office_file, GIFTS, write(tmp_path / "ของขวัญ.xlsx", rows))
    assert (report.found, report.imported, report.rejected) == (5, 2, 3)
    assert report.found == report.imported + report.updated + report.unchanged + report.rejected
    places = {(problem.row, problem.column, problem.field): problem for problem in report.problems}
    assert places[6, "A", "received_on"].value == "29/2/2566"
    assert places[7, "E", "value"].severity is Severity.ERROR
    assert "1,5" in str(places[7, "E", "value"].message)
    assert places[7, "C", "department_id"].value == "กองที่ไม่มี"
    assert places[9, "A", "received_on"].severity is Severity.WARNING
    assert places[9, "G", "giver"].severity is Severity.WARNING
    assert places[10, "B", "reporter"].severity is Severity.ERROR
    assert places[3, "J", None].code == "unknown-heading"
    assert list_records(office_file, GIFTS).totals["value"] == 162_050
    as_json = report.as_json()
    assert set(as_json) == {
        "register", "file", "found", "imported", "updated", "unchanged", "rejected", "problems",
    }  # fmt: skip
    assert json.loads(json.dumps(as_json))["problems"][0].keys() == {
        "row", "column", "field", "value", "severity", "message",
    }  # fmt: skip


def test_the_same_file_again_changes_nothing(office_file: OfficeFile, tmp_path: Path) -> None:
    path = write(tmp_path / "a.xlsx", [row(), row(what="ปฏิทิน")])
    assert import_file(office_file, GIFTS, path).imported == 2
    again = import_file(office_file, GIFTS, path)
    assert (again.found, again.unchanged) == (2, 2)
    changed = import_file(office_file, GIFTS, write(tmp_path / "b.xlsx", [row(value=2000), row(what="ปฏิทิน")]))
    assert (changed.updated, changed.unchanged, changed.created) == (1, 1, ())
    assert list_records(office_file, GIFTS).totals["value"] == 350_000


def test_a_trial_and_all_or_nothing_keep_nothing(office_file: OfficeFile, tmp_path: Path) -> None:
    path = write(tmp_path / "a.xlsx", [row(), row(value="-")])
    trial = import_file(office_file, GIFTS, path, dry_run=True)
    assert (trial.imported, trial.rejected, trial.kept, trial.created) == (1, 1, False, ())
    nothing = import_file(office_file, GIFTS, path, all_or_nothing=True)
    assert (nothing.imported, nothing.rejected, nothing.kept) == (1, 1, False)
    assert list_records(office_file, GIFTS).count == 0
    assert not import_file(office_file, GIFTS, write(path, [row()]), all_or_nothing=True).has_errors
    assert list_records(office_file, GIFTS).count == 1


def test_an_import_can_be_taken_back_at_once(office_file: OfficeFile, tmp_path: Path) -> None:
    report = import_file(office_file, GIFTS, write(tmp_path / "a.xlsx", [row(), row(what="ปฏิทิน")]))
    assert len(report.created) == 2
    delete(office_file, GIFTS, report.created)
    assert list_records(office_file, GIFTS).count == 0


def test_a_whole_import_is_taken_back_and_done_again(office_file: OfficeFile, tmp_path: Path) -> None:
    import_file(office_file, GIFTS, write(tmp_path / "a.xlsx", [row(), row(what="ปฏิทิน"), row(what="ผลไม้")]))
    before = list_records(office_file, GIFTS).records
    declared = declare_nil(office_file, "gifts", 1, Period(2568, quarter=2), date(2025, 4, 1))
    delete(office_file, GIFTS, [before[2].uid or ""])
    rows = [row(value=2000), row(what="สมุด"), row(what="ปากกา", day="9 ม.ค. 68", department="สำนักปลัดเทศบาล")]
    rows.append(["", *row(what="ผลไม้")])
    stood = list_records(office_file, GIFTS).records
    head = [*HEAD[:8], "x"]
    path = write(tmp_path / "b.xlsx", [[*each[:8], ""] for each in rows[:3]], head)
    report = import_file(office_file, GIFTS, path)
    assert (report.imported, report.updated) == (2, 1)
    assert standing(office_file) == []
    after = list_records(office_file, GIFTS).records
    for _time in range(2):
        take_back(office_file, report)
        assert list_records(office_file, GIFTS).records == stood
        assert standing(office_file) == [declared.uid]
        do_again(office_file, report)
        assert list_records(office_file, GIFTS).records == after
        assert standing(office_file) == []
    save(office_file, GIFTS, replace(list_records(office_file, GIFTS).records[0], note="แก้ภายหลัง"))
    with pytest.raises(Refused) as refused:
        take_back(office_file, report)
    assert refused.value.code == "changed-meanwhile"
    assert len(list_records(office_file, GIFTS).records) == len(after)


def standing(office_file: OfficeFile) -> list[str | None]:
    """Return the uids of the declarations of none that stand."""
    with office_file.reading() as session:
        return [each.uid for each in declared(session, "gifts", date(2024, 10, 1), date(2025, 9, 30))]


def test_items_of_the_plan_are_taken_back(office_file: OfficeFile, tmp_path: Path) -> None:
    plan, head = register("procurement-plan"), ["ปีงบประมาณ", "ชื่อโครงการ", "งบประมาณ", "รหัสแผน", "เผยแพร่ใน e-GP"]
    first = ["2568", "จ้างก่อสร้างถนน", "600,000", "M68010000015", "5 ม.ค. 68"]
    import_file(office_file, plan, write(tmp_path / "a.xlsx", [first], head))
    stood = list_records(office_file, plan).records[0]
    changed = write(tmp_path / "b.xlsx", [[stood.uid, "700,000", "ราคาสูงขึ้น"]], ["uid", "งบประมาณ", "เหตุผลที่เปลี่ยนแปลง"])
    report = import_file(office_file, plan, changed)
    assert report.updated == 1
    take_back(office_file, report)
    now: Any = list_records(office_file, plan).records[0]
    assert now == stood
    do_again(office_file, report)
    again: Any = list_records(office_file, plan).records[0]
    assert again.budget == 70_000_000


def test_what_a_person_said_of_the_columns_is_done(office_file: OfficeFile, tmp_path: Path) -> None:
    head: list[object] = ["เมื่อ", "คน", "ส่วน", "ของ", "บาท", "จาก", "นาม"]
    rows: list[list[RawValue]] = [
        ["รายงาน"],
        head,
        ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)"],
        ["28 ธ.ค. 67", "นายก", "สำนักปลัด", "กระเช้า", 1500, "ประชาชน", "รายบุคคล"],
        ["28 ธ.ค. 67", "นายข", "กองที่ไม่มี", "กระเช้า", Decimal("12.5"), "ประชาชน", "รายบุคคล", "ล้น"],
        [date(2024, 12, 28), date(2567, 1, 1), "กองช่าง", "สมุด", "1,5", True, "รายบุคคล"],
        ["รวม", None, None, None, 3000],
    ]
    raw = RawSheet("แผ่น", rows, ("แผ่น",))
    fields = ("received_on", "reporter", "department_id", "description", "value", "giver_kind", "received_as")
    layout = Layout(1, fields)
    trial = import_sheet(office_file, GIFTS, raw, "f.xlsx", layout=layout, dry_run=True)
    assert (trial.found, trial.imported, trial.rejected) == (3, 0, 3)
    words = unknown_words(GIFTS, raw, trial, lookups(office_file))
    assert {(each.word, each.suggested) for each in words} >= {("สำนักปลัด", "สำนักปลัดเทศบาล"), ("กองที่ไม่มี", "")}
    said = with_meanings(layout, {(each.place, each.word): each.suggested for each in words})
    report = import_sheet(office_file, GIFTS, raw, "f.xlsx", layout=said)
    assert (report.imported, rejected_rows(report)) == (1, (5, 6))
    bad = write_rejected(GIFTS, raw, said, report, tmp_path / "ไม่ผ่าน.xlsx")
    again = read_rows(bad)
    assert again.rows[0] == [*head, None, REASON_TITLE]
    assert again.rows[1][4] == Decimal("12.5")
    assert again.rows[2][0] == datetime(2024, 12, 28)
    assert again.rows[2][1] == "01/01/2567"
    assert "C: ไม่มี “กองที่ไม่มี”" in str(again.rows[1][-1])
    assert "E: “1,5”" in str(again.rows[2][-1])
    mended = [again.rows[0], [*again.rows[1][:2], "กองช่าง", *again.rows[1][3:]]]
    redone = import_sheet(office_file, GIFTS, replace(again, rows=mended), "x", layout=Layout(0, fields))
    assert (redone.found, redone.imported) == (1, 1)


def test_rejected_rows_of_a_file_with_its_own_reader_keep_their_heading(
    office_file: OfficeFile, tmp_path: Path
) -> None:
    path = write(tmp_path / "a.xlsx", [row(), row(value="1,5")])
    raw = read_rows(path)
    report = import_file(office_file, GIFTS, path, dry_run=True)
    bad = read_rows(write_rejected(GIFTS, raw, Layout(), report, tmp_path / "b.xlsx"))
    assert bad.rows[0][:3] == ["วันที่ได้รับ *", "ชื่อ-สกุล", "กอง"]
    again = import_file(office_file, GIFTS, tmp_path / "b.xlsx", dry_run=True)
    assert (again.found, again.rejected) == (1, 1)
    assert {each.code for each in again.problems} >= {"decimal-comma"}
    assert all(each.value != REASON_TITLE for each in again.problems)


def test_cancelling_keeps_nothing(office_file: OfficeFile, tmp_path: Path) -> None:
    seen: list[tuple[int, int]] = []

    def stop(done: int, of: int) -> None:
        seen.append((done, of))
        if len(seen) == 3:
            raise Cancelled

    path = write(tmp_path / "a.xlsx", [row(what=f"ของ {number}") for number in range(9)])
    with pytest.raises(Cancelled):
        import_file(office_file, GIFTS, path, progress=stop)
    assert list_records(office_file, GIFTS).count == 0
    import_file(office_file, GIFTS, path, progress=lambda done, of: seen.append((done, of)))
    assert seen[-1] == (12, 12)


def test_files_without_the_columns_that_must_be_there(office_file: OfficeFile, tmp_path: Path) -> None:
    with pytest.raises(Trouble) as trouble:
        import_file(office_file, GIFTS, write(tmp_path / "a.xlsx", [], ["อื่น", "ใด"]))
    assert trouble.value.code == "no-heading"
    with pytest.raises(Refused) as refused:
        import_file(office_file, GIFTS, write(tmp_path / "a.xlsx", [], ["ผู้รายงาน", "รายการ"]))
    assert refused.value.code == "heading-missing"
    assert "มูลค่า (บาท)" in str(refused.value.message)


def test_a_file_with_uids_may_bring_some_columns_only(office_file: OfficeFile, tmp_path: Path) -> None:
    import_file(office_file, GIFTS, write(tmp_path / "a.xlsx", [row()]))
    record = list_records(office_file, GIFTS).records[0]
    path = tmp_path / "b.json"
    path.write_text(json.dumps([{"uid": record.uid, "occasion": "ปีใหม่"}]), encoding="utf-8")
    assert import_file(office_file, GIFTS, path).updated == 1
    kept = list_records(office_file, GIFTS).records[0]
    assert (getattr(kept, "occasion"), getattr(kept, "value")) == ("ปีใหม่", 150_000)
    path.write_text(json.dumps([{"uid": record.uid, "value": 1234.565}]), encoding="utf-8")
    report = import_file(office_file, GIFTS, path)
    assert (report.problems[0].row, report.problems[0].column, report.problems[0].value) == (1, "value", "1234.565")


def test_numbers_that_a_workbook_shortened(office_file: OfficeFile, tmp_path: Path) -> None:
    purchases = register("procurement-results")
    head = ["งานที่จัดซื้อหรือจัดจ้าง", "เลขประจำตัวผู้เสียภาษี", "ผู้ชนะ", "วันที่ทำสัญญา"]
    rows: list[list[object]] = [
        ["ซื้อกระดาษ", 165599000019, "หจก. ตัวอย่าง", datetime(2567, 11, 5)],
        ["ซื้อหมึก", "0-1655-99000-01-9", "หจก. ตัวอย่าง", "๕ พ.ย. ๒๕๖๗"],
    ]
    report = import_file(office_file, purchases, write(tmp_path / "a.xlsx", rows, head))
    assert report.imported == 2
    found = list_records(office_file, purchases).records
    assert {getattr(each, "winner_tax_id") for each in found} == {"0165599000019"}
    assert {getattr(each, "contract_on") for each in found} == {date(2024, 11, 5)}
    told = {
        (problem.row, problem.column)
        for problem in report.problems
        if problem.code in ("leading-zero", "buddhist-cell")
    }
    assert (4, "B") in told
    assert {problem.severity for problem in report.problems} == {Severity.WARNING}


def test_formulas_in_text_stay_text(office_file: OfficeFile, tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    head = ",".join(name.replace("\n", " ") for name in HEAD[:8])
    path.write_text(f'{head}\n28/12/67,นาย ก,กองคลัง,"=cmd|x",100,other,ร้าน,office\n', encoding="utf-8-sig")
    assert import_file(office_file, GIFTS, path).imported == 1
    assert getattr(list_records(office_file, GIFTS).records[0], "description") == "=cmd|x"


def test_a_backup_is_kept_before(office_file: OfficeFile, tmp_path: Path) -> None:
    path = write(tmp_path / "a.xlsx", [row()])
    import_file(office_file, GIFTS, path, dry_run=True)
    folder = office_file.path.with_name(f"{office_file.path.stem}-backups")
    assert not folder.exists()
    import_file(office_file, GIFTS, path)
    assert [each.stem.rpartition("-")[2] for each in folder.glob("*.khoktoom")] == ["import"]
