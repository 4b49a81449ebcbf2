from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from pos_app.app.desks.staff.faces_desk import TillFaces
from pos_app.app.desks.staff.roles_desk import TillRoles
from pos_app.app.desks.staff.staff_desk import TillStaff
from pos_app.app.headless import HeadlessTill
from pos_app.domain.staff import FREE_ATTEMPTS, Role
from pos_app.errors import BadInput, NotAllowed
from pos_app.usecases.staff.sign_in import StaffBook


class PlainHasher:
    """No argon2: its cost is tested where it is paid."""

    def hash(self, pin: str) -> str:
        return f"hash of {pin}"

    def fits(self, pin: str, pin_hash: str) -> bool:
        return pin_hash == f"hash of {pin}"


async def no_setting(_words: Mapping[str, str]) -> None:
    raise AssertionError("nothing is to be set here")


def desk_of(till: HeadlessTill) -> TillStaff:
    book = StaffBook(journal=till.journal, clock=till.clock, hasher=PlainHasher())
    return TillStaff(
        book,
        roles=TillRoles(till, keep=no_setting),
        faces=TillFaces(till.loaded.home.data),
        lock_minutes=lambda: 7,
    )


@pytest.fixture
def desk(till: HeadlessTill) -> TillStaff:
    return desk_of(till)


async def test_whoever_is_signed_in_is_the_sales_operator(desk: TillStaff) -> None:
    huda = await desk.hire("Huda Al-Salem", Role.OWNER, "258013")
    mariam = await desk.hire("Mariam", Role.CASHIER, "971346")
    assert desk.operator() == ""
    member = await desk.sign_in(mariam, "971346")
    assert (member.initials, member.role, desk.operator()) == ("M", Role.CASHIER, "Mariam")
    await desk.change(mariam, name="Mariam S.")
    assert desk.operator() == "Mariam S."
    await desk.change(huda, name="Huda")
    assert desk.operator() == "Mariam S."
    await desk.sign_out()
    assert desk.operator() == ""
    assert desk.lock_minutes() == 7


async def test_those_who_left_come_last_and_the_last_owner_stays(desk: TillStaff) -> None:
    huda = await desk.hire("Huda", Role.OWNER, "258013")
    ahmad = await desk.hire("Ahmad", Role.CASHIER, "971346")
    await desk.change(ahmad, active=False)
    assert [(each.name, each.active) for each in await desk.members()] == [
        ("Huda", True),
        ("Ahmad", False),
    ]
    with pytest.raises(BadInput, match="owner"):
        await desk.change(huda, active=False)


async def test_a_lock_out_survives_a_restart(till: HeadlessTill, desk: TillStaff) -> None:
    huda = await desk.hire("Huda", Role.OWNER, "258013")
    for _ in range(FREE_ATTEMPTS + 1):
        with pytest.raises(NotAllowed):
            await desk.sign_in(huda, "111333")
    (member,) = await desk_of(till).members()
    assert member.wait_until is not None
    with pytest.raises(NotAllowed, match="locked_out"):
        await desk_of(till).sign_in(huda, "258013")


async def test_a_photo_goes_when_nobody_has_it_any_more(
    till: HeadlessTill, desk: TillStaff, tmp_path: Path
) -> None:
    QImage(300, 300, QImage.Format.Format_RGB32).save(str(tmp_path / "huda.png"))
    photo = await desk.faces.take(str(tmp_path / "huda.png"))
    huda = await desk.hire("Huda", Role.OWNER, "258013", face=f"{photo}:1")
    (member,) = await desk.members()
    assert member.face == f"{photo}:1"
    assert not desk.faces.picture(photo).isNull()
    await desk.change(huda, face="cat:1")
    assert desk.faces.picture(photo).isNull()
