from __future__ import annotations

import pytest

from pos_app.app.desks.approvals import NOBODY, TillApprovals
from pos_app.app.headless import HeadlessTill
from pos_app.domain.staff import Right, Role, rights_with
from pos_app.errors import NotAllowed
from pos_app.usecases.staff.sign_in import StaffBook, hire, sign_in, sign_out


class PlainHasher:
    """No argon2: its cost is tested where it is paid."""

    def hash(self, pin: str) -> str:
        return f"hash of {pin}"

    def fits(self, pin: str, pin_hash: str) -> bool:
        return pin_hash == f"hash of {pin}"


@pytest.fixture
def staff(till: HeadlessTill) -> StaffBook:
    return StaffBook(journal=till.journal, clock=till.clock, hasher=PlainHasher())


async def test_without_operators_nobody_is_asked(staff: StaffBook) -> None:
    approvals = TillApprovals(staff)
    assert await approvals.name_without_pin(Right.SECRETS) == NOBODY
    assert await approvals.vouch("", Right.REFUND) == NOBODY


async def test_the_one_who_is_signed_in_vouches_for_what_the_role_may(staff: StaffBook) -> None:
    approvals = TillApprovals(staff)
    await hire("Huda", Role.OWNER, "258013", staff=staff)
    mariam = await hire("Mariam", Role.CASHIER, "971346", staff=staff)
    assert await approvals.name_without_pin(Right.SELL) == ""
    await sign_in(mariam.operator_id, "971346", staff=staff)
    assert await approvals.name_without_pin(Right.SELL) == "Mariam"
    assert await approvals.name_without_pin(Right.REFUND) == ""
    assert await approvals.vouch("258013", Right.REFUND) == "Huda"
    with pytest.raises(NotAllowed):
        await approvals.vouch("971346", Right.REFUND)
    await sign_out(staff=staff)
    assert await approvals.name_without_pin(Right.SELL) == ""


async def test_a_cashier_may_what_it_gave_to_cashiers(till: HeadlessTill) -> None:
    rights = rights_with({Role.CASHIER: frozenset({Right.SELL, Right.REFUND})})
    staff = StaffBook(
        journal=till.journal, clock=till.clock, hasher=PlainHasher(), rights=lambda: rights
    )
    approvals = TillApprovals(staff)
    await hire("Huda", Role.OWNER, "258013", staff=staff)
    mariam = await hire("Mariam", Role.CASHIER, "971346", staff=staff)
    await sign_in(mariam.operator_id, "971346", staff=staff)
    assert await approvals.name_without_pin(Right.REFUND) == "Mariam"
    assert await approvals.name_without_pin(Right.REPRINT) == ""
    assert await approvals.vouch("971346", Right.REFUND) == "Mariam"
