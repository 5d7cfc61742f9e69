"""The rules over one count, and the month that it belongs to."""

from dataclasses import replace
from datetime import date

import pytest

from khoktoom_desktop.domain.office import Office
from khoktoom_desktop.registers.service_statistics.columns import COLUMNS
from khoktoom_desktop.registers.service_statistics.record import ServiceCount, check, describe, last_day

TODAY = date(2023, 1, 15)
GOOD = ServiceCount(service_id=1, channel="walk-in", month=date(2022, 10, 20), count=3)


def codes(count: ServiceCount, office: Office) -> list[tuple[str | None, str]]:
    return [(problem.field, problem.code) for problem in check(count, office, TODAY)]


def test_a_count_of_a_month_stands_on_its_first_day(office: Office) -> None:
    assert (GOOD.month, GOOD.day) == (date(2022, 10, 1), None)
    assert codes(GOOD, office) == []
    assert describe(GOOD) == "สถิติเดือนตุลาคม 2565"
    assert replace(GOOD, day=date(2022, 10, 4)).day is None


def test_a_count_of_a_day_takes_its_month_from_the_day(office: Office) -> None:
    by_day = replace(GOOD, basis="day", day=date(2022, 11, 30), month=None)
    assert by_day.month == date(2022, 11, 1)
    assert codes(by_day, office) == []
    assert describe(by_day) == "สถิติวันที่ 30 พ.ย. 65"
    assert describe(ServiceCount()) == "สถิติการให้บริการ"


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"service_id": None}, ("service_id", "required")),
        ({"channel": ""}, ("channel", "required")),
        ({"channel": "โทรเลข"}, ("channel", "unknown-entry")),
        ({"basis": "week"}, ("basis", "unknown-basis")),
        ({"count": None}, ("count", "required")),
        ({"count": -1}, ("count", "negative")),
        ({"month": None}, ("month", "required")),
        ({"basis": "day"}, ("day", "required")),
        ({"month": date(2023, 2, 1)}, ("month", "future")),
        ({"basis": "day", "day": date(2023, 1, 16)}, ("day", "future")),
    ],
)
def test_what_is_wrong_is_said_at_its_field(
    office: Office, change: dict[str, object], expected: tuple[str, str]
) -> None:
    assert codes(replace(GOOD, **change), office) == [expected]


def test_nought_is_a_count(office: Office) -> None:
    assert codes(replace(GOOD, count=0), office) == []


def test_the_last_day_of_a_month_minds_leap_years() -> None:
    assert [last_day(date(year, 2, 3)).day for year in (2023, 2024)] == [28, 29]


def test_every_column_is_a_field_of_the_record() -> None:
    assert {column.field for column in COLUMNS} <= set(ServiceCount.__dataclass_fields__)
