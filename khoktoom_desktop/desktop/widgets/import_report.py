"""What an import would do, said before it does it: numbers, and each problem with its row and column letter."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QDialog, QHeaderView, QTableWidgetItem, QWidget

from khoktoom_desktop.desktop.forms.ui_import_report import Ui_ImportReport
from khoktoom_desktop.desktop.icons import icon
from khoktoom_desktop.desktop.theme import NOTE, ROW, Theme
from khoktoom_desktop.desktop.widgets.wrapped_label import with_breaks
from khoktoom_desktop.desktop.words import say, tr
from khoktoom_desktop.domain.problem import Severity

if TYPE_CHECKING:
    from khoktoom_desktop.services.importing import ImportReport

MOST_SHOWN = 2_000
MOST_FITTED = 200
"""Rows made high enough for their sentence; measuring all of a long list takes too long."""


class ImportReportDialog(QDialog):
    """Show the report of a trial; ``sheet_asked`` when another sheet of the workbook is wanted.

    ``all_or_nothing`` tells whether a bad row keeps all others out.
    """

    sheet_asked = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.ui = Ui_ImportReport()
        self.ui.setupUi(self)
        self.ui.cancel.clicked.connect(self.reject)
        self.ui.take.clicked.connect(self.accept)
        self.ui.sheet.textActivated.connect(self.sheet_asked)
        self.ui.all_or_nothing.toggled.connect(self._say_take)
        table = self.ui.problems
        table.verticalHeader().hide()
        table.setShowGrid(False)
        table.setWordWrap(True)
        header = table.horizontalHeader()
        for column, width in enumerate((96, 80, 220)):
            table.setColumnWidth(column, width)
        header.setSectionResizeMode(3, QHeaderView.ResizeMode.Stretch)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._good = self._rejected = 0

    @property
    def all_or_nothing(self) -> bool:
        """Tell whether nothing shall be imported while a row is bad."""
        return bool(self.ui.all_or_nothing.isChecked())

    def show_report(self, report: "ImportReport") -> None:
        """Show what a trial found."""
        self._good, self._rejected = report.imported + report.updated, report.rejected
        self.ui.headline.setText(tr("{file}: พบ {found:,} แถว").format(file=report.file, found=report.found))
        self.ui.counts.setText(counts_of(report))
        several = len(report.sheet_names) > 1
        for widget in (self.ui.sheet, self.ui.sheet_label):
            widget.setVisible(several)
        self.ui.sheet.clear()
        self.ui.sheet.addItems(list(report.sheet_names))
        self.ui.sheet.setCurrentText(report.sheet)
        self.ui.all_or_nothing.setVisible(bool(report.rejected))
        self._fill(report)
        self._say_take()
        (self.ui.take if self.ui.take.isEnabled() else self.ui.cancel).setFocus(Qt.FocusReason.OtherFocusReason)

    def _fill(self, report: "ImportReport") -> None:
        table, colours = self.ui.problems, self._theme.colours
        shown = report.problems[:MOST_SHOWN]
        table.setVisible(bool(shown))
        table.setRowCount(len(shown))
        for row, problem in enumerate(shown):
            wrong = problem.severity is Severity.ERROR
            where = QTableWidgetItem(f"{problem.row:,}" if problem.row else tr("ทั้งแฟ้ม"))
            colour = colours.error if wrong else colours.warning
            where.setIcon(icon("circle-alert" if wrong else "triangle-alert", colour, NOTE))
            texts = (problem.column, problem.value, say(problem.message))
            items = (where, *(QTableWidgetItem(with_breaks(text.replace("\n", " · "))) for text in texts))
            for column, item in enumerate(items):
                item.setToolTip(texts[column - 1] if column else where.text())
                table.setItem(row, column, item)
            items[3].setForeground(QColor(colour))
            items[3].setData(
                Qt.ItemDataRole.AccessibleTextRole, f"{(tr('ต้องแก้ไข') if wrong else tr('โปรดตรวจ'))}: {texts[2]}"
            )
            table.setRowHeight(row, ROW)
        for row in range(min(len(shown), MOST_FITTED)):
            table.resizeRowToContents(row)
            table.setRowHeight(row, max(ROW, table.rowHeight(row)))

    def _say_take(self) -> None:
        taken = 0 if self.all_or_nothing and self._rejected else self._good
        self.ui.take.setText(tr("นำเข้า {taken:,} แถว").format(taken=taken) if taken else tr("ไม่มีแถวที่ต้องนำเข้า"))
        self.ui.take.setEnabled(bool(taken))


def counts_of(report: "ImportReport") -> str:
    """Write the numbers of a report that add up to what was found."""
    return tr("เพิ่มใหม่ {imported:,} · แก้ไข {updated:,} · ไม่เปลี่ยนแปลง {unchanged:,} · ไม่ผ่าน {rejected:,}").format(
        imported=report.imported, updated=report.updated, unchanged=report.unchanged, rejected=report.rejected
    )
