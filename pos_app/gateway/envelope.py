"""Sealing what we send and opening what we get. Pure: no I/O, no clock.

AES-256-CBC under the merchant's 32-character key with a constant 16-character IV, written as
lower-case hex; there is no MAC, so opening proves nothing but that the keys fit (hesabe-api.md,
section 3). We pad to 32 bytes, counted in bytes, as the server does, and accept any padding of
1 to 32 bytes that agree. An answer may be bare hex, quoted hex, `{"response": hex}` or plain
JSON, whatever its status code, so it is looked at and never guessed.

Amounts never pass through a binary float: `Numeral` goes out as its own text, and numbers with a
point come in as `Decimal`. A float in a payload is a bug and raises TypeError.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import TYPE_CHECKING

from pos_app.errors import BadInput

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.ciphers import Cipher, modes

KEY_LENGTH = 32
IV_LENGTH = 16
PAD_TO = 32
LONGEST_PAD = 32
_CIPHER_BLOCK = 16
_JSON_STARTS = frozenset('{["')

Json = None | bool | int | Decimal | str | list["Json"] | dict[str, "Json"]
"""What an opened answer is made of. Never a float."""

Payload = Mapping[str, object]
"""What is sealed: str, int, bool, None, `Numeral`, and sequences and mappings of them."""


@dataclass(frozen=True, slots=True)
class Numeral:
    """A JSON number given by its exact decimal text: `0.1` leaves as the three bytes `0.1`."""

    text: str

    def __post_init__(self) -> None:
        if not re.fullmatch(r"-?(?:0|[1-9][0-9]{0,17})(?:\.[0-9]{1,9})?", self.text, re.ASCII):
            raise BadInput("amount_not_a_number", field="amount")


class Keys:
    """A merchant's two keys, checked, with the cipher made ready. Shows nothing of them.

    Raises BadInput `key_length` unless the key is 32 and the IV 16 characters of ASCII.
    """

    __slots__ = ("_cipher",)

    def __init__(self, secret_key: str, iv_key: str) -> None:
        secret = _key_bytes(secret_key, KEY_LENGTH, "secret_key")
        iv = _key_bytes(iv_key, IV_LENGTH, "iv_key")
        from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

        self._cipher: Cipher[modes.CBC] = Cipher(algorithms.AES(secret), modes.CBC(iv))

    def encrypt(self, padded: bytes) -> bytes:
        """Encrypt whole blocks of 16 bytes."""
        worker = self._cipher.encryptor()
        return worker.update(padded) + worker.finalize()

    def decrypt(self, sealed: bytes) -> bytes:
        """Decrypt whole blocks of 16 bytes; the padding stays."""
        worker = self._cipher.decryptor()
        return worker.update(sealed) + worker.finalize()

    def __repr__(self) -> str:
        return "Keys(...)"

    def __reduce__(self) -> str:
        raise TypeError("keys are not copied")


@dataclass(frozen=True, slots=True)
class Opened:
    """An answer's body after opening, or the reason why it cannot be read."""

    value: Json = field(default=None, repr=False)
    fault: str = ""
    """"" when `value` may be used, else `empty`, `not_json` or `keys_do_not_fit`."""
    sealed: bool = False

    @property
    def readable(self) -> bool:
        """Whether `value` may be used."""
        return not self.fault


def seal(payload: Payload, keys: Keys) -> str:
    """`payload` as compact JSON in the order given, sealed, in lower-case hex."""
    return seal_text(compact_json(payload), keys)


def seal_text(text: str, keys: Keys, *, pad_to: int = PAD_TO) -> str:
    """Seal `text` as it stands. `pad_to` 16 gives the documentation's own request padding."""
    plain = text.encode("utf-8")
    pad = pad_to - len(plain) % pad_to
    return keys.encrypt(plain + bytes((pad,)) * pad).hex()


def unseal(sealed: str, keys: Keys) -> bytes | None:
    """The plaintext bytes of `sealed`, or None unless it is hex of agreeing padding."""
    blocks = _hex_blocks(sealed)
    if blocks is None:
        return None
    padded = keys.decrypt(blocks)
    pad = padded[-1]
    if not 1 <= pad <= LONGEST_PAD or pad > len(padded):
        return None
    if padded[-pad:] != bytes((pad,)) * pad:
        return None
    return padded[:-pad]


def open_body(body: bytes, keys: Keys | None) -> Opened:
    """Open an answer's body. Never raises. `keys` None opens plain JSON only (sign-in)."""
    try:
        text = body.decode("utf-8-sig").strip()
    except UnicodeDecodeError:
        return Opened(fault="not_json")
    if not text:
        return Opened(fault="empty")
    if keys and _is_hex(text):
        return _open_sealed(text, keys)
    opened = read_json(text.encode())
    if not keys or not opened.readable:
        return opened
    return _look_inside(opened, keys)


def read_json(text: bytes) -> Opened:
    """Read JSON strictly enough to be safe.

    Numbers with a point become `Decimal`; NaN and Infinity, integers of thousands of digits, a key
    given twice in one object and nesting deeper than the reader's own limit are refused rather
    than interpreted. What passes may still be some hundred levels deep: walk it with a limit.
    """
    try:
        value = json.loads(
            text.decode("utf-8"),
            parse_float=Decimal,
            parse_constant=_refuse_constant,
            object_pairs_hook=_without_repeats,
        )
    except (ValueError, ArithmeticError, RecursionError):
        return Opened(fault="not_json")
    return Opened(value)


def compact_json(value: object) -> str:
    """`value` as JavaScript's JSON.stringify writes it: no spaces, order kept, UTF-8 as is."""
    if isinstance(value, str):
        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, Numeral):
        return value.text
    if value is None or isinstance(value, bool | int):
        return json.dumps(value)
    if isinstance(value, Mapping):
        inside = ",".join(
            f"{json.dumps(str(key), ensure_ascii=False)}:{compact_json(item)}"
            for key, item in value.items()
        )
        return f"{{{inside}}}"
    if isinstance(value, Sequence) and not isinstance(value, bytes | bytearray):
        return f"[{','.join(compact_json(item) for item in value)}]"
    raise TypeError(f"cannot be sent: {type(value).__name__}")


def _key_bytes(text: str, length: int, name: str) -> bytes:
    if len(text) != length or not text.isascii():
        raise BadInput("key_length", f"must be {length} characters of ASCII", field=name)
    return text.encode("ascii")


def _open_sealed(sealed: str, keys: Keys) -> Opened:
    plain = unseal(sealed, keys)
    if plain is None:
        return Opened(fault="keys_do_not_fit")
    opened = read_json(plain)
    if opened.fault == "not_json" and plain[:1] not in {b"{", b"[", b'"'}:
        return Opened(fault="keys_do_not_fit")
    return Opened(opened.value, opened.fault, sealed=True)


def _look_inside(opened: Opened, keys: Keys) -> Opened:
    """Follow quoted hex and `{"response": hex}`; anything else is a plain answer."""
    value = opened.value
    if isinstance(value, str) and _is_hex(value.strip()):
        return _open_sealed(value.strip(), keys)
    inner = value.get("response") if isinstance(value, dict) else None
    if isinstance(inner, str) and isinstance(value, dict) and _is_hex(inner.strip()):
        unwrapped = _open_sealed(inner.strip(), keys)
        # Beside other keys a run of hex may be a plain answer's own text (a token).
        if unwrapped.readable or len(value) == 1:
            return unwrapped
    return opened


def _is_hex(text: str) -> bool:
    return text[:1] not in _JSON_STARTS and _hex_blocks(text) is not None


def _hex_blocks(text: str) -> bytes | None:
    """The bytes of one or more whole cipher blocks in hex without separators, else None."""
    if not text or len(text) % (2 * _CIPHER_BLOCK):
        return None
    try:
        blocks = bytes.fromhex(text)
    except ValueError:
        return None
    # fromhex skips white space between bytes, which nobody sends.
    return blocks if 2 * len(blocks) == len(text) else None


def _refuse_constant(name: str) -> Json:
    raise ValueError(name)


def _without_repeats(pairs: list[tuple[str, Json]]) -> dict[str, Json]:
    made = dict(pairs)
    if len(made) != len(pairs):
        raise ValueError("a key given twice")
    return made
