from __future__ import annotations

from dataclasses import replace

from fake_staff import MEMBERS

from pos_app.domain.staff import Right


def test_a_role_may_what_its_rights_say_and_who_left_may_nothing() -> None:
    owner, cashier, _ = MEMBERS
    assert owner.may(Right.STAFF)
    assert cashier.may(Right.SELL)
    assert not cashier.may(Right.SETTINGS)
    assert not replace(owner, active=False).may(Right.SELL)
