"""The base of every part: it shows an office and gives back an office with its own facts changed."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from khoktoom_desktop.domain.office import Office


class OfficePart(QWidget):
    """Edit some facts of the office; ``changed`` after a person's change."""

    changed = Signal()
    title = ""

    def show_office(self, office: Office) -> None:
        """Show an office's facts."""
        raise NotImplementedError

    def applied(self, office: Office) -> Office:
        """Return the office with what is entered here in place of its own."""
        raise NotImplementedError

    def problems(self) -> list[str]:
        """Say what keeps the entries from being saved, each with what to do."""
        return []
