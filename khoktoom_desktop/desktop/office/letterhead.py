"""The head of official papers: an emblem of the office's own, or paper with the Garuda already printed."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QFileDialog, QWidget

from khoktoom_desktop.desktop.forms.ui_office_letterhead import Ui_OfficeLetterhead
from khoktoom_desktop.desktop.icons import pixmap
from khoktoom_desktop.desktop.office.part import OfficePart
from khoktoom_desktop.desktop.theme import Theme
from khoktoom_desktop.desktop.words import mark, tr
from khoktoom_desktop.domain.office import Office

LARGEST = 5_000_000
SIDE = 112


class LetterheadPart(OfficePart):
    """Edit emblem and kind of paper."""

    title = mark("หัวกระดาษ")

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._emblem: bytes | None = None
        self.ui = Ui_OfficeLetterhead()
        self.ui.setupUi(self)
        self.ui.problem.hide()
        self.ui.choose.clicked.connect(self._choose)
        self.ui.remove.clicked.connect(lambda: self._take(None))
        self.ui.preprinted.toggled.connect(self._switch)
        theme.changed.connect(self._draw)

    def show_office(self, office: Office) -> None:
        """Show emblem and kind of paper."""
        self._emblem = office.emblem
        printed = office.preprinted_paper
        for button, checked in ((self.ui.plain, not printed), (self.ui.preprinted, printed)):
            button.blockSignals(True)
            button.setChecked(checked)
            button.blockSignals(False)
        self.ui.emblem_box.setEnabled(not printed)
        self._draw()

    def applied(self, office: Office) -> Office:
        """Return the office with this emblem and kind of paper."""
        return replace(office, emblem=self._emblem, preprinted_paper=self.ui.preprinted.isChecked())

    def take_file(self, path: Path) -> bool:
        """Take an image from a file; says why not, and tells whether it was taken."""
        try:
            data = path.read_bytes() if path.stat().st_size <= LARGEST else b""
        except OSError:
            data = b""
        if not data or QPixmap().loadFromData(data) is False:
            self.ui.problem.setText(
                tr("ใช้ภาพ {name} ไม่ได้ เลือกภาพ PNG, JPEG หรือ SVG ขนาดไม่เกิน 5 เมกะไบต์").format(name=path.name)
            )
            self.ui.problem.show()
            return False
        self._take(data)
        return True

    def _choose(self) -> None:
        chosen, _filter = QFileDialog.getOpenFileName(
            self, tr("เลือกภาพตราของสำนักงาน"), str(Path.home()), tr("ภาพ (*.png *.jpg *.jpeg *.svg)")
        )
        if chosen:
            self.take_file(Path(chosen))

    def _take(self, data: bytes | None) -> None:
        self._emblem = data
        self.ui.problem.hide()
        self._draw()
        self.changed.emit()

    def _switch(self, preprinted: bool) -> None:
        self.ui.emblem_box.setEnabled(not preprinted)
        self.changed.emit()

    def _draw(self) -> None:
        scale = self.devicePixelRatioF()
        picture = QPixmap()
        if self._emblem is not None and picture.loadFromData(self._emblem):
            side = round(SIDE * scale)
            picture = picture.scaled(
                side, side, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
            )
            picture.setDevicePixelRatio(scale)
        else:
            picture = pixmap("image", self._theme.colours.quiet, 48, scale)
        self.ui.emblem.setPixmap(picture)
        self.ui.remove.setEnabled(self._emblem is not None)
