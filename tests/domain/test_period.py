"""The fiscal year and its parts."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khoktoom_desktop.domain.period import ALL_RECORDS, BUDDHIST_ERA, Period, fiscal_quarter, fiscal_year, period_of

KINDS = ("year", "half", "quarter", "month")


@pytest.mark.parametrize(
    ("day", "year", "quarter"),
    [
        (date(2022, 10, 1), 2566, 1),
        (date(2022, 12, 31), 2566, 1),
        (date(2023, 1, 1), 2566, 2),
        (date(2023, 4, 1), 2566, 3),
        (date(2023, 9, 30), 2566, 4),
        (date(2023, 10, 1), 2567, 1),
    ],
)
def test_the_fiscal_year_begins_in_october(day, year, quarter):
    assert fiscal_year(day) == year
    assert fiscal_quarter(day) == quarter


@pytest.mark.untraced
def test_every_day_of_twenty_years_lies_in_one_part_of_each_kind():
    parts = {
        "year": lambda year: [Period(year)],
        "half": lambda year: [Period(year, half=half) for half in (1, 2)],
        "quarter": lambda year: [Period(year, quarter=quarter) for quarter in (1, 2, 3, 4)],
        "month": lambda year: [Period(year, month=month) for month in range(1, 13)],
    }
    periods = {kind: [part for year in range(2560, 2582) for part in make(year)] for kind, make in parts.items()}
    day = date(2017, 10, 1)
    while day < date(2037, 10, 1):
        for kind, all_parts in periods.items():
            assert [part for part in all_parts if part.contains(day)] == [period_of(day, kind)]
        day += timedelta(days=97)


@given(st.dates(date(1900, 1, 1), date(2150, 1, 1)), st.sampled_from(KINDS))
def test_a_day_lies_within_its_period(day, kind):
    period = period_of(day, kind)
    assert period.kind == kind
    assert period.start <= day <= period.end
    assert period.contains(day)
    assert not period.contains(period.start - timedelta(days=1))
    assert not period.contains(period.end + timedelta(days=1))
    assert (period.end - period.start).days + 1 == sum(
        ((date(y + m // 12, m % 12 + 1, 1)) - date(y, m, 1)).days for y, m in period.months()
    )


def test_months_begin_with_october():
    assert Period(2566).months()[0] == (2022, 10)
    assert Period(2566).months()[-1] == (2023, 9)
    assert Period(2566, half=2).months() == tuple((2023, month) for month in range(4, 10))
    assert Period(2566, quarter=2).months() == ((2023, 1), (2023, 2), (2023, 3))
    assert Period(2566, month=10).months() == ((2022, 10),)
    assert Period(2566, month=12).end == date(2022, 12, 31)


def test_all_records_have_no_days_and_hold_every_one():
    assert ALL_RECORDS.kind == "all"
    assert ALL_RECORDS.months() == ()
    assert ALL_RECORDS.start is None
    assert ALL_RECORDS.end is None
    assert ALL_RECORDS.contains(date(1900, 1, 1))
    assert ALL_RECORDS.contains(None)
    assert not Period(2566).contains(None)


@pytest.mark.parametrize(
    "parts",
    [
        {"half": 1},
        {"quarter": 1},
        {"month": 1},
        {"year": 2566, "half": 1, "quarter": 1},
        {"year": 2566, "half": 3},
        {"year": 2566, "half": 0},
        {"year": 2566, "quarter": 5},
        {"year": 2566, "month": 13},
        {"year": 2023},
        {"year": 2701},
    ],
)
def test_what_is_no_period_is_refused(parts):
    with pytest.raises(ValueError, match="^(period out of range|one part of one fiscal year at most)$"):
        Period(**parts)


def test_the_year_before_keeps_the_part():
    assert Period(2566, quarter=3).year_before() == Period(2565, quarter=3)
    assert ALL_RECORDS.year_before() == ALL_RECORDS


@pytest.mark.parametrize(
    ("period", "title"),
    [
        (ALL_RECORDS, "ทุกปีงบประมาณ"),
        (Period(2568), "ประจำปีงบประมาณ พ.ศ. 2568"),
        (Period(2568, half=1), "รอบ 6 เดือนแรก (ตุลาคม – มีนาคม) ประจำปีงบประมาณ พ.ศ. 2568"),
        (Period(2568, half=2), "รอบ 6 เดือนหลัง (เมษายน – กันยายน) ประจำปีงบประมาณ พ.ศ. 2568"),
        (Period(2568, quarter=3), "ไตรมาสที่ 3 ประจำปีงบประมาณ พ.ศ. 2568"),
        (Period(2568, month=10), "ประจำเดือนตุลาคม พ.ศ. 2567"),
        (Period(2568, month=1), "ประจำเดือนมกราคม พ.ศ. 2568"),
    ],
)
def test_a_period_is_named_as_the_office_writes_it(period, title):
    assert period.title() == title


def test_a_title_may_have_thai_digits():
    assert Period(2568, quarter=3).title(thai_digits=True) == "ไตรมาสที่ ๓ ประจำปีงบประมาณ พ.ศ. ๒๕๖๘"


def test_a_period_as_the_command_line_writes_it():
    assert Period(2568, quarter=1).as_json() == {
        "year": 2568, "half": None, "quarter": 1, "month": None, "from": "2024-10-01", "to": "2024-12-31",
    }  # fmt: skip
    assert set(ALL_RECORDS.as_json().values()) == {None}
    assert Period(2568).start == date(2568 - BUDDHIST_ERA - 1, 10, 1)
