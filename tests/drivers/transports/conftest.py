"""Other ends to speak to: pseudo-terminals and TCP sinks with bad manners."""

from __future__ import annotations

import contextlib
import os
import socket
import sys
import threading
from collections.abc import Callable, Iterator

import pytest


class Pty:
    """Both ends of a pseudo-terminal; `port` is what the transport opens."""

    def __init__(self) -> None:
        import tty

        self.far, self._near = os.openpty()
        tty.setraw(self.far)
        tty.setraw(self._near)
        self.port = os.ttyname(self._near)

    def read(self, size: int) -> bytes:
        """`size` bytes that the transport wrote (they are there already or soon)."""
        data = b""
        while len(data) < size:
            data += os.read(self.far, size - len(data))
        return data

    def unplug(self) -> None:
        """Both ends go, as when the adapter is pulled out."""
        for fd in (self.far, self._near):
            with contextlib.suppress(OSError):
                os.close(fd)


@pytest.fixture
def pty() -> Iterator[Pty]:
    if sys.platform == "win32":
        pytest.skip("no pseudo-terminals here")
    pair = Pty()
    yield pair
    pair.unplug()


class TcpSink:
    """A listener on loopback; each connection is given to `talk` on a thread."""

    def __init__(self, talk: Callable[[socket.socket], None]) -> None:
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._talk = talk
        self.port = self._listener.getsockname()[1]
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    def _serve(self) -> None:
        while True:
            try:
                connection, _ = self._listener.accept()
            except OSError:
                return
            with connection, contextlib.suppress(OSError):
                connection.settimeout(10)
                self._talk(connection)

    def close(self) -> None:
        """Stop listening and wait for the thread."""
        with contextlib.suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        self._thread.join(10)


@pytest.fixture
def tcp_sink() -> Iterator[Callable[[Callable[[socket.socket], None]], TcpSink]]:
    sinks: list[TcpSink] = []

    def make(talk: Callable[[socket.socket], None]) -> TcpSink:
        sinks.append(TcpSink(talk))
        return sinks[-1]

    yield make
    for sink in sinks:
        sink.close()
