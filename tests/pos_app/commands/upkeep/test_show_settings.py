from __future__ import annotations

import os
from pathlib import Path

import pytest

from pos_app.commands.upkeep.show_settings import plain_of
from pos_app.settings.model import Settings
from tests.pos_app.commands.conftest import CommandLine

SECRETS = {
    "POS_APP_ACCESS_CODE": "canary-access",
    "POS_APP_SECRET_KEY": "canary-" + "k" * 25,
    "POS_APP_IV_KEY": "canary-" + "i" * 9,
    "POS_APP_USERNAME": "canary-user",
    "POS_APP_PASSWORD": "canary-pass",
}


@pytest.fixture
def real(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, text in SECRETS.items():
        monkeypatch.setenv(name, text)
    monkeypatch.setenv("POS_APP_GATEWAY_ENVIRONMENT", "production")
    monkeypatch.setenv("POS_APP_GATEWAY_MERCHANT_CODE", "1")


def test_each_value_with_its_origin(pos: CommandLine) -> None:
    ran = pos("settings", "--json", "--set", "till.number=07")
    assert ran.code == 0
    found = ran.json["settings"]
    assert found["till.number"] == {"value": "07", "from": "command line", "place": ""}
    assert found["gateway.environment"]["from"] == "environment"
    assert found["timing.poll"]["value"] == [[10, 1], [60, 2], [0, 5]]
    assert found["kiosk.enabled"]["value"] is False
    text = pos("settings").out
    assert "POS_APP_GATEWAY_ENVIRONMENT" in text
    assert '""' in text


def test_what_it_has_fixed_is_told_and_not_to_be_overruled(pos: CommandLine) -> None:
    Path(os.environ["POS_APP_POLICY"]).write_text('[till]\nlanguage = "ar"\n', "utf-8")
    assert pos("settings", "--json").json["settings"]["till.language"]["locked"] is True
    line = next(each for each in pos("settings").out.splitlines() if "till.language" in each)
    assert line.endswith("policy.toml), locked")
    ran = pos("settings", "--set", "till.language=en")
    assert ran.code == 2
    assert "your IT has fixed that setting" in ran.err


def test_secrets_show_their_place_only(pos: CommandLine, real: None) -> None:
    ran = pos("settings")
    assert ran.code == 0
    assert "canary" not in ran.out + ran.err
    assert pos("settings", "--json").json["secrets"]["iv_key"] == "environment"


def test_what_is_missing_is_told_after_the_table(
    pos: CommandLine, monkeypatch: pytest.MonkeyPatch, real: None
) -> None:
    monkeypatch.delenv("POS_APP_IV_KEY")
    monkeypatch.setattr("pos_app.settings.secret_places.read_keyring", lambda gateway: {})
    ran = pos("settings")
    assert ran.code == 2
    assert "iv_key" in ran.err
    assert "missing" in ran.out
    monkeypatch.delenv("POS_APP_GATEWAY_ENVIRONMENT")
    ran = pos("settings")
    assert ran.code == 2
    assert "gateway.environment" in ran.err
    assert "till.number" in ran.out


def test_a_sealed_file_is_warned_of(
    pos: CommandLine, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, real: None
) -> None:
    import os

    from pos_app.settings.layers import load_settings
    from pos_app.settings.sealed_file import write_sealed
    from pos_app.settings.secret import Secret

    monkeypatch.setenv("POS_APP_KEY_HOME", str(tmp_path / "keys"))
    loaded = load_settings(os.environ)
    secret = {"password": Secret(SECRETS["POS_APP_PASSWORD"])}
    write_sealed(loaded.settings.gateway, loaded.home, os.environ, secret)
    monkeypatch.delenv("POS_APP_PASSWORD")
    ran = pos("settings")
    assert ran.code == 0
    assert "warning" in ran.err
    assert "canary" not in ran.out + ran.err


def test_values_by_name() -> None:
    assert plain_of(Settings(), "display.template.length_bytes") == 0
    assert plain_of(Settings(), "sale.quick_amounts") == ["0.500", "1.000", "5.000", "10.000"]
