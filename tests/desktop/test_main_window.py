"""The window navigates between real pages of a real office, and never loses what a page holds."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from khoktoom_desktop.desktop.context import Place, Tone
from khoktoom_desktop.desktop.main_window import MainWindow
from khoktoom_desktop.desktop.pages.catalogue import PAGES
from khoktoom_desktop.desktop.pages.office_page import OfficePage
from khoktoom_desktop.desktop.pages.welcome_page import WelcomePage
from khoktoom_desktop.desktop.theme import Scheme, Theme
from khoktoom_desktop.desktop.undo import Deed
from khoktoom_desktop.desktop.widgets.room import Room
from khoktoom_desktop.domain.period import Period
from khoktoom_desktop.domain.trouble import Trouble
from khoktoom_desktop.services.office_file import OfficeFile, open_office

# Whole papers and windows, whose lines smaller tests measure already: tracing them doubles their time.
pytestmark = pytest.mark.untraced


def show(theme: Theme, office_file: OfficeFile, qtbot: QtBot) -> MainWindow:
    made = MainWindow(theme)
    made.resize(1366, 768)
    made.show()
    made.show_office(office_file, office_file.office())
    settle(made, qtbot)
    return made


@pytest.fixture
def window(theme: Theme, sample_file: OfficeFile, qtbot: QtBot) -> Iterator[MainWindow]:
    made = show(theme, sample_file, qtbot)
    qtbot.addWidget(made, before_close_func=lambda each: each.drop_office())
    yield made
    made.work.wait()


@pytest.fixture(scope="module")
def standing(
    made_sample: Path, tmp_path_factory: pytest.TempPathFactory, qapp: QApplication
) -> Iterator[tuple[OfficeFile, list[MainWindow]]]:
    """Open the sample office for the one window that several tests use; it is made within the first of them."""
    path = shutil.copy(made_sample, tmp_path_factory.mktemp("window") / "โคกตูม.khoktoom")
    opened = open_office(Path(path), actor="ผู้ทดสอบ")
    windows: list[MainWindow] = []
    yield opened, windows
    for each in windows:
        each.drop_office()
        each.work.wait()
        each.close()
        each.deleteLater()
    opened.database.close()


@pytest.fixture
def same_window(standing: tuple[OfficeFile, list[MainWindow]], qtbot: QtBot) -> Iterator[MainWindow]:
    """Return a window that other tests used, on any page: for those that write nothing and change no look."""
    opened, windows = standing
    if not windows:
        windows.append(show(Theme(Scheme.LIGHT), opened, qtbot))
    (made,) = windows
    made.resize(1366, 768)
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    yield made
    made.work.wait()


def settle(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not window.work.busy, timeout=20_000)


def test_an_office_opens_on_its_home_page(window: MainWindow) -> None:
    assert window.windowTitle() == "เทศบาลตำบลโคกตูม"
    assert window.navigation.office.plain == "เทศบาลตำบลโคกตูม"
    assert window.navigation.buttons["home"].isChecked()
    assert window.ui.sample_band.isVisible()
    assert window.header.title.text() == "หน้าหลัก"
    assert window.period_bar.period.year == 2566


def test_every_page_opens_and_fits_a_small_screen(window: MainWindow, theme: Theme, qtbot: QtBot) -> None:
    # What a screen of 1366 × 768 leaves beside the frame and the task bar, and the welcome page hidden below.
    window.ui.stack.addWidget(WelcomePage(theme))
    window.resize(1358, 690)
    room = window.centralWidget()
    assert isinstance(room, Room)
    for entry in PAGES:
        qtbot.mouseClick(window.navigation.buttons[entry.id], Qt.MouseButton.LeftButton)
        settle(window, qtbot)
        assert window.header.title.text()
        assert window.navigation.buttons[entry.id].isChecked()
        assert (window.width(), window.height()) == (1358, 690)
        QApplication.processEvents()
        assert room.widget().size() == room.size(), f"the whole window scrolls on {entry.id}"
    smallest = window.minimumSizeHint()
    assert smallest.width() <= 1366
    assert smallest.height() <= 768


def test_the_period_is_understood_everywhere(same_window: MainWindow, qtbot: QtBot) -> None:
    window = same_window
    window.navigate(Place("home"))
    window.period_bar.quarters[0].click()
    settle(window, qtbot)
    assert window.period_bar.period == Period(2566, quarter=1)
    assert "ไตรมาสที่ 1" in window.header.figures.text()
    window.navigate(Place("papers", period=Period(2566, quarter=2)))
    settle(window, qtbot)
    assert window.period_bar.period == Period(2566, quarter=2)
    assert "ไตรมาสที่ 2" in window.header.figures.text()


def test_a_page_with_something_to_keep_is_not_left(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.navigate(Place("office"))
    page = window.page
    assert isinstance(page, OfficePage)
    monkeypatch.setattr(page, "leaving", lambda: False)
    window.navigation.buttons["home"].click()
    assert window.page is page
    assert window.navigation.buttons["office"].isChecked()
    window.period_bar.quarters[0].click()
    assert window.period_bar.period == Period(2566, quarter=3)
    event = QCloseEvent()
    with qtbot.assertNotEmitted(window.closed):
        window.closeEvent(event)
    assert not event.isAccepted()
    assert not window.drop_office()
    monkeypatch.undo()
    assert window.drop_office()
    assert window.page is None


def test_keys_reach_find_undo_and_redo(same_window: MainWindow, qtbot: QtBot) -> None:
    window = same_window
    log: list[str] = []
    window.activateWindow()
    window.navigate(Place("gifts"))
    settle(window, qtbot)
    window.undo.push(Deed("ลบ 3 รายการ", lambda: log.append("undo"), lambda: log.append("redo")))
    assert "ลบ 3 รายการ" in window.ui.undo.toolTip()
    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert window.toast.isVisible()
    assert window.toast.words.plain == "เลิกทำแล้ว: ลบ 3 รายการ"
    qtbot.keyClick(window, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert log == ["undo", "redo"]
    window.toast.deed.click()
    assert log == ["undo", "redo", "undo"]
    qtbot.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert window.ui.find.hasFocus()


def test_everything_is_found_from_the_head_of_the_window(
    same_window: MainWindow, qtbot: QtBot, type_text: Callable[[QWidget, str], None]
) -> None:
    window = same_window
    finder, field = window.finder, window.ui.find
    window.activateWindow()
    qtbot.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert finder.isVisible()
    assert "ค้นทุกทะเบียน" in finder.note.plain
    type_text(field, "นํ้า ปี ๒๕๖๖")
    qtbot.waitUntil(lambda: finder.tree.topLevelItemCount() > 1)
    heads = {
        finder.tree.topLevelItem(at).text(0): finder.tree.topLevelItem(at)
        for at in range(finder.tree.topLevelItemCount())
    }
    assert heads["การรับของขวัญ · 1 รายการ"].text(2) == "360.00"
    qtbot.keyClick(field, Qt.Key.Key_Down)
    qtbot.keyClick(field, Qt.Key.Key_Up)
    assert finder.tree.currentItem().parent() is finder.tree.topLevelItem(0)
    gift = heads["การรับของขวัญ · 1 รายการ"].child(0)
    finder.tree.setCurrentItem(gift)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    settle(window, qtbot)
    assert not finder.isVisible()
    assert window.page.form.binding.shown.description.startswith("ขนม")

    finder.tree.itemClicked.emit(gift.parent(), 0)
    settle(window, qtbot)
    assert (window.page.words, window.page.filter.text) == ("นํ้า ปี ๒๕๖๖", "นํ้า ปี ๒๕๖๖")
    assert window.page.model.rowCount() == 1
    assert window.page.figures_line.startswith("ปีงบประมาณ 2566 · 1 รายการ")
    assert window.page.filter.note.text() == window.page.figures_line
    window.page.filter.edit.setFocus()
    type_text(window.page.filter.edit, " ไตรมาส 9")
    qtbot.waitUntil(lambda: "ไม่เข้าใจ" in window.page.filter.note.text())
    qtbot.keyClick(window.page.filter.edit, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: window.page.words == "")
    assert window.page.filter.note.text() == ""
    qtbot.keyClick(window.page, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert window.page.filter.edit.hasFocus()

    field.setFocus()
    assert finder.isVisible()
    field.setText("ไม่มีคำนี้")
    qtbot.waitUntil(lambda: "ไม่พบ “ไม่มีคำนี้”" in finder.note.plain)
    window.resize(window.width() - 40, window.height())
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == ""
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert not finder.isVisible()


def test_trouble_is_told_with_its_next_step_and_a_bug_goes_on(same_window: MainWindow) -> None:
    window = same_window
    window.show_trouble(Trouble("disk-full", "ดิสก์เต็ม", "ลบแฟ้มที่ไม่ใช้"))
    assert window.toast.words.plain == "ดิสก์เต็ม ลบแฟ้มที่ไม่ใช้"
    window.toast.close_button.click()
    assert not window.toast.isVisible()
    with pytest.raises(ValueError, match="bug"):
        window.show_trouble(ValueError("bug"))


def test_saving_is_told_only_after_it(same_window: MainWindow) -> None:
    window = same_window
    assert window.ui.saved.text() == "บันทึกครบแล้ว"
    assert window.context is not None
    window.context.saved()
    assert window.ui.saved.text().startswith("บันทึกแล้ว ")


def test_the_dark_look_reaches_the_whole_window_and_its_icons(window: MainWindow, theme: Theme) -> None:
    before, icon = window.grab().toImage().pixelColor(700, 760), window.ui.sample_picture.pixmap().toImage()
    theme.choose(type(theme.scheme)("dark"))
    after = window.grab().toImage().pixelColor(700, 760)
    assert before.lightness() > 200
    assert after.lightness() < 60
    assert window.ui.sample_picture.pixmap().toImage() != icon
    assert len(window.ui.find.actions()) == 1


def test_a_notice_goes_by_itself_and_an_error_stays(same_window: MainWindow) -> None:
    window = same_window
    window.toast.tell("บันทึกแล้ว")
    assert window.toast._timer.isActive()
    window.toast.tell("ผิดพลาด", Tone.ERROR)
    assert not window.toast._timer.isActive()
    window.resize(1200, 700)
    assert window.toast.geometry().bottom() < window.ui.central.height()


def test_the_window_opens_where_it_was_left(theme: Theme, qtbot: QtBot, tmp_path: Path) -> None:
    first = MainWindow(theme)
    qtbot.addWidget(first)
    first.show_at_its_place(tmp_path)
    first.resize(720, 560)
    first.close()
    second = MainWindow(theme)
    qtbot.addWidget(second)
    second.show_at_its_place(tmp_path)
    assert (second.width(), second.height()) == (720, 560)


# Qt 6.12 deprecates the only way that 6.11 has to make such an event.
@pytest.mark.filterwarnings("ignore:Function. 'QDragEnterEvent:DeprecationWarning")
def test_a_dropped_file_goes_to_the_register_it_looks_like(
    same_window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    window = same_window
    window.navigate(Place("home"))
    settle(window, qtbot)
    path = tmp_path / "ช่องทาง.csv"
    path.write_text("ชื่อช่องทาง,ประเภท,ลิงก์\nเว็บไซต์ใหม่,เว็บไซต์,www.example.go.th\n", encoding="utf-8-sig")
    assert drop(window, tmp_path / "ก.pdf") == (False, False)
    assert drop(window, path) == (True, True)
    qtbot.waitUntil(lambda: bool(getattr(window.page, "files", None) and window.page.files.dialog))
    assert window.page.register.id == "contact-channels"
    qtbot.waitUntil(lambda: window.page.files.dialog.step >= 0)
    window.page.files.dialog.reject()
    drop(window, path)
    assert window.page.files.dialog is not None
    window.page.files.dialog.reject()
    settle(window, qtbot)
    window.navigate(Place("home"))
    path.write_text("ก,ข\n1,2\n", encoding="utf-8")
    drop(window, path)
    qtbot.waitUntil(lambda: "ไม่รู้ว่า ช่องทาง.csv" in window.toast.words.plain)


def drop(window: MainWindow, path: Path) -> tuple[bool, bool]:
    """Drag a file over the window and let it go there; returns whether each was taken."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    deed, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    over = QDragEnterEvent(QPoint(600, 400), deed, data, left, none)
    over.ignore()
    QApplication.sendEvent(window, over)
    dropped = QDropEvent(QPointF(600, 400), deed, data, left, none)
    dropped.ignore()
    QApplication.sendEvent(window, dropped)
    return over.isAccepted(), dropped.isAccepted()
