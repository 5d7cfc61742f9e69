"""Backups as a clerk meets them."""

from pathlib import Path

import pytest

from khoktoom_desktop.domain.trouble import Trouble
from khoktoom_desktop.registers.service_catalogue.record import Service
from khoktoom_desktop.services.backup import back_up_before, back_up_to, backups_of, restore
from khoktoom_desktop.services.office_file import OfficeFile, close_office, open_office


def test_a_backup_goes_where_it_is_asked_to(office_file: OfficeFile, tmp_path: Path) -> None:
    made = back_up_to(office_file, tmp_path / "แฟลชไดรฟ์")
    assert made.parent == tmp_path / "แฟลชไดรฟ์"
    opened = open_office(made, read_only=True)
    assert opened.office() == office_file.office()
    opened.database.close()
    assert back_up_to(office_file, tmp_path / "แฟลชไดรฟ์") != made


def test_backups_are_listed_with_their_entries(office_file: OfficeFile) -> None:
    assert backups_of(office_file.path) == ()
    with office_file.writing() as session:
        session.add_all([Service(name="แจ้งเกิด"), Service(name="แจ้งตาย")])
    path = back_up_before(office_file)
    (found,) = backups_of(office_file.path)
    assert (found.path, found.occasion, found.records) == (path, "import", 2)


def test_going_back_and_forth(office_file: OfficeFile, tmp_path: Path) -> None:
    back_up_before(office_file)
    before = office_file.office()
    with office_file.writing() as session:
        session.add(Service(name="แจ้งเกิด"))
    (first,) = backups_of(office_file.path)
    with pytest.raises(Trouble) as caught:
        restore(first, office_file.path)
    assert caught.value.code == "target-exists"
    close_office(office_file)
    aside = restore(first, office_file.path, replace=True)
    assert aside is not None
    opened = open_office(office_file.path)
    assert opened.office() == before
    with opened.reading() as session:
        assert session.query(Service).count() == 0
    opened.database.close()
    assert restore(aside, tmp_path / "ที่ใหม่.khoktoom") is None
    moved = open_office(tmp_path / "ที่ใหม่.khoktoom", read_only=True)
    with moved.reading() as session:
        assert session.query(Service).count() == 1
    moved.database.close()
