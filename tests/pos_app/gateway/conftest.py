from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from pos_app.gateway.config import GatewayConfig
from pos_app.gateway.connect import Gateway, open_gateway
from tests.fakes import FakeClock
from tests.pos_app.gateway.loopback import ACCESS, CODE, IV, KEY, Loopback


def config_for(address: str, **changed: object) -> GatewayConfig:
    settings: dict[str, object] = {
        "base_url": address,
        "gateway_url": address,
        "merchant_code": CODE,
        "access_code": ACCESS,
        "secret_key": KEY,
        "iv_key": IV,
        "username": "test",
        "password": "Test@1234",
        **changed,
    }
    return GatewayConfig(**settings)  # type: ignore[arg-type]


@pytest.fixture
async def server() -> AsyncIterator[Loopback]:
    made = Loopback()
    made.address = await made.start()
    yield made
    await made.stop()


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
async def gateway(server: Loopback, clock: FakeClock) -> AsyncIterator[Gateway]:
    opened = open_gateway(config_for(server.address), clock)
    yield opened
    await opened.close()
