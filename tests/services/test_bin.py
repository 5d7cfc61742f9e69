"""The bin: what lies there, since when and by whom; erased for good only after its time and by a person."""

from datetime import UTC, date, datetime, timedelta

from khoktoom_desktop.registers.catalogue import register
from khoktoom_desktop.registers.gifts.record import Gift
from khoktoom_desktop.registers.service_catalogue.record import Service
from khoktoom_desktop.registers.service_statistics.record import ServiceCount
from khoktoom_desktop.services import bin as waste
from khoktoom_desktop.services import records
from khoktoom_desktop.services.check import check
from khoktoom_desktop.services.office_file import OfficeFile
from khoktoom_desktop.storage.history import changes_of

GIFTS, SERVICES, COUNTS = register("gifts"), register("service-catalogue"), register("service-statistics")
DELETED = datetime(2025, 1, 15, 20, 0, tzinfo=UTC)
"""In Bangkok the 16th has begun."""


def test_the_bin_says_what_when_and_who_and_erases_for_good(office_file: OfficeFile) -> None:
    department = office_file.office().departments[0].id
    with office_file.writing() as session:
        first = Gift(reporter="ก", department_id=department, received_on=date(2025, 1, 2), description="ปากกา")
        second = Gift(reporter="ข", department_id=department, received_on=date(2025, 1, 3), description="ดินสอ")
        session.add_all([first, second])
        session.flush()
        uids = [first.uid or "", second.uid or ""]
    with office_file.writing(now=DELETED) as session:
        for uid in uids:
            record = records.find_by_uid(session, GIFTS, uid)
            assert record is not None
            record.deleted_at = DELETED + timedelta(seconds=uids.index(uid))
    found = waste.in_bin(office_file, GIFTS)
    assert [each.words for each in found] == ["ดินสอ รับเมื่อ 3 ม.ค. 68", "ปากกา รับเมื่อ 2 ม.ค. 68"]
    assert (found[0].by, found[0].until) == ("ผู้ทดสอบ", date(2025, 4, 16))
    assert not found[0].over(date(2025, 4, 16))
    assert waste.over_time(office_file, date(2025, 4, 16)) == ()
    assert {each.uid for each in waste.over_time(office_file, date(2025, 4, 17))} == set(uids)

    assert waste.erase(office_file, GIFTS, uids[:1]) == waste.Erased(1, 0)
    assert [each.uid for each in waste.in_bin(office_file, GIFTS)] == uids[1:]
    with office_file.reading() as session:
        gone = changes_of(session, uids[0])[-1]
    assert (gone.action, gone.after) == ("delete", None)
    assert "ปากกา" in (gone.before or "")
    assert check(office_file).ok


def test_what_lives_or_is_referred_to_is_not_erased(office_file: OfficeFile) -> None:
    department = office_file.office().departments[0].id
    with office_file.writing() as session:
        service = Service(name="รับชำระภาษี", department_id=department, unit="person")
        session.add(service)
        session.flush()
        session.add(ServiceCount(service_id=service.id, channel="walk-in", month=date(2025, 1, 1), count=3))
        session.flush()
        uid = service.uid or ""
    assert waste.erase(office_file, SERVICES, [uid]) == waste.Erased(0, 0)
    records.delete(office_file, SERVICES, [uid])
    assert waste.erase(office_file, SERVICES, [uid]) == waste.Erased(0, 1)
    assert [each.uid for each in waste.in_bin(office_file, SERVICES)] == [uid]
    assert waste.in_bin(office_file, COUNTS) == ()


def test_an_office_without_the_term_keeps_ninety_days(office_file: OfficeFile) -> None:
    office = office_file.office()
    facts = tuple(fact for fact in office.facts if fact.key != "bin")
    assert waste.retention(type(office)(office.name, facts=facts), date(2025, 1, 1)) == 90
