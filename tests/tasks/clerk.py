"""A clerk at the window: presses keys, clicks what can be seen, and counts both."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic, sleep

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from khoktoom_desktop.desktop.main_window import MainWindow

PATIENCE = 20.0


class Clerk:
    """Work a window by keys and clicks; a key with its modifiers is one keystroke, in Excel's count as well."""

    def __init__(self, window: MainWindow, folder: Path, pictures: Path | None = None) -> None:
        self.window, self.folder = window, folder
        self.keystrokes = self.clicks = self.before = 0
        self._pictures = pictures
        self._shown = 0

    def begin(self) -> None:
        """Count from here on; what came before set the task."""
        self.keystrokes = self.clicks = 0

    def type(self, text: str) -> None:
        """Type characters into what has the focus: one event each, as Qt's own key clicks abort on Thai letters."""
        for character in text:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                QApplication.sendEvent(self._focus(), QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, character))
            self.keystrokes += 1

    def press(self, keys: str, times: int = 1) -> None:
        """Press a key with its modifiers, such as ``Ctrl+V``, on what has the focus."""
        chord = QKeySequence(keys)[0]
        for _ in range(times):
            QTest.keyClick(self._focus(), chord.key(), chord.keyboardModifiers())
            self.keystrokes += 1
            self.settle()

    def click(self, widget: QWidget, at: QPoint | None = None) -> None:
        """Click a widget that is seen and enabled, at its middle unless told where."""
        if not (widget.isVisible() and widget.isEnabled()):
            raise AssertionError(f"{widget.objectName() or widget} cannot be clicked")
        QTest.mouseClick(
            widget, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at or widget.rect().center()
        )
        self.clicks += 1
        self.settle()

    def settle(self) -> None:
        """Wait until no job is under way and nothing is left to be drawn; a clerk looks before the next key."""
        self.wait(lambda: not self.window.work.busy)

    def wait(self, there: Callable[[], object]) -> None:
        """Wait until something is so; raises ``AssertionError`` when patience ends."""
        end = monotonic() + PATIENCE
        QApplication.processEvents()
        while not there():
            if monotonic() > end:
                raise AssertionError("waited in vain")
            QApplication.processEvents()
            sleep(0.002)
        QApplication.processEvents()

    @contextmanager
    def answering(self, answer: Callable[[QDialog], None]) -> Iterator[None]:
        """Let ``answer`` work the next modal dialog that what follows opens."""
        answered = []

        def look() -> None:
            dialog = QApplication.activeModalWidget()
            if not (isinstance(dialog, QDialog) and dialog.isAncestorOf(self._focus())):
                if dialog is not None:
                    dialog.activateWindow()
                QTimer.singleShot(20, look)
                return
            answered.append(dialog)
            answer(dialog)

        QTimer.singleShot(0, look)
        yield
        self.wait(lambda: answered)
        # A desktop gives the keys back to the window below; without one this is asked for.
        self.window.activateWindow()
        self.settle()

    def show(self) -> None:
        """Take a picture of the window, where pictures are asked for."""
        if self._pictures is not None:
            self.settle()
            self.show_dialog(self.window)

    def show_dialog(self, dialog: QWidget) -> None:
        """Take a picture of a dialog as it stands."""
        if self._pictures is not None:
            self._shown += 1
            dialog.grab().save(str(self._pictures.with_name(f"{self._pictures.name}-{self._shown}.png")))

    def _focus(self) -> QWidget:
        return QApplication.focusWidget() or self.window
