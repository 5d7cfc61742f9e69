"""Identifiers and the links of the survey."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khoktoom_desktop.thai.identifiers import (
    digits_only,
    eit_link_problem,
    is_contract_control_number,
    is_juristic,
    is_link,
    is_plan_code,
    is_project_number,
    mask_tax_id,
    tax_id_problem,
    write_tax_id,
)


@pytest.mark.parametrize(
    ("typed", "problem"),
    [
        ("0994000237031", None),
        ("0-9940-00237-03-1", None),
        ("๐ ๙๙๔๐ ๐๐๒๓๗ ๐๓ ๑", None),
        ("1234567890121", None),
        ("1234567890122", "check-digit"),
        ("0994000237013", "check-digit"),
        ("3901100109", "old-ten-digits"),
        ("994000237031", "length"),
        ("12345678901211", "length"),
        ("", "length"),
        ("ก994000237031", "length"),
        ("099400023703²", "length"),
    ],
)
def test_a_tax_number_is_checked(typed, problem):
    assert tax_id_problem(typed) == problem


@given(st.integers(0, 10**12 - 1), st.integers(0, 9))
def test_exactly_one_check_digit_fits(number, digit):
    digits = f"{number:012}"
    expected = (11 - sum(int(d) * (13 - place) for place, d in enumerate(digits)) % 11) % 10
    assert (tax_id_problem(f"{digits}{digit}") is None) == (digit == expected)


def test_how_a_tax_number_is_printed_and_masked():
    assert write_tax_id("1234567890121") == "1-2345-67890-12-1"
    assert write_tax_id("๑๒๓๔๕๖๗๘๙๐๑๒๑") == "1-2345-67890-12-1"
    assert write_tax_id("3901100109") == "3901100109"
    assert mask_tax_id("1-2345-67890-12-1") == "x-xxxx-xxxxx-12-1"
    assert mask_tax_id("๓๙๐๑๑๐๐๑๐๙") == "xxxxxxxxxx"
    assert digits_only("โทร. ๐-๓๖๗๐ 1234") == "036701234"


def test_a_juristic_person_is_known_by_the_first_digit():
    assert is_juristic("0-9940-00237-03-1")
    assert not is_juristic("1234567890121")
    assert not is_juristic("0994")


def test_numbers_of_the_procurement_system_are_known_by_their_shape():
    assert is_project_number("68019612269")
    assert not is_project_number("68139612269")
    assert not is_project_number("6801961226")
    assert is_plan_code("M69060005850")
    assert is_plan_code("E67050023140")
    assert is_plan_code("P60120000001")
    assert not is_plan_code("X69060005850")
    assert not is_plan_code("M69000005850")
    assert is_contract_control_number("680114012345")
    assert not is_contract_control_number("68011401234")


@pytest.mark.parametrize(
    ("link", "problem"),
    [
        ("https://itas.nacc.go.th/go/eit/abc123", None),
        (" http://itas.nacc.go.th/go/eit/abc123/ ", None),
        ("https://itas.nacc.go.th/go/iit/abc123", "staff"),
        ("https://itas.nacc.go.th/GO/IIT/abc123", "staff"),
        ("https://example.com/go/eit/abc123", "host"),
        ("https://itas.nacc.go.th.example.com/go/eit/abc123", "host"),
        ("https://user@itas.nacc.go.th/go/eit/abc123", "host"),
        ("ftp://itas.nacc.go.th/go/eit/abc123", "host"),
        ("itas.nacc.go.th/go/eit/abc123", "host"),
        ("https://[itas", "host"),
        ("", "host"),
        ("https://itas.nacc.go.th/", "path"),
        ("https://itas.nacc.go.th/go/eit/", "path"),
        ("https://itas.nacc.go.th/go/eit/abc123/more", "path"),
        ("https://itas.nacc.go.th/go/eit/abc123?x=1", "path"),
        ("https://itas.nacc.go.th/go/eit/abc123#x", "path"),
        ("https://itas.nacc.go.th/go/eit/ABC123", "code"),
        ("https://itas.nacc.go.th/go/eit/abc1234", "code"),
    ],
)
def test_a_link_of_the_survey_is_checked(link, problem):
    assert eit_link_problem(link) == problem


@pytest.mark.parametrize("link", ["www.khoktoom.go.th", "https://khoktoom.go.th:8080/ข่าว?x=1", "khoktoom.go.th#a"])
def test_links_are_known(link):
    assert is_link(link)


@pytest.mark.parametrize("text", ["", "โทร 036 000000", "khoktoom", "https://", "www.khoktoom.go.th ข่าว"])
def test_what_is_no_link(text):
    assert not is_link(text)
