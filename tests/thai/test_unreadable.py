"""What the readers raise."""

from khoktoom_desktop.thai.unreadable import Unreadable, shown


def test_it_is_a_sentence_with_its_facts():
    unreadable = Unreadable("odd", "“{text}” แปลก", text="x")
    assert str(unreadable) == "“x” แปลก"
    assert (unreadable.code, unreadable.template, unreadable.facts) == ("odd", "“{text}” แปลก", {"text": "x"})
    assert isinstance(unreadable, ValueError)


def test_a_typed_text_is_quoted_on_one_line_and_cut():
    assert shown(" a\n b ") == "a b"
    assert shown("ก" * 41) == "ก" * 39 + "…"
    assert shown("ก" * 40) == "ก" * 40
