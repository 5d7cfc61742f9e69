"""What one deed wrote is taken back whole and done again whole, or refused whole."""

from dataclasses import replace
from datetime import date

import pytest

from khoktoom_desktop.domain.office import ItaScore
from khoktoom_desktop.domain.period import Period
from khoktoom_desktop.domain.trouble import Refused
from khoktoom_desktop.registers.catalogue import register
from khoktoom_desktop.registers.gifts.record import Gift
from khoktoom_desktop.registers.procurement_results.record import Bidder, Purchase
from khoktoom_desktop.services import bin as waste
from khoktoom_desktop.services import records
from khoktoom_desktop.services.check import check
from khoktoom_desktop.services.nil import NilState, declare_nil, nil_state
from khoktoom_desktop.services.office_file import OfficeFile
from khoktoom_desktop.services.taking_back import do_again, take_back
from khoktoom_desktop.services.twins import say_distinct
from khoktoom_desktop.storage.office import write_office
from khoktoom_desktop.storage.reverting import Span, last_entry

GIFTS, PURCHASES = register("gifts"), register("procurement-results")
QUARTER = Period(2568, quarter=1)


def gift(office_file: OfficeFile, **facts: object) -> Gift:
    values = {
        "reporter": "นายตัวอย่าง ใจดี",
        "department_id": office_file.office().departments[0].id,
        "received_on": date(2024, 12, 28),
        "description": "กระเช้าปีใหม่",
        "value": 150_000,
        "giver_kind": "private",
        "giver": "บริษัท ตัวอย่าง จำกัด",
        "received_as": "person",
        "disposition": "returned",
        **facts,
    }
    return Gift(**values)


def state_of_first(office_file: OfficeFile) -> NilState:
    return nil_state(office_file, QUARTER)[0].state


def test_a_saved_gift_gives_back_the_declaration_that_it_cancelled(office_file: OfficeFile) -> None:
    first = office_file.office().departments[0].id
    declare_nil(office_file, "gifts", first, QUARTER, date(2025, 1, 5))
    saved = records.save(office_file, GIFTS, gift(office_file))
    assert state_of_first(office_file) is NilState.RECORDED
    take_back(office_file, saved.span)
    assert state_of_first(office_file) is NilState.DECLARED
    do_again(office_file, saved.span)
    assert state_of_first(office_file) is NilState.RECORDED
    assert records.get(office_file, GIFTS, saved.record.uid or "") == saved.record
    assert not [each for each in check(office_file).problems if each.code == "history-disagrees"]


def test_a_change_with_children_is_taken_back_and_done_again(office_file: OfficeFile) -> None:
    made = Purchase(title="ซื้อกระดาษ", bidders=[Bidder(position=1, name="ร้าน ก"), Bidder(position=2, name="ร้าน ข")])
    before = records.save(office_file, PURCHASES, made).record
    wanted = replace(before, title="ซื้อหมึก", bidders=[Bidder(position=1, name="ร้าน ค")])
    saved = records.save(office_file, PURCHASES, wanted)
    take_back(office_file, saved.span)
    assert records.get(office_file, PURCHASES, before.uid or "") == before
    do_again(office_file, saved.span)
    assert records.get(office_file, PURCHASES, before.uid or "") == saved.record


def test_what_was_changed_since_is_not_taken_back(office_file: OfficeFile) -> None:
    saved = records.save(office_file, GIFTS, gift(office_file))
    latest = records.save(office_file, GIFTS, replace(saved.record, occasion="ปีใหม่", value=1))
    records.save(office_file, GIFTS, replace(latest.record, value=2))
    with pytest.raises(Refused) as refused:
        take_back(office_file, latest.span)
    assert refused.value.code == "changed-meanwhile"
    uid = saved.record.uid or ""
    assert records.get(office_file, GIFTS, uid).occasion == "ปีใหม่"
    records.delete(office_file, GIFTS, [uid])
    with pytest.raises(Refused):
        take_back(office_file, saved.span)
    with pytest.raises(Refused):
        do_again(office_file, saved.span)
    waste.erase(office_file, GIFTS, [uid])
    with pytest.raises(Refused) as refused:
        take_back(office_file, saved.span)
    assert refused.value.code == "erased"


def test_going_to_the_bin_and_coming_back_are_taken_back(office_file: OfficeFile) -> None:
    saved = records.save(office_file, GIFTS, gift(office_file))
    other = records.save(office_file, GIFTS, gift(office_file, description="ปากกา"))
    uid = saved.record.uid or ""
    from_here = mark(office_file)
    records.delete(office_file, GIFTS, [uid])
    records.undelete(office_file, GIFTS, [uid])
    say_distinct(office_file, GIFTS, uid, other.record.uid or "")
    span = Span(from_here, mark(office_file))
    take_back(office_file, span)
    assert records.get(office_file, GIFTS, uid) == saved.record
    do_again(office_file, span)
    assert records.get(office_file, GIFTS, uid) == saved.record


def test_an_office_that_was_written_is_taken_back(office_file: OfficeFile) -> None:
    before, from_here = office_file.office(), mark(office_file)
    with office_file.writing() as session:
        write_office(session, replace(before, scores={2567: ItaScore(8_500, 8_500, 8_500, 8_500)}))
    span = Span(from_here, mark(office_file))
    take_back(office_file, span)
    assert office_file.office() == before
    with pytest.raises(Refused) as refused:
        take_back(office_file, span)
    assert "รายการนี้" in str(refused.value)
    do_again(office_file, span)
    assert office_file.office().scores == {2567: ItaScore(8_500, 8_500, 8_500, 8_500)}


def test_two_that_look_alike_are_warned_of_until_said_to_be_two(office_file: OfficeFile) -> None:
    one = records.save(office_file, GIFTS, gift(office_file)).record
    saved = records.save(office_file, GIFTS, gift(office_file))
    (warned,) = (each for each in saved.problems if each.code == "duplicate")
    assert warned.other == one.uid
    two = saved.record.uid or ""
    assert say_distinct(office_file, GIFTS, two, one.uid or "")
    assert not [each for each in records.problems_of(office_file, GIFTS, saved.record) if each.other]
    assert not [each for each in records.problems_of(office_file, GIFTS, one) if each.other]
    assert say_distinct(office_file, GIFTS, one.uid or "", two, distinct=False)
    assert [each.other for each in records.problems_of(office_file, GIFTS, saved.record) if each.other] == [one.uid]
    records.delete(office_file, GIFTS, [two])
    assert not say_distinct(office_file, GIFTS, one.uid or "", two)


def test_a_text_typed_on_the_other_layout_is_warned_of_at_saving(office_file: OfficeFile) -> None:
    saved = records.save(office_file, GIFTS, gift(office_file, description="gdkh;ih"))
    assert "wrong-layout" not in {each.code for each in saved.problems}
    saved = records.save(office_file, GIFTS, gift(office_file, description="gvdlki 0yf:nhv"))
    assert [each.field for each in saved.problems if each.code == "wrong-layout"] == ["description"]


def mark(office_file: OfficeFile) -> int:
    with office_file.reading() as session:
        return last_entry(session)
