"""Tells the service manager that the till's loop still turns: one that hangs is started anew.

systemd's protocol, sd_notify(3): datagrams to the socket that `NOTIFY_SOCKET` names, `READY=1` once
the till is up (the watchdog counts from then on: a slow start is no hung loop), then `WATCHDOG=1`
at least every `WATCHDOG_USEC` microseconds. Sent from the loop itself: when it hangs, so do they.
`WATCHDOG_PID` is not looked at: on a kiosk it names the unit's first process, whose socket this is
then (`watch`, which passes it on).
"""

from __future__ import annotations

import logging
import socket
from collections.abc import Mapping

from pos_app.ports.clock import Clock

_log = logging.getLogger(__name__)

_SAYINGS_A_SPAN = 3
"""How often it is said within the time allowed: two may go missing."""


async def reassure(*, environ: Mapping[str, str], clock: Clock) -> None:
    """Say that all is well until cancelled; at once done where nobody listens."""
    address = environ.get("NOTIFY_SOCKET", "")
    if not address:
        return
    allowed = environ.get("WATCHDOG_USEC", "")
    if address.startswith("@"):
        address = "\0" + address[1:]  # an abstract name
    span = int(allowed) / 1_000_000 if allowed.isdecimal() else 0
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as line:
        line.setblocking(False)
        _say(line, address, b"READY=1")
        while span:
            _say(line, address, b"WATCHDOG=1")
            await clock.sleep(span / _SAYINGS_A_SPAN)


def _say(line: socket.socket, address: str, word: bytes) -> None:
    try:
        line.sendto(word, address)
    except OSError as error:
        _log.info("the service manager does not listen: %s", error.strerror)
