"""The workbook to fill in: locked headings, hints and drop-downs, and nothing lost on the way back."""

import shutil
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook

from khoktoom_desktop.domain.cell import write_cell
from khoktoom_desktop.domain.period import Period
from khoktoom_desktop.domain.trouble import Refused
from khoktoom_desktop.registers.catalogue import REGISTERS, register
from khoktoom_desktop.registers.register import Register
from khoktoom_desktop.services.importing import import_file, import_sheet, take_back
from khoktoom_desktop.services.office_file import OfficeFile, open_office
from khoktoom_desktop.services.progress import Cancelled
from khoktoom_desktop.services.record_json import record_json
from khoktoom_desktop.services.records import delete, list_records, lookups, undelete
from khoktoom_desktop.services.template import template_mark, write_template
from khoktoom_desktop.sheets.reading import read_rows
from khoktoom_desktop.storage.record import Record

# Whole papers and windows, whose lines smaller tests measure already: tracing them doubles their time.
pytestmark = pytest.mark.untraced

PART = Period(2566, quarter=3)
SOME = 6


@pytest.fixture(scope="module")
def sample(sample_path: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[OfficeFile]:
    """Open a copy of the sample office for all tests; each leaves it as it was."""
    opened = open_office(Path(shutil.copy(sample_path, tmp_path_factory.mktemp("filled"))), actor="ผู้ทดสอบ")
    yield opened
    opened.database.close()


def facts(sample: OfficeFile, each: Register, records: Iterable[Record]) -> list[dict[str, object]]:
    """Return what records say in the columns that a template asks for."""
    known = lookups(sample)
    asked = [column.field for column in each.columns() if not column.computed]
    found = [record_json(each, record, known) for record in records]
    return sorted(({name: row[name] for name in asked} for row in found), key=str)


@pytest.mark.parametrize("each", REGISTERS, ids=lambda each: each.id)
def test_what_is_filled_in_comes_back_as_it_was(each: Register, sample: OfficeFile, tmp_path: Path) -> None:
    listed = list_records(sample, each, period=PART).records
    records = listed[:: max(1, len(listed) // SOME)]
    before, known = facts(sample, each, records), lookups(sample)
    path = write_template(sample, each, tmp_path / "แม่แบบ.xlsx")
    book = load_workbook(path)
    columns = [column for column in each.columns() if not column.computed]
    for place, record in enumerate(records, 2):
        for number, column in enumerate(columns, 1):
            book.worksheets[0].cell(place, number).value = write_cell(column, getattr(record, column.field), known)
    book.save(path)
    uids = [record.uid or "" for record in records]
    untouched = {record.uid for record in list_records(sample, each).records} - set(uids)
    delete(sample, each, uids)
    report = import_file(sample, each, path)
    assert (report.found, report.rejected, report.imported + report.updated) == (len(uids), 0, len(uids))
    now = [record for record in list_records(sample, each).records if record.uid not in untouched]
    assert facts(sample, each, now) == before
    take_back(sample, report)
    undelete(sample, each, uids)
    assert list_records(sample, each, period=PART).records == listed


def test_headings_are_locked_and_cells_say_what_belongs_there(sample: OfficeFile, tmp_path: Path) -> None:
    gifts = register("gifts")
    sheet = load_workbook(write_template(sample, gifts, tmp_path / "a.xlsx")).worksheets[0]
    assert sheet.protection.sheet
    assert sheet["A1"].protection.locked
    assert not sheet["A2"].protection.locked
    assert not sheet.column_dimensions["B"].protection.locked
    rules = {str(rule.sqref).split(":")[0]: rule for rule in sheet.data_validations.dataValidation}
    assert "พ.ศ." in rules["A2"].prompt
    assert rules["A2"].promptTitle == "วันที่ได้รับ *"
    assert rules["D2"].type == "list"
    assert "เลือกจากรายการ" in rules["D2"].prompt
    # A day typed into a cell of text stays what was typed; no spreadsheet makes another year of it.
    assert sheet["A2"].number_format == "@"


def test_a_template_is_known_by_its_mark(sample: OfficeFile, tmp_path: Path) -> None:
    gifts, path = register("gifts"), tmp_path / "a.xlsx"
    book = load_workbook(write_template(sample, gifts, path))
    book.worksheets[0]["A2"] = date(2023, 4, 5)
    book.save(path)
    raw = read_rows(path)
    assert raw.mark == template_mark(gifts)
    with pytest.raises(Refused) as refused:
        import_file(sample, register("complaints"), path, dry_run=True)
    assert refused.value.code == "another-template"
    old = import_sheet(sample, gifts, replace(raw, mark="khoktoom-template/gifts/00000000"), "a.xlsx", dry_run=True)
    assert "older-template" in {problem.code for problem in old.problems}
    foreign = import_sheet(sample, gifts, replace(raw, mark="งบ/a"), "a.xlsx", dry_run=True)
    assert "older-template" not in {problem.code for problem in foreign.problems}


def test_reading_a_long_workbook_can_be_stopped(sample: OfficeFile, tmp_path: Path) -> None:
    def stop() -> None:
        raise Cancelled

    path = write_template(sample, register("gifts"), tmp_path / "a.xlsx")
    with pytest.raises(Cancelled):
        read_rows(path, tick=stop)
