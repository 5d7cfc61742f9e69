"""Amounts, counts, identifiers, text, lists and references: what is typed is what is meant."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from khoktoom_desktop.desktop.widgets.baht_edit import BahtEdit
from khoktoom_desktop.desktop.widgets.choice_edit import NOTHING, ChoiceEdit
from khoktoom_desktop.desktop.widgets.count_edit import CountEdit
from khoktoom_desktop.desktop.widgets.flag_edit import FlagEdit
from khoktoom_desktop.desktop.widgets.reference_edit import ReferenceEdit
from khoktoom_desktop.desktop.widgets.text_edit import IdentifierEdit, LongTextEdit, TextEdit
from khoktoom_desktop.domain.column import Choice, Column, ColumnKind, Lookups

# The screenless platform says so of every popup.
pytestmark = pytest.mark.qt_log_ignore("does not support grabbing the keyboard", extend=True)
Typist = Callable[[QWidget, str], None]
UNIT = Column("unit", "หน่วยนับ", ColumnKind.CHOICE, topic="unit")
PLAN = Column("plan", "แผน", ColumnKind.REFERENCE, source="plan")
LOOKUPS = Lookups(
    {"unit": (Choice("case", "ราย"), Choice("time", "ครั้ง"))},
    {"plan": {3: "จ้างซ่อมถนน", 5: "ซื้อวัสดุ", 8: "ซื้อวัสดุ"}},
)


def shown(widget: Any, qtbot: QtBot) -> Any:
    qtbot.addWidget(widget)
    widget.show()
    widget.activateWindow()
    qtbot.waitUntil(widget.isActiveWindow)
    widget.setFocus()
    return widget


def test_an_amount_is_echoed_in_figures_and_words(qtbot: QtBot, type_text: Typist) -> None:
    field = shown(BahtEdit(), qtbot)
    type_text(field, "๑,๒๕๐.๕๐")
    assert field.value() == 125050
    assert field.echo() == "1,250.50 บาท · หนึ่งพันสองร้อยห้าสิบบาทห้าสิบสตางค์"
    assert field.alignment() & Qt.AlignmentFlag.AlignRight


def test_an_ambiguous_comma_is_questioned_and_stays(qtbot: QtBot) -> None:
    field = shown(BahtEdit(), qtbot)
    qtbot.keyClicks(field, "1,5")
    field.clearFocus()
    assert (field.value(), field.text()) == (None, "1,5")
    assert str(field.problem()) == "“1,5” หมายถึง 1.5 หรือ 15 โปรดพิมพ์ใหม่"
    assert field.echo() == ""


def test_an_amount_is_tidied_on_leaving_not_while_typing(qtbot: QtBot) -> None:
    field = shown(BahtEdit(), qtbot)
    qtbot.keyClicks(field, "1250")
    assert field.text() == "1250"
    with qtbot.assertNotEmitted(field.changed):
        field.clearFocus()
    assert (field.text(), field.value()) == ("1,250.00", 125000)


def test_a_read_only_amount_is_left_as_it_is(qtbot: QtBot) -> None:
    field = shown(BahtEdit(), qtbot)
    field.setText("1250")
    field.setReadOnly(True)
    field.clearFocus()
    assert field.text() == "1250"


@pytest.mark.parametrize(("grouped", "text"), [(False, "2568"), (True, "2,568")])
def test_years_stand_without_a_comma_counts_with(qtbot: QtBot, grouped: bool, text: str) -> None:
    field = shown(CountEdit(), qtbot)
    field.setProperty("grouped", grouped)
    field.set_value(2568)
    assert (field.text(), field.value()) == (text, 2568)


def test_a_count_is_whole_and_not_negative(qtbot: QtBot) -> None:
    field = shown(CountEdit(), qtbot)
    for text in ("1.5", "-3", "สอง"):
        field.restore(text)
        assert field.problem() is not None
        assert field.draft() == text


def test_text_from_word_is_kept_in_its_normal_form(qtbot: QtBot) -> None:
    field = shown(TextEdit(), qtbot)
    field.restore("นํ้า\u200bดื่ม\x0bสะอาด ")
    assert field.value() == "น้ำดื่ม สะอาด"
    field.restore("   ")
    assert field.value() is None


def test_identifiers_lose_their_marks_and_tell_of_the_check_digit(qtbot: QtBot) -> None:
    field = shown(IdentifierEdit(), qtbot)
    field.restore("๐-๑๖๕๕-๐๐๐๐๐-๐๑-๑")
    digits = field.value()
    assert digits.isdecimal()
    field.restore("0-1055-61000-00-1")
    assert field.value() == "0105561000001"
    field.restore("M69010000015")
    assert (field.value(), field.echo()) == ("M69010000015", "")
    from_check = next(f"010556100000{last}" for last in range(10) if _right(field, f"010556100000{last}"))
    field.restore(from_check)
    assert field.echo().endswith("เลขตรวจสอบถูกต้อง")


def _right(field: IdentifierEdit, digits: str) -> bool:
    field.restore(digits)
    return bool(field.echo())


def test_long_text_keeps_its_lines_and_lets_tab_leave(qtbot: QtBot) -> None:
    field = shown(LongTextEdit(), qtbot)
    with qtbot.waitSignal(field.changed):
        field.restore("หนึ่ง\nสอง ")
    assert field.value() == "หนึ่ง\nสอง"
    assert field.draft() == "หนึ่ง\nสอง "
    with qtbot.assertNotEmitted(field.changed):
        field.set_value(None)
    assert (field.value(), field.problem(), field.echo()) == (None, None, "")
    assert field.tabChangesFocus()
    field.setReadOnly(True)
    assert not field.textInteractionFlags() & Qt.TextInteractionFlag.TextEditable
    field.setReadOnly(False)
    assert field.textInteractionFlags() & Qt.TextInteractionFlag.TextEditable


def test_a_list_is_chosen_from_by_keys_and_cleared(qtbot: QtBot) -> None:
    field = shown(ChoiceEdit(), qtbot)
    field.configure(UNIT, LOOKUPS)
    assert (field.currentText(), field.value()) == (NOTHING, None)
    with qtbot.waitSignal(field.changed):
        qtbot.keyClick(field, Qt.Key.Key_Down)
    assert field.value() == "case"
    with qtbot.waitSignal(field.changed):
        qtbot.keyClick(field, Qt.Key.Key_Delete)
    assert field.value() is None
    with qtbot.assertNotEmitted(field.changed):
        qtbot.keyClick(field, Qt.Key.Key_Delete)
    with qtbot.assertNotEmitted(field.changed):
        qtbot.keyClick(field, Qt.Key.Key_A)


def test_a_stored_key_that_the_list_lost_stays(qtbot: QtBot) -> None:
    field = shown(ChoiceEdit(), qtbot)
    field.configure(UNIT, LOOKUPS)
    field.set_value("furlong")
    assert (field.value(), field.currentText()) == ("furlong", "furlong")
    field.configure(UNIT, LOOKUPS)
    assert field.value() == "furlong"


def test_the_wheel_passes_by(qtbot: QtBot) -> None:
    field = shown(ChoiceEdit(), qtbot)
    field.configure(UNIT, LOOKUPS)
    wheel = QWheelEvent(
        QPointF(5, 5), QPointF(5, 5), QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(field, wheel)
    assert field.value() is None


def test_drafts_of_a_list_come_back(qtbot: QtBot) -> None:
    field = shown(ChoiceEdit(), qtbot)
    field.configure(PLAN, LOOKUPS)
    field.set_value(5)
    assert field.draft() == "5"
    with qtbot.waitSignal(field.changed):
        field.restore("3")
    assert field.value() == 3
    with qtbot.assertNotEmitted(field.changed):
        field.restore("3")
    field.restore("")
    assert (field.value(), field.draft(), field.problem(), field.echo()) == (None, "", None, "")


def test_a_list_that_needs_a_value_offers_only_values(qtbot: QtBot) -> None:
    field = shown(ChoiceEdit(), qtbot)
    field.configure(UNIT, LOOKUPS)
    field.set_optional(False)
    field.set_optional(False)
    field.configure(UNIT, LOOKUPS)
    assert [entry.title for entry in field.entries()] == ["ราย", "ครั้ง"]
    field.set_value("time")
    qtbot.keyClick(field, Qt.Key.Key_Delete)
    assert field.value() == "time"
    field.set_optional(True)
    assert field.count() == 3


def test_a_flag_is_unset_until_it_is_touched(qtbot: QtBot) -> None:
    field = shown(FlagEdit(), qtbot)
    field.configure(Column("cancelled", "ยกเลิก", ColumnKind.BOOLEAN), Lookups())
    assert (field.value(), field.draft()) == (None, "")
    with qtbot.waitSignal(field.changed):
        qtbot.keyClick(field, Qt.Key.Key_Space)
    assert (field.value(), field.draft()) == (True, "1")
    with qtbot.waitSignal(field.changed):
        field.restore("0")
    with qtbot.assertNotEmitted(field.changed):
        field.restore("0")
    assert (field.value(), field.problem(), field.echo()) == (False, None, "")


def test_a_reference_is_found_by_its_name_only(qtbot: QtBot, type_text: Typist) -> None:
    field = shown(ReferenceEdit(), qtbot)
    field.configure(PLAN, LOOKUPS)
    type_text(field, "ซ่อม")
    assert "ไม่พบ “ซ่อม”" in str(field.problem())
    assert field.completer().completionCount() == 1
    field.restore("จ้างซ่อมถนน")
    assert (field.value(), field.problem()) == (3, None)
    field.restore("ซื้อวัสดุ (8)")
    assert field.value() == 8
    field.set_value(99)
    assert (field.value(), field.text()) == (99, "รายการหมายเลข 99")
    field.set_value(None)
    assert field.value() is None
    assert field.write(7) == "รายการหมายเลข 7"
