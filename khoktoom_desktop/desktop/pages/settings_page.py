"""The program's settings on this computer: look, the name in the history; and what the program is."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from khoktoom_desktop.desktop.application import TYPE_SIZES
from khoktoom_desktop.desktop.context import Context
from khoktoom_desktop.desktop.forms.ui_settings_page import Ui_SettingsPage
from khoktoom_desktop.desktop.language import LANGUAGES
from khoktoom_desktop.desktop.pages.page import Page
from khoktoom_desktop.desktop.theme import Scheme
from khoktoom_desktop.desktop.words import language, tr
from khoktoom_desktop.domain.trouble import Trouble
from khoktoom_desktop.services.settings import read_settings, write_settings
from khoktoom_desktop.services.version import version

if TYPE_CHECKING:
    from khoktoom_desktop.services.settings import Settings


class SettingsPage(Page):
    """Show the settings; each is kept as soon as it is changed."""

    dated = False

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.title = tr("ตั้งค่าโปรแกรม")
        self.figures_line = tr("เฉพาะเครื่องนี้ มีผลทันทีและไม่ต้องกดบันทึก")
        self.ui = Ui_SettingsPage()
        self.ui.setupUi(self)
        for code, name in LANGUAGES.items():
            self.ui.language.addItem(name, code)
        for size in TYPE_SIZES:
            self.ui.type_size.addItem(f"{size} %", size)
        self.refresh()
        for scheme in Scheme:
            getattr(self.ui, scheme.value).clicked.connect(lambda _checked=False, scheme=scheme: self._look(scheme))
        self.ui.display_name.editingFinished.connect(self._name)
        self.ui.language.activated.connect(self._speak)
        self.ui.type_size.activated.connect(self._enlarge)

    def refresh(self) -> None:
        """Show what is kept."""
        settings = read_settings()
        getattr(self.ui, self.context.theme.scheme.value).setChecked(True)
        self.ui.display_name.setText(settings.display_name)
        self.ui.language.setCurrentIndex(max(0, self.ui.language.findData(language())))
        self.ui.type_size.setCurrentIndex(max(0, self.ui.type_size.findData(settings.type_size)))
        file = self.context.office_file
        self.ui.about.setText(tr("โคกตูม รุ่น {version}\nแฟ้มสำนักงาน {path}").format(version=version(), path=file.path))

    def _look(self, scheme: Scheme) -> None:
        self.context.theme.choose(scheme)
        self._keep(lambda settings: replace(settings, theme=scheme.value))

    def _speak(self) -> None:
        """Keep the language and show it; the window is built anew around this page once its event is over."""
        code = str(self.ui.language.currentData())
        if code != language():
            self._keep(lambda settings: replace(settings, language=code))
            QTimer.singleShot(0, lambda: self.context.speak(code))

    def _enlarge(self) -> None:
        size = str(self.ui.type_size.currentData())
        if size != read_settings().type_size:
            self._keep(lambda settings: replace(settings, type_size=size))
            self.context.notify(tr("ขนาดตัวอักษร {size} % มีผลเมื่อเปิดโปรแกรมครั้งต่อไป").format(size=size))

    def _name(self) -> None:
        name = self.ui.display_name.text().strip()
        if name != read_settings().display_name:
            self._keep(lambda settings: replace(settings, display_name=name))

    def _keep(self, change: "Callable[[Settings], Settings]") -> None:
        try:
            write_settings(change(read_settings()))
        except Trouble as trouble:
            self.context.trouble(trouble)
