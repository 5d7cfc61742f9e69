"""The No Gift Policy poster: the office's words, the day's signatory, every size and form, Thai and English."""

from dataclasses import replace
from datetime import date
from io import BytesIO
from xml.etree import ElementTree

import pytest
from PIL import Image

from khoktoom_desktop.domain.office import DatedFact, Office
from khoktoom_desktop.domain.period import Period
from khoktoom_desktop.domain.request import PaperRequest
from khoktoom_desktop.domain.trouble import Refused
from khoktoom_desktop.paper.pages import Pages
from khoktoom_desktop.publications.no_gift_poster import (
    draw_no_gift_poster,
    draw_no_gift_poster_en,
    gather_no_gift_poster,
    gather_no_gift_poster_en,
)
from khoktoom_desktop.services.office_file import OfficeFile

DAY = date(2023, 1, 3)
YEAR = Period(2566)


def emblem() -> bytes:
    file = BytesIO()
    Image.new("RGB", (120, 150), "goldenrod").save(file, "PNG")
    return file.getvalue()


def words(pdf: bytes) -> str:
    with Pages(pdf) as pages:
        assert pages.count == 1
        return " ".join(pages.text(0).split())


@pytest.mark.parametrize("size", ["A3", "A4", "A5"])
def test_the_thai_poster_says_what_the_offices_own_poster_says(
    office_file: OfficeFile, office: Office, size: str
) -> None:
    request = PaperRequest(replace(office, emblem=emblem()), DAY, YEAR, size=size)
    with office_file.reading() as session:
        facts = gather_no_gift_poster(session, request)
    assert facts.missing == ()
    text = words(draw_no_gift_poster(facts, request))
    for shown in (
        "NO GIFT POLICY",
        "งดรับ งดให้ของขวัญ ของกำนัลหรือประโยชน์อื่นใด",
        "ในช่วงเทศกาลปีใหม่ และโอกาสอื่น ๆ",
        "นายสมมติ ตัวอย่าง",
        "นายกเทศมนตรีตำบลตัวอย่าง",
        "ประจำปี พ.ศ. 2566",
    ):
        assert shown in text
    pledge = "“เทศบาลตำบลตัวอย่าง เป็นหน่วยงานที่เจ้าหน้าที่ของรัฐทุกคน ไม่รับของขวัญและของกำนัลทุกชนิดจากการปฏิบัติหน้าที่”"
    assert pledge.replace(" ", "") in text.replace(" ", "")


def test_the_svg_holds_the_emblem_and_nothing_from_outside(office_file: OfficeFile, office: Office) -> None:
    request = PaperRequest(replace(office, emblem=emblem()), DAY, YEAR, format="svg")
    with office_file.reading() as session:
        svg = draw_no_gift_poster(gather_no_gift_poster(session, request), request)
    root = ElementTree.fromstring(svg)
    (image,) = root.iter("{http://www.w3.org/2000/svg}image")
    assert image.get("href", "").startswith("data:image/png;base64,")
    assert root.get("{http://www.w3.org/XML/1998/namespace}lang") == "th"
    assert b'id="code"' not in svg
    assert "นายสมมติ ตัวอย่าง" in svg.decode()


def test_the_english_poster_is_english_where_the_office_has_words(office_file: OfficeFile, office: Office) -> None:
    english = {
        "เทศบาลตำบลตัวอย่าง": "Tua Yang Subdistrict Municipality",
        "นายสมมติ ตัวอย่าง": "Mr. Sommut Tuayang",
        "นายกเทศมนตรีตำบลตัวอย่าง": "Mayor",
    }
    facts = tuple(DatedFact("english", key, title) for key, title in english.items())
    request = PaperRequest(replace(office, facts=(*office.facts, *facts)), DAY, YEAR)
    with office_file.reading() as session:
        found = gather_no_gift_poster_en(session, request)
        thai = gather_no_gift_poster_en(session, PaperRequest(office, date(2024, 1, 3), YEAR))
    assert found.missing == ()
    text = words(draw_no_gift_poster_en(found, request))
    for shown in ("At Tua Yang Subdistrict Municipality", "Mr. Sommut Tuayang", "3 January B.E. 2566 / C.E. 2023"):
        assert shown in text
    assert not any("\u0e00" <= letter <= "\u0e7f" for letter in text)
    assert [problem.code for problem in thai.missing] == ["another-year", *["no-english-name"] * 3]


def test_nobody_in_office_refuses_the_poster(office_file: OfficeFile, office: Office) -> None:
    request = PaperRequest(replace(office, signatories=()), DAY, YEAR)
    with office_file.reading() as session, pytest.raises(Refused):
        gather_no_gift_poster(session, request)
