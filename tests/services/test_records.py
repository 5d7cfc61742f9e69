"""Records through the services: rules, history, the bin, and two people at one record."""

from dataclasses import replace
from datetime import date

import pytest

from khoktoom_desktop.domain.period import Period
from khoktoom_desktop.domain.trouble import Refused
from khoktoom_desktop.registers.catalogue import register
from khoktoom_desktop.registers.gifts.record import Gift
from khoktoom_desktop.registers.procurement_results.record import Bidder, Purchase
from khoktoom_desktop.services import copies, records
from khoktoom_desktop.services.nil import declare_nil
from khoktoom_desktop.services.office_file import OfficeFile

GIFTS, PURCHASES = register("gifts"), register("procurement-results")


def gift(office_file: OfficeFile, **facts: object) -> Gift:
    values = {
        "reporter": "นายตัวอย่าง ใจดี",
        "department_id": office_file.office().departments[0].id,
        "received_on": date(2024, 12, 28),
        "description": "กระเช้าปีใหม่",
        "value": 150_000,
        "giver_kind": "private",
        "giver": "บริษัท ตัวอย่าง จำกัด",
        "received_as": "person",
        "disposition": "returned",
        **facts,
    }
    return Gift(**values)


def purchase(**facts: object) -> Purchase:
    values = {
        "title": "ซื้อวัสดุสำนักงาน",
        "method": "เฉพาะเจาะจง",
        "budget": 1_000_000,
        "agreed": 900_000,
        "winner": "ร้านตัวอย่าง",
        "doc_number": "1/2568",
        "contract_on": date(2024, 11, 5),
        "egp_project": "67119000001",
        **facts,
    }
    return Purchase(**values)


def test_a_saved_record_has_its_history_and_is_found(office_file: OfficeFile) -> None:
    saved = records.save(office_file, GIFTS, gift(office_file))
    assert saved.entry is not None
    assert saved.entry.action == "insert"
    assert saved.record.uid is not None
    found = records.list_records(office_file, GIFTS, period=Period(2568, quarter=1), find="กระเช้า ปีใหม่")
    assert [each.uid for each in found.records] == [saved.record.uid]
    assert (found.count, found.totals["value"]) == (1, 150_000)
    assert records.list_records(office_file, GIFTS, period=Period(2568, quarter=2)).count == 0
    assert records.get(office_file, GIFTS, saved.record.uid) == saved.record
    again = records.save(office_file, GIFTS, saved.record)
    assert again.entry is None
    assert len(records.history(office_file, saved.record.uid)) == 1


def test_texts_are_kept_in_one_spelling(office_file: OfficeFile) -> None:
    typed = purchase(
        title=" ซื้อน\u0e4d\u0e49\u0e32\u200bแข็ง\x0bเเท่ง ", bidders=[Bidder(name="ร้าน\u200bก ", price=900_000)]
    )
    stored = records.save(office_file, PURCHASES, typed).record
    assert isinstance(stored, Purchase)
    assert stored.title == "ซื้อน้ำแข็ง\nแท่ง"
    assert stored.bidders[0].name == "ร้านก"
    assert typed.title.startswith(" ")


def test_errors_keep_a_record_out_and_warnings_do_not(office_file: OfficeFile) -> None:
    with pytest.raises(records.HasErrors) as refused:
        records.save(office_file, GIFTS, gift(office_file, reporter=" ", description=""))
    assert {problem.field for problem in refused.value.problems} >= {"reporter", "description"}
    assert refused.value.code == "has-errors"
    assert records.list_records(office_file, GIFTS).count == 0
    saved = records.save(office_file, GIFTS, gift(office_file, giver=""))
    assert "giver-missing" in {problem.code for problem in saved.problems}
    assert records.problems_of(office_file, GIFTS, gift(office_file, giver=""))


def test_of_two_people_the_later_is_told(office_file: OfficeFile) -> None:
    mine = records.save(office_file, GIFTS, gift(office_file)).record
    records.save(office_file, GIFTS, replace(mine, occasion="ปีใหม่"))
    with pytest.raises(Refused) as refused:
        records.save(office_file, GIFTS, replace(mine, occasion="สงกรานต์"))
    assert refused.value.code == "changed-meanwhile"
    assert mine.uid is not None
    assert getattr(records.get(office_file, GIFTS, mine.uid), "occasion") == "ปีใหม่"


def test_a_gift_takes_a_nil_declaration_away_and_says_so(office_file: OfficeFile) -> None:
    department = office_file.office().departments[0].id
    declare_nil(office_file, "gifts", department, Period(2568, quarter=1), date(2025, 1, 5))
    saved = records.save(office_file, GIFTS, gift(office_file))
    assert "nil-cancelled" in {problem.code for problem in saved.problems}


def test_a_duplicate_has_no_identity_and_children_of_its_own(office_file: OfficeFile) -> None:
    original = records.save(office_file, PURCHASES, purchase(bidders=[Bidder(name="ร้านตัวอย่าง", price=900_000)])).record
    copy = copies.duplicate(original)
    assert isinstance(copy, Purchase)
    assert (copy.id, copy.uid, copy.version, copy.created_at) == (None, None, None, None)
    assert copy.title == "ซื้อวัสดุสำนักงาน"
    assert (copy.bidders[0].id, copy.bidders[0].name) == (None, "ร้านตัวอย่าง")
    saved = records.save(office_file, PURCHASES, copy).record
    assert saved.uid != original.uid
    assert records.list_records(office_file, PURCHASES).count == 2
    assert original.uid is not None
    assert len(getattr(records.get(office_file, PURCHASES, original.uid), "bidders")) == 1


def test_the_bin_gives_back(office_file: OfficeFile) -> None:
    uid = records.save(office_file, GIFTS, gift(office_file)).record.uid
    assert uid is not None
    assert [record.uid for record in records.delete(office_file, GIFTS, [uid])] == [uid]
    with pytest.raises(Refused) as refused:
        records.get(office_file, GIFTS, uid)
    assert refused.value.code == "unknown-record"
    records.undelete(office_file, GIFTS, [uid])
    assert records.get(office_file, GIFTS, uid).deleted_at is None
    assert [entry.action for entry in records.history(office_file, uid)] == ["insert", "bin", "unbin"]


def test_what_others_refer_to_is_known_by_one_title_each(office_file: OfficeFile) -> None:
    services = register("service-catalogue")
    for department in office_file.office().departments[:2]:
        blank = services.record_class()(name="แจ้งเกิด", department_id=department.id, unit="case")
        records.save(office_file, services, blank)
    titles = list(records.lookups(office_file).references["service"].values())
    assert len(set(titles)) == 2
    assert all(title.startswith("แจ้งเกิด [") for title in titles)
