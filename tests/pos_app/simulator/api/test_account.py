from __future__ import annotations

import base64
import json

import pytest

from tests.pos_app.simulator.running import running_simulator

LOGIN, REFRESH = "/api/v1/login", "/api/v1/token-refresh"


async def test_login_gives_a_pair_of_tokens_in_plain_json() -> None:
    async with running_simulator(signed_in=False) as (_, caller):
        said = await caller.sign_in()
    token = said.response["token"]
    assert said.raw.startswith(b'{"status":true,"message":"Success"')
    assert (token["token_type"], token["expires_in"]) == ("Bearer", 900)
    assert token["refresh_token"].startswith("def502")
    claims = token["access_token"].split(".")[1]
    opened = json.loads(base64.urlsafe_b64decode(claims + "=" * (-len(claims) % 4)))
    assert (opened["sub"], opened["exp"] - opened["iat"]) == ("84", 900)


@pytest.mark.parametrize(
    ("body", "status"),
    [
        ({"username": "TEST", "password": "Test@1234"}, 200),
        ({"username": "test", "password": "test@1234"}, 401),
        ({"username": "other", "password": "Test@1234"}, 401),
        ({"username": "test"}, 422),
        ([], 400),
    ],
)
async def test_login_checks_what_it_is_given(body: object, status: int) -> None:
    async with running_simulator(signed_in=False) as (_, caller):
        said = await caller.plain("POST", LOGIN, body)
    assert (said.status, said.body["status"]) == (status, status == 200)


async def test_a_refresh_token_works_once_and_gives_a_new_pair() -> None:
    async with running_simulator(signed_in=False) as (simulator, caller):
        first = (await caller.sign_in()).response["token"]
        simulator.world.clock.shift(850)
        asked = {"refreshToken": first["refresh_token"]}
        second = (await caller.plain("POST", REFRESH, asked)).response["token"]
        again = await caller.plain("POST", REFRESH, asked)
        simulator.world.clock.shift(100)
        caller.headers["Authorization"] = f"Bearer {second['access_token']}"
        assert (await caller.get("/api/v1/profile")).status == 200
        simulator.world.clock.shift(86400)
        late = await caller.plain("POST", REFRESH, {"refreshToken": second["refresh_token"]})
    assert second["access_token"] != first["access_token"]
    assert (again.status, late.status) == (401, 401)


async def test_a_refresh_without_a_token_is_refused() -> None:
    async with running_simulator(signed_in=False) as (_, caller):
        assert (await caller.plain("POST", REFRESH, {})).status == 422


async def test_the_profile_names_the_merchant_and_its_payment_types() -> None:
    async with running_simulator() as (_, caller):
        profile = (await caller.get("/api/v1/profile")).response
    assert (profile["id"], profile["merchant_code"]) == (84, "842217")
    assert {"id": 1, "name": "KNET", "display_name": "KNET"} in profile["payment_type"]
