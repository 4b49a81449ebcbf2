"""A barcode scanner on a serial port: one thread that reads, never writes, and finds it again.

A scanner ends each code with CR, LF, both, a tab or nothing at all, as it was configured; a pause
of `PAUSE` ends one, too. What is not printable ASCII is dropped: codes hold nothing else.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterator

from drivers.transports.backoff import delays
from drivers.transports.transport import Transport
from pos_app.errors import DeviceTrouble

PAUSE = 0.08
"""Seconds of silence that end a code; at 1200 baud a letter takes a tenth of that."""
LONGEST_CODE = 512
_LISTEN = 0.5
_ENDS = b"\r\n\t\x03"
_log = logging.getLogger(__name__)


class Codes:
    """Codes out of the bytes as they come. Pure."""

    def __init__(self) -> None:
        self._held = b""

    @property
    def waits(self) -> bool:
        """Whether something came that no end has followed yet."""
        return self._held != b""

    def fed(self, data: bytes) -> Iterator[str]:
        """The codes that `data` ends."""
        for byte in data:
            if byte in _ENDS:
                yield from self.ended()
            else:
                self._held = (self._held + bytes((byte,)))[-LONGEST_CODE:]

    def ended(self) -> Iterator[str]:
        """What came so far, as a code, where it holds any."""
        held, self._held = self._held, b""
        code = "".join(chr(byte) for byte in held if 0x20 <= byte < 0x7F).strip()
        if code:
            yield code


class SerialScanner:
    """Reads on a daemon thread from `start` to `close`; `heard(code)` is called on that thread."""

    def __init__(self, transport: Transport, heard: Callable[[str], None]) -> None:
        self._transport = transport
        self._heard = heard
        self._closing = threading.Event()
        self._thread = threading.Thread(target=self._listen, name="scanner", daemon=True)
        self.connected = False
        """Whether the port is open now."""

    def start(self) -> None:
        """Begin to listen; a scanner that is not plugged in yet is waited for."""
        self._thread.start()

    def close(self, *, timeout: float = 2.0) -> None:
        """Stop listening and let the port go; waits at most `timeout` seconds."""
        self._closing.set()
        self._transport.cancel()
        if self._thread.ident is not None:
            self._thread.join(timeout)

    def _listen(self) -> None:
        waits, told = delays(), False
        while not self._closing.is_set():
            try:
                self._transport.open(timeout=3.0)
                self.connected, waits, told = True, delays(), False
                self._read()
            except DeviceTrouble as trouble:
                if not told and not self._closing.is_set():
                    _log.info("scanner_away", extra={"facts": {"kind": trouble.kind}})
                told = True
            finally:
                self.connected = False
                self._transport.close()
            self._closing.wait(next(waits))

    def _read(self) -> None:
        codes = Codes()
        while not self._closing.is_set():
            data = self._transport.read(256, timeout=PAUSE if codes.waits else _LISTEN)
            for code in codes.fed(data) if data else codes.ended():
                self._heard(code)
