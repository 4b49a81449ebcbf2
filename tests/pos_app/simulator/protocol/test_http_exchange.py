from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator, Awaitable, Callable

import pytest

from pos_app.simulator.protocol.http_exchange import (
    LARGEST_BODY,
    Cut,
    Reply,
    Request,
    serve_connection,
)

Pipe = tuple[asyncio.StreamReader, asyncio.StreamWriter]
GET = b"GET /a%20b?x=1&x=2&e= HTTP/1.1\r\nHost: h\r\n\r\n"
POST = b"POST /p HTTP/1.1\r\nHost: h\r\nContent-Length: 4\r\n\r\nbody"


@contextlib.asynccontextmanager
async def connected(
    respond: Callable[[Request], Reply], early: Reply | None = None
) -> AsyncIterator[Pipe]:
    """A connection to a server that answers with `respond`."""
    done = asyncio.Event()

    async def answer(request: Request) -> Reply:
        return respond(request)

    async def no_wait(seconds: float) -> None:
        await asyncio.sleep(0)

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await serve_connection(
            reader, writer, before_body=lambda _: early, respond=answer, sleep=no_wait
        )
        done.set()

    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname()[:2])
    try:
        yield reader, writer
    finally:
        writer.close()
        with contextlib.suppress(ConnectionError):
            await writer.wait_closed()
        await done.wait()
        server.close()
        await server.wait_closed()


async def all_of(reading: Awaitable[bytes]) -> bytes:
    async with asyncio.timeout(10):
        return await reading


async def test_a_request_is_taken_apart_and_the_connection_kept() -> None:
    seen: list[Request] = []

    def respond(request: Request) -> Reply:
        seen.append(request)
        return Reply(200, (("X-Thing", "1"),), b"ok")

    async with connected(respond) as (reader, writer):
        for sent in (GET, POST):
            writer.write(sent)
            head = await all_of(reader.readuntil(b"\r\n\r\n"))
            assert head.startswith(b"HTTP/1.1 200 ")
            assert await all_of(reader.readexactly(2)) == b"ok"
    assert (seen[0].path, seen[0].query) == ("/a b", {"x": "2", "e": ""})
    assert (seen[1].method, seen[1].body, seen[1].headers["host"]) == ("POST", b"body", "h")


async def test_a_caller_that_waits_to_be_asked_for_its_body_is_asked() -> None:
    async with connected(lambda request: Reply(body=request.body)) as (reader, writer):
        writer.write(b"POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 2\r\n")
        writer.write(b"Expect: 100-continue\r\n\r\n")
        assert (await all_of(reader.readuntil(b"\r\n\r\n"))).startswith(b"HTTP/1.1 100")
        writer.write(b"hi")
        await all_of(reader.readuntil(b"\r\n\r\n"))
        assert await all_of(reader.readexactly(2)) == b"hi"


@pytest.mark.parametrize(
    ("cut", "arrives"),
    [(Cut.NOTHING_CLOSED, b""), (Cut.HALF_CLOSED, b"abc")],
)
async def test_an_answer_can_be_cut_by_an_orderly_close(cut: Cut, arrives: bytes) -> None:
    async with connected(lambda _: Reply(body=b"abcdef", cut=cut)) as (reader, writer):
        writer.write(GET)
        everything = await all_of(reader.read())
    assert everything.partition(b"\r\n\r\n")[2] == arrives
    assert (b"Content-Length: 6" in everything) is bool(arrives)


async def test_an_answer_can_be_withheld_by_a_reset() -> None:
    async with connected(lambda _: Reply(cut=Cut.NOTHING_RESET)) as (reader, writer):
        writer.write(GET)
        with pytest.raises(ConnectionResetError):
            await all_of(reader.read())


async def test_an_answer_can_end_in_a_reset() -> None:
    reply = Reply(body=b"abcdef", cut=Cut.HALF_RESET)
    async with connected(lambda _: reply) as (reader, writer):
        writer.write(GET)
        assert b"Content-Length: 6" in await all_of(reader.readuntil(b"\r\n\r\n"))
        with pytest.raises(ConnectionResetError):
            await all_of(reader.read())


async def test_an_answer_can_trickle() -> None:
    async with connected(lambda _: Reply(body=b"abcdef" * 99, trickle=5.0)) as (reader, writer):
        writer.write(GET)
        await all_of(reader.readuntil(b"\r\n\r\n"))
        assert await all_of(reader.readexactly(594)) == b"abcdef" * 99


async def test_bytes_that_are_no_http_end_the_connection() -> None:
    async with connected(lambda _: Reply(raw=b"\x16\x03")) as (reader, writer):
        writer.write(GET)
        assert await all_of(reader.read()) == b"\x16\x03"


async def test_a_reply_before_the_body_ends_the_connection() -> None:
    early = Reply(cut=Cut.NOTHING_RESET)
    async with connected(lambda _: Reply(), early) as (reader, writer):
        writer.write(POST.removesuffix(b"body"))
        with pytest.raises(ConnectionResetError):
            await all_of(reader.read())


@pytest.mark.parametrize("sent", [b"nonsense\r\n\r\n", POST.removesuffix(b"dy"), b"GET / HTTP"])
async def test_a_caller_that_speaks_no_http_or_stops_is_let_go(sent: bytes) -> None:
    async with connected(lambda _: Reply()) as (reader, writer):
        writer.write(sent)
        writer.write_eof()
        with contextlib.suppress(ConnectionResetError):
            assert await all_of(reader.read()) == b""


async def test_a_body_too_large_is_refused() -> None:
    async with connected(lambda _: Reply()) as (reader, writer):
        writer.write(f"POST / HTTP/1.1\r\nHost: h\r\nContent-Length: {2**30}\r\n\r\n".encode())
        writer.write(bytes(LARGEST_BODY + 1))
        assert (await all_of(reader.readline())).startswith(b"HTTP/1.1 413")
