"""Answers added up: against the statistics module on random data, against SQL by hand, small groups hidden."""

import statistics
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import text

from khoktoom_desktop.domain.office import DatedFact
from khoktoom_desktop.domain.period import ALL_RECORDS, Period
from khoktoom_desktop.registers.satisfaction.figures import check_among, figures, match
from khoktoom_desktop.registers.satisfaction.record import Response
from khoktoom_desktop.registers.satisfaction.summary import Band, Group, Spread, SurveyFigures, added, guarded
from khoktoom_desktop.registers.service_catalogue.record import Service
from khoktoom_desktop.services.office_file import OfficeFile

Maker = Callable[..., Response]
Q2 = Period(2566, quarter=2)
BANDS = tuple(
    Band(title, lowest)
    for title, lowest in (("ควรปรับปรุง", 100), ("น้อย", 151), ("ปานกลาง", 251), ("มาก", 351), ("มากที่สุด", 451))
)


def spread(values: list[int]) -> Spread:
    return Spread({value: values.count(value) for value in (5, 4, 3, 2, 1)})


def two_places(exact: Fraction) -> Decimal:
    """Round a fraction half up to two places without ever leaving whole numbers."""
    return Decimal((exact * 200 + 1) // 2) / 100


def read(office_file: OfficeFile, period: Period) -> SurveyFigures:
    office = office_file.office()
    with office_file.reading() as session:
        return figures(session, period, office)


def keep(office_file: OfficeFile, *responses: Response) -> None:
    with office_file.writing() as session:
        session.add_all(responses)


@given(st.lists(st.integers(1, 5), min_size=1, max_size=400))
def test_mean_deviation_and_shares_agree_with_an_independent_computation(values: list[int]) -> None:
    found = spread(values)
    assert found.n == len(values)
    assert found.mean == two_places(statistics.mean(map(Fraction, values)))
    assert found.level == two_places(statistics.mean(map(Fraction, values)) * 20)
    for value in (1, 2, 3, 4, 5):
        assert found.share(value) == two_places(Fraction(values.count(value) * 100, len(values)))
    if len(values) == 1:
        assert found.deviation is None
    else:
        exact = Decimal(repr(statistics.stdev(values)))
        assert found.deviation == exact.quantize(Decimal("0.01"), ROUND_HALF_UP)


@pytest.mark.parametrize(
    ("values", "mean", "band"),
    [
        ([5] * 101 + [4] * 99, "4.51", "มากที่สุด"),  # 4.505, up to 4.51
        ([5] * 1009 + [4] * 991, "4.50", "มาก"),  # 4.5045, down to 4.50
        ([2] + [1], "1.50", "ควรปรับปรุง"),
        ([2] * 101 + [1] * 99, "1.51", "น้อย"),
        ([1], "1.00", "ควรปรับปรุง"),
        ([3], "3.00", "ปานกลาง"),
    ],
)
def test_the_band_is_that_of_the_rounded_mean(values: list[int], mean: str, band: str) -> None:
    assert str(spread(values).mean) == mean
    assert spread(values).band(BANDS) == band


def test_nothing_has_no_mean_no_share_no_band() -> None:
    none = Spread()
    assert (none.n, none.mean, none.deviation, none.level, none.share(5), none.band(BANDS)) == (0, *[None] * 4, "")
    assert spread([1]).band([Band("มาก", 351)]) == ""
    assert added([spread([5]), spread([5, 1])]) == spread([5, 5, 1])


def test_a_small_group_is_hidden_and_so_is_what_would_give_it_away() -> None:
    def group(title: str, respondents: int) -> Group:
        return Group(title, respondents, Spread())

    def hidden(*sizes: int) -> list[bool]:
        return [each.hidden for each in guarded([group(str(size), size) for size in sizes], 5)]

    assert hidden(20, 10, 5) == [False, False, False]
    assert hidden(20, 10, 4) == [False, True, True]
    assert hidden(20, 3, 4) == [False, True, True]
    assert hidden(4) == [True]
    assert hidden(20, 10, 1, 2) == [False, True, True, True]
    assert [each.title for each in guarded([group("a", 0), group("b", 7)], 5)] == ["b"]


@given(st.lists(st.integers(0, 12), max_size=9), st.integers(1, 6))
def test_what_is_hidden_is_never_a_small_group_by_subtraction(sizes: list[int], smallest: int) -> None:
    groups = guarded([Group(str(at), size, Spread()) for at, size in enumerate(sizes)], smallest)
    assert [each.respondents for each in groups] == [size for size in sizes if size]
    assert all(each.hidden for each in groups if each.respondents < smallest)
    kept = [each.respondents for each in groups if each.hidden]
    assert not kept or len(kept) == len(groups) or (len(kept) > 1 and sum(kept) >= smallest)
    assert kept == [] or min(kept) < smallest


def test_a_period_holds_its_own_answers_and_not_the_bin(office_file: OfficeFile, respondent: Maker) -> None:
    binned = respondent(1, 1)
    keep(
        office_file,
        respondent(5, 4, suggestion="ดี", publish=True),
        respondent(4, None, suggestion="ช้า"),
        respondent(1, 1, day=date(2022, 12, 31)),
        binned,
    )
    with office_file.writing() as session:
        session.merge(replace(binned, deleted_at=session.info["now"]))
    found = read(office_file, Q2)
    answer: dict[str, Any] = dict(found.as_json())
    assert (answer["respondents"], answer["answers"], answer["mean"]) == (2, 3, "4.33")
    first, second, third, *_ = answer["by_question"]
    assert (first["answers"], first["mean"], first["standard_deviation"]) == (2, "4.50", "0.71")
    assert (second["answers"], second["standard_deviation"], second["interpretation"]) == (1, None, "มาก")
    assert (third["answers"], third["mean"], third["interpretation"]) == (0, None, "")
    assert (found.suggestions, found.published, found.versions) == (2, ("ดี",), (1,))
    assert read(office_file, ALL_RECORDS).respondents == 3


def test_nobody_answered_an_empty_file(office_file: OfficeFile) -> None:
    found = read(office_file, Q2)
    assert (found.respondents, found.overall.mean, len(found.questions)) == (0, None, 20)
    assert found.as_json()["mean"] is None
    assert read(office_file, ALL_RECORDS).respondents == 0


def test_sums_agree_with_sql_written_by_hand(office_file: OfficeFile, respondent: Maker) -> None:
    keep(office_file, *(respondent(*[(at * number) % 5 + 1 for at in range(20)]) for number in range(1, 9)))
    statement = (
        "SELECT count(*), sum(a.value) FROM survey_answer a JOIN survey_response r ON r.id = a.response_id"
        " WHERE r.deleted_at IS NULL AND r.answered_on BETWEEN '2023-01-01' AND '2023-03-31'"
    )
    with office_file.reading() as session:
        count, total = session.execute(text(statement)).one()
    overall = read(office_file, Q2).overall
    assert (overall.n, sum(value * times for value, times in overall.counts.items())) == (count, total)


def test_groups_follow_the_office_and_small_ones_are_not_told(office_file: OfficeFile, respondent: Maker) -> None:
    with office_file.writing() as session:
        session.add(Service(name="แจ้งเกิด", department_id=1, unit="case"))
    keep(
        office_file,
        *(respondent(5, sex="female", department_id=1, service_id=1) for _ in range(6)),
        *(respondent(3, sex="male", department_id=2) for _ in range(7)),
        respondent(1),
    )
    answer: dict[str, Any] = dict(read(office_file, Q2).as_json())
    sexes = {each["title"]: (each["respondents"], each["mean"]) for each in answer["by_sex"]}
    assert sexes == {"ชาย": (7, "3.00"), "หญิง": (None, None), "ไม่ระบุ": (None, None)}
    assert [each["title"] for each in answer["by_department"]] == ["สำนักปลัดเทศบาล", "กองคลัง", "ไม่ระบุ"]
    assert answer["by_service"][0]["title"] == "แจ้งเกิด"
    assert answer["suppressed_below"] == 5


def test_a_new_version_of_the_questions_keeps_the_answers_to_the_old(
    office_file: OfficeFile, respondent: Maker
) -> None:
    from khoktoom_desktop.registers.satisfaction.questions import QUESTION

    keep(office_file, respondent(5, 5), respondent(None, None, 4, day=date(2023, 2, 1)))
    office = office_file.office()
    facts = tuple(
        replace(fact, end=date(2023, 1, 31)) if fact.topic == QUESTION and fact.key == "q01" else fact
        for fact in office.facts
    )
    new = DatedFact(QUESTION, "own-1", "ด้านเวลา: เร็วดี", start=date(2023, 2, 1))
    with office_file.reading() as session:
        found = figures(session, Q2, replace(office, facts=(*facts, new)))
        lost = figures(session, Q2, replace(office, facts=tuple(f for f in office.facts if f.topic != QUESTION)))
    assert found.versions == (1, 2)
    counted = {question.key: spread_.n for question, spread_ in found.questions}
    assert (counted["q01"], counted["q02"], counted["q03"], counted["own-1"]) == (1, 1, 1, 0)
    assert [question.key for question, _ in lost.questions] == ["q01", "q02", "q03"]


def test_a_service_of_another_department_is_told(office_file: OfficeFile, respondent: Maker) -> None:
    with office_file.writing() as session:
        session.add(Service(name="แจ้งเกิด", department_id=1, unit="case"))
    office = office_file.office()
    with office_file.reading() as session:

        def codes(**facts: object) -> list[str]:
            return [each.code for each in check_among(session, respondent(5, **facts), office, date(2023, 2, 1))]

        assert codes(service_id=1, department_id=2) == ["other-department"]
        assert codes(service_id=1, department_id=1) == []
        assert codes(service_id=1) == []
        assert match(session, respondent(5)) is None
