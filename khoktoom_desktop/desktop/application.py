"""Start the window: font, palette, language, one window per office file; the store is opened after the first paint."""

import os
import sys
from collections.abc import Callable, Mapping, MutableMapping
from dataclasses import replace
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale, Qt, QTimer
from PySide6.QtGui import QFontDatabase, QGuiApplication, QIcon
from PySide6.QtWidgets import QApplication

from khoktoom_desktop.desktop.collector import Collector
from khoktoom_desktop.desktop.icons import icon
from khoktoom_desktop.desktop.language import speak
from khoktoom_desktop.desktop.theme import LIGHT, Scheme, Theme
from khoktoom_desktop.domain.trouble import Status, Trouble
from khoktoom_desktop.places import resource
from khoktoom_desktop.services.crash import report
from khoktoom_desktop.services.settings import Settings, read_settings, settings_folder

if TYPE_CHECKING:
    from khoktoom_desktop.desktop.main_window import MainWindow

TYPE_SIZES = ("100", "110", "125", "150", "175", "200")
"""Per cent of the usual size that the settings offer."""

FACES = ("Sarabun-Regular.ttf", "Sarabun-SemiBold.ttf")
NO_DISPLAY = (
    "ไม่พบจอภาพ จึงเปิดหน้าต่างไม่ได้\nเปิดโปรแกรมจากหน้าจอของเครื่อง (หรือ ssh -X) หรือใช้คำสั่งที่ไม่ต้องมีหน้าต่าง: khoktoom help\n"
)


def run(office_path: Path | None = None, language: str | None = None) -> int:
    """Show the window of an office file, or of the last one, or the welcome page; return the exit status.

    Without a display it says so and returns 3, where Qt itself would abort.
    """
    if not has_display(os.environ):
        sys.stderr.write(NO_DISPLAY)
        return Status.TROUBLE
    settings = read_settings()
    if language:
        settings = replace(settings, language=language)
    application = make_application(sys.argv[:1], settings)
    theme = Theme(Scheme(settings.theme) if settings.theme in set(Scheme) else Scheme.SYSTEM, application)
    theme.apply()
    # Imported after the application exists, which the fonts and icons of the window need.
    from khoktoom_desktop.desktop.main_window import MainWindow
    from khoktoom_desktop.desktop.offices import Offices

    path = office_path or remembered(settings)
    window = MainWindow(theme)
    window.language_asked.connect(partial(change_language, application, window))
    sys.excepthook = partial(tell_bug, window.show_trouble)
    offices = Offices(window, theme, application)
    if path is not None and not offices.single.claim(path):
        return Status.DONE
    window.show_at_its_place(settings_folder())
    if path is None:
        offices.show_welcome()
    else:
        QTimer.singleShot(0, lambda: offices.open(path))
    return application.exec()


def tell_bug(
    tell: Callable[[Exception], None],
    _kind: type[BaseException],
    exception: BaseException,
    _trace: TracebackType | None,
) -> None:
    """Keep a report of a bug, without personal data, and tell the clerk in a sentence; never a traceback."""
    if isinstance(exception, KeyboardInterrupt):
        QCoreApplication.exit(Status.TROUBLE)
        return
    tell(exception if isinstance(exception, Trouble) else report(exception))


def remembered(settings: Settings) -> Path | None:
    """Return the office file named by the environment, or the one opened last."""
    named = os.environ.get("KHOKTOOM_OFFICE", "") or settings.last_office
    return Path(named) if named else None


def has_display(environment: Mapping[str, str], platform: str = sys.platform) -> bool:
    """Tell whether a window can be shown, before Qt tries and aborts."""
    if platform in ("win32", "darwin") or environment.get("QT_QPA_PLATFORM"):
        return True
    return bool(environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY"))


def make_application(arguments: list[str], settings: Settings) -> QApplication:
    """Make the one application object: Fusion, the bundled face, the language of the settings."""
    enlarge(settings.type_size, os.environ)
    QGuiApplication.setHighDpiScaleFactorRoundingPolicy(Qt.HighDpiScaleFactorRoundingPolicy.PassThrough)
    QCoreApplication.setApplicationName("khoktoom")
    application = QApplication(arguments)
    application.setApplicationDisplayName("โคกตูม")
    application.setStyle("Fusion")
    Collector(application)
    application.setWindowIcon(QIcon(icon("landmark", LIGHT.accent, 64)))
    # Numbers and dates are read and written by the program itself; Qt must not localise any.
    QLocale.setDefault(QLocale.c())
    load_faces()
    speak(application, settings.language)
    return application


def enlarge(type_size: str, environment: MutableMapping[str, str]) -> None:
    """Ask Qt for larger type and everything that holds it, before it starts; a scale that is set already stays."""
    if type_size in TYPE_SIZES[1:]:
        environment.setdefault("QT_SCALE_FACTOR", str(int(type_size) / 100))


def load_faces() -> None:
    """Load the bundled face; raises ``FileNotFoundError`` when the program was packed without it."""
    for name in FACES:
        if QFontDatabase.addApplicationFont(str(resource("fonts", "sarabun", name))) < 0:
            raise FileNotFoundError(name)


def change_language(application: QApplication, window: "MainWindow", code: str) -> None:
    """Show another language in the open window, unless one of its pages has something to keep first."""
    if window.leaving():
        speak(application, code)
        window.speak_again()
