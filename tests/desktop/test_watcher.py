"""What another program writes is seen; what the window wrote itself is not told twice."""

from dataclasses import replace

from pytestqt.qtbot import QtBot

from khoktoom_desktop.desktop.changes import Changes
from khoktoom_desktop.desktop.watcher import Watcher
from khoktoom_desktop.services.office_file import OfficeFile, open_office
from khoktoom_desktop.storage.office import write_office


def write(office_file: OfficeFile, province: str) -> None:
    office = replace(office_file.office(), province=province)
    with office_file.writing() as session:
        write_office(session, office)


def test_a_change_from_elsewhere_is_announced(office_file: OfficeFile, qtbot: QtBot) -> None:
    changes = Changes()
    watcher = Watcher(changes)
    watcher.watch(office_file.path)
    other = open_office(office_file.path, actor="คำสั่ง")
    with qtbot.waitSignal(changes.changed, timeout=5_000) as told:
        write(other, "สระบุรี")
    other.database.close()
    assert told.args == ["", (), watcher]


def test_the_windows_own_writes_are_not_told_again(office_file: OfficeFile, qtbot: QtBot) -> None:
    changes, told = Changes(), []
    watcher = Watcher(changes)
    watcher.watch(office_file.path)
    changes.changed.connect(lambda *words: told.append(words))
    write(office_file, "สระบุรี")
    changes.announce("office", (), None)
    qtbot.wait(700)
    assert told == [("office", (), None)]
    watcher.stop()
    watcher.stop()
