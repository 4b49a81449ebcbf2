from __future__ import annotations

import threading

import pytest

from pos_app.errors import JournalTrouble
from pos_app.settings.keyring_store import (
    forget_keyring,
    read_keyring,
    service_name,
    system_backend,
    write_keyring,
)
from pos_app.settings.model import Gateway
from pos_app.settings.secret import Secret
from pos_app.settings.words import Environment

GATEWAY = Gateway(environment=Environment.PRODUCTION, merchant_code="1")


class FakeRing:
    def __init__(self) -> None:
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        del self.kept[service, username]


class ForgetfulRing(FakeRing):
    def set_password(self, service: str, username: str, password: str) -> None:
        pass


class LockedRing(FakeRing):
    def get_password(self, service: str, username: str) -> str | None:
        raise RuntimeError("locked")


def test_what_was_written_is_read_back_for_this_merchant_only() -> None:
    ring = FakeRing()
    assert write_keyring(GATEWAY, {"password": Secret("p")}, backend=lambda: ring)
    assert read_keyring(GATEWAY, backend=lambda: ring) == {"password": Secret("p")}
    other = Gateway(environment=Environment.SANDBOX, merchant_code="1")
    assert read_keyring(other, backend=lambda: ring) == {}
    assert service_name(GATEWAY) == "pos-app/production/1"


def test_what_one_merchant_kept_is_forgotten_and_no_other() -> None:
    ring = FakeRing()
    other = Gateway(environment=Environment.PRODUCTION, merchant_code="2")
    for gateway in (GATEWAY, other):
        assert write_keyring(gateway, {"password": Secret("p")}, backend=lambda: ring)
    assert forget_keyring(GATEWAY, backend=lambda: ring)
    assert forget_keyring(GATEWAY, backend=lambda: ring), "nor is it trouble where there is none"
    assert set(ring.kept) == {(service_name(other), "password")}
    assert forget_keyring(GATEWAY, backend=lambda: None)
    assert not forget_keyring(GATEWAY, backend=LockedRing)


def test_without_a_keyring_nothing_is_found_and_nothing_kept() -> None:
    assert read_keyring(GATEWAY, backend=lambda: None) == {}
    assert not write_keyring(GATEWAY, {"password": Secret("p")}, backend=lambda: None)


def test_a_keyring_that_fails_counts_as_absent() -> None:
    assert read_keyring(GATEWAY, backend=LockedRing) == {}


def test_a_keyring_that_forgets_is_trouble() -> None:
    with pytest.raises(JournalTrouble) as caught:
        write_keyring(GATEWAY, {"password": Secret("canary")}, backend=ForgetfulRing)
    assert "canary" not in repr(caught.value)


def test_a_keyring_that_waits_for_a_person_is_not_waited_for() -> None:
    unlocked = threading.Event()
    waiting: list[threading.Thread] = []

    def waits() -> FakeRing:
        waiting.append(threading.current_thread())
        unlocked.wait(60)
        return FakeRing()

    assert read_keyring(GATEWAY, backend=waits, limit=0.01) == {}
    unlocked.set()
    for thread in waiting:
        assert thread.daemon
        thread.join(60)


def test_asking_for_the_system_s_keyring_does_not_raise() -> None:
    system_backend()
