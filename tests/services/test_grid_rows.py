"""Rows typed into the grid: read as cells, ruled as forms, saved together, taken back together."""

from dataclasses import replace
from datetime import date

import pytest

from khoktoom_desktop.domain.column import Lookups
from khoktoom_desktop.domain.period import Period
from khoktoom_desktop.domain.trouble import Refused
from khoktoom_desktop.registers.catalogue import register
from khoktoom_desktop.registers.gifts.record import Gift
from khoktoom_desktop.registers.procurement_results.record import Bidder, Purchase
from khoktoom_desktop.registers.satisfaction.record import Answer, Response
from khoktoom_desktop.services import records
from khoktoom_desktop.services.grid_rows import (
    Entry,
    Fate,
    Outcome,
    added_up,
    do_again,
    read_keys,
    read_rows,
    read_totals,
    save_rows,
    take_back,
    take_texts,
    typed_into,
)
from khoktoom_desktop.services.office_file import OfficeFile

GIFTS, PURCHASES, SURVEY = register("gifts"), register("procurement-results"), register("satisfaction")
GOOD = {
    "received_on": "๒ พ.ค. ๖๗",
    "reporter": "นางสาวตัวอย่าง สมมติ",
    "department_id": "กองคลัง",
    "description": "กระเช้าผลไม้",
    "value": "1,250.50",
    "giver_kind": "ประชาชน",
    "giver": "ผู้ให้ตัวอย่าง",
    "received_as": "รายบุคคล",
    "disposition": "ส่งคืนผู้ให้",
}


def entry(**texts: str) -> Entry:
    return Entry(Gift(), GOOD | texts, new=True)


def add(office_file: OfficeFile, *texts: dict[str, str]) -> tuple[Outcome, ...]:
    return save_rows(office_file, GIFTS, [entry(**each) for each in texts])


def codes(outcome: Outcome) -> set[str]:
    return {problem.code for problem in outcome.problems}


def test_texts_become_the_values_of_their_columns(office_file: OfficeFile) -> None:
    (outcome,) = add(office_file, {})
    gift = outcome.after
    assert isinstance(gift, Gift)
    assert outcome.fate is Fate.ADDED
    assert (gift.received_on, gift.value, gift.department_id) == (date(2024, 5, 2), 125050, 2)
    assert records.get(office_file, GIFTS, gift.uid or "") == gift


def test_bad_rows_come_back_and_good_ones_are_saved(office_file: OfficeFile) -> None:
    found = add(office_file, {}, {"value": "1,5", "reporter": "อีกคน"}, {"description": ""}, {"reporter": "นายดี"})
    assert [each.fate for each in found] == [Fate.ADDED, Fate.BAD, Fate.BAD, Fate.ADDED]
    assert [problem.field for problem in found[1].problems] == ["value"]
    assert "decimal-comma" in codes(found[1])
    assert {problem.field for problem in found[2].problems} == {"description"}
    assert records.list_records(office_file, GIFTS).count == 2


def test_a_trial_keeps_nothing_and_says_the_same(office_file: OfficeFile) -> None:
    steps: list[tuple[int, int]] = []

    def note(step: int, steps_: int) -> None:
        steps.append((step, steps_))

    found = save_rows(office_file, GIFTS, [entry(), entry(value="x")], trial=True, progress=note)
    assert [each.fate for each in found] == [Fate.ADDED, Fate.BAD]
    assert found[0].after is not None
    assert found[0].after.description == "กระเช้าผลไม้"
    assert steps == [(0, 2), (1, 2)]
    assert records.list_records(office_file, GIFTS).count == 0


def test_cleared_and_unread_cells(office_file: OfficeFile) -> None:
    lookups = records.lookups(office_file)
    gift = Gift(quantity=3, occasion="ปีใหม่", value=100)
    record, problems = take_texts(GIFTS, Entry(gift, {"quantity": "", "occasion": "", "value": "ร้อย"}), lookups)
    assert (record.quantity, record.occasion, record.value) == (3, "", 100)
    assert {problem.code for problem in problems} == {"required", "not-a-number"}
    assert take_texts(GIFTS, Entry(gift, {}), Lookups()) == (gift, ())


def test_the_same_values_change_nothing(office_file: OfficeFile) -> None:
    (saved,) = add(office_file, {})
    assert saved.after is not None
    again = save_rows(office_file, GIFTS, [Entry(saved.after, {"value": "1250.50", "description": " กระเช้าผลไม้"})])
    assert [each.fate for each in again] == [Fate.UNCHANGED]


def test_somebody_else_was_faster(office_file: OfficeFile) -> None:
    (saved,) = add(office_file, {})
    assert saved.after is not None
    records.save(office_file, GIFTS, replace(saved.after, note="จากที่อื่น"))
    (refused,) = save_rows(office_file, GIFTS, [Entry(saved.after, {"note": "จากตาราง"})])
    assert refused.fate is Fate.BAD
    assert codes(refused) == {"changed-meanwhile"}


def test_all_is_taken_back_at_once_and_done_again(office_file: OfficeFile) -> None:
    (first,) = add(office_file, {})
    assert first.after is not None
    done = save_rows(office_file, GIFTS, [entry(reporter="ใหม่"), Entry(first.after, {"value": "99"}), entry(value="x")])
    assert [each.fate for each in done] == [Fate.ADDED, Fate.CHANGED, Fate.BAD]
    for _ in range(2):
        take_back(office_file, GIFTS, done)
        left = records.list_records(office_file, GIFTS).records
        assert [(gift.reporter, gift.value) for gift in left] == [(GOOD["reporter"], 125050)]
        do_again(office_file, GIFTS, done)
        assert {gift.value for gift in records.list_records(office_file, GIFTS).records} == {125050, 9900}
    uid = first.after.uid or ""
    records.save(office_file, GIFTS, replace(records.get(office_file, GIFTS, uid), note="แก้ภายหลัง"))
    with pytest.raises(Refused) as refused:
        take_back(office_file, GIFTS, done)
    assert refused.value.code == "changed-meanwhile"
    assert records.list_records(office_file, GIFTS).count == 2


def test_rows_of_a_paste_see_each_other(office_file: OfficeFile) -> None:
    found = add(office_file, {}, {})
    # The rules among records, here the warning of a duplicate, know the row saved just before.
    assert codes(found[1]) - codes(found[0])


def test_keys_rows_and_sums(office_file: OfficeFile) -> None:
    add(office_file, {"value": "10"}, {"value": "20", "received_on": "3/5/67"}, {"received_on": "1/2/68"})
    keys = read_keys(office_file, GIFTS, period=Period(2567), sort=(("value", True),))
    rows = read_rows(office_file, GIFTS, keys.ids)
    assert [row.value for row in rows] == [2000, 1000]
    assert keys.totals == read_totals(office_file, GIFTS, period=Period(2567)) == {"value": 3000}
    assert added_up(office_file, GIFTS, "value", keys.ids) == (2, 3000)
    assert read_keys(office_file, GIFTS, find="ไม่มี").ids == ()


def test_lists_are_typed_into_where_their_text_says_all(office_file: OfficeFile) -> None:
    columns = {column.field: column for each in (PURCHASES, SURVEY) for column in each.columns()}
    assert typed_into(columns["answers"], Response())
    assert typed_into(columns["answers"], Response(answers=[Answer(position=0, question="q01", value=5)]))
    assert typed_into(columns["bidders"], Purchase(bidders=[Bidder(name="ก", price=100, note="ลืมไม่ได้")]))
    assert not typed_into(columns["bidders"], Purchase(bidders=[Bidder(name="", price=None)]))
    assert not typed_into(columns["answered"], Response())
    assert typed_into(columns["title"], Purchase())
