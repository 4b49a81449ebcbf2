"""HTTP over one connection, with h11 for what is well formed and bare bytes for what is not.

`serve_connection` reads requests and writes what `respond` says, until either side ends it.
A Reply can ask for its bytes to be cut, trickled, replaced or withheld: so a fault is a fact
about a reply, and this file is the only one that touches a socket.
"""

from __future__ import annotations

import asyncio
import socket
import struct
import sys
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from enum import StrEnum
from urllib.parse import parse_qsl, unquote, urlsplit

import h11

LARGEST_BODY = 16 * 1024 * 1024
_CHUNK = 65536
_IDLE = 75.0
"""Seconds a kept connection may say nothing."""
_TRICKLE_PARTS = 20


class Cut(StrEnum):
    """How the bytes of a reply end."""

    WHOLE = "whole"
    NOTHING_CLOSED = "nothing_closed"
    NOTHING_RESET = "nothing_reset"
    HALF_CLOSED = "half_closed"
    HALF_RESET = "half_reset"


@dataclass(frozen=True, slots=True)
class Request:
    """What came in. Header names are lower case; `query` keeps the last of equal names."""

    method: str
    path: str
    query: dict[str, str]
    headers: dict[str, str]
    body: bytes


@dataclass(frozen=True, slots=True)
class Reply:
    """What goes out. `trickle` spreads the bytes over that many seconds; `raw` replaces them."""

    status: int = 200
    headers: tuple[tuple[str, str], ...] = ()
    body: bytes = b""
    cut: Cut = Cut.WHOLE
    trickle: float = 0.0
    raw: bytes = b""


Sleep = Callable[[float], Awaitable[None]]
Respond = Callable[[Request], Awaitable[Reply]]
BeforeBody = Callable[[Request], Reply | None]


async def serve_connection(
    reader: asyncio.StreamReader,
    writer: asyncio.StreamWriter,
    *,
    before_body: BeforeBody,
    respond: Respond,
    sleep: Sleep,
) -> None:
    """Serve one connection to its end. Never raises for what the other side does."""
    try:
        await _serve(reader, writer, before_body, respond, sleep)
    except (ConnectionError, TimeoutError, h11.RemoteProtocolError):
        # The caller has gone, fell silent, or does not speak HTTP: nobody is left to tell.
        writer.transport.abort()
    finally:
        writer.close()


async def _serve(
    reader: asyncio.StreamReader,
    writer: asyncio.StreamWriter,
    before_body: BeforeBody,
    respond: Respond,
    sleep: Sleep,
) -> None:
    connection = h11.Connection(h11.SERVER)
    while True:
        head = await _next_event(connection, reader, writer)
        if not isinstance(head, h11.Request):
            return
        early = before_body(_request(head, b""))
        if early is not None:
            await _send(connection, writer, early, sleep)
            return
        body = await _read_body(connection, reader, writer)
        if body is None:
            await _send(connection, writer, Reply(413, body=b"too large"), sleep)
            return
        reply = await respond(_request(head, body))
        if not await _send(connection, writer, reply, sleep):
            return
        if connection.our_state is not h11.DONE or connection.their_state is not h11.DONE:
            return
        connection.start_next_cycle()


async def _next_event(
    connection: h11.Connection, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
) -> h11.Event | type[h11.PAUSED]:
    while True:
        event = connection.next_event()
        if event is not h11.NEED_DATA:
            return event  # type: ignore[return-value]  # PAUSED is a sentinel class of its own
        if connection.they_are_waiting_for_100_continue:
            writer.write(
                connection.send(h11.InformationalResponse(status_code=100, headers=[])) or b""
            )
        connection.receive_data(await asyncio.wait_for(reader.read(_CHUNK), _IDLE))


async def _read_body(
    connection: h11.Connection, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
) -> bytes | None:
    """The whole body, or None if it is too large."""
    body = bytearray()
    while True:
        event = await _next_event(connection, reader, writer)
        if isinstance(event, h11.Data):
            body += event.data
            if len(body) > LARGEST_BODY:
                return None
        elif isinstance(event, h11.EndOfMessage):
            return bytes(body)
        else:
            raise ConnectionError("the request ended in the middle")


async def _send(
    connection: h11.Connection, writer: asyncio.StreamWriter, reply: Reply, sleep: Sleep
) -> bool:
    """Write `reply`; whether the connection may go on."""
    if reply.cut is Cut.NOTHING_RESET:
        reset(writer)
        return False
    if reply.cut is Cut.NOTHING_CLOSED:
        return False
    data = reply.raw or _encoded(connection, reply)
    if reply.cut in {Cut.HALF_CLOSED, Cut.HALF_RESET}:
        # The headers and half of the body: a caller that trusts the status line is fooled.
        data = data[: len(data) - (len(reply.body) + 1) // 2]
    part = -(-len(data) // _TRICKLE_PARTS) if reply.trickle else len(data) or 1
    for start in range(0, len(data), part):
        if reply.trickle:
            await sleep(reply.trickle / _TRICKLE_PARTS)
        writer.write(data[start : start + part])
        await writer.drain()
    if reply.cut is Cut.HALF_RESET:
        # Let the bytes leave first: a reset throws away what the kernel still holds.
        await asyncio.sleep(0.01)
        reset(writer)
    return reply.cut is Cut.WHOLE and not reply.raw


def reset(writer: asyncio.StreamWriter) -> None:
    """End the connection with a TCP reset instead of an orderly close."""
    if writer.transport.is_closing():
        return
    linger = struct.pack("hh" if sys.platform == "win32" else "ii", 1, 0)
    sock = writer.get_extra_info("socket")
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
    writer.transport.abort()


def _encoded(connection: h11.Connection, reply: Reply) -> bytes:
    headers = [*reply.headers, ("Content-Length", str(len(reply.body)))]
    response = h11.Response(status_code=reply.status, headers=headers)
    events: list[h11.Event] = [response, h11.EndOfMessage()]
    if reply.body:
        events.insert(1, h11.Data(data=reply.body))
    return b"".join(connection.send(event) or b"" for event in events)


def _request(head: h11.Request, body: bytes) -> Request:
    parts = urlsplit(head.target.decode("latin-1"))
    return Request(
        method=head.method.decode("ascii"),
        path=unquote(parts.path),
        query=dict(parse_qsl(parts.query, keep_blank_values=True)),
        headers={name.decode("latin-1"): value.decode("latin-1") for name, value in head.headers},
        body=body,
    )
