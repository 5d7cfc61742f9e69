"""Finding in one register and everywhere: what the words mean there, with count and sum."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from khoktoom_desktop.domain.column import Lookups
from khoktoom_desktop.domain.period import ALL_RECORDS, Period
from khoktoom_desktop.domain.sentence import sentence
from khoktoom_desktop.registers.catalogue import REGISTERS, register
from khoktoom_desktop.registers.contact_channels.record import ContactChannel
from khoktoom_desktop.registers.procurement_results.record import Purchase
from khoktoom_desktop.services.finding import Found, Understood, find_everywhere, main_amount, understood
from khoktoom_desktop.services.office_file import OfficeFile, open_office
from khoktoom_desktop.services.progress import Cancelled
from khoktoom_desktop.services.records import list_records, lookups
from khoktoom_desktop.storage.bulk import insert_records
from khoktoom_desktop.storage.database import Database

RESULTS = register("procurement-results")


@pytest.fixture(scope="module")
def filled(made_office: OfficeFile, tmp_path_factory: pytest.TempPathFactory) -> Iterator[OfficeFile]:
    """Fill two registers with what the tests look for; all of them only read."""
    path = Path(shutil.copy(made_office.path, tmp_path_factory.mktemp("found")))
    office_file = replace(made_office, path=path, database=Database.open(path))
    purchases = (
        Purchase(title="จ้างซ่อมถนน ค.ส.ล. สายที่ ๑๒", department_id=3, contract_on=date(2024, 11, 5), agreed=1_200_000),
        Purchase(title="ซื้อน้ำดื่ม", department_id=1, contract_on=date(2025, 3, 2), agreed=90_000, winner="ร้านน้ำดี"),
        Purchase(title="ซื้อวัสดุ", department_id=1, requested_on=date(2025, 3, 9), budget=500_000, agreed=250_000),
        Purchase(title="ซื้อน้ำมัน", contract_on=date(2023, 3, 2), agreed=300_000, method="เฉพาะเจาะจง"),
    )
    channels = (
        ContactChannel(name="สายด่วนน้ำประปา", kind="phone", address="199", opened_on=date(2025, 3, 1), public=True),
        ContactChannel(name="เว็บไซต์", kind="website", address="", public=True),
    )
    with office_file.writing() as session:
        insert_records(session, Purchase, purchases)
        insert_records(session, ContactChannel, channels)
    yield office_file
    office_file.database.close()


def titles(office_file: OfficeFile, typed: str, period: Period = ALL_RECORDS) -> list[str]:
    """Return the titles that the list of purchases shows, in the order of their days."""
    found: Any = list_records(office_file, RESULTS, find=typed, period=period, lookups=lookups(office_file)).records
    return [each.title for each in found]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("คสล สายที่12", ["จ้างซ่อมถนน ค.ส.ล. สายที่ ๑๒"]),
        ("นํ้า", ["ซื้อน้ำดื่ม", "ซื้อน้ำมัน"]),
        ("น้ำ ไตรมาส 2/68", ["ซื้อน้ำดื่ม"]),
        ("มี.ค. 68", ["ซื้อน้ำดื่ม", "ซื้อวัสดุ"]),
        ("2/3/68", ["ซื้อน้ำดื่ม"]),
        ("ปี 2566", ["ซื้อน้ำมัน"]),
        (">2,500", ["จ้างซ่อมถนน ค.ส.ล. สายที่ ๑๒", "ซื้อน้ำมัน", "ซื้อวัสดุ"]),
        ("2,000-2,999", ["ซื้อวัสดุ"]),
        ("2500", ["ซื้อวัสดุ"]),
        ("กองช่าง", ["จ้างซ่อมถนน ค.ส.ล. สายที่ ๑๒"]),
        ("สํานักปลัด น้ำ", ["ซื้อน้ำดื่ม"]),
        ("เฉพาะเจาะจง น้ำมัน", ["ซื้อน้ำมัน"]),
        ("ผู้ชนะ ว่าง >10000", ["จ้างซ่อมถนน ค.ส.ล. สายที่ ๑๒"]),
        ("กอง:ว่าง", ["ซื้อน้ำมัน"]),
        ("วัสดุ ว่าง", ["ซื้อวัสดุ"]),
        ("ไม่มีคำนี้", []),
    ],
)
def test_a_list_shows_what_was_typed(filled: OfficeFile, typed: str, expected: list[str]) -> None:
    assert sorted(titles(filled, typed)) == sorted(expected)


def test_a_named_period_takes_the_place_of_the_chosen_one(filled: OfficeFile) -> None:
    year = Period(2568)
    assert len(titles(filled, "", year)) == 3
    assert titles(filled, "น้ำ", year) == ["ซื้อน้ำดื่ม"]
    assert titles(filled, "น้ำ ปี 66", year) == ["ซื้อน้ำมัน"]
    quarter = Period(2568, quarter=1)
    found = list_records(
        filled, RESULTS, find="ไตรมาส 2", lookups=Lookups(), period=quarter, sort=(("agreed", True),), limit=1
    )
    assert (len(found.records), found.count, found.totals["agreed"]) == (1, 2, 340_000)
    assert understood(RESULTS, "ไตรมาส 2", quarter) == Understood(Period(2568, quarter=2))
    assert understood(RESULTS, "น้ำ", ALL_RECORDS) == Understood()


def test_what_a_list_has_no_column_for_is_said(filled: OfficeFile) -> None:
    typed = "สีแดง:ว่าง ไตรมาส 9 น้ำ"
    assert len(titles(filled, typed)) == 2
    assert [str(each) for each in understood(RESULTS, typed, ALL_RECORDS).told] == [
        "ไม่เข้าใจ “ไตรมาส 9” ไตรมาสมี 1 ถึง 4 เช่น ไตรมาส 2",
        str(sentence("ทะเบียนนี้ไม่มีคอลัมน์ “{name}” ที่ว่างได้ ใช้ชื่อตามหัวตาราง", name="สีแดง")),
    ]


def test_everywhere_is_grouped_by_register(filled: OfficeFile) -> None:
    known = lookups(filled)
    found = find_everywhere(filled, "น้ำ", lookups=known, shown=1)
    assert [(group.register.id, group.count, group.total) for group in found.groups] == [
        ("procurement-results", 2, "3,900.00"),
        ("contact-channels", 1, ""),
    ]
    assert found.count == 3
    first = found.groups[0].hits[0]
    assert (first.title, first.day, first.amount) == ("ซื้อน้ำดื่ม", date(2025, 3, 2), "900.00")
    assert found.groups[0].total_title == "ราคาที่ตกลงซื้อหรือจ้าง (บาท)"
    assert [group.register.id for group in find_everywhere(filled, "มี.ค.", year=2568).groups] == [
        "procurement-results",
        "contact-channels",
    ]
    assert find_everywhere(filled, "สีแดง:ว่าง") == Found()
    assert find_everywhere(filled, "   ") == Found()
    assert len(find_everywhere(filled, "ไตรมาส 9").told) == 1


def test_finding_everywhere_can_be_stopped(filled: OfficeFile) -> None:
    def stop(_done: int, _all: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        find_everywhere(filled, "น้ำ", progress=stop)


def test_every_register_of_the_sample_year_is_found(sample_path: Any) -> None:
    sample = open_office(sample_path, read_only=True)
    try:
        known = lookups(sample)
        everything = {group.register.id for group in find_everywhere(sample, "ปี 2566", lookups=known).groups}
        assert everything >= {each.id for each in REGISTERS if each.dated}
        for each in REGISTERS:
            column = main_amount(each)
            summed = list_records(sample, each, find=">=0", lookups=known)
            assert summed.count or column is None
            assert understood(each, "ว่าง", ALL_RECORDS).told == ()
    finally:
        sample.database.close()
