from __future__ import annotations

import pytest

from pos_app.domain.staff import Right, Role
from pos_app.errors import BadInput
from pos_app.usecases.staff.enlist import enlist
from pos_app.usecases.staff.pin_hashing import Argon2PinHasher
from pos_app.usecases.staff.sign_in import StaffBook, approve
from tests.fakes import FakeClock, MemoryJournal

HASH = "$argon2id$v=19$made-elsewhere"


@pytest.fixture
def staff() -> StaffBook:
    clock = FakeClock()
    return StaffBook(journal=MemoryJournal(clock), clock=clock, hasher=Argon2PinHasher())


async def test_owners_come_first_whatever_the_order(staff: StaffBook) -> None:
    added = await enlist(
        [("Fahad", Role.SUPERVISOR, HASH), ("Noura", Role.OWNER, HASH)], staff=staff
    )
    assert [each.name for each in added] == ["Noura", "Fahad"]
    assert {each.name for each in (await staff.roster()).active} == {"Noura", "Fahad"}


async def test_a_hash_made_elsewhere_lets_its_owner_approve(staff: StaffBook) -> None:
    pin_hash = Argon2PinHasher().hash("741085")
    await enlist([("Noura", Role.OWNER, pin_hash)], staff=staff)
    vouched = await approve("741085", Right.LEAVE_KIOSK, staff=staff)
    assert vouched is not None
    assert vouched.name == "Noura"


async def test_repeated_it_changes_nobody(staff: StaffBook) -> None:
    await enlist([("Noura", Role.OWNER, HASH)], staff=staff)
    assert await enlist([("noura", Role.OWNER, HASH + "other")], staff=staff) == ()
    assert (await staff.roster()).active[0].pin_hash == HASH


@pytest.mark.parametrize(
    ("newcomer", "kind"),
    [
        (("Noura", Role.OWNER, "4711"), "pin_odd"),
        (("", Role.OWNER, HASH), "name_odd"),
        (("Fahad", Role.CASHIER, HASH), "owner_needed"),
    ],
)
async def test_what_cannot_be_is_refused(
    staff: StaffBook, newcomer: tuple[str, Role, str], kind: str
) -> None:
    with pytest.raises(BadInput) as caught:
        await enlist([newcomer], staff=staff)
    assert caught.value.kind == kind
