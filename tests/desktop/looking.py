"""What to look for in any window or dialog: names, reach by keys, size, order of the focus, words that are cut."""

from PySide6.QtCore import Qt, QTranslator
from PySide6.QtGui import QAccessible, QFontMetrics
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QTabBar,
    QToolButton,
    QWidget,
)

from khoktoom_desktop.desktop.theme import TARGET
from khoktoom_desktop.desktop.widgets.one_line import OneLine
from khoktoom_desktop.desktop.widgets.wrapped_label import WrappedLabel
from khoktoom_desktop.places import resource

FIELDS = (QLineEdit, QPlainTextEdit, QComboBox, QAbstractButton, QAbstractItemView)
INNER = (QAbstractScrollArea, QLineEdit, QTabBar, QComboBox)
WORDED = (QPushButton, QToolButton, QCheckBox, QRadioButton, QLabel)


class Longest(QTranslator):
    """A language with the wider of a text's English and its Thai made a third longer in brackets.

    What has room for it has room for English, for Thai and for a language that needs more.
    """

    def __init__(self, parent: QApplication) -> None:
        super().__init__(parent)
        self._english = QTranslator(self)
        assert self._english.load(str(resource("translations", "khoktoom_en.qm")))
        self._width = QFontMetrics(parent.font()).horizontalAdvance

    def isEmpty(self) -> bool:
        """Say that there are words."""
        return False

    def translate(self, context: str, text: str, disambiguation: str | None = None, n: int = -1) -> str | None:
        """Return the wider text; Qt's own and the name of the language stay."""
        if not any("\u0e01" <= letter <= "\u0e5b" for letter in text):
            return None
        longer = f"[{text}{'~' * (len(text) // 3)}]"
        return max(longer, self._english.translate(context, text) or "", key=self._width)


def nameless(top: QWidget) -> list[str]:
    """List what can be reached by keys and has neither a name, nor words, nor a label."""
    labelled = {label.buddy() for label in top.findChildren(QLabel) if label.buddy() is not None}
    found = []
    for widget in top.findChildren(QWidget):
        if not isinstance(widget, FIELDS) or not widget.isVisible() or isinstance(widget.parent(), QTabBar | QComboBox):
            continue
        if widget.focusPolicy() == Qt.FocusPolicy.NoFocus or widget.objectName().startswith("qt_"):
            continue
        words = widget.text() if isinstance(widget, QAbstractButton) else ""
        if not (widget.accessibleName() or words or widget in labelled):
            found.append(f"{type(widget).__name__} {widget.objectName()}")
        elif (spoken := QAccessible.queryAccessibleInterface(widget)) is None or not spoken.text(QAccessible.Text.Name):
            found.append(f"unspoken {type(widget).__name__} {widget.objectName()}")
    return found


def small(top: QWidget) -> list[str]:
    """List buttons that are too small to be hit."""
    return [
        f"{button.objectName() or button.text()} {button.width()}×{button.height()}"
        for button in top.findChildren(QAbstractButton)
        if button.isVisible()
        and min(button.height(), button.width()) < TARGET
        and not isinstance(button.parent(), INNER)
    ]


def clipped(top: QWidget) -> list[str]:
    """List words that are wider or higher than their place; a line that ends in … by design is none of them."""
    found = []
    for widget in top.findChildren(QWidget):
        if not isinstance(widget, WORDED) or not widget.isVisible() or isinstance(widget, OneLine):
            continue
        if isinstance(widget.parent(), INNER) or widget.visibleRegion().isEmpty():
            continue
        if isinstance(widget, QLabel) and widget.wordWrap():
            tight = widget.heightForWidth(widget.width()) > widget.height() + 2
        else:
            tight = bool(widget.text()) and widget.sizeHint().width() > widget.width() + 1
        if tight:
            words = widget.plain if isinstance(widget, WrappedLabel) else widget.text()
            found.append(
                f"{type(widget).__name__} {widget.objectName()} “{words}” {widget.sizeHint()} in {widget.size()}"
            )
    return found


def unreachable(top: QWidget) -> list[str]:
    """List what can be pressed and neither takes the focus nor has keys; a segment is reached by its group's keys."""
    found = []
    for button in top.findChildren(QAbstractButton):
        if not button.isVisible() or not button.isEnabled() or isinstance(button.parent(), INNER):
            continue
        if not button.focusPolicy() & Qt.FocusPolicy.TabFocus and button.shortcut().isEmpty():
            found.append(f"{type(button).__name__} {button.objectName() or button.text() or button.accessibleName()}")
    return found


def astray(top: QWidget) -> list[str]:
    """List neighbours that Tab reaches in another order than they are read: from left to right, line after line."""
    chain: list[QWidget] = []
    widget = top.nextInFocusChain()
    while widget is not None and widget is not top:
        if widget.isVisible() and widget.isEnabled() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            chain.append(widget)
        widget = widget.nextInFocusChain()
    last: dict[QWidget, QWidget] = {}
    found = []
    for widget in chain:
        parent = widget.parentWidget()
        # What takes a line away is reached after what is typed into it, though it stands at its head.
        if isinstance(widget.parent(), INNER) or parent is None or widget.objectName() == "remove":
            continue
        before = last.get(parent)
        if before is not None:
            one, other = before.geometry(), widget.geometry()
            above = other.bottom() < one.top()
            left = other.top() < one.bottom() and one.top() < other.bottom() and other.right() < one.left()
            if above or left:
                found.append(f"{_name(before)} then {_name(widget)}")
        last[parent] = widget
    return found


def _name(widget: QWidget) -> str:
    return f"{type(widget).__name__} {widget.objectName() or widget.accessibleName()}"
