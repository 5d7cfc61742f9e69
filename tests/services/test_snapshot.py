"""Differences of two snapshots in words: months, entries that come and go, amounts, long texts."""

from typing import Any

import pytest

from khoktoom_desktop.publications.catalogue import paper
from khoktoom_desktop.publications.figure_words import entry_title, word, written
from khoktoom_desktop.publications.what_changed import differences

WINNERS = paper("winners-notice")


def told(before: dict[str, Any], after: dict[str, Any]) -> list[str]:
    return [str(each) for each in differences(WINNERS, {"figures": before}, {"figures": after})]


def test_months_and_entries_are_named() -> None:
    months = [1, 2, None, *[0] * 9]
    methods = [{"method": "เฉพาะเจาะจง", "count": 3, "agreed": "1000.00"}, {"method": "คัดเลือก", "count": 1}]
    after = [{"method": "เฉพาะเจาะจง", "count": 3, "agreed": "21234.50"}, {"method": "e-bidding", "count": 1}]
    assert told({"by_month": months, "by_method": methods}, {"by_month": [1, 2, 7, *[0] * 9], "by_method": after}) == [
        "ตามเดือน › ธ.ค. เดิม ไม่ได้บันทึก เป็น 7",
        "ตามวิธี › เฉพาะเจาะจง › ราคาที่ตกลง เดิม 1,000.00 เป็น 21,234.50",
        "ตามวิธี › คัดเลือก เดิม มี เป็น ไม่มี",
        "ตามวิธี › e-bidding เดิม ไม่มี เป็น มี",
    ]


def test_lists_of_other_lengths_and_new_parts_are_told() -> None:
    assert told({"versions": [1]}, {"versions": [1, 2]}) == ["versions › 2 เดิม ไม่ได้บันทึก เป็น 2"]
    assert told({}, {"by_method": [{"method": "ก"}]}) == ["ตามวิธี เดิม ไม่ได้บันทึก เป็น 1 รายการ"]
    assert told({"count": 1}, {"count": 1}) == []


def test_records_that_came_went_and_changed_are_named() -> None:
    before = {"records": {"a": ["ก", "1"], "b": ["ข", "1"], "c": ["ค", "1"]}}
    after = {"records": {"a": ["ก", "1"], "b": ["ข", "2"], "d": ["ง", "1"]}}
    assert [str(each) for each in differences(WINNERS, before, after)] == [
        "แก้ไขรายการ “ข”",
        "เพิ่มรายการ “ง”",
        "ไม่มีรายการ “ค” แล้ว",
    ]


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, "ไม่ได้บันทึก"),
        ("", "ไม่ได้บันทึก"),
        (True, "ใช่"),
        (1234567, "1,234,567"),
        ("-1234.50", "-1,234.50"),
        ("0.05", "0.05"),
        ("-0.50", "-0.50"),
        ("2023-04-10", "2023-04-10"),
        ("ก\nข", "ก ข"),
    ],
)
def test_values_are_written_for_people(value: object, text: str) -> None:
    assert written(value) == text


def test_a_long_text_is_cut_and_an_unknown_key_stays() -> None:
    assert len(written("ก" * 200)) == 81
    assert word("unheard_of") == "unheard_of"
    assert entry_title({"department": "กองคลัง", "year": 2566, "quarter": 2}) == "กองคลัง ไตรมาส 2/2566"
    assert entry_title({"uid": "u"}) == "u"
