"""Hands what a serial scanner reads to the screen."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from pos_app.settings.layers import Loaded


async def listen_to_scanner(loaded: Loaded, scanned: Callable[[str], None]) -> None:
    """Call `scanned(code)` on this loop for each code, until cancelled; ends where none is set.

    Raises BadInput for an address that is not a serial port's.
    """
    url = loaded.settings.scanner.transport
    if not url:
        return
    from drivers.scanner import SerialScanner
    from drivers.transports.address import SerialAddress, parse_address
    from drivers.transports.serial_port import SerialPort

    loop = asyncio.get_running_loop()
    address = parse_address(url, field="scanner.transport")
    assert isinstance(address, SerialAddress)  # as the setting may be nothing else
    scanner = SerialScanner(SerialPort(address), lambda code: _hand_over(loop, scanned, code))
    scanner.start()
    try:
        await loop.create_future()
    finally:
        await asyncio.to_thread(scanner.close)


def _hand_over(loop: asyncio.AbstractEventLoop, scanned: Callable[[str], None], code: str) -> None:
    try:
        loop.call_soon_threadsafe(scanned, code)
    except RuntimeError:
        return  # the till closes just now
