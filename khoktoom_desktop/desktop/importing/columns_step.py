"""Which row is the heading, and what each column of the file holds."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QTableWidget, QTableWidgetItem, QVBoxLayout, QWidget

from khoktoom_desktop.desktop.icons import icon
from khoktoom_desktop.desktop.importing.pick import Pick, in_cell, set_up
from khoktoom_desktop.desktop.theme import GAP, GAP_M, ICON, Theme
from khoktoom_desktop.desktop.widgets.wrapped_label import WrappedLabel
from khoktoom_desktop.desktop.words import mark, tr
from khoktoom_desktop.registers.importing import UID, UID_TITLE

if TYPE_CHECKING:
    from khoktoom_desktop.services.import_case import ImportCase
    from khoktoom_desktop.services.mapping import FileColumn

TITLES = (mark("คอลัมน์"), mark("หัวตารางในแฟ้ม"), mark("ตัวอย่างในแฟ้ม"), mark("นำเข้าเป็น"))
WIDTHS = (84, 230, 260, 290)


class ColumnsStep(QWidget):
    """Show the columns of a case, and ask for another sheet, heading row or (place, field) of a column."""

    sheet_asked = Signal(str)
    heading_asked = Signal(int)
    field_asked = Signal(int, str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.sheet_label, self.heading_label = QLabel(tr("แผ่นงาน"), self), QLabel(tr("หัวตารางอยู่ที่"), self)
        self.sheet = Pick((), "", tr("แผ่นงาน"), self)
        self.heading = Pick((), "", tr("หัวตารางอยู่ที่"), self)
        self.heading.setSizeAdjustPolicy(Pick.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        for label, pick in ((self.sheet_label, self.sheet), (self.heading_label, self.heading)):
            label.setBuddy(pick)
        self.table = QTableWidget(self)
        self.table.setAccessibleName(tr("คอลัมน์ของแฟ้ม"))
        set_up(self.table, TITLES, WIDTHS, 2)
        self.state = WrappedLabel(self)
        top = QHBoxLayout()
        top.setSpacing(GAP)
        top.addWidget(self.heading_label)
        top.addWidget(self.heading, 3)
        top.addWidget(self.sheet_label)
        top.addWidget(self.sheet, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_M)
        column.addLayout(top)
        column.addWidget(self.table, 1)
        column.addWidget(self.state)
        self.sheet.activated.connect(lambda _index: self.sheet_asked.emit(self.sheet.key))
        self.heading.activated.connect(lambda _index: self.heading_asked.emit(int(self.heading.key)))
        self.picks: list[Pick] = []

    def show_case(self, case: "ImportCase") -> None:
        """Show the sheet, the heading row and the columns of a case."""
        names = case.raw.sheet_names
        self.sheet.clear()
        for name in names:
            self.sheet.addItem(name, name)
        self.sheet.setCurrentIndex(self.sheet.findData(case.raw.name))
        for widget in (self.sheet, self.sheet_label):
            widget.setVisible(len(names) > 1)
        self.heading.clear()
        for index, words in case.headings():
            self.heading.addItem(
                tr("แถว {row}: {words}").format(row=case.raw.row_number(index), words=words), str(index)
            )
        self.heading.setCurrentIndex(self.heading.findData(str(case.layout.heading)))
        self._fill(case)
        self.say_state(case)

    def say_state(self, case: "ImportCase") -> None:
        """Say which columns still lack, or that all that must be there are, and mark the lines that are not read."""
        missing = ", ".join(tr(column.title) for column in case.missing)
        words = (
            tr("ยังขาดคอลัมน์ที่ต้องมี: {columns} เลือกที่ช่อง นำเข้าเป็น ของคอลัมน์ที่ตรงกัน").format(columns=missing)
            if missing
            else tr("คอลัมน์ที่ต้องมีครบแล้ว คอลัมน์ที่ไม่ได้เลือกจะไม่นำเข้า")
        )
        self.state.setProperty("look", "error" if missing else "note")
        self.state.style().unpolish(self.state)
        self.state.style().polish(self.state)
        self.state.setText(words)
        for row, column in enumerate(case.columns):
            self._picture(row, chosen=bool(self._field(case, column)))

    def _fill(self, case: "ImportCase") -> None:
        columns = case.columns
        entries = [("", tr("— ไม่นำเข้าคอลัมน์นี้ —"))]
        for each in case.register.columns():
            if not each.computed:
                entries.append((each.field, f"{tr(each.title)} *" if each.required else tr(each.title)))
        entries.append((UID, UID_TITLE))
        self.picks = []
        self.table.setRowCount(len(columns))
        for row, column in enumerate(columns):
            texts = (column.letter, column.heading or "–", " · ".join(column.samples))
            for place, text in enumerate(texts):
                item = QTableWidgetItem(text.replace("\n", " "))
                item.setToolTip(text)
                self.table.setItem(row, place, item)
            name = tr("คอลัมน์ {letter} {heading} นำเข้าเป็น").format(letter=column.letter, heading=column.heading)
            pick = Pick(entries, self._field(case, column), name, self.table)
            pick.activated.connect(lambda _index, at=column.place, of=pick: self.field_asked.emit(at, of.key))
            self.picks.append(pick)
            self.table.setCellWidget(row, 3, in_cell(pick))

    def focus_first(self) -> None:
        """Go to the first column of the file that holds nothing yet."""
        open_ones = [pick for pick in self.picks if not pick.key]
        if open_ones:
            open_ones[0].setFocus()

    def show_fields(self, case: "ImportCase") -> None:
        """Show what the columns hold after one of them changed."""
        for pick, column in zip(self.picks, case.columns, strict=True):
            pick.setCurrentIndex(max(0, pick.findData(self._field(case, column))))
        self.say_state(case)

    def _picture(self, row: int, *, chosen: bool) -> None:
        colours = self._theme.colours
        item = self.table.item(row, 0)
        if item is not None:
            item.setIcon(icon("circle-check" if chosen else "circle", colours.done if chosen else colours.quiet, ICON))
            item.setData(Qt.ItemDataRole.AccessibleDescriptionRole, tr("นำเข้า") if chosen else tr("ไม่นำเข้า"))

    @staticmethod
    def _field(case: "ImportCase", column: "FileColumn") -> str:
        fields = case.layout.fields
        return fields[column.place] if column.place < len(fields) else ""
