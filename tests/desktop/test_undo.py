"""Whole deeds are taken back and done again, with their words."""

from pytestqt.qtbot import QtBot

from khoktoom_desktop.desktop.undo import KEPT, Deed, Undo
from khoktoom_desktop.domain.trouble import Refused


def deed(log: list[str], name: str) -> Deed:
    return Deed(name, lambda: log.append(f"-{name}"), lambda: log.append(f"+{name}"))


def test_deeds_are_undone_and_redone_in_order(qtbot: QtBot) -> None:
    log: list[str] = []
    undo = Undo()
    undo.push(deed(log, "ลบ 3 รายการ"))
    undo.push(deed(log, "แก้ไข"))
    assert (undo.undo_text, undo.redo_text) == ("แก้ไข", "")
    assert undo.undo()
    assert (undo.undo_text, undo.redo_text) == ("ลบ 3 รายการ", "แก้ไข")
    assert undo.redo()
    assert undo.undo()
    undo.push(deed(log, "เพิ่ม"))
    assert undo.redo_text == ""
    assert not undo.redo()
    assert log == ["-แก้ไข", "+แก้ไข", "-แก้ไข"]
    undo.clear()
    assert not undo.undo()


def test_two_hundred_deeds_are_kept(qtbot: QtBot) -> None:
    undo = Undo()
    for number in range(KEPT + 5):
        undo.push(deed([], str(number)))
    count = 0
    while undo.undo():
        count += 1
    assert count == 200


def test_a_refused_deed_stays_where_it_was(qtbot: QtBot) -> None:
    def refuse() -> None:
        raise Refused("changed-meanwhile", "มีผู้แก้ไขแล้ว", "เปิดดูใหม่")

    undo = Undo()
    undo.push(Deed("แก้ไข", refuse, refuse))
    with qtbot.waitSignal(undo.refused) as told:
        assert not undo.undo()
    assert told.args is not None
    assert told.args[0].code == "changed-meanwhile"
    assert undo.undo_text == "แก้ไข"
