"""Publications: the rules over one and beside others, the items of an ITA year, what is missing and why."""

import json
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from khoktoom_desktop.domain.office import DatedFact, Office
from khoktoom_desktop.domain.period import ALL_RECORDS, Period
from khoktoom_desktop.publications.catalogue import paper
from khoktoom_desktop.registers.catalogue import register
from khoktoom_desktop.registers.publication_log.deliverables import code_of, deliverables, reported_year
from khoktoom_desktop.registers.publication_log.record import Publication, check, describe
from khoktoom_desktop.services import copies, records
from khoktoom_desktop.services.figures import figures_json
from khoktoom_desktop.services.issuing import cancel, issue, reissue
from khoktoom_desktop.services.nil import declare_nil
from khoktoom_desktop.services.office_file import OfficeFile
from khoktoom_desktop.services.papers import PrintOptions
from khoktoom_desktop.storage.defaults import default_facts

LOG = register("publication-log")
TODAY = date(2023, 6, 1)
WHOLE = Publication(
    title="ประกาศแผน",
    document_number="41/2565",
    document_date=date(2022, 10, 17),
    place="website",
    published_on=date(2022, 10, 18),
    url="www.example.go.th/plan",
    o_code="2566-O19",
)


@pytest.fixture
def lists(office: Office) -> Office:
    return office


def codes(record: Publication, office: Office) -> list[tuple[str | None, str]]:
    found = check(record, office, TODAY)
    for problem in found:
        assert "{" not in str(problem)
    return [(problem.field, problem.code) for problem in found]


def test_a_whole_publication_has_no_problem(lists: Office) -> None:
    assert codes(WHOLE, lists) == []
    assert WHOLE.published
    assert WHOLE.ita_year == 2566
    assert describe(WHOLE) == "ประกาศแผน เผยแพร่ 18 ต.ค. 65"
    assert describe(Publication()) == "การเผยแพร่ใหม่"
    assert Publication().ita_year is None


@pytest.mark.parametrize(
    ("changed", "found"),
    [
        ({"title": " "}, ("title", "required")),
        ({"place": ""}, ("place", "required")),
        ({"published_on": None}, ("published_on", "day-missing")),
        ({"place": "", "published_on": None}, ("place", "not-published")),
        ({"place": "tower"}, ("place", "unknown-entry")),
        ({"o_code": "2570-O99"}, ("o_code", "unknown-entry")),
        ({"url": "ดูที่เว็บ"}, ("url", "not-a-link")),
        ({"url": ""}, ("url", "link-missing")),
        ({"published_on": date(2033, 10, 18)}, ("published_on", "future")),
        ({"document_date": date(2022, 12, 1)}, ("published_on", "dates-reversed")),
    ],
)
def test_each_fault_is_named_at_its_field(changed: dict[str, Any], found: tuple[str, str], lists: Office) -> None:
    assert codes(replace(WHOLE, **changed), lists) == [found]


def test_the_items_of_a_year_come_in_the_order_of_their_numbers(lists: Office) -> None:
    items = deliverables(lists, 2567)
    assert [each.key for each in items][:3] == ["2567-O8", "2567-O9", "2567-O10"]
    assert len(items) == 28
    assert {len(deliverables(lists, year)) for year in (2566, 2568, 2569)} == {33, 23, 19}
    assert reported_year(lists, 2567) == 2566
    assert reported_year(lists, 2599) is None


def test_a_paper_finds_its_item_by_the_year_that_is_reported_on(lists: Office) -> None:
    assert code_of(lists, "service-statistics-report", 2566) == "2567-O12"
    assert code_of(lists, "gift-report", 2566) == "2567-O28"
    assert code_of(lists, "gift-report", None) == code_of(lists, "gift-form", 2566) == ""
    # The office adds a year of its own.
    more = (DatedFact("ita-year", "2570", "ก", 2569), DatedFact("o-code", "2570-O1", "O1 ใหม่ (ITA 2570)"))
    extended = replace(lists, facts=(*default_facts(), *more, DatedFact("o-code-paper", "2570-O1", "skr-1 gift-form")))
    assert code_of(extended, "gift-form", 2569) == "2570-O1"


def test_what_is_missing_says_why(office_file: OfficeFile) -> None:
    for record in (
        WHOLE,
        replace(WHOLE, place="notice-board", url=""),
        replace(WHOLE, title="สถิติ", place="", published_on=None, url="", o_code="2566-O16"),
        replace(WHOLE, title="ปีก่อน", published_on=date(2022, 9, 1), document_date=None, o_code=""),
    ):
        records.save(office_file, LOG, record)
    found: Any = figures_json(office_file, LOG, Period(2566))
    assert (found["count"], found["published"], found["waiting"]) == (3, 2, 1)
    assert [(each["id"], each["count"]) for each in found["by_place"]] == [("website", 1), ("notice-board", 1)]
    items = {each["id"]: (each["count"], each["waiting"]) for each in found["by_o_code"]}
    assert (items["2566-O19"], items["2566-O16"], items["2566-O13"]) == ((2, 0), (0, 1), (0, 0))
    missing = {each["id"]: each["reason"] for each in found["missing"]}
    assert len(missing) == 32
    assert (missing["2566-O16"], missing["2566-O13"]) == ("not-published", "not-entered")
    assert missing["2566-O20"] == "not-issued"
    assert all(each["why"] for each in found["missing"])
    everything: Any = figures_json(office_file, LOG, ALL_RECORDS)
    assert (everything["count"], len(everything["by_o_code"])) == (4, 33)
    assert figures_json(office_file, LOG, Period(2560))["by_o_code"] == []
    json.dumps(found)


def test_the_same_in_the_same_place_is_told(office_file: OfficeFile) -> None:
    assert records.save(office_file, LOG, WHOLE).problems == ()
    again = records.save(office_file, LOG, replace(WHOLE, title="ประกาศ แผน"))
    assert [each.code for each in again.problems] == ["duplicate"]
    copy = copies.duplicate(again.record)
    assert (copy.place, copy.published_on, copy.url) == ("", None, "")


def test_issuing_enters_the_paper_in_the_log(office_file: OfficeFile) -> None:
    report, quarter, day = paper("gift-report"), Period(2566, quarter=2), date(2023, 4, 10)
    for department in office_file.office().departments:
        declare_nil(office_file, "gifts", department.id, quarter, day)
    made = issue(office_file, report, PrintOptions(quarter), day, "7")
    entry = records.list_records(office_file, LOG, period=quarter.year_before()).records
    assert entry == ()
    (logged,) = records.list_records(office_file, LOG).records
    assert isinstance(logged, Publication)
    assert (logged.issued_uid, logged.document_number, logged.o_code) == (made.uid, "7", "2567-O28")
    assert logged.file.endswith(".pdf")
    assert not logged.published
    missing: Any = figures_json(office_file, LOG, Period(2567))["missing"]
    assert {each["id"]: each["reason"] for each in missing}["2567-O28"] == "not-published"
    records.delete(office_file, LOG, [logged.uid or ""])
    missing = figures_json(office_file, LOG, Period(2567))["missing"]
    assert {each["id"]: each["reason"] for each in missing}["2567-O28"] == "not-entered"
    records.undelete(office_file, LOG, [logged.uid or ""])
    corrected = reissue(office_file, made.uid or "", day).paper
    assert "ฉบับแก้ไขครั้งที่ 1" in records.list_records(office_file, LOG, find="ฉบับแก้ไข").records[0].title
    cancel(office_file, corrected.uid or "", "ตัวเลขผิด", day)
    listed = records.list_records(office_file, LOG, find="ฉบับแก้ไข").records[0]
    told = records.problems_of(office_file, LOG, listed)
    assert [each.code for each in told if each.field == "title"] == ["paper-cancelled"]
    assert "ตัวเลขผิด" in str(next(each for each in told if each.code == "paper-cancelled"))
