"""What mends a field stands beside it: another text, another layout of the keyboard, the record it repeats."""

from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from khoktoom_desktop.desktop.context import Place
from khoktoom_desktop.desktop.pages.gifts_page import GiftsPage
from khoktoom_desktop.desktop.widgets.problem_label import ProblemLabel
from khoktoom_desktop.desktop.widgets.twin_dialog import TwinDialog
from khoktoom_desktop.registers.catalogue import register
from khoktoom_desktop.registers.gifts.record import Gift
from khoktoom_desktop.services import records
from khoktoom_desktop.services.twins import say_distinct

GIFTS = register("gifts")


def a_gift(**changes: object) -> Gift:
    gift = Gift(
        reporter="นางสาวตัวอย่าง ใจดี",
        department_id=1,
        received_on=date(2024, 10, 1),
        description="กระเช้า",
        value=10_000,
        giver_kind="citizen",
        giver="ผู้ให้ตัวอย่าง",
        received_as="person",
        disposition="returned",
    )
    return replace(gift, **changes)


def saved(bench: Any, *gifts: Gift) -> list[Any]:
    return [records.save(bench.context.office_file, GIFTS, gift).record for gift in gifts]


def editor(page: Any, field: str) -> Any:
    return page.form.binding.editors[field]


def fill(page: Any, **texts: str) -> None:
    for field, text in texts.items():
        editor(page, field).restore(text)


def hint_of(page: Any, field: str) -> ProblemLabel:
    found = page.form.form.findChild(ProblemLabel, f"{field}_hint")
    assert isinstance(found, ProblemLabel)
    return found


def test_what_mends_a_field_is_one_click_or_key_away(bench: Any, qtbot: QtBot, type_text: Any) -> None:
    page = bench.open(GiftsPage)
    page.add()
    value = editor(page, "value")
    hint = hint_of(page, "value")
    type_text(value, "1,5")
    assert hint.text == "“1,5” หมายถึง 1.5 หรือ 15 โปรดพิมพ์ใหม่"
    assert [each.text() for each in hint.offers] == ["ใช้ “1.5”", "ใช้ “15”"]
    hint.offers[1].click()
    assert (value.text(), value.value(), hint.offers) == ("15", 1500, ())
    day = editor(page, "received_on")
    type_text(day, "2/5/2026")
    qtbot.keyClick(day, Qt.Key.Key_Return, Qt.KeyboardModifier.AltModifier)
    assert day.value() == date(2026, 5, 2)
    fill(page, description="gvdlki 0yf:nhv")
    page.form.check()
    hint = hint_of(page, "description")
    assert "พิมพ์ผิดแป้นภาษาหรือไม่" in hint.text
    hint.offers[0].click()
    assert editor(page, "description").text() == "เอกสาร จัดซื้อ"


def test_a_repetition_is_seen_beside_and_said_to_be_none(bench: Any, qtbot: QtBot) -> None:
    (first,) = saved(bench, a_gift())
    page = bench.open(GiftsPage)
    page.duplicate()
    fill(page, received_on="1 ต.ค. 2567")
    page.form.check()
    hint = hint_of(page, "description")
    assert [each.text() for each in hint.offers] == ["เทียบกับอีกรายการ", "ไม่ซ้ำ"]
    hint.offers[0].click()
    dialog = page.form.findChild(TwinDialog)
    texts = {dialog.table.item(row, 0).toolTip(): row for row in range(dialog.table.rowCount())}
    assert dialog.table.item(texts["รายการ"], 1).toolTip() == dialog.table.item(texts["รายการ"], 2).toolTip()
    dialog.distinct_button.click()
    assert hint.offers == ()
    assert page.form.save()
    assert hint.offers == ()
    second = page.form.binding.shown
    assert not [each for each in records.problems_of(bench.context.office_file, GIFTS, second) if each.other]
    assert say_distinct(bench.context.office_file, GIFTS, first.uid, second.uid, distinct=False)
    page.form.check()
    assert len(hint.offers) == 2
    hint.offers[1].click()
    assert hint.offers == ()
    assert bench.context.undo.undo_text.startswith("บันทึกว่าไม่ซ้ำกัน")
    assert bench.context.undo.undo()
    page.form.check()
    hint.offers[0].click()
    page.form.findChildren(TwinDialog)[-1].open_button.click()
    assert bench.places[-1] == Place("gifts", record=first.uid)
    bench.context.undo.redo()
    records.delete(bench.context.office_file, GIFTS, [first.uid])
    page.form.show_twin(first.uid)
    assert hint.offers == ()
