"""What lands on the page is what HarfBuzz would draw, letter-spaced lines included."""

from datetime import date

import pytest
from PIL import Image, ImageChops

from khoktoom_desktop.paper.blocks import Setting
from khoktoom_desktop.paper.canvas import BLACK, Sheet
from khoktoom_desktop.paper.faces import Faces, official_faces, poster_faces
from khoktoom_desktop.paper.ink import Spread, spread
from khoktoom_desktop.paper.lines import CLUSTER_LIMIT, SPACE_LIMIT, break_lines, natural_width
from khoktoom_desktop.paper.outline import outline
from khoktoom_desktop.paper.pages import Pages
from khoktoom_desktop.paper.typecase import TypeCase
from khoktoom_desktop.thai.words import Segmenter

DAY = date(2024, 1, 1)
BAND = 80


def ink_of(pdf: bytes) -> Image.Image:
    with Pages(pdf) as pages:
        return pages.image(0, 3.0).convert("L").point(lambda value: 255 if value < 140 else 0)


def dark(picture: Image.Image) -> int:
    return picture.histogram()[255]


def drawn(faces: Faces, words: list[str], *, as_outline: bool, bold: bool = False, italic: bool = False) -> Image.Image:
    """Return a page with words below each other, set in the embedded face or drawn as outlines."""
    case = TypeCase(faces, Segmenter())
    sheet = Sheet(case, "ก", "ก", DAY)
    sheet.setPageSize((200, BAND * len(words)))
    for place, text in enumerate(reversed(words)):
        pieces = case.letters(case.words(text, 40.0 / faces.regular.factor, bold, italic))
        if as_outline:
            sheet.fill_strokes(outline([piece.word for piece in pieces], 20.0, BAND * place + 30.0), BLACK)
        else:
            sheet.set_line(break_lines(case, [pieces], 190.0)[0], 20.0, BAND * place + 30.0)
    sheet.end_page()
    return ink_of(sheet.finish())


@pytest.mark.parametrize(
    ("faces", "bold", "italic"),
    [
        *((official_faces(), bold, italic) for bold in (False, True) for italic in (False, True)),
        (poster_faces(), False, False),
    ],
    ids=["regular", "italic", "bold", "bold-italic", "sarabun"],
)
def test_the_embedded_face_draws_what_harfbuzz_places(
    faces: Faces, bold: bool, italic: bool, hard_words: list[str]
) -> None:
    text, outlines = (
        drawn(faces, hard_words, as_outline=as_outline, bold=bold, italic=italic) for as_outline in (False, True)
    )
    for place, word in enumerate(hard_words):
        band = (0, 3 * BAND * place, text.width, 3 * BAND * (place + 1))
        one, other = text.crop(band), outlines.crop(band)
        assert dark(one) > 100, word
        assert dark(ImageChops.difference(one, other)) < 0.08 * dark(other), word


def test_a_justified_line_reaches_its_measure(case: TypeCase) -> None:
    text = "เทศบาลตำบลโคกตูม ขอประกาศเผยแพร่แผนการจัดซื้อจัดจ้าง ประจำปีงบประมาณ และตามเอกสารที่แนบท้ายประกาศนี้ " * 3
    lines = break_lines(case, case.plain(text, 16.0), 453.0, justified=True)
    sheet = Sheet(case, "ก", "ก", DAY)
    for i, line in enumerate(lines):
        sheet.set_line(line, 50.0, 700.0 - 20 * i, Setting.JUSTIFIED)
    sheet.end_page()
    picture = ink_of(sheet.finish())
    for i, line in enumerate(lines[:-1]):
        assert spread(case, line) != Spread()
        band = picture.crop((0, int(3 * (841.9 - 700 + 20 * i - 6)), picture.width, int(3 * (841.9 - 700 + 20 * i))))
        found = band.getbbox()
        assert found is not None
        assert found[2] / 3 == pytest.approx(503.0, abs=1.2)


@pytest.mark.parametrize(
    "text",
    [
        "อาศัยอำนาจตามพระราชบัญญัติการจัดซื้อจัดจ้างและการบริหารพัสดุภาครัฐ พ.ศ. 2560 มาตรา 11 และระเบียบกระทรวงการคลัง"
        "ว่าด้วยการจัดซื้อจัดจ้างและการบริหารพัสดุภาครัฐ พ.ศ. 2560 ข้อ 13 เทศบาลตำบลโคกตูม จึงขอประกาศเปลี่ยนแปลง",
        "ตามที่เทศบาลตำบลโคกตูม ได้เข้าร่วมการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ (Integrity "
        "and Transparency Assessment : ITA) ประจำปีงบประมาณ พ.ศ. 2566 และเพื่อให้เป็นไปด้วยความสุจริต",
    ],
)
def test_no_line_of_a_notice_is_left_ragged_but_the_last(case: TypeCase, text: str) -> None:
    lines = break_lines(case, case.plain(text, 16.0), 453.5, 70.9, justified=True)
    assert len(lines) >= 3
    assert all(spread(case, line) != Spread() for line in lines[:-1])


def test_a_hopeless_line_stays_ragged(case: TypeCase) -> None:
    (line, *_) = break_lines(case, case.plain("คำ " + "www." + "x" * 60 + ".go.th", 16.0), 300.0, justified=True)
    assert spread(case, line._replace(measure=line.width * 3, last=False)) == Spread()


def test_a_last_line_is_not_spread_and_an_overfull_one_shrinks(case: TypeCase) -> None:
    (line,) = break_lines(case, case.plain("หนึ่ง สอง สาม", 16.0), 300.0)
    assert spread(case, line) == Spread()
    tight = spread(case, line._replace(measure=line.width - 1.0))
    assert tight.space == pytest.approx(-0.5)
    assert tight.cluster == 0.0
    (word,) = break_lines(case, case.plain("คำเดียว", 16.0), 300.0)
    assert spread(case, word._replace(measure=word.width - 1.0)) == Spread()


def test_words_give_way_only_after_spaces_did(case: TypeCase) -> None:
    (line,) = break_lines(case, case.plain("ข้อความ ที่หนึ่ง กับ สอง", 16.0), 900.0)
    size = line.pieces[0].word.size
    wide = spread(case, line._replace(measure=line.width + 3.2 * size, last=False))
    assert wide.space == pytest.approx(SPACE_LIMIT * size)
    assert 0 < wide.cluster <= CLUSTER_LIMIT * size


def test_a_centred_and_a_right_line(case: TypeCase) -> None:
    (line,) = break_lines(case, case.plain("กลาง", 16.0), 200.0)
    for setting, middle in ((Setting.CENTRE, 150.0), (Setting.RIGHT, 250.0 - line.width / 2)):
        sheet = Sheet(case, "ก", "ก", DAY)
        sheet.set_line(line, 50.0, 700.0, setting, (0.1, 0.1, 0.1))
        sheet.end_page()
        found = ink_of(sheet.finish()).getbbox()
        assert found is not None
        assert (found[0] + found[2]) / 6 == pytest.approx(middle, abs=1.0)


def test_kerning_of_latin_is_kept() -> None:
    faces = poster_faces()
    case = TypeCase(faces, Segmenter())
    kerned = natural_width([case.whole("AVATAR", 20.0)])
    loose = sum(natural_width([case.whole(letter, 20.0)]) for letter in "AVATAR")
    assert kerned < loose
    assert dark(ImageChops.difference(*(drawn(faces, ["AVATAR"], as_outline=way) for way in (True, False)))) < 200
