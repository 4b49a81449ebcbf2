from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from pos_app.errors import BadInput
from pos_app.settings.credentials import (
    DEMO,
    NAMES,
    Found,
    find_credentials,
    given_from_outside,
    require_credentials,
    variable,
)
from pos_app.settings.model import Gateway
from pos_app.settings.secret import Secret
from pos_app.settings.words import Environment

GATEWAY = Gateway(environment=Environment.PRODUCTION, merchant_code="1")
FULL = {
    "POS_APP_ACCESS_CODE": "code",
    "POS_APP_SECRET_KEY": "k" * 32,
    "POS_APP_IV_KEY": "i" * 16,
    "POS_APP_USERNAME": "name",
    "POS_APP_PASSWORD": "pässword",
}


def _never() -> Mapping[str, Secret]:
    raise AssertionError("nobody should have asked")


def _find(environ: Mapping[str, str], **stores: Mapping[str, str]) -> tuple[Found, ...]:
    asked = {
        place: lambda texts=texts: {name: Secret(text) for name, text in texts.items()}
        for place, texts in stores.items()
    }
    return find_credentials(GATEWAY, environ, stores=asked)


def test_a_full_environment_asks_nothing_else() -> None:
    found = find_credentials(GATEWAY, FULL, stores={"keyring": _never})
    credentials = require_credentials(found)
    assert credentials.secret_key.reveal() == "k" * 32
    assert {one.place for one in found} == {"environment"}


def test_demo_uses_the_published_values_whatever_else_is_there() -> None:
    gateway = Gateway(environment=Environment.DEMO)
    found = find_credentials(gateway, FULL, stores={"keyring": _never})
    assert require_credentials(found) == DEMO
    assert len(DEMO.secret_key) == 32
    assert len(DEMO.iv_key) == 16


def test_systemd_credentials(tmp_path: Path) -> None:
    for name in NAMES:
        (tmp_path / name).write_text(FULL[variable(name)] + "\n", encoding="utf-8")
    found = _find({"CREDENTIALS_DIRECTORY": str(tmp_path)})
    assert {one.place for one in found} == {"systemd"}
    assert require_credentials(found).password.reveal() == "pässword"


def test_a_credential_that_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / "iv_key").mkdir()
    with pytest.raises(BadInput) as caught:
        _find({"CREDENTIALS_DIRECTORY": str(tmp_path)})
    assert caught.value.field == "iv_key"


def test_the_first_place_that_has_one_wins() -> None:
    texts = {name: FULL[variable(name)] for name in NAMES}
    environ = {"POS_APP_USERNAME": "from-environment"}
    found = _find(environ, first={"password": "from-first"}, second=texts)
    places = {one.name: one.place for one in found}
    assert places["username"] == "environment"
    assert places["password"] == "first"
    assert places["iv_key"] == "second"


@pytest.mark.parametrize("name", NAMES)
def test_a_missing_secret_is_named_with_its_variable(name: str) -> None:
    environ = {key: text for key, text in FULL.items() if key != variable(name)}
    with pytest.raises(BadInput) as caught:
        require_credentials(_find(environ))
    assert caught.value.kind == "secret_missing"
    assert caught.value.field == name
    assert variable(name) in caught.value.detail


@pytest.mark.parametrize(
    ("name", "text", "kind"),
    [
        ("secret_key", "canary" * 5, "secret_wrong_length"),
        ("secret_key", "k" * 33, "secret_wrong_length"),
        ("iv_key", "canary", "secret_wrong_length"),
        ("iv_key", "é" * 16, "secret_characters"),
        ("access_code", "canary\r\nX-Other: 1", "secret_characters"),
        ("username", "canary\x00", "secret_characters"),
        ("password", "c" * 513, "secret_characters"),
    ],
)
def test_a_secret_that_cannot_be_right_is_named_but_not_shown(
    name: str, text: str, kind: str
) -> None:
    with pytest.raises(BadInput) as caught:
        _find({**FULL, variable(name): text})
    assert caught.value.kind == kind
    assert caught.value.field == name
    assert "canary" not in repr(caught.value)


def test_what_covers_the_kept_secrets_is_told(tmp_path: Path) -> None:
    assert given_from_outside({}) == ""
    (tmp_path / "password").write_text("x", "utf-8")
    beside = {"CREDENTIALS_DIRECTORY": str(tmp_path)}
    assert given_from_outside(beside) == "systemd"
    assert given_from_outside({**beside, "POS_APP_USERNAME": "x"}) == "environment"
