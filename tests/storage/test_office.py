"""The office in the store: what is written is read, equal values stay untouched, departments keep their ids."""

from contextlib import suppress
from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import delete, select

from khoktoom_desktop.domain.office import DatedFact, Department, ItaScore, Office, Signatory
from khoktoom_desktop.domain.trouble import Refused
from khoktoom_desktop.registers.service_catalogue.record import Service
from khoktoom_desktop.services.office_file import OfficeFile
from khoktoom_desktop.storage.history import HistoryEntry
from khoktoom_desktop.storage.office import FactRecord, office_id, read_lookups, read_office, write_office


def write(office_file: OfficeFile, office: Office) -> Office:
    with office_file.writing() as session:
        write_office(session, office)
    return office_file.office()


def changes(office_file: OfficeFile) -> list[tuple[str, str]]:
    with office_file.reading() as session:
        found = session.scalars(select(HistoryEntry).order_by(HistoryEntry.id)).all()
    return [(entry.register, entry.action) for entry in found]


def with_ids(office: Office, found: Office) -> Office:
    """Give an office the ids that its departments got, and its facts in the order of their lists."""
    pairs = zip(office.departments, found.departments, strict=True)
    departments = tuple(replace(wanted, id=got.id) for wanted, got in pairs)
    facts = sorted(office.facts, key=lambda fact: (fact.topic, fact.position, fact.key, fact.start or date.min))
    return replace(office, departments=departments, facts=tuple(facts))


def test_every_fact_comes_back(office_file: OfficeFile, office: Office) -> None:
    full = replace(
        office,
        kind="เทศบาลเมือง",
        address="1 หมู่ 1",
        website="www.example.go.th",
        agency_code="5160102",
        emblem=b"\x89PNG",
        preprinted_paper=True,
        sample=True,
        signatories=(
            *office.signatories,
            Signatory("นางสาวข", "ปลัดเทศบาล", date(2020, 1, 1), date(2024, 1, 1), "ปฏิบัติหน้าที่ นายกฯ", "clerk"),
        ),
        eit_links={2567: "https://itas.nacc.go.th/go/eit/abc123", 2566: "https://itas.nacc.go.th/go/eit/abc122"},
        names=("โคกตูม", "นิคมสร้างตนเอง"),
        face_folder="/usr/share/fonts/th",
        scores={2566: ItaScore(9780, 9410, 9790, 9672)},
    )
    found = write(office_file, full)
    assert found == with_ids(full, found)
    with office_file.reading() as session:
        assert office_id(session) == office_file.id


def test_writing_the_same_again_changes_nothing(office_file: OfficeFile) -> None:
    before = changes(office_file)
    office = office_file.office()
    assert write(office_file, office) == office
    assert changes(office_file) == before


def test_only_what_differs_is_written(office_file: OfficeFile) -> None:
    office = office_file.office()
    first, *others = office.signatories
    before = len(changes(office_file))
    found = write(
        office_file,
        replace(
            office,
            name="เทศบาลตำบลใหม่",
            signatories=(replace(first, end=date(2025, 1, 1)), *others, Signatory("ค", "ปลัด", date(2025, 1, 2))),
            facts=office.facts[1:],
            eit_links={2568: "https://itas.nacc.go.th/go/eit/abc125"},
        ),
    )
    assert found.signatories[0].end == date(2025, 1, 1)
    assert len(found.facts) == len(office.facts) - 1
    assert sorted(changes(office_file)[before:]) == [
        ("dated_fact", "bin"),
        ("eit_link", "insert"),
        ("office", "update"),
        ("signatory", "insert"),
        ("signatory", "update"),
    ]


def test_facts_of_one_key_from_different_days_stay_apart(office_file: OfficeFile) -> None:
    office = replace(
        office_file.office(),
        facts=(
            DatedFact("limit", "x", "วงเงิน", 1, None, date(2024, 12, 31)),
            DatedFact("limit", "x", "วงเงิน", 2, date(2025, 1, 1)),
            DatedFact("limit", "x", "วงเงิน", 2, date(2025, 1, 1)),
        ),
    )
    found = write(office_file, office)
    assert [fact.amount for fact in found.facts] == [1, 2, 2]
    fact = found.fact("limit", "x", date(2025, 6, 1))
    assert fact is not None
    assert fact.amount == 2


def test_departments_keep_their_ids_by_id_or_by_name(office_file: OfficeFile) -> None:
    office = office_file.office()
    first, second, third = office.departments
    found = write(
        office_file,
        replace(
            office,
            departments=(
                Department(0, third.name, end=date(2025, 1, 1)),
                replace(first, name="สำนักปลัด"),
                Department(0, "กองการศึกษา"),
                second,
            ),
        ),
    )
    assert [each.id for each in found.departments][:2] == [third.id, first.id]
    assert found.departments[2].id not in {first.id, second.id, third.id}
    assert [each.name for each in found.departments] == ["กองช่าง", "สำนักปลัด", "กองการศึกษา", "กองคลัง"]
    assert found.departments[0].end == date(2025, 1, 1)


def test_a_department_that_is_used_is_not_dropped(office_file: OfficeFile) -> None:
    office = office_file.office()
    first, second, third = office.departments
    with office_file.writing() as session:
        session.add(Service(name="แจ้งเกิด", department_id=first.id))
    assert write(office_file, replace(office, departments=(first, third))).departments == (first, third)
    with pytest.raises(Refused, match="สำนักปลัดเทศบาล") as caught:
        write(office_file, replace(office, departments=(third,)))
    assert caught.value.code == "department-in-use"
    assert office_file.office().departments == (first, third)


def test_lookups_hold_lists_of_the_day_and_departments(office_file: OfficeFile) -> None:
    office = office_file.office()
    first, second, third = office.departments
    facts = (
        DatedFact("unit", "b", "ข", position=2),
        DatedFact("unit", "a", "ก"),
        DatedFact("unit", "z", "เก่า", end=date(2000, 1, 1)),
    )
    office = replace(office, facts=facts, departments=(replace(first, end=date(2020, 1, 1)), second, third))
    lookups = read_lookups(office, date(2025, 1, 1))
    assert [choice.key for choice in lookups.choices["unit"]] == ["a", "b"]
    assert list(lookups.references["department"]) == [second.id, third.id, first.id]
    assert lookups.references["department"][second.id or 0] == "กองคลัง"


def test_an_office_is_read_as_it_was_made(office_file: OfficeFile, office: Office) -> None:
    with office_file.reading() as session:
        found = read_office(session)
    assert found == with_ids(office, found)
    assert [each.id for each in found.departments] == [1, 2, 3]


@pytest.mark.parametrize(
    ("score", "level"),
    [
        (ItaScore(9780, 9410, 9790, 9672), "ผ่านดี"),
        (ItaScore(9500, 9500, 9500, 9500), "ผ่านดีเยี่ยม"),
        (ItaScore(8499, 9500, 9500, 9300), "ผ่าน"),
        (ItaScore(8000, 8500, 8499, 8499), "ต้องปรับปรุง"),
        (ItaScore(5000, 9000, 7000, 6999), "ต้องปรับปรุงโดยด่วน"),
    ],
)
def test_the_level_follows_from_the_scores(score: ItaScore, level: str) -> None:
    assert score.level == level


def test_an_office_begun_before_its_lists_has_their_first_values(office_file: OfficeFile) -> None:
    whole = office_file.office()
    assert {"phrase", "memo-approval", "quarter-paper", "measure-draft"} <= {fact.topic for fact in whole.facts}
    with office_file.writing() as session:
        session.execute(delete(FactRecord))
    assert set(office_file.office().facts) == set(whole.facts)
    named = replace(office_file.office(), address="1 หมู่ 1")
    write(office_file, named)
    with office_file.reading() as session:
        kept = session.scalars(select(FactRecord.topic)).all()
    assert len(kept) == len(whole.facts)


def test_what_an_office_took_out_of_its_lists_stays_out(office_file: OfficeFile) -> None:
    own = tuple(fact for fact in office_file.office().facts if fact.topic not in ("phrase", "memo-approval"))
    assert write(office_file, replace(office_file.office(), facts=own)).facts == own


def test_readers_share_what_was_read_until_something_is_written(office_file: OfficeFile) -> None:
    database = office_file.database
    with database.reading() as session:
        before = read_office(session)
    with database.reading() as session:
        assert read_office(session) is before
    with suppress(ZeroDivisionError), database.writing("ก") as session:
        write_office(session, replace(before, name="ไม่เคยบันทึก"))
        session.flush()
        assert read_office(session).name == "ไม่เคยบันทึก"
        raise ZeroDivisionError
    with database.reading() as session:
        assert read_office(session) is before
    with database.writing("ก") as session:
        write_office(session, replace(before, name="เทศบาลตำบลใหม่"))
    with database.reading() as session:
        assert read_office(session).name == "เทศบาลตำบลใหม่"
