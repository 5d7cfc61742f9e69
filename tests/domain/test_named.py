"""Finding an entry of a catalogue by its name."""

from dataclasses import dataclass

import pytest

from khoktoom_desktop.domain.named import find_named
from khoktoom_desktop.domain.sentence import sentence
from khoktoom_desktop.domain.trouble import Misuse


@dataclass(frozen=True)
class Paper:
    id: str


def test_an_entry_is_found_or_the_known_names_are_told() -> None:
    papers = (Paper("plan"), Paper("report"))
    assert find_named(papers, "report", "unknown-paper", sentence("เอกสาร")) is papers[1]
    with pytest.raises(Misuse) as misuse:
        find_named(papers, "letter", "unknown-paper", sentence("เอกสาร"))
    assert misuse.value.code == "unknown-paper"
    assert str(misuse.value) == "ไม่มีเอกสารชื่อ letter ใช้ชื่อใดชื่อหนึ่งต่อไปนี้: plan, report"
