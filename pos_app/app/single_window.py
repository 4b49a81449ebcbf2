"""Two windows onto one journal are impossible: the second start raises the first window."""

from __future__ import annotations

import asyncio
import hashlib
import signal
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QLockFile
from PySide6.QtGui import QGuiApplication
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_WAIT_MS = 1000


class SingleWindow:
    """Whether this process is the first with `home`, and the line between first and later ones.

    A lock that a killed process left is no obstacle: Qt looks whether its owner lives.
    """

    def __init__(self, home: Path) -> None:
        self._name = "pos-app-" + hashlib.sha256(str(home).encode()).hexdigest()[:16]
        self._lock = QLockFile(str(home / "window.lock"))
        self._lock.setStaleLockTime(0)
        self.is_first = self._lock.tryLock(0)
        self._server: QLocalServer | None = None

    def on_raise(self, raised: Callable[[], None]) -> None:
        """Have `raised` called whenever a later start asks for the window."""
        QLocalServer.removeServer(self._name)
        server = QLocalServer()
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)

        def asked() -> None:
            connection = server.nextPendingConnection()
            connection.disconnected.connect(connection.deleteLater)
            raised()

        server.newConnection.connect(asked)
        server.listen(self._name)
        self._server = server

    def raise_other(self) -> bool:
        """Ask the first one to show its window; whether it heard."""
        socket = QLocalSocket()
        socket.connectToServer(self._name)
        heard = socket.waitForConnected(_WAIT_MS)
        socket.disconnectFromServer()
        return heard

    def close(self) -> None:
        """Let the next start be the first."""
        if self._server is not None:
            self._server.close()
            self._server = None
        if self.is_first:
            self._lock.unlock()


def end_when_asked(ended: asyncio.Event) -> None:
    """Set `ended` when the system asks this process to end; needs the running loop."""
    for number in (signal.SIGTERM, signal.SIGINT):
        with suppress(NotImplementedError):  # Windows has no such handlers
            asyncio.get_running_loop().add_signal_handler(number, ended.set)


def raise_windows() -> None:
    """Put every window that is shown before those of other programs."""
    for window in QGuiApplication.topLevelWindows():
        if window.isVisible():
            window.raise_()
            window.requestActivate()
