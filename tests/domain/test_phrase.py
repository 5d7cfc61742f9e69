"""Set phrases: filled on their day, refused where missing, safe against a person's edits."""

from datetime import date

import pytest

from khoktoom_desktop.domain.office import DatedFact, Office
from khoktoom_desktop.domain.phrase import fill, phrase
from khoktoom_desktop.domain.trouble import Refused

OFFICE = Office(
    "เทศบาลตำบลทดสอบ",
    facts=(DatedFact("phrase", "nil", "ไม่มีรายการใน{period}", start=date(2022, 10, 1)),),
)


def test_phrase_is_filled_on_its_day() -> None:
    assert phrase(OFFICE, "nil", date(2023, 1, 1), period="ไตรมาสที่ 1") == "ไม่มีรายการในไตรมาสที่ 1"


def test_phrase_of_another_day_is_refused_with_the_remedy() -> None:
    with pytest.raises(Refused) as refused:
        phrase(OFFICE, "nil", date(2022, 9, 30))
    assert refused.value.code == "phrase-missing"
    assert "ตั้งค่าสำนักงาน" in str(refused.value)


def test_places_that_nobody_knows_stay() -> None:
    assert fill("{office} {} {0} {x.y} {", {"office": "เทศบาล"}) == "เทศบาล {} {0} {x.y} {"
