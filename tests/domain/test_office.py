"""The office: who signs on a day, and which of its dated facts are valid then."""

from datetime import date

import pytest

from khoktoom_desktop.domain.office import DatedFact, ItaScore, Office, Signatory, valid_on
from khoktoom_desktop.domain.trouble import Refused

MAYOR = Signatory("นายหนึ่ง", "นายกเทศมนตรี", date(2021, 4, 1), date(2025, 3, 30))
CLERK = Signatory("นายสอง", "ปลัดเทศบาล", date(2025, 3, 31), date(2025, 5, 31), acting="ปฏิบัติหน้าที่ นายกเทศมนตรี")
NEW_MAYOR = Signatory("นายสาม", "นายกเทศมนตรี", date(2025, 6, 1))
REPORTER = Signatory("นางสี่", "นักวิชาการพัสดุ", date(2020, 1, 1), role="reporter")
OLD_LIMIT = DatedFact("limit", "plan", "วงเงิน", 500_000_00, date(2017, 8, 23), date(2025, 9, 30))
NEW_LIMIT = DatedFact("limit", "plan", "วงเงิน", 600_000_00, date(2025, 9, 30))
OFFICE = Office(
    "เทศบาลตำบลตัวอย่าง",
    signatories=(MAYOR, CLERK, NEW_MAYOR, REPORTER),
    facts=(
        NEW_LIMIT,
        OLD_LIMIT,
        DatedFact("unit", "b", "คน", position=2),
        DatedFact("unit", "a", "ราย", position=1),
        DatedFact("unit", "c", "ครั้ง", position=1),
    ),
)


@pytest.mark.parametrize(
    ("day", "signatory"),
    [
        (date(2021, 4, 1), MAYOR),
        (date(2025, 3, 30), MAYOR),
        (date(2025, 3, 31), CLERK),
        (date(2025, 6, 1), NEW_MAYOR),
        (date(2099, 1, 1), NEW_MAYOR),
    ],
)
def test_the_one_in_office_on_the_day_signs(day, signatory):
    assert OFFICE.signatory(day) == signatory


def test_another_role_has_its_own_signatory():
    assert OFFICE.signatory(date(2025, 6, 1), "reporter") == REPORTER
    assert OFFICE.signatories_on(date(2025, 6, 1), "supply") == ()


def test_nobody_in_office_or_two_is_refused_with_the_remedy():
    with pytest.raises(Refused, match="2020-01-01") as nobody:
        OFFICE.signatory(date(2020, 1, 1))
    assert nobody.value.code == "no-signatory"
    both = Office("ก", signatories=(MAYOR, Signatory("นายห้า", "นายก", date(2024, 1, 1))))
    with pytest.raises(Refused) as two:
        both.signatory(date(2024, 6, 1))
    assert two.value.code == "two-signatories"
    assert "ตั้งค่าสำนักงาน" in str(two.value.next)


def test_the_acting_title_stands_under_the_position():
    assert CLERK.lines() == ("ปลัดเทศบาล", "ปฏิบัติหน้าที่ นายกเทศมนตรี")
    assert MAYOR.lines() == ("นายกเทศมนตรี",)


def test_facts_are_those_of_the_day_in_the_offices_order():
    assert [fact.title for fact in OFFICE.facts_on("unit", date(2025, 1, 1))] == ["ราย", "ครั้ง", "คน"]
    assert OFFICE.fact("limit", "plan", date(2025, 9, 29)) == OLD_LIMIT
    assert OFFICE.fact("limit", "plan", date(2025, 9, 30)) == NEW_LIMIT
    assert OFFICE.fact("limit", "other", date(2025, 9, 30)) is None
    assert OFFICE.fact("limit", "plan", date(2016, 1, 1)) is None


def test_a_list_is_told_whatever_the_day():
    assert list(OFFICE.titles("unit").items()) == [("a", "ราย"), ("c", "ครั้ง"), ("b", "คน")]
    assert OFFICE.titles("unit", ("z", "a", "")) == {"a": "ราย", "c": "ครั้ง", "b": "คน", "": "ยังไม่ระบุ", "z": "z"}
    assert OFFICE.has_entry("limit", "plan")
    assert not OFFICE.has_entry("unit", "plan")


def test_open_ends_are_always_valid():
    assert valid_on(None, None, date(2025, 1, 1))
    assert valid_on(date(2025, 1, 1), date(2025, 1, 1), date(2025, 1, 1))
    assert not valid_on(date(2025, 1, 2), None, date(2025, 1, 1))
    assert not valid_on(None, date(2024, 12, 31), date(2025, 1, 1))


@pytest.mark.parametrize(
    ("score", "level"),
    [
        (ItaScore(9500, 9500, 9500, 9500), "ผ่านดีเยี่ยม"),
        (ItaScore(9400, 9800, 9800, 9672), "ผ่านดี"),
        (ItaScore(8500, 8500, 8500, 8500), "ผ่านดี"),
        (ItaScore(8499, 9500, 9500, 9100), "ผ่าน"),
        (ItaScore(9000, 9000, 8000, 8499), "ต้องปรับปรุง"),
        (ItaScore(7000, 7000, 7000, 7000), "ต้องปรับปรุง"),
        (ItaScore(7000, 7000, 6990, 6999), "ต้องปรับปรุงโดยด่วน"),
    ],
)
def test_the_level_follows_from_the_lowest_instrument_and_the_total(score, level):
    assert score.level == level


def test_names_that_no_line_cuts_are_those_of_the_place_of_signatories_and_those_given():
    office = Office("เทศบาล", district="อำเภอเมือง", province="ลพบุรี", signatories=(MAYOR, REPORTER), names=("บ้านป่า",))
    assert office.own_names == ("เทศบาล", "อำเภอเมือง", "จังหวัดลพบุรี", "นายหนึ่ง", "นางสี่", "บ้านป่า")
    assert Office("เทศบาล").own_names == ("เทศบาล",)
