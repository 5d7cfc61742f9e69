"""Looking an office file through: what is whole is called whole, what is not is named."""

import json
import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta

import pytest

from khoktoom_desktop.registers.service_catalogue.record import Service
from khoktoom_desktop.services.check import check
from khoktoom_desktop.services.office_file import OfficeFile
from khoktoom_desktop.storage.backup import keep_backup
from khoktoom_desktop.storage.retention import Occasion


def codes(office_file: OfficeFile) -> list[str]:
    report = check(office_file)
    for problem in report.problems:
        assert "{" not in str(problem)
    return [problem.code for problem in report.problems]


def keep(office_file: OfficeFile, days: int = 0) -> None:
    keep_backup(office_file.path, Occasion.CLOSE, now=datetime.now(UTC) - timedelta(days=days))


def test_a_whole_file(office_file: OfficeFile) -> None:
    with office_file.writing() as session:
        binned = Service(name="แจ้งตาย")
        session.add_all([Service(name="แจ้งเกิด"), binned])
        session.flush()
        binned.deleted_at = session.info["now"]
    keep(office_file)
    report = check(office_file)
    assert report.ok
    answer = json.loads(json.dumps(report.as_json()))
    assert answer["problems"] == []
    assert answer["ok"] is True
    assert answer["records"]["service-catalogue"] == 1
    assert set(answer["records"]) >= {"gifts", "procurement-plan", "procurement-results", "service-statistics"}


def test_a_file_without_a_backup_is_whole_with_a_warning(office_file: OfficeFile) -> None:
    report = check(office_file)
    assert report.ok
    assert [problem["code"] for problem in report.as_json()["problems"]] == ["no-backup"]


def test_a_late_backup_of_a_changed_file_is_a_warning(office_file: OfficeFile) -> None:
    keep(office_file, 40)
    assert codes(office_file) == []
    with office_file.writing() as session:
        session.add(Service(name="แจ้งเกิด"))
    assert codes(office_file) == ["backup-old"]
    assert check(office_file).ok


def test_a_damaged_backup_is_named(office_file: OfficeFile) -> None:
    info = keep_backup(office_file.path, Occasion.CLOSE)
    info.path.write_bytes(info.path.read_bytes()[:-1] + b"x")
    assert codes(office_file) == ["backup-damaged"]


@pytest.mark.untraced
@pytest.mark.parametrize(
    ("statement", "code"),
    [
        ("UPDATE department SET name = 'แก้ลับหลัง' WHERE id = 1", "history-disagrees"),
        ("DELETE FROM signatory", "history-disagrees"),
        ("DROP INDEX ix_history_uid", "schema-differs"),
        ("ALTER TABLE service ADD COLUMN more TEXT", "schema-differs"),
    ],
)
def test_what_was_done_behind_the_programs_back_is_named(office_file: OfficeFile, statement: str, code: str) -> None:
    keep(office_file)
    with closing(sqlite3.connect(office_file.path)) as connection:
        connection.execute(statement)
        connection.commit()
    assert codes(office_file) == [code]
    assert not check(office_file).ok


def test_a_reference_to_nothing_is_named(office_file: OfficeFile) -> None:
    with office_file.writing() as session:
        session.add(Service(name="แจ้งเกิด", department_id=1))
    keep(office_file)
    with closing(sqlite3.connect(office_file.path)) as connection:
        connection.execute("UPDATE service SET department_id = 99")
        connection.commit()
    assert codes(office_file) == ["reference-missing", "history-disagrees"]


def test_damaged_pages_are_named(office_file: OfficeFile) -> None:
    keep(office_file)
    with closing(sqlite3.connect(office_file.path)) as connection:
        connection.execute("PRAGMA writable_schema = ON")
        connection.execute("DELETE FROM sqlite_schema WHERE name = 'ix_dated_fact_topic'")
        connection.execute("PRAGMA schema_version = 9999")
        connection.commit()
    assert set(codes(office_file)) == {"file-damaged", "schema-differs"}
