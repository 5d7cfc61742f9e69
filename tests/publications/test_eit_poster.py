"""The EIT poster: its link is checked, its code is read back from the page by two readers."""

from dataclasses import replace
from datetime import date
from io import BytesIO
from typing import cast

import pytest
import zxingcpp
from PIL import Image
from pyzbar.pyzbar import decode
from sqlalchemy.orm import Session

from khoktoom_desktop.domain.office import DatedFact, Office
from khoktoom_desktop.domain.period import Period
from khoktoom_desktop.domain.request import PaperRequest
from khoktoom_desktop.paper.pages import Pages
from khoktoom_desktop.publications.eit_poster import WINDOW, draw_eit_poster, gather_eit_poster
from khoktoom_desktop.storage.defaults import default_facts

LINK = "https://itas.nacc.go.th/go/eit/ab12cd"
OFFICE = Office("เทศบาลตำบลตัวอย่าง", facts=default_facts(), eit_links={2566: LINK}, names=("ตัวอย่าง",))
NO_SESSION = cast(Session, None)  # everything on the poster stands in the office's own facts


def request(office: Office = OFFICE, **more: object) -> PaperRequest:
    return PaperRequest(office, date(2023, 3, 1), Period(2566), **more)


def poster(asked: PaperRequest) -> bytes:
    return draw_eit_poster(gather_eit_poster(NO_SESSION, asked), asked)


@pytest.mark.parametrize("size", ["A3", "A4", "A5"])
def test_two_readers_find_the_link_on_every_size(size: str) -> None:
    with Pages(poster(request(size=size))) as pages:
        assert pages.count == 1
        image = pages.image(0, 150 / 72)
    assert [each.text for each in zxingcpp.read_barcodes(image)] == [LINK]
    assert [each.data.decode() for each in decode(image)] == [LINK]


@pytest.mark.untraced
def test_the_other_formats_hold_the_same_code() -> None:
    png = poster(request(format="png"))
    assert [each.text for each in zxingcpp.read_barcodes(Image.open(BytesIO(png)))] == [LINK]
    svg = poster(request(format="svg"))
    assert svg.lstrip().startswith(b"<")
    assert poster(request(format="svg")) == svg


@pytest.mark.parametrize(
    ("link", "code"),
    [
        ("", "link-missing"),
        ("https://itas.nacc.go.th/go/iit/ab12cd", "staff-link"),
        ("https://itas.nacc.go.th.example.com/go/eit/ab12cd", "eit-link"),
        ("https://bit.ly/ab12cd", "eit-link"),
        ("https://itas.nacc.go.th/go/other", "eit-link"),
        ("https://itas.nacc.go.th/go/eit/ABC", "eit-code"),
    ],
)
def test_links_that_do_not_lead_to_the_citizens_form(link: str, code: str) -> None:
    asked = request(replace(OFFICE, eit_links={2566: link}))
    found = gather_eit_poster(NO_SESSION, asked).missing
    assert [problem.code for problem in found] == [code]
    assert (found[0].severity == "warning") == (code == "eit-code")


def test_the_last_day_is_printed_where_it_is_known() -> None:
    facts = gather_eit_poster(NO_SESSION, request())
    assert facts.closing == "ตอบได้ถึงวันที่ 31 พฤษภาคม พ.ศ. 2566"
    without = tuple(fact for fact in OFFICE.facts if fact.topic != WINDOW)
    unknown = gather_eit_poster(NO_SESSION, request(replace(OFFICE, facts=without)))
    assert (unknown.closing, [each.code for each in unknown.missing]) == ("", ["closing-missing"])
    over = DatedFact(WINDOW, "2566", "ปิดแล้ว", end=date(2023, 2, 1))
    closed = gather_eit_poster(NO_SESSION, request(replace(OFFICE, facts=(*without, over))))
    assert [each.code for each in closed.missing] == ["closed"]
