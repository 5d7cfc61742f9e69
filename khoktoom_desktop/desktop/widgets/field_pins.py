"""Pins of a form: a pinned field carries its value to the next new record, and the mouse alone never changes it."""

from collections.abc import Callable
from typing import cast

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPlainTextEdit, QToolButton, QWidget

from khoktoom_desktop.desktop.icons import icon
from khoktoom_desktop.desktop.theme import TARGET, Theme
from khoktoom_desktop.desktop.widgets.editor import Editor
from khoktoom_desktop.desktop.words import tr

_MOUSE = (
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseButtonRelease,
    QEvent.Type.MouseButtonDblClick,
    QEvent.Type.Wheel,
    QEvent.Type.DragEnter,
    QEvent.Type.Drop,
)
KEYS = "Ctrl+Shift+P"


class FieldPins(QObject):
    """Show a pin at the label of the field with the focus and of every pinned one; ``changed(fields)`` when one is set.

    The mouse puts the cursor into a pinned field but changes nothing there; typing does.
    """

    changed = Signal(tuple)

    def __init__(self, form: QWidget, editors: dict[str, Editor], theme: Theme) -> None:
        super().__init__(form)
        self._form, self._editors, self._theme = form, editors, theme
        self._pinned: tuple[str, ...] = ()
        self._held: dict[str, str] = {}
        self.buttons: dict[str, QToolButton] = {}
        self._widgets = {cast(QObject, editor): name for name, editor in editors.items()}
        for name, editor in editors.items():
            self._add(name, cast(QWidget, editor))
        shortcut = QShortcut(QKeySequence(KEYS), form)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self.toggle_focused)
        application = cast(QApplication, QApplication.instance())
        application.focusChanged.connect(self._show)
        theme.changed.connect(self._show)

    @property
    def pinned(self) -> tuple[str, ...]:
        """Return the pinned fields."""
        return self._pinned

    def set_pinned(self, fields: tuple[str, ...]) -> None:
        """Show other fields as pinned; one that the form does not have stays for the grid."""
        self._pinned = fields
        for name, button in self.buttons.items():
            button.setChecked(name in fields)
        self._show()

    def toggle(self, name: str) -> None:
        """Pin a field or let it go."""
        pins = self._pinned
        self.set_pinned(tuple(each for each in pins if each != name) if name in pins else (*pins, name))
        self.changed.emit(self._pinned)

    def toggle_focused(self) -> None:
        """Pin the field with the focus or let it go."""
        name = self._name_of(QApplication.focusWidget())
        if name:
            self.toggle(name)

    def hold(self) -> None:
        """Remember what pinned fields hold, for the next new record."""
        self._held = {name: self._editors[name].draft() for name in self._pinned if name in self._editors}

    def carry(self) -> None:
        """Type what pinned fields held into a new record."""
        for name, text in self._held.items():
            if name in self._pinned and text and text != self._editors[name].draft():
                self._editors[name].restore(text)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the mouse from changing a pinned field; follow the labels."""
        kind = event.type()
        if kind in (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show) and isinstance(watched, QLabel):
            self._place(str(watched.property("pins")))
        name = self._name_of(watched) if kind in _MOUSE else ""
        if name not in self._pinned or not isinstance(watched, QWidget):
            return False
        if kind == QEvent.Type.MouseButtonPress:
            watched.setFocus(Qt.FocusReason.OtherFocusReason)
        # In a line of text the mouse only moves the cursor; what is dropped would change it.
        text = isinstance(watched, QLineEdit | QPlainTextEdit)
        return not text or kind in (QEvent.Type.DragEnter, QEvent.Type.Drop, QEvent.Type.Wheel)

    def _add(self, name: str, editor: QWidget) -> None:
        label = self._form.findChild(QLabel, f"{name}_label")
        if label is None:
            return
        for widget in (editor, *editor.findChildren(QWidget)):
            widget.installEventFilter(self)
        label.setProperty("pins", name)
        label.installEventFilter(self)
        button = QToolButton(self._form)
        button.setCheckable(True)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setIconSize(QSize(16, 16))
        button.setFixedSize(TARGET, TARGET)
        words = tr("ปักหมุดค่าไว้ใช้รายการต่อไป")
        button.setToolTip(f"{words} ({KEYS})")
        button.setAccessibleName(f"{words}: {label.text().removesuffix(' *')}")
        button.clicked.connect(self._toggling(name))
        button.hide()
        self.buttons[name] = button

    def _toggling(self, name: str) -> Callable[[bool], None]:
        return lambda _checked: self.toggle(name)

    def _name_of(self, widget: QObject | None) -> str:
        """Return the field that a widget or one of its parents edits."""
        while widget is not None and widget is not self._form:
            if widget in self._widgets:
                return self._widgets[widget]
            widget = widget.parent()
        return ""

    def _show(self, *_focus: object) -> None:
        focused = self._name_of(QApplication.focusWidget())
        colours = self._theme.colours
        for name, button in self.buttons.items():
            shown = self._form.isEnabled() and (name in self._pinned or name == focused)
            if shown and not button.isVisible():
                button.setIcon(icon("pin", colours.quiet, 16, colours.accent))
                self._place(name)
            button.setVisible(shown)

    def _place(self, name: str) -> None:
        """Put a pin at the right end of its label's line, over the field."""
        button = self.buttons.get(name)
        label = self._form.findChild(QLabel, f"{name}_label")
        if button is None or label is None:
            return
        editor = cast(QWidget, self._editors[name])
        right = editor.mapTo(self._form, QPoint(editor.width(), 0)).x()
        middle = label.mapTo(self._form, QPoint(0, label.height() // 2)).y()
        button.move(right - TARGET, middle - TARGET // 2)
        button.raise_()
