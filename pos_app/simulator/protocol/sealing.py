"""The server's side of the envelope, written apart from the client's on purpose.

A mistake both shared would pass every test between them; so this follows hesabe-api.md section 3
by itself, and the golden vectors are tested against both.
"""

from __future__ import annotations

import binascii
import json
from decimal import Decimal
from typing import Any

from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES256
from cryptography.hazmat.primitives.ciphers.modes import CBC

from pos_app.errors import BadInput
from pos_app.simulator.config import Credentials

_BLOCK = 16
_LONGEST_PAD = 32


def seal(text: bytes, credentials: Credentials, *, padding: int = 32) -> str:
    """Lower-case hex of `text`, padded to whole blocks of `padding` bytes."""
    pad = padding - len(text) % padding
    encryptor = _cipher(credentials).encryptor()
    return (encryptor.update(text + bytes([pad]) * pad) + encryptor.finalize()).hex()


def open_sealed(sealed: object, credentials: Credentials) -> str:
    """The text in `sealed`. Raises BadInput `sealed_data`, as the server would refuse."""
    if not isinstance(sealed, str):
        raise BadInput("sealed_data", "not a text", field="data")
    try:
        cipher_text = binascii.unhexlify(sealed)
        if not cipher_text or len(cipher_text) % _BLOCK:
            raise ValueError("not whole blocks")
        decryptor = _cipher(credentials).decryptor()
        padded = decryptor.update(cipher_text) + decryptor.finalize()
        pad = padded[-1]
        if not 1 <= pad <= min(_LONGEST_PAD, len(padded)) or set(padded[-pad:]) != {pad}:
            raise ValueError("bad padding")
        return padded[:-pad].decode()
    except ValueError as error:
        raise BadInput("sealed_data", str(error), field="data") from error


def read_object(text: str | bytes) -> dict[str, Any]:
    """The JSON object in `text`, decimals exact. Raises BadInput `sealed_data`."""
    try:
        payload = json.loads(text, parse_float=Decimal)
    except (ValueError, RecursionError) as error:
        raise BadInput("sealed_data", "no JSON", field="data") from error
    if not isinstance(payload, dict):
        raise BadInput("sealed_data", "not an object", field="data")
    return payload


def compact(value: object) -> bytes:
    """`value` as the compact UTF-8 JSON that is sealed."""
    return json.dumps(value, separators=(",", ":"), ensure_ascii=False).encode()


def _cipher(credentials: Credentials) -> Cipher[CBC]:
    return Cipher(AES256(credentials.secret_key.encode()), CBC(credentials.iv_key.encode()))
