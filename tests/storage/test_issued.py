"""The store of issued papers: which edition stands, who bears a number, what a period holds."""

from datetime import date

import pytest
from sqlalchemy.exc import IntegrityError

from khoktoom_desktop.domain.period import ALL_RECORDS, Period
from khoktoom_desktop.services.office_file import OfficeFile
from khoktoom_desktop.storage.issued import (
    IssuedPaper,
    IssueState,
    by_uid,
    contents_of,
    hash_of,
    issued_in,
    numbers_in,
    standing,
    standing_of,
    stands,
    whole,
    with_number,
)


def made(uid: str, **facts: object) -> IssuedPaper:
    values: dict[str, object] = {
        "paper": "winners-notice",
        "title": "ประกาศ",
        "day": date(2023, 4, 10),
        "file": b"%PDF",
        "sha256": hash_of(b"%PDF"),
        "figures_sha256": hash_of(b"{}"),
        "size": 4,
        "year": 2566,
        "quarter": 2,
        "series": "ประกาศ",
        "number": "012",
        "number_key": "12",
        "number_year": 2566,
    }
    return IssuedPaper(uid=uid, **(values | facts))


@pytest.fixture
def filled(office_file: OfficeFile) -> OfficeFile:
    """Hold a paper, its correction, a cancelled correction of that, and one without a period."""
    with office_file.writing() as session:
        session.add(made("first"))
        session.add(made("second", edition=2, supersedes="first", day=date(2023, 5, 2)))
        session.add(made("third", edition=3, supersedes="second", state=IssueState.CANCELLED.value, reason="ผิด"))
        session.add(made("form", paper="gift-form", year=None, quarter=None, record="r", number_key="", series=""))
        gone = made("gone")
        session.add(gone)
        session.flush()
        gone.deleted_at = session.info["now"]
    return office_file


def test_the_latest_edition_that_is_not_cancelled_stands(filled: OfficeFile) -> None:
    with filled.reading() as session:
        assert [each.uid for each in standing(session)] == ["second", "form"]
        assert [stands(session, uid) for uid in ("first", "second", "third", "gone")] == [False, True, False, False]
        found = standing_of(session, "winners-notice", "pdf", Period(2566, quarter=2), None)
        assert found is not None
        assert found.uid == "second"
        assert standing_of(session, "winners-notice", "xlsx", Period(2566, quarter=2), None) is None
        assert standing_of(session, "winners-notice", "pdf", Period(2566), None) is None
        assert standing_of(session, "gift-form", "pdf", ALL_RECORDS, "r") is not None


def test_a_number_stays_with_those_who_bear_it(filled: OfficeFile) -> None:
    with filled.reading() as session:
        assert [each.uid for each in with_number(session, "12")] == ["second", "third", "first"]
        assert with_number(session, "12", series="บันทึก") == []
        assert len(with_number(session, "12", series="ประกาศ", year=2566)) == 3
        assert numbers_in(session, "ประกาศ", 2566) == ["12", "12", "12"]
        assert numbers_in(session, "ประกาศ", 2565) == []


def test_a_period_holds_what_is_about_it_or_dated_in_it(filled: OfficeFile) -> None:
    with filled.reading() as session:
        assert len(issued_in(session, ALL_RECORDS)) == 4
        assert {each.uid for each in issued_in(session, Period(2566, quarter=2))} == {"first", "second", "third"}
        assert {each.uid for each in issued_in(session, Period(2566, quarter=3))} == {"form"}


def test_contents_are_whole_or_not(filled: OfficeFile) -> None:
    with filled.reading() as session:
        paper = by_uid(session, "first")
        assert paper is not None
        assert by_uid(session, "gone") is None
        assert contents_of(session, "first") == (b"%PDF", "{}")
        assert whole(paper, b"%PDF", "{}")
        assert not whole(paper, b"%PDF", "[]")
        assert not whole(paper, b"", "{}")


@pytest.mark.parametrize("wrong", [{"state": "lost"}, {"edition": 0}])
def test_what_cannot_be_is_refused(office_file: OfficeFile, wrong: dict[str, object]) -> None:
    with pytest.raises(IntegrityError), office_file.writing() as session:
        session.add(made("x", **wrong))
