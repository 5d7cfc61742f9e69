"""The words of the window: Thai is the source, another language is looked up when it is shown.

Forms made in Designer translate themselves; everything else the window says goes through here.
"""

from PySide6.QtCore import QCoreApplication

CONTEXT = "Words"


def tr(text: str) -> str:
    """Return a text in the language of the window; one that has no translation stays Thai.

    ``text`` is a literal, a constant wrapped in ``mark``, or a title that a catalogue lists. Facts are filled in
    afterwards: ``tr("ลบ {count} รายการ").format(count=3)``.
    """
    return QCoreApplication.translate(CONTEXT, text) if text else text


def mark(text: str) -> str:
    """Return a constant as it stands, marked for translation; ``tr`` translates it where it is shown."""
    return text
