"""The rules over one gift: what the form needs, and what section 128 asks for."""

from dataclasses import replace
from datetime import date

import pytest

from khoktoom_desktop.domain.office import DatedFact, Office
from khoktoom_desktop.registers.gifts.columns import COLUMNS
from khoktoom_desktop.registers.gifts.record import Gift, check, describe, due_on, over_limit

TODAY = date(2023, 1, 15)
GOOD = Gift(
    reporter="นางสาวสมมติ ตัวอย่าง",
    department_id=1,
    received_on=date(2022, 12, 28),
    description="กระเช้าปีใหม่",
    value=100_000,
    giver_kind="private",
    giver="ร้านตัวอย่าง",
    received_as="office",
    disposition="returned",
)
REPORTED = replace(GOOD, value=300_001, basis="section128", reported_on=date(2023, 1, 5), decision="ให้ส่งคืนผู้ให้")


def codes(gift: Gift, office: Office, today: date = TODAY) -> list[tuple[str | None, str]]:
    return [(problem.field, problem.code) for problem in check(gift, office, today)]


def test_a_whole_report_has_no_problem(office: Office) -> None:
    assert codes(GOOD, office) == []
    assert codes(REPORTED, office) == []
    assert describe(GOOD) == "กระเช้าปีใหม่ รับเมื่อ 28 ธ.ค. 65"
    assert describe(Gift()) == "ของขวัญ"


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"reporter": ""}, ("reporter", "required")),
        ({"department_id": None}, ("department_id", "required")),
        ({"received_on": None}, ("received_on", "required")),
        ({"description": " "}, ("description", "required")),
        ({"quantity": 0}, ("quantity", "not-positive")),
        ({"value": None}, ("value", "required")),
        ({"value": -1}, ("value", "negative")),
        ({"giver_kind": ""}, ("giver_kind", "required")),
        ({"giver_kind": "ใคร"}, ("giver_kind", "unknown-entry")),
        ({"received_as": ""}, ("received_as", "required")),
        ({"received_as": "ใคร"}, ("received_as", "unknown-entry")),
        ({"giver": ""}, ("giver", "giver-missing")),
        ({"basis": "ใด"}, ("basis", "unknown-basis")),
        ({"disposition": ""}, ("disposition", "disposition-missing")),
        ({"disposition": "ใด"}, ("disposition", "unknown-entry")),
        ({"received_on": date(2023, 1, 16)}, ("received_on", "future")),
        ({"reported_on": date(2022, 12, 27)}, ("reported_on", "dates-reversed")),
        ({"decided_on": date(2022, 12, 27)}, ("decided_on", "dates-reversed")),
        ({"basis": "section128", "decision": "x", "reported_on": date(2022, 12, 28)}, ("basis", "below-section-128")),
    ],
)
def test_what_is_wrong_is_said_at_its_field(
    office: Office, change: dict[str, object], expected: tuple[str, str]
) -> None:
    assert codes(replace(GOOD, **change), office) == [expected]


@pytest.mark.parametrize(
    ("value", "relative", "over"), [(300_000, False, False), (300_001, False, True), (300_001, True, False)]
)
def test_section_128_asks_above_three_thousand_baht_from_no_relative(
    office: Office, value: int, relative: bool, over: bool
) -> None:
    gift = replace(GOOD, value=value, giver_is_relative=relative)
    assert over_limit(gift, office) is over
    assert due_on(gift, office) == (date(2023, 1, 27) if over else None)
    assert (("basis", "section-128") in codes(gift, office)) is over


def test_the_limit_is_that_of_the_day_received(office: Office) -> None:
    raised = DatedFact("limit", "gift-section-128", "เกณฑ์ใหม่", 500_000, start=date(2022, 12, 1))
    later = replace(office, facts=(*office.facts, raised))
    assert not over_limit(replace(GOOD, value=400_000), later)
    assert over_limit(replace(GOOD, value=400_000, received_on=date(2022, 11, 30)), later)
    assert not over_limit(replace(GOOD, value=400_000, received_on=date(2010, 1, 1)), office)


def test_the_term_is_told_before_it_ends_and_after(office: Office) -> None:
    waiting = replace(REPORTED, reported_on=None)
    assert codes(waiting, office) == [("reported_on", "report-due")]
    assert codes(waiting, office, date(2023, 1, 27)) == [("reported_on", "report-due")]
    assert codes(waiting, office, date(2023, 1, 28)) == [("reported_on", "overdue")]
    assert codes(replace(REPORTED, reported_on=date(2023, 2, 1)), office, date(2023, 3, 1)) == [
        ("reported_on", "overdue")
    ]


def test_section_128_needs_a_decision_and_a_disposition(office: Office) -> None:
    open_ = replace(REPORTED, decision="", disposition="")
    assert codes(open_, office) == [("disposition", "disposition-missing"), ("decision", "decision-missing")]


def test_without_a_term_nothing_is_due(office: Office) -> None:
    bare = replace(office, facts=tuple(fact for fact in office.facts if fact.topic != "term"))
    assert due_on(REPORTED, bare) is None
    assert due_on(replace(REPORTED, received_on=None), office) is None


def test_every_column_is_a_field_of_the_record() -> None:
    assert {column.field for column in COLUMNS} <= set(Gift.__dataclass_fields__)
