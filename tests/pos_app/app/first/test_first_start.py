from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

import pytest

from pos_app.app.first import key_trial
from pos_app.app.first.first_start import DRAFT, FirstStart
from pos_app.app.first.missing import is_first_start
from pos_app.errors import JournalTrouble
from pos_app.settings.credentials import DEMO
from pos_app.settings.layers import load_settings
from pos_app.settings.secret_places import look_for_credentials
from ui.viewmodels.ports import GatewayKeys, Secret, SetUp, TerminalChoice
from ui.viewmodels.setup.first_start_facts import Owner

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
def unset(tmp_path: Path) -> Mapping[str, str]:
    return {"POS_APP_HOME": str(tmp_path)}


async def test_finishing_writes_the_settings_and_takes_the_draft_away(
    qapp: object, unset: Mapping[str, str], tmp_path: Path
) -> None:
    first = FirstStart(load_settings(unset), unset)
    assert first.draft() == {"language": "en"}
    await first.keep_draft({"language": "ar", "owner": "Huda"})
    assert FirstStart(load_settings(unset), unset).model.state.owner == "Huda"
    assert not (tmp_path / "settings.toml").exists()
    await first.finish(SetUp("ar", "demo", printer="virtual"), None)
    assert first.ended.is_set()
    assert first.settings is not None
    assert first.settings.demo
    assert first.settings.settings.till.language == "ar"
    assert not (tmp_path / DRAFT).exists()


def test_a_broken_draft_is_no_draft(qapp: object, unset: Mapping[str, str], tmp_path: Path) -> None:
    for text in ("{", json.dumps(["x"])):
        (tmp_path / DRAFT).write_text(text)
        assert FirstStart(load_settings(unset), unset).draft() == {"language": "en"}


async def test_a_cut_before_the_settings_leaves_a_till_that_is_still_to_be_set_up(
    qapp: object, unset: Mapping[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    environ = {**unset, "POS_APP_KEY_HOME": str(tmp_path / "keys")}
    answers = SetUp("en", "sandbox", terminal="48515", keys=KEYS)
    owner = Owner("Huda", Secret("258013"))

    def cut(*_: object) -> None:
        raise JournalTrouble("home_not_writable")

    first = FirstStart(load_settings(environ), environ)
    with monkeypatch.context() as patch:
        patch.setattr(key_trial, "write_values", cut)
        with pytest.raises(JournalTrouble):
            await first.finish(answers, owner)
    assert is_first_start(load_settings(environ), environ)
    assert not (tmp_path / "settings.toml").exists()
    planned = load_settings(environ, planned=key_trial.changes_of(answers, first._loaded))
    assert all(found.place for found in look_for_credentials(planned, environ))
    # Done once more: the owner is known already, nothing is lost or made twice.
    await first.finish(answers, owner)
    assert not is_first_start(load_settings(environ), environ)
    async with first._staff(first.settings.home if first.settings else planned.home) as staff:
        assert [each.name for each in (await staff.roster()).active] == ["Huda"]
    await first.devices.close()


def test_before_the_secrets_are_kept_no_setting_is_written(
    unset: Mapping[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def cut(*_: object) -> None:
        raise JournalTrouble("home_not_writable")

    monkeypatch.setattr(key_trial, "keep_credentials", cut)
    with pytest.raises(JournalTrouble):
        key_trial.store_set_up(SetUp("en", "sandbox", keys=KEYS), load_settings(unset), unset)
    assert not (tmp_path / "settings.toml").exists()


async def test_what_it_has_fixed_stands_there_already_and_no_other_terminal_is_offered(
    qapp: object, unset: Mapping[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    law = tmp_path / "it.toml"
    law.write_text(
        '[gateway]\nenvironment = "sandbox"\nmerchant_code = "842217"\nallowed_terminals = ["7"]\n',
        "utf-8",
    )

    async def listed(*_given: object, **_more: object) -> tuple[TerminalChoice, ...]:
        return (TerminalChoice("7", "Counter"), TerminalChoice("8", "Garage"))

    monkeypatch.setattr("pos_app.app.first.first_start.list_terminals", listed)
    environ = {**unset, "POS_APP_POLICY": str(law)}
    first = FirstStart(load_settings(environ), environ)
    await first.keep_draft({"language": "ar", "merchant_code": "1"})
    assert first.draft() == {
        "language": "ar",
        "environment": "sandbox",
        "merchant_code": "842217",
    }
    assert first.model.state.environment == "sandbox"
    assert first.model.typed("merchant_code") == "842217"
    assert [each.id for each in await first.test_keys(KEYS)] == ["7"]
    await first.devices.close()
