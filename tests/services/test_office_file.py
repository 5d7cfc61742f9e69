"""An office file in use: made whole, opened after a look, backed up when it was changed."""

import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from khoktoom_desktop.domain.office import Office
from khoktoom_desktop.domain.trouble import Trouble
from khoktoom_desktop.services.office_file import OfficeFile, close_office, create_office, open_office
from khoktoom_desktop.services.settings import Settings, write_settings
from khoktoom_desktop.storage import schema
from khoktoom_desktop.storage.backup import backup_folder, listed
from khoktoom_desktop.storage.database import migrate
from khoktoom_desktop.storage.history import changes_of
from khoktoom_desktop.storage.office import DepartmentRecord
from khoktoom_desktop.storage.retention import Occasion


def occasions(path: Path) -> list[Occasion]:
    return [info.occasion for info in listed(path)]


def test_a_new_office_is_in_its_file_and_backed_up_at_close(office_path: Path, office: Office) -> None:
    made = create_office(office_path, office, actor="สมหญิง")
    assert made.office().name == office.name
    with made.reading() as session:
        assert changes_of(session, made.id)[0].actor == "สมหญิง"
    close_office(made)
    assert occasions(office_path) == [Occasion.CLOSE]
    assert listed(office_path)[0].office == made.id


def test_an_office_is_never_made_over_a_file(office_path: Path, office: Office) -> None:
    office_path.write_text("ของเดิม")
    with pytest.raises(Trouble) as caught:
        create_office(office_path, office)
    assert caught.value.code == "target-exists"
    assert office_path.read_text() == "ของเดิม"


def test_closing_backs_up_only_what_was_changed(office_path: Path, office: Office) -> None:
    close_office(create_office(office_path, office))
    unchanged = open_office(office_path)
    close_office(unchanged)
    assert occasions(office_path) == [Occasion.CLOSE]
    changed = open_office(office_path)
    with changed.writing() as session:
        session.add(DepartmentRecord(name="กองใหม่"))
    close_office(changed)
    assert len(listed(office_path)) == 2
    reader = open_office(office_path, read_only=True)
    close_office(reader)
    assert len(listed(office_path)) == 2


def test_the_first_opening_of_a_day_backs_up(office_file: OfficeFile) -> None:
    for read_only, expected in ((True, []), (False, [Occasion.DAILY]), (False, [Occasion.DAILY])):
        opened = open_office(office_file.path, read_only=read_only)
        opened.database.close()
        assert occasions(office_file.path) == expected


def test_a_backup_folder_that_cannot_be_written_keeps_nobody_out(office_file: OfficeFile) -> None:
    backup_folder(office_file.path).touch()
    opened = open_office(office_file.path)
    assert opened.id == office_file.id
    opened.database.close()


def test_a_failed_backup_at_close_is_told_and_the_file_is_closed(office_file: OfficeFile) -> None:
    backup_folder(office_file.path).touch()
    with pytest.raises(Trouble):
        close_office(office_file)
    assert [file.name for file in office_file.path.parent.iterdir() if file.name.endswith(".open")] == []


def test_an_older_file_is_backed_up_then_brought_up(
    office_path: Path, office_file: OfficeFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    steps = schema.steps()
    old = office_path.with_name("เก่า.khoktoom")
    with monkeypatch.context() as patch:
        patch.setattr(schema, "steps", lambda: {1: steps[1]})
        migrate(old, create=True)
    tables = ("office", "department", "signatory", "dated_fact", "history")
    with closing(sqlite3.connect(old)) as connection:
        connection.execute("ATTACH ? AS new", (str(office_path),))
        for table in tables:
            connection.execute(f"INSERT INTO main.{table} SELECT * FROM new.{table}")
        connection.commit()
    opened = open_office(old)
    assert opened.office() == office_file.office()
    close_office(opened)
    found = listed(old)
    assert [info.occasion for info in found if info.schema == 1] == [Occasion.MIGRATION]


def test_a_file_without_its_office_is_no_office(tmp_path: Path) -> None:
    path = tmp_path / "ก.khoktoom"
    migrate(path, create=True)
    with pytest.raises(Trouble) as caught:
        open_office(path)
    assert caught.value.code == "not-an-office-file"
    assert [file.name for file in tmp_path.iterdir() if file.name.endswith(".open")] == []


def test_who_works_is_taken_from_the_settings(
    office_file: OfficeFile, monkeypatch: pytest.MonkeyPatch, settings_home: Path
) -> None:
    monkeypatch.setattr("khoktoom_desktop.services.settings.system_user", lambda: "somying")
    write_settings(Settings(display_name="สมหญิง"))
    opened = open_office(office_file.path)
    assert opened.actor == "สมหญิง (somying)"
    opened.database.close()


def test_a_given_moment_is_written(office_file: OfficeFile) -> None:
    moment = datetime(2024, 2, 29, tzinfo=UTC)
    with office_file.writing(moment) as session:
        record = DepartmentRecord(name="กองใหม่")
        session.add(record)
    assert record.changed_at == moment
