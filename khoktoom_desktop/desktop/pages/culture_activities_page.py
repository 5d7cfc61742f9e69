"""The page of the activities for a culture of integrity."""

from pathlib import Path
from typing import cast

from PySide6.QtWidgets import QWidget

from khoktoom_desktop.desktop.context import Context
from khoktoom_desktop.desktop.forms.ui_culture_activities import Ui_CultureActivityForm
from khoktoom_desktop.desktop.pages.picture_deed import PictureDeed
from khoktoom_desktop.desktop.pages.register_page import RegisterPage
from khoktoom_desktop.desktop.widgets.lines_edit import LinesEdit
from khoktoom_desktop.desktop.words import mark, tr
from khoktoom_desktop.domain.column import Column
from khoktoom_desktop.registers.culture_activities.record import ActivityPicture
from khoktoom_desktop.services.pictures import keep_picture_file

PICTURE = (
    Column("title", mark("คำบรรยายภาพ"), width=46, example="นายกเทศมนตรีมอบนโยบาย"),
    Column("target", mark("ชื่อแฟ้ม"), width=46, example="IMG_0012.jpg"),
)


class CultureActivitiesPage(RegisterPage):
    """The activities of a period, and their pictures in the form."""

    register_id = "culture-activities"
    form_class = Ui_CultureActivityForm
    listed = ("held_on", "title", "kind", "place", "department_id", "participants")

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.pictures = PictureDeed(self, "pictures", tr("เพิ่มภาพ"), self._kept)

    def prepare(self, form: QWidget) -> None:
        """Say what a picture holds."""
        editor = cast(LinesEdit, form.findChild(LinesEdit, "pictures"))
        editor.describe(tr("ภาพ"), PICTURE, ActivityPicture, ("picture",))

    def _kept(self, path: Path) -> ActivityPicture:
        key = keep_picture_file(self.context.office_file, path)
        return ActivityPicture(title="", target=path.name, picture=key)
