"""Ctrl+Space: what was typed while the keyboard stood on the other layout, as it was meant."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from khoktoom_desktop.thai.keyboard import switch_layout
from khoktoom_desktop.thai.wrong_layout import meant_latin, meant_thai


def is_layout_key(event: QKeyEvent) -> bool:
    """Tell whether a key is Ctrl+Space."""
    return event.key() == Qt.Key.Key_Space and event.modifiers() == Qt.KeyboardModifier.ControlModifier


def switched(text: str, start: int, end: int) -> str:
    """Return a text with a part of it on the other layout: what is chosen from ``start`` to ``end``, else a part.

    With nothing chosen it is the words that are surely wrong, else the word before the cursor; pressed again it
    changes back.
    """
    if start < end:
        return text[:start] + switch_layout(text[start:end]) + text[end:]
    meant = meant_thai(text) or meant_latin(text)
    if meant is not None:
        return meant
    before = text[:start].rstrip()
    first = len(before) - len(before.split()[-1]) if before else 0
    return text[:first] + switch_layout(before[first:]) + text[len(before) :]
