"""Secrets in a file, for tills without a keyring: AES-256-GCM under a key that lies elsewhere.

It keeps secrets out of backups, support bundles and casual looks at the home. It does not keep
them from somebody who can read this account's files: hence the warning wherever it is used.
"""

from __future__ import annotations

import base64
import hashlib
import json
import os
from collections.abc import Mapping
from pathlib import Path

from pos_app.errors import BadInput
from pos_app.settings.files import APP_NAME, Home, write_whole
from pos_app.settings.keyring_store import service_name
from pos_app.settings.model import Gateway
from pos_app.settings.secret import Secret

WARNING = (
    "the secrets lie in a sealed file because this system has no keyring: "
    "whoever can read this account's files can open it"
)
_KEY_BYTES = 32
_NONCE_BYTES = 12
_LARGEST = 64 * 1024


def key_path(home: Home, environ: Mapping[str, str]) -> Path:
    """Where the key of a home's sealed file lies: never inside that home.

    POS_APP_KEY_HOME names the folder; else the account's configuration folder.
    """
    named = environ.get("POS_APP_KEY_HOME", "")
    if named:
        folder = Path(named).expanduser().absolute()
    else:
        import platformdirs  # rarely needed

        folder = platformdirs.user_config_path(APP_NAME, appauthor=False) / "keys"
    return folder / (hashlib.sha256(str(home.data).encode()).hexdigest()[:24] + ".key")


def read_sealed(gateway: Gateway, home: Home, environ: Mapping[str, str]) -> dict[str, Secret]:
    """The merchant's secrets in the sealed file; none where there is no file.

    Raises BadInput `sealed_file_broken` when it cannot be opened with the key, or has no key.
    """
    everything = _open_all(home, environ)
    return {name: Secret(text) for name, text in everything.get(service_name(gateway), {}).items()}


def write_sealed(
    gateway: Gateway, home: Home, environ: Mapping[str, str], secrets: Mapping[str, Secret]
) -> None:
    """Keep `secrets` beside those already there. Raises JournalTrouble.

    A file that cannot be opened any more is begun anew: what it held is lost already.
    """
    try:
        everything = _open_all(home, environ)
    except BadInput:
        everything = {}
    mine = everything.setdefault(service_name(gateway), {})
    mine.update({name: secret.reveal() for name, secret in secrets.items()})
    _seal_all(everything, home, environ)


def forget_sealed(gateway: Gateway, home: Home, environ: Mapping[str, str]) -> None:
    """Take this merchant's secrets out of the sealed file (they moved to a keyring)."""
    everything = _open_all(home, environ)
    if everything.pop(service_name(gateway), None) is not None:
        _seal_all(everything, home, environ)


def _seal_all(
    everything: Mapping[str, Mapping[str, str]], home: Home, environ: Mapping[str, str]
) -> None:
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM  # slow to import

    key = _usable_key(home, environ)
    nonce = os.urandom(_NONCE_BYTES)
    sealed = AESGCM(key).encrypt(nonce, json.dumps(everything).encode(), APP_NAME.encode())
    record = {"version": 1, "sealed": base64.b64encode(nonce + sealed).decode()}
    write_whole(home.sealed_secrets, json.dumps(record).encode() + b"\n")


def _open_all(home: Home, environ: Mapping[str, str]) -> dict[str, dict[str, str]]:
    path = home.sealed_secrets
    try:
        with path.open("rb") as file:
            raw = file.read(_LARGEST)
    except FileNotFoundError:
        return {}
    except OSError as error:
        raise _broken(path, error.strerror or "it cannot be read") from error
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    key = _read_key(home, environ)
    if key is None:
        raise _broken(path, f"its key {key_path(home, environ)} is missing; enter the secrets anew")
    try:
        packed = base64.b64decode(json.loads(raw)["sealed"], validate=True)
        plain = AESGCM(key).decrypt(packed[:_NONCE_BYTES], packed[_NONCE_BYTES:], APP_NAME.encode())
        opened: dict[str, dict[str, str]] = json.loads(plain)
    except (InvalidTag, ValueError, KeyError, TypeError):
        raise _broken(
            path, "it does not open with its key; delete it, enter the secrets anew"
        ) from None
    return opened


def _read_key(home: Home, environ: Mapping[str, str]) -> bytes | None:
    path = key_path(home, environ)
    try:
        key = path.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise _broken(path, error.strerror or "it cannot be read") from error
    if len(key) != _KEY_BYTES:
        raise _broken(path, "it is no key; delete it, enter the secrets anew")
    return key


def _usable_key(home: Home, environ: Mapping[str, str]) -> bytes:
    try:
        key = _read_key(home, environ)
    except BadInput:
        key = None
    if key is None:
        key = os.urandom(_KEY_BYTES)
        write_whole(key_path(home, environ), key)
    return key


def _broken(path: Path, detail: str) -> BadInput:
    return BadInput("sealed_file_broken", detail, field=str(path), place=str(path))
