"""One program per office file: the second start raises the first window and ends."""

import getpass
import hashlib
from pathlib import Path

from PySide6.QtCore import QDir, QLockFile, QObject, QThread, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

PATIENCE_MS, PAUSE_MS, ATTEMPTS = 500, 100, 10
_RAISE = b"raise"


class SingleInstance(QObject):
    """Hold an office file's name on this computer for this user.

    ``raised`` is emitted when another start asks for the window. A lock file decides the race
    of several starts; the lock of a killed program is taken over.
    """

    raised = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._name = ""
        self._lock: QLockFile | None = None
        self._server: QLocalServer | None = None

    def claim(self, path: Path | None) -> bool:
        """Take the name of an office file (or of the welcome page); ``False`` when another window was raised."""
        name = _name(path)
        if name == self._name:
            return True
        lock = QLockFile(QDir(QDir.tempPath()).filePath(f"{name}.lock"))
        lock.setStaleLockTime(0)
        if not lock.tryLock(0):
            _ask(name)
            return False
        self.release()
        QLocalServer.removeServer(name)
        server = QLocalServer(self)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        server.newConnection.connect(self._answer)
        server.listen(name)
        self._name, self._lock, self._server = name, lock, server
        return True

    def release(self) -> None:
        """Give the name back."""
        self._name = ""
        if self._server is not None:
            self._server.close()
            self._server.deleteLater()
            self._server = None
        if self._lock is not None:
            self._lock.unlock()
            self._lock = None

    def _answer(self) -> None:
        while self._server is not None and (socket := self._server.nextPendingConnection()) is not None:
            socket.disconnected.connect(socket.deleteLater)
            self.raised.emit()


def _ask(name: str) -> None:
    """Ask the program that holds the name to show itself; one that has just begun is given a moment to listen."""
    for _attempt in range(ATTEMPTS):
        socket = QLocalSocket()
        socket.connectToServer(name)
        if socket.waitForConnected(PATIENCE_MS):
            socket.write(_RAISE)
            socket.waitForBytesWritten(PATIENCE_MS)
            socket.disconnectFromServer()
            return
        QThread.msleep(PAUSE_MS)


def _name(path: Path | None) -> str:
    """Return a name for sockets and locks: no path or user in clear, the same for every spelling of a path."""
    whose = f"{getpass.getuser()}\n{path.resolve() if path else ''}"
    return f"khoktoom-{hashlib.sha256(whose.encode()).hexdigest()[:20]}"
