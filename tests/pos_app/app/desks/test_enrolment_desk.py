from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from pos_app.app.desks.enrolment_desk import EnrolmentDesk
from pos_app.domain.staff import Role
from pos_app.errors import BadInput
from pos_app.ports.enrolment import Enrolled, Enrolments
from pos_app.settings.enrolment.content import FirstOperator
from pos_app.settings.enrolment.make import Answers, make_enrolment
from pos_app.settings.layers import load_settings
from pos_app.settings.secret import Secret
from pos_app.usecases.staff.pin_hashing import Argon2PinHasher
from pos_app.usecases.staff.sign_in import StaffBook
from tests.fakes import FakeClock, MemoryJournal

SECRETS = {
    "access_code": Secret("a"),
    "secret_key": Secret("k" * 32),
    "iv_key": Secret("i" * 16),
    "username": Secret("u"),
    "password": Secret("p"),
}


async def test_one_text_and_its_code_make_a_till(tmp_path: Path) -> None:
    environ = {"POS_APP_HOME": str(tmp_path / "home"), "POS_APP_KEY_HOME": str(tmp_path / "keys")}
    clock = FakeClock()
    staff = StaffBook(journal=MemoryJournal(clock), clock=clock, hasher=Argon2PinHasher())
    desk: Enrolments = EnrolmentDesk(environ=environ, clock=clock, staff=staff)
    made = make_enrolment(
        Answers(
            {
                "gateway.environment": "sandbox",
                "gateway.merchant_code": "842217",
                "till.number": "07",
            },
            (FirstOperator("Noura", Role.OWNER, "$argon2id$x"),),
        ),
        SECRETS,
        until=clock.now().date() + timedelta(days=1),
        differing={"label": "Salmiya 07"},
    )
    assert desk.looks_like_enrolment(made.text.lower())
    assert not desk.looks_like_enrolment("5000")
    assert await desk.enrol(made.text, made.code.reveal()) == Enrolled(
        label="Salmiya 07",
        till="07",
        environment="sandbox",
        merchant="842217",
        terminal="",
        secrets_in="sealed file",
        staff=("Noura",),
    )
    assert load_settings(environ).settings.till.number == "07"
    assert [each.name for each in (await staff.roster()).active] == ["Noura"]
    with pytest.raises(BadInput) as caught:
        await desk.enrol(made.text, made.code.reveal())
    assert caught.value.kind == "enrolment_used"
