"""Shaping: marks where HarfBuzz puts them, one glyph per character, the very characters typed."""

import re

import pytest
import uharfbuzz as hb

from khoktoom_desktop.paper.face import Face
from khoktoom_desktop.paper.faces import official_faces, poster_faces
from khoktoom_desktop.paper.lines import natural_width
from khoktoom_desktop.paper.shaping import Run, Shaper
from khoktoom_desktop.paper.typecase import TypeCase

FOUR = [official_faces().cut(bold, italic).face for bold in (False, True) for italic in (False, True)]
FACES = [*FOUR, poster_faces().regular.face]


def harfbuzz_ink(face: Face, text: str) -> set[tuple[int, int, int]]:
    """Return each inked glyph and its place, straight from HarfBuzz."""
    font, buffer = hb.Font(face.harfbuzz), hb.Buffer()
    buffer.add_str(text)
    buffer.direction, buffer.script, buffer.language = "ltr", "Thai", "th"
    hb.shape(font, buffer)
    pen, ink = 0, set()
    for info, place in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
        if face.record(info.codepoint):
            ink.add((info.codepoint, pen + place.x_offset, place.y_offset))
        pen += place.x_advance
    return ink


def run_ink(face: Face, run: Run) -> set[tuple[int, int, int]]:
    """Return each inked glyph of a run and its place."""
    pen, ink = 0, set()
    for glyph, kern in zip(run.glyphs, run.kerns or (0,) * len(run.glyphs), strict=True):
        ink |= {(part.glyph, pen + part.x, part.y) for part in glyph.parts if face.record(part.glyph)}
        pen += glyph.advance + kern
    return ink


@pytest.mark.parametrize("face", FACES, ids=lambda face: face.name)
def test_every_mark_stands_where_harfbuzz_puts_it(face: Face, hard_words: list[str]) -> None:
    shaper = Shaper(face)
    for word in [*hard_words, "ป้ำ", "เทศบาลตำบลปั๊มน้ำ", "AVATAR", "fi", "e-bidding"]:
        expected = harfbuzz_ink(face, word)
        assert run_ink(face, shaper.word(word)) == expected, word
        assert run_ink(face, shaper.clusters(word)) == expected, word


@pytest.mark.parametrize("face", FACES, ids=lambda face: face.name)
def test_glyphs_stand_for_the_very_characters(face: Face, hard_words: list[str]) -> None:
    shaper = Shaper(face)
    for word in [*hard_words, "น้ำ", "จำ"]:
        assert "".join(glyph.text for glyph in shaper.word(word).glyphs) == word
        assert "".join(glyph.text for glyph in shaper.clusters(word).glyphs) == word
        # Sarabun draws ฤๅ and ฦๅ with one glyph, which then stands for both characters.
        assert word in ("ฤๅ", "ฦๅ") or all(len(glyph.text) == 1 for glyph in shaper.word(word).glyphs), word


@pytest.mark.parametrize("text", ["เทศบาล<b>ตำบลปั๊มน้ำ</b>โคกตูม", "ที่<i>ปั๊มน้ำ</i>กี่", "<b>ฝั่ง<i>ป้ำ</i></b>ฟ้า"])
def test_a_weight_or_slope_that_begins_inside_a_run_is_shaped_in_its_own_face(case: TypeCase, text: str) -> None:
    (pieces,) = case.marked(text, 16.0)
    assert "".join(piece.word.text for piece in pieces) == re.sub("<[^>]*>", "", text)
    assert len({piece.word.face for piece in pieces}) >= 2
    for word in (piece.word for piece in pieces):
        assert run_ink(word.face, word.run) == harfbuzz_ink(word.face, word.text)
    advances = sum(word.run.advance * word.size / word.face.units for word in (piece.word for piece in pieces))
    assert natural_width([pieces]) == pytest.approx(advances)


def test_sara_am_is_one_sign_with_two_inks() -> None:
    run = Shaper(FACES[0]).word("น้ำ")
    assert [glyph.text for glyph in run.glyphs] == ["น", "\u0e49", "\u0e33"]
    assert len(run.glyphs[-1].parts) == 2


def test_lower_vowels_take_the_foot_of_tho_than_and_yo_ying() -> None:
    face, shaper = FACES[0], Shaper(FACES[0])
    for alone, word in (("ฐ", "ฐุ"), ("ญ", "ญู")):
        assert shaper.word(word).glyphs[0].parts[0].glyph != shaper.word(alone).glyphs[0].parts[0].glyph
    assert shaper.word("ฐิ").glyphs[0].parts[0].glyph == shaper.word("ฐ").glyphs[0].parts[0].glyph
    assert face.height("ป") > face.height("บ")


def test_a_distributed_line_is_opened_between_clusters_only() -> None:
    run = Shaper(FACES[0]).clusters("ที่น้ำกา")
    assert [glyph.text for glyph in run.glyphs] == ["ที่", "น้ำ", "ก", "า"]
    assert run.gaps == {1, 2}


def test_a_shaped_word_is_remembered() -> None:
    shaper = Shaper(FACES[0])
    assert shaper.word("ปี่") is shaper.word("ปี่")
    assert shaper.clusters("ปี่") is shaper.clusters("ปี่")
