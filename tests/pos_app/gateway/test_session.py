from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import pytest

from pos_app.errors import Unreachable
from pos_app.gateway.exchange import Exchange, Timeouts
from pos_app.gateway.session import Session
from tests.fakes import FakeClock
from tests.pos_app.gateway.loopback import Answer, Loopback, plain, signed_in

NO: dict[str, Any] = {"status": False, "message": "Invalid Signature.", "response": None}


@pytest.fixture
async def session(server: Loopback, clock: FakeClock) -> AsyncIterator[Session]:
    exchange = Exchange(timeouts=Timeouts(0.5, 0.5), clock=clock, with_tls=False)
    yield Session(exchange, clock, base_url=server.address, username="test", password="Test@1234")
    await exchange.close()


async def test_login_is_plain_json(session: Session, server: Loopback) -> None:
    assert await session.token() == "access-1"
    (asked,) = server.asked
    assert (asked.method, asked.path) == ("POST", "/api/v1/login")
    assert asked.body == b'{"username":"test","password":"Test@1234"}'
    assert "accesscode" not in asked.headers


async def test_a_token_is_used_until_a_minute_before_its_end(
    session: Session, server: Loopback, clock: FakeClock
) -> None:
    await session.token()
    clock.pass_by(839)
    assert await session.token() == "access-1"
    clock.pass_by(2)
    assert await session.token() == "access-2"
    assert server.asked[1].path == "/api/v1/token-refresh"
    assert server.asked[1].body == b'{"refreshToken":"renew-1"}'


async def test_any_number_of_callers_cause_one_sign_in(session: Session, server: Loopback) -> None:
    tokens = await asyncio.gather(*(session.token() for _ in range(50)))
    assert set(tokens) == {"access-1"}
    assert len(server.asked) == 1


async def test_one_renewal_at_a_time(session: Session, server: Loopback, clock: FakeClock) -> None:
    await session.token()
    clock.pass_by(880)
    assert set(await asyncio.gather(*(session.token() for _ in range(50)))) == {"access-2"}
    assert server.sign_in_paths == ["/api/v1/login", "/api/v1/token-refresh"]


@pytest.mark.parametrize(
    "refusal", [plain(NO, 401), plain(NO), plain(NO, 404), Answer(500, b""), Answer(200, b"<html>")]
)
async def test_a_refused_renewal_is_followed_by_a_login(
    session: Session, server: Loopback, clock: FakeClock, refusal: Answer
) -> None:
    await session.token()
    clock.pass_by(901)
    server.sign_ins = [refusal, signed_in(7)]
    assert await session.token() == "access-7"
    assert server.sign_in_paths[1:] == ["/api/v1/token-refresh", "/api/v1/login"]


async def test_a_stutter_while_the_token_lives_stops_nobody(
    session: Session, server: Loopback, clock: FakeClock
) -> None:
    await session.token()
    clock.pass_by(850)
    server.sign_ins = [Answer(429, b""), Answer(503, b""), *[plain(NO, 401)] * 3]
    assert await session.token() == "access-1"
    assert await session.token() == "access-1"
    clock.pass_by(60)
    with pytest.raises(Unreachable) as caught:
        await session.token()
    assert caught.value.kind == "sign_in_refused"


async def test_a_refused_login_is_not_hammered(
    session: Session, server: Loopback, clock: FakeClock
) -> None:
    server.sign_ins = [plain(NO, 401)]
    for _ in range(5):
        with pytest.raises(Unreachable) as caught:
            await session.token()
        assert caught.value.kind == "sign_in_refused"
    assert len(server.asked) == 1
    clock.pass_by(6)
    assert await session.token() == "access-1"


async def test_a_rejected_token_is_renewed(session: Session, server: Loopback) -> None:
    session.reject(await session.token())
    session.reject("another")
    assert await session.token() == "access-2"
    assert server.sign_in_paths[1] == "/api/v1/token-refresh"


@pytest.mark.parametrize(
    "token",
    [
        {},
        {"access_token": None},
        {"access_token": 7},
        {"access_token": ""},
        {"access_token": "a b"},
        {"access_token": "a\r\nx-evil: 1"},
        {"access_token": "x" * 20_000},
    ],
)
async def test_an_odd_token_is_no_sign_in(
    session: Session, server: Loopback, token: dict[str, Any]
) -> None:
    server.sign_ins = [plain({"status": True, "message": "", "response": {"token": token}})]
    with pytest.raises(Unreachable) as caught:
        await session.token()
    assert caught.value.kind == "bad_answer"


@pytest.mark.parametrize("life", [0, -5, "900", None, 10**30])
async def test_an_odd_life_is_survived(
    session: Session, server: Loopback, clock: FakeClock, life: Any
) -> None:
    server.sign_ins = [signed_in(1, life)]
    assert await session.token() == "access-1"
    clock.pass_by(100_000)
    assert await session.token() != ""


def test_a_session_shows_nothing(server: Loopback, clock: FakeClock) -> None:
    made = Session(
        Exchange(timeouts=Timeouts(), clock=clock), clock, base_url="", username="u", password="p"
    )
    assert repr(made) == "Session(...)"
