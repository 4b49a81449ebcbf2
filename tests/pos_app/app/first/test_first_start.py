from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

import pytest

from pos_app.app.first.first_start import DRAFT, FirstStart, is_first_start
from pos_app.errors import BadInput
from pos_app.settings.layers import load_settings
from ui.viewmodels.ports import SetUp


@pytest.fixture
def unset(tmp_path: Path) -> Mapping[str, str]:
    return {"POS_APP_HOME": str(tmp_path)}


def test_it_is_the_first_start_until_gateway_and_secrets_are_set(
    unset: Mapping[str, str], tmp_path: Path
) -> None:
    assert is_first_start(load_settings(unset), unset)
    assert not is_first_start(load_settings(unset, demo=True), unset)
    chosen = {**unset, "POS_APP_GATEWAY_ENVIRONMENT": "sandbox"}
    assert is_first_start(load_settings(chosen), chosen)
    wrong = {
        **chosen,
        "POS_APP_GATEWAY_MERCHANT_CODE": "842217",
        "POS_APP_SECRET_KEY": "too short",
    }
    with pytest.raises(BadInput):
        is_first_start(load_settings(wrong), wrong)


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
