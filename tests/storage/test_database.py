"""Opening an office file: what is set, what is refused and in which words, who waits for whom."""

import os
import random
import sqlite3
import stat
import threading
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import select, text
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm.exc import StaleDataError

from khoktoom_desktop.domain.office import Office
from khoktoom_desktop.domain.trouble import Trouble
from khoktoom_desktop.services.office_file import OfficeFile
from khoktoom_desktop.storage import database as module
from khoktoom_desktop.storage import schema
from khoktoom_desktop.storage.database import Database
from khoktoom_desktop.storage.integrity import history_disagreements
from khoktoom_desktop.storage.lock import note_path
from khoktoom_desktop.storage.office import DepartmentRecord, OfficeRecord, write_office
from khoktoom_desktop.storage.presence import presence_path


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "ก.khoktoom"


def trouble_on_opening(path: Path) -> str:
    with pytest.raises(Trouble) as caught:
        Database.open(path)
    assert "{" not in str(caught.value)
    return caught.value.code


def test_a_new_file_is_an_office_file_of_the_newest_schema(path: Path) -> None:
    Database.create(path).close()
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA application_id").fetchone()[0] == schema.APPLICATION_ID
        assert connection.execute("PRAGMA user_version").fetchone()[0] == schema.latest()
        revision = connection.execute("SELECT version_num FROM alembic_version").fetchone()[0]
    assert revision == schema.steps()[schema.latest()]
    assert [file.name for file in path.parent.iterdir()] == [path.name]


@pytest.mark.parametrize("write", [False, True])
def test_every_connection_keeps_what_was_acknowledged(path: Path, write: bool) -> None:
    database = Database.create(path)
    with database.writing("ก") if write else database.reading() as session:
        asked = ("journal_mode", "synchronous", "foreign_keys", "busy_timeout", "secure_delete", "trusted_schema")
        found = [session.scalar(text(f"PRAGMA {name}")) for name in asked]
    database.close()
    assert found == ["truncate", 2, 1, 5000, 1, 0]


def test_a_connection_that_is_not_set_as_asked_is_refused(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Database.create(path).close()
    monkeypatch.setattr(module, "_PRAGMAS", (("synchronous", "FULL", 3),))
    with pytest.raises(RuntimeError, match="synchronous is 2, not 3"):
        Database.open(path)


def test_create_never_overwrites(path: Path) -> None:
    path.write_text("งานของคนอื่น")
    with pytest.raises(Trouble, match="ใช้ชื่ออื่น") as caught:
        Database.create(path)
    assert caught.value.code == "target-exists"
    assert path.read_text() == "งานของคนอื่น"


def test_a_name_that_leaves_no_room_for_its_backups(tmp_path: Path) -> None:
    with pytest.raises(Trouble) as caught:
        Database.create(tmp_path / f"{'ก' * 67}.khoktoom")
    assert caught.value.code == "name-too-long"


def test_create_in_a_folder_that_is_missing(tmp_path: Path) -> None:
    with pytest.raises(Trouble) as caught:
        Database.create(tmp_path / "ไม่มี" / "ก.khoktoom")
    assert caught.value.code == "no-permission"


def test_create_whose_last_step_is_refused_leaves_nothing(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(os, "replace", refuse)
    with pytest.raises(Trouble) as caught:
        Database.create(path)
    assert caught.value.code == "no-permission"
    assert list(path.parent.iterdir()) == []


def test_a_file_whose_filling_fails_does_not_appear(path: Path) -> None:
    def fail(_: object) -> None:
        raise ValueError("half-way")

    with pytest.raises(ValueError, match="half-way"):
        Database.create(path, fill=fail, actor="ก")
    assert list(path.parent.iterdir()) == []


def test_a_missing_file_is_not_made(path: Path) -> None:
    assert trouble_on_opening(path) == "file-missing"
    assert not path.exists()


def test_files_that_are_no_office_are_refused_untouched(path: Path) -> None:
    for content in (b"not a database, but longer than the head of one" * 50, b"PK\x03\x04", b"SQLite format 3\x00"):
        path.write_bytes(content)
        assert trouble_on_opening(path) == "not-an-office-file"
        assert path.read_bytes() == content
    path.write_bytes(b"")
    assert trouble_on_opening(path) == "corrupt-file"
    assert path.read_bytes() == b""


def test_a_folder_is_no_office_file(tmp_path: Path) -> None:
    assert trouble_on_opening(tmp_path) == "not-an-office-file"


def test_another_programs_database_is_refused(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE office (name TEXT)")
    assert trouble_on_opening(path) == "not-an-office-file"


@pytest.mark.parametrize(
    "program", ["CREATE VIEW v AS SELECT 1", "CREATE TRIGGER t DELETE ON history BEGIN SELECT 1; END"]
)
def test_a_file_with_programs_in_it_is_refused(path: Path, program: str) -> None:
    Database.create(path).close()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(program)
    assert trouble_on_opening(path) == "not-an-office-file"


def test_a_newer_file_is_refused_and_not_touched(path: Path) -> None:
    Database.create(path).close()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA user_version = {schema.latest() + 1}")
    before = path.read_bytes()
    assert trouble_on_opening(path) == "newer-file"
    assert path.read_bytes() == before


def test_an_older_file_is_not_opened_before_it_is_brought_up(path: Path) -> None:
    Database.create(path).close()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA user_version = 1")
    assert trouble_on_opening(path) == "older-file"


def test_damage_is_named_or_harmless(office_file: OfficeFile) -> None:
    path = office_file.path
    office_file.database.close()
    whole, dice = path.read_bytes(), random.Random(7)
    found = []
    for size in (1, 64, 4096):
        for _ in range(8):
            place = dice.randrange(len(whole) - size)
            path.write_bytes(whole[:place] + dice.randbytes(size) + whole[place + size :])
            try:
                Database.open(path).close()
            except Trouble as trouble:
                found.append(trouble.code)
    assert set(found) <= {"corrupt-file", "not-an-office-file", "older-file", "newer-file"}
    assert "corrupt-file" in found
    for length in (1, 99, 100, 4096, len(whole) // 2, len(whole) - 1):
        path.write_bytes(whole[:length])
        assert trouble_on_opening(path) in ("corrupt-file", "not-an-office-file")


def test_a_file_that_may_not_be_written_can_still_be_read(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Database.create(path).close()
    monkeypatch.setattr(os, "access", lambda *_: False)
    assert trouble_on_opening(path) == "no-permission"
    Database.open(path, read_only=True).close()


def test_a_file_that_cannot_be_looked_at(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> os.stat_result:
        raise PermissionError

    monkeypatch.setattr(Path, "stat", refuse)
    assert trouble_on_opening(path) == "no-permission"


def test_a_file_held_by_another_when_it_is_looked_at(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Database.create(path).close()
    monkeypatch.setattr(module, "BUSY_SECONDS", 0.05)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("BEGIN EXCLUSIVE")
        assert trouble_on_opening(path) == "locked"


def test_reading_works_and_writing_waits_while_another_writes(
    office_file: OfficeFile, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "BUSY_SECONDS", 0.2)
    other = Database.open(office_file.path)
    with office_file.writing() as session:
        session.add(DepartmentRecord(name="กองใหม่"))
        session.flush()
        with other.reading() as reader:
            assert "กองใหม่" not in reader.scalars(select(DepartmentRecord.name)).all()
        with pytest.raises(Trouble) as caught, other.writing("ข"):
            pytest.fail("two writers at once")
        assert caught.value.code == "locked"
        assert str(os.getpid()) in str(caught.value)
    assert not note_path(office_file.path).exists()
    with other.writing("ข") as session:
        assert "กองใหม่" in session.scalars(select(DepartmentRecord.name)).all()
    other.close()


def test_a_writer_that_waits_goes_on_when_the_other_is_done(office_file: OfficeFile) -> None:
    other, entered = Database.open(office_file.path), threading.Event()

    def write() -> None:
        entered.wait()
        with other.writing("ข") as session:
            session.add(DepartmentRecord(name="หลัง"))

    thread = threading.Thread(target=write)
    thread.start()
    with office_file.writing() as session:
        entered.set()
        session.add(DepartmentRecord(name="ก่อน"))
        session.flush()
    thread.join()
    with office_file.reading() as session:
        names = session.scalars(select(DepartmentRecord.name).order_by(DepartmentRecord.id)).all()
    assert names[-2:] == ["ก่อน", "หลัง"]
    other.close()


def test_many_writers_lose_nothing(office_file: OfficeFile) -> None:
    """Four writers add one to numbers of three rows; whoever comes late with an old copy reads it anew."""
    each, lost, writers = 15, list[int](), 4

    def add(seed: int) -> None:
        dice, database = random.Random(seed), Database.open(office_file.path)
        done = 0
        while done < each:
            with database.reading() as session:
                copy = dice.choice(session.scalars(select(DepartmentRecord)).all())
            try:
                with database.writing(f"ผู้เขียน {seed}") as session:
                    session.merge(replace(copy, position=copy.position + 1))
                done += 1
            except StaleDataError:
                lost.append(seed)
        database.close()

    threads = [threading.Thread(target=add, args=(seed,)) for seed in range(writers)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with office_file.reading() as session:
        found = session.scalars(select(DepartmentRecord)).all()
        assert list(history_disagreements(session)) == []
    assert sum(record.position for record in found) == 0 + 1 + 2 + each * writers
    assert sum(record.version or 0 for record in found) == 3 + each * writers
    assert not note_path(office_file.path).exists()


def test_a_full_disk_is_said_and_the_same_save_works_later(office_file: OfficeFile) -> None:
    record = DepartmentRecord(name="ก" * 200_000)

    def save(pages: int) -> None:
        with office_file.writing() as session:
            session.execute(text(f"PRAGMA max_page_count = {pages}"))
            session.merge(record)

    with office_file.reading() as session:
        full = session.scalar(text("PRAGMA page_count"))
    with pytest.raises(Trouble) as caught:
        save(full)
    assert caught.value.code == "disk-full"
    assert len(office_file.office().departments) == 3
    save(1_000_000)
    assert len(office_file.office().departments) == 4


def test_an_exception_takes_everything_back(office_file: OfficeFile) -> None:
    def fail() -> None:
        with office_file.writing() as session:
            session.add(DepartmentRecord(name="กองใหม่"))
            session.flush()
            raise ValueError("half-way")

    with pytest.raises(ValueError, match="half-way"):
        fail()
    with office_file.reading() as session:
        assert "กองใหม่" not in session.scalars(select(DepartmentRecord.name)).all()


def test_a_read_only_file_is_not_written(office_file: OfficeFile) -> None:
    before = office_file.path.read_bytes()
    database = Database.open(office_file.path, read_only=True)
    with pytest.raises(Trouble) as caught, database.writing("ก"):
        pytest.fail("written")
    assert caught.value.code == "read-only"
    with pytest.raises(Trouble) as refused, database.reading() as session:
        session.execute(text("DELETE FROM department"))
    assert refused.value.code == "no-permission"
    database.close()
    assert office_file.path.read_bytes() == before


def test_a_reading_session_keeps_nothing(office_file: OfficeFile) -> None:
    with office_file.reading() as session:
        session.scalars(select(OfficeRecord)).one().name = "อื่น"
    assert office_file.office().name != "อื่น"
    with office_file.reading() as session:
        session.scalars(select(OfficeRecord)).one().name = "อื่น"
        with pytest.raises(RuntimeError, match="actor"):
            session.flush()


def test_a_rule_of_the_database_is_no_trouble_of_the_disk(office_file: OfficeFile) -> None:
    with pytest.raises(IntegrityError), office_file.writing() as session:
        session.execute(text("UPDATE department SET uid = 'x'"))


def test_the_clock_may_be_given(office_file: OfficeFile) -> None:
    moment = datetime(2024, 2, 29, 1, 2, 3, tzinfo=UTC)
    with office_file.writing(now=moment) as session:
        session.add(DepartmentRecord(name="กองใหม่"))
    with office_file.reading() as session:
        added = session.scalars(select(DepartmentRecord).where(DepartmentRecord.name == "กองใหม่")).one()
    assert (added.created_at, added.changed_at) == (moment, moment)
    assert added.created_at.utcoffset() == timedelta(0)


def test_closing_leaves_the_file_alone(office_path: Path, office: Office) -> None:
    database = Database.create(office_path, fill=lambda session: write_office(session, office), actor="ก")
    assert presence_path(office_path).exists()
    with database.writing("ก") as session:
        session.add(DepartmentRecord(name="กองใหม่"))
    database.close()
    assert [file.name for file in office_path.parent.iterdir()] == [office_path.name]
    assert stat.S_ISREG(office_path.stat().st_mode)


@pytest.mark.parametrize("read_only", [True, False])
def test_a_file_that_another_program_set_to_wal_is_set_back(path: Path, read_only: bool) -> None:
    Database.create(path).close()
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA journal_mode = WAL").fetchone()[0] == "wal"
    Database.open(path, read_only=read_only).close()
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone()[0] == "delete"


def test_a_journal_left_by_a_kill_is_rolled_back_for_readers_too(office_file: OfficeFile) -> None:
    path = office_file.path
    with office_file.writing() as session:
        session.execute(text("PRAGMA cache_spill = 2"))
        session.execute(text("PRAGMA cache_size = 2"))
        for place in range(400):
            session.add(DepartmentRecord(name=f"กอง {place}" * 20))
        session.flush()
        torn, journal = path.read_bytes(), path.with_name(f"{path.name}-journal").read_bytes()
        session.rollback()
    office_file.database.close()
    assert journal
    path.write_bytes(torn)
    path.with_name(f"{path.name}-journal").write_bytes(journal)
    database = Database.open(path, read_only=True)
    with database.reading() as session:
        assert len(session.scalars(select(DepartmentRecord)).all()) == 3
    database.close()
