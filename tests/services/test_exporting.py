"""Exports: what each profile shows, and the workbook to fill in."""

import json
import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook

from khoktoom_desktop.domain.period import ALL_RECORDS, Period
from khoktoom_desktop.domain.trouble import Misuse
from khoktoom_desktop.registers.catalogue import REGISTERS, register
from khoktoom_desktop.registers.procurement_results.record import Bidder, Purchase
from khoktoom_desktop.services.exporting import export
from khoktoom_desktop.services.importing import import_file
from khoktoom_desktop.services.office_file import OfficeFile, open_office
from khoktoom_desktop.services.records import save
from khoktoom_desktop.services.template import write_template

GIFTS, PURCHASES = register("gifts"), register("procurement-results")


@pytest.fixture
def sample(tmp_path: Path, sample_path: Path) -> Iterator[OfficeFile]:
    path = tmp_path / "ตัวอย่าง.khoktoom"
    shutil.copyfile(sample_path, path)
    opened = open_office(path, actor="ผู้ทดสอบ")
    yield opened
    opened.database.close()


@pytest.mark.parametrize("ending", ["xlsx", "csv", "json"])
def test_what_the_public_gets_names_nobody(sample: OfficeFile, tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"out.{ending}"
    export(sample, GIFTS, ALL_RECORDS, path, profile="public")
    if ending == "xlsx":
        ws = load_workbook(path).active
        text = json.dumps([[str(cell.value) for cell in line] for line in ws.iter_rows()], ensure_ascii=False)
    else:
        text = path.read_text(encoding="utf-8")
    assert "นาฬิกาข้อมือ" in text
    assert "สมบัติ ตัวอย่างเลิศ" not in text
    assert "(ปกปิด)" in text
    assert "uid" not in text
    assert "รหัสรายการ" not in text


def test_numbers_of_people_are_masked_for_the_public_and_whole_inside(sample: OfficeFile, tmp_path: Path) -> None:
    person = Bidder(name="นายสมมติ ขายดี", price=100, tax_id="1234567890121")
    bought = Purchase(title="ซื้อผัก", winner="นายสมมติ ขายดี", winner_tax_id="1234567890121", bidders=[person])
    save(sample, PURCHASES, replace(bought, contract_on=date(2023, 2, 3), agreed=100, budget=100))
    for ending in ("json", "csv", "xlsx"):
        path = tmp_path / f"out.{ending}"
        export(sample, PURCHASES, Period(2566, month=2), path, profile="public")
        if ending == "xlsx":
            lines = load_workbook(path).active.iter_rows(values_only=True)
            public = json.dumps([[str(cell) for cell in line] for line in lines], ensure_ascii=False)
        else:
            public = path.read_text(encoding="utf-8")
        assert "1234567890121" not in public
        assert "x-xxxx-xxxxx-12-1" in public
        assert "0165599000019" in public
        assert "นายสมมติ ขายดี" in public
    path = tmp_path / "out.json"
    export(sample, PURCHASES, Period(2566, month=2), path)
    inside = json.loads(path.read_text(encoding="utf-8"))
    assert all(each["uid"] for each in inside)
    assert {"0165599000019", "1234567890121"} <= {each["winner_tax_id"] for each in inside}
    assert all(isinstance(each["bidders"], list) for each in inside)
    export(sample, PURCHASES, Period(2566, month=3), path, profile="full")
    whole = json.loads(path.read_text(encoding="utf-8"))
    assert {each["created_by"] for each in whole} == {"สำนักงานตัวอย่าง"}


def test_the_same_records_give_the_same_workbook(
    sample: OfficeFile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1696204800")
    first, second = tmp_path / "a.xlsx", tmp_path / "b.xlsx"
    export(sample, PURCHASES, Period(2566), first)
    export(sample, PURCHASES, Period(2566), second)
    assert first.read_bytes() == second.read_bytes()
    ws = load_workbook(first).active
    headings = [cell.value for cell in ws[4]]
    assert headings[0] == "รหัสรายการ"
    assert ws.cell(5, headings.index("วงเงินที่จะซื้อหรือจ้าง (บาท)") + 1).number_format == "#,##0.00"
    assert ws.cell(5, headings.index("ปีงบประมาณ") + 1).number_format == "0"


def test_endings_and_profiles_that_there_are_not(sample: OfficeFile, tmp_path: Path) -> None:
    for path, profile, code in (
        (tmp_path / "a.pdf", "internal", "unknown-format"),
        (tmp_path / "a", "internal", "unknown-format"),
        (tmp_path / "a.csv", "secret", "unknown-profile"),
    ):
        with pytest.raises(Misuse) as misuse:
            export(sample, GIFTS, ALL_RECORDS, path, profile=profile)
        assert misuse.value.code == code
        assert not path.exists()
    with pytest.raises(Misuse):
        write_template(sample, GIFTS, tmp_path / "a.csv")


@pytest.mark.untraced
@pytest.mark.parametrize("each", REGISTERS, ids=lambda each: each.id)
def test_a_template_can_be_filled_in_and_imported(sample: OfficeFile, tmp_path: Path, each: object) -> None:
    chosen = register(each.id)
    path = write_template(sample, chosen, tmp_path / "แม่แบบ.xlsx")
    book = load_workbook(BytesIO(path.read_bytes()))
    assert book.sheetnames[:2] == [chosen.title[:31], "คำอธิบาย"]
    titles = [column.title + " *" * column.required for column in chosen.columns() if not column.computed]
    assert [cell.value for cell in book.worksheets[0][1]] == titles
    report = import_file(sample, chosen, path)
    assert (report.found, report.problems) == (0, ())


def test_drop_downs_come_from_the_office(sample: OfficeFile, tmp_path: Path) -> None:
    book = load_workbook(write_template(sample, GIFTS, tmp_path / "a.xlsx"))
    lists = [[cell.value for cell in column if cell.value] for column in book["ตัวเลือก"].iter_cols()]
    assert lists[0][:2] == ["สำนักปลัดเทศบาล", "กองคลัง"]
    assert ["ใช่", "ไม่ใช่"] in lists
