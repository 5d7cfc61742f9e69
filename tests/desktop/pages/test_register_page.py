"""A register's page with real records: list, form, save, delete and undo, drafts, conflicts, files."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from khoktoom_desktop.desktop import drafts_keeper
from khoktoom_desktop.desktop.context import Place, Tone
from khoktoom_desktop.desktop.pages.gifts_page import GiftsPage
from khoktoom_desktop.desktop.pages.service_catalogue_page import ServiceCataloguePage
from khoktoom_desktop.desktop.widgets.history_dialog import HistoryDialog
from khoktoom_desktop.domain.period import Period
from khoktoom_desktop.registers.catalogue import register
from khoktoom_desktop.registers.gifts.record import Gift
from khoktoom_desktop.services import records
from khoktoom_desktop.thai.dates import short_date

# Whole papers and windows, whose lines smaller tests measure already: tracing them doubles their time.
pytestmark = pytest.mark.untraced

GIFTS = register("gifts")
Typist = Callable[[QWidget, str], None]
# Milliseconds after which these tests keep a draft; the keeper's own test waits as long as it does in truth.
SOON = 30


def a_gift(number: int = 1, **changes: object) -> Gift:
    gift = Gift(
        reporter=f"นางสาวตัวอย่าง คนที่ {number}",
        department_id=1,
        received_on=date(2024, 10, number),
        description=f"กระเช้าที่ {number}",
        value=number * 10000,
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


def answer(words: str) -> list[str]:
    """Press a button of the next question; returns the words of all its buttons, once it was asked."""
    seen: list[str] = []

    def press() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        seen.extend(button.text() for button in box.buttons())
        next(button for button in box.buttons() if button.text() == words).click()

    QTimer.singleShot(0, press)
    return seen


@pytest.fixture
def soon_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep drafts sooner than a clerk's are."""
    monkeypatch.setattr(drafts_keeper, "DELAY", SOON)


def test_list_shows_the_period_with_totals_and_the_first_record(bench: Any) -> None:
    saved(bench, a_gift(1), a_gift(2), a_gift(3, received_on=date(2025, 2, 1)))
    page = bench.open(GiftsPage)
    assert page.model.rowCount() == 2
    assert page.figures_line == "ไตรมาส 1/2568 · 2 รายการ · มูลค่า 300.00 บาท"
    title, sums = page.table.totals.lines[0]
    assert title == "รวม 2 รายการ"
    assert [text for text in sums if text] == ["300.00"]
    assert page.form.isVisible()
    assert editor(page, "description").text() == "กระเช้าที่ 2"


def test_another_period_shows_its_records(bench: Any) -> None:
    saved(bench, a_gift(1), a_gift(3, received_on=date(2025, 2, 1)))
    page = bench.open(GiftsPage)
    bench.choose_period(page, Period(2568, quarter=2))
    assert page.model.rowCount() == 1
    assert editor(page, "description").text() == "กระเช้าที่ 3"


def test_empty_register_says_what_it_is_for(bench: Any) -> None:
    page = bench.open(GiftsPage)
    panel = page.splitter.places.currentWidget()
    assert panel.title.plain == "ยังไม่มีรายการในไตรมาส 1/2568"
    assert panel.text.plain == GIFTS.purpose
    assert not page.form.isVisible()
    panel.buttons[0].click()
    assert page.form.isVisible()
    assert page.form.is_new


def test_finding_shows_what_contains_the_words(bench: Any) -> None:
    saved(bench, a_gift(1), a_gift(2))
    page = bench.open(GiftsPage)
    page.find_text("กระเช้าที่ ๒")
    assert page.model.rowCount() == 1
    page.find_text("ไม่มีคำนี้")
    assert page.splitter.places.currentWidget().title.plain == "ไม่พบ “ไม่มีคำนี้”"
    page.find_text("")
    assert page.model.rowCount() == 2


def test_a_heading_sorts_in_the_store_and_back(bench: Any, qtbot: QtBot) -> None:
    saved(bench, a_gift(1, value=500), a_gift(2, value=900), a_gift(3, value=100))
    page = bench.open(GiftsPage)
    column = [each.field for each in page.model.columns].index("value")
    shown = [page.model.index(row, column).data() for row in range(3)]
    page.table.view.sortByColumn(column, Qt.SortOrder.AscendingOrder)
    assert [page.model.index(row, column).data() for row in range(3)] == ["1.00", "5.00", "9.00"]
    page.table.view.sortByColumn(column, Qt.SortOrder.DescendingOrder)
    assert [page.model.index(row, column).data() for row in range(3)] == ["9.00", "5.00", "1.00"]
    page.table.view.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
    assert [page.model.index(row, column).data() for row in range(3)] == shown


def test_a_new_record_is_typed_and_saved_by_keys(bench: Any, qtbot: QtBot, type_text: Typist) -> None:
    page = bench.open(GiftsPage)
    page.add()
    assert editor(page, "reporter").hasFocus()
    type_text(editor(page, "reporter"), "นางวันดี ใจงาม")
    editor(page, "department_id").setFocus()
    qtbot.keyClick(editor(page, "department_id"), Qt.Key.Key_Down)
    type_text(editor(page, "received_on"), "๕ พ.ย. ๖๗")
    type_text(editor(page, "description"), "ผลไม้")
    qtbot.keyClicks(editor(page, "value"), "1,500.50")
    for field in ("giver_kind", "received_as", "disposition"):
        qtbot.keyClick(editor(page, field), Qt.Key.Key_Down)
    assert page.form.state.text() == "ยังไม่ได้บันทึก"
    qtbot.keyClick(editor(page, "value"), Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    found = records.list_records(bench.context.office_file, GIFTS).records
    assert len(found) == 1
    gift: Any = found[0]
    assert (gift.reporter, gift.received_on, gift.value) == ("นางวันดี ใจงาม", date(2024, 11, 5), 150050)
    assert bench.saves == 1
    assert not page.form.is_new
    assert not page.form.dirty
    assert page.form.state.text() == f"แก้ไข {short_date(records.today())}"
    assert bench.context.undo.undo_text == "เพิ่ม ผลไม้ รับเมื่อ 5 พ.ย. 67"


def test_save_and_new_goes_on_with_a_blank_form(bench: Any, qtbot: QtBot) -> None:
    saved(bench, a_gift(1))
    page = bench.open(GiftsPage)
    editor(page, "description").setFocus()
    fill(page, description="ของใหม่")
    qtbot.keyClick(editor(page, "description"), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert bench.saves == 1
    assert page.form.is_new
    assert editor(page, "description").text() == ""


def test_errors_keep_everything_typed_and_lead_to_the_field(bench: Any) -> None:
    page = bench.open(GiftsPage)
    page.add()
    fill(page, reporter="นางวันดี ใจงาม", received_on="2/5/2026", value="1,5")
    assert not page.form.save()
    hint = page.form.form.findChild(QWidget, "received_on_hint")
    assert "ค.ศ." in hint.text
    assert hint.look == "error"
    assert editor(page, "received_on").property("problem") == "error"
    assert "1.5 หรือ 15" in page.form.form.findChild(QWidget, "value_hint").text
    assert page.form.form.findChild(QWidget, "description_hint").look == "error"
    assert editor(page, "value").text() == "1,5"
    assert editor(page, "reporter").text() == "นางวันดี ใจงาม"
    assert bench.saves == 0
    assert records.list_records(bench.context.office_file, GIFTS).count == 0


def test_a_new_form_is_quiet_until_it_is_touched(bench: Any) -> None:
    page = bench.open(GiftsPage)
    page.add()
    hints = [page.form.form.findChild(QWidget, f"{field}_hint") for field in page.form.binding.editors]
    assert {hint.look for hint in hints} == {"note"}


def test_rules_speak_while_one_types(bench: Any, qtbot: QtBot) -> None:
    saved(bench, a_gift(1))
    page = bench.open(GiftsPage)
    fill(page, reported_on="1 ก.ย. 2567")
    qtbot.waitUntil(lambda: page.form.form.findChild(QWidget, "reported_on_hint").look == "error")
    fill(page, reported_on="9 ต.ค. 2567")
    qtbot.waitUntil(lambda: page.form.form.findChild(QWidget, "reported_on_hint").look == "note")


def test_leaving_a_row_asks_with_verbs_and_saves(bench: Any) -> None:
    saved(bench, a_gift(1), a_gift(2))
    page = bench.open(GiftsPage)
    fill(page, description="เปลี่ยนแล้ว")
    words = answer("บันทึก")
    page.table.view.selectRow(1)
    assert sorted(words) == ["กลับไปแก้", "ทิ้งการแก้ไข", "บันทึก"]
    assert bench.saves == 1
    assert editor(page, "description").text() == "กระเช้าที่ 1"


def test_leaving_a_row_can_throw_away_or_go_back(bench: Any) -> None:
    saved(bench, a_gift(1), a_gift(2))
    page = bench.open(GiftsPage)
    fill(page, description="เปลี่ยนแล้ว")
    answer("กลับไปแก้")
    page.table.view.selectRow(1)
    assert page.table.row == 0
    assert editor(page, "description").text() == "เปลี่ยนแล้ว"
    answer("ทิ้งการแก้ไข")
    page.table.view.selectRow(1)
    assert editor(page, "description").text() == "กระเช้าที่ 1"
    assert bench.saves == 0


def test_page_is_left_at_once_when_nothing_was_typed(bench: Any) -> None:
    saved(bench, a_gift(1))
    page = bench.open(GiftsPage)
    assert page.leaving()
    fill(page, description="เปลี่ยนแล้ว")
    answer("กลับไปแก้")
    assert not page.leaving()


def test_deleting_several_is_undone_and_done_again(bench: Any) -> None:
    saved(bench, a_gift(1), a_gift(2), a_gift(3))
    page = bench.open(GiftsPage)
    page.table.view.selectAll()
    page.delete()
    assert page.model.rowCount() == 0
    assert bench.told[-1] == ("ลบ 3 รายการ", Tone.DONE)
    bench.offered[-1]()
    assert page.model.rowCount() == 3
    assert bench.context.undo.redo()
    assert page.model.rowCount() == 0


def test_an_edit_is_undone_and_done_again(bench: Any) -> None:
    saved(bench, a_gift(1))
    page = bench.open(GiftsPage)
    fill(page, value="750")
    assert page.form.save()
    assert bench.context.undo.undo()
    assert editor(page, "value").text() == "100.00"
    assert bench.context.undo.redo()
    assert editor(page, "value").text() == "750.00"


def test_an_edit_is_not_undone_over_somebody_elses(bench: Any) -> None:
    (gift,) = saved(bench, a_gift(1))
    page = bench.open(GiftsPage)
    fill(page, value="750")
    assert page.form.save()
    latest = records.get(bench.context.office_file, GIFTS, gift.uid)
    (latest,) = saved(bench, replace(latest, note="คนอื่นแก้"))
    assert bench.context.undo.undo()
    assert bench.context.undo.redo()
    latest = records.get(bench.context.office_file, GIFTS, gift.uid)
    assert (latest.value, latest.note) == (75_000, "คนอื่นแก้")
    saved(bench, replace(latest, value=80_000))
    assert not bench.context.undo.undo()
    assert "ถูกแก้ไขอีกหลังจากนั้น" in str(bench.troubles[-1])


def test_a_new_record_is_taken_back_by_undo(bench: Any) -> None:
    saved(bench, a_gift(1))
    page = bench.open(GiftsPage)
    page.duplicate()
    assert page.form.is_new
    fill(page, description="ของอีกชิ้น", received_on="9 ต.ค. 2567")
    assert page.form.save()
    assert page.model.rowCount() == 2
    bench.context.undo.undo()
    assert page.model.rowCount() == 1


def test_a_conflict_is_said_and_what_was_typed_can_be_kept(bench: Any) -> None:
    (gift,) = saved(bench, a_gift(1))
    page = bench.open(GiftsPage)
    fill(page, description="ของฉัน")
    saved(bench, replace(gift, note="ของเพื่อน"))
    assert not page.form.save()
    assert "ถูกแก้ไขจากที่อื่น" in page.form.band.text
    assert editor(page, "description").text() == "ของฉัน"
    page.form.band.choose(0)
    assert editor(page, "note").toPlainText() == "ของเพื่อน"
    assert editor(page, "description").text() == "ของฉัน"
    assert page.form.save()
    stored: Any = records.get(bench.context.office_file, GIFTS, gift.uid)
    assert (stored.description, stored.note) == ("ของฉัน", "ของเพื่อน")


def test_a_conflict_can_be_settled_by_their_state(bench: Any) -> None:
    (gift,) = saved(bench, a_gift(1))
    page = bench.open(GiftsPage)
    fill(page, description="ของฉัน")
    saved(bench, replace(gift, note="ของเพื่อน"))
    page.form.save()
    page.form.band.choose(1)
    assert editor(page, "description").text() == "กระเช้าที่ 1"
    assert not page.form.dirty


def test_a_record_deleted_meanwhile_becomes_a_new_one(bench: Any) -> None:
    (gift,) = saved(bench, a_gift(1))
    page = bench.open(GiftsPage)
    fill(page, description="ของฉัน")
    records.delete(bench.context.office_file, GIFTS, [gift.uid])
    page.form.save()
    assert "ถูกลบไปแล้ว" in page.form.band.text
    page.form.band.choose(0)
    assert page.form.is_new
    assert editor(page, "description").text() == "ของฉัน"
    assert page.form.save()
    assert records.list_records(bench.context.office_file, GIFTS).count == 1


@pytest.mark.usefixtures("soon_kept")
def test_a_draft_is_kept_and_offered_back_after_a_kill(bench: Any, qtbot: QtBot) -> None:
    saved(bench, a_gift(1), a_gift(2))
    page = bench.open(GiftsPage)
    fill(page, description="พิมพ์ค้างไว้", value="1,5")
    qtbot.wait(4 * SOON)
    again = bench.open(GiftsPage)
    assert "พิมพ์ค้างไว้เมื่อ" in again.form.band.text
    assert editor(again, "description").text() == "กระเช้าที่ 2"
    again.form.band.choose(0)
    assert editor(again, "description").text() == "พิมพ์ค้างไว้"
    assert editor(again, "value").text() == "1,5"
    again.form.discard()
    third = bench.open(GiftsPage)
    assert not third.form.band.isVisible()


@pytest.mark.usefixtures("soon_kept")
def test_a_draft_of_a_new_record_is_offered_only_there(bench: Any, qtbot: QtBot) -> None:
    saved(bench, a_gift(1))
    page = bench.open(GiftsPage)
    page.add()
    fill(page, description="ของใหม่")
    qtbot.wait(4 * SOON)
    again = bench.open(GiftsPage)
    assert not again.form.band.isVisible()
    again.add()
    assert again.form.band.isVisible()
    again.form.band.choose(1)
    again.form.discard()
    third = bench.open(GiftsPage)
    third.add()
    assert not third.form.band.isVisible()


@pytest.mark.usefixtures("soon_kept")
def test_saving_drops_the_draft(bench: Any, qtbot: QtBot) -> None:
    saved(bench, a_gift(1))
    page = bench.open(GiftsPage)
    fill(page, description="แก้แล้ว")
    page.form.save()
    qtbot.wait(4 * SOON)
    assert not bench.open(GiftsPage).form.band.isVisible()


def test_history_lists_changes_newest_first(bench: Any, qtbot: QtBot) -> None:
    (gift,) = saved(bench, a_gift(1))
    saved(bench, replace(gift, value=99900, received_on=date(2024, 10, 9)))
    page = bench.open(GiftsPage)
    seen: list[list[str]] = []

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, HistoryDialog)
        for row in range(dialog.ui.changes.topLevelItemCount()):
            item = dialog.ui.changes.topLevelItem(row)
            seen.append([item.text(2)])
            seen.extend([item.child(at).text(part) for part in range(3)] for at in range(item.childCount()))
        dialog.accept()

    QTimer.singleShot(0, look)
    page.show_history()
    assert seen[0] == ["แก้ไข"]
    assert ["มูลค่า (บาท)", "100.00", "999.00"] in seen
    assert ["วันที่ได้รับ", "01/10/2567", "09/10/2567"] in seen
    assert ["เพิ่มรายการ"] in seen


def test_going_to_a_record_shows_it_whatever_the_period(bench: Any) -> None:
    _first, other = saved(bench, a_gift(1), a_gift(3, received_on=date(2025, 2, 1)))
    page = bench.open(GiftsPage)
    page.go(Place("gifts", record=other.uid))
    assert editor(page, "description").text() == "กระเช้าที่ 3"
    page.go(Place("gifts", record="ไม่มี"))
    page.go(Place("gifts"))
    assert editor(page, "description").text() == "กระเช้าที่ 3"


def test_a_change_made_elsewhere_is_shown_and_typing_stays(bench: Any) -> None:
    (gift,) = saved(bench, a_gift(1))
    page = bench.open(GiftsPage)
    fill(page, note="กำลังพิมพ์")
    saved(bench, a_gift(2))
    bench.context.changes.announce("gifts", (), None)
    assert page.model.rowCount() == 2
    assert editor(page, "note").toPlainText() == "กำลังพิมพ์"
    assert page.form.binding.shown.uid == gift.uid


def test_papers_of_the_register_are_reached(bench: Any) -> None:
    (gift,) = saved(bench, a_gift(1))
    page = bench.open(GiftsPage)
    papers = {action.text(): action for action in page.print_deed.menu().actions()}
    papers["รายงานการรับของขวัญและของกำนัล"].trigger()
    papers["แบบรายงานการรับของขวัญและของกำนัลรายบุคคล"].trigger()
    assert bench.places == [Place("papers", paper="gift-report"), Place("papers", record=gift.uid, paper="gift-form")]
    page.add()
    papers["แบบรายงานการรับของขวัญและของกำนัลรายบุคคล"].trigger()
    assert bench.told[-1][1] is Tone.INFORMATION


def test_export_and_import_again_change_nothing(bench: Any, qtbot: QtBot, tmp_path: Path) -> None:
    saved(bench, a_gift(1), a_gift(2))
    page = bench.open(GiftsPage)
    target = tmp_path / "ของขวัญ.xlsx"
    page.files.export_to(target)
    qtbot.waitUntil(lambda: bool(bench.told))
    assert bench.told[-1][0] == "บันทึก ของขวัญ.xlsx แล้ว"
    page.files.try_import(target)
    qtbot.waitUntil(lambda: page.files.dialog.step == 2)
    dialog = page.files.dialog
    assert [figure.text() for figure in dialog.check.figures] == ["0", "0", "2", "0"]
    assert not dialog.next.isEnabled()
    dialog.reject()
    assert page.files.dialog is None


def test_template_is_written(bench: Any, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page = bench.open(GiftsPage)
    target = tmp_path / "แม่แบบ.xlsx"
    monkeypatch.setattr(
        "khoktoom_desktop.desktop.pages.register_files.QFileDialog.getSaveFileName", lambda *_args: (str(target), "")
    )
    page.template_deed.trigger()
    qtbot.waitUntil(target.exists)


def test_the_form_goes_below_where_the_page_is_narrow(bench: Any) -> None:
    saved(bench, a_gift(1))
    page = bench.open(GiftsPage, width=760, height=900)
    assert page.splitter.orientation() == Qt.Orientation.Vertical
    page.resize(1086, 620)
    assert page.splitter.orientation() == Qt.Orientation.Horizontal


def test_services_go_on_with_their_department(bench: Any) -> None:
    page = bench.open(ServiceCataloguePage)
    page.add()
    fill(page, name="แจ้งเกิด", department_id="2", unit="case")
    assert page.form.save()
    page.add()
    assert editor(page, "department_id").value() == 2


def test_a_record_saved_out_of_the_period_stays_in_the_form(bench: Any) -> None:
    saved(bench, a_gift(1), a_gift(2))
    page = bench.open(GiftsPage)
    fill(page, received_on="9 ก.พ. 2568")
    assert page.form.save()
    assert page.model.rowCount() == 1
    assert (page.table.row, editor(page, "description").text()) == (-1, "กระเช้าที่ 2")
    bench.choose_period(page, Period(2568, quarter=2))
    assert (page.table.row, editor(page, "description").text()) == (0, "กระเช้าที่ 2")
    bench.choose_period(page, Period(2568, quarter=1))
    assert editor(page, "description").text() == "กระเช้าที่ 1"


def test_a_record_far_down_the_list_is_kept_after_saving(bench: Any) -> None:
    with bench.context.office_file.writing() as session:
        session.add_all(a_gift(1, description=f"ของที่ {number:03}") for number in range(600))
    page = bench.open(GiftsPage)
    page.table.view.selectRow(520)
    name = editor(page, "description").text()
    fill(page, note="ตรวจแล้ว")
    assert page.form.save()
    assert (page.table.row, editor(page, "description").text()) == (520, name)


def test_coming_back_to_the_page_keeps_the_record_shown(bench: Any) -> None:
    saved(bench, a_gift(1), a_gift(2))
    page = bench.open(GiftsPage)
    page.table.view.selectRow(1)
    page.set_period(bench.period)
    page.refresh()
    assert (page.table.row, editor(page, "description").text()) == (1, "กระเช้าที่ 1")
