"""The report on the measures: the office's own text comes out of the program; what lacks is said."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from khoktoom_desktop.domain.office import ItaScore, Office
from khoktoom_desktop.domain.period import Period
from khoktoom_desktop.domain.problem import Severity
from khoktoom_desktop.domain.request import PaperRequest
from khoktoom_desktop.paper.pages import Pages
from khoktoom_desktop.publications.measures_report import (
    COLUMNS,
    MeasuresReport,
    draw_measures_report,
    gather_measures_report,
)
from khoktoom_desktop.registers.catalogue import register
from khoktoom_desktop.registers.measures.record import Evidence, Measure
from khoktoom_desktop.services.office_file import OfficeFile, open_office
from khoktoom_desktop.services.records import save

DAY = date(2023, 10, 10)
SCORE = ItaScore(9410, 9530, 9975, 9672)
HEADINGS = (
    "มาตรการ/แนวทาง",
    "วิธีการดำเนินการ",
    "ผู้รับผิดชอบ",
    "ระยะเวลาการดำเนินการ",
    "ผลการดำเนินการ",
    "ผลลัพธ์หรือความสำเร็จของการดำเนินการ",
)


@pytest.fixture(scope="module")
def sample(sample_path: Path) -> Iterator[OfficeFile]:
    """Open the sample office to read."""
    opened = open_office(sample_path, read_only=True)
    yield opened
    opened.database.close()


def gather(
    office_file: OfficeFile, office: Office | None = None, *, draft: bool = False, year: int = 2566
) -> tuple[MeasuresReport, PaperRequest]:
    request = PaperRequest(office or office_file.office(), DAY, Period(year), draft=draft)
    with office_file.reading() as session:
        return gather_measures_report(session, request), request


def a_measure(**facts: object) -> Measure:
    values = {
        "fiscal_year": 2566,
        "position": 1,
        "title": "การเปิดเผยข้อมูล",
        "topic": "services",
        "methods": "จัดทำคู่มือ",
        "responsible": "กองคลัง",
        "starts_on": date(2022, 10, 1),
        "ends_on": date(2023, 3, 31),
        "results": "จัดทำแล้ว",
        "outcomes": "ประชาชนทราบ",
        "evidence": [Evidence(title="คู่มือ", target="https://www.example.go.th/manual")],
    }
    return Measure(**{**values, **facts})


@pytest.fixture
def scored(office_file: OfficeFile) -> Office:
    return replace(office_file.office(), scores={2566: SCORE})


def codes(report: MeasuresReport) -> list[tuple[str, Severity]]:
    return [(each.code, each.severity) for each in report.missing]


def test_the_office_s_own_report_comes_out_page_by_page(sample: OfficeFile) -> None:
    facts, request = gather(sample)
    assert facts.missing == ()
    with Pages(draw_measures_report(facts, request)) as pages:
        # A cell's lines end where its column does: blanks do not count here.
        texts = ["".join(pages.text(page).split()) for page in range(pages.count)]
        upright = [pages.size(page)[0] < pages.size(page)[1] for page in range(pages.count)]
    cover, opening, second, third, fourth, *evidence = texts
    assert upright == [True, False, False, False, False, *(True for _ in evidence)]
    assert "ภายในหน่วยงานประจำปีพ.ศ.๒๕๖๖เทศบาลตำบลโคกตูมอำเภอเมืองลพบุรีจังหวัดลพบุรี" in cover
    assert "โดยภาพรวมได้คะแนน๙๖.๗๒อยู่ในระดับผ่านดีจากผลการประเมินฯ" in opening
    assert "๑.การเปิดเผยข้อมูลเกี่ยวกับขั้นตอนการให้บริการประชาชน" in opening
    for shown in ("๒.การเปิดเผยข้อมูลการใช้จ่ายงบประมาณ", "๓.เพิ่มประสิทธิภาพการสื่อสาร"):
        assert shown in second
    for shown in ("๔.การสำรวจความพึงพอใจในการให้บริการ", "๕.มีการปรับปรุงการดำเนินงานให้มีความโปร่งใส"):
        assert shown in third
    assert "(ต่อ)" not in third
    for shown in ("ให้มีความโปร่งใส(ต่อ)", "กองยุทธศาสตร์ฯ", "ตุลาคม๒๕๖๕ถึงเมษายน๒๕๖๖"):
        assert shown in fourth
    assert all(heading in page for page in (opening, second, third, fourth) for heading in HEADINGS)
    assert "ตัวเลขจากทะเบียน" in evidence[0]
    assert "โปสเตอร์แบบวัดEITที่เผยแพร่บนเว็บไซต์" in evidence[-1]


def test_the_table_has_the_six_headings_of_the_office() -> None:
    assert tuple(column.heading for column in COLUMNS) == HEADINGS


def test_without_measures_or_score_the_report_is_refused(office_file: OfficeFile) -> None:
    assert codes(gather(office_file)[0]) == [("no-measures", Severity.ERROR)]
    save(office_file, register("measures"), a_measure())
    report, request = gather(office_file)
    assert codes(report) == [("score-missing", Severity.ERROR)]
    assert draw_measures_report(report, request).startswith(b"%PDF")


def test_a_total_that_the_instruments_do_not_give_is_told(office_file: OfficeFile, scored: Office) -> None:
    save(office_file, register("measures"), a_measure())
    assert codes(gather(office_file, scored)[0]) == []
    wrong = replace(scored, scores={2566: replace(SCORE, total=9700)})
    assert codes(gather(office_file, wrong)[0]) == [("score-sum", Severity.WARNING)]
    unweighted = replace(wrong, facts=tuple(fact for fact in wrong.facts if fact.topic != "ita-weight"))
    assert codes(gather(office_file, unweighted)[0]) == []


def test_what_a_person_has_to_write_refuses_the_report_but_not_its_draft(
    office_file: OfficeFile, scored: Office
) -> None:
    save(office_file, register("measures"), a_measure(results="", outcomes="", topic="procurement"))
    report, _ = gather(office_file, scored)
    assert codes(report) == [("to-write", Severity.ERROR)]
    drafted, request = gather(office_file, scored, draft=True)
    assert codes(drafted) == [("to-write", Severity.WARNING)]
    with Pages(draw_measures_report(drafted, request)) as pages:
        text = " ".join(pages.text(1).split())
    assert "«โปรดเขียน: ยังไม่มีข้อมูลใน" in text


def test_a_measure_without_topic_or_results_prints_an_empty_cell(office_file: OfficeFile, scored: Office) -> None:
    save(office_file, register("measures"), a_measure(results="", topic="", evidence=[]))
    report, request = gather(office_file, scored)
    assert codes(report) == [("results-missing", Severity.WARNING), ("evidence-missing", Severity.WARNING)]
    assert draw_measures_report(report, request).startswith(b"%PDF")


def test_a_number_that_the_register_no_longer_gives_is_told(sample: OfficeFile) -> None:
    facts, _ = gather(sample)
    first = facts.measures[0]
    (draft,) = [each for each in facts.drafts[first.uid or ""].drafts if each.sources]
    same = replace(facts, measures=(replace(first, results=draft.text),))
    assert same.missing == ()
    old = replace(facts, measures=(replace(first, results=draft.text.replace("28", "๒๗")),))
    (problem,) = old.missing
    assert (problem.code, problem.severity) == ("number-changed", Severity.WARNING)
    assert draft.text in str(problem)


def test_a_picture_that_is_not_kept_is_named_and_told(office_file: OfficeFile, scored: Office) -> None:
    lost = Evidence(title="ภาพกิจกรรม", target="a.jpg", picture="0" * 16)
    save(office_file, register("measures"), a_measure(evidence=[lost]))
    report, request = gather(office_file, scored)
    assert codes(report) == [("picture-missing", Severity.WARNING)]
    with Pages(draw_measures_report(report, request)) as pages:
        assert "ภาพกิจกรรม" in pages.text(pages.count - 1)


@pytest.mark.untraced
def test_an_emblem_stands_on_the_cover(sample: OfficeFile) -> None:
    with sample.reading() as session:
        (picture,) = gather_measures_report(session, PaperRequest(Office("ก"), DAY, Period(2566))).pictures.values()
    office = replace(sample.office(), emblem=picture, preprinted_paper=True)
    facts, request = gather(sample, office)
    bare, _ = gather(sample)
    with Pages(draw_measures_report(facts, request)) as pages, Pages(draw_measures_report(bare, request)) as others:
        assert "ประจำปี พ.ศ.๒๕๖๖" in " ".join(pages.text(0).split())
        assert pages.count == others.count
