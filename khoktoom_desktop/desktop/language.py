"""The languages of the window, and changing from one to another while it is open."""

from PySide6.QtCore import QCoreApplication, QTranslator

from khoktoom_desktop.places import resource

LANGUAGES = {"th": "ไทย", "en": "English"}
"""Each language by its code, under the name it has in itself."""

_FILES = {"th": "qtbase_th", "en": "khoktoom_en"}


def speak(application: QCoreApplication, code: str) -> None:
    """Show another language from now on; Qt tells every widget, and what is built afterwards is in it.

    Thai is the source: it needs Qt's own words only. A code that is not known is Thai.
    """
    for before in application.findChildren(QTranslator):
        application.removeTranslator(before)
        before.deleteLater()
    translator = QTranslator(application)
    if translator.load(str(resource("translations", f"{_FILES.get(code, _FILES['th'])}.qm"))):
        application.installTranslator(translator)
