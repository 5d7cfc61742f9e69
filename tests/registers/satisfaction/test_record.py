"""The rules over one respondent, and the answers in one cell."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from khoktoom_desktop.domain.office import Office
from khoktoom_desktop.registers.satisfaction.columns import COLUMNS, read_answers, write_answers
from khoktoom_desktop.registers.satisfaction.record import Answer, Response, check, describe
from khoktoom_desktop.thai.unreadable import Unreadable

TODAY = date(2023, 2, 1)
Maker = Callable[..., Response]


def codes(response: Response, office: Office) -> list[tuple[str | None, str]]:
    return [(problem.field, problem.code) for problem in check(response, office, TODAY)]


def test_a_whole_respondent_has_no_problem(office: Office, respondent: Maker) -> None:
    whole = respondent(*[4] * 20, sex="female", age="21-40", way="paper", suggestion="ดี", publish=True)
    assert codes(whole, office) == []
    assert describe(whole) == "แบบสำรวจที่ตอบเมื่อ 16 ม.ค. 66 20 ข้อ"
    assert describe(Response()) == "แบบสำรวจใหม่"


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"answered_on": None}, ("answered_on", "required")),
        ({"answered_on": date(2023, 2, 2)}, ("answered_on", "future")),
        ({"answers": []}, ("answers", "required")),
        ({"publish": True}, ("publish", "nothing-to-publish")),
        ({"sex": "ใด"}, ("sex", "unknown-entry")),
        ({"service_point": "ใด"}, ("service_point", "unknown-entry")),
    ],
)
def test_what_is_wrong_is_said_at_its_field(
    office: Office, respondent: Maker, change: dict[str, object], expected: tuple[str, str]
) -> None:
    assert codes(replace(respondent(*[4] * 20), **change), office) == [expected]


def test_answers_are_of_the_scale_once_and_of_the_days_questions(office: Office, respondent: Maker) -> None:
    assert codes(respondent(*[4] * 19, 6), office) == [("answers", "out-of-scale")]
    assert codes(respondent(*[4] * 18), office) == [("answers", "not-all-answered")]
    twice = replace(respondent(*[4] * 20), answers=[*respondent(*[4] * 20).answers, Answer(question="q01", value=3)])
    assert codes(twice, office) == [("answers", "answered-twice")]
    strange = replace(twice, answers=[*respondent(*[4] * 20).answers, Answer(question="x", value=3)])
    assert codes(strange, office) == [("answers", "not-asked")]


def test_answers_are_read_as_they_were_written(respondent: Maker) -> None:
    answers = respondent(5, None, 1).answers
    text = write_answers(answers)
    assert text == "q01: 5\nq03: 1"
    assert read_answers(text) == answers
    assert read_answers("q01: ๕\n\n") == [Answer(position=0, question="q01", value=5)]


@pytest.mark.parametrize("text", ["q01", "q01: 6", ": 5", "q01: ดี"])
def test_what_is_no_answer_is_refused(text: str) -> None:
    with pytest.raises(Unreadable):
        read_answers(text)


def test_every_column_is_a_field_of_the_record() -> None:
    assert {column.field for column in COLUMNS if not column.computed} <= set(Response.__dataclass_fields__)
    assert Answer(question="q01", value=5).search_text() == ""
