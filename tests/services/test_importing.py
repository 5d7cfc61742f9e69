"""Imports: every row counted, problems told by row and column letter, and the same file again changes nothing."""

import json
from datetime import date, datetime
from pathlib import Path

import pytest
from openpyxl import Workbook

from khoktoom_desktop.domain.problem import Severity
from khoktoom_desktop.domain.trouble import Refused, Trouble
from khoktoom_desktop.registers.catalogue import register
from khoktoom_desktop.services.importing import import_file
from khoktoom_desktop.services.office_file import OfficeFile
from khoktoom_desktop.services.progress import Cancelled
from khoktoom_desktop.services.records import delete, list_records

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
    assert (getattr(kept, "occasion"), getattr(kept, "value")) == ("ปีใหม่", 150_000)  # noqa: B009
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
    assert {getattr(each, "winner_tax_id") for each in found} == {"0165599000019"}  # noqa: B009
    assert {getattr(each, "contract_on") for each in found} == {date(2024, 11, 5)}  # noqa: B009
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
    assert getattr(list_records(office_file, GIFTS).records[0], "description") == "=cmd|x"  # noqa: B009


def test_a_backup_is_kept_before(office_file: OfficeFile, tmp_path: Path) -> None:
    path = write(tmp_path / "a.xlsx", [row()])
    import_file(office_file, GIFTS, path, dry_run=True)
    folder = office_file.path.with_name(f"{office_file.path.stem}-backups")
    assert not folder.exists()
    import_file(office_file, GIFTS, path)
    assert [each.stem.rpartition("-")[2] for each in folder.glob("*.khoktoom")] == ["import"]
