"""The rules over one measure, its evidence, and how entries are numbered."""

from collections.abc import Callable
from datetime import date

import pytest

from khoktoom_desktop.domain.office import Office
from khoktoom_desktop.domain.problem import Severity
from khoktoom_desktop.registers.measures.record import Evidence, Measure, check, describe, lines_of
from khoktoom_desktop.registers.measures.wording import counted, months, numbered, titled

TODAY = date(2023, 10, 10)
Make = Callable[..., Measure]


def test_a_whole_measure_has_no_problem(office: Office, a_measure: Make) -> None:
    assert check(a_measure(), office, TODAY) == ()


@pytest.mark.parametrize(
    ("facts", "field", "code"),
    [
        ({"fiscal_year": None}, "fiscal_year", "required"),
        ({"fiscal_year": 2023}, "fiscal_year", "required"),
        ({"position": None}, "position", "required"),
        ({"position": 0}, "position", "required"),
        ({"title": " "}, "title", "required"),
        ({"starts_on": None}, "starts_on", "required"),
        ({"ends_on": None}, "ends_on", "required"),
        ({"starts_on": date(2023, 4, 1)}, "ends_on", "dates-reversed"),
        ({"ends_on": date(2023, 10, 1)}, "ends_on", "outside-year"),
        ({"topic": "ไม่รู้จัก"}, "topic", "unknown-entry"),
    ],
)
def test_what_cannot_be_kept(office: Office, a_measure: Make, facts: dict[str, object], field: str, code: str) -> None:
    found = [
        (each.field, each.code) for each in check(a_measure(**facts), office, TODAY) if each.severity is Severity.ERROR
    ]
    assert found == [(field, code)]


@pytest.mark.parametrize(
    ("facts", "field", "code"),
    [
        ({"methods": ""}, "methods", "methods-missing"),
        ({"responsible": "\n"}, "responsible", "responsible-missing"),
        ({"results": ""}, "results", "results-missing"),
        ({"outcomes": "ดี\n«โปรดเขียน: อะไร»"}, "outcomes", "to-write"),
        ({"evidence": [Evidence(target="www.example.go.th")]}, "evidence", "untitled"),
    ],
)
def test_what_is_told_and_kept(
    office: Office, a_measure: Make, facts: dict[str, object], field: str, code: str
) -> None:
    (problem,) = check(a_measure(**facts), office, TODAY)
    assert (problem.field, problem.code, problem.severity) == (field, code, Severity.WARNING)


def test_results_are_not_asked_before_the_time_is_over(office: Office, a_measure: Make) -> None:
    assert check(a_measure(results="", outcomes=""), office, date(2023, 3, 31)) == ()


def test_a_measure_counts_what_is_to_be_written(a_measure: Make) -> None:
    measure = a_measure(results="ก\n«โปรดเขียน: ก»\n«โปรดเขียน: ข»", outcomes="«โปรดเขียน»")
    assert measure.to_write == 3
    assert lines_of(" ก \n\n ข\n") == ("ก", "ข")


def test_a_measure_is_named_by_its_number(a_measure: Make) -> None:
    assert describe(a_measure(title="สอง\nบรรทัด")) == "1. สอง บรรทัด"
    assert describe(Measure()) == "มาตรการใหม่"
    assert titled(a_measure(title="สอง\nบรรทัด")) == "1. สอง บรรทัด"


def test_entries_are_numbered_unless_they_bring_their_own_marks() -> None:
    assert numbered(("ก", "ข")) == ("1. ก", "2. ข")
    assert numbered(("ก",)) == ("ก",)
    assert numbered(("๑. ก", "๒. ข")) == ("๑. ก", "๒. ข")
    assert numbered(("- ก", "ข")) == ("- ก", "ข")
    assert numbered(()) == ()


def test_the_time_is_written_in_months(a_measure: Make) -> None:
    assert months(a_measure()) == "ตุลาคม 2565 ถึง มีนาคม 2566"
    assert months(a_measure(ends_on=date(2022, 10, 31))) == "ตุลาคม 2565"
    assert months(Measure()) == ""


@pytest.mark.parametrize(
    ("evidence", "kind"),
    [
        (Evidence(title="คู่มือ", target="https://www.example.go.th/a"), "link"),
        (Evidence(title="คู่มือ / ฉบับที่ 2", target="manual.pdf"), "file"),
        (Evidence(title="มีการเผยแพร่"), "note"),
        (Evidence(title="", target="www.example.go.th"), "link"),
        (Evidence(title="ภาพกิจกรรม", target="a.jpg", picture="0123456789abcdef"), "picture"),
    ],
)
def test_evidence_is_of_a_kind(evidence: Evidence, kind: str) -> None:
    assert evidence.kind == kind


def test_entries_hang_beside_their_numbers_where_these_count_from_one() -> None:
    assert counted(("ก", "ข")) == counted(("1. ก", "2. ข")) == counted(("๑. ก", "๒.ข")) == ("ก", "ข")
    for lines in ((), ("ก",), ("- ก", "- ข"), ("1. ก", "3. ข"), ("1. ก", "ข")):
        assert counted(lines) is None
