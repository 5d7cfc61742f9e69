"""Complaints and the months without one of corruption: declare, take back, undo; kinds kept from one to the next."""

from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from khoktoom_desktop.desktop.context import Place, Tone
from khoktoom_desktop.desktop.pages.complaints_page import ComplaintsPage
from khoktoom_desktop.domain.period import Period
from khoktoom_desktop.registers.catalogue import register
from khoktoom_desktop.registers.complaints.record import Complaint
from khoktoom_desktop.services import nil, records
from khoktoom_desktop.services.nil import NilState

TODAY = date(2025, 1, 31)
COMPLAINTS = register("complaints")


@pytest.fixture
def page(bench: Any, monkeypatch: pytest.MonkeyPatch) -> ComplaintsPage:
    monkeypatch.setattr(records, "today", lambda: TODAY)
    opened: ComplaintsPage = bench.open(ComplaintsPage)
    return opened


def states(bench: Any) -> str:
    """Return the months of the year: r(ecorded), d(eclared), n(ot declared)."""
    return "".join(line.state.value[0] for line in nil.month_state(bench.context.office_file, "complaints", 2568))


def save(bench: Any, kind: str, day: date = date(2024, 11, 5)) -> None:
    complaint = Complaint(received_on=day, kind=kind, channel="letter", category="other")
    records.save(bench.context.office_file, COMPLAINTS, complaint)


def test_the_months_of_the_chosen_quarter_are_declared_at_once(bench: Any, page: ComplaintsPage, qtbot: QtBot) -> None:
    strip = page.nil.strip
    assert strip.summary.text() == "เรื่องร้องเรียนการทุจริต: ยังไม่แจ้ง 3 เดือน"
    qtbot.mouseClick(strip.all_rest, Qt.MouseButton.LeftButton)
    assert states(bench) == "ddd" + "n" * 9
    assert bench.told[-1] == ("แจ้งว่าไม่มีเรื่องร้องเรียนการทุจริต: 3 เดือน", Tone.DONE)
    assert not strip.all_rest.isVisible()
    bench.context.undo.undo()
    assert states(bench) == "n" * 12
    bench.context.undo.redo()
    assert states(bench) == "ddd" + "n" * 9


def test_a_single_month_is_declared_and_taken_back(bench: Any, page: ComplaintsPage, qtbot: QtBot) -> None:
    strip = page.nil.strip
    qtbot.mouseClick(strip.toggle, Qt.MouseButton.LeftButton)
    assert strip.button(10).isVisible()
    assert "ยังไม่สิ้นเดือน" in strip.button(2).text()
    assert not strip.button(2).isEnabled()
    qtbot.mouseClick(strip.button(1), Qt.MouseButton.LeftButton)
    assert states(bench) == "nnnd" + "n" * 8
    assert "31 ม.ค. 68" in strip.button(1).toolTip()
    qtbot.mouseClick(strip.button(1), Qt.MouseButton.LeftButton)
    assert states(bench) == "n" * 12
    assert bench.told[-1][0] == "ถอนการแจ้งว่าไม่มีเรื่องร้องเรียนการทุจริต: มกราคม"
    bench.context.undo.undo()
    assert states(bench) == "nnnd" + "n" * 8


def test_only_a_complaint_of_corruption_fills_a_month(bench: Any, page: ComplaintsPage) -> None:
    save(bench, "general")
    page.reload()
    assert page.nil.strip.summary.text().endswith("ยังไม่แจ้ง 3 เดือน")
    save(bench, "corruption")
    page.reload()
    assert page.nil.strip.summary.text().endswith("มีรายการ 1 เดือน · ยังไม่แจ้ง 2 เดือน")
    assert not page.nil.strip.button(11).isEnabled()


def test_what_changed_meanwhile_is_told(bench: Any, page: ComplaintsPage) -> None:
    rest = page.nil.strip.rest()
    save(bench, "corruption")
    page.nil.declare(rest)
    assert bench.troubles[-1].code == "not-nil"
    assert nil.month_state(bench.context.office_file, "complaints", 2568)[1].state is NilState.RECORDED


def test_the_strip_stays_away_where_nothing_is_to_declare(bench: Any, page: ComplaintsPage) -> None:
    bench.choose_period(page, Period(2568, quarter=3))
    assert not page.nil.strip.isVisible()
    bench.choose_period(page, Period(2568, month=11))
    assert page.nil.strip.isVisible()
    save(bench, "corruption")
    page.reload()
    assert not page.nil.strip.isVisible()


def test_the_home_page_leads_to_the_months(page: ComplaintsPage) -> None:
    page.go(Place("complaints", section="nil"))
    assert page.nil.strip.matrix.isVisible()


def test_a_new_complaint_is_of_the_kind_looked_at_last(bench: Any, page: ComplaintsPage) -> None:
    save(bench, "general")
    page.reload()
    page.add()
    assert page.form.binding.editors["kind"].value() == "general"
    assert page.form.binding.editors["status"].value() == "pending"


def test_a_declaration_of_months_is_asked_of_registers_that_have_it(bench: Any) -> None:
    with pytest.raises(ValueError, match="no months"):
        nil.month_state(bench.context.office_file, "gifts", 2568)
