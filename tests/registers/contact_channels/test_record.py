"""The rules over one channel: what must be said, and what an address of its kind looks like."""

from dataclasses import replace
from datetime import date

import pytest

from khoktoom_desktop.domain.office import DatedFact, Office
from khoktoom_desktop.domain.problem import Severity
from khoktoom_desktop.registers.contact_channels.record import KIND, ContactChannel, check, describe, link_of

TODAY = date(2023, 5, 1)
GOOD = ContactChannel(name="เว็บไซต์เทศบาล", kind="website", address="www.example.go.th")


def codes(channel: ContactChannel, office: Office) -> list[tuple[str | None, str]]:
    return [(problem.field, problem.code) for problem in check(channel, office, TODAY)]


def test_a_whole_channel_has_no_problem(office: Office) -> None:
    assert codes(GOOD, office) == []
    assert describe(GOOD) == "เว็บไซต์เทศบาล"
    assert describe(ContactChannel()) == "ช่องทางใหม่"


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"name": " "}, ("name", "required")),
        ({"kind": ""}, ("kind", "required")),
        ({"kind": "นกพิราบ"}, ("kind", "unknown-entry")),
        ({"address": "  "}, ("address", "required")),
        ({"address": "เว็บของเรา"}, ("address", "not-a-link")),
        ({"kind": "hotline", "address": "โทรมาได้"}, ("address", "no-number")),
        ({"kind": "email", "address": "saraban"}, ("address", "not-an-email")),
        ({"opened_on": date(2023, 6, 1)}, ("opened_on", "future")),
        ({"opened_on": date(2023, 4, 2), "closed_on": date(2023, 4, 1)}, ("closed_on", "dates-reversed")),
    ],
)
def test_each_rule_speaks_of_its_field(change: dict[str, object], expected: tuple[str, str], office: Office) -> None:
    assert codes(replace(GOOD, **change), office) == [expected]


@pytest.mark.parametrize(
    ("kind", "address"),
    [
        ("line", "@example"),
        ("hotline", "๑๕๖๗"),
        ("telephone", "0 3600 0000"),
        ("email", "saraban@example.go.th"),
        ("complaint-box", "หน้าสำนักงาน"),
        ("facebook", "https://www.facebook.com/example/"),
    ],
)
def test_an_address_is_what_its_kind_needs(kind: str, address: str, office: Office) -> None:
    assert codes(replace(GOOD, kind=kind, address=address), office) == []


def test_an_address_that_looks_odd_may_be_saved(office: Office) -> None:
    (problem,) = check(replace(GOOD, address="เทศบาลของเรา"), office, TODAY)
    assert problem.severity is Severity.WARNING


def test_the_office_may_add_a_kind_of_its_own(office: Office) -> None:
    own = replace(office, facts=(*office.facts, DatedFact(KIND, "app", "แอปพลิเคชัน")))
    assert codes(replace(GOOD, kind="app", address="ชื่อแอป"), own) == []


@pytest.mark.parametrize(
    ("address", "link"),
    [
        ("www.example.go.th", "https://www.example.go.th"),
        (" http://example.go.th/a?b=1 ", "http://example.go.th/a?b=1"),
        ("example.go.th:8080/x", "https://example.go.th:8080/x"),
        ("ไทย.ไทย", "https://ไทย.ไทย"),
        ("@example", None),
        ("0 3600 0000", None),
        ("saraban@example.go.th", None),
        ("", None),
    ],
)
def test_a_link_is_told_from_other_addresses(address: str, link: str | None) -> None:
    assert link_of(address) == link


def test_a_channel_is_open_on_its_first_and_last_day() -> None:
    channel = replace(GOOD, opened_on=date(2023, 1, 16), closed_on=date(2023, 3, 1))
    days = (date(2023, 1, 15), date(2023, 1, 16), date(2023, 3, 1), date(2023, 3, 2))
    assert [channel.open_on(day) for day in days] == [False, True, True, False]
