"""The window: it navigates, holds the period, and lends its services to the pages; pages own themselves."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QCoreApplication, QEventLoop, QSettings, QSize, Signal
from PySide6.QtGui import QAction, QCloseEvent, QKeySequence
from PySide6.QtWidgets import QMainWindow, QWidget

from khoktoom_desktop.desktop.changes import Changes
from khoktoom_desktop.desktop.clock import today
from khoktoom_desktop.desktop.context import Context, Place, Tone
from khoktoom_desktop.desktop.finding.finder import Finder
from khoktoom_desktop.desktop.forms.ui_main_window import Ui_MainWindow
from khoktoom_desktop.desktop.help import KEYS, START, open_help
from khoktoom_desktop.desktop.icons import icon, pixmap
from khoktoom_desktop.desktop.importing.dropping import FileDrop, take_file
from khoktoom_desktop.desktop.navigation import Navigation
from khoktoom_desktop.desktop.page_header import PageHeader
from khoktoom_desktop.desktop.pages.catalogue import page_entry
from khoktoom_desktop.desktop.pages.page import Page
from khoktoom_desktop.desktop.period_bar import PeriodBar
from khoktoom_desktop.desktop.saved_state import SavedState
from khoktoom_desktop.desktop.theme import Theme
from khoktoom_desktop.desktop.undo import Undo
from khoktoom_desktop.desktop.undo_buttons import UndoButtons
from khoktoom_desktop.desktop.widgets.progress_strip import ProgressStrip
from khoktoom_desktop.desktop.widgets.room import Room
from khoktoom_desktop.desktop.widgets.toast import Toast
from khoktoom_desktop.desktop.widgets.work_history import WorkHistory
from khoktoom_desktop.desktop.words import say, tr
from khoktoom_desktop.desktop.work import Work
from khoktoom_desktop.domain.office import Office
from khoktoom_desktop.domain.period import Period, period_of
from khoktoom_desktop.domain.trouble import Trouble

if TYPE_CHECKING:
    from khoktoom_desktop.services.office_file import OfficeFile

HOME = "home"
USUAL = QSize(1366, 800)


class MainWindow(QMainWindow):
    """Show the pages of one office, or the welcome page while none is open.

    ``closed`` is emitted when the clerk closed the window and every page agreed; ``another`` when an
    office of our own is asked for from the sample office's band; ``restore_asked(path)`` when a backup is to
    take the place of the office that is open; ``language_asked(code)`` when another language is to be shown.
    """

    closed = Signal()
    another = Signal()
    restore_asked = Signal(object)
    language_asked = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.work, self.changes = Work(self), Changes(self)
        self.undo = Undo(self, self.work)
        self.context: Context | None = None
        self._pages: dict[str, Page] = {}
        self._page_id = ""
        self._places: QSettings | None = None
        self.ui = Ui_MainWindow()
        self.ui.setupUi(self)
        self.setCentralWidget(Room(self.ui.central))
        self._build_shell(period_of(today(), "quarter"))
        self.header = PageHeader(theme)
        self.toast = Toast(theme, self.ui.central)
        buttons = (self.ui.undo, self.ui.redo, self.ui.work_history)
        self._undo_buttons = UndoButtons(theme, self.undo, self.toast, buttons)
        self.saved_state = SavedState(theme, self.ui.saved_picture, self.ui.saved)
        self.ui.header_row.addWidget(self.header)
        self.header.after = self.ui.work_history
        self._magnifier = QAction(self)
        self.ui.find.addAction(self._magnifier, self.ui.find.ActionPosition.LeadingPosition)
        self.finder = Finder(theme, self.ui.find, self.ui.central)
        self._connect()
        theme.changed.connect(self._colour)
        self._colour()
        self.show_shell(shown=False)

    @property
    def page(self) -> Page | None:
        """Return the page shown."""
        return self._pages.get(self._page_id)

    def show_alone(self, widget: QWidget) -> None:
        """Show a widget without navigation: the welcome page, or the wait while an office is opened."""
        self.show_shell(shown=False)
        self.ui.stack.addWidget(widget)
        self.ui.stack.setCurrentWidget(widget)

    def show_shell(self, *, shown: bool) -> None:
        """Show or hide all that belongs to an open office."""
        for widget in (self.ui.navigation_place, self.ui.top_bar, self.ui.header_place):
            widget.setVisible(shown)
        if not shown:
            self.ui.sample_band.hide()

    def show_office(self, office_file: "OfficeFile", office: Office) -> None:
        """Take an open office and show its home page."""
        self.context = Context(
            office_file,
            self.changes,
            self.work,
            self.undo,
            self._theme,
            lambda: self.period_bar.period,
            self.toast.tell,
            self.navigate,
            self.saved_state.saved,
            self.show_trouble,
            self.restore_asked.emit,
            self.language_asked.emit,
        )
        self.finder.set_office(self.context)
        self.name_office(office)
        if office.sample and office.eit_links:
            # The sample's facts lie in one past year; today's period would show nothing.
            self.period_bar.show_period(Period(max(office.eit_links), quarter=3))
        self.saved_state.opened(read_only=office_file.database.read_only)
        self.show_shell(shown=True)
        self.navigate(Place(HOME))

    def name_office(self, office: Office) -> None:
        """Show the office's name, emblem and, for the sample, its band."""
        self.setWindowTitle(office.name)
        self.navigation.set_office(office.name, office.emblem)
        self.ui.sample_band.setVisible(office.sample)

    def drop_office(self) -> bool:
        """Close all pages, when each agrees; tells whether the office may be closed."""
        if not self.leaving():
            return False
        self._close_pages()
        return True

    def leaving(self) -> bool:
        """Ask every page that was opened; tells whether all may be left."""
        return all(page.leaving() for page in self._pages.values())

    def navigate(self, place: Place) -> None:
        """Go to a page, unless the page shown has something to keep and the clerk stays."""
        if self.context is None:
            return
        if self.page is not None and place.page != self._page_id and not self.page.leaving():
            self.navigation.show_page(self._page_id)
            return
        if place.period is not None and place.period != self.period_bar.period:
            self.period_bar.show_period(place.period)
        if place.page not in self._pages:
            self._page_of(place.page, self.context)
            # A page takes a while to be made, and again to be filled: in between the window lives for a moment.
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
        if self.context is None:
            return
        page = self._page_of(place.page, self.context)
        self._page_id = place.page
        self.navigation.show_page(place.page)
        self.ui.stack.setCurrentWidget(page)
        page.set_period(self.period_bar.period)
        page.refresh()
        if place != Place(place.page):
            page.go(place)
        if place.find:
            page.find_text(place.find)
        self.header.show_page(page)

    def show_at_its_place(self, folder: Path) -> None:
        """Show the window where and as large as it was left; ``folder`` is the settings' folder."""
        self._places = QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat)
        geometry = self._places.value("geometry")
        if not (isinstance(geometry, QByteArray) and self.restoreGeometry(geometry)):
            room = self.screen().availableSize()
            self.resize(min(USUAL.width(), room.width()), min(USUAL.height(), room.height()))
        self.show()

    def show_work_history(self) -> None:
        """Show what was done since the office was opened, to go back to any of it."""
        if self.context is not None:
            WorkHistory(self._theme, self.undo, self).open()

    def show_trouble(self, exception: Exception) -> None:
        """Show trouble as its sentence and next step; anything else is a bug and goes on as one."""
        if not isinstance(exception, Trouble):
            raise exception
        self.toast.tell(say(exception), Tone.ERROR)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close only when every page agrees."""
        if not self.leaving():
            event.ignore()
            return
        if self._places is not None:
            self._places.setValue("geometry", self.saveGeometry())
        event.accept()
        self._close_pages()
        self.closed.emit()

    def speak_again(self) -> None:
        """Build everything anew in the language that is shown now, and go back to the same page and period."""
        self.ui.retranslateUi(self)
        shell = (self.navigation, self.period_bar, self.progress)
        self._build_shell(self.period_bar.period)
        for old in shell:
            old.hide()
            old.deleteLater()
        self._set_keys()
        self._undo_buttons.refresh()
        context, page_id = self.context, self._page_id
        if context is None:
            return
        self._drop_pages()
        self.name_office(context.office_file.office())
        self.saved_state.opened(read_only=context.office_file.database.read_only)
        self.navigate(Place(page_id))

    def _build_shell(self, period: Period) -> None:
        """Put in what stands around the pages: navigation, period, progress."""
        self.navigation = Navigation(self._theme)
        self.period_bar = PeriodBar(self._theme, period)
        self.progress = ProgressStrip(self.work)
        self.ui.navigation_row.addWidget(self.navigation)
        self.ui.period_row.addWidget(self.period_bar)
        self.ui.progress_row.addWidget(self.progress)
        self.navigation.chosen.connect(self._choose_page)
        self.period_bar.asked.connect(self._choose_period)

    def _close_pages(self) -> None:
        self.finder.set_office(None)
        self.undo.clear()
        self._drop_pages()
        self.context = None

    def _drop_pages(self) -> None:
        self.work.wait()
        self.header.show_page(None)
        for page in self._pages.values():
            page.closing()
            self.ui.stack.removeWidget(page)
            page.deleteLater()
        self._pages.clear()
        self._page_id = ""

    def _page_of(self, page_id: str, context: Context) -> Page:
        if page_id not in self._pages:
            # Born in its place: a widget that changes its parent is styled all over again.
            page = page_entry(page_id).page_class()(context, self.ui.stack)
            page.title = page.title or tr(page_entry(page_id).title)
            self._pages[page_id] = page
            self.ui.stack.addWidget(page)
        return self._pages[page_id]

    def _connect(self) -> None:
        self.work.troubled.connect(self.show_trouble)
        self.undo.refused.connect(self.show_trouble)
        self.finder.chosen.connect(self.navigate)
        FileDrop(self).dropped.connect(self._take_file)
        self.ui.sample_leave.clicked.connect(self.another.emit)
        self.ui.work_history.clicked.connect(self.show_work_history)
        self._set_keys()

    def _set_keys(self) -> None:
        """Give the window's own deeds their keys, under words of the language shown."""
        for old in [action for action in self.actions() if action.shortcuts()]:
            self.removeAction(old)
            old.deleteLater()
        self._key("F1", tr("คู่มือของหน้านี้"), lambda: open_help(self, self._page_id or START))
        self._key("Ctrl+/", tr("แป้นลัดทั้งหมด"), lambda: open_help(self, KEYS))
        self._key("Ctrl+F", tr("ค้นหา"), self._focus_find)
        self._key("Ctrl+Z", tr("เลิกทำ"), self._undo_buttons.undo)
        self._key("Ctrl+Y", tr("ทำซ้ำ"), self._undo_buttons.redo)
        self._key("Ctrl+Shift+Z", tr("ทำซ้ำ"), self._undo_buttons.redo)
        self._key("Ctrl+H", tr("ประวัติการทำงาน"), self.show_work_history)
        self._key("F5", tr("อ่านข้อมูลใหม่"), lambda: self.page.refresh() if self.page else None)

    def _key(self, keys: str, words: str, call: Callable[[], object]) -> None:
        action = QAction(words, self)
        action.setShortcut(QKeySequence(keys))
        action.triggered.connect(lambda _checked=False: call())
        self.addAction(action)

    def _choose_page(self, page_id: str) -> None:
        self.navigate(Place(page_id))
        if self.page is not None and self._page_id == page_id:
            self.page.take_keys()

    def _choose_period(self, period: Period) -> None:
        if self.page is not None and not self.page.leaving():
            return
        self.period_bar.show_period(period)
        if self.page is not None:
            self.page.set_period(period)
            self.page.refresh()
            self.header.show_again()

    def _take_file(self, path: Path) -> None:
        if self.context is not None:
            take_file(self.context, lambda: self.page, path)

    def _focus_find(self) -> None:
        self.ui.find.setFocus()
        self.ui.find.selectAll()

    def _colour(self) -> None:
        colours = self._theme.colours
        self.ui.sample_picture.setPixmap(pixmap("flask-conical", colours.warning, 18, self.devicePixelRatioF()))
        self._magnifier.setIcon(icon("search", colours.quiet))
