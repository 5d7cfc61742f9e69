"""Notice what another program (the command line, another user) writes into the open office file."""

from pathlib import Path

from PySide6.QtCore import QElapsedTimer, QFileSystemWatcher, QObject, QTimer

from khoktoom_desktop.desktop.changes import Changes

CALM_MS = 400
OWN_MS = 1_500


class Watcher(QObject):
    """Announce that anything may have changed, once the file is calm; the window's own writes are not told again."""

    def __init__(self, changes: Changes, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._changes = changes
        self._files = QFileSystemWatcher(self)
        self._files.fileChanged.connect(self._touched)
        self._own = QElapsedTimer()
        self._calm = QTimer(self)
        self._calm.setSingleShot(True)
        self._calm.setInterval(CALM_MS)
        self._calm.timeout.connect(self._tell)
        changes.changed.connect(self._written)

    def watch(self, path: Path) -> None:
        """Watch another file instead."""
        self.stop()
        self._files.addPath(str(path))

    def stop(self) -> None:
        """Watch nothing."""
        self._calm.stop()
        if self._files.files():
            self._files.removePaths(self._files.files())

    def _written(self, _register_id: str, _uids: tuple[str, ...], initiator: object) -> None:
        if initiator is not self:
            self._own.restart()
            self._calm.stop()

    def _touched(self, _path: str) -> None:
        if not self._own.isValid() or self._own.elapsed() > OWN_MS:
            self._calm.start()

    def _tell(self) -> None:
        self._changes.announce("", (), self)
