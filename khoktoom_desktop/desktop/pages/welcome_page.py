"""The welcome page: shown while no office is open; every first step, and what went wrong with the last file."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from khoktoom_desktop.desktop.forms.ui_welcome_page import Ui_WelcomePage
from khoktoom_desktop.desktop.icons import pixmap
from khoktoom_desktop.desktop.theme import Theme
from khoktoom_desktop.desktop.words import say
from khoktoom_desktop.domain.trouble import Trouble

_PICTURES = {"open": "folder-open", "new_office": "file-plus", "sample": "flask-conical", "restore": "archive-restore"}


class WelcomePage(QWidget):
    """Offer to open, make, try or restore an office."""

    open_asked = Signal()
    new_asked = Signal()
    sample_asked = Signal()
    restore_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.ui = Ui_WelcomePage()
        self.ui.setupUi(self)
        self.ui.problem.hide()
        self.ui.problem_picture.setContentsMargins(0, 4, 0, 0)
        self._pictures: dict[str, QLabel] = {}
        for name, signal in (
            ("open", self.open_asked),
            ("new_office", self.new_asked),
            ("sample", self.sample_asked),
            ("restore", self.restore_asked),
        ):
            button: QPushButton = getattr(self.ui, name)
            button.clicked.connect(signal)
            picture = QLabel(button)
            picture.setGeometry(20, 27, 24, 24)
            self._pictures[name] = picture
            for label in button.findChildren(QLabel):
                label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        theme.changed.connect(self._colour)
        self._colour()

    def show_problem(self, trouble: Trouble) -> None:
        """Say why the last or asked office is not open, and what to do."""
        self.ui.problem_words.setText(say(trouble))
        self.ui.problem.show()

    def clear_problem(self) -> None:
        """Forget what went wrong."""
        self.ui.problem.hide()

    def _colour(self) -> None:
        colours = self._theme.colours
        for name, picture in self._pictures.items():
            picture.setPixmap(self._drawn(_PICTURES[name], colours.accent, 24))
        self.ui.picture.setPixmap(self._drawn("landmark", colours.accent, 48))
        self.ui.problem_picture.setPixmap(self._drawn("circle-alert", colours.error, 20))

    def _drawn(self, name: str, colour: str, size: int) -> QPixmap:
        return pixmap(name, colour, size, self.devicePixelRatioF())
