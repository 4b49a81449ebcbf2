from __future__ import annotations

from typing import Any

import pytest

from pos_app.errors import BadInput, Refused, Unreachable
from pos_app.gateway.calls import ATTEMPTS, LONGEST_PAUSE, listing_of, path_part
from pos_app.gateway.connect import Gateway
from tests.fakes import FakeClock
from tests.pos_app.gateway.loopback import Answer, Asked, Loopback, sealed


async def test_a_read_carries_its_payload_in_the_query(gateway: Gateway, server: Loopback) -> None:
    await gateway.account.profile()
    (asked,) = server.calls
    assert (asked.method, asked.path) == ("GET", "/api/v1/profile")
    assert asked.plain == '{"merchantCode":"842217"}'
    assert asked.query["data"].startswith("0e7898bd7464d0c402fe8a949d9cbf9b")
    assert asked.headers["accept"] == asked.headers["content-type"] == "application/json"


@pytest.mark.parametrize("status", [408, 500, 502, 503])
async def test_a_read_is_repeated_up_to_the_cap(
    gateway: Gateway, server: Loopback, clock: FakeClock, status: int
) -> None:
    server.answers = lambda _: Answer(status, b"")
    with pytest.raises(Unreachable):
        await gateway.account.profile()
    assert len(server.calls) == ATTEMPTS
    assert len(clock.slept) == ATTEMPTS - 1
    assert all(0 < pause <= LONGEST_PAUSE for pause in clock.slept)
    assert clock.slept[0] < clock.slept[1] * 3


async def test_a_read_recovers(gateway: Gateway, server: Loopback) -> None:
    server.answers = [Answer(500, b""), Answer(cut="reset"), sealed({"id": 84})]
    assert (await gateway.account.profile()).raw == '{"id":84}'


async def test_retry_after_is_honoured(
    gateway: Gateway, server: Loopback, clock: FakeClock
) -> None:
    server.answers = [Answer(429, b"", [("retry-after", "4")]), sealed({})]
    await gateway.account.profile()
    assert 4 <= clock.slept[0] <= LONGEST_PAUSE


async def test_a_long_retry_after_is_handed_on(
    gateway: Gateway, server: Loopback, clock: FakeClock
) -> None:
    server.answers = [Answer(429, b"", [("retry-after", "60")])]
    with pytest.raises(Unreachable) as caught:
        await gateway.account.profile()
    assert caught.value.retry_after == 60
    assert clock.slept == []


@pytest.mark.parametrize(
    "answer", [Answer(200, b"<html>"), Answer(302, b""), Answer(200, b"ab" * 32)]
)
async def test_what_cannot_change_is_not_repeated(
    gateway: Gateway, server: Loopback, answer: Answer
) -> None:
    server.answers = [answer]
    with pytest.raises(Unreachable):
        await gateway.account.profile()
    assert len(server.calls) == 1


async def test_a_401_on_a_read_is_cured_once(gateway: Gateway, server: Loopback) -> None:
    server.answers = [Answer(401, b"{}"), sealed({"id": 1})]
    await gateway.account.profile()
    assert [one.headers["authorization"] for one in server.calls] == [
        "Bearer access-1",
        "Bearer access-2",
    ]
    server.answers = lambda _: Answer(401, b"{}")
    server.asked.clear()
    with pytest.raises(Unreachable) as caught:
        await gateway.account.profile()
    assert caught.value.kind == "signed_out"
    assert len(server.calls) == 2


async def test_a_refused_read_is_not_repeated(gateway: Gateway, server: Loopback) -> None:
    server.answers = [sealed(None, status=False, code=422)]
    with pytest.raises(Refused):
        await gateway.account.profile()
    assert len(server.calls) == 1


async def test_pages_are_fetched_when_asked_for(gateway: Gateway, server: Loopback) -> None:
    def answers(asked: Asked) -> Answer:
        number = int(asked.query["page"])
        following = f"https://x/?page={number + 1}" if number < 10_000 else None
        paging = {"total": 30_000, "next_page_url": following}
        return sealed({"data": [{"id": number}], "pagination": paging})

    server.answers = answers
    async for page in gateway.terminal_invoices.pages():
        assert page.total == 30_000
        if page.number == 3:
            break
    assert [one.query["page"] for one in server.calls] == ["1", "2", "3"]
    server.asked.clear()
    numbers = [page.number async for page in gateway.terminal_invoices.pages(start=5, most=2)]
    assert numbers == [5, 6]
    assert [one.query["page"] for one in server.calls] == ["5", "6"]


async def test_a_list_that_tells_nothing_but_its_total_is_read_to_its_end(
    gateway: Gateway, server: Loopback
) -> None:
    """Else what stands on its second page would count as not there, and be pushed again."""

    def answers(asked: Asked) -> Answer:
        page = int(asked.query["page"])
        rows = [{"id": number} for number in range(5)][(page - 1) * 2 : page * 2]
        return sealed({"data": rows, "pagination": {"count": len(rows), "total": 5}})

    server.answers = answers
    found = [page async for page in gateway.terminal_invoices.listings()]
    assert [len(page.rows) for page in found] == [2, 2, 1]
    assert [page.more for page in found] == [True, True, False]


@pytest.mark.parametrize(
    ("response", "rows", "more", "understood"),
    [
        ([{"id": 1}], 1, False, True),
        ([], 0, False, True),
        ({"data": [{"id": 1}], "pagination": {"next_page_url": "x"}}, 1, True, True),
        ({"data": [{"id": 1}], "next_page_url": None}, 1, False, True),
        ({"data": [{"id": 1}], "last_page": "2"}, 1, True, True),
        ({"data": [{"id": 1}]}, 1, False, True),
        ({"data": [{"id": 1}], "pagination": {"count": 1, "total": 2}}, 1, True, True),
        ({"data": [{"id": 1}], "total": "1"}, 1, False, True),
        ({"data": [], "next_page_url": "x"}, 0, False, True),
        ({"stats": {}, "invoices": {"data": [{"id": 1}]}}, 1, False, True),
        ({"transaction_list": [{"id": 1}]}, 1, False, True),
        ({"a": {"data": []}, "b": {"data": []}}, 0, False, False),
        (None, 0, False, False),
        ({}, 0, False, False),
        ("x", 0, False, False),
        (True, 0, False, False),
    ],
)
def test_where_a_list_sits(response: Any, rows: int, more: bool, understood: bool) -> None:
    listing = listing_of(response)
    assert (len(listing.rows), listing.more, listing.understood) == (rows, more, understood)


@pytest.mark.parametrize(
    ("given", "part"),
    [("84|1", "84%7C1"), ("a/b", "a%2Fb"), ("../x", "..%2Fx"), ("?a=1", "%3Fa%3D1")],
)
def test_an_id_cannot_leave_its_piece_of_a_path(given: str, part: str) -> None:
    assert path_part(given) == part


@pytest.mark.parametrize("given", ["", ".", "..", "x" * 201])
def test_an_impossible_id_is_bad_input(given: str) -> None:
    with pytest.raises(BadInput):
        path_part(given)
