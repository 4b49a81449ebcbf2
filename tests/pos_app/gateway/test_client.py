from __future__ import annotations

import logging
import ssl
import sys

import httpx
import pytest

from pos_app.errors import Unreachable
from pos_app.gateway.client import PIECE, Watch, in_pieces, make_client, prepare
from pos_app.gateway.faults import Sent
from pos_app.ports.leaving import Leaving


def test_loopback_alone_needs_no_authorities() -> None:
    assert prepare(False).cert_store_stats()["x509"] == 0


def test_authorities_are_known_where_tls_is_spoken() -> None:
    context = prepare(True)
    assert context.verify_mode is ssl.CERT_REQUIRED
    assert context.cert_store_stats()["x509_ca"] > 50


def test_addresses_with_their_query_are_not_logged() -> None:
    prepare(False)
    for name in ("httpx", "httpcore"):
        assert not logging.getLogger(name).isEnabledFor(logging.INFO)


def test_what_is_not_installed_is_not_searched_for_at_every_request() -> None:
    prepare(False)
    assert "sniffio" in sys.modules


async def test_the_client_keeps_nothing_and_asks_for_plain_bytes() -> None:
    client = make_client(prepare(False), "")
    assert isinstance(client, httpx.AsyncClient)
    assert client.headers["accept-encoding"] == "identity"
    assert not client.follow_redirects
    assert not client.trust_env
    await client.aclose()


async def test_the_end_is_the_last_that_leaves() -> None:
    body = bytes(2 * PIECE + 1)
    told: list[tuple[int, int]] = []
    watch = Watch(in_pieces=True)
    seen = [
        (len(piece), watch.sent)
        async for piece in in_pieces(body, Leaving(lambda gone, of: told.append((gone, of))), watch)
    ]
    assert seen == [(PIECE, Sent.PART), (PIECE, Sent.PART), (1, Sent.SOME)]
    assert told == [(PIECE, len(body)), (2 * PIECE, len(body)), (len(body), len(body))]


async def test_a_body_of_one_piece_may_be_there_as_soon_as_it_leaves() -> None:
    watch = Watch(in_pieces=True)
    async for _ in in_pieces(bytes(PIECE), Leaving(), watch):
        assert watch.sent is Sent.SOME


async def test_what_nobody_wants_is_stopped_before_its_end() -> None:
    gone: list[int] = []
    watch = Watch(in_pieces=True)
    leaving = Leaving(lambda done, _: gone.append(done), stopping=lambda: bool(gone))
    with pytest.raises(Unreachable) as caught:
        async for _ in in_pieces(bytes(3 * PIECE), leaving, watch):
            pass
    assert (caught.value.kind, watch.sent) == ("stopped", Sent.PART)


async def test_the_transport_tells_of_a_short_body() -> None:
    watch = Watch()
    await watch("http11.send_request_headers.started", {})
    assert watch.sent is Sent.NOTHING
    await watch("http11.send_request_body.started", {})
    assert watch.sent is Sent.SOME
