"""Complaints added up: total = done + pending, the two kinds apart, months declared nil and months not known."""

from dataclasses import replace
from datetime import date
from itertools import product
from typing import Any

import pytest
from sqlalchemy import text

from khoktoom_desktop.domain.period import ALL_RECORDS, Period
from khoktoom_desktop.domain.trouble import Refused
from khoktoom_desktop.registers.catalogue import register
from khoktoom_desktop.registers.complaints.figures import REGISTER, check_among, figures, match
from khoktoom_desktop.registers.complaints.record import Complaint, Kind
from khoktoom_desktop.registers.complaints.summary import ComplaintFigures
from khoktoom_desktop.services import copies, records
from khoktoom_desktop.services.nil import declare_nil
from khoktoom_desktop.services.office_file import OfficeFile

TODAY = date(2023, 4, 3)
COMPLAINTS = register("complaints")
Q1, HALF, DECEMBER = Period(2566, quarter=1), Period(2566, half=1), Period(2566, month=12)


def read(office_file: OfficeFile, period: Period) -> ComplaintFigures:
    office = office_file.office()
    with office_file.reading() as session:
        return figures(session, period, office)


def declare(office_file: OfficeFile, *months: int) -> None:
    for month in months:
        declare_nil(office_file, REGISTER, None, Period(2566, month=month), TODAY)


def test_a_half_year_is_answered_flat_with_the_kinds_apart(complained: OfficeFile) -> None:
    declare(complained, 10)
    answer: dict[str, Any] = dict(read(complained, HALF).as_json())
    assert (answer["total"], answer["done"], answer["pending"], answer["nil"]) == (2, 1, 1, False)
    months = {each["month"]: (each["total"], each["nil_declared"]) for each in answer["by_month"]}
    assert months == {
        "2022-10": (0, True),
        "2022-11": (None, False),
        "2022-12": (2, False),
        "2023-01": (None, False),
        "2023-02": (None, False),
        "2023-03": (None, False),
    }
    assert answer["not_declared"] == ["2022-11", "2023-01", "2023-02", "2023-03"]
    assert (answer["general_total"], answer["general_done"], answer["general_pending"]) == (3, 2, 1)
    by_category = {each["id"]: (each["total"], each["done"], each["pending"]) for each in answer["general_by_category"]}
    assert by_category == {"road": (2, 1, 1), "light": (1, 1, 0)}
    assert [(each["title"], each["total"]) for each in answer["by_channel"]] == [("หนังสือหรือไปรษณีย์", 2)]
    assert "เรื่องลับ" not in str(answer)


@pytest.mark.parametrize("period", [Period(2566), Q1, HALF, DECEMBER, Period(2565), ALL_RECORDS])
def test_the_total_is_what_is_done_and_what_is_pending(complained: OfficeFile, period: Period) -> None:
    found = read(complained, period)
    for kind, month in product(Kind, (None, *found.months)):
        counts = found.counts(kind, month=month)
        assert counts.total == counts.done + counts.pending


def test_counts_agree_with_sql_written_by_hand(complained: OfficeFile) -> None:
    statement = (
        "SELECT count(*), sum(status = 'done'), sum(status = 'pending') FROM complaint WHERE deleted_at IS NULL"
        " AND kind = :kind AND received_on BETWEEN '2022-10-01' AND '2022-12-31'"
    )
    found = read(complained, Q1)
    for kind in Kind:
        with complained.reading() as session:
            by_hand = session.execute(text(statement), {"kind": kind.value}).one()
        counts = found.counts(kind)
        assert (counts.total, counts.done, counts.pending) == tuple(by_hand)


def test_nothing_is_nil_until_every_month_is_declared(office_file: OfficeFile) -> None:
    assert not read(office_file, Q1).nil
    declare(office_file, 10, 11)
    assert not read(office_file, Q1).nil
    assert read(office_file, Period(2566, month=10)).nil
    declare(office_file, 12)
    assert read(office_file, Q1).nil
    assert read(office_file, Q1).as_json()["total"] == 0


def test_an_empty_file_says_nothing(office_file: OfficeFile) -> None:
    found = read(office_file, ALL_RECORDS)
    assert (found.months, found.nil) == ((), False)


def test_all_records_go_from_the_first_month_to_the_last(complained: OfficeFile) -> None:
    declare(complained, 2)
    months = read(complained, ALL_RECORDS).months
    assert months == ((2022, 10), (2022, 11), (2022, 12), (2023, 1), (2023, 2))


def test_a_general_grievance_leaves_the_declaration_alone(office_file: OfficeFile) -> None:
    grievance = Complaint(received_on=date(2022, 12, 7), kind="general", channel="letter", category="road")
    records.save(office_file, COMPLAINTS, grievance)
    declare(office_file, 12)
    later = replace(grievance, received_on=date(2022, 12, 8))
    assert [problem.code for problem in records.save(office_file, COMPLAINTS, later).problems] == ["reply-due"]
    assert read(office_file, DECEMBER).nil


def test_a_complaint_of_corruption_cancels_the_declaration_visibly(office_file: OfficeFile) -> None:
    declare(office_file, 11, 12)
    complaint = Complaint(received_on=date(2022, 12, 7), kind="corruption", channel="letter", category="abuse")
    codes = [problem.code for problem in records.problems_of(office_file, COMPLAINTS, complaint)]
    assert "declared-nil" in codes
    told = {problem.code: str(problem) for problem in records.save(office_file, COMPLAINTS, complaint).problems}
    assert "ธันวาคม 2565" in told["nil-cancelled"]
    found = read(office_file, Q1)
    assert (found.declared, found.counts(Kind.CORRUPTION).total) == (((2022, 11),), 1)
    with pytest.raises(Refused) as refused:
        declare(office_file, 12)
    assert refused.value.code == "not-nil"


def test_what_was_recorded_twice_is_told(complained: OfficeFile) -> None:
    office = complained.office()
    known: Any = next(each for each in records.list_records(complained, COMPLAINTS).records if each.number == "1/2565")
    with complained.reading() as session:

        def codes(complaint: Complaint) -> list[str]:
            return [problem.code for problem in check_among(session, complaint, office, TODAY)]

        again = replace(known, id=None, uid=None)
        assert match(session, again).uid == known.uid
        assert codes(again) == ["duplicate"]
        assert codes(replace(again, subject="อื่น")) == ["duplicate-number"]
        assert codes(replace(again, subject="อื่น", number="๒/๒๕๖๕")) == ["duplicate-number"]
        assert codes(replace(again, subject="อื่น", kind="general")) == []
        assert codes(replace(again, received_on=date(2023, 1, 3))) == []
        assert codes(replace(again, received_on=None, number="9")) == []
        assert codes(replace(known, note="x")) == []
    copied: Any = copies.duplicate(known)
    assert copied.number == ""
