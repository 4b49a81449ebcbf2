from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from pos_app.app.first.missing import is_first_start
from pos_app.errors import BadInput
from pos_app.settings.layers import load_settings


@pytest.fixture
def unset(tmp_path: Path) -> Mapping[str, str]:
    return {"POS_APP_HOME": str(tmp_path)}


def test_it_is_the_first_start_until_gateway_and_secrets_are_set(unset: Mapping[str, str]) -> None:
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
