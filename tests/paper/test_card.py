"""Cards: ten on a sheet, each with its code and its words, nothing beyond the card."""

from datetime import date

import pytest

from khoktoom_desktop.domain.trouble import Refused
from khoktoom_desktop.paper.card import Card, CardLine
from khoktoom_desktop.paper.card_file import card_pdf
from khoktoom_desktop.paper.pages import Pages
from khoktoom_desktop.paper.qr import read_qr

LINK = "https://www.example.go.th"
LINES = (
    CardLine("phone", "0 3600 0000"),
    CardLine("globe", "www.example.go.th"),
    CardLine("thumbs-up", "facebook.com/a.page.with.a.long.name"),
    CardLine("landmark", "99 หมู่ที่ 9 ตำบลตัวอย่าง อำเภอเมืองตัวอย่าง จังหวัดตัวอย่าง 10000"),
)


def a_card(**changes: object) -> Card:
    facts: dict[str, object] = {
        "name": "เทศบาลตำบลตัวอย่าง",
        "lines": LINES,
        "link": LINK,
        "day": date(2023, 5, 1),
        "title": "นามบัตร",
        "author": "เทศบาลตำบลตัวอย่าง",
    }
    return Card(**{**facts, **changes})


@pytest.mark.untraced
@pytest.mark.parametrize("watermark", ["", "ตัวอย่าง"])
def test_ten_codes_and_ten_names_stand_on_a_sheet(watermark: str) -> None:
    with Pages(card_pdf(a_card(watermark=watermark))) as pages:
        assert pages.count == 1
        assert read_qr(pages.image(0, 300 / 72)) == [LINK] * 10
        text = pages.text(0)
    assert text.count("เทศบาลตำบลตัวอย่าง") == 10
    assert text.count("0 3600 0000") == 10
    assert text.count("10000") == 10


def test_nothing_stands_in_the_margin_of_a_card() -> None:
    scale = 150 / 72
    with Pages(card_pdf(a_card())) as pages:
        picture = pages.image(0, scale).convert("L")
    millimetre = 72 / 25.4 * scale
    for column in range(2):
        for row in range(5):
            left, top = (15 + 90 * column) * millimetre, (13.5 + 54 * row) * millimetre
            inner = picture.crop(
                tuple(round(each) for each in (left, top, left + 90 * millimetre, top + 54 * millimetre))
            )
            inner.paste(255, tuple(round(each * millimetre) for each in (4, 4, 86, 50)))
            assert inner.crop((2, 2, inner.width - 2, inner.height - 2)).getextrema() == (255, 255)


def test_a_link_that_no_code_holds_is_refused() -> None:
    with pytest.raises(Refused) as refused:
        card_pdf(a_card(link=LINK + "/" + "a" * 3000))
    assert refused.value.code == "qr-too-long"
