"""From nothing set to the keypad, by taps: the first start of a demo, in Arabic."""

from __future__ import annotations

import os
from datetime import timedelta
from pathlib import Path

from pos_app.app.first.first_start import FirstStart
from pos_app.app.system_clock import SystemClock
from pos_app.app.window import OpenTill, run_till
from pos_app.domain.staff import Role
from pos_app.settings.enrolment.content import FirstOperator
from pos_app.settings.enrolment.make import Answers, make_enrolment
from pos_app.settings.layers import load_settings
from pos_app.settings.secret import Secret
from pos_app.usecases.staff.pin_hashing import Argon2PinHasher
from scripts.fingers import find, tap, text_of, until, windows

SECRETS = {
    "access_code": Secret("c333729b-d060-4b74-a49d-7686a8353481"),
    "secret_key": Secret("k" * 32),
    "iv_key": Secret("i" * 16),
    "username": Secret("till"),
    "password": Secret("a password"),
}


def quiet(home: Path) -> dict[str, str]:
    environ = {"POS_APP_HOME": str(home / "home"), "POS_APP_KEY_HOME": str(home / "keys")}
    environ |= {"POS_APP_TILL_MOTION": "false", "POS_APP_TILL_SOUNDS": "false"}
    return environ | {
        "POS_APP_TILL_ONSCREEN_KEYBOARD": "on",
        "PATH": os.environ.get("PATH", ""),
    }


def test_a_shopkeeper_alone_comes_to_the_keypad(qapp: object, tmp_path: Path) -> None:
    environ = quiet(tmp_path)
    seen: list[str] = []

    async def answer(first: FirstStart) -> None:
        for name in ("first_ar", "first_next", "first_sandbox", "first_next"):
            await tap(name)
        await until(lambda: find("first_paste"), "the keys")
        await tap("first_next")
        await until(lambda: text_of("first_trouble"), "what is missing")
        await tap("first_back")
        await tap("first_demo")
        await tap("first_next")
        await tap("first_owner")
        await tap("osk_ه")
        await tap("osk_د")
        for _field in ("PIN", "PIN again"):
            await tap("osk_enter")  # on to the next field, which scrolls into sight
            for digit in "258013":
                await tap(f"osk_{digit}")
        await tap("first_next")
        await until(lambda: first.ended.is_set() or text_of("first_trouble"), "an end")
        assert first.ended.is_set()

    async def look(till: OpenTill) -> None:
        await until(lambda: find("pin_enter"), "the owner's sign-in")
        for digit in "258013":
            await tap(f"pin_{digit}")
        await tap("pin_enter")
        await until(lambda: find("charge"), "the keypad")
        seen.append(text_of("charge"))
        assert till.staff.operator() == "هد"

    loaded = load_settings(environ)
    assert run_till(loaded, environ=environ, visitor=look, first_visitor=answer) == 0
    assert seen == ["تحصيل"]
    assert load_settings(environ).demo


def test_what_it_prepared_opens_the_till_with_its_staff(qapp: object, tmp_path: Path) -> None:
    environ = quiet(tmp_path)
    made = make_enrolment(
        Answers(
            {
                "gateway.environment": "custom",
                "gateway.base_url": "http://127.0.0.1:9",
                "gateway.gateway_url": "http://127.0.0.1:9",
                "gateway.merchant_code": "842217",
                "gateway.terminal_id": "48515",
            },
            (FirstOperator("Noura", Role.OWNER, Argon2PinHasher().hash("258013")),),
        ),
        SECRETS,
        until=SystemClock().now().date() + timedelta(days=1),
        differing={"label": "Salmiya 07"},
    )
    seen: list[str] = []

    async def answer(first: FirstStart) -> None:
        for name in ("first_ar", "first_next", "first_enrolment", "first_next"):
            await tap(name)
        await until(lambda: find("first_code"), "the code's field")
        first.model.note("enrolment", made.text)
        first.model.note("code", "AAAA-AAAA-AAAA")
        await tap("first_next")
        await until(lambda: text_of("first_trouble"), "that the code is wrong")
        assert not (tmp_path / "home" / "settings.toml").exists()
        first.model.note("code", made.code.reveal())
        await tap("first_next")
        await until(first.ended.is_set, "an end")

    async def look(till: OpenTill) -> None:
        await until(lambda: find("pin_enter"), "Noura's sign-in")
        seen.append(till.till.loaded.settings.gateway.merchant_code)
        seen.append(till.till.loaded.settings.till.language.value)

    loaded = load_settings(environ)
    assert run_till(loaded, environ=environ, visitor=look, first_visitor=answer) == 0
    assert seen == ["842217", "ar"]


def test_closing_the_window_sets_nothing_up(qapp: object, tmp_path: Path) -> None:
    environ = quiet(tmp_path)

    async def leave(_first: FirstStart) -> None:
        for name in ("first_ar", "first_next", "first_demo", "first_next"):
            await tap(name)
        windows()[0].close()

    async def look(_till: OpenTill) -> None:
        raise AssertionError("the till opened")

    assert run_till(load_settings(environ), environ=environ, visitor=look, first_visitor=leave) == 0
    assert not (tmp_path / "home" / "settings.toml").exists()
