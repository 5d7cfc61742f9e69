"""A month as a calendar that is typed into with the keys of the grid; Enter and Tab go to the next day."""

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHeaderView, QLabel, QSizePolicy, QStyleOptionViewItem, QVBoxLayout, QWidget

from khoktoom_desktop.desktop.grid.delegate import CellDelegate, Index
from khoktoom_desktop.desktop.grid.paste_dialog import PasteDialog
from khoktoom_desktop.desktop.grid.sheet_view import SheetView
from khoktoom_desktop.desktop.grid.status_line import Sums
from khoktoom_desktop.desktop.grid.steps import Steps
from khoktoom_desktop.desktop.models.day_table import DAY, DayTable
from khoktoom_desktop.desktop.theme import NOTE, TARGET, Theme, font
from khoktoom_desktop.desktop.words import say, tr
from khoktoom_desktop.services.grid_counts import place_days, preview_days
from khoktoom_desktop.services.grid_paste import read_block
from khoktoom_desktop.services.grid_rows import Fate
from khoktoom_desktop.thai.dates import short_date, weekday_short

CELL = 44
"""The height of a week, in px."""


class DayDelegate(CellDelegate):
    """Write the number of the day into the corner of its cell."""

    mark_left = 28

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the cell and its day."""
        super().paint(painter, option, index)
        day = index.data(DAY)
        if day is not None:
            painter.save()
            painter.setFont(font(NOTE))
            painter.setPen(option.palette.placeholderText().color())
            place = QRect(option.rect).adjusted(6, 2, -4, -2)
            painter.drawText(place, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop), str(day))
            painter.restore()


class DaySteps(Steps):
    """In a calendar the next cell is the next day."""

    def down(self, step: int) -> None:
        """Go to the next day."""
        self.right(step)

    def right(self, step: int) -> bool:
        """Go to the next day; false past the last."""
        view, index, model = self._view, self._view.currentIndex(), self._view.model()
        at = index.row() * 7 + index.column() + step
        if not 0 <= at < model.rowCount() * 7 or not view.enabled(at // 7, at % 7):
            return False
        view.setCurrentIndex(model.index(at // 7, at % 7))
        return True


class DayGrid(QWidget):
    """Edit one count per day of a month; an empty cell is a day that was not entered."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = DayTable(self)
        self.view = SheetView(self, delegate=DayDelegate)
        self.view.steps = DaySteps(self.view)
        self.view.setObjectName("days")
        self.view.setAccessibleName(tr("จำนวนรายวัน"))
        self.view.setModel(self.model)
        self.sums = QLabel(self)
        self.sums.setProperty("look", "note")
        self.sums.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.dialog: PasteDialog | None = None
        self._theme: Theme | None = None
        self._set_up()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.view)
        column.addWidget(self.sums)
        self.model.edited.connect(self.changed)
        self.model.edited.connect(self._say_sums)
        self.view.selectionModel().selectionChanged.connect(self._say_sums)
        self.view.paste_asked.connect(self.paste)

    def take_theme(self, theme: Theme) -> None:
        """Draw in the colours of a theme."""
        self._theme = theme
        self.model.colours = theme.colours
        self.view.set_colours(theme.colours.error, theme.colours.warning)

    def show_days(self, days: Mapping[date, int | None]) -> None:
        """Show the days of one month with their counts, the cursor in the first that is empty."""
        self.model.load(days)
        self.view.setFixedHeight(self.model.rowCount() * CELL + TARGET + 4)
        first = next((day for day, count in days.items() if count is None), min(days))
        self.view.setCurrentIndex(self.model.place(first))

    def counts(self) -> dict[date, int | None]:
        """Return what is entered, ``None`` for an empty day."""
        return self.model.counts()

    def problem(self) -> str:
        """Return why the first day that cannot be read cannot be."""
        for day, problem in self.model.problems():
            return tr("วันที่ {day}: {problem}").format(day=short_date(day), problem=say(problem))
        return ""

    def type(self, day: date, text: str) -> None:
        """Type a text into a day."""
        self.model.setData(self.model.place(day), text)

    def set_read_only(self, read_only: bool) -> None:
        """Show the days without letting them be changed."""
        self.view.set_read_only(read_only)

    def paste(self, text: str) -> None:
        """Paste counts from the day of the cursor on; more than one is shown before."""
        index = self.view.currentIndex()
        first = self.model.day(index.row(), index.column())
        block = read_block(text)
        if first is None or not any(cell.strip() for row in block for cell in row):
            return
        texts = place_days(block, self.model.days, self.model.days.index(first))
        if len(texts) == 1 or self._theme is None:
            self._take(texts)
            return
        words = {day: f"{weekday_short(day)} {short_date(day)}" for day in texts}
        shown = preview_days(texts, self.model.counts(), words)
        good = sum(row.fate is Fate.CHANGED for row in shown.rows)
        bad = shown.count(Fate.BAD)
        note = tr("{count} วันที่ต้องแก้จะเป็นสีแดง บันทึกได้เมื่อแก้ครบ").format(count=bad) if bad else ""
        self.dialog = PasteDialog(self._theme, shown, tr("วาง {count} วัน").format(count=good + bad), note, self)
        self.dialog.accepted.connect(lambda: self._take(texts))
        self.dialog.finished.connect(self._close)
        self.dialog.open()

    def _close(self, _result: int) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = None
        self.view.setFocus()

    def _take(self, texts: Mapping[date, str]) -> None:
        self.model.put_texts([(self.model.place(day), text) for day, text in texts.items()])

    def _say_sums(self) -> None:
        days = [self.model.day(index.row(), index.column()) for index in self.view.selectedIndexes()]
        chosen = [day for day in days if day is not None]
        counts = [count for day in chosen if (count := self.model.count(day)) is not None]
        self.sums.setText(Sums(len(chosen), len(counts), len(counts), sum(counts)).words())

    def _set_up(self) -> None:
        view = self.view
        view.setStyleSheet("QTableView::item { padding: 0 8px; } QHeaderView::section { padding: 4px 8px; }")
        view.setFont(font(tabular=True))
        view.setCornerButtonEnabled(False)
        view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        rows = view.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(CELL)
        header = view.horizontalHeader()
        header.setHighlightSections(False)
        header.setFixedHeight(TARGET)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
