"""Whole deeds are taken back and done again, with their words."""

from functools import partial
from threading import Event, current_thread, main_thread

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from khoktoom_desktop.desktop.theme import Theme
from khoktoom_desktop.desktop.undo import KEPT, Deed, Move, Undo
from khoktoom_desktop.desktop.widgets.work_history import WorkHistory
from khoktoom_desktop.desktop.work import Task, Work
from khoktoom_desktop.domain.trouble import Refused
from khoktoom_desktop.services.progress import Progress


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


def test_deeds_are_listed_in_words_and_gone_back_to(qtbot: QtBot, theme: Theme) -> None:
    log: list[str] = []
    undo = Undo()
    for name in ("ก", "ข", "ค"):
        undo.push(deed(log, name))
    dialog = WorkHistory(theme, undo)
    qtbot.addWidget(dialog)
    dialog.show()

    def lines() -> list[str]:
        return [dialog.list.item(row).text().split("  ")[-1] for row in range(dialog.list.count())]

    assert lines() == ["ค", "ข", "ก", "เริ่มต้น (เมื่อเปิดสำนักงาน)"]
    dialog.list.setCurrentRow(2)
    qtbot.keyClick(dialog.list, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: log == ["-ค", "-ข"] and dialog.list.currentRow() == 2)
    assert [each.text for each in undo.undone] == ["ข", "ค"]
    assert dialog.list.item(0).text().startswith("เลิกทำแล้ว: ")
    dialog.list.itemClicked.emit(dialog.list.item(0))
    qtbot.waitUntil(lambda: log[2:] == ["+ข", "+ค"] and dialog.list.currentRow() == 0)
    dialog.list.itemClicked.emit(dialog.list.item(3))
    qtbot.waitUntil(lambda: dialog.list.currentRow() == 3)
    assert not undo.done
    assert dialog.list.item(3).data(Qt.ItemDataRole.AccessibleTextRole).startswith("อยู่ตรงนี้")


def test_two_hundred_deeds_are_kept(qtbot: QtBot) -> None:
    undo = Undo()
    for number in range(KEPT + 5):
        undo.push(deed([], str(number)))
    count = 0
    while undo.undo():
        count += 1
    assert count == KEPT >= 200


def test_a_refused_deed_stays_where_it_was(qtbot: QtBot, theme: Theme) -> None:
    def refuse() -> None:
        raise Refused("changed-meanwhile", "มีผู้แก้ไขแล้ว", "เปิดดูใหม่")

    undo = Undo()
    undo.push(Deed("แก้ไข", refuse, refuse))
    with qtbot.waitSignal(undo.refused) as told:
        assert not undo.undo()
    assert told.args is not None
    assert told.args[0].code == "changed-meanwhile"
    assert undo.undo_text == "แก้ไข"
    dialog = WorkHistory(theme, undo)
    qtbot.addWidget(dialog)
    dialog.show()
    with qtbot.waitSignal(undo.refused):
        dialog.list.itemClicked.emit(dialog.list.item(1))
    qtbot.wait(20)
    assert undo.undo_text == "แก้ไข"
    assert dialog.list.currentRow() == 0


def test_closing_the_list_stops_on_the_way(qtbot: QtBot, theme: Theme) -> None:
    undo, dialogs = Undo(), list[WorkHistory]()
    for number in range(5):
        undo.push(Deed(str(number), lambda: dialogs[0].close() and None, lambda: None))
    dialogs.append(WorkHistory(theme, undo))
    qtbot.addWidget(dialogs[0])
    dialogs[0].show()
    dialogs[0].list.itemClicked.emit(dialogs[0].list.item(5))
    qtbot.waitUntil(lambda: not dialogs[0].isVisible())
    qtbot.wait(30)
    assert len(undo.done) == 4


def far(log: list[str], name: str, *, size: int = 50) -> Deed:
    """Return a deed of many records, that tells on which thread it was moved."""

    def write(sign: str, progress: Progress) -> None:
        progress(1, 2)
        log.append(f"{sign}{name}{'' if current_thread() is main_thread() else ' off'}")

    return Deed(
        name,
        Move(partial(write, "-"), lambda: log.append("shown"), size),
        Move(partial(write, "+"), lambda: log.append("shown"), size),
    )


def test_many_records_are_moved_off_the_window_s_thread(qtbot: QtBot) -> None:
    log: list[str] = []
    undo = Undo(work=Work())
    undo.push(far(log, "ก", size=2))
    undo.push(far(log, "ข"))
    assert undo.undo(lambda: log.append("told"))
    assert undo.busy
    assert (undo.undo_text, undo.redo_text) == ("", "")
    assert not undo.undo()
    assert not undo.redo()
    qtbot.waitUntil(lambda: not undo.busy)
    assert log == ["-ข off", "shown", "told"]
    assert (undo.undo_text, undo.redo_text) == ("ก", "ข")
    assert undo.redo()
    # What is done meanwhile stays among the deeds, below the one that comes back.
    undo.push(deed(log, "ค"))
    qtbot.waitUntil(lambda: not undo.busy)
    assert [each.text for each in undo.done] == ["ก", "ค", "ข"]
    del log[:]
    assert undo.undo()
    qtbot.waitUntil(lambda: not undo.busy)
    assert undo.undo()
    assert undo.undo()
    assert log == ["-ข off", "shown", "-ค", "-ก", "shown"]


def test_a_long_move_that_is_refused_stopped_or_forgotten_changes_nothing(qtbot: QtBot) -> None:
    log: list[str] = []
    work, go = Work(), Event()
    undo, troubles = Undo(work=work), list[object]()
    undo.refused.connect(troubles.append)

    def refuse(_progress: Progress) -> None:
        raise Refused("changed-meanwhile", "แก้ไขแล้ว", "ดูประวัติ")

    def wait(progress: Progress) -> None:
        go.wait(5)
        progress(1, 2)

    undo.push(Deed("ก", Move(refuse, lambda: log.append("shown"), 50), lambda: None))
    assert undo.undo()
    with qtbot.waitSignal(undo.stayed):
        pass
    assert [str(each) for each in troubles]
    undo.push(Deed("ข", Move(wait, lambda: log.append("shown"), 50), lambda: None))
    tasks: list[Task] = []
    work.started.connect(tasks.append)
    assert undo.undo()
    tasks[0].cancel()
    go.set()
    with qtbot.waitSignal(undo.stayed):
        pass
    assert (undo.undo_text, len(troubles)) == ("ข", 1)
    go.clear()
    assert undo.undo()
    undo.clear()
    go.set()
    qtbot.waitUntil(lambda: not work.busy)
    assert not undo.done
    assert not undo.undone
    assert log == []


def test_the_list_waits_for_a_long_move(qtbot: QtBot, theme: Theme) -> None:
    log: list[str] = []
    undo = Undo(work=Work())
    for name in ("ก", "ข", "ค"):
        undo.push(far(log, name))
    dialog = WorkHistory(theme, undo)
    qtbot.addWidget(dialog)
    dialog.list.itemClicked.emit(dialog.list.item(3))
    qtbot.waitUntil(lambda: not undo.done)
    assert log[::2] == ["-ค off", "-ข off", "-ก off"]
    qtbot.waitUntil(lambda: dialog.list.currentRow() == 3)
