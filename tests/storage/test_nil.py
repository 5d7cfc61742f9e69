"""Nil declarations: which lie in a period, and which a new record contradicts."""

from datetime import date

import pytest

from khoktoom_desktop.services.office_file import OfficeFile
from khoktoom_desktop.storage.history import changes_of
from khoktoom_desktop.storage.nil import NilDeclaration, cancel_inside, declared

QUARTER = (date(2025, 1, 1), date(2025, 3, 31))


def nil(register: str, department: int | None, start: date, end: date) -> NilDeclaration:
    return NilDeclaration(
        register=register, department_id=department, start=start, end=end, declared_on=end, declared_by="ผู้ทดสอบ"
    )


@pytest.fixture
def filled(office_file: OfficeFile) -> OfficeFile:
    with office_file.writing() as session:
        session.add_all(
            [
                nil("gifts", 2, *QUARTER),
                nil("gifts", 1, *QUARTER),
                nil("gifts", None, *QUARTER),
                nil("gifts", 1, date(2025, 4, 1), date(2025, 6, 30)),
                nil("procurement-results", None, date(2025, 2, 1), date(2025, 2, 28)),
            ]
        )
    return office_file


def departments(found: list[NilDeclaration]) -> list[int | None]:
    return [each.department_id for each in found]


def test_declarations_inside_two_days(filled: OfficeFile) -> None:
    with filled.reading() as session:
        assert departments(declared(session, "gifts", *QUARTER)) == [None, 1, 2]
        assert departments(declared(session, "gifts", date(2024, 10, 1), date(2025, 9, 30))) == [None, 1, 2, 1]
        assert declared(session, "gifts", date(2025, 1, 2), date(2025, 3, 31)) == []
        assert len(declared(session, "procurement-results", *QUARTER)) == 1


@pytest.mark.parametrize(
    ("department", "day", "left"),
    [
        (1, date(2025, 3, 31), [2]),
        (None, date(2025, 1, 1), [1, 2]),
        (3, date(2025, 2, 1), [1, 2]),
        (1, date(2025, 4, 1), [None, 1, 2]),
        (1, date(2024, 12, 31), [None, 1, 2]),
    ],
)
def test_a_record_cancels_what_it_contradicts(
    filled: OfficeFile, department: int | None, day: date, left: list[int | None]
) -> None:
    with filled.writing() as session:
        cancelled = list(cancel_inside(session, "gifts", department, day))
    with filled.reading() as session:
        assert departments(declared(session, "gifts", *QUARTER)) == left
        for declaration in cancelled:
            assert changes_of(session, declaration.uid or "")[-1].action == "bin"
