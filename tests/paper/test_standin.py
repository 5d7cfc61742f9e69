"""What no face has is seen all the same, never as a box, and found as it was typed."""

import pytest

from khoktoom_desktop.paper.blocks import Paper, Setup, Text
from khoktoom_desktop.paper.faces import official_faces
from khoktoom_desktop.paper.shaping import Shaper
from khoktoom_desktop.paper.standin import UNKNOWN, stand_in
from khoktoom_desktop.paper.typecase import TypeCase
from khoktoom_desktop.paper.typeset import typeset
from khoktoom_desktop.thai.words import Segmenter

STRANGE = "😀 ☎ 漢字 \ue123 Ǟ ḍ ṏ Ω ① Ⅷ № ㎡ ﬁ ‑ ● ☐ ☑ ✓ ★ ກ"


@pytest.mark.parametrize("bold", [False, True])
@pytest.mark.parametrize("italic", [False, True])
def test_no_character_is_drawn_as_a_box_or_not_at_all(bold: bool, italic: bool) -> None:
    case = TypeCase(official_faces(), Segmenter())
    for character in STRANGE.split():
        words = case.words(f"น้ำ{character}", 16.0, bold, italic)
        assert "".join(glyph.text for word in words for glyph in word.run.glyphs) == f"น้ำ{character}"
        for word in words:
            assert all(part.glyph for glyph in word.run.glyphs for part in glyph.parts), character
            clusters = case.shaper(word.face).clusters(word.text)
            assert clusters.advance == word.run.advance > 0
        assert any(words[-1].face.record(part.glyph) for part in words[-1].run.glyphs[-1].parts), character


def test_what_stands_for_another_sign_is_like_it() -> None:
    characters = official_faces().regular.face.characters
    alike = {"✓": "√", "☑": "[√]", "①": "1", "Ⅷ": "VIII", "㎡": "m2", "ḓ": "d", "‑": "-", "\ufe0f": "", "\u0331": ""}
    assert {sign: stand_in(sign, characters) for sign in alike} == alike
    assert stand_in("漢", characters) is None
    shaper = Shaper(official_faces().regular.face)
    assert shaper.word("漢").advance == shaper.word(UNKNOWN).advance
    assert len(shaper.word("漢").glyphs[0].parts) == len(UNKNOWN)


def test_strange_characters_are_found_as_they_were_typed(setup: Setup, read_text) -> None:
    pdf = typeset(Paper(setup, (Text(f"ก่อน {STRANGE} หลัง"), Text("😀" * 200))))
    # PDFium takes ligatures apart.
    read = "".join(read_text(pdf).split()).replace("ﬁ", "fi")
    assert "".join(STRANGE.split()).replace("ﬁ", "fi") in read
    assert read.count("😀") == 201
