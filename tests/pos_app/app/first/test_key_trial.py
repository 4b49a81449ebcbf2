from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from pos_app.app.first import key_trial
from pos_app.app.first.key_trial import changes_of, list_terminals, store_set_up
from pos_app.app.headless import HeadlessTill
from pos_app.errors import BadInput, NotAllowed, PosError
from pos_app.settings.credentials import DEMO
from pos_app.settings.layers import Loaded, load_settings
from pos_app.settings.model import Timing
from ui.viewmodels.ports import GatewayKeys, Secret, SetUp

KEYS = GatewayKeys(
    environment="sandbox",
    merchant_code="842217",
    access_code=Secret(DEMO.access_code.reveal()),
    secret_key=Secret(DEMO.secret_key.reveal()),
    iv_key=Secret(DEMO.iv_key.reveal()),
    username=DEMO.username.reveal(),
    password=Secret(DEMO.password.reveal()),
)


@pytest.fixture
def beside(till: HeadlessTill, monkeypatch: pytest.MonkeyPatch) -> HeadlessTill:
    """The sandbox's address is the simulator's: nothing real is asked by a test."""
    assert till.demo is not None
    url = till.demo.url
    monkeypatch.setattr(key_trial, "addresses_of", lambda environment: (url, url))
    return till


async def test_right_keys_list_the_terminals(beside: HeadlessTill) -> None:
    listed = await list_terminals(KEYS, clock=beside.clock, timing=Timing())
    assert "48515" in {each.id for each in listed}


async def test_wrong_keys_say_so(beside: HeadlessTill) -> None:
    wrong = replace(KEYS, password=Secret("wrong"))
    with pytest.raises(PosError):
        await list_terminals(wrong, clock=beside.clock, timing=Timing())


async def test_a_key_of_the_wrong_length_is_bad_input(beside: HeadlessTill) -> None:
    wrong = replace(KEYS, secret_key=Secret("x" * 31))
    with pytest.raises(BadInput):
        await list_terminals(wrong, clock=beside.clock, timing=Timing())


def test_a_real_environment_needs_keys(loaded: Loaded, environ: dict[str, str]) -> None:
    with pytest.raises(BadInput):
        store_set_up(SetUp("en", "sandbox"), loaded, environ)


def test_demo_needs_none(loaded: Loaded, environ: dict[str, str]) -> None:
    loaded.home.prepare()
    store_set_up(SetUp("ar", "demo", printer="virtual"), loaded, environ)
    again = load_settings(environ, demo=True)
    assert (again.settings.till.language.value, again.demo) == ("ar", True)


def test_a_printer_that_is_set_already_may_stay(loaded: Loaded, environ: dict[str, str]) -> None:
    loaded.home.prepare()
    store_set_up(SetUp("en", "demo", printer="virtual"), loaded, environ)
    store_set_up(SetUp("ar", "demo", printer=""), loaded, environ)
    assert 'driver = "virtual"' in loaded.home.settings.read_text("utf-8")


def test_of_devices_and_language_its_word_counts_of_the_gateway_a_contradiction_is_said(
    tmp_path: Path,
) -> None:
    law = tmp_path / "it.toml"
    law.write_text('printer = "auto"\n[till]\nlanguage = "ar"\n', "utf-8")
    environ = {"POS_APP_HOME": str(tmp_path), "POS_APP_POLICY": str(law)}
    answers = SetUp("en", "demo", printer="virtual")
    assert changes_of(answers, load_settings(environ)) == {"gateway.environment": "demo"}
    law.write_text('[gateway]\nenvironment = "production"\n', "utf-8")
    with pytest.raises(NotAllowed):
        changes_of(answers, load_settings(environ))
