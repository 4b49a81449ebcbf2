"""Tells the service manager that the till's loop still turns: one that hangs is started anew.

systemd's protocol, sd_notify(3): datagrams to the socket that `NOTIFY_SOCKET` names, `WATCHDOG=1`
at least every `WATCHDOG_USEC` microseconds. Sent from the loop itself: when it hangs, so do they.
`WATCHDOG_PID` is not looked at: on a kiosk it names the X server's starter, and the unit lets every
process of the session speak (`NotifyAccess=all`).
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
    allowed = environ.get("WATCHDOG_USEC", "")
    if not address or not allowed.isdecimal() or not int(allowed):
        return
    if address.startswith("@"):
        address = "\0" + address[1:]  # an abstract name
    wait = int(allowed) / 1_000_000 / _SAYINGS_A_SPAN
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as line:
        line.setblocking(False)
        while True:
            try:
                line.sendto(b"WATCHDOG=1", address)
            except OSError as error:
                _log.info("the service manager does not listen: %s", error.strerror)
            await clock.sleep(wait)
