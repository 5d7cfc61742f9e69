"""The page of the integrity measures: what was to be done, what the registers say of it, and the evidence."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtWidgets import QWidget

from khoktoom_desktop.desktop.context import Context, Place
from khoktoom_desktop.desktop.forms.ui_measures import Ui_MeasureForm
from khoktoom_desktop.desktop.pages.picture_deed import PictureDeed
from khoktoom_desktop.desktop.pages.register_page import RegisterPage
from khoktoom_desktop.desktop.widgets.draft_strip import DraftStrip
from khoktoom_desktop.desktop.widgets.lines_edit import LinesEdit
from khoktoom_desktop.desktop.words import mark, tr
from khoktoom_desktop.domain.column import Column
from khoktoom_desktop.domain.period import Period
from khoktoom_desktop.publications.measures_draft import OUTCOME, RESULT, Draft
from khoktoom_desktop.publications.measures_places import Source
from khoktoom_desktop.registers.measures.record import Evidence, Measure, lines_of
from khoktoom_desktop.services import measures
from khoktoom_desktop.services.progress import Progress

if TYPE_CHECKING:
    from khoktoom_desktop.services.office_file import OfficeFile
    from khoktoom_desktop.storage.record import Record

EVIDENCE = (
    Column("title", mark("หลักฐาน"), width=46, example="คู่มือประชาชน"),
    Column("target", mark("ลิงก์หรือชื่อแฟ้ม"), width=46, example="https://www.example.go.th/manual"),
)
_FIELDS = {RESULT: "results", OUTCOME: "outcomes"}


class MeasuresPage(RegisterPage):
    """The measures of a fiscal year, whichever part of it is chosen, under what the registers say of the one shown."""

    register_id = "measures"
    form_class = Ui_MeasureForm
    listed = ("position", "title", "responsible", "ends_on")

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.strip = DraftStrip(context.theme, self)
        self.strip.taken.connect(self.take_drafts)
        self.strip.asked.connect(self.follow)
        self.strip.hide()
        self.column.insertWidget(0, self.strip)
        self._drafted: object = None
        self.form.binding.changed.connect(self._say_drafts)
        self.shown.changed.connect(self._say_drafts)
        self.pictures = PictureDeed(self, "evidence", tr("เพิ่มภาพหลักฐาน"), self._kept)

    def prepare(self, form: QWidget) -> None:
        """Say what a piece of evidence holds."""
        cast(LinesEdit, form.findChild(LinesEdit, "evidence")).describe(tr("หลักฐาน"), EVIDENCE, Evidence, ("picture",))

    def period(self) -> Period:
        """Return the whole fiscal year: a measure is of a year, not of a quarter."""
        return Period(super().period().year)

    def new_record(self) -> "Record":
        """Return the next measure of the chosen fiscal year, over the whole of it."""
        year = self.period()
        position = measures.following_position(self.context.office_file, year.year)
        return Measure(fiscal_year=year.year, position=position, starts_on=year.start, ends_on=year.end)

    def read_beside(self) -> None:
        """Read the drafts anew: the registers may have changed."""
        self._drafted = None
        self._say_drafts()

    def take_drafts(self) -> None:
        """Put the sentences that are not there yet under the results and outcomes of the form."""
        for part, field in _FIELDS.items():
            editor = self.form.binding.editors[field]
            present = lines_of(editor.draft())
            new = [each.text for each in self.strip.drafts if each.part == part and each.text not in present]
            if new:
                editor.restore("\n".join((*present, *new)))
        self.form.focus_first()

    def follow(self, source: Source) -> None:
        """Go to the register that a number comes from, in the period it was counted over."""
        self.context.navigate(Place(source.register, period=source.period))

    def _kept(self, path: Path) -> Evidence:
        return measures.add_picture(self.context.office_file, path)

    def _say_drafts(self) -> None:
        """Ask the registers again where another measure, topic or year is shown."""
        if self.form.isHidden():
            self.strip.hide()
            self._drafted = None
            return
        shown = cast(Measure, self.form.binding.record())
        wanted = (shown.topic, shown.fiscal_year, shown.ends_on)
        if wanted == self._drafted:
            return
        self._drafted = wanted
        file = self.context.office_file

        def done(drafts: tuple[Draft, ...]) -> None:
            if wanted == self._drafted:
                self.strip.show_drafts(drafts, read_only=file.database.read_only)

        # The registers of a whole year are asked: off the window's thread.
        job = partial(_drafts, file, shown)
        self.context.work.run(tr("กำลังร่างข้อความจากทะเบียน"), job, done, failed=self.context.trouble, quiet=True)


def _drafts(file: "OfficeFile", measure: Measure, _progress: Progress) -> tuple[Draft, ...]:
    return measures.drafts_for(file, measure)
