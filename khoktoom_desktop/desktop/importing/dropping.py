"""A file dropped on the window goes to the register that is shown, or to the one whose file it looks like."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from khoktoom_desktop.desktop.context import Context, Place, Tone
from khoktoom_desktop.desktop.pages.page import Page
from khoktoom_desktop.desktop.words import tr
from khoktoom_desktop.services.progress import Progress
from khoktoom_desktop.sheets.reading import ENDINGS

if TYPE_CHECKING:
    from khoktoom_desktop.desktop.pages.register_files import RegisterFiles
    from khoktoom_desktop.registers.register import Register


class FileDrop(QObject):
    """Let one file of rows be dropped on a window; ``dropped(path)`` tells which."""

    dropped = Signal(object)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take a drop that is one file of a known kind."""
        if event.type() == QEvent.Type.DragEnter and isinstance(event, QDragEnterEvent):
            if dropped_file(event) is not None:
                event.acceptProposedAction()
                return True
        elif event.type() == QEvent.Type.Drop and isinstance(event, QDropEvent):
            path = dropped_file(event)
            if path is not None:
                event.acceptProposedAction()
                self.dropped.emit(path)
                return True
        return False


def dropped_file(event: QDropEvent) -> Path | None:
    """Return the one file of rows that is dropped, or nothing."""
    paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
    return paths[0] if len(paths) == 1 and paths[0].suffix.lower() in ENDINGS else None


def take_file(context: Context, shown: Callable[[], Page | None], path: Path) -> None:
    """Lead a dropped file into the register of the page shown, else into the one that it looks like."""
    if _lead(shown(), path):
        return

    def job(progress: Progress) -> "Register | None":
        # Imported here, on the worker's thread: it brings the store.
        from khoktoom_desktop.services.import_case import register_of

        return register_of(path, progress)

    def go(register: "Register | None") -> None:
        if register is not None:
            context.navigate(Place(register.id))
        if register is None or not _lead(shown(), path):
            words = tr("ไม่รู้ว่า {file} เป็นของทะเบียนใด เปิดหน้าทะเบียนก่อน แล้ววางแฟ้มอีกครั้ง")
            context.notify(words.format(file=path.name), Tone.INFORMATION)

    context.work.run(tr("กำลังอ่าน {file}").format(file=path.name), job, go)


def _lead(page: Page | None, path: Path) -> bool:
    """Begin the import on a page that has files; tell whether it does."""
    files: RegisterFiles | None = getattr(page, "files", None)
    if files is None:
        return False
    files.try_import(path)
    return True
