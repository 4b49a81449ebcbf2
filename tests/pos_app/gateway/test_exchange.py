from __future__ import annotations

import asyncio
import socket
import ssl
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path
from typing import Any

import pytest

from pos_app.errors import PosError, Unreachable, Unsure
from pos_app.gateway import exchange as module
from pos_app.gateway.exchange import Exchange, Timeouts
from pos_app.gateway.faults import CallKind
from pos_app.usecases.racing import start
from tests.fakes import START, FakeClock
from tests.pos_app.gateway.loopback import Answer, Loopback

WRITE, READ = CallKind.WRITE, CallKind.READ


@pytest.fixture
async def exchange(clock: FakeClock) -> AsyncIterator[Exchange]:
    made = Exchange(timeouts=Timeouts(0.5, 0.5), clock=clock, with_tls=False)
    yield made
    await made.close()


async def send(exchange: Exchange, address: str, kind: CallKind = WRITE, **kept: Any) -> Any:
    method = "GET" if kind is READ else "POST"
    body = None if kind is READ else b"{}"
    return await exchange.send(
        method, address + "/x", kind=kind, headers=kept.pop("headers", {}), body=body, **kept
    )


async def failure(exchange: Exchange, address: str, kind: CallKind = WRITE) -> PosError:
    with pytest.raises(PosError) as caught:
        await send(exchange, address, kind)
    return caught.value


def closed_port() -> str:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return f"http://127.0.0.1:{probe.getsockname()[1]}"


async def test_an_answer_comes_back_whole(exchange: Exchange, server: Loopback) -> None:
    server.answers = [Answer(422, b"abc", [("retry-after", "3")])]
    reply = await send(exchange, server.address)
    assert (reply.status, reply.body, reply.retry_after) == (422, b"abc", 3.0)
    assert "abc" not in repr(reply)
    assert server.asked[0].headers["accept-encoding"] == "identity"


async def test_a_refused_connection_was_provably_not_sent(exchange: Exchange) -> None:
    trouble = await failure(exchange, closed_port())
    assert isinstance(trouble, Unreachable)
    assert trouble.kind == "no_connection"
    assert exchange.health.last_trouble == "no_connection"


async def test_a_name_that_does_not_resolve(exchange: Exchange) -> None:
    trouble = await failure(exchange, "http://no-such-host.invalid")
    assert (type(trouble), trouble.kind) == (Unreachable, "no_such_host")


async def test_a_reset_after_the_body_is_unsure(exchange: Exchange, server: Loopback) -> None:
    server.answers = [Answer(cut="reset"), Answer(cut="reset")]
    assert isinstance(await failure(exchange, server.address), Unsure)
    assert isinstance(await failure(exchange, server.address, READ), Unreachable)


async def test_a_stall_is_unsure_and_says_that_it_timed_out(
    clock: FakeClock, server: Loopback
) -> None:
    exchange = Exchange(timeouts=Timeouts(0.5, 0.05), clock=clock, with_tls=False)
    server.answers = lambda _: Answer(wait=asyncio.Event())
    trouble = await failure(exchange, server.address)
    assert isinstance(trouble, Unsure)
    assert (trouble.kind, trouble.timed_out) == ("no_answer", True)
    assert (await failure(exchange, server.address, READ)).kind == "no_answer"
    await exchange.close()


async def test_a_trickling_answer_ends(clock: FakeClock) -> None:
    async def trickle(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.write(b"HTTP/1.1 200 OK\r\ncontent-length: 100000\r\n\r\n")
        try:
            while True:
                writer.write(b".")
                await writer.drain()
                await asyncio.sleep(0.01)
        except ConnectionError:
            writer.close()

    server = await asyncio.start_server(trickle, "127.0.0.1", 0)
    exchange = Exchange(timeouts=Timeouts(0.5, 0.1), clock=clock, with_tls=False)
    address = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
    trouble = await failure(exchange, address)
    assert (type(trouble), trouble.kind) == (Unsure, "no_answer")
    await exchange.close()
    server.close()
    await server.wait_closed()
    async with asyncio.timeout(5):
        while len(asyncio.all_tasks()) > 1:  # noqa: ASYNC110 - turns of the loop, not time
            await asyncio.sleep(0)


async def test_an_endless_answer_is_cut(
    exchange: Exchange, server: Loopback, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "LARGEST_ANSWER", 1000)
    server.answers = [Answer(200, b"x" * 1001), Answer(200, b"x" * 1000)]
    assert (await failure(exchange, server.address)).kind == "bad_answer"
    assert len((await send(exchange, server.address)).body) == 1000


async def test_a_redirect_is_not_followed(exchange: Exchange, server: Loopback) -> None:
    server.answers = [Answer(302, b"", [("location", "/elsewhere")])]
    assert (await send(exchange, server.address, headers={"accessCode": "s"})).status == 302
    assert len(server.asked) == 1


async def test_cookies_are_not_kept(exchange: Exchange, server: Loopback) -> None:
    server.answers = [Answer(200, b"x", [("set-cookie", "a=b")]), Answer(200, b"x")]
    await send(exchange, server.address)
    await send(exchange, server.address)
    assert "cookie" not in server.asked[1].headers


async def test_environment_proxies_are_not_used(
    exchange: Exchange, server: Loopback, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HTTP_PROXY", closed_port())
    monkeypatch.setenv("ALL_PROXY", closed_port())
    server.answers = [Answer(200, b"x")]
    assert (await send(exchange, server.address)).status == 200


async def test_a_proxy_that_refuses_was_provably_not_sent(
    clock: FakeClock, server: Loopback
) -> None:
    """The proxy sees CONNECT and says no: the request itself never left."""
    exchange = Exchange(timeouts=Timeouts(0.5, 0.5), clock=clock, proxy=server.address)
    server.answers = [Answer(403, b"")]
    trouble = await failure(exchange, "https://h.example")
    assert isinstance(trouble, Unreachable)
    assert [one.method for one in server.asked] in ([], ["CONNECT"])
    await exchange.close()


async def test_a_kept_connection_that_was_closed_harms_no_write(
    exchange: Exchange, server: Loopback
) -> None:
    server.answers = lambda _: Answer(200, b"x", cut="after")
    for _ in range(5):
        assert (await send(exchange, server.address)).status == 200
        await asyncio.sleep(0)
    assert len(server.asked) == 5


async def test_writes_and_reads_keep_their_own_connections(
    exchange: Exchange, server: Loopback
) -> None:
    server.answers = lambda _: Answer(200, b"x")
    for kind in (WRITE, WRITE, READ, READ):
        await send(exchange, server.address, kind)
    assert server.connections == 2


async def test_reads_leave_room_for_a_write(exchange: Exchange, server: Loopback) -> None:
    hold = asyncio.Event()
    server.answers = lambda asked: Answer(200, b"x", wait=hold if asked.method == "GET" else None)
    async with asyncio.TaskGroup() as group:
        reads = [group.create_task(send(exchange, server.address, READ)) for _ in range(20)]
        async with asyncio.timeout(5):
            while server.in_flight < module.MOST_READS:  # noqa: ASYNC110 - turns of the loop
                await asyncio.sleep(0)
        assert (await send(exchange, server.address)).status == 200
        hold.set()
    assert all(read.result().status == 200 for read in reads)
    assert server.most_in_flight <= module.MOST_IN_FLIGHT


async def test_health_tells_skew_latency_and_the_last_answer(
    exchange: Exchange, server: Loopback, clock: FakeClock
) -> None:
    served = format_datetime(START - timedelta(seconds=90), usegmt=True)
    server.answers = [Answer(200, b"x", [("date", served)])]
    await send(exchange, server.address)
    assert exchange.health.skew == 90
    assert exchange.health.last_answer == START
    assert exchange.health.latency == 0
    assert exchange.health.last_trouble == ""


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("", None),
        ("7", 7.0),
        ("999999999999", 600.0),
        ("-1", None),
        ("soon", None),
        (format_datetime(START + timedelta(seconds=20), usegmt=True), 20.0),
        (format_datetime(START - timedelta(seconds=20), usegmt=True), 0.0),
        ("Mon, 99 Foo 2026 99:99:99 GMT", None),
    ],
)
def test_retry_after(text: str, seconds: float | None) -> None:
    assert module._seconds(text, START) == seconds


async def test_a_closed_exchange_sends_nothing(exchange: Exchange, server: Loopback) -> None:
    await exchange.close()
    assert (await failure(exchange, server.address)).kind == "closed"
    assert server.asked == []


async def test_cancelling_leaves_the_pool_usable(exchange: Exchange, server: Loopback) -> None:
    server.answers = lambda asked: Answer(
        200, b"x", wait=asyncio.Event() if len(server.asked) <= 8 else None
    )
    for _ in range(8):
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(0.02):
                await send(exchange, server.address)
    while len(server.asked) < 8:
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(0.02):
                await send(exchange, server.address)
    assert (await send(exchange, server.address)).status == 200


@pytest.mark.parametrize(("kind", "times"), [(READ, 1), (WRITE, 1), (READ, 2)])
async def test_cancelled_in_any_moment_it_costs_the_pool_no_place(
    exchange: Exchange, server: Loopback, kind: CallKind, times: int
) -> None:
    """A look that nobody waits for any more must not, a hundred times later, end all looking."""
    server.answers = lambda _: Answer(200, b"x" * 70_000)
    await send(exchange, server.address, kind)
    for turns in range(100):
        work = start(send(exchange, server.address, kind), name="look")
        for _ in range(turns):
            await asyncio.sleep(0)
        for _ in range(times):
            work.cancel()
            await asyncio.sleep(0)
        await asyncio.wait({work})
    assert (await send(exchange, server.address, kind)).status == 200
    for _ in range(200):  # what is let go behind our back
        await asyncio.sleep(0)
    for pool in pools(exchange):
        assert "Requests: 0 active, 0 queued | Connections: 0 active" in repr(pool)


def pools(exchange: Exchange) -> list[object]:
    """httpcore's pools, which tell by `repr` what they hold."""
    client = exchange._client
    assert client is not None
    transport: Any = client._transport
    return [transport._reads._pool, transport._writes._pool]


# -- TLS ----------------------------------------------------------------------------------------


async def test_plain_http_behind_https_is_not_spoken_to(clock: FakeClock, server: Loopback) -> None:
    exchange = Exchange(timeouts=Timeouts(0.5, 0.5), clock=clock)
    trouble = await failure(exchange, server.address.replace("http:", "https:"))
    assert (type(trouble), trouble.kind) == (Unreachable, "tls_failed")
    await exchange.close()


async def test_a_silent_handshake_times_out_unsent(clock: FakeClock) -> None:
    held: list[asyncio.StreamWriter] = []

    async def hold(_: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        held.append(writer)

    server = await asyncio.start_server(hold, "127.0.0.1", 0)
    exchange = Exchange(timeouts=Timeouts(0.05, 0.5), clock=clock)
    address = f"https://127.0.0.1:{server.sockets[0].getsockname()[1]}"
    trouble = await failure(exchange, address)
    assert (type(trouble), trouble.kind) == (Unreachable, "connect_timed_out")
    await exchange.close()
    for writer in held:
        writer.transport.abort()
    server.close()
    await server.wait_closed()


async def test_an_unknown_authority_is_refused_and_a_known_one_trusted(
    clock: FakeClock, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    certificate = self_signed(tmp_path)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    seen: list[bytes] = []

    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            seen.append(await reader.readuntil(b"\r\n\r\n{}"))
            writer.write(b"HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nok")
            await writer.drain()
        except (asyncio.IncompleteReadError, ConnectionError):
            pass
        finally:
            writer.close()

    server = await asyncio.start_server(answer, "127.0.0.1", 0, ssl=context)
    address = f"https://127.0.0.1:{server.sockets[0].getsockname()[1]}"
    exchange = Exchange(timeouts=Timeouts(2, 2), clock=clock)
    trouble = await failure(exchange, address)
    assert (type(trouble), trouble.kind) == (Unreachable, "tls_failed")
    assert seen == []
    await exchange.close()

    trusting = ssl.create_default_context(cafile=str(certificate))
    monkeypatch.setattr(module, "prepare", lambda _: trusting)
    exchange = Exchange(timeouts=Timeouts(2, 2), clock=clock)
    assert (await send(exchange, address)).body == b"ok"
    assert b"POST /x" in seen[0]
    await exchange.close()
    server.close()
    await server.wait_closed()


def self_signed(folder: Path) -> Path:
    from ipaddress import ip_address

    from cryptography import x509
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import ec
    from cryptography.x509.oid import NameOID

    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "loopback")])
    now = datetime.now(UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .add_extension(
            x509.SubjectAlternativeName([x509.IPAddress(ip_address("127.0.0.1"))]), critical=False
        )
        .sign(key, hashes.SHA256())
    )
    path = folder / "server.pem"
    private = key.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )
    path.write_bytes(private + certificate.public_bytes(serialization.Encoding.PEM))
    return path
