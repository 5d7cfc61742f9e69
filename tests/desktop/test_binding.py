"""A form builds new records and never changes the one shown."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from khoktoom_desktop.desktop.binding import Binding
from khoktoom_desktop.desktop.forms.ui_gifts import Ui_GiftForm
from khoktoom_desktop.desktop.forms.ui_procurement_plan import Ui_PlanItemForm
from khoktoom_desktop.desktop.widgets.problem_label import ProblemLabel
from khoktoom_desktop.domain.column import Choice, Lookups
from khoktoom_desktop.domain.problem import error, warning
from khoktoom_desktop.registers.gifts.columns import COLUMNS
from khoktoom_desktop.registers.gifts.record import Gift
from khoktoom_desktop.registers.procurement_plan.columns import COLUMNS as PLAN
from khoktoom_desktop.registers.procurement_plan.record import PlanItem, PlanRevision

LOOKUPS = Lookups(
    {"gift-giver": (Choice("citizen", "ประชาชน"), Choice("private", "หน่วยงานภาคเอกชน"))},
    {"department": {1: "กองคลัง", 2: "กองช่าง"}},
)


@pytest.fixture
def form(qtbot: QtBot) -> QWidget:
    made = QWidget()
    Ui_GiftForm().setupUi(made)
    qtbot.addWidget(made)
    return made


@pytest.fixture
def binding(form: QWidget) -> Any:
    made: Any = Binding(form, COLUMNS, Gift())
    made.configure(LOOKUPS)
    return made


def hint(form: QWidget, field: str) -> ProblemLabel:
    found = form.findChild(ProblemLabel, f"{field}_hint")
    assert found is not None
    return found


def test_what_is_shown_is_what_comes_back(binding: Any) -> None:
    gift = Gift(
        id=7, uid="u", version=3, reporter="นางหนึ่ง", department_id=2, value=1250, giver_kind="private", note="ก\nข"
    )
    binding.show(gift)
    assert not binding.dirty
    assert binding.record() == gift
    assert (binding.record().id, binding.record().uid, binding.record().version) == (7, "u", 3)
    assert binding.record() is not gift


def test_typing_builds_another_record_and_leaves_the_shown_one(binding: Any) -> None:
    gift = Gift(reporter="นางหนึ่ง", value=1250)
    binding.show(gift)
    binding.editors["value"].restore("20")
    binding.editors["value_estimated"].click()
    assert binding.dirty
    assert (binding.record().value, binding.record().value_estimated) == (2000, False)
    assert gift.value == 1250
    binding.editors["value"].restore("12.50")
    binding.editors["value_estimated"].click()
    assert not binding.dirty


def test_an_emptied_field_holds_what_a_new_record_holds(binding: Any) -> None:
    binding.show(Gift(reporter="นางหนึ่ง", value=1250, giver_kind="private", department_id=2, opinion="เห็นควร"))
    for field in ("reporter", "value", "giver_kind", "department_id", "opinion"):
        binding.editors[field].restore("")
    record = binding.record()
    assert (record.reporter, record.value, record.giver_kind) == ("", None, "")
    assert (record.department_id, record.opinion) == (None, "")


def test_a_number_that_may_not_be_empty_is_asked_for(binding: Any, form: QWidget) -> None:
    binding.show(Gift())
    binding.editors["quantity"].restore("")
    assert [str(problem) for problem in binding.unreadable()] == ["กรอกจำนวน"]
    assert hint(form, "quantity").look == "error"


def test_a_list_that_always_has_a_value_offers_no_nothing(binding: Any) -> None:
    assert [entry.key for entry in binding.editors["basis"].entries()] == ["policy", "section128"]
    assert binding.editors["basis"].count() == 2
    assert binding.editors["giver_kind"].count() == 3


def test_a_text_that_cannot_be_read_keeps_the_shown_value_and_is_dirty(binding: Any, form: QWidget) -> None:
    binding.show(Gift(value=1250))
    binding.editors["value"].restore("1,5")
    assert binding.dirty
    assert binding.record().value == 1250
    assert [problem.field for problem in binding.unreadable()] == ["value"]
    assert hint(form, "value").look == "error"
    assert binding.drafts() == {"value": "1,5"}


def test_problems_stand_beside_their_fields_errors_before_warnings(binding: Any, form: QWidget) -> None:
    binding.show(Gift())
    rest = binding.place(
        [
            warning("giver", "w", "โปรดตรวจผู้ให้"),
            warning("value", "w", "โปรดตรวจมูลค่า"),
            error("value", "e", "มูลค่าผิด"),
            error(None, "whole", "ทั้งรายการ"),
        ]
    )
    assert [str(problem) for problem in rest] == ["ทั้งรายการ"]
    assert (hint(form, "value").text, hint(form, "value").look) == ("มูลค่าผิด", "error")
    assert (hint(form, "giver").look, binding.editors["giver"].property("problem")) == ("warning", "warning")
    assert binding.first_wrong() is binding.editors["value"]
    binding.place([])
    assert (hint(form, "giver").look, binding.editors["giver"].property("problem")) == ("note", "")
    assert binding.first_wrong() is None


def test_a_quiet_form_speaks_of_touched_fields_only(binding: Any, form: QWidget, qtbot: QtBot) -> None:
    binding.show(Gift(), loud=False)
    problems = [error("reporter", "required", "กรอกผู้รายงาน"), error("value", "required", "กรอกมูลค่า")]
    binding.place(problems)
    assert hint(form, "reporter").look == "note"
    with qtbot.waitSignal(binding.changed):
        binding.editors["reporter"].restore("ก")
    binding.place(problems)
    assert (hint(form, "reporter").look, hint(form, "value").look) == ("error", "note")
    binding.place(problems, loud=True)
    assert hint(form, "value").look == "error"


def test_a_field_that_was_left_wrong_counts_as_touched(binding: Any, form: QWidget, qtbot: QtBot) -> None:
    form.show()
    form.activateWindow()
    qtbot.waitUntil(form.isActiveWindow)
    binding.editors["value"].setFocus()
    binding.editors["giver"].setFocus()
    assert QApplication.focusWidget() is binding.editors["giver"]
    assert hint(form, "value").look == "note"
    qtbot.keyClicks(binding.editors["giver"], "x")
    qtbot.keyClick(binding.editors["giver"], Qt.Key.Key_Tab)
    binding.place([error("giver", "e", "ผู้ให้ผิด")])
    assert hint(form, "giver").look == "error"


def test_drafts_carry_what_was_typed_to_another_form(binding: Any) -> None:
    binding.show(Gift(reporter="นางหนึ่ง"))
    for field, text in (
        ("received_on", "2/5/2026"),
        ("giver_kind", "private"),
        ("value_estimated", "0"),
        ("opinion", "ก\nข"),
    ):
        binding.editors[field].restore(text)
    drafts = binding.drafts()
    binding.show(Gift(reporter="นางหนึ่ง"))
    binding.restore({**drafts, "unknown": "x"})
    assert binding.drafts() == drafts
    assert binding.record().opinion == "ก\nข"


def test_a_newer_state_takes_over_but_for_what_was_typed(binding: Any) -> None:
    binding.show(Gift(reporter="นางหนึ่ง", note="เก่า", version=1))
    binding.editors["reporter"].restore("นางสอง")
    binding.rebase(Gift(reporter="นางหนึ่ง", note="ใหม่", version=2))
    record = binding.record()
    assert (record.reporter, record.note, record.version) == ("นางสอง", "ใหม่", 2)


def test_a_form_without_a_field_is_a_bug(qtbot: QtBot) -> None:
    empty = QWidget()
    qtbot.addWidget(empty)
    with pytest.raises(LookupError, match="received_on"):
        Binding(empty, COLUMNS, Gift())


def test_computed_columns_are_shown(qtbot: QtBot) -> None:
    form = QWidget()
    Ui_PlanItemForm().setupUi(form)
    qtbot.addWidget(form)
    binding: Any = Binding(form, PLAN, PlanItem())
    binding.show(PlanItem(revisions=[PlanRevision(position=1, title="ถนน", budget=100)]))
    label: Any = form.findChild(QWidget, "revisions")
    assert label.plain == "ครั้งที่ 1 / ถนน / 1.00 บาท"
    binding.show(PlanItem())
    assert label.plain == "–"
