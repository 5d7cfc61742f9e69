"""Amounts in words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from khoktoom_desktop.thai.bahttext import baht_text

DIGITS = {"หนึ่ง": 1, "เอ็ด": 1, "สอง": 2, "ยี่": 2, "สาม": 3, "สี่": 4, "ห้า": 5, "หก": 6, "เจ็ด": 7, "แปด": 8, "เก้า": 9}
PLACES = {"สิบ": 10, "ร้อย": 100, "พัน": 1000, "หมื่น": 10_000, "แสน": 100_000}


@pytest.mark.parametrize(
    ("satang", "words"),
    [
        (66_019_905, "หกแสนหกหมื่นหนึ่งร้อยเก้าสิบเก้าบาทห้าสตางค์"),
        (2_100_002_121, "ยี่สิบเอ็ดล้านยี่สิบเอ็ดบาทยี่สิบเอ็ดสตางค์"),
        (10_100, "หนึ่งร้อยเอ็ดบาทถ้วน"),
        (100_000_100, "หนึ่งล้านเอ็ดบาทถ้วน"),
        (10**14, "หนึ่งล้านล้านบาทถ้วน"),
        (0, "ศูนย์บาทถ้วน"),
        (25, "ยี่สิบห้าสตางค์"),
        (1, "หนึ่งสตางค์"),
        (100, "หนึ่งบาทถ้วน"),
        (1_000, "สิบบาทถ้วน"),
        (1_100, "สิบเอ็ดบาทถ้วน"),
        (2_000, "ยี่สิบบาทถ้วน"),
        (11_111_150, "หนึ่งแสนหนึ่งหมื่นหนึ่งพันหนึ่งร้อยสิบเอ็ดบาทห้าสิบสตางค์"),
        (-150, "ลบหนึ่งบาทห้าสิบสตางค์"),
    ],
)
def test_amounts_in_words(satang, words):
    assert baht_text(satang) == words


def read(words):
    """Read a number in words again, independently of how it was written."""
    if words in ("", "ศูนย์"):
        return 0
    if "ล้าน" in words:
        millions, rest = words.rsplit("ล้าน", 1)
        return read(millions) * 1_000_000 + read(rest)
    total, digit = 0, None
    while words:
        word = next(word for word in (*DIGITS, *PLACES) if words.startswith(word))
        words = words.removeprefix(word)
        if word in PLACES:
            total += (1 if digit is None else digit) * PLACES[word]
            digit = None
        else:
            digit = DIGITS[word]
    return total + (digit or 0)


@given(st.integers(0, 10**17))
def test_the_words_say_the_amount(satang):
    words = baht_text(satang)
    baht, _, part = words.rpartition("บาท")
    part = "" if part == "ถ้วน" else part.removesuffix("สตางค์")
    assert read(baht) * 100 + read(part) == satang
    assert words.endswith("ถ้วน") == (satang % 100 == 0)
