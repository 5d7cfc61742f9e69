"""The steps of the wizard that are not parts of the office page: who signs and the link, and where the file lies."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QLabel, QLineEdit, QVBoxLayout, QWidget

from khoktoom_desktop.desktop.clock import today
from khoktoom_desktop.desktop.forms.ui_wizard_place import Ui_WizardPlace
from khoktoom_desktop.desktop.office.lists import SignatoriesPart, read_eit_link
from khoktoom_desktop.desktop.office.part import OfficePart
from khoktoom_desktop.desktop.theme import GAP_M, Theme
from khoktoom_desktop.desktop.words import mark, say, tr
from khoktoom_desktop.domain.office import Office
from khoktoom_desktop.domain.period import fiscal_year
from khoktoom_desktop.thai.unreadable import Unreadable

ENDING = ".khoktoom"


class SigningStep(OfficePart):
    """Ask who signs, and for this year's link of the public's survey."""

    title = mark("ผู้ลงนามและลิงก์ EIT")

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._year = fiscal_year(today())
        self.signatories = SignatoriesPart(theme)
        self.signatories.words.hide()
        self.link = QLineEdit(self)
        self.link.setPlaceholderText(tr("https://itas.nacc.go.th/go/eit/…  เว้นว่างไว้ก่อนได้"))
        caption = QLabel(tr("ลิงก์แบบวัด EIT ปี {year}").format(year=self._year), self)
        caption.setProperty("look", "label")
        caption.setBuddy(self.link)
        self.link.setAccessibleName(caption.text())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_M)
        column.addWidget(self.signatories, 1)
        column.addWidget(caption)
        column.addWidget(self.link)
        self.signatories.changed.connect(self.changed)
        self.link.textEdited.connect(self.changed)

    def show_office(self, office: Office) -> None:
        """Show signatories and link."""
        self.signatories.show_office(office)
        self.link.setText(office.eit_links.get(self._year, ""))

    def applied(self, office: Office) -> Office:
        """Return the office with these signatories and this link."""
        links = {year: link for year, link in office.eit_links.items() if year != self._year}
        if self.link.text().strip():
            links[self._year] = read_eit_link(self.link.text())
        return replace(self.signatories.applied(office), eit_links=links)

    def problems(self) -> list[str]:
        """Say what is wrong with the list or the link."""
        found = self.signatories.problems()
        try:
            if self.link.text().strip():
                read_eit_link(self.link.text())
        except Unreadable as unreadable:
            found.append(say(unreadable))
        return found


class PlaceStep(OfficePart):
    """Ask where the office file lies, and sum up what will be made."""

    title = mark("ที่เก็บแฟ้ม")

    def __init__(self, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._suggested = ""
        self.ui = Ui_WizardPlace()
        self.ui.setupUi(self)
        self.ui.browse.clicked.connect(self._browse)
        self.ui.path.textEdited.connect(self.changed)

    @property
    def path(self) -> Path:
        """Return the chosen file, with its ending."""
        text = self.ui.path.text().strip()
        return Path(text if text.lower().endswith(ENDING) else f"{text}{ENDING}")

    def show_office(self, office: Office) -> None:
        """Suggest a name, unless the clerk chose one, and say what will be made."""
        if self.ui.path.text() == self._suggested:
            plain = "".join(sign for sign in office.name if sign not in '\\/:*?"<>|').strip() or tr("สำนักงาน")
            self._suggested = str(self._folder / f"{plain}{ENDING}")
            self.ui.path.setText(self._suggested)
        paper = (
            tr("กระดาษตราครุฑสำเร็จรูป")
            if office.preprinted_paper
            else tr("ตราของสำนักงาน")
            if office.emblem
            else tr("ยังไม่มีตรา")
        )
        self.ui.summary_words.setText(
            tr(
                "{name}\n{departments} กอง · {signatories} ผู้ลงนาม · {paper}\n{link} · ทุกอย่างแก้ไขภายหลังได้ที่หน้า สำนักงาน"
            ).format(
                name=office.name,
                departments=len(office.departments),
                signatories=len(office.signatories),
                paper=paper,
                link=tr("มีลิงก์ EIT") if office.eit_links else tr("ยังไม่มีลิงก์ EIT"),
            )
        )

    def applied(self, office: Office) -> Office:
        """Return the office as it is: the place is no fact of it."""
        return office

    def problems(self) -> list[str]:
        """Refuse no name and a file that exists; the store itself refuses places that are not safe."""
        if not self.ui.path.text().strip():
            return [tr("เลือกที่เก็บแฟ้มสำนักงาน")]
        if self.path.exists():
            return [tr("มีแฟ้ม {name} อยู่แล้ว ใช้ชื่ออื่น หรือยกเลิกแล้วเปิดแฟ้มนั้นแทน").format(name=self.path.name)]
        return []

    def _browse(self) -> None:
        chosen, _filter = QFileDialog.getSaveFileName(
            self,
            tr("เก็บแฟ้มสำนักงานไว้ที่"),
            self.ui.path.text(),
            tr("แฟ้มสำนักงาน (*{ending})").format(ending=ENDING),
            options=QFileDialog.Option.DontConfirmOverwrite,
        )
        if chosen:
            self.ui.path.setText(chosen)
            self.changed.emit()
