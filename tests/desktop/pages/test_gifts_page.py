"""Nil declarations over the gifts: declared, withdrawn, contradicted, undone."""

from datetime import date
from typing import Any

from khoktoom_desktop.desktop.context import Place
from khoktoom_desktop.desktop.pages.gifts_page import GiftsPage
from khoktoom_desktop.domain.period import Period
from khoktoom_desktop.registers.catalogue import register
from khoktoom_desktop.registers.gifts.record import Gift
from khoktoom_desktop.services import nil, records
from khoktoom_desktop.services.nil import NilState

QUARTER = Period(2568, quarter=1)


def states(page: Any) -> dict[str, NilState]:
    lines = nil.nil_state(page.context.office_file, QUARTER)
    return {line.department: line.state for line in lines}


def test_none_declared_and_not_declared_yet_are_different(bench: Any) -> None:
    page = bench.open(GiftsPage)
    assert set(states(page).values()) == {NilState.NOT_DECLARED}
    page.go(Place("gifts", section="nil"))
    assert page.strip.matrix.isVisible()
    page.strip.button("กองคลัง", 1).click()
    assert states(page)["กองคลัง"] is NilState.DECLARED
    assert "แจ้งว่าไม่มี 1 กอง · ยังไม่แจ้ง 2 กอง" in page.strip.summary.text()
    assert bench.told[-1][0] == "แจ้งว่าไม่มีการรับของขวัญ: กองคลัง ไตรมาส 1"
    bench.offered[-1]()
    assert states(page)["กองคลัง"] is NilState.NOT_DECLARED
    assert bench.undo.redo()
    assert states(page)["กองคลัง"] is NilState.DECLARED


def test_all_the_rest_is_declared_at_once_and_one_is_withdrawn(bench: Any) -> None:
    page = bench.open(GiftsPage)
    page.strip.all_rest.click()
    assert set(states(page).values()) == {NilState.DECLARED}
    assert bench.undo.undo_text == "แจ้งว่าไม่มีการรับของขวัญ: 3 กอง ไตรมาส 1"
    assert not page.strip.all_rest.isVisible()
    page.strip.button("กองช่าง", 1).click()
    assert states(page)["กองช่าง"] is NilState.NOT_DECLARED
    assert bench.undo.undo()
    assert states(page)["กองช่าง"] is NilState.DECLARED


def test_a_record_shows_at_once_that_there_was_something(bench: Any) -> None:
    page = bench.open(GiftsPage)
    page.strip.all_rest.click()
    gift = Gift(
        reporter="นางหนึ่ง", department_id=2, received_on=date(2024, 11, 5), description="ผลไม้", value=100,
        giver_kind="citizen", received_as="person",
    )  # fmt: skip
    records.save(bench.context.office_file, register("gifts"), gift)
    bench.context.changes.announce("gifts", (), None)
    assert states(page)["กองคลัง"] is NilState.RECORDED
    assert "มีรายการ 1 กอง · แจ้งว่าไม่มี 2 กอง" in page.strip.summary.text()


def test_what_is_refused_is_said_and_shown_as_it_stands(bench: Any) -> None:
    page = bench.open(GiftsPage)
    lines = page.strip.rest()
    gift = Gift(
        reporter="นางหนึ่ง", department_id=1, received_on=date(2024, 11, 5), description="ผลไม้", value=100,
        giver_kind="citizen", received_as="person",
    )  # fmt: skip
    records.save(bench.context.office_file, register("gifts"), gift)
    page.declare((lines[0],))
    assert "มีรายการ" in str(bench.troubles[-1])
    assert "มีรายการ 1 กอง" in page.strip.summary.text()


def test_a_month_shows_its_quarter(bench: Any) -> None:
    page = bench.open(GiftsPage)
    bench.choose_period(page, Period(2568, month=11))
    assert "ไตรมาส 1:" in page.strip.summary.text()
    bench.choose_period(page, Period(2568))
    assert "ทั้งปี:" in page.strip.summary.text()
