"""The line under a grid: what is wrong where the cursor stands, and what is selected, counted and added up."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from khoktoom_desktop.desktop.icons import pixmap
from khoktoom_desktop.desktop.theme import GAP, GAP_L, GAP_M, Theme
from khoktoom_desktop.desktop.widgets.offer_links import Offer, OfferLinks
from khoktoom_desktop.desktop.widgets.one_line import OneLine
from khoktoom_desktop.desktop.words import tr
from khoktoom_desktop.domain.money import write_baht, write_count

HEIGHT = 30
_PICTURES = {"error": "circle-alert", "warning": "triangle-alert"}


@dataclass(frozen=True)
class Sums:
    """What is selected: cells, those that hold something, and numbers; ``baht`` ones are satang."""

    cells: int
    filled: int
    numbers: int = 0
    total: int | None = None
    baht: bool = False

    def words(self) -> str:
        """Write count, sum and average; nothing for a single cell."""
        if self.cells < 2:
            return ""
        parts = [tr("เลือก {cells} ช่อง").format(cells=write_count(self.cells))]
        parts.append(tr("มีค่า {filled}").format(filled=write_count(self.filled)))
        if self.total is not None and self.numbers:
            write = write_baht if self.baht else write_count
            parts.append(tr("รวม {total}").format(total=write(self.total)))
            parts.append(tr("เฉลี่ย {average}").format(average=self._average()))
        return " · ".join(parts)

    def _average(self) -> str:
        if self.total is None:
            return ""
        hundredths = self.total if self.baht else self.total * 100
        half_up = (2 * hundredths + self.numbers) // (2 * self.numbers)
        return write_baht(half_up)


class StatusLine(QFrame):
    """Show a sentence at the left, problems with their mark, and the sums of the selection at the right."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._look = theme, "note"
        self.picture, self.message, self.sums = QLabel(self), OneLine(self), QLabel(self)
        self.message.setTextFormat(Qt.TextFormat.PlainText)
        for label in (self.message, self.sums):
            label.setProperty("look", "note")
        row = QHBoxLayout(self)
        row.setContentsMargins(GAP_M, 0, GAP_L, 0)
        row.setSpacing(GAP)
        row.addWidget(self.picture)
        row.addWidget(self.message, 1)
        row.addWidget(self.sums)
        self.links = OfferLinks(self, row)
        self.setFixedHeight(HEIGHT)
        self.picture.hide()
        theme.changed.connect(self._colour)

    def say(self, text: str, look: str = "note", offers: Sequence[Offer] = ()) -> None:
        """Show a sentence as ``note``, ``error`` or ``warning``, and beside it the deeds that mend it."""
        self.links.show(offers)
        self.message.setText(text)
        self.message.setToolTip(text)
        word = {"error": tr("ต้องแก้ไข"), "warning": tr("โปรดตรวจ")}.get(look, "")
        self.message.setAccessibleName(f"{word}: {text}" if word else text)
        if look != self._look:
            self._look = look
            self.message.setProperty("look", look)
            self.message.style().unpolish(self.message)
            self.message.style().polish(self.message)
            self._colour()
        self.picture.setVisible(look in _PICTURES)

    def show_sums(self, sums: Sums | None) -> None:
        """Show what is selected."""
        text = sums.words() if sums is not None else ""
        self.sums.setText(text)
        self.sums.setAccessibleName(text)

    def _colour(self) -> None:
        if self._look in _PICTURES:
            colours = self._theme.colours
            colour = colours.error if self._look == "error" else colours.warning
            self.picture.setPixmap(pixmap(_PICTURES[self._look], colour, 14, self.devicePixelRatioF()))
