"""What stands in the wizard while a long file is read, checked or written: words and how far it is."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QProgressBar, QVBoxLayout, QWidget

from khoktoom_desktop.desktop.theme import GAP_M

WIDTH = 420


class Waiting(QWidget):
    """Show a text over a bar."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words, self.bar = QLabel(self), QProgressBar(self)
        self.words.setProperty("look", "quiet")
        self.bar.setTextVisible(False)
        self.bar.setFixedWidth(WIDTH)
        column = QVBoxLayout(self)
        column.setSpacing(GAP_M)
        column.addStretch(2)
        column.addWidget(self.words, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self.bar, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)

    def say(self, text: str) -> None:
        """Begin anew with other words; how much there is to do is not known yet."""
        self.words.setText(text)
        self.bar.setRange(0, 0)

    def show_progress(self, step: int, steps: int) -> None:
        """Show how much of how much is done."""
        self.bar.setRange(0, steps)
        self.bar.setValue(step)
