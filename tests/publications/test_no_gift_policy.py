"""The No Gift Policy in Thai and English: its words are the office's, its signatory the day's."""

from dataclasses import replace
from datetime import date

import pytest

from khoktoom_desktop.domain.office import DatedFact, Office, Signatory
from khoktoom_desktop.domain.period import Period
from khoktoom_desktop.domain.problem import Severity
from khoktoom_desktop.domain.request import PaperRequest
from khoktoom_desktop.domain.trouble import Refused
from khoktoom_desktop.paper.pages import Pages
from khoktoom_desktop.publications.no_gift_policy import (
    draw_no_gift_policy,
    draw_no_gift_policy_en,
    gather_no_gift_policy,
    gather_no_gift_policy_en,
)
from khoktoom_desktop.services.office_file import OfficeFile

DAY = date(2023, 1, 3)


def request_of(office: Office, day: date = DAY) -> PaperRequest:
    return PaperRequest(office, day, Period(2566))


def words(pdf: bytes) -> str:
    with Pages(pdf) as pages:
        return " ".join("\n".join(pages.text(page) for page in range(pages.count)).split())


def test_the_thai_notice_declares_in_thai_digits(office_file: OfficeFile, office: Office) -> None:
    request = request_of(office)
    with office_file.reading() as session:
        facts = gather_no_gift_policy(session, request)
    assert facts.missing == ()
    text = words(draw_no_gift_policy(facts, request))
    for shown in (
        "ประกาศเทศบาลตำบลตัวอย่าง",
        "(No Gift Policy)",
        "ประจำปี พ.ศ. ๒๕๖๖",
        "มาตรา ๑๒๘",
        "เกิน ๓,๐๐๐ บาท",
        "ภายใน ๓๐ วัน",
        "ประกาศ ณ วันที่ ๓ มกราคม พ.ศ. ๒๕๖๖",
        "(นายสมมติ ตัวอย่าง)",
    ):
        assert shown in text
    assert "{" not in text


def test_arabic_digits_print_when_asked(office_file: OfficeFile, office: Office) -> None:
    request = replace(request_of(office), thai_digits=False)
    with office_file.reading() as session:
        facts = gather_no_gift_policy(session, request)
    assert "วันที่ 3 มกราคม พ.ศ. 2566" in words(draw_no_gift_policy(facts, request))


def test_the_english_notice_tells_which_names_it_lacks(office_file: OfficeFile, office: Office) -> None:
    request = request_of(office)
    with office_file.reading() as session:
        facts = gather_no_gift_policy_en(session, request)
    assert {(problem.code, problem.severity) for problem in facts.missing} == {("no-english-name", Severity.WARNING)}
    assert len(facts.missing) == 3


def test_the_english_notice_prints_english_names(office_file: OfficeFile, office: Office) -> None:
    acting = Signatory(
        "นางรองตัวอย่าง ดีงาม",
        "รองนายกเทศมนตรี",
        date(2022, 1, 1),
        acting="รักษาราชการแทน นายกเทศมนตรีตำบลตัวอย่าง",
    )
    english = {
        "เทศบาลตำบลตัวอย่าง": "Tua Yang Subdistrict Municipality",
        "นางรองตัวอย่าง ดีงาม": "Mrs Rong Tuayang Dee-ngam",
        "รองนายกเทศมนตรี": "Deputy Mayor",
        "รักษาราชการแทน นายกเทศมนตรีตำบลตัวอย่าง": "for the Mayor of Tua Yang Subdistrict Municipality",
    }
    named = replace(
        office,
        signatories=(acting,),
        facts=(*office.facts, *(DatedFact("english", key, title) for key, title in english.items())),
    )
    request = request_of(named)
    with office_file.reading() as session:
        facts = gather_no_gift_policy_en(session, request)
    assert facts.missing == ()
    text = words(draw_no_gift_policy_en(facts, request))
    for shown in (
        "Announcement of Tua Yang Subdistrict Municipality",
        "for the Year 2023 (B.E. 2566)",
        "I, Mrs Rong Tuayang Dee-ngam, Deputy Mayor, for the Mayor of Tua Yang",
        "3,000 baht",
        "Given on 3 January B.E. 2566 / C.E. 2023",
    ):
        assert shown in text
    assert not any("ก" <= sign <= "๛" for sign in text)


def test_without_practice_or_limit_the_paper_says_so(office_file: OfficeFile, office: Office) -> None:
    bare = replace(office, facts=tuple(fact for fact in office.facts if fact.topic == "phrase"))
    with office_file.reading() as session:
        facts = gather_no_gift_policy(session, request_of(bare))
    assert [(problem.code, problem.severity) for problem in facts.missing] == [
        ("no-practice", Severity.ERROR),
        ("no-limit", Severity.WARNING),
    ]


@pytest.mark.parametrize(("days", "code"), [((), "no-signatory"), ((2021, 2022), "two-signatories")])
def test_one_signatory_must_be_in_office(
    office_file: OfficeFile, office: Office, days: tuple[int, ...], code: str
) -> None:
    several = tuple(Signatory(f"นาย {year}", "นายก", date(year, 1, 1)) for year in days)
    with office_file.reading() as session, pytest.raises(Refused) as refused:
        gather_no_gift_policy(session, request_of(replace(office, signatories=several)))
    assert refused.value.code == code


def test_a_day_of_another_year_is_told(office_file: OfficeFile, office: Office) -> None:
    with office_file.reading() as session:
        facts = gather_no_gift_policy(session, request_of(office, date(2024, 1, 3)))
    assert [(problem.code, problem.severity) for problem in facts.missing] == [("another-year", Severity.WARNING)]


def test_a_missing_phrase_is_refused(office_file: OfficeFile, office: Office) -> None:
    with office_file.reading() as session, pytest.raises(Refused) as refused:
        gather_no_gift_policy(session, request_of(replace(office, facts=())))
    assert refused.value.code == "phrase-missing"
