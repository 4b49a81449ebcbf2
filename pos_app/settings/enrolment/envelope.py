"""The text of an enrolment, version 1: letters and digits only, sealed by a one-time code.

`POSE1` then base32 (RFC 4648, no padding) of: salt (16 bytes), AES-256-GCM of the content with its
tag, CRC-32 of all before it (big-endian). Key and nonce (32 + 12 bytes) are scrypt of the code with
that salt (N 2^15, r 8, p 1); the five letters in front are authenticated, too. Base32 because a
scanner types as a keyboard does: no sign in it depends on the layout or on Caps Lock, and a QR
holds it in its alphanumeric mode. The sum tells a misread code from a wrong one-time code.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import re
import secrets
import zlib

from pos_app.errors import BadInput
from pos_app.settings.secret import Secret

PREFIX = "POSE1"
LONGEST = 4296
"""Characters: what the largest QR holds in its alphanumeric mode."""

CODE_LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
CODE_LENGTH = 12
"""60 bits of chance behind scrypt: out of reach even for who photographs the QR."""

_ANY_VERSION = re.compile(r"POSE([0-9])[A-Z2-7]+")
_SALT, _SUM = 16, 4
_SCRYPT = {"n": 2**15, "r": 8, "p": 1, "maxmem": 64 * 1024 * 1024, "dklen": 44}
_ALIKE = str.maketrans("OIL", "011")


def looks_like_enrolment(text: str) -> bool:
    """Whether `text`, as typed by a scanner or pasted, is an enrolment of any version."""
    return _ANY_VERSION.fullmatch(_plain(text)) is not None


def new_code() -> Secret:
    """A one-time code, for a person to read out: `7K2M-9QXR-04TB`."""
    letters = "".join(secrets.choice(CODE_LETTERS) for _ in range(CODE_LENGTH))
    return Secret("-".join(letters[at : at + 4] for at in range(0, CODE_LENGTH, 4)))


def check_code(code: Secret) -> Secret:
    """`code` without its dashes, in capitals, O as 0, I and L as 1. Raises BadInput."""
    plain = re.sub(r"[\s-]", "", code.reveal()).upper().translate(_ALIKE)
    if len(plain) != CODE_LENGTH or set(plain) - set(CODE_LETTERS):
        raise BadInput(
            "enrolment_code_odd", f"it has {CODE_LENGTH} letters and digits", field="code"
        )
    return Secret(plain)


def seal(content: bytes, code: Secret, *, salt: bytes | None = None) -> str:
    """The text for `content`. `salt` is given by tests alone."""
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM  # slow to import

    salt = secrets.token_bytes(_SALT) if salt is None else salt
    key, nonce = _derived(check_code(code), salt)
    packed = salt + AESGCM(key).encrypt(nonce, content, PREFIX.encode())
    packed += zlib.crc32(packed).to_bytes(_SUM, "big")
    return PREFIX + base64.b32encode(packed).decode().rstrip("=")


def unseal(text: str, code: Secret) -> bytes:
    """What lies inside. Takes a tenth of a second.

    Raises BadInput `enrolment_unreadable` (not one, or misread), `enrolment_newer` (of a later
    version of the program), `enrolment_code_odd`, `enrolment_code_wrong`.
    """
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    packed = _packed(text)
    salt, sealed = packed[:_SALT], packed[_SALT:-_SUM]
    key, nonce = _derived(check_code(code), salt)
    try:
        return AESGCM(key).decrypt(nonce, sealed, PREFIX.encode())
    except InvalidTag:
        raise BadInput("enrolment_code_wrong", "the code does not open it", field="code") from None


def _packed(text: str) -> bytes:
    plain = _plain(text)
    shape = _ANY_VERSION.fullmatch(plain)
    if shape is None or len(plain) > LONGEST:
        raise BadInput("enrolment_unreadable", "it is no enrolment text", field="enrolment")
    if shape[1] != PREFIX[-1]:
        raise BadInput("enrolment_newer", "install a later version first", field="enrolment")
    letters = plain[len(PREFIX) :]
    try:
        packed = base64.b32decode(letters + "=" * (-len(letters) % 8))
    except binascii.Error:
        packed = b""
    if len(packed) <= _SALT + _SUM or zlib.crc32(packed[:-_SUM]) != int.from_bytes(packed[-_SUM:]):
        raise BadInput(
            "enrolment_unreadable", "letters are missing or wrong; scan it again", field="enrolment"
        )
    return packed


def _plain(text: str) -> str:
    """Without the spaces and line ends that scanners and mail programs add, in capitals."""
    return re.sub(r"\s", "", text[: 2 * LONGEST]).upper()


def _derived(code: Secret, salt: bytes) -> tuple[bytes, bytes]:
    made = hashlib.scrypt(code.reveal().encode(), salt=salt, **_SCRYPT)
    return made[:32], made[32:]
