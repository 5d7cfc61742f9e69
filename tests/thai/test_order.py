"""The order of a Thai dictionary."""

import random
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from khoktoom_desktop.thai.order import sort_key

# Words of PyThaiNLP's list (CC0) in the order of ICU's Thai collation; no two compare equal.
ORDERED = (Path(__file__).parent / "data" / "thai_order.txt").read_text(encoding="utf-8").split()


def test_hundreds_of_words_stand_as_icu_orders_them():
    shuffled = ORDERED.copy()
    random.Random(2569).shuffle(shuffled)
    assert len(ORDERED) > 500
    assert sorted(shuffled, key=sort_key) == ORDERED


def test_a_consonant_counts_before_the_vowel_in_front_of_it():
    assert sorted(["ตา", "เกม", "ขา", "กา", "แก", "ไก่", "กำ"], key=sort_key) == [
        "กา", "กำ", "เกม", "แก", "ไก่", "ขา", "ตา",
    ]  # fmt: skip


def test_marks_decide_last():
    assert sorted(["ป้า", "ปา", "ป่า", "ปาก", "ป๋า", "ป๊า"], key=sort_key) == ["ปา", "ป่า", "ป้า", "ป๊า", "ป๋า", "ปาก"]


def test_numbers_count_by_value_and_before_letters():
    assert sorted(["หมู่ ๑๐", "หมู่ 2", "หมู่ 01", "หมู่บ้าน"], key=sort_key) == ["หมู่ 01", "หมู่ 2", "หมู่ ๑๐", "หมู่บ้าน"]
    assert sort_key("0") < sort_key("1") < sort_key("9" * 200)


def test_what_looks_alike_has_one_key():
    assert sort_key("นํ้า") == sort_key("น้ำ")
    assert sort_key("กอง ช่าง") == sort_key("กองช่าง")
    assert sort_key("ITA") == sort_key("ita")
    assert sort_key("(กองช่าง)") == sort_key("กองช่าง")


def test_abbreviated_and_repeated_words_come_after_the_plain_ones():
    assert sort_key("ต่าง") < sort_key("ต่างๆ") < sort_key("ต่างประเทศ")


def test_a_text_without_letters_comes_first():
    assert sort_key("") == sort_key(" - ") == ""
    assert sort_key("\u0e48ก") == "ก"


@given(st.text(max_size=15), st.text(max_size=15))
def test_a_word_comes_before_what_continues_it(word, rest):
    assert sort_key(word + " ") == sort_key(word)
    assert sort_key(word).split(" ")[0] <= sort_key(word + "ก" + rest).split(" ")[0]
