"""The budget added up by quarter, half and year, against SQL by hand and sums by Python."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from sqlalchemy import text

from khoktoom_desktop.domain.period import ALL_RECORDS, Period
from khoktoom_desktop.registers.budget_spending.figures import check_among, figures, lines_of, match
from khoktoom_desktop.registers.budget_spending.record import Side
from khoktoom_desktop.registers.budget_spending.summary import Amounts, BudgetFigures, span_of
from khoktoom_desktop.services.office_file import OfficeFile

TODAY = date(2023, 4, 20)


def read(office_file: OfficeFile, period: Period) -> BudgetFigures:
    office = office_file.office()
    with office_file.reading() as session:
        return figures(session, period, office)


@pytest.mark.parametrize(
    ("period", "first", "last"),
    [
        (Period(2566), 1, 4),
        (ALL_RECORDS, 1, 4),
        (Period(2566, half=1), 1, 2),
        (Period(2566, half=2), 3, 4),
        (Period(2566, quarter=3), 3, 3),
        (Period(2566, month=1), 2, 2),
    ],
)
def test_a_period_is_told_by_its_quarters(period: Period, first: int, last: int) -> None:
    assert (span_of(period).first, span_of(period).last) == (first, last)


def test_a_quarter_tells_itself_and_how_far_the_year_has_come(budgeted: OfficeFile) -> None:
    answer: dict[str, Any] = dict(read(budgeted, Period(2566, quarter=2)).as_json())
    assert answer["spending"] == {
        "count": 2,
        "budget": "150000.00",
        "planned": "60000.00",
        "actual": "55000.00",
        "planned_so_far": "70000.00",
        "actual_so_far": "60000.00",
        "per_cent_of_budget": "40.00",
        "per_cent_of_plan": "91.67",
        "left": "90000.00",
        "by_quarter": ["5000.00", "55000.00", "50000.00", "20000.00"],
        "not_entered": 0,
    }
    assert [each["title"] for each in answer["spending_by_plan"]] == [
        "แผนงานบริหารงานทั่วไป",
        "แผนงานอุตสาหกรรมและการโยธา",
    ]
    assert [each["actual"] for each in answer["spending_by_department"]] == ["45000.00", "10000.00"]
    assert [each["title"] for each in answer["spending_by_group"]] == ["งบดำเนินงาน", "งบลงทุน"]
    assert answer["receipts"]["actual_so_far"] == "60000.00"


def test_the_quarters_add_up_to_the_year(budgeted: OfficeFile) -> None:
    year = read(budgeted, Period(2566))
    for side in Side:
        total = year.total(side)
        parts = [read(budgeted, Period(2566, quarter=each)) for each in (1, 2, 3, 4)]
        assert sum(part.span.actual(part.total(side)) for part in parts) == year.span.actual(total)
        assert sum(part.span.planned(part.total(side)) for part in parts) == year.span.planned(total)
    assert year.span.missing(year.total(Side.RECEIPT)) == 1


def test_sums_agree_with_sql_written_by_hand(budgeted: OfficeFile) -> None:
    statement = (
        "SELECT sum(approved + ifnull(transferred, 0)), sum(ifnull(actual_1, 0) + ifnull(actual_2, 0)) FROM budget_line"
        " WHERE deleted_at IS NULL AND side = 'spending' AND fiscal_year = 2566"
    )
    with budgeted.reading() as session:
        budget, spent = session.execute(text(statement)).one()
    found = read(budgeted, Period(2566, half=1))
    assert (found.total(Side.SPENDING).budget, found.span.actual(found.total(Side.SPENDING))) == (budget, spent)
    assert (budget, spent) == (150_000_00, 60_000_00)


def test_another_year_and_an_empty_file_hold_nothing(budgeted: OfficeFile) -> None:
    found = read(budgeted, Period(2567))
    assert (found.lines, found.total(Side.SPENDING)) == ((), Amounts())
    assert found.as_json()["spending"]["per_cent_of_budget"] is None
    assert read(budgeted, ALL_RECORDS).total(Side.SPENDING).count == 2


def test_lines_stand_in_the_offices_order_and_lost_keys_last(budgeted: OfficeFile) -> None:
    office = budgeted.office()
    bare = replace(office, facts=tuple(fact for fact in office.facts if fact.key != "general"))
    with budgeted.reading() as session:
        assert [each.category for each in lines_of(session, Period(2566), office)] == [
            "ค่าใช้สอย",
            "ค่าก่อสร้าง",
            "ภาษีป้าย",
        ]
        found = figures(session, Period(2566), bare)
    assert [title for title, _ in found.by(Side.SPENDING, "plan")] == ["แผนงานอุตสาหกรรมและการโยธา", "general"]


def test_the_same_line_twice_is_told(budgeted: OfficeFile) -> None:
    from khoktoom_desktop.services import copies

    office = budgeted.office()
    with budgeted.reading() as session:
        known = lines_of(session, Period(2566), office)[0]
        again: Any = copies.duplicate(known)
        assert [problem.code for problem in check_among(session, again, office, TODAY)] == ["duplicate"]
        assert match(session, again) is known
        assert check_among(session, known, office, TODAY) == ()
        assert match(session, replace(again, department_id=2)) is None
        assert match(session, replace(again, fiscal_year=2567)) is None
