"""The pages of the site from frozen facts: nothing typed becomes markup, and an empty office has a whole site."""

from dataclasses import replace
from pathlib import Path

import pytest

from khoktoom_desktop.domain.pack import PackRequest
from khoktoom_desktop.domain.problem import warning
from khoktoom_desktop.domain.trouble import Refused
from khoktoom_desktop.paper.qr import qr_runs
from khoktoom_desktop.publications.website import code
from khoktoom_desktop.publications.website.facts import SiteFacts
from khoktoom_desktop.publications.website.findings import most
from khoktoom_desktop.publications.website.site import MENU, pages_of, site_files
from khoktoom_desktop.registers.contact_channels.record import ContactChannel
from khoktoom_desktop.registers.measures.record import MARK, Evidence, Measure
from khoktoom_desktop.registers.publication_log.record import Publication
from khoktoom_desktop.registers.service_catalogue.record import Service
from khoktoom_desktop.services.office_file import open_office
from khoktoom_desktop.services.packs.website import gather_site
from khoktoom_desktop.services.progress import no_progress

BAD = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>"


@pytest.fixture(scope="module")
def facts(sample_path: Path, early: PackRequest) -> SiteFacts:
    office_file = open_office(sample_path, read_only=True)
    with office_file.reading() as session:
        found = gather_site(session, replace(early, day=early.day.replace(year=2021)), no_progress)
    office_file.database.close()
    return found


def pages(facts: SiteFacts) -> dict[str, str]:
    return {each.path: each.content.decode() for each in site_files(facts) if each.path.endswith(".html")}


@pytest.mark.untraced
def test_hostile_names_stay_words(facts: SiteFacts) -> None:
    office = replace(
        facts.office, name=f"เทศบาล{BAD}", address=BAD, district=BAD, website="javascript:alert(1)", names=(BAD,)
    )
    hostile = replace(
        facts,
        office=office,
        services=(Service(name=BAD, steps=BAD, documents=BAD, fee=BAD, place=BAD, legal_basis=BAD),),
        channels=(
            ContactChannel(name=BAD, kind="website", address="javascript:alert(1)", purpose=BAD),
            ContactChannel(name=BAD, kind="telephone", address="0 3600 <b>0000</b>"),
            ContactChannel(name=BAD, kind="email", address="a@b.example"),
            ContactChannel(name=BAD, kind="email", address="ไม่ใช่ อีเมล"),
        ),
        measures=(
            Measure(
                fiscal_year=2566,
                position=1,
                title=BAD,
                results=f"{MARK}: {BAD}»\n{BAD}",
                evidence=[
                    Evidence(title=BAD, target="javascript:alert(1)"),
                    Evidence(title=BAD, target='https://a.example/"><b>'),
                ],
            ),
        ),
        publications=(
            Publication(
                title=BAD, place="website", published_on=facts.day, url="javascript:alert(1)", o_code="9999-O1"
            ),
        ),
    )
    for name, text in pages(hostile).items():
        assert "<script" not in text, name
        assert "<img src=x" not in text, name
        assert 'href="javascript' not in text, name
        assert MARK not in text, name
    contact = pages(hostile)["contact.html"]
    assert contact.count('href="tel:036000000"') == 1
    assert contact.count('href="mailto:') == contact.count('href="mailto:a@b.example"') == 1


@pytest.mark.untraced
def test_every_page_of_the_menu_is_there_with_one_heading_and_its_own_title(facts: SiteFacts) -> None:
    found = pages(facts)
    assert {f"{entry.page}.html" for entry in MENU} == set(found)
    assert all(text.count("<h1>") == 1 for text in found.values())
    assert len({text.partition("<title>")[2].partition("</title>")[0] for text in found.values()}) == len(found)
    assert all(f'href="{entry.page}.html"' in found["sitemap.html"] for entry in MENU)


def test_a_page_says_when_its_data_changed_last(facts: SiteFacts) -> None:
    changed = {page.id: page.changed for page in pages_of(facts)}
    assert changed["no-gift"] == facts.changed["gifts"]
    assert changed["index"] == facts.last_changed == max(facts.changed.values())
    assert replace(facts, changed={}).last_changed == facts.day


@pytest.mark.untraced
def test_the_emblem_stands_in_the_head_where_the_office_has_one(facts: SiteFacts) -> None:
    picture = b"\x89PNG\r\n\x1a\n" + b"0" * 20
    found = {
        each.path: each.content for each in site_files(replace(facts, office=replace(facts.office, emblem=picture)))
    }
    assert found["assets/emblem.png"] == picture
    assert b'src="assets/emblem.png"' in found["index.html"]
    unknown = replace(facts, office=replace(facts.office, emblem=b"GIF89a"))
    assert not [each.path for each in site_files(unknown) if "emblem" in each.path]


def test_a_code_that_cannot_be_read_back_stands_on_no_page(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(code, "qr_runs", lambda matrix: list(qr_runs(matrix))[::2])
    with pytest.raises(Refused) as refused:
        code.drawn_code("https://itas.nacc.go.th/go/eit/ab12cd", "c")
    assert refused.value.code == "qr-unreadable"


@pytest.mark.untraced
def test_the_sample_says_that_it_is_one(facts: SiteFacts) -> None:
    real = replace(facts, office=replace(facts.office, sample=False))
    assert all('class="sample"' in text for text in pages(facts).values())
    assert not any('class="sample"' in text for text in pages(real).values())


def said(page: str) -> str:
    """Return a page without the marks of where its lines end."""
    text = page.replace("<wbr>", "").replace("\N{NO-BREAK SPACE}", " ")
    return text.replace('<span class="whole">', "").replace("</span>", "")


@pytest.mark.untraced
def test_a_year_without_complaints_a_closed_questionnaire_and_an_open_survey_say_so(facts: SiteFacts) -> None:
    months = facts.complaints.months
    nothing = replace(facts.complaints, cells={}, declared=months)
    assert facts.eit is not None
    closed = replace(facts.eit, problems=(warning(None, "closed", "ปิดรับแล้ว"),))
    changed = replace(facts, complaints=nothing, eit=closed, survey_link="https://forms.example/abc")
    found = {name: said(text) for name, text in pages(changed).items()}
    assert "ไม่มีเรื่องร้องเรียนการทุจริตและประพฤติมิชอบ ประจำปีงบประมาณ พ.ศ. 2566" in found["complaints.html"]
    assert "แบบวัดของปีนี้ปิดรับคำตอบแล้ว" in found["index.html"]
    assert "ตอบได้ถึง" not in found["index.html"]
    assert 'href="https://forms.example/abc"' in found["satisfaction.html"]
    silent = replace(facts, complaints=replace(nothing, declared=months[1:]))
    assert "บางเดือนยังไม่ได้แจ้งว่ามีหรือไม่มี" in said(pages(silent)["complaints.html"])


@pytest.mark.parametrize(
    ("values", "top"),
    [
        ((("ก", 4), ("ข", 3)), (4, "ก")),
        ((("ก", 4), ("ข", 4), ("ค", 1)), (4, "กและข")),
        ((("ก", 4), ("ข", 4), ("ค", 4), ("ง", 1)), None),
        ((("ก", 4), ("ข", 4)), None),
        ((("ก", 4),), (4, "ก")),
        ((("ก", 0), ("ข", None)), None),
        ((), None),
    ],
)
def test_a_title_claims_a_first_place_only_where_there_is_one(
    values: tuple[tuple[str, int | None], ...], top: tuple[int, str] | None
) -> None:
    assert most(values) == top
