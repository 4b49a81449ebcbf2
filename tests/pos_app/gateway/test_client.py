from __future__ import annotations

import logging
import ssl
import sys

import httpx

from pos_app.gateway.client import make_client, prepare


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
