"""Words of the file that no list of the office has: each is given its meaning, or its rows stay out."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QTableWidget, QTableWidgetItem, QVBoxLayout, QWidget

from khoktoom_desktop.desktop.importing.pick import Pick, in_cell, set_up
from khoktoom_desktop.desktop.theme import GAP_M
from khoktoom_desktop.desktop.widgets.wrapped_label import WrappedLabel
from khoktoom_desktop.desktop.words import mark, tr

if TYPE_CHECKING:
    from khoktoom_desktop.services.mapping import UnknownWord

TITLES = (mark("คอลัมน์"), mark("คำในแฟ้ม"), mark("จำนวนแถว"), mark("หมายถึง"))
WIDTHS = (210, 250, 100, 330)


class WordsStep(QWidget):
    """Show unknown words with what each may mean; ``answers`` gives what was picked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.help = WrappedLabel(
            self, tr("คำเหล่านี้ไม่มีในรายการของสำนักงาน เลือกว่าหมายถึงคำใด โปรแกรมจะจำไว้ใช้ครั้งต่อไป"), look="quiet"
        )
        self.table = QTableWidget(self)
        self.table.setAccessibleName(tr("คำที่ไม่มีในรายการ"))
        set_up(self.table, TITLES, WIDTHS, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_M)
        column.addWidget(self.help)
        column.addWidget(self.table, 1)
        self.picks: list[Pick] = []
        self._words: tuple[UnknownWord, ...] = ()

    def show_words(self, words: "Sequence[UnknownWord]") -> None:
        """Show unknown words; what comes nearest is picked already."""
        self._words, self.picks = tuple(words), []
        self.table.setRowCount(len(words))
        for row, word in enumerate(words):
            title = f"{tr(word.column.title)} ({word.letter})"
            for place, text in enumerate((title, word.word, f"{word.count:,}")):
                item = QTableWidgetItem(text.replace("\n", " "))
                item.setToolTip(text)
                self.table.setItem(row, place, item)
            entries = [("", tr("— ไม่นำเข้าแถวเหล่านี้ —")), *((known, tr(known)) for known in word.known)]
            name = tr("{word} หมายถึง").format(word=word.word)
            pick = Pick(entries, word.suggested, name, self.table)
            self.picks.append(pick)
            self.table.setCellWidget(row, 3, in_cell(pick))

    def answers(self) -> "tuple[tuple[UnknownWord, str], ...]":
        """Return each word with the word of the list that was picked, or nothing."""
        return tuple(zip(self._words, (pick.key for pick in self.picks), strict=True))
