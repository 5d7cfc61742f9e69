"""The keys of what is on the screen, gathered from the actions, buttons and fields that obey them."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QWidget

from khoktoom_desktop.desktop.words import tr

Told = tuple[tuple[str, str], ...]
"""Keys and marked words: what a class says in ``told_keys`` of the keys that its ``keyPressEvent`` obeys."""


@dataclass(frozen=True)
class KeyLine:
    """Keys as they stand on the keyboard, and what they do."""

    keys: str
    words: str


def keys_of(top: QWidget) -> tuple[KeyLine, ...]:
    """Return the keys of a widget and all within it that is shown, each once, in the order of the widgets."""
    found: dict[KeyLine, None] = {}
    for widget in (top, *top.findChildren(QWidget)):
        if widget is top or widget.isVisibleTo(top):
            found.update(dict.fromkeys(_own(widget)))
    return tuple(found)


def shell_keys(window: QWidget, page: QWidget | None) -> tuple[KeyLine, ...]:
    """Return the keys of a window that are not those of a page within it."""
    inner = set(keys_of(page)) if page is not None else set()
    return tuple(line for line in keys_of(window) if line not in inner)


def _own(widget: QWidget) -> Iterable[KeyLine]:
    for action in widget.actions():
        if isinstance(action, QAction) and action.isEnabled():
            yield from (KeyLine(_written(keys), action.text()) for keys in action.shortcuts())
    if isinstance(widget, QAbstractButton) and not widget.shortcut().isEmpty():
        yield KeyLine(_written(widget.shortcut()), widget.accessibleName() or widget.text().strip())
    for shortcut in widget.children():
        if isinstance(shortcut, QShortcut) and shortcut.whatsThis():
            yield KeyLine(_written(shortcut.key()), shortcut.whatsThis())
    told: Told = getattr(widget, "told_keys", ())
    yield from (KeyLine(keys, tr(words)) for keys, words in told)


def _written(keys: QKeySequence) -> str:
    return keys.toString(QKeySequence.SequenceFormat.NativeText)
