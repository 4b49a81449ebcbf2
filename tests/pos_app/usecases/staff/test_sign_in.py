from __future__ import annotations

import asyncio
import json

import pytest

from pos_app.domain.staff import APPROVALS, FREE_ATTEMPTS, Operator, Right, Role
from pos_app.errors import BadInput, JournalTrouble, NotAllowed
from pos_app.usecases.staff.sign_in import (
    StaffBook,
    approve,
    change_operator,
    hire,
    sign_in,
    sign_out,
)
from tests.fakes import FakeClock, MemoryJournal

OWNER_PIN, CASHIER_PIN = "741085", "9632"


class PlainHasher:
    """Quick to make and to check; the real one has its own test."""

    def hash(self, pin: str) -> str:
        return f"#{pin[::-1]}"

    def fits(self, pin: str, pin_hash: str) -> bool:
        return pin_hash == f"#{pin[::-1]}"


class Shop:
    def __init__(self) -> None:
        self.clock = FakeClock()
        self.journal = MemoryJournal(self.clock)
        self.restart()

    def restart(self) -> None:
        self.staff = StaffBook(journal=self.journal, clock=self.clock, hasher=PlainHasher())

    async def open(self) -> tuple[Operator, Operator]:
        owner = await hire("Amal", Role.OWNER, OWNER_PIN, staff=self.staff)
        cashier = await hire("Badr", Role.CASHIER, CASHIER_PIN, staff=self.staff)
        return owner, cashier


@pytest.fixture
def shop() -> Shop:
    return Shop()


async def _wrong(shop: Shop, who: str) -> str:
    with pytest.raises(NotAllowed) as caught:
        await sign_in(who, "0000", staff=shop.staff)
    return caught.value.kind


async def test_signing_in_and_out(shop: Shop) -> None:
    _, cashier = await shop.open()
    assert await sign_in(cashier.operator_id, " ٩٦٣٢ ", staff=shop.staff) == cashier
    assert (await shop.staff.roster()).signed_in == cashier.operator_id
    await sign_out(staff=shop.staff)
    await sign_out(staff=shop.staff)
    assert (await shop.staff.roster()).signed_in == ""
    assert [entry.kind for entry in shop.journal.all].count("staff_signed_out") == 1


async def test_a_wrong_pin_and_somebody_unknown(shop: Shop) -> None:
    _, cashier = await shop.open()
    assert await _wrong(shop, cashier.operator_id) == "pin_wrong"
    assert await _wrong(shop, "nobody") == "unknown_operator"
    await change_operator(cashier.operator_id, staff=shop.staff, active=False)
    assert await _wrong(shop, cashier.operator_id) == "unknown_operator"


async def test_the_lock_out_survives_a_restart_and_ends(shop: Shop) -> None:
    owner, cashier = await shop.open()
    for _ in range(FREE_ATTEMPTS + 1):
        assert await _wrong(shop, cashier.operator_id) == "pin_wrong"
    shop.restart()
    assert await _wrong(shop, cashier.operator_id) == "locked_out"
    with pytest.raises(NotAllowed) as caught:
        await sign_in(cashier.operator_id, CASHIER_PIN, staff=shop.staff)
    assert (caught.value.kind, caught.value.detail) == ("locked_out", "30")
    assert await sign_in(owner.operator_id, OWNER_PIN, staff=shop.staff) == owner
    shop.clock.pass_by(31)
    assert await sign_in(cashier.operator_id, CASHIER_PIN, staff=shop.staff) == cashier
    assert await _wrong(shop, cashier.operator_id) == "pin_wrong"


async def test_an_attempt_is_on_record_before_it_is_judged(shop: Shop) -> None:
    _, cashier = await shop.open()
    shop.journal.break_next = "disk_full"
    with pytest.raises(JournalTrouble):
        await sign_in(cashier.operator_id, CASHIER_PIN, staff=shop.staff)


async def test_guesses_at_the_same_time_are_all_counted(shop: Shop) -> None:
    _, cashier = await shop.open()
    kinds = await asyncio.gather(*(_wrong(shop, cashier.operator_id) for _ in range(10)))
    assert kinds.count("pin_wrong") == FREE_ATTEMPTS + 1
    assert kinds.count("locked_out") == 10 - FREE_ATTEMPTS - 1


async def test_approval_in_place(shop: Shop) -> None:
    owner, cashier = await shop.open()
    await sign_in(cashier.operator_id, CASHIER_PIN, staff=shop.staff)
    assert await approve(OWNER_PIN, Right.RESOLVE, staff=shop.staff, reference="R1") == owner
    assert (await shop.staff.roster()).signed_in == cashier.operator_id
    for pin, kind in ((CASHIER_PIN, "pin_wrong"), ("", "pin_needed")):
        with pytest.raises(NotAllowed) as caught:
            await approve(pin, Right.RESOLVE, staff=shop.staff)
        assert caught.value.kind == kind
    for _ in range(FREE_ATTEMPTS):
        with pytest.raises(NotAllowed):
            await approve("0000", Right.REFUND, staff=shop.staff)
    with pytest.raises(NotAllowed) as caught:
        await approve(OWNER_PIN, Right.RESOLVE, staff=shop.staff)
    assert caught.value.kind == "locked_out"
    assert APPROVALS in (await shop.staff.roster()).attempts


async def test_without_operators_nobody_is_asked(shop: Shop) -> None:
    assert await approve("", Right.RESOLVE, staff=shop.staff) is None
    assert not shop.journal.all


async def test_no_pin_is_in_the_journal(shop: Shop) -> None:
    _, cashier = await shop.open()
    await sign_in(cashier.operator_id, CASHIER_PIN, staff=shop.staff)
    with pytest.raises(NotAllowed):
        await sign_in(cashier.operator_id, "5555", staff=shop.staff)
    told = json.dumps([entry.payload for entry in shop.journal.all])
    for pin in (OWNER_PIN, CASHIER_PIN, "5555"):
        assert pin not in told


async def test_changing_the_staff(shop: Shop) -> None:
    owner, cashier = await shop.open()
    changed = await change_operator(
        cashier.operator_id, staff=shop.staff, name="Basma", role=Role.SUPERVISOR, pin="8520"
    )
    assert (changed.name, changed.role) == ("Basma", Role.SUPERVISOR)
    assert await sign_in(cashier.operator_id, "8520", staff=shop.staff) == changed
    for change, kind in (
        ({"operator_id": "nobody"}, "unknown_operator"),
        ({"operator_id": owner.operator_id, "role": Role.CASHIER}, "owner_needed"),
        ({"operator_id": cashier.operator_id, "pin": OWNER_PIN}, "pin_taken"),
        ({"operator_id": cashier.operator_id, "pin": "1234"}, "pin_guessable"),
    ):
        with pytest.raises(BadInput) as caught:
            await change_operator(**change, staff=shop.staff)  # type: ignore[arg-type]
        assert caught.value.kind == kind


async def test_a_long_history_is_read_page_by_page(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pos_app.usecases.staff.sign_in._PAGE", 2)
    await shop.open()
    shop.restart()
    assert len((await shop.staff.roster()).active) == 2


async def test_a_face_is_kept_and_nobodys_photo_stays_who_left(shop: Shop) -> None:
    owner = await hire("Amal", Role.OWNER, OWNER_PIN, staff=shop.staff)
    photo = "photo-0123456789abcdef:2"
    made = await hire("Badr", Role.CASHIER, CASHIER_PIN, staff=shop.staff, face=photo)
    shop.restart()
    assert (await shop.staff.roster()).operators[made.operator_id].face == photo
    with pytest.raises(BadInput, match="face_odd"):
        await change_operator(owner.operator_id, staff=shop.staff, face="../etc")
    gone = await change_operator(made.operator_id, staff=shop.staff, active=False)
    assert gone.face == "2"
