"""The bin of a register's page: what was deleted is shown, taken back with undo, and erased after its time."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from khoktoom_desktop.desktop.context import Place
from khoktoom_desktop.desktop.pages.gifts_page import GiftsPage
from khoktoom_desktop.domain.trouble import Trouble
from khoktoom_desktop.registers.catalogue import register
from khoktoom_desktop.registers.gifts.record import Gift
from khoktoom_desktop.services import bin as waste
from khoktoom_desktop.services import records

GIFTS = register("gifts")


def answer(words: str) -> None:
    def press() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        next(button for button in box.buttons() if button.text() == words).click()

    QTimer.singleShot(0, press)


def test_deleted_records_come_back_or_are_erased_after_their_time(bench: Any, qtbot: QtBot) -> None:
    file = bench.context.office_file
    long_ago = datetime.now(UTC) - timedelta(days=120)
    with file.writing() as session:
        gifts = [
            Gift(reporter="ก", department_id=1, received_on=date(2024, 10, number), description=f"ชิ้นที่ {number}")
            for number in (1, 2, 3)
        ]
        session.add_all(gifts)
        session.flush()
        gifts[2].deleted_at = long_ago
        uids = [each.uid or "" for each in gifts]
    page = bench.open(GiftsPage)
    assert page.deeds.delete(uids[:2])
    page.go(Place("gifts", section="bin"))
    dialog = page.bin.dialog
    assert dialog is not None
    assert dialog.words.plain == "มี 3 รายการในถังขยะ"
    assert [dialog.table.item(row, 3).toolTip() for row in range(3)][2] == "ครบกำหนดแล้ว"
    assert dialog.table.item(0, 2).toolTip() == "ผู้ทดสอบ"
    dialog.table.selectRow(1)
    assert dialog.restore_button.text() == "นำกลับ 1 รายการ"
    dialog.restore_button.click()
    assert page.model.rowCount() == 1
    assert bench.context.undo.undo_text == "นำกลับ 1 รายการจากถังขยะ"
    assert bench.context.undo.undo()
    assert page.model.rowCount() == 0
    answer("เก็บไว้")
    dialog.erase_button.click()
    assert len(waste.in_bin(file, GIFTS)) == 3
    answer("ลบถาวร 1 รายการ")
    dialog.erase_button.click()
    assert {each.uid for each in waste.in_bin(file, GIFTS)} == set(uids[:2])
    assert not dialog.erase_button.isVisible()
    assert bench.told[-1][0] == "ลบถาวร 1 รายการแล้ว"
    dialog.close()
    assert page.bin.dialog is None
    page.bin._fill()


def test_trouble_with_the_file_is_told(bench: Any, monkeypatch: Any) -> None:
    page = bench.open(GiftsPage)
    trouble = Trouble("disk-error", "อ่านแฟ้มไม่ได้", "ลองอีกครั้ง")

    def fail(*_given: object) -> None:
        raise trouble

    page.bin.show()
    assert page.bin.dialog.words.plain == "ถังขยะว่าง"
    monkeypatch.setattr(waste, "in_bin", fail)
    monkeypatch.setattr(waste, "erase", fail)
    monkeypatch.setattr(records, "undelete", fail)
    page.bin._fill()
    page.bin.erase(("u",))
    page.bin.restore(("u",))
    assert bench.troubles == [trouble] * 3
