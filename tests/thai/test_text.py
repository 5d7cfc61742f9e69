"""One spelling for what looks alike; the key of what is searched."""

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from khoktoom_desktop.thai.text import normalise, search_key

HARD_WORDS = (Path(__file__).parent / "data" / "thai_hard_words.txt").read_text(encoding="utf-8").split()
MARKS = "\u0e31\u0e34\u0e35\u0e36\u0e37\u0e38\u0e39\u0e3a\u0e47\u0e48\u0e49\u0e4c\u0e4d\u0e4e"
THAI = f"กขคงนมยรลวศสอะาำเแโใไๅๆ{MARKS}"
thai_texts = st.text(alphabet=THAI + " .\u200b\u00a0", max_size=12)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("กำ่", "ก่ำ"),
        ("น้ํา", "น้ำ"),
        ("นํ้า", "น้ำ"),
        ("สํานักงาน", "สำนักงาน"),
        ("เเม่", "แม่"),
        ("ที่่", "ที่"),
        ("ก่ี", "กี่"),
        ("พัน\u0e4c\u0e18\u0e38", "พัน\u0e4cธุ"),
        ("พนธ\u0e4c\u0e38", "พนธุ์"),
        ("ก\u0e49\u0e39", "กู้"),
        ("เ\u200bเม่", "แม่"),
        ("ก\u200b\u200c\u200d\u2060\ufeff\u00ad\u202eข", "กข"),
        ("ก\uf70aา \uf70fญ \uf700ฐ", "ก่า ญญ ฐฐ"),
        ("บรรทัด\x0bใหม่\r\nอีก\rบรรทัด\u2028นี้", "บรรทัด\nใหม่\nอีก\nบรรทัด\nนี้"),
        ("ก\tข", "ก ข"),
        ("ก\u2003ข\u3000ค", "ก ข ค"),
        ("ก\u202fข", "ก\u00a0ข"),
        ("\u00a0 ก ข \n", "ก ข"),
        ("ก\x00\x07\x1bข", "กข"),
        ("ก\ud800ข\uffffค\ufdd0", "กขค"),
        ("cafe\u0301", "café"),
        ("  plain  text  ", "plain  text"),
        ("tab\there", "tab here"),
        ("", ""),
    ],
)
def test_what_is_typed_and_what_is_kept(typed, kept):
    assert normalise(typed) == kept


def _typed_otherwise(word):
    """Yield ways of typing a word that look the same."""
    yield word.replace("\u0e33", "\u0e4d\u0e32")
    yield word.replace("แ", "เเ")
    yield "\u200b".join(word)
    yield "\ufeff" + word + "\u00a0"
    for mark in "\u0e48\u0e49\u0e4a\u0e4b\u0e35\u0e37\u0e38":
        yield word.replace(mark, mark * 2)
    yield unicodedata.normalize("NFD", word)
    for vowel in "\u0e34\u0e35\u0e36\u0e37\u0e38\u0e39\u0e31":
        for tone in "\u0e48\u0e49\u0e4a\u0e4b":
            yield word.replace(vowel + tone, tone + vowel)
    for tone in "\u0e48\u0e49\u0e4a\u0e4b":
        yield word.replace(tone + "\u0e33", "\u0e33" + tone)
        yield word.replace(tone + "\u0e33", "\u0e4d" + tone + "\u0e32")


def test_hard_words_are_kept_alike_however_they_are_typed():
    pairs = [(word, typed) for word in HARD_WORDS for typed in _typed_otherwise(word)]
    assert len(pairs) > 300
    assert [(word, typed) for word, typed in pairs if normalise(typed) != word or search_key(typed) != word] == []


@given(st.one_of(thai_texts, st.text(max_size=20)))
@settings(max_examples=300)
def test_a_second_time_nothing_changes(text):
    kept = normalise(text)
    assert normalise(kept) == kept
    assert kept == kept.strip()
    kept.encode("utf-8")
    assert not any(unicodedata.category(character) in ("Cc", "Cf", "Cs") for character in kept if character != "\n")


@given(st.one_of(thai_texts, st.text(max_size=20)))
@settings(max_examples=300)
def test_the_key_of_a_key_is_itself(text):
    assert search_key(search_key(text)) == search_key(text)
    assert search_key(normalise(text)) == search_key(text)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ค.ส.ล.", "ค ส ล"),
        ("ค.ส.ล.", "คสล"),
        ("พ.ศ. ๒๕๖๖", "พ.ศ.2566"),
        ("E-Service", "e–service"),
        ("“สุจริต”", '"สุจริต"'),
        ("ＩＴＡ １２", "ita 12"),
        ("กอง  ช่าง", "กองช่าง"),
        ("สํานักปลัด", "สำนักปลัด"),
        ("No  Gift\u00a0Policy", "no gift policy"),
    ],
)
def test_what_a_reader_takes_for_the_same_has_one_key(one, other):
    assert search_key(one) == search_key(other)


@pytest.mark.parametrize(
    ("one", "other"), [("12.50", "1250"), ("หมู่ 1", "หมู่ 11"), ("1 2", "12"), ("น้ำ", "นำ"), ("ปา", "ป่า")]
)
def test_what_differs_keeps_different_keys(one, other):
    assert search_key(one) != search_key(other)
