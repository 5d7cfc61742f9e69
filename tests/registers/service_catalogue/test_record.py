"""The rules over one service, its channels and its departments."""

from dataclasses import replace
from datetime import date

import pytest

from khoktoom_desktop.domain.office import DatedFact, Office
from khoktoom_desktop.registers.service_catalogue.columns import COLUMNS
from khoktoom_desktop.registers.service_catalogue.record import Service, channel_keys, check, describe

TODAY = date(2023, 1, 15)
GOOD = Service(name="แจ้งเกิด", department_id=1, unit="case")


def codes(service: Service, office: Office) -> list[tuple[str | None, str]]:
    return [(problem.field, problem.code) for problem in check(service, office, TODAY)]


def test_a_whole_service_has_no_problem(office: Office) -> None:
    assert codes(GOOD, office) == []
    assert describe(GOOD) == "แจ้งเกิด"
    assert describe(Service()) == "งานบริการใหม่"


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"name": "  "}, ("name", "required")),
        ({"department_id": None}, ("department_id", "required")),
        ({"unit": ""}, ("unit", "required")),
        ({"unit": "กระสอบ"}, ("unit", "unknown-entry")),
        ({"position": -1}, ("position", "negative")),
        ({"channels": "Walk-in\nโทรเลข"}, ("channels", "unknown-channel")),
        ({"active_from": date(2023, 1, 1), "active_to": date(2022, 1, 1)}, ("active_to", "dates-reversed")),
        ({"moved_on": date(2023, 1, 1)}, ("former_department_id", "former-missing")),
        ({"former_department_id": 2}, ("moved_on", "moved-missing")),
        ({"former_department_id": 1, "moved_on": date(2023, 1, 1)}, ("former_department_id", "same-department")),
    ],
)
def test_what_is_wrong_is_said_at_its_field(
    office: Office, change: dict[str, object], expected: tuple[str, str]
) -> None:
    assert codes(replace(GOOD, **change), office) == [expected]


def test_channels_are_found_by_title_or_key_in_any_writing(office: Office) -> None:
    more = replace(office, facts=(*office.facts, DatedFact("channel", "mobile", "หน่วยบริการเคลื่อนที่", position=3)))
    assert channel_keys(GOOD, more, TODAY) == ("walk-in", "e-service", "mobile")
    assert channel_keys(replace(GOOD, channels="WALK-IN\n\nหน่วยบริการ เคลื่อนที่"), more, TODAY) == ("walk-in", "mobile")


def test_a_channel_that_ended_counts_no_more(office: Office) -> None:
    ended = DatedFact("channel", "fax", "โทรสาร", end=date(2022, 12, 31), position=9)
    more = replace(office, facts=(*office.facts, ended))
    assert "fax" in channel_keys(GOOD, more, date(2022, 12, 31))
    assert "fax" not in channel_keys(GOOD, more, date(2023, 1, 1))


def test_a_service_that_moved_keeps_its_former_department_before_that_day() -> None:
    moved = replace(GOOD, department_id=2, former_department_id=1, moved_on=date(2023, 4, 1))
    assert [moved.department_on(day) for day in (date(2023, 3, 31), date(2023, 4, 1))] == [1, 2]
    assert GOOD.department_on(date(1999, 1, 1)) == 1


def test_every_column_is_a_field_of_the_record() -> None:
    assert {column.field for column in COLUMNS} <= set(Service.__dataclass_fields__)
