"""An amount of money in baht, held as integer satang; an ambiguous ``1,5`` is questioned, never guessed."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from khoktoom_desktop.desktop.widgets.reading_edit import ReadingEdit
from khoktoom_desktop.desktop.words import tr
from khoktoom_desktop.domain.money import read_baht, write_baht
from khoktoom_desktop.thai.bahttext import baht_text


class BahtEdit(ReadingEdit):
    """Edit satang; shows ``1,250.00`` at the right, echoes the amount in words as papers print it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)

    def read(self, text: str) -> int:
        """Read satang from an amount in baht."""
        return read_baht(text)

    def write(self, value: int) -> str:
        """Write ``1,250.00``."""
        return write_baht(value)

    def describe(self, value: int) -> str:
        """Write the figure and its words, ``1,250.00 บาท · หนึ่งพันสองร้อยห้าสิบบาทถ้วน``."""
        return tr("{amount} บาท · {words}").format(amount=write_baht(value), words=baht_text(value))
