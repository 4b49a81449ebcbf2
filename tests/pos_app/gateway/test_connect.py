from __future__ import annotations

import asyncio
import subprocess
import sys

import pytest

from pos_app.errors import BadInput, PosError
from pos_app.gateway.connect import Gateway, open_gateway
from pos_app.usecases.racing import start
from tests.fakes import START, FakeClock
from tests.pos_app.gateway.conftest import config_for
from tests.pos_app.gateway.loopback import ACCESS, IV, KEY, Answer, Loopback, sealed


def test_a_config_shows_no_secret() -> None:
    shown = repr(config_for("http://127.0.0.1:1", proxy="http://u:pw@p:1"))
    for secret in (KEY, IV, ACCESS, "Test@1234", "pw@p"):
        assert secret not in shown
    assert "842217" in shown


@pytest.mark.parametrize("field", ["base_url", "gateway_url"])
def test_plain_http_elsewhere_is_refused_at_once(clock: FakeClock, field: str) -> None:
    with pytest.raises(BadInput) as caught:
        open_gateway(config_for("http://127.0.0.1:1", **{field: "http://h.example"}), clock)
    assert (caught.value.kind, caught.value.field) == ("plain_http", field)


async def test_keys_of_the_wrong_length_are_refused_before_anything_is_sent(
    server: Loopback, clock: FakeClock
) -> None:
    gateway = open_gateway(config_for(server.address, secret_key="short"), clock)
    with pytest.raises(BadInput):
        await gateway.account.profile()
    with pytest.raises(BadInput):
        await gateway.warm_up()
    assert server.asked == []
    await gateway.close()


async def test_health_and_sign_in(gateway: Gateway, server: Loopback) -> None:
    assert gateway.health().last_answer is None
    await gateway.warm_up()
    assert server.asked == []
    await gateway.sign_in()
    assert gateway.health().last_answer == START


def test_opening_imports_nothing_slow() -> None:
    program = (
        "import sys\n"
        "from pos_app.gateway.connect import open_gateway\n"
        "print(sorted({'httpx', 'cryptography', 'openpyxl', 'certifi'} & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True, timeout=30
    )
    assert done.stdout.strip() == "[]"


async def test_what_is_under_way_ends_with_the_keys_that_it_began_with(
    gateway: Gateway, server: Loopback
) -> None:
    held = asyncio.Event()
    slow = sealed({"data": []})
    slow.wait = held
    arrived = asyncio.Event()

    def list_slowly(_: object) -> Answer:
        arrived.set()
        return slow

    server.answers = list_slowly
    before = start(gateway.account.terminals(), name="before")
    await arrived.wait()
    other = "a" * 32
    gateway.speak_for(
        config_for(server.address, merchant_code="1", secret_key=other, access_code="other")
    )
    held.set()
    assert (await before).rows == ()
    server.answers = [sealed({"data": []})]
    with pytest.raises(PosError):  # sealed with the old keys, which are not in use any more
        await gateway.account.terminals()
    asked = server.asked[-1]
    assert asked.headers["accesscode"] == "other"
    assert server.asked[-2].path.endswith("login")


def test_another_gateways_keys_need_another_gateway(clock: FakeClock) -> None:
    gateway = open_gateway(config_for("http://127.0.0.1:1"), clock)
    with pytest.raises(BadInput, match="address_not_usable"):
        gateway.speak_for(config_for("http://127.0.0.1:2"))
