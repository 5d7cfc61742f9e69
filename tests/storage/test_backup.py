"""Backups: whole, checked and counted; kept by the rule; restored without opening what is broken."""

import json
import os
import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from urllib.parse import unquote

import pytest
from sqlalchemy import select

from khoktoom_desktop.domain.trouble import Trouble
from khoktoom_desktop.services.office_file import OfficeFile
from khoktoom_desktop.storage import backup as module
from khoktoom_desktop.storage.backup import (
    back_up,
    backup_folder,
    changed_since_backup,
    journal_of,
    keep_backup,
    listed,
    manifest_path,
    needs_daily,
    read_manifest,
    restore,
    verify,
)
from khoktoom_desktop.storage.database import Database
from khoktoom_desktop.storage.office import DepartmentRecord, office_id
from khoktoom_desktop.storage.retention import Occasion

NOW = datetime(2025, 1, 15, 3, 0, tzinfo=UTC)


def add(office_file: OfficeFile, name: str = "กองใหม่") -> None:
    with office_file.writing() as session:
        session.add(DepartmentRecord(name=name))


def names(path: Path) -> list[str]:
    database = Database.open(path, read_only=True)
    with database.reading() as session:
        found = list(session.scalars(select(DepartmentRecord.name)))
    database.close()
    return found


def test_a_backup_is_whole_and_sealed(office_file: OfficeFile, tmp_path: Path) -> None:
    target = tmp_path / "ที่อื่น" / "สำเนา.khoktoom"
    info = back_up(office_file.path, target, now=NOW)
    assert sorted(file.name for file in target.parent.iterdir()) == [target.name, manifest_path(target).name]
    assert (info.path, info.at, info.occasion, info.office) == (target, NOW, Occasion.ASKED, office_file.id)
    assert info.records["department"] == 3
    assert read_manifest(target) == verify(target) == info
    assert names(target) == names(office_file.path)


def test_a_backup_is_made_while_another_writes(office_file: OfficeFile, tmp_path: Path) -> None:
    with office_file.writing() as session:
        session.add(DepartmentRecord(name="ยังไม่เสร็จ"))
        session.flush()
        back_up(office_file.path, tmp_path / "a.khoktoom")
    assert "ยังไม่เสร็จ" not in names(tmp_path / "a.khoktoom")


def test_a_backup_never_overwrites_and_needs_its_source(office_file: OfficeFile, tmp_path: Path) -> None:
    target = tmp_path / "a.khoktoom"
    target.write_text("ของเดิม")
    for source, to, code in (
        (office_file.path, target, "target-exists"),
        (tmp_path / "ไม่มี.khoktoom", tmp_path / "b.khoktoom", "file-missing"),
    ):
        with pytest.raises(Trouble) as caught:
            back_up(source, to)
        assert caught.value.code == code
    assert target.read_text() == "ของเดิม"


def test_what_is_no_office_or_damaged_is_not_backed_up(office_file: OfficeFile, tmp_path: Path) -> None:
    other = tmp_path / "other.khoktoom"
    with closing(sqlite3.connect(other)) as connection:
        connection.execute("CREATE TABLE x (y)")
    office_file.database.close()
    whole = office_file.path.read_bytes()
    torn = tmp_path / "torn.khoktoom"
    torn.write_bytes(whole[: len(whole) // 2] + bytes(len(whole) // 2))
    for source, codes in ((other, {"not-an-office-file"}), (torn, {"corrupt-file", "not-an-office-file"})):
        with pytest.raises(Trouble) as caught:
            back_up(source, tmp_path / "copies" / source.name)
        assert caught.value.code in codes
    assert list((tmp_path / "copies").iterdir()) == []


def test_a_damaged_page_is_not_backed_up(office_file: OfficeFile, tmp_path: Path) -> None:
    with closing(sqlite3.connect(office_file.path)) as connection:
        root = connection.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'signatory'").fetchone()[0]
        size = connection.execute("PRAGMA page_size").fetchone()[0]
    data = bytearray(office_file.path.read_bytes())
    data[(root - 1) * size + 8 : (root - 1) * size + 10] = b"\xff\xff"
    office_file.path.write_bytes(data)
    with pytest.raises(Trouble, match="สำนักงาน.khoktoom") as caught:
        back_up(office_file.path, tmp_path / "copies" / "a.khoktoom")
    assert caught.value.code == "corrupt-file"
    assert list((tmp_path / "copies").iterdir()) == []


def test_a_failure_of_sqlite_that_is_a_bug_stays_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.khoktoom"
    Database.create(path).close()
    monkeypatch.setattr(module.sqlite3, "SQLITE_ERROR", -1)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("DROP TABLE history")
    with pytest.raises(sqlite3.OperationalError):
        back_up(path, tmp_path / "b.khoktoom")


def test_a_folder_that_cannot_be_made(office_file: OfficeFile, tmp_path: Path) -> None:
    (tmp_path / "แฟ้ม").touch()
    with pytest.raises(Trouble) as caught:
        back_up(office_file.path, tmp_path / "แฟ้ม" / "a.khoktoom")
    assert caught.value.code == "no-permission"


@pytest.mark.parametrize("size", [1, 500])
def test_one_byte_of_difference_is_noticed(office_file: OfficeFile, tmp_path: Path, size: int) -> None:
    target = back_up(office_file.path, tmp_path / "a.khoktoom").path
    data = bytearray(target.read_bytes())
    for place in range(len(data) // 2, len(data) // 2 + size):
        data[place] ^= 1
    target.write_bytes(data)
    with pytest.raises(Trouble) as caught:
        verify(target)
    assert caught.value.code == "backup-damaged"
    with pytest.raises(Trouble):
        restore(target, tmp_path / "b.khoktoom")
    assert not (tmp_path / "b.khoktoom").exists()


def test_a_backup_that_lost_its_manifest_is_checked_by_itself(office_file: OfficeFile, tmp_path: Path) -> None:
    target = back_up(office_file.path, tmp_path / "a.khoktoom").path
    manifest_path(target).unlink()
    assert verify(target).records["department"] == 3
    for text in ("{", "[]", '{"at": "x"}', '{"at": "2025-01-01T00:00:00+00:00", "occasion": "asked", "more": 1}'):
        manifest_path(target).write_text(text)
        assert read_manifest(target) is None


def test_what_is_no_backup(tmp_path: Path) -> None:
    with pytest.raises(Trouble) as caught:
        verify(tmp_path / "ไม่มี.khoktoom")
    assert caught.value.code == "file-missing"
    other = tmp_path / "other.khoktoom"
    with closing(sqlite3.connect(other)) as connection:
        connection.execute("CREATE TABLE x (y)")
    with pytest.raises(Trouble) as caught:
        verify(other)
    assert caught.value.code == "not-an-office-file"
    other.write_bytes(b"no database at all" * 100)
    with pytest.raises(Trouble) as caught:
        verify(other)
    assert caught.value.code == "backup-damaged"


def test_restoring_to_a_new_place(office_file: OfficeFile, tmp_path: Path) -> None:
    saved = back_up(office_file.path, tmp_path / "a.khoktoom")
    assert restore(saved.path, tmp_path / "b.khoktoom") is None
    assert names(tmp_path / "b.khoktoom") == names(office_file.path)


def test_restoring_over_a_file_keeps_it_aside(office_file: OfficeFile) -> None:
    path = office_file.path
    saved = keep_backup(path, Occasion.IMPORT, now=NOW)
    add(office_file)
    with pytest.raises(Trouble) as caught:
        restore(saved.path, path)
    assert caught.value.code == "target-exists"
    with pytest.raises(Trouble) as caught:
        restore(saved.path, path, replace=True)
    assert caught.value.code == "in-use"
    office_file.database.close()
    aside = restore(saved.path, path, replace=True, now=NOW)
    assert aside is not None
    assert "กองใหม่" not in names(path)
    assert "กองใหม่" in names(aside)
    assert [info.occasion for info in listed(path)] == [Occasion.IMPORT, Occasion.REPLACED]
    restore(aside, path, replace=True)
    assert "กองใหม่" in names(path)


def test_restoring_over_a_broken_file_never_opens_it(office_file: OfficeFile, monkeypatch: pytest.MonkeyPatch) -> None:
    path = office_file.path
    saved = keep_backup(path, Occasion.CLOSE, now=NOW)
    office_file.database.close()
    path.write_bytes(b"broken" * 1000)
    journal_of(path).write_bytes(b"hot journal")
    opened, real = list[str](), sqlite3.connect

    def connect(address: str, **options: object) -> sqlite3.Connection:
        opened.append(str(address))
        return real(address, **options)

    monkeypatch.setattr(module.sqlite3, "connect", connect)
    aside = restore(saved.path, path, replace=True, now=NOW)
    assert aside is not None
    assert opened
    assert not any(f"/{path.name}?" in unquote(address) for address in opened)
    assert aside.read_bytes() == b"broken" * 1000
    assert not journal_of(path).exists()
    assert names(path) == names(saved.path)
    assert [info.path for info in listed(path)] == [saved.path]


def test_a_copy_that_is_not_the_backup_is_not_put_in_place(
    office_file: OfficeFile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    saved = back_up(office_file.path, tmp_path / "a.khoktoom")
    monkeypatch.setattr(module.shutil, "copyfile", lambda _, target: Path(target).write_bytes(b"other"))
    with pytest.raises(Trouble) as caught:
        restore(saved.path, tmp_path / "b.khoktoom")
    assert caught.value.code == "backup-damaged"
    assert not (tmp_path / "b.khoktoom").exists()


def test_a_disk_without_room_for_the_restored_file(
    office_file: OfficeFile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    saved = back_up(office_file.path, tmp_path / "a.khoktoom")

    def refuse(*_: object) -> None:
        raise OSError(28, "full")

    monkeypatch.setattr(module.shutil, "copyfile", refuse)
    with pytest.raises(Trouble) as caught:
        restore(saved.path, tmp_path / "b.khoktoom")
    assert caught.value.code == "disk-full"


def test_the_list_is_newest_first_and_needs_the_backups_alone(office_file: OfficeFile) -> None:
    for hours in (2, 0, 1):
        keep_backup(office_file.path, Occasion.CLOSE, now=NOW + timedelta(hours=hours))
    office_file.database.close()
    office_file.path.unlink()
    (backup_folder(office_file.path) / "ไม่มีใบกำกับ.khoktoom").touch()
    assert [info.at - NOW for info in listed(office_file.path)] == [timedelta(hours=hours) for hours in (2, 1, 0)]


def test_two_backups_of_one_second_stay_apart(office_file: OfficeFile) -> None:
    made = {keep_backup(office_file.path, Occasion.CLOSE, now=NOW).path.name for _ in range(3)}
    assert len(made) == 3


def test_a_change_asks_for_a_backup(office_file: OfficeFile) -> None:
    assert changed_since_backup(office_file.path)
    keep_backup(office_file.path, Occasion.CLOSE, now=NOW)
    assert not changed_since_backup(office_file.path)
    add(office_file)
    assert changed_since_backup(office_file.path)


def test_a_day_begins_at_midnight_in_thailand(office_file: OfficeFile) -> None:
    evening = datetime(2025, 1, 15, 16, 59, tzinfo=UTC)
    assert needs_daily(office_file.path, evening)
    keep_backup(office_file.path, Occasion.DAILY, now=evening)
    assert not needs_daily(office_file.path, evening)
    assert needs_daily(office_file.path, evening + timedelta(minutes=1))


def test_old_backups_go_with_their_manifests(office_file: OfficeFile) -> None:
    for minutes in range(14):
        keep_backup(office_file.path, Occasion.CLOSE, now=NOW + timedelta(minutes=minutes))
    files = sorted(file.name for file in backup_folder(office_file.path).iterdir())
    assert len(files) == 20
    assert sum(name.endswith(".json") for name in files) == 10


def test_what_a_kill_left_unfinished_goes_after_an_hour(office_file: OfficeFile) -> None:
    folder = backup_folder(office_file.path)
    folder.mkdir()
    old, young = folder / ".old.part", folder / ".young.part"
    for file in (old, young):
        file.touch()
    os.utime(old, (0, 0))
    keep_backup(office_file.path, Occasion.CLOSE, now=NOW)
    assert not old.exists()
    assert young.exists()


def test_a_backup_that_cannot_be_deleted_is_left(office_file: OfficeFile, monkeypatch: pytest.MonkeyPatch) -> None:
    for minutes in range(10):
        keep_backup(office_file.path, Occasion.CLOSE, now=NOW + timedelta(minutes=minutes))

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError

    monkeypatch.setattr(os, "unlink", refuse)
    monkeypatch.setattr(Path, "unlink", refuse)
    with pytest.raises(Trouble):
        keep_backup(office_file.path, Occasion.CLOSE, now=NOW + timedelta(hours=1))
    monkeypatch.undo()
    assert len(listed(office_file.path)) == 10


def test_the_manifest_is_plain_json(office_file: OfficeFile) -> None:
    saved = keep_backup(office_file.path, Occasion.CLOSE, now=NOW)
    values = json.loads(manifest_path(saved.path).read_text(encoding="utf-8"))
    with office_file.reading() as session:
        assert values["office"] == office_id(session)
    assert set(values) == {"at", "occasion", "office", "sha256", "schema", "changes", "records"}
