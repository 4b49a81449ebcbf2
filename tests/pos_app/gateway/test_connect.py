from __future__ import annotations

import subprocess
import sys

import pytest

from pos_app.errors import BadInput
from pos_app.gateway.connect import Gateway, open_gateway
from tests.fakes import START, FakeClock
from tests.pos_app.gateway.conftest import config_for
from tests.pos_app.gateway.loopback import ACCESS, IV, KEY, Loopback


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
