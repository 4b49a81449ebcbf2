"""The system's keyring (Windows Credential Manager, Secret Service, Keychain), with a time limit.

A keyring may wait for a person to unlock it, and on a kiosk there is none at all: it is asked on
a thread of its own that nobody waits for longer than `LIMIT` seconds.
"""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable, Mapping
from typing import Protocol, TypeVar

from pos_app.errors import JournalTrouble
from pos_app.settings.credentials import NAMES
from pos_app.settings.model import Gateway
from pos_app.settings.secret import Secret

LIMIT = 3.0
"""Seconds for everything together; after that the keyring counts as absent."""

T = TypeVar("T")


class Backend(Protocol):
    """What we use of a keyring backend."""

    def get_password(self, service: str, username: str) -> str | None:
        """What it keeps, or None."""

    def set_password(self, service: str, username: str, password: str) -> None:
        """Keep it."""

    def delete_password(self, service: str, username: str) -> None:
        """Keep it no longer. Raises what it likes where there is none."""


class KeyringAbsent(Exception):
    """There is no keyring, or it did not answer in time."""


def system_backend() -> Backend | None:
    """The system's keyring, or None where there is none that keeps anything."""
    import keyring  # slow to import, and headless use needs none
    from keyring.backends import fail, null

    found = keyring.get_keyring()
    return None if isinstance(found, fail.Keyring | null.Keyring) else found


def service_name(gateway: Gateway) -> str:
    """Secrets of one merchant at one gateway never answer for another's."""
    return f"pos-app/{gateway.environment}/{gateway.merchant_code}"


def read_keyring(
    gateway: Gateway,
    *,
    backend: Callable[[], Backend | None] = system_backend,
    limit: float = LIMIT,
) -> Mapping[str, Secret]:
    """The secrets that the keyring has for this merchant; none where there is no keyring."""

    def read() -> dict[str, Secret]:
        ring = backend()
        if ring is None:
            return {}
        service = service_name(gateway)
        texts = {name: ring.get_password(service, name) for name in NAMES}
        return {name: Secret(text) for name, text in texts.items() if text}

    try:
        return _within(limit, read)
    except KeyringAbsent:
        return {}


def write_keyring(
    gateway: Gateway,
    secrets: Mapping[str, Secret],
    *,
    backend: Callable[[], Backend | None] = system_backend,
    limit: float = LIMIT,
) -> bool:
    """Put `secrets` into the keyring; False where there is none. Read back before it is believed.

    Raises JournalTrouble `keyring_refused` when a keyring is there but did not keep them.
    """

    def write() -> bool:
        ring = backend()
        if ring is None:
            return False
        service = service_name(gateway)
        for name, secret in secrets.items():
            ring.set_password(service, name, secret.reveal())
        if any(ring.get_password(service, n) != s.reveal() for n, s in secrets.items()):
            raise JournalTrouble("keyring_refused", "the keyring did not keep the secrets")
        return True

    try:
        return _within(limit, write)
    except KeyringAbsent:
        return False


def forget_keyring(
    gateway: Gateway,
    *,
    backend: Callable[[], Backend | None] = system_backend,
    limit: float = LIMIT,
) -> bool:
    """Take this merchant's secrets out of the keyring; False where that cannot be said."""

    def forget() -> bool:
        ring = backend()
        service = service_name(gateway)
        for name in NAMES if ring is not None else ():
            assert ring is not None
            if ring.get_password(service, name) is not None:
                ring.delete_password(service, name)
        return True

    try:
        return _within(limit, forget)
    except KeyringAbsent:
        return False


def _within(limit: float, work: Callable[[], T]) -> T:
    answers: queue.SimpleQueue[T | Exception] = queue.SimpleQueue()

    def run() -> None:
        try:
            answers.put(work())
        except Exception as error:  # noqa: BLE001 - backends raise what they like; told below
            answers.put(error)

    # A daemon: a keyring that waits for a person must not hold up the end of the program.
    threading.Thread(target=run, name="keyring", daemon=True).start()
    try:
        answer = answers.get(timeout=limit)
    except queue.Empty as error:
        raise KeyringAbsent("no answer in time") from error
    if isinstance(answer, JournalTrouble):
        raise answer
    if isinstance(answer, Exception):
        raise KeyringAbsent(type(answer).__name__) from answer
    return answer
