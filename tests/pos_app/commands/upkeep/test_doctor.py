from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from pos_app.errors import Unreachable
from pos_app.gateway.config import Health
from tests.pos_app.commands.conftest import CommandLine

SECRETS = {
    "POS_APP_ACCESS_CODE": "canary-access",
    "POS_APP_SECRET_KEY": "canary-" + "k" * 25,
    "POS_APP_IV_KEY": "canary-" + "i" * 9,
    "POS_APP_USERNAME": "canary-user",
    "POS_APP_PASSWORD": "canary-pass",
}


def test_a_healthy_till(pos: CommandLine) -> None:
    ran = pos("doctor", "--json", "--set", "printer.driver=none")
    assert ran.code == 0
    severities = {found["check"]: found["severity"] for found in ran.json["findings"]}
    assert severities["settings"] == severities["gateway"] == severities["secrets"] == "ok"
    assert severities["printer"] == "note"
    table = pos("doctor", "--set", "printer.driver=none").out
    assert "what to do" in table


def test_broken_settings_are_the_finding(pos: CommandLine, tmp_path: Path) -> None:
    ran = pos("doctor", "--json", "--set", "till.language=fr", "--bundle", str(tmp_path / "b.zip"))
    assert ran.code == 2
    (found,) = ran.json["findings"]
    assert found["check"] == "settings"
    assert "en or ar" in found["said"]
    with zipfile.ZipFile(tmp_path / "b.zip") as bundle:
        assert "doctor.json" in bundle.namelist()


def test_a_gateway_that_is_away_and_one_that_is_slow(pos: CommandLine) -> None:
    pos.gateway.health_now = Health(latency=5.0)
    assert pos("doctor", "--set", "printer.driver=none").code == 0
    pos.gateway.health_now = Health(skew=4000.0)
    assert pos("doctor", "--set", "printer.driver=none").code == 2
    pos.gateway.trouble = Unreachable("no_connection")
    ran = pos("doctor", "--json", "--set", "printer.driver=none")
    assert ran.code == 5
    assert ran.json["worst"] == "error"


@pytest.mark.parametrize(("terminal", "code"), [("77", 2), ("", 0), ("29708454", 0)])
def test_the_terminal_must_be_the_merchant_s(pos: CommandLine, terminal: str, code: int) -> None:
    chosen = ("--set", f"gateway.terminal_id={terminal}", "--set", "printer.driver=none")
    assert pos("doctor", *chosen).code == code


def test_the_bundle_holds_no_secret(
    pos: CommandLine, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for name, text in SECRETS.items():
        monkeypatch.setenv(name, text)
    monkeypatch.setenv("POS_APP_GATEWAY_ENVIRONMENT", "production")
    monkeypatch.setenv("POS_APP_GATEWAY_MERCHANT_CODE", "1")
    logs = pos.home / "logs"
    logs.mkdir(parents=True)
    (logs / "pos-app.jsonl").write_text(f'{{"said": "{SECRETS["POS_APP_IV_KEY"]}"}}\n')
    target = tmp_path / "b.zip"
    ran = pos("doctor", "--bundle", str(target))
    assert str(target) in ran.err
    with zipfile.ZipFile(target) as bundle:
        everything = "".join(bundle.read(name).decode() for name in bundle.namelist())
        assert set(bundle.namelist()) >= {"doctor.json", "settings.json", "versions.json"}
    assert "canary" not in everything
    assert "timing.poll" in everything
    assert pos("doctor", "--bundle", str(tmp_path / "no" / "b.zip")).code == 2
