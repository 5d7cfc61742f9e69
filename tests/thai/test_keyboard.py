"""What the same keys give on the other layout of the keyboard."""

import string

from khoktoom_desktop.thai.keyboard import is_thai, switch_layout, to_latin_keys, to_thai_keys


def test_every_key_of_the_keyboard_has_its_other_sign_and_leads_back() -> None:
    keys = string.ascii_letters + string.digits + string.punctuation
    thai = to_thai_keys(keys)
    assert len(set(thai)) == len(keys) == 94
    assert to_latin_keys(thai) == keys


def test_words_change_between_the_layouts() -> None:
    assert to_thai_keys("0yf:nhv ;ylf6") == "จัดซื้อ วัสดุ"
    assert to_latin_keys("จัดซื้อ วัสดุ") == "0yf:nhv ;ylf6"
    assert to_latin_keys("้ะะยหซฝฝ") == "https://"
    assert to_thai_keys("é\u200b") == "é\u200b"


def test_a_text_changes_to_the_layout_that_it_was_not_typed_on() -> None:
    assert switch_layout("0yf:nhv") == "จัดซื้อ"
    assert switch_layout("จัดซื้อ") == "0yf:nhv"
    assert is_thai("Double ๒")
    assert not is_thai("Double A 80 gsm ฿ 2")
