"""Gifts added up, and the three states of a department's quarter: recorded, declared nil, not declared."""

import random
from dataclasses import replace
from datetime import date
from typing import Any

from sqlalchemy import text

from khoktoom_desktop.domain.period import ALL_RECORDS, Period
from khoktoom_desktop.registers.catalogue import register
from khoktoom_desktop.registers.gifts.figures import check_among, figures, gifts_of, match
from khoktoom_desktop.registers.gifts.record import Gift
from khoktoom_desktop.registers.gifts.summary import GiftFigures
from khoktoom_desktop.services import copies, records
from khoktoom_desktop.services.nil import declare_nil
from khoktoom_desktop.services.office_file import OfficeFile
from khoktoom_desktop.thai.text import search_key

TODAY = date(2023, 4, 1)
Q1, Q2 = Period(2566, quarter=1), Period(2566, quarter=2)


def read(office_file: OfficeFile, period: Period) -> GiftFigures:
    office = office_file.office()
    with office_file.reading() as session:
        return figures(session, period, office)


def test_a_half_year_is_answered_flat(gifted: OfficeFile) -> None:
    answer: dict[str, Any] = dict(read(gifted, Period(2566, half=1)).as_json())
    assert (answer["count"], answer["value"]) == (3, "6200.50")
    givers = {each["id"]: (each["count"], each["value"]) for each in answer["by_giver"]}
    assert givers == {
        "government": (0, "0.00"),
        "private": (2, "1700.50"),
        "citizen": (1, "4500.00"),
        "other": (0, "0.00"),
    }
    done = {each["title"]: each["count"] for each in answer["by_disposition"]}
    assert done["ส่งคืนผู้ให้"] == 1
    assert done["ยังไม่ระบุ"] == 1
    assert [each["count"] for each in answer["by_received_as"]] == [2, 1]
    assert [(each["id"], each["count"]) for each in answer["by_basis"]] == [("policy", 2), ("section128", 1)]
    (reported,) = answer["section_128"]
    assert (reported["due"], reported["reported_on"], reported["decided"]) == ("2023-03-03", "2023-02-03", False)


def test_a_quarter_without_a_gift_is_not_declared_until_it_is(gifted: OfficeFile) -> None:
    before = read(gifted, Q2)
    assert [each.department for each in before.recorded] == ["กองคลัง"]
    assert [each.department for each in before.not_declared] == ["สำนักปลัดเทศบาล", "กองช่าง"]
    assert before.nil_declared == ()
    declare_nil(gifted, "gifts", 3, Q2, date(2023, 4, 3))
    answer = read(gifted, Q2).as_json()
    assert answer["nil_declared"] == [{"department": "กองช่าง", "year": 2566, "quarter": 2}]
    assert answer["not_declared"] == [{"department": "สำนักปลัดเทศบาล", "year": 2566, "quarter": 2}]
    assert answer["recorded"] == [{"department": "กองคลัง", "year": 2566, "quarter": 2}]


def test_a_month_shows_the_state_of_its_quarter(gifted: OfficeFile) -> None:
    found = read(gifted, Period(2566, month=10))
    assert found.added().count == 0
    assert [each.department for each in found.recorded] == ["สำนักปลัดเทศบาล", "กองคลัง"]


def test_all_records_go_from_the_first_quarter_to_the_last(gifted: OfficeFile) -> None:
    declare_nil(gifted, "gifts", 1, Period(2566, quarter=4), date(2023, 9, 30))
    found = read(gifted, ALL_RECORDS)
    every = (*found.recorded, *found.nil_declared, *found.not_declared)
    assert {each.period.quarter for each in every} == {1, 2, 3, 4}
    assert len(every) == 12


def test_nothing_is_known_of_an_empty_file(office_file: OfficeFile) -> None:
    found = read(office_file, ALL_RECORDS)
    assert (found.added().count, found.nil_declared, found.not_declared) == (0, (), ())
    assert len(read(office_file, Period(2566)).not_declared) == 12


def test_a_department_is_asked_only_while_it_exists(gifted: OfficeFile) -> None:
    office = gifted.office()
    ended = replace(office.departments[2], end=date(2022, 12, 31))
    later = replace(office, departments=(*office.departments[:2], ended))
    with gifted.reading() as session:
        assert [each.department for each in figures(session, Q1, later).not_declared] == ["กองช่าง"]
        assert [each.department for each in figures(session, Q2, later).not_declared] == ["สำนักปลัดเทศบาล"]


def test_values_agree_with_sql_written_by_hand(gifted: OfficeFile) -> None:
    statement = (
        "SELECT sum(value) FROM gift WHERE deleted_at IS NULL AND received_on BETWEEN '2022-10-01' AND '2022-12-31'"
    )
    with gifted.reading() as session:
        by_hand = session.execute(text(statement)).scalar_one()
    assert read(gifted, Q1).added().value == by_hand == 170_050


def test_a_repeated_report_is_told(gifted: OfficeFile) -> None:
    office = gifted.office()
    with gifted.reading() as session:
        known = gifts_of(session, Q1)[0]
        again = copies.duplicate(known)
        assert isinstance(again, Gift)
        assert [problem.code for problem in check_among(session, again, office, TODAY)] == ["duplicate"]
        assert match(session, again) is known
        assert check_among(session, replace(known, note="x"), office, TODAY) == ()


def test_a_gift_cancels_the_declaration_of_its_quarter_visibly(office_file: OfficeFile) -> None:
    mine = declare_nil(office_file, "gifts", 1, Q1, date(2023, 1, 4))
    other = declare_nil(office_file, "gifts", 2, Q1, date(2023, 1, 4))
    gift = Gift(
        reporter="นายสมมติ ตัวอย่าง",
        department_id=1,
        received_on=date(2022, 12, 31),
        description="ปฏิทิน",
        value=10_000,
        giver_kind="other",
        giver="ไม่ทราบชื่อ",
        received_as="person",
        disposition="returned",
    )
    gifts = register("gifts")
    assert [problem.code for problem in records.problems_of(office_file, gifts, gift)] == ["declared-nil"]
    saved = records.save(office_file, gifts, gift)
    told = [str(problem) for problem in saved.problems if problem.code == "nil-cancelled"]
    assert len(told) == 1
    assert "สำนักปลัดเทศบาล" in told[0]
    assert [entry.action for entry in records.history(office_file, mine.uid or "")] == ["insert", "bin"]
    assert [entry.action for entry in records.history(office_file, other.uid or "")] == ["insert"]
    assert [each.department for each in read(office_file, Q1).nil_declared] == ["กองคลัง"]


def test_a_gift_is_known_again_however_it_is_written(office_file: OfficeFile) -> None:
    texts = ("นาย ก", "นายก", "กระเช้า ค.ส.ล.", "กระเช้าคสล", "")
    dice = random.Random(4)
    made = [
        Gift(
            reporter=dice.choice(texts),
            description=dice.choice(texts),
            giver=dice.choice(texts),
            department_id=1,
            received_on=date(2025, 1, dice.randrange(1, 4)),
        )
        for _ in range(60)
    ]
    with office_file.writing() as session:
        session.add_all(made)
        session.flush()
        for gift in (*made, *(replace(each, id=None, uid=None) for each in made[:20])):
            like = [
                each
                for each in made
                if (each.id != gift.id and each.received_on == gift.received_on)
                and all(
                    search_key(getattr(each, name)) == search_key(getattr(gift, name))
                    for name in ("reporter", "description", "giver")
                )
            ]
            assert match(session, gift) is (like[0] if like else None)
