"""Text typed on the wrong layout is noticed and told what it means; Latin that is meant never."""

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

from khoktoom_desktop.thai.wrong_layout import Pairs, latin_letters, meant_latin, meant_thai, thai_letters

CAMPAIGN = Path(__file__).parents[1] / "campaigns" / "wrong_layout.py"


@pytest.fixture(scope="module")
def campaign() -> ModuleType:
    spec = importlib.util.spec_from_file_location("wrong_layout_campaign", CAMPAIGN)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_of_a_hundred_words_ninety_nine_are_recognised(campaign: ModuleType) -> None:
    words = campaign.words(31)
    assert len(words) >= 500
    assert len(campaign.missed(words)) <= len(words) // 100


def test_no_latin_string_is_taken_for_thai(campaign: ModuleType) -> None:
    strings = campaign.latin()
    assert len(strings) >= 200
    assert campaign.false_alarms(strings) == []


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("0yf:nhv", "จัดซื้อ"),
        ("จ้างเหมา 0yf:nhv 2569", "จ้างเหมา จัดซื้อ 2569"),
        ("0yf:nhv Canon LBP2900", "จัดซื้อ Canon LBP2900"),
        ("-k 0yf:nhv", "ขา จัดซื้อ"),
        ("''", None),
        ("0yf:nhv\n;ylf6", "จัดซื้อ\nวัสดุ"),
        ("',-", None),
        ("จัดซื้อ", None),
        ("2569", None),
        ("(", None),
        ("-k", None),
        ("", None),
    ],
)
def test_words_in_a_text_are_told_one_by_one(typed: str, meant: str | None) -> None:
    assert meant_thai(typed) == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("้ะะยหซฝฝไไไใเนะำใแนท", "https://www.gote.com"),
        ("รืดน๑เนใะ้", "info@go.th"),
        ("ๅ/-ภถุึคตจ", "1234567890"),
        ("ญุถจ/จจๅ/-ภถ", "P650200123" + "45"),
        ("/ฝถฝุต", "2/5/69"),
        ("จัดซื้อ", None),
        ("https://www.go.th", None),
        ("๒๕๖๙", None),
    ],
)
def test_links_and_numbers_typed_on_the_thai_layout_are_told(typed: str, meant: str | None) -> None:
    assert meant_latin(typed) == meant


def test_a_word_is_known_by_its_letters() -> None:
    assert latin_letters("LaserJet-M404é") == "laserAet-m000#"
    assert thai_letters("จัดซื้อ ๒") == "จัดซื้อ##"


def test_a_pair_that_is_not_in_the_table_weighs_least() -> None:
    assert Pairs({"^a": -1.0}).weigh("a") == -13.0
