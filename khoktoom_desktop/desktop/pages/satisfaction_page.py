"""The page of the satisfaction survey: the respondents, and the dialog that keys in paper surveys."""

from typing import TYPE_CHECKING, cast

from PySide6.QtWidgets import QWidget

from khoktoom_desktop.desktop.context import Context, Tone
from khoktoom_desktop.desktop.forms.ui_satisfaction import Ui_ResponseForm
from khoktoom_desktop.desktop.pages.register_page import RegisterPage
from khoktoom_desktop.desktop.pages.survey_entry import SurveyEntry
from khoktoom_desktop.desktop.widgets.answers_edit import AnswersEdit
from khoktoom_desktop.desktop.words import tr
from khoktoom_desktop.registers.satisfaction.questions import every_question
from khoktoom_desktop.registers.satisfaction.record import Response
from khoktoom_desktop.services import records

if TYPE_CHECKING:
    from khoktoom_desktop.storage.record import Record


class SatisfactionPage(RegisterPage):
    """Respondents of the survey; a new one takes day, way and place from the one shown last."""

    register_id = "satisfaction"
    form_class = Ui_ResponseForm
    listed = (
        "answered_on", "way", "service_point", "department_id", "service_id", "sex", "age", "suggestion",
    )  # fmt: skip

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        self.entry: SurveyEntry | None = None
        super().__init__(context, parent)
        self.key_in_deed = self.add_deed(tr("กรอกจากกระดาษ"), "keyboard", self.key_in, keys="Ctrl+E")
        self.insertAction(self.import_deed, self.key_in_deed)
        self.key_in_deed.setEnabled(not context.office_file.database.read_only)

    def refresh(self) -> None:
        """Read the questions of all days, then names and records."""
        answers = cast(AnswersEdit, self.form.binding.editors["answers"])
        answers.know({question.key: question for question in every_question(self.context.office_file.office())})
        super().refresh()

    def new_record(self) -> "Record":
        """Return a respondent of today."""
        return Response(answered_on=records.today(), way="paper")

    def key_in(self) -> None:
        """Open the dialog that keys in one paper survey after the other."""
        if not self.form.leaving():
            return
        first = cast(Response, self.new_record())
        office = self.context.office_file.office()
        self.entry = SurveyEntry(office, self.columns, self.lookups, first, self.deeds, self)
        self.entry.finished.connect(self._say_keyed_in)
        self.entry.open()

    def _say_keyed_in(self) -> None:
        if self.entry is None:
            return
        if self.entry.count:
            self.context.notify(tr("บันทึกแบบสำรวจแล้ว {count:,} คน").format(count=self.entry.count), Tone.DONE)
        self.entry.deleteLater()
        self.entry = None
        self.reload()
