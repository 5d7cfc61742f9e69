"""The office's name, place and numbers, and the names that a line never cuts."""

from dataclasses import replace
from typing import cast

from PySide6.QtWidgets import QWidget

from khoktoom_desktop.desktop.forms.ui_office_details import Ui_OfficeDetails
from khoktoom_desktop.desktop.office.part import OfficePart
from khoktoom_desktop.desktop.widgets.text_edit import TextEdit
from khoktoom_desktop.desktop.words import mark, tr
from khoktoom_desktop.domain.office import Office

KINDS = ("เทศบาลตำบล", "เทศบาลเมือง", "เทศบาลนคร", "องค์การบริหารส่วนตำบล", "องค์การบริหารส่วนจังหวัด")
_LINES = ("name", "district", "province", "website", "agency_code")


class DetailsPart(OfficePart):
    """Edit the plain facts of the office."""

    title = mark("ข้อมูลสำนักงาน")

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ui = Ui_OfficeDetails()
        self.ui.setupUi(self)
        self.ui.kind.addItems(KINDS)
        for name in _LINES:
            self._line(name).changed.connect(self.changed)
        self.ui.kind.editTextChanged.connect(self.changed)
        self.ui.address.changed.connect(self.changed)
        self.ui.names.changed.connect(self.changed)

    def show_office(self, office: Office) -> None:
        """Show the plain facts."""
        for name in _LINES:
            self._line(name).set_value(getattr(office, name) or None)
        self.ui.kind.blockSignals(True)
        self.ui.kind.setCurrentText(office.kind)
        self.ui.kind.blockSignals(False)
        self.ui.address.set_value(office.address)
        self.ui.names.set_value("\n".join(office.names))

    def applied(self, office: Office) -> Office:
        """Return the office with these plain facts."""
        names = (line.strip() for line in (self.ui.names.value() or "").splitlines())
        return replace(
            office,
            kind=self.ui.kind.currentText().strip(),
            name=str(self._line("name").value() or ""),
            district=str(self._line("district").value() or ""),
            province=str(self._line("province").value() or ""),
            website=str(self._line("website").value() or ""),
            agency_code=str(self._line("agency_code").value() or ""),
            address=self.ui.address.value() or "",
            names=tuple(name for name in names if name),
        )

    def problems(self) -> list[str]:
        """Ask for the name, which stands on every paper."""
        return [] if self._line("name").value() else [tr("กรอกชื่อสำนักงาน เพราะต้องปรากฏในเอกสารทุกฉบับ")]

    def _line(self, name: str) -> TextEdit:
        return cast(TextEdit, getattr(self.ui, name))
