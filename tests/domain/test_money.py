"""Money and counts: what is read is what was typed, or it is refused."""

from decimal import ROUND_HALF_UP, Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from khoktoom_desktop.domain.money import (
    LARGEST,
    as_decimal,
    from_decimal,
    json_baht,
    per_cent,
    read_baht,
    read_count,
    write_baht,
    write_count,
)
from khoktoom_desktop.thai.digits import to_thai
from khoktoom_desktop.thai.unreadable import Unreadable

amounts = st.integers(-(10**17) + 1, 10**17 - 1)


@pytest.mark.parametrize(
    ("typed", "satang"),
    [
        ("0", 0),
        ("12", 1200),
        ("1,234.50", 123450),
        ("1234.5", 123450),
        ("1,234,567", 123456700),
        ("๑,๒๓๔.๕๐", 123450),
        ("１，２３４．５０", 123450),
        ("฿1,000", 100000),
        ("฿ 1,000", 100000),
        ("1,000฿", 100000),
        ("1,000 บาท", 100000),
        ("1,000บาทถ้วน", 100000),
        ("1,000 บาท ถ้วน", 100000),
        ("1,500.-", 150000),
        ("1\u00a0234\u00a0567.25", 123456725),
        ("1\u202f234", 123400),
        ("\u00a01,000\u200b บาท\n", 100000),
        ("-5", -500),
        ("−5.25", -525),
        ("- 5", -500),
        ("-฿5", -500),
        ("(1,000)", -100000),
        ("( 1,000.50 )", -100050),
        ("(฿1,000)", -100000),
        ("(1,000 บาท)", -100000),
        (".5", 50),
        ("5.", 500),
        ("007", 700),
        ("999999999999999.99", 99999999999999999),
        ("000000000000000000001", 100),
    ],
)
def test_amounts_are_read(typed, satang):
    assert read_baht(typed) == satang


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("", "empty"),
        (" \u00a0", "empty"),
        ("บาท", "empty"),
        ("1,5", "decimal-comma"),
        ("1234,50", "decimal-comma"),
        ("1,23", "decimal-comma"),
        ("1,2345", "decimal-comma"),
        ("0,123", "decimal-comma"),
        ("12,34,567", "grouping"),
        ("1.234,50", "grouping"),
        ("1,234,56", "grouping"),
        ("1,500,", "grouping"),
        (",500", "grouping"),
        ("1.234", "decimals"),
        ("1.005", "decimals"),
        ("1.500", "decimals"),
        ("1 234", "not-a-number"),
        ("1\u00a023", "not-a-number"),
        ("1e5", "not-a-number"),
        ("1_000", "not-a-number"),
        ("2²", "not-a-number"),
        ("5%", "not-a-number"),
        ("(5", "not-a-number"),
        ("--5", "not-a-number"),
        ("(-5)", "not-a-number"),
        ("1..2", "not-a-number"),
        (".", "not-a-number"),
        ("-", "not-a-number"),
        ("ห้าบาท", "not-a-number"),
        ("=1+1", "not-a-number"),
        ("1000000000000000", "too-large"),
        ("9" * 5000, "too-large"),
    ],
)
def test_what_is_no_amount_or_may_be_two_is_refused(typed, code):
    with pytest.raises(Unreadable) as refused:
        read_baht(typed)
    assert refused.value.code == code
    assert str(refused.value)


def test_a_decimal_comma_is_a_question_with_both_answers():
    with pytest.raises(Unreadable, match="หมายถึง 1.5 หรือ 15 "):
        read_baht("1,5")


@given(amounts)
def test_an_amount_is_read_as_it_is_written(satang):
    assert read_baht(write_baht(satang)) == satang
    assert read_baht(write_baht(satang, thai_digits=True)) == satang
    assert read_baht(f"{to_thai(write_baht(satang))} บาท") == satang
    assert from_decimal(as_decimal(satang)) == from_decimal(json_baht(satang)) == satang
    assert Decimal(json_baht(satang)) * 100 == satang


@pytest.mark.untraced
@given(st.text(alphabet="0123456789๐๕,.-() \u00a0฿บาท", max_size=12))
@settings(max_examples=800)
def test_no_figure_is_ever_changed(typed):
    """What is read has exactly the digits that were typed, in their order and with their point."""
    try:
        satang = read_baht(typed)
    except Unreadable as unreadable:
        typed, satang = "", 0
        assert str(unreadable)  # noqa: PT017 - either outcome is right, an empty sentence never is
    kept = "".join(character for character in typed if character in "0123456789๐๕.")
    kept = kept.translate(str.maketrans("๐๕", "05")).strip(".") if kept.strip(".") else "0"
    kept = f".{kept}" if typed.lstrip(" \u00a0฿-()").startswith(".") else kept
    assert Decimal(kept) * 100 == abs(satang)


@given(st.integers(0, LARGEST))
def test_a_count_is_read_as_it_is_written(count):
    assert read_count(write_count(count)) == count
    assert read_count(write_count(count, thai_digits=True)) == count


@pytest.mark.parametrize(("typed", "count"), [("12", 12), ("๑๒", 12), ("1,200", 1200), ("12.0", 12), ("-0", 0)])
def test_counts_are_read(typed, count):
    assert read_count(typed) == count


@pytest.mark.parametrize(("typed", "code"), [("12.5", "not-whole"), ("-3", "negative"), ("1,2", "decimal-comma")])
def test_what_is_no_count_is_refused(typed, code):
    with pytest.raises(Unreadable) as refused:
        read_count(typed)
    assert refused.value.code == code


@pytest.mark.parametrize(
    ("baht", "satang"),
    [
        (Decimal("1.25"), 125),
        (Decimal("1.2500"), 125),
        (Decimal("1E+2"), 10000),
        (5, 500),
        (-5, -500),
        ("28369145.82", 2836914582),
        ("-0.05", -5),
        (Decimal(0), 0),
    ],
)
def test_decimals_become_satang(baht, satang):
    assert from_decimal(baht) == satang


@pytest.mark.parametrize(
    ("baht", "code"),
    [
        (Decimal("1.255"), "decimals"),
        (Decimal("123456789012345.0000000000000000000000000000001"), "decimals"),
        (Decimal("1E-30"), "decimals"),
        (Decimal("NaN"), "not-a-number"),
        ("sNaN", "not-a-number"),
        ("x", "not-a-number"),
        (Decimal("-Infinity"), "too-large"),
        (Decimal("1E+999999"), "too-large"),
        pytest.param(10**5000, "too-large", id="huge"),
    ],
)
def test_decimals_that_are_no_amount_are_refused(baht, code):
    with pytest.raises(Unreadable) as refused:
        from_decimal(baht)
    assert refused.value.code == code


def test_how_amounts_are_written():
    assert write_baht(123456700) == "1,234,567.00"
    assert write_baht(123456705, thai_digits=True) == "๑,๒๓๔,๕๖๗.๐๕"
    assert write_baht(-5) == "-0.05"
    assert write_count(12345) == "12,345"
    assert json_baht(2836914582) == "28369145.82"
    assert as_decimal(10**40 + 1) == Decimal("1" + "0" * 37 + "0.01")


@given(st.integers(-(10**9), 10**9), st.integers(1, 10**9))
def test_per_cent_is_rounded_half_up_once(part, whole):
    exact = Decimal(part * 100) / Decimal(whole)
    assert per_cent(part, whole) == exact.quantize(Decimal("0.01"), ROUND_HALF_UP)


def test_per_cent_of_nothing_is_nothing():
    assert per_cent(5, 0) is None
    assert per_cent(1, 3) == Decimal("33.33")
    assert per_cent(Decimal(1), Decimal(800)) == Decimal("0.13")
