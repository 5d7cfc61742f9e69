"""Sentences drafted from the registers: every number is found where its source says, nothing is invented."""

import re
import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from khoktoom_desktop.domain.money import read_baht, read_count
from khoktoom_desktop.domain.office import DatedFact, Office
from khoktoom_desktop.domain.period import Period
from khoktoom_desktop.publications.measures_draft import DRAFT, Draft, draft_topic, gather_drafts
from khoktoom_desktop.publications.measures_places import Place, Source, gather_places, value_at
from khoktoom_desktop.registers.catalogue import register
from khoktoom_desktop.registers.measures.record import MARK
from khoktoom_desktop.services.figures import figures_json
from khoktoom_desktop.services.nil import declare_nil
from khoktoom_desktop.services.office_file import OfficeFile, open_office

YEAR = Period(2566)
TOPICS = ("services", "procurement", "communication", "satisfaction", "integrity")
DAY = date(2023, 9, 30)


@pytest.fixture(scope="module")
def sample(sample_path: Path) -> Iterator[OfficeFile]:
    """Open the sample office to read."""
    opened = open_office(sample_path, read_only=True)
    yield opened
    opened.database.close()


@pytest.fixture(scope="module")
def answer(sample: OfficeFile) -> dict[str, Any]:
    """Return what ``khoktoom figures measures --json`` tells of the sample year."""
    return figures_json(sample, register("measures"), YEAR)


def sentences(answer: dict[str, Any]) -> list[dict[str, Any]]:
    return [each for measure in answer["drafts"] for part in ("results", "outcomes") for each in measure[part]]


def test_every_measure_of_the_sample_has_sentences_with_sources(answer: dict[str, Any]) -> None:
    assert len(answer["drafts"]) == answer["count"] == 5
    for measure in answer["drafts"]:
        assert [each for each in measure["results"] if each["sources"]], measure["title"]
        assert all(each["judgement"] for each in measure["outcomes"])


@pytest.mark.untraced
def test_every_number_is_in_the_figures_of_its_register(sample: OfficeFile, answer: dict[str, Any]) -> None:
    known = {}
    found = [source for each in sentences(answer) for source in each["sources"]]
    assert len(found) > 20
    for source in found:
        name = source["register"]
        if name == "office":
            assert source["value"] == sample.office().eit_links[2566]
            continue
        figures = known.setdefault(name, figures_json(sample, register(name), YEAR))
        assert value_at(figures, source["field"]) == source["value"]
        assert source["period"] == figures["period"]


def test_every_number_of_a_sentence_has_its_source(answer: dict[str, Any]) -> None:
    for each in sentences(answer):
        text = re.sub(r"https?://\S+", "", each["text"]).replace("e-bidding", "")
        numbers = [part.rstrip(".") for part in re.findall(r"\d[\d,.]*", text)]
        values = {str(source["value"]) for source in each["sources"]}
        for number in numbers:
            plain = f"{read_baht(number) / 100:.2f}" if "." in number else str(read_count(number))
            assert plain in values, each["text"]


def test_the_totals_agree_with_sql_written_by_hand(sample_path: Path, answer: dict[str, Any]) -> None:
    file = sqlite3.connect(sample_path)
    (bought, agreed) = file.execute(
        "SELECT count(*), sum(agreed) FROM purchase WHERE deleted_at IS NULL AND NOT cancelled"
        " AND coalesce(contract_on, requested_on) BETWEEN '2022-10-01' AND '2023-09-30'"
    ).fetchone()
    (served,) = file.execute(
        "SELECT sum(c.count) FROM service_count c JOIN service s ON s.id = c.service_id"
        " WHERE c.deleted_at IS NULL AND c.channel = 'walk-in' AND s.unit = 'case'"
        " AND c.month BETWEEN '2022-10-01' AND '2023-09-30'"
    ).fetchone()
    (gifts,) = file.execute(
        "SELECT count(*) FROM gift WHERE deleted_at IS NULL AND received_on BETWEEN '2022-10-01' AND '2023-09-30'"
    ).fetchone()
    file.close()
    told = " ".join(each["text"] for each in sentences(answer))
    assert f"{bought:,} รายการ เป็นเงิน {agreed / 100:,.2f} บาท" in told
    assert f"(Walk-in) {served:,} ราย" in told
    assert f"รายงานว่ารับ {gifts:,} รายการ" in told


def test_registers_without_anything_leave_marks_and_no_number(office_file: OfficeFile) -> None:
    office = office_file.office()
    with office_file.reading() as session:
        places = gather_places(session, YEAR, office)
    drafts = [each for topic in TOPICS for each in draft_topic(topic, places, office, DAY)]
    assert drafts
    assert all(each.judgement and not each.sources for each in drafts)
    assert not any(re.search(r"\d", each.text) for each in drafts)
    assert "«โปรดเขียน: ยังไม่มีข้อมูลในทะเบียนผลจัดซื้อจัดจ้าง»" in {each.text for each in drafts}


def test_none_is_said_of_gifts_only_where_all_departments_declared_it(office_file: OfficeFile) -> None:
    def texts() -> str:
        office = office_file.office()
        with office_file.reading() as session:
            places = gather_places(session, YEAR, office)
        return " ".join(each.text for each in draft_topic("integrity", places, office, DAY))

    quarters = [Period(2566, quarter=each) for each in (1, 2, 3, 4)]
    for quarter in quarters:
        for department in (1, 2):
            declare_nil(office_file, "gifts", department, quarter, date(2023, 10, 2))
    assert "ยังไม่แจ้ง 4 กอง-ไตรมาส" in texts()
    assert "ทุกกองรายงานว่าไม่มี" not in texts()
    for quarter in quarters:
        declare_nil(office_file, "gifts", 3, quarter, date(2023, 10, 2))
    assert "ทุกกองรายงานว่าไม่มีการรับของขวัญและของกำนัล (12 กอง-ไตรมาส)" in texts()


def test_the_office_may_write_sentences_of_its_own() -> None:
    source = Source("gifts", YEAR, "count", 3)
    places = {"gifts": Place("3", (source, source)), "plan_items": Place(lacks="procurement-plan")}
    facts = tuple(
        DatedFact(DRAFT, key, title, start=start)
        for key, title, start in (
            ("own.result.1", "รับ {gifts} ครั้ง", None),
            ("own.result.2", "แผน {plan_items} โครงการ", None),
            ("own.result.3", "ยังไม่รู้จัก {something}", None),
            ("own.outcome.1", "ยังไม่ถึงเวลา", date(2024, 1, 1)),
            ("other.result.1", "เรื่องอื่น", None),
        )
    )
    found = draft_topic("own", places, Office("ก", facts=facts), DAY)
    assert found == [
        Draft("result", "รับ 3 ครั้ง", (source,), "own.result.1"),
        Draft("result", f"{MARK}: ยังไม่มีข้อมูลในทะเบียนแผนจัดซื้อจัดจ้าง»"),
    ]
    assert draft_topic("", places, Office("ก", facts=facts), DAY) == []


def test_a_way_into_figures_knows_names_with_strokes_and_counts_lists() -> None:
    figures = {"by_unit": [{"unit": "ราย/ครั้ง", "total": 4}], "list": [1, 2, 3], "none": None}
    assert value_at(figures, "by_unit/ราย~1ครั้ง/total") == 4
    assert value_at(figures, "list") == 3
    with pytest.raises(KeyError):
        value_at(figures, "by_unit/คน/total")


def test_a_source_says_its_number_as_the_sentence_does() -> None:
    words = [Source("gifts", YEAR, "x", value).words for value in (1234, "1234567.50", "https://a.th/1")]
    assert words == ["1,234", "1,234,567.50", "https://a.th/1"]
    assert Source("unknown", YEAR, "x", 1).title == "unknown"


def test_a_measure_of_another_year_is_drafted_from_that_year(sample: OfficeFile) -> None:
    office = sample.office()
    with sample.reading() as session:
        found = gather_drafts(session, Period(2567), office)
        every = gather_drafts(session, Period(), replace(office, eit_links={}))
    assert found == ()
    assert {source.period for each in every for draft in each.drafts for source in draft.sources} == {YEAR}
    assert any("ยังไม่มีข้อมูลในทะเบียนข้อมูลสำนักงาน" in draft.text for each in every for draft in each.drafts)
