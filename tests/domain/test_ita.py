"""ITA levels by year, and the total that the instruments give."""

import pytest

from khoktoom_desktop.domain.ita import level, weighted_total, write_points
from khoktoom_desktop.domain.office import ItaScore

WEIGHTS = {"iit": 30, "eit": 30, "oit": 40}
# A year as the office's report has it: 96.72 in total, and one instrument below 95.
REPORTED = ItaScore(9410, 9530, 9975, 9672)


def test_one_instrument_below_95_keeps_a_high_total_from_the_highest_level() -> None:
    assert level(REPORTED, 2566) == "ผ่านดี"
    assert level(ItaScore(9500, 9530, 9975, 9672), 2566) == "ผ่านดีเยี่ยม"


@pytest.mark.parametrize(
    ("total", "letter"),
    [
        (9500, "AA"),
        (9499, "A"),
        (8500, "A"),
        (8499, "B"),
        (7500, "B"),
        (6500, "C"),
        (5500, "D"),
        (5000, "E"),
        (4999, "F"),
    ],
)
def test_before_2566_the_total_alone_gives_a_letter(total: int, letter: str) -> None:
    assert level(ItaScore(0, 0, 0, total), 2565) == letter


def test_the_total_follows_from_the_weights() -> None:
    assert weighted_total(REPORTED, WEIGHTS) == 9672
    assert weighted_total(ItaScore(9001, 9001, 9000, 0), WEIGHTS) == 9001
    assert weighted_total(REPORTED, {"iit": 30, "eit": 30}) is None
    assert weighted_total(REPORTED, {}) is None


def test_points_have_two_decimals() -> None:
    assert [write_points(each) for each in (9672, 10000, 9505, 0)] == ["96.72", "100.00", "95.05", "0.00"]
