from __future__ import annotations

from pathlib import Path

import pytest

from pos_app.errors import BadInput
from pos_app.settings import secret_places
from pos_app.settings.layers import Loaded, load_settings
from pos_app.settings.secret import Secret

ENTERED = {
    "access_code": Secret("code"),
    "secret_key": Secret("k" * 32),
    "iv_key": Secret("i" * 16),
    "username": Secret("u"),
    "password": Secret("p"),
}


@pytest.fixture
def environ(tmp_path: Path) -> dict[str, str]:
    return {
        "POS_APP_HOME": str(tmp_path / "home"),
        "POS_APP_POLICY": str(tmp_path / "policy.toml"),
        "POS_APP_KEY_HOME": str(tmp_path / "keys"),
        "POS_APP_GATEWAY_ENVIRONMENT": "sandbox",
        "POS_APP_GATEWAY_MERCHANT_CODE": "842217",
    }


@pytest.fixture
def loaded(environ: dict[str, str]) -> Loaded:
    return load_settings(environ)


@pytest.fixture
def ring(monkeypatch: pytest.MonkeyPatch) -> dict[str, Secret]:
    """A keyring that is there once it holds something."""
    kept: dict[str, Secret] = {}
    monkeypatch.setattr(secret_places, "read_keyring", lambda gateway: dict(kept))
    monkeypatch.setattr(secret_places, "write_keyring", lambda gateway, secrets: bool(kept))
    return kept


def test_without_a_keyring_they_are_sealed_and_found_again(
    loaded: Loaded, environ: dict[str, str], ring: dict[str, Secret]
) -> None:
    assert secret_places.keep_credentials(loaded, environ, ENTERED) == "sealed file"
    found = secret_places.look_for_credentials(loaded, environ)
    assert {one.place for one in found} == {"sealed file"}
    assert secret_places.load_credentials(loaded, environ).iv_key == Secret("i" * 16)


def test_with_a_keyring_the_sealed_file_gives_them_up(
    loaded: Loaded, environ: dict[str, str], ring: dict[str, Secret]
) -> None:
    secret_places.keep_credentials(loaded, environ, ENTERED)
    ring.update(ENTERED)
    assert secret_places.keep_credentials(loaded, environ, ENTERED) == "keyring"
    found = secret_places.look_for_credentials(loaded, environ)
    assert {one.place for one in found} == {"keyring"}


def test_a_secret_that_cannot_be_right_is_not_kept(
    loaded: Loaded, environ: dict[str, str], ring: dict[str, Secret]
) -> None:
    with pytest.raises(BadInput):
        secret_places.keep_credentials(loaded, environ, {**ENTERED, "iv_key": Secret("short")})
    with pytest.raises(BadInput) as caught:
        secret_places.load_credentials(loaded, environ)
    assert caught.value.kind == "secret_missing"
