from __future__ import annotations

import pytest
from fake_first_start import MESSAGE

from pos_app.errors import BadInput
from ui.viewmodels.setup.keys.typed_keys import TypedKeys


def test_keys_are_typed_pasted_and_forgotten() -> None:
    keys = TypedKeys()
    shown: list[str] = []
    keys.changed.connect(lambda: shown.append(keys.typed("iv_key")))
    keys.note("username", " till01 ")
    assert (keys.typed("username"), shown) == ("till01", [])  # the field shows it already
    assert keys.take(MESSAGE)
    assert shown == ["5NVdrlPVNnjo2Jy9"]
    assert not keys.take("nothing of ours")
    made = keys.keys("sandbox")
    assert (made.environment, made.merchant_code) == ("sandbox", "842217")
    assert made.password.reveal() == "s3cret!"
    assert "s3cret" not in repr(made)
    keys.forget()
    assert [keys.typed(row["name"]) for row in keys.property("fields")] == [""] * 6


def test_a_key_that_is_missing_is_named() -> None:
    keys = TypedKeys()
    keys.take(MESSAGE)
    keys.note("iv_key", "  ")
    with pytest.raises(BadInput) as caught:
        keys.keys("sandbox")
    assert (caught.value.kind, caught.value.field) == ("key_missing", "iv_key")
