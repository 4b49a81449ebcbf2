"""A long body leaves in pieces: told, stopped, and what that proves."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

import pytest

from pos_app.errors import Unreachable, Unsure
from pos_app.gateway.client import PIECE
from pos_app.gateway.exchange import Exchange, Timeouts
from pos_app.gateway.faults import CallKind
from pos_app.ports.leaving import Leaving
from tests.fakes import FakeClock
from tests.pos_app.gateway.loopback import Answer, Loopback


@pytest.fixture
async def exchange(clock: FakeClock) -> AsyncIterator[Exchange]:
    made = Exchange(timeouts=Timeouts(0.5, 0.5), clock=clock, with_tls=False)
    yield made
    await made.close()


LONG = bytes(5 * PIECE)


async def upload(exchange: Exchange, address: str, leaving: Leaving) -> Any:
    return await exchange.send(
        "POST", address + "/x", kind=CallKind.WRITE, headers={}, body=LONG, leaving=leaving
    )


async def test_a_long_body_leaves_in_pieces_and_arrives_whole(
    exchange: Exchange, server: Loopback
) -> None:
    told: list[int] = []
    await upload(exchange, server.address, Leaving(lambda gone, _: told.append(gone)))
    (asked,) = server.calls
    assert asked.body == LONG
    assert asked.headers["content-length"] == str(len(LONG))
    assert "transfer-encoding" not in asked.headers
    assert told == [PIECE * n for n in range(1, 6)]


async def test_a_long_body_that_is_stopped_was_not_done_and_leaves_the_pool_whole(
    exchange: Exchange, server: Loopback
) -> None:
    for _ in range(12):  # more than there are places
        told: list[int] = []
        leaving = Leaving(
            lambda gone, _, told=told: told.append(gone),  # type: ignore[misc]  # bound now
            stopping=lambda told=told: len(told) == 2,  # type: ignore[misc]
        )
        with pytest.raises(Unreachable) as caught:
            await upload(exchange, server.address, leaving)
        assert caught.value.kind == "stopped"
    assert server.calls == []
    assert exchange.health.last_trouble == ""
    assert (await upload(exchange, server.address, Leaving())).status == 200


async def test_a_lost_answer_to_a_long_body_is_unsure(exchange: Exchange, server: Loopback) -> None:
    server.answers = [Answer(cut="before")]
    with pytest.raises(Unsure):
        await upload(exchange, server.address, Leaving())
