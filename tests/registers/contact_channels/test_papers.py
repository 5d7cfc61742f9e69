"""The poster of the channels: who stands on it, what its code holds, what keeps it from the wall."""

from dataclasses import replace
from datetime import date
from io import BytesIO

import pytest
from PIL import Image

from khoktoom_desktop.domain.problem import Severity
from khoktoom_desktop.domain.request import PaperRequest
from khoktoom_desktop.domain.trouble import Refused
from khoktoom_desktop.paper.pages import Pages
from khoktoom_desktop.paper.qr import read_qr
from khoktoom_desktop.registers.contact_channels.papers import (
    ChannelsPoster,
    draw_channels_poster,
    draw_contact_card,
    gather_channels_poster,
    gather_contact_card,
)
from khoktoom_desktop.registers.contact_channels.record import ContactChannel
from khoktoom_desktop.services.office_file import OfficeFile

DAY = date(2023, 5, 1)


def gather(office_file: OfficeFile, **asked: object) -> tuple[ChannelsPoster, PaperRequest]:
    request = PaperRequest(office_file.office(), DAY, **asked)
    with office_file.reading() as session:
        return gather_channels_poster(session, request), request


def add(office_file: OfficeFile, *channels: tuple[str, str]) -> None:
    with office_file.writing() as session:
        session.add_all([ContactChannel(name=f"ช่อง {kind}", kind=kind, address=address) for kind, address in channels])


def test_the_public_channels_of_its_day_stand_on_it(reached: OfficeFile) -> None:
    facts, request = gather(reached)
    assert facts.missing == ()
    with Pages(draw_channels_poster(facts, request)) as pages:
        assert pages.count == 1
        text = pages.text(0).replace("\n", " ")
    for shown in ("ช่องทาง website", "www.example.go.th", "ข่าว & ประกาศ", "facebook.com/example", "1567"):
        assert shown in text
    for hidden in ("กลุ่มผู้นำชุมชน", "facebook.com/old", "@binned", "https://www.facebook.com"):
        assert hidden not in text


def test_its_code_leads_to_the_website(reached: OfficeFile) -> None:
    facts, request = gather(reached, format="png", size="A5")
    picture = Image.open(BytesIO(draw_channels_poster(facts, request)))
    assert read_qr(picture) == ["https://www.example.go.th"]


def test_numbers_follow_the_digits_and_links_never(reached: OfficeFile) -> None:
    add(reached, ("e-service", "www.example.go.th/2566"))
    facts, request = gather(reached, thai_digits=True)
    with Pages(draw_channels_poster(facts, request)) as pages:
        text = pages.text(0)
    assert "๑๕๖๗" in text
    assert "www.example.go.th/2566" in text


def test_an_empty_register_makes_no_poster(office_file: OfficeFile) -> None:
    (problem,) = gather(office_file)[0].missing
    assert (problem.code, problem.severity) == ("no-channels", Severity.ERROR)


def test_without_a_link_there_is_no_code(office_file: OfficeFile) -> None:
    add(office_file, ("hotline", "1567"))
    (problem,) = gather(office_file)[0].missing
    assert (problem.code, problem.severity) == ("link-missing", Severity.ERROR)


def test_the_offices_website_serves_before_another_link(office_file: OfficeFile) -> None:
    add(office_file, ("facebook", "www.facebook.com/example"))
    facts, request = gather(office_file)
    assert facts.link == "https://www.facebook.com/example"
    assert [problem.code for problem in facts.missing] == ["no-website"]
    named = replace(request, office=replace(request.office, website="www.example.go.th"))
    with office_file.reading() as session:
        assert gather_channels_poster(session, named).link == "https://www.example.go.th"


def test_a_poster_that_is_too_full_is_refused(office_file: OfficeFile) -> None:
    add(office_file, ("website", "www.example.go.th"), *(("line", f"กลุ่มที่ {number} " * 8) for number in range(30)))
    facts, request = gather(office_file)
    with pytest.raises(Refused) as refused:
        draw_channels_poster(facts, request)
    assert refused.value.code == "poster-full"


def test_many_channels_are_set_smaller(office_file: OfficeFile) -> None:
    add(office_file, ("website", "www.example.go.th"), *(("line", f"@line{number}") for number in range(17)))
    facts, request = gather(office_file)
    with Pages(draw_channels_poster(facts, request)) as pages:
        assert pages.count == 1
        assert "@line16" in pages.text(0)


def test_a_card_has_one_channel_of_each_kind_and_the_address(reached: OfficeFile) -> None:
    add(reached, ("facebook", "www.facebook.com/second"), ("complaint-box", "หน้าสำนักงาน"))
    request = PaperRequest(replace(reached.office(), address="1 หมู่ที่ 2"), DAY)
    with reached.reading() as session:
        facts = gather_contact_card(session, request)
    with Pages(draw_contact_card(facts, request)) as pages:
        text = pages.text(0)
    for shown in ("1567", "www.example.go.th", "1 หมู่ที่ 2"):
        assert text.count(shown) == 10
    assert text.count("facebook.com/") == 10
    assert "หน้าสำนักงาน" not in text
