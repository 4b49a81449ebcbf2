"""The five secrets of a merchant, and where this till finds them.

For each of them the first place that has it: environment, systemd credential, sealed file, the
system's keyring. Secrets are only ever kept in one of the last two. In demo mode none of these
is asked: a demo till uses the values that Hesabe publishes for its test account (hesabe-api,
section 2), which open nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from pathlib import Path

from pos_app.errors import BadInput
from pos_app.settings.model import Gateway
from pos_app.settings.secret import Secret
from pos_app.settings.words import Environment

LARGEST_SECRET = 512


@dataclass(frozen=True, slots=True)
class Credentials:
    """What the gateway needs to know us. The keys' lengths have been checked."""

    access_code: Secret
    secret_key: Secret
    """32 ASCII characters: the AES key."""
    iv_key: Secret
    """16 ASCII characters."""
    username: Secret
    password: Secret


NAMES = tuple(field.name for field in fields(Credentials))
_LENGTHS = {"secret_key": 32, "iv_key": 16}

DEMO = Credentials(
    access_code=Secret("c333729b-d060-4b74-a49d-7686a8353481"),
    secret_key=Secret("PkW64zMe5NVdrlPVNnjo2Jy9nOb7v1Xg"),
    iv_key=Secret("5NVdrlPVNnjo2Jy9"),
    username=Secret("test"),
    password=Secret("Test@1234"),
)
"""Published by Hesabe for its sandbox; the simulator knows them too."""

Store = Callable[[], Mapping[str, Secret]]
"""A place that is asked as late as possible: a keyring may be slow."""


@dataclass(frozen=True, slots=True)
class Found:
    """One secret and the place it was found in, for `settings` and `doctor`; never the text."""

    name: str
    place: str
    """`environment`, `systemd`, `keyring`, `sealed file`, `demo`, or "" where it is missing."""
    secret: Secret


def variable(name: str) -> str:
    """The environment variable of a secret."""
    return f"POS_APP_{name.upper()}"


def find_credentials(
    gateway: Gateway, environ: Mapping[str, str], *, stores: Mapping[str, Store]
) -> tuple[Found, ...]:
    """Where each secret lies, in the order of `Credentials`; missing ones included.

    `stores` are asked in order, each only if something is still missing. Raises BadInput
    `secret_wrong_length` or `secret_characters` for one that cannot be right, wherever it lies.
    """
    if gateway.environment is Environment.DEMO:
        return tuple(Found(name, "demo", getattr(DEMO, name)) for name in NAMES)
    found = _from_environment(environ)
    for name, one in _from_systemd(environ).items():
        found.setdefault(name, one)
    for place, store in stores.items():
        if len(found) == len(NAMES):
            break
        for name, secret in store().items():
            if name in NAMES and secret and name not in found:
                found[name] = Found(name, place, secret)
    for one in found.values():
        check_secret(one.name, one.secret, one.place)
    return tuple(found.get(name, Found(name, "", Secret(""))) for name in NAMES)


def given_from_outside(environ: Mapping[str, str]) -> str:
    """`environment` or `systemd`, where a secret comes from there and covers those kept; or ""."""
    found = (*_from_environment(environ).values(), *_from_systemd(environ).values())
    return found[0].place if found else ""


def require_credentials(found: tuple[Found, ...]) -> Credentials:
    """The credentials, if none is missing. Raises BadInput `secret_missing` for the first."""
    for one in found:
        if not one.place:
            raise BadInput(
                "secret_missing",
                f"it is not set; give it as {variable(one.name)}, or enter it in the settings",
                field=one.name,
            )
    return Credentials(**{one.name: one.secret for one in found})


def check_secret(name: str, secret: Secret, place: str = "") -> None:
    """Raise BadInput if `secret`, which lies in `place`, cannot be a `name`.

    The message never shows any of it.
    """
    length = _LENGTHS.get(name)
    if length is not None and len(secret) != length:
        raise BadInput(
            "secret_wrong_length",
            f"it must have {length} characters, not {len(secret)}",
            field=name,
            place=place,
        )
    shape = r"[\x20-\x7e]+" if name != "password" else r"[^\x00-\x1f\x7f]+"
    if len(secret) > LARGEST_SECRET or not re.fullmatch(shape, secret.reveal()):
        said = "it must be one line of plain characters"
        raise BadInput("secret_characters", said, field=name, place=place)


def _from_environment(environ: Mapping[str, str]) -> dict[str, Found]:
    present = {name: environ.get(variable(name), "") for name in NAMES}
    return {n: Found(n, "environment", Secret(text)) for n, text in present.items() if text}


def _from_systemd(environ: Mapping[str, str]) -> dict[str, Found]:
    """Files in $CREDENTIALS_DIRECTORY, one a secret, as `LoadCredential=` puts them there."""
    folder = environ.get("CREDENTIALS_DIRECTORY", "")
    found: dict[str, Found] = {}
    for name in NAMES if folder else ():
        path = Path(folder) / name
        try:
            with path.open("rb") as file:
                raw = file.read(LARGEST_SECRET + 2)
        except FileNotFoundError:
            continue
        except OSError as error:
            reason = error.strerror or type(error).__name__
            said = f"{path}: {reason}"
            raise BadInput("secret_unreadable", said, field=name, place=str(path)) from error
        text = raw.decode("utf-8", errors="replace").rstrip("\r\n")
        if text:
            found[name] = Found(name, "systemd", Secret(text))
    return found
