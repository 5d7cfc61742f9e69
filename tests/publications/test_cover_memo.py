"""The memorandum and the request to publish: what they go with, who is written to, who answers."""

from dataclasses import replace
from datetime import date

import pytest

from khoktoom_desktop.domain.office import Signatory
from khoktoom_desktop.domain.period import Period
from khoktoom_desktop.domain.request import PaperRequest
from khoktoom_desktop.domain.trouble import Misuse
from khoktoom_desktop.paper.pages import Pages
from khoktoom_desktop.publications.catalogue import paper
from khoktoom_desktop.publications.cover_memo import CoverMemo, gather_cover_memo, head_position
from khoktoom_desktop.publications.due import accompanied, due_in, parts_of
from khoktoom_desktop.publications.web_publication_request import gather_web_publication_request
from khoktoom_desktop.services import issuing
from khoktoom_desktop.services.office_file import OfficeFile
from khoktoom_desktop.services.papers import PrintOptions, make, missing
from khoktoom_desktop.storage.office import read_office

DAY = date(2023, 4, 10)
HEAD = Signatory("นายสมมติ ตัวอย่าง", "นายกเทศมนตรีตำบลตัวอย่าง", date(2021, 3, 29))
QUARTER = Period(2566, quarter=2)


def gathered(office_file: OfficeFile, *papers: str, period: Period = QUARTER) -> CoverMemo:
    with office_file.reading() as session:
        return gather_cover_memo(session, PaperRequest(read_office(session), DAY, period, accompanies=papers))


def test_without_names_it_goes_with_all_that_is_due_of_the_period(office_file: OfficeFile) -> None:
    office = office_file.office()
    due = due_in(office, QUARTER)
    assert [each.title for each in gathered(office_file).enclosures] == [each.title for each in due]
    assert sum(each.paper.id == "skr-1" for each in due) == 3
    assert {each.paper.id for each in due if each.period.kind == "half"} == {
        "service-statistics-report",
        "gift-report",
        "complaint-report",
    }
    by_quarter = {
        number: {each.paper.id for each in due_in(office, Period(2566, quarter=number)) if each.period.kind == "year"}
        for number in (1, 2, 3, 4)
    }
    assert by_quarter[1] == {"plan-notice"}
    assert by_quarter[3] == set()
    assert {"no-gift-policy", "measures-announcement"} <= by_quarter[2]
    assert {"procurement-annual-summary", "measures-report", "gift-report"} <= by_quarter[4]
    assert "measures-report" in {each.paper.id for each in accompanied(office, Period(2566), ())}


def test_named_papers_are_its_enclosures_in_the_periods_that_they_have(office_file: OfficeFile) -> None:
    memo = gathered(office_file, "skr-1", "winners-notice", "channels-poster")
    assert len(memo.enclosures) == 5
    assert memo.subject == "ขอความเห็นชอบเอกสาร ไตรมาสที่ 2 ประจำปีงบประมาณ พ.ศ. 2566 และขออนุมัติเผยแพร่"
    one = gathered(office_file, "winners-notice")
    assert "ประกาศผลผู้ชนะการจัดซื้อจัดจ้างรายไตรมาส ไตรมาสที่ 2" in one.subject
    months = gathered(office_file, "skr-1")
    assert months.subject.startswith("ขอความเห็นชอบแบบ สขร.1 สรุปผลการจัดซื้อจัดจ้างในรอบเดือน ไตรมาสที่ 2")
    with pytest.raises(Misuse):
        gathered(office_file, "unheard-of")
    assert parts_of(paper("winners-notice"), Period(2566, half=2)) == (Period(2566, quarter=3), Period(2566, quarter=4))
    assert parts_of(paper("measures-report"), QUARTER) == (Period(2566),)
    assert parts_of(paper("skr-1"), Period(2566, half=1))[0] == Period(2566, month=10)


def test_it_is_written_to_the_head_also_where_another_acts() -> None:
    assert head_position(HEAD) == HEAD.position
    for words in ("ปฏิบัติหน้าที่ ", "รักษาราชการแทน "):
        assert head_position(replace(HEAD, position="ปลัดเทศบาล", acting=f"{words}{HEAD.position}")) == HEAD.position
    assert head_position(replace(HEAD, acting="(ลงนามแทน)")) == HEAD.position


def test_issued_papers_are_named_with_number_and_day(office_file: OfficeFile) -> None:
    policy = issuing.issue(office_file, paper("no-gift-policy"), PrintOptions(Period(2566)), DAY, "7/2566")
    (enclosure,) = gathered(office_file, "no-gift-policy").enclosures
    assert enclosure.line() == f"{paper('no-gift-policy').title} ประจำปี พ.ศ. 2566 เลขที่ 7/2566 ลงวันที่ 10 เม.ย. 66"
    issuing.cancel(office_file, policy.uid or "", "ลงวันที่ผิด")
    assert gathered(office_file, "no-gift-policy").enclosures[0].issued == ""
    made = issuing.issue(
        office_file,
        paper("cover-memo"),
        PrintOptions(QUARTER, accompanies=("winners-notice",)),
        DAY,
        "15/2566",
    )
    with Pages(issuing.reprint(office_file, made.uid or "")) as pages:
        text = "".join(pages.text(0).split())
    assert "๑๕/๒๕๖๖" in text
    assert text.count("ประกาศผลผู้ชนะ") == 2
    assert issuing.issued_json(made)["record"] == "winners-notice"
    other = PrintOptions(QUARTER, accompanies=("gift-report",))
    assert issuing.issue(office_file, paper("cover-memo"), other, DAY, "16/2566").number == "16/2566"
    again = issuing.reissue(office_file, made.uid or "", DAY)
    assert again.what_changed == ()
    with pytest.raises(Misuse) as misuse:
        make(office_file, paper("skr-1"), PrintOptions(Period(2566, month=1), accompanies=("gift-report",)))
    assert misuse.value.code == "option-with"


def test_nothing_to_send_is_no_memorandum(office_file: OfficeFile) -> None:
    options = PrintOptions(Period(2566, month=1), DAY)
    assert [each.code for each in missing(office_file, paper("cover-memo"), options)] == ["no-reporter"]
    with office_file.reading() as session:
        office = read_office(session)
        nothing = tuple(
            replace(fact, title="never") if fact.topic == "quarter-paper" else fact for fact in office.facts
        )
        request = PaperRequest(replace(office, facts=nothing), DAY, QUARTER)
        assert [each.code for each in gather_cover_memo(session, request).missing] == ["nothing-enclosed"]
        assert [each.code for each in gather_web_publication_request(session, request).missing] == ["nothing-enclosed"]
