"""What is typed to find records: every form understood, what is not said, nothing guessed."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khoktoom_desktop.domain.period import Period
from khoktoom_desktop.services.filtering import Amount, Empty, Filter, Term, Word, read_filter

UNDERSTOOD: dict[str, tuple[Term, ...]] = {
    "": (),
    " \u200b ": (),
    "ถนน": (Word("ถนน"),),
    "นํ้าดื่ม": (Word("น้ำดื่ม"),),
    "ค.ส.ล. สายที่": (Word("คสล"), Word("สายที่")),
    '"ซ่อม ถนน" “กอง คลัง': (Word("ซ่อมถนน"), Word("กองคลัง")),
    "ไตรมาส 2": (Period(2568, quarter=2),),
    "ไตรมาสที่ ๒/๖๙": (Period(2569, quarter=2),),
    "ไตรมาส 2 ปีงบประมาณ พ.ศ. 2567 ถนน": (Period(2567, quarter=2), Word("ถนน")),
    "Q3 2566": (Period(2566, quarter=3),),
    "ครึ่งปีหลัง": (Period(2568, half=2),),
    "รอบ 6 เดือนแรก ปี 69": (Period(2569, half=1),),
    "ปี ๒๕๖๙": (Period(2569),),
    "ปีงบ 69": (Period(2569),),
    "มี.ค. 69": (Period(2569, month=3),),
    "ตค ๖๘": (Period(2569, month=10),),
    "เดือนธันวาคม พ.ศ. 2567": (Period(2568, month=12),),
    "ต.ค.": (Period(2568, month=10),),
    "2/5/69": (date(2026, 5, 2),),
    "๒ พ.ค. ๖๙ ถนน": (date(2026, 5, 2), Word("ถนน")),
    ">10000": (Amount(low=1_000_001),),
    "> ๑๐,๐๐๐.๕๐": (Amount(low=1_000_051),),
    ">=5": (Amount(low=500),),
    "≤ 5": (Amount(high=500),),
    "<5": (Amount(high=499),),
    "=500": (Amount(50_000, 50_000),),
    "เกิน 500 บาท": (Amount(low=50_001),),
    "ไม่เกิน 500": (Amount(high=50_000),),
    "1,000-5,000": (Amount(100_000, 500_000),),
    "5,000 ถึง 1,000": (Amount(100_000, 500_000),),
    "12,500.00": (Word("12,500.00", 1_250_000),),
    "500 บาท": (Word("500บาท", 50_000),),
    "1,5": (Word("1,5"),),
    "036-1234": (Word("036-1234"),),
    "12/2568": (Word("12/2568"),),
    "เกินไป": (Word("เกินไป"),),
    "ว่าง": (Empty(),),
    "ผู้ชนะ ว่าง": (Empty("ผู้ชนะ", loose=True),),
    "ผู้ชนะ:ว่าง": (Empty("ผู้ชนะ"),),
    "ถนน ผู้ชนะ: ว่าง >100": (Word("ถนน"), Empty("ผู้ชนะ"), Amount(low=10_001)),
    "ห้องว่าง": (Word("ห้องว่าง"),),
}


@pytest.mark.parametrize("typed", UNDERSTOOD, ids=str)
def test_what_is_typed_is_understood(typed: str) -> None:
    assert read_filter(typed, 2568) == Filter(UNDERSTOOD[typed])


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("ไตรมาส 7", "“ไตรมาส 7”"),
        ("ไตรมาส", "ไตรมาสมี 1 ถึง 4"),
        ("ปี 1999", "“1999”"),
        ("ไตรมาส 1 ปี 123", "“123”"),
        ("มี.ค. 2026", "“2026”"),
        ("29/2/66", "28 วัน"),
        ("<abc", "“<abc”"),
        (">", "“>”"),
        (">1,5", "1.5 หรือ 15"),
        ("1,5-9", "1.5 หรือ 15"),
    ],
)
def test_what_is_not_understood_is_said_and_the_rest_holds(typed: str, told: str) -> None:
    found = read_filter(f"{typed} ถนน", 2568)
    assert found.terms == (Word("ถนน"),)
    assert told in str(found.problems[0])
    assert not read_filter(typed, 2568)


@given(st.text(alphabet='ไตรมาส 12๓/,.-><="“ปีว่าง:พ.ค.Q\u0e4d\u0e48า', max_size=30))
def test_any_text_is_read(typed: str) -> None:
    read_filter(typed, 2568)
