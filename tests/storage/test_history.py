"""The history: one row for each change, by the session and in bulk, that says what the record says."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select
from sqlalchemy.orm.exc import StaleDataError

from khoktoom_desktop.registers.gifts.record import Gift
from khoktoom_desktop.registers.procurement_plan.record import PlanAnnouncement, PlanItem, PlanRevision
from khoktoom_desktop.registers.procurement_results.record import Amendment, Bidder, Purchase
from khoktoom_desktop.registers.service_catalogue.record import Service
from khoktoom_desktop.services.office_file import OfficeFile
from khoktoom_desktop.storage.bulk import insert_records
from khoktoom_desktop.storage.facts import canonical, fact_names, facts_now, plain_value
from khoktoom_desktop.storage.history import Action, HistoryEntry, changes_of
from khoktoom_desktop.storage.integrity import history_disagreements
from khoktoom_desktop.storage.record import Record

NOW = datetime(2025, 1, 15, 3, 0, tzinfo=UTC)


def purchase(**facts: object) -> Purchase:
    bidders = [Bidder(position=1, name="ร้าน ก", price=900_00), Bidder(position=2, name="ร้าน ข", price=950_00)]
    values: dict[str, object] = {"title": "ซื้อกระดาษ", "budget": 1_000_00, "bidders": bidders, "winner": "ร้าน ก"}
    return Purchase(**(values | facts))


def save(office_file: OfficeFile, record: Record, now: datetime = NOW) -> Record:
    with office_file.writing(now=now) as session:
        return session.merge(record)


def entries(office_file: OfficeFile, record: Record) -> list[tuple[str, dict[str, object], dict[str, object]]]:
    with office_file.reading() as session:
        found = changes_of(session, record.uid or "")
    return [(entry.action, json.loads(entry.before or "{}"), json.loads(entry.after or "{}")) for entry in found]


def stored(office_file: OfficeFile, record: Record) -> Record:
    with office_file.reading() as session:
        return session.scalars(select(type(record)).where(type(record).uid == record.uid)).one()


def test_a_new_record_gets_identity_stamps_and_one_row(office_file: OfficeFile) -> None:
    saved = save(office_file, purchase())
    assert saved.uid is not None
    assert (saved.version, saved.created_at, saved.created_by) == (1, NOW, "ผู้ทดสอบ")
    assert (saved.changed_at, saved.changed_by, saved.deleted_at) == (NOW, "ผู้ทดสอบ", None)
    with office_file.reading() as session:
        (entry,) = changes_of(session, saved.uid)
    assert (entry.at, entry.actor, entry.register) == (NOW, "ผู้ทดสอบ", "purchase")
    assert (entry.action, entry.before) == ("insert", None)
    after = json.loads(entry.after or "")
    assert after["title"] == "ซื้อกระดาษ"
    assert [bidder["price"] for bidder in after["bidders"]] == [90000, 95000]
    assert "note" not in after
    assert entry.after == canonical(after)


def test_a_change_says_only_what_changed(office_file: OfficeFile) -> None:
    saved = save(office_file, purchase())
    again = save(office_file, replace(saved, title="ซื้อหมึก", contract_on=date(2025, 1, 2)), NOW + timedelta(hours=1))
    assert (again.version, again.created_at, again.changed_at) == (2, NOW, NOW + timedelta(hours=1))
    assert entries(office_file, saved)[1:] == [
        ("update", {"title": "ซื้อกระดาษ", "contract_on": None}, {"title": "ซื้อหมึก", "contract_on": "2025-01-02"})
    ]


def test_saving_what_is_stored_changes_nothing(office_file: OfficeFile) -> None:
    saved = save(office_file, purchase())
    again = save(office_file, replace(saved), NOW + timedelta(days=1))
    assert (again.version, again.changed_at) == (1, NOW)
    assert len(entries(office_file, saved)) == 1


def test_a_copy_that_lost_its_identity_keeps_the_stored_one(office_file: OfficeFile) -> None:
    saved = save(office_file, purchase())
    bare = replace(saved, uid=None, created_at=None, created_by=None, changed_at=None, changed_by=None, note="ใหม่")
    again = save(office_file, bare)
    assert (again.uid, again.created_at, again.created_by) == (saved.uid, NOW, "ผู้ทดสอบ")
    assert len(entries(office_file, saved)) == 2


def test_changes_of_children_raise_the_version_and_stand_in_the_history(office_file: OfficeFile) -> None:
    saved = save(office_file, purchase())
    assert isinstance(saved, Purchase)
    dearer = replace(saved, bidders=[replace(saved.bidders[0], price=990_00), saved.bidders[1]])
    again = save(office_file, dearer)
    assert again.version == 2
    fewer = save(office_file, replace(again, bidders=again.bidders[1:], amendments=[Amendment(title="ขยายเวลา")]))
    assert (fewer.version, len(fewer.bidders)) == (3, 1)
    first, second = entries(office_file, saved)[1:]
    assert [b["price"] for b in first[1]["bidders"]] == [90000, 95000]
    assert [b["price"] for b in first[2]["bidders"]] == [99000, 95000]
    assert [b["name"] for b in second[1]["bidders"]] == ["ร้าน ก", "ร้าน ข"]
    assert [b["name"] for b in second[2]["bidders"]] == ["ร้าน ข"]
    assert second[2]["amendments"][0]["title"] == "ขยายเวลา"


def test_a_child_changed_in_place_is_its_parents_change(office_file: OfficeFile) -> None:
    saved = save(office_file, purchase())
    untouched = save(office_file, purchase(title="อื่น"))
    with office_file.writing(now=NOW) as session:
        one = session.get_one(Purchase, saved.id)
        session.get_one(Purchase, untouched.id)
        one.bidders[1].price = 1
    assert entries(office_file, saved)[-1][0] == "update"
    assert stored(office_file, saved).version == 2
    assert stored(office_file, untouched).version == 1


def test_children_in_another_order_are_numbered_anew(office_file: OfficeFile) -> None:
    saved = save(office_file, purchase())
    assert isinstance(saved, Purchase)
    save(office_file, replace(saved, bidders=list(reversed(saved.bidders))))
    found = stored(office_file, saved)
    assert isinstance(found, Purchase)
    assert [bidder.name for bidder in found.bidders] == ["ร้าน ข", "ร้าน ก"]
    before, after = entries(office_file, saved)[-1][1:]
    assert [b["name"] for b in before["bidders"]] == ["ร้าน ก", "ร้าน ข"]
    assert [b["name"] for b in after["bidders"]] == ["ร้าน ข", "ร้าน ก"]


def test_the_bin_and_back(office_file: OfficeFile) -> None:
    saved = save(office_file, purchase())
    for moment, action in ((NOW, "bin"), (None, "unbin"), (NOW, "bin"), (NOW + timedelta(days=1), "update")):
        with office_file.writing(now=NOW) as session:
            session.get_one(Purchase, saved.id).deleted_at = moment
        found = entries(office_file, saved)
        if action == "update":
            assert len(found) == 4
        else:
            assert found[-1][0] == action


def test_erasing_for_good_keeps_the_last_facts(office_file: OfficeFile) -> None:
    saved = save(office_file, purchase())
    with office_file.writing(now=NOW) as session:
        session.delete(session.get_one(Purchase, saved.id))
    action, before, after = entries(office_file, saved)[-1]
    assert (action, before["title"], after) == ("delete", "ซื้อกระดาษ", {})
    assert len(before["bidders"]) == 2
    with office_file.reading() as session:
        assert session.scalars(select(Bidder)).all() == []


def test_an_older_copy_does_not_overwrite(office_file: OfficeFile) -> None:
    saved = save(office_file, purchase())
    save(office_file, replace(saved, title="ของคนแรก"))
    with pytest.raises(StaleDataError):
        save(office_file, replace(saved, title="ของคนที่สอง"))
    assert stored(office_file, saved).title == "ของคนแรก"
    assert len(entries(office_file, saved)) == 2


def test_what_does_not_count_when_records_are_compared_is_no_change(office_file: OfficeFile) -> None:
    item = PlanItem(fiscal_year=2568, title="รถขยะ", revisions=[PlanRevision(title="รถขยะ")])
    with office_file.writing() as session:
        session.add(item)
    with office_file.writing() as session:
        revision = session.scalars(select(PlanRevision)).one()
        revision.announcements.append(PlanAnnouncement(code="M68010000001"))
    assert len(entries(office_file, item)) == 1
    with office_file.reading() as session:
        assert list(history_disagreements(session)) == []


def test_finding_and_sorting_columns_follow_the_record(office_file: OfficeFile) -> None:
    saved = save(office_file, purchase(title="จ้างก่อสร้าง ถนน ค.ส.ล.", winner="ร้าน ก", winner_tax_id="๑๒๓"))
    assert isinstance(saved, Purchase)
    assert saved.search_key is not None
    assert "คสล" in saved.search_key
    assert "123" in saved.search_key
    assert "ร้านข" in saved.search_key
    assert saved.title_order
    again = save(office_file, replace(saved, title="เกม", winner=None))
    assert isinstance(again, Purchase)
    assert again.title_order != saved.title_order or saved.title != "เกม"
    assert again.winner_order is None


@pytest.mark.untraced
def test_a_bulk_insert_is_as_good_as_saving_one_by_one(office_file: OfficeFile) -> None:
    many = [purchase(title=f"งาน {number}", agreed=number) for number in range(1201)]
    with office_file.writing(now=NOW) as session:
        assert insert_records(session, Purchase, many) == 1201
        assert insert_records(session, Service, [Service(name="แจ้งเกิด")]) == 1
    one = save(office_file, purchase(title="งาน 7", agreed=7))
    with office_file.reading() as session:
        found = session.scalars(select(Purchase).where(Purchase.title == "งาน 7").order_by(Purchase.id)).all()
        assert found == [one, one]
        written = [changes_of(session, each.uid or "")[0] for each in found]
        assert written[0].after == written[1].after
        assert (written[0].at, written[0].actor, written[0].action) == (NOW, "ผู้ทดสอบ", "insert")
        assert found[0].search_key == found[1].search_key
        assert found[0].version == found[1].version == 1
        assert list(history_disagreements(session)) == []
    with office_file.writing() as session:
        assert insert_records(session, Purchase, []) == 0


def test_values_that_json_does_not_know() -> None:
    assert plain_value(datetime(2025, 1, 1, tzinfo=UTC)) == "2025-01-01T00:00:00+00:00"
    assert plain_value(b"emblem") == "sha256:" + __import__("hashlib").sha256(b"emblem").hexdigest()
    assert plain_value(Action.BIN) == "bin"
    assert plain_value(("ก", "ข")) == ["ก", "ข"]
    assert plain_value({"ก": 1}) == {"ก": 1}
    assert plain_value(Path("ก")) == "ก"


def test_the_sequence_is_never_given_twice(office_file: OfficeFile) -> None:
    save(office_file, purchase())
    with office_file.writing() as session:
        last = session.scalars(select(HistoryEntry).order_by(HistoryEntry.id.desc())).first()
        assert last is not None
        number = last.id
        session.delete(last)
    saved = save(office_file, purchase())
    with office_file.reading() as session:
        assert (changes_of(session, saved.uid or "")[0].id or 0) > (number or 0)


Deed = tuple[str, int, str]
DEEDS = st.lists(
    st.tuples(
        st.sampled_from(("insert", "bulk", "title", "bidders", "bin", "unbin", "same", "delete")),
        st.integers(0, 5),
        st.text("กขค 12", max_size=4),
    ),
    max_size=14,
)


@pytest.mark.untraced
@settings(max_examples=18, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(deeds=DEEDS)
def test_whatever_is_done_the_history_says_it(office_file: OfficeFile, deeds: list[Deed]) -> None:
    """Do deeds on records; the facts that the history adds up to are those of the table."""
    uids: list[str] = []
    for deed, which, words in deeds:
        uid = uids[which % len(uids)] if uids else None
        with office_file.writing() as session:
            found = session.scalars(select(Purchase).where(Purchase.uid == uid)).one_or_none()
            if deed == "insert" or found is None:
                new = purchase(title=words)
                session.add(new)
                session.flush()
                uids.append(new.uid or "")
            elif deed == "bulk":
                insert_records(session, Purchase, [purchase(title=words)])
            elif deed == "title":
                session.merge(replace(found, title=words))
            elif deed == "bidders":
                session.merge(replace(found, bidders=[*found.bidders[1:], Bidder(name=words, position=which)]))
            elif deed in ("bin", "unbin"):
                found.deleted_at = NOW if deed == "bin" else None
            elif deed == "same":
                session.merge(replace(found))
            else:
                session.delete(found)
    with office_file.reading() as session:
        assert list(history_disagreements(session)) == []


def test_only_facts_count(office_file: OfficeFile) -> None:
    assert "title_order" not in fact_names(Purchase)
    assert "version" not in fact_names(Purchase)
    assert "department_id" in fact_names(Gift)
    assert facts_now(purchase())["bidders"][0]["name"] == "ร้าน ก"


Disturb = Callable[[OfficeFile, str], None]


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE purchase SET title = 'แก้ลับหลัง'",
        "UPDATE purchase SET deleted_at = '2025-01-01 00:00:00.000000'",
        "UPDATE purchase_bidder SET price = 1 WHERE position = 1",
        "DELETE FROM history WHERE register = 'purchase'",
        "UPDATE history SET action = 'update' WHERE register = 'purchase'",
        "DELETE FROM purchase",
    ],
)
def test_what_was_changed_behind_the_programs_back_is_noticed(office_file: OfficeFile, statement: str) -> None:
    saved = save(office_file, purchase())
    with office_file.writing() as session:
        session.connection().exec_driver_sql(statement)
    with office_file.reading() as session:
        assert list(history_disagreements(session)) == [("purchase", saved.uid)]
