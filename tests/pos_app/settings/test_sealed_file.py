from __future__ import annotations

import json
import stat
from pathlib import Path

import pytest

from pos_app.errors import BadInput
from pos_app.settings.files import Home
from pos_app.settings.model import Gateway
from pos_app.settings.sealed_file import forget_sealed, key_path, read_sealed, write_sealed
from pos_app.settings.secret import Secret
from pos_app.settings.words import Environment

SANDBOX = Gateway(environment=Environment.SANDBOX, merchant_code="1")
PRODUCTION = Gateway(environment=Environment.PRODUCTION, merchant_code="1")
CANARY = "canary-Test@1234"


@pytest.fixture
def home(tmp_path: Path) -> Home:
    return Home(tmp_path / "home", tmp_path / "home")


@pytest.fixture
def environ(tmp_path: Path) -> dict[str, str]:
    return {"POS_APP_KEY_HOME": str(tmp_path / "keys")}


def test_no_file_holds_nothing(home: Home, environ: dict[str, str]) -> None:
    assert read_sealed(SANDBOX, home, environ) == {}
    forget_sealed(SANDBOX, home, environ)
    assert not home.data.exists()


def test_each_merchant_has_its_own_secrets(home: Home, environ: dict[str, str]) -> None:
    write_sealed(SANDBOX, home, environ, {"password": Secret("s")})
    write_sealed(PRODUCTION, home, environ, {"password": Secret(CANARY)})
    write_sealed(PRODUCTION, home, environ, {"username": Secret("u")})
    assert read_sealed(SANDBOX, home, environ) == {"password": Secret("s")}
    both = {"password": Secret(CANARY), "username": Secret("u")}
    assert read_sealed(PRODUCTION, home, environ) == both
    forget_sealed(SANDBOX, home, environ)
    assert read_sealed(SANDBOX, home, environ) == {}
    assert read_sealed(PRODUCTION, home, environ) == both


def test_neither_file_shows_a_secret_and_the_key_lies_apart(
    home: Home, environ: dict[str, str]
) -> None:
    write_sealed(PRODUCTION, home, environ, {"password": Secret(CANARY)})
    key = key_path(home, environ)
    assert home.data not in key.parents
    for path in (home.sealed_secrets, key):
        assert b"canary" not in path.read_bytes()
        assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_without_the_variable_the_key_lies_in_the_account_s_configuration(home: Home) -> None:
    assert key_path(home, {}).parent.name == "keys"
    assert home.data not in key_path(home, {}).parents


@pytest.mark.parametrize("content", [b"", b"{}", b"[]", b'{"sealed": "AAAA"}', b'{"sealed": 5}'])
def test_a_broken_file_says_so_and_can_be_begun_anew(
    home: Home, environ: dict[str, str], content: bytes
) -> None:
    write_sealed(PRODUCTION, home, environ, {"password": Secret("p")})
    home.sealed_secrets.write_bytes(content)
    with pytest.raises(BadInput) as caught:
        read_sealed(PRODUCTION, home, environ)
    assert caught.value.kind == "sealed_file_broken"
    write_sealed(PRODUCTION, home, environ, {"password": Secret("q")})
    assert read_sealed(PRODUCTION, home, environ) == {"password": Secret("q")}


def test_a_changed_byte_is_found(home: Home, environ: dict[str, str]) -> None:
    write_sealed(PRODUCTION, home, environ, {"password": Secret("p")})
    record = json.loads(home.sealed_secrets.read_text())
    record["sealed"] = ("B" if record["sealed"][0] == "A" else "A") + record["sealed"][1:]
    home.sealed_secrets.write_text(json.dumps(record))
    with pytest.raises(BadInput):
        read_sealed(PRODUCTION, home, environ)


@pytest.mark.parametrize("key", [None, b"short"])
def test_a_lost_or_broken_key_says_so(
    home: Home, environ: dict[str, str], key: bytes | None
) -> None:
    write_sealed(PRODUCTION, home, environ, {"password": Secret("p")})
    key_path(home, environ).unlink()
    if key is not None:
        key_path(home, environ).write_bytes(key)
    with pytest.raises(BadInput) as caught:
        read_sealed(PRODUCTION, home, environ)
    assert "anew" in caught.value.detail
    write_sealed(PRODUCTION, home, environ, {"password": Secret("q")})
    assert read_sealed(PRODUCTION, home, environ) == {"password": Secret("q")}
