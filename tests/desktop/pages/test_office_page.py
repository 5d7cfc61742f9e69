"""The office page: every part is shown, read back, checked and saved in one transaction."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QBuffer, Qt, QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QMessageBox
from pytestqt.qtbot import QtBot

from khoktoom_desktop.desktop.context import Place
from khoktoom_desktop.desktop.office.facts import FactsPart
from khoktoom_desktop.desktop.office.letterhead import LetterheadPart
from khoktoom_desktop.desktop.office.lists import DepartmentsPart, LinksPart, SignatoriesPart
from khoktoom_desktop.desktop.pages.office_page import OfficePage, write_facts
from khoktoom_desktop.desktop.widgets.rows_edit import RowsEdit
from khoktoom_desktop.domain.office import Office
from khoktoom_desktop.services.backup import backups_of
from khoktoom_desktop.storage.backup import Occasion, keep_backup


@pytest.fixture
def page(bench: Any, qtbot: QtBot) -> OfficePage:
    made: OfficePage = bench.open(OfficePage, 1110, 640)
    settle(made, qtbot)
    return made


def settle(page: OfficePage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not page.context.work.busy, timeout=20_000)


def part(page: OfficePage, kind: type[Any]) -> Any:
    found = next(each for each in page.parts if isinstance(each, kind))
    page.go(Place("office", section=found.title))
    return found


def write(rows: RowsEdit, row: int, column: int, text: str) -> None:
    rows.model.setData(rows.model.index(row, column), text)


def stored(page: OfficePage) -> Office:
    return page.context.office_file.office()


def answer(words: str) -> None:
    """Press the button with these words in the question that comes."""

    def press() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        next(button for button in box.buttons() if button.text() == words).click()

    QTimer.singleShot(0, press)


def test_nothing_changes_by_looking(page: OfficePage) -> None:
    before = stored(page)
    after = before
    for each in page.parts:
        after = each.applied(after)
    assert replace(after, facts=()) == replace(before, facts=())
    assert set(after.facts) == set(before.facts)
    assert len(after.facts) == len(before.facts)
    assert not page.dirty
    assert not page._save.isEnabled()


def test_plain_facts_are_saved_told_and_undone(page: OfficePage, bench: Any, qtbot: QtBot, type_text: Any) -> None:
    details = page.parts[0].ui
    details.district.clear()
    type_text(details.district, "เมืองชัยนาท")
    details.kind.setEditText("เทศบาลเมือง")
    details.names.setPlainText("บ้านหนองหิน\n\n บ้านโคก ")
    assert page.dirty
    with qtbot.waitSignal(page.context.changes.changed) as announced:
        qtbot.keyClick(page, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert announced.args == ["office", (), page]
    office = stored(page)
    assert (office.district, office.kind, office.names) == ("เมืองชัยนาท", "เทศบาลเมือง", ("บ้านหนองหิน", "บ้านโคก"))
    assert bench.saves == 1
    assert not page.dirty
    assert page.context.undo.undo()
    assert stored(page).district == "เมืองลพบุรี"
    assert page.context.undo.redo()
    assert stored(page).district == "เมืองชัยนาท"


def test_an_office_without_a_name_is_not_saved(page: OfficePage) -> None:
    page.parts[0].ui.name.clear()
    assert not page.save()
    assert page.ui.problems.isVisible()
    assert "กรอกชื่อสำนักงาน" in page.ui.problem_words.plain
    assert stored(page).name == "เทศบาลตำบลตัวอย่าง"
    page.refresh_now()
    assert not page.ui.problems.isVisible()


def test_departments_are_added_ended_moved_and_keep_their_identity(page: OfficePage, qtbot: QtBot) -> None:
    departments: DepartmentsPart = part(page, DepartmentsPart)
    rows = departments.rows
    rows.add.click()
    editor = next(each for each in rows.table.findChildren(QLineEdit) if each.isVisible())
    editor.setText("กองการศึกษา")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: rows.model.index(3, 0).data() == "กองการศึกษา")
    write(rows, 2, 2, "๓๐ ก.ย. ๒๕๖๘")
    rows.table.setCurrentIndex(rows.model.index(3, 0))
    rows.up.click()
    before = {each.name: each.id for each in stored(page).departments}
    assert page.save()
    found = stored(page).departments
    assert [each.name for each in found] == ["สำนักปลัดเทศบาล", "กองคลัง", "กองการศึกษา", "กองช่าง"]
    assert found[3].end == date(2025, 9, 30)
    assert {each.name: each.id for each in found if each.name in before} == before
    assert page.context.undo.undo()
    assert [each.name for each in stored(page).departments] == ["สำนักปลัดเทศบาล", "กองคลัง", "กองช่าง"]
    assert page.context.undo.redo()
    assert len(stored(page).departments) == 4


def test_two_departments_of_one_name_are_refused(page: OfficePage) -> None:
    departments: DepartmentsPart = part(page, DepartmentsPart)
    write(departments.rows, 1, 0, "กองช่าง")
    assert not page.save()
    assert "มีกองชื่อ กองช่าง มากกว่าหนึ่งแถว" in page.ui.problem_words.plain


def test_a_date_that_cannot_be_read_stays_as_typed_and_is_said(page: OfficePage) -> None:
    signatories: SignatoriesPart = part(page, SignatoriesPart)
    write(signatories.rows, 0, 4, "29 ก.พ. 2566")
    index = signatories.rows.model.index(0, 4)
    assert index.data() == "29 ก.พ. 2566"
    assert index.data(Qt.ItemDataRole.ToolTipRole)
    assert not page.save()
    assert page.ui.problem_words.plain.startswith("แถวที่ 1 ตั้งแต่: ")
    write(signatories.rows, 0, 4, "29 ก.พ. 2567")
    assert page.save()
    assert stored(page).signatories[0].start == date(2024, 2, 29)


def test_signatories_follow_one_another(page: OfficePage) -> None:
    signatories: SignatoriesPart = part(page, SignatoriesPart)
    rows = signatories.rows
    write(rows, 0, 5, "31 ม.ค. 2569")
    rows.model.insert(1, ("", "", "", "head", None, None))
    for column, text in ((0, "นางใหม่ ตัวอย่าง"), (1, "ปลัดเทศบาล"), (2, "ปฏิบัติหน้าที่นายกเทศมนตรี"), (4, "1 ก.พ. 2569")):
        write(rows, 1, column, text)
    assert page.save()
    office = stored(page)
    assert office.signatory(date(2026, 1, 31)).name == "นายสมมติ ตัวอย่าง"
    assert office.signatory(date(2026, 2, 1)).acting == "ปฏิบัติหน้าที่นายกเทศมนตรี"
    write(rows, 1, 5, "1 ม.ค. 2569")
    assert not page.save()
    assert "อยู่ก่อนวันเริ่ม" in page.ui.problem_words.plain


def test_a_link_of_the_staff_is_refused_with_the_reason(page: OfficePage) -> None:
    links: LinksPart = part(page, LinksPart)
    links.rows.model.insert(0, (2568, ""))
    write(links.rows, 0, 1, "https://itas.nacc.go.th/go/iit/abc123")
    assert not page.save()
    assert "(IIT)" in page.ui.problem_words.plain
    write(links.rows, 0, 1, "https://example.com/go/eit/abc123")
    assert not page.save()
    write(links.rows, 0, 1, "https://itas.nacc.go.th/go/eit/abc123")
    write(links.rows, 0, 0, "๒๕๖๙")
    assert page.save()
    assert stored(page).eit_links == {2569: "https://itas.nacc.go.th/go/eit/abc123"}
    write(links.rows, 0, 0, "69")
    assert not page.save()


def test_limits_are_dated(page: OfficePage) -> None:
    facts: FactsPart = part(page, FactsPart)
    assert facts.topic.currentData() == "limit"
    rows = facts.rows
    count = rows.model.rowCount()
    write(rows, 0, 3, "31 ธ.ค. 2569")
    rows.model.insert(count, ("วงเงินใหม่", 0, None, None, "", False, "", 0))
    write(rows, count, 1, "๕,๐๐๐.๕๐")
    write(rows, count, 2, "1 ม.ค. 2570")
    rows.model.setData(rows.model.index(count, 5), Qt.CheckState.Checked.value, Qt.ItemDataRole.CheckStateRole)
    facts.topic.setCurrentIndex(facts.topic.findData("unit"))
    assert rows.table.isColumnHidden(1)
    write(facts.rows, 0, 0, "รายใหม่")
    assert page.save()
    office = stored(page)
    new = next(fact for fact in office.facts if fact.title == "วงเงินใหม่")
    assert (new.amount, new.start, new.confirmed, new.topic) == (500_050, date(2027, 1, 1), True, "limit")
    assert any(fact.title == "รายใหม่" and fact.topic == "unit" for fact in office.facts)
    assert any(fact.end == date(2026, 12, 31) for fact in office.facts)


def test_an_emblem_is_taken_only_from_an_image(page: OfficePage, tmp_path: Path) -> None:
    letterhead: LetterheadPart = part(page, LetterheadPart)
    image = QImage(40, 40, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.darkGreen)
    buffer = QBuffer()
    image.save(buffer, "PNG")
    data = bytes(buffer.data().data())
    (tmp_path / "ตรา.png").write_bytes(data)
    (tmp_path / "text.png").write_text("no image", encoding="utf-8")
    assert not letterhead.take_file(tmp_path / "text.png")
    assert letterhead.ui.problem.isVisible()
    assert not letterhead.take_file(tmp_path / "absent.png")
    assert letterhead.take_file(tmp_path / "ตรา.png")
    assert page.save()
    assert stored(page).emblem == data
    letterhead.ui.remove.click()
    letterhead.ui.preprinted.click()
    assert page.save()
    assert (stored(page).emblem, stored(page).preprinted_paper) == (None, True)
    assert not letterhead.ui.emblem_box.isEnabled()


def test_leaving_asks_about_what_is_not_saved(page: OfficePage, qtbot: QtBot) -> None:
    assert page.leaving()
    details = page.parts[0].ui
    details.province.setText("ชัยนาท")
    answer("กลับไปแก้")
    assert not page.leaving()
    answer("บันทึก")
    assert page.leaving()
    assert stored(page).province == "ชัยนาท"
    details.province.setText("อื่น")
    answer("ทิ้งการแก้ไข")
    assert page.leaving()
    assert details.province.text() == "ชัยนาท"


def test_a_backup_is_made_listed_and_gone_back_to(
    page: OfficePage, bench: Any, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "แฟลชไดรฟ์"
    folder.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_words: str(folder))
    page.go(Place("office", section="สำรองข้อมูล"))
    page.backups.now.click()
    settle(page, qtbot)
    assert len(list(folder.iterdir())) >= 1
    assert bench.told[-1][0].startswith("สำรองข้อมูลไว้ที่ ")
    kept = backups_of(page.context.office_file.path)
    assert page.backups.table.rowCount() == len(kept)
    assert not page.backups.restore.isEnabled()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_words: "")
    page.backups.now.click()
    assert not page.context.work.busy
    keep_backup(page.context.office_file.path, Occasion.DAILY)
    page.backups.refresh()
    settle(page, qtbot)
    assert page.backups.table.item(0, 1).text() == "เปิดครั้งแรกของวัน"
    assert page.backups.table.item(0, 3).text().endswith(("KB", "MB"))
    answer("กู้คืนสำเนานี้")
    page.backups.restore.click()
    assert bench.restored == [backups_of(page.context.office_file.path)[0].path]


def test_going_back_to_a_backup_is_asked_first(page: OfficePage, bench: Any, tmp_path: Path) -> None:
    answer("ใช้ข้อมูลปัจจุบันต่อ")
    page._restore(tmp_path / "a.khoktoom")
    assert bench.restored == []
    answer("กู้คืนสำเนานี้")
    page._restore(tmp_path / "a.khoktoom")
    assert bench.restored == [tmp_path / "a.khoktoom"]


def test_a_change_made_elsewhere_is_shown(page: OfficePage, bench: Any) -> None:
    office = stored(page)
    write_facts(page.context.office_file, replace(office, province="สระบุรี"))
    bench.context.changes.announce("office", (), None)
    assert page.parts[0].ui.province.text() == "สระบุรี"
