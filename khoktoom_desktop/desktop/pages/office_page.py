"""The office: everything the wizard asked and more, to be changed later; and its backups."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMessageBox, QScrollArea, QWidget

from khoktoom_desktop.desktop.context import Context, Place
from khoktoom_desktop.desktop.forms.ui_office_page import Ui_OfficePage
from khoktoom_desktop.desktop.icons import pixmap
from khoktoom_desktop.desktop.office.backups import BackupsView
from khoktoom_desktop.desktop.office.details import DetailsPart
from khoktoom_desktop.desktop.office.facts import FactsPart
from khoktoom_desktop.desktop.office.letterhead import LetterheadPart
from khoktoom_desktop.desktop.office.lists import DepartmentsPart, LinksPart, SignatoriesPart
from khoktoom_desktop.desktop.office.part import OfficePart
from khoktoom_desktop.desktop.office.scores import ScoresPart
from khoktoom_desktop.desktop.pages.page import Page
from khoktoom_desktop.desktop.undo import Deed
from khoktoom_desktop.desktop.widgets.unsaved import Unsaved, ask_unsaved
from khoktoom_desktop.desktop.words import tr
from khoktoom_desktop.domain.office import Office

if TYPE_CHECKING:
    from khoktoom_desktop.services.office_file import OfficeFile

FORM_WIDTH = 760


class OfficePage(Page):
    """Edit the office's facts, part by part on tabs, saved together."""

    dated = False

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.title = tr("สำนักงาน")
        self.ui = Ui_OfficePage()
        self.ui.setupUi(self)
        self.ui.problems.hide()
        self.ui.problem_picture.setContentsMargins(0, 4, 0, 0)
        theme = context.theme
        self.parts: tuple[OfficePart, ...] = (
            DetailsPart(),
            LetterheadPart(theme),
            DepartmentsPart(theme),
            SignatoriesPart(theme),
            LinksPart(theme),
            ScoresPart(theme),
            FactsPart(theme),
        )
        self.backups = BackupsView(context, self._restore)
        for part in self.parts:
            narrow = isinstance(part, DetailsPart | LetterheadPart)
            self.ui.tabs.addTab(_scrolled(part) if narrow else part, tr(part.title))
            part.changed.connect(self._say_state)
        self.ui.tabs.addTab(self.backups, tr(self.backups.title))
        self._office: Office | None = None
        self._dirty = False
        self._discard = self.add_deed(tr("ยกเลิกการแก้ไข"), "undo-2", self.refresh_now)
        self._save = self.add_deed(tr("บันทึก"), "save", self._save_now, keys="Ctrl+S", primary=True)
        context.changes.changed.connect(self._changed)
        theme.changed.connect(self._colour)
        self._colour()
        self._enable()

    @property
    def dirty(self) -> bool:
        """Tell whether something is not saved."""
        return self._dirty

    def refresh(self) -> None:
        """Read the office anew, unless something is being changed."""
        self.backups.refresh()
        if not self._dirty:
            self.refresh_now()

    def refresh_now(self) -> None:
        """Show the office as it stands in the file; what was typed and not saved is dropped."""
        self._office = self.context.office_file.office()
        for part in self.parts:
            part.show_office(self._office)
        self._dirty = False
        self._enable()
        self._show_problems([])

    def go(self, place: Place) -> None:
        """Open a tab by the title of its part."""
        for at in range(self.ui.tabs.count()):
            if self.ui.tabs.tabText(at) in (place.section, tr(place.section)):
                self.ui.tabs.setCurrentIndex(at)

    def save(self) -> bool:
        """Save all parts in one transaction; tells whether it was done."""
        wrong = [(at, problem) for at, part in enumerate(self.parts) for problem in part.problems()]
        if wrong:
            self.ui.tabs.setCurrentIndex(wrong[0][0])
            self._show_problems([problem for _at, problem in wrong])
            return False
        before = self.context.office_file.office()
        after = before
        for part in self.parts:
            after = part.applied(after)
        try:
            self._write(after)
        except Exception as exception:  # a Trouble is told; anything else goes on as a bug
            self.context.trouble(exception)
            return False
        self.context.undo.push(Deed(tr("แก้ไขข้อมูลสำนักงาน"), lambda: self._put(before), lambda: self._put(after)))
        self.context.notify(tr("บันทึกข้อมูลสำนักงานแล้ว"))
        self.refresh_now()
        return True

    def _save_now(self) -> None:
        self.save()

    def leaving(self) -> bool:
        """Ask about what is not saved."""
        if not self._dirty:
            return True
        answer = ask_unsaved(self, self.title)
        if answer is Unsaved.SAVE:
            return self.save()
        if answer is Unsaved.DISCARD:
            self.refresh_now()
            return True
        return False

    def _put(self, office: Office) -> None:
        """Write an office again for undo and redo; ids of departments that came anew are found by name."""
        known = {each.name: each.id for each in self.context.office_file.office().departments}
        departments = tuple(replace(each, id=known.get(each.name, 0)) for each in office.departments)
        self._write(replace(office, departments=departments))
        self.refresh_now()

    def _write(self, office: Office) -> None:
        write_facts(self.context.office_file, office)
        self.context.saved()
        self.context.changes.announce("office", (), self)

    def _say_state(self) -> None:
        self._dirty = True
        self._enable()

    def _enable(self) -> None:
        writable = not self.context.office_file.database.read_only
        self._save.setEnabled(self._dirty and writable)
        self._discard.setEnabled(self._dirty)
        self.figures_line = tr("มีการแก้ไขที่ยังไม่ได้บันทึก") if self._dirty else tr("ข้อมูลที่ปรากฏในเอกสารทุกฉบับ")
        self.header_changed.emit()

    def _show_problems(self, problems: list[str]) -> None:
        self.ui.problem_words.setText("\n".join(problems[:4]))
        self.ui.problems.setVisible(bool(problems))

    def _changed(self, register_id: str, _uids: tuple[str, ...], initiator: object) -> None:
        if initiator is not self and register_id in ("office", "") and not self._dirty and self.isVisible():
            self.refresh_now()

    def _restore(self, backup: Path) -> None:
        box = QMessageBox(
            QMessageBox.Icon.Question,
            tr("กู้คืน"),
            tr("ใช้สำเนานี้แทนข้อมูลปัจจุบันหรือไม่\nข้อมูลปัจจุบันจะเก็บไว้เป็นอีกแฟ้มหนึ่ง ไม่มีอะไรหาย"),
            QMessageBox.StandardButton.NoButton,
            self,
        )
        restore = box.addButton(tr("กู้คืนสำเนานี้"), QMessageBox.ButtonRole.AcceptRole)
        keep = box.addButton(tr("ใช้ข้อมูลปัจจุบันต่อ"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(keep)
        box.setEscapeButton(keep)
        box.exec()
        if box.clickedButton() is restore:
            self.context.restore(backup)

    def _colour(self) -> None:
        picture = pixmap("circle-alert", self.context.theme.colours.error, 20, self.devicePixelRatioF())
        self.ui.problem_picture.setPixmap(picture)


def write_facts(office_file: "OfficeFile", office: Office) -> None:
    """Write the office's facts in one transaction."""
    # Imported here: the page is loaded after the store, the catalogue of pages before it.
    from khoktoom_desktop.services.starting import change_office

    with office_file.writing() as session:
        change_office(session, office)


def _scrolled(part: OfficePart) -> QScrollArea:
    """Let a form that is taller than the window be scrolled, and keep its lines short."""
    part.setMaximumWidth(FORM_WIDTH)
    part.setProperty("look", "scrolled")
    part.setContentsMargins(0, 12, 0, 0)
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setWidget(part)
    return area
