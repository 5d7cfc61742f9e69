"""A whole number of 0 or more, such as a count or a year."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from khoktoom_desktop.desktop.widgets.reading_edit import ReadingEdit
from khoktoom_desktop.domain.money import read_count, write_count


class CountEdit(ReadingEdit):
    """Edit an integer; the form's property ``grouped`` writes thousands apart, which years do without."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)

    def read(self, text: str) -> int:
        """Read a count in Arabic or Thai digits."""
        return read_count(text)

    def write(self, value: int) -> str:
        """Write the count."""
        return write_count(value) if self.property("grouped") else str(value)
