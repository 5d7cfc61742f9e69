"""Sentences, problems and trouble: Thai first, English from a table of templates."""

import pytest

from khoktoom_desktop.domain.problem import Severity, blocks, error, warning
from khoktoom_desktop.domain.sentence import sentence
from khoktoom_desktop.domain.trouble import Misuse, Refused, Status, Trouble


def test_a_sentence_is_a_template_with_its_facts():
    said = sentence("ไม่พบ {name}", name="กองช่าง")
    assert str(said) == "ไม่พบ กองช่าง"
    assert said.in_language({"ไม่พบ {name}": "{name} not found"}) == "กองช่าง not found"
    assert said.in_language({}) == "ไม่พบ กองช่าง"


def test_errors_block_and_warnings_do_not():
    wrong = error("budget", "negative", "{n} ติดลบ", n=-1)
    odd = warning(None, "odd", "แปลก")
    assert (wrong.field, wrong.code, wrong.severity, str(wrong)) == ("budget", "negative", Severity.ERROR, "-1 ติดลบ")
    assert (odd.field, odd.severity) == (None, Severity.WARNING)
    assert blocks([odd, wrong])
    assert not blocks([odd])
    assert not blocks([])


@pytest.mark.parametrize(
    ("kind", "status"), [(Trouble, Status.TROUBLE), (Refused, Status.REFUSED), (Misuse, Status.USAGE)]
)
def test_trouble_says_what_happened_and_what_to_do(kind, status):
    trouble = kind("file-full", "เขียนแฟ้ม {name} ไม่ได้", "ลบแฟ้มใน {place} แล้วลองอีกครั้ง", name="ก.pdf", place="D:")
    assert trouble.status is status
    assert trouble.code == "file-full"
    assert str(trouble) == "เขียนแฟ้ม ก.pdf ไม่ได้ ลบแฟ้มใน D: แล้วลองอีกครั้ง"
    assert str(trouble.next) == "ลบแฟ้มใน D: แล้วลองอีกครั้ง"


def test_exit_statuses_are_those_of_the_contract():
    assert [int(status) for status in (Status.DONE, Status.REFUSED, Status.USAGE, Status.TROUBLE)] == [0, 1, 2, 3]
