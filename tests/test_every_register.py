"""What holds of every register in the catalogue, tried on the sample year."""

import dataclasses
import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import func, select

from khoktoom_desktop.domain.cell import read_cell, write_cell
from khoktoom_desktop.domain.period import ALL_RECORDS, Period
from khoktoom_desktop.registers.catalogue import REGISTERS
from khoktoom_desktop.registers.register import Register
from khoktoom_desktop.services.exporting import export
from khoktoom_desktop.services.figures import figures_json
from khoktoom_desktop.services.importing import import_file
from khoktoom_desktop.services.office_file import OfficeFile, open_office
from khoktoom_desktop.services.records import delete, get, list_records, lookups, save, undelete
from khoktoom_desktop.storage.history import HistoryEntry

# A quarter that has something in every register, to keep the run short.
PART = Period(2566, quarter=3)
pytestmark = [
    pytest.mark.parametrize("register", REGISTERS, ids=lambda register: register.id),
    # Their own tests measure each: following the lines here too doubles the time.
    pytest.mark.untraced,
]


@pytest.fixture(scope="module")
def same_sample(tmp_path_factory: pytest.TempPathFactory, sample_path: Path) -> Iterator[OfficeFile]:
    """Open one copy of the sample office for all tests that change nothing in it."""
    path = tmp_path_factory.mktemp("same") / "ตัวอย่าง.khoktoom"
    shutil.copyfile(sample_path, path)
    opened = open_office(path, actor="ผู้ทดสอบ")
    yield opened
    opened.database.close()


@pytest.fixture
def sample(tmp_path: Path, sample_path: Path) -> Iterator[OfficeFile]:
    """Open a copy of the sample office."""
    path = tmp_path / "ตัวอย่าง.khoktoom"
    shutil.copyfile(sample_path, path)
    opened = open_office(path, actor="ผู้ทดสอบ")
    yield opened
    opened.database.close()


def test_every_cell_is_read_as_it_was_written(register: Register, same_sample: OfficeFile) -> None:
    known = lookups(same_sample)
    read = 0
    for record in list_records(same_sample, register).records:
        for column in (each for each in register.columns() if not each.computed):
            value = getattr(record, column.field)
            text = write_cell(column, value, known)
            again, problem = read_cell(column, text, known)
            assert problem is None
            assert write_cell(column, again, known) == text
            read += bool(text)
    assert read


@pytest.mark.parametrize("ending", ["xlsx", "csv", "json"])
def test_an_exported_file_changes_nothing_when_imported(
    register: Register, same_sample: OfficeFile, tmp_path: Path, ending: str
) -> None:
    file = tmp_path / f"out.{ending}"
    export(same_sample, register, PART, file, profile="internal")
    report = import_file(same_sample, register, file)
    count = list_records(same_sample, register, period=PART, limit=1).count
    assert count > 0
    assert (report.found, report.unchanged, report.rejected) == (count, count, 0)


def test_records_that_were_lost_come_back_from_an_export(
    register: Register, sample: OfficeFile, tmp_path: Path
) -> None:
    before, after = tmp_path / "before.xlsx", tmp_path / "after.json"
    uids = [record.uid for record in list_records(sample, register, period=PART).records]
    export(sample, register, PART, before, profile="internal")
    expected = figures_json(sample, register, ALL_RECORDS)
    delete(sample, register, [uid for uid in uids if uid is not None])
    report = import_file(sample, register, before)
    assert report.rejected == 0, report.problems
    assert report.imported + report.updated == len(uids)
    export(sample, register, PART, after, profile="internal")
    assert uids
    assert len(json.loads(after.read_text(encoding="utf-8"))) == len(uids)
    if register.id != "service-catalogue":
        assert figures_json(sample, register, ALL_RECORDS) == expected


def test_an_edit_makes_no_second_row_and_one_history_entry(register: Register, sample: OfficeFile) -> None:
    (record,) = list_records(sample, register, limit=1).records
    with sample.reading() as session:
        rows = session.scalar(select(func.count()).select_from(register.record_class()))
        entries = session.scalar(select(func.count()).select_from(HistoryEntry))
    save(sample, register, dataclasses.replace(record, note="ตรวจแล้ว"))
    assert record.uid is not None
    changed: Any = get(sample, register, record.uid)
    assert changed.note == "ตรวจแล้ว"
    with sample.reading() as session:
        assert session.scalar(select(func.count()).select_from(register.record_class())) == rows
        assert session.scalar(select(func.count()).select_from(HistoryEntry)) == (entries or 0) + 1


def test_the_quarters_hold_what_the_year_holds(register: Register, same_sample: OfficeFile) -> None:
    year, *quarters = (
        list_records(same_sample, register, period=each, limit=1).count
        for each in (Period(2566), *(Period(2566, quarter=number) for number in (1, 2, 3, 4)))
    )
    assert year > 0
    # What belongs to a year as a whole stands in each of its quarters.
    assert sum(quarters) == year or quarters == [year] * 4 or register.id == "procurement-plan"


def test_the_bin_hides_and_gives_back(register: Register, sample: OfficeFile) -> None:
    listing = list_records(sample, register, limit=1)
    uid = listing.records[0].uid
    assert uid is not None
    delete(sample, register, [uid])
    assert list_records(sample, register, limit=1).count == listing.count - 1
    undelete(sample, register, [uid])
    assert list_records(sample, register, limit=1).count == listing.count
    assert get(sample, register, uid) == listing.records[0]
