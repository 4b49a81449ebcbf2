"""How a request's body leaves, and what that proves.

A long body (a bulk file) leaves in pieces, so that one sees how far it is and may stop it. Until
its last piece has been handed over, the server lacks the end of a JSON text and of a sealed hex
text: it cannot open it, so nothing was done, whatever became of the connection.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping

from pos_app.errors import Unreachable
from pos_app.gateway.faults import Sent
from pos_app.ports.leaving import Leaving

PIECE = 64 * 1024
SLOWEST = 16 * 1024
"""Bytes a second that the slowest line carries: a long body has so much longer to leave."""


class Watch:
    """httpx's trace hook: remembers how far the body of the request itself came."""

    __slots__ = ("in_pieces", "longer", "sent")

    def __init__(self, *, in_pieces: bool = False) -> None:
        self.sent = Sent.NOTHING
        self.in_pieces = in_pieces
        """The function of that name counts what leaves instead."""
        self.longer = 0.0
        """Seconds that the exchange may take besides the usual ones."""

    async def __call__(self, event: str, info: Mapping[str, object]) -> None:
        """Called by httpx at each step."""
        # Through a proxy the CONNECT request is traced too; it is not ours.
        method = getattr(info.get("request"), "method", b"")
        is_body = event.endswith("send_request_body.started") and method != b"CONNECT"
        if is_body and not self.in_pieces:
            self.sent = Sent.SOME


async def in_pieces(body: bytes, leaving: Leaving, watch: Watch) -> AsyncIterator[bytes]:
    """`body` piece by piece. Raises Unreachable `stopped` before a piece that nobody wants."""
    for first in range(0, len(body), PIECE):
        if leaving.stopping():
            raise Unreachable("stopped", f"after {first} of {len(body)} bytes")
        end = first + PIECE
        watch.sent = Sent.PART if end < len(body) else Sent.SOME
        yield body[first:end]
        leaving.told(min(end, len(body)), len(body))
