"""Adding a picture to the record in a register's form: asked for, cleaned and kept; the clerk saves the record."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog

from khoktoom_desktop.desktop.context import Tone
from khoktoom_desktop.desktop.widgets.lines_edit import LinesEdit
from khoktoom_desktop.desktop.words import mark, tr
from khoktoom_desktop.domain.trouble import Trouble

if TYPE_CHECKING:
    from khoktoom_desktop.desktop.pages.register_page import RegisterPage

_PICTURES = mark("ภาพ (*.png *.jpg *.jpeg)")


class PictureDeed:
    """Add pictures to the list ``field`` of a page's form; ``keep`` keeps a file and returns the child for it."""

    def __init__(self, page: "RegisterPage", field: str, title: str, keep: Callable[[Path], object]) -> None:
        self._page, self._field, self._title, self._keep = page, field, title, keep
        self.action = page.add_deed(title, "image-plus", self.ask)
        self.action.setEnabled(not page.context.office_file.database.read_only)

    def ask(self) -> None:
        """Ask for a picture and add it to the record shown."""
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.PicturesLocation)
        name, _kind = QFileDialog.getOpenFileName(self._page, self._title, folder, tr(_PICTURES))
        if name:
            self.add(Path(name))

    def add(self, path: Path) -> None:
        """Keep a picture and add it to the record in the form."""
        page = self._page
        if page.form.isHidden():
            page.context.notify(tr("เลือกหรือเพิ่มรายการก่อน แล้วจึงเพิ่มภาพ"), Tone.INFORMATION)
            return
        try:
            picture = self._keep(path)
        except Trouble as trouble:
            page.context.trouble(trouble)
            return
        editor = cast(LinesEdit, page.form.binding.editors[self._field])
        editor.append(picture)
        page.form.scroller.ensureWidgetVisible(editor)
