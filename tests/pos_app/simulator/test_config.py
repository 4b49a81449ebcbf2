from __future__ import annotations

import pytest

from pos_app.errors import BadInput
from pos_app.simulator.config import Credentials, SimulatorConfig, credentials_from


def test_the_published_sandbox_account_is_the_default() -> None:
    assert credentials_from({}) == Credentials()
    assert Credentials().merchant_code == "842217"


def test_each_credential_can_come_from_the_environment() -> None:
    given = {"POS_SIM_USERNAME": "shop", "POS_SIM_SECRET_KEY": "k" * 32, "POS_SIM_IV_KEY": ""}
    credentials = credentials_from(given)
    assert (credentials.username, credentials.secret_key) == ("shop", "k" * 32)
    assert credentials.iv_key == Credentials().iv_key


@pytest.mark.parametrize("name", ["secret_key", "iv_key"])
def test_a_key_of_the_wrong_length_is_named(name: str) -> None:
    with pytest.raises(BadInput) as caught:
        credentials_from({f"POS_SIM_{name.upper()}": "short"})
    assert (caught.value.kind, caught.value.field) == ("key_length", name)
    assert "short" not in str(caught.value)


def test_secrets_are_not_shown() -> None:
    credentials = Credentials()
    shown = repr(SimulatorConfig(credentials=credentials))
    for secret in ("access_code", "secret_key", "iv_key", "password"):
        assert getattr(credentials, secret) not in shown
