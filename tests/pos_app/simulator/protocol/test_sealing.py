from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos_app.errors import BadInput
from pos_app.simulator.config import Credentials
from pos_app.simulator.protocol.sealing import compact, open_sealed, read_object, seal

KEYS = Credentials()
VECTORS: list[dict[str, Any]] = json.loads(
    (Path(__file__).parents[3] / "golden" / "hesabe-vectors.json").read_text(encoding="utf-8")
)["vectors"]


def name(vector: dict[str, Any]) -> str:
    return f"{vector['direction']} {vector['endpoint']}"


@pytest.mark.parametrize("vector", [v for v in VECTORS if v["complete"]], ids=name)
def test_complete_vectors_open(vector: dict[str, Any]) -> None:
    assert open_sealed(vector["ciphertext_hex"], KEYS) == vector["plaintext"]


@pytest.mark.parametrize("vector", VECTORS, ids=name)
def test_each_vector_is_what_sealing_its_text_begins_with(vector: dict[str, Any]) -> None:
    text, cipher = vector["plaintext"].encode(), vector["ciphertext_hex"]
    if vector["complete"]:
        assert cipher in {seal(text, KEYS, padding=16), seal(text, KEYS, padding=32)}
    else:
        whole = len(text) // 16 * 32
        assert seal(text, KEYS)[:whole] == cipher[:whole]


@given(st.text(), st.sampled_from([16, 32]))
def test_what_is_sealed_opens(text: str, padding: int) -> None:
    sealed = seal(text.encode(), KEYS, padding=padding)
    assert open_sealed(sealed, KEYS) == text
    assert len(sealed) % (2 * padding) == 0


@given(st.binary(max_size=100))
def test_noise_opens_to_text_or_is_refused(noise: bytes) -> None:
    try:
        open_sealed(noise.hex(), KEYS)
    except BadInput as error:
        assert error.kind == "sealed_data"


@pytest.mark.parametrize("sealed", [None, 5, "", "a", "zz", "00" * 15, "00" * 16])
def test_what_cannot_be_opened_is_named(sealed: object) -> None:
    with pytest.raises(BadInput, match="sealed_data"):
        open_sealed(sealed, KEYS)


def test_decimals_stay_exact() -> None:
    assert read_object('{"amount":0.1}') == {"amount": Decimal("0.1")}


@pytest.mark.parametrize("text", ["", "[]", "5", "{", "[" * 100_000])
def test_what_is_no_object_is_refused(text: str) -> None:
    with pytest.raises(BadInput, match="sealed_data"):
        read_object(text)


def test_json_is_compact_and_keeps_its_letters() -> None:
    assert compact({"a": "ش", "b": [1, None]}) == '{"a":"ش","b":[1,null]}'.encode()
