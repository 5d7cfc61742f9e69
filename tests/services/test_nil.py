"""Declaring that there was nothing: once, by the right period, never against a record."""

from datetime import date

import pytest

from khoktoom_desktop.domain.period import Period
from khoktoom_desktop.domain.trouble import Misuse, Refused
from khoktoom_desktop.registers.gifts.record import Gift
from khoktoom_desktop.services import records
from khoktoom_desktop.services.nil import NilState, declare_nil, nil_state, withdraw_nil
from khoktoom_desktop.services.office_file import OfficeFile

Q1 = Period(2566, quarter=1)
DAY = date(2023, 1, 4)


def test_a_declaration_is_made_once_and_withdrawn(office_file: OfficeFile) -> None:
    first = declare_nil(office_file, "gifts", 1, Q1, DAY)
    again = declare_nil(office_file, "gifts", 1, Q1, date(2023, 1, 9))
    assert again.uid == first.uid
    assert (again.declared_on, again.declared_by) == (DAY, "ผู้ทดสอบ")
    assert [(line.department, line.state) for line in nil_state(office_file, Q1)] == [
        ("สำนักปลัดเทศบาล", NilState.DECLARED),
        ("กองคลัง", NilState.NOT_DECLARED),
        ("กองช่าง", NilState.NOT_DECLARED),
    ]
    assert nil_state(office_file, Q1)[0].uid == first.uid
    for _ in range(2):
        withdraw_nil(office_file, first.uid or "")
    assert {line.state for line in nil_state(office_file, Q1)} == {NilState.NOT_DECLARED}
    assert [entry.action for entry in records.history(office_file, first.uid or "")] == ["insert", "bin"]
    assert declare_nil(office_file, "gifts", 1, Q1, DAY).uid != first.uid


def test_a_recorded_gift_forbids_the_declaration(office_file: OfficeFile) -> None:
    with office_file.writing() as session:
        session.add(
            Gift(reporter="นาย ก", department_id=2, received_on=date(2022, 10, 1), description="ปากกา", value=100)
        )
    with pytest.raises(Refused) as refused:
        declare_nil(office_file, "gifts", 2, Q1, DAY)
    assert refused.value.code == "not-nil"
    assert declare_nil(office_file, "gifts", 1, Q1, DAY).department_id == 1
    states = {line.department: line.state for line in nil_state(office_file, Q1)}
    assert states["กองคลัง"] is NilState.RECORDED


def test_months_of_procurement_are_declared_by_the_whole_office(office_file: OfficeFile) -> None:
    made = declare_nil(office_file, "procurement-results", None, Period(2566, month=10), DAY)
    assert (made.start, made.end, made.department_id) == (date(2022, 10, 1), date(2022, 10, 31), None)


@pytest.mark.parametrize(
    ("register", "department", "period"),
    [
        ("gifts", 1, Period(2566)),
        ("gifts", None, Q1),
        ("procurement-results", 1, Period(2566, month=10)),
        ("procurement-results", None, Q1),
        ("service-statistics", None, Q1),
    ],
)
def test_other_periods_and_registers_are_misuse(
    office_file: OfficeFile, register: str, department: int | None, period: Period
) -> None:
    with pytest.raises(Misuse):
        declare_nil(office_file, register, department, period, DAY)


def test_a_quarter_is_declared_from_its_last_day(office_file: OfficeFile) -> None:
    with pytest.raises(Refused) as refused:
        declare_nil(office_file, "gifts", 1, Q1, date(2022, 12, 30))
    assert refused.value.code == "period-not-over"
    assert declare_nil(office_file, "gifts", 1, Q1, date(2022, 12, 31)).uid
