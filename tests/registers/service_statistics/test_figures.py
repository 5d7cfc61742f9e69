"""Service counts added up: what was entered, what lacks, what the other counts of a month forbid."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from sqlalchemy import text

from khoktoom_desktop.domain.period import ALL_RECORDS, Period
from khoktoom_desktop.registers.service_catalogue.record import Service
from khoktoom_desktop.registers.service_statistics.figures import check_among, figures, match
from khoktoom_desktop.registers.service_statistics.record import ServiceCount
from khoktoom_desktop.registers.service_statistics.summary import StatisticsFigures
from khoktoom_desktop.services.office_file import OfficeFile

TODAY = date(2023, 2, 1)
QUARTER = Period(2566, quarter=1)


def read(office_file: OfficeFile, period: Period) -> StatisticsFigures:
    office = office_file.office()
    with office_file.reading() as session:
        return figures(session, period, office)


def test_a_quarter_is_answered_flat_with_units_apart(counted: OfficeFile) -> None:
    answer: dict[str, Any] = dict(read(counted, QUARTER).as_json())
    assert answer["total"] == 29
    assert answer["by_channel"] == [
        {"id": "walk-in", "title": "Walk-in", "total": 20},
        {"id": "e-service", "title": "E-Service", "total": 9},
    ]
    rest = [None] * 9
    assert [(each["unit"], each["total"], each["by_month"]) for each in answer["by_unit"]] == [
        ("ราย", 24, [7, 0, 17, *rest]),
        ("ครั้ง", 5, [1, 4, 0, *rest]),
    ]
    by_channel = [[(each["id"], each["total"]) for each in unit["by_channel"]] for unit in answer["by_unit"]]
    assert by_channel == [[("walk-in", 15), ("e-service", 9)], [("walk-in", 5), ("e-service", None)]]
    assert answer["by_month"] == [8, 4, 17, *rest]
    first = answer["by_service"][0]
    assert (first["service"], first["department"], first["unit"], first["total"]) == (
        "แจ้งเกิด",
        "สำนักปลัดเทศบาล",
        "ราย",
        7,
    )
    assert first["by_month"] == [7, 0, None, *rest]
    assert first["by_channel"] == [
        {"id": "walk-in", "title": "Walk-in", "total": 5, "by_month": [5, 0, None, *rest]},
        {"id": "e-service", "title": "E-Service", "total": 2, "by_month": [2, None, None, *rest]},
    ]


def test_what_was_not_entered_is_not_nought(counted: OfficeFile) -> None:
    missing = [gap.as_json() for gap in read(counted, QUARTER).not_entered]
    lacking = {(gap["service"], gap["channel"], gap["month"]): gap["state"] for gap in missing}
    assert lacking == {
        ("แจ้งเกิด", "walk-in", "2022-12-01"): "missing",
        ("แจ้งเกิด", "e-service", "2022-11-01"): "missing",
        ("แจ้งเกิด", "e-service", "2022-12-01"): "missing",
        ("ขอรถน้ำ", "walk-in", "2022-11-01"): "open",
        ("ภาษีป้าย", "e-service", "2022-10-01"): "missing",
        ("ภาษีป้าย", "e-service", "2022-11-01"): "missing",
        ("ทะเบียนพาณิชย์", "walk-in", "2022-10-01"): "missing",
        ("ทะเบียนพาณิชย์", "walk-in", "2022-11-01"): "missing",
    }


def test_a_service_stands_in_the_department_that_it_had_in_the_month(counted: OfficeFile) -> None:
    lines = [line for line in read(counted, Period(2566, half=1)).lines if line.service == "ทะเบียนพาณิชย์"]
    assert [(line.department, line.total()) for line in lines] == [("สำนักปลัดเทศบาล", 10), ("กองคลัง", 20)]
    assert read(counted, Period(2566)).as_json()["total"] == 49


def test_an_ended_service_lacks_nothing_afterwards(counted: OfficeFile) -> None:
    found = read(counted, Period(2566, quarter=2))
    assert "ภาษีป้าย" not in {line.service for line in found.lines}
    assert {gap.service for gap in found.not_entered} == {"แจ้งเกิด", "ขอรถน้ำ", "ทะเบียนพาณิชย์"}


def test_counts_of_a_binned_service_still_count(counted: OfficeFile) -> None:
    with counted.writing() as session:
        service = session.get(Service, 3)
        assert service is not None
        service.deleted_at = session.info["now"]
    found = read(counted, QUARTER)
    assert found.total == 29
    assert "ภาษีป้าย" not in {gap.service for gap in found.not_entered}


def test_all_records_go_from_the_first_month_to_the_last(counted: OfficeFile, office_file: OfficeFile) -> None:
    found = read(counted, ALL_RECORDS)
    assert (found.months[0], found.months[-1], len(found.months)) == (date(2021, 10, 1), date(2023, 1, 1), 16)
    assert found.as_json()["by_month"] == [107, 4, 17, 20, *[None] * 8]


def test_nothing_is_known_of_an_empty_file(office_file: OfficeFile) -> None:
    answer = read(office_file, ALL_RECORDS).as_json()
    assert (answer["total"], answer["by_service"], answer["not_entered"]) == (0, [], [])
    assert answer["by_month"] == [None] * 12


def test_sums_agree_with_sql_written_by_hand(counted: OfficeFile) -> None:
    statement = """
        SELECT substr(month, 6, 2), sum(count) FROM service_count
        WHERE deleted_at IS NULL AND month >= '2022-10-01' AND month < '2023-10-01' GROUP BY 1
    """
    with counted.reading() as session:
        by_hand = {int(month): total for month, total in session.execute(text(statement))}
    by_hand[12] = by_hand[12] + 0  # The closed month without days adds nought.
    by_month = read(counted, Period(2566)).as_json()["by_month"]
    assert by_month == [by_hand.get(month) for month in (10, 11, 12, 1, 2, 3, 4, 5, 6, 7, 8, 9)]


MONTH = ServiceCount(service_id=1, channel="walk-in", month=date(2023, 1, 1), count=1)
BY_DAY = ServiceCount(service_id=2, channel="walk-in", basis="day", day=date(2022, 10, 9), count=1)


@pytest.mark.parametrize(
    ("count", "expected"),
    [
        (MONTH, []),
        (BY_DAY, []),
        (replace(MONTH, month=date(2022, 10, 1)), ["duplicate"]),
        (replace(BY_DAY, day=date(2022, 10, 3)), ["duplicate"]),
        (replace(BY_DAY, basis="month", month=date(2022, 10, 1)), ["other-basis"]),
        (replace(MONTH, basis="day", day=date(2022, 10, 9)), ["other-basis"]),
        (replace(MONTH, service_id=77), ["unknown-service"]),
        (replace(MONTH, service_id=None), []),
        (replace(MONTH, service_id=3, channel="e-service"), ["not-offered"]),
        (replace(MONTH, service_id=2, channel="e-service"), ["not-through-channel"]),
    ],
)
def test_what_is_wrong_beside_the_other_counts(counted: OfficeFile, count: ServiceCount, expected: list[str]) -> None:
    office = counted.office()
    with counted.reading() as session:
        assert [problem.code for problem in check_among(session, count, office, TODAY)] == expected


def test_an_imported_count_is_known_by_service_channel_and_month(counted: OfficeFile) -> None:
    office = counted.office()
    with counted.reading() as session:
        known = match(session, replace(MONTH, month=date(2022, 10, 1)))
        assert known is not None
        assert known.count == 5
        assert match(session, MONTH) is None
        edited = replace(known, count=6)
        assert check_among(session, edited, office, TODAY) == ()
