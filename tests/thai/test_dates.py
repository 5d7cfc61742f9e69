"""Buddhist dates: every written form is read rightly or refused with a reason."""

import importlib.util
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from khoktoom_desktop.thai.dates import (
    BUDDHIST_ERA,
    MONTHS,
    long_date,
    month_year,
    notice_date,
    numeric_date,
    read_date,
    read_day_or_month,
    short_date,
    short_month,
    weekday_short,
)
from khoktoom_desktop.thai.unreadable import Unreadable

SECOND_OF_MAY = date(2026, 5, 2)


@pytest.fixture(scope="module")
def campaign():
    """The complete campaign, of which the normal run takes a sample."""
    file = Path(__file__).parents[1] / "campaigns" / "thai_dates.py"
    spec = importlib.util.spec_from_file_location("thai_dates_campaign", file)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.untraced
def test_days_of_three_centuries_are_read_in_every_form(campaign):
    read, failures = campaign.wrong(2400, 2700, step=29)
    assert failures == []
    assert read > 25_000


@pytest.mark.parametrize(
    "typed",
    [
        "2/5/69", "02/05/2569", "2-5-69", "2.5.2569", "2 5 69", "2 / 5 / 69", "๒/๕/๖๙", "２/５/６９", "2–5–2569",
        "02052569", "๐๒๐๕๒๕๖๙", "25690502", "2569-05-02", "2569/5/2", "2026-05-02", "2026-05-02T00:00:00",
        "2/5/2569 00:00", "2 พฤษภาคม 2569", "2 พฤษภาคม พ.ศ. 2569", "๒ พฤษภาคม พ.ศ. ๒๕๖๙", "2 พฤษภา 69",
        "2 พ.ค. 69", "๒ พ.ค. ๖๙", "2พค69", "2 พ. ค. 2569", "2-พ.ค.-69", "2/พ.ค./2569", "2 พ.ค., 2569",
        "วันที่ 2 พฤษภาคม 2569", "ณ วันที่ 2 เดือน พฤษภาคม พ.ศ. 2569", "ลงวันที่ 2 พ.ค. 69", "ลว. 2 พ.ค. 69",
        "วันเสาร์ที่ 2 พฤษภาคม พ.ศ. 2569", "ส. 2 พ.ค. 69", "เสาร์ 2 พ.ค. 69", "2 พ.ค. ปี 2569", "2 พ.ค. ค.ศ. 2026",
        "2 พ.ค. พศ 2569", " 2\u00a0พ.ค.\u200b 69\n", "020569",
    ],
)  # fmt: skip
def test_the_second_of_may_in_many_forms(typed):
    assert read_date(typed) == SECOND_OF_MAY


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("661015", date(2023, 10, 15)),
        ("15102566", date(2023, 10, 15)),
        ("311265", date(2022, 12, 31)),
        ("050505", date(1962, 5, 5)),
        ("24052505", date(1962, 5, 24)),
        ("29/2/67", date(2024, 2, 29)),
        ("1 กรกฏาคม 2566", date(2023, 7, 1)),
        ("พฤ. 1 ม.ค. 2569", date(2026, 1, 1)),
        ("วันพฤหัสที่ 1 ม.ค. 2569", date(2026, 1, 1)),
        ("1/1/00", date(1957, 1, 1)),
        ("18 เม.ย. 68", date(2025, 4, 18)),
    ],
)
def test_other_days(typed, day):
    assert read_date(typed) == day


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("", "date-empty"),
        ("  \u200b", "date-empty"),
        ("abc", "date-unreadable"),
        ("46144", "date-unreadable"),
        ("2/5/69/1", "date-unreadable"),
        ("2²/5/69", "date-unreadable"),
        ("วันเสาร์", "date-unreadable"),
        ("พ.ค. 2569", "date-unreadable"),
        ("2 May 2026", "date-unreadable"),
        ("9" * 5000, "date-unreadable"),
        ("2/5/" + "9" * 5000, "date-unreadable"),
        ("2026-05-02T17:00:00Z", "date-unreadable"),
        ("2/5", "date-no-year"),
        ("2 พ.ค.", "date-no-year"),
        ("2 มม", "date-unreadable"),
        ("2 มม 2569", "date-month"),
        ("13/13/69", "date-month"),
        ("2/0/69", "date-month"),
        ("999999", "date-month"),
        ("31/4/69", "date-day"),
        ("0/5/69", "date-day"),
        ("32/5/2569", "date-day"),
        ("2026-02-30", "date-day"),
        ("310466", "date-day"),
        ("29/2/2566", "date-leap"),
        ("29 ก.พ. 66", "date-leap"),
        ("290266", "date-leap"),
        ("660229", "date-leap"),
        ("29022566", "date-leap"),
        ("2/5/569", "date-year"),
        ("2/5/1483", "date-year"),
        ("2/5/2701", "date-year"),
        ("2300-05-02", "date-year"),
        ("1850-05-02", "date-year"),
        ("2/5/20269", "date-year"),
        ("2/5/2026", "date-era"),
        ("29/2/2026", "date-era"),
        ("2026/05/02", "date-era"),
        ("2026-5-2", "date-era"),
        ("20260502", "date-era"),
        ("2 พ.ค. พ.ศ. 2026", "date-era"),
        ("101112", "date-ambiguous"),
        ("ศ. 2 พ.ค. 69", "date-weekday"),
        ("วันศุกร์ที่ 2 พ.ค. 2569", "date-weekday"),
    ],
)
def test_what_is_no_date_or_may_be_two_is_refused_with_its_reason(typed, code):
    with pytest.raises(Unreadable) as refused:
        read_date(typed)
    assert refused.value.code == code
    assert 10 < len(str(refused.value)) < 140


def test_a_christian_year_is_a_question_that_names_the_answer():
    with pytest.raises(Unreadable, match="02/05/2569"):
        read_date("2/5/2026")


def test_six_digits_that_may_be_two_days_name_both():
    with pytest.raises(Unreadable) as refused:
        read_date("101112")
    assert "10 พ.ย. 12" in str(refused.value)
    assert "12 พ.ย. 10" in str(refused.value)


def test_the_29th_of_february_exists_in_leap_years_alone():
    for year in range(2400, 2701):
        leap = (date(year - BUDDHIST_ERA, 3, 1) - timedelta(days=1)).day == 29
        for typed in (f"29/2/{year}", f"29 ก.พ. {year}", f"2902{year}", f"{year}-02-29"):
            if leap:
                assert read_date(typed) == date(year - BUDDHIST_ERA, 2, 29)
            else:
                with pytest.raises(Unreadable) as refused:
                    read_date(typed)
                assert refused.value.code == "date-leap"


@given(st.dates(date(1857, 1, 1), date(2157, 12, 31)))
def test_what_is_written_is_read_back(day):
    for write in (long_date, notice_date, short_date, numeric_date):
        assert read_date(write(day)) == day
    assert read_date(f"{weekday_short(day)} {long_date(day)}") == day


@given(st.text(alphabet="0123456789๐๕๙/.- พคศมวันที่เดือนสจ", max_size=14))
@settings(max_examples=500)
def test_any_other_text_is_read_or_refused_never_worse(text):
    try:
        years = [read_date(text).year + BUDDHIST_ERA]
    except Unreadable as unreadable:
        years = []
        said = str(unreadable)
    else:
        said = ""
    assert years or said
    assert all(2400 <= year <= 2700 for year in years)


@pytest.mark.parametrize(
    "text",
    ["พ.ค. 69", "พค69", "พฤษภาคม 2569", "เดือนพฤษภาคม พ.ศ. ๒๕๖๙", "5/69", "05/2569", "๕-๖๙", "1/5/69", "1 พ.ค. 69"],
)
def test_a_month_with_its_year_is_its_first_day(text):
    assert read_day_or_month(text) == date(2026, 5, 1)


def test_a_whole_day_stays_and_every_month_is_read_as_it_is_written():
    assert read_day_or_month("2 พ.ค. 69") == SECOND_OF_MAY
    for month in range(1, 13):
        assert read_day_or_month(short_month(date(2026, month, 1))) == date(2026, month, 1)


@pytest.mark.parametrize("text", ["12/11", "13/69", "พ.ค.", "พค 5", "69", "xx 69", ""])
def test_a_month_that_may_mean_a_day_or_has_no_year_is_refused(text):
    with pytest.raises(Unreadable):
        read_day_or_month(text)


def test_how_a_day_is_written():
    assert long_date(SECOND_OF_MAY) == "2 พฤษภาคม 2569"
    assert notice_date(SECOND_OF_MAY) == "2 พฤษภาคม พ.ศ. 2569"
    assert short_date(SECOND_OF_MAY) == "2 พ.ค. 69"
    assert numeric_date(SECOND_OF_MAY) == "02/05/2569"
    assert month_year(SECOND_OF_MAY) == "พฤษภาคม 2569"
    assert weekday_short(SECOND_OF_MAY) == "ส."
    assert short_date(date(1957, 1, 1)) == "1 ม.ค. 00"


def test_two_digits_of_the_year_are_not_written_where_they_would_mean_another():
    assert short_date(date(2057, 1, 1)) == "1 ม.ค. 2600"
    assert short_date(date(1956, 12, 31)) == "31 ธ.ค. 2499"


def test_there_are_twelve_months():
    assert len(MONTHS) == len(set(MONTHS)) == 12
