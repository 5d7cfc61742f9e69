"""The rules over one complaint: what must be said, status and day together, the term of the answer."""

from dataclasses import replace
from datetime import date

import pytest

from khoktoom_desktop.domain.column import Personal
from khoktoom_desktop.domain.office import Office
from khoktoom_desktop.registers.complaints.columns import COLUMNS
from khoktoom_desktop.registers.complaints.record import Complaint, check, describe, reply_due

TODAY = date(2023, 1, 15)
GOOD = Complaint(
    received_on=date(2023, 1, 9),
    kind="general",
    channel="telephone",
    category="light",
    status="done",
    finished_on=date(2023, 1, 12),
    result="ซ่อมแล้ว",
)
PENDING = replace(GOOD, status="pending", finished_on=None, result="")


def codes(complaint: Complaint, office: Office, today: date = TODAY) -> list[tuple[str | None, str]]:
    return [(problem.field, problem.code) for problem in check(complaint, office, today)]


def test_a_whole_complaint_has_no_problem(office: Office) -> None:
    assert codes(GOOD, office) == []
    assert codes(PENDING, office) == []


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"received_on": None}, [("received_on", "required")]),
        ({"kind": ""}, [("kind", "required")]),
        ({"kind": "อื่น"}, [("kind", "required")]),
        ({"channel": ""}, [("channel", "required")]),
        ({"channel": "นกพิราบ"}, [("channel", "unknown-entry")]),
        ({"category": ""}, [("category", "required")]),
        ({"category": "ใด"}, [("category", "unknown-entry")]),
        ({"status": "ค้าง", "finished_on": None}, [("status", "required")]),
        ({"finished_on": None}, [("finished_on", "finished-missing")]),
        ({"result": " "}, [("result", "result-missing")]),
        ({"status": "pending"}, [("finished_on", "finished-pending")]),
        ({"finished_on": date(2023, 1, 8)}, [("finished_on", "dates-reversed")]),
        ({"finished_on": date(2023, 1, 16)}, [("finished_on", "future")]),
    ],
)
def test_each_rule_speaks_of_its_field(
    change: dict[str, object], expected: list[tuple[str, str]], office: Office
) -> None:
    assert codes(replace(GOOD, **change), office) == expected


def test_a_complainant_is_to_be_answered_within_the_offices_term(office: Office) -> None:
    assert reply_due(PENDING, office) == date(2023, 1, 24)
    assert codes(PENDING, office, date(2023, 1, 24)) == []
    assert codes(PENDING, office, date(2023, 1, 25)) == [("status", "reply-due")]
    assert codes(GOOD, office, date(2023, 3, 1)) == []
    assert reply_due(PENDING, replace(office, facts=())) is None
    assert reply_due(Complaint(), office) is None


def test_a_name_tells_nothing_of_what_was_said() -> None:
    secret = replace(GOOD, subject="เรื่องลับ", complainant="นายสมมติ", kind="corruption", number="3/2566")
    assert describe(secret) == "เรื่องร้องเรียนการทุจริต 3/2566 รับเมื่อ 9 ม.ค. 66"
    assert describe(GOOD) == "เรื่องร้องเรียน รับเมื่อ 9 ม.ค. 66"
    assert describe(Complaint()) == "เรื่องร้องเรียน"


def test_all_that_may_name_people_is_marked_and_none_of_it_asked_for() -> None:
    told = {"subject", "complainant", "contact", "result", "note"}
    assert {column.field for column in COLUMNS if column.personal is Personal.SENSITIVE} == told
    assert not any(column.required for column in COLUMNS if column.field in told)
    assert not {"complainant", "contact"} & set(Complaint.__searched__)
