"""Which office the window shows: open one, make one, try the sample, restore a backup, close it."""

import sys
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from platformdirs import user_data_path, user_documents_path
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QFileDialog

from khoktoom_desktop.desktop.main_window import MainWindow
from khoktoom_desktop.desktop.pages.catalogue import PAGES
from khoktoom_desktop.desktop.pages.welcome_page import WelcomePage
from khoktoom_desktop.desktop.single_instance import SingleInstance
from khoktoom_desktop.desktop.theme import Theme
from khoktoom_desktop.desktop.watcher import Watcher
from khoktoom_desktop.desktop.widgets.state_panel import Skeleton
from khoktoom_desktop.desktop.words import mark, tr
from khoktoom_desktop.domain.office import Office
from khoktoom_desktop.domain.trouble import Trouble
from khoktoom_desktop.services.progress import Progress

if TYPE_CHECKING:
    from khoktoom_desktop.services.backup import Backup
    from khoktoom_desktop.services.office_file import OfficeFile

FILTER = mark("แฟ้มสำนักงาน (*.khoktoom)")


@dataclass(frozen=True)
class Opened:
    """An office file that was opened, its facts, and trouble that is to be told over it."""

    office_file: "OfficeFile"
    office: Office
    trouble: Trouble | None = None


def offices_folder() -> Path:
    """Return where office files lie unless the clerk chooses otherwise: on this computer, never roaming."""
    return user_data_path("khoktoom", appauthor=False, roaming=False) / "offices"


class Offices(QObject):
    """Lead the window from one office to another; every file is touched off the window's thread."""

    def __init__(self, window: MainWindow, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.window, self._theme = window, theme
        self.single = SingleInstance(self)
        self.single.raised.connect(self._raise)
        self.office_file: OfficeFile | None = None
        self._watcher = Watcher(window.changes, self)
        self.welcome, self._waiting = WelcomePage(theme), Skeleton(theme, 8)
        self.welcome.open_asked.connect(self.choose)
        self.welcome.new_asked.connect(self.make_new)
        self.welcome.sample_asked.connect(self.open_sample)
        self.welcome.restore_asked.connect(self.restore)
        window.another.connect(self.make_new)
        window.closed.connect(self.quit)
        window.restore_asked.connect(self.go_back_to)
        window.changes.changed.connect(self._changed)

    def show_welcome(self, trouble: Trouble | None = None) -> None:
        """Show the first steps, and the trouble that led here."""
        self.welcome.clear_problem()
        if trouble is not None:
            self.welcome.show_problem(trouble)
        self.window.show_alone(self.welcome)

    def open(self, path: Path) -> None:
        """Open an office file; trouble is told where the clerk is."""

        # Imports inside jobs run on the worker's thread: the store is loaded while the window is being painted.
        def job(_progress: Progress) -> Opened:
            from khoktoom_desktop.services.office_file import open_office

            return _remembered(open_office(path))

        self._take(tr("กำลังเปิดแฟ้มสำนักงาน"), path, job)

    def choose(self) -> None:
        """Ask for an office file and open it."""
        chosen, _filter = QFileDialog.getOpenFileName(
            self.window, tr("เปิดแฟ้มสำนักงาน"), str(_existing(offices_folder())), tr(FILTER)
        )
        if chosen:
            self.open(Path(chosen))

    def make_new(self) -> None:
        """Lead through the wizard, then make the office file and open it."""

        def job(_progress: Progress) -> Office:
            from khoktoom_desktop.services.starting import blank_office

            return blank_office("")

        self.window.work.run(tr("กำลังเตรียมสำนักงานใหม่"), job, self.lead)

    def lead(self, blank: Office) -> None:
        """Show the wizard, beginning with a blank office; make the file when it ends."""
        # Imported here: most starts never show the wizard.
        from khoktoom_desktop.desktop.wizard.office_wizard import OfficeWizard

        wizard = OfficeWizard(self._theme, offices_folder(), blank, self.window)
        if wizard.exec() != QDialog.DialogCode.Accepted:
            return
        answers = wizard.answers()

        def job(_progress: Progress) -> Opened:
            from khoktoom_desktop.services.office_file import create_office
            from khoktoom_desktop.services.starting import start_office

            answers.path.parent.mkdir(parents=True, exist_ok=True)
            make = start_office if answers.starter else create_office
            return _remembered(make(answers.path, answers.office))

        self._take(tr("กำลังสร้างแฟ้มสำนักงาน"), answers.path, job)

    def open_sample(self) -> None:
        """Open the sample office, made when it is first asked for."""
        path = offices_folder() / "สำนักงานตัวอย่าง.khoktoom"
        if path.exists():
            self.open(path)
            return

        def job(_progress: Progress) -> Opened:
            from khoktoom_desktop.services.sample import create_sample

            path.parent.mkdir(parents=True, exist_ok=True)
            return _remembered(create_sample(path))

        self._take(tr("กำลังสร้างสำนักงานตัวอย่าง"), path, job)

    def restore(self) -> None:
        """Offer the backups of the office opened last; without any, ask for a backup's file."""

        def job(_progress: Progress) -> "tuple[Path, tuple[Backup, ...]]":
            from khoktoom_desktop.services.backup import backups_of
            from khoktoom_desktop.services.settings import read_settings

            last = Path(read_settings().last_office or offices_folder() / "สำนักงาน.khoktoom")
            return last, backups_of(last)

        self.window.work.run(tr("กำลังหาสำเนาสำรอง"), job, self._offer_backups)

    def _offer_backups(self, found: "tuple[Path, tuple[Backup, ...]]") -> None:
        office, backups = found
        if not backups:
            self._choose_backup()
            return
        # Imported here: the way back is seldom taken.
        from khoktoom_desktop.desktop.restore_dialog import RestoreDialog

        dialog = RestoreDialog(office, backups, self.window)
        if dialog.exec() != QDialog.DialogCode.Accepted:
            return
        if dialog.chosen is None:
            self._choose_backup()
        else:
            self._restore(dialog.chosen, office, replace_present=True)

    def _choose_backup(self) -> None:
        """Ask for a backup and where to put it."""
        backup, _filter = QFileDialog.getOpenFileName(
            self.window,
            tr("เลือกสำเนาสำรอง"),
            str(_existing(offices_folder())),
            f"{tr(FILTER)};;{tr('ทุกแฟ้ม (*)')}",
        )
        if not backup:
            return
        target, _filter = QFileDialog.getSaveFileName(
            self.window, tr("กู้คืนเป็นแฟ้ม"), str(_existing(offices_folder()) / "กู้คืน.khoktoom"), tr(FILTER)
        )
        if target:
            self._restore(Path(backup), Path(target), replace_present=False)

    def _restore(self, backup: Path, target: Path, *, replace_present: bool) -> None:
        """Put a backup in its place and open it."""

        def job(_progress: Progress) -> Opened:
            from khoktoom_desktop.services.backup import restore
            from khoktoom_desktop.services.office_file import open_office

            restore(backup, target, replace=replace_present)
            return _remembered(open_office(target))

        self._take(tr("กำลังกู้คืน"), target, job)

    def go_back_to(self, backup: Path) -> None:
        """Put a backup in the place of the office that is open; the present file is kept beside it."""
        if self.office_file is None:
            return
        path = self.office_file.path

        def job(_progress: Progress) -> Opened:
            from khoktoom_desktop.services.backup import restore
            from khoktoom_desktop.services.office_file import open_office

            try:
                restore(backup, path, replace=True)
            except Trouble as trouble:
                # The present file was not touched: it is opened again, and the trouble told over it.
                return replace(_remembered(open_office(path)), trouble=trouble)
            return _remembered(open_office(path))

        self._take(tr("กำลังกู้คืน"), path, job, again=True)

    def close(self) -> None:
        """Close the office that is open, with its backup; trouble there is told on standard error at the end."""
        if self.office_file is None:
            return
        # Already imported by then; the name is only fetched here to keep the first start light.
        from khoktoom_desktop.services.office_file import close_office

        self.window.work.wait()
        self._watcher.stop()
        office_file, self.office_file = self.office_file, None
        try:
            close_office(office_file)
        except Trouble as trouble:
            sys.stderr.write(f"{trouble}\n")

    def quit(self) -> None:
        """Close the office and let another start have its name."""
        self.close()
        self.single.release()

    def _take(self, words: str, path: Path, job: Callable[[Progress], Opened], *, again: bool = False) -> None:
        """Leave the office shown, claim the new file, do the job and show its office."""
        same = self.office_file is not None and path.resolve() == self.office_file.path.resolve()
        if same and not again:
            return
        if not self.window.drop_office():
            return
        self.close()
        if not self.single.claim(path):
            self._held(path)
            return
        self.window.show_alone(self._waiting)
        self.window.work.run(words, job, self._opened, failed=self._failed)

    def _opened(self, opened: Opened) -> None:
        self.office_file = opened.office_file
        self._watcher.watch(opened.office_file.path)
        self.window.show_office(opened.office_file, opened.office)
        self.window.work.run(tr("กำลังเตรียมหน้าต่าง ๆ"), load_pages, lambda _done: None, quiet=True)
        if opened.trouble is not None:
            self.window.show_trouble(opened.trouble)

    def _failed(self, exception: Exception) -> None:
        self.single.release()
        if not isinstance(exception, Trouble):
            raise exception
        self.show_welcome(exception)

    def _held(self, path: Path) -> None:
        """Say that another window of this program has the file; that window was raised."""
        self.show_welcome(
            Trouble(
                "already-open",
                "แฟ้ม {file} เปิดอยู่แล้วในอีกหน้าต่างหนึ่ง",
                "ใช้หน้าต่างนั้น หรือปิดหน้าต่างนั้นก่อน",
                file=path.name,
            )
        )

    def _changed(self, register_id: str, _uids: tuple[str, ...], _initiator: object) -> None:
        if register_id == "office" and self.office_file is not None:
            self.window.name_office(self.office_file.office())

    def _raise(self) -> None:
        self.window.setWindowState(self.window.windowState() & ~self.window.windowState().WindowMinimized)
        self.window.show()
        self.window.raise_()
        self.window.activateWindow()


def load_pages(progress: Progress) -> None:
    """Bring the modules of every page, off the window's thread, before the first of them is asked for."""
    for number, entry in enumerate(PAGES):
        progress(number, len(PAGES))
        entry.page_class()


def _remembered(office_file: "OfficeFile") -> Opened:
    """Keep the file as the one opened last, and read its office; on the worker's thread."""
    # As in the jobs: the settings are light, but only an opened file needs them.
    from khoktoom_desktop.services.settings import remember_office

    remember_office(office_file.path, office_file.id)
    return Opened(office_file, office_file.office())


def _existing(folder: Path) -> Path:
    """Return a folder that exists to begin a choice in."""
    return folder if folder.is_dir() else user_documents_path()
