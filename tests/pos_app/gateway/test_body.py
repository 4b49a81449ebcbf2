from __future__ import annotations

import pytest

from pos_app.errors import Unreachable
from pos_app.gateway.body import PIECE, Watch, in_pieces
from pos_app.gateway.faults import Sent
from pos_app.ports.leaving import Leaving


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
