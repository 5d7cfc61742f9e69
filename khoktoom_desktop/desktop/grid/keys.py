"""Keys of the grid, and the letters that the same keys type where the keyboard is set to Thai (Kedmanee)."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

Key = Qt.Key
Modifier = Qt.KeyboardModifier

ENTER = (Key.Key_Return, Key.Key_Enter)
TABS = (Key.Key_Tab, Key.Key_Backtab)
ARROWS = (Key.Key_Left, Key.Key_Right, Key.Key_Up, Key.Key_Down)

# Ctrl with a letter reaches the window as the Thai letter on some systems.
_THAI = {
    "ฟ": Key.Key_A, "แ": Key.Key_C, "ก": Key.Key_D, "อ": Key.Key_V, "ป": Key.Key_X, "ผ": Key.Key_Z,
    "ว": Key.Key_Semicolon, "ง": Key.Key_Apostrophe, "ฏ": Key.Key_D, "ฉ": Key.Key_C, "ซ": Key.Key_Semicolon,
}  # fmt: skip


def key_of(event: QKeyEvent) -> Qt.Key:
    """Return the key that was pressed, whatever the layout of the keyboard."""
    code = event.key()
    if code > 0x7F and not code & 0x01000000:
        return _THAI.get(chr(code), Key(code))
    return {Key.Key_QuoteDbl: Key.Key_Apostrophe, Key.Key_Colon: Key.Key_Semicolon}.get(Key(code), Key(code))


def modifiers_of(event: QKeyEvent) -> tuple[bool, bool, bool]:
    """Return whether Ctrl, Shift and Alt are held; the number pad is a place, not a modifier."""
    held = event.modifiers()
    return (
        bool(held & Modifier.ControlModifier),
        bool(held & Modifier.ShiftModifier),
        bool(held & Modifier.AltModifier),
    )
