"""Words: the text exactly, names never cut."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from khoktoom_desktop.thai import words as words_module
from khoktoom_desktop.thai.words import Segmenter

LINES = (Path(__file__).parent / "data" / "thai_line_breaks.txt").read_text(encoding="utf-8").splitlines()
TEXTS = [line.replace("|", "").replace("~", "") for line in LINES]


@pytest.fixture(scope="module")
def segmenter():
    return Segmenter(("โคกตูม",))


@given(st.one_of(st.text(max_size=40), st.text(alphabet="กขคโตูมำๆฯ .()/12๓ab\u0e49\u0e48\u00a0", max_size=40)))
@settings(max_examples=300)
def test_words_are_the_text_exactly(text):
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return
    assert "".join(Segmenter(("โคกตูม",)).words(text)) == text


@pytest.mark.parametrize(
    "whole",
    [
        "www.khoktoom.go.th",
        "https://itas.nacc.go.th/go/eit/abc123",
        "clerk@khoktoom.go.th",
        "E-Service",
        "e-bidding",
        "7,032,986.00",
        "๗,๐๓๒,๙๘๖.๐๐",
        "12/2568",
        "08.30",
        "ค.ส.ล.",
        "พ.ร.บ.",
        "มี.ค.",
        "รพ.สต.",
        "โคกตูม",
        "ชัมชรร",
        "แคปิตอลฮิล",
        "จีโอพี",
        "นิคมสร้างตนเอง",
    ],
)
def test_what_stays_whole_wherever_it_stands(segmenter, whole):
    assert whole in segmenter.words(whole)
    assert whole in segmenter.words(f"ถนน {whole} บริเวณ")


def test_a_dotted_abbreviation_stays_whole_behind_a_word(segmenter):
    assert segmenter.words("ถนนค.ส.ล.บริเวณ") == ("ถนน", "ค.ส.ล.", "บริเวณ")


def test_names_of_an_office_are_never_cut():
    text = "นายสมปองชัมพรทราบวงศ์เข้าพบ"
    name = "ชัมพรทราบวงศ์"
    assert name not in Segmenter().words(text)
    assert name in Segmenter((name,)).words(text)


def test_a_name_with_spaces_is_kept_word_by_word():
    words = Segmenter(("ซูเปอร์ยิมโพลว์ จำกัด",)).words("บริษัทซูเปอร์ยิมโพลว์จำกัด")
    assert "ซูเปอร์ยิมโพลว์" in words


def test_the_name_of_a_place_is_kept_without_what_stands_before_it():
    text = "ประชาชนตำบลซับจำปาพงเข้ารับบริการ"
    assert "ซับจำปาพง" not in Segmenter().words(text)
    assert "ซับจำปาพง" in Segmenter(("เทศบาลตำบลซับจำปาพง",)).words(text)
    assert Segmenter(("ตำบล", "ชุมชน")).words("ตำบลนี้") == ("ตำบล", "นี้")


def test_the_longer_of_two_names_wins():
    assert "โคกตูมเหนือใต้" in Segmenter(("โคกตูม", "โคกตูมเหนือใต้")).words("บ้านโคกตูมเหนือใต้")


def test_a_name_is_not_seen_inside_a_longer_cluster():
    assert "".join(Segmenter(("โคกตูม",)).words("โคกตูมี")) == "โคกตูมี"
    assert "โคกตูม" not in Segmenter(("โคกตูม",)).words("โคกตูมี")


def test_a_short_name_that_is_a_word_does_not_tear_longer_words():
    assert "นักเรียน" in Segmenter(("นัก",)).words("นักเรียน")


def test_words_are_remembered(segmenter):
    assert segmenter.words("เทศบาลตำบลโคกตูม") is segmenter.words("เทศบาลตำบลโคกตูม")
    assert segmenter.units("เทศบาลตำบลโคกตูม") is segmenter.units("เทศบาลตำบลโคกตูม")


def test_several_threads_may_share_a_segmenter():
    shared = Segmenter(("โคกตูม",))
    expected = [Segmenter(("โคกตูม",)).words(text) for text in TEXTS]
    with ThreadPoolExecutor(8) as pool:
        answers = [list(answer) for answer in zip(*(pool.map(shared.words, TEXTS) for _ in range(8)), strict=True)]
    assert all(answer == [words] * 8 for answer, words in zip(answers, expected, strict=True))


def test_the_screen_gets_break_marks(segmenter):
    text = "ก่อน/หลังปฏิบัติหน้าที่ มาตรา ๕๐\nต่าง ๆ"
    shown = segmenter.with_breaks(text)
    assert shown == "ก่อน/\u200bหลัง\u200bปฏิบัติหน้าที่ มาตรา\u00a0๕๐\nต่าง\u00a0ๆ"
    assert segmenter.with_breaks("") == ""


def test_every_sentence_comes_back_from_the_screen(segmenter):
    shown = (segmenter.with_breaks(text) for text in TEXTS)
    assert [text.replace("\u200b", "").replace("\u00a0", " ") for text in shown] == TEXTS


def test_a_missing_list_is_an_error_before_the_breaker_is_asked(tmp_path):
    with pytest.raises(FileNotFoundError):
        words_module._dictionary(tmp_path / "none.txt")
    assert Segmenter().words("กองช่าง") == ("กอง", "ช่าง")


def test_the_own_list_has_no_comments_among_its_words():
    own = words_module._office_words()
    assert "โคกตูม" in own
    assert not [word for word in own if " " in word or "#" in word or not word]
